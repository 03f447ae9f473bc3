import type { InAnyLanguage } from './in-any-language.ts'
import type { zhCN } from './zh-CN.ts'

/** Every text a person sees. */
export type Words = InAnyLanguage<typeof zhCN>

/** The languages the program speaks. Chinese is the first, and the one that official forms stay in. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]
