import { z } from 'zod'
import { Moment } from '../values.ts'
import { Device, type CheckReport } from './report.ts'

/** How a check of a machine differs from the one before it. A device is the same as long as its id is. */
export const Comparison = z.object({
  earlierAt: Moment,
  /** What the earlier check did not have. */
  appeared: z.array(Device),
  /** What the earlier check had and this one has not. */
  gone: z.array(Device),
  sameCount: z.int().min(0)
})
export type Comparison = z.infer<typeof Comparison>

/** Compares the devices of two checks of one machine. */
export function compareChecks(
  earlier: Pick<CheckReport, 'at' | 'devices'>,
  later: Pick<CheckReport, 'devices'>
): Comparison {
  const before = new Set(earlier.devices.map(({ id }) => id))
  const now = new Set(later.devices.map(({ id }) => id))
  return {
    earlierAt: earlier.at,
    appeared: later.devices.filter(({ id }) => !before.has(id)),
    gone: earlier.devices.filter(({ id }) => !now.has(id)),
    sameCount: later.devices.filter(({ id }) => before.has(id)).length
  }
}
