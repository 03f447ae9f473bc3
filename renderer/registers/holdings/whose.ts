import { z } from 'zod'
import { CarrierState } from '#shared/carrier-life.ts'
import { Level } from '#shared/levels.ts'
import type { HoldingFilter } from '#shared/registers/holdings.ts'
import { Id } from '#shared/values.ts'

const choice = z
  .object({ value: Id, label: z.string().max(300) })
  .optional()
  .catch(undefined)

/** Whose holdings an address names. */
export const Whose = z.object({
  person: choice,
  place: choice,
  unit: z.string().max(100).optional().catch(undefined),
  levels: z.array(Level).optional().catch(undefined),
  states: z.array(CarrierState).optional().catch(undefined)
})
export type Whose = z.infer<typeof Whose>

/** The same as the operation is asked for it. */
export function whoseOf({ person, place, unit, levels, states }: Whose): HoldingFilter {
  return {
    ...(person && { personId: person.value }),
    ...(place && { placeId: place.value }),
    ...(unit && { unit }),
    ...(levels && { levels }),
    ...(states && { states })
  }
}
