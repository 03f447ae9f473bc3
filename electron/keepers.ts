import { ceilingOf, levelProblem, type Serves } from '#shared/devices-kept.ts'
import { isAbove, type Level } from '#shared/levels.ts'
import type { Place } from '#shared/registers/places.ts'
import type { Asker } from './desk.ts'
import type { Changing } from './implement.ts'
import { whoMayHave } from './may-know.ts'
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

// A device above the level of the store, or above what the asker may know.
function refuseDeviceAbove(store: ReadableStore, level: Level, { clearance }: Pick<Asker, 'clearance'>): void {
  const ceiling = levelOfStore(store)
  if (isAbove(level, ceiling)) throw new Refused('device.aboveStore', { level, ceiling })
  if (isAbove(level, clearance)) throw new Refused('device.aboveYou', { level, clearance })
}

/**
 * The highest level of what a device that serves this may handle.
 * @throws Refused where it names no level though it must, or one though it may not, or is above the store or the asker
 */
export function levelOfDevice(serves: Serves, { store, asker }: Pick<Changing, 'store' | 'asker'>): Level {
  const problem = levelProblem(serves)
  if (problem === 'missing') throw new Refused('device.levelMissing')
  if (problem === 'notHere') throw new Refused('device.levelNotHere')
  const level = ceilingOf(serves)
  refuseDeviceAbove(store, level, asker)
  return level
}

/**
 * Where a device of this level stands and who answers for it, by name.
 * @throws Refused where there is no such place, or the person may not have it
 */
export function whereAndWho(
  { placeId, personId }: { placeId: string; personId: string | undefined },
  level: Level,
  { store, today }: Pick<Changing, 'store' | 'today'>
) {
  const { code, name } = placeThere(store, placeId)
  const person = personId === undefined ? undefined : named(whoMayHave(store, personId, level, today))
  return { place: { code, name }, person }
}

/** A person as a record names one. */
export function named({ number, name }: { number: string; name: string }) {
  return { number, name }
}
