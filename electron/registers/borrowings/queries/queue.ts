import type { Approver } from '#shared/approval-table.ts'
import type { CarrierState } from '#shared/carrier-life.ts'
import type { Day } from '#shared/days.ts'
import type { QueueLine, QueueTab, Reservation } from '#shared/registers/borrowings.ts'
import { mayNotHaveIn } from '#electron/registers/people/queries.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { seenWithCarrier } from '#electron/store/sight.ts'
import { inCatalogue, type CatalogueRow } from './in-catalogue.ts'
import { linesOf, type On } from './lines.ts'
import type { Person } from './requests.ts'

/** That a leader was told is seen by whoever sees the carrier. */
export const escalationsInSight: SightView = seenWithCarrier('loan_escalations')

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
