import { z } from 'zod'
import { Level } from './levels.ts'
import type { Permission } from './permissions.ts'
import { StaffNumber, TypedPassword } from './values.ts'
import type { PartInAct, RefusalCode } from './words/refusals.ts'

/**
 * What an operation does to the world, and so how the gate runs it:
 * `reads` gets a readable store; `changes` gets a writable one, is synchronous, and commits together with its audit
 * entries; `acts` reaches outside the store (a machine, a file, a printer), may take its time, and is audited as begun
 * and then as done or failed; `keeps` keeps what its person has not finished, sealed for them alone: it is given a box
 * of their own and no store, so no register can be changed by it.
 */
export type Effect = 'reads' | 'changes' | 'acts' | 'keeps'

/** What an audit entry says of the thing that was acted on. */
export type AuditSubject = {
  /** The id or the number by which the subject's history is found again. */
  subject: string
  /** The level of what `changed` tells; nobody below it sees that part of the entry. */
  level?: Level
  /** What is now otherwise than before, in a form that can be read years later. Never a password, never a key. */
  changed?: Readonly<Record<string, unknown>>
}

type Recorded<Input extends z.ZodType, Output extends z.ZodType> = (
  output: z.output<Output>,
  input: z.output<Input>
) => AuditSubject | readonly AuditSubject[] | undefined

/**
 * Who must be there beside the person who asks, and prove it on the spot with a password: a part in the act, how many take
 * it, and what each of them must be permitted. Nobody is named as a witness by typing a name.
 */
export type Together = {
  readonly [Part in PartInAct]?: {
    count: number
    /** As many as this may take it, and no fewer than `count`. */
    upTo?: number
    permission: Permission
    /** A field of the input with which it may be done without them, such as an approval given before. */
    unless?: string
    /** May be there or not, as the operation itself judges: a party who is the asker, a leader who presides. */
    optional?: true
  }
}

/** How one person proves to be there. */
export const Proof = z.strictObject({ number: StaffNumber, password: TypedPassword })
export type Proof = z.infer<typeof Proof>

type Common<Input extends z.ZodType, Output extends z.ZodType> = {
  permission: Permission
  /**
   * Takes its time over the store: it is done step by step, so that it can say how far it is, and be stopped, which
   * takes everything back.
   */
  inSteps?: true
  together?: Together
  input: Input
  output: Output
  /** Every refusal of its own; those that any operation may meet are the gate's (`gateRefusals`). */
  refuses: readonly RefusalCode[]
}

/**
 * All that is said of an operation before any code runs. A change or an act without `audit` does not compile; a read is
 * recorded only where it has one. An `audit` that names several subjects writes one entry for the whole and one for each.
 * What `keeps` can have none: it is done every few seconds while somebody types, changes nothing that is on record, and the
 * record tells what was done, not what was begun. What becomes of it is the operation it was for, with its own entry.
 */
export type Declaration<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = Common<
  Input,
  Output
> &
  (
    | { effect: 'reads'; audit?: Recorded<Input, Output> }
    | { effect: 'changes' | 'acts'; audit: Recorded<Input, Output> }
    | { effect: 'keeps'; audit?: never; together?: never }
  )

// `audit` is written with its own parameter types; never makes every such function fit this widest form.
type AnyDeclaration = Common<z.ZodType, z.ZodType> &
  (
    | { effect: 'reads'; audit?: (output: never, input: never) => ReturnType<Recorded<z.ZodType, z.ZodType>> }
    | {
        effect: 'changes' | 'acts'
        audit: (output: never, input: never) => ReturnType<Recorded<z.ZodType, z.ZodType>>
      }
    | { effect: 'keeps'; audit?: never; together?: never }
  )

/** A declared operation: its declaration and the one name by which it is called and recorded, `register.operation`. */
export type Operation<D extends AnyDeclaration = AnyDeclaration> = D & { readonly name: string }

export type InputOf<O extends Operation> = z.output<O['input']>
/** What a caller may write, before defaults are filled in; and with it what the other persons have typed. */
export type WishOf<O extends Operation> = z.input<O['input']> & ProofsFor<O>
type ProofsFor<O extends Operation> = O extends { together: infer Parts extends Together }
  ? { together: { readonly [Part in keyof Parts]: readonly z.input<typeof Proof>[] } }
  : unknown
export type OutputOf<O extends Operation> = z.output<O['output']>

/** Reads with an operation, as the person who asks may read with it, and under the same sight. */
export type Ask = <O extends Operation>(operation: O, wish: WishOf<O>) => OutputOf<O>

type AuditFits<D extends AnyDeclaration> = D & Declaration<D['input'], D['output']>

/** Declares the operations of one register. Nothing else makes an operation. */
export function defineOperations<const D extends Readonly<Record<string, AnyDeclaration>>>(
  register: string,
  declarations: D & { [Key in keyof D]: AuditFits<D[Key]> }
): { readonly [Key in keyof D]: Operation<D[Key]> } {
  const named = Object.entries<AnyDeclaration>(declarations).map(([key, declaration]) => [
    key,
    { ...declaration, name: `${register}.${key}` }
  ])
  return Object.fromEntries(named) as { readonly [Key in keyof D]: Operation<D[Key]> }
}

/** Refusals that the gate itself may give to any operation. */
export const gateRefusals = [
  'session.none',
  'session.mayNot',
  'session.passwordMustChange',
  'together.samePerson',
  'together.mayNot',
  'operation.unknown',
  'input.invalid',
  'input.tooLarge',
  'store.none',
  'store.full',
  'store.readOnly',
  'store.damaged',
  'store.writeFailed',
  'program.fault',
  'program.dataProcessEnded',
  'work.stopped'
] as const satisfies readonly RefusalCode[]

/** A refusal as it crosses a process: a code that `words/` can say, and what the sentence needs. */
export const Refusal = z.object({
  code: z.string() as unknown as z.ZodType<RefusalCode>,
  data: z.record(z.string(), z.unknown())
})
export type Refusal = z.infer<typeof Refusal>

/** One thing wrong with an input: where, and what, as a code that `words/` can say. */
export const InputProblem = z.object({
  /** The place in the input, as a form knows it: `['administrators', 'auditor', 'name']`. */
  path: z.array(z.union([z.string(), z.number()])),
  problem: z.string(),
  limit: z.number().optional()
})
export type InputProblem = z.infer<typeof InputProblem>

/** What comes back from any call. Nothing is thrown across a process. */
export type Answer<Value = unknown> = { ok: true; value: Value } | { ok: false; refusal: Refusal }
