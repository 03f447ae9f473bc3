import { mayGoBy } from '#shared/channels.ts'
import { isAfter } from '#shared/days.ts'
import { highest } from '#shared/levels.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { Movement, movements } from '#shared/registers/movements.ts'
import { approvedFor } from '#electron/approved.ts'
import { refuseImpossible } from '#electron/carrier-step.ts'
import type { Implementation } from '#electron/implement.ts'
import { whoMayHave } from '#electron/may-know.ts'
import { latestAppraisalOf } from '#electron/registers/appraisals/queries.ts'
import { openTasks } from '#electron/registers/tasks/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { begin, carriersSeen, end, refuseDueDay, refuseUntoldDamage, underWay } from './stays.ts'

export const send: Implementation<typeof movements.send> = (wish, given) => {
  const { store, together, today } = given
  const { channel, whither, recipient, purpose, transmittalNumber, sealNumber, coverNumber, dueOn, approvalId } = wish
  const carriers = carriersSeen(store, wish.carriers)
  const level = highest(carriers.map((each) => each.level))
  for (const carrier of carriers) {
    refuseImpossible(carrier, leavesBy(store, carrier))
    refuseUnreviewed(store, carrier)
  }
  if (!mayGoBy(channel, level)) throw new Refused('movement.channelForbidden', { level, channel })
  refuseDueDay(store, carriers, dueOn, today)
  // Who brings a sealed cover does not come to know what is in it, but is cleared for it.
  const couriers = [...new Set(wish.courierIds ?? [])].map((id) => whoMayHave(store, id, level, today))
  if (channel === 'ownCourier' && couriers.length === 0) throw new Refused('movement.courierMissing')
  const [second] = together.secondOfficer
  // Regulations 29(2): by two at least, under seal.
  if (level === 'topSecret') {
    if (channel === 'ownCourier' && couriers.length < 2) throw new Refused('movement.twoCouriers')
    if (!second) throw new Refused('movement.secondMissing')
    if (sealNumber === undefined) throw new Refused('movement.sealMissing')
  }
  const approval = approvedFor(given, { act: 'send', carriers, purpose, approvalId })
  const people: Movement['people'] = [
    ...couriers.map(({ id, number, name }) => ({ id, number, name, proved: false })),
    ...(second ? [{ number: second.number, name: second.name, proved: true }] : [])
  ]
  return {
    movements: begin(given, wish.carriers, (carrier) => leavesBy(store, carrier), {
      kind: 'dispatch',
      purpose,
      whither,
      people,
      details: { channel, recipient, transmittalNumber, sealNumber, coverNumber },
      dueOn,
      approval
    })
  }
}

export const confirmDelivery: Implementation<typeof movements.confirmDelivery> = (wish, given) => {
  const { movementId, receivedBy, receivedOn, receiptNumber } = wish
  const movement = underWay(given.store, movementId, 'dispatch', given.today)
  refuseReceiptOutside(receivedOn, given.today)
  return end(given, movement, 'deliver', { outcome: 'delivered', ending: { receivedBy, receivedOn, receiptNumber } })
}

export const receiveBack: Implementation<typeof movements.receiveBack> = (wish, given) => {
  const movement = underWay(given.store, wish.movementId, 'dispatch', given.today)
  refuseUntoldDamage(wish)
  const { condition, damage, check } = wish
  return end(given, movement, 'receive', { outcome: 'back', ending: { condition, damage, check } })
}

// Out of the archives only where the latest appraisal has given it to other archives.
function leavesBy(store: ReadableStore, { id, state }: CarrierInSight): 'send' | 'transfer' {
  return state === 'archived' && latestAppraisalOf(store, id)?.answer === 'transfer' ? 'transfer' : 'send'
}

// The third of the three reviews (Declassification rules 4): before it is given to a state archives.
function refuseUnreviewed(store: ReadableStore, { id: carrierId, number, state }: CarrierInSight): void {
  const latest = state === 'archived' ? latestAppraisalOf(store, carrierId) : undefined
  if (latest && openTasks(store, { kind: 'review', carrierId, originId: latest.appraisalId }).length > 0)
    throw new Refused('movement.reviewFirst', { number })
}

/** Nobody has received anything on a day that is still to come. @throws Refused */
export function refuseReceiptOutside(receivedOn: string, today: string): void {
  if (isAfter(receivedOn, today)) throw new Refused('movement.receivedOutside', { today })
}
