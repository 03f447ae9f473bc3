import type { Unit, UnitInSight } from '#shared/registers/units.ts'
import { called } from '#electron/called.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'

type Row = { id: string; name: string; head_id: string | null; closed: number; version: number }
type RowInSight = Row & { head_number: string | null; head_name: string | null; people: number; carriers: number }

export function insertUnit(store: WritableStore, { id, name, headId, version }: Unit): void {
  store.run(
    'INSERT INTO units (id, name, sounds, head_id, version) VALUES (?, ?, sounds_of_name(?), ?, ?)',
    id,
    name,
    name,
    headId ?? null,
    version
  )
}

/** Gives a unit another name or head, or closes it; false when it is no longer at this version. */
export function updateUnit(store: WritableStore, { id, name, headId, closed, version }: Unit): boolean {
  return (
    store.run(
      `UPDATE units SET name = ?, sounds = sounds_of_name(?), head_id = ?, closed = ?, version = version + 1
       WHERE id = ? AND version = ?`,
      name,
      name,
      headId ?? null,
      Number(closed),
      id,
      version
    ) === 1
  )
}

/** The unit of this name; it is entered in the register where it was not in it yet. */
export function unitOfName(store: WritableStore, name: string, newId: () => string): Unit {
  const known = unitWithName(store, name)
  if (known) return known
  const unit: Unit = { id: newId(), name, closed: false, version: 1 }
  insertUnit(store, unit)
  return unit
}

export function unitWithName(store: ReadableStore, name: string): Unit | undefined {
  const row = store.one<Row>('SELECT * FROM units WHERE name = ?', name)
  return row && fromRow(row)
}

const inSight = `
  SELECT units.*, people.number AS head_number, people.name AS head_name,
    (SELECT count(*) FROM people AS members WHERE members.unit_id = units.id AND members.left_on IS NULL) AS people,
    (SELECT count(*) FROM carriers WHERE carriers.unit_id = units.id AND carriers.state NOT IN ('sentAway', 'returned', 'destroyed')) AS carriers
  FROM units LEFT JOIN people ON people.id = units.head_id`

export function unitOf(store: ReadableStore, id: string): UnitInSight | undefined {
  const row = store.one<RowInSight>(`${inSight} WHERE units.id = ?`, id)
  return row && inSightOf(row)
}

/** Units whose name has all of these words in it, by name, and after them those that sound like them. */
export function listUnits(
  store: ReadableStore,
  { words, closed }: { words: string; closed: boolean },
  from: number,
  count: number
) {
  const { conditions, written } = called(words, { said: 'lower(units.name)', sounds: 'units.sounds' })
  const where = `WHERE ${[...conditions.map(([condition]) => condition), 'units.closed <= ?'].join(' AND ')}`
  const values = [...conditions.flatMap(([, ...given]) => given), Number(closed)]
  const [isWritten, ...as] = written
  const rows = store.all<RowInSight>(
    `${inSight} ${where} ORDER BY ${isWritten} DESC, units.name LIMIT ? OFFSET ?`,
    ...values,
    ...as,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM units ${where}`, ...values)?.total ?? 0
  return { rows: rows.map(inSightOf), total }
}

function fromRow({ id, name, head_id, closed, version }: Row): Unit {
  return { id, name, ...(head_id !== null && { headId: head_id }), closed: closed === 1, version }
}

function inSightOf(row: RowInSight): UnitInSight {
  const { head_number, head_name, people, carriers } = row
  return {
    ...fromRow(row),
    ...(head_number !== null && head_name !== null && { head: { number: head_number, name: head_name } }),
    people,
    carriers
  }
}
