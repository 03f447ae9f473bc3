import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { Handover, HandoverItem } from '#shared/registers/handovers.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { handoverOf } from './queries.ts'

/**
 * A hand-over in which something still waits.
 * @throws Refused
 */
export function openHandover(store: ReadableStore, id: string): Handover {
  const handover = handoverOf(store, id)
  if (!handover) throw new Refused('handover.notFound')
  if (handover.closedAt !== undefined) throw new Refused('handover.closedAlready', { number: handover.number })
  return handover
}

/**
 * The item of a carrier that waits in a hand-over.
 * @throws Refused
 */
export function itemIn(handover: Handover, carrierId: string): HandoverItem {
  const item = handover.items.find(({ carrier, state }) => carrier.id === carrierId && state === 'waiting')
  if (!item) throw new Refused('handover.notWaiting')
  return item
}

/** @throws Refused where it is not in sight */
export function carrierIn(store: ReadableStore, id: string): CarrierInSight {
  const carrier = carrierOf(store, id)
  if (!carrier) throw new Refused('carrier.notFound')
  return carrier
}
