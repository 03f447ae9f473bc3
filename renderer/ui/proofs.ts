import type { z } from 'zod'
import { Proof, type Operation, type Refusal } from '#shared/define-operation.ts'
import type { PartInAct } from '#shared/words/refusals.ts'

/** One who must be there beside the person who asks, and the two fields of a form in which they prove it. */
export type Beside = {
  part: PartInAct
  /** 1 for the first of this part. */
  turn: number
  /** How many take this part. */
  count: number
  /** The field of the input that may take the place of all of this part, such as an approval given before. */
  unless?: string
  numberField: string
  passwordField: string
}

/**
 * Everybody an operation wants to have there, in the order in which it names them.
 * @param howMany how many take a part that more than the fewest may take
 */
export function personsBeside(
  { together = {} }: Operation,
  howMany: Partial<Record<PartInAct, number>> = {}
): Beside[] {
  return (Object.entries(together) as [PartInAct, { count: number; unless?: string }][]).flatMap(
    ([part, { count: fewest, unless }]) => {
      const count = howMany[part] ?? fewest
      return Array.from({ length: count }, (_, index) => {
        const field = `${part}-${index + 1}`
        return {
          part,
          turn: index + 1,
          count,
          ...(unless !== undefined && { unless }),
          numberField: `${field}-number`,
          passwordField: `${field}-password`
        }
      })
    }
  )
}

/** What the fields of these persons must hold. */
export function proofShape(persons: readonly Beside[]): Record<string, z.ZodType> {
  return Object.fromEntries<z.ZodType>(
    persons.flatMap(({ numberField, passwordField }): [string, z.ZodType][] => [
      [numberField, Proof.shape.number],
      [passwordField, Proof.shape.password]
    ])
  )
}

/**
 * What a form holds as a wish: what these persons have typed goes where the gate looks for it.
 * @param there whether this one is there; nobody is of a part whose place something else has taken
 */
export function wishWithProofs(
  persons: readonly Beside[],
  typed: Readonly<Record<string, unknown>>,
  there: (person: Beside) => boolean = () => true
): Record<string, unknown> {
  if (persons.length === 0) return { ...typed }
  const theirs = new Set(persons.flatMap(({ numberField, passwordField }) => [numberField, passwordField]))
  const own = Object.entries(typed).filter(([field]) => !theirs.has(field))
  const together: Record<string, unknown[]> = {}
  for (const person of persons) {
    const { part, numberField, passwordField } = person
    const proof = { number: typed[numberField], password: typed[passwordField] }
    together[part] = [...(together[part] ?? []), ...(there(person) ? [proof] : [])]
  }
  return { ...Object.fromEntries(own), together }
}

/** The field a refusal of a proof is about; none where it could be more than one person's. */
export function proofFieldOf(persons: readonly Beside[], { code }: Refusal): string | undefined {
  const [only, another] = persons
  if (!only || another) return undefined
  if (code === 'session.wrongNumberOrPassword' || code === 'session.tooSoon') return only.passwordField
  if (code === 'session.accountLocked' || code.startsWith('together.')) return only.numberField
  return undefined
}
