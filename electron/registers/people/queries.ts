import { levelOfRank, rankOf, type Level } from '#shared/levels.ts'
import type { PersonClass } from '#shared/person-standing.ts'
import {
  OpenEndKind,
  type Leaving,
  type OpenEnd,
  type Person,
  type Review,
  type ReviewResult
} from '#shared/registers/people.ts'
import { called } from '#electron/called.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'
import { whereAll, type Term } from '#electron/store/terms.ts'

type Row = {
  id: string
  number: string
  name: string
  unit_name: string
  post: string | null
  clearance: number
  class: PersonClass
  reviewed_on: string
  review_result: ReviewResult
  left_on: string | null
  cooling_off_until: string | null
  version: number
}

const withUnit = 'SELECT people.*, units.name AS unit_name FROM people JOIN units ON units.id = people.unit_id'

export function insertPerson(store: WritableStore, person: Person, unitId: string): void {
  store.run(
    `INSERT INTO people (id, number, name, unit_id, post, clearance, class, reviewed_on, review_result, version, sounds)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, sounds_of_person(?))`,
    person.id,
    person.number,
    person.name,
    unitId,
    person.post ?? null,
    rankOf(person.clearance),
    person.personClass,
    person.reviewedOn,
    person.reviewResult,
    person.version,
    person.name
  )
}

/** Writes down how it stands with a person of a unit that is in its register; false when they are no longer at the version they bear. */
export function updatePerson(store: WritableStore, person: Person): boolean {
  return (
    store.run(
      `UPDATE people SET name = ?, sounds = sounds_of_person(?), unit_id = (SELECT id FROM units WHERE name = ?), post = ?, clearance = ?, class = ?, reviewed_on = ?, review_result = ?,
         left_on = ?, cooling_off_until = ?, version = version + 1
       WHERE id = ? AND version = ?`,
      person.name,
      person.name,
      person.unit,
      person.post ?? null,
      rankOf(person.clearance),
      person.personClass,
      person.reviewedOn,
      person.reviewResult,
      person.leftOn ?? null,
      person.coolingOffUntil ?? null,
      person.id,
      person.version
    ) === 1
  )
}

export function insertReview(store: WritableStore, personId: string, review: Review): void {
  store.run(
    `INSERT INTO person_reviews (person_id, reviewed_on, result, reviewed_by, note, noted_at, noted_by, noted_by_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    personId,
    review.reviewedOn,
    review.result,
    review.reviewedBy,
    review.note ?? null,
    review.notedAt,
    review.notedBy.number,
    review.notedBy.name
  )
}

export function insertLeaving(store: WritableStore, personId: string, leaving: Leaving): void {
  store.run(
    `INSERT INTO person_leavings (person_id, what, day, cooling_off_until, reason, noted_at, noted_by, noted_by_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    personId,
    leaving.what,
    leaving.day,
    leaving.coolingOffUntil ?? null,
    leaving.reason,
    leaving.notedAt,
    leaving.notedBy.number,
    leaving.notedBy.name
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

/** The people in post of this very name. */
export function peopleNamed(store: ReadableStore, name: string): Person[] {
  return store
    .all<Row>(`${withUnit} WHERE people.name = ? AND people.left_on IS NULL ORDER BY people.number`, name)
    .map(fromRow)
}

/**
 * People whose number, name or unit has all of these words in it or whose name sounds like them, of one unit, in post or
 * gone; those of whom the words are written come first.
 */
export function listPeople(
  store: ReadableStore,
  { words, unit, which }: { words: string; unit?: string | undefined; which: 'inPost' | 'left' | 'all' },
  { from, count, today }: { from: number; count: number; today: string }
): { rows: Person[]; total: number } {
  const said = "lower(people.number || ' ' || people.name || ' ' || units.name)"
  const { conditions, written } = called(words, { said, sounds: 'people.sounds' })
  const terms: Term[] = [...conditions]
  if (unit !== undefined) terms.push(['units.name = ?', unit])
  if (which === 'inPost') terms.push(['coalesce(people.left_on > ?, 1)', today])
  if (which === 'left') terms.push(['people.left_on <= ?', today])
  const { where, values } = whereAll(terms)
  const [isWritten, ...as] = written
  const rows = store.all<Row>(
    `${withUnit} ${where} ORDER BY ${isWritten} DESC, people.number LIMIT ? OFFSET ?`,
    ...values,
    ...as,
    count,
    from
  )
  const total =
    store.one<{ total: number }>(
      `SELECT count(*) AS total FROM people JOIN units ON units.id = people.unit_id ${where}`,
      ...values
    )?.total ?? 0
  return { rows: rows.map(fromRow), total }
}

type ReviewRow = {
  reviewed_on: string
  result: ReviewResult
  reviewed_by: string
  note: string | null
  noted_at: string
  noted_by: string
  noted_by_name: string
}

/** Every review of a person, the newest first. */
export function reviewsOf(store: ReadableStore, personId: string): Review[] {
  return store
    .all<ReviewRow>('SELECT * FROM person_reviews WHERE person_id = ? ORDER BY row DESC', personId)
    .map((row) => ({
      reviewedOn: row.reviewed_on,
      result: row.result,
      reviewedBy: row.reviewed_by,
      ...(row.note !== null && { note: row.note }),
      notedAt: row.noted_at,
      notedBy: { number: row.noted_by, name: row.noted_by_name }
    }))
}

type LeavingRow = {
  what: Leaving['what']
  day: string
  cooling_off_until: string | null
  reason: string
  noted_at: string
  noted_by: string
  noted_by_name: string
}

/** Every leaving and return of a person, the newest first. */
export function leavingsOf(store: ReadableStore, personId: string): Leaving[] {
  return store
    .all<LeavingRow>('SELECT * FROM person_leavings WHERE person_id = ? ORDER BY row DESC', personId)
    .map((row) => ({
      what: row.what,
      day: row.day,
      ...(row.cooling_off_until !== null && { coolingOffUntil: row.cooling_off_until }),
      reason: row.reason,
      notedAt: row.noted_at,
      notedBy: { number: row.noted_by, name: row.noted_by_name }
    }))
}

/** Whether the person of this number has an account, and whether it is disabled. */
export function accountOfPerson(store: ReadableStore, number: string): { disabled: boolean } | undefined {
  const row = store.one<{ disabled: number }>('SELECT disabled FROM accounts WHERE number = ?', number)
  return row && { disabled: row.disabled === 1 }
}

/**
 * True, in SQL, where a person may not be given what bears a level: `standingProblem` said a second time, for lists that are
 * sorted and counted by it; a test holds the two together. The day and the years between reviews stand in `at`.
 * @param person the name of the row of people
 * @param level what gives the rank of the level
 */
export const mayNotHaveIn = (person: string, level: string): string =>
  `(coalesce(${person}.left_on <= at.today, 0) OR ${level} > ${person}.clearance
    OR (${level} >= 2 AND (${person}.review_result = 'failed' OR (${person}.class <> 'none'
      AND date(${person}.reviewed_on, '+' || CASE ${person}.class WHEN 'core' THEN at.core WHEN 'important' THEN at.important
        ELSE at.general END || ' years', 'floor') < at.today))))`

type OpenRow = {
  kind: OpenEndKind
  id: string
  carrier_id: string | null
  about: string | null
  due_on: string | null
  number: string | null
  title: string | null
  level: number | null
  mark_text: string | null
}

/**
 * One SELECT for each kind of thing that can be open with the person of id ? (as `person`): kind, id, carrier_id, about,
 * due_on. A register whose things somebody answers for adds its own.
 * @param from the schema of the tables themselves, nothing for what is in sight
 */
const openEndsIn = (from: string): string =>
  [
    // What is missing is open as an incident for as long as that is.
    `SELECT 'carrier' AS kind, id, id AS carrier_id, NULL AS about, NULL AS due_on FROM ${from}carriers, person
     WHERE holder_id = person_id AND taken_back_at IS NULL
       AND state NOT IN ('sentAway', 'returned', 'destroyed', 'missing', 'leakCase')`,
    `SELECT 'loan', id, carrier_id, NULL, due_on FROM ${from}loans, person
     WHERE borrower_id = person_id AND returned_at IS NULL`,
    `SELECT 'circulation', circulation_id, readings.carrier_id, NULL,
       (SELECT due_on FROM ${from}circulations AS circulations WHERE circulations.id = circulation_id)
     FROM ${from}readings AS readings, person WHERE readings.person_id = person.person_id AND back_at IS NULL`,
    `SELECT 'movement', movements.id, carrier_id, movements.number, due_on FROM ${from}movements AS movements, person
     WHERE ended_at IS NULL AND kind IN ('carryOut', 'dispatch', 'repair')
       AND person_id IN (SELECT value ->> '$.id' FROM json_each(people))`,
    `SELECT 'computer', computers.id, NULL, computers.number || ' ' || computers.name, NULL
     FROM ${from}computers AS computers, person WHERE responsible_id = person_id AND state <> 'scrapped'`,
    `SELECT 'medium', media.id, NULL, media.number, NULL FROM ${from}media AS media, person
     WHERE holder_id = person_id AND state <> 'scrapped'`,
    `SELECT 'peripheral', peripherals.id, NULL, peripherals.number || ' ' || peripherals.name, NULL
     FROM ${from}peripherals AS peripherals, person WHERE responsible_id = person_id AND state <> 'scrapped'`,
    `SELECT 'outing', outings.id, NULL, purpose, due_on FROM ${from}outings AS outings, person
     WHERE person_id IN (carried_by_id, companion_id) AND returned_at IS NULL`,
    `SELECT 'mediumLoan', medium_loans.id, NULL, purpose, due_on FROM ${from}medium_loans AS medium_loans, person
     WHERE borrower_id = person_id AND returned_at IS NULL`,
    `SELECT 'handover', handovers.id, NULL, handovers.number, NULL FROM ${from}handovers AS handovers, person
     WHERE closed_at IS NULL AND (giver_id = person_id OR EXISTS (
       SELECT 1 FROM ${from}handover_items AS items
       WHERE items.handover_id = handovers.id AND items.receiver_id = person_id AND items.state = 'waiting'))`,
    `SELECT 'task', id, carrier_id, note, due_on FROM ${from}tasks, person
     WHERE tasks.person_id = person.person_id AND done_at IS NULL`,
    `SELECT 'incident', incidents.id, incidents.carrier_id, incidents.number, NULL FROM ${from}incidents AS incidents, person
     WHERE state IN ('open', 'leak') AND (responsible_id = person_id
       OR carrier_id IN (SELECT id FROM ${from}carriers WHERE holder_id = person_id))`,
    `SELECT 'inspectionFinding', id, NULL, what, due_on FROM ${from}inspection_findings, person
     WHERE responsible_id = person_id AND state = 'open'`,
    `SELECT 'approval', id, NULL, approvals.number, NULL FROM ${from}approvals, person
     WHERE requested_by = person_number AND state = 'waiting'`,
    `SELECT 'account', id, NULL, accounts.number, NULL FROM accounts, person WHERE accounts.number = person_number AND disabled = 0`
  ].join(' UNION ALL ')

const person = 'WITH person AS (SELECT id AS person_id, number AS person_number FROM people WHERE id = ?)'

/** Everything that is open with a person and in sight, in the order of `OpenEndKind`. */
export function openEndsOf(store: ReadableStore, personId: string): OpenEnd[] {
  return store
    .all<OpenRow>(
      `${person}, ends AS (${openEndsIn('')})
       SELECT ends.*, carriers.number, carriers.title, carriers.level, carriers.mark_text
       FROM ends LEFT JOIN carriers ON carriers.id = ends.carrier_id ORDER BY ends.due_on, carriers.row, ends.about`,
      personId
    )
    .map((row) => ({
      kind: row.kind,
      id: row.id,
      ...(row.carrier_id !== null &&
        row.level !== null && {
          carrier: {
            id: row.carrier_id,
            number: row.number ?? '',
            title: row.title ?? '',
            level: levelOfRank(row.level),
            markText: row.mark_text ?? ''
          }
        }),
      ...(row.about !== null && { about: row.about }),
      ...(row.due_on !== null && { dueOn: row.due_on })
    }))
    .toSorted((one, other) => OpenEndKind.options.indexOf(one.kind) - OpenEndKind.options.indexOf(other.kind))
}

/** How many things are open with a person, those that whoever asks may not see among them: for a rule, never for a page. */
export function openEndCount(store: WritableStore, personId: string): number {
  return (
    store.one<{ count: number }>(`${person} SELECT count(*) AS count FROM (${openEndsIn('main.')})`, personId)?.count ??
    0
  )
}

/** The highest level of what a person keeps or has borrowed, in sight or not: for a rule, never for a page. */
export function highestInHands(store: WritableStore, personId: string): Level | undefined {
  const row = store.one<{ level: number | null }>(
    `SELECT max(level) AS level FROM main.carriers
     WHERE (holder_id = ? AND taken_back_at IS NULL AND state NOT IN ('sentAway', 'returned', 'destroyed'))
       OR id IN (SELECT carrier_id FROM main.loans WHERE borrower_id = ? AND returned_at IS NULL)`,
    personId,
    personId
  )
  return row === undefined || row.level === null ? undefined : levelOfRank(row.level)
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
    reviewResult: row.review_result,
    ...(row.left_on !== null && { leftOn: row.left_on }),
    ...(row.cooling_off_until !== null && { coolingOffUntil: row.cooling_off_until }),
    version: row.version
  }
}
