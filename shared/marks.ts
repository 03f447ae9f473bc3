import { z } from 'zod'
import { type Day, dayOf, isAfter, isBefore, isRealDay, partsOf } from './days.ts'
import { Level, type StateSecretLevel, StateSecretLevel as StateSecretLevels, maximumYears } from './levels.ts'
import { type End, SecrecyEnd, conditionProblem, endOfSecrecy, latestEnd, writtenTerm } from './terms.ts'
import { line } from './values.ts'
import type { RefusalCode } from './words/refusals.ts'

/** The mark of a state secret: its level and its end (Secrecy Law 2024, Article 22). */
export const StateSecretMark = z
  .strictObject({
    level: StateSecretLevels,
    end: SecrecyEnd,
    /** 另有规定: which provision lets this secret last longer than Article 20 allows its level. Not printed. */
    otherwiseProvided: line(300).optional()
  })
  .refine(({ level, end }) => end.form !== 'longTerm' || level === 'topSecret', {
    path: ['end'],
    error: 'longTermNotTopSecret'
  })
export type StateSecretMark = z.infer<typeof StateSecretMark>

/** The mark of a work secret: the text its unit has approved, such as 内部. Never a star, never a level word. */
export const WorkSecretMark = z.strictObject({
  level: Level.extract(['workSecret']),
  text: z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z.string().superRefine((text, context) => {
        const problem = workSecretProblem(text)
        if (problem) context.addIssue({ code: 'custom', message: problem })
      })
    )
})

/** What is not secret bears no mark; what was a state secret and no longer is bears 解密. */
export const UnclassifiedMark = z.strictObject({
  level: Level.extract(['unclassified']),
  declassified: z.literal(true).optional()
})

/** What is marked on a carrier, as data. The text is always made from it (`composeMark`) and never typed. */
export const Mark = z.discriminatedUnion('level', [StateSecretMark, WorkSecretMark, UnclassifiedMark])
export type Mark = z.infer<typeof Mark>

/** The words of the law that stand before the star. They belong to the mark and are never translated. */
export const levelWords = { topSecret: '绝密', secret: '机密', confidential: '秘密' } as const satisfies Record<
  StateSecretLevel,
  string
>

/** The star of a state secret, U+2605 and no other. */
export const star = '★'

/** What is put on a carrier that is no longer secret, beside its voided mark (Rules on Marks 1990, Article 7). */
export const declassifiedWord = '解密'

/** The texts a work secret bears unless the unit has approved others. */
export const usualWorkSecretTexts: readonly string[] = ['内部', '内部事项 注意保管']

/** The mark as it is printed: `机密★10年`, `秘密★6个月`, `机密★2027年3月1日`, `机密★`; empty where nothing is printed. */
export function composeMark(mark: Mark): string {
  if (mark.level === 'workSecret') return mark.text
  if (mark.level === 'unclassified') return mark.declassified ? declassifiedWord : ''
  return `${levelWords[mark.level]}${star}${composeEnd(mark.end)}`
}

function composeEnd(end: SecrecyEnd): string {
  if (end.form === 'default') return ''
  if (end.form === 'longTerm') return '长期'
  if (end.form === 'condition') return end.text
  if (end.form === 'date') return composeDay(end.on)
  const term = writtenTerm(end.months)
  return 'years' in term ? `${term.years}年` : `${term.months}个月`
}

function composeDay(day: Day): string {
  const { year, month, date } = partsOf(day)
  return `${year}年${month}月${date}日`
}

/**
 * The mark of a state secret that is written exactly so, or undefined: the inverse of `composeMark`, forgiving nothing.
 * It does not judge the length of the term; that is `checkEnd`.
 */
export function readStateSecretMark(text: string): StateSecretMark | undefined {
  const match = /^(绝密|机密|秘密)★(.*)$/su.exec(text)
  const level = StateSecretLevels.options.find((candidate) => levelWords[candidate] === match?.[1])
  const end = readEnd(match?.[2] ?? '')
  if (level === undefined || end === undefined) return undefined
  return end.form === 'longTerm' && level !== 'topSecret' ? undefined : { level, end }
}

function readEnd(text: string): SecrecyEnd | undefined {
  if (text === '') return { form: 'default' }
  if (text === '长期') return { form: 'longTerm' }
  const term = /^(?:([1-9][0-9]?|100)年|([1-9]|1[01])个月)$/u.exec(text)
  if (term) return { form: 'term', months: term[1] ? Number(term[1]) * 12 : Number(term[2]) }
  const date = /^([1-9][0-9]{3})年([1-9]|1[0-2])月([1-9]|[12][0-9]|3[01])日$/u.exec(text)
  if (date) {
    const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])]
    return isRealDay(year, month, day) ? { form: 'date', on: dayOf(year, month, day) } : undefined
  }
  return text === text.normalize('NFC') && !conditionProblem(text) ? { form: 'condition', text } : undefined
}

/** When the secret ends (see `End`); `startsOn` is the issue date, else the date of the notice. */
export function endOf(mark: Mark, startsOn: Day | undefined): End {
  if (mark.level === 'workSecret' || mark.level === 'unclassified') return { kind: 'none' }
  return endOfSecrecy(mark.level, mark.end, startsOn)
}

/**
 * What is wrong with the end of a mark. `startMissing`: a state secret without the day its term counts from.
 * `beyondMaximum`: longer than Article 20 allows (`years`), and no provision named that allows it.
 * `longTermNeedsBasis`: 长期, and no provision named. `endBeforeStart`: over before it began.
 */
export type EndProblem =
  | { code: 'startMissing' }
  | { code: 'beyondMaximum'; level: StateSecretLevel; years: 10 | 20 | 30 }
  | { code: 'longTermNeedsBasis' }
  | { code: 'endBeforeStart'; endsOn: Day; startsOn: Day }

/** Judges a mark against the day it starts (Secrecy Law 2024, Article 20; Regulations, Article 19); empty if it may stand. */
export function checkEnd(mark: Mark, startsOn: Day | undefined): EndProblem[] {
  if (mark.level === 'workSecret' || mark.level === 'unclassified') return []
  const problems: EndProblem[] = []
  if (startsOn === undefined) problems.push({ code: 'startMissing' })
  if (mark.end.form === 'longTerm' && !mark.otherwiseProvided) problems.push({ code: 'longTermNeedsBasis' })
  if (isBeyondMaximum(mark, startsOn))
    problems.push({ code: 'beyondMaximum', level: mark.level, years: maximumYears(mark.level) })
  if (mark.end.form === 'date' && startsOn !== undefined && isBefore(mark.end.on, startsOn))
    problems.push({ code: 'endBeforeStart', endsOn: mark.end.on, startsOn })
  return problems
}

/** Judges a mark only by what is printed of it, where by which provision it may last longer is told elsewhere. */
export function checkPrintedEnd(mark: Mark, startsOn: Day | undefined): EndProblem[] {
  return checkEnd(mark, startsOn).filter(({ code }) => code !== 'beyondMaximum' && code !== 'longTermNeedsBasis')
}

/** What `electron/possible-end.ts` may refuse with; for the declaration of whatever takes a mark. */
export const endRefuses = [
  'carrier.startMissing',
  'carrier.longTermNeedsBasis',
  'carrier.endBeforeStart',
  'carrier.endBeyondMaximum'
] as const satisfies readonly RefusalCode[]

/**
 * True if the term, or the date reckoned from `startsOn`, is longer than the level allows and no provision is named.
 * A term can be judged without its start.
 */
export function isBeyondMaximum(
  { level, end, otherwiseProvided }: StateSecretMark,
  startsOn: Day | undefined
): boolean {
  if (otherwiseProvided) return false
  if (end.form === 'term') return end.months > maximumYears(level) * 12
  return end.form === 'date' && startsOn !== undefined && isAfter(end.on, latestEnd(level, startsOn))
}

/**
 * What a gloss below the Chinese mark has to say, for `words/` to put into a language: the mark itself is never
 * translated.
 */
export type Gloss =
  | { level: StateSecretLevel; end: GlossedEnd }
  | { level: 'workSecret' }
  | { level: 'unclassified'; declassified: boolean }

export type GlossedEnd =
  | { form: 'years'; years: number }
  | { form: 'months'; months: number }
  | { form: 'date'; on: Day }
  | { form: 'condition'; text: string }
  | { form: 'default'; years: 10 | 20 | 30 }
  | { form: 'longTerm' }

export function glossOf(mark: Mark): Gloss {
  if (mark.level === 'workSecret') return { level: 'workSecret' }
  if (mark.level === 'unclassified') return { level: 'unclassified', declassified: mark.declassified === true }
  return { level: mark.level, end: glossOfEnd(mark.level, mark.end) }
}

function glossOfEnd(level: StateSecretLevel, end: SecrecyEnd): GlossedEnd {
  if (end.form === 'default') return { form: 'default', years: maximumYears(level) }
  if (end.form !== 'term') return end
  const term = writtenTerm(end.months)
  return 'years' in term ? { form: 'years', ...term } : { form: 'months', ...term }
}

export type WorkSecretProblem =
  'workSecretCharacters' | 'workSecretNotChinese' | 'workSecretLevelWord' | 'workSecretTooLong'

/**
 * What is wrong with a text as the mark of a work secret, or undefined: no star nor anything like one, and no word of
 * the three levels, for no such mark may stand on what is no state secret (Secrecy Law 2024, Article 22). Single spaces
 * may part its words. 2 to 20 characters.
 */
export function workSecretProblem(text: string): WorkSecretProblem | undefined {
  if (!/^[\p{Unified_Ideograph}0-9A-Za-z（）]+(?: [\p{Unified_Ideograph}0-9A-Za-z（）]+)*$/u.test(text))
    return 'workSecretCharacters'
  if (!/\p{Unified_Ideograph}.*\p{Unified_Ideograph}/u.test(text)) return 'workSecretNotChinese'
  if ([...text].length > 20) return 'workSecretTooLong'
  const withoutItsOwnName = text.replaceAll(' ', '').replaceAll('工作秘密', '')
  return /绝密|机密|秘密|解密|长期|[0-9]年|[0-9]个月/u.test(withoutItsOwnName) ? 'workSecretLevelWord' : undefined
}
