import { levelOfRank } from '#shared/levels.ts'
import { daysBetween, isAfter, type Day } from '#shared/days.ts'
import type { Loan, LoanInSight } from '#shared/registers/loans.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { seenWithCarrier } from '#electron/store/sight.ts'
import { whereAll, type Term } from '#electron/store/terms.ts'

/** A loan is seen by whoever sees the carrier that is lent. */
export const loansInSight: SightView = seenWithCarrier('loans')

/** Who has come to know a carrier is seen by whoever sees the carrier. */
export const knowersInSight: SightView = seenWithCarrier('knowers')

/** Each renewal of a loan is seen by whoever sees the carrier. */
export const renewalsInSight: SightView = seenWithCarrier('loan_renewals')

/** Each recall of a loan is seen by whoever sees the carrier. */
export const recallsInSight: SightView = seenWithCarrier('loan_recalls')

/** Each correction of a loan is seen by whoever sees the carrier. */
export const loanCorrectionsInSight: SightView = seenWithCarrier('loan_corrections')

type Row = {
  id: string
  carrier_id: string
  borrower_id: string
  purpose: string
  lent_at: string
  lent_by: string
  approved_by: string | null
  due_on: string
  returned_at: string | null
  taken_back_by: string | null
  condition: 'whole' | 'damaged' | null
  damage: string | null
  borrower_number: string
  borrower_name: string
  borrower_unit: string
  carrier_number: string
  title: string
  level: number
  mark_text: string
  renewals: number
  recalls: number
  recalled_at: string | null
  recalled_how: LoanInSight['recalledHow'] | null
  mistaken: 'lent' | 'returned' | null
  mistake: string | null
  of_archives: number
}

// A loan that runs on because its return was entered by mistake is the same lending under a further row: how often it was
// renewed and called back counts through all of them.
const sameLending = `(WITH RECURSIVE same (id) AS (
    SELECT loans.id UNION SELECT loan_corrections.loan_id FROM loan_corrections, same WHERE continued_by = same.id)
  SELECT id FROM same)`

const withBorrowerAndCarrier = `
  SELECT loans.*, people.number AS borrower_number, people.name AS borrower_name, units.name AS borrower_unit,
         carriers.number AS carrier_number, carriers.title, carriers.level, carriers.mark_text,
         (SELECT count(*) FROM loan_renewals WHERE loan_id IN ${sameLending}) AS renewals,
         (SELECT count(*) FROM loan_recalls WHERE loan_id IN ${sameLending}) AS recalls,
         (SELECT at FROM loan_recalls WHERE loan_id = loans.id ORDER BY row DESC LIMIT 1) AS recalled_at,
         (SELECT how FROM loan_recalls WHERE loan_id = loans.id ORDER BY row DESC LIMIT 1) AS recalled_how,
         EXISTS (SELECT 1 FROM borrowing_items WHERE borrowing_items.loan_id = loans.id) AS of_archives,
         (SELECT mistaken FROM loan_corrections WHERE loan_id = loans.id ORDER BY row DESC LIMIT 1) AS mistaken,
         (SELECT reason FROM loan_corrections WHERE loan_id = loans.id ORDER BY row DESC LIMIT 1) AS mistake
  FROM loans
  JOIN people ON people.id = loans.borrower_id
  JOIN units ON units.id = people.unit_id
  JOIN carriers ON carriers.id = loans.carrier_id`

export function insertLoan(store: WritableStore, loan: Loan): void {
  store.run(
    `INSERT INTO main.loans (id, carrier_id, borrower_id, purpose, lent_at, lent_by, approved_by, due_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    loan.id,
    loan.carrierId,
    loan.borrowerId,
    loan.purpose,
    loan.lentAt,
    JSON.stringify(loan.lentBy),
    loan.approvedBy ? JSON.stringify(loan.approvedBy) : null,
    loan.dueOn
  )
}

/** Notes that a loan has come back, and how. */
export function endLoan(
  store: WritableStore,
  {
    id,
    returnedAt,
    takenBackBy,
    condition,
    damage
  }: Pick<Loan, 'id' | 'condition' | 'damage'> & {
    returnedAt: string
    takenBackBy: Loan['lentBy']
  }
): void {
  store.run(
    'UPDATE main.loans SET returned_at = ?, taken_back_by = ?, condition = ?, damage = ? WHERE id = ?',
    returnedAt,
    JSON.stringify(takenBackBy),
    condition ?? null,
    damage ?? null,
    id
  )
}

/** Lets a loan run until a later day, and writes down that it was renewed. */
export function renewLoan(
  store: WritableStore,
  renewal: {
    loanId: string
    carrierId: string
    dueBefore: Day
    dueOn: Day
    reason: string
    at: string
    by: Loan['lentBy']
    approvalNumber: string | undefined
    approvedBy: Loan['lentBy'] | undefined
  }
): void {
  store.run(
    `INSERT INTO main.loan_renewals (loan_id, carrier_id, due_before, due_on, reason, at, by, approval_number, approved_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    renewal.loanId,
    renewal.carrierId,
    renewal.dueBefore,
    renewal.dueOn,
    renewal.reason,
    renewal.at,
    JSON.stringify(renewal.by),
    renewal.approvalNumber ?? null,
    renewal.approvedBy ? JSON.stringify(renewal.approvedBy) : null
  )
  store.run('UPDATE main.loans SET due_on = ? WHERE id = ?', renewal.dueOn, renewal.loanId)
}

/** Writes down that a loan was called back, by whom and how. */
export function insertRecall(
  store: WritableStore,
  recall: {
    number: string
    loanId: string
    carrierId: string
    how: NonNullable<LoanInSight['recalledHow']>
    note: string | undefined
    at: string
    by: Loan['lentBy']
  }
): void {
  store.run(
    'INSERT INTO main.loan_recalls (number, loan_id, carrier_id, how, note, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)',
    recall.number,
    recall.loanId,
    recall.carrierId,
    recall.how,
    recall.note ?? null,
    recall.at,
    JSON.stringify(recall.by)
  )
}

/** Writes down that a loan, or its end, was entered by mistake. */
export function correctLoan(
  store: WritableStore,
  correction: {
    loanId: string
    carrierId: string
    mistaken: 'lent' | 'returned'
    continuedBy?: string
    reason: string
    at: string
    by: Loan['lentBy']
  }
): void {
  store.run(
    'INSERT INTO main.loan_corrections (loan_id, carrier_id, mistaken, continued_by, reason, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)',
    correction.loanId,
    correction.carrierId,
    correction.mistaken,
    correction.continuedBy ?? null,
    correction.reason,
    correction.at,
    JSON.stringify(correction.by)
  )
}

/** Who has come to know a carrier, the first of them first. */
export function listKnowers(store: ReadableStore, carrierId: string, { from, count }: { from: number; count: number }) {
  const rows = store.all<{ id: number; number: string; name: string; unit: string; at: string; act: string }>(
    `SELECT knowers.row AS id, people.number, people.name, units.name AS unit, knowers.at, knowers.act
     FROM knowers JOIN people ON people.id = knowers.person_id JOIN units ON units.id = people.unit_id
     WHERE knowers.carrier_id = ? ORDER BY knowers.row LIMIT ? OFFSET ?`,
    carrierId,
    count,
    from
  )
  const total =
    store.one<{ total: number }>('SELECT count(*) AS total FROM knowers WHERE carrier_id = ?', carrierId)?.total ?? 0
  return { rows: rows.map(({ number, name, ...row }) => ({ ...row, person: { number, name } })), total }
}

/** Writes that a person has come to know a carrier, by which act and when. */
export function insertKnower(
  store: WritableStore,
  { carrierId, personId, at, act }: { carrierId: string; personId: string; at: string; act: string }
): void {
  store.run(
    'INSERT INTO main.knowers (carrier_id, person_id, at, act) VALUES (?, ?, ?, ?)',
    carrierId,
    personId,
    at,
    act
  )
}

/** Who has a carrier on loan, whether or not whoever asks sees it. */
export function borrowerOf(store: WritableStore, carrierId: string): string | undefined {
  return store.one<{ borrower_id: string }>(
    'SELECT borrower_id FROM main.loans WHERE carrier_id = ? AND returned_at IS NULL',
    carrierId
  )?.borrower_id
}

export function loanOf(store: ReadableStore, id: string, today: Day): LoanInSight | undefined {
  const row = store.one<Row>(`${withBorrowerAndCarrier} WHERE loans.id = ?`, id)
  return row && fromRow(row, today)
}

/** Loans, those that are out first and of them the longest overdue; `overdue` are those whose day has passed. */
export function listLoans(
  store: ReadableStore,
  {
    which,
    carrierId,
    borrowerId,
    dueBy
  }: {
    which: 'open' | 'overdue' | 'all'
    carrierId?: string | undefined
    borrowerId?: string | undefined
    dueBy?: Day | undefined
  },
  { today, from, count }: { today: Day; from: number; count: number }
): { rows: LoanInSight[]; total: number } {
  const terms: Term[] = []
  if (which !== 'all') terms.push(['loans.returned_at IS NULL'])
  if (which === 'overdue') terms.push(['loans.due_on < ?', today])
  if (carrierId !== undefined) terms.push(['loans.carrier_id = ?', carrierId])
  if (borrowerId !== undefined) terms.push(['loans.borrower_id = ?', borrowerId])
  if (dueBy !== undefined) terms.push(['loans.due_on <= ?', dueBy])
  const { where, values } = whereAll(terms)
  const rows = store.all<Row>(
    `${withBorrowerAndCarrier} ${where} ORDER BY loans.returned_at IS NOT NULL, loans.due_on, loans.lent_at LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM loans ${where}`, ...values)?.total ?? 0
  return { rows: rows.map((row) => fromRow(row, today)), total }
}

function fromRow(row: Row, today: Day): LoanInSight {
  return {
    id: row.id,
    carrierId: row.carrier_id,
    borrowerId: row.borrower_id,
    purpose: row.purpose,
    lentAt: row.lent_at,
    lentBy: JSON.parse(row.lent_by) as Loan['lentBy'],
    ...(row.approved_by !== null && { approvedBy: JSON.parse(row.approved_by) as Loan['lentBy'] }),
    dueOn: row.due_on,
    ...(row.returned_at !== null && { returnedAt: row.returned_at }),
    ...(row.taken_back_by !== null && { takenBackBy: JSON.parse(row.taken_back_by) as Loan['lentBy'] }),
    ...(row.condition !== null && { condition: row.condition }),
    ...(row.damage !== null && { damage: row.damage }),
    borrower: { number: row.borrower_number, name: row.borrower_name, unit: row.borrower_unit },
    carrier: {
      number: row.carrier_number,
      title: row.title,
      level: levelOfRank(row.level),
      markText: row.mark_text
    },
    renewals: row.renewals,
    recalls: row.recalls,
    ...(row.recalled_at !== null && { recalledAt: row.recalled_at }),
    ...(row.recalled_how !== null && { recalledHow: row.recalled_how }),
    ...(row.of_archives === 1 && { ofArchives: true as const }),
    ...(row.mistaken !== null && row.mistake !== null && { mistake: { of: row.mistaken, reason: row.mistake } }),
    daysOverdue: row.returned_at === null && isAfter(today, row.due_on) ? daysBetween(row.due_on, today) : 0
  }
}
