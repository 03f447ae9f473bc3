import { daysBetween, isAfter, type Day } from '#shared/days.ts'
import { levelOfRank } from '#shared/levels.ts'
import type { Circulation, Reading } from '#shared/registers/circulations.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { seenWithCarrier } from '#electron/store/sight.ts'
import { whereAll, type Term } from '#electron/store/terms.ts'

/** A circulation is seen by whoever sees the carrier. */
export const circulationsInSight: SightView = seenWithCarrier('circulations')

/** Who has read a carrier, and when, is seen by whoever sees the carrier. */
export const readingsInSight: SightView = seenWithCarrier('readings')

type Person = { number: string; name: string }

export function insertCirculation(
  store: WritableStore,
  circulation: {
    id: string
    number: string
    carrierId: string
    placeId: string | undefined
    readerIds: readonly string[]
    dueOn: Day
    begunAt: string
    begunBy: Person
  }
): void {
  store.run(
    `INSERT INTO main.circulations (id, number, carrier_id, place_id, readers, due_on, begun_at, begun_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    circulation.id,
    circulation.number,
    circulation.carrierId,
    circulation.placeId ?? null,
    JSON.stringify(circulation.readerIds),
    circulation.dueOn,
    circulation.begunAt,
    JSON.stringify(circulation.begunBy)
  )
}

/** Counts a circulation's version up; false when it is no longer at this version. */
export function touchCirculation(store: WritableStore, id: string, version: number): boolean {
  return store.run('UPDATE main.circulations SET version = version + 1 WHERE id = ? AND version = ?', id, version) === 1
}

/** Notes that a circulation is over; false when it is no longer at this version. */
export function endCirculation(
  store: WritableStore,
  ended: { id: string; endedAt: string; endedBy: Person; note: string | undefined; version: number }
): boolean {
  return (
    store.run(
      `UPDATE main.circulations SET ended_at = ?, ended_by = ?, note = ?, version = version + 1
       WHERE id = ? AND version = ?`,
      ended.endedAt,
      JSON.stringify(ended.endedBy),
      ended.note ?? null,
      ended.id,
      ended.version
    ) === 1
  )
}

export function insertReading(
  store: WritableStore,
  reading: {
    id: string
    circulationId: string
    carrierId: string
    personId: string
    outAt: string
    outBy: Person
    signed: Reading['signed']
    second: Person | undefined
  }
): void {
  store.run(
    `INSERT INTO main.readings (id, circulation_id, carrier_id, person_id, out_at, out_by, signed, second)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    reading.id,
    reading.circulationId,
    reading.carrierId,
    reading.personId,
    reading.outAt,
    JSON.stringify(reading.outBy),
    reading.signed,
    reading.second ? JSON.stringify(reading.second) : null
  )
}

export function endReading(
  store: WritableStore,
  ended: {
    id: string
    backAt: string
    backTo: Person
    condition: 'whole' | 'damaged'
    damage: string | undefined
  }
): void {
  store.run(
    'UPDATE main.readings SET back_at = ?, back_to = ?, condition = ?, damage = ? WHERE id = ?',
    ended.backAt,
    JSON.stringify(ended.backTo),
    ended.condition,
    ended.damage ?? null,
    ended.id
  )
}

type Row = {
  id: string
  number: string
  carrier_id: string
  place_id: string | null
  place_code: string | null
  place_name: string | null
  readers: string
  due_on: string
  begun_at: string
  begun_by: string
  ended_at: string | null
  ended_by: string | null
  note: string | null
  version: number
  carrier_number: string
  title: string
  level: number
  mark_text: string
}

const withCarrier = `
  SELECT circulations.*, places.code AS place_code, places.name AS place_name, carriers.number AS carrier_number,
    carriers.title, carriers.level, carriers.mark_text
  FROM circulations JOIN carriers ON carriers.id = circulations.carrier_id
  LEFT JOIN places ON places.id = circulations.place_id`

export function circulationOf(store: ReadableStore, id: string, today: Day): Circulation | undefined {
  const row = store.one<Row>(`${withCarrier} WHERE circulations.id = ?`, id)
  return row && withReadings(store, row, today)
}

/** Circulations, those that go on first and of them the longest overdue; of others the newest. */
export function listCirculations(
  store: ReadableStore,
  {
    which,
    carrierId,
    number
  }: { which: 'open' | 'overdue' | 'all'; carrierId?: string | undefined; number?: string | undefined },
  { today, from, count }: { today: Day; from: number; count: number }
): { rows: Circulation[]; total: number } {
  const terms: Term[] = []
  if (which !== 'all') terms.push(['circulations.ended_at IS NULL'])
  if (which === 'overdue') terms.push(['circulations.due_on < ?', today])
  if (carrierId !== undefined) terms.push(['circulations.carrier_id = ?', carrierId])
  if (number !== undefined) terms.push(['circulations.number = ?', number])
  const { where, values } = whereAll(terms)
  const rows = store.all<Row>(
    `${withCarrier} ${where}
     ORDER BY circulations.ended_at IS NOT NULL, CASE WHEN circulations.ended_at IS NULL THEN circulations.due_on END,
       circulations.begun_at DESC, circulations.number DESC LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total =
    store.one<{ total: number }>(`SELECT count(*) AS total FROM circulations ${where}`, ...values)?.total ?? 0
  return { rows: rows.map((row) => withReadings(store, row, today)), total }
}

/** Who reads a carrier while it circulates: everybody it was sent round to, whether or not whoever asks sees them. */
export function readersOf(store: WritableStore, carrierId: string): string[] {
  return store
    .all<{ id: string }>(
      `SELECT reader.value AS id FROM main.circulations, json_each(circulations.readers) AS reader
       WHERE circulations.carrier_id = ? AND circulations.ended_at IS NULL`,
      carrierId
    )
    .map(({ id }) => id)
}

type ReadingRow = {
  id: string
  person_id: string
  number: string
  name: string
  unit_name: string
  out_at: string
  out_by: string
  signed: Reading['signed']
  second: string | null
  back_at: string | null
  back_to: string | null
  condition: 'whole' | 'damaged' | null
  damage: string | null
}

function withReadings(store: ReadableStore, row: Row, today: Day): Circulation {
  const readers = store.all<Circulation['readers'][number]>(
    `SELECT people.id, people.number, people.name, units.name AS unit
     FROM json_each(?) AS wanted JOIN people ON people.id = wanted.value JOIN units ON units.id = people.unit_id
     ORDER BY wanted.key`,
    row.readers
  )
  const readings = store.all<ReadingRow>(
    `SELECT readings.*, people.number, people.name, units.name AS unit_name
     FROM readings JOIN people ON people.id = readings.person_id JOIN units ON units.id = people.unit_id
     WHERE readings.circulation_id = ? ORDER BY readings.row`,
    row.id
  )
  return {
    id: row.id,
    number: row.number,
    carrierId: row.carrier_id,
    carrier: {
      number: row.carrier_number,
      title: row.title,
      level: levelOfRank(row.level),
      markText: row.mark_text
    },
    ...(row.place_id !== null && {
      place: { id: row.place_id, code: row.place_code ?? '', name: row.place_name ?? '' }
    }),
    readers,
    readings: readings.map(readingOf),
    dueOn: row.due_on,
    begunAt: row.begun_at,
    begunBy: JSON.parse(row.begun_by) as Person,
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...(row.ended_by !== null && { endedBy: JSON.parse(row.ended_by) as Person }),
    ...(row.note !== null && { note: row.note }),
    daysOverdue: row.ended_at === null && isAfter(today, row.due_on) ? daysBetween(row.due_on, today) : 0,
    version: row.version
  }
}

function readingOf(row: ReadingRow): Reading {
  return {
    id: row.id,
    reader: { id: row.person_id, number: row.number, name: row.name, unit: row.unit_name },
    outAt: row.out_at,
    outBy: JSON.parse(row.out_by) as Person,
    signed: row.signed,
    ...(row.second !== null && { second: JSON.parse(row.second) as Person }),
    ...(row.back_at !== null && { backAt: row.back_at }),
    ...(row.back_to !== null && { backTo: JSON.parse(row.back_to) as Person }),
    ...(row.condition !== null && { condition: row.condition }),
    ...(row.damage !== null && { damage: row.damage })
  }
}
