import { store } from '#shared/system/store.ts'
import { implement } from '#electron/implement.ts'
import { Refused } from '#electron/refused.ts'
import { foundStore } from './found-store.ts'

export const storeImplemented = implement(store, {
  create(wish, { desk, now, newId }) {
    const numbers = Object.values(wish.administrators).map(({ number }) => number)
    if (new Set(numbers).size < numbers.length) throw new Refused('store.administratorsMustDiffer')
    foundStore(desk.storeFile, wish, { effort: desk.effort, now, newId })
    return { file: desk.storeFile, unit: wish.unit, level: wish.level }
  }
})
