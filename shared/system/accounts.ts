import { z } from 'zod'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { Role } from '../permissions.ts'
import { Id, Moment, StaffNumber, line } from '../values.ts'

/** An account: one person's, for as long as the store lives. Its number is never given to another. */
export const Account = z.object({
  id: Id,
  number: StaffNumber,
  name: line(40),
  /** Empty until the security administrator has given rights: the account can do nothing before. */
  roles: z.array(Role),
  clearance: Level,
  disabled: z.boolean(),
  createdAt: Moment,
  version: z.int().min(1)
})
export type Account = z.infer<typeof Account>

const WithFirstPassword = Account.extend({
  /** Shown once, to be handed over; it must be replaced at the first sign-in. */
  firstPassword: z.string().meta({ secret: true })
})

export const accounts = defineOperations('accounts', {
  create: {
    effect: 'changes',
    permission: 'accounts.create',
    input: z.object({ number: StaffNumber, name: line(40) }),
    output: WithFirstPassword,
    refuses: ['account.numberTaken'],
    audit: ({ id, number, name }: Account) => ({ subject: id, changed: { number, name } })
  },
  list: {
    effect: 'reads',
    permission: 'accounts.read',
    input: z.object({}),
    output: z.object({ rows: z.array(Account.extend({ locked: z.boolean() })) }),
    refuses: []
  },
  grant: {
    effect: 'changes',
    permission: 'accounts.grant',
    input: z.object({ accountId: Id, roles: z.array(Role).max(4), clearance: Level, version: z.int().min(1) }),
    output: Account,
    refuses: [
      'account.notFound',
      'account.ownRights',
      'account.disabled',
      'account.rolesExclude',
      'account.lastAdministrator',
      'account.changedMeanwhile'
    ],
    audit: ({ id, number, roles, clearance }: Account) => ({ subject: id, changed: { number, roles, clearance } })
  },
  unlock: {
    effect: 'changes',
    permission: 'accounts.grant',
    input: z.object({ accountId: Id }),
    output: Account,
    refuses: ['account.notFound', 'account.notLocked'],
    audit: ({ id, number }: Account) => ({ subject: id, changed: { number } })
  },
  renewPassword: {
    effect: 'changes',
    permission: 'accounts.create',
    input: z.object({ accountId: Id }),
    output: WithFirstPassword,
    refuses: ['account.notFound', 'account.disabled', 'account.own', 'account.administrator'],
    audit: ({ id, number }: Account) => ({ subject: id, changed: { number } })
  },
  // Whoever could do this alone could sign in as the auditor: one of the other two administrators must be there.
  renewAdministratorPassword: {
    effect: 'changes',
    permission: 'accounts.create',
    together: { otherAdministrator: { count: 1, permission: 'accounts.read' } },
    input: z.object({ accountId: Id }),
    output: WithFirstPassword,
    refuses: [
      'account.notFound',
      'account.disabled',
      'account.own',
      'account.noAdministrator',
      'account.otherAdministratorNeeded'
    ],
    audit: ({ id, number, roles }: Account) => ({ subject: id, changed: { number, roles } })
  },
  disable: {
    effect: 'changes',
    permission: 'accounts.create',
    input: z.object({ accountId: Id, reason: line(200) }),
    output: Account.extend({ reason: z.string() }),
    refuses: ['account.notFound', 'account.disabled', 'account.own', 'account.lastAdministrator'],
    audit: ({ id, number, reason }: Account & { reason: string }) => ({ subject: id, changed: { number, reason } })
  }
})
