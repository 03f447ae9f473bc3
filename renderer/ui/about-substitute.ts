import { createContext } from 'react'

/** Whether a sheet is about a carrier that is known here by a substitute title only: what is typed must not tell its content. */
export const AboutSubstitute = createContext(false)
