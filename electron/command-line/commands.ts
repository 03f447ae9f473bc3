import type { Language, Words } from '#shared/words/words.ts'

/** What a command is given to speak with: its words, and where they go. */
export type Speaking = { words: Words; language: Language; out: (text: string) => void }

/** One command of the command line; gives what the shell hears. */
export type Command = (args: readonly string[], speaking: Speaking) => Promise<number>

export const commandNames = [
  'check',
  'collector',
  'init',
  'call',
  'password',
  'verify',
  'demo',
  'demo-story',
  'help'
] as const
export type CommandName = (typeof commandNames)[number]

/** Whether a first argument asks for a command rather than for the window. */
export function isCommand(name: string | undefined): name is CommandName {
  return commandNames.some((each) => each === name)
}
