import { z } from 'zod'
import { Role } from '#shared/permissions.ts'
import { ViewState, type SavedView, type ViewPage } from '#shared/system/views.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'

/** What a person keeps for themselves, or shares with other roles, nobody else sees; which pages they may read, the operations ask. */
export const savedViewsInSight: SightView = {
  table: 'saved_views',
  sql: `SELECT * FROM main.saved_views
        WHERE saved_by = (SELECT number FROM looker)
           OR (shared = 1 AND (shared_with IS NULL OR EXISTS (
                SELECT 1 FROM json_each(shared_with) AS named, json_each((SELECT roles FROM looker)) AS borne
                WHERE named.value = borne.value)))`
}

type Row = {
  id: string
  page: ViewPage
  name: string
  shared: number
  shared_with: string | null
  state: string
  saved_by: string
  saved_by_name: string
  changed_at: string
  put_away_at: string | null
  version: number
}
type Looker = { number: string }

const columns = 'id, page, name, shared, shared_with, state, saved_by, saved_by_name, changed_at, put_away_at, version'

export function insertView(store: WritableStore, view: SavedView): void {
  store.run(
    `INSERT INTO main.saved_views (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)`,
    view.id,
    view.page,
    view.name,
    Number(view.shared),
    readersOf(view),
    JSON.stringify(view.state),
    view.savedBy.number,
    view.savedBy.name,
    view.changedAt,
    view.version
  )
}

export function updateView(store: WritableStore, view: SavedView): void {
  store.run(
    `UPDATE main.saved_views SET name = ?, shared = ?, shared_with = ?, state = ?, changed_at = ?, put_away_at = ?, version = ? WHERE id = ?`,
    view.name,
    Number(view.shared),
    readersOf(view),
    JSON.stringify(view.state),
    view.changedAt,
    view.putAwayAt ?? null,
    view.version,
    view.id
  )
}

/** Everything kept of a page that this person sees, one's own first. */
export function viewsOf(store: ReadableStore, page: ViewPage, looker: Looker): SavedView[] {
  return store
    .all<Row>(
      `SELECT ${columns} FROM saved_views WHERE page = ? ORDER BY saved_by <> ?, name COLLATE NOCASE, id`,
      page,
      looker.number
    )
    .map((row) => fromRow(row, looker))
}

export function viewWithId(store: ReadableStore, id: string, looker: Looker): SavedView | undefined {
  const row = store.one<Row>(`SELECT ${columns} FROM saved_views WHERE id = ?`, id)
  return row && fromRow(row, looker)
}

/**
 * Whether another view that is seen bears this name already, in whatever capitals: one of the same person, or for one that is shared,
 * a shared one.
 */
export function isNameTaken(store: ReadableStore, { id, page, name, shared, savedBy }: SavedView): boolean {
  return (
    store.one(
      `SELECT 1 FROM saved_views WHERE page = ? AND name = ? COLLATE NOCASE AND put_away_at IS NULL AND id <> ?
         AND (saved_by = ? OR (shared = 1 AND ? = 1))`,
      page,
      name,
      id,
      savedBy.number,
      Number(shared)
    ) !== undefined
  )
}

function readersOf({ sharedWith }: SavedView): string | null {
  return sharedWith.length > 0 ? JSON.stringify(sharedWith) : null
}

function fromRow(row: Row, { number }: Looker): SavedView {
  return {
    id: row.id,
    page: row.page,
    name: row.name,
    shared: row.shared === 1,
    sharedWith: row.shared_with === null ? [] : z.array(Role).parse(JSON.parse(row.shared_with)),
    state: ViewState.parse(JSON.parse(row.state)),
    savedBy: { number: row.saved_by, name: row.saved_by_name },
    mine: row.saved_by === number,
    changedAt: row.changed_at,
    ...(row.put_away_at !== null && { putAwayAt: row.put_away_at }),
    version: row.version
  }
}
