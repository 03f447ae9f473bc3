import type { CarrierState } from '#shared/carrier-life.ts'
import type { Scope } from '#shared/carrier-scope.ts'
import { levelOfRank, rankOf, type Level } from '#shared/levels.ts'
import type { Day } from '#shared/days.ts'
import { composeMark, endOf, Mark } from '#shared/marks.ts'
import type {
  CarrierFilter,
  CarrierSelection,
  CarrierInSight,
  CarrierKind,
  CarrierOrder,
  CarrierOrigin,
  MarkState
} from '#shared/registers/carriers.ts'
import { composeNumber, type NumberScheme } from '#shared/number-scheme.ts'
import { numberQuery, searchQuery, wordsTyped } from '#shared/search-words.ts'
import { soundQuery, soundsTyped } from '#shared/sounds-typed.ts'
import type { z } from 'zod'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { seenWithCarrier } from '#electron/store/sight.ts'
import { oneOf, whereAll, type Term } from '#electron/store/terms.ts'

/**
 * Within a person's clearance: every carrier, or only those the person holds or has registered (Secrecy Law 21). One that was
 * entered by mistake and taken back is nowhere any more, but in its batch.
 */
export const carriersInSight: SightView = {
  table: 'carriers',
  // The plus keeps the level out of the choice of an index: most of a ledger is within anyone's clearance, and a list that
  // begins there reads all of it.
  sql: `SELECT * FROM main.carriers
        WHERE +level <= (SELECT clearance FROM looker) AND +taken_back_at IS NULL
          AND CASE (SELECT sight FROM looker)
                WHEN 'everything' THEN 1
                WHEN 'own' THEN registered_by = (SELECT number FROM looker)
                  OR holder_id = (SELECT id FROM people WHERE number = (SELECT number FROM looker))
                ELSE 0
              END`
}

/** Who may know a carrier is seen by whoever sees the carrier. */
export const carrierScopeInSight: SightView = seenWithCarrier('carrier_scope')

type Row = {
  id: string
  number: string
  former_number: string | null
  title: string
  kind: string
  issuer: string
  document_number: string | null
  serial_number: string | null
  copy_number: string | null
  pages: number | null
  capacity: string | null
  level: number
  mark: string
  mark_text: string
  starts_on: string | null
  ends_on: string | null
  basis: string | null
  scope: string | null
  unit_name: string
  holder_id: string
  place_id: string
  remarks: string | null
  registered_on: string
  registered_by: string
  registered_by_name: string
  version: number
  state: CarrierState
  at_rest: 'inStock' | 'archived'
  before_missing: CarrierState | null
  held_because: string | null
  return_due_on: string | null
  origin: CarrierOrigin
  determination_id: string | null
  original_id: string | null
  mark_state: MarkState
  real_title_at: string | null
  substitute_checked: string | null
  holder_number: string
  holder_name: string
  place_code: string
  place_name: string
}

/** Carriers with the names of who holds them and where; `from` is the view itself or a part of it. */
const withHolderAndPlace = (from: string) => `
  SELECT carriers.*, people.number AS holder_number, people.name AS holder_name,
         places.code AS place_code, places.name AS place_name, units.name AS unit_name
  FROM ${from} AS carriers
  JOIN people ON people.id = carriers.holder_id
  JOIN places ON places.id = carriers.place_id
  JOIN units ON units.id = carriers.unit_id`

/** The next number of the ledger, written by the scheme in force, and with it the promise that it is never given again. */
export function takeNumber(
  store: WritableStore,
  { scheme, year, level }: { scheme: NumberScheme; year: number; level: Level }
): string {
  store.run(
    'INSERT INTO carrier_numbers (year, last) VALUES (?, 1) ON CONFLICT (year) DO UPDATE SET last = last + 1',
    year
  )
  const last = store.one<{ last: number }>('SELECT last FROM carrier_numbers WHERE year = ?', year)?.last ?? 0
  return composeNumber(scheme, { year, level, running: last })
}

export function insertCarrier(store: WritableStore, carrier: CarrierInSight, unitId: string): void {
  store.run(
    `INSERT INTO main.carriers (id, number, former_number, title, kind, issuer, document_number, serial_number, copy_number,
       pages, capacity, level, mark, mark_text, starts_on, ends_on, basis, scope, unit_id, holder_id, place_id, remarks,
       registered_on, registered_by, registered_by_name, origin, determination_id, original_id, mark_state, state, at_rest,
       return_due_on, real_title_at, substitute_checked, version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    carrier.id,
    carrier.number,
    carrier.formerNumber ?? null,
    carrier.title,
    carrier.kind,
    carrier.issuer,
    carrier.documentNumber ?? null,
    carrier.serialNumber ?? null,
    carrier.copyNumber ?? null,
    carrier.pages ?? null,
    carrier.capacity ?? null,
    rankOf(carrier.level),
    JSON.stringify(carrier.mark),
    carrier.markText,
    carrier.startsOn ?? null,
    carrier.endsOn ?? null,
    carrier.basis ?? null,
    carrier.scope ?? null,
    unitId,
    carrier.holderId,
    carrier.placeId,
    carrier.remarks ?? null,
    carrier.registeredOn,
    carrier.registeredBy.number,
    carrier.registeredBy.name,
    carrier.origin,
    carrier.determinationId ?? null,
    carrier.originalId ?? null,
    carrier.markState,
    carrier.state,
    carrier.atRest,
    carrier.returnDueOn ?? null,
    carrier.substitute?.realTitleAt ?? null,
    carrier.substitute?.checked ?? null,
    carrier.version
  )
  indexCarrier(store, carrier.id)
}

// The same columns as the migration that has brought the index to what was there before.
function indexCarrier(store: WritableStore, id: string): void {
  store.run(
    `INSERT INTO carrier_words (rowid, words)
     SELECT row, words_of(number, former_number, title, document_number, serial_number, copy_number, issuer, scope, remarks, basis)
     FROM main.carriers WHERE id = ?`,
    id
  )
  store.run(
    `INSERT INTO carrier_number_parts (rowid, numbers)
     SELECT row, numbers_of(number, former_number, document_number, serial_number, copy_number)
     FROM main.carriers WHERE id = ?`,
    id
  )
  store.run(
    `INSERT INTO carrier_sounds (rowid, syllables, initials)
     SELECT row, syllables_of(title, issuer, scope, remarks, basis), initials_of(title, issuer, scope, remarks, basis)
     FROM main.carriers WHERE id = ?`,
    id
  )
}

export function carrierOf(store: ReadableStore, id: string): CarrierInSight | undefined {
  const row = store.one<Row>(`${withHolderAndPlace('carriers')} WHERE carriers.id = ?`, id)
  return row && fromRow(row)
}

/** The carriers in sight that bore this number in an older ledger: several, where it was the number of several copies. */
export function carriersFormerlyNumbered(
  store: ReadableStore,
  formerNumber: string
): { id: string; number: string; title: string; level: Level }[] {
  return store
    .all<{ id: string; number: string; title: string; level: number }>(
      'SELECT id, number, title, level FROM carriers WHERE former_number = ? ORDER BY carriers.row',
      formerNumber
    )
    .map((row) => ({ ...row, level: levelOfRank(row.level) }))
}

/** Takes what a batch brought in by mistake out of every list, for good; its numbers stay given. */
export function takeBackCarrier(store: WritableStore, carrierId: string, at: string): void {
  store.run('UPDATE main.carriers SET taken_back_at = ?, version = version + 1 WHERE id = ?', at, carrierId)
}

/** Everything in sight that a person keeps, wherever it is now, in the order of the ledger. */
export function carriersHeldBy(store: ReadableStore, personId: string): CarrierInSight[] {
  return store
    .all<Row>(
      `${withHolderAndPlace('carriers')}
       WHERE carriers.holder_id = ? AND carriers.state NOT IN ('sentAway', 'returned', 'destroyed') ORDER BY carriers.row`,
      personId
    )
    .map(fromRow)
}

// Numbers are given in the order of the rows, and rows are the quicker to walk. What fits best is what says the words as
// they are typed; what only sounds so comes after it.
const orders: Record<z.infer<typeof CarrierOrder>, string> = {
  fit: 'carriers.row',
  number: 'carriers.row',
  title: 'carriers.title',
  level: 'carriers.level',
  endsOn: 'carriers.ends_on',
  registeredOn: 'carriers.registered_on'
}

/** The carriers in sight that fit, and how many there are of them: nobody learns even a total of what lies above. */
export function listCarriers(
  store: ReadableStore,
  filter: CarrierFilter,
  {
    sort,
    descending,
    from,
    count
  }: { sort: z.infer<typeof CarrierOrder>; descending: boolean; from: number; count: number }
): { rows: CarrierInSight[]; total: number } {
  const { where, values } = fitting(store, filter)
  const direction = descending ? 'DESC' : 'ASC'
  const order = `${orders[sort]} ${direction}, carriers.row ${direction}`
  const written = sort === 'fit' ? writtenFirst(filter.words ?? '') : undefined
  const fit = written ? 'carriers.row IN (SELECT rowid FROM carrier_words WHERE carrier_words MATCH ?)' : 'FALSE'
  const fits = written ? [written] : []
  // Only the rows that are shown are read whole and need names: which they are is said first.
  const rows = store.all<Row>(
    `${withHolderAndPlace(
      `(SELECT carriers.*, fitting.fit FROM carriers JOIN (
          SELECT carriers.row AS fitting_row, ${fit} AS fit FROM carriers ${where} ORDER BY fit DESC, ${order} LIMIT ? OFFSET ?
        ) AS fitting ON fitting.fitting_row = carriers.row)`
    )} ORDER BY carriers.fit DESC, ${order}`,
    ...fits,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM carriers ${where}`, ...values)?.total ?? 0
  return { rows: rows.map(fromRow), total }
}

// Only what may be a sound or part of a number is found in more ways than as it is written.
function writtenFirst(words: string): string | undefined {
  return wordsTyped(words).some((word) => soundsTyped(word) ?? numberQuery(word)) ? searchQuery(words) : undefined
}

/** The carriers of a selection that are in sight, by number, the first `most` of them; and how many there are. */
export function carriersSelected(
  store: ReadableStore,
  selection: CarrierSelection,
  most: number
): { carriers: CarrierInSight[]; total: number } {
  const { where, values } =
    'ids' in selection ? chosen(selection.ids) : fittingBut(store, selection.filter, selection.except)
  const rows = store.all<Row>(
    `${withHolderAndPlace(`(SELECT carriers.* FROM carriers ${where} ORDER BY carriers.row LIMIT ?)`)} ORDER BY carriers.row`,
    ...values,
    most
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM carriers ${where}`, ...values)?.total ?? 0
  return { carriers: rows.map(fromRow), total }
}

/** Gives a carrier another holder and place; false when it is no longer at this version. */
export function moveCarrier(
  store: WritableStore,
  { carrierId, holderId, placeId, version }: { carrierId: string; holderId: string; placeId: string; version: number }
): boolean {
  return (
    store.run(
      'UPDATE main.carriers SET holder_id = ?, place_id = ?, version = version + 1 WHERE id = ? AND version = ?',
      holderId,
      placeId,
      carrierId,
      version
    ) === 1
  )
}

/**
 * Says where a carrier stands from now on; false when it is no longer at the version that was seen. Rules ask
 * `electron/carrier-step.ts` for it, which knows what may follow what.
 */
export function setCarrierState(
  store: WritableStore,
  { carrierId, state, version }: { carrierId: string; state: CarrierState; version: number }
): boolean {
  return (
    store.run(
      `UPDATE main.carriers
       SET before_missing = CASE WHEN ? = 'missing' THEN state WHEN ? = 'leakCase' THEN before_missing END,
           at_rest = CASE WHEN ? IN ('inStock', 'archived') THEN ? ELSE at_rest END,
           state = ?, version = version + 1
       WHERE id = ? AND version = ?`,
      state,
      state,
      state,
      state,
      state,
      carrierId,
      version
    ) === 1
  )
}

/** What is missing and was to be destroyed is so no longer: found again, it goes back to where it was kept. */
export function keepWhenFound(store: WritableStore, carrierId: string): void {
  store.run(
    "UPDATE main.carriers SET before_missing = at_rest, version = version + 1 WHERE id = ? AND before_missing = 'destroyPending'",
    carrierId
  )
}

/** Says why nothing may be done with a carrier, or that it may again; false when it is no longer at this version. */
export function holdCarrier(
  store: WritableStore,
  { carrierId, because, version }: { carrierId: string; because: string | undefined; version: number }
): boolean {
  return (
    store.run(
      'UPDATE main.carriers SET held_because = ?, version = version + 1 WHERE id = ? AND version = ?',
      because ?? null,
      carrierId,
      version
    ) === 1
  )
}

/** Says by which day the issuer wants a carrier back, or that it no longer does; false when it is no longer at this version. */
export function setReturnDue(
  store: WritableStore,
  { carrierId, dueOn, version }: { carrierId: string; dueOn: string | undefined; version: number }
): boolean {
  return (
    store.run(
      'UPDATE main.carriers SET return_due_on = ?, version = version + 1 WHERE id = ? AND version = ?',
      dueOn ?? null,
      carrierId,
      version
    ) === 1
  )
}

/** Writes what is said of a carrier anew, and finds it by that from now on; false when it is no longer at this version. */
export function describeCarrier(
  store: WritableStore,
  carrier: Pick<CarrierInSight, 'id' | 'title' | 'issuer' | 'version'> & {
    documentNumber?: string | undefined
    serialNumber?: string | undefined
  }
): boolean {
  const { id, title, issuer, documentNumber, serialNumber, version } = carrier
  const changed = store.run(
    `UPDATE main.carriers SET title = ?, issuer = ?, document_number = ?, serial_number = ?, version = version + 1
     WHERE id = ? AND version = ?`,
    title,
    issuer,
    documentNumber ?? null,
    serialNumber ?? null,
    id,
    version
  )
  if (changed === 0) return false
  for (const table of ['carrier_words', 'carrier_number_parts', 'carrier_sounds'])
    store.run(`DELETE FROM ${table} WHERE rowid = (SELECT row FROM main.carriers WHERE id = ?)`, id)
  indexCarrier(store, id)
  return true
}

/** Counts a carrier's version up, for a change that lies in another table; false when it is no longer at this version. */
export function touchCarrier(store: WritableStore, carrierId: string, version: number): boolean {
  return (
    store.run('UPDATE main.carriers SET version = version + 1 WHERE id = ? AND version = ?', carrierId, version) === 1
  )
}

/** Gives a carrier another mark, and says how it stands with it on the thing itself. */
export function setMark(
  store: WritableStore,
  carrierId: string,
  { mark, startsOn, markState }: { mark: Mark; startsOn: Day | undefined; markState: MarkState }
): void {
  const end = endOf(mark, startsOn)
  store.run(
    `UPDATE main.carriers SET mark = ?, mark_text = ?, level = ?, starts_on = ?, ends_on = ?, mark_state = ?,
       version = version + 1 WHERE id = ?`,
    JSON.stringify(mark),
    composeMark(mark),
    rankOf(mark.level),
    startsOn ?? null,
    end.kind === 'day' ? end.on : null,
    markState,
    carrierId
  )
}

/** Says how it stands with the mark on the thing itself; false when the carrier is no longer at this version. */
export function setMarkState(
  store: WritableStore,
  { carrierId, markState, version }: { carrierId: string; markState: MarkState; version: number }
): boolean {
  return (
    store.run(
      'UPDATE main.carriers SET mark_state = ?, version = version + 1 WHERE id = ? AND version = ?',
      markState,
      carrierId,
      version
    ) === 1
  )
}

/**
 * Every carrier of the same secret that is still here, whether or not whoever asks sees it, for a change of a mark reaches
 * all of them: the originals of its determination and their copies; of what was received, what its issuer has sent
 * under the same number and mark.
 */
export function carriersOfSecret(store: WritableStore, carrier: CarrierInSight): CarrierInSight[] {
  return ofSecret(store, carrier, "NOT IN ('sentAway', 'returned', 'destroyed')")
}

/** The carriers of the same secret that were sent to others for good, seen or not: those others are told of a change. */
export function carriersOfSecretSentAway(store: WritableStore, carrier: CarrierInSight): CarrierInSight[] {
  return ofSecret(store, carrier, "= 'sentAway'")
}

function ofSecret(store: WritableStore, carrier: CarrierInSight, state: string): CarrierInSight[] {
  const { id, originalId = id, determinationId = null, origin, issuer, documentNumber, markText, startsOn } = carrier
  const sent = origin === 'received' && documentNumber !== undefined ? documentNumber : null
  const rows = store.all<Row>(
    `${withHolderAndPlace('main.carriers')}
     WHERE carriers.state ${state} AND carriers.taken_back_at IS NULL
       AND (carriers.id = ? OR carriers.original_id = ? OR carriers.determination_id = ?
         OR carriers.original_id IN (SELECT id FROM main.carriers WHERE determination_id = ?)
         OR (carriers.origin = 'received' AND carriers.issuer = ? AND carriers.document_number = ?
           AND carriers.mark_text = ? AND carriers.starts_on IS ?))
     ORDER BY carriers.row`,
    originalId,
    originalId,
    determinationId,
    determinationId,
    issuer,
    sent,
    markText,
    startsOn ?? null
  )
  return rows.map(fromRow)
}

/** The carriers in sight that a determination has marked: its originals and their copies. */
export function carriersMarkedBy(store: ReadableStore, determinationId: string): CarrierInSight[] {
  const rows = store.all<Row>(
    `${withHolderAndPlace('carriers')}
     WHERE carriers.determination_id = ?
       OR carriers.original_id IN (SELECT id FROM carriers WHERE determination_id = ?)
     ORDER BY carriers.row`,
    determinationId,
    determinationId
  )
  return rows.map(fromRow)
}

/** Lets a unit or a person know a carrier. Copies share the scope of their original: it is kept with that. */
export function addToScope(
  store: WritableStore,
  added: { carrierId: string; at: string; by: { number: string; name: string }; approvalId?: string | undefined } & (
    { unitId: string; personId?: undefined } | { personId: string; unitId?: undefined }
  )
): void {
  store.run(
    `INSERT INTO main.carrier_scope (carrier_id, unit_id, person_id, at, by_number, by_name, approval_id)
     VALUES ((SELECT coalesce(original_id, id) FROM main.carriers WHERE id = ?), ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
    added.carrierId,
    added.unitId ?? null,
    added.personId ?? null,
    added.at,
    added.by.number,
    added.by.name,
    added.approvalId ?? null
  )
}

/** Who may know a carrier, by name; nobody where that was left to whoever approves. */
export function scopeOf(store: ReadableStore, carrierId: string): Scope {
  const ofCarrier = `carrier_scope.carrier_id = coalesce(
    (SELECT original_id FROM carriers WHERE id = ?), ?)`
  return {
    units: store.all<Scope['units'][number]>(
      `SELECT units.id, units.name FROM carrier_scope JOIN units ON units.id = carrier_scope.unit_id
       WHERE ${ofCarrier} ORDER BY units.name`,
      carrierId,
      carrierId
    ),
    people: store.all<Scope['people'][number]>(
      `SELECT people.id, people.number, people.name FROM carrier_scope
       JOIN people ON people.id = carrier_scope.person_id
       WHERE ${ofCarrier} ORDER BY people.number`,
      carrierId,
      carrierId
    )
  }
}

function fitting(store: ReadableStore, filter: CarrierFilter) {
  const { words = '', levels, kinds, states, numbers, holderId, placeId, unit, originalId } = filter
  const terms: Term[] = wordsTyped(words).map((word) => wordFound(store, word))
  if (levels?.length) terms.push(oneOf('carriers.level', levels.map(rankOf)))
  if (kinds?.length) terms.push(oneOf('carriers.kind', kinds))
  if (states?.length) terms.push(oneOf('carriers.state', states))
  if (numbers) terms.push(oneOf('carriers.number', numbers))
  if (holderId) terms.push(['carriers.holder_id = ?', holderId])
  if (placeId) terms.push(['carriers.place_id = ?', placeId])
  if (unit) terms.push(['carriers.unit_id = (SELECT id FROM units WHERE name = ?)', unit])
  if (originalId) terms.push(['(carriers.original_id = ? OR carriers.id = ?)', originalId, originalId])
  return whereAll(terms)
}

// A word is found in what is said of the carrier, in the name of who holds it or of the unit it belongs to, or is that
// person's number or the name or code of the place it is kept at. All of it is one set of rows, which the list then walks.
function wordFound(store: ReadableStore, word: string): Term {
  const among = (column: string, ids: readonly string[]): Term[] =>
    ids.length === 0
      ? []
      : [[`SELECT row FROM carriers WHERE ${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(ids)]]
  const ways: Term[] = [
    ...saidOfCarriers(word),
    ...among('holder_id', holdersCalled(store, word)),
    ...among('place_id', placesCalled(store, word)),
    ...among('unit_id', unitsCalled(store, word))
  ]
  if (ways.length === 0) return ['FALSE']
  return [
    `carriers.row IN (${ways.map(([select]) => select).join(' UNION ALL ')})`,
    ...ways.flatMap(([, ...values]) => values)
  ]
}

/**
 * The rows of the carriers of which a word is said: as it is written, as part of a number, or as it sounds. Each is a
 * SELECT with its values; none, where the word is nothing that can be searched for.
 */
export function saidOfCarriers(word: string): [select: string, value: string][] {
  const queries = {
    carrier_words: searchQuery(word),
    carrier_number_parts: numberQuery(word),
    carrier_sounds: soundQuery(word)
  }
  return Object.entries(queries).flatMap(([index, query]): [string, string][] =>
    query === undefined ? [] : [[`SELECT rowid FROM ${index} WHERE ${index} MATCH ?`, query]]
  )
}

// A single character stands in too many names.
const NAMED_AT_LEAST = 2
// Two letters stand for half of all units, and each has many carriers.
const UNIT_SOUNDS_AT_LEAST = 3
const MOST_NAMED = 1000

function holdersCalled(store: ReadableStore, word: string): string[] {
  return idsOf(
    store,
    'SELECT id FROM people WHERE instr(name, ?) > 0 OR number = ? COLLATE NOCASE OR instr(sounds, ?) > 0',
    ...[partOfName(word), word, soundOfName(word)]
  )
}

// Part of the name of a room stands in those of all its cabinets: only a whole name is meant, or all of what it sounds like,
// in full or with one letter for each of its characters.
function placesCalled(store: ReadableStore, word: string): string[] {
  const sound = `${soundOfName(word)} `
  return idsOf(
    store,
    `SELECT id FROM places WHERE name = ? OR code = ? COLLATE NOCASE
       OR instr(sounds, ?) = 1 OR (instr(sounds, ?) > 0 AND length(name) = ?)`,
    ...[word, word, sound, sound, word.length]
  )
}

function unitsCalled(store: ReadableStore, word: string): string[] {
  return idsOf(
    store,
    'SELECT id FROM units WHERE instr(name, ?) > 0 OR instr(sounds, ?) > 0',
    ...[partOfName(word), word.length < UNIT_SOUNDS_AT_LEAST ? UNTYPABLE : soundOfName(word)]
  )
}

const UNTYPABLE = '\u{f8ff}'

function partOfName(word: string): string {
  return [...word].length < NAMED_AT_LEAST ? UNTYPABLE : word
}

function soundOfName(word: string): string {
  const sound = soundsTyped(word)?.initials
  return sound === undefined ? UNTYPABLE : ` ${sound}`
}

function idsOf(store: ReadableStore, sql: string, ...values: (string | number)[]): string[] {
  return store.all<{ id: string }>(`${sql} LIMIT ${MOST_NAMED}`, ...values).map(({ id }) => id)
}

function chosen(ids: readonly string[]) {
  return whereAll([oneOf('carriers.id', ids)])
}

function fittingBut(store: ReadableStore, filter: CarrierFilter, except: readonly string[]) {
  const { where, values } = fitting(store, filter)
  const but = 'carriers.id NOT IN (SELECT value FROM json_each(?))'
  return { where: where === '' ? `WHERE ${but}` : `${where} AND ${but}`, values: [...values, JSON.stringify(except)] }
}

function fromRow(row: Row): CarrierInSight {
  return {
    id: row.id,
    number: row.number,
    ...(row.former_number !== null && { formerNumber: row.former_number }),
    title: row.title,
    kind: row.kind as CarrierKind,
    issuer: row.issuer,
    ...(row.document_number !== null && { documentNumber: row.document_number }),
    ...(row.serial_number !== null && { serialNumber: row.serial_number }),
    ...(row.copy_number !== null && { copyNumber: row.copy_number }),
    ...(row.pages !== null && { pages: row.pages }),
    ...(row.capacity !== null && { capacity: row.capacity }),
    mark: Mark.parse(JSON.parse(row.mark)),
    markText: row.mark_text,
    level: levelOfRank(row.level),
    ...(row.starts_on !== null && { startsOn: row.starts_on }),
    ...(row.ends_on !== null && { endsOn: row.ends_on }),
    ...(row.basis !== null && { basis: row.basis }),
    ...(row.scope !== null && { scope: row.scope }),
    unit: row.unit_name,
    holderId: row.holder_id,
    placeId: row.place_id,
    ...(row.remarks !== null && { remarks: row.remarks }),
    registeredOn: row.registered_on,
    registeredBy: { number: row.registered_by, name: row.registered_by_name },
    version: row.version,
    origin: row.origin,
    ...(row.determination_id !== null && { determinationId: row.determination_id }),
    ...(row.original_id !== null && { originalId: row.original_id }),
    markState: row.mark_state,
    state: row.state,
    atRest: row.at_rest,
    ...(row.before_missing !== null && { beforeMissing: row.before_missing }),
    ...(row.return_due_on !== null && { returnDueOn: row.return_due_on }),
    ...(row.held_because !== null && { heldBecause: row.held_because }),
    ...(row.real_title_at !== null && {
      substitute: { realTitleAt: row.real_title_at, checked: row.substitute_checked ?? '' }
    }),
    holder: { number: row.holder_number, name: row.holder_name },
    place: { code: row.place_code, name: row.place_name }
  }
}
