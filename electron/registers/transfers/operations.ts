import { highest } from '#shared/levels.ts'
import type { InputOf } from '#shared/define-operation.ts'
import type { Description } from '#shared/registers/archives.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { transfers, type Transfer } from '#shared/registers/transfers.ts'
import { refuseImpossibleDescription } from '#electron/archive-item.ts'
import { refuseImpossible } from '#electron/carrier-step.ts'
import { implement, type Changing } from '#electron/implement.ts'
import { doEach, tryEach } from '#electron/in-bulk.ts'
import { openIncident } from '#electron/open-incident.ts'
import { archiveItemOf } from '#electron/registers/archives/queries.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { unitWithName } from '#electron/registers/units/queries.ts'
import { Refused } from '#electron/refused.ts'
import { takeDocumentNumber } from '#electron/store/settings.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'
import {
  closeTransfer,
  describeTransferItem,
  insertTransfer,
  insertTransferItem,
  listTransfers,
  openTransferWith,
  takeOffTransferItem,
  touchTransfer,
  transferOf
} from './queries.ts'
import { sign } from './sign.ts'
import { openTransfer } from './what-waits.ts'

export const transfersImplemented = implement(transfers, {
  preview({ selection, unit, ...common }, given) {
    const { name } = existingUnit(given.store, unit)
    return tryEach(given, selection, (carrier, trial) => {
      describedForList(trial, carrier, { unit: name, ...common }, given.today)
    })
  },

  begin({ each, unit: called, remarks, ...common }, given) {
    const { store, asker, newId, now, today } = given
    const unit = existingUnit(store, called)
    const listed = doEach(store, each, (carrier, version) =>
      describedForList(store, carrier, { unit: unit.name, ...common }, today, version)
    )
    const id = newId()
    insertTransfer(store, {
      id,
      number: takeDocumentNumber(store, 'GD', today),
      level: highest(listed.map(({ carrier }) => carrier.level)),
      unitId: unit.id,
      remarks,
      drawnUpAt: now,
      drawnUpBy: { number: asker.number, name: asker.name }
    })
    for (const { carrier, description } of listed) insertTransferItem(store, id, carrier, description)
    return done(store, id, each)
  },

  add({ transferId, each, version, ...common }, { store, today }) {
    const transfer = openTransfer(store, transferId)
    const listed = doEach(store, each, (carrier, seen) => {
      const described = describedForList(store, carrier, { unit: transfer.unit.name, ...common }, today, seen)
      insertTransferItem(store, transferId, described.carrier, described.description)
      return described.carrier
    })
    touch(store, transfer, version, [transfer.level, ...listed.map(({ level }) => level)])
    return done(store, transferId, each)
  },

  describe({ transferId, carrierId, description, version }, { store, today }) {
    const transfer = openTransfer(store, transferId)
    waitingIn(transfer, carrierId)
    refuseImpossibleDescription(store, description, today)
    describeTransferItem(store, transferId, carrierId, description)
    touch(store, transfer, version, [transfer.level])
    return done(store, transferId, [{ carrierId }])
  },

  takeOff({ transferId, carrierIds, reason, missing, version }, given) {
    const { store } = given
    const transfer = openTransfer(store, transferId)
    const off = [...new Set(carrierIds)].map((carrierId) => ({ carrierId }))
    for (const { carrierId } of off) {
      waitingIn(transfer, carrierId)
      takeOffTransferItem(store, transferId, carrierId, reason)
    }
    const incidents = missing ? off.map(({ carrierId }) => missFromList(given, transfer, carrierId, reason)) : []
    touch(store, transfer, version, [transfer.level])
    return { ...done(store, transferId, off, reason), ...(missing && { incidents }) }
  },

  withdraw({ transferId, reason, version }, { store, now }) {
    const transfer = openTransfer(store, transferId)
    const waiting = transfer.items.filter(({ state }) => state === 'waiting')
    for (const { carrierId } of waiting) takeOffTransferItem(store, transferId, carrierId, reason)
    const closed = { id: transferId, version, at: now, state: 'withdrawn', because: reason } as const
    if (!closeTransfer(store, closed)) throw new Refused('transfer.changedMeanwhile')
    return done(store, transferId, waiting, reason)
  },

  receive(wish, given) {
    const [giver] = given.together.giver
    if (!giver) throw new Refused('transfer.giverIsStranger', { name: '', unit: '' })
    return done(given.store, wish.transferId, sign(wish, given, { giver, archivist: given.asker }))
  },

  handIn(wish, given) {
    const [archivist] = given.together.archivist
    if (!archivist) throw new Refused('person.notFound')
    return done(given.store, wish.transferId, sign(wish, given, { giver: given.asker, archivist }))
  },

  list: ({ from, count, ...which }, { store }) => listTransfers(store, which, { from, count }),

  open({ transferId }, { store }) {
    const transfer = transferOf(store, transferId)
    if (!transfer) throw new Refused('transfer.notFound')
    return transfer
  }
})

function done(store: WritableStore, id: string, about: readonly { carrierId: string }[], reason?: string) {
  const transfer = transferOf(store, id)
  if (!transfer) throw new Refused('transfer.notFound')
  return { ...transfer, done: about.map(({ carrierId }) => carrierId), ...(reason !== undefined && { reason }) }
}

function existingUnit(store: ReadableStore, name: string) {
  const unit = unitWithName(store, name)
  if (!unit) throw new Refused('unit.notFound')
  return unit
}

type Common = Omit<InputOf<typeof transfers.preview>, 'selection'>

/**
 * What is said of a carrier on a list, from what is said once of all and from itself.
 * @throws Refused where it cannot be listed
 */
function describedForList(
  store: WritableStore,
  carrier: CarrierInSight,
  { unit, year, responsible, ...filed }: Common,
  today: string,
  version: number = carrier.version
): { carrier: CarrierInSight; description: Description } {
  refuseImpossible(carrier, 'archive')
  if (version !== carrier.version) throw new Refused('carrier.changedMeanwhile')
  if (carrier.unit !== unit) throw new Refused('transfer.otherUnit', { number: carrier.number, unit: carrier.unit })
  const already = openTransferWith(store, carrier.id)
  if (already !== undefined) throw new Refused('transfer.listedAlready', { number: carrier.number, transfer: already })
  const item = archiveItemOf(store, carrier.id)
  if (item) throw new Refused('archive.cataloguedAlready', { number: carrier.number, fileNumber: item.fileNumber })
  const dated = carrier.startsOn ?? carrier.registeredOn
  const description: Description = {
    ...filed,
    year: year ?? Number(dated.slice(0, 4)),
    responsible: responsible ?? carrier.issuer,
    ...(carrier.startsOn !== undefined && { datedOn: carrier.startsOn })
  }
  refuseImpossibleDescription(store, description, today)
  return { carrier, description }
}

// Rule 24: what is not there when it is to be handed in is missing from this day, and its holder answers for it.
function missFromList(given: Changing, { number: list }: Transfer, carrierId: string, what: string) {
  const carrier = carrierOf(given.store, carrierId)
  if (!carrier) throw new Refused('carrier.notFound')
  const { number } = openIncident(given, {
    kind: 'missing',
    foundOn: given.today,
    place: carrier.place.name,
    what: `${list} ${what}`,
    responsibleId: carrier.holderId,
    carrier
  })
  return { carrierId, number }
}

function waitingIn({ items }: Transfer, carrierId: string): void {
  if (!items.some((item) => item.carrierId === carrierId && item.state === 'waiting'))
    throw new Refused('transfer.notOnList')
}

function touch(store: WritableStore, { id }: Transfer, version: number, levels: readonly Transfer['level'][]): void {
  if (!touchTransfer(store, { id, level: highest(levels), version })) throw new Refused('transfer.changedMeanwhile')
}
