import { z } from 'zod'
import { Proof, type Operation, type Together } from '#shared/define-operation.ts'
import { may } from '#shared/permissions.ts'
import type { PartInAct } from '#shared/words/refusals.ts'
import type { Asker, Desk, PersonPresent } from './desk.ts'
import { Refused } from './refused.ts'

type Part = NonNullable<Together[PartInAct]>

/** Those who have proved to be there beside the asker, by their part in the act. */
export type Present = Readonly<Record<string, readonly PersonPresent[]>>

/**
 * The input of an operation as it comes from outside: a field that no declaration knows is a mistake or an attack, and is
 * refused, not dropped; what other persons have typed comes with the wish.
 */
export function inputFromOutside({ input, together }: Operation): z.ZodType {
  if (!(input instanceof z.ZodObject)) return input
  if (!together) return input.strict()
  const proofs = Object.entries(together).map(([part, { count, upTo = count, unless, optional }]) => [
    part,
    // Those whose place something else may take are all there or none of them is; the operation says what it needs.
    unless === undefined && !optional
      ? z.array(Proof).min(count).max(upTo)
      : z.union([z.array(Proof).min(count).max(upTo), z.tuple([])])
  ])
  return input.extend({ together: z.strictObject(Object.fromEntries(proofs) as z.ZodRawShape) }).strict()
}

/** Parts an input that was parsed so into the wish itself and what the other persons have typed. */
export function partedInput(operation: Operation, parsed: unknown): { wish: unknown; proofs: Record<string, Proof[]> } {
  if (!operation.together) return { wish: parsed, proofs: {} }
  const { together, ...wish } = parsed as { together: Record<string, Proof[]> }
  return { wish, proofs: together }
}

/**
 * Proves each person in turn: another than the asker and than everyone before, permitted to take this part, and known by
 * the right password.
 * @throws Refused
 */
export function provePresent(
  { together = {} }: Operation,
  proofs: Readonly<Record<string, readonly Proof[]>>,
  { asker, desk, now }: { asker: Asker; desk: Desk; now: string }
): Present {
  const numbers = new Set([asker.number])
  const present: Record<string, PersonPresent[]> = {}
  for (const [part, { permission }] of Object.entries(together) as [PartInAct, Part][])
    present[part] = (proofs[part] ?? []).map(({ number, password }) => {
      if (numbers.has(number)) throw new Refused('together.samePerson', { number })
      numbers.add(number)
      const person = desk.prove(number, password, now)
      if (!may(person.roles, permission)) throw new Refused('together.mayNot', { name: person.name, part })
      return person
    })
  return present
}
