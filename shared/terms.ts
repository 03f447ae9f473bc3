import { z } from 'zod'
import { Day, addMonths, addYears, daysBetween, isAfter, isBefore } from './days.ts'
import { type StateSecretLevel, maximumYears } from './levels.ts'

/**
 * How long a state secret stays one, as its mark says it: exactly one of a term, a declassification date, a
 * declassification condition (Secrecy Law 2024, Article 20; Regulations, Article 19), or one of the two special marks:
 * nothing after the star, which means the longest term of the level (`机密★`), and 长期.
 */
export const SecrecyEnd = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('term'),
    /** Under a year in months, from a year on in whole years: 18 months cannot be marked. */
    months: z
      .int()
      .min(1)
      .max(100 * 12)
      .refine((months) => months < 12 || months % 12 === 0, { error: 'monthsNotYears' })
  }),
  z.strictObject({ form: z.literal('date'), on: Day }),
  z.strictObject({
    form: z.literal('condition'),
    text: z
      .string()
      .transform((text) => text.normalize('NFC').trim())
      .pipe(
        z.string().superRefine((text, context) => {
          const problem = conditionProblem(text)
          if (problem) context.addIssue({ code: 'custom', message: problem })
        })
      )
  }),
  z.strictObject({ form: z.literal('default') }),
  z.strictObject({ form: z.literal('longTerm') })
])
export type SecrecyEnd = z.infer<typeof SecrecyEnd>

/**
 * When a secret ends. `day`: it is still a secret on that day and no longer on the next; `termUnstated` where the mark
 * names no term and the longest was taken (未标期限). `condition`: when a person confirms that it is met.
 * `never`: 长期, the unit may not declassify on its own. `startMissing`: a term without the day it counts from.
 * `none`: no state secret.
 */
export type End =
  | { kind: 'day'; on: Day; termUnstated: boolean }
  | { kind: 'condition'; text: string }
  | { kind: 'never' }
  | { kind: 'startMissing' }
  | { kind: 'none' }

/**
 * The end of a secret of this level. A term counts from `startsOn`, the issue date, else the date of the written notice
 * (Regulations, Article 19), and its last day is the corresponding day, or the last day of a month that has none.
 */
export function endOfSecrecy(level: StateSecretLevel, end: SecrecyEnd, startsOn: Day | undefined): End {
  if (end.form === 'date') return { kind: 'day', on: end.on, termUnstated: false }
  if (end.form === 'condition') return { kind: 'condition', text: end.text }
  if (end.form === 'longTerm') return { kind: 'never' }
  if (startsOn === undefined) return { kind: 'startMissing' }
  if (end.form === 'default') return { kind: 'day', on: latestEnd(level, startsOn), termUnstated: true }
  return { kind: 'day', on: addMonths(startsOn, end.months), termUnstated: false }
}

/** The latest day a secret of this level may end on, unless otherwise provided (Secrecy Law 2024, Article 20). */
export function latestEnd(level: StateSecretLevel, startsOn: Day): Day {
  return addYears(startsOn, maximumYears(level))
}

/** True if the first end lies later than the second; undefined where nobody can say: a condition against a day. */
export function outlasts(one: End, other: End): boolean | undefined {
  if (one.kind === 'none' || other.kind === 'never') return false
  if (one.kind === 'startMissing' || other.kind === 'startMissing') return undefined
  if (one.kind === 'never' || other.kind === 'none') return true
  if (one.kind === 'day' && other.kind === 'day') return isAfter(one.on, other.on)
  if (one.kind === 'condition' && other.kind === 'condition' && one.text === other.text) return false
  return undefined
}

/** A term as it is written: in months below a year, in years from then on. */
export function writtenTerm(months: number): { years: number } | { months: number } {
  return months < 12 ? { months } : { years: months / 12 }
}

/** Days before the end of a term on which its owner is warned, earliest first. */
export const endWarnings: readonly number[] = [90, 30, 7]

/**
 * Where a secret stands on a day: `running`; `ending`, with the nearest warning already reached; `ended`, which opens
 * nothing: a person reviews and declassifies; `undated`, where no calendar can say (Interim Provisions on
 * Declassification 2020, Article 4: a unit must be reminded of every end).
 */
export type Standing =
  | { state: 'running'; daysLeft: number }
  | { state: 'ending'; daysLeft: number; warning: number }
  | { state: 'ended'; on: Day }
  | { state: 'undated' }

/** Where a secret stands today; `warnings` in days before its end. */
export function standingOn(end: End, today: Day, warnings: readonly number[] = endWarnings): Standing {
  if (end.kind !== 'day') return { state: 'undated' }
  if (isBefore(end.on, today)) return { state: 'ended', on: end.on }
  const daysLeft = daysBetween(today, end.on)
  const reached = warnings.filter((warning) => daysLeft <= warning)
  if (reached.length === 0) return { state: 'running', daysLeft }
  return { state: 'ending', daysLeft, warning: Math.min(...reached) }
}

export type ConditionProblem =
  | 'conditionTooLong'
  | 'conditionCharacters'
  | 'conditionNotChinese'
  | 'conditionIsTerm'
  | 'conditionIsDate'
  | 'conditionIsNoEnd'

/** The characters a condition may have. Look-alikes of other scripts, spaces, stars and unseen characters are not among them. */
export const conditionCharacter = /^[\p{Unified_Ideograph}〇々0-9A-Za-z《》〈〉“”‘’（）〔〕、，；：·—%-]$/u

const number = '(?:[0-9]+|[〇零一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰半几数]+)'
const unit = '(?:周年|年度?|个?月|天|日|号|周|个?星期|个?季度|个?小时)'
const bound = '(?:底|初|末|[之以]?[后前内]|以上|以下|届满|期满|为期|为止|起|止|整|半|多|解密)*'
const likeATerm = new RegExp(`^(?:约|满|为期)?(?:${number}${unit})+${bound}$`, 'u')
// 10年保密 would end nobody knows when. An event of so many years is written out: 五年规划结束后.
const beginsWithATerm = /^[0-9]{1,3}(?:周?年|个月)/u
const likeADate = new RegExp(
  `^(?:公元)?(?:[0-9]{4}|[〇零一二三四五六七八九]{4})年?(?:${number}月)?(?:${number}[日号]?)?${bound}$`,
  'u'
)
const likeNoEnd = /^(?:长期|长久|永久|永远|无限期|不定期|无期限|不解密)(?:保密)?$/u

/**
 * What is wrong with a text as a declassification condition, or undefined. A condition names an event in Chinese, in 2 to 60
 * characters. What reads as a term, a date or "for ever" is refused: it must be said in that form, so that its end can
 * be reckoned.
 */
export function conditionProblem(text: string): ConditionProblem | undefined {
  const characters = [...text]
  if (characters.some((character) => !conditionCharacter.test(character))) return 'conditionCharacters'
  if (characters.length > 60) return 'conditionTooLong'
  if (likeADate.test(text)) return 'conditionIsDate'
  if (likeATerm.test(text) || beginsWithATerm.test(text)) return 'conditionIsTerm'
  if (likeNoEnd.test(text)) return 'conditionIsNoEnd'
  if (characters.filter((character) => /\p{Unified_Ideograph}/u.test(character)).length < 2)
    return 'conditionNotChinese'
  return undefined
}
