import { ViewState, type SavedView, type ViewPage } from '#shared/system/views.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'

/** What a person keeps for themselves nobody else sees; which pages they may read, the operations ask. */
export const savedViewsInSight: SightView = {
  table: 'saved_views',
  sql: 'SELECT * FROM main.saved_views WHERE shared = 1 OR saved_by = (SELECT number FROM looker)'
}

type Row = {
  id: string
  page: ViewPage
  name: string
  shared: number
  state: string
  saved_by: string
  saved_by_name: string
  changed_at: string
  put_away_at: string | null
  version: number
}
type Looker = { number: string }

const columns = 'id, page, name, shared, state, saved_by, saved_by_name, changed_at, put_away_at, version'

export function insertView(store: WritableStore, view: SavedView): void {
  store.run(
    `INSERT INTO main.saved_views (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)`,
    view.id,
    view.page,
    view.name,
    Number(view.shared),
    JSON.stringify(view.state),
    view.savedBy.number,
    view.savedBy.name,
    view.changedAt,
    view.version
  )
}

export function updateView(store: WritableStore, view: SavedView): void {
  store.run(
    `UPDATE main.saved_views SET name = ?, shared = ?, state = ?, changed_at = ?, put_away_at = ?, version = ? WHERE id = ?`,
    view.name,
    Number(view.shared),
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
 * Whether another view bears this name already, in whatever capitals: one of the same person, or for one that is shared,
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

function fromRow(row: Row, { number }: Looker): SavedView {
  return {
    id: row.id,
    page: row.page,
    name: row.name,
    shared: row.shared === 1,
    state: ViewState.parse(JSON.parse(row.state)),
    savedBy: { number: row.saved_by, name: row.saved_by_name },
    mine: row.saved_by === number,
    changedAt: row.changed_at,
    ...(row.put_away_at !== null && { putAwayAt: row.put_away_at }),
    version: row.version
  }
}
