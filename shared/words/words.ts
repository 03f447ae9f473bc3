import type { zhCN } from './zh-CN.ts'

// The Chinese texts are the form: another language has the same keys, and functions of the same values.
export type InAnyLanguage<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: InAnyLanguage<T[Key]> }

/** Every text a person sees. */
export type Words = InAnyLanguage<typeof zhCN>

/** The languages the program speaks. Chinese is the first, and the one that official forms stay in. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]
