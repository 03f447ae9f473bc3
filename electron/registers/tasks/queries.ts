import { daysBetween, isAfter, type Day } from '#shared/days.ts'
import { levelOfRank, rankOf, type Level } from '#shared/levels.ts'
import type { ReviewYears } from '#shared/person-standing.ts'
import type { Due, DueKind, TaskDone, TaskKind } from '#shared/registers/tasks.ts'
import { mayNotHaveIn } from '#electron/registers/people/queries.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { isSeen, isWhoLooks } from '#electron/store/sight.ts'
import { oneOf, whereAll, type Term } from '#electron/store/terms.ts'

/**
 * What is to be done with a carrier is seen by whoever sees the carrier; the rest, within the clearance, by whoever sees
 * the registers and by whoever is to do it.
 */
export const tasksInSight: SightView = {
  table: 'tasks',
  sql: `SELECT * FROM main.tasks
        WHERE CASE WHEN carrier_id IS NOT NULL THEN ${isSeen('tasks.carrier_id')}
              ELSE level <= (SELECT clearance FROM looker)
                AND ((SELECT sight FROM looker) = 'everything'
                  OR person_id = (SELECT id FROM people WHERE number = (SELECT number FROM looker))) END`
}

/** Something that somebody is to do by a day. */
export type NewTask = {
  id: string
  kind: TaskKind
  level: Level
  carrierId?: string | undefined
  /** Who is to do it; whoever holds the carrier, where nobody is named. */
  personId?: string | undefined
  /** What is to be done, as data that can be read years later. */
  note: string
  dueOn: string
  createdAt: string
  /** The record it came from. */
  originId?: string | undefined
}

export function insertTask(store: WritableStore, task: NewTask): void {
  store.run(
    `INSERT INTO main.tasks (id, kind, level, carrier_id, person_id, note, due_on, created_at, origin_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    task.id,
    task.kind,
    rankOf(task.level),
    task.carrierId ?? null,
    task.personId ?? null,
    task.note,
    task.dueOn,
    task.createdAt,
    task.originId ?? null
  )
}

/** Notes that what was to be done with a carrier is done, where it was still open. */
export function finishTasksOf(
  store: WritableStore,
  {
    carrierId,
    kind,
    at,
    by,
    answer
  }: { carrierId: string; kind: NewTask['kind']; at: string; by: { number: string; name: string }; answer: string }
): void {
  store.run(
    `UPDATE main.tasks SET done_at = ?, done_by = ?, done_by_name = ?, answer = ?, version = version + 1
     WHERE carrier_id = ? AND kind = ? AND done_at IS NULL`,
    at,
    by.number,
    by.name,
    answer,
    carrierId,
    kind
  )
}

type TaskRow = {
  id: string
  kind: TaskKind
  level: number
  carrier_id: string | null
  note: string
  due_on: string
  done_at: string | null
  done_by: string | null
  done_by_name: string | null
  answer: string | null
  version: number
}

/** A task as it stands, done or not. */
export function taskOf(
  store: ReadableStore,
  id: string
): (Omit<TaskDone, 'doneAt' | 'doneBy' | 'answer'> & Partial<TaskDone>) | undefined {
  const row = store.one<TaskRow>('SELECT * FROM tasks WHERE id = ?', id)
  return (
    row && {
      id: row.id,
      kind: row.kind,
      ...(row.carrier_id !== null && { carrierId: row.carrier_id }),
      level: levelOfRank(row.level),
      note: row.note,
      dueOn: row.due_on,
      ...(row.done_at !== null && { doneAt: row.done_at }),
      ...(row.done_by !== null && { doneBy: { number: row.done_by, name: row.done_by_name ?? '' } }),
      ...(row.answer !== null && { answer: row.answer }),
      version: row.version
    }
  )
}

/** The tasks that came from one record, or concern one carrier, and are not done: what an act of its own brings to its end. */
export function openTasks(
  store: ReadableStore,
  of: { kind: TaskKind; carrierId?: string; originId?: string }
): { id: string; version: number }[] {
  return store.all(
    `SELECT id, version FROM tasks
     WHERE done_at IS NULL AND kind = ? AND (? IS NULL OR carrier_id = ?) AND (? IS NULL OR origin_id = ?)`,
    of.kind,
    of.carrierId ?? null,
    of.carrierId ?? null,
    of.originId ?? null,
    of.originId ?? null
  )
}

/** Notes that a task is done; false when it is no longer at this version, or done already. */
export function finishTask(
  store: WritableStore,
  done: { id: string; at: string; by: { number: string; name: string }; answer: string; version: number }
): boolean {
  return (
    store.run(
      `UPDATE main.tasks SET done_at = ?, done_by = ?, done_by_name = ?, answer = ?, version = version + 1
       WHERE id = ? AND version = ? AND done_at IS NULL`,
      done.at,
      done.by.number,
      done.by.name,
      done.answer,
      done.id,
      done.version
    ) === 1
  )
}

// More days than any loan lasts.
const FAR = 4_000_000

// Each source of the list: rows of (kind, id, due_on, carrier_id, person_id, asker_number, asker_name, about, note, version).
// The day, and what of the settings they need, are in `at`. A register that has days that fall due adds its own here.

const ofTasks = `
  SELECT kind, id, due_on, carrier_id, person_id, NULL AS number, NULL AS name, NULL AS about, note, version
  FROM tasks WHERE done_at IS NULL`

const ofLoans = `
  SELECT 'loan', id, due_on, carrier_id, borrower_id, NULL, NULL, NULL, NULL, NULL
  FROM loans WHERE returned_at IS NULL AND id NOT IN (SELECT loan_id FROM borrowing_items WHERE loan_id IS NOT NULL)`

// Of the archives: each borrower's own; all of it for whoever lends it; for a leader what is overdue for so long.
const ofArchiveLoans = `
  SELECT 'archiveLoan', items.id, items.due_on, items.carrier_id, borrowings.borrower_id, NULL, NULL,
    concat_ws(' ', coalesce(items.file_number, items.carrier_number), items.title), NULL, NULL
  FROM borrowing_items AS items JOIN borrowings ON borrowings.id = items.borrowing_id JOIN at
  WHERE items.state IN ('issued', 'lost')
    AND (borrowings.borrower_id = (SELECT id FROM people WHERE number = (SELECT number FROM looker))
      OR julianday(at.today) - julianday(items.due_on) >= at.archive_overdue)`

// Whoever is asked should answer the same day.
const ofApprovals = `
  SELECT 'approval', id, date(requested_at, 'localtime'),
    (SELECT carrier_id FROM approval_carriers WHERE approval_id = approvals.id LIMIT 1),
    NULL, requested_by, requested_by_name, number || ' ' || purpose, NULL, NULL
  FROM approvals WHERE state = 'waiting'`

// From the first warning on; after the end until somebody has decided what becomes of it (rule 25).
const ofEnds = `
  SELECT 'endOfSecrecy', id, ends_on, id, holder_id, NULL, NULL, NULL, NULL, NULL
  FROM carriers, at
  WHERE ends_on <= at.warned_until AND mark_state <> 'declassified' AND state NOT IN ('sentAway', 'returned', 'destroyed')`

// Of people who still touch secrets, for whoever sees the whole register; from the first warning on. 29 February ends with February.
const ofReviews = `
  SELECT 'personReview', id, due_on, NULL, id, NULL, NULL, NULL, NULL, NULL
  FROM (SELECT id, left_on, date(reviewed_on, '+' || CASE class WHEN 'core' THEN at.core WHEN 'important' THEN at.important
          ELSE at.general END || ' years', 'floor') AS due_on
        FROM people, at WHERE class <> 'none'), at
  WHERE left_on IS NULL AND due_on <= at.warned_until AND (SELECT sight FROM looker) = 'everything'`

// Somebody's cooling-off period ends: those who follow them up are told from the first warning on.
const ofCoolingOff = `
  SELECT 'coolingOff', id, cooling_off_until, NULL, id, NULL, NULL, NULL, NULL, NULL
  FROM people, at
  WHERE cooling_off_until BETWEEN at.today AND at.warned_until AND (SELECT sight FROM looker) = 'everything'`

// The written notice of a change, until its receipt is noted (Secrecy Law 24).
const ofNotices = `
  SELECT 'notice', id, due_on, carrier_id, person_id, NULL, (SELECT name FROM units WHERE units.id = unit_id), NULL, NULL, NULL
  FROM mark_notices WHERE served_on IS NULL`

// Whoever may determine should do so the same day.
const ofDeterminations = `
  SELECT 'determination', id, date(proposed_at, 'localtime'), carrier_id, NULL, proposed_by, proposed_by_name,
    number || ' ' || title, NULL, NULL
  FROM determinations WHERE state = 'waiting'`
const ofMissing = `
  SELECT 'missingItem', id, missing_until, carrier_id, responsible_id, NULL, NULL, number, NULL, NULL
  FROM incidents WHERE kind = 'missing' AND state = 'open'`

const ofLeaks = `
  SELECT 'incidentReport', id, date(report_by, 'localtime'), carrier_id, responsible_id, NULL, NULL, number, NULL, NULL
  FROM incidents WHERE report_by IS NOT NULL AND told_at IS NULL AND state <> 'closed'
  UNION ALL
  SELECT 'incidentResult', id, result_by, carrier_id, responsible_id, NULL, NULL, number, NULL, NULL
  FROM incidents WHERE state = 'leak' AND result_by IS NOT NULL`

// A place in which something is kept is counted every year, up to the level of what is kept there; the first time within a
// year of the first thing that was put there.
const ofStockTakes = `
  SELECT 'stockTake', id, due_on, NULL, NULL, NULL, NULL, name, NULL, NULL
  FROM (SELECT places.id, places.name, date(coalesce(
          (SELECT max(counted_on) FROM stock_take_places JOIN stock_takes ON stock_takes.id = stock_take_places.stock_take_id
           WHERE stock_take_places.place_id = places.id AND NOT EXISTS
             (SELECT 1 FROM carriers WHERE carriers.place_id = places.id AND carriers.level > stock_takes.level
                AND carriers.state NOT IN ('sentAway', 'returned', 'destroyed'))),
          (SELECT registered_on FROM carriers WHERE carriers.place_id = places.id ORDER BY carriers.row LIMIT 1)),
          '+1 year', 'floor') AS due_on
        FROM places WHERE EXISTS
          (SELECT 1 FROM carriers WHERE carriers.place_id = places.id AND carriers.state NOT IN ('sentAway', 'returned', 'destroyed'))),
    at
  WHERE due_on <= at.warned_until AND (SELECT sight FROM looker) = 'everything'`

const ofCirculations = `
  SELECT 'circulation', id, due_on, carrier_id,
    (SELECT person_id FROM readings WHERE circulation_id = circulations.id AND back_at IS NULL), NULL, NULL, number, NULL, NULL
  FROM circulations WHERE ended_at IS NULL`

const ofMovements = `
  SELECT CASE kind WHEN 'dispatch' THEN 'transit' ELSE kind END, id, due_on, carrier_id,
    people ->> '$[0].id', people ->> '$[0].number', people ->> '$[0].name', number || ' ' || whither, NULL, NULL
  FROM movements WHERE ended_at IS NULL AND kind IN ('carryOut', 'dispatch', 'repair')`

// Whether its issuer has asked for it by a list, or said so when it came in.
const ofReturns = `
  SELECT 'returnToIssuer', id, return_due_on, id, holder_id, NULL, NULL, issuer, NULL, NULL
  FROM carriers WHERE return_due_on IS NOT NULL AND state NOT IN ('sentAway', 'returned', 'destroyed')`

// Whoever sees only what is their own is told of what they carry or have borrowed themselves.
const theirOwn = (personId: string) =>
  `((SELECT sight FROM looker) = 'everything'
    OR ${personId} = (SELECT id FROM people WHERE number = (SELECT number FROM looker)))`

const ofDevicesOut = `
  SELECT 'computerOut', outings.id, outings.due_on, NULL, outings.carried_by_id, NULL, NULL,
    computers.number || ' ' || computers.name, NULL, NULL
  FROM outings JOIN computers ON computers.id = outings.computer_id
  WHERE outings.returned_at IS NULL AND ${theirOwn('outings.carried_by_id')}
  UNION ALL
  SELECT 'mediumOut', outings.id, outings.due_on, NULL, outings.carried_by_id, NULL, NULL,
    concat_ws(' ', media.number, media.security_number), NULL, NULL
  FROM outings JOIN media ON media.id = outings.medium_id
  WHERE outings.returned_at IS NULL AND ${theirOwn('outings.carried_by_id')}
  UNION ALL
  SELECT 'mediumOut', medium_loans.id, medium_loans.due_on, NULL, medium_loans.borrower_id, NULL, NULL,
    concat_ws(' ', media.number, media.security_number), NULL, NULL
  FROM medium_loans JOIN media ON media.id = medium_loans.medium_id
  WHERE medium_loans.returned_at IS NULL AND ${theirOwn('medium_loans.borrower_id')}`

// A place is inspected again when its last inspection says; a room in which archives are kept and that was never inspected, as
// many days after the first of them came as the settings allow. Told a week before.
const ofInspections = `
  SELECT 'inspection', place_id, next_due_on, NULL, NULL, NULL, NULL,
    (SELECT name FROM places WHERE places.id = inspections.place_id), NULL, NULL
  FROM inspections, at
  WHERE next_due_on <= date(at.today, '+7 days') AND (SELECT sight FROM looker) = 'everything'
    AND NOT EXISTS (SELECT 1 FROM inspections AS later WHERE later.place_id = inspections.place_id
      AND (later.inspected_on, later.row) > (inspections.inspected_on, inspections.row))
  UNION ALL
  SELECT 'inspection', id, due_on, NULL, NULL, NULL, NULL, name, NULL, NULL
  FROM (SELECT rooms.id, rooms.name, date(min(archive_items.archived_on), '+' || at.room_days || ' days') AS due_on
        FROM at, places AS rooms
        JOIN places AS shelves ON rooms.id IN (shelves.id, shelves.parent_id,
          (SELECT parent_id FROM places AS cabinets WHERE cabinets.id = shelves.parent_id))
        JOIN carriers ON carriers.place_id = shelves.id AND carriers.state NOT IN ('sentAway', 'returned', 'destroyed')
        JOIN archive_items ON archive_items.carrier_id = carriers.id
        WHERE rooms.kind = 'room' AND NOT EXISTS (SELECT 1 FROM inspections WHERE inspections.place_id = rooms.id)
        GROUP BY rooms.id), at
  WHERE due_on <= date(at.today, '+7 days') AND (SELECT sight FROM looker) = 'everything'`

// What was found in storage: by whoever must put it right, and then by somebody else who looks whether it is.
const ofInspectionFindings = `
  SELECT 'inspectionFinding', found.id, found.due_on, NULL, found.responsible_id, NULL, NULL,
    inspections.number || ' ' || found.what, NULL, NULL
  FROM inspection_findings AS found JOIN inspections ON inspections.id = found.inspection_id
  WHERE found.state = 'open' AND ((SELECT sight FROM looker) = 'everything' OR found.responsible_id =
    (SELECT id FROM people WHERE number = (SELECT number FROM looker)))
  UNION ALL
  SELECT 'inspectionConfirm', found.id, date((SELECT max(at) FROM inspection_finding_steps WHERE finding_id = found.id), 'localtime'),
    NULL, NULL, NULL, NULL, inspections.number || ' ' || found.what, NULL, NULL
  FROM inspection_findings AS found JOIN inspections ON inspections.id = found.inspection_id
  WHERE found.state = 'putRight' AND (SELECT sight FROM looker) = 'everything'`

// What has been kept long enough is appraised: one line for the items of a fonds and a year, from the first warning on, until a
// group has decided to destroy them or to give them away.
const ofRetentions = `
  SELECT 'retentionEnds', min(archive_items.carrier_id), min(archive_items.keep_until), NULL, NULL, NULL, NULL,
    archive_items.fonds || ' ' || archive_items.year || ' ×' || count(*), NULL, NULL
  FROM at, archive_items JOIN carriers ON carriers.id = archive_items.carrier_id
  WHERE archive_items.keep_until <= at.warned_until AND (SELECT sight FROM looker) = 'everything'
    AND carriers.state NOT IN ('sentAway', 'returned', 'destroyed')
    AND coalesce((SELECT answer FROM appraisal_items AS closed
      WHERE closed.carrier_id = archive_items.carrier_id AND closed.state = 'closed'
      ORDER BY closing DESC LIMIT 1), '') NOT IN ('destroy', 'transfer')
  GROUP BY archive_items.fonds, archive_items.year`

const sources = [
  ofTasks,
  ofLoans,
  ofArchiveLoans,
  ofCirculations,
  ofMovements,
  ofReturns,
  ofApprovals,
  ofDeterminations,
  ofEnds,
  ofNotices,
  ofReviews,
  ofCoolingOff,
  ofMissing,
  ofLeaks,
  ofStockTakes,
  ofDevicesOut,
  ofInspections,
  ofInspectionFindings,
  ofRetentions
]

const due = `
  WITH at (today, warned_until, core, important, general, archive_overdue, room_days) AS (SELECT ?, ?, ?, ?, ?, ?, ?),
  due (kind, id, due_on, carrier_id, person_id, number, name, about, note, version) AS (${sources.join(' UNION ALL ')})`

type DueRow = {
  kind: DueKind
  id: string
  due_on: string
  carrier_id: string | null
  number: string | null
  name: string | null
  about: string | null
  note: string | null
  version: number | null
  carrier_number: string | null
  title: string | null
  level: number | null
  mark_text: string | null
  urgent: number
}

// What is lent to somebody who may have it no longer.
const urgent = `due.kind IN ('loan', 'archiveLoan') AND people.id IS NOT NULL AND carriers.id IS NOT NULL
  AND ${mayNotHaveIn('people', 'carriers.level')}`

/**
 * What is due, the longest overdue first, and how many of all that fit are overdue.
 * @param warnedUntil the day up to which what ends or lapses by itself is told
 */
export function listDue(
  store: ReadableStore,
  {
    kinds,
    by,
    carrierId
  }: { kinds?: readonly DueKind[] | undefined; by?: Day | undefined; carrierId?: string | undefined },
  {
    today,
    warnedUntil,
    reviewYears,
    archiveOverdue,
    roomDays,
    onlyTheirOwn,
    from,
    count
  }: {
    today: Day
    warnedUntil: Day
    reviewYears: ReviewYears
    /** From how many days overdue on the loans of others out of the archives are told; all of them where nothing is said. */
    archiveOverdue: number | 'own' | undefined
    roomDays: number
    /** Of these whoever looks is told only what they must do, or have, themselves. */
    onlyTheirOwn: readonly DueKind[]
    from: number
    count: number
  }
): { rows: Due[]; total: number; overdue: number } {
  const terms: Term[] = []
  if (kinds?.length) terms.push(oneOf('due.kind', kinds))
  if (by !== undefined) terms.push(['due.due_on <= ?', by])
  if (carrierId !== undefined) terms.push(['due.carrier_id = ?', carrierId])
  if (onlyTheirOwn.length > 0) {
    const [among, ...kindsOfThem] = oneOf('due.kind', onlyTheirOwn)
    terms.push([`(NOT (${among}) OR ${isWhoLooks('due.person_id')})`, ...kindsOfThem])
  }
  const { where, values: wanted } = whereAll(terms)
  const { core, important, general } = reviewYears
  const overdueFor = archiveOverdue === 'own' ? null : (archiveOverdue ?? -FAR)
  const values = [today, warnedUntil, core, important, general, overdueFor, roomDays, ...wanted]
  const rows = store.all<DueRow>(
    `${due}
     SELECT due.kind, due.id, due.due_on, due.carrier_id, due.about, due.note, due.version,
            coalesce(due.number, people.number) AS number, coalesce(due.name, people.name) AS name,
            carriers.number AS carrier_number, carriers.title, carriers.level, carriers.mark_text,
            ${urgent} AS urgent
     FROM due JOIN at
     LEFT JOIN people ON people.id = due.person_id
     LEFT JOIN carriers ON carriers.id = due.carrier_id
     ${where} ORDER BY urgent DESC, due.due_on, due.kind, due.id LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const counted = store.one<{ total: number; overdue: number }>(
    `${due} SELECT count(*) AS total, coalesce(sum(due.due_on < (SELECT today FROM at)), 0) AS overdue FROM due ${where}`,
    ...values
  )
  return {
    rows: rows.map((row) => fromDueRow(row, today)),
    total: counted?.total ?? 0,
    overdue: counted?.overdue ?? 0
  }
}

function fromDueRow(row: DueRow, today: Day): Due {
  return {
    kind: row.kind,
    id: row.id,
    dueOn: row.due_on,
    daysOverdue: isAfter(today, row.due_on) ? daysBetween(row.due_on, today) : 0,
    ...(row.carrier_id !== null &&
      row.carrier_number !== null && {
        carrier: {
          id: row.carrier_id,
          number: row.carrier_number,
          title: row.title ?? '',
          level: levelOfRank(row.level ?? 0),
          markText: row.mark_text ?? ''
        }
      }),
    ...(row.number !== null && { person: { number: row.number, name: row.name ?? '' } }),
    ...(row.about !== null && { about: row.about }),
    ...(row.urgent === 1 && { urgent: true as const }),
    ...(row.note !== null && { task: { note: row.note, version: row.version ?? 1 } })
  }
}
