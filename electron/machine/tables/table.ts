/** What stands in one cell: text, or a number as the table program keeps it. A day is text, `2023-11-01`. */
export type TableCell = string | number

export type TableSheet = {
  name: string
  hidden: boolean
  /** Row by row from the first; what is empty is an empty text, and no row is longer than its last cell. */
  rows: TableCell[][]
  /** How many cells were joined into one: each of them says what the joined one says. */
  joined: number
}

export type TableForm = 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'csv'

/** A file of a table program, as it was read: what stands in its cells, and nothing that could run. */
export type Table = {
  form: TableForm
  bytes: number
  /** The SHA-256 of the file, in hexadecimal. */
  sha256: string
  sheets: TableSheet[]
}

/** Why a file was not read, and where in it or how much of what. */
export type TableTrouble =
  | { why: 'notThere' | 'notAFile' | 'empty' | 'unknownForm' | 'webPage' | 'locked' | 'died' | 'tooSlow' }
  | { why: 'tooLarge' | 'inflatesTooMuch'; most: number }
  | { why: 'inflatesTooDense' | 'lies' | 'macros' | 'entities' | 'damaged' | 'lockedPart'; where: string }
  | { why: 'otherThanNamed'; named: string; is: TableForm }
  | { why: 'tooManyRows' | 'tooManyColumns'; where: string; most: number }

export type TableRead = { ok: true; table: Table } | ({ ok: false } & TableTrouble)

/** Thrown while a file is read that is not taken. */
export class CannotRead extends Error {
  readonly trouble: TableTrouble

  constructor(trouble: TableTrouble) {
    super(`a table could not be read: ${trouble.why}`)
    this.trouble = trouble
  }
}

/** As much as one file may hold. */
export const MOST_BYTES = 50 * 1024 * 1024
export const MOST_ROWS = 60_000
export const MOST_COLUMNS = 200
/** No longer text than this is read of a cell: it is more than any column of the ledger takes. */
export const LONGEST_CELL = 2001
