import { isAfter, isBefore } from '#shared/days.ts'
import { Level, isAbove } from '#shared/levels.ts'
import { reviewDueOn, standingProblem, usualClass } from '#shared/person-standing.ts'
import { people, type Person, type PersonInSight } from '#shared/registers/people.ts'
import { implement } from '#electron/implement.ts'
import { unitOfName } from '#electron/registers/units/queries.ts'
import { Refused } from '#electron/refused.ts'
import { historyOf } from '#electron/store/audit-log.ts'
import { settingsInForce } from '#electron/store/settings.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { changeable, existing, refuseClosedUnit } from './changeable.ts'
import { comeBack, leave, prolongCoolingOff } from './leaving.ts'
import {
  accountOfPerson,
  highestInHands,
  insertPerson,
  insertReview,
  leavingsOf,
  listPeople,
  openEndsOf,
  personWithNumber,
  reviewsOf,
  updatePerson
} from './queries.ts'

export const peopleImplemented = implement(people, {
  register(wish, { store, asker, newId, now, today }) {
    if (personWithNumber(store, wish.number)) throw new Refused('person.numberTaken', { number: wish.number })
    const { reviewedOn = today, personClass = usualClass(wish.clearance) } = wish
    if (isAfter(reviewedOn, today)) throw new Refused('person.reviewedLater', { today })
    refuseClosedUnit(store, wish.unit, newId)
    const unit = unitOfName(store, wish.unit, newId)
    const reviewed = { reviewedOn, reviewResult: 'passed' } as const
    const person: Person = { ...wish, ...reviewed, personClass, unit: unit.name, id: newId(), version: 1 }
    insertPerson(store, person, unit.id)
    const notedBy = { number: asker.number, name: asker.name }
    insertReview(store, person.id, { reviewedOn, result: 'passed', reviewedBy: '', notedAt: now, notedBy })
    return inSight(store, person, today)
  },

  change({ personId, reason, version, ...said }, { store, asker, newId, today }) {
    const before = changeable(store, personId, asker)
    if (before.leftOn !== undefined) throw new Refused('person.left', { name: before.name, leftOn: before.leftOn })
    if (isAbove(before.clearance, said.clearance)) {
      // Whoever lowers a clearance must be able to see all that it concerns.
      if (isAbove(before.clearance, asker.clearance)) throw new Refused('person.aboveYou', { name: before.name })
      const held = highestInHands(store, personId)
      if (held !== undefined && isAbove(held, said.clearance))
        throw new Refused('person.holdsMore', { name: before.name, clearance: said.clearance })
    }
    if (said.unit !== before.unit) refuseClosedUnit(store, said.unit, newId)
    // A post that is no longer named is no longer theirs.
    const { post: _, ...kept } = before
    if (!updatePerson(store, { ...kept, ...said, version })) throw new Refused('person.changedMeanwhile')
    return { ...inSight(store, existing(store, personId), today), before, reason }
  },

  review({ personId, version, reviewedOn, result, reviewedBy, note }, { store, asker, now, today }) {
    const before = changeable(store, personId, asker)
    if (before.leftOn !== undefined) throw new Refused('person.left', { name: before.name, leftOn: before.leftOn })
    if (isAfter(reviewedOn, today)) throw new Refused('person.reviewedLater', { today })
    if (isBefore(reviewedOn, before.reviewedOn)) throw new Refused('person.reviewedBefore', { last: before.reviewedOn })
    if (!updatePerson(store, { ...before, reviewedOn, reviewResult: result, version }))
      throw new Refused('person.changedMeanwhile')
    const said = { reviewedBy, ...(note !== undefined && { note }) }
    const notedBy = { number: asker.number, name: asker.name }
    insertReview(store, personId, { reviewedOn, result, ...said, notedAt: now, notedBy })
    return { ...inSight(store, existing(store, personId), today), ...said }
  },

  leave: (wish, given) => inSightAfter(given, leave(wish, given)),
  prolongCoolingOff: (wish, given) => inSightAfter(given, prolongCoolingOff(wish, given)),
  comeBack: (wish, given) => inSightAfter(given, comeBack(wish, given)),

  list({ words = '', from, count, ...which }, { store, today }) {
    const { rows, total } = listPeople(store, { words: words.trim(), ...which }, { from, count, today })
    return { rows: rows.map((person) => inSight(store, person, today)), total }
  },

  open({ personId }, { store, today }) {
    const person = existing(store, personId)
    const years = settingsInForce(store).settings.reviewYears
    const account = accountOfPerson(store, person.number)
    return {
      ...inSight(store, person, today),
      standing: Level.options
        .filter((level) => level !== 'unclassified')
        .toReversed()
        .map((level) => {
          const problem = standingProblem(person, level, today, years)
          return { level, ...(problem && { problem }) }
        }),
      openEnds: openEndsOf(store, personId),
      reviews: reviewsOf(store, personId),
      leavings: leavingsOf(store, personId),
      ...(account && { account })
    }
  },

  history({ personId }, { store }) {
    existing(store, personId)
    return { events: historyOf(store, personId) }
  }
})

function inSightAfter<After extends { person: Person }>(
  { store, today }: { store: ReadableStore; today: string },
  { person, ...rest }: After
) {
  return { ...inSight(store, person, today), ...rest }
}

function inSight(store: ReadableStore, person: Person, today: string): PersonInSight {
  const years = settingsInForce(store).settings.reviewYears
  const dueOn = reviewDueOn(person, years)
  const problem = standingProblem(person, person.clearance, today, years)
  return { ...person, ...(dueOn !== undefined && { reviewDueOn: dueOn }), ...(problem && { problem }) }
}
