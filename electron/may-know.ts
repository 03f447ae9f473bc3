import { isInScope } from '#shared/carrier-scope.ts'
import type { Day } from '#shared/days.ts'
import { rankOf, type Level } from '#shared/levels.ts'
import { standingProblem } from '#shared/person-standing.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { Person } from '#shared/registers/people.ts'
import { scopeOf } from './registers/carriers/queries.ts'
import { insertKnower } from './registers/loans/queries.ts'
import { personOf } from './registers/people/queries.ts'
import { Refused } from './refused.ts'
import { settingsInForce } from './store/settings.ts'
import type { ReadableStore, WritableStore } from './store/open-store.ts'

/**
 * The person of this id, where they may be given what bears this level: in post, cleared, reviewed in time, not cooling
 * off (Secrecy Law 43, 46). For a carrier as such, ask `whoMayKnow`.
 * @throws Refused with one of `mayKnowRefuses`
 */
export function whoMayHave(store: ReadableStore, personId: string, level: Level, today: Day): Person {
  const person = personOf(store, personId)
  if (!person) throw new Refused('person.notFound')
  const problem = standingProblem(person, level, today, settingsInForce(store).settings.reviewYears)
  if (problem?.code === 'person.left') throw new Refused(problem.code, problem.data)
  if (problem?.code === 'person.coolingOff') throw new Refused(problem.code, problem.data)
  if (problem?.code === 'person.notCleared') throw new Refused(problem.code, problem.data)
  if (problem?.code === 'person.reviewFailed') throw new Refused(problem.code, problem.data)
  if (problem?.code === 'person.reviewLapsed') throw new Refused(problem.code, problem.data)
  return person
}

/**
 * The person of this id, where they may come to know this carrier: `whoMayHave`, and within its scope where that names
 * anybody (Secrecy Law 21).
 * @throws Refused with one of `mayKnowRefuses`
 */
export function whoMayKnow(store: ReadableStore, personId: string, carrier: CarrierInSight, today: Day): Person {
  const person = whoMayHave(store, personId, carrier.level, today)
  if (!isInScope(scopeOf(store, carrier.id), person)) throw new Refused('person.outsideScope', { name: person.name })
  return person
}

/** Writes down that somebody has come to know a carrier, from 机密 on (Regulations 20): by each act that lets them. */
export function noteKnower(
  store: WritableStore,
  { carrier, personId, at, act }: { carrier: CarrierInSight; personId: string; at: string; act: string }
): void {
  if (rankOf(carrier.level) >= rankOf('secret')) insertKnower(store, { carrierId: carrier.id, personId, at, act })
}
