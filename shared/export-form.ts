import type { Ask, Operation, OutputOf } from './define-operation.ts'
import type { ExportFormat, ExportName, ExportWish } from './export-names.ts'
import { highest, type Level } from './levels.ts'
import { tableCsv, tableRows, type Cell, type Column } from './table-file.ts'
import type { SayMoment } from './device-policy/report-text.ts'
import type { Language, Words } from './words/words.ts'

/** What a file says of itself, beside its rows. */
export type FileHead = {
  number: string
  form: ExportName
  level: Level
  unit: string
  exportedAt: string
  exportedBy: { number: string; name: string }
  purpose: string
}

/** In which words a file is written. */
export type Saying = { words: Words; language: Language; sayMoment: SayMoment }

/** What is about to go out: how much, of which level, and how it is written. */
export type GoesOut = {
  rows: number
  level: Level
  write: (format: ExportFormat, head: FileHead, saying: Saying) => string
}

/** Of what a list shows, only these rows or all but these, by their ids. */
export type Picked = { only?: readonly string[] | undefined; except?: readonly string[] | undefined }

/** One list or paper that may go out: as what, and how it is read with the very operation its page reads it with. */
export type ExportForm = {
  formats: readonly ExportFormat[]
  read: (ask: Ask, wish: ExportWish, picked: Picked) => GoesOut
}

/** The version of the JSON of every list. A field that changes its meaning or goes away brings a new one. */
export const LIST_SCHEMA_VERSION = 1

// As much as an operation gives at once.
const PART = 500

type Rows<O extends Operation> = OutputOf<O> extends { rows: readonly (infer Row)[] } ? Row : never

/**
 * A list that may go out, read to its end with the operation its page reads it with: so it holds what the person may see,
 * and what fits the page's filters.
 * @param levelOf the level of a row; the file has the highest, and no lower one than `atLeast`
 * @param aside what stands beside the rows in JSON
 */
export function listForm<O extends Operation>({
  list,
  idOf,
  levelOf,
  atLeast = 'unclassified',
  columns,
  aside
}: {
  list: O
  idOf: (row: Rows<O>) => string
  levelOf: (row: Rows<O>) => Level | undefined
  atLeast?: Level
  columns: readonly Column<Rows<O>>[]
  aside?: (ask: Ask) => Readonly<Record<string, Cell>>
}): ExportForm {
  return {
    formats: ['csv', 'json'],
    read(ask, wish, picked) {
      const rows = wanted(allRows(ask, list, wish) as Rows<O>[], idOf, picked)
      const beside = aside?.(ask)
      return {
        rows: rows.length,
        level: highest([atLeast, ...rows.flatMap((row) => levelOf(row) ?? [])]),
        write(format, head, { words }) {
          if (format === 'csv') return tableCsv(columns, rows, words)
          const file = {
            schemaVersion: LIST_SCHEMA_VERSION,
            ...head,
            wish,
            ...(beside && { aside: beside }),
            columns: columns.map(({ key, heading }) => ({ key, heading: heading(words) })),
            count: rows.length,
            rows: tableRows(columns, rows)
          }
          return `${JSON.stringify(file, null, 2)}\n`
        }
      }
    }
  }
}

function allRows(ask: Ask, list: Operation, wish: ExportWish): unknown[] {
  const rows: unknown[] = []
  for (;;) {
    const part = ask(list, { ...wish, from: rows.length, count: PART }) as { rows: unknown[]; total: number }
    rows.push(...part.rows)
    if (part.rows.length === 0 || rows.length >= part.total) return rows
  }
}

function wanted<Row>(rows: Row[], idOf: (row: Row) => string, { only, except }: Picked): Row[] {
  const [wantedIds, leftOut] = [only && new Set(only), new Set(except)]
  return rows.filter((row) => (!wantedIds || wantedIds.has(idOf(row))) && !leftOut.has(idOf(row)))
}
