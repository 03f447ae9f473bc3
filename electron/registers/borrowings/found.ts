import { borrowingAfter, type BorrowingAct } from '#shared/borrowing-life.ts'
import type { Borrowing, BorrowingItem, QueueLine } from '#shared/registers/borrowings.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { Person } from '#shared/registers/people.ts'
import { may } from '#shared/permissions.ts'
import type { Asker } from '#electron/desk.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { personOf, personWithNumber } from '#electron/registers/people/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce } from '#electron/store/settings.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'
import { borrowingOf, lineOf, type On } from './queries/lines.ts'
import { touchBorrowing } from './queries/requests.ts'

/** What all that is done with a request is given. */
export type Given = { store: WritableStore; asker: Asker; newId: () => string; now: string; today: string }

/** The day, with what of the settings tells who may still have what they have. */
export function onDay({ store, today }: { store: ReadableStore; today: string }): On {
  return { today, reviewYears: settingsInForce(store).settings.reviewYears }
}

/** @throws Refused `borrowing.notFound` */
export function existing(given: { store: ReadableStore; today: string }, id: string): Borrowing {
  const borrowing = borrowingOf(given.store, id, onDay(given))
  if (!borrowing) throw new Refused('borrowing.notFound')
  return borrowing
}

/**
 * One thing that was asked for, where the act is possible with it.
 * @throws Refused `borrowing.itemNotFound`, `borrowing.stateForbids`
 */
export function lineFor(given: { store: ReadableStore; today: string }, itemId: string, act: BorrowingAct): QueueLine {
  const line = lineOf(given.store, itemId, onDay(given))
  if (!line) throw new Refused('borrowing.itemNotFound')
  refuseState(line, act)
  return line
}

/** @throws Refused `borrowing.stateForbids` where the act is not possible with what stands here */
export function refuseState({ number, state }: Pick<BorrowingItem, 'number' | 'state'>, act: BorrowingAct): void {
  if (borrowingAfter(act, state) === undefined) throw new Refused('borrowing.stateForbids', { number, state })
}

/** Counts the version of a request up. @throws Refused `borrowing.changedMeanwhile` */
export function touch({ store }: Given, { id, version }: { id: string; version: number }): void {
  if (!touchBorrowing(store, id, version)) throw new Refused('borrowing.changedMeanwhile')
}

/** The request as it now stands, with the things that the act was about. */
export function touched(given: Given, borrowingId: string, itemIds: readonly string[]) {
  return { ...existing(given, borrowingId), touched: [...itemIds] }
}

/** @throws Refused `carrier.notFound` */
export function carrierInSight(store: ReadableStore, carrierId: string): CarrierInSight {
  const carrier = carrierOf(store, carrierId)
  if (!carrier) throw new Refused('carrier.notFound')
  return carrier
}

/**
 * For whom something is asked: whoever asks, or somebody else where an archivist asks for them.
 * @throws Refused `borrowing.notInRegister`, `borrowing.forYourselfOnly`
 */
export function forWhom({ store, asker }: Given, personId: string | undefined): { person: Person; isAsker: boolean } {
  const own = personWithNumber(store, asker.number)
  const person = personId === undefined ? own : personOf(store, personId)
  if (!person) throw new Refused('borrowing.notInRegister', { number: asker.number })
  if (person.id === own?.id) return { person, isAsker: true }
  if (!may(asker.roles, 'borrowings.handle')) throw new Refused('borrowing.forYourselfOnly')
  return { person, isAsker: false }
}

export function named({ number, name }: { number: string; name: string }) {
  return { number, name }
}
