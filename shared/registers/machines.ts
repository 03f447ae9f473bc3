import { z } from 'zod'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { AnswerOfACheck, ComputerKind, Zone } from '../device-policy/report.ts'
import { Id, Moment, Part, line } from '../values.ts'

const Person = z.object({ number: z.string(), name: z.string() })
const figure = z.int().min(0)

/** A machine that was checked, as a line of the fleet (各机检查). */
export const CheckedMachine = z.object({
  id: Id,
  name: line(100),
  knownSince: Moment,
  version: z.int().min(1),
  lastCheck: z.object({
    checkId: Id,
    at: Moment,
    kind: ComputerKind,
    zone: Zone,
    summary: AnswerOfACheck,
    forbidden: figure,
    look: figure
  }),
  checkCount: figure,
  /** Findings that are open and under no exception, those of them that are overdue, and those under an exception. */
  openCount: figure,
  overdueCount: figure,
  exceptedCount: figure
})
export type CheckedMachine = z.infer<typeof CheckedMachine>

/** How it stood at the end of a day: machines checked until then, and what their last checks had found. */
export const TrendPoint = z.object({ on: Day, machines: figure, forbidden: figure, look: figure })
export type TrendPoint = z.infer<typeof TrendPoint>

/** Characters of base64 that one part of a file may have: well below what one call may bring. */
export const LONGEST_PART = 700_000

/** Bytes of a file that may be brought in. */
export const LARGEST_IMPORT = 64 * 1024 * 1024

const ImportResult = z.object({
  fileName: z.string(),
  /** SHA-256 of the file, in hex. */
  digest: z.string(),
  /** Checks that were taken in. */
  added: figure,
  /** Checks in the file that had been taken in before; nothing was changed for them. */
  known: figure,
  newMachines: figure,
  newFindings: figure,
  closedFindings: figure
})
export type ImportResult = z.infer<typeof ImportResult>

const Renamed = CheckedMachine.extend({ formerName: z.string() })

/** Why a line of a file could not be taken in. */
export const ImportProblem = z.enum([
  'notJson',
  'unknownForm',
  'notAReport',
  'contradictsItself',
  'inFuture',
  'empty',
  'tooLarge',
  'binary',
  'damaged'
])
export type ImportProblem = z.infer<typeof ImportProblem>

export const machines = defineOperations('machines', {
  bring: {
    effect: 'reads',
    permission: 'deviceChecks.import',
    /** One part of a file, in base64. The parts wait in memory for `import`, and are gone with the session. */
    input: z.object({
      transferId: Id,
      turn: z.int().min(0).max(10_000),
      content: z.base64().max(LONGEST_PART)
    }),
    output: z.object({ bytes: figure }),
    refuses: ['import.tooLarge', 'import.partMissing']
  },
  import: {
    effect: 'changes',
    permission: 'deviceChecks.import',
    input: z.object({
      transferId: Id,
      fileName: line(200),
      /** Asked of files that do not say it themselves. */
      kind: ComputerKind,
      zone: Zone
    }),
    output: ImportResult,
    refuses: ['import.partMissing', 'import.unreadable', 'import.nothing'],
    audit: ({ fileName, digest, added, known, newFindings, closedFindings }: ImportResult) => ({
      subject: digest,
      changed: { file: fileName, digest, added, known, newFindings, closedFindings }
    })
  },
  rename: {
    effect: 'changes',
    permission: 'deviceChecks.import',
    input: z.object({ machineId: Id, name: line(100), version: z.int().min(1) }),
    output: Renamed,
    refuses: ['machine.notFound', 'machine.changedMeanwhile'],
    audit: ({ id, formerName, name }: z.infer<typeof Renamed>) => ({
      subject: id,
      changed: { machine: [formerName, name] }
    })
  },
  list: {
    effect: 'reads',
    permission: 'deviceChecks.read',
    input: z.object({ words: z.string().max(200).optional() }).extend(Part.shape),
    output: z.object({ rows: z.array(CheckedMachine), total: figure }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'deviceChecks.read',
    input: z.object({ machineId: Id }),
    output: CheckedMachine,
    refuses: ['machine.notFound']
  },
  trend: {
    effect: 'reads',
    permission: 'deviceChecks.read',
    /** Of one machine, or of all. */
    input: z.object({ machineId: Id.optional() }),
    output: z.object({ points: z.array(TrendPoint) }),
    refuses: []
  },
  imports: {
    effect: 'reads',
    permission: 'deviceChecks.read',
    input: z.object({}).extend(Part.shape),
    output: z.object({
      rows: z.array(
        z.object({ id: Id, at: Moment, importedBy: Person, fileName: z.string(), digest: z.string(), count: figure })
      ),
      total: figure
    }),
    refuses: []
  }
})
