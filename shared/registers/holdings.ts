import { z } from 'zod'
import { CarrierState } from '../carrier-life.ts'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { CarrierInSight } from './carriers.ts'
import { Id, Part } from '../values.ts'

const Named = z.object({ number: z.string(), name: z.string() })

/** One thing in somebody's hands (谁手里有什么): who keeps it, and who has it now where that is another. */
export const Holding = z.object({
  carrier: CarrierInSight,
  /** Who has it now, on loan, to read or carried out, and until when. */
  outWith: Named.extend({ dueOn: Day }).optional()
})
export type Holding = z.infer<typeof Holding>

/** Whose holdings are wanted; everything given must hold at once. */
export const HoldingFilter = z.object({
  /** Kept by this person, or out with them. */
  personId: Id.optional(),
  placeId: Id.optional(),
  /** Kept by the unit of this name, or by one of its people, or out with one. */
  unit: z.string().max(100).optional(),
  levels: z.array(Level).optional(),
  states: z.array(CarrierState).optional()
})
export type HoldingFilter = z.infer<typeof HoldingFilter>

export const holdings = defineOperations('holdings', {
  /** What is in hand, the highest level first, with totals by level and state. What is gone for good is in nobody's hands. */
  list: {
    effect: 'reads',
    permission: 'carriers.read',
    input: HoldingFilter.extend(Part.shape),
    output: z.object({
      rows: z.array(Holding),
      total: z.int(),
      totals: z.array(z.object({ level: Level, state: CarrierState, count: z.int() }))
    }),
    refuses: []
  }
})
