import { isAfter } from '#shared/days.ts'
import { usualClass } from '#shared/person-standing.ts'
import { people, type Person } from '#shared/registers/people.ts'
import { implement } from '#electron/implement.ts'
import { unitOfName } from '#electron/registers/units/queries.ts'
import { Refused } from '#electron/refused.ts'
import { insertPerson, listPeople, personWithNumber } from './queries.ts'

export const peopleImplemented = implement(people, {
  register(wish, { store, newId, today }) {
    if (personWithNumber(store, wish.number)) throw new Refused('person.numberTaken', { number: wish.number })
    const { reviewedOn = today, personClass = usualClass(wish.clearance) } = wish
    if (isAfter(reviewedOn, today)) throw new Refused('person.reviewedLater', { today })
    // A unit is entered in its register with the first who belongs to it.
    const unit = unitOfName(store, wish.unit, newId)
    if (unit.closed) throw new Refused('unit.closed', { name: unit.name })
    const person: Person = { ...wish, reviewedOn, personClass, unit: unit.name, id: newId(), version: 1 }
    insertPerson(store, person, unit.id)
    return person
  },

  list: ({ words = '', from, count }, { store }) => listPeople(store, words.trim(), from, count)
})
