import { z } from 'zod'
import { CarrierState } from '../carrier-life.ts'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { Mark, StateSecretMark, WorkSecretMark, endRefuses } from '../marks.ts'
import { mayKnowRefuses } from '../person-standing.ts'
import { SecrecyEnd } from '../terms.ts'
import { Id, Moment, Part, line, lines } from '../values.ts'
import type { RefusalCode } from '../words/refusals.ts'
import { CarrierInSight, CarrierKind, MarkState } from './carriers.ts'

const Person = z.object({ number: z.string(), name: z.string() })

/** What is proposed: that something is a secret, that its level or end be another, that it last longer, that it be none any more. */
export const DeterminationAct = z.enum(['determine', 'change', 'extend', 'declassify'])
export type DeterminationAct = z.infer<typeof DeterminationAct>

/** How it became a secret: by itself, by what it was made from (派生), by what was put together in it (汇编). */
export const DeterminationWay = z.enum(['original', 'derived', 'compilation'])
export type DeterminationWay = z.infer<typeof DeterminationWay>

/** `registered`: decided, and its originals stand in the ledger. A change is in force once it is `approved`. */
export const DeterminationState = z.enum(['waiting', 'approved', 'registered', 'rejected', 'withdrawn'])
export type DeterminationState = z.infer<typeof DeterminationState>

/** What makes it secret (密点), and the mark of that part where it bears one of its own. */
export const SecretPoint = z.object({ text: line(300), mark: StateSecretMark.optional() })
export type SecretPoint = z.infer<typeof SecretPoint>

/** What a determination may be about: a state secret, or a work secret. */
export const DeterminedMark = z.discriminatedUnion('level', [StateSecretMark, WorkSecretMark])
export type DeterminedMark = z.infer<typeof DeterminedMark>

/** What it is made from, and which secret point of that it touches. */
export const Source = z.object({ carrierId: Id, touched: SecretPoint.optional() })
export type Source = z.infer<typeof Source>

/** What the proposer says of a new secret (Secrecy Law 2024, Article 16; Regulations, Article 17). */
export const Proposal = z.object({
  way: DeterminationWay,
  title: line(200),
  kind: CarrierKind,
  unit: line(100),
  documentNumber: line(60).optional(),
  /** How many originals are made. */
  originals: z.int().min(1).max(500),
  /** Given where it is a secret by itself; else it follows from the sources. */
  mark: DeterminedMark.optional(),
  /** The issue date, from which a term counts. */
  startsOn: Day,
  /** By which provision; what is derived names its source by itself. */
  basis: line(300).optional(),
  points: z.array(SecretPoint).max(30).default([]),
  sources: z.array(Source).max(50).default([]),
  /** Which end is the longest, where a condition stands against a day and only a person can say. */
  chosenEnd: SecrecyEnd.optional(),
  scopeUnits: z.array(line(100)).max(100).default([]),
  scopePeople: z.array(Id).max(500).default([]),
  remarks: lines(1000).optional()
})
export type Proposal = z.infer<typeof Proposal>

/** What the list shows of a determination. */
export const DeterminationInBrief = z.object({
  id: Id,
  /** `DM-2026-0001`, never given twice. */
  number: z.string(),
  act: DeterminationAct,
  way: DeterminationWay.optional(),
  state: DeterminationState,
  title: z.string(),
  unit: z.string(),
  /** The highest level that anything in it names. */
  level: Level,
  mark: Mark,
  markText: z.string(),
  startsOn: Day.optional(),
  markBefore: Mark.optional(),
  markTextBefore: z.string().optional(),
  /** From when the mark before it counted. */
  startedOn: Day.optional(),
  /** The mark as it was proposed, where it was decided otherwise. */
  markTextProposed: z.string().optional(),
  carrierId: Id.optional(),
  /** The determination that is changed. */
  changesId: Id.optional(),
  proposedBy: Person,
  proposedAt: Moment,
  decidedBy: Person.optional(),
  decidedAt: Moment.optional(),
  reason: z.string().optional(),
  onTheSpot: z.boolean(),
  issuerDocument: z.string().optional(),
  issuerNoticedOn: Day.optional(),
  version: z.int().min(1)
})
export type DeterminationInBrief = z.infer<typeof DeterminationInBrief>

const Marked = CarrierInSight.pick({
  id: true,
  number: true,
  title: true,
  copyNumber: true,
  level: true,
  markText: true,
  markState: true,
  state: true,
  holder: true,
  version: true
})

/** A notice that a mark has changed, to a unit or a person. */
export const MarkNotice = z.object({
  id: Id,
  to: z.string(),
  carrierNumber: z.string(),
  dueOn: Day,
  servedOn: Day.optional(),
  receiver: z.string().optional()
})
export type MarkNotice = z.infer<typeof MarkNotice>

/** A determination with everything that belongs to it, as far as whoever looks may see it. */
export const DeterminationInSight = DeterminationInBrief.extend({
  kind: CarrierKind.optional(),
  documentNumber: z.string().optional(),
  originals: z.int().optional(),
  basis: z.string().optional(),
  points: z.array(SecretPoint.extend({ markText: z.string().optional() })),
  chosenEnd: SecrecyEnd.optional(),
  scopeUnits: z.array(z.string()),
  scopePeople: z.array(Person.extend({ id: Id })),
  remarks: z.string().optional(),
  /** Why it is to be changed. */
  why: z.string().optional(),
  phone: z.string().optional(),
  sources: z.array(
    z.object({
      carrierId: Id,
      number: z.string(),
      title: z.string(),
      level: Level,
      markText: z.string(),
      touched: SecretPoint.optional()
    })
  ),
  /** The originals and copies that bear the mark. */
  carriers: z.array(Marked),
  /** What was derived from them. */
  derived: z.array(DeterminationInBrief),
  /** What was proposed afterwards of the same secret. */
  changes: z.array(DeterminationInBrief),
  notices: z.array(MarkNotice)
})
export type DeterminationInSight = z.infer<typeof DeterminationInSight>

/** What else may be read of a carrier's marks: from its own page. */
const MarksOfCarrier = z.object({
  determination: DeterminationInBrief.optional(),
  /** Proposals of changes and changes decided, the newest first. */
  changes: z.array(DeterminationInBrief),
  derived: z.array(DeterminationInBrief),
  /** The secret points of it that bear marks of their own. */
  points: z.array(SecretPoint),
  /** When the condition came about on which it ends. */
  conditionMetOn: Day.optional()
})

/** A secret whose end is near or past. */
export const Ending = z.object({
  carrierId: Id,
  number: z.string(),
  title: z.string(),
  level: Level,
  markText: z.string(),
  origin: z.enum(['own', 'received']),
  state: CarrierState,
  markState: MarkState,
  unit: z.string(),
  holder: Person,
  /** The last day, where the end is a day. */
  endsOn: Day.optional(),
  condition: z.string().optional(),
  conditionMetOn: Day.optional(),
  /** How many days are left; below 0 once it has ended. */
  daysLeft: z.int().optional(),
  /** A change that waits for a decision. */
  waiting: z.object({ id: Id, number: z.string() }).optional()
})
export type Ending = z.infer<typeof Ending>

const proposalRefuses = [
  'determination.aboveStore',
  'determination.aboveYou',
  'determination.markMissing',
  'determination.basisMissing',
  'determination.scopeMissing',
  'determination.sourcesMissing',
  'determination.noSuchPoint',
  'determination.sourceNotStateSecret',
  'determination.sourceStartMissing',
  'determination.sourceEnded',
  'determination.pointAboveSource',
  'determination.pointOutlastsSource',
  'determination.endsNotComparable',
  'determination.nothingSecret',
  'determination.workSecretTextsDiffer',
  'carrier.notFound',
  'carrier.substitute',
  'unit.notFound',
  ...endRefuses,
  ...mayKnowRefuses
] as const satisfies readonly RefusalCode[]

const changeRefuses = [
  'carrier.notFound',
  'carrier.substitute',
  'carrier.stateForbids',
  'carrier.changedMeanwhile',
  'determination.aboveStore',
  'determination.aboveYou',
  'determination.changeWaiting',
  'determination.followsSource',
  'determination.nothingChanges',
  'determination.notAStateSecret',
  'determination.changeTooLate',
  ...endRefuses
] as const satisfies readonly RefusalCode[]

const decision = {
  determinationId: Id,
  decision: z.enum(['approved', 'rejected']),
  /** Another mark than the proposed one. */
  mark: Mark.optional(),
  reason: line(300).optional(),
  version: z.int().min(1)
}
const decisionRefuses = [
  ...proposalRefuses,
  ...changeRefuses,
  'determination.notFound',
  'determination.decidedAlready',
  'determination.ownProposal',
  'determination.reasonMissing',
  'determination.aboveAuthority',
  'determination.deciderNotCleared',
  'determination.sourceChanged',
  'determination.changedMeanwhile'
] as const satisfies readonly RefusalCode[]

/** What a decision has reached: every carrier of the secret, seen or not. */
const Affected = z.object({ affected: z.array(z.object({ id: Id, level: Level })) })
type Decided = DeterminationInSight & z.infer<typeof Affected>

const recorded = (determination: DeterminationInSight) => {
  const { id, number, act, way, state, level, title, markText, markTextBefore, markTextProposed } = determination
  const { basis, why, decidedBy, reason, issuerDocument } = determination
  return {
    subject: id,
    level,
    changed: {
      determination: number,
      act,
      ...(way && { way }),
      state,
      title,
      mark: markTextBefore === undefined ? markText : [markTextBefore, markText],
      ...(markTextProposed !== undefined && { proposedMark: markTextProposed }),
      ...(basis !== undefined && { basis }),
      ...(why !== undefined && { why }),
      ...(issuerDocument !== undefined && { issuerDocument }),
      ...(decidedBy && { decidedBy: decidedBy.name }),
      ...(reason !== undefined && { reason })
    }
  }
}

// One entry for the whole, and one in the history of each carrier it reaches.
const recordedWithCarriers = (decided: Decided) => [
  recorded(decided),
  ...decided.affected.map(({ id, level }) => ({ ...recorded(decided), subject: id, level }))
]

const recordedWithItsCarrier = (proposed: DeterminationInSight) =>
  proposed.carrierId === undefined
    ? recorded(proposed)
    : [recorded(proposed), { ...recorded(proposed), subject: proposed.carrierId }]

export const determinations = defineOperations('determinations', {
  propose: {
    effect: 'changes',
    permission: 'determinations.propose',
    input: Proposal,
    output: DeterminationInSight,
    refuses: proposalRefuses,
    audit: recorded
  },
  /** By the proposer, while it waits. */
  amend: {
    effect: 'changes',
    permission: 'determinations.propose',
    input: Proposal.extend({ determinationId: Id, version: z.int().min(1) }),
    output: DeterminationInSight,
    refuses: [
      ...proposalRefuses,
      'determination.notFound',
      'determination.notYours',
      'determination.decidedAlready',
      'determination.changedMeanwhile'
    ],
    audit: recorded
  },
  withdraw: {
    effect: 'changes',
    permission: 'determinations.propose',
    input: z.object({ determinationId: Id, version: z.int().min(1) }),
    output: DeterminationInSight,
    refuses: [
      'determination.notFound',
      'determination.notYours',
      'determination.decidedAlready',
      'determination.changedMeanwhile'
    ],
    audit: recordedWithItsCarrier
  },
  /** By the classification authority, from the own queue. */
  decide: {
    effect: 'changes',
    permission: 'determinations.decide',
    input: z.object(decision),
    output: DeterminationInSight.extend(Affected.shape),
    refuses: decisionRefuses,
    audit: recordedWithCarriers
  },
  /** By the classification authority, at the desk of whoever has proposed or keeps the ledger. */
  decideHere: {
    effect: 'changes',
    permission: 'determinations.propose',
    together: { approver: { count: 1, permission: 'determinations.decide' } },
    input: z.object(decision),
    output: DeterminationInSight.extend(Affected.shape),
    refuses: decisionRefuses,
    audit: recordedWithCarriers
  },
  /** Numbers the originals of what was determined: each is a carrier of its own from then on (Regulations 27). */
  registerOriginals: {
    effect: 'changes',
    permission: 'determinations.mark',
    input: z.object({
      determinationId: Id,
      holderId: Id,
      placeId: Id,
      pages: z.int().min(1).max(100_000).optional(),
      capacity: line(40).optional(),
      version: z.int().min(1)
    }),
    output: DeterminationInSight,
    refuses: [
      'determination.notFound',
      'determination.notApproved',
      'determination.changedMeanwhile',
      'determination.aboveYou',
      'unit.closed',
      'place.notFound',
      ...mayKnowRefuses
    ],
    audit: (determination: DeterminationInSight) => [
      recorded(determination),
      ...determination.carriers.map(({ id, number, title, markText, level, holder }) => ({
        subject: id,
        level,
        changed: { number, title, mark: markText, holder: holder.name, determination: determination.number }
      }))
    ]
  },
  /** That the mark stands on the thing itself: nothing is given out before (Regulations 21). */
  confirmMarked: {
    effect: 'changes',
    permission: 'determinations.mark',
    input: z.object({ carrierIds: z.array(Id).min(1).max(500), how: z.enum(['printed', 'stamped', 'labelled']) }),
    output: z.object({ carriers: z.array(Marked), how: z.string() }),
    refuses: ['carrier.notFound', 'determination.markedAlready', 'carrier.changedMeanwhile'],
    audit: ({ carriers, how }: { carriers: z.infer<typeof Marked>[]; how: string }) =>
      carriers.map(({ id, level, markText }) => ({ subject: id, level, changed: { mark: markText, how } }))
  },
  /** Another level or end, a longer one, or none any more; of what this unit has made (Secrecy Law 23 and 24). */
  proposeChange: {
    effect: 'changes',
    permission: 'determinations.propose',
    input: z.object({
      carrierId: Id,
      mark: Mark,
      startsOn: Day.optional(),
      /** Who besides may know it from then on. */
      scopeUnits: z.array(line(100)).max(100).default([]),
      scopePeople: z.array(Id).max(500).default([]),
      why: line(300),
      phone: line(40).optional(),
      version: z.int().min(1)
    }),
    output: DeterminationInSight,
    refuses: [...changeRefuses, 'determination.notOriginator', 'unit.notFound', ...mayKnowRefuses],
    audit: recordedWithItsCarrier
  },
  /** What the issuer elsewhere has decided and written: the mark follows. */
  enterIssuerNotice: {
    effect: 'changes',
    permission: 'determinations.mark',
    input: z.object({
      carrierId: Id,
      document: line(60),
      noticedOn: Day,
      mark: Mark,
      startsOn: Day.optional(),
      why: line(300).optional(),
      version: z.int().min(1)
    }),
    output: DeterminationInSight.extend(Affected.shape),
    refuses: [...changeRefuses, 'determination.ownSecret', 'determination.noticedLater'],
    audit: recordedWithCarriers
  },
  /** What a holder thinks of the mark of a secret made elsewhere: told to its originator, who decides (Regulations 22). */
  suggest: {
    effect: 'changes',
    permission: 'determinations.propose',
    input: z.object({ carrierId: Id, suggestion: line(300) }),
    output: z.object({ carrierId: Id, level: Level, suggestion: z.string(), taskId: Id, dueOn: Day }),
    refuses: ['carrier.notFound', 'carrier.substitute', 'determination.ownSecret'],
    audit: ({ carrierId, level, suggestion }: { carrierId: string; level: Level; suggestion: string }) => ({
      subject: carrierId,
      level,
      changed: { suggestion }
    })
  },
  /** That the old mark is void, seen as such, and the new one stands beside it (Rules on Marks 1990, Article 7). */
  remark: {
    effect: 'changes',
    permission: 'determinations.mark',
    input: z.object({
      carrierId: Id,
      /** What was seen on the thing: how the old mark was made void, and where the new one stands. */
      seen: line(200),
      version: z.int().min(1)
    }),
    output: Marked.extend({ seen: z.string() }),
    refuses: ['carrier.notFound', 'determination.notToRemark', 'carrier.changedMeanwhile'],
    audit: ({ id, level, markText, markState, seen }: z.infer<typeof Marked> & { seen: string }) => ({
      subject: id,
      level,
      changed: { mark: markText, markState, seen }
    })
  },
  /** The event has come about on which a secret ends: it is reviewed, and opened by nobody but a decision. */
  noteConditionMet: {
    effect: 'changes',
    permission: 'determinations.mark',
    input: z.object({ carrierId: Id, metOn: Day, note: line(300), version: z.int().min(1) }),
    output: z.object({ carrierId: Id, level: Level, condition: z.string(), metOn: Day, note: z.string() }),
    refuses: [
      'carrier.notFound',
      'carrier.substitute',
      'carrier.changedMeanwhile',
      'determination.noCondition',
      'determination.conditionMetAlready',
      'determination.metLater'
    ],
    audit: ({ carrierId, level, condition, metOn, note }: ConditionMet) => ({
      subject: carrierId,
      level,
      changed: { endCondition: condition, metOn, note }
    })
  },
  serveNotice: {
    effect: 'changes',
    permission: 'determinations.mark',
    input: z.object({ noticeId: Id, receiver: line(60), servedOn: Day }),
    output: MarkNotice.extend({ determinationId: Id, level: Level }),
    refuses: ['determination.noticeNotFound', 'determination.servedAlready', 'determination.servedLater'],
    audit: ({
      determinationId,
      level,
      to,
      receiver,
      servedOn
    }: MarkNotice & { determinationId: string; level: Level }) => ({
      subject: determinationId,
      level,
      changed: { noticeTo: to, receiver, servedOn }
    })
  },
  list: {
    effect: 'reads',
    permission: 'determinations.read',
    input: z
      .object({
        /** `toDecide`: waiting, and not proposed by whoever asks. `toRegister`: determined, its originals not numbered. */
        which: z.enum(['toDecide', 'mine', 'toRegister', 'decided', 'all']).default('all'),
        acts: z.array(DeterminationAct).optional(),
        words: z.string().max(100).optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(DeterminationInBrief), total: z.int() }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'determinations.read',
    input: z.object({ determinationId: Id }),
    output: DeterminationInSight,
    refuses: ['determination.notFound']
  },
  ofCarrier: {
    effect: 'reads',
    permission: 'determinations.read',
    input: z.object({ carrierId: Id }),
    output: MarksOfCarrier,
    refuses: ['carrier.notFound']
  },
  endings: {
    effect: 'reads',
    permission: 'determinations.read',
    input: z
      .object({
        /** `ending`: within the first warning of the settings. `conditions`: ended by an event that is still to come. */
        which: z.enum(['ended', 'ending', 'conditions']).default('ended'),
        /** Only what ends within so many days. */
        within: z.int().min(1).max(3650).optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(Ending), total: z.int() }),
    refuses: []
  }
})

type ConditionMet = { carrierId: string; level: Level; condition: string; metOn: Day; note: string }
