import { isAbove, type Level } from '#shared/levels.ts'
import type { Place } from '#shared/registers/places.ts'
import type { Asker } from './desk.ts'
import { Refused } from './refused.ts'
import { placeOf } from './registers/places/queries.ts'
import type { ReadableStore } from './store/open-store.ts'
import { levelOfStore } from './store/store-settings.ts'

/** @throws Refused where there is no such place */
export function placeThere(store: ReadableStore, id: string): Place {
  const place = placeOf(store, id)
  if (!place) throw new Refused('place.notFound')
  return place
}

/** Refuses a device above the level of the store, or above what the asker may know. */
export function refuseDeviceAbove(store: ReadableStore, level: Level, { clearance }: Pick<Asker, 'clearance'>): void {
  const ceiling = levelOfStore(store)
  if (isAbove(level, ceiling)) throw new Refused('device.aboveStore', { level, ceiling })
  if (isAbove(level, clearance)) throw new Refused('device.aboveYou', { level, clearance })
}

/** A person as a record names one. */
export function named({ number, name }: { number: string; name: string }) {
  return { number, name }
}
