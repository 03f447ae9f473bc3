import { z } from 'zod'
import { Approver } from '../approval-table.ts'
import { defineOperations } from '../define-operation.ts'
import { ExportFormat, ExportName, ExportWish } from '../export-names.ts'
import { Level } from '../levels.ts'
import { Id, Moment, Part, PartOfNumber, line } from '../values.ts'
import { languages } from '../words/words.ts'
import { ApprovalInSight, approvalRefuses } from './approvals.ts'
import { registrationRefuses } from './carriers.ts'

const Person = z.object({ number: z.string(), name: z.string() })

/** Where a file goes to: it stays on this machine, on a registered storage medium, or is burnt on a disc. */
export const ExportMedium = z.enum(['machine', 'medium', 'disc'])
export type ExportMedium = z.infer<typeof ExportMedium>

/** One export (导出登记): a file that left the program, with the digest by which it is known again. */
export const Exported = z.object({
  id: Id,
  /** `DC-2026-0001`, never given twice. */
  number: z.string(),
  form: ExportName,
  format: ExportFormat,
  /** The highest level of what is in it. */
  level: Level,
  /** How many rows it holds; 1 for a paper that is no list. */
  rows: z.int().min(0),
  purpose: line(200),
  fileName: z.string(),
  bytes: z.int().min(0),
  /** The SHA-256 of the whole file, in hexadecimal. */
  sha256: z.string(),
  medium: ExportMedium,
  /** The medium it was written to, by its number in the register of media. */
  mediumNumber: z.string().optional(),
  /** What the burnt disc has become in the ledger, where whoever looks sees it. */
  carrier: z.object({ id: Id, number: z.string() }).optional(),
  begunAt: Moment,
  /** When it was whole; while it is missing, the file was not written, or not to its end. */
  doneAt: Moment.optional(),
  exportedBy: Person,
  approvedBy: Person.optional()
})
export type Exported = z.infer<typeof Exported>

// What is wanted: which list, with which filters, and of what it shows only these rows, or all but these.
const wanted = {
  form: ExportName,
  wish: ExportWish,
  only: z.array(z.string().max(80)).min(1).max(5000).optional(),
  except: z.array(z.string().max(80)).max(5000).optional()
}

const askedRefuses = ['export.off', 'export.nothing', 'export.aboveYou'] as const

const recorded = (exported: Exported) => ({
  subject: exported.id,
  level: exported.level,
  changed: {
    number: exported.number,
    form: exported.form,
    format: exported.format,
    rows: exported.rows,
    purpose: exported.purpose,
    fileName: exported.fileName,
    sha256: exported.sha256,
    exportMedium: exported.medium,
    ...(exported.mediumNumber !== undefined && { medium: exported.mediumNumber }),
    ...(exported.carrier && { carrier: exported.carrier.number }),
    ...(exported.approvedBy && { approvedBy: exported.approvedBy.name })
  }
})

export const exports = defineOperations('exports', {
  /** How much would go out, at which level, and whom the settings ask for it. */
  preview: {
    effect: 'reads',
    permission: 'exports.make',
    input: z.object(wanted),
    output: z.object({
      rows: z.int(),
      level: Level,
      asks: Approver,
      open: z.boolean(),
      formats: z.array(ExportFormat)
    }),
    refuses: []
  },
  /** Asks for an approval before: whoever decides is told which list it is and how many rows. */
  ask: {
    effect: 'changes',
    permission: 'approvals.request',
    input: z.object({ ...wanted, purpose: line(300) }),
    output: ApprovalInSight,
    refuses: [...askedRefuses, 'approval.nobodyAsked'],
    audit: ({ id, number, act, level, state, purpose, export: asked }: ApprovalInSight) => ({
      subject: id,
      level,
      changed: { number, act, state, purpose, ...(asked && { form: asked.form, rows: asked.rows }) }
    })
  },
  /**
   * Writes a file at a place the person chooses: on approval, registered with a number before the first byte of it is
   * written (rule: no export without approval, number and record). The place is never part of the wish.
   */
  make: {
    effect: 'acts',
    permission: 'exports.make',
    together: { approver: { count: 1, permission: 'approvals.decide', unless: 'approvalId' } },
    input: z.object({
      ...wanted,
      format: ExportFormat,
      language: z.enum(languages).default('zh-CN'),
      purpose: line(200),
      medium: ExportMedium,
      /** Which medium, where it goes to one. */
      mediumId: Id.optional(),
      /** Who keeps the disc and where, where it is burnt on one: it becomes a carrier by the same act. */
      discHolderId: Id.optional(),
      discPlaceId: Id.optional(),
      discSerial: line(60).optional(),
      approvalId: Id.optional()
    }),
    output: Exported,
    refuses: [
      ...askedRefuses,
      'export.formatNotHere',
      'export.cancelled',
      'export.placeTaken',
      'export.placeOfStore',
      'export.placeOnNetwork',
      'export.placeOnMedium',
      'export.placeNotOnMedium',
      'export.placeUnknown',
      'export.otherMedium',
      'export.notWritten',
      'export.mediumMissing',
      'medium.notFound',
      'export.mediumNotHere',
      'export.mediumOtherKind',
      'export.mediumTooLow',
      'export.discKeeperMissing',
      ...registrationRefuses,
      ...approvalRefuses
    ],
    audit: recorded
  },
  list: {
    effect: 'reads',
    permission: 'exports.read',
    input: z.object({ form: ExportName.optional(), number: PartOfNumber.optional() }).extend(Part.shape),
    output: z.object({ rows: z.array(Exported), total: z.int() }),
    refuses: []
  }
})

/** What the record says of an export, when it is begun and when it is done. */
export const exportRecorded = recorded
