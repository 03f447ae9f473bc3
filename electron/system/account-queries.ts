import { levelOfRank, rankOf } from '#shared/levels.ts'
import { Role } from '#shared/permissions.ts'
import type { Account } from '#shared/system/accounts.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'

/** An account with what only the door needs to know. */
export type StoredAccount = Account & { passwordMustChange: boolean; lastSignedInAt: string | undefined }

type Row = {
  id: string
  number: string
  name: string
  roles: string
  clearance: number
  disabled: number
  password_must_change: number
  last_signed_in_at: string | null
  created_at: string
  version: number
}

const columns =
  'id, number, name, roles, clearance, disabled, password_must_change, last_signed_in_at, created_at, version'

export function accountOf(store: ReadableStore, id: string): StoredAccount | undefined {
  return read(store.one<Row>(`SELECT ${columns} FROM accounts WHERE id = ?`, id))
}

export function accountWithNumber(store: ReadableStore, number: string): StoredAccount | undefined {
  return read(store.one<Row>(`SELECT ${columns} FROM accounts WHERE number = ?`, number))
}

export function allAccounts(store: ReadableStore): StoredAccount[] {
  return store.all<Row>(`SELECT ${columns} FROM accounts ORDER BY number`).map(fromRow)
}

/** How many accounts that are not disabled have this role. */
export function activeHoldersOf(store: ReadableStore, role: Role): number {
  return allAccounts(store).filter((account) => !account.disabled && account.roles.includes(role)).length
}

export function insertAccount(store: WritableStore, account: StoredAccount): void {
  store.run(
    `INSERT INTO accounts (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    account.id,
    account.number,
    account.name,
    JSON.stringify(account.roles),
    rankOf(account.clearance),
    Number(account.disabled),
    Number(account.passwordMustChange),
    account.lastSignedInAt ?? null,
    account.createdAt,
    account.version
  )
}

export function updateAccount(store: WritableStore, account: StoredAccount): void {
  store.run(
    `UPDATE accounts SET roles = ?, clearance = ?, disabled = ?, password_must_change = ?, version = ? WHERE id = ?`,
    JSON.stringify(account.roles),
    rankOf(account.clearance),
    Number(account.disabled),
    Number(account.passwordMustChange),
    account.version,
    account.id
  )
}

export function noteSignIn(store: WritableStore, id: string, at: string): void {
  store.run('UPDATE accounts SET last_signed_in_at = ? WHERE id = ?', at, id)
}

function read(row: Row | undefined): StoredAccount | undefined {
  return row && fromRow(row)
}

function fromRow(row: Row): StoredAccount {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    roles: Role.array().parse(JSON.parse(row.roles)),
    clearance: levelOfRank(row.clearance),
    disabled: row.disabled === 1,
    passwordMustChange: row.password_must_change === 1,
    lastSignedInAt: row.last_signed_in_at ?? undefined,
    createdAt: row.created_at,
    version: row.version
  }
}
