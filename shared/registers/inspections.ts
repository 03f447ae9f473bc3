import { z } from 'zod'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import {
  Fact,
  FoundAbout,
  InspectedThing,
  InspectionFindingAct,
  InspectionFindingState,
  PlaceKind,
  RoomClimate
} from '../inspection-rules.ts'
import { Id, Moment, Part, PartOfNumber, line } from '../values.ts'
import type { RefusalCode } from '../words/refusals.ts'

const Person = z.object({ number: z.string(), name: z.string() })
const Temperature = z.number().min(-40).max(70)
const Humidity = z.number().min(0).max(100)

export const Severity = z.enum(['slight', 'serious', 'grave'])
export type Severity = z.infer<typeof Severity>

/** What must be put right, as whoever inspects writes it down. */
export const NewFinding = z.object({
  about: FoundAbout,
  severity: Severity,
  what: line(300),
  remedy: line(300),
  responsibleId: Id,
  dueOn: Day
})
export type NewFinding = z.infer<typeof NewFinding>

/** A finding: who puts it right, by when, and everything that has been said of it since. */
export const InspectionFinding = NewFinding.extend({
  id: Id,
  responsible: Person,
  state: InspectionFindingState,
  /** Whole days past the due day while it is open; 0 while there is time. */
  daysOverdue: z.int().min(0),
  steps: z.array(z.object({ act: InspectionFindingAct, text: z.string(), at: Moment, by: Person })),
  version: z.int().min(1)
})
export type InspectionFinding = z.infer<typeof InspectionFinding>

/** One inspection (库房检查) of one place on one day. Never changed: what was seen wrongly is inspected again. */
export const Inspection = z.object({
  id: Id,
  /** `KF-2026-0001`, never given twice. */
  number: z.string(),
  place: z.object({ id: Id, code: z.string(), name: z.string(), kind: PlaceKind }),
  inspectedOn: Day,
  /** In degrees Celsius. */
  temperature: Temperature.optional(),
  /** Relative, in per cent. */
  humidity: Humidity.optional(),
  facts: z.record(InspectedThing, Fact),
  /** What the settings wanted on that day. */
  wanted: RoomClimate,
  remark: z.string().optional(),
  inspectedBy: Person,
  secondBy: Person.optional(),
  registeredAt: Moment,
  nextDueOn: Day,
  /** Why it is another day than the settings say. */
  nextDueReason: z.string().optional(),
  /** How many findings there are, and of how many it is not confirmed that they were put right. */
  found: z.int().min(0),
  open: z.int().min(0)
})
export type Inspection = z.infer<typeof Inspection>

const InspectionWhole = Inspection.extend({ findings: z.array(InspectionFinding) })
type InspectionWhole = z.infer<typeof InspectionWhole>

const FindingOf = InspectionFinding.extend({ inspection: Inspection })
type FindingOf = z.infer<typeof FindingOf>

const onFinding = { findingId: Id, text: line(300), version: z.int().min(1) }
const findingRefuses = [
  'inspection.findingNotFound',
  'inspection.findingStateForbids',
  'inspection.findingChangedMeanwhile'
] as const satisfies readonly RefusalCode[]

const recordedFinding = ({ inspection, about, what, state, steps, dueOn }: FindingOf) => ({
  subject: inspection.id,
  changed: {
    inspection: inspection.number,
    place: inspection.place.name,
    inspectionAbout: about,
    finding: what,
    inspectionState: state,
    ...(state === 'open' && { dueOn }),
    note: steps.at(-1)?.text ?? ''
  }
})

export const inspections = defineOperations('inspections', {
  /** Writes down an inspection: what was measured and seen, what must be put right by whom, and when the place is inspected again. */
  register: {
    effect: 'changes',
    permission: 'inspections.inspect',
    together: { secondInspector: { count: 1, permission: 'inspections.read', optional: true } },
    input: z.object({
      placeId: Id,
      inspectedOn: Day,
      temperature: Temperature.optional(),
      humidity: Humidity.optional(),
      facts: z.record(InspectedThing, Fact),
      findings: z.array(NewFinding).max(50).default([]),
      remark: line(500).optional(),
      /** When it is inspected again; as the settings say for a place of its kind, when nothing is said. */
      nextDueOn: Day.optional(),
      nextDueReason: line(200).optional()
    }),
    output: InspectionWhole,
    refuses: [
      'place.notFound',
      'person.notFound',
      'person.left',
      'inspection.dayToCome',
      'inspection.notMeasured',
      'inspection.factMissing',
      'inspection.cannotBeNone',
      'inspection.findingMissing',
      'inspection.findingUnfounded',
      'inspection.dueBefore',
      'inspection.nextDueBefore',
      'inspection.reasonMissing'
    ],
    audit: ({
      id,
      number,
      place,
      inspectedOn,
      temperature,
      humidity,
      found,
      secondBy,
      nextDueOn
    }: InspectionWhole) => ({
      subject: id,
      changed: {
        inspection: number,
        place: place.name,
        inspectedOn,
        ...(temperature !== undefined && { temperature: `${temperature} °C` }),
        ...(humidity !== undefined && { humidity: `${humidity} %` }),
        found,
        ...(secondBy && { secondInspector: secondBy.name }),
        nextDueOn
      }
    })
  },
  /** Says what was done about a finding. */
  putRight: {
    effect: 'changes',
    permission: 'inspections.inspect',
    input: z.object(onFinding),
    output: FindingOf,
    refuses: findingRefuses,
    audit: recordedFinding
  },
  /** Another than who put it right looks whether it is, or sends it back with a new day. */
  confirm: {
    effect: 'changes',
    permission: 'inspections.confirm',
    input: z.object({
      ...onFinding,
      result: z.enum(['confirm', 'again']),
      /** By when it is put right after all. */
      dueOn: Day.optional()
    }),
    output: FindingOf,
    refuses: [...findingRefuses, 'inspection.ownRemedy', 'inspection.newDayMissing', 'inspection.dueBefore'],
    audit: recordedFinding
  },
  list: {
    effect: 'reads',
    permission: 'inspections.read',
    input: z
      .object({
        /** `unsettled`: with a finding that is not confirmed. `latest`: the last of each place. */
        which: z.enum(['all', 'unsettled', 'latest']).default('all'),
        placeId: Id.optional(),
        number: PartOfNumber.optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(Inspection), total: z.int() }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'inspections.read',
    input: z.object({ inspectionId: Id }),
    output: InspectionWhole,
    refuses: ['inspection.notFound']
  },
  /** What was measured in a place from inspection to inspection, oldest first, and when it is due again. */
  ofPlace: {
    effect: 'reads',
    permission: 'inspections.read',
    input: z.object({ placeId: Id }),
    output: z.object({
      place: Inspection.shape.place,
      /** What is wanted now. */
      wanted: RoomClimate,
      points: z.array(Inspection.pick({ id: true, inspectedOn: true, temperature: true, humidity: true })),
      nextDueOn: Day.optional()
    }),
    refuses: ['place.notFound']
  }
})
