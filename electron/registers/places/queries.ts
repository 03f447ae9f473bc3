import type { Place } from '#shared/registers/places.ts'
import { called } from '#electron/called.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'

type Row = Omit<Place, 'parentId'> & { parent_id: string | null }

const columns = 'id, code, name, kind, parent_id'

export function insertPlace(store: WritableStore, { id, code, name, kind, parentId }: Place): void {
  store.run(
    'INSERT INTO places (id, code, name, kind, parent_id, sounds) VALUES (?, ?, ?, ?, ?, sounds_of_name(?))',
    id,
    code,
    name,
    kind,
    parentId ?? null,
    name
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

/** Places whose code or name has all of these words in it, and after them those that sound like them. */
export function listPlaces(store: ReadableStore, words: string, from: number, count: number) {
  const { conditions, written } = called(words, { said: "lower(code || ' ' || name)", sounds: 'sounds' })
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(([condition]) => condition).join(' AND ')}`
  const values = conditions.flatMap(([, ...given]) => given)
  const [isWritten, ...as] = written
  const rows = store.all<Row>(
    `SELECT ${columns} FROM places ${where} ORDER BY ${isWritten} DESC, code LIMIT ? OFFSET ?`,
    ...values,
    ...as,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM places ${where}`, ...values)?.total ?? 0
  return { rows: rows.map(fromRow), total }
}

function fromRow({ parent_id, ...place }: Row): Place {
  return { ...place, ...(parent_id !== null && { parentId: parent_id }) }
}
