import { z } from 'zod'
import { carrierStepRefuses, CarrierState } from '../carrier-life.ts'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { MarkProblem } from '../reading-marks.ts'
import { CountAnswer, CountResult } from '../reconcile.ts'
import { Id, Moment, Part, PartOfNumber, line } from '../values.ts'

const Person = z.object({ number: z.string(), name: z.string() })
const Place = z.object({ id: Id, code: z.string(), name: z.string() })

/** What is counted: everything, a place with whatever lies in it, what a unit keeps, or what a person holds. */
export const CountScope = z.discriminatedUnion('of', [
  z.object({ of: z.literal('everything') }),
  z.object({ of: z.literal('place'), id: Id }),
  z.object({ of: z.literal('unit'), id: Id }),
  z.object({ of: z.literal('person'), id: Id })
])
export type CountScope = z.infer<typeof CountScope>

/** One count (清点、清查), from the moment its expected set is frozen to two signatures. */
export const StockTake = z.object({
  id: Id,
  /** `QC-2026-0001`, never given twice. */
  number: z.string(),
  /** The yearly count of the law (Secrecy Law 26 and what is made under it), or one for a reason of its own. */
  kind: z.enum(['yearly', 'adHoc']),
  scope: CountScope,
  /** The name of what is counted as it was; empty for everything. */
  scopeName: z.string(),
  /** Up to which level it counts: what its opener may see. Nobody below it sees the count. */
  level: Level,
  state: z.enum(['open', 'closed', 'abandoned']),
  openedAt: Moment,
  openedBy: Person,
  closedAt: Moment.optional(),
  closedBy: Person.optional(),
  secondOfficer: Person.optional(),
  /** The names of the places that a partial count has covered; absent for a whole one. */
  covered: z.array(z.string()).optional(),
  /** Why it is partial, or was abandoned. */
  reason: line(300).optional(),
  version: z.int().min(1)
})
export type StockTake = z.infer<typeof StockTake>

const Tallies = z.record(CountResult, z.int())

/** A count as a list shows it. */
export const StockTakeInSight = StockTake.extend({
  /** How many carriers were expected when it began. */
  expected: z.int(),
  /** How many things have been scanned and stand. */
  scanned: z.int()
})
export type StockTakeInSight = z.infer<typeof StockTakeInSight>

/** One line of the result: a carrier, or a thing that no register knows. */
export const StockTakeLine = z.object({
  result: CountResult,
  carrier: z
    .object({
      id: Id,
      number: z.string(),
      title: z.string(),
      level: Level,
      markText: z.string(),
      state: CarrierState,
      holder: z.string()
    })
    .optional(),
  scanId: Id.optional(),
  /** What was scanned, where the register does not know it. */
  text: z.string().optional(),
  /** Where the register has it. */
  bookPlace: Place.optional(),
  /** Where it was found. */
  foundPlace: Place.optional(),
  /** The mark on the thing, where it is not that of the register; empty where there is none on it. */
  markSeen: z.string().optional(),
  answer: CountAnswer.optional(),
  note: z.string().optional(),
  /** What came of it, once the count is closed: the number of an incident, the place it was moved to. */
  outcome: z.string().optional()
})
export type StockTakeLine = z.infer<typeof StockTakeLine>

/** What became of one scan. `again`, `gone`, `unknown` stay listed with their reason; `again` counts for nothing. */
export const ScanVerdict = z.enum(['matched', 'wrongPlace', 'wrongMark', 'unknown', 'gone', 'again'])
export type ScanVerdict = z.infer<typeof ScanVerdict>

export const Scan = z.object({
  id: Id,
  at: Moment,
  by: Person,
  text: z.string(),
  verdict: ScanVerdict,
  carrier: z
    .object({ id: Id, number: z.string(), title: z.string(), level: Level, markText: z.string(), state: CarrierState })
    .optional(),
  bookPlace: Place.optional(),
  bookHolder: z.string().optional(),
  foundPlace: Place.optional(),
  markSeen: z.string().optional(),
  undone: z.boolean()
})
export type Scan = z.infer<typeof Scan>

/** What became of one line of a file: a scan, a place that the lines below it lie in, or why nothing was done with it. */
export const ScannedLineResult = z.object({
  line: z.int(),
  text: z.string(),
  scan: Scan.optional(),
  place: Place.optional(),
  problem: z.enum(['aboveCount', 'placeUnknown', 'notACarrier']).optional()
})
export type ScannedLineResult = z.infer<typeof ScannedLineResult>

const onOne = { stockTakeId: Id }
const takeRefuses = ['stockTake.notFound', 'stockTake.notOpen'] as const
/** A number as a label bears it or a person types it. */
const ScannedText = line(80)

const recordedScan = ({ stockTake, scan }: { stockTake: StockTakeInSight; scan: Scan }) => ({
  subject: scan.carrier?.id ?? stockTake.id,
  level: stockTake.level,
  changed: {
    stockTake: stockTake.number,
    ...(!scan.carrier && { text: scan.text }),
    countResult: scan.verdict,
    ...(scan.foundPlace && { foundPlace: scan.foundPlace.name }),
    ...(scan.markSeen !== undefined && { markSeen: scan.markSeen })
  }
})

const Closed = StockTakeInSight.extend({ lines: z.array(StockTakeLine), tallies: Tallies })

const recordedWhole = ({ id, number, level, scope, scopeName, kind, covered, reason }: StockTakeInSight) => ({
  subject: id,
  level,
  changed: {
    stockTake: number,
    countKind: kind,
    countOf: scope.of,
    ...(scopeName && { scopeName }),
    ...(covered && { covered: covered.join(' ') }),
    ...(reason !== undefined && { reason })
  }
})

export const stockTakes = defineOperations('stockTakes', {
  /** Begins a count: freezes what is expected, each with where it is kept, who holds it and how it stands. */
  begin: {
    effect: 'changes',
    permission: 'counts.take',
    input: z.object({ kind: StockTake.shape.kind, scope: CountScope }),
    output: StockTakeInSight,
    refuses: ['place.notFound', 'unit.notFound', 'person.notFound', 'stockTake.nothingExpected'],
    audit: (begun: StockTakeInSight) => {
      const whole = recordedWhole(begun)
      return { ...whole, changed: { ...whole.changed, expected: begun.expected } }
    }
  },
  /** Takes one scan, or what somebody typed in its stead. Changes nothing in the register. */
  scan: {
    effect: 'changes',
    permission: 'counts.take',
    input: z.object({ ...onOne, text: ScannedText, placeId: Id.optional() }),
    output: z.object({ stockTake: StockTakeInSight, scan: Scan }),
    refuses: [...takeRefuses, 'stockTake.aboveCount', 'place.notFound'],
    audit: recordedScan
  },
  /**
   * Takes the numbers out of a file, line by line; what is wrong with one does not stop the others. A place that stands
   * between them (`WZ-B203-3`) is where those below it lie.
   */
  scanMany: {
    effect: 'changes',
    permission: 'counts.take',
    input: z.object({
      ...onOne,
      placeId: Id.optional(),
      lines: z
        .array(z.object({ line: z.int().min(1), text: ScannedText }))
        .min(1)
        .max(5000)
    }),
    output: z.object({
      stockTake: StockTakeInSight,
      results: z.array(ScannedLineResult)
    }),
    refuses: [...takeRefuses, 'place.notFound'],
    audit: ({ stockTake, results }: { stockTake: StockTakeInSight; results: ScannedLineResult[] }) =>
      results.flatMap(({ scan }) => (scan ? [recordedScan({ stockTake, scan })] : []))
  },
  /** Says that the mark on a scanned thing is not the one in the register, and what it is; nothing for none at all. */
  noteMark: {
    effect: 'changes',
    permission: 'counts.take',
    input: z.object({ ...onOne, scanId: Id, markSeen: line(80).optional() }),
    output: z.object({ stockTake: StockTakeInSight, scan: Scan, problems: z.array(MarkProblem) }),
    refuses: [...takeRefuses, 'stockTake.scanNotFound', 'stockTake.markIsSame'],
    audit: recordedScan
  },
  /** Takes a scan back: the row stays, and counts for nothing. */
  undo: {
    effect: 'changes',
    permission: 'counts.take',
    input: z.object({ ...onOne, scanId: Id }),
    output: z.object({ stockTake: StockTakeInSight, scan: Scan }),
    refuses: [...takeRefuses, 'stockTake.scanNotFound'],
    audit: recordedScan
  },
  /** Says what is done about lines of the result. It is done when the count is closed. */
  answer: {
    effect: 'changes',
    permission: 'counts.take',
    input: z.object({
      ...onOne,
      result: CountResult,
      /** The carriers, or the scans of things that no register knows. */
      subjects: z.array(Id).min(1).max(5000),
      answer: CountAnswer,
      note: line(300).optional()
    }),
    output: StockTakeInSight.extend({ answer: CountAnswer, note: z.string().optional(), answered: z.int() }),
    refuses: [
      ...takeRefuses,
      'stockTake.lineNotFound',
      'stockTake.answerUnfit',
      'stockTake.noteMissing',
      'stockTake.foundNowhere',
      'carrier.stateForbids',
      'carrier.held'
    ],
    audit: ({ id, number, level, answer, answered, note }: StockTakeInSight & Answered) => ({
      subject: id,
      level,
      changed: { stockTake: number, countAnswer: answer, answered, ...(note !== undefined && { note }) }
    })
  },
  /**
   * Closes a count with two signatures. Only now the register changes: what was found elsewhere is moved where that was the
   * answer, what is missing is missing, what bears a wrong mark is to be marked anew.
   */
  close: {
    effect: 'changes',
    permission: 'counts.take',
    together: { secondOfficer: { count: 1, permission: 'counts.take' } },
    input: z.object({
      ...onOne,
      /** The places that were counted, where not everything was; and why not. */
      covered: z.array(Id).min(1).max(1000).optional(),
      reason: line(300).optional(),
      version: z.int().min(1)
    }),
    output: Closed,
    refuses: [
      ...takeRefuses,
      'stockTake.changedMeanwhile',
      'stockTake.unanswered',
      'stockTake.reasonMissing',
      'stockTake.notCleared',
      'place.notFound',
      'incident.changedMeanwhile',
      ...carrierStepRefuses
    ],
    audit: (closed: z.infer<typeof Closed>) => {
      const whole = recordedWhole(closed)
      const consequences = closed.lines.flatMap(({ carrier, result, answer, note, outcome, bookPlace, foundPlace }) =>
        carrier && answer
          ? [
              {
                subject: carrier.id,
                level: carrier.level,
                changed: {
                  stockTake: closed.number,
                  countResult: result,
                  countAnswer: answer,
                  ...(answer === 'move' && { place: [bookPlace?.name ?? '', foundPlace?.name ?? ''] }),
                  ...((answer === 'incident' || (answer === 'found' && outcome !== undefined)) && {
                    incident: outcome ?? ''
                  }),
                  ...(note !== undefined && { note }),
                  secondOfficer: closed.secondOfficer?.name ?? ''
                }
              }
            ]
          : []
      )
      return [
        {
          ...whole,
          changed: { ...whole.changed, ...closed.tallies, secondOfficer: closed.secondOfficer?.name ?? '' }
        },
        ...consequences
      ]
    }
  },
  /** Gives a count up that was begun by mistake; nothing in the register changes. */
  abandon: {
    effect: 'changes',
    permission: 'counts.take',
    input: z.object({ ...onOne, reason: line(300), version: z.int().min(1) }),
    output: StockTakeInSight,
    refuses: [...takeRefuses, 'stockTake.changedMeanwhile'],
    audit: recordedWhole
  },
  list: {
    effect: 'reads',
    permission: 'counts.read',
    input: z.object({ state: StockTake.shape.state.optional(), number: PartOfNumber.optional() }).extend(Part.shape),
    output: z.object({ rows: z.array(StockTakeInSight), total: z.int() }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'counts.read',
    input: z.object(onOne),
    output: StockTakeInSight.extend({
      tallies: Tallies,
      /** How many lines still need an answer. */
      unanswered: z.int(),
      /** The places in which something was expected, and how many there. */
      places: z.array(Place.extend({ expected: z.int(), scanned: z.int() }))
    }),
    refuses: ['stockTake.notFound']
  },
  /** What the count says now, or said when it was closed. */
  lines: {
    effect: 'reads',
    permission: 'counts.read',
    input: z
      .object({ ...onOne, results: z.array(CountResult).optional(), unanswered: z.boolean().default(false) })
      .extend(Part.shape),
    output: z.object({ rows: z.array(StockTakeLine), total: z.int() }),
    refuses: ['stockTake.notFound']
  },
  /** The scans, newest first; `rejected` those that need a second look. */
  scans: {
    effect: 'reads',
    permission: 'counts.read',
    input: z.object({ ...onOne, rejected: z.boolean().default(false) }).extend(Part.shape),
    output: z.object({ rows: z.array(Scan), total: z.int() }),
    refuses: ['stockTake.notFound']
  }
})

type Answered = { answer: CountAnswer; note?: string | undefined; answered: number }
