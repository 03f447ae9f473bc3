import type { OutputOf } from '#shared/define-operation.ts'
import type { borrowings } from '#shared/registers/borrowings.ts'

/** What a number on the counter belongs to. */
export type ScannedFile = OutputOf<typeof borrowings.scanned>
