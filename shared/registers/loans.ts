import { z } from 'zod'
import { carrierStepRefuses } from '../carrier-life.ts'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { mayKnowRefuses } from '../person-standing.ts'
import { approvalRefuses } from './approvals.ts'
import { Id, Moment, Part, line } from '../values.ts'

const Person = z.object({ number: z.string(), name: z.string() })

/** One lending of one carrier, from the counter and back to it. */
export const Loan = z.object({
  id: Id,
  carrierId: Id,
  borrowerId: Id,
  purpose: line(200),
  lentAt: Moment,
  lentBy: Person,
  /** Who approved it; nobody where the settings ask nobody. */
  approvedBy: Person.optional(),
  dueOn: Day,
  returnedAt: Moment.optional(),
  takenBackBy: Person.optional(),
  /** How it came back. */
  condition: z.enum(['whole', 'damaged']).optional(),
  /** What was wrong with it: pages missing, altered, torn, forged; a broken seal. */
  damage: line(300).optional()
})
export type Loan = z.infer<typeof Loan>

/** A loan as a list shows it. */
export const LoanInSight = Loan.extend({
  borrower: Person.extend({ unit: z.string() }),
  carrier: z.object({ number: z.string(), title: z.string(), level: Level, markText: z.string() }),
  /** Whole days past the due day; 0 while there is time, and for what has come back. */
  daysOverdue: z.int().min(0)
})
export type LoanInSight = z.infer<typeof LoanInSight>

export const loans = defineOperations('loans', {
  lend: {
    effect: 'changes',
    permission: 'loans.lend',
    together: { approver: { count: 1, permission: 'approvals.decide', unless: 'approvalId' } },
    input: z.object({
      carrierId: Id,
      borrowerId: Id,
      purpose: line(200),
      dueOn: Day,
      /** An approval given before, where the approver is not there. */
      approvalId: Id.optional(),
      version: z.int().min(1)
    }),
    output: LoanInSight,
    refuses: [
      'carrier.notFound',
      ...carrierStepRefuses,
      ...mayKnowRefuses,
      ...approvalRefuses,
      'loan.dueBeforeToday',
      'loan.dueTooLate'
    ],
    audit: ({ carrierId, carrier, borrower, dueOn, purpose, approvedBy }: LoanInSight) => ({
      subject: carrierId,
      level: carrier.level,
      changed: { borrower: borrower.name, dueOn, purpose, ...(approvedBy && { approvedBy: approvedBy.name }) }
    })
  },
  takeBack: {
    effect: 'changes',
    permission: 'loans.lend',
    input: z.object({
      loanId: Id,
      condition: z.enum(['whole', 'damaged']),
      damage: line(300).optional()
    }),
    output: LoanInSight,
    refuses: ['loan.notFound', 'loan.backAlready', 'loan.damageUntold', ...carrierStepRefuses],
    audit: ({ carrierId, carrier, borrower, condition, damage }: LoanInSight) => ({
      subject: carrierId,
      level: carrier.level,
      changed: { borrower: borrower.name, condition, ...(damage !== undefined && { damage }) }
    })
  },
  list: {
    effect: 'reads',
    permission: 'carriers.read',
    input: z
      .object({
        which: z.enum(['open', 'overdue', 'all']).default('open'),
        carrierId: Id.optional(),
        /** Only those due on this day or before it. */
        dueBy: Day.optional(),
        borrowerId: Id.optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(LoanInSight), total: z.int() }),
    refuses: []
  }
})
