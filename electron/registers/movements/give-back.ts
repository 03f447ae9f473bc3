import { mayGoBy } from '#shared/channels.ts'
import { isBefore } from '#shared/days.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { movements } from '#shared/registers/movements.ts'
import type { Implementation } from '#electron/implement.ts'
import { carrierOf, setReturnDue } from '#electron/registers/carriers/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'
import { refuseReceiptOutside } from './dispatch.ts'
import { begin, end, underWay } from './stays.ts'

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

function wantBack(store: WritableStore, carrierId: string, dueOn: string | undefined): void {
  const { version } = existingCarrier(store, carrierId)
  if (!setReturnDue(store, { carrierId, dueOn, version })) throw new Refused('carrier.changedMeanwhile')
}

function existingCarrier(store: ReadableStore, id: string): CarrierInSight {
  const carrier = carrierOf(store, id)
  if (!carrier) throw new Refused('carrier.notFound')
  return carrier
}
