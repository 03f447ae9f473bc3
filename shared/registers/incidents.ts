import { z } from 'zod'
import { carrierStepRefuses } from '../carrier-life.ts'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { Id, Moment, Part, PartOfNumber, line, lines } from '../values.ts'

const Person = z.object({ number: z.string(), name: z.string() })

/** What has happened: something is missing, damaged, or known to whoever should not know it. */
export const IncidentKind = z.enum(['missing', 'damaged', 'leak'])
export type IncidentKind = z.infer<typeof IncidentKind>

/** `leak`: a missing item whose time has run out, or a leak from the first; reported within 24 hours, told to the end within three months. */
export const IncidentState = z.enum(['open', 'leak', 'found', 'closed'])
export type IncidentState = z.infer<typeof IncidentState>

/** One incident with its clocks (Ordinance 110; Regulations 61). */
export const Incident = z.object({
  id: Id,
  /** `SJ-2026-0000003`, never given twice. */
  number: z.string(),
  kind: IncidentKind,
  state: IncidentState,
  carrierId: Id.optional(),
  level: Level,
  /** How and when it came to light. */
  foundOn: Day,
  place: line(100).optional(),
  what: lines(1000),
  /** Who is answerable, as far as is known. */
  responsibleId: Id.optional(),
  reportedBy: Person,
  reportedAt: Moment,
  /** The last day before what is missing is treated as leaked; only of what is missing. */
  missingUntil: Day.optional(),
  /** By when a leak must be reported, 24 hours from its coming to light, and its result told. */
  reportBy: Moment.optional(),
  resultBy: Day.optional(),
  /** When it was reported to whoever must be told, and to whom. */
  toldAt: Moment.optional(),
  toldTo: line(200).optional(),
  /** Each further step, oldest first: what was done, found out, remedied. */
  steps: z.array(
    z.object({
      at: Moment,
      by: Person,
      /** Who else was there: the second officer at a find, the leader who approved a closing. */
      with: Person.optional(),
      kind: z.enum(['note', 'told', 'leak', 'found', 'closed']),
      text: z.string()
    })
  ),
  version: z.int().min(1)
})
export type Incident = z.infer<typeof Incident>

/** Which of its clocks has run out: what is missing is to be treated as leaked; a leak is not reported; its result is not told. */
export const RunOut = z.enum(['missing', 'report', 'result'])
export type RunOut = z.infer<typeof RunOut>

/** An incident as a list shows it: with what it is about, and which clocks have run out by now. */
export const IncidentInSight = Incident.extend({
  carrier: z.object({ number: z.string(), title: z.string(), markText: z.string() }).optional(),
  responsible: Person.optional(),
  runOut: z.array(RunOut)
})
export type IncidentInSight = z.infer<typeof IncidentInSight>

const recorded = ({ id, number, carrierId, level, kind, state, what, steps }: IncidentInSight) => {
  const last = steps.at(-1)
  const said = {
    incident: number,
    kind,
    state,
    text: last?.text ?? what,
    ...(last?.with && { [last.kind === 'closed' ? 'approvedBy' : 'secondOfficer']: last.with.name })
  }
  return carrierId === undefined
    ? { subject: id, level, changed: said }
    : [
        { subject: id, level, changed: said },
        { subject: carrierId, level, changed: said }
      ]
}

const text = lines(1000).pipe(z.string().min(1))
const onOne = { incidentId: Id, text, version: z.int().min(1) }

export const incidents = defineOperations('incidents', {
  report: {
    effect: 'changes',
    permission: 'incidents.report',
    input: z.object({
      kind: IncidentKind,
      carrierId: Id.optional(),
      /** Asked for where no carrier says it. */
      level: Level.optional(),
      foundOn: Day,
      place: line(100).optional(),
      what: text,
      responsibleId: Id.optional()
    }),
    output: IncidentInSight,
    refuses: [
      'carrier.notFound',
      ...carrierStepRefuses,
      'incident.carrierNeeded',
      'incident.levelNeeded',
      'incident.levelAboveYou',
      'incident.foundLater',
      'person.notFound'
    ],
    audit: recorded
  },
  /** A further step: what was done, found out, remedied. */
  note: {
    effect: 'changes',
    permission: 'incidents.handle',
    input: z.object(onOne),
    output: IncidentInSight,
    refuses: ['incident.notFound', 'incident.closedAlready', 'incident.changedMeanwhile'],
    audit: recorded
  },
  /** That it was reported to the secrecy department and the superior, and when. */
  tell: {
    effect: 'changes',
    permission: 'incidents.handle',
    input: z.object({ incidentId: Id, toldTo: line(200), version: z.int().min(1) }),
    output: IncidentInSight,
    refuses: ['incident.notFound', 'incident.closedAlready', 'incident.changedMeanwhile'],
    audit: recorded
  },
  /** What was missing is there again, seen by two. */
  find: {
    effect: 'changes',
    permission: 'incidents.handle',
    together: { secondOfficer: { count: 1, permission: 'counts.take' } },
    input: z.object(onOne),
    output: IncidentInSight,
    refuses: ['incident.notFound', 'incident.notMissing', 'incident.changedMeanwhile', ...carrierStepRefuses],
    audit: recorded
  },
  /** What is missing is treated as leaked: its time has run out, or there is evidence. */
  treatAsLeak: {
    effect: 'changes',
    permission: 'incidents.handle',
    input: z.object(onOne),
    output: IncidentInSight,
    refuses: ['incident.notFound', 'incident.notMissing', 'incident.changedMeanwhile', ...carrierStepRefuses],
    audit: recorded
  },
  /** Ended, with a leader there: what was missing is found or treated as leaked, and a leak was told of. */
  close: {
    effect: 'changes',
    permission: 'incidents.handle',
    together: { approver: { count: 1, permission: 'approvals.decide' } },
    input: z.object(onOne),
    output: IncidentInSight,
    refuses: [
      'incident.notFound',
      'incident.closedAlready',
      'incident.stillMissing',
      'incident.notTold',
      'approval.approverNotCleared',
      'incident.changedMeanwhile'
    ],
    audit: recorded
  },
  list: {
    effect: 'reads',
    permission: 'incidents.read',
    input: z
      .object({
        which: z.enum(['open', 'all']).default('open'),
        carrierId: Id.optional(),
        number: PartOfNumber.optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(IncidentInSight), total: z.int() }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'incidents.read',
    input: z.object({ incidentId: Id }),
    output: IncidentInSight,
    refuses: ['incident.notFound']
  }
})
