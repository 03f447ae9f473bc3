import { z } from 'zod'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { Retention } from '../file-number.ts'
import { Level } from '../levels.ts'
import { SpanKind } from '../spans.ts'

const count = z.int().min(0)

/** What happened in a year or a month, each a number of items. */
export const Happened = z.object({
  /** Came into the archives. */
  takenIn: count,
  lent: count,
  /** Of what was lent: read on the spot. */
  onSite: count,
  /** Of what was lent: overdue when it came back, or overdue now. */
  overdue: count,
  appraised: count,
  destroyed: count,
  /** Given to other archives or to whoever issued it. */
  givenAway: count
})
export type Happened = z.infer<typeof Happened>

const Share = z.object({ key: z.string(), count })

/** The figures of a period, of what is in sight of whoever asks. */
export const ArchiveFigures = z.object({
  from: Day,
  to: Day,
  /** The last day they are of: today, where the period is not over. */
  until: Day,
  /** What was in the archives at the end of the period, by category, retention and level. */
  holdings: z.array(
    z.object({ category: z.string(), name: z.string(), retention: Retention, level: Level, count, pages: count })
  ),
  spans: z.array(Happened.extend({ span: z.string() })),
  whole: Happened,
  loans: z.object({
    /** The kind of use, or what it was lent for in words where no kind is known. */
    byPurpose: z.array(Share),
    byUnit: z.array(Share),
    byPerson: z.array(z.object({ number: z.string(), name: z.string(), unit: z.string(), count })),
    byLevel: z.array(z.object({ level: Level, count }))
  }),
  /** What the groups have answered. */
  answers: z.object({ destroy: count, extend: count, retain: count, transfer: count })
})
export type ArchiveFigures = z.infer<typeof ArchiveFigures>

export const archiveFigures = defineOperations('archiveFigures', {
  /** What an archivist tells each year (年报), of any period, year by year or month by month. */
  ofPeriod: {
    effect: 'reads',
    permission: 'figures.read',
    input: z.object({ from: Day, to: Day, by: SpanKind.default('month') }),
    output: ArchiveFigures,
    refuses: ['figures.endsBeforeItBegins', 'figures.tooLong']
  }
})
