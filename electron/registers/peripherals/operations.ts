import { mayBecome, servesOf, whyNotTogether } from '#shared/devices-kept.ts'
import { peripherals, type NewPeripheral, type PeripheralInSight } from '#shared/registers/peripherals.ts'
import { implement, type Changing } from '#electron/implement.ts'
import { levelOfDevice, named, whereAndWho } from '#electron/keepers.ts'
import { registerLabel } from '#electron/print-label.ts'
import { Refused } from '#electron/refused.ts'
import { computerOf } from '#electron/registers/computers/queries.ts'
import { storageBecomesCarrier } from '#electron/storage-becomes-carrier.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { takeDocumentNumber } from '#electron/store/settings.ts'
import { whatChanged } from '#electron/what-changed.ts'
import { insertPeripheral, listPeripherals, peripheralOf, scrapPeripheral, updatePeripheral } from './queries.ts'

export const peripheralsImplemented = implement(peripherals, {
  register(wish, given) {
    const { store, asker, newId, today } = given
    const names = namesIn(wish, given)
    const peripheral: PeripheralInSight = {
      ...wish,
      ...names,
      id: newId(),
      number: takeDocumentNumber(store, 'SB', today),
      state: 'inUse',
      registeredOn: today,
      registeredBy: named(asker),
      version: 1
    }
    insertPeripheral(store, peripheral)
    return peripheral
  },

  change({ peripheralId, reason, version, ...wish }, given) {
    const { store } = given
    const before = peripheralInUse(store, peripheralId)
    const { id, number, kind, computerKind, registeredOn, registeredBy } = before
    const names = namesIn({ ...wish, kind, computerKind }, given)
    const fixed = { id, number, kind, computerKind, registeredOn, registeredBy }
    const after: PeripheralInSight = { ...fixed, ...wish, ...names, version: version + 1 }
    if (!mayBecome(servesOf(before), servesOf(after))) throw new Refused('peripheral.neverLowered')
    if (before.diskSerial !== undefined && after.diskSerial === undefined) throw new Refused('peripheral.diskLeft')
    if (!updatePeripheral(store, after, version)) throw new Refused('peripheral.changedMeanwhile')
    return { ...after, changed: { ...whatChanged(told(before), told(after)), reason } }
  },

  list: ({ from, count, ...filter }, { store }) => listPeripherals(store, filter, { from, count }),

  open: ({ peripheralId }, { store }) => peripheralInSight(store, peripheralId),

  printLabel({ peripheralId }, given) {
    const peripheral = peripheralInSight(given.store, peripheralId)
    const { computerKind: kind, level, number, responsible } = peripheral
    registerLabel({ thing: 'peripheral', kind, level, number, responsible: responsible?.name, code: number }, given)
    return peripheral
  },

  scrap({ peripheralId, reason, version, ...keeper }, given) {
    const { store } = given
    const peripheral = peripheralInUse(store, peripheralId)
    const { diskSerial: serial, unit, number } = peripheral
    const carrier =
      serial === undefined
        ? undefined
        : storageBecomesCarrier(
            { kind: 'hardDisk', serial, serves: servesOf(peripheral), unit, number, taken: 'outOfPeripheral' },
            keeper,
            given
          )
    if (!scrapPeripheral(store, { peripheralId, version, carrierId: carrier?.id }))
      throw new Refused('peripheral.changedMeanwhile')
    return {
      ...peripheral,
      state: 'scrapped' as const,
      version: version + 1,
      reason,
      ...(carrier && { carrier: { id: carrier.id, number: carrier.number }, title: carrier.title })
    }
  }
})

function peripheralInSight(store: ReadableStore, id: string): PeripheralInSight {
  const peripheral = peripheralOf(store, id)
  if (!peripheral) throw new Refused('peripheral.notFound')
  return peripheral
}

function peripheralInUse(store: ReadableStore, id: string): PeripheralInSight {
  const peripheral = peripheralInSight(store, id)
  if (peripheral.state === 'scrapped') throw new Refused('peripheral.scrapped')
  return peripheral
}

function namesIn(wish: NewPeripheral, given: Changing) {
  const { store, today } = given
  const level = levelOfDevice(servesOf(wish), given)
  const computer = wish.computerId === undefined ? undefined : computerOf(store, wish.computerId, today)
  if (wish.computerId !== undefined && !computer) throw new Refused('computer.notFound')
  const obstacle = computer && whyNotTogether(servesOf(wish), computer)
  if (obstacle === 'otherKind') throw new Refused('peripheral.otherKind')
  if (obstacle === 'above') throw new Refused('peripheral.aboveComputer')
  // Ordinance 106(2): no fax, nor a machine that can fax, at a confidential computer.
  if (computer?.kind === 'confidential' && wish.kind === 'fax') throw new Refused('peripheral.faxOnConfidential')
  const { place, person } = whereAndWho({ placeId: wish.placeId, personId: wish.responsibleId }, level, given)
  return { place, ...(person && { responsible: person }), ...(computer && { computerNumber: computer.number }) }
}

function told(peripheral: PeripheralInSight) {
  const { level, name, serialNumber, diskSerial, computerNumber, unit, responsible, place, remarks, state } = peripheral
  return {
    ...{ level, name, serialNumber, diskSerial, connected: computerNumber, unit, responsible: responsible?.name },
    ...{ place: place.name, remarks, peripheralState: state }
  }
}
