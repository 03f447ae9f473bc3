import type { Person } from '#shared/registers/people.ts'
import type { Asker } from '#electron/desk.ts'
import { unitOfName } from '#electron/registers/units/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'
import { personOf } from './queries.ts'

/** @throws Refused where there is no such person */
export function existing(store: ReadableStore, id: string): Person {
  const person = personOf(store, id)
  if (!person) throw new Refused('person.notFound')
  return person
}

/**
 * A person whom somebody else is about to change: nobody reviews, clears or lets go themselves.
 * @throws Refused
 */
export function changeable(store: ReadableStore, id: string, asker: Asker): Person {
  const person = existing(store, id)
  if (person.number === asker.number) throw new Refused('person.own')
  return person
}

/**
 * Enters a unit in its register with the first who belongs to it.
 * @throws Refused where it takes nobody in any more
 */
export function refuseClosedUnit(store: WritableStore, name: string, newId: () => string): void {
  const unit = unitOfName(store, name, newId)
  if (unit.closed) throw new Refused('unit.closed', { name })
}
