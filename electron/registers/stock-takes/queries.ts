import type { CarrierState } from '#shared/carrier-life.ts'
import type { Day } from '#shared/days.ts'
import { levelOfRank, rankOf, type Level } from '#shared/levels.ts'
import type { CountAnswer, CountResult } from '#shared/reconcile.ts'
import type {
  CountScope,
  Scan,
  ScanVerdict,
  StockTake,
  StockTakeInSight,
  StockTakeLine
} from '#shared/registers/stock-takes.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { isSeen } from '#electron/store/sight.ts'

/** A count is seen by whoever is cleared for what it counts up to: nobody may close what they do not see whole. */
export const stockTakesInSight: SightView = {
  table: 'stock_takes',
  sql: 'SELECT * FROM main.stock_takes WHERE level <= (SELECT clearance FROM looker)'
}

/** What a count holds of a carrier is seen by whoever sees the count and the carrier. */
export const stockTakeExpectedInSight: SightView = {
  table: 'stock_take_expected',
  sql: `SELECT * FROM main.stock_take_expected WHERE ${isSeen('stock_take_expected.stock_take_id', 'stock_takes')}
          AND (carrier_id IS NULL OR ${isSeen('stock_take_expected.carrier_id')})`
}

export const stockTakeScansInSight: SightView = {
  table: 'stock_take_scans',
  sql: `SELECT * FROM main.stock_take_scans WHERE ${isSeen('stock_take_scans.stock_take_id', 'stock_takes')}
          AND (carrier_id IS NULL OR ${isSeen('stock_take_scans.carrier_id')})`
}

export const stockTakeAnswersInSight: SightView = {
  table: 'stock_take_answers',
  sql: `SELECT * FROM main.stock_take_answers WHERE ${isSeen('stock_take_answers.stock_take_id', 'stock_takes')}
          AND (carrier_id IS NULL OR ${isSeen('stock_take_answers.carrier_id')})`
}

export const stockTakeResultsInSight: SightView = {
  table: 'stock_take_results',
  sql: `SELECT * FROM main.stock_take_results WHERE ${isSeen('stock_take_results.stock_take_id', 'stock_takes')}
          AND (carrier_id IS NULL OR ${isSeen('stock_take_results.carrier_id')})`
}

type Row = {
  id: string
  number: string
  kind: StockTake['kind']
  scope_of: CountScope['of']
  scope_id: string | null
  scope_name: string
  level: number
  state: StockTake['state']
  opened_at: string
  opened_by: string
  opened_by_name: string
  closed_at: string | null
  closed_by: string | null
  closed_by_name: string | null
  second_officer: string | null
  second_officer_name: string | null
  covered: string | null
  reason: string | null
  version: number
  expected: number
  scanned: number
}

const withCounts = `
  SELECT stock_takes.*,
    (SELECT count(*) FROM stock_take_expected WHERE stock_take_id = stock_takes.id) AS expected,
    (SELECT count(*) FROM stock_take_scans
     WHERE stock_take_id = stock_takes.id AND undone_at IS NULL AND verdict <> 'again') AS scanned
  FROM stock_takes`

export function insertStockTake(
  store: WritableStore,
  take: Pick<StockTake, 'id' | 'number' | 'kind' | 'scope' | 'scopeName' | 'level' | 'openedAt' | 'openedBy'>
): void {
  store.run(
    `INSERT INTO main.stock_takes (id, number, kind, scope_of, scope_id, scope_name, level, opened_at, opened_by, opened_by_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    take.id,
    take.number,
    take.kind,
    take.scope.of,
    take.scope.of === 'everything' ? null : take.scope.id,
    take.scopeName,
    rankOf(take.level),
    take.openedAt,
    take.openedBy.number,
    take.openedBy.name
  )
}

// A place, and whatever stands in it.
const withinPlace = `WITH RECURSIVE within (id) AS (
    SELECT ? UNION SELECT places.id FROM places JOIN within ON places.parent_id = within.id) SELECT id FROM within`

const fitsScope: Readonly<Record<CountScope['of'], string>> = {
  everything: '? IS NULL',
  place: `carriers.place_id IN (${withinPlace})`,
  unit: 'carriers.unit_id = ?',
  person: 'carriers.holder_id = ?'
}

const scopeId = (scope: CountScope) => (scope.of === 'everything' ? null : scope.id)

/**
 * Freezes what a count expects: every carrier in sight that belongs to its scope and is not gone for good or missing
 * already. Gives how many.
 */
export function freezeExpected(store: WritableStore, id: string, scope: CountScope, level: Level): number {
  return store.run(
    `INSERT INTO main.stock_take_expected (stock_take_id, carrier_id, place_id, holder_id, state, mark_text)
     SELECT ?, carriers.id, carriers.place_id, carriers.holder_id, carriers.state, carriers.mark_text FROM carriers
     WHERE ${fitsScope[scope.of]} AND carriers.level <= ?
       AND carriers.state NOT IN ('sentAway', 'returned', 'destroyed', 'missing', 'leakCase')`,
    id,
    scopeId(scope),
    rankOf(level)
  )
}

/** Whether anything in sight that belongs to a scope lies above a level. */
export function standsAbove(store: ReadableStore, scope: CountScope, level: Level): boolean {
  return (
    store.one(
      `SELECT 1 FROM carriers WHERE ${fitsScope[scope.of]} AND carriers.level > ?
         AND carriers.state NOT IN ('sentAway', 'returned', 'destroyed', 'missing', 'leakCase')`,
      scopeId(scope),
      rankOf(level)
    ) !== undefined
  )
}

/** Whether a carrier now belongs to what is counted. */
export function belongsToScope(store: ReadableStore, carrierId: string, scope: CountScope): boolean {
  return (
    store.one(`SELECT 1 FROM carriers WHERE ${fitsScope[scope.of]} AND carriers.id = ?`, scopeId(scope), carrierId) !==
    undefined
  )
}

export function stockTakeOf(store: ReadableStore, id: string): StockTakeInSight | undefined {
  const row = store.one<Row>(`${withCounts} WHERE stock_takes.id = ?`, id)
  return row && fromRow(row)
}

/** Counts, those that are open first, then the newest. */
export function listStockTakes(
  store: ReadableStore,
  { state, number }: { state?: StockTake['state'] | undefined; number?: string | undefined },
  { from, count }: { from: number; count: number }
): { rows: StockTakeInSight[]; total: number } {
  const where = 'WHERE coalesce(?, state) = state AND instr(number, ?) > 0'
  const wanted = [state ?? null, number ?? '']
  const rows = store.all<Row>(
    `${withCounts} ${where} ORDER BY state <> 'open', opened_at DESC LIMIT ? OFFSET ?`,
    ...wanted,
    count,
    from
  )
  const total =
    store.one<{ total: number }>(`SELECT count(*) AS total FROM stock_takes ${where}`, ...wanted)?.total ?? 0
  return { rows: rows.map(fromRow), total }
}

/** Ends a count; false when it is no longer open at this version. */
export function endStockTake(
  store: WritableStore,
  take: Pick<StockTake, 'id' | 'covered' | 'reason' | 'secondOfficer' | 'version'> & {
    state: 'closed' | 'abandoned'
    at: string
    by: { number: string; name: string }
  }
): boolean {
  return (
    store.run(
      `UPDATE main.stock_takes SET state = ?, closed_at = ?, closed_by = ?, closed_by_name = ?, second_officer = ?,
         second_officer_name = ?, covered = ?, reason = ?, version = version + 1
       WHERE id = ? AND version = ? AND state = 'open'`,
      take.state,
      take.at,
      take.by.number,
      take.by.name,
      take.secondOfficer?.number ?? null,
      take.secondOfficer?.name ?? null,
      take.covered ? JSON.stringify(take.covered) : null,
      take.reason ?? null,
      take.id,
      take.version
    ) === 1
  )
}

/** Counts the version of an open count up: whoever is about to close it must see what was scanned and answered since. */
export function touchStockTake(store: WritableStore, id: string): void {
  store.run('UPDATE main.stock_takes SET version = version + 1 WHERE id = ?', id)
}

type PlaceRow = { id: string; code: string; name: string; parent_id: string | null }

/** Every place by its id, and each with the places it stands in: itself first, the outermost last. */
export function placesWithin(store: ReadableStore): {
  byId: ReadonlyMap<string, { id: string; code: string; name: string }>
  chainOf: (placeId: string) => string[]
} {
  const rows = new Map(store.all<PlaceRow>('SELECT id, code, name, parent_id FROM places').map((row) => [row.id, row]))
  const chainOf = (placeId: string): string[] => {
    const parent = rows.get(placeId)?.parent_id
    return parent ? [placeId, ...chainOf(parent)] : [placeId]
  }
  const byId = new Map([...rows].map(([id, { code, name }]) => [id, { id, code, name }]))
  return { byId, chainOf }
}

/** The carrier that bears this number, or bore it in the ledger before; letters are compared as capitals. */
export function carrierIdOfNumber(store: ReadableStore, text: string): string | undefined {
  const { id } =
    store.one<{ id: string }>('SELECT id FROM carriers WHERE number = ?', text) ??
    store.one<{ id: string }>('SELECT id FROM carriers WHERE former_number = ? COLLATE NOCASE', text) ??
    {}
  return id
}

/** A carrier that was expected or scanned, as it was frozen and as it stands now. */
export type CountedCarrier = {
  id: string
  number: string
  title: string
  level: number
  mark_text: string
  state: CarrierState
  place_id: string
  holder: string
}

/** What was expected, in the order of the ledger. */
export function expectedOf(
  store: ReadableStore,
  stockTakeId: string
): (CountedCarrier & { frozen_place_id: string })[] {
  return store.all(
    `SELECT carriers.id, carriers.number, carriers.title, carriers.level, carriers.mark_text, carriers.state,
       carriers.place_id, people.name AS holder, expected.place_id AS frozen_place_id
     FROM stock_take_expected AS expected
     JOIN carriers ON carriers.id = expected.carrier_id
     JOIN people ON people.id = carriers.holder_id
     WHERE expected.stock_take_id = ? ORDER BY carriers.row`,
    stockTakeId
  )
}

export function expectedPlaceOf(store: ReadableStore, stockTakeId: string, carrierId: string): string | undefined {
  return store.one<{ place_id: string }>(
    'SELECT place_id FROM stock_take_expected WHERE stock_take_id = ? AND carrier_id = ?',
    stockTakeId,
    carrierId
  )?.place_id
}

export function insertScan(
  store: WritableStore,
  scan: {
    id: string
    stockTakeId: string
    at: string
    by: { number: string; name: string }
    text: string
    carrierId: string | undefined
    placeId: string | undefined
    verdict: ScanVerdict
  }
): void {
  store.run(
    `INSERT INTO main.stock_take_scans (id, stock_take_id, at, by_number, by_name, text, carrier_id, place_id, verdict)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    scan.id,
    scan.stockTakeId,
    scan.at,
    scan.by.number,
    scan.by.name,
    scan.text,
    scan.carrierId ?? null,
    scan.placeId ?? null,
    scan.verdict
  )
}

/** Notes which other mark is on a thing, empty for none. */
export function noteMarkSeen(store: WritableStore, scanId: string, markSeen: string): void {
  store.run(
    `UPDATE main.stock_take_scans SET mark_differs = 1, mark_seen = ?,
       verdict = CASE verdict WHEN 'matched' THEN 'wrongMark' ELSE verdict END WHERE id = ?`,
    markSeen,
    scanId
  )
}

export function undoScan(store: WritableStore, scanId: string, at: string, by: string): void {
  store.run('UPDATE main.stock_take_scans SET undone_at = ?, undone_by = ? WHERE id = ?', at, by, scanId)
}

type ScanRow = {
  id: string
  at: string
  by_number: string
  by_name: string
  text: string
  verdict: ScanVerdict
  mark_differs: number
  mark_seen: string | null
  undone_at: string | null
  place_id: string | null
  place_code: string | null
  place_name: string | null
  carrier_id: string | null
  number: string
  title: string
  level: number
  mark_text: string
  state: CarrierState
  holder: string
  book_place_id: string
  book_place_code: string
  book_place_name: string
}

const withCarrier = `
  SELECT scans.id, scans.at, scans.by_number, scans.by_name, scans.text, scans.verdict, scans.mark_differs, scans.mark_seen,
    scans.undone_at, scans.place_id, found.code AS place_code, found.name AS place_name, scans.carrier_id,
    carriers.number, carriers.title, carriers.level, carriers.mark_text, carriers.state, people.name AS holder,
    book.id AS book_place_id, book.code AS book_place_code, book.name AS book_place_name
  FROM stock_take_scans AS scans
  LEFT JOIN places AS found ON found.id = scans.place_id
  LEFT JOIN carriers ON carriers.id = scans.carrier_id
  LEFT JOIN people ON people.id = carriers.holder_id
  LEFT JOIN places AS book ON book.id = carriers.place_id`

export function scanOf(store: ReadableStore, stockTakeId: string, scanId: string): Scan | undefined {
  const row = store.one<ScanRow>(`${withCarrier} WHERE scans.stock_take_id = ? AND scans.id = ?`, stockTakeId, scanId)
  return row && scanFromRow(row)
}

/** The scan of a carrier, or of a number no register knows, that stands. */
export function standingScan(
  store: ReadableStore,
  stockTakeId: string,
  carrierIdOrText: string
): { id: string } | undefined {
  return store.one<{ id: string }>(
    `SELECT id FROM stock_take_scans WHERE stock_take_id = ? AND coalesce(carrier_id, text) = ?
       AND undone_at IS NULL AND verdict <> 'again'`,
    stockTakeId,
    carrierIdOrText
  )
}

/** The scans of a count, newest first. */
export function listScans(
  store: ReadableStore,
  stockTakeId: string,
  rejected: boolean,
  { from, count }: { from: number; count: number }
): { rows: Scan[]; total: number } {
  const where = `WHERE scans.stock_take_id = ?${rejected ? " AND scans.verdict <> 'matched' AND scans.undone_at IS NULL" : ''}`
  const rows = store.all<ScanRow>(
    `${withCarrier} ${where} ORDER BY scans.row DESC LIMIT ? OFFSET ?`,
    stockTakeId,
    count,
    from
  )
  const total =
    store.one<{ total: number }>(`SELECT count(*) AS total FROM stock_take_scans AS scans ${where}`, stockTakeId)
      ?.total ?? 0
  return { rows: rows.map(scanFromRow), total }
}

/** The scans that stand, in the order in which they were made. */
export function standingScans(store: ReadableStore, stockTakeId: string): Scan[] {
  return store
    .all<ScanRow>(
      `${withCarrier} WHERE scans.stock_take_id = ? AND scans.undone_at IS NULL AND scans.verdict <> 'again' ORDER BY scans.row`,
      stockTakeId
    )
    .map(scanFromRow)
}

export function insertAnswer(
  store: WritableStore,
  given: {
    stockTakeId: string
    subject: string
    carrierId: string | undefined
    result: CountResult
    answer: CountAnswer
    note: string | undefined
    at: string
    by: { number: string; name: string }
  }
): void {
  store.run(
    `INSERT INTO main.stock_take_answers (stock_take_id, subject, carrier_id, result, answer, note, at, by_number, by_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    given.stockTakeId,
    given.subject,
    given.carrierId ?? null,
    given.result,
    given.answer,
    given.note ?? null,
    given.at,
    given.by.number,
    given.by.name
  )
}

/** The answers that stand, by subject and result. */
export function answersOf(
  store: ReadableStore,
  stockTakeId: string
): Map<string, { answer: CountAnswer; note?: string }> {
  const rows = store.all<{ subject: string; result: CountResult; answer: CountAnswer; note: string | null }>(
    'SELECT subject, result, answer, note FROM stock_take_answers WHERE stock_take_id = ? ORDER BY row',
    stockTakeId
  )
  return new Map(
    rows.map(({ subject, result, answer, note }) => [
      `${subject} ${result}`,
      { answer, ...(note !== null && { note }) }
    ])
  )
}

/** Keeps the lines of a count as two have signed them. */
export function keepResults(store: WritableStore, stockTakeId: string, lines: readonly StockTakeLine[]): void {
  for (const line of lines)
    store.run(
      'INSERT INTO main.stock_take_results (stock_take_id, carrier_id, result, line) VALUES (?, ?, ?, ?)',
      stockTakeId,
      line.carrier?.id ?? null,
      line.result,
      JSON.stringify(line)
    )
}

export function keptResults(store: ReadableStore, stockTakeId: string): StockTakeLine[] {
  return store
    .all<{ line: string }>('SELECT line FROM stock_take_results WHERE stock_take_id = ? ORDER BY row', stockTakeId)
    .map(({ line }) => JSON.parse(line) as StockTakeLine)
}

/** Notes which places were wholly counted: the yearly count of each is due a year later. */
export function keepCountedPlaces(
  store: WritableStore,
  stockTakeId: string,
  placeIds: readonly string[],
  on: Day
): void {
  for (const placeId of placeIds)
    store.run(
      `INSERT INTO main.stock_take_places (stock_take_id, place_id, counted_on)
       SELECT DISTINCT ?, id, ? FROM (${withinPlace}) WHERE true ON CONFLICT DO NOTHING`,
      stockTakeId,
      on,
      placeId
    )
}

function fromRow(row: Row): StockTakeInSight {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    scope: row.scope_of === 'everything' ? { of: 'everything' } : { of: row.scope_of, id: row.scope_id ?? '' },
    scopeName: row.scope_name,
    level: levelOfRank(row.level),
    state: row.state,
    openedAt: row.opened_at,
    openedBy: { number: row.opened_by, name: row.opened_by_name },
    ...(row.closed_at !== null && { closedAt: row.closed_at }),
    ...(row.closed_by !== null && { closedBy: { number: row.closed_by, name: row.closed_by_name ?? '' } }),
    ...(row.second_officer !== null && {
      secondOfficer: { number: row.second_officer, name: row.second_officer_name ?? '' }
    }),
    ...(row.covered !== null && { covered: JSON.parse(row.covered) as string[] }),
    ...(row.reason !== null && { reason: row.reason }),
    version: row.version,
    expected: row.expected,
    scanned: row.scanned
  }
}

function scanFromRow(row: ScanRow): Scan {
  return {
    id: row.id,
    at: row.at,
    by: { number: row.by_number, name: row.by_name },
    text: row.text,
    verdict: row.verdict,
    ...(row.carrier_id !== null && {
      carrier: {
        id: row.carrier_id,
        number: row.number,
        title: row.title,
        level: levelOfRank(row.level),
        markText: row.mark_text,
        state: row.state
      },
      bookPlace: { id: row.book_place_id, code: row.book_place_code, name: row.book_place_name },
      bookHolder: row.holder
    }),
    ...(row.place_id !== null && {
      foundPlace: { id: row.place_id, code: row.place_code ?? '', name: row.place_name ?? '' }
    }),
    ...(row.mark_differs === 1 && { markSeen: row.mark_seen ?? '' }),
    undone: row.undone_at !== null
  }
}
