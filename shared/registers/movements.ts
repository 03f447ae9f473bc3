import { z } from 'zod'
import { carrierStepRefuses } from '../carrier-life.ts'
import { Channel } from '../channels.ts'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { mayKnowRefuses } from '../person-standing.ts'
import { approvalRefuses } from './approvals.ts'
import { Id, Moment, Part, line } from '../values.ts'
import type { RefusalCode } from '../words/refusals.ts'

const Person = z.object({ number: z.string(), name: z.string() })

/** Carried out, sent, under repair, returned to whoever issued it. `archiving`: as it was written before there were transfer lists. */
export const MovementKind = z.enum(['carryOut', 'dispatch', 'repair', 'returnToIssuer', 'archiving'])
export type MovementKind = z.infer<typeof MovementKind>

/** By own staff; by somebody from outside who comes here; or sent out. */
export const RepairWhere = z.enum(['ownStaff', 'outsiderHere', 'sentOut'])

/** `delivered`, `returned`: gone for good. `kept`: its issuer does not want it back after all. */
export const MovementOutcome = z.enum(['back', 'delivered', 'returned', 'archived', 'kept'])

/** What is written of a stay when it begins, each by its kind. */
const Details = z.object({
  /** How it is protected on the way (保密措施). */
  measures: line(200).optional(),
  /** The permit by which it may leave the country. */
  exitPermit: line(60).optional(),
  channel: Channel.optional(),
  recipient: line(60).optional(),
  /** The number of the transmittal slip (机要件交接单), of the seal, and of the cover. */
  transmittalNumber: line(60).optional(),
  sealNumber: line(60).optional(),
  coverNumber: line(60).optional(),
  where: RepairWhere.optional(),
  /** Whether the workshop has signed a pledge of secrecy. */
  pledgeSigned: z.boolean().optional(),
  /** By which document: its number, or its day and who signed. */
  pledge: line(100).optional(),
  serialBefore: line(60).optional(),
  /** The serial of the storage that was taken out before it was sent. */
  removedStorage: line(60).optional(),
  /** The list by which the issuer asks it back (清退目录). */
  list: line(100).optional()
})

/** What is written of it when it ends. */
const Ending = z.object({
  condition: z.enum(['whole', 'damaged']).optional(),
  damage: line(300).optional(),
  /** What the check at its return found (返回检查情况); what was done at a repair. */
  check: line(300).optional(),
  /** What was cleared off it (信息清除情况). */
  cleared: line(300).optional(),
  serialAfter: line(60).optional(),
  receivedBy: line(60).optional(),
  receivedOn: Day.optional(),
  receiptNumber: line(60).optional(),
  reason: line(200).optional()
})

const Correction = z.object({
  at: Moment,
  by: Person,
  reason: z.string(),
  /** What it was and what it is, by the field. */
  changed: z.record(z.string(), z.tuple([z.string(), z.string()]))
})

/** One stay of one carrier elsewhere, from here and to its end. */
export const Movement = z.object({
  id: Id,
  /** `WC-2026-0003`; what went together bears the same. */
  number: z.string(),
  kind: MovementKind,
  carrierId: Id,
  purpose: line(200),
  /** Where it goes: a place, a recipient, a workshop, its issuer, the archives. */
  whither: line(100),
  /** Who goes with it or watches it: travellers, couriers, an escort; and who has proved to be there. */
  people: z.array(Person.extend({ id: Id.optional(), proved: z.boolean() })),
  details: Details,
  /** By when it is to be back, or its receipt to be here. */
  dueOn: Day.optional(),
  begunAt: Moment,
  begunBy: Person,
  approvalNumber: z.string().optional(),
  approvedBy: Person.optional(),
  endedAt: Moment.optional(),
  endedBy: Person.optional(),
  outcome: MovementOutcome.optional(),
  ending: Ending.optional()
})
export type Movement = z.infer<typeof Movement>

/** A stay as a list shows it: with what was corrected of it, and how late it is. */
export const MovementInSight = Movement.extend({
  corrections: z.array(Correction),
  carrier: z.object({
    number: z.string(),
    title: z.string(),
    level: Level,
    markText: z.string(),
    documentNumber: z.string().optional(),
    copyNumber: z.string().optional()
  }),
  daysOverdue: z.int().min(0)
})
export type MovementInSight = z.infer<typeof MovementInSight>

/** The carriers an act is about, as they were seen. */
const Seen = z
  .array(z.object({ carrierId: Id, version: z.int().min(1) }))
  .min(1)
  .max(200)
const Moved = z.object({ movements: z.array(MovementInSight) })

const beginRefuses = [
  'carrier.notFound',
  ...carrierStepRefuses,
  'movement.dueBeforeToday',
  'movement.dueTooLate'
] as const satisfies readonly RefusalCode[]
const endRefuses = [
  'movement.notFound',
  'movement.endedAlready',
  ...carrierStepRefuses
] as const satisfies readonly RefusalCode[]

const approver = { approver: { count: 1, permission: 'approvals.decide', unless: 'approvalId' } } as const

const recorded = (movement: MovementInSight) => {
  const { carrierId, carrier, number, purpose, whither, dueOn, people, approvedBy, details, outcome, ending } = movement
  const began = {
    movement: number,
    purpose,
    whither,
    ...(dueOn !== undefined && { dueOn }),
    ...(people.length > 0 && { people: people.map(({ name }) => name).join(' ') }),
    ...details,
    ...(approvedBy && { approvedBy: approvedBy.name })
  }
  const ended = { movement: number, outcome, ...ending }
  return { subject: carrierId, level: carrier.level, changed: outcome === undefined ? began : ended }
}
const recordedAll = ({ movements }: { movements: MovementInSight[] }) => movements.map(recorded)

export const movements = defineOperations('movements', {
  /** On the approval of the leader in charge (Ordinance 106(8)); what is top secret by two who prove themselves, and never abroad. */
  carryOut: {
    effect: 'changes',
    permission: 'movements.handle',
    together: { traveller: { count: 2, permission: 'signedIn', unless: 'travellerIds' }, ...approver },
    input: z.object({
      carriers: Seen,
      destination: line(100),
      abroad: z.boolean(),
      exitPermit: Details.shape.exitPermit,
      purpose: line(200),
      dueOn: Day,
      measures: Details.shape.measures,
      /** Who carries it and signs on paper, where nobody need prove it. */
      travellerIds: z.array(Id).max(10).optional(),
      approvalId: Id.optional()
    }),
    output: Moved,
    refuses: [
      ...beginRefuses,
      ...mayKnowRefuses,
      ...approvalRefuses,
      'movement.travellerMissing',
      'movement.twoTravellers',
      'movement.neverAbroad',
      'movement.exitPermitMissing'
    ],
    audit: recordedAll
  },
  /** Closed by the check at the return and by nothing else (rule 17). */
  bringBack: {
    effect: 'changes',
    permission: 'movements.handle',
    input: z.object({
      movementId: Id,
      condition: z.enum(['whole', 'damaged']),
      damage: line(300).optional(),
      check: line(300),
      cleared: line(300).optional()
    }),
    output: MovementInSight,
    refuses: [...endRefuses, 'movement.damageUntold'],
    audit: recorded
  },
  send: {
    effect: 'changes',
    permission: 'movements.handle',
    together: { secondOfficer: { count: 1, permission: 'carriers.read', unless: 'carriers' }, ...approver },
    input: z.object({
      carriers: Seen,
      channel: Channel,
      whither: line(100),
      recipient: line(60).optional(),
      purpose: line(200),
      transmittalNumber: Details.shape.transmittalNumber,
      sealNumber: Details.shape.sealNumber,
      coverNumber: Details.shape.coverNumber,
      /** Who brings it, where it goes by an own courier. */
      courierIds: z.array(Id).max(10).optional(),
      /** By when the receipt should be here. */
      dueOn: Day,
      approvalId: Id.optional()
    }),
    output: Moved,
    refuses: [
      ...beginRefuses,
      ...mayKnowRefuses,
      ...approvalRefuses,
      'movement.channelForbidden',
      'movement.secondMissing',
      'movement.courierMissing',
      'movement.twoCouriers',
      'movement.sealMissing',
      'movement.reviewFirst'
    ],
    audit: recordedAll
  },
  /** Its receipt is here: it is gone for good. */
  confirmDelivery: {
    effect: 'changes',
    permission: 'movements.handle',
    input: z.object({
      movementId: Id,
      receivedBy: line(60),
      receivedOn: Day,
      receiptNumber: line(60).optional()
    }),
    output: MovementInSight,
    refuses: [...endRefuses, 'movement.receivedOutside'],
    audit: recorded
  },
  /** It came back without having been taken. */
  receiveBack: {
    effect: 'changes',
    permission: 'movements.handle',
    input: z.object({
      movementId: Id,
      condition: z.enum(['whole', 'damaged']),
      damage: line(300).optional(),
      check: line(300)
    }),
    output: MovementInSight,
    refuses: [...endRefuses, 'movement.damageUntold'],
    audit: recorded
  },
  /** Nobody from outside is alone with it, and no storage leaves with what is sent out (Ordinance 106(9)). */
  sendToRepair: {
    effect: 'changes',
    permission: 'movements.handle',
    together: approver,
    input: z.object({
      carrierId: Id,
      where: RepairWhere,
      /** Where it is repaired: a room, or a workshop. */
      whither: line(100),
      /** What is wrong with it (故障现象). */
      fault: line(200),
      /** Who stays by it, or takes it there (旁站陪同人). */
      escortId: Id,
      /** The pledge of secrecy that the workshop has signed: its number, or its day and who signed. */
      pledge: line(100).optional(),
      removedStorage: Details.shape.removedStorage,
      dueOn: Day,
      approvalId: Id.optional(),
      version: z.int().min(1)
    }),
    output: MovementInSight,
    refuses: [
      ...beginRefuses,
      ...mayKnowRefuses,
      ...approvalRefuses,
      'movement.nothingToRepair',
      'movement.storageNotRemoved',
      'movement.pledgeMissing'
    ],
    audit: recorded
  },
  returnFromRepair: {
    effect: 'changes',
    permission: 'movements.handle',
    input: z.object({
      movementId: Id,
      /** What was done (维修结果). */
      check: line(300),
      condition: z.enum(['whole', 'damaged']),
      damage: line(300).optional(),
      /** The serial it bears now (新序列号). */
      serialAfter: line(60).optional()
    }),
    output: MovementInSight,
    refuses: [...endRefuses, 'movement.damageUntold'],
    audit: recorded
  },
  /** Its issuer wants it back by a day: nothing else is done with it any more (rule 20). */
  askBack: {
    effect: 'changes',
    permission: 'movements.handle',
    input: z.object({
      carriers: Seen,
      list: line(100),
      whither: line(100),
      purpose: line(200),
      dueOn: Day
    }),
    output: Moved,
    refuses: ['carrier.notFound', ...carrierStepRefuses, 'movement.dueBeforeToday'],
    audit: recordedAll
  },
  /** Its issuer does not want it back after all, and says so. */
  keepAfterAll: {
    effect: 'changes',
    permission: 'movements.handle',
    input: z.object({ movementId: Id, reason: line(200) }),
    output: MovementInSight,
    refuses: endRefuses,
    audit: recorded
  },
  returnToIssuer: {
    effect: 'changes',
    permission: 'movements.handle',
    input: z.object({
      movementIds: z.array(Id).min(1).max(200),
      receivedBy: line(60),
      receivedOn: Day,
      /** The issuer's receipt (回执号). */
      receiptNumber: line(60),
      channel: Channel
    }),
    output: Moved,
    refuses: [...endRefuses, 'movement.channelForbidden', 'movement.receivedOutside'],
    audit: recordedAll
  },
  /** What was written wrongly of a stay is written anew, with the reason; what stood there stays readable (rule 46). */
  correct: {
    effect: 'changes',
    permission: 'movements.handle',
    input: z.object({
      movementId: Id,
      purpose: line(200).optional(),
      whither: line(100).optional(),
      receivedBy: line(60).optional(),
      receivedOn: Day.optional(),
      receiptNumber: line(60).optional(),
      check: line(300).optional(),
      reason: line(200)
    }),
    output: MovementInSight,
    refuses: ['movement.notFound', 'movement.nothingCorrected'],
    audit: ({ carrierId, carrier, number, corrections }: MovementInSight) => ({
      subject: carrierId,
      level: carrier.level,
      changed: { movement: number, ...corrections.at(-1)?.changed, reason: corrections.at(-1)?.reason }
    })
  },
  list: {
    effect: 'reads',
    permission: 'carriers.read',
    input: z
      .object({
        which: z.enum(['open', 'overdue', 'all']).default('open'),
        kinds: z.array(MovementKind).optional(),
        carrierId: Id.optional(),
        /** Only what went together under this number. */
        number: z.string().max(40).optional(),
        /** Begun on these days and between them. */
        since: Day.optional(),
        until: Day.optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(MovementInSight), total: z.int() }),
    refuses: []
  }
})
