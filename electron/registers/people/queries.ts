import { levelOfRank, rankOf } from '#shared/levels.ts'
import type { Person } from '#shared/registers/people.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'

type Row = { id: string; number: string; name: string; unit: string; post: string | null; clearance: number }

export function insertPerson(store: WritableStore, person: Person): void {
  store.run(
    'INSERT INTO people (id, number, name, unit, post, clearance) VALUES (?, ?, ?, ?, ?, ?)',
    person.id,
    person.number,
    person.name,
    person.unit,
    person.post ?? null,
    rankOf(person.clearance)
  )
}

export function personOf(store: ReadableStore, id: string): Person | undefined {
  const row = store.one<Row>('SELECT * FROM people WHERE id = ?', id)
  return row && fromRow(row)
}

export function personWithNumber(store: ReadableStore, number: string): Person | undefined {
  const row = store.one<Row>('SELECT * FROM people WHERE number = ?', number)
  return row && fromRow(row)
}

/** People whose number, name or unit has these words in it. */
export function listPeople(store: ReadableStore, words: string, from: number, count: number) {
  const where = `WHERE instr(number || ' ' || name || ' ' || unit, ?) > 0`
  const rows = store.all<Row>(`SELECT * FROM people ${where} ORDER BY number LIMIT ? OFFSET ?`, words, count, from)
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM people ${where}`, words)?.total ?? 0
  return { rows: rows.map(fromRow), total }
}

function fromRow({ id, number, name, unit, post, clearance }: Row): Person {
  return { id, number, name, unit, clearance: levelOfRank(clearance), ...(post !== null && { post }) }
}
