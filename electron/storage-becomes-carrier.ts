import { ceilingOf, type Serves } from '#shared/devices-kept.ts'
import type { Level } from '#shared/levels.ts'
import { composeMark, endOf, usualWorkSecretTexts, type Mark } from '#shared/marks.ts'
import type { CarrierInSight, CarrierKind } from '#shared/registers/carriers.ts'
import { titlesOfStorage } from '#shared/words/devices.zh-CN.ts'
import type { Changing } from './implement.ts'
import { named, placeThere } from './keepers.ts'
import { noteKnower, whoMayHave } from './may-know.ts'
import { Refused } from './refused.ts'
import { insertCarrier, takeNumber } from './registers/carriers/queries.ts'
import { unitOfName } from './registers/units/queries.ts'
import { settingsInForce } from './store/settings.ts'

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
  { store, asker, newId, now, today }: Pick<Changing, 'store' | 'asker' | 'newId' | 'now' | 'today'>
): CarrierInSight | undefined {
  const level = ceilingOf(storage.serves)
  if (level === 'unclassified') return undefined
  if (holderId === undefined || keptAtId === undefined) throw new Refused('disk.keeperMissing')
  const holder = whoMayHave(store, holderId, level, today)
  const unit = unitOfName(store, storage.unit, newId)
  const place = placeThere(store, keptAtId)
  const mark = markOf(level)
  const end = endOf(mark, today)
  const carrier: CarrierInSight = {
    id: newId(),
    number: takeNumber(store, {
      scheme: settingsInForce(store).settings.numberScheme,
      year: Number(today.slice(0, 4)),
      level
    }),
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
    origin: 'own',
    // Its new mark is still to be put on it.
    markState: 'unmarked',
    state: 'inStock',
    atRest: 'inStock',
    version: 1,
    level,
    markText: composeMark(mark),
    ...(end.kind === 'day' && { endsOn: end.on }),
    holder: named(holder),
    place: { code: place.code, name: place.name }
  }
  insertCarrier(store, carrier, unit.id)
  noteKnower(store, { carrier, personId: holder.id, at: now, act: 'register' })
  return carrier
}

// What exactly is on it nobody knows: it is held for the longest term of its level.
function markOf(level: Exclude<Level, 'unclassified'>): Mark {
  if (level === 'workSecret') return { level, text: usualWorkSecretTexts[0] ?? '' }
  return { level, end: { form: 'default' } }
}
