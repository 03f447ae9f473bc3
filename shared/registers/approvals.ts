import { z } from 'zod'
import { ApprovalAct, Approver, DeviceAct } from '../approval-table.ts'
import { defineOperations } from '../define-operation.ts'
import { CarriedThing } from '../devices-kept.ts'
import { ExportAsked } from '../export-names.ts'
import { Level } from '../levels.ts'
import { Id, Moment, Part, PartOfNumber, line } from '../values.ts'
import type { RefusalCode } from '../words/refusals.ts'

const Person = z.object({ number: z.string(), name: z.string() })

/** Where a request stands. `used`: approved, and the act it was for is done. */
export const ApprovalState = z.enum(['waiting', 'approved', 'rejected', 'withdrawn', 'used'])
export type ApprovalState = z.infer<typeof ApprovalState>

/** One request for an approval, and what became of it. */
export const Approval = z.object({
  id: Id,
  /** `SP-2026-0000012`, never given twice. */
  number: z.string(),
  act: ApprovalAct,
  /** The highest level among what it is about. */
  level: Level,
  /** What it is for, in a line or two. */
  purpose: line(300),
  /** How many copies are asked for, where it is for copying. */
  copies: z.int().min(1).max(200).optional(),
  /** What is to go out, where it is for an export: that is about a list, not about carriers named one by one. */
  export: ExportAsked.optional(),
  /** The device, where it is about one and not about carriers. */
  device: z.object({ thing: CarriedThing, id: Id }).optional(),
  /** Whom the settings' table asks. */
  asks: Approver.exclude(['nobody']),
  requestedBy: Person,
  requestedAt: Moment,
  state: ApprovalState,
  decidedBy: Person.optional(),
  decidedAt: Moment.optional(),
  /** Why it was decided so; always given where it was rejected. */
  reason: z.string().optional(),
  /** Whether the approver stood at the desk of whoever asked. */
  onTheSpot: z.boolean(),
  usedAt: Moment.optional(),
  version: z.int().min(1)
})
export type Approval = z.infer<typeof Approval>

/** A request with the carriers or the device it is about, as far as whoever looks may see them. */
export const ApprovalInSight = Approval.extend({
  carriers: z.array(z.object({ id: Id, number: z.string(), title: z.string(), level: Level, markText: z.string() })),
  device: z.object({ thing: CarriedThing, id: Id, number: z.string(), name: z.string() }).optional()
})
export type ApprovalInSight = z.infer<typeof ApprovalInSight>

/** What `electron/approved.ts` may refuse with; for the declaration of whatever stands on an approval. */
export const approvalRefuses = [
  'approval.needed',
  'approval.notFound',
  'approval.notForThis',
  'approval.notApproved',
  'approval.approverTooLow',
  'approval.approverNotCleared'
] as const satisfies readonly RefusalCode[]

const recorded = ({ id, number, act, level, state, purpose, copies, device, decidedBy, reason }: ApprovalInSight) => ({
  subject: id,
  level,
  changed: {
    number,
    act,
    state,
    purpose,
    ...(copies !== undefined && { copies }),
    ...(device && { device: device.number }),
    ...(decidedBy && { decidedBy: decidedBy.name }),
    ...(reason !== undefined && { reason })
  }
})

// One entry for the request, and one in the history of each carrier or of the device it is about.
const recordedWithCarriers = (approval: ApprovalInSight) => [
  recorded(approval),
  ...(approval.device ? [{ ...recorded(approval), subject: approval.device.id }] : []),
  ...approval.carriers.map(({ id, level }) => ({ ...recorded(approval), subject: id, level }))
]

const decision = {
  approvalId: Id,
  decision: z.enum(['approved', 'rejected']),
  reason: line(300).optional(),
  version: z.int().min(1)
}
const decisionRefuses = [
  'approval.notFound',
  'approval.decidedAlready',
  'approval.ownRequest',
  'approval.approverTooLow',
  'approval.approverNotCleared',
  'approval.reasonMissing',
  'approval.changedMeanwhile'
] as const satisfies readonly RefusalCode[]

export const approvals = defineOperations('approvals', {
  request: {
    effect: 'changes',
    permission: 'approvals.request',
    input: z.object({
      // An export is asked for where its list is known.
      act: ApprovalAct.exclude(['export']),
      carrierIds: z.array(Id).min(1).max(1000),
      purpose: line(300),
      /** How many copies, where the act is to copy. */
      copies: z.int().min(1).max(200).optional()
    }),
    output: ApprovalInSight,
    refuses: ['carrier.notFound', 'approval.nobodyAsked', 'approval.copiesMissing'],
    audit: recordedWithCarriers
  },
  /** For an act with a device, by whoever handles devices. */
  requestForDevice: {
    effect: 'changes',
    permission: 'devices.handle',
    input: z.object({ act: DeviceAct, thing: CarriedThing, deviceId: Id, purpose: line(300) }),
    output: ApprovalInSight,
    refuses: ['computer.notFound', 'medium.notFound', 'approval.nobodyAsked'],
    audit: recordedWithCarriers
  },
  /** By the approver, from the own queue. */
  decide: {
    effect: 'changes',
    permission: 'approvals.decide',
    input: z.object(decision),
    output: ApprovalInSight,
    refuses: decisionRefuses,
    audit: recordedWithCarriers
  },
  /** By the approver, at the desk of whoever has asked. */
  decideHere: {
    effect: 'changes',
    permission: 'approvals.request',
    together: { approver: { count: 1, permission: 'approvals.decide' } },
    input: z.object(decision),
    output: ApprovalInSight,
    refuses: decisionRefuses,
    audit: recordedWithCarriers
  },
  withdraw: {
    effect: 'changes',
    permission: 'approvals.request',
    input: z.object({ approvalId: Id, version: z.int().min(1) }),
    output: ApprovalInSight,
    refuses: ['approval.notFound', 'approval.notYours', 'approval.decidedAlready', 'approval.changedMeanwhile'],
    audit: recorded
  },
  list: {
    effect: 'reads',
    permission: 'approvals.read',
    input: z
      .object({
        /** `forMe`: waiting for somebody with the rights of whoever asks, and not asked by them. */
        which: z.enum(['forMe', 'mine', 'all']).default('all'),
        states: z.array(ApprovalState).optional(),
        act: ApprovalAct.optional(),
        carrierId: Id.optional(),
        number: PartOfNumber.optional(),
        /** About this computer or medium. */
        deviceId: Id.optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(ApprovalInSight), total: z.int() }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'approvals.read',
    input: z.object({ approvalId: Id }),
    output: ApprovalInSight,
    refuses: ['approval.notFound']
  }
})
