import { z } from 'zod'
import { CarrierState } from '../carrier-life.ts'
import { Channel } from '../channels.ts'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { Mark } from '../marks.ts'
import { Id, Moment, Part, line, lines } from '../values.ts'
import { CarrierKind, registrationRefuses } from './carriers.ts'

const Person = z.object({ number: z.string(), name: z.string() })

/** How urgent it is (紧急程度): 特急, 加急. */
export const Urgency = z.enum(['mostUrgent', 'urgent'])

/** One entry of the receive book (收文登记簿), as it stands after its corrections. */
export const Receipt = z.object({
  id: Id,
  /** `SW-2026-0012` (收文号); a correction keeps it. */
  number: z.string(),
  receivedOn: Day,
  /** Who sent it (来文机关). */
  sender: line(100),
  documentNumber: line(60).optional(),
  title: line(200),
  attachments: line(100).optional(),
  level: Level,
  copies: z.int().min(1).max(200),
  channel: Channel.optional(),
  urgency: Urgency.optional(),
  /** The department that deals with it (承办单位). */
  unit: line(100),
  handlerId: Id,
  /** The handler signed for it by the own password, on paper, or it stays with whoever entered it. */
  signed: z.enum(['here', 'onPaper', 'kept']),
  /** By when its issuer wants it back (清退日期). */
  returnDueOn: Day.optional(),
  remarks: lines(500).optional(),
  enteredAt: Moment,
  enteredBy: Person,
  /** How often it was corrected, and why the last time. */
  turn: z.int().min(0),
  reason: line(200).optional()
})
export type Receipt = z.infer<typeof Receipt>

export const ReceiptInSight = Receipt.extend({
  handler: Person,
  carriers: z.array(z.object({ id: Id, number: z.string(), copyNumber: z.string().optional(), state: CarrierState })),
  /** What stood there before, the last first. */
  before: z.array(Receipt)
})
export type ReceiptInSight = z.infer<typeof ReceiptInSight>

const said = Receipt.pick({
  receivedOn: true,
  sender: true,
  documentNumber: true,
  title: true,
  attachments: true,
  returnDueOn: true,
  remarks: true
}).shape

export const receipts = defineOperations('receipts', {
  /** Counted, numbered, entered, signed for (Regulations 27(2)): as many carriers as copies. */
  register: {
    effect: 'changes',
    permission: 'receipts.register',
    together: { receiver: { count: 1, permission: 'signedIn', unless: 'signedOnPaper' } },
    input: z.object({
      ...said,
      channel: Channel.optional(),
      urgency: Urgency.optional(),
      unit: line(100),
      kind: CarrierKind,
      mark: Mark,
      startsOn: Day.optional(),
      basis: line(300).optional(),
      scope: lines(500).optional(),
      pages: z.int().min(1).max(100_000).optional(),
      copies: z.int().min(1).max(200),
      /** The serial of the first copy as printed (份号), `000012`; the others follow it. */
      firstCopyNumber: line(20).optional(),
      handlerId: Id,
      placeId: Id,
      /** That the handler has signed in the book of paper. */
      signedOnPaper: z.boolean().optional()
    }),
    output: ReceiptInSight,
    refuses: [
      ...registrationRefuses,
      'receipt.receivedLater',
      'receipt.returnBeforeReceipt',
      'receipt.notSigned',
      'receipt.signerIsNotHandler',
      'receipt.copyNumberNotCounted'
    ],
    audit: ({ level, number, title, sender, copies, handler, signed, returnDueOn, carriers }: ReceiptInSight) =>
      carriers.map(({ id, number: ofCarrier, copyNumber }) => ({
        subject: id,
        level,
        changed: {
          number: ofCarrier,
          receipt: number,
          title,
          sender,
          copies,
          ...(copyNumber !== undefined && { copyNumber }),
          handler: handler.name,
          signed,
          ...(returnDueOn !== undefined && { returnDueOn })
        }
      }))
  },
  /** A further entry of the same number, with the reason; the carriers are described by it from now on (rule 46). */
  correct: {
    effect: 'changes',
    permission: 'receipts.register',
    input: z.object({ number: z.string().max(40), turn: z.int().min(0), ...said, reason: line(200) }),
    output: ReceiptInSight,
    refuses: [
      'receipt.notFound',
      'receipt.changedMeanwhile',
      'receipt.nothingCorrected',
      'receipt.receivedLater',
      'receipt.returnBeforeReceipt',
      'carrier.changedMeanwhile'
    ],
    audit: ({ level, number, reason, carriers, ...now }: ReceiptInSight) => {
      const [was] = now.before
      const pair = (key: 'sender' | 'title' | 'documentNumber' | 'receivedOn' | 'returnDueOn' | 'attachments') =>
        was?.[key] === now[key] ? {} : { [key]: [was?.[key] ?? '', now[key] ?? ''] }
      const changed = {
        receipt: number,
        ...pair('title'),
        ...pair('sender'),
        ...pair('documentNumber'),
        ...pair('receivedOn'),
        ...pair('returnDueOn'),
        ...pair('attachments'),
        reason
      }
      return carriers.map(({ id }) => ({ subject: id, level, changed }))
    }
  },
  list: {
    effect: 'reads',
    permission: 'carriers.read',
    input: z
      .object({
        words: z.string().max(200).optional(),
        carrierId: Id.optional(),
        /** Received on these days and between them. */
        since: Day.optional(),
        until: Day.optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(ReceiptInSight), total: z.int() }),
    refuses: []
  }
})
