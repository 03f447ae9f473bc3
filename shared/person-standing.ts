import { z } from 'zod'
import { addMonths, addYears, isAfter, isBefore, type Day } from './days.ts'
import { isAbove, isStateSecret, type Level } from './levels.ts'
import type { RefusalCode } from './words/refusals.ts'

/** How a post touches secrets: 核心, 重要, 一般 (Secrecy Law 2024, Article 43), or not at all. */
export const PersonClass = z.enum(['core', 'important', 'general', 'none'])
export type PersonClass = z.infer<typeof PersonClass>

/** What decides whether somebody may be given a secret. */
export type Standing = {
  name: string
  clearance: Level
  personClass: PersonClass
  /** When the person was last reviewed (审查、复审). */
  reviewedOn: Day
  /** Whether that review found the person fit; fit where nothing is said. */
  reviewResult?: 'passed' | 'failed' | undefined
  /** When the person left the post. */
  leftOn?: Day | undefined
  /** The last day of the cooling-off period (脱密期). */
  coolingOffUntil?: Day | undefined
}

/** After how many years a person of each class is reviewed again: practice differs, so it is a setting. */
export type ReviewYears = Readonly<Record<Exclude<PersonClass, 'none'>, number>>

/** The class a post usually has whose holder may know up to this level; the officer may say otherwise. */
export function usualClass(clearance: Level): PersonClass {
  if (clearance === 'topSecret') return 'core'
  if (clearance === 'secret') return 'important'
  return clearance === 'confidential' ? 'general' : 'none'
}

/** The last day on which the last review still counts; none for somebody who touches no secrets. */
export function reviewDueOn({ personClass, reviewedOn }: Standing, years: ReviewYears): Day | undefined {
  return personClass === 'none' ? undefined : addYears(reviewedOn, years[personClass])
}

/** How long the cooling-off period lasts for each class, in months: sources differ, so it is a setting. */
export type CoolingOffMonths = Readonly<Record<Exclude<PersonClass, 'none'>, number>>

/** The last day of the cooling-off period (脱密期) of somebody who leaves on this day; none where there is none. */
export function coolingOffEnd(personClass: PersonClass, leftOn: Day, months: CoolingOffMonths): Day | undefined {
  if (personClass === 'none' || months[personClass] === 0) return undefined
  return addMonths(leftOn, months[personClass])
}

/** Why somebody may not be given what bears this level. */
export type StandingProblem =
  | { code: 'person.left'; data: { name: string; leftOn: Day } }
  | { code: 'person.coolingOff'; data: { name: string; until: Day } }
  | { code: 'person.notCleared'; data: { name: string; clearance: Level; level: Level } }
  | { code: 'person.reviewFailed'; data: { name: string; reviewedOn: Day } }
  | { code: 'person.reviewLapsed'; data: { name: string; dueOn: Day } }

/**
 * Whether a person may be given what bears this level: still in post, not in the cooling-off period, cleared for it, and
 * reviewed in time and found fit where it is a state secret (Secrecy Law 2024, Articles 43 and 46). `undefined` where nothing forbids it.
 */
export function standingProblem(
  person: Standing,
  level: Level,
  today: Day,
  years: ReviewYears
): StandingProblem | undefined {
  const { name, clearance, leftOn, coolingOffUntil, reviewedOn, reviewResult } = person
  if (leftOn !== undefined && !isBefore(today, leftOn))
    return coolingOffUntil !== undefined && !isAfter(today, coolingOffUntil)
      ? { code: 'person.coolingOff', data: { name, until: coolingOffUntil } }
      : { code: 'person.left', data: { name, leftOn } }
  if (isAbove(level, clearance)) return { code: 'person.notCleared', data: { name, clearance, level } }
  if (isStateSecret(level) && reviewResult === 'failed')
    return { code: 'person.reviewFailed', data: { name, reviewedOn } }
  const dueOn = reviewDueOn(person, years)
  if (isStateSecret(level) && dueOn !== undefined && isAfter(today, dueOn))
    return { code: 'person.reviewLapsed', data: { name, dueOn } }
  return undefined
}

/** What `electron/may-know.ts` may refuse with; for the declaration of whatever gives a carrier to somebody. */
export const mayKnowRefuses = [
  'person.notFound',
  'person.left',
  'person.coolingOff',
  'person.notCleared',
  'person.reviewFailed',
  'person.reviewLapsed',
  'person.outsideScope'
] as const satisfies readonly RefusalCode[]
