import type { Day } from './days.ts'
import { isStateSecret } from './levels.ts'
import { type EndProblem, type Mark, checkEnd, composeMark, declassifiedWord, endOf } from './marks.ts'
import type { DatedMark } from './derived-marks.ts'
import { outlasts } from './terms.ts'

/** Why a change of a mark cannot be decided. */
export type ChangeProblem =
  | EndProblem
  | { code: 'nothingChanges' }
  /** There was no state secret to change: making something one is a determination. */
  | { code: 'notAStateSecret' }
  /** Decided on the day it ends or later: by then holders take it for declassified. */
  | { code: 'changeTooLate'; endsOn: Day }

/**
 * Judges a change of level or end, or an extension, decided on `decidedOn`: what is to remain a state secret must be
 * decided before its end (Secrecy Law 2024, Articles 23 and 24). `conditionMetOn` where its end is a condition that has
 * come about. Declassifying is never too late. Empty if it may be decided.
 */
export function checkChange(
  before: DatedMark,
  after: DatedMark,
  decidedOn: Day,
  conditionMetOn?: Day
): ChangeProblem[] {
  if (!isStateSecret(before.mark.level)) return [{ code: 'notAStateSecret' }]
  const problems: ChangeProblem[] = checkEnd(after.mark, after.startsOn)
  if (composeMark(before.mark) === composeMark(after.mark) && before.startsOn === after.startsOn)
    problems.push({ code: 'nothingChanges' })
  const end = endOf(before.mark, before.startsOn)
  const endsOn = end.kind === 'day' ? end.on : end.kind === 'condition' ? conditionMetOn : undefined
  if (isStateSecret(after.mark.level) && endsOn !== undefined && decidedOn >= endsOn)
    problems.push({ code: 'changeTooLate', endsOn })
  return problems
}

/** What a change is: no state secret any more; the same level for longer; anything else. */
export function changeOf(before: DatedMark, after: DatedMark): 'change' | 'extend' | 'declassify' {
  if (!isStateSecret(after.mark.level)) return 'declassify'
  const isLonger = outlasts(endOf(after.mark, after.startsOn), endOf(before.mark, before.startsOn))
  return before.mark.level === after.mark.level && isLonger ? 'extend' : 'change'
}

/** What is to be done to the marks on a carrier: what is struck out, visibly, and what is put beside it. */
export type Remarking = { voided?: string; added: string[] }

/**
 * How a carrier is re-marked after a change: the old mark stays readable and is void, the new one stands beside it; what
 * is no longer a state secret bears 解密, and what its new mark says besides (Rules on Marks 1990, Article 7).
 */
export function remarkingOf(before: Mark, after: Mark): Remarking {
  const [old, now] = [composeMark(before), composeMark(after)]
  if (old === now) return { added: [] }
  const isDeclassified = isStateSecret(before.level) && !isStateSecret(after.level)
  const added = isDeclassified && now !== declassifiedWord ? [declassifiedWord, now] : [now]
  return { ...(old ? { voided: old } : {}), added: added.filter((text) => text !== '') }
}
