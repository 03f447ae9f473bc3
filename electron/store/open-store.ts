import Database from 'better-sqlite3'
import fs from 'node:fs'
import path from 'node:path'
import type { Steps } from '#electron/steps.ts'
import { FromTheFuture, migrate, storeFormat } from './migrate.ts'
import { nativeAddonOption } from './native-addon.ts'
import { NotWritten } from './write-whole.ts'

type Values = readonly (string | number | Buffer | null)[]

/** The store as a reading operation sees it: through the sight of whoever asks. */
export interface ReadableStore {
  /** All rows of a query. The row's type is the caller's word for what the query says. */
  all<Row>(sql: string, ...values: Values): Row[]
  /** The first row of a query, if there is one. */
  one<Row>(sql: string, ...values: Values): Row | undefined
}

/** The store as a changing operation sees it, inside the transaction that the gate has begun. */
export interface WritableStore extends ReadableStore {
  /** Runs a statement that changes rows; gives how many. */
  run(sql: string, ...values: Values): number
  /** Everything done inside is kept, or taken back where it throws; the transaction around it goes on either way. */
  attempt<Value>(work: () => Value): Value
}

/** What one person may see of a register: a view that takes the place of the table for everyone but the writer. */
export type SightView = { table: string; sql: string }

/** By whom a store is being looked at. */
export type Looker = {
  number: string
  clearance: number
  sight: 'everything' | 'own' | 'nothing'
  roles: readonly string[]
}

// 'JYAO'. A file without it is not a store of this program, whatever its key.
const APPLICATION_ID = 0x4a59414f

// security: measured on simulated power cuts, only FULL loses nothing; temp_store in memory keeps plain text off the disk.
const settings: readonly (readonly [name: string, value: string, readBack: string | number])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['temp_store', 'MEMORY', 2],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['secure_delete', 'ON', 1],
  ['cell_size_check', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['cache_size', '-131072', -131072],
  ['wal_autocheckpoint', '200', 200]
]

/** The one encrypted file, open. Only this room imports SQLite; only the gate holds one of these. */
export class OpenStore {
  readonly file: string
  readonly #db: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  constructor(file: string, db: Database.Database) {
    this.file = file
    this.#db = db
  }

  readonly reader: ReadableStore = {
    all: <Row>(sql: string, ...values: Values) => this.#reading(sql).all(...values) as Row[],
    one: <Row>(sql: string, ...values: Values) => this.#reading(sql).get(...values) as Row | undefined
  }

  readonly writer: WritableStore = {
    ...this.reader,
    run: (sql, ...values) => this.#prepared(sql).run(...values).changes,
    attempt: (work) => this.#attempt(work)
  }

  /** Everything done inside commits together or not at all. */
  transaction<Value>(work: () => Value): Value {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      const value = work()
      this.#db.exec('COMMIT')
      return value
    } catch (error) {
      // A full disk has rolled back already.
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
  }

  /** Does something to see what comes of it, and takes it back: nothing of it is ever written. */
  tryOut<Value>(work: (store: WritableStore) => Value): Value {
    this.#db.exec('BEGIN')
    try {
      return work(this.writer)
    } finally {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK')
    }
  }

  /** `transaction`, step by step: what is not brought to its end is taken back. Nothing else may use the store meanwhile. */
  *transactionInSteps<Value>(work: () => Steps<Value>): Steps<Value> {
    this.#db.exec('BEGIN IMMEDIATE')
    let kept = false
    try {
      const value = yield* work()
      this.#db.exec('COMMIT')
      kept = true
      return value
    } finally {
      if (!kept && this.#db.inTransaction) this.#db.exec('ROLLBACK')
    }
  }

  /** `tryOut`, step by step. */
  *tryOutInSteps<Value>(work: (store: WritableStore) => Steps<Value>): Steps<Value> {
    this.#db.exec('BEGIN')
    try {
      return yield* work(this.writer)
    } finally {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK')
    }
  }

  #attempt<Value>(work: () => Value): Value {
    this.#db.exec('SAVEPOINT attempt')
    try {
      const value = work()
      this.#db.exec('RELEASE attempt')
      return value
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK TO attempt; RELEASE attempt')
      throw error
    }
  }

  /** Puts each register behind the view that knows who looks. Written to memory only. */
  layViews(views: readonly SightView[]): void {
    this.#db.exec(
      'CREATE TEMP TABLE looker (number TEXT NOT NULL, clearance INTEGER NOT NULL, sight TEXT NOT NULL, roles TEXT NOT NULL)'
    )
    for (const { table, sql } of views) this.#db.exec(`CREATE TEMP VIEW ${table} AS ${sql}`)
  }

  /** From now on every query sees what this person may see. */
  lookAs({ number, clearance, sight, roles }: Looker): void {
    this.#prepared('DELETE FROM temp.looker').run()
    this.#prepared('INSERT INTO temp.looker VALUES (?, ?, ?, ?)').run(number, clearance, sight, JSON.stringify(roles))
  }

  /** Closes the file; what was written is in it, and the log beside it is gone. */
  close(): void {
    this.#statements.clear()
    this.#db.close()
  }

  #prepared(sql: string): Database.Statement {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#db.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  #reading(sql: string): Database.Statement {
    const statement = this.#prepared(sql)
    if (!statement.readonly) throw new Error(`a reading query would write: ${sql}`)
    return statement
  }
}

/**
 * Opens the store with its key; brings it to this program's format.
 * @param key 32 random bytes, unwrapped by a person's password; remains the caller's to wipe
 * @throws NotWritten for a place that is read-only; FromTheFuture; errors of SQLite, which
 * `storeTrouble` and `isInUse` read: with the key proved right beforehand, `SQLITE_NOTADB` means a damaged file
 */
export function openStore(file: string, key: Buffer): OpenStore {
  assertWritable(file)
  assertEncrypted(file)
  return new OpenStore(
    file,
    prepared(new Database(file, { fileMustExist: true, timeout: 500, ...nativeAddonOption() }), file, key)
  )
}

/** Makes a new, empty store at a place where there is no file yet. */
export function makeStore(file: string, key: Buffer): OpenStore {
  // 'wx' and 0600: never over another file, never readable by another account of the machine.
  fs.closeSync(fs.openSync(file, 'wx', 0o600))
  const db = new Database(file, { timeout: 500, ...nativeAddonOption() })
  return new OpenStore(file, prepared(db, file, key, { fresh: true }))
}

function prepared(db: Database.Database, file: string, key: Buffer, { fresh = false } = {}): Database.Database {
  try {
    useKey(db, key)
    db.pragma('locking_mode = EXCLUSIVE')
    if (fresh) db.pragma(`application_id = ${APPLICATION_ID}`)
    // The first read proves the key.
    db.prepare('SELECT count(*) FROM sqlite_master').get()
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new NotAStore(file)
    const has = Number(db.pragma('user_version', { simple: true }))
    if (has > storeFormat) throw new FromTheFuture(has)
    for (const [name, value] of settings) db.pragma(`${name} = ${value}`)
    for (const [name, , wanted] of settings) {
      const is: unknown = db.pragma(name, { simple: true })
      if (is !== wanted) throw new Error(`the database has ${name} ${String(is)}, not ${wanted}`)
    }
    migrate(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

// A raw key, as text in a buffer that is wiped: as a string it would stay in memory, as a wrong length it would silently
// be taken for a passphrase.
function useKey(db: Database.Database, key: Buffer): void {
  if (key.length !== 32) throw new Error('the key of a store has 32 bytes')
  db.pragma("cipher = 'sqlcipher'")
  db.pragma('legacy = 4')
  const text = Buffer.from(`x'${'0'.repeat(64)}'`)
  for (const [index, byte] of key.entries()) {
    text[2 + index * 2] = hexDigit(byte >> 4)
    text[3 + index * 2] = hexDigit(byte & 15)
  }
  db.key(text)
  text.fill(0)
}

function hexDigit(value: number): number {
  return value < 10 ? 48 + value : 87 + value
}

/** Thrown for a file that is not encrypted, or is with the right key but holds something else. */
class NotAStore extends Error {
  readonly code = 'SQLITE_NOTADB'

  constructor(file: string) {
    super(`${file} is not a store of this program`)
  }
}

/**
 * Looks at what is really on the disk: an empty key makes SQLite write plain text without a word. Only for a file that is
 * closed: on Linux, a process that opens and closes a file a second time loses every lock it has on it.
 */
export function assertEncrypted(file: string): void {
  const start = Buffer.alloc(16)
  const descriptor = fs.openSync(file, 'r')
  fs.readSync(descriptor, start, 0, 16, 0)
  fs.closeSync(descriptor)
  if (start.toString('latin1').startsWith('SQLite format 3')) throw new NotAStore(file)
}

// SQLite would open what it cannot write, and fail at its locks with a word about the disk.
function assertWritable(file: string): void {
  try {
    for (const place of [path.dirname(file), file]) fs.accessSync(place, fs.constants.W_OK)
  } catch (error) {
    throw new NotWritten(error)
  }
}
