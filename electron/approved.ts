import {
  approverFor,
  approverForDevice,
  DeviceAct,
  permissionOfApprover,
  type ApprovalAct,
  type Approver
} from '#shared/approval-table.ts'
import type { CarriedThing } from '#shared/devices-kept.ts'
import type { ExportAsked } from '#shared/export-names.ts'
import { highest, isAbove, type Level } from '#shared/levels.ts'
import { may, type Role } from '#shared/permissions.ts'
import type { Approval, ApprovalInSight } from '#shared/registers/approvals.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { Asker, PersonPresent } from './desk.ts'
import { approvalOf, insertApproval, useApproval } from './registers/approvals/queries.ts'
import { Refused } from './refused.ts'
import { canonicalJson } from './store/canonical-json.ts'
import { settingsInForce, takeDocumentNumber } from './store/settings.ts'
import type { WritableStore } from './store/open-store.ts'

type Given = {
  store: WritableStore
  asker: Asker
  together: { approver: readonly PersonPresent[] }
  newId: () => string
  now: string
  today: string
}

/**
 * The approval an act stands on, noted as used: of the approver who stands at the desk, or one given before. None where
 * the settings ask nobody for this act at these levels.
 * @param approvalId the one given before, where nobody stands there
 * @param copies how many, where the act is to copy; whoever copies compares it with what was approved
 * @param out what goes out, where the act is an export: it is about a list of a level, not about carriers
 * @param device what is taken out of hand, where the act is with one
 * @throws Refused with one of `approvalRefuses`
 */
export function approvedFor(
  { store, asker, together, newId, now, today }: Given,
  wanted: {
    act: ApprovalAct
    carriers: readonly CarrierInSight[]
    purpose: string
    approvalId?: string | undefined
    copies?: number
    out?: GoingOut
    device?: DeviceInHand
  }
): ApprovalInSight | undefined {
  const { act, carriers, purpose, approvalId, copies, out, device } = wanted
  const levels = about(out ?? device) ?? carriers.map(({ level }) => level)
  const table = settingsInForce(store).settings.approvals
  const asks = device ? approverForDevice(table, DeviceAct.parse(act), device.level) : approverFor(table, act, levels)
  const [approver] = together.approver
  if (approver) {
    if (asks !== 'nobody') refuseTheUnfit(approver, asks, highest(levels))
    const approval: Approval = {
      id: newId(),
      number: takeDocumentNumber(store, 'SP', today),
      act,
      level: highest(levels),
      purpose,
      ...(copies !== undefined && { copies }),
      ...(out && { export: out.asked }),
      ...(device && { device: { thing: device.thing, id: device.id } }),
      asks: asks === 'nobody' ? 'sectionLeader' : asks,
      requestedBy: { number: asker.number, name: asker.name },
      requestedAt: now,
      state: 'used',
      decidedBy: { number: approver.number, name: approver.name },
      decidedAt: now,
      onTheSpot: true,
      usedAt: now,
      version: 1
    }
    insertApproval(
      store,
      approval,
      carriers.map(({ id: carrierId }) => carrierId)
    )
    // Said as it was written: an administrator who asked sees no approvals.
    const { device: _, ...unseen } = approval
    return approvalOf(store, approval.id) ?? { ...unseen, carriers: [] }
  }
  if (approvalId !== undefined) return givenBefore(store, approvalId, { act, carriers, out, device, now })
  if (asks !== 'nobody') throw new Refused('approval.needed', { act, asks })
  return undefined
}

/** What a record keeps of the approval it stands on, where there always is one. */
export function standsOn(approval: ApprovalInSight | undefined) {
  if (!approval?.decidedBy) throw new Error('what always takes an approval was done without')
  return { approvedBy: approval.decidedBy, approvalId: approval.id }
}

/** What goes out, and its level. */
export type GoingOut = { asked: ExportAsked; level: Level }

/** A device that is taken out of hand, and the highest level it may handle. */
export type DeviceInHand = { thing: CarriedThing; id: string; level: Level }

function about(subject: { level: Level } | undefined): Level[] | undefined {
  return subject && [subject.level]
}

function givenBefore(
  store: WritableStore,
  approvalId: string,
  {
    act,
    carriers,
    out,
    device,
    now
  }: {
    act: ApprovalAct
    carriers: readonly CarrierInSight[]
    out: GoingOut | undefined
    device: DeviceInHand | undefined
    now: string
  }
): ApprovalInSight {
  const approval = approvalOf(store, approvalId)
  if (!approval) throw new Refused('approval.notFound')
  const { number, state } = approval
  const covered = new Set(approval.carriers.map(({ id }) => id))
  if (
    approval.act !== act ||
    carriers.some(({ id }) => !covered.has(id)) ||
    (out && !coversExport(approval, out)) ||
    (device && !coversDevice(approval, device))
  )
    throw new Refused('approval.notForThis', { number })
  if (state !== 'approved' || !useApproval(store, approvalId, now))
    throw new Refused('approval.notApproved', { number, state })
  return approval
}

// This very device, and not one that has come to handle something higher since.
function coversDevice({ device: approved, level }: ApprovalInSight, device: DeviceInHand): boolean {
  return approved?.thing === device.thing && approved.id === device.id && !isAbove(device.level, level)
}

// The same list asked for in the same way; it may have become shorter since, but neither longer nor higher.
function coversExport(
  { export: approved, level: approvedLevel }: ApprovalInSight,
  { asked, level }: GoingOut
): boolean {
  return (
    approved?.form === asked.form &&
    canonicalJson(approved.wish) === canonicalJson(asked.wish) &&
    asked.rows <= approved.rows &&
    !isAbove(level, approvedLevel)
  )
}

/**
 * Refuses one who may not approve: below whom the settings ask, or not cleared for what is approved — whoever decides who
 * may know it must be allowed to know it.
 * @throws Refused
 */
export function refuseTheUnfit(
  { name, roles, clearance }: { name: string; roles: readonly Role[]; clearance: Level },
  asks: Exclude<Approver, 'nobody'>,
  level: Level
): void {
  if (!may(roles, permissionOfApprover[asks])) throw new Refused('approval.approverTooLow', { name, asks })
  if (isAbove(level, clearance)) throw new Refused('approval.approverNotCleared', { level })
}
