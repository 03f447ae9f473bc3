import { movements, type MovementInSight } from '#shared/registers/movements.ts'
import { implement } from '#electron/implement.ts'
import { Refused } from '#electron/refused.ts'
import { bringBack, carryOut } from './carry-out.ts'
import { confirmDelivery, receiveBack, send } from './dispatch.ts'
import { askBack, keepAfterAll, returnToIssuer } from './give-back.ts'
import { insertCorrection, listMovements } from './queries.ts'
import { returnFromRepair, sendToRepair } from './repair.ts'
import { existing } from './stays.ts'

export const movementsImplemented = implement(movements, {
  carryOut,
  bringBack,
  send,
  confirmDelivery,
  receiveBack,
  sendToRepair,
  returnFromRepair,
  askBack,
  keepAfterAll,
  returnToIssuer,

  correct({ movementId, reason, ...wanted }, { store, asker, now, today }) {
    const movement = existing(store, movementId, today)
    const changed = Object.fromEntries(
      Object.entries(wanted).flatMap(([key, is]) => {
        const was = saidBefore(movement, key)
        return is === undefined || is === was ? [] : [[key, [was ?? '', is] as [string, string]]]
      })
    )
    if (Object.keys(changed).length === 0) throw new Refused('movement.nothingCorrected')
    const by = { number: asker.number, name: asker.name }
    insertCorrection(store, { movementId, carrierId: movement.carrierId, changed, reason, at: now, by })
    return existing(store, movementId, today)
  },

  list: ({ from, count, ...which }, { store, today }) => listMovements(store, which, { today, from, count })
})

function saidBefore({ purpose, whither, ending }: MovementInSight, key: string): string | undefined {
  const said: Readonly<Record<string, string | undefined>> = {
    purpose,
    whither,
    receivedBy: ending?.receivedBy,
    receivedOn: ending?.receivedOn,
    receiptNumber: ending?.receiptNumber,
    check: ending?.check
  }
  return said[key]
}
