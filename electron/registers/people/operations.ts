import { people } from '#shared/registers/people.ts'
import { implement } from '#electron/implement.ts'
import { Refused } from '#electron/refused.ts'
import { insertPerson, listPeople, personWithNumber } from './queries.ts'

export const peopleImplemented = implement(people, {
  register(wish, { store, newId }) {
    if (personWithNumber(store, wish.number)) throw new Refused('person.numberTaken', { number: wish.number })
    const person = { ...wish, id: newId() }
    insertPerson(store, person)
    return person
  },

  list: ({ words = '', from, count }, { store }) => listPeople(store, words.trim(), from, count)
})
