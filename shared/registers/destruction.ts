import { z } from 'zod'
import { BulkPreview, Each, bulkRefuses } from '../bulk.ts'
import { carrierStepRefuses } from '../carrier-life.ts'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { ItemStatus, ListState } from '../destruction-life.ts'
import { Retention } from '../file-number.ts'
import { Level } from '../levels.ts'
import { mayKnowRefuses } from '../person-standing.ts'
import { Id, Moment, Part, PartOfNumber, line } from '../values.ts'
import type { RefusalCode } from '../words/refusals.ts'
import { approvalRefuses, ApprovalState } from './approvals.ts'
import { CarrierKind, CarrierSelection } from './carriers.ts'

const Person = z.object({ number: z.string(), name: z.string() })
const count = z.int().min(0)

/** How carriers are made unrecoverable (Regulations 28). */
export const DestructionMethod = z.enum(['shredded', 'pulped', 'incinerated', 'crushed', 'degaussed', 'melted'])
export type DestructionMethod = z.infer<typeof DestructionMethod>

const done = { at: Moment, by: Person }

/** One step a list has gone: who did it, who else was there, and what the form of that step asks. Never changed. */
export const DestructionStep = z.discriminatedUnion('act', [
  z.object({ ...done, act: z.literal('count'), secondOfficer: Person, seen: count, unseen: count }),
  z.object({
    ...done,
    act: z.literal('approve'),
    approvedBy: Person,
    approvalNumber: z.string(),
    approved: count,
    retained: count
  }),
  z.object({
    ...done,
    act: z.literal('seal'),
    secondOfficer: Person,
    /** The numbers of the bags or boxes. */
    containers: line(100),
    sealNumbers: line(100),
    /** Where it waits, apart from everything else. */
    place: z.string(),
    sealedOn: Day
  }),
  z.object({
    ...done,
    act: z.literal('ship'),
    facility: line(100),
    vehicle: line(60),
    escorts: z.array(Person).min(2),
    receiptNumber: line(60)
  }),
  z.object({
    ...done,
    act: z.literal('destroy'),
    witnesses: z.array(Person).length(2),
    method: DestructionMethod,
    equipment: line(100).optional(),
    place: line(200),
    destroyedOn: Day,
    /** What was found when the residue was looked at: a fact, not a tick. */
    residue: line(300),
    certificate: z.string(),
    destroyed: count
  }),
  z.object({ ...done, act: z.literal('withdraw'), reason: line(300) }),
  z.object({ ...done, act: z.literal('cancel'), approvedBy: Person, reason: line(300) })
])
export type DestructionStep = z.infer<typeof DestructionStep>

/** One destruction list (销毁清册), from its opening to the certificate. */
export const DestructionList = z.object({
  id: Id,
  /** `XH-2026-0001`, never given twice. */
  number: z.string(),
  reason: line(200),
  /** The highest level that has ever stood on it. */
  level: Level,
  state: ListState,
  openedBy: Person,
  openedAt: Moment,
  /** How many items stand on it, by how it stands with them. */
  counts: z.object({ listed: count, retained: count, missing: count, destroyed: count }),
  /** The request in the approver's queue, where one was made. */
  approval: z.object({ id: Id, number: z.string(), state: ApprovalState, decidedBy: Person.optional() }).optional(),
  steps: z.array(DestructionStep),
  /** The number of the certificate, once destroyed. */
  certificate: z.string().optional(),
  version: z.int().min(1)
})
export type DestructionList = z.infer<typeof DestructionList>

/** One carrier on a list, with the columns of the form (销毁审批表). */
export const DestructionItem = z.object({
  id: Id,
  listId: Id,
  carrierId: Id,
  status: ItemStatus,
  addedAt: Moment,
  addedBy: Person,
  /** Why it was retained, or what is known of its being missing; who said so and when. */
  reason: z.string().optional(),
  endedAt: Moment.optional(),
  endedBy: Person.optional(),
  carrier: z.object({
    number: z.string(),
    title: z.string(),
    issuer: z.string(),
    kind: CarrierKind,
    documentNumber: z.string().optional(),
    copyNumber: z.string().optional(),
    serialNumber: z.string().optional(),
    level: Level,
    markText: z.string(),
    pages: z.int().optional(),
    capacity: z.string().optional(),
    unit: z.string(),
    holder: Person
  }),
  /** What the catalogue says of it, where it is of the archives. */
  archive: z.object({ fileNumber: z.string(), fonds: z.string(), year: z.int(), retention: Retention }).optional(),
  /** The appraisal whose answer counts: its number, who led the group, and when it was signed. */
  appraisal: z.object({ number: z.string(), leader: Person, signedAt: Moment }).optional()
})
export type DestructionItem = z.infer<typeof DestructionItem>

/** How many are still to be destroyed or were destroyed, by kind, in the order of the kinds. */
export const KindTotal = z.object({ kind: CarrierKind, count })
export type KindTotal = z.infer<typeof KindTotal>

/** What happened to one carrier in an act on its list, for its history. */
const Touched = z.object({ carrierId: Id, level: Level, status: ItemStatus, reason: z.string().optional() })

const ListChanged = DestructionList.extend({ touched: z.array(Touched) })
type ListChanged = z.infer<typeof ListChanged>

// One entry in the history of the list, and one in that of each carrier which the act was about.
const recorded = (list: ListChanged) => {
  const { id, number, level, state, touched } = list
  const facts = factsOf(list.steps.at(-1))
  return [
    { subject: id, level, changed: { list: number, state, ...facts } },
    ...touched.map((each) => ({
      subject: each.carrierId,
      level: each.level,
      changed: {
        list: number,
        status: each.status,
        // What was kept back did not go the way of the rest.
        ...(each.reason === undefined ? facts : { reason: each.reason })
      }
    }))
  ]
}

// Without a step of its own: an item that comes on the list or leaves it.
const recordedItems = ({ id, number, level, touched }: ListChanged) => [
  { subject: id, level, changed: { list: number, count: touched.length } },
  ...touched.map(({ carrierId, level: of, status, reason }) => ({
    subject: carrierId,
    level: of,
    changed: { list: number, status, ...(reason !== undefined && { reason }) }
  }))
]

/** What a step has to tell, in a form that can be read years later. */
function factsOf(step: DestructionStep | undefined): Record<string, unknown> {
  const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(' ')
  switch (step?.act) {
    case 'count':
      return { secondOfficer: step.secondOfficer.name }
    case 'approve':
      return { approval: step.approvalNumber, approvedBy: step.approvedBy.name }
    case 'seal':
      return {
        containers: step.containers,
        sealNumbers: step.sealNumbers,
        keptAt: step.place,
        secondOfficer: step.secondOfficer.name
      }
    case 'ship':
      return {
        facility: step.facility,
        vehicle: step.vehicle,
        escorts: names(step.escorts),
        receiptNumber: step.receiptNumber
      }
    case 'destroy':
      return {
        certificate: step.certificate,
        method: step.method,
        destroyedAt: step.place,
        destroyedOn: step.destroyedOn,
        ...(step.equipment !== undefined && { equipment: step.equipment }),
        residue: step.residue,
        witnesses: names(step.witnesses)
      }
    case 'withdraw':
      return { reason: step.reason }
    case 'cancel':
      return { reason: step.reason, approvedBy: step.approvedBy.name }
    case undefined:
      return {}
  }
}

const onList = { listId: Id, version: z.int().min(1) }
const listRefuses = [
  'destruction.notFound',
  'destruction.stateForbids',
  'destruction.changedMeanwhile'
] as const satisfies readonly RefusalCode[]
const itemRefuses = ['destruction.itemNotFound', ...carrierStepRefuses] as const satisfies readonly RefusalCode[]
const Retained = z.object({ itemId: Id, reason: line(300) })

// What is said once of a listing of many: the open list they come on, or the reason of a new one.
const listingOfMany = { listId: Id.optional(), reason: line(200).optional() }
const whichListRefuses = [
  'destruction.notFound',
  'destruction.stateForbids',
  'destruction.whichList'
] as const satisfies readonly RefusalCode[]

export const destruction = defineOperations('destruction', {
  begin: {
    effect: 'changes',
    permission: 'destruction.prepare',
    input: z.object({ reason: line(200) }),
    output: DestructionList,
    refuses: [],
    audit: ({ id, number, reason }: DestructionList) => ({ subject: id, changed: { list: number, reason } })
  },
  add: {
    effect: 'changes',
    permission: 'destruction.prepare',
    input: z.object({ ...onList, carrierIds: z.array(Id).min(1).max(1000) }),
    output: ListChanged,
    refuses: [
      ...listRefuses,
      ...carrierStepRefuses,
      'carrier.notFound',
      'destruction.onAList',
      'destruction.notAppraised'
    ],
    audit: recordedItems
  },
  /** What would come on the list, and what is refused and why. */
  previewAddMany: {
    effect: 'reads',
    permission: 'destruction.prepare',
    input: z.object({ selection: CarrierSelection, ...listingOfMany }),
    output: BulkPreview,
    refuses: ['bulk.tooMany', ...whichListRefuses]
  },
  /** Puts many carriers on an open list, or on a new one that is opened for them: all, or none and no list. */
  addMany: {
    effect: 'changes',
    permission: 'destruction.prepare',
    input: z.object({ each: Each, ...listingOfMany }),
    output: ListChanged,
    refuses: [...bulkRefuses, ...whichListRefuses],
    audit: recordedItems
  },
  /** A new list of everything that a closed appraisal has answered is to be destroyed and that may be listed now. */
  beginFromAppraisal: {
    effect: 'changes',
    permission: 'destruction.prepare',
    input: z.object({ appraisalId: Id, reason: line(200) }),
    output: ListChanged,
    refuses: [
      'appraisal.notFound',
      'appraisal.notClosed',
      'destruction.nothingAppraised',
      'destruction.onAList',
      'destruction.notAppraised',
      ...carrierStepRefuses
    ],
    audit: recordedItems
  },
  /** Retains items of an open list, with the reason: they stay on it by that status. */
  takeOff: {
    effect: 'changes',
    permission: 'destruction.prepare',
    input: z.object({ ...onList, items: z.array(Retained).min(1).max(1000) }),
    output: ListChanged,
    refuses: [...listRefuses, ...itemRefuses],
    audit: recordedItems
  },
  /** Every item seen by two, or explained: what is not there is missing, or retained; the list is frozen by it. */
  count: {
    effect: 'changes',
    permission: 'destruction.prepare',
    together: { secondOfficer: { count: 1, permission: 'destruction.countWith' } },
    input: z.object({
      ...onList,
      seen: z.array(Id).max(1000),
      unseen: z
        .array(z.object({ itemId: Id, explanation: line(300), becomes: z.enum(['missing', 'retained']) }))
        .max(1000)
        .default([])
    }),
    output: ListChanged,
    refuses: [
      ...listRefuses,
      ...itemRefuses,
      'destruction.empty',
      'destruction.notAllCounted',
      'destruction.personNotCleared'
    ],
    audit: recorded
  },
  /** Puts the counted list into the queue of whoever the settings ask. */
  askApproval: {
    effect: 'changes',
    permission: 'destruction.prepare',
    input: z.object(onList),
    output: DestructionList,
    refuses: [...listRefuses, 'destruction.askedAlready'],
    audit: ({ id, number, level, approval }: DestructionList) => ({
      subject: id,
      level,
      changed: { list: number, approval: approval?.number }
    })
  },
  /** On the approver's word, given on the spot or before: the whole list, or all but what the approver retains. */
  approve: {
    effect: 'changes',
    permission: 'destruction.prepare',
    together: { approver: { count: 1, permission: 'approvals.decide', unless: 'approvalId' } },
    input: z.object({ ...onList, retain: z.array(Retained).max(1000).default([]), approvalId: Id.optional() }),
    output: ListChanged,
    refuses: [
      ...listRefuses,
      ...itemRefuses,
      ...approvalRefuses,
      'destruction.ownList',
      'destruction.notAppraised',
      'destruction.nothingLeft',
      'destruction.retainedInTheQueue'
    ],
    audit: recorded
  },
  /** Retains items of a counted list, by the approver at the approver's own desk; a list of none is cancelled. */
  retain: {
    effect: 'changes',
    permission: 'approvals.decide',
    input: z.object({ ...onList, items: z.array(Retained).min(1).max(1000) }),
    output: ListChanged,
    refuses: [
      ...listRefuses,
      ...itemRefuses,
      'destruction.ownList',
      'approval.approverTooLow',
      'approval.approverNotCleared'
    ],
    audit: recordedItems
  },
  seal: {
    effect: 'changes',
    permission: 'destruction.carryOut',
    together: { secondOfficer: { count: 1, permission: 'destruction.countWith' } },
    input: z.object({ ...onList, containers: line(100), sealNumbers: line(100), placeId: Id }),
    output: ListChanged,
    refuses: [...listRefuses, 'place.notFound', 'destruction.personNotCleared', 'destruction.notAppraised'],
    audit: recorded
  },
  ship: {
    effect: 'changes',
    permission: 'destruction.carryOut',
    input: z.object({
      ...onList,
      facility: line(100),
      vehicle: line(60),
      escortIds: z.array(Id).min(2).max(10),
      receiptNumber: line(60)
    }),
    output: ListChanged,
    refuses: [...listRefuses, ...mayKnowRefuses, 'destruction.escortTwice'],
    audit: recorded
  },
  /** Destroyed before two who neither do it, nor proposed it, nor approved it; everything about it stays as it is for ever. */
  destroy: {
    effect: 'changes',
    permission: 'destruction.carryOut',
    together: { witness: { count: 2, permission: 'destruction.witness' } },
    input: z.object({
      ...onList,
      method: DestructionMethod,
      /** The machine it was done with; asked for where it was done in the house. */
      equipment: line(100).optional(),
      place: line(200),
      destroyedOn: Day,
      residue: line(300)
    }),
    output: ListChanged,
    refuses: [
      ...listRefuses,
      ...carrierStepRefuses,
      'destruction.witnessInvolved',
      'destruction.notAppraised',
      'destruction.personNotCleared',
      'destruction.equipmentMissing',
      'destruction.dayOutOfOrder',
      'destruction.itemNotReady'
    ],
    audit: recorded
  },
  /** Ends a list that nobody has approved yet; all on it is retained. */
  withdraw: {
    effect: 'changes',
    permission: 'destruction.prepare',
    input: z.object({ ...onList, reason: line(300) }),
    output: ListChanged,
    refuses: [...listRefuses, ...carrierStepRefuses],
    audit: recorded
  },
  /** Ends an approved list on the approver's word; all on it is retained. */
  cancel: {
    effect: 'changes',
    permission: 'destruction.prepare',
    together: { approver: { count: 1, permission: 'approvals.decide' } },
    input: z.object({ ...onList, reason: line(300) }),
    output: ListChanged,
    refuses: [
      ...listRefuses,
      ...carrierStepRefuses,
      'destruction.ownList',
      'approval.approverTooLow',
      'approval.approverNotCleared'
    ],
    audit: recorded
  },
  list: {
    effect: 'reads',
    permission: 'destruction.read',
    input: z
      .object({ which: z.enum(['current', 'ended', 'all']).default('current'), number: PartOfNumber.optional() })
      .extend(Part.shape),
    output: z.object({ rows: z.array(DestructionList), total: z.int() }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'destruction.read',
    input: z.object({ listId: Id }),
    output: DestructionList.extend({ totals: z.array(KindTotal) }),
    refuses: ['destruction.notFound']
  },
  items: {
    effect: 'reads',
    permission: 'destruction.read',
    input: z
      .object({
        listId: Id,
        statuses: z.array(ItemStatus).optional(),
        /** Part of a number or a title. */
        words: z.string().max(200).optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(DestructionItem), total: z.int() }),
    refuses: ['destruction.notFound']
  },
  /** On which lists a carrier stands and stood, the newest first. */
  ofCarrier: {
    effect: 'reads',
    permission: 'destruction.read',
    input: z.object({ carrierId: Id }),
    output: z.object({
      rows: z.array(
        z.object({
          listId: Id,
          number: z.string(),
          state: ListState,
          status: ItemStatus,
          certificate: z.string().optional(),
          keptAt: z.string().optional()
        })
      )
    }),
    refuses: []
  }
})
