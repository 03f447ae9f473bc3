import { z } from 'zod'
import { CarrierState } from '../carrier-life.ts'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { mayKnowRefuses } from '../person-standing.ts'
import { approvalRefuses } from './approvals.ts'
import { Id, Moment, Part, line } from '../values.ts'

const Person = z.object({ number: z.string(), name: z.string() })

/** One making of copies (复制审批单): of which carrier, how many, for what, on whose approval. */
export const Copying = z.object({
  id: Id,
  /** `FZ-2026-0003`, never given twice. */
  number: z.string(),
  /** What was laid on the copier; a copy itself, or the original. */
  carrierId: Id,
  /** The first of all, whose copy numbers run on. */
  originalId: Id,
  count: z.int().min(1).max(200),
  /** Pages of each copy (每份总页数). */
  pages: z.int().min(1).max(100_000).optional(),
  /** What the copies are for (复印用途). */
  purpose: line(200),
  /** Who made them (承制单位): a room of this unit, or a qualified shop. */
  madeWhere: line(100),
  /** The number under which printing was allowed (准印号). */
  printNumber: line(60).optional(),
  /** The document by which the originator, or its superior, has agreed that what is top secret is copied. */
  originatorDocument: line(100).optional(),
  madeAt: Moment,
  madeBy: Person,
  approvalNumber: z.string().optional(),
  approvedBy: Person.optional()
})
export type Copying = z.infer<typeof Copying>

/** A making of copies as a list shows it, with where each copy is now. */
export const CopyingInSight = Copying.extend({
  carrier: z.object({ number: z.string(), title: z.string(), level: Level, markText: z.string() }),
  copies: z.array(
    z.object({
      id: Id,
      number: z.string(),
      copyNumber: z.string(),
      state: CarrierState,
      holder: Person,
      place: z.object({ code: z.string(), name: z.string() })
    })
  )
})
export type CopyingInSight = z.infer<typeof CopyingInSight>

export const copies = defineOperations('copies', {
  /** Each copy becomes a carrier of its own that inherits level, end and scope (Regulations 27(5)). */
  make: {
    effect: 'changes',
    permission: 'copies.make',
    together: { approver: { count: 1, permission: 'approvals.decide', unless: 'approvalId' } },
    input: z.object({
      carrierId: Id,
      ...Copying.pick({
        count: true,
        pages: true,
        purpose: true,
        madeWhere: true,
        printNumber: true,
        originatorDocument: true
      }).shape,
      /** Who receives the copies, and where they are kept. */
      holderId: Id,
      placeId: Id,
      /** What stands on every copy, as it was seen: the stamp of the unit that copied, and the numbers. */
      stamp: line(100).optional(),
      /** An approval given before, for exactly as many copies. */
      approvalId: Id.optional(),
      version: z.int().min(1)
    }),
    output: CopyingInSight.extend({ stamp: z.string() }),
    refuses: [
      'carrier.notFound',
      'carrier.stateForbids',
      'carrier.held',
      'carrier.notMarked',
      'carrier.changedMeanwhile',
      'place.notFound',
      ...mayKnowRefuses,
      ...approvalRefuses,
      'copy.originatorMissing',
      'copy.stampMissing',
      'copy.markIsVoid',
      'carrier.substitute',
      'copy.countNotApproved'
    ],
    audit: ({ carrierId, carrier, number, count, purpose, approvedBy, approvalNumber, ...copying }: CopiesMade) => {
      const on = {
        copying: number,
        stamp: copying.stamp,
        ...(approvedBy && { approvedBy: approvedBy.name }),
        ...(approvalNumber !== undefined && { approval: approvalNumber }),
        ...(copying.originatorDocument !== undefined && { originatorDocument: copying.originatorDocument })
      }
      const [first, last] = [copying.copies.at(0), copying.copies.at(-1)]
      const copyNumbers = first === last ? first?.copyNumber : `${first?.copyNumber}–${last?.copyNumber}`
      return [
        { subject: carrierId, level: carrier.level, changed: { count, copyNumbers, purpose, ...on } },
        ...copying.copies.map(({ id, number: ofCopy, copyNumber, holder, place }) => ({
          subject: id,
          level: carrier.level,
          changed: {
            number: ofCopy,
            copyNumber,
            copyOf: carrier.number,
            holder: holder.name,
            place: place.name,
            purpose,
            ...on
          }
        }))
      ]
    }
  },
  list: {
    effect: 'reads',
    permission: 'carriers.read',
    input: z
      .object({
        /** Only those of this original, whatever lay on the copier. */
        originalId: Id.optional(),
        /** `FZ-2026-0003`. */
        number: z.string().max(40).optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(CopyingInSight), total: z.int() }),
    refuses: []
  }
})

type CopiesMade = CopyingInSight & { stamp: string }
