import { z } from 'zod'
import { Id } from './values.ts'

/** Who may know a secret (知悉范围): persons where that can be said, otherwise units whose heads name them (Secrecy Law 2024, Article 21). */
export const Scope = z.object({
  units: z.array(z.object({ id: Id, name: z.string() })),
  people: z.array(z.object({ id: Id, number: z.string(), name: z.string() }))
})
export type Scope = z.infer<typeof Scope>

/** Whether somebody of this unit is within a scope; a scope that names nobody leaves it to whoever approves. */
export function isInScope({ units, people }: Scope, person: { id: string; unit: string }): boolean {
  if (units.length === 0 && people.length === 0) return true
  return people.some(({ id }) => id === person.id) || units.some(({ name }) => name === person.unit)
}
