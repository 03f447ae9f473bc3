import { z } from 'zod'
import { defineOperations } from '../define-operation.ts'

/** How far the work is that takes its time; nothing, where none is being done. */
export const WorkBeingDone = z.object({ operation: z.string(), done: z.int().min(0), of: z.int().min(0) })
export type WorkBeingDone = z.infer<typeof WorkBeingDone>

const now = z.object({ work: WorkBeingDone.optional() })

/** What can be asked of work that takes its time while it is being done; everything else waits for its end. */
export const work = defineOperations('work', {
  progress: { effect: 'reads', permission: 'signedIn', input: z.strictObject({}), output: now, refuses: [] },
  /** Stops it, and with that takes back all of it. That it was stopped is recorded with what was stopped. */
  stop: { effect: 'reads', permission: 'signedIn', input: z.strictObject({}), output: now, refuses: [] }
})
