import { places } from '#shared/registers/places.ts'
import { implement } from '#electron/implement.ts'
import { Refused } from '#electron/refused.ts'
import { insertPlace, listPlaces, placeOf, placeWithCode } from './queries.ts'

export const placesImplemented = implement(places, {
  register(wish, { store, newId }) {
    if (placeWithCode(store, wish.code)) throw new Refused('place.codeTaken', { code: wish.code })
    if (wish.parentId !== undefined && !placeOf(store, wish.parentId)) throw new Refused('place.notFound')
    const place = { ...wish, id: newId() }
    insertPlace(store, place)
    return place
  },

  list: ({ words = '', from, count }, { store }) => listPlaces(store, words.trim(), from, count)
})
