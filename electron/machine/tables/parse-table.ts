import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { EncryptedFileError, parseCsv, readOds, readXls, readXlsb, readXlsx, type Sheet } from 'hucre'
import {
  CannotRead,
  LONGEST_CELL,
  MOST_BYTES,
  MOST_COLUMNS,
  MOST_ROWS,
  type TableCell,
  type TableForm,
  type TableRead,
  type TableSheet
} from './table.ts'
import { refuseLyingParts, zipDirectory } from './zip-directory.ts'

// Runs in a process of its own (`reader-process.ts`), which holds no key and is ended when it has answered.

/** Reads a file by what it is, whatever it is called; what it is called must agree. Never throws for a bad file. */
export async function parseTable(file: string): Promise<TableRead> {
  try {
    const bytes = await bytesOf(file)
    const form = formOf(bytes)
    refuseOtherName(file, form)
    const sheets = await sheetsOf(bytes, form)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { ok: true, table: { form, bytes: bytes.length, sha256, sheets } }
  } catch (error) {
    if (error instanceof CannotRead) return { ok: false, ...error.trouble }
    if (error instanceof EncryptedFileError) return { ok: false, why: 'locked' }
    return { ok: false, why: 'damaged', where: path.basename(file) }
  }
}

async function bytesOf(file: string): Promise<Buffer> {
  const handle = await fs.open(file, 'r').catch(() => {
    throw new CannotRead({ why: 'notThere' })
  })
  try {
    const { size, isFile } = await handle.stat().then((stat) => ({ size: stat.size, isFile: stat.isFile() }))
    if (!isFile) throw new CannotRead({ why: 'notAFile' })
    if (size === 0) throw new CannotRead({ why: 'empty' })
    if (size > MOST_BYTES) throw new CannotRead({ why: 'tooLarge', most: MOST_BYTES / 1024 / 1024 })
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

function formOf(bytes: Buffer): TableForm {
  if (bytes.readUInt16BE(0) === 0x504b) return formOfZip(bytes)
  if (bytes.length >= 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) return formOfCompound(bytes)
  const beginning = bytes.toString('latin1', 0, 1000)
  if (/^\s*(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|head|table|meta|\?xml)/i.test(beginning))
    throw new CannotRead({ why: 'webPage' })
  return 'csv'
}

// A workbook in a packed file; what could run in it is no part of a ledger.
function formOfZip(bytes: Buffer): TableForm {
  const parts = zipDirectory(bytes)
  const macros = parts.find(({ name }) => /(?:vbaProject\.bin|\/macrosheets\/|^Basic\/|^Scripts\/)/i.test(name))
  if (macros) throw new CannotRead({ why: 'macros', where: macros.name })
  refuseLyingParts(bytes, parts)
  const has = (name: string) => parts.some((part) => part.name === name)
  if (has('xl/workbook.xml')) return 'xlsx'
  if (has('xl/workbook.bin')) return 'xlsb'
  if (has('content.xml') && has('mimetype')) return 'ods'
  throw new CannotRead({ why: 'unknownForm' })
}

// The older form is a file system in a file; the names of its parts tell what it is.
function formOfCompound(bytes: Buffer): TableForm {
  const names = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (names('EncryptedPackage')) throw new CannotRead({ why: 'locked' })
  if (names('_VBA_PROJECT')) throw new CannotRead({ why: 'macros', where: '_VBA_PROJECT' })
  if (names('Workbook') || names('Book')) return 'xls'
  throw new CannotRead({ why: 'unknownForm' })
}

const endings: Readonly<Record<TableForm, RegExp>> = {
  xlsx: /\.xls[xm]$/i,
  xlsb: /\.xlsb$/i,
  xls: /\.(?:xls|et)$/i,
  ods: /\.ods$/i,
  csv: /\.(?:csv|txt|tsv)$/i
}

function refuseOtherName(file: string, form: TableForm): void {
  if (endings[form].test(file)) return
  throw new CannotRead({ why: 'otherThanNamed', named: path.extname(file).slice(0, 20), is: form })
}

async function sheetsOf(bytes: Buffer, form: TableForm): Promise<TableSheet[]> {
  if (form === 'csv') return [csvSheet(textOf(bytes))]
  const read = { xlsx: readXlsx, xlsb: readXlsb, xls: readXls, ods: readOds }[form]
  const { sheets } = await read(bytes)
  const told = sheets.map(sheetOf).filter(({ rows }) => rows.length > 0)
  if (told.length === 0) throw new CannotRead({ why: 'empty' })
  return told
}

function sheetOf({ name, hidden, veryHidden, rows, merges = [] }: Sheet): TableSheet {
  const cells = rows.map((row) => row.map(cellOf))
  let joined = 0
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const value = cells[startRow]?.[startCol] ?? ''
    if (value === '') continue
    for (let row = startRow; row <= Math.min(endRow, cells.length - 1); row++)
      for (let column = startCol; column <= Math.min(endCol, MOST_COLUMNS); column++) {
        const line = cells[row] as TableCell[]
        while (line.length < column) line.push('')
        if ((line[column] ?? '') !== '') continue
        line[column] = value
        joined += 1
      }
  }
  return trimmed({ name, hidden: hidden === true || veryHidden === true, rows: cells, joined })
}

function csvSheet(text: string): TableSheet {
  // An apostrophe at the beginning is how a number or a formula was kept as text.
  const rows = parseCsv(text).map((row) =>
    row.map((cell) => {
      const said = cellOf(cell)
      return typeof said === 'string' && said.startsWith("'") ? said.slice(1) : said
    })
  )
  const sheet = trimmed({ name: '', hidden: false, rows, joined: 0 })
  if (sheet.rows.length === 0) throw new CannotRead({ why: 'empty' })
  return sheet
}

function cellOf(value: string | number | boolean | Date | null | undefined): TableCell {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? value : ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return value.slice(0, LONGEST_CELL)
}

function trimmed(sheet: TableSheet): TableSheet {
  const { name, rows } = sheet
  for (const row of rows) while (row.length > 0 && isBlank(row.at(-1))) row.pop()
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop()
  if (rows.length > MOST_ROWS) throw new CannotRead({ why: 'tooManyRows', where: name, most: MOST_ROWS })
  if (rows.some(({ length }) => length > MOST_COLUMNS))
    throw new CannotRead({ why: 'tooManyColumns', where: name, most: MOST_COLUMNS })
  return sheet
}

function isBlank(cell: TableCell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

// UTF-8 and UTF-16 where they say so or can be that; otherwise what the table programs of this country write.
function textOf(bytes: Buffer): string {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0
  const named = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : undefined
  if (named === undefined && bytes.includes(0)) throw new CannotRead({ why: 'unknownForm' })
  for (const encoding of named ? [named] : ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one, then.
    }
  throw new CannotRead({ why: 'unknownForm' })
}
