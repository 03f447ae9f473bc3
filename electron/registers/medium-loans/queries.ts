import { daysLate, type NamedPerson } from '#shared/devices-kept.ts'
import type { Day } from '#shared/days.ts'
import { levelOfRank, rankOf, stateSecretOfRank } from '#shared/levels.ts'
import type { MediumLoan, MediumLoanInSight } from '#shared/registers/medium-loans.ts'
import { returnOf, valuesOfReturn, type Return, type ReturnRow } from '#electron/registers/outings/queries.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { isSeen } from '#electron/store/sight.ts'
import { whereAll, type Term } from '#electron/store/terms.ts'

/** The loan of a medium is seen by whoever sees the medium and the computer it was for. */
export const mediumLoansInSight: SightView = {
  table: 'medium_loans',
  sql: `SELECT * FROM main.medium_loans
        WHERE ${isSeen('medium_loans.medium_id', 'media')} AND ${isSeen('medium_loans.computer_id', 'computers')}`
}

type Row = ReturnRow & {
  id: string
  medium_id: string
  borrower_id: string
  computer_id: string
  purpose: string
  contents: string
  level: number
  lent_at: string
  lent_by: string
  approved_by: string
  approval_id: string | null
  due_on: string
  medium_number: string
  medium_level: number | null
  borrower_number: string
  borrower_name: string
  computer_number: string
  computer_name: string
  computer_level: number | null
}

const withNames = `
  SELECT medium_loans.*, media.number AS medium_number, media.level AS medium_level,
         people.number AS borrower_number, people.name AS borrower_name,
         computers.number AS computer_number, computers.name AS computer_name, computers.level AS computer_level
  FROM medium_loans
  JOIN media ON media.id = medium_loans.medium_id
  JOIN people ON people.id = medium_loans.borrower_id
  JOIN computers ON computers.id = medium_loans.computer_id`

export function insertMediumLoan(store: WritableStore, loan: MediumLoan): void {
  store.run(
    `INSERT INTO main.medium_loans (id, medium_id, borrower_id, computer_id, purpose, contents, level, lent_at, lent_by,
       approved_by, approval_id, due_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    loan.id,
    loan.mediumId,
    loan.borrowerId,
    loan.computerId,
    loan.purpose,
    loan.contents,
    rankOf(loan.level),
    loan.lentAt,
    JSON.stringify(loan.lentBy),
    JSON.stringify(loan.approvedBy),
    loan.approvalId ?? null,
    loan.dueOn
  )
}

/** Notes that a medium has come back, and what the check found. */
export function endMediumLoan(store: WritableStore, end: Return): void {
  store.run(
    'UPDATE main.medium_loans SET returned_at = ?, checked_by = ?, outcome = ?, trouble = ?, cleared = ? WHERE id = ?',
    ...valuesOfReturn(end),
    end.id
  )
}

export function mediumLoanOf(store: ReadableStore, id: string, today: Day): MediumLoanInSight | undefined {
  const row = store.one<Row>(`${withNames} WHERE medium_loans.id = ?`, id)
  return row && fromRow(row, today)
}

/** Loans of media, those still out first and of them the longest overdue. */
export function listMediumLoans(
  store: ReadableStore,
  { which, mediumId }: { which: 'open' | 'overdue' | 'all'; mediumId?: string | undefined },
  { today, from, count }: { today: Day; from: number; count: number }
): { rows: MediumLoanInSight[]; total: number } {
  const terms: Term[] = []
  if (which !== 'all') terms.push(['medium_loans.returned_at IS NULL'])
  if (which === 'overdue') terms.push(['medium_loans.due_on < ?', today])
  if (mediumId !== undefined) terms.push(['medium_loans.medium_id = ?', mediumId])
  const { where, values } = whereAll(terms)
  const rows = store.all<Row>(
    `${withNames} ${where}
     ORDER BY medium_loans.returned_at IS NOT NULL, medium_loans.due_on, medium_loans.lent_at LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM medium_loans ${where}`, ...values)?.total
  return { rows: rows.map((row) => fromRow(row, today)), total: total ?? 0 }
}

function fromRow(row: Row, today: Day): MediumLoanInSight {
  return {
    id: row.id,
    mediumId: row.medium_id,
    borrowerId: row.borrower_id,
    computerId: row.computer_id,
    purpose: row.purpose,
    contents: row.contents,
    level: levelOfRank(row.level),
    lentAt: row.lent_at,
    lentBy: JSON.parse(row.lent_by) as NamedPerson,
    approvedBy: JSON.parse(row.approved_by) as NamedPerson,
    ...(row.approval_id !== null && { approvalId: row.approval_id }),
    dueOn: row.due_on,
    ...returnOf(row),
    medium: {
      number: row.medium_number,
      ...(row.medium_level !== null && { level: stateSecretOfRank(row.medium_level) })
    },
    borrower: { number: row.borrower_number, name: row.borrower_name },
    computer: {
      number: row.computer_number,
      name: row.computer_name,
      ...(row.computer_level !== null && { level: stateSecretOfRank(row.computer_level) })
    },
    daysOverdue: row.returned_at === null ? daysLate(row.due_on, today) : 0
  }
}
