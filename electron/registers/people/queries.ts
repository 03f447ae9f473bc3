import { levelOfRank, rankOf } from '#shared/levels.ts'
import type { PersonClass } from '#shared/person-standing.ts'
import type { Person } from '#shared/registers/people.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'

type Row = {
  id: string
  number: string
  name: string
  unit_name: string
  post: string | null
  clearance: number
  class: PersonClass
  reviewed_on: string
  left_on: string | null
  cooling_off_until: string | null
  version: number
}

const withUnit = 'SELECT people.*, units.name AS unit_name FROM people JOIN units ON units.id = people.unit_id'

export function insertPerson(store: WritableStore, person: Person, unitId: string): void {
  store.run(
    `INSERT INTO people (id, number, name, unit_id, post, clearance, class, reviewed_on, version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    person.id,
    person.number,
    person.name,
    unitId,
    person.post ?? null,
    rankOf(person.clearance),
    person.personClass,
    person.reviewedOn,
    person.version
  )
}

export function personOf(store: ReadableStore, id: string): Person | undefined {
  const row = store.one<Row>(`${withUnit} WHERE people.id = ?`, id)
  return row && fromRow(row)
}

export function personWithNumber(store: ReadableStore, number: string): Person | undefined {
  const row = store.one<Row>(`${withUnit} WHERE people.number = ?`, number)
  return row && fromRow(row)
}

/** People whose number, name or unit has these words in it. */
export function listPeople(store: ReadableStore, words: string, from: number, count: number) {
  const where = `WHERE instr(people.number || ' ' || people.name || ' ' || units.name, ?) > 0`
  const rows = store.all<Row>(`${withUnit} ${where} ORDER BY people.number LIMIT ? OFFSET ?`, words, count, from)
  const total =
    store.one<{ total: number }>(
      `SELECT count(*) AS total FROM people JOIN units ON units.id = people.unit_id ${where}`,
      words
    )?.total ?? 0
  return { rows: rows.map(fromRow), total }
}

function fromRow(row: Row): Person {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    unit: row.unit_name,
    ...(row.post !== null && { post: row.post }),
    clearance: levelOfRank(row.clearance),
    personClass: row.class,
    reviewedOn: row.reviewed_on,
    ...(row.left_on !== null && { leftOn: row.left_on }),
    ...(row.cooling_off_until !== null && { coolingOffUntil: row.cooling_off_until }),
    version: row.version
  }
}
