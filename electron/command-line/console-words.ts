import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Refusal } from '#shared/define-operation.ts'
import { cleanText } from '#shared/device-policy/clean-text.ts'
import { en } from '#shared/words/en.ts'
import { refusalSentence } from '#shared/words/say.ts'
import type { Words } from '#shared/words/words.ts'
import { zhCN } from '#shared/words/zh-CN.ts'

/** How a command ended, as a shell hears it. */
export const exits = { fine: 0, found: 1, refused: 1, wrongUse: 2, cannotBeExcluded: 3 } as const

/** Thrown where a command cannot go on; `exit` is what the shell hears, `message` what the person reads. */
export class CommandEnds extends Error {
  readonly exit: number

  constructor(exit: number, message: string) {
    super(message)
    this.exit = exit
  }
}

/** A mistake in how the command was called. */
export function wrongUse(words: Words, what: string): CommandEnds {
  return new CommandEnds(exits.wrongUse, words.commandLine.problem({ what }))
}

/** A file that cannot be read, which is wrong use too: nothing is judged by half. */
export function unreadable(file: string, reason: string, words: Words): CommandEnds {
  return new CommandEnds(exits.wrongUse, words.commandLine.problems.unreadable({ file: cleanText(file), reason }))
}

/** Why the system would not, in its own short word (`ENOENT`). */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

/** The words of the language that `--lang` asks for; Chinese where it does not. */
export function wordsFor(args: readonly string[]): { words: Words; language: 'zh-CN' | 'en' } {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const asked = at < 0 ? 'zh' : args[at]?.includes('=') ? args[at].split('=')[1] : args[at + 1]
  if (asked === 'en') return { words: en, language: 'en' }
  if (asked === 'zh' || asked === 'zh-CN') return { words: zhCN, language: 'zh-CN' }
  throw wrongUse(zhCN, zhCN.commandLine.problems.notOneOf({ option: 'lang', choices: 'zh, en' }))
}

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * The options of one command; anything it does not know is wrong use.
 * @throws CommandEnds
 */
export function optionsOf<const O extends Options>(args: readonly string[], options: O, words: Words) {
  const { problems } = words.commandLine
  if (args.some((arg) => /^--pass(word|wd|phrase)?(=|$)/.test(arg)))
    throw wrongUse(words, problems.passwordOnCommandLine)
  try {
    return parseArgs({
      args: [...args],
      options: { ...options, lang: { type: 'string' }, 'password-fd': { type: 'string' } },
      allowPositionals: true,
      strict: true
    })
  } catch (error) {
    const [option = ''] = /--?[\w-]+/.exec(error instanceof Error ? error.message : '') ?? []
    const unknown = error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    throw wrongUse(words, unknown ? problems.unknownOption({ option }) : problems.needsValue({ option }))
  }
}

/** An option that must be there. */
export function needed(value: string | undefined, option: string, words: Words): string {
  if (value === undefined || value === '') throw wrongUse(words, words.commandLine.problems.missing({ option }))
  return value
}

/** An option that must be one of a few words. */
export function oneOf<const Choice extends string>(
  value: string,
  choices: readonly Choice[],
  option: string,
  words: Words
): Choice {
  const found = choices.find((choice) => choice === value)
  if (found === undefined)
    throw wrongUse(words, words.commandLine.problems.notOneOf({ option, choices: choices.join(', ') }))
  return found
}

/** An option that must be a whole number. */
export function wholeNumber(value: string, option: string, words: Words): number {
  if (!/^\d{1,9}$/.test(value)) throw wrongUse(words, words.commandLine.problems.notANumber({ option }))
  return Number(value)
}

/** A refusal of the gate, as the end of a command. */
export function refusedCommand(refusal: Refusal, words: Words): CommandEnds {
  return new CommandEnds(exits.refused, refusalSentence(refusal, words))
}
