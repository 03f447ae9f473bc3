import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'

/** A draft as the store holds it: whose, when, and nothing else that could be read. */
export type SealedDraft = { name: string; savedAt: string; sealed: Buffer }

type Row = { name: string; saved_at: string; sealed: Buffer }

export function putDraft(store: WritableStore, accountId: string, { name, savedAt, sealed }: SealedDraft): void {
  store.run(
    `INSERT INTO main.drafts (account_id, name, saved_at, sealed) VALUES (?, ?, ?, ?)
     ON CONFLICT (account_id, name) DO UPDATE SET saved_at = excluded.saved_at, sealed = excluded.sealed`,
    accountId,
    name,
    savedAt,
    sealed
  )
}

/** All of one person's, the newest first. */
export function draftsOf(store: ReadableStore, accountId: string): SealedDraft[] {
  return store
    .all<Row>('SELECT name, saved_at, sealed FROM drafts WHERE account_id = ? ORDER BY saved_at DESC, name', accountId)
    .map(fromRow)
}

export function draftNamed(store: ReadableStore, accountId: string, name: string): SealedDraft | undefined {
  const row = store.one<Row>(
    'SELECT name, saved_at, sealed FROM drafts WHERE account_id = ? AND name = ?',
    accountId,
    name
  )
  return row && fromRow(row)
}

export function dropDraft(store: WritableStore, accountId: string, name: string): void {
  store.run('DELETE FROM main.drafts WHERE account_id = ? AND name = ?', accountId, name)
}

/** Lets the oldest give way where there are more than so many. */
export function keepNewest(store: WritableStore, accountId: string, count: number): void {
  store.run(
    `DELETE FROM main.drafts WHERE account_id = ? AND name IN
       (SELECT name FROM main.drafts WHERE account_id = ? ORDER BY saved_at DESC, name LIMIT -1 OFFSET ?)`,
    accountId,
    accountId,
    count
  )
}

/** Whether anybody has left anything unfinished. */
export function anyDraft(store: ReadableStore): boolean {
  return store.one('SELECT 1 FROM main.drafts LIMIT 1') !== undefined
}

function fromRow({ name, saved_at: savedAt, sealed }: Row): SealedDraft {
  return { name, savedAt, sealed }
}
