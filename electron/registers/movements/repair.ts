import type { movements } from '#shared/registers/movements.ts'
import type { CarrierKind } from '#shared/registers/carriers.ts'
import type { z } from 'zod'
import { approvedFor } from '#electron/approved.ts'
import { refuseImpossible } from '#electron/carrier-step.ts'
import type { Implementation } from '#electron/implement.ts'
import { whoMayHave } from '#electron/may-know.ts'
import { carrierOf, describeCarrier } from '#electron/registers/carriers/queries.ts'
import { Refused } from '#electron/refused.ts'
import { begin, carriersSeen, end, existing, refuseDueDay, refuseUntoldDamage, underWay } from './stays.ts'

// Paper and film are not repaired: what is damaged of them is told, and copied or destroyed.
const neverRepaired: readonly z.infer<typeof CarrierKind>[] = ['paper', 'film']

export const sendToRepair: Implementation<typeof movements.sendToRepair> = (wish, given) => {
  const { store, today } = given
  const { carrierId, where, whither, fault, escortId, pledge, removedStorage, dueOn, approvalId, version } = wish
  const seen = [{ carrierId, version }]
  const carriers = carriersSeen(store, seen)
  for (const carrier of carriers) {
    refuseImpossible(carrier, 'sendToRepair')
    if (neverRepaired.includes(carrier.kind)) throw new Refused('movement.nothingToRepair')
    // Ordinance 106(9): no storage leaves the house with what is sent out.
    if (where === 'sentOut' && removedStorage === undefined) throw new Refused('movement.storageNotRemoved')
    if (where !== 'ownStaff' && pledge === undefined) throw new Refused('movement.pledgeMissing')
    refuseDueDay(store, [carrier], dueOn, today)
  }
  const [serialBefore] = carriers.map(({ serialNumber }) => serialNumber)
  const [level = 'unclassified'] = carriers.map((carrier) => carrier.level)
  const { id, number, name } = whoMayHave(store, escortId, level, today)
  const approval = approvedFor(given, { act: 'repair', carriers, purpose: fault, approvalId })
  const [begun] = begin(given, seen, 'sendToRepair', {
    kind: 'repair',
    purpose: fault,
    whither,
    people: [{ id, number, name, proved: false }],
    details: { where, pledge, removedStorage, serialBefore },
    dueOn,
    approval
  })
  if (!begun) throw new Refused('carrier.notFound')
  return begun
}

export const returnFromRepair: Implementation<typeof movements.returnFromRepair> = (wish, given) => {
  const { store, today } = given
  const movement = underWay(store, wish.movementId, 'repair', today)
  refuseUntoldDamage(wish)
  const { check, condition, damage, serialAfter } = wish
  end(given, movement, 'returnFromRepair', { outcome: 'back', ending: { check, condition, damage, serialAfter } })
  const carrier = carrierOf(store, movement.carrierId)
  // The ledger knows it by the serial it bears now; the one before stands in its history.
  if (carrier && serialAfter !== undefined && serialAfter !== carrier.serialNumber)
    describeCarrier(store, { ...carrier, serialNumber: serialAfter })
  return existing(store, movement.id, today)
}
