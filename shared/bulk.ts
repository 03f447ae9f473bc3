import { z } from 'zod'
import { Approver } from './approval-table.ts'
import { Refusal } from './define-operation.ts'
import { Level } from './levels.ts'
import { Id } from './values.ts'
import type { RefusalCode } from './words/refusals.ts'

/** How many carriers one act in bulk may be about. */
export const MOST_AT_ONCE = 5000

/** One carrier of a preview, as it would be acted on: why it would be refused, or nothing where it would not. */
export const BulkLine = z.object({
  carrierId: Id,
  number: z.string(),
  title: z.string(),
  level: Level,
  markText: z.string(),
  version: z.int(),
  refusal: Refusal.optional()
})
export type BulkLine = z.infer<typeof BulkLine>

/** What would happen, tried out by the very rules of the act and then taken back. */
export const BulkPreview = z.object({
  lines: z.array(BulkLine),
  refused: z.int(),
  /** Whom the settings ask for it, at the highest level of what would be acted on. */
  asks: Approver
})
export type BulkPreview = z.infer<typeof BulkPreview>

/** The carriers to act on as the preview showed them: one that was changed since is refused, and all with it. */
export const Each = z
  .array(z.object({ carrierId: Id, version: z.int().min(1) }))
  .min(1)
  .max(MOST_AT_ONCE)

/** What `electron/in-bulk.ts` may refuse with beside the refusals of the act itself. */
export const bulkRefuses = ['bulk.tooMany', 'bulk.someRefused'] as const satisfies readonly RefusalCode[]
