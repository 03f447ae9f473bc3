import {
  WalkIn,
  type BorrowingKind,
  type BorrowingWay,
  type CounterBatch,
  type CounterLine
} from '#shared/registers/borrowings.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { seenWithCarrier } from '#electron/store/sight.ts'
import { inCatalogue, type CatalogueRow } from './in-catalogue.ts'
import { checkOf, type CheckRow } from './lines.ts'
import { signForLoans, type Person } from './requests.ts'

/** A line of a sheet is seen by whoever sees the carrier. */
export const counterLinesInSight: SightView = seenWithCarrier('counter_lines')

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
  const issued = store.all<{ loan_id: string }>(
    `SELECT loan_id FROM main.counter_lines JOIN main.counter_batches ON counter_batches.id = batch_id
     WHERE batch_id = ? AND mode = 'issue' AND undone_at IS NULL`,
    id
  )
  signForLoans(
    store,
    issued.map(({ loan_id }) => loan_id),
    signed
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
