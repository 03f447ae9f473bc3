import { z } from 'zod'
import { CarrierState } from '../carrier-life.ts'
import { Day } from '../days.ts'
import { Refusal, defineOperations } from '../define-operation.ts'
import { ImportField, requiredFields } from '../import-fields.ts'
import { ImportNote, ImportProblem } from '../import-reading.ts'
import { Level } from '../levels.ts'
import { Id, Moment, Part, line } from '../values.ts'
import { languages } from '../words/words.ts'
import { CarrierKind, CarrierOrigin } from './carriers.ts'

/** The old ledger of an office, brought in from the file it was kept in (旧台账导入). */

const Person = z.object({ number: z.string(), name: z.string() })

/** A file that was read and lies on the desk of whoever brought it, until they leave. */
export const FileRead = z.object({
  fileId: Id,
  name: z.string(),
  form: z.enum(['xlsx', 'xlsb', 'xls', 'ods', 'csv']),
  bytes: z.int(),
  sha256: z.string(),
  sheets: z.array(
    z.object({
      name: z.string(),
      hidden: z.boolean(),
      rows: z.int(),
      /** Cells that were joined with others, and say what the first of them says. */
      joined: z.int(),
      /** The row with the headings, as the table program counts them; as far as it can be told. */
      headingRow: z.int()
    })
  ),
  /** The batch in which this very file was brought in before, and not taken back. */
  broughtBefore: z.object({ number: z.string(), importedAt: Moment }).optional()
})
export type FileRead = z.infer<typeof FileRead>

/** One column of the file: its heading, what stands in it, and how it was understood. */
export const ColumnRead = z.object({
  index: z.int(),
  heading: z.string(),
  samples: z.array(z.string()),
  field: ImportField.optional(),
  how: z.enum(['remembered', 'guessed']).optional()
})
export type ColumnRead = z.infer<typeof ColumnRead>

/** What a name of the file may be the name of. */
export const NameKind = z.enum(['holder', 'place', 'unit'])
export type NameKind = z.infer<typeof NameKind>

const MOST_CORRECTIONS = 5000

/** How a file is to be understood: the same for the trial and for the import. */
export const ImportPlan = z.object({
  fileId: Id,
  sheet: z.int().min(0),
  /** As the table program counts: the first row is 1. */
  headingRow: z.int().min(1),
  columns: z
    .array(z.object({ index: z.int().min(0), field: ImportField }))
    .max(ImportField.options.length)
    .refine(isOneToOne, { error: 'columnTwice' })
    .refine((columns) => requiredFields.every((field) => columns.some((column) => column.field === field)), {
      error: 'columnMissing'
    }),
  /** What holds where a cell is empty or there is no column. */
  usual: z.object({
    unit: line(100),
    holderId: Id,
    placeId: Id,
    issuer: line(100),
    kind: CarrierKind.default('paper'),
    origin: CarrierOrigin.default('received'),
    /** Whether the mark stands on the things themselves. */
    marked: z.boolean().default(true),
    /** Whether a term without a day of issue may count from the day of the old registration. */
    startsOnRegistration: z.boolean().default(false)
  }),
  /** What is to be taken for what stands in the file; empty for "leave it empty". Holds wherever it stands in that column. */
  corrections: z
    .array(z.object({ field: ImportField, value: z.string().max(2001), become: z.string().max(1000) }))
    .max(MOST_CORRECTIONS)
    .default([]),
  /** Whom or what a name means that the registers do not know, or know several times. */
  names: z
    .array(z.object({ kind: NameKind, name: z.string().max(2001), id: Id }))
    .max(MOST_CORRECTIONS)
    .default([])
})
export type ImportPlan = z.infer<typeof ImportPlan>

function isOneToOne(columns: readonly { index: number; field: ImportField }[]): boolean {
  return [columns.map(({ index }) => index), columns.map(({ field }) => field)].every(
    (all) => new Set<unknown>(all).size === all.length
  )
}

/** What becomes of a line: it is new; it is there already, and the same, or not the same; it cannot be brought in. */
export const LineFate = z.enum(['new', 'unchanged', 'skipped', 'failed'])
export type LineFate = z.infer<typeof LineFate>

/** Why a cell or a line is not taken: for what it says, or by a rule of the register. */
const Reason = {
  problem: ImportProblem.optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  refusal: Refusal.optional()
}

/** The same thing wrong in one place or in many: said once, with its rows. */
export const ProblemFound = z.object({
  field: ImportField.optional(),
  heading: z.string().optional(),
  value: z.string(),
  ...Reason,
  suggestion: z.string().optional(),
  count: z.int(),
  /** The first of the rows, as the table program counts them. */
  rows: z.array(z.int())
})
export type ProblemFound = z.infer<typeof ProblemFound>

/** A name that the registers do not know, or know more than once. */
export const NameUnknown = z.object({
  kind: NameKind,
  name: z.string(),
  count: z.int(),
  candidates: z.array(z.object({ id: Id, code: z.string(), name: z.string() }))
})
export type NameUnknown = z.infer<typeof NameUnknown>

const counts = {
  rows: z.int(),
  /** Lines that are new, and how many carriers they make: a line may stand for several copies. */
  new: z.int(),
  carriers: z.int(),
  unchanged: z.int(),
  skipped: z.int(),
  failed: z.int()
}

export const ImportTrial = z.object({
  ...counts,
  problems: z.array(ProblemFound),
  /** There are more kinds of problem than are told. */
  moreProblems: z.int(),
  names: z.array(NameUnknown),
  notes: z.array(z.object({ note: ImportNote, count: z.int() })),
  /** The first rows that are skipped because a carrier with their number is there. */
  there: z.array(z.object({ row: z.int(), formerNumber: z.string(), number: z.string(), fate: LineFate }))
})
export type ImportTrial = z.infer<typeof ImportTrial>

/** One batch: what was brought in from one file (导入批次). */
export const Import = z.object({
  id: Id,
  /** `DR-2026-0001`, never given twice. */
  number: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  sheet: z.string(),
  unit: z.string(),
  /** The highest level among what it brought in. */
  level: Level,
  carriers: z.int(),
  unchanged: z.int(),
  skipped: z.int(),
  failed: z.int(),
  importedAt: Moment,
  importedBy: Person,
  takenBack: z.object({ at: Moment, by: Person, approvedBy: Person, reason: z.string() }).optional()
})
export type Import = z.infer<typeof Import>

/** A carrier as its batch shows it, also after the batch was taken back. */
export const ImportedCarrier = z.object({
  row: z.int(),
  id: Id,
  number: z.string(),
  formerNumber: z.string().optional(),
  title: z.string(),
  level: Level,
  markText: z.string(),
  holder: z.string(),
  place: z.string(),
  state: CarrierState,
  /** The day it was entered in the old ledger. */
  formerlyRegisteredOn: Day.optional(),
  notes: z.array(ImportNote)
})
export type ImportedCarrier = z.infer<typeof ImportedCarrier>

/** One line of the file, with what became of it at the last trial. */
export const LineTold = z.object({
  row: z.int(),
  cells: z.array(z.string()),
  fate: LineFate,
  level: Level.optional(),
  reasons: z.array(z.object({ heading: z.string().optional(), ...Reason, suggestion: z.string().optional() }))
})
export type LineTold = z.infer<typeof LineTold>

const brought = (carrier: ImportedCarrier, number: string) => ({
  subject: carrier.id,
  level: carrier.level,
  changed: {
    number: carrier.number,
    title: carrier.title,
    mark: carrier.markText,
    holder: carrier.holder,
    place: carrier.place,
    import: number
  }
})

const fileRefuses = ['import.fileGone'] as const

export const imports = defineOperations('imports', {
  /** Writes an empty ledger with the headings that are understood at once, at a place the person chooses. */
  template: {
    effect: 'acts',
    permission: 'imports.make',
    input: z.object({ language: z.enum(languages).default('zh-CN') }),
    output: z.object({ fileName: z.string(), sha256: z.string() }),
    refuses: ['import.cancelled', 'import.placeTaken', 'import.placeOfStore', 'import.notWritten'],
    audit: ({ fileName, sha256 }: { fileName: string; sha256: string }) => ({
      subject: sha256,
      changed: { fileName, sha256 }
    })
  },
  /** Reads the file that comes with the call, in a process that holds no key. Nothing of it is kept in the store. */
  read: {
    effect: 'acts',
    permission: 'imports.make',
    input: z.strictObject({}),
    output: FileRead,
    refuses: ['import.noFile', 'import.fileRefused', 'work.stopped'],
    audit: ({ fileId, name, bytes, sha256 }: FileRead) => ({
      subject: fileId,
      changed: { fileName: name, bytes, sha256 }
    })
  },
  columns: {
    effect: 'reads',
    permission: 'imports.make',
    input: z.object({ fileId: Id, sheet: z.int().min(0), headingRow: z.int().min(1), unit: line(100).optional() }),
    output: z.object({ columns: z.array(ColumnRead), rows: z.int() }),
    refuses: [...fileRefuses, 'import.noSuchSheet']
  },
  /** Does the whole import and takes it back: what it would come to, by the very same rules. */
  tryOut: {
    effect: 'reads',
    permission: 'imports.make',
    inSteps: true,
    input: ImportPlan,
    output: ImportTrial,
    refuses: [...fileRefuses, 'import.noSuchSheet', 'unit.notFound', 'person.notFound', 'place.notFound']
  },
  /** The lines of the file as the last trial left them, for the list of errors. */
  lines: {
    effect: 'reads',
    permission: 'imports.make',
    input: z.object({ fileId: Id, which: z.enum(['failed', 'all']).default('failed') }).extend(Part.shape),
    output: z.object({ headings: z.array(z.string()), rows: z.array(LineTold), total: z.int() }),
    refuses: [...fileRefuses, 'import.notTried']
  },
  /** Brings in every line that is new. Nothing that is there is changed, and lines with errors stay out. */
  bring: {
    effect: 'changes',
    permission: 'imports.make',
    inSteps: true,
    input: ImportPlan.extend({
      /** How many lines the trial said would be new: should it be otherwise by now, nothing is brought in. */
      new: z.int().min(1)
    }),
    output: z.object({ imported: Import, carriers: z.array(ImportedCarrier) }),
    refuses: [
      ...fileRefuses,
      'import.noSuchSheet',
      'import.otherwiseNow',
      'unit.notFound',
      'person.notFound',
      'place.notFound'
    ],
    audit: ({ imported, carriers }: { imported: Import; carriers: ImportedCarrier[] }) => [
      {
        subject: imported.id,
        level: imported.level,
        changed: {
          number: imported.number,
          fileName: imported.fileName,
          sha256: imported.sha256,
          carriers: imported.carriers,
          skipped: imported.skipped + imported.unchanged,
          failed: imported.failed
        }
      },
      ...carriers.map((carrier) => brought(carrier, imported.number))
    ]
  },
  list: {
    effect: 'reads',
    permission: 'imports.make',
    input: Part,
    output: z.object({ rows: z.array(Import), total: z.int() }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'imports.make',
    input: z.object({ importId: Id }),
    output: Import.extend({
      /** How many of its carriers were changed since; while that is so it cannot be taken back. */
      changed: z.int(),
      notes: z.array(z.object({ note: ImportNote, count: z.int() }))
    }),
    refuses: ['import.notFound']
  },
  carriers: {
    effect: 'reads',
    permission: 'imports.make',
    input: z.object({ importId: Id, note: ImportNote.optional() }).extend(Part.shape),
    output: z.object({ rows: z.array(ImportedCarrier), total: z.int() }),
    refuses: ['import.notFound']
  },
  /**
   * Takes a batch back that was brought in by mistake, while nothing has happened to any of it. Nothing is deleted: its
   * carriers stay in the store with their numbers, which are never given again, and are in no list any more. A leader is
   * there, for things leave the ledger.
   */
  takeBack: {
    effect: 'changes',
    permission: 'imports.make',
    inSteps: true,
    together: { approver: { count: 1, permission: 'approvals.decide' } },
    input: z.object({ importId: Id, reason: line(200) }),
    output: z.object({ imported: Import, carriers: z.array(ImportedCarrier) }),
    refuses: ['import.notFound', 'import.takenBackAlready', 'import.inUse', 'import.approverMaySeeLess'],
    audit: ({ imported, carriers }: { imported: Import; carriers: ImportedCarrier[] }) => [
      {
        subject: imported.id,
        level: imported.level,
        changed: { number: imported.number, carriers: imported.carriers, reason: imported.takenBack?.reason ?? '' }
      },
      ...carriers.map(({ id, level, number }) => ({
        subject: id,
        level,
        changed: { number, takenBackWith: imported.number, reason: imported.takenBack?.reason ?? '' }
      }))
    ]
  }
})
