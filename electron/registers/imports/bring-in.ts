import type { ImportField } from '#shared/import-fields.ts'
import { readLine, type CellProblem, type ImportNote, type LineCells, type LineRead } from '#shared/import-reading.ts'
import { inputProblems } from '#shared/input-problems.ts'
import type { Refusal } from '#shared/define-operation.ts'
import { isAbove, isStateSecret, type Level } from '#shared/levels.ts'
import { star } from '#shared/marks.ts'
import { NewCarrier, type CarrierInSight } from '#shared/registers/carriers.ts'
import type { ImportPlan, LineFate } from '#shared/registers/imports.ts'
import type { Changing } from '#electron/implement.ts'
import type { TableSheet } from '#electron/machine/tables/table.ts'
import { registerCarrier } from '#electron/register-carrier.ts'
import { carriersFormerlyNumbered } from '#electron/registers/carriers/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { Steps } from '#electron/steps.ts'
import type { WritableStore } from '#electron/store/open-store.ts'
import { namesOf, type Names } from './names.ts'

/** A line of the file and what became of it: what is wrong with it, or the carriers it made. */
export type LineBrought = {
  /** As the table program counts. */
  row: number
  fate: LineFate
  level?: Level
  problems: (CellProblem | { refusal: Refusal })[]
  notes: ImportNote[]
  carriers: CarrierInSight[]
  registeredOn?: string
  formerNumber?: string
  /** The number of the carrier that is there already. */
  there?: string
}

type Given = Pick<Changing, 'asker' | 'newId' | 'now' | 'today'> & { store: WritableStore }

/**
 * Brings in every line that can be, in the order of the file; a line that cannot leaves nothing behind. The trial and the
 * import are this same walk: one is taken back.
 */
export function* bringIn(plan: ImportPlan, sheet: TableSheet, given: Given): Steps<LineBrought[]> {
  const lines: LineBrought[] = []
  const names = namesOf(given.store, plan)
  const correct = correctionsOf(plan)
  const seen = new Map<string, number>()
  const of = sheet.rows.length - plan.headingRow
  for (let index = plan.headingRow; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] ?? []
    if (cells.length === 0) continue
    const written = Object.fromEntries(plan.columns.map((column) => [column.field, cells[column.index] ?? '']))
    const said = Object.fromEntries(
      Object.entries(written).map(([field, cell]) => [field, correct(field as ImportField, cell)])
    ) as LineCells
    const line = bringLine(said, plan, names, seen, index + 1, given)
    if (line.fate === 'new' && isTermLeftOut(written, said)) line.notes.push('termLeftOut')
    lines.push({ row: index + 1, ...line })
    yield { done: index - plan.headingRow + 1, of }
  }
  return lines
}

function bringLine(
  cells: LineCells,
  plan: ImportPlan,
  names: Names,
  seen: Map<string, number>,
  row: number,
  given: Given
): Omit<LineBrought, 'row'> {
  const { line, problems, notes } = readLine(cells)
  const { formerNumber } = line
  const level = line.mark?.level
  const told = {
    problems: problems as LineBrought['problems'],
    notes,
    carriers: [] as CarrierInSight[],
    ...(level && { level }),
    ...(line.registeredOn !== undefined && { registeredOn: line.registeredOn }),
    ...(formerNumber !== undefined && { formerNumber })
  }
  if (formerNumber !== undefined) {
    const twin = seen.get(formerNumber)
    if (twin !== undefined)
      problems.push({ field: 'formerNumber', value: formerNumber, problem: 'numberTwice', data: { row: twin } })
    else seen.set(formerNumber, row)
  }
  const there =
    formerNumber === undefined
      ? []
      : carriersFormerlyNumbered(given.store, formerNumber).filter(({ id }) => !names.brought.has(id))
  if (there[0]) {
    const same = there.some((carrier) => carrier.title === line.title && carrier.level === level)
    return { ...told, problems: [], notes: [], there: there[0].number, fate: same ? 'unchanged' : 'skipped' }
  }
  const wish = wishOf(line, plan, names, cells, told)
  if (problems.length > 0 || !wish) return { ...told, notes: [], fate: 'failed' }
  try {
    given.store.attempt(() => {
      for (let copy = 1; copy <= line.copies; copy++)
        told.carriers.push(
          registerCarrier(
            {
              ...wish,
              ...(line.copies > 1 && { copyNumber: String(copy) }),
              markState: (line.marked ?? plan.usual.marked) ? 'marked' : 'unmarked'
            },
            given
          )
        )
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    told.problems.push({ refusal: { code: error.code, data: { ...error.data } } })
    return { ...told, carriers: [], notes: [], fate: 'failed' }
  }
  for (const { id } of told.carriers) names.brought.add(id)
  return { ...told, fate: 'new' }
}

// What is to be registered, by the schema of the register itself; what does not pass it is told by its column.
function wishOf(
  line: LineRead,
  { usual }: ImportPlan,
  names: Names,
  cells: LineCells,
  { problems, notes }: Pick<LineBrought, 'problems' | 'notes'>
): NewCarrier | undefined {
  const holderId = names.find('holder', line.holder, usual.holderId, problems)
  const placeId = names.find('place', line.place, usual.placeId, problems)
  const unit = names.unit(line.unit, usual.unit, problems)
  let { startsOn } = line
  if (startsOn === undefined && usual.startsOnRegistration && line.registeredOn !== undefined && isSecret(line)) {
    startsOn = line.registeredOn
    notes.push('startsOnRegistration')
  }
  if (!line.mark || line.title === undefined || holderId === undefined || placeId === undefined || unit === undefined)
    return undefined
  const {
    copies: _copies,
    marked: _marked,
    registeredOn: _registeredOn,
    holder: _holder,
    place: _place,
    ...rest
  } = line
  const read = NewCarrier.safeParse(
    {
      ...rest,
      startsOn: isSecret(line) ? startsOn : undefined,
      kind: line.kind ?? usual.kind,
      issuer: line.issuer ?? usual.issuer,
      unit,
      holderId,
      placeId,
      origin: usual.origin
    },
    { reportInput: true }
  )
  if (read.success) return read.data
  for (const { path, problem, limit } of inputProblems(read.error)) {
    const field = path[0] as ImportField
    const known = problem === 'tooLong' || problem === 'unprintable' ? problem : 'invalid'
    problems.push({
      field,
      value: String(cells[field] ?? ''),
      problem: known,
      ...(limit !== undefined && { data: { limit } })
    })
  }
  return undefined
}

function isSecret({ mark }: LineRead): boolean {
  return mark !== undefined && isStateSecret(mark.level)
}

// Somebody has said that what the file says of the term is to be left out: it is to be looked at by hand.
function isTermLeftOut(written: LineCells, said: LineCells): boolean {
  const [term, mark] = [written.term, written.level].map((cell) => String(cell ?? '').trim()) as [string, string]
  return (term !== '' && said.term === '') || (mark.includes(star) && !String(said.level).includes(star))
}

/** Whether a line may be shown to somebody: what is above them is told by its row and its level only. */
export function isAboveThem({ level }: Pick<LineBrought, 'level'>, clearance: Level): boolean {
  return level !== undefined && isAbove(level, clearance)
}

// What is to be taken for what stands in a column, wherever it stands there.
function correctionsOf({ corrections }: ImportPlan) {
  const become = new Map(corrections.map(({ field, value, become: meant }) => [`${field}\n${value}`, meant]))
  return (field: ImportField, cell: string | number): string | number =>
    become.size === 0 ? cell : (become.get(`${field}\n${String(cell)}`) ?? cell)
}
