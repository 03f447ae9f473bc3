import { mayGoBy } from '#shared/channels.ts'
import { isBefore } from '#shared/days.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { movements } from '#shared/registers/movements.ts'
import type { Implementation } from '#electron/implement.ts'
import { noteKnower, whoMayKnow } from '#electron/may-know.ts'
import { carrierOf, moveCarrier, setReturnDue } from '#electron/registers/carriers/queries.ts'
import { personWithNumber } from '#electron/registers/people/queries.ts'
import { placeOf } from '#electron/registers/places/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'
import { refuseReceiptOutside } from './dispatch.ts'
import { begin, end, existing, underWay } from './stays.ts'

export const askBack: Implementation<typeof movements.askBack> = (wish, given) => {
  const { store, today } = given
  const { list, whither, purpose, dueOn } = wish
  if (isBefore(dueOn, today)) throw new Refused('movement.dueBeforeToday', { today })
  const begun = begin(given, wish.carriers, 'askBack', {
    kind: 'returnToIssuer',
    purpose,
    whither,
    people: [],
    details: { list },
    dueOn
  })
  for (const { carrierId } of begun) wantBack(store, carrierId, dueOn)
  return { movements: begun }
}

export const keepAfterAll: Implementation<typeof movements.keepAfterAll> = ({ movementId, reason }, given) => {
  const { store, today } = given
  const movement = underWay(store, movementId, 'returnToIssuer', today)
  const kept = end(given, movement, 'keepAfterAll', { outcome: 'kept', ending: { reason } })
  wantBack(store, movement.carrierId, undefined)
  return kept
}

export const returnToIssuer: Implementation<typeof movements.returnToIssuer> = (wish, given) => {
  const { store, today } = given
  const { movementIds, receivedBy, receivedOn, receiptNumber, channel } = wish
  refuseReceiptOutside(receivedOn, today)
  return {
    movements: [...new Set(movementIds)].map((id) => {
      const movement = underWay(store, id, 'returnToIssuer', today)
      const { level } = movement.carrier
      if (!mayGoBy(channel, level)) throw new Refused('movement.channelForbidden', { level, channel })
      return end(given, movement, 'returnToIssuer', {
        outcome: 'returned',
        ending: { receivedBy, receivedOn, receiptNumber }
      })
    })
  }
}

export const archive: Implementation<typeof movements.archive> = (wish, given) => {
  const { store, together, now, today } = given
  const [present] = together.archivist
  const archivist = present && personWithNumber(store, present.number)
  if (!archivist) throw new Refused('person.notFound')
  const place = placeOf(store, wish.placeId)
  if (!place) throw new Refused('place.notFound')
  for (const { carrierId } of wish.carriers) whoMayKnow(store, archivist.id, existingCarrier(store, carrierId), today)
  const { id, number, name } = archivist
  const begun = begin(given, wish.carriers, 'archive', {
    kind: 'archiving',
    purpose: wish.purpose,
    whither: place.name,
    people: [{ id, number, name, proved: true }],
    details: {}
  })
  return {
    movements: begun.map((movement) => {
      const carrier = existingCarrier(store, movement.carrierId)
      moveCarrier(store, { carrierId: carrier.id, holderId: id, placeId: place.id, version: carrier.version })
      noteKnower(store, { carrier, personId: id, at: now, act: 'archive' })
      return existing(store, movement.id, today)
    })
  }
}

function wantBack(store: WritableStore, carrierId: string, dueOn: string | undefined): void {
  const { version } = existingCarrier(store, carrierId)
  if (!setReturnDue(store, { carrierId, dueOn, version })) throw new Refused('carrier.changedMeanwhile')
}

function existingCarrier(store: ReadableStore, id: string): CarrierInSight {
  const carrier = carrierOf(store, id)
  if (!carrier) throw new Refused('carrier.notFound')
  return carrier
}
