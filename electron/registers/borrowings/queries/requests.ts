import { rankOf, type Level } from '#shared/levels.ts'
import type { ApprovalState } from '#shared/registers/approvals.ts'
import type { Borrowing, BorrowingItem } from '#shared/registers/borrowings.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { isSeen, seenWithCarrier } from '#electron/store/sight.ts'

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
        WHERE carriers.level <= (SELECT clearance FROM looker) AND ${isSeen('items.borrowing_id', 'borrowings')}`
}

/** What a borrower has asked is seen by whoever sees what was put before the approver. */
export const borrowingRenewalsInSight: SightView = {
  table: 'borrowing_renewals',
  sql: `SELECT * FROM main.borrowing_renewals WHERE ${isSeen('borrowing_renewals.approval_id', 'approvals')}`
}

/** What was found at a return is seen by whoever sees the carrier. */
export const returnChecksInSight: SightView = seenWithCarrier('return_checks')

export type Person = { number: string; name: string }

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

/** Says how whoever has these loans has signed for them. */
export function signForLoans(store: WritableStore, loanIds: readonly string[], signed: 'inPerson' | 'onPaper'): void {
  store.run(
    'UPDATE main.borrowing_items SET signed = ? WHERE loan_id IN (SELECT value FROM json_each(?))',
    signed,
    JSON.stringify(loanIds)
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

/** Notes until when its borrower would keep something, for the approval that was asked for it. */
export function insertRenewalAsked(
  store: WritableStore,
  { approvalId, itemId, dueOn, reason }: { approvalId: string; itemId: string; dueOn: string; reason: string }
): void {
  store.run(
    'INSERT INTO main.borrowing_renewals (approval_id, item_id, due_on, reason) VALUES (?, ?, ?, ?)',
    approvalId,
    itemId,
    dueOn,
    reason
  )
}

/** What its borrower has asked for with this approval: for which thing, and until when. */
export function renewalAskedWith(
  store: ReadableStore,
  approvalId: string
): { itemId: string; dueOn: string; approval: string } | undefined {
  return store.one(
    `SELECT asked.item_id AS itemId, asked.due_on AS dueOn, approvals.number AS approval
     FROM borrowing_renewals AS asked JOIN approvals ON approvals.id = asked.approval_id WHERE asked.approval_id = ?`,
    approvalId
  )
}

/** What the borrowers of these things have asked last, as far as whoever looks sees what was asked of the approver. */
export function renewalsAsked(
  store: ReadableStore,
  itemIds: readonly string[]
): Map<string, NonNullable<BorrowingItem['renewal']>> {
  const rows = store.all<{
    item_id: string
    due_on: string
    wished: string
    id: string
    number: string
    state: ApprovalState
    reason: string | null
  }>(
    `SELECT asked.item_id, asked.due_on, asked.reason AS wished, approvals.id, approvals.number, approvals.state, approvals.reason
     FROM borrowing_renewals AS asked JOIN approvals ON approvals.id = asked.approval_id
     WHERE asked.item_id IN (SELECT value FROM json_each(?)) ORDER BY asked.row`,
    JSON.stringify(itemIds)
  )
  const last = new Map(rows.map((row) => [row.item_id, row]))
  return new Map(
    [...last.values()].flatMap(({ item_id, due_on, wished, id, number, state, reason }) =>
      state === 'used'
        ? []
        : [
            [
              item_id,
              {
                ...{ approvalId: id, approval: number, state, dueOn: due_on, reason: wished },
                ...(reason !== null && { because: reason })
              }
            ] as const
          ]
    )
  )
}
