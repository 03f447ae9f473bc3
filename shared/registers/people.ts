import { z } from 'zod'
import { Day } from '../days.ts'
import { Refusal, defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { PersonClass } from '../person-standing.ts'
import { HistoryEvent } from '../system/audit.ts'
import { Id, Moment, Part, StaffNumber, line } from '../values.ts'

/** What a review found: fit to know secrets, or not. */
export const ReviewResult = z.enum(['passed', 'failed'])
export type ReviewResult = z.infer<typeof ReviewResult>

/** A person of the unit, with or without an account: whoever can hold a carrier (涉密人员台账). */
export const Person = z.object({
  id: Id,
  number: StaffNumber,
  name: line(40),
  /** The unit this person belongs to, by its name. */
  unit: line(100),
  post: line(100).optional(),
  /** The highest level this person may know; `unclassified` for someone who is not cleared. */
  clearance: Level,
  /** How the post touches secrets: core, important, general, or not at all. */
  personClass: PersonClass,
  /** When the person was last reviewed (审查、复审). */
  reviewedOn: Day,
  reviewResult: ReviewResult,
  /** When the person left the post, once that is so. */
  leftOn: Day.optional(),
  /** The last day of the cooling-off period. */
  coolingOffUntil: Day.optional(),
  version: z.int().min(1)
})
export type Person = z.infer<typeof Person>

/** A person as a list shows one. */
export const PersonInSight = Person.extend({
  /** The last day on which the last review counts; none for somebody who touches no secrets. */
  reviewDueOn: Day.optional(),
  /** Why the person may know nothing secret for now, whatever the level. */
  problem: Refusal.optional()
})
export type PersonInSight = z.infer<typeof PersonInSight>

/** What is said of a person at registration; class and review follow from clearance and day where they are left out. */
export const NewPerson = Person.omit({
  id: true,
  version: true,
  reviewResult: true,
  leftOn: true,
  coolingOffUntil: true
}).partial({
  personClass: true,
  reviewedOn: true
})
export type NewPerson = z.infer<typeof NewPerson>

/** What keeps somebody from leaving a post while it is open (Ordinance 88; Regulations 53). */
export const OpenEndKind = z.enum([
  /** Kept by this person, wherever it is now. */
  'carrier',
  'loan',
  /** Out to be read. */
  'circulation',
  /** Carried out, brought to somebody or watched at a repair. */
  'movement',
  'computer',
  'medium',
  'peripheral',
  /** A computer or a medium carried out. */
  'outing',
  'mediumLoan',
  /** Begun and not ended, to give or to receive. */
  'handover',
  'task',
  'incident',
  /** Found at an inspection of storage, to be put right by this person. */
  'inspectionFinding',
  /** A request for an approval that waits. */
  'approval',
  /** An account that is not disabled. */
  'account'
])
export type OpenEndKind = z.infer<typeof OpenEndKind>

/** One thing that is open with a person. */
export const OpenEnd = z.object({
  kind: OpenEndKind,
  /** The carrier, the loan, the hand-over, the task, the incident, the request, the account. */
  id: Id,
  carrier: z.object({ id: Id, number: z.string(), title: z.string(), level: Level, markText: z.string() }).optional(),
  /** The number or the words by which it is known, where no carrier says so. */
  about: z.string().optional(),
  dueOn: Day.optional()
})
export type OpenEnd = z.infer<typeof OpenEnd>

const Named = z.object({ number: z.string(), name: z.string() })

export const Review = z.object({
  reviewedOn: Day,
  result: ReviewResult,
  /** Who reviewed: a department, a committee, a person. */
  reviewedBy: z.string(),
  note: z.string().optional(),
  notedAt: Moment,
  notedBy: Named
})
export type Review = z.infer<typeof Review>

/** A leaving of a post, a longer cooling-off period, or a return, as it was noted. */
export const Leaving = z.object({
  what: z.enum(['left', 'prolonged', 'cameBack']),
  day: Day,
  coolingOffUntil: Day.optional(),
  reason: z.string(),
  notedAt: Moment,
  notedBy: Named
})
export type Leaving = z.infer<typeof Leaving>

/** A person as the person's own page shows one. */
export const PersonOnPage = PersonInSight.extend({
  /** For each level, why the person may not be given what bears it; no `problem` where they may. */
  standing: z.array(z.object({ level: Level, problem: Refusal.optional() })),
  /** What is open with the person, of what whoever asks may see. */
  openEnds: z.array(OpenEnd),
  reviews: z.array(Review),
  leavings: z.array(Leaving),
  account: z.object({ disabled: z.boolean() }).optional()
})
export type PersonOnPage = z.infer<typeof PersonOnPage>

const Changed = PersonInSight.extend({ before: Person, reason: z.string() })
const Reviewed = PersonInSight.extend({ reviewedBy: z.string(), note: z.string().optional() })
const WithReason = PersonInSight.extend({ reason: z.string() })
const Prolonged = WithReason.extend({ before: Day.optional() })

const about = { personId: Id, version: z.int().min(1) }

export const people = defineOperations('people', {
  register: {
    effect: 'changes',
    permission: 'people.register',
    input: NewPerson,
    output: PersonInSight,
    refuses: ['person.numberTaken', 'person.reviewedLater', 'unit.closed'],
    audit: ({ id, number, name, unit, post, clearance, personClass, reviewedOn }: Person) => ({
      subject: id,
      changed: { number, name, unit, ...(post !== undefined && { post }), clearance, personClass, reviewedOn }
    })
  },
  /** Another unit or post, another clearance or class. A lower clearance only where nothing above it is in their hands. */
  change: {
    effect: 'changes',
    permission: 'people.register',
    input: Person.pick({ name: true, unit: true, post: true, clearance: true, personClass: true }).extend({
      ...about,
      reason: line(200)
    }),
    output: Changed,
    refuses: [
      'person.notFound',
      'person.own',
      'person.left',
      'person.aboveYou',
      'person.holdsMore',
      'person.changedMeanwhile',
      'unit.closed'
    ],
    audit: ({ id, before, reason, name, unit, post, clearance, personClass }: z.infer<typeof Changed>) => ({
      subject: id,
      changed: {
        ...(before.name !== name && { name: [before.name, name] }),
        ...(before.unit !== unit && { unit: [before.unit, unit] }),
        ...(before.post !== post && { post: [before.post ?? '', post ?? ''] }),
        ...(before.clearance !== clearance && { clearance: [before.clearance, clearance] }),
        ...(before.personClass !== personClass && { personClass: [before.personClass, personClass] }),
        reason
      }
    })
  },
  /** A review (复审) and what it found; from then on the time to the next one runs. */
  review: {
    effect: 'changes',
    permission: 'people.register',
    input: z.object({
      ...about,
      reviewedOn: Day,
      result: ReviewResult,
      reviewedBy: line(100),
      note: line(300).optional()
    }),
    output: Reviewed,
    refuses: [
      'person.notFound',
      'person.own',
      'person.left',
      'person.reviewedLater',
      'person.reviewedBefore',
      'person.changedMeanwhile'
    ],
    audit: ({ id, reviewedOn, reviewResult, reviewedBy, note }: z.infer<typeof Reviewed>) => ({
      subject: id,
      changed: { reviewedOn, reviewResult, reviewedBy, ...(note !== undefined && { note }) }
    })
  },
  /** Leaves the post on the day the unit has approved; refused while anything is open (Ordinance 88; Regulations 53). */
  leave: {
    effect: 'changes',
    permission: 'people.register',
    input: z.object({
      ...about,
      leftOn: Day,
      /** Longer than the settings ask for the class, where the unit has decided so. */
      coolingOffUntil: Day.optional(),
      reason: line(200)
    }),
    output: WithReason,
    refuses: [
      'person.notFound',
      'person.own',
      'person.left',
      'person.aboveYou',
      'person.stillOpen',
      'person.leavesLater',
      'person.coolingOffTooShort',
      'person.changedMeanwhile'
    ],
    audit: ({ id, leftOn, coolingOffUntil, reason }: z.infer<typeof WithReason>) => ({
      subject: id,
      changed: { leftOn, ...(coolingOffUntil !== undefined && { coolingOffUntil }), reason }
    })
  },
  /** A longer cooling-off period; it is never made shorter. */
  prolongCoolingOff: {
    effect: 'changes',
    permission: 'people.register',
    input: z.object({ ...about, coolingOffUntil: Day, reason: line(200) }),
    output: Prolonged,
    refuses: [
      'person.notFound',
      'person.own',
      'person.notLeft',
      'person.coolingOffTooShort',
      'person.changedMeanwhile'
    ],
    audit: ({ id, before, coolingOffUntil, reason }: z.infer<typeof Prolonged>) => ({
      subject: id,
      changed: { coolingOffUntil: [before ?? '', coolingOffUntil], reason }
    })
  },
  /** Comes back into a post, reviewed anew. */
  comeBack: {
    effect: 'changes',
    permission: 'people.register',
    input: Person.pick({ unit: true, post: true, clearance: true, personClass: true, reviewedOn: true }).extend({
      ...about,
      reviewedBy: line(100),
      reason: line(200)
    }),
    output: WithReason,
    refuses: [
      'person.notFound',
      'person.own',
      'person.notLeft',
      'person.reviewedLater',
      'person.reviewedBefore',
      'person.changedMeanwhile',
      'unit.closed'
    ],
    audit: ({ id, unit, post, clearance, personClass, reviewedOn, reason }: z.infer<typeof WithReason>) => ({
      subject: id,
      changed: { unit, ...(post !== undefined && { post }), clearance, personClass, reviewedOn, reason }
    })
  },
  list: {
    effect: 'reads',
    permission: 'people.read',
    input: z
      .object({
        words: z.string().max(100).optional(),
        /** Of the unit of this name. */
        unit: z.string().max(100).optional(),
        which: z.enum(['inPost', 'left', 'all']).default('all')
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(PersonInSight), total: z.int() }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'people.read',
    input: z.object({ personId: Id }),
    output: PersonOnPage,
    refuses: ['person.notFound']
  },
  history: {
    effect: 'reads',
    permission: 'people.read',
    input: z.object({ personId: Id }),
    output: z.object({ events: z.array(HistoryEvent) }),
    refuses: ['person.notFound']
  }
})
