import { listForm } from '../export-form.ts'
import { loans, type LoanInSight } from '../registers/loans.ts'
import { columnOf } from './column.ts'

const column = columnOf<LoanInSight>()

/** Loans: open, overdue or all. */
export const loansForm = listForm({
  list: loans.list,
  idOf: ({ id }) => id,
  levelOf: ({ carrier }) => carrier.level,
  columns: [
    column('number', ({ carrier }) => carrier.number),
    column('title', ({ carrier }) => carrier.title),
    column(
      'level',
      ({ carrier }) => carrier.level,
      ({ carrier }, words) => words.levels[carrier.level]
    ),
    column('markText', ({ carrier }) => carrier.markText),
    column('borrower', ({ borrower }) => borrower.name),
    column('borrowerNumber', ({ borrower }) => borrower.number),
    column('unit', ({ borrower }) => borrower.unit),
    column('purpose', ({ purpose }) => purpose),
    column('lentAt', ({ lentAt }) => lentAt),
    column('lentBy', ({ lentBy }) => lentBy.name),
    column('approvedBy', ({ approvedBy }) => approvedBy?.name),
    column('dueOn', ({ dueOn }) => dueOn),
    column('daysOverdue', ({ daysOverdue }) => daysOverdue),
    column('renewals', ({ renewals }) => renewals),
    column('recalls', ({ recalls }) => recalls),
    column('returnedAt', ({ returnedAt }) => returnedAt),
    column('takenBackBy', ({ takenBackBy }) => takenBackBy?.name),
    column(
      'condition',
      ({ condition }) => condition,
      ({ condition }, words) => (condition ? words.pages.loans.conditions[condition] : '')
    ),
    column('damage', ({ damage }) => damage)
  ]
})
