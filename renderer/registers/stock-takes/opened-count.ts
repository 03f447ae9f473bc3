import type { OutputOf } from '#shared/define-operation.ts'
import type { stockTakes } from '#shared/registers/stock-takes.ts'

/** A count as its page shows it. */
export type OpenedCount = OutputOf<typeof stockTakes.open>
