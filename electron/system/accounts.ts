import { randomInt } from 'node:crypto'
import { administratorRoles, excludedPairs, type Role } from '#shared/permissions.ts'
import { accounts, type Account } from '#shared/system/accounts.ts'
import type { Desk } from '#electron/desk.ts'
import { implement } from '#electron/implement.ts'
import { makeSlot } from '#electron/keys/key-slot.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'
import {
  accountOf,
  accountWithNumber,
  activeHoldersOf,
  allAccounts,
  insertAccount,
  updateAccount,
  type StoredAccount
} from './account-queries.ts'

export const accountsImplemented = implement(accounts, {
  // Inert until the security administrator gives it rights: no role, no clearance.
  create({ number, name }, { store, desk, newId, now }) {
    if (accountWithNumber(store, number)) throw new Refused('account.numberTaken', { number })
    const account: StoredAccount = {
      id: newId(),
      number,
      name,
      roles: [],
      clearance: 'unclassified',
      disabled: false,
      passwordMustChange: true,
      lastSignedInAt: undefined,
      createdAt: now,
      version: 1
    }
    insertAccount(store, account)
    return { ...shown(account), firstPassword: giveFirstPassword(desk, account) }
  },

  list: (_, { store, desk }) => ({
    rows: allAccounts(store).map((account) => ({ ...shown(account), locked: desk.isLocked(account.number) }))
  }),

  grant({ accountId, roles, clearance, version }, { store, desk, asker }) {
    const account = existing(store, accountId)
    if (account.id === asker.accountId) throw new Refused('account.ownRights')
    if (account.disabled) throw new Refused('account.disabled', { number: account.number })
    const wanted = [...new Set(roles)]
    const [excluded] = excludedPairs(wanted)
    if (excluded) throw new Refused('account.rolesExclude', { one: excluded[0], other: excluded[1] })
    if (account.version !== version) throw new Refused('account.changedMeanwhile')
    refuseLosingTheLast(store, account, wanted)
    const granted = { ...account, roles: wanted, clearance, version: version + 1 }
    updateAccount(store, granted)
    letUnlockByItself(desk, granted)
    return shown(granted)
  },

  unlock({ accountId }, { store, desk }) {
    const account = existing(store, accountId)
    if (!desk.isLocked(account.number)) throw new Refused('account.notLocked', { number: account.number })
    desk.clearAttempts(account.number)
    return shown(account)
  },

  renewPassword({ accountId }, { store, desk, asker }) {
    const account = renewable(store, accountId, asker.accountId)
    if (isAdministrator(account)) throw new Refused('account.administrator', { number: account.number })
    return renewed(store, desk, account)
  },

  renewAdministratorPassword({ accountId }, { store, desk, asker, together }) {
    const account = renewable(store, accountId, asker.accountId)
    if (!isAdministrator(account)) throw new Refused('account.noAdministrator', { number: account.number })
    const [other] = together.otherAdministrator
    if (!other || other.accountId === accountId || other.roles.includes('systemAdministrator'))
      throw new Refused('account.otherAdministratorNeeded')
    return renewed(store, desk, account)
  },

  // The row stays, and with it the number; the way to the store's key is taken away.
  disable({ accountId, reason }, { store, desk, asker }) {
    const account = existing(store, accountId)
    if (account.id === asker.accountId) throw new Refused('account.own')
    if (account.disabled) throw new Refused('account.disabled', { number: account.number })
    refuseLosingTheLast(store, account, [])
    const disabled = { ...account, disabled: true, version: account.version + 1 }
    updateAccount(store, disabled)
    desk.stageSlot(desk.slotName(account.number), undefined)
    return { ...shown(disabled), reason }
  }
})

function existing(store: ReadableStore, id: string): StoredAccount {
  const account = accountOf(store, id)
  if (!account) throw new Refused('account.notFound')
  return account
}

function renewable(store: ReadableStore, id: string, asker: string): StoredAccount {
  const account = existing(store, id)
  if (account.id === asker) throw new Refused('account.own')
  if (account.disabled) throw new Refused('account.disabled', { number: account.number })
  return account
}

function isAdministrator({ roles }: StoredAccount): boolean {
  return administratorRoles.some((role) => roles.includes(role))
}

function renewed(store: WritableStore, desk: Desk, account: StoredAccount) {
  const next = { ...account, passwordMustChange: true, version: account.version + 1 }
  updateAccount(store, next)
  return { ...shown(next), firstPassword: giveFirstPassword(desk, next) }
}

function shown({ id, number, name, roles, clearance, disabled, createdAt, version }: StoredAccount): Account {
  return { id, number, name, roles, clearance, disabled, createdAt, version }
}

// Without one of each administrator nobody could give the missing role to anybody again.
function refuseLosingTheLast(store: ReadableStore, account: StoredAccount, kept: readonly Role[]): void {
  for (const role of administratorRoles) {
    const loses = account.roles.includes(role) && !kept.includes(role)
    if (loses && activeHoldersOf(store, role) === 1) throw new Refused('account.lastAdministrator', { role })
  }
}

// Nobody but the security administrator unlocks accounts, so this one account must be able to wait its lock out.
function letUnlockByItself(desk: Desk, account: StoredAccount): void {
  const { slotName, slot } = desk.slot(account.number)
  const unlocksByItself = account.roles.includes('securityAdministrator')
  if (slot && slot.unlocksByItself !== unlocksByItself) desk.stageSlot(slotName, { ...slot, unlocksByItself })
}

function giveFirstPassword(desk: Desk, account: StoredAccount): string {
  const { keys, slotName } = desk.slot(account.number)
  const password = readablePassword()
  desk.stageSlot(
    slotName,
    makeSlot({
      storeId: keys.storeId,
      slot: slotName,
      password,
      storeKey: desk.storeKey(),
      effort: desk.effort,
      unlocksByItself: account.roles.includes('securityAdministrator')
    })
  )
  return password
}

// Sixteen characters that cannot be mistaken for one another when read off a slip of paper: about 78 bits.
function readablePassword(): string {
  const letters = 'abcdefghkmnpqrstuvwxyz23456789'
  const part = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [part(), part(), part(), part()].join('-')
}
