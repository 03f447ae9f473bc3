import { z } from 'zod'
import { AppraisalAnswer, AppraisalState, MEMBERS } from '../appraisal-rules.ts'
import { carrierStepRefuses, CarrierState } from '../carrier-life.ts'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { Retention } from '../file-number.ts'
import { Level } from '../levels.ts'
import { mayKnowRefuses } from '../person-standing.ts'
import { Id, Moment, Part, PartOfNumber, line, lines } from '../values.ts'
import type { RefusalCode } from '../words/refusals.ts'

const Person = z.object({ number: z.string(), name: z.string() })
const count = z.int().min(0)

/** One appraisal (鉴定), from its opening to the signatures of the group. */
export const Appraisal = z.object({
  id: Id,
  /** `DJ-2026-0001`, never given twice. */
  number: z.string(),
  purpose: line(200),
  /** The highest level of what was ever put before the group. */
  level: Level,
  state: AppraisalState,
  openedAt: Moment,
  openedBy: Person,
  endedAt: Moment.optional(),
  endedBy: Person.optional(),
  group: z.array(Person.extend({ personId: Id, leads: z.boolean(), signedAt: Moment.optional() })),
  /** `JB-2026-0001`, of the report of the group. */
  reportNumber: z.string().optional(),
  /** What the group reports; of an appraisal that was withdrawn, why. */
  report: z.string().optional(),
  /** How many items there are, by their answer. */
  counts: z.object({ unanswered: count, destroy: count, extend: count, retain: count, transfer: count }),
  version: z.int().min(1)
})
export type Appraisal = z.infer<typeof Appraisal>

/** What a group has answered for one item, or is to answer. */
export const AppraisalItem = z.object({
  id: Id,
  appraisalId: Id,
  carrierId: Id,
  state: AppraisalState,
  answer: AppraisalAnswer.optional(),
  reason: z.string().optional(),
  /** Until when it is kept from now on, where that was the answer. */
  keepUntil: Day.optional(),
  /** Which archives it goes to, where that was the answer. */
  whither: z.string().optional(),
  answeredAt: Moment.optional(),
  answeredBy: Person.optional(),
  archive: z.object({
    fileNumber: z.string(),
    fonds: z.string(),
    year: z.int(),
    retention: Retention,
    /** The last day it was kept when it was put before the group; none where it was kept for ever. */
    keepUntil: Day.optional(),
    responsible: z.string(),
    datedOn: Day.optional()
  }),
  carrier: z.object({
    number: z.string(),
    title: z.string(),
    documentNumber: z.string().optional(),
    level: Level,
    markText: z.string(),
    pages: z.int().optional(),
    state: CarrierState,
    place: z.string()
  })
})
export type AppraisalItem = z.infer<typeof AppraisalItem>

/** What an act on an appraisal was about, item by item, for the history of each. */
const Touched = z.object({
  carrierId: Id,
  level: Level,
  fileNumber: z.string(),
  answer: AppraisalAnswer.optional(),
  reason: z.string().optional(),
  keepUntil: Day.optional(),
  whither: z.string().optional(),
  /** The destruction list it was taken off by this answer. */
  takenOff: z.string().optional()
})

const Changed = Appraisal.extend({ touched: z.array(Touched) })
type Changed = z.infer<typeof Changed>

const recorded = ({ id, number, level, state, touched, reportNumber, group }: Changed) => [
  {
    subject: id,
    level,
    changed: {
      appraisal: number,
      appraisalState: state,
      count: touched.length,
      ...(reportNumber !== undefined && {
        reportNumber,
        group: group.map(({ name }) => name).join(' ')
      })
    }
  },
  ...touched.map(({ carrierId, level: of, ...rest }) => ({
    subject: carrierId,
    level: of,
    changed: {
      appraisal: number,
      ...(rest.answer !== undefined && { appraisalAnswer: rest.answer }),
      ...(rest.reason !== undefined && { reason: rest.reason }),
      ...(rest.keepUntil !== undefined && { keepUntil: rest.keepUntil }),
      ...(rest.whither !== undefined && { transferTo: rest.whither }),
      ...(rest.takenOff !== undefined && { takenOff: rest.takenOff })
    }
  }))
]

const onAppraisal = { appraisalId: Id, version: z.int().min(1) }
const appraisalRefuses = [
  'appraisal.notFound',
  'appraisal.ended',
  'appraisal.changedMeanwhile'
] as const satisfies readonly RefusalCode[]
const itemRefuses = [
  'carrier.notFound',
  'carrier.stateForbids',
  'archive.notCatalogued',
  'appraisal.underAppraisal',
  ...mayKnowRefuses
] as const satisfies readonly RefusalCode[]
const answerRefuses = [
  'appraisal.keptForEver',
  'appraisal.stillToBeKept',
  'appraisal.notLater'
] as const satisfies readonly RefusalCode[]

export const appraisals = defineOperations('appraisals', {
  /** Opens an appraisal before a named group: of everything whose retention has ended, of what is chosen, or of nothing yet. */
  begin: {
    effect: 'changes',
    permission: 'appraisals.prepare',
    input: z.object({
      purpose: line(200),
      leaderId: Id,
      memberIds: z
        .array(Id)
        .min(MEMBERS.least)
        .max(MEMBERS.most - 1),
      /** Everything in sight whose retention has ended and that no group has decided to destroy or to give away. */
      ended: z.boolean().default(false),
      carrierIds: z.array(Id).max(1000).default([])
    }),
    output: Changed,
    refuses: [...itemRefuses, 'appraisal.groupTwice', 'appraisal.nothingEnded', 'appraisal.tooMany'],
    audit: recorded
  },
  /** Puts further items before the group. */
  add: {
    effect: 'changes',
    permission: 'appraisals.prepare',
    input: z.object({ ...onAppraisal, carrierIds: z.array(Id).min(1).max(1000) }),
    output: Changed,
    refuses: [...appraisalRefuses, ...itemRefuses],
    audit: recorded
  },
  /** Writes down what the group answers. Several that nobody has answered can be answered alike; an answer is changed one by one. */
  answer: {
    effect: 'changes',
    permission: 'appraisals.prepare',
    input: z.object({
      ...onAppraisal,
      carrierIds: z.array(Id).min(1).max(1000),
      answer: AppraisalAnswer,
      reason: line(300),
      keepUntil: Day.optional(),
      whither: line(100).optional()
    }),
    output: Changed,
    refuses: [
      ...appraisalRefuses,
      ...answerRefuses,
      'appraisal.itemNotFound',
      'appraisal.answeredAlready',
      'appraisal.newDayMissing',
      'appraisal.whitherMissing'
    ],
    audit: recorded
  },
  /**
   * Closes what is answered throughout: each of the group proves to be there and signs. Only now the answers count: what is
   * extended is kept longer, what is not to be destroyed leaves the list it stands on, what is given away is reviewed first.
   */
  close: {
    effect: 'changes',
    permission: 'appraisals.prepare',
    together: { appraiser: { count: MEMBERS.least, upTo: MEMBERS.most, permission: 'appraisals.sign' } },
    input: z.object({ ...onAppraisal, report: lines(2000) }),
    output: Changed,
    refuses: [
      ...appraisalRefuses,
      ...answerRefuses,
      ...carrierStepRefuses,
      'appraisal.empty',
      'appraisal.unanswered',
      'appraisal.notAllInSight',
      'appraisal.reportMissing',
      'appraisal.memberMissing',
      'appraisal.notOfGroup',
      'appraisal.personNotCleared',
      'appraisal.itemChanged'
    ],
    audit: recorded
  },
  /** Gives up what was opened by mistake; nothing was answered. */
  withdraw: {
    effect: 'changes',
    permission: 'appraisals.prepare',
    input: z.object({ ...onAppraisal, reason: line(300) }),
    output: Changed,
    refuses: appraisalRefuses,
    audit: recorded
  },
  list: {
    effect: 'reads',
    permission: 'appraisals.read',
    input: z
      .object({ which: z.enum(['open', 'ended', 'all']).default('all'), number: PartOfNumber.optional() })
      .extend(Part.shape),
    output: z.object({
      rows: z.array(Appraisal),
      total: z.int(),
      /** How many items have been kept long enough and wait for an appraisal. */
      waiting: count
    }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'appraisals.read',
    input: z.object({ appraisalId: Id }),
    output: Appraisal.extend({
      /** How many of it may be put on a destruction list now. */
      listable: count
    }),
    refuses: ['appraisal.notFound']
  },
  items: {
    effect: 'reads',
    permission: 'appraisals.read',
    input: z
      .object({
        appraisalId: Id,
        answers: z.array(AppraisalAnswer).optional(),
        unanswered: z.boolean().default(false)
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(AppraisalItem), total: z.int() }),
    refuses: ['appraisal.notFound']
  },
  /** What groups have said of a carrier, the latest first; the first of those that were closed counts. */
  ofCarrier: {
    effect: 'reads',
    permission: 'appraisals.read',
    input: z.object({ carrierId: Id }),
    output: z.object({
      rows: z.array(
        AppraisalItem.pick({
          appraisalId: true,
          state: true,
          answer: true,
          reason: true,
          keepUntil: true,
          whither: true
        }).extend({ number: z.string(), closedOn: Day.optional() })
      ),
      latest: AppraisalAnswer.optional()
    }),
    refuses: []
  }
})
