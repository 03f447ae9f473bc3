import type { BorrowingState } from '#shared/borrowing-life.ts'
import { daysBetween, isAfter, type Day } from '#shared/days.ts'
import { levelOfRank } from '#shared/levels.ts'
import { standingProblem, type PersonClass, type ReviewYears } from '#shared/person-standing.ts'
import type { ApprovalState } from '#shared/registers/approvals.ts'
import type { Borrowing, BorrowingItem, BorrowingKind, BorrowingWay, QueueLine } from '#shared/registers/borrowings.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { renewalsAsked } from './requests.ts'
import { inCatalogue, type CatalogueRow } from './in-catalogue.ts'

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

export type CheckRow = {
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
  { number, which, part = '' }: { number: string; which: 'open' | 'all'; part?: string | undefined },
  on: On,
  { from, count }: { from: number; count: number }
): { rows: Borrowing[]; total: number } {
  const ended = which === 'all' ? '' : 'AND borrowings.closed_at IS NULL AND borrowings.withdrawn_at IS NULL'
  const where = `WHERE (borrowings.borrower_id = (SELECT id FROM people WHERE number = ?))
    AND instr(borrowings.number, ?) > 0 ${ended}`
  const rows = store.all<HeadRow>(
    `${withBorrower} ${where} ORDER BY borrowings.asked_at DESC, borrowings.number DESC LIMIT ? OFFSET ?`,
    number,
    part,
    count,
    from
  )
  const total =
    store.one<{ total: number }>(`SELECT count(*) AS total FROM borrowings ${where}`, number, part)?.total ?? 0
  return { rows: withItems(store, rows, on), total }
}

/** Requests in sight that were made and have this in their number, the newest first. */
export function borrowingsNumbered(
  store: ReadableStore,
  part: string,
  on: On,
  { from, count }: { from: number; count: number }
): { rows: Borrowing[]; total: number } {
  const where = 'WHERE borrowings.submitted_at IS NOT NULL AND instr(borrowings.number, ?) > 0'
  const rows = store.all<HeadRow>(
    `${withBorrower} ${where} ORDER BY borrowings.asked_at DESC, borrowings.number DESC LIMIT ? OFFSET ?`,
    part,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM borrowings ${where}`, part)?.total ?? 0
  return { rows: withItems(store, rows, on), total }
}

function withItems(store: ReadableStore, rows: readonly HeadRow[], on: On): Borrowing[] {
  const items = store.all<ItemRow>(
    'SELECT * FROM borrowing_items WHERE borrowing_id IN (SELECT value FROM json_each(?)) ORDER BY row',
    JSON.stringify(rows.map(({ id }) => id))
  )
  const asked = renewalsAsked(
    store,
    items.map(({ id }) => id)
  )
  return rows.map((row) => ({
    ...fromHeadRow(row),
    items: items
      .filter(({ borrowing_id }) => borrowing_id === row.id)
      .map((item) => fromItemRow(item, row, on, asked.get(item.id)))
  }))
}

/** One thing that was asked for, with its request. */
export function lineOf(store: ReadableStore, itemId: string, on: On): QueueLine | undefined {
  return linesOf(store, [itemId], on)[0]
}

export function linesOf(store: ReadableStore, ids: readonly string[], on: On): QueueLine[] {
  const items = store.all<ItemRow>(
    'SELECT * FROM borrowing_items WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids)
  )
  const heads = store.all<HeadRow>(
    `${withBorrower} WHERE borrowings.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(items.map(({ borrowing_id }) => borrowing_id))
  )
  const asked = renewalsAsked(store, ids)
  return ids.flatMap((id) => {
    const item = items.find((each) => each.id === id)
    const head = heads.find((each) => each.id === item?.borrowing_id)
    return item && head ? [{ ...fromItemRow(item, head, on, asked.get(id)), request: fromHeadRow(head) }] : []
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

function fromItemRow(
  row: ItemRow,
  head: HeadRow,
  { today, reviewYears }: On,
  renewal: BorrowingItem['renewal']
): BorrowingItem {
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
    ...(isOut && renewal && { renewal }),
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

export function checkOf(row: CheckRow): BorrowingItem['check'] {
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
