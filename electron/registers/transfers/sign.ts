import type { InputOf } from '#shared/define-operation.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { CountedItem, Transfer, TransferItem, transfers } from '#shared/registers/transfers.ts'
import { catalogueCarrier } from '#electron/archive-item.ts'
import { step } from '#electron/carrier-step.ts'
import type { Changing } from '#electron/implement.ts'
import { noteKnower, whoMayKnow } from '#electron/may-know.ts'
import { carrierOf, moveCarrier } from '#electron/registers/carriers/queries.ts'
import { personWithNumber } from '#electron/registers/people/queries.ts'
import { placeOf } from '#electron/registers/places/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { closeTransfer, receiveTransferItem } from './queries.ts'
import { openTransfer } from './what-waits.ts'

type Wish = InputOf<typeof transfers.receive>
type Signer = { number: string; name: string }

/**
 * Both sides have counted the same, and sign: each carrier is in the archives from now on, with the archivist and on the
 * shelf, under its file number; its own number and its history stay.
 * @returns what was counted
 */
export function sign(
  { transferId, countedByGiver, countedByArchivist, items, placeId, version }: Wish,
  given: Changing,
  signers: { giver: Signer; archivist: Signer }
): CountedItem[] {
  const { store, now } = given
  const transfer = openTransfer(store, transferId)
  const waiting = transfer.items.filter(({ state }) => state === 'waiting')
  if (waiting.length === 0) throw new Refused('transfer.nothingLeft')
  refuseUncounted(waiting, items)
  if (countedByGiver !== waiting.length || countedByArchivist !== waiting.length)
    throw new Refused('transfer.countDiffers', {
      listed: waiting.length,
      giver: countedByGiver,
      archivist: countedByArchivist
    })
  const carriers = waiting.map(({ carrierId }) => carrierIn(store, carrierId))
  refuseStranger(store, transfer, carriers, signers.giver)
  const archivist = personWithNumber(store, signers.archivist.number)
  if (!archivist) throw new Refused('person.notFound')
  for (const [index, carrier] of carriers.entries()) {
    const { description } = waiting[index] as TransferItem
    const counted = items.find(({ carrierId }) => carrierId === carrier.id) as CountedItem
    if ((counted.found === 'different') !== (counted.difference !== undefined))
      throw new Refused('transfer.differenceUntold', { number: carrier.number })
    const place = placeOf(store, counted.placeId ?? placeId)
    if (!place) throw new Refused('place.notFound')
    whoMayKnow(store, archivist.id, carrier, given.today)
    const archived = step(store, carrier, 'archive')
    const fileNumber = catalogueCarrier(given, archived, description)
    receiveTransferItem(store, transferId, carrier, { fileNumber, difference: counted.difference })
    const to = { carrierId: carrier.id, holderId: archivist.id, placeId: place.id, version: archived.version }
    if (!moveCarrier(store, to)) throw new Refused('carrier.changedMeanwhile')
    noteKnower(store, { carrier, personId: archivist.id, at: now, act: 'archive' })
  }
  const named = ({ number, name }: Signer) => ({ number, name })
  const closed = { id: transferId, version, at: now, state: 'received' } as const
  if (!closeTransfer(store, { ...closed, giver: named(signers.giver), archivist: named(signers.archivist) }))
    throw new Refused('transfer.changedMeanwhile')
  return items
}

// Everything that is listed is counted, each once: what is not there is taken off the list first, with the reason.
function refuseUncounted(waiting: readonly TransferItem[], counted: readonly CountedItem[]): void {
  const listed = new Set(waiting.map(({ carrierId }) => carrierId))
  const seen = new Set(counted.map(({ carrierId }) => carrierId))
  if (seen.size !== counted.length || seen.size !== listed.size || [...seen].some((id) => !listed.has(id)))
    throw new Refused('transfer.notAllCounted')
}

// Whoever hands in is of the unit that formed it, or keeps all of it.
function refuseStranger(
  store: ReadableStore,
  { unit }: Transfer,
  carriers: readonly CarrierInSight[],
  { number, name }: Signer
): void {
  const person = personWithNumber(store, number)
  const isOfUnit = person?.unit === unit.name
  const keepsAll = carriers.every(({ holder }) => holder.number === number)
  if (!isOfUnit && !keepsAll) throw new Refused('transfer.giverIsStranger', { name, unit: unit.name })
}

function carrierIn(store: ReadableStore, id: string): CarrierInSight {
  const carrier = carrierOf(store, id)
  if (!carrier) throw new Refused('carrier.notFound')
  return carrier
}
