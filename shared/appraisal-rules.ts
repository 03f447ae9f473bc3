import { z } from 'zod'
import { isAfter, isBefore, type Day } from './days.ts'

/**
 * What an appraisal says is to become of an archived item (Ordinance 118): destroyed; kept until a later day; kept for ever;
 * given to a state archives.
 */
export const AppraisalAnswer = z.enum(['destroy', 'extend', 'retain', 'transfer'])
export type AppraisalAnswer = z.infer<typeof AppraisalAnswer>

export const AppraisalState = z.enum(['open', 'closed', 'withdrawn'])
export type AppraisalState = z.infer<typeof AppraisalState>

/** A group has a leader and at least this many members beside; what more would sit down together is a meeting. */
export const MEMBERS = { least: 2, most: 8 } as const

/** The last of what closed appraisals have said of an item: told by the order in which they were closed, by no clock. */
export function latestOf<Answered extends { closing: number }>(answers: readonly Answered[]): Answered | undefined {
  return answers.reduce<Answered | undefined>(
    (latest, each) => (latest === undefined || each.closing > latest.closing ? each : latest),
    undefined
  )
}

/** Whether what was archived may be destroyed: its latest answer, and no other, says so (rule 23). */
export function mayBeDestroyed(latest: AppraisalAnswer | undefined): boolean {
  return latest === 'destroy'
}

/** What decides which answers an item can be given. */
export type Appraised = {
  retention: 'permanent' | 'years30' | 'years10'
  /** The last day it is kept; none where it is kept for ever. */
  keepUntil?: Day | undefined
}

export type AnswerProblem =
  | { code: 'appraisal.keptForEver'; data: Record<never, never> }
  | { code: 'appraisal.stillToBeKept'; data: { keepUntil: Day } }
  | { code: 'appraisal.notLater'; data: { after: Day } }

/**
 * Why an item cannot be answered so: what is to be kept for ever is neither destroyed nor given an end; nothing is destroyed
 * before its retention has ended; and a later day is later. `undefined` where nothing forbids it.
 */
export function answerProblem(
  { retention, keepUntil }: Appraised,
  { answer, keepUntil: wanted }: { answer: AppraisalAnswer; keepUntil?: Day | undefined },
  today: Day
): AnswerProblem | undefined {
  if (retention === 'permanent' && (answer === 'destroy' || answer === 'extend'))
    return { code: 'appraisal.keptForEver', data: {} }
  if (answer === 'destroy' && keepUntil !== undefined && !isBefore(keepUntil, today))
    return { code: 'appraisal.stillToBeKept', data: { keepUntil } }
  if (answer !== 'extend' || wanted === undefined) return undefined
  const after = keepUntil !== undefined && isAfter(keepUntil, today) ? keepUntil : today
  return isAfter(wanted, after) ? undefined : { code: 'appraisal.notLater', data: { after } }
}

/** Until when an item is kept after its answer; it stays as it was where that says nothing of it. */
export function keptAfter(
  { keepUntil: before }: Appraised,
  { answer, keepUntil }: { answer: AppraisalAnswer; keepUntil?: Day | undefined }
): Day | undefined {
  if (answer === 'extend') return keepUntil
  return answer === 'retain' ? undefined : before
}

/** For how many whole years something of this year has been kept on a day (已保管期限). */
export function yearsKept(year: number, on: Day): number {
  return Math.max(0, Number(on.slice(0, 4)) - year)
}
