import type { Language, Words } from '#shared/words/words.ts'

/** What a command is given to speak with: its words, and where they go. */
export type Speaking = { words: Words; language: Language; out: (text: string) => void }

/** One command of the command line; gives what the shell hears. */
export type Command = (args: readonly string[], speaking: Speaking) => Promise<number>
