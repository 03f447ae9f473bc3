import { createHash } from 'node:crypto'
import { AuditEntry, type ChainProblem, type HistoryEvent, type Outcome } from '#shared/system/audit.ts'
import { canonicalJson } from './canonical-json.ts'
import type { ReadableStore, SightView, WritableStore } from './open-store.ts'
import { oneOf, whereAll, type Term } from './terms.ts'

/** What is to be recorded; sequence, chain and the state of the clock are added when it is written. */
export type Entry = {
  at: string
  actor: AuditEntry['actor']
  roles: readonly string[]
  operation: string
  outcome: Outcome
  subject?: string
  /** The rank of the level of what `changed` tells. */
  level?: number
  refusal?: string
  changed?: Readonly<Record<string, unknown>>
  /** The sequence of the entry for the whole, of which this is one part. */
  partOf?: number
  /** The sequence of the entry that this act was begun with. */
  ends?: number
  /** Who else was there and proved it, in which part; each signs the entry with their own key. */
  together?: readonly Signing[]
}

/** One who was there, and what signs in their name. */
export type Signing = { as: string; accountId: string; number: string; name: string; sign: (text: string) => string }

type Row = { sequence: number; entry: string; hash: Buffer }
type Head = { sequence: number; hash: Buffer; entry: string }

const MOST_PROBLEMS = 1000

const START: Buffer = Buffer.alloc(32)

/**
 * Adds one entry to the record, chained to the one before. Must run in the transaction of the change it tells of, so
 * that both are kept or neither.
 * @returns the sequence it got
 */
export function appendEntry(store: WritableStore, { together, ...entry }: Entry): number {
  const head = store.one<Head>('SELECT sequence, hash, entry FROM main.audit_log ORDER BY sequence DESC LIMIT 1')
  const sequence = (head?.sequence ?? 0) + 1
  const previous = head?.hash ?? START
  const content = {
    v: 1,
    sequence,
    previous: previous.toString('hex'),
    ...entry,
    clockBehind: head && secondsBehind(tryRead(head.entry)?.at, entry.at)
  }
  const text = together ? signed(content, together) : canonicalJson(content)
  store.run(
    'INSERT INTO main.audit_log (sequence, entry, hash) VALUES (?, ?, ?)',
    sequence,
    text,
    chain(previous, text)
  )
  return sequence
}

/**
 * What each of those present signs of an entry: all of it but the signatures.
 * @param entry the text of an entry as it is kept
 */
export function signedPart(entry: string): string {
  const { together, ...content } = JSON.parse(entry) as { together?: { signature: string }[] }
  return canonicalJson({ ...content, together: together?.map(({ signature: _, ...person }) => person) })
}

function signed(content: object, signing: readonly Signing[]): string {
  const together = signing.map(({ sign: _, ...person }) => person)
  const text = canonicalJson({ ...content, together })
  return canonicalJson({
    ...content,
    together: signing.map(({ sign, ...person }) => ({ ...person, signature: sign(text) }))
  })
}

/** Whoever may not see the level of what was changed sees that something was done, not what. */
export const auditLogInSight: SightView = {
  table: 'audit_log',
  sql: `SELECT sequence, at, account_id, number, operation, subject, outcome,
          CASE WHEN coalesce(level, 0) <= (SELECT clearance FROM looker) THEN entry
               ELSE json_set(json_remove(entry, '$.changed'), '$.withheld', json('true')) END AS entry
        FROM main.audit_log`
}

/** Which entries are wanted; everything given must hold at once. */
export type EntryFilter = {
  fromOn?: string | undefined
  toOn?: string | undefined
  number?: string | undefined
  operation?: string | undefined
  outcomes?: readonly Outcome[] | undefined
  subject?: string | undefined
}

/**
 * The entries that fit, newest first, and how many there are in all. One that somebody has made unreadable is counted and
 * left out: `verifyChain` says which it is.
 */
export function listEntries(store: ReadableStore, filter: EntryFilter, from: number, count: number) {
  const terms: Term[] = []
  if (filter.fromOn) terms.push(['at >= ?', filter.fromOn])
  // A day is over when the next one begins; every moment of it sorts before this.
  if (filter.toOn) terms.push(['at < ?', `${filter.toOn}U`])
  if (filter.number) terms.push(['number = ?', filter.number])
  if (filter.operation) terms.push(['operation = ?', filter.operation])
  if (filter.subject) terms.push(['subject = ?', filter.subject])
  if (filter.outcomes?.length) terms.push(oneOf('outcome', filter.outcomes))
  const { where, values } = whereAll(terms)
  const rows = store.all<{ entry: string }>(
    `SELECT entry FROM audit_log ${where} ORDER BY sequence DESC LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM audit_log ${where}`, ...values)?.total ?? 0
  return { rows: rows.flatMap(({ entry }) => readEntry(entry)), total }
}

/** The life of one subject as the record tells it, oldest first: what was done, without refusals and beginnings. */
export function historyOf(store: ReadableStore, subject: string): HistoryEvent[] {
  return store
    .all<{ entry: string }>(
      "SELECT entry FROM audit_log WHERE subject = ? AND outcome = 'done' ORDER BY sequence",
      subject
    )
    .flatMap(({ entry }) => readEntry(entry))
    .map(({ sequence, at, operation, actor, changed = {} }) => ({
      sequence,
      at,
      operation,
      person: { number: actor.number ?? '', name: actor.name ?? '' },
      changed
    }))
}

/** How many sign-ins of an account were refused since its last one, whoever signed in meanwhile. */
export function failedSignInsSince(store: ReadableStore, accountId: string): number {
  const of = "subject = ? AND operation = 'session.signIn'"
  const counted = store.one<{ count: number }>(
    `SELECT count(*) AS count FROM main.audit_log WHERE ${of} AND outcome = 'refused'
       AND sequence > coalesce((SELECT max(sequence) FROM main.audit_log WHERE ${of} AND outcome = 'done'), 0)`,
    accountId,
    accountId
  )
  return counted?.count ?? 0
}

/**
 * By how many seconds the clock was set back, at most, since an account's last sign-in: between entries of others, and from
 * the last of them to now; 0 where time went on as it should.
 */
export function clockSetBackSince(store: ReadableStore, accountId: string, now: string): number {
  const counted = store.one<{ most: number | null }>(
    `SELECT max(CASE WHEN json_valid(entry) THEN entry ->> '$.clockBehind' END) AS most FROM main.audit_log
     WHERE sequence > coalesce((SELECT max(sequence) FROM main.audit_log
       WHERE subject = ? AND operation = 'session.signIn' AND outcome = 'done'), 0)`,
    accountId
  )
  const head = store.one<Head>('SELECT sequence, hash, entry FROM main.audit_log ORDER BY sequence DESC LIMIT 1')
  return Math.max(counted?.most ?? 0, (head && secondsBehind(tryRead(head.entry)?.at, now)) ?? 0)
}

/** The acts that were begun and of which it was never said how they ended. */
export function unendedActs(store: ReadableStore): AuditEntry[] {
  return store
    .all<{ entry: string }>(
      `SELECT entry FROM main.audit_log AS begun WHERE outcome = 'begun'
         AND NOT EXISTS (SELECT 1 FROM main.audit_log AS ended WHERE ended.ends = begun.sequence)`
    )
    .flatMap(({ entry }) => readEntry(entry))
}

/**
 * Reads the whole chain and says what is wrong with it, and where. What a bare chain cannot see — its end cut off by
 * someone who holds the key, or all of it written anew — is for signed heads kept elsewhere.
 */
export function verifyChain(store: ReadableStore): { entries: number; head: string; problems: ChainProblem[] } {
  const problems: ChainProblem[] = []
  let entries = 0
  let head: Buffer = START
  let last = 0
  // An entry that is as it was written and yet remembers another one before it than is there.
  let atOdds: { sequence: number; hash: Buffer } | undefined
  // A forged sequence must not make this run for ever: what is wrong beyond the first thousand is not told apart.
  const tell = (sequence: number, problem: ChainProblem['problem']) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ sequence, problem })
  }
  for (const { sequence } of outOfPlace(store)) tell(sequence, 'inserted')
  for (let rows = part(store, last); rows.length > 0; rows = part(store, last)) {
    for (const { sequence, entry, hash } of rows) {
      entries += 1
      for (let missing = last + 1; missing < Math.min(sequence, last + MOST_PROBLEMS); missing += 1)
        tell(missing, 'removed')
      const read = tryRead(entry)
      if (atOdds) {
        // If the next one remembers it, it is true and the one before it is not; else it was itself written anew.
        const isTrue = sequence === atOdds.sequence + 1 && read?.previous === atOdds.hash.toString('hex')
        tell(isTrue ? atOdds.sequence - 1 : atOdds.sequence, 'altered')
        atOdds = undefined
      }
      if (!read) tell(sequence, 'unreadable')
      else if (!chain(Buffer.from(read.previous, 'hex'), entry).equals(hash)) tell(sequence, 'altered')
      else if (read.sequence !== sequence) tell(sequence, 'reordered')
      else if (last === sequence - 1 && read.previous !== head.toString('hex')) {
        if (last === 0) tell(sequence, 'altered')
        else if (!isNamed(problems, last)) atOdds = { sequence, hash }
      }
      head = hash
      last = sequence
    }
  }
  if (atOdds) tell(atOdds.sequence - 1, 'altered')
  const given = store.one<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'audit_log'")?.seq ?? 0
  for (let missing = last + 1; missing <= Math.min(given, last + MOST_PROBLEMS); missing += 1)
    tell(missing, 'endCutOff')
  problems.sort((one, other) => one.sequence - other.sequence)
  return { entries, head: head.toString('hex'), problems }
}

function part(store: ReadableStore, after: number): Row[] {
  return store.all<Row>(
    `SELECT sequence, entry, hash FROM main.audit_log WHERE sequence > ? AND sequence <= ${Number.MAX_SAFE_INTEGER}
     ORDER BY sequence LIMIT 1000`,
    after
  )
}

/** Entries at places that the program never gives, which nobody who counts from one would see. */
function outOfPlace(store: ReadableStore): { sequence: number }[] {
  const [least, most] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]
  return store.all(
    `SELECT max(${least}, min(${most}, sequence)) AS sequence FROM main.audit_log
     WHERE sequence < 1 OR sequence > ${most} LIMIT ${MOST_PROBLEMS}`
  )
}

function isNamed(problems: readonly ChainProblem[], sequence: number): boolean {
  return problems.some((problem) => problem.sequence === sequence)
}

// The leaf and the link are hashed apart, so that no entry can be passed off as a link (RFC 6962).
function chain(previous: Buffer, text: string): Buffer {
  const leaf = createHash('sha256').update(Buffer.of(0)).update(text, 'utf8').digest()
  return createHash('sha256').update(Buffer.of(2)).update(previous).update(leaf).digest()
}

type Written = Entry & { sequence: number; previous: string; clockBehind?: number; withheld?: boolean }

// Nothing where it cannot be read: one entry that was tampered with must not hide all the others.
function readEntry(text: string): AuditEntry[] {
  const written = tryRead(text)
  if (!written) return []
  const { ends, partOf = ends, ...told } = written
  const read = AuditEntry.safeParse({ withheld: false, ...told, ...(partOf !== undefined && { partOf }) })
  return read.success ? [read.data] : []
}

function tryRead(text: string): Written | undefined {
  try {
    const read = JSON.parse(text) as Partial<Written> | null
    return typeof read?.sequence === 'number' && typeof read.previous === 'string' ? (read as Written) : undefined
  } catch {
    return undefined
  }
}

/** Seconds by which the clock stands before the last entry; `undefined` when time has gone on as it should. */
function secondsBehind(last: string | undefined, now: string): number | undefined {
  if (last === undefined) return undefined
  const seconds = (Date.parse(last) - Date.parse(now)) / 1000
  return seconds > 0 ? seconds : undefined
}
