import type { Unit, UnitInSight } from '#shared/registers/units.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'

type Row = { id: string; name: string; head_id: string | null; closed: number; version: number }
type RowInSight = Row & { head_number: string | null; head_name: string | null; people: number; carriers: number }

export function insertUnit(store: WritableStore, { id, name, headId, version }: Unit): void {
  store.run('INSERT INTO units (id, name, head_id, version) VALUES (?, ?, ?, ?)', id, name, headId ?? null, version)
}

/** Gives a unit another name or head, or closes it; false when it is no longer at this version. */
export function updateUnit(store: WritableStore, { id, name, headId, closed, version }: Unit): boolean {
  return (
    store.run(
      'UPDATE units SET name = ?, head_id = ?, closed = ?, version = version + 1 WHERE id = ? AND version = ?',
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

/** Units whose name has these words in it, by name. */
export function listUnits(
  store: ReadableStore,
  { words, closed }: { words: string; closed: boolean },
  from: number,
  count: number
) {
  const where = 'WHERE instr(units.name, ?) > 0 AND units.closed <= ?'
  const rows = store.all<RowInSight>(
    `${inSight} ${where} ORDER BY units.name LIMIT ? OFFSET ?`,
    words,
    Number(closed),
    count,
    from
  )
  const total =
    store.one<{ total: number }>(`SELECT count(*) AS total FROM units ${where}`, words, Number(closed))?.total ?? 0
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
