import { approverFor, permissionOfApprover, type ApprovalAct, type Approver } from '#shared/approval-table.ts'
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
  }
): ApprovalInSight | undefined {
  const { act, carriers, purpose, approvalId, copies, out } = wanted
  const levels = out ? [out.level] : carriers.map(({ level }) => level)
  const asks = approverFor(settingsInForce(store).settings.approvals, act, levels)
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
    return approvalOf(store, approval.id) ?? { ...approval, carriers: [] }
  }
  if (approvalId !== undefined) return givenBefore(store, approvalId, { act, carriers, out, now })
  if (asks !== 'nobody') throw new Refused('approval.needed', { act, asks })
  return undefined
}

/** What goes out, and its level. */
export type GoingOut = { asked: ExportAsked; level: Level }

function givenBefore(
  store: WritableStore,
  approvalId: string,
  {
    act,
    carriers,
    out,
    now
  }: { act: ApprovalAct; carriers: readonly CarrierInSight[]; out: GoingOut | undefined; now: string }
): ApprovalInSight {
  const approval = approvalOf(store, approvalId)
  if (!approval) throw new Refused('approval.notFound')
  const { number, state } = approval
  const covered = new Set(approval.carriers.map(({ id }) => id))
  if (approval.act !== act || carriers.some(({ id }) => !covered.has(id)) || (out && !coversExport(approval, out)))
    throw new Refused('approval.notForThis', { number })
  if (state !== 'approved' || !useApproval(store, approvalId, now))
    throw new Refused('approval.notApproved', { number, state })
  return approval
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
