import { createContext, useContext } from 'react'
import type { Refusal } from '#shared/define-operation.ts'
import { en } from '#shared/words/en.ts'
import type { RefusalCode } from '#shared/words/refusals.ts'
import type { Language, Words } from '#shared/words/words.ts'
import { zhCN } from '#shared/words/zh-CN.ts'

export const wordsOf: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en }

/** The language of the window and the way to change it; kept in memory and in the page's address only. */
export const LanguageContext = createContext<{ language: Language; setLanguage: (language: Language) => void }>({
  language: 'zh-CN',
  setLanguage: () => {}
})

export function useLanguage(): { language: Language; setLanguage: (language: Language) => void } {
  return useContext(LanguageContext)
}

/** Every text a person sees, in the language of the window. */
export function useWords(): Words {
  return wordsOf[useLanguage().language]
}

/** The language to begin with: the one asked for at the start of the program, else the system's, else Chinese. */
export function firstLanguage(asked: Language | undefined, system: readonly string[]): Language {
  if (asked) return asked
  const preferred = system[0]?.toLowerCase() ?? ''
  return preferred.startsWith('en') ? 'en' : 'zh-CN'
}

/** A refusal as a sentence that says what happened and what to do next. */
export function sayRefusal(words: Words, { code, data }: Refusal): string {
  const sentence = words.refusals[code]
  if (typeof sentence === 'string') return sentence
  return (sentence as (data: Readonly<Record<string, unknown>>) => string)(inWords(words, data))
}

/** A refusal as the audit record names it (a code, sometimes with a reference after it), in a few words. */
export function sayRefusalInBrief(words: Words, recorded: string): string {
  const brief: Readonly<Record<RefusalCode, string>> = words.pages.refusalsInBrief
  const [code = '', reference] = recorded.split(' ')
  const said = Object.entries(brief).find(([known]) => known === code)?.[1] ?? recorded
  return reference ? words.pages.inBrackets(said, reference) : said
}

/** The name of an operation as the audit record or a refusal gives it. */
export function sayOperation(words: Words, name: string): string {
  const { otherOperations, unknownOperation } = words.pages.audit
  const known: Readonly<Record<string, string>> = { ...words.operations, ...otherOperations }
  return Object.hasOwn(known, name) ? (known[name] ?? name) : unknownOperation(name)
}

// What travels as a code is said in words before it stands in a sentence.
function inWords(words: Words, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const reasons: Readonly<Record<string, string>> = words.pages.systemReasons
  const operations: Readonly<Record<string, string>> = words.operations
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const known = key === 'reason' ? reasons : key === 'operation' ? operations : {}
      return [key, typeof value === 'string' && Object.hasOwn(known, value) ? known[value] : value]
    })
  )
}
