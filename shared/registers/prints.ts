import { z } from 'zod'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { Id, Moment, Part, line } from '../values.ts'
import { approvalRefuses } from './approvals.ts'

const Person = z.object({ number: z.string(), name: z.string() })

/** The papers the program puts out; each is drawn by a page of its register. */
export const PrintedForm = z.enum([
  'destructionApproval',
  'destructionList',
  'destructionCertificate',
  'appraisedDestructionList',
  'stockTakeReport',
  'handoverBook',
  'clearanceSheet',
  'holdings',
  'recallNotice',
  'dueList',
  'incidentReport',
  'circulationCard',
  'transmittalSlip',
  'returnList',
  'carryOutForm',
  'copyApproval',
  'receiveBook',
  'dispatchBook',
  'transferList',
  'archiveCatalogue',
  'volumeLabel',
  'determinationForm',
  'markChangeForm',
  'carrierLabel',
  'commandCards',
  'printerTest',
  'deviceLabel',
  'deviceCheckReport',
  'loanSlip',
  'inspectionReport',
  'yearlyFigures'
])
export type PrintedForm = z.infer<typeof PrintedForm>

/** One printing (印制登记): a paper that left the program, with the number that stands at its foot. */
export const Printing = z.object({
  id: Id,
  /** `DY-2026-0001`, never given twice. */
  number: z.string(),
  form: PrintedForm,
  /** The highest level of what stands on it. */
  level: Level,
  /** What it is about, in a line: a number, a name. */
  about: line(200),
  copies: z.int().min(1).max(99),
  purpose: line(200),
  printedAt: Moment,
  printedBy: Person,
  approvedBy: Person.optional()
})
export type Printing = z.infer<typeof Printing>

/** As many carriers as one printing may be about. */
export const MOST_PRINTED = 5000

export const prints = defineOperations('prints', {
  /** Gives a paper its number and lets it be printed: what is printed is registered before it is (rule: no export without approval, number and record). */
  print: {
    effect: 'changes',
    permission: 'prints.print',
    together: { approver: { count: 1, permission: 'approvals.decide', unless: 'approvalId' } },
    input: z.object({
      form: PrintedForm,
      about: line(200),
      /** Every carrier that stands on it: the paper bears the highest level of them. */
      carrierIds: z.array(Id).max(MOST_PRINTED),
      copies: z.int().min(1).max(99),
      purpose: line(200),
      approvalId: Id.optional()
    }),
    output: Printing,
    refuses: ['print.off', 'carrier.notFound', ...approvalRefuses],
    audit: ({ id, number, form, level, about, copies, purpose, approvedBy }: Printing) => ({
      subject: id,
      level,
      changed: { number, form, about, copies, purpose, ...(approvedBy && { approvedBy: approvedBy.name }) }
    })
  },
  list: {
    effect: 'reads',
    permission: 'prints.read',
    input: z.object({ form: PrintedForm.optional() }).extend(Part.shape),
    output: z.object({ rows: z.array(Printing), total: z.int() }),
    refuses: []
  }
})
