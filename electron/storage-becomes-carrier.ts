import { ceilingOf, type Serves } from '#shared/devices-kept.ts'
import { isAbove, type Level } from '#shared/levels.ts'
import { composeMark, endOf, usualWorkSecretTexts, type Mark } from '#shared/marks.ts'
import type { CarrierInSight, CarrierKind } from '#shared/registers/carriers.ts'
import { titlesOfStorage } from '#shared/words/devices.zh-CN.ts'
import type { Changing } from './implement.ts'
import { named, placeThere } from './keepers.ts'
import { Refused } from './refused.ts'
import { insertCarrier, takeNumber } from './registers/carriers/queries.ts'
import { personOf } from './registers/people/queries.ts'

/** Storage that leaves a device, or is itself the device. */
export type Storage = {
  kind: CarrierKind
  /** The maker's serial number, by which it is known again. */
  serial?: string | undefined
  capacity?: string | undefined
  /** What it served, and so what it may hold. */
  serves: Serves
  unit: string
  /** The number of the device it was in, or that it was. */
  number: string
  taken: 'outOfComputer' | 'outOfPeripheral' | 'itself'
}

/**
 * Storage that is no longer used becomes a carrier (Ordinance 106(9)), numbered in the register of carriers, with the
 * level of what it served; nothing where it served neither state nor work secrets.
 * @throws Refused where nobody is named who keeps it, or one who is not cleared
 */
export function storageBecomesCarrier(
  storage: Storage,
  { holderId, keptAtId }: { holderId?: string | undefined; keptAtId?: string | undefined },
  { store, asker, newId, today }: Pick<Changing, 'store' | 'asker' | 'newId' | 'today'>
): CarrierInSight | undefined {
  const level = ceilingOf(storage.serves)
  if (level === 'unclassified') return undefined
  if (holderId === undefined || keptAtId === undefined) throw new Refused('disk.keeperMissing')
  const holder = personOf(store, holderId)
  if (!holder) throw new Refused('person.notFound')
  const { name, clearance } = holder
  if (isAbove(level, clearance)) throw new Refused('person.notCleared', { name, clearance, level })
  const place = placeThere(store, keptAtId)
  const mark = markOf(level)
  const end = endOf(mark, today)
  const carrier: CarrierInSight = {
    id: newId(),
    number: takeNumber(store, Number(today.slice(0, 4))),
    title: titlesOfStorage[storage.taken](storage.number),
    kind: storage.kind,
    issuer: storage.unit,
    ...(storage.serial !== undefined && { serialNumber: storage.serial }),
    ...(storage.capacity !== undefined && { capacity: storage.capacity }),
    mark,
    // No day of issue is known of what is on it: its term counts from the day it is registered.
    ...(level !== 'workSecret' && { startsOn: today }),
    unit: storage.unit,
    holderId: holder.id,
    placeId: place.id,
    registeredOn: today,
    registeredBy: named(asker),
    state: 'inStock',
    version: 1,
    level,
    markText: composeMark(mark),
    ...(end.kind === 'day' && { endsOn: end.on }),
    holder: named(holder),
    place: { code: place.code, name: place.name }
  }
  insertCarrier(store, carrier)
  return carrier
}

// What exactly is on it nobody knows: it is held for the longest term of its level.
function markOf(level: Exclude<Level, 'unclassified'>): Mark {
  if (level === 'workSecret') return { level, text: usualWorkSecretTexts[0] ?? '' }
  return { level, end: { form: 'default' } }
}
