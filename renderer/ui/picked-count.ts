import { createContext } from 'react'

/** How many rows are picked, for the buttons that stand in the bar above the list. */
export const PickedCount = createContext<number | undefined>(undefined)
