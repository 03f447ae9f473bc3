import type { Words } from './words/words.ts'

/** What stands in one cell. A number is one that can be reckoned with; a serial number is text. */
export type Cell = string | number | boolean | undefined

/** One column of a list that goes out. */
export type Column<Row> = {
  /** Its name in JSON, which never changes. */
  key: string
  heading: (words: Words) => string
  value: (row: Row) => Cell
  /** How a person reads the value, where it is a code; else it stands as it is. */
  said?: (row: Row, words: Words) => string
}

/** The rows as a table program reads them: UTF-8 with its mark (BOM), RFC 4180, a heading first, every field in quotes. */
export function tableCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[], words: Words): string {
  const heads = columns.map(({ heading }) => csvField(heading(words)))
  const lines = rows.map((row) =>
    columns.map(({ value, said }) => {
      const cell = value(row)
      return csvField(cell === undefined ? '' : (said?.(row, words) ?? cell))
    })
  )
  return csvOfFields([heads, ...lines])
}

/** The text of a CSV file whose fields are already in quotes. */
export function csvOfFields(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((fields) => `${fields.join(',')}\r\n`).join('')}`
}

/** The rows by the keys of their columns, with values and not with words: what is not there is left out. */
export function tableRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Record<string, Cell>[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.flatMap(({ key, value }): [string, Cell][] => {
        const cell = value(row)
        return cell === undefined ? [] : [[key, cell]]
      })
    )
  )
}

// What a table program may take for a formula, also after blanks; in its wide forms, which some input methods type.
const likeAFormula = /^[\s\ufeff\u200b]*[=+\-@\t\r＝＋－＠]/u
// A number that such a program would cut short: it keeps fifteen digits, and no zeros before them.
const numberThatMustStay = /^(?:0\d+|\d{12,})$/
// It would be told apart from an apostrophe that was put there only if it got one too.
const likeAnApostrophe = /^'/

/**
 * One field in quotes. A text that a table program would reckon as a formula, or a serial number that it would shorten,
 * has an apostrophe before it, as such programs write text themselves; `readCsv` takes it off again.
 */
export function csvField(cell: string | number | boolean): string {
  if (typeof cell !== 'string') return `"${String(cell)}"`
  const text = readable(cell)
  const asText = likeAFormula.test(text) || numberThatMustStay.test(text) || likeAnApostrophe.test(text)
  return `"${(asText ? `'${text}` : text).replaceAll('"', '""')}"`
}

// What no text has and no file should: half a character, and control characters other than the ends of lines and the tab.
function readable(text: string): string {
  return text.replaceAll(/(?![\t\n\r])[\p{Cs}\p{Cc}]/gu, '\ufffd')
}

/** Reads what `tableCsv` wrote: the lines of fields as they were before they were made safe. */
export function readCsv(file: string): string[][] {
  const text = file.startsWith('\ufeff') ? file.slice(1) : file
  const lines: string[][] = []
  let line: string[] = []
  for (const [, field = '', end = ''] of text.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    const bare = field.replaceAll('""', '"')
    line.push(bare.startsWith("'") ? bare.slice(1) : bare)
    if (end === ',') continue
    lines.push(line)
    line = []
  }
  return lines
}
