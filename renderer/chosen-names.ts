import { createContext } from 'react'

/** How what was chosen in the pickers of one form is called, so that a draft shows names and not ids. */
export type ChosenNames = { of: (value: string) => string | undefined; remember: (value: string, name: string) => void }

export const ChosenNamesContext = createContext<ChosenNames | undefined>(undefined)

/** The names of what was chosen, of those that occur in what was typed. */
export function namesIn(names: ReadonlyMap<string, string>, typed: unknown): Record<string, string> {
  const text = JSON.stringify(typed ?? {})
  return Object.fromEntries([...names].filter(([value]) => text.includes(JSON.stringify(value))))
}
