import { mayBecome, servesOf } from '#shared/devices-kept.ts'
import type { Day } from '#shared/days.ts'
import { media, type MediumInSight, type NewMedium } from '#shared/registers/media.ts'
import { implement, type Changing } from '#electron/implement.ts'
import { levelOfDevice, named, whereAndWho } from '#electron/keepers.ts'
import { registerLabel } from '#electron/print-label.ts'
import { Refused } from '#electron/refused.ts'
import { storageBecomesCarrier } from '#electron/storage-becomes-carrier.ts'
import { historyOf } from '#electron/store/audit-log.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { takeDocumentNumber } from '#electron/store/settings.ts'
import { whatChanged } from '#electron/what-changed.ts'
import { insertMedium, listMedia, mediumOf, mediumWithSerial, setMediumState, updateMedium } from './queries.ts'

export const mediaImplemented = implement(media, {
  register(wish, given) {
    const { store, asker, newId, today } = given
    const names = namesIn(wish, '', given)
    const medium: MediumInSight = {
      ...wish,
      ...names,
      id: newId(),
      number: takeDocumentNumber(store, 'SB', today),
      state: wish.holderId === undefined ? 'idle' : 'inUse',
      registeredOn: today,
      registeredBy: named(asker),
      version: 1
    }
    insertMedium(store, medium)
    return medium
  },

  change({ mediumId, reason, version, ...wish }, given) {
    const { store, today } = given
    const before = mediumHere(store, mediumId, today)
    const { id, number, kind, computerKind, registeredOn, registeredBy } = before
    const names = namesIn({ ...wish, kind, computerKind }, mediumId, given)
    const fixed = { id, number, kind, computerKind, registeredOn, registeredBy }
    const after: MediumInSight = { ...fixed, ...wish, ...names, version: version + 1 }
    // What it has held stays on it in some form: it never meets anything lower.
    if (!mayBecome(servesOf(before), servesOf(after))) throw new Refused('medium.neverLowered')
    if (!updateMedium(store, after, version)) throw new Refused('medium.changedMeanwhile')
    return { ...after, changed: { ...whatChanged(told(before), told(after)), reason } }
  },

  list: ({ from, count, ...filter }, { store, today }) => listMedia(store, filter, { today, from, count }),

  open: ({ mediumId }, { store, today }) => mediumInSight(store, mediumId, today),

  history({ mediumId }, { store, today }) {
    mediumInSight(store, mediumId, today)
    return { events: historyOf(store, mediumId) }
  },

  printLabel({ mediumId }, given) {
    const medium = mediumInSight(given.store, mediumId, given.today)
    const { computerKind: kind, level, securityNumber, number: code, holder } = medium
    registerLabel({ thing: 'medium', kind, level, number: securityNumber, responsible: holder?.name, code }, given)
    return medium
  },

  scrap({ mediumId, reason, version, ...keeper }, given) {
    const { store, today } = given
    const medium = mediumHere(store, mediumId, today)
    const { kind, serialNumber: serial, capacity, unit, number } = medium
    const carrier = storageBecomesCarrier(
      { kind, serial, capacity, serves: servesOf(medium), unit, number, taken: 'itself' },
      keeper,
      given
    )
    if (!setMediumState(store, { mediumId, state: 'scrapped', version, carrierId: carrier?.id }))
      throw new Refused('medium.changedMeanwhile')
    return {
      ...medium,
      state: 'scrapped' as const,
      version: version + 1,
      reason,
      ...(carrier && { carrier: { id: carrier.id, number: carrier.number }, title: carrier.title })
    }
  }
})

function mediumInSight(store: ReadableStore, id: string, today: Day): MediumInSight {
  const medium = mediumOf(store, id, today)
  if (!medium) throw new Refused('medium.notFound')
  return medium
}

function mediumHere(store: ReadableStore, id: string, today: Day): MediumInSight {
  const medium = mediumInSight(store, id, today)
  if (medium.state !== 'inUse' && medium.state !== 'idle') throw new Refused('medium.notHere', { state: medium.state })
  return medium
}

function namesIn(wish: NewMedium, mediumId: string, given: Changing) {
  const level = levelOfDevice(servesOf(wish), given)
  const { serialNumber } = wish
  // A drive is known again by its serial number; a disc or a tape has none that a machine could read.
  if (serialNumber === undefined && hasSerial(wish)) throw new Refused('medium.serialMissing')
  const taken = serialNumber === undefined ? undefined : mediumWithSerial(given.store, serialNumber, mediumId)
  if (taken !== undefined) throw new Refused('medium.serialTaken', { number: taken })
  const { place, person } = whereAndWho({ placeId: wish.placeId, personId: wish.holderId }, level, given)
  return { place, ...(person && { holder: person }) }
}

function hasSerial({ kind }: NewMedium): boolean {
  return kind === 'usbDrive' || kind === 'portableDisk' || kind === 'hardDisk'
}

function told({ securityNumber, level, serialNumber, capacity, unit, holder, place, remarks, state }: MediumInSight) {
  return {
    ...{ securityNumber, level, serialNumber, capacity, unit, holder: holder?.name, place: place.name, remarks },
    mediumState: state
  }
}
