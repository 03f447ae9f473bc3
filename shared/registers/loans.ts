import { z } from 'zod'
import { BulkPreview, Each, bulkRefuses, MOST_AT_ONCE } from '../bulk.ts'
import { carrierStepRefuses } from '../carrier-life.ts'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { mayKnowRefuses } from '../person-standing.ts'
import { approvalRefuses } from './approvals.ts'
import { CarrierSelection } from './carriers.ts'
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
  daysOverdue: z.int().min(0),
  /** How often it was renewed. */
  renewals: z.int().min(0),
  /** How often it was called back, when last, and how. */
  recalls: z.int().min(0),
  recalledAt: Moment.optional(),
  recalledHow: z.enum(['inPerson', 'byTelephone', 'inWriting']).optional(),
  /** Lent by the archives on a request to them: renewed and taken back there. */
  ofArchives: z.literal(true).optional(),
  /** Where the lending, or its end, was entered by mistake: which, and why it was corrected. */
  mistake: z.object({ of: z.enum(['lent', 'returned']), reason: z.string() }).optional()
})
export type LoanInSight = z.infer<typeof LoanInSight>

// What is said once of a lending of many.
const lendingOfMany = { borrowerId: Id, purpose: line(200), dueOn: Day }

function recordLent({ carrierId, carrier, borrower, dueOn, purpose, approvedBy }: LoanInSight) {
  return {
    subject: carrierId,
    level: carrier.level,
    changed: { borrower: borrower.name, dueOn, purpose, ...(approvedBy && { approvedBy: approvedBy.name }) }
  }
}

function recordBack({
  carrierId,
  carrier,
  borrower,
  condition,
  damage,
  incident
}: LoanInSight & { incident?: string | undefined }) {
  return {
    subject: carrierId,
    level: carrier.level,
    changed: {
      borrower: borrower.name,
      condition,
      ...(damage !== undefined && { damage }),
      ...(incident !== undefined && { incident })
    }
  }
}

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
      'loan.ofTheArchives',
      'loan.dueBeforeToday',
      'loan.dueTooLate'
    ],
    audit: recordLent
  },
  previewLendMany: {
    effect: 'reads',
    permission: 'loans.lend',
    input: z.object({ selection: CarrierSelection, ...lendingOfMany }),
    output: BulkPreview,
    refuses: ['bulk.tooMany']
  },
  /** Lends many to one borrower on one approval. */
  lendMany: {
    effect: 'changes',
    permission: 'loans.lend',
    together: { approver: { count: 1, permission: 'approvals.decide', unless: 'approvalId' } },
    input: z.object({ each: Each, ...lendingOfMany, approvalId: Id.optional() }),
    output: z.object({ lent: z.array(LoanInSight) }),
    refuses: [...bulkRefuses, ...approvalRefuses],
    audit: ({ lent }: { lent: LoanInSight[] }) => lent.map(recordLent)
  },
  /** Until a later day: before it is due, on approval, as often as the settings say. */
  renew: {
    effect: 'changes',
    permission: 'loans.lend',
    together: { approver: { count: 1, permission: 'approvals.decide', unless: 'approvalId' } },
    input: z.object({ loanId: Id, dueOn: Day, reason: line(200), approvalId: Id.optional() }),
    output: LoanInSight.extend({ before: Day, reason: z.string(), renewalApprovedBy: z.string().optional() }),
    refuses: [
      'loan.notFound',
      'loan.backAlready',
      'loan.ofTheArchives',
      'loan.renewedLate',
      'loan.renewedOften',
      'loan.renewedNoLonger',
      'loan.dueTooLate',
      'carrier.held',
      ...mayKnowRefuses,
      ...approvalRefuses
    ],
    audit: ({ carrierId, carrier, borrower, before, dueOn, reason, renewalApprovedBy }: LoanRenewed) => ({
      subject: carrierId,
      level: carrier.level,
      changed: {
        borrower: borrower.name,
        dueOn: [before, dueOn],
        reason,
        ...(renewalApprovedBy !== undefined && { approvedBy: renewalApprovedBy })
      }
    })
  },
  /** Calls back what is on loan (催还): who did it, when and how is written down, and a number given to the notice. */
  recall: {
    effect: 'changes',
    permission: 'loans.lend',
    input: z.object({
      loanIds: z.array(Id).min(1).max(MOST_AT_ONCE),
      how: z.enum(['inPerson', 'byTelephone', 'inWriting']),
      note: line(200).optional()
    }),
    output: z.object({ number: z.string(), how: z.string(), recalled: z.array(LoanInSight) }),
    refuses: ['loan.notFound', 'loan.backAlready'],
    audit: ({ number, how, recalled }: { number: string; how: string; recalled: LoanInSight[] }) =>
      recalled.map(({ carrierId, carrier, borrower, dueOn }) => ({
        subject: carrierId,
        level: carrier.level,
        changed: { recall: number, borrower: borrower.name, dueOn, recalledHow: how }
      }))
  },
  /** Who has come to know a carrier, by what and when (Regulations 20). */
  knowers: {
    effect: 'reads',
    permission: 'carriers.read',
    input: z.object({ carrierId: Id }).extend(Part.shape),
    output: z.object({
      rows: z.array(z.object({ id: z.int(), person: Person, unit: z.string(), at: Moment, act: z.string() })),
      total: z.int()
    }),
    refuses: ['carrier.notFound']
  },
  takeBack: {
    effect: 'changes',
    permission: 'loans.lend',
    input: z.object({
      loanId: Id,
      condition: z.enum(['whole', 'damaged']),
      damage: line(300).optional()
    }),
    /** With the number of the incident that was opened where it came back damaged. */
    output: LoanInSight.extend({ incident: z.string().optional() }),
    refuses: ['loan.notFound', 'loan.backAlready', 'loan.ofTheArchives', 'loan.damageUntold', ...carrierStepRefuses],
    audit: recordBack
  },
  previewTakeBackMany: {
    effect: 'reads',
    permission: 'loans.lend',
    input: z.object({ selection: CarrierSelection }),
    output: BulkPreview,
    refuses: ['bulk.tooMany']
  },
  /** Takes many back that came back whole; what is damaged is taken back by itself, and the damage told. */
  takeBackMany: {
    effect: 'changes',
    permission: 'loans.lend',
    input: z.object({ each: Each }),
    output: z.object({ back: z.array(LoanInSight) }),
    refuses: bulkRefuses,
    audit: ({ back }: { back: LoanInSight[] }) => back.map(recordBack)
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

type LoanRenewed = LoanInSight & { before: Day; reason: string; renewalApprovedBy?: string | undefined }
