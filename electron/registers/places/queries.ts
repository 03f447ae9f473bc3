import type { Place } from '#shared/registers/places.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'

type Row = Omit<Place, 'parentId'> & { parent_id: string | null }

const columns = 'id, code, name, kind, parent_id'

export function insertPlace(store: WritableStore, { id, code, name, kind, parentId }: Place): void {
  store.run(
    'INSERT INTO places (id, code, name, kind, parent_id) VALUES (?, ?, ?, ?, ?)',
    id,
    code,
    name,
    kind,
    parentId ?? null
  )
}

export function placeOf(store: ReadableStore, id: string): Place | undefined {
  const row = store.one<Row>(`SELECT ${columns} FROM places WHERE id = ?`, id)
  return row && fromRow(row)
}

/** The place of this code; letters are compared as capitals, as a scanner may have turned them about. */
export function placeWithCode(store: ReadableStore, code: string): Place | undefined {
  const row = store.one<Row>(`SELECT ${columns} FROM places WHERE code = ? COLLATE NOCASE`, code)
  return row && fromRow(row)
}

/** The places of this very name. */
export function placesNamed(store: ReadableStore, name: string): Place[] {
  return store.all<Row>(`SELECT ${columns} FROM places WHERE name = ? ORDER BY code`, name).map(fromRow)
}

/** Places whose code or name has these words in it. */
export function listPlaces(store: ReadableStore, words: string, from: number, count: number) {
  const where = `WHERE instr(code || ' ' || name, ?) > 0`
  const rows = store.all<Row>(
    `SELECT ${columns} FROM places ${where} ORDER BY code LIMIT ? OFFSET ?`,
    words,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM places ${where}`, words)?.total ?? 0
  return { rows: rows.map(fromRow), total }
}

function fromRow({ parent_id, ...place }: Row): Place {
  return { ...place, ...(parent_id !== null && { parentId: parent_id }) }
}
