import { z } from 'zod'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { Role, permissions } from '../permissions.ts'
import { Id, Moment, NewPassword, StaffNumber, TypedPassword } from '../values.ts'

/** The person who is signed in, as the window needs to know it. */
export const SignedIn = z.object({
  accountId: Id,
  number: z.string(),
  name: z.string(),
  roles: z.array(Role),
  clearance: Level,
  permissions: z.array(z.enum(permissions)),
  /** True until a password given by an administrator has been replaced by one of the person's own. */
  passwordMustChange: z.boolean(),
  /** The sign-in before this one, so that a stranger's is noticed. */
  lastSignedInAt: Moment.optional(),
  /** Failed attempts at this account since then. */
  failuresSince: z.int(),
  /** By how many seconds the clock was set back since then, at most; 0 where time went on as it should. */
  clockSetBack: z.number().min(0)
})
export type SignedIn = z.infer<typeof SignedIn>

/** Where the program stands: no store yet, locked, or somebody at work. */
export const SessionState = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('noStore'), file: z.string() }),
  z.object({
    stage: z.literal('locked'),
    file: z.string(),
    unit: z.string(),
    level: Level,
    demonstration: z.boolean()
  }),
  z.object({
    stage: z.literal('signedIn'),
    file: z.string(),
    unit: z.string(),
    level: Level,
    demonstration: z.boolean(),
    person: SignedIn
  })
])
export type SessionState = z.infer<typeof SessionState>

export const session = defineOperations('session', {
  state: {
    effect: 'reads',
    permission: 'atTheDoor',
    input: z.object({}),
    output: SessionState,
    refuses: []
  },
  signIn: {
    effect: 'acts',
    permission: 'atTheDoor',
    input: z.object({ number: StaffNumber, password: TypedPassword }),
    output: SignedIn,
    refuses: [
      'session.wrongNumberOrPassword',
      'session.tooSoon',
      'session.accountLocked',
      'session.alreadySignedIn',
      'store.inUse',
      'store.fromTheFuture',
      'store.keysDamaged',
      'store.keysOlder',
      'store.placeUnusable'
    ],
    audit: ({ accountId }: SignedIn) => ({ subject: accountId })
  },
  changePassword: {
    effect: 'changes',
    permission: 'signedIn',
    input: z.object({ password: TypedPassword, newPassword: NewPassword }),
    output: z.object({ accountId: Id }),
    refuses: ['session.wrongPassword', 'session.samePassword'],
    audit: ({ accountId }: { accountId: string }) => ({ subject: accountId })
  },
  lock: {
    effect: 'changes',
    permission: 'signedIn',
    input: z.object({ because: z.enum(['asked', 'idle', 'screenLocked', 'suspended', 'closing']).default('asked') }),
    output: z.object({ accountId: Id, because: z.string() }),
    refuses: [],
    audit: ({ accountId, because }: { accountId: string; because: string }) => ({
      subject: accountId,
      changed: { because }
    })
  }
})
