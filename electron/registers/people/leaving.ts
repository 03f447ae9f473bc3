import { addDays, isAfter, isBefore, laterOf } from '#shared/days.ts'
import type { InputOf } from '#shared/define-operation.ts'
import { isAbove } from '#shared/levels.ts'
import { coolingOffEnd } from '#shared/person-standing.ts'
import type { people, Person } from '#shared/registers/people.ts'
import type { Changing } from '#electron/implement.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce } from '#electron/store/settings.ts'
import { changeable, existing, refuseClosedUnit } from './changeable.ts'
import { insertLeaving, insertReview, openEndCount, openEndsOf, updatePerson } from './queries.ts'

/** Ordinance 88, Regulations 53: nobody leaves a post with anything in hand; the cooling-off period begins. */
export function leave(
  { personId, leftOn, coolingOffUntil, reason, version }: InputOf<typeof people.leave>,
  { store, asker, now, today }: Changing
): { person: Person; reason: string } {
  const before = changeable(store, personId, asker)
  const { name } = before
  if (before.leftOn !== undefined) throw new Refused('person.left', { name, leftOn: before.leftOn })
  // Whoever lets somebody go must be able to see all that may still be in their hands.
  if (isAbove(before.clearance, asker.clearance)) throw new Refused('person.aboveYou', { name })
  const seen = openEndsOf(store, personId).length
  if (seen > 0) throw new Refused('person.stillOpen', { name, count: seen })
  if (openEndCount(store, personId) > 0) throw new Refused('person.aboveYou', { name })
  if (isAfter(leftOn, today)) throw new Refused('person.leavesLater', { today })
  const least = coolingOffEnd(before.personClass, leftOn, settingsInForce(store).settings.coolingOffMonths)
  if (coolingOffUntil !== undefined && isBefore(coolingOffUntil, least ?? leftOn))
    throw new Refused('person.coolingOffTooShort', { least: least ?? leftOn })
  const until = coolingOffUntil ?? least
  const after: Person = { ...before, leftOn, ...(until !== undefined && { coolingOffUntil: until }), version }
  if (!updatePerson(store, after)) throw new Refused('person.changedMeanwhile')
  insertLeaving(store, personId, {
    what: 'left',
    day: leftOn,
    ...(until !== undefined && { coolingOffUntil: until }),
    reason,
    notedAt: now,
    notedBy: { number: asker.number, name: asker.name }
  })
  return { person: existing(store, personId), reason }
}

/** A cooling-off period may be made longer and never shorter. */
export function prolongCoolingOff(
  { personId, coolingOffUntil, reason, version }: InputOf<typeof people.prolongCoolingOff>,
  { store, asker, now, today }: Changing
): { person: Person; before?: string; reason: string } {
  const before = changeable(store, personId, asker)
  if (before.leftOn === undefined) throw new Refused('person.notLeft', { name: before.name })
  const least = addDays(laterOf(before.coolingOffUntil ?? before.leftOn, before.leftOn), 1)
  if (isBefore(coolingOffUntil, least)) throw new Refused('person.coolingOffTooShort', { least })
  if (!updatePerson(store, { ...before, coolingOffUntil, version })) throw new Refused('person.changedMeanwhile')
  const notedBy = { number: asker.number, name: asker.name }
  insertLeaving(store, personId, { what: 'prolonged', day: today, coolingOffUntil, reason, notedAt: now, notedBy })
  return {
    person: existing(store, personId),
    ...(before.coolingOffUntil !== undefined && { before: before.coolingOffUntil }),
    reason
  }
}

/** Takes up a post again after having left: reviewed anew, and cleared as the new post asks. */
export function comeBack(
  wish: InputOf<typeof people.comeBack>,
  { store, asker, newId, now, today }: Changing
): { person: Person; reason: string } {
  const { personId, unit, post, clearance, personClass, reviewedOn, reviewedBy, reason, version } = wish
  const before = changeable(store, personId, asker)
  if (before.leftOn === undefined) throw new Refused('person.notLeft', { name: before.name })
  if (isAfter(reviewedOn, today)) throw new Refused('person.reviewedLater', { today })
  if (isBefore(reviewedOn, before.leftOn)) throw new Refused('person.reviewedBefore', { last: before.leftOn })
  refuseClosedUnit(store, unit, newId)
  const { id, number, name } = before
  const after: Person = {
    ...{ id, number, name, unit, clearance, personClass, reviewedOn, version },
    ...(post !== undefined && { post }),
    reviewResult: 'passed'
  }
  if (!updatePerson(store, after)) throw new Refused('person.changedMeanwhile')
  const noted = { notedAt: now, notedBy: { number: asker.number, name: asker.name } }
  insertReview(store, personId, { reviewedOn, result: 'passed', reviewedBy, ...noted })
  insertLeaving(store, personId, { what: 'cameBack', day: today, reason, ...noted })
  return { person: existing(store, personId), reason }
}
