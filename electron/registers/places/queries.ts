import type { Place } from '#shared/registers/places.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'

export function insertPlace(store: WritableStore, { id, code, name, kind }: Place): void {
  store.run('INSERT INTO places (id, code, name, kind) VALUES (?, ?, ?, ?)', id, code, name, kind)
}

export function placeOf(store: ReadableStore, id: string): Place | undefined {
  return store.one<Place>('SELECT id, code, name, kind FROM places WHERE id = ?', id)
}

export function placeWithCode(store: ReadableStore, code: string): Place | undefined {
  return store.one<Place>('SELECT id, code, name, kind FROM places WHERE code = ?', code)
}

/** Places whose code or name has these words in it. */
export function listPlaces(store: ReadableStore, words: string, from: number, count: number) {
  const where = `WHERE instr(code || ' ' || name, ?) > 0`
  const rows = store.all<Place>(
    `SELECT id, code, name, kind FROM places ${where} ORDER BY code LIMIT ? OFFSET ?`,
    words,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM places ${where}`, words)?.total ?? 0
  return { rows, total }
}
