import { z } from 'zod'
import { addDays, isRealDay, dayOf, type Day } from './days.ts'
import type { ImportField } from './import-fields.ts'
import { isStateSecret, maximumYears, type Level, type StateSecretLevel } from './levels.ts'
import {
  declassifiedWord,
  isBeyondMaximum,
  levelWords,
  readStateSecretMark,
  star,
  usualWorkSecretTexts,
  type Mark
} from './marks.ts'
import { lintMark } from './reading-marks.ts'
import type { CarrierKind } from './registers/carriers.ts'
import type { SecrecyEnd } from './terms.ts'
import {
  inYears,
  levelWritten,
  likeCapacity,
  unitsOfCopies,
  unitsOfPages,
  variantsOfLevels,
  withDigits,
  wordsOfKinds,
  wordsOfLevels,
  wordsOfMarked,
  wordsOfNothing,
  writtenDay,
  writtenMonth
} from './words/import-reading.ts'

/** Why a cell cannot be taken as it is, or a row as a whole. */
export const ImportProblem = z.enum([
  'titleMissing',
  'levelMissing',
  'levelUnknown',
  'termUnknown',
  /** The mark says one end, the column of terms another. */
  'termTwice',
  'termBeyondMaximum',
  /** A term for what is no state secret. */
  'termWithoutSecret',
  'notADay',
  'dayIncomplete',
  /** A day as table programs count it, without the form of a day. */
  'dayIsNumber',
  'notANumber',
  'kindUnknown',
  'markedUnknown',
  /** More digits than a table program keeps: the last of them are lost. */
  'numberCut',
  'copiesOfOneNumber',
  'numberTwice',
  'tooLong',
  'unprintable',
  'invalid',
  'holderUnknown',
  'holderSeveral',
  'placeUnknown',
  'placeSeveral',
  'unitUnknown'
])
export type ImportProblem = z.infer<typeof ImportProblem>

/** What should be looked at with a carrier that was brought in all the same. */
export const ImportNote = z.enum([
  /** The ledger names no term: the longest of the level was taken (未标期限, rule 5). */
  'termUnstated',
  /** What the ledger said of the term could not stand, and was left out. */
  'termLeftOut',
  /** The term counts from the day of the old registration, for want of the day of issue. */
  'startsOnRegistration'
])
export type ImportNote = z.infer<typeof ImportNote>

export type CellProblem = {
  field?: ImportField
  value: string
  problem: ImportProblem
  data?: Readonly<Record<string, unknown>>
  /** What it must have been, where that is certain enough to be offered; empty for "leave it empty". */
  suggestion?: string
}

/** What a line of an old ledger says, as far as it can be read; names are not looked up yet. */
export type LineRead = {
  formerNumber?: string | undefined
  title?: string | undefined
  mark?: Mark | undefined
  startsOn?: Day | undefined
  documentNumber?: string | undefined
  copyNumber?: string | undefined
  copies: number
  pages?: number | undefined
  capacity?: string | undefined
  kind?: CarrierKind | undefined
  issuer?: string | undefined
  serialNumber?: string | undefined
  unit?: string | undefined
  holder?: string | undefined
  place?: string | undefined
  basis?: string | undefined
  scope?: string | undefined
  registeredOn?: Day | undefined
  marked?: boolean | undefined
  remarks?: string | undefined
}

type Cell = string | number
export type LineCells = Readonly<Partial<Record<ImportField, Cell>>>

// From here on a table program has lost digits.
const FIRST_CUT_NUMBER = 1e15
const MOST_COPIES = 200

/** Reads one line, cell by cell: all that is wrong with it at once. */
export function readLine(cells: LineCells): { line: LineRead; problems: CellProblem[]; notes: ImportNote[] } {
  const problems: CellProblem[] = []
  const notes: ImportNote[] = []
  const line: LineRead = { copies: 1 }
  const note = (field: ImportField, found: Omit<CellProblem, 'field' | 'value'>) =>
    problems.push({ field, value: String(cells[field] ?? ''), ...found })
  const taken = <Value>(field: ImportField, read: Read<Value> | undefined): Value | undefined => {
    if (!read) return undefined
    if ('value' in read) return read.value
    note(field, read)
    return undefined
  }
  for (const field of texts) {
    const cell = said(cells[field])
    if (cell === undefined) continue
    if (typeof cell === 'number' && Math.abs(cell) >= FIRST_CUT_NUMBER) note(field, { problem: 'numberCut' })
    else line[field] = String(cell)
  }
  if (line.title === undefined && !problems.some(({ field }) => field === 'title'))
    note('title', { problem: 'titleMissing' })
  const level = taken('level', readLevel(said(cells.level)))
  if (level) {
    const end = taken('term', readTerm(said(cells.term), level))
    if (end) line.mark = markOf(level, end.end)
    if (isStateSecret(level.level) && end && end.end === undefined) notes.push('termUnstated')
  }
  line.startsOn = taken('startsOn', readDay(said(cells.startsOn)))
  line.registeredOn = taken('registeredOn', readDay(said(cells.registeredOn)))
  const pages = taken('pages', readPages(said(cells.pages)))
  if (typeof pages === 'number') line.pages = pages
  else if (pages !== undefined) line.capacity ??= pages
  line.copies = taken('copies', readCount(said(cells.copies), unitsOfCopies, MOST_COPIES)) ?? 1
  line.kind = taken('kind', wordOf(said(cells.kind), wordsOfKinds, 'kindUnknown'))
  line.marked = taken('marked', wordOf(said(cells.marked), wordsOfMarked, 'markedUnknown'))
  if (line.copies > 1 && line.copyNumber !== undefined) note('copies', { problem: 'copiesOfOneNumber' })
  return { line, problems, notes }
}

const texts = [
  'formerNumber',
  'title',
  'documentNumber',
  'copyNumber',
  'capacity',
  'issuer',
  'serialNumber',
  'unit',
  'holder',
  'place',
  'basis',
  'scope',
  'remarks'
] as const satisfies readonly ImportField[]

type Read<Value> = { value: Value } | Omit<CellProblem, 'field' | 'value'>

// A cell that says something; a stroke says that there is nothing to say.
function said(cell: Cell | undefined): Cell | undefined {
  if (typeof cell === 'number') return cell
  const text = cell?.trim() ?? ''
  return text === '' || wordsOfNothing.includes(text) ? undefined : text
}

type LevelRead = { level: Level; end?: SecrecyEnd; declassified?: true }

/** A level in its words, or a whole mark. What is nearly one is not taken, but offered. */
export function readLevel(cell: Cell | undefined): Read<LevelRead> {
  if (cell === undefined) return { problem: 'levelMissing' }
  const text = String(cell)
  const level = levelWord(text)
  if (level) return { value: { level } }
  if (text === declassifiedWord) return { value: { level: 'unclassified', declassified: true } }
  const mark = readStateSecretMark(text)
  if (mark && isBeyondMaximum(mark, undefined))
    return {
      problem: 'termBeyondMaximum',
      data: { level: mark.level, years: maximumYears(mark.level) },
      suggestion: levelWritten[mark.level]
    }
  if (mark) return { value: mark }
  const { problems, suggestion = suggestedLevel(text) } = lintMark(text)
  const beyond = problems.find(({ code }) => code === 'beyondMaximum')
  const word = Object.values(levelWords).find((each) => text.startsWith(each))
  if (beyond && word)
    return {
      problem: 'termBeyondMaximum',
      data: { level: levelWord(word), years: beyond.maximumYears },
      suggestion: word
    }
  return { problem: 'levelUnknown', ...(suggestion !== undefined && { suggestion }) }
}

// A word of a file may be any word, `constructor` among them.
function levelWord(text: string): Level | undefined {
  return Object.hasOwn(wordsOfLevels, text) ? wordsOfLevels[text] : undefined
}

function suggestedLevel(text: string): string | undefined {
  const bare = [...text.normalize('NFKC').replaceAll(/[^\p{L}]/gu, '')]
    .map((each) => variantsOfLevels[each] ?? each)
    .join('')
  const level = levelWord(bare)
  return level && levelWritten[level]
}

/** How long the secret lasts, for a level that is known; no end where nothing is said. */
export function readTerm(cell: Cell | undefined, { level, end }: LevelRead): Read<{ end?: SecrecyEnd }> {
  if (cell === undefined) return { value: end ? { end } : {} }
  if (!isStateSecret(level)) return { problem: 'termWithoutSecret', suggestion: '' }
  const told = readEnd(cell, level)
  if (!('value' in told)) return told
  if (end && end.form !== 'default' && JSON.stringify(end) !== JSON.stringify(told.value))
    return { problem: 'termTwice' }
  return { value: { end: told.value } }
}

function readEnd(cell: Cell, level: StateSecretLevel): Read<SecrecyEnd> {
  const text = String(cell)
  const before = `${levelWords[level]}${star}`
  const day = writtenDay.test(text) ? readDay(text) : undefined
  if (day && 'value' in day) return { value: { form: 'date', on: day.value } }
  const whole = text.startsWith(levelWords[level]) ? text : `${before}${text}`
  const mark = readStateSecretMark(whole)
  if (mark && isBeyondMaximum(mark, undefined))
    return { problem: 'termBeyondMaximum', data: { level, years: maximumYears(level) }, suggestion: '' }
  if (mark) return { value: mark.end }
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= maximumYears(level))
    return { problem: 'termUnknown', suggestion: inYears(number) }
  const counted = dayCounted(number)
  if (counted) return { problem: 'dayIsNumber', suggestion: counted }
  const { problems, suggestion } = lintMark(whole)
  if (problems.some(({ code }) => code === 'beyondMaximum'))
    return { problem: 'termBeyondMaximum', data: { level, years: maximumYears(level) }, suggestion: '' }
  return {
    problem: 'termUnknown',
    ...(suggestion?.startsWith(before) && { suggestion: suggestion.slice(before.length) })
  }
}

function markOf({ level, declassified }: LevelRead, end: SecrecyEnd | undefined): Mark {
  if (level === 'unclassified') return { level, ...(declassified && { declassified }) }
  if (level === 'workSecret') return { level, text: usualWorkSecretTexts[0] ?? '' }
  return { level, end: end ?? { form: 'default' } }
}

/** A day as it is written; one that a table program counts as a number is offered as the day it is. */
export function readDay(cell: Cell | undefined): Read<Day> | undefined {
  if (cell === undefined) return undefined
  const text = String(cell).normalize('NFKC')
  const day = writtenDay.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (day) {
    const [year, month, date] = [Number(day[1]), Number(day[2]), Number(day[3])]
    return isRealDay(year, month, date) ? { value: dayOf(year, month, date) } : { problem: 'notADay' }
  }
  const counted = dayCounted(Number(text))
  if (counted) return { problem: 'dayIsNumber', suggestion: counted }
  if (writtenMonth.test(text)) return { problem: 'dayIncomplete' }
  const inDigits = withDigits(text)
  const meant = inDigits === text ? undefined : readDay(inDigits)
  return { problem: 'notADay', ...(meant && 'value' in meant && { suggestion: meant.value }) }
}

// Table programs count days from the last but one of 1899; 1927 to 2064 are days that a ledger may name.
function dayCounted(number: number): Day | undefined {
  return Number.isInteger(number) && number >= 10_000 && number <= 60_000 ? addDays('1899-12-30', number) : undefined
}

function readPages(cell: Cell | undefined): Read<number | string> | undefined {
  if (typeof cell === 'string' && likeCapacity.test(cell)) return { value: cell }
  return readCount(cell, unitsOfPages, 100_000)
}

function readCount(cell: Cell | undefined, unit: RegExp, most: number): Read<number> | undefined {
  if (cell === undefined) return undefined
  const text = String(cell).normalize('NFKC').trim().replace(unit, '').trim()
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0
  return count >= 1 && count <= most ? { value: count } : { problem: 'notANumber' }
}

function wordOf<Value>(
  cell: Cell | undefined,
  words: Readonly<Record<string, Value>>,
  problem: ImportProblem
): Read<Value> | undefined {
  if (cell === undefined) return undefined
  const value = new Map(Object.entries(words)).get(String(cell).normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase())
  return value === undefined ? { problem } : { value }
}
