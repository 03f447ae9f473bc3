import { Approver, approverFor, approverForDevice, permissionOfApprover } from '#shared/approval-table.ts'
import { ceilingOf, type CarriedThing, type Serves } from '#shared/devices-kept.ts'
import { highest, type Level } from '#shared/levels.ts'
import { may, type Role } from '#shared/permissions.ts'
import { approvals, type ApprovalInSight } from '#shared/registers/approvals.ts'
import { refuseTheUnfit } from '#electron/approved.ts'
import { implement } from '#electron/implement.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { computerOf } from '#electron/registers/computers/queries.ts'
import { mediumOf } from '#electron/registers/media/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce, takeDocumentNumber } from '#electron/store/settings.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'
import { approvalOf, decideApproval, insertApproval, listApprovals } from './queries.ts'

export const approvalsImplemented = implement(approvals, {
  request({ act, carrierIds, purpose, copies }, { store, asker, newId, now, today }) {
    const levels = carrierIds.map((id) => {
      const carrier = carrierOf(store, id)
      if (!carrier) throw new Refused('carrier.notFound')
      return carrier.level
    })
    const asks = approverFor(settingsInForce(store).settings.approvals, act, levels)
    if (asks === 'nobody') throw new Refused('approval.nobodyAsked')
    if ((act === 'copy') !== (copies !== undefined)) throw new Refused('approval.copiesMissing')
    const id = newId()
    insertApproval(
      store,
      {
        id,
        number: takeDocumentNumber(store, 'SP', today),
        act,
        level: highest(levels),
        purpose,
        ...(copies !== undefined && { copies }),
        asks,
        requestedBy: { number: asker.number, name: asker.name },
        requestedAt: now,
        state: 'waiting',
        onTheSpot: false,
        version: 1
      },
      carrierIds
    )
    return existing(store, id)
  },

  requestForDevice({ act, thing, deviceId, purpose }, { store, asker, newId, now, today }) {
    const level = ceilingOf(servedBy(store, thing, deviceId, today))
    const asks = approverForDevice(settingsInForce(store).settings.approvals, act, level)
    if (asks === 'nobody') throw new Refused('approval.nobodyAsked')
    const id = newId()
    insertApproval(
      store,
      {
        id,
        number: takeDocumentNumber(store, 'SP', today),
        act,
        level,
        purpose,
        device: { thing, id: deviceId },
        asks,
        requestedBy: { number: asker.number, name: asker.name },
        requestedAt: now,
        state: 'waiting',
        onTheSpot: false,
        version: 1
      },
      []
    )
    return existing(store, id)
  },

  decide: (wish, { store, asker, now }) => decide(store, wish, asker, { now, onTheSpot: false }),

  decideHere(wish, { store, together, now }) {
    const [approver] = together.approver
    if (!approver) throw new Refused('approval.notFound')
    return decide(store, wish, approver, { now, onTheSpot: true })
  },

  withdraw({ approvalId, version }, { store, asker }) {
    const approval = existing(store, approvalId)
    if (approval.requestedBy.number !== asker.number) throw new Refused('approval.notYours')
    if (approval.state !== 'waiting') throw new Refused('approval.decidedAlready', { state: approval.state })
    if (!decideApproval(store, { id: approvalId, state: 'withdrawn', onTheSpot: false, version }))
      throw new Refused('approval.changedMeanwhile')
    return existing(store, approvalId)
  },

  list({ which, states, act, carrierId, deviceId, number, from, count }, { store, asker }) {
    const mine = which === 'mine' ? { requestedBy: asker.number } : {}
    const forMe =
      which === 'forMe'
        ? { states: ['waiting'] as const, notBy: asker.number, asking: whomMayAnswerFor(asker.roles) }
        : {}
    const wanted = { states, act, carrierId, deviceId, number, ...mine, ...forMe }
    return listApprovals(store, wanted, { from, count })
  },

  open: ({ approvalId }, { store }) => existing(store, approvalId)
})

type Decider = { number: string; name: string; roles: readonly Role[]; clearance: Level }

function decide(
  store: WritableStore,
  wish: { approvalId: string; decision: 'approved' | 'rejected'; reason?: string | undefined; version: number },
  decider: Decider,
  { now, onTheSpot }: { now: string; onTheSpot: boolean }
): ApprovalInSight {
  const approval = existing(store, wish.approvalId)
  if (approval.state !== 'waiting') throw new Refused('approval.decidedAlready', { state: approval.state })
  if (approval.requestedBy.number === decider.number) throw new Refused('approval.ownRequest')
  refuseTheUnfit(decider, approval.asks, approval.level)
  if (wish.decision === 'rejected' && wish.reason === undefined) throw new Refused('approval.reasonMissing')
  const by = { number: decider.number, name: decider.name }
  const decided = { id: approval.id, state: wish.decision, by, at: now, reason: wish.reason, onTheSpot }
  if (!decideApproval(store, { ...decided, version: wish.version })) throw new Refused('approval.changedMeanwhile')
  return existing(store, approval.id)
}

function servedBy(store: ReadableStore, thing: CarriedThing, deviceId: string, today: string): Serves {
  if (thing === 'computer') {
    const computer = computerOf(store, deviceId, today)
    if (!computer) throw new Refused('computer.notFound')
    return computer
  }
  const medium = mediumOf(store, deviceId, today)
  if (!medium) throw new Refused('medium.notFound')
  return { kind: medium.computerKind, level: medium.level }
}

function existing(store: ReadableStore, id: string): ApprovalInSight {
  const approval = approvalOf(store, id)
  if (!approval) throw new Refused('approval.notFound')
  return approval
}

function whomMayAnswerFor(roles: readonly Role[]) {
  return Approver.exclude(['nobody']).options.filter((asks) => may(roles, permissionOfApprover[asks]))
}
