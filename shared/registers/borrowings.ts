import { z } from 'zod'
import { Approver } from '../approval-table.ts'
import { BorrowingState, ReturnCheck } from '../borrowing-life.ts'
import { carrierStepRefuses } from '../carrier-life.ts'
import { Day } from '../days.ts'
import { Refusal, defineOperations, type AuditSubject } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { mayKnowRefuses } from '../person-standing.ts'
import { Id, Moment, Part, PartOfNumber, StaffNumber, line } from '../values.ts'
import type { RefusalCode } from '../words/refusals.ts'
import { ApprovalState, approvalRefuses } from './approvals.ts'
import { CarrierKind } from './carriers.ts'

const Person = z.object({ number: z.string(), name: z.string() })

/** What the archives are used for, as the yearly figures count it (利用目的). */
export const BorrowingKind = z.enum(['casework', 'reference', 'history', 'research', 'publicity', 'otherUse'])
export type BorrowingKind = z.infer<typeof BorrowingKind>

/** Read in the reading room, or taken out of it. */
export const BorrowingWay = z.enum(['onSite', 'out'])
export type BorrowingWay = z.infer<typeof BorrowingWay>

const inCatalogue = {
  carrierId: Id,
  number: z.string(),
  /** The file number (档号), once it is in the catalogue. */
  fileNumber: z.string().optional(),
  title: z.string(),
  level: Level,
  markText: z.string(),
  pages: z.int().optional()
}

/** One line of what a person may borrow: nothing else of it, and nothing of what that person may not know. */
export const Borrowable = z.object({
  ...inCatalogue,
  kind: CarrierKind,
  year: z.int().optional(),
  standing: z.enum(['available', 'out', 'unavailable']),
  /** How many wait for it. */
  waiting: z.int().min(0),
  /** What whoever looks has of it already. */
  mine: z.enum(['asked', 'borrowed', 'reserved']).optional()
})
export type Borrowable = z.infer<typeof Borrowable>

/** One thing that was asked for. */
export const BorrowingItem = z.object({
  id: Id,
  borrowingId: Id,
  ...inCatalogue,
  state: BorrowingState,
  /** How it was when it was taken from its shelf. */
  pulled: z.object({ at: Moment, by: Person, pages: z.int().optional(), condition: z.string() }).optional(),
  loan: z
    .object({
      id: Id,
      lentAt: Moment,
      dueOn: Day,
      /** Whole days past the due day; 0 for what is back. */
      daysOverdue: z.int().min(0),
      renewals: z.int().min(0),
      recalls: z.int().min(0),
      /** How the borrower signed: with their own password at the counter, or on the sheet of paper. */
      signed: z.enum(['inPerson', 'onPaper']),
      returnedAt: Moment.optional(),
      /** The leaders who were told that it is overdue. */
      escalatedTo: z.array(Approver.exclude(['nobody']))
    })
    .optional(),
  check: ReturnCheck.extend({
    pagesDiffer: z.boolean(),
    note: z.string().optional(),
    incident: z.string().optional(),
    at: Moment,
    by: Person
  }).optional(),
  /** What its borrower has asked last: that it may stay out until a later day; none once that is done. */
  renewal: z
    .object({
      approvalId: Id,
      approval: z.string(),
      state: ApprovalState.exclude(['used']),
      dueOn: Day,
      reason: z.string(),
      /** Why it was decided so. */
      because: z.string().optional()
    })
    .optional(),
  cancelled: z.object({ at: Moment, by: Person, because: z.string() }).optional(),
  /** Why it must come back at once: its borrower may have it no longer. */
  urgent: Refusal.optional()
})
export type BorrowingItem = z.infer<typeof BorrowingItem>

/** One request (借阅申请), without what was asked for. */
const BorrowingHead = z.object({
  id: Id,
  /** `JY-2026-0001`, never given twice. */
  number: z.string(),
  borrower: Person.extend({ id: Id, unit: z.string() }),
  kind: BorrowingKind,
  purpose: z.string(),
  way: BorrowingWay,
  /** How many days, where it is taken out; what is read in the reading room is back the same day. */
  days: z.int().min(1),
  /** The highest level of what was asked for. */
  level: Level,
  askedAt: Moment,
  askedBy: Person,
  submittedAt: Moment.optional(),
  approval: z
    .object({
      id: Id,
      number: z.string(),
      state: ApprovalState,
      asks: Approver.exclude(['nobody']),
      decidedBy: Person.optional(),
      decidedAt: Moment.optional(),
      reason: z.string().optional()
    })
    .optional(),
  withdrawnAt: Moment.optional(),
  /** What its use has come to (利用效果). */
  closed: z.object({ at: Moment, by: Person, effect: z.string() }).optional(),
  version: z.int().min(1)
})

/** One request with everything that was asked for. */
export const Borrowing = BorrowingHead.extend({ items: z.array(BorrowingItem) })
export type Borrowing = z.infer<typeof Borrowing>

/** One thing in the archivist's queue, with its request. */
export const QueueLine = BorrowingItem.extend({ request: BorrowingHead })
export type QueueLine = z.infer<typeof QueueLine>

/** The lists of the archivist's queue. */
export const QueueTab = z.enum(['toApprove', 'toPull', 'toIssue', 'dueToday', 'overdue', 'out', 'toClose', 'reserved'])
export type QueueTab = z.infer<typeof QueueTab>

/** Somebody's place in the line for something that is out. */
export const Reservation = z.object({
  id: Id,
  ...inCatalogue,
  person: Person.extend({ id: Id, unit: z.string() }),
  at: Moment,
  /** Their turn: 1 for whoever is next. */
  turn: z.int().min(1),
  /** Whether it is back and waits for them. */
  isBack: z.boolean(),
  /** By when it is due back, while it is out. */
  dueOn: Day.optional()
})
export type Reservation = z.infer<typeof Reservation>

/** One line of a sheet of the counter, as it was done. */
export const CounterLine = z.object({
  id: Id,
  itemId: Id,
  loanId: Id,
  ...inCatalogue,
  borrower: Person.extend({ unit: z.string() }),
  request: z.object({ number: z.string(), kind: BorrowingKind, purpose: z.string(), way: BorrowingWay }),
  approvedBy: Person.optional(),
  pulledPages: z.int().optional(),
  lentAt: Moment,
  dueOn: Day,
  at: Moment,
  check: BorrowingItem.shape.check,
  undone: z.object({ at: Moment, because: z.string() }).optional()
})
export type CounterLine = z.infer<typeof CounterLine>

/** What is lent to somebody without a request made before. */
export const WalkIn = z.object({
  kind: BorrowingKind,
  purpose: line(200),
  way: BorrowingWay,
  days: z.int().min(1).max(3650),
  /** Up to which level the leader who stands there approves it. */
  upTo: Level
})
export type WalkIn = z.infer<typeof WalkIn>

/** What was issued or taken back at the counter one after the other, signed for on one sheet (借阅单). */
export const CounterBatch = z.object({
  id: Id,
  /** `JD-2026-0001` where it was issued, `GH-2026-0001` where it was taken back. */
  number: z.string(),
  mode: z.enum(['issue', 'return']),
  borrower: Person.extend({ id: Id, unit: z.string() }).optional(),
  walkIn: WalkIn.optional(),
  approvedBy: Person.optional(),
  begunAt: Moment,
  begunBy: Person,
  ended: z.object({ at: Moment, signed: z.enum(['inPerson', 'onPaper']) }).optional(),
  lines: z.array(CounterLine)
})
export type CounterBatch = z.infer<typeof CounterBatch>

/** Whoever stands at the counter, as far as whoever is at it must know. */
const AtCounter = z.object({
  person: Person.extend({ id: Id, unit: z.string(), clearance: Level, personClass: z.string() }),
  /** Why nothing may be lent to them at all. */
  problem: Refusal.optional(),
  /** What they have out, the longest overdue first. */
  out: z.array(QueueLine),
  /** What was approved for them and is not issued yet. */
  waiting: z.array(QueueLine),
  /** What they have reserved and is back. */
  reserved: z.array(Reservation)
})

/** What a number on the counter belongs to. */
const Scanned = z.object({
  ...inCatalogue,
  state: z.string(),
  /** The request under which it is out, or under which it waits for this borrower. */
  item: QueueLine.optional()
})

/** With the things that an act was about: what the record tells of each. */
const Touched = Borrowing.extend({ touched: z.array(Id) })
type Touched = z.infer<typeof Touched>

const condition = line(200)
const pagesCounted = z.int().min(1).max(100_000).optional()
const onRequest = { borrowingId: Id, version: z.int().min(1) }
const asked = {
  /** For whom, where an archivist asks for somebody else. */
  borrowerId: Id.optional(),
  kind: BorrowingKind,
  purpose: line(200),
  way: BorrowingWay,
  days: z.int().min(1).max(3650).default(1),
  carrierIds: z.array(Id).min(1).max(50),
  /** The draft that this takes the place of. */
  draftId: Id.optional(),
  version: z.int().min(1).optional()
}
const requestRefuses = [
  'borrowing.notFound',
  'borrowing.stateForbids',
  'borrowing.changedMeanwhile'
] as const satisfies readonly RefusalCode[]
const itemRefuses = ['borrowing.itemNotFound', 'borrowing.stateForbids'] as const satisfies readonly RefusalCode[]
const askRefuses = [
  'borrowing.notInRegister',
  'borrowing.forYourselfOnly',
  'carrier.notFound',
  'borrowing.notFound',
  'borrowing.changedMeanwhile'
] as const satisfies readonly RefusalCode[]
/** Why something cannot be asked for or given out just now. */
const standingRefuses = [
  'borrowing.itemOut',
  'borrowing.itemHeld',
  'borrowing.itemNotThere',
  'borrowing.reserved',
  'borrowing.onSiteOnly',
  'borrowing.tooManyDays'
] as const satisfies readonly RefusalCode[]
const batchRefuses = [
  'counter.notFound',
  'counter.ended',
  'counter.notYours',
  'counter.otherMode'
] as const satisfies readonly RefusalCode[]
const issueRefuses = [
  ...mayKnowRefuses,
  ...carrierStepRefuses,
  ...standingRefuses,
  'borrowing.pulledForOther'
] as const satisfies readonly RefusalCode[]

const recordItem = (
  { number, borrower }: Pick<Borrowing, 'number' | 'borrower'>,
  { carrierId, level }: BorrowingItem,
  changed: Record<string, unknown>
): AuditSubject => ({
  subject: carrierId,
  level,
  changed: { borrowing: number, borrower: borrower.name, ...changed }
})

// One entry in the history of the request, and one in that of each thing which the act was about.
const recordTouched =
  (told: (borrowing: Touched) => Record<string, unknown>) =>
  (borrowing: Touched): AuditSubject[] => {
    const { id, number, borrower, level, touched, items } = borrowing
    const changed = told(borrowing)
    return [
      { subject: id, level, changed: { borrowing: number, borrower: borrower.name, ...changed } },
      ...items.filter(({ id: itemId }) => touched.includes(itemId)).map((item) => recordItem(borrowing, item, changed))
    ]
  }

const recordRequest = recordTouched(({ kind, purpose, way, days, approval }) => ({
  borrowingKind: kind,
  purpose,
  way,
  ...(way === 'out' && { days }),
  ...(approval && { approval: approval.number }),
  ...(approval?.decidedBy && { approvedBy: approval.decidedBy.name })
}))

type RenewalAsked = Touched & { asked: { approval: string; before: string; dueOn: string; reason: string } }

type LineDone = { line: CounterLine; item: BorrowingItem; borrowing: string }

const recordLine = ({ line: { carrierId, level, borrower, dueOn, request }, borrowing }: LineDone): AuditSubject => ({
  subject: carrierId,
  level,
  changed: { borrowing, borrower: borrower.name, dueOn, way: request.way, purpose: request.purpose }
})

type TakenBack = z.infer<typeof TakenBack>
const TakenBack = QueueLine.extend({ line: CounterLine.optional() })

const recordBack = (item: TakenBack): AuditSubject => {
  const { pages, pagesDiffer, altered, torn, forged, sealBroken, note, incident } = item.check ?? {}
  return recordItem(item.request, item, {
    ...(pages !== undefined && { pagesCounted: pages }),
    ...Object.fromEntries(
      Object.entries({ pagesDiffer, altered, torn, forged, sealBroken }).filter(([, found]) => found)
    ),
    ...(note !== undefined && { damage: note }),
    ...(incident !== undefined && { incident })
  })
}

export const borrowings = defineOperations('borrowings', {
  /** What whoever asks may borrow, by number, file number or words. */
  borrowable: {
    effect: 'reads',
    permission: 'borrowings.request',
    input: z
      .object({
        words: z.string().max(200).default(''),
        levels: z.array(Level).optional(),
        which: z.enum(['available', 'all']).default('all')
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(Borrowable), total: z.int() }),
    refuses: []
  },
  /** Keeps a request that is not made yet, anew each time. */
  draft: {
    effect: 'changes',
    permission: 'borrowings.request',
    input: z.object(asked),
    output: Touched,
    refuses: [...askRefuses, 'borrowing.stateForbids'],
    audit: recordRequest
  },
  /** Asks: into the queue of whoever the settings ask, or approved on the spot. */
  submit: {
    effect: 'changes',
    permission: 'borrowings.request',
    together: { approver: { count: 1, permission: 'approvals.decide', optional: true } },
    input: z.object(asked),
    output: Touched,
    refuses: [
      ...askRefuses,
      'borrowing.stateForbids',
      ...mayKnowRefuses,
      ...standingRefuses,
      'borrowing.askedAlready',
      'borrowing.approverIsBorrower',
      'approval.approverTooLow',
      'approval.approverNotCleared'
    ],
    audit: recordRequest
  },
  /** Takes a request back of which nothing was issued yet. */
  withdraw: {
    effect: 'changes',
    permission: 'borrowings.request',
    input: z.object(onRequest),
    output: Touched,
    refuses: [...requestRefuses, 'borrowing.forYourselfOnly'],
    audit: recordTouched(() => ({ borrowingState: 'withdrawn' }))
  },
  /** Ends what was asked for and is not issued, with the reason. */
  cancel: {
    effect: 'changes',
    permission: 'borrowings.handle',
    input: z.object({ ...onRequest, itemIds: z.array(Id).min(1).max(50), because: line(200) }),
    output: Touched,
    refuses: [...requestRefuses, 'borrowing.itemNotFound'],
    audit: (borrowing: Touched, { because }: { because: string }) =>
      recordTouched(() => ({ borrowingState: 'cancelled', reason: because }))(borrowing)
  },
  /** Takes one thing from its shelf: pages counted, condition told. */
  pull: {
    effect: 'changes',
    permission: 'borrowings.handle',
    input: z.object({ itemId: Id, pages: pagesCounted, condition }),
    output: Touched,
    refuses: [...itemRefuses, 'carrier.notFound', 'borrowing.pagesUncounted', ...issueRefuses],
    audit: (borrowing: Touched, { pages, condition: told }: { pages?: number | undefined; condition: string }) =>
      recordTouched(() => ({
        borrowingState: 'ready',
        ...(pages !== undefined && { pagesCounted: pages }),
        pulledCondition: told
      }))(borrowing)
  },
  /** Issues what was pulled: the archivist asks, the borrower proves to be there or signs on paper. */
  issue: {
    effect: 'changes',
    permission: 'borrowings.handle',
    together: { borrower: { count: 1, permission: 'signedIn', optional: true } },
    input: z.object({ ...onRequest, itemIds: z.array(Id).min(1).max(50) }),
    output: Touched,
    refuses: [
      ...requestRefuses,
      'borrowing.itemNotFound',
      'carrier.notFound',
      'borrowing.notTheBorrower',
      ...issueRefuses
    ],
    audit: (borrowing: Touched) =>
      recordTouched(({ way, purpose, items, touched }) => {
        const first = items.find(({ id }) => touched.includes(id))
        return {
          way,
          purpose,
          ...(first?.loan && { dueOn: first.loan.dueOn, signed: first.loan.signed })
        }
      })(borrowing)
  },
  /** By the borrower, that one thing may stay out until a later day: into the queue of whoever the settings ask. */
  askRenewal: {
    effect: 'changes',
    permission: 'borrowings.request',
    input: z.object({ itemId: Id, dueOn: Day, reason: line(200) }),
    output: Touched.extend({ asked: z.object({ approval: z.string(), before: Day, dueOn: Day, reason: z.string() }) }),
    refuses: [
      ...itemRefuses,
      'borrowing.onSiteEnds',
      'borrowing.reserved',
      'borrowing.itemHeld',
      'borrowing.renewalAsked',
      'loan.renewedLate',
      'loan.renewedOften',
      'loan.renewedNoLonger',
      'loan.dueTooLate',
      'approval.nobodyAsked',
      ...mayKnowRefuses
    ],
    audit: ({ asked: { approval, before, dueOn, reason }, ...borrowing }: RenewalAsked) =>
      recordTouched(() => ({ approval, dueOn: [before, dueOn], reason }))(borrowing)
  },
  /** Until a later day: before it is due, on approval, as often as the settings say. */
  renew: {
    effect: 'changes',
    permission: 'borrowings.handle',
    together: { approver: { count: 1, permission: 'approvals.decide', unless: 'approvalId' } },
    input: z.object({ itemId: Id, dueOn: Day, reason: line(200), approvalId: Id.optional() }),
    output: QueueLine.extend({ before: Day, reason: z.string() }),
    refuses: [
      ...itemRefuses,
      'carrier.notFound',
      'borrowing.onSiteEnds',
      'borrowing.reserved',
      'loan.renewedLate',
      'loan.renewedOften',
      'loan.renewedNoLonger',
      'loan.dueTooLate',
      'carrier.held',
      ...mayKnowRefuses,
      ...approvalRefuses
    ],
    audit: ({ before, reason, request, ...item }: QueueLine & { before: Day; reason: string }) =>
      recordItem(request, item, { dueOn: [before, item.loan?.dueOn], reason })
  },
  /** Takes one thing back and says what was found: what is not whole opens an incident. */
  takeBack: {
    effect: 'changes',
    permission: 'borrowings.handle',
    input: z.object({ itemId: Id, check: ReturnCheck, note: line(300).optional(), batchId: Id.optional() }),
    output: TakenBack,
    refuses: [
      ...itemRefuses,
      'carrier.notFound',
      'borrowing.pagesUncounted',
      'borrowing.defectUntold',
      ...batchRefuses,
      ...carrierStepRefuses
    ],
    audit: recordBack
  },
  /** Closes a request whose things are all back, with what their use has come to. */
  close: {
    effect: 'changes',
    permission: 'borrowings.handle',
    input: z.object({ ...onRequest, effect: line(300) }),
    output: Touched,
    refuses: [...requestRefuses, 'borrowing.notAllBack'],
    audit: recordTouched(({ closed }) => ({ borrowingState: 'closed', useEffect: closed?.effect }))
  },
  /** Waits for something that is out: first come, first served. */
  reserve: {
    effect: 'changes',
    permission: 'borrowings.request',
    input: z.object({ carrierId: Id, personId: Id.optional() }),
    output: Reservation,
    refuses: [
      'borrowing.notInRegister',
      'borrowing.forYourselfOnly',
      'carrier.notFound',
      ...mayKnowRefuses,
      'reservation.notOut',
      'reservation.madeAlready',
      'reservation.yourOwnLoan'
    ],
    audit: ({ carrierId, level, person, turn }: Reservation) => ({
      subject: carrierId,
      level,
      changed: { reservedFor: person.name, turn }
    })
  },
  /** Gives a place in the line up; an archivist may end another's, with the reason. */
  endReservation: {
    effect: 'changes',
    permission: 'borrowings.request',
    input: z.object({ reservationId: Id, reason: line(200).optional() }),
    output: Reservation.extend({ outcome: z.enum(['withdrawn', 'ended']), reason: z.string().optional() }),
    refuses: ['reservation.notFound', 'borrowing.forYourselfOnly', 'reservation.reasonMissing'],
    audit: ({ carrierId, level, person, outcome, reason }: ReservationEnded) => ({
      subject: carrierId,
      level,
      changed: { reservedFor: person.name, outcome, ...(reason !== undefined && { reason }) }
    })
  },
  /** Begins a sheet at the counter: for whom, and on whose word where nothing was asked for before. */
  beginBatch: {
    effect: 'changes',
    permission: 'borrowings.handle',
    together: { approver: { count: 1, permission: 'approvals.decide', optional: true } },
    input: z.object({
      mode: z.enum(['issue', 'return']),
      borrowerId: Id.optional(),
      walkIn: WalkIn.optional()
    }),
    output: CounterBatch,
    refuses: [
      'person.notFound',
      'person.left',
      'person.coolingOff',
      'counter.borrowerMissing',
      'counter.approverForNothing',
      'borrowing.approverIsBorrower',
      'approval.approverTooLow',
      'approval.approverNotCleared'
    ],
    audit: ({ id, number, mode, borrower, walkIn, approvedBy }: CounterBatch) => ({
      subject: id,
      ...(walkIn && { level: walkIn.upTo }),
      changed: {
        sheet: number,
        counterMode: mode,
        ...(borrower && { borrower: borrower.name }),
        ...(walkIn && { purpose: walkIn.purpose, way: walkIn.way, upTo: walkIn.upTo }),
        ...(approvedBy && { approvedBy: approvedBy.name })
      }
    })
  },
  /** Issues what was just scanned, as one line of the sheet. */
  issueAtCounter: {
    effect: 'changes',
    permission: 'borrowings.handle',
    input: z.object({ batchId: Id, carrierId: Id, pages: pagesCounted, condition: condition.optional() }),
    output: z.object({ line: CounterLine, item: BorrowingItem, borrowing: z.string() }),
    refuses: [
      ...batchRefuses,
      'carrier.notFound',
      'borrowing.notArchived',
      'borrowing.notAsked',
      'borrowing.notPulled',
      'borrowing.pagesUncounted',
      'borrowing.beyondApproval',
      'approval.needed',
      'borrowing.stateForbids',
      ...issueRefuses
    ],
    audit: recordLine
  },
  /** Undoes a line of a sheet that is not ended: by an entry that says so and why; nothing is deleted. */
  undo: {
    effect: 'changes',
    permission: 'borrowings.handle',
    input: z.object({ batchId: Id, lineId: Id, because: line(200) }),
    output: z.object({ line: CounterLine, item: BorrowingItem, borrowing: z.string() }),
    refuses: [
      'counter.notFound',
      'counter.ended',
      'counter.notYours',
      'counter.lineNotFound',
      'counter.incidentOpened',
      'borrowing.stateForbids',
      'carrier.notFound',
      ...carrierStepRefuses
    ],
    audit: ({ line: { carrierId, level, borrower }, borrowing }: LineDone, { because }: { because: string }) => ({
      subject: carrierId,
      level,
      changed: { borrowing, borrower: borrower.name, mistake: because }
    })
  },
  /** Ends a sheet: the borrower signs with the own password, or on the paper. */
  endBatch: {
    effect: 'changes',
    permission: 'borrowings.handle',
    together: { borrower: { count: 1, permission: 'signedIn', optional: true } },
    input: z.object({ batchId: Id }),
    output: CounterBatch,
    refuses: ['counter.notFound', 'counter.ended', 'counter.notYours', 'borrowing.notTheBorrower'],
    audit: ({ id, number, lines, ended }: CounterBatch) => ({
      subject: id,
      changed: { sheet: number, count: lines.filter(({ undone }) => !undone).length, signed: ended?.signed }
    })
  },
  /** Writes down which leaders were told by now of what stays overdue. */
  escalate: {
    effect: 'changes',
    permission: 'borrowings.handle',
    input: z.object({}),
    output: z.object({
      escalated: z.array(QueueLine.extend({ toWhom: Approver.exclude(['nobody']) }))
    }),
    refuses: [],
    audit: ({ escalated }: { escalated: (QueueLine & { toWhom: string })[] }) =>
      escalated.map(({ toWhom, request, ...item }) =>
        recordItem(request, item, { dueOn: item.loan?.dueOn, daysOverdue: item.loan?.daysOverdue, toldTo: toWhom })
      )
  },
  /** The requests of whoever asks, and what they wait for. */
  mine: {
    effect: 'reads',
    permission: 'borrowings.request',
    input: z
      .object({ which: z.enum(['open', 'all']).default('open'), number: PartOfNumber.optional() })
      .extend(Part.shape),
    output: z.object({ rows: z.array(Borrowing), total: z.int(), reservations: z.array(Reservation) }),
    refuses: []
  },
  /** Everybody's requests with this in their number, for whoever deals with them. */
  numbered: {
    effect: 'reads',
    permission: 'borrowings.handle',
    input: z.object({ number: PartOfNumber }).extend(Part.shape),
    output: z.object({ rows: z.array(Borrowing), total: z.int() }),
    refuses: []
  },
  /** One request: by its own id, or by that of one thing in it. */
  open: {
    effect: 'reads',
    permission: 'borrowings.request',
    input: z.object({ borrowingId: Id }),
    output: Borrowing,
    refuses: ['borrowing.notFound']
  },
  /** The archivist's work: one list of it, and how much there is in each. */
  queue: {
    effect: 'reads',
    permission: 'borrowings.handle',
    input: z.object({ tab: QueueTab }).extend(Part.shape),
    output: z.object({
      counts: z.record(QueueTab, z.int()),
      rows: z.array(QueueLine),
      reservations: z.array(Reservation),
      total: z.int(),
      /** How often a leader is to be told by now, and it is not written down yet. */
      untold: z.int()
    }),
    refuses: []
  },
  /** Whoever stands at the counter, by the number on their card. */
  atCounter: {
    effect: 'reads',
    permission: 'borrowings.handle',
    input: z.object({ number: StaffNumber }),
    output: AtCounter,
    refuses: ['person.notFound']
  },
  /** What a number belongs to: of the ledger, of the old ledger, or of the catalogue. */
  scanned: {
    effect: 'reads',
    permission: 'borrowings.handle',
    input: z.object({ text: line(80), borrowerId: Id.optional() }),
    output: Scanned,
    refuses: ['carrier.notFound', 'borrowing.notArchived']
  },
  /** One sheet of the counter. */
  batch: {
    effect: 'reads',
    permission: 'borrowings.handle',
    input: z.object({ batchId: Id }),
    output: CounterBatch,
    refuses: ['counter.notFound']
  }
})

type ReservationEnded = Reservation & { outcome: 'withdrawn' | 'ended'; reason?: string | undefined }
