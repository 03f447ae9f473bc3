import type { ImportField } from '#shared/import-fields.ts'
import type { CellProblem, ImportNote, ImportProblem } from '#shared/import-reading.ts'
import type { Level } from '#shared/levels.ts'
import type {
  ImportPlan,
  ImportTrial,
  LineTold,
  NameKind,
  NameUnknown,
  ProblemFound
} from '#shared/registers/imports.ts'
import type { TableSheet } from '#electron/machine/tables/table.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { isAboveThem, type LineBrought } from './bring-in.ts'
import { candidates } from './names.ts'
import type { Tried } from './on-the-desk.ts'

const MOST_PROBLEMS = 1000
const ROWS_TOLD = 50

/** What a trial came to: counted, and every problem once with all its places. */
export function tellTrial(
  lines: readonly LineBrought[],
  plan: ImportPlan,
  sheet: TableSheet,
  { store, clearance }: { store: ReadableStore; clearance: Level }
): Tried {
  const headings = headingsOf(sheet, plan.headingRow)
  const headingOf = new Map(plan.columns.map(({ index, field }) => [field, headings[index] ?? '']))
  const told = lines.map((line) => toldOf(line, sheet, headingOf, clearance))
  const problems = gathered(lines, headingOf, clearance)
  const trial: ImportTrial = {
    ...countsOf(lines),
    problems: problems.slice(0, MOST_PROBLEMS),
    moreProblems: Math.max(problems.length - MOST_PROBLEMS, 0),
    names: unknownNames(problems, store),
    notes: notesOf(lines),
    there: lines
      .flatMap(({ row, fate, formerNumber, there }) =>
        formerNumber === undefined || there === undefined ? [] : [{ row, formerNumber, number: there, fate }]
      )
      .slice(0, ROWS_TOLD)
  }
  return { headings, lines: told, trial }
}

export function headingsOf({ rows }: TableSheet, headingRow: number): string[] {
  const width = Math.max(...rows.map(({ length }) => length), 0)
  return Array.from({ length: width }, (_, index) => String(rows[headingRow - 1]?.[index] ?? '').trim())
}

export function countsOf(lines: readonly LineBrought[]) {
  const withFate = (fate: LineBrought['fate']) => lines.filter((line) => line.fate === fate).length
  return {
    rows: lines.length,
    new: withFate('new'),
    carriers: lines.reduce((sum, { carriers }) => sum + carriers.length, 0),
    unchanged: withFate('unchanged'),
    skipped: withFate('skipped'),
    failed: withFate('failed')
  }
}

function notesOf(lines: readonly LineBrought[]): ImportTrial['notes'] {
  const counted = new Map<ImportNote, number>()
  for (const { notes } of lines) for (const note of notes) counted.set(note, (counted.get(note) ?? 0) + 1)
  return [...counted].map(([note, count]) => ({ note, count }))
}

// What is above somebody is told by its row, its level, and that it is above them.
function toldOf(
  line: LineBrought,
  sheet: TableSheet,
  headingOf: ReadonlyMap<ImportField, string>,
  clearance: Level
): LineTold {
  const { row, fate, level, problems } = line
  return {
    row,
    cells: isAboveThem(line, clearance) ? [] : (sheet.rows[row - 1] ?? []).map(String),
    fate,
    // What says no level that can be told may be anything the person may know.
    ...(!isAboveThem(line, clearance) && { level: level ?? clearance }),
    reasons: problems.map((problem) =>
      'refusal' in problem
        ? { refusal: problem.refusal }
        : { ...headed(problem, headingOf), problem: problem.problem, ...beside(problem) }
    )
  }
}

function headed({ field }: CellProblem, headingOf: ReadonlyMap<ImportField, string>): { heading?: string } {
  const heading = field && headingOf.get(field)
  return heading === undefined ? {} : { heading }
}

function beside({ data, suggestion }: CellProblem): { data?: Record<string, unknown>; suggestion?: string } {
  return { ...(data && { data: { ...data } }), ...(suggestion !== undefined && { suggestion }) }
}

function gathered(
  lines: readonly LineBrought[],
  headingOf: ReadonlyMap<ImportField, string>,
  clearance: Level
): ProblemFound[] {
  const found = new Map<string, ProblemFound>()
  for (const line of lines)
    for (const problem of line.problems) {
      const one = 'refusal' in problem ? refusalFound(problem.refusal) : problemFound(problem, headingOf)
      if (isAboveThem(line, clearance) && one.field !== 'level') one.value = ''
      const key = JSON.stringify([one.field, one.value, one.problem, one.refusal])
      const known = found.get(key) ?? { ...one, count: 0, rows: [] }
      known.count += 1
      if (known.rows.length < ROWS_TOLD) known.rows.push(line.row)
      found.set(key, known)
    }
  return [...found.values()]
}

type Found = Omit<ProblemFound, 'count' | 'rows'>

function refusalFound(refusal: NonNullable<ProblemFound['refusal']>): Found {
  return { value: '', refusal }
}

function problemFound(problem: CellProblem, headingOf: ReadonlyMap<ImportField, string>): Found {
  return {
    ...(problem.field && { field: problem.field }),
    ...headed(problem, headingOf),
    value: problem.value,
    problem: problem.problem,
    ...beside(problem)
  }
}

const kindOf: Readonly<Partial<Record<ImportProblem, NameKind>>> = {
  holderUnknown: 'holder',
  holderSeveral: 'holder',
  placeUnknown: 'place',
  placeSeveral: 'place',
  unitUnknown: 'unit'
}

function unknownNames(problems: readonly ProblemFound[], store: ReadableStore): NameUnknown[] {
  return problems.flatMap(({ problem, value, count }) => {
    const kind = problem && kindOf[problem]
    return kind && value !== '' ? [{ kind, name: value, count, candidates: candidates(store, kind, value) }] : []
  })
}
