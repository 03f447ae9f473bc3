import { z } from 'zod'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { FoundAtReturn, NamedPerson } from '../devices-kept.ts'
import { Level, StateSecretLevel } from '../levels.ts'
import { mayKnowRefuses } from '../person-standing.ts'
import { approvalRefuses } from './approvals.ts'
import { Id, Moment, Part, line } from '../values.ts'

/** One lending of a storage medium (介质借用), with the computer it is for, and the check when it comes back. */
export const MediumLoan = z.object({
  id: Id,
  mediumId: Id,
  borrowerId: Id,
  /** The computer it may be connected to. */
  computerId: Id,
  purpose: line(200),
  /** What is stored on it meanwhile. */
  contents: line(300),
  /** The highest level of that. */
  level: Level,
  lentAt: Moment,
  lentBy: NamedPerson,
  approvedBy: NamedPerson,
  /** The approval it stands on; none in what was written before devices had any. */
  approvalId: Id.optional(),
  dueOn: Day,
  returnedAt: Moment.optional(),
  checkedBy: NamedPerson.optional(),
  ...FoundAtReturn
})
export type MediumLoan = z.infer<typeof MediumLoan>

/** A loan of a medium as a list shows it. */
export const MediumLoanInSight = MediumLoan.extend({
  medium: z.object({ number: z.string(), level: StateSecretLevel.optional() }),
  borrower: NamedPerson,
  computer: z.object({ number: z.string(), name: z.string(), level: StateSecretLevel.optional() }),
  daysOverdue: z.int().min(0)
})
export type MediumLoanInSight = z.infer<typeof MediumLoanInSight>

export const mediumLoans = defineOperations('mediumLoans', {
  lend: {
    effect: 'changes',
    permission: 'devices.handle',
    together: { approver: { count: 1, permission: 'approvals.decide', unless: 'approvalId' } },
    input: z.object({
      mediumId: Id,
      borrowerId: Id,
      computerId: Id,
      purpose: line(200),
      contents: line(300),
      level: Level,
      dueOn: Day,
      approvalId: Id.optional(),
      version: z.int().min(1)
    }),
    output: MediumLoanInSight,
    refuses: [
      'medium.notFound',
      'medium.notHere',
      'medium.changedMeanwhile',
      'computer.notFound',
      'computer.scrapped',
      'mediumLoan.otherKind',
      'mediumLoan.aboveComputer',
      'mediumLoan.aboveMedium',
      'mediumLoan.dueBeforeToday',
      ...mayKnowRefuses,
      ...approvalRefuses
    ],
    audit: (loan: MediumLoanInSight) => ({
      subject: loan.mediumId,
      level: loan.medium.level ?? loan.level,
      changed: {
        number: loan.medium.number,
        borrower: loan.borrower.name,
        connected: loan.computer.number,
        purpose: loan.purpose,
        contents: loan.contents,
        contentsLevel: loan.level,
        dueOn: loan.dueOn,
        approvedBy: loan.approvedBy.name
      }
    })
  },
  takeBack: {
    effect: 'changes',
    permission: 'devices.handle',
    input: z.object({ loanId: Id, ...FoundAtReturn }),
    output: MediumLoanInSight,
    refuses: ['mediumLoan.notFound', 'mediumLoan.backAlready', 'mediumLoan.checkMissing', 'mediumLoan.troubleUntold'],
    audit: (loan: MediumLoanInSight) => ({
      subject: loan.mediumId,
      level: loan.medium.level ?? loan.level,
      changed: {
        number: loan.medium.number,
        borrower: loan.borrower.name,
        outcome: loan.outcome,
        ...(loan.trouble && { trouble: loan.trouble }),
        cleared: loan.cleared
      }
    })
  },
  list: {
    effect: 'reads',
    permission: 'devices.read',
    input: z
      .object({ which: z.enum(['open', 'overdue', 'all']).default('open'), mediumId: Id.optional() })
      .extend(Part.shape),
    output: z.object({ rows: z.array(MediumLoanInSight), total: z.int() }),
    refuses: []
  }
})
