import type { Approver } from '#shared/approval-table.ts'
import type { BorrowingState } from '#shared/borrowing-life.ts'
import type { CarrierState } from '#shared/carrier-life.ts'
import { daysBetween, isAfter, type Day } from '#shared/days.ts'
import { levelOfRank, rankOf, type Level } from '#shared/levels.ts'
import { standingProblem, type PersonClass, type ReviewYears } from '#shared/person-standing.ts'
import type { ApprovalState } from '#shared/registers/approvals.ts'
import {
  WalkIn,
  type Borrowable,
  type Borrowing,
  type BorrowingItem,
  type BorrowingKind,
  type BorrowingWay,
  type CounterBatch,
  type CounterLine,
  type QueueLine,
  type QueueTab,
  type Reservation
} from '#shared/registers/borrowings.ts'
import type { CarrierKind } from '#shared/registers/carriers.ts'
import { wordsTyped } from '#shared/search-words.ts'
import { mayNotHaveIn } from '#electron/registers/people/queries.ts'
import { saidOfCarriers } from '#electron/registers/carriers/queries.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { oneOf, whereAll, type Term } from '#electron/store/terms.ts'

/** Within a person's clearance: every request, or only those for that person and those the person has made. */
export const borrowingsInSight: SightView = {
  table: 'borrowings',
  sql: `SELECT * FROM main.borrowings
        WHERE level <= (SELECT clearance FROM looker)
          AND CASE (SELECT sight FROM looker)
                WHEN 'everything' THEN 1
                WHEN 'own' THEN asked_by = (SELECT number FROM looker)
                  OR borrower_id = (SELECT id FROM people WHERE number = (SELECT number FROM looker))
                ELSE 0
              END`
}

/**
 * What was asked for is seen by whoever sees the request, within the clearance: with as much of the carrier as a person who
 * asked for it knows, and where it stands by what has become of the request, its approval, its loan and the carrier itself.
 */
export const borrowingItemsInSight: SightView = {
  table: 'borrowing_items',
  sql: `SELECT items.*, carriers.number AS carrier_number, carriers.title, carriers.level, carriers.mark_text, carriers.pages,
          catalogue.file_number, loans.lent_at, loans.due_on, loans.returned_at,
          (WITH RECURSIVE same (id) AS (SELECT loans.id UNION
             SELECT wrong.loan_id FROM main.loan_corrections AS wrong, same WHERE wrong.continued_by = same.id)
           SELECT count(*) FROM main.loan_renewals WHERE loan_id IN (SELECT id FROM same)) AS renewals,
          (WITH RECURSIVE same (id) AS (SELECT loans.id UNION
             SELECT wrong.loan_id FROM main.loan_corrections AS wrong, same WHERE wrong.continued_by = same.id)
           SELECT count(*) FROM main.loan_recalls WHERE loan_id IN (SELECT id FROM same)) AS recalls,
          (SELECT json_group_array(to_whom) FROM main.loan_escalations AS told
           WHERE told.loan_id = loans.id AND told.due_on = loans.due_on) AS escalated_to,
          checks.pages AS checked_pages, checks.pages_differ, checks.altered, checks.torn, checks.forged,
          checks.seal_broken, checks.note, checks.incident_number, checks.at AS checked_at,
          checks.by_number AS checked_by, checks.by_name AS checked_by_name,
          CASE
            WHEN loans.returned_at IS NOT NULL THEN
              CASE WHEN requests.closed_at IS NOT NULL THEN 'closed'
                   WHEN checks.incident_number IS NOT NULL THEN 'defect' ELSE 'checked' END
            WHEN items.loan_id IS NOT NULL THEN
              CASE WHEN carriers.state IN ('missing', 'leakCase') THEN 'lost' ELSE 'issued' END
            WHEN items.cancelled_at IS NOT NULL THEN 'cancelled'
            WHEN requests.withdrawn_at IS NOT NULL OR approvals.state = 'withdrawn' THEN 'withdrawn'
            WHEN requests.submitted_at IS NULL THEN 'draft'
            WHEN approvals.state = 'waiting' THEN 'submitted'
            WHEN approvals.state = 'rejected' THEN 'rejected'
            WHEN items.pulled_at IS NOT NULL THEN 'ready'
            ELSE 'approved'
          END AS state
        FROM main.borrowing_items AS items
        JOIN main.borrowings AS requests ON requests.id = items.borrowing_id
        JOIN main.carriers AS carriers ON carriers.id = items.carrier_id
        LEFT JOIN main.archive_items AS catalogue ON catalogue.carrier_id = items.carrier_id
        LEFT JOIN main.approvals AS approvals ON approvals.id = requests.approval_id
        LEFT JOIN main.loans AS loans ON loans.id = items.loan_id
        LEFT JOIN main.return_checks AS checks ON checks.loan_id = items.loan_id
        WHERE carriers.level <= (SELECT clearance FROM looker) AND items.borrowing_id IN (SELECT id FROM borrowings)`
}

/** What was found at a return is seen by whoever sees the carrier. */
export const returnChecksInSight: SightView = {
  table: 'return_checks',
  sql: 'SELECT * FROM main.return_checks WHERE carrier_id IN (SELECT id FROM carriers)'
}

/** That a leader was told is seen by whoever sees the carrier. */
export const escalationsInSight: SightView = {
  table: 'loan_escalations',
  sql: 'SELECT * FROM main.loan_escalations WHERE carrier_id IN (SELECT id FROM carriers)'
}

/** A line of a sheet is seen by whoever sees the carrier. */
export const counterLinesInSight: SightView = {
  table: 'counter_lines',
  sql: 'SELECT * FROM main.counter_lines WHERE carrier_id IN (SELECT id FROM carriers)'
}

/** Who waits for something: all of them for whoever sees the registers, each their own; the turn counts everybody. */
export const reservationsInSight: SightView = {
  table: 'archive_reservations',
  sql: `SELECT waiting.*, carriers.number AS carrier_number, carriers.title, carriers.level, carriers.mark_text,
          carriers.pages, carriers.state AS carrier_state, catalogue.file_number,
          (SELECT due_on FROM main.loans WHERE loans.carrier_id = waiting.carrier_id AND returned_at IS NULL) AS due_on,
          (SELECT count(*) FROM main.archive_reservations AS earlier
           WHERE earlier.carrier_id = waiting.carrier_id AND earlier.ended_at IS NULL AND earlier.row <= waiting.row) AS turn
        FROM main.archive_reservations AS waiting
        JOIN main.carriers AS carriers ON carriers.id = waiting.carrier_id
        LEFT JOIN main.archive_items AS catalogue ON catalogue.carrier_id = waiting.carrier_id
        WHERE carriers.level <= (SELECT clearance FROM looker)
          AND CASE (SELECT sight FROM looker)
                WHEN 'everything' THEN 1
                WHEN 'own' THEN waiting.person_id = (SELECT id FROM people WHERE number = (SELECT number FROM looker))
                ELSE 0
              END`
}

/**
 * What whoever looks may borrow: what is kept in the archives, lies within the clearance of the account and of the person,
 * and whose scope names nobody or includes them (Secrecy Law 21). No more of it than a list needs: not where it lies, nor
 * who has it.
 */
export const borrowableInSight: SightView = {
  table: 'borrowable',
  sql: `SELECT carriers.row, carriers.id AS carrier_id, carriers.number, catalogue.file_number, catalogue.year, carriers.title,
          carriers.level, carriers.mark_text, carriers.kind, carriers.pages, carriers.state,
          carriers.held_because IS NOT NULL AS held,
          (SELECT count(*) FROM main.archive_reservations AS waiting
           WHERE waiting.carrier_id = carriers.id AND waiting.ended_at IS NULL) AS waiting,
          CASE
            WHEN EXISTS (SELECT 1 FROM main.loans WHERE loans.carrier_id = carriers.id AND loans.returned_at IS NULL
                         AND loans.borrower_id = me.id) THEN 'borrowed'
            WHEN EXISTS (SELECT 1 FROM main.archive_reservations AS waiting WHERE waiting.carrier_id = carriers.id
                         AND waiting.ended_at IS NULL AND waiting.person_id = me.id) THEN 'reserved'
          END AS mine
        FROM main.carriers AS carriers
        JOIN people AS me ON me.number = (SELECT number FROM looker)
        LEFT JOIN main.archive_items AS catalogue ON catalogue.carrier_id = carriers.id
        WHERE carriers.at_rest = 'archived' AND carriers.state NOT IN ('sentAway', 'returned', 'destroyed')
          AND (SELECT sight FROM looker) <> 'nothing'
          AND carriers.level <= (SELECT clearance FROM looker) AND carriers.level <= me.clearance
          AND (NOT EXISTS (SELECT 1 FROM main.carrier_scope AS scope
                           WHERE scope.carrier_id = coalesce(carriers.original_id, carriers.id))
            OR EXISTS (SELECT 1 FROM main.carrier_scope AS scope
                       WHERE scope.carrier_id = coalesce(carriers.original_id, carriers.id)
                         AND (scope.person_id = me.id OR scope.unit_id = me.unit_id)))`
}

type Person = { number: string; name: string }

type BorrowableRow = {
  carrier_id: string
  number: string
  file_number: string | null
  year: number | null
  title: string
  level: number
  mark_text: string
  kind: CarrierKind
  pages: number | null
  state: CarrierState
  held: number
  waiting: number
  mine: 'borrowed' | 'reserved' | null
  asked: number
}

// Asked for by whoever looks, and neither issued nor ended yet.
const asked = `EXISTS (SELECT 1 FROM borrowing_items JOIN borrowings ON borrowings.id = borrowing_items.borrowing_id
  WHERE borrowing_items.carrier_id = borrowable.carrier_id AND borrowing_items.state IN ('submitted', 'approved', 'ready')
    AND borrowings.borrower_id = (SELECT id FROM people WHERE number = (SELECT number FROM looker))) AS asked`

/** What whoever looks may borrow, in the order of the catalogue, and how much of it there is. */
export function listBorrowable(
  store: ReadableStore,
  { words, levels, which }: { words: string; levels?: readonly Level[] | undefined; which: 'available' | 'all' },
  { from, count }: { from: number; count: number }
): { rows: Borrowable[]; total: number } {
  const terms: Term[] = []
  for (const word of wordsTyped(words)) {
    const said = saidOfCarriers(word)
    terms.push([
      `(${['instr(file_number, ?) > 0', ...said.map(([select]) => `row IN (${select})`)].join(' OR ')})`,
      word,
      ...said.map(([, value]) => value)
    ])
  }
  if (levels?.length) terms.push(oneOf('level', levels.map(rankOf)))
  if (which === 'available') terms.push(["state = 'archived' AND NOT held"])
  const { where, values } = whereAll(terms)
  const rows = store.all<BorrowableRow>(
    `SELECT borrowable.*, ${asked} FROM borrowable ${where} ORDER BY file_number IS NULL, file_number, row LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM borrowable ${where}`, ...values)?.total ?? 0
  return { rows: rows.map(fromBorrowableRow), total }
}

/** One thing whoever looks may borrow, and where it stands. */
export function borrowableOf(
  store: ReadableStore,
  carrierId: string
): (Borrowable & { state: CarrierState; held: boolean }) | undefined {
  const row = store.one<BorrowableRow>(`SELECT borrowable.*, ${asked} FROM borrowable WHERE carrier_id = ?`, carrierId)
  return row && { ...fromBorrowableRow(row), state: row.state, held: row.held === 1 }
}

function fromBorrowableRow(row: BorrowableRow): Borrowable {
  const mine = row.mine ?? (row.asked === 1 ? 'asked' : undefined)
  return {
    ...inCatalogue({ ...row, carrier_number: row.number }),
    kind: row.kind,
    ...(row.year !== null && { year: row.year }),
    standing: row.state === 'onLoan' ? 'out' : row.state === 'archived' && row.held === 0 ? 'available' : 'unavailable',
    waiting: row.waiting,
    ...(mine && { mine })
  }
}

type CatalogueRow = {
  carrier_id: string
  carrier_number: string
  file_number: string | null
  title: string
  level: number
  mark_text: string
  pages: number | null
}

function inCatalogue(row: CatalogueRow) {
  return {
    carrierId: row.carrier_id,
    number: row.carrier_number,
    ...(row.file_number !== null && { fileNumber: row.file_number }),
    title: row.title,
    level: levelOfRank(row.level),
    markText: row.mark_text,
    ...(row.pages !== null && { pages: row.pages })
  }
}

/** What is first said of a request. */
export type NewBorrowing = Pick<Borrowing, 'id' | 'number' | 'kind' | 'purpose' | 'way' | 'days' | 'level'> & {
  borrowerId: string
  askedAt: string
  askedBy: Person
}

export function insertBorrowing(store: WritableStore, borrowing: NewBorrowing): void {
  store.run(
    `INSERT INTO main.borrowings (id, number, borrower_id, kind, purpose, way, days, level, asked_at, asked_by, asked_by_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    borrowing.id,
    borrowing.number,
    borrowing.borrowerId,
    borrowing.kind,
    borrowing.purpose,
    borrowing.way,
    borrowing.days,
    rankOf(borrowing.level),
    borrowing.askedAt,
    borrowing.askedBy.number,
    borrowing.askedBy.name
  )
}

/** Writes a draft anew, without what was to be asked for; false when it is no longer at this version. */
export function rewriteDraft(
  store: WritableStore,
  draft: Pick<Borrowing, 'id' | 'kind' | 'purpose' | 'way' | 'days' | 'level' | 'version'>
): boolean {
  store.run('DELETE FROM main.borrowing_items WHERE borrowing_id = ?', draft.id)
  return (
    store.run(
      `UPDATE main.borrowings SET kind = ?, purpose = ?, way = ?, days = ?, level = ?, version = version + 1
       WHERE id = ? AND version = ? AND submitted_at IS NULL`,
      draft.kind,
      draft.purpose,
      draft.way,
      draft.days,
      rankOf(draft.level),
      draft.id,
      draft.version
    ) === 1
  )
}

export function insertItem(
  store: WritableStore,
  { id, borrowingId, carrierId }: { id: string; borrowingId: string; carrierId: string }
): void {
  store.run(
    'INSERT INTO main.borrowing_items (id, borrowing_id, carrier_id) VALUES (?, ?, ?)',
    id,
    borrowingId,
    carrierId
  )
}

/** Raises the level of a request to that of what is added to it. */
export function raiseLevel(store: WritableStore, id: string, level: Level): void {
  store.run('UPDATE main.borrowings SET level = max(level, ?) WHERE id = ?', rankOf(level), id)
}

/** Notes that a request is made, and where it waits for approval. */
export function submitBorrowing(
  store: WritableStore,
  { id, at, approvalId }: { id: string; at: string; approvalId: string | undefined }
): void {
  store.run('UPDATE main.borrowings SET submitted_at = ?, approval_id = ? WHERE id = ?', at, approvalId ?? null, id)
}

/** Counts the version of a request up, for what is done with a thing in it; false when it is no longer at this version. */
export function touchBorrowing(store: WritableStore, id: string, version: number): boolean {
  return store.run('UPDATE main.borrowings SET version = version + 1 WHERE id = ? AND version = ?', id, version) === 1
}

export function withdrawBorrowing(store: WritableStore, id: string, at: string): void {
  store.run('UPDATE main.borrowings SET withdrawn_at = ? WHERE id = ?', at, id)
}

export function closeBorrowing(
  store: WritableStore,
  { id, at, by, effect }: { id: string; at: string; by: Person; effect: string }
): void {
  store.run(
    'UPDATE main.borrowings SET closed_at = ?, closed_by = ?, closed_by_name = ?, effect = ? WHERE id = ?',
    at,
    by.number,
    by.name,
    effect,
    id
  )
}

export function cancelItem(
  store: WritableStore,
  { id, at, by, because }: { id: string; at: string; by: Person; because: string }
): void {
  store.run(
    `UPDATE main.borrowing_items SET cancelled_at = ?, cancelled_by = ?, cancelled_by_name = ?, cancelled_because = ?
     WHERE id = ?`,
    at,
    by.number,
    by.name,
    because,
    id
  )
}

export function pullItem(
  store: WritableStore,
  { id, at, by, pages, condition }: { id: string; at: string; by: Person; pages: number | undefined; condition: string }
): void {
  store.run(
    `UPDATE main.borrowing_items SET pulled_at = ?, pulled_by = ?, pulled_by_name = ?, pulled_pages = ?, pulled_condition = ?
     WHERE id = ?`,
    at,
    by.number,
    by.name,
    pages ?? null,
    condition,
    id
  )
}

/** Says under which loan something is out, and how its borrower signed; or that it is not out after all. */
export function setLoanOfItem(
  store: WritableStore,
  id: string,
  loan: { id: string; signed: 'inPerson' | 'onPaper' } | undefined
): void {
  store.run(
    'UPDATE main.borrowing_items SET loan_id = ?, signed = ? WHERE id = ?',
    loan?.id ?? null,
    loan?.signed ?? null,
    id
  )
}

export function insertReturnCheck(
  store: WritableStore,
  found: Omit<NonNullable<BorrowingItem['check']>, never> & { loanId: string; carrierId: string }
): void {
  store.run(
    `INSERT INTO main.return_checks (loan_id, carrier_id, pages, pages_differ, altered, torn, forged, seal_broken, note,
       incident_number, at, by_number, by_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    found.loanId,
    found.carrierId,
    found.pages ?? null,
    Number(found.pagesDiffer),
    Number(found.altered),
    Number(found.torn),
    Number(found.forged),
    Number(found.sealBroken),
    found.note ?? null,
    found.incident ?? null,
    found.at,
    found.by.number,
    found.by.name
  )
}

type ItemRow = CatalogueRow & {
  id: string
  borrowing_id: string
  state: BorrowingState
  pulled_at: string | null
  pulled_by: string
  pulled_by_name: string
  pulled_pages: number | null
  pulled_condition: string | null
  loan_id: string | null
  signed: 'inPerson' | 'onPaper' | null
  lent_at: string | null
  due_on: string | null
  returned_at: string | null
  renewals: number
  recalls: number
  escalated_to: string
  cancelled_at: string | null
  cancelled_by: string
  cancelled_by_name: string
  cancelled_because: string | null
} & CheckRow

type CheckRow = {
  checked_pages: number | null
  pages_differ: number | null
  altered: number
  torn: number
  forged: number
  seal_broken: number
  note: string | null
  incident_number: string | null
  checked_at: string | null
  checked_by: string
  checked_by_name: string
}

type HeadRow = {
  id: string
  number: string
  borrower_id: string
  borrower_number: string
  borrower_name: string
  borrower_unit: string
  clearance: number
  class: PersonClass
  reviewed_on: string
  review_result: 'passed' | 'failed'
  left_on: string | null
  cooling_off_until: string | null
  kind: BorrowingKind
  purpose: string
  way: BorrowingWay
  days: number
  level: number
  asked_at: string
  asked_by: string
  asked_by_name: string
  submitted_at: string | null
  withdrawn_at: string | null
  effect: string | null
  closed_at: string | null
  closed_by: string
  closed_by_name: string
  version: number
  approval_id: string | null
  approval_number: string | null
  approval_state: ApprovalState | null
  asks: 'sectionLeader' | 'unitLeader' | null
  decided_by: string | null
  decided_by_name: string | null
  decided_at: string | null
  reason: string | null
}

const withBorrower = `
  SELECT borrowings.*, people.number AS borrower_number, people.name AS borrower_name, units.name AS borrower_unit,
         people.clearance, people.class, people.reviewed_on, people.review_result, people.left_on, people.cooling_off_until,
         approvals.number AS approval_number, approvals.state AS approval_state, approvals.asks, approvals.decided_by,
         approvals.decided_by_name, approvals.decided_at, approvals.reason
  FROM borrowings
  JOIN people ON people.id = borrowings.borrower_id
  JOIN units ON units.id = people.unit_id
  LEFT JOIN approvals ON approvals.id = borrowings.approval_id`

/** The day, and what of the settings tells whether somebody may still have what they have. */
export type On = { today: Day; reviewYears: ReviewYears }

/** One request by its id, or by that of one thing in it. */
export function borrowingOf(store: ReadableStore, id: string, on: On): Borrowing | undefined {
  const row = store.one<HeadRow>(
    `${withBorrower} WHERE borrowings.id = ? OR borrowings.id = (SELECT borrowing_id FROM borrowing_items WHERE id = ?)`,
    id,
    id
  )
  return row && withItems(store, [row], on)[0]
}

/** The requests for a person or made by them, the newest first. */
export function borrowingsOfPerson(
  store: ReadableStore,
  { number, which }: { number: string; which: 'open' | 'all' },
  on: On,
  { from, count }: { from: number; count: number }
): { rows: Borrowing[]; total: number } {
  const ended = which === 'all' ? '' : 'AND borrowings.closed_at IS NULL AND borrowings.withdrawn_at IS NULL'
  const where = `WHERE (borrowings.borrower_id = (SELECT id FROM people WHERE number = ?)) ${ended}`
  const rows = store.all<HeadRow>(
    `${withBorrower} ${where} ORDER BY borrowings.asked_at DESC, borrowings.number DESC LIMIT ? OFFSET ?`,
    number,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM borrowings ${where}`, number)?.total ?? 0
  return { rows: withItems(store, rows, on), total }
}

function withItems(store: ReadableStore, rows: readonly HeadRow[], on: On): Borrowing[] {
  const items = store.all<ItemRow>(
    'SELECT * FROM borrowing_items WHERE borrowing_id IN (SELECT value FROM json_each(?)) ORDER BY row',
    JSON.stringify(rows.map(({ id }) => id))
  )
  return rows.map((row) => ({
    ...fromHeadRow(row),
    items: items.filter(({ borrowing_id }) => borrowing_id === row.id).map((item) => fromItemRow(item, row, on))
  }))
}

/** One thing that was asked for, with its request. */
export function lineOf(store: ReadableStore, itemId: string, on: On): QueueLine | undefined {
  return linesOf(store, [itemId], on)[0]
}

function linesOf(store: ReadableStore, ids: readonly string[], on: On): QueueLine[] {
  const items = store.all<ItemRow>(
    'SELECT * FROM borrowing_items WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids)
  )
  const heads = store.all<HeadRow>(
    `${withBorrower} WHERE borrowings.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(items.map(({ borrowing_id }) => borrowing_id))
  )
  return ids.flatMap((id) => {
    const item = items.find((each) => each.id === id)
    const head = heads.find((each) => each.id === item?.borrowing_id)
    return item && head ? [{ ...fromItemRow(item, head, on), request: fromHeadRow(head) }] : []
  })
}

/** The things a person has out, or that wait for them, those that are due first. */
export function linesOfPerson(
  store: ReadableStore,
  { personId, states, carrierId }: { personId: string; states: readonly BorrowingState[]; carrierId?: string },
  on: On
): QueueLine[] {
  const ids = store.all<{ id: string }>(
    `SELECT borrowing_items.id FROM borrowing_items JOIN borrowings ON borrowings.id = borrowing_items.borrowing_id
     WHERE borrowings.borrower_id = ? AND borrowing_items.state IN (SELECT value FROM json_each(?))
       AND borrowing_items.carrier_id = coalesce(?, borrowing_items.carrier_id)
     ORDER BY borrowing_items.due_on, borrowing_items.state = 'approved', borrowing_items.row`,
    personId,
    JSON.stringify(states),
    carrierId ?? null
  )
  return linesOf(
    store,
    ids.map(({ id }) => id),
    on
  )
}

/** The thing under which a carrier is out of the archives now. */
export function outLineOf(store: ReadableStore, carrierId: string, on: On): QueueLine | undefined {
  const row = store.one<{ id: string }>(
    "SELECT id FROM borrowing_items WHERE carrier_id = ? AND state IN ('issued', 'lost')",
    carrierId
  )
  return row && lineOf(store, row.id, on)
}

/** What was asked for under which a loan stands; nothing where it was not lent by the archives. */
export function itemOfLoan(store: ReadableStore, loanId: string): string | undefined {
  return store.one<{ id: string }>('SELECT id FROM borrowing_items WHERE loan_id = ?', loanId)?.id
}

/** For whom a carrier was taken from its shelf and waits to be issued, whether or not whoever asks sees it. */
export function pulledFor(store: WritableStore, carrierId: string): string | undefined {
  return store.one<{ borrower_id: string }>(
    `SELECT requests.borrower_id FROM main.borrowing_items AS items
     JOIN main.borrowings AS requests ON requests.id = items.borrowing_id
     WHERE items.carrier_id = ? AND items.pulled_at IS NOT NULL AND items.loan_id IS NULL AND items.cancelled_at IS NULL
       AND requests.withdrawn_at IS NULL
     ORDER BY items.pulled_at LIMIT 1`,
    carrierId
  )?.borrower_id
}

/** Whether this person has asked for a carrier already and it is neither issued nor ended. */
export function hasAsked(
  store: WritableStore,
  { carrierId, personId }: { carrierId: string; personId: string }
): boolean {
  return (
    store.one(
      `SELECT 1 FROM main.borrowing_items AS items
       JOIN main.borrowings AS requests ON requests.id = items.borrowing_id
       LEFT JOIN main.approvals AS approvals ON approvals.id = requests.approval_id
       WHERE items.carrier_id = ? AND requests.borrower_id = ? AND requests.submitted_at IS NOT NULL
         AND requests.withdrawn_at IS NULL AND items.cancelled_at IS NULL AND items.loan_id IS NULL
         AND coalesce(approvals.state, 'approved') NOT IN ('rejected', 'withdrawn')`,
      carrierId,
      personId
    ) !== undefined
  )
}

// What is in each list of the queue; `urgent`: whoever has it may have it no longer.
const tabs: Record<Exclude<QueueTab, 'reserved'>, string> = {
  toApprove: "state = 'submitted'",
  toPull: "state = 'approved'",
  toIssue: "state = 'ready'",
  dueToday: "state = 'issued' AND due_on = today AND NOT urgent",
  overdue: "state IN ('issued', 'lost') AND (due_on < today OR urgent)",
  out: "state IN ('issued', 'lost')",
  toClose: "state IN ('checked', 'defect')"
}

const queued = `
  WITH at (today, core, important, general) AS (SELECT ?, ?, ?, ?),
  lines AS (
    SELECT items.id, items.row, items.state, items.due_on, borrowings.asked_at, at.today,
      items.state IN ('issued', 'lost') AND ${mayNotHaveIn('people', 'items.level')} AS urgent
    FROM borrowing_items AS items
    JOIN borrowings ON borrowings.id = items.borrowing_id
    JOIN people ON people.id = borrowings.borrower_id
    JOIN at)`

/** One list of the archivist's queue, and how much there is in each. */
export function queueOf(
  store: ReadableStore,
  tab: QueueTab,
  on: On,
  { from, count }: { from: number; count: number }
): { counts: Record<QueueTab, number>; rows: QueueLine[]; reservations: Reservation[]; total: number } {
  const { core, important, general } = on.reviewYears
  const values = [on.today, core, important, general]
  const sums = Object.entries(tabs).map(([name, condition]) => `coalesce(sum(${condition}), 0) AS ${name}`)
  const counted = store.one<Record<Exclude<QueueTab, 'reserved'>, number>>(
    `${queued} SELECT ${sums.join(', ')} FROM lines`,
    ...values
  )
  const reservations = listReservations(store, {})
  const none = { toApprove: 0, toPull: 0, toIssue: 0, dueToday: 0, overdue: 0, out: 0, toClose: 0 }
  const counts = { ...none, ...counted, reserved: reservations.length }
  if (tab === 'reserved') return { counts, rows: [], reservations, total: reservations.length }
  const ids = store.all<{ id: string }>(
    `${queued} SELECT id FROM lines WHERE ${tabs[tab]} ORDER BY urgent DESC, due_on, asked_at, row LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const rows = linesOf(
    store,
    ids.map(({ id }) => id),
    on
  )
  return { counts, rows, reservations: [], total: counts[tab] }
}

/** What a leader is to be told by today and was not, as far as is written down: which thing, and which leader. */
export function untoldEscalations(
  store: ReadableStore,
  today: Day,
  days: Readonly<Record<'sectionLeader' | 'unitLeader', number>>
): { itemId: string; loanId: string; toWhom: 'sectionLeader' | 'unitLeader' }[] {
  return store.all(
    `SELECT items.id AS itemId, items.loan_id AS loanId, steps.to_whom AS toWhom
     FROM borrowing_items AS items,
       (SELECT 'sectionLeader' AS to_whom, ? AS days UNION ALL SELECT 'unitLeader', ?) AS steps
     WHERE items.state IN ('issued', 'lost') AND julianday(?) - julianday(items.due_on) >= steps.days
       AND NOT EXISTS (SELECT 1 FROM loan_escalations AS told WHERE told.loan_id = items.loan_id
         AND told.to_whom = steps.to_whom AND told.due_on = items.due_on)
     ORDER BY items.due_on, items.row, steps.to_whom`,
    days.sectionLeader,
    days.unitLeader,
    today
  )
}

export function insertEscalation(
  store: WritableStore,
  told: {
    loanId: string
    carrierId: string
    toWhom: Exclude<Approver, 'nobody'>
    dueOn: Day
    daysOverdue: number
    at: string
    by: Person
  }
): void {
  store.run(
    `INSERT INTO main.loan_escalations (loan_id, carrier_id, to_whom, due_on, days_overdue, at, by)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    told.loanId,
    told.carrierId,
    told.toWhom,
    told.dueOn,
    told.daysOverdue,
    told.at,
    JSON.stringify(told.by)
  )
}

type ReservationRow = CatalogueRow & {
  id: string
  person_id: string
  person_number: string
  person_name: string
  person_unit: string
  at: string
  carrier_state: CarrierState
  due_on: string | null
  turn: number
}

/** Who waits for what, in their turn. */
export function listReservations(
  store: ReadableStore,
  { id, personId }: { id?: string; personId?: string }
): Reservation[] {
  return store
    .all<ReservationRow>(
      `SELECT waiting.*, people.number AS person_number, people.name AS person_name, units.name AS person_unit
       FROM archive_reservations AS waiting
       JOIN people ON people.id = waiting.person_id JOIN units ON units.id = people.unit_id
       WHERE waiting.ended_at IS NULL AND waiting.id = coalesce(?, waiting.id) AND waiting.person_id = coalesce(?, waiting.person_id)
       ORDER BY (waiting.carrier_state = 'archived' AND waiting.turn = 1) DESC, waiting.carrier_number, waiting.turn`,
      id ?? null,
      personId ?? null
    )
    .map((row) => ({
      id: row.id,
      ...inCatalogue(row),
      person: { id: row.person_id, number: row.person_number, name: row.person_name, unit: row.person_unit },
      at: row.at,
      turn: row.turn,
      isBack: row.carrier_state === 'archived' && row.turn === 1,
      ...(row.due_on !== null && { dueOn: row.due_on })
    }))
}

export function insertReservation(
  store: WritableStore,
  made: { id: string; carrierId: string; personId: string; at: string; by: Person }
): void {
  store.run(
    'INSERT INTO main.archive_reservations (id, carrier_id, person_id, at, by_number, by_name) VALUES (?, ?, ?, ?, ?, ?)',
    made.id,
    made.carrierId,
    made.personId,
    made.at,
    made.by.number,
    made.by.name
  )
}

export function endReservation(
  store: WritableStore,
  { id, at, outcome, reason }: { id: string; at: string; outcome: 'withdrawn' | 'ended'; reason: string | undefined }
): void {
  store.run(
    'UPDATE main.archive_reservations SET ended_at = ?, outcome = ?, reason = ? WHERE id = ?',
    at,
    outcome,
    reason ?? null,
    id
  )
}

/** Notes that somebody was issued what they had waited for, where they had. */
export function takeReservation(
  store: WritableStore,
  { carrierId, personId, at }: { carrierId: string; personId: string; at: string }
): void {
  store.run(
    `UPDATE main.archive_reservations SET ended_at = ?, outcome = 'taken'
     WHERE carrier_id = ? AND person_id = ? AND ended_at IS NULL`,
    at,
    carrierId,
    personId
  )
}

/** Who is next in the line for something, whether or not whoever asks sees it. */
export function firstInLine(store: WritableStore, carrierId: string): string | undefined {
  return store.one<{ person_id: string }>(
    'SELECT person_id FROM main.archive_reservations WHERE carrier_id = ? AND ended_at IS NULL ORDER BY row LIMIT 1',
    carrierId
  )?.person_id
}

/** The carrier in sight that bears this number: of the ledger, of the catalogue, or of an old ledger. */
export function carrierNumbered(store: ReadableStore, text: string): string | undefined {
  return store.one<{ id: string }>(
    `SELECT carriers.id FROM carriers JOIN (SELECT ? AS scanned)
     WHERE number = scanned OR former_number = scanned
       OR carriers.id IN (SELECT carrier_id FROM archive_items WHERE file_number = scanned)
     ORDER BY number = scanned DESC, former_number IS scanned, row LIMIT 1`,
    text
  )?.id
}

/** The file number of a carrier, once it is in the catalogue. */
export function fileNumberOf(store: ReadableStore, carrierId: string): string | undefined {
  return store.one<{ file_number: string }>('SELECT file_number FROM archive_items WHERE carrier_id = ?', carrierId)
    ?.file_number
}

type BatchRow = {
  id: string
  number: string
  mode: CounterBatch['mode']
  borrower_id: string | null
  borrower_number: string | null
  borrower_name: string | null
  borrower_unit: string | null
  walk_in: string | null
  approval_id: string | null
  approved_by: string | null
  approved_by_name: string | null
  borrowing_id: string | null
  begun_at: string
  begun_by: string
  begun_by_name: string
  ended_at: string | null
  signed: 'inPerson' | 'onPaper' | null
}

export function insertBatch(
  store: WritableStore,
  batch: Pick<CounterBatch, 'id' | 'number' | 'mode' | 'walkIn' | 'begunAt' | 'begunBy'> & {
    borrowerId: string | undefined
    approvalId: string | undefined
  }
): void {
  store.run(
    `INSERT INTO main.counter_batches (id, number, mode, borrower_id, walk_in, approval_id, begun_at, begun_by, begun_by_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    batch.id,
    batch.number,
    batch.mode,
    batch.borrowerId ?? null,
    batch.walkIn ? JSON.stringify(batch.walkIn) : null,
    batch.approvalId ?? null,
    batch.begunAt,
    batch.begunBy.number,
    batch.begunBy.name
  )
}

/** Says which request keeps what is lent on this sheet without one made before. */
export function setRequestOfBatch(store: WritableStore, batchId: string, borrowingId: string): void {
  store.run('UPDATE main.counter_batches SET borrowing_id = ? WHERE id = ?', borrowingId, batchId)
}

/** Ends a sheet, and says of everything issued on it how its borrower signed. */
export function endBatch(
  store: WritableStore,
  { id, at, signed }: { id: string; at: string; signed: 'inPerson' | 'onPaper' }
): void {
  store.run('UPDATE main.counter_batches SET ended_at = ?, signed = ? WHERE id = ?', at, signed, id)
  store.run(
    `UPDATE main.borrowing_items SET signed = ?
     WHERE loan_id IN (SELECT loan_id FROM main.counter_lines JOIN main.counter_batches ON counter_batches.id = batch_id
                       WHERE batch_id = ? AND mode = 'issue' AND undone_at IS NULL)`,
    signed,
    id
  )
}

export function insertCounterLine(
  store: WritableStore,
  line: { id: string; batchId: string; itemId: string; loanId: string; carrierId: string; at: string }
): void {
  store.run(
    'INSERT INTO main.counter_lines (id, batch_id, item_id, loan_id, carrier_id, at) VALUES (?, ?, ?, ?, ?, ?)',
    line.id,
    line.batchId,
    line.itemId,
    line.loanId,
    line.carrierId,
    line.at
  )
}

export function undoCounterLine(
  store: WritableStore,
  { id, at, because }: { id: string; at: string; because: string }
): void {
  store.run('UPDATE main.counter_lines SET undone_at = ?, undone_because = ? WHERE id = ?', at, because, id)
}

/** A sheet with its lines in sight, and what rules need of it besides. */
export function batchOf(
  store: ReadableStore,
  id: string
): (CounterBatch & { approvalId?: string; borrowingId?: string }) | undefined {
  const row = store.one<BatchRow>(
    `SELECT batches.*, people.number AS borrower_number, people.name AS borrower_name, units.name AS borrower_unit,
       approvals.decided_by AS approved_by, approvals.decided_by_name AS approved_by_name
     FROM counter_batches AS batches
     LEFT JOIN people ON people.id = batches.borrower_id
     LEFT JOIN units ON units.id = people.unit_id
     LEFT JOIN approvals ON approvals.id = batches.approval_id
     WHERE batches.id = ?`,
    id
  )
  if (!row) return undefined
  return {
    id: row.id,
    number: row.number,
    mode: row.mode,
    ...(row.borrower_id !== null && {
      borrower: {
        id: row.borrower_id,
        number: row.borrower_number ?? '',
        name: row.borrower_name ?? '',
        unit: row.borrower_unit ?? ''
      }
    }),
    ...(row.walk_in !== null && { walkIn: WalkIn.parse(JSON.parse(row.walk_in)) }),
    ...(row.approval_id !== null && { approvalId: row.approval_id }),
    ...(row.approved_by !== null && { approvedBy: { number: row.approved_by, name: row.approved_by_name ?? '' } }),
    ...(row.borrowing_id !== null && { borrowingId: row.borrowing_id }),
    begunAt: row.begun_at,
    begunBy: { number: row.begun_by, name: row.begun_by_name },
    ...(row.ended_at !== null && row.signed !== null && { ended: { at: row.ended_at, signed: row.signed } }),
    lines: linesOfBatch(store, row.id, row.mode)
  }
}

type LineRow = CatalogueRow &
  CheckRow & {
    id: string
    item_id: string
    loan_id: string
    borrower_number: string
    borrower_name: string
    borrower_unit: string
    request_number: string
    kind: BorrowingKind
    purpose: string
    way: BorrowingWay
    approved_by: string | null
    pulled_pages: number | null
    lent_at: string
    due_on: string
    at: string
    undone_at: string | null
    undone_because: string | null
  }

function linesOfBatch(store: ReadableStore, batchId: string, mode: CounterBatch['mode']): CounterLine[] {
  const rows = store.all<LineRow>(
    `SELECT lines.id, lines.item_id, lines.loan_id, lines.at, lines.undone_at, lines.undone_because,
       items.carrier_id, items.carrier_number, items.file_number, items.title, items.level, items.mark_text, items.pages,
       items.pulled_pages, people.number AS borrower_number, people.name AS borrower_name, units.name AS borrower_unit,
       borrowings.number AS request_number, borrowings.kind, borrowings.purpose, borrowings.way,
       loans.approved_by, loans.lent_at, loans.due_on,
       checks.pages AS checked_pages, checks.pages_differ, checks.altered, checks.torn, checks.forged, checks.seal_broken,
       checks.note, checks.incident_number, checks.at AS checked_at, checks.by_number AS checked_by,
       checks.by_name AS checked_by_name
     FROM counter_lines AS lines
     JOIN borrowing_items AS items ON items.id = lines.item_id
     JOIN borrowings ON borrowings.id = items.borrowing_id
     JOIN people ON people.id = borrowings.borrower_id
     JOIN units ON units.id = people.unit_id
     JOIN loans ON loans.id = lines.loan_id
     LEFT JOIN return_checks AS checks ON checks.loan_id = lines.loan_id
     WHERE lines.batch_id = ? ORDER BY lines.row`,
    batchId
  )
  return rows.map((row) => ({
    id: row.id,
    itemId: row.item_id,
    loanId: row.loan_id,
    ...inCatalogue(row),
    borrower: { number: row.borrower_number, name: row.borrower_name, unit: row.borrower_unit },
    request: { number: row.request_number, kind: row.kind, purpose: row.purpose, way: row.way },
    ...(row.approved_by !== null && { approvedBy: JSON.parse(row.approved_by) as Person }),
    ...(row.pulled_pages !== null && { pulledPages: row.pulled_pages }),
    lentAt: row.lent_at,
    dueOn: row.due_on,
    at: row.at,
    ...(mode === 'return' && { check: checkOf(row) }),
    ...(row.undone_at !== null && { undone: { at: row.undone_at, because: row.undone_because ?? '' } })
  }))
}

function fromHeadRow(row: HeadRow): QueueLine['request'] {
  return {
    id: row.id,
    number: row.number,
    borrower: { id: row.borrower_id, number: row.borrower_number, name: row.borrower_name, unit: row.borrower_unit },
    kind: row.kind,
    purpose: row.purpose,
    way: row.way,
    days: row.days,
    level: levelOfRank(row.level),
    askedAt: row.asked_at,
    askedBy: { number: row.asked_by, name: row.asked_by_name },
    ...(row.submitted_at !== null && { submittedAt: row.submitted_at }),
    ...(row.approval_id !== null &&
      row.approval_state !== null && {
        approval: {
          id: row.approval_id,
          number: row.approval_number ?? '',
          state: row.approval_state,
          asks: row.asks ?? 'sectionLeader',
          ...(row.decided_by !== null && { decidedBy: { number: row.decided_by, name: row.decided_by_name ?? '' } }),
          ...(row.decided_at !== null && { decidedAt: row.decided_at }),
          ...(row.reason !== null && { reason: row.reason })
        }
      }),
    ...(row.withdrawn_at !== null && { withdrawnAt: row.withdrawn_at }),
    ...(row.closed_at !== null && {
      closed: { at: row.closed_at, by: { number: row.closed_by, name: row.closed_by_name }, effect: row.effect ?? '' }
    }),
    version: row.version
  }
}

function fromItemRow(row: ItemRow, head: HeadRow, { today, reviewYears }: On): BorrowingItem {
  const isOut = row.state === 'issued' || row.state === 'lost'
  const urgent = isOut ? standingProblem(standingOf(head), levelOfRank(row.level), today, reviewYears) : undefined
  return {
    id: row.id,
    borrowingId: row.borrowing_id,
    ...inCatalogue(row),
    state: row.state,
    ...(row.pulled_at !== null && {
      pulled: {
        at: row.pulled_at,
        by: { number: row.pulled_by, name: row.pulled_by_name },
        ...(row.pulled_pages !== null && { pages: row.pulled_pages }),
        condition: row.pulled_condition ?? ''
      }
    }),
    ...(row.loan_id !== null &&
      row.lent_at !== null &&
      row.due_on !== null && {
        loan: {
          id: row.loan_id,
          lentAt: row.lent_at,
          dueOn: row.due_on,
          daysOverdue: isOut && isAfter(today, row.due_on) ? daysBetween(row.due_on, today) : 0,
          renewals: row.renewals,
          recalls: row.recalls,
          signed: row.signed ?? 'onPaper',
          ...(row.returned_at !== null && { returnedAt: row.returned_at }),
          escalatedTo: JSON.parse(row.escalated_to) as ('sectionLeader' | 'unitLeader')[]
        }
      }),
    check: checkOf(row),
    ...(row.cancelled_at !== null && {
      cancelled: {
        at: row.cancelled_at,
        by: { number: row.cancelled_by, name: row.cancelled_by_name },
        because: row.cancelled_because ?? ''
      }
    }),
    ...(urgent && { urgent })
  }
}

function standingOf(head: HeadRow) {
  return {
    name: head.borrower_name,
    clearance: levelOfRank(head.clearance),
    personClass: head.class,
    reviewedOn: head.reviewed_on,
    reviewResult: head.review_result,
    leftOn: head.left_on ?? undefined,
    coolingOffUntil: head.cooling_off_until ?? undefined
  }
}

function checkOf(row: CheckRow): BorrowingItem['check'] {
  if (row.checked_at === null) return undefined
  return {
    ...(row.checked_pages !== null && { pages: row.checked_pages }),
    pagesDiffer: row.pages_differ === 1,
    altered: row.altered === 1,
    torn: row.torn === 1,
    forged: row.forged === 1,
    sealBroken: row.seal_broken === 1,
    ...(row.note !== null && { note: row.note }),
    ...(row.incident_number !== null && { incident: row.incident_number }),
    at: row.checked_at,
    by: { number: row.checked_by, name: row.checked_by_name }
  }
}
