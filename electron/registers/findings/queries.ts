import { daysBetween, isAfter, type Day } from '#shared/days.ts'
import {
  keyOf,
  sightingsOf,
  isRemark,
  stateAfterCheck,
  type FindingState,
  type Matter,
  type Sighting
} from '#shared/device-policy/finding-life.ts'
import type { RegisterComparison } from '#shared/device-policy/compare-registers.ts'
import { Reminder, type CheckReport } from '#shared/device-policy/report.ts'
import { levelOfRank, rankOf } from '#shared/levels.ts'
import type { Finding, FindingException, ReminderLook } from '#shared/registers/findings.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'

/** What names a thing of a level is seen by whoever may know that level; what a check saw by itself names none. */
export const findingsInSight: SightView = {
  table: 'findings',
  sql: 'SELECT * FROM main.findings WHERE level <= (SELECT clearance FROM looker)'
}

type Person = { number: string; name: string }

type ExceptionRow = {
  id: string
  reason: string
  until_on: string
  recorded_at: string
  recorded_by: string
  approved_by: string
  ended_at: string | null
  ended_by: string | null
  ended_because: string | null
}

type Row = {
  id: string
  machine_id: string
  machine_name: string
  article: string
  about: Finding['about']
  device: string
  name: string
  verdict: Finding['verdict']
  remedy: Finding['remedy'] | null
  state: FindingState
  first_check_id: string
  first_seen_at: string
  last_check_id: string
  last_seen_at: string
  newest_check_id: string
  recurs: string | null
  came_back: number
  responsible_number: string | null
  responsible_name: string | null
  due_on: string | null
  how: string | null
  done: string | null
  put_right_at: string | null
  put_right_by: string | null
  seen: string | null
  looked_at: string | null
  looked_by: string | null
  closed_at: string | null
  closed_by: string | null
  closed_with: string | null
  closed_check_id: string | null
  level: number
  register_number: string | null
  version: number
  exception_id: string | null
} & { [Key in Exclude<keyof ExceptionRow, 'id'>]: ExceptionRow[Key] | null }

const columns = `
  findings.*, machines.name AS machine_name, people.number AS responsible_number, people.name AS responsible_name,
  (SELECT check_id FROM machine_checks WHERE machine_id = findings.machine_id ORDER BY at DESC LIMIT 1) AS newest_check_id,
  running.id AS exception_id, running.reason, running.until_on, running.recorded_at, running.recorded_by,
  running.approved_by, running.ended_at, running.ended_by, running.ended_because`

// Its first value is today: leave that has run out is none.
const withMachineAndLeave = `
  FROM findings
  JOIN machines ON machines.id = findings.machine_id
  LEFT JOIN people ON people.id = findings.responsible_id
  LEFT JOIN finding_exceptions AS running ON running.machine_id = findings.machine_id AND running.article = findings.article
    AND running.about = findings.about AND running.device = findings.device AND running.ended_at IS NULL
    AND running.until_on >= ? AND findings.state <> 'closed'`

/** What a check of a machine has brought about. */
export type Noted = { appeared: number; cameBack: number; closed: number }

/**
 * Notes what a check has seen of its machine: new findings open, those that are seen again stay or come back, and those
 * that were put right and are seen no more are closed. To be called for the last check of the machine only.
 */
export function noteSightings(
  store: WritableStore,
  {
    checkId,
    machineId,
    report,
    comparison,
    by,
    newId
  }: {
    checkId: string
    machineId: string
    report: CheckReport
    /** What the registers say to it, as far as whoever checks may see them. */
    comparison: RegisterComparison | undefined
    by: Person
    newId: () => string
  }
): Noted {
  const noted: Noted = { appeared: 0, cameBack: 0, closed: 0 }
  const sightings = new Map(sightingsOf(report, comparison).map((sighting) => [keyOf(sighting), sighting]))
  type Open = Matter & { id: string; state: FindingState; put_right_at: string | null }
  const open = store.all<Open>(
    "SELECT id, state, article, about, device, put_right_at FROM main.findings WHERE machine_id = ? AND state <> 'closed'",
    machineId
  )
  for (const finding of open) {
    if (Reminder.safeParse(finding.about).success) {
      carryOver(store, finding, checkId)
      continue
    }
    const sighting = sightings.get(keyOf(finding))
    sightings.delete(keyOf(finding))
    const state = stateAfterCheck(finding, sighting !== undefined, report, comparison)
    if (sighting) seeAgain(store, finding, { sighting, state, checkId, at: report.at })
    else if (state === 'closed') closeByCheck(store, finding.id, { checkId, at: report.at, by })
    else if (state !== finding.state) setState(store, finding.id, state)
    if (sighting && state !== finding.state) noted.cameBack += 1
    if (state === 'closed') noted.closed += 1
    if (sighting) insertSighting(store, checkId, finding.id, sighting)
  }
  for (const sighting of sightings.values()) {
    const id = newId()
    insertFinding(store, { ...sighting, id, machineId, checkId, at: report.at })
    insertSighting(store, checkId, id, sighting)
    noted.appeared += 1
  }
  return noted
}

/** A person has seen at a check that something is not in order: a finding, unless it is one already. Gives its id. */
export function seenByPerson(
  store: WritableStore,
  { article, about, name }: { article: string; about: Reminder; name: string },
  { machineId, checkId, at, newId }: { machineId: string; checkId: string; at: string; newId: () => string }
): string {
  const sighting: Sighting = { article, about, device: '', verdict: 'forbidden', name, level: 'unclassified' }
  const open = store.one<{ id: string; state: FindingState }>(
    `SELECT id, state FROM main.findings
     WHERE machine_id = ? AND article = ? AND about = ? AND device = '' AND state <> 'closed'`,
    machineId,
    article,
    about
  )
  const id = open?.id ?? newId()
  if (open) {
    const state = open.state === 'putRight' ? 'found' : open.state
    seeAgain(store, open, { sighting, state, checkId, at })
  } else insertFinding(store, { ...sighting, id, machineId, checkId, at })
  insertSighting(store, checkId, id, sighting)
  return id
}

function insertFinding(
  store: WritableStore,
  finding: Sighting & { id: string; machineId: string; checkId: string; at: string }
): void {
  const { id, machineId, article, about, device, name, verdict, remedy, level, registerNumber, checkId, at } = finding
  store.run(
    `INSERT INTO main.findings (id, machine_id, article, about, device, name, verdict, remedy, state,
       first_check_id, first_seen_at, last_check_id, last_seen_at, level, register_number, recurs)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'found', ?, ?, ?, ?, ?, ?, (SELECT id FROM main.findings
       WHERE machine_id = ? AND article = ? AND about = ? AND device = ? ORDER BY first_seen_at DESC LIMIT 1))`,
    id,
    machineId,
    article,
    about,
    device,
    name,
    verdict,
    remedy ?? null,
    checkId,
    at,
    checkId,
    at,
    rankOf(level),
    registerNumber ?? null,
    machineId,
    article,
    about,
    device
  )
}

function insertSighting(
  store: WritableStore,
  checkId: string,
  findingId: string,
  { about, verdict }: Pick<Sighting, 'about' | 'verdict'>
): void {
  store.run(
    'INSERT OR IGNORE INTO main.finding_sightings (check_id, finding_id, register_verdict) VALUES (?, ?, ?)',
    checkId,
    findingId,
    isRemark(about) ? verdict : null
  )
}

// What was said of the looking and of the mending belonged to what was seen then; it stands in the record.
function seeAgain(
  store: WritableStore,
  { id, state: before }: { id: string; state: FindingState },
  { sighting, state, checkId, at }: { sighting: Sighting; state: FindingState; checkId: string; at: string }
): void {
  store.run(
    `UPDATE main.findings SET last_check_id = ?, last_seen_at = ?, name = ?, verdict = ?, remedy = ?, state = ?,
       level = max(level, ?), register_number = coalesce(?, register_number), came_back = came_back + ?,
       version = version + 1 WHERE id = ?`,
    checkId,
    at,
    sighting.name,
    sighting.verdict,
    sighting.remedy ?? null,
    state,
    rankOf(sighting.level),
    sighting.registerNumber ?? null,
    before === 'putRight' && state === 'found' ? 1 : 0,
    id
  )
}

// What only persons see stands at every check until they say otherwise.
function carryOver(
  store: WritableStore,
  { id, about }: { id: string; about: Sighting['about'] },
  checkId: string
): void {
  store.run('UPDATE main.findings SET last_check_id = ?, version = version + 1 WHERE id = ?', checkId, id)
  insertSighting(store, checkId, id, { about, verdict: 'forbidden' })
}

function setState(store: WritableStore, id: string, state: FindingState): void {
  store.run('UPDATE main.findings SET state = ?, version = version + 1 WHERE id = ?', state, id)
}

function closeByCheck(
  store: WritableStore,
  id: string,
  { checkId, at, by }: { checkId: string; at: string; by: Person }
): void {
  store.run(
    `UPDATE main.findings SET state = 'closed', closed_at = ?, closed_by = ?, closed_check_id = ?, version = version + 1
     WHERE id = ?`,
    at,
    JSON.stringify(by),
    checkId,
    id
  )
}

type Step = { id: string; version: number }

/** Notes what a person has seen who has looked. Each of these answers false when the finding was changed meanwhile. */
export function noteLook(
  store: WritableStore,
  { id, version, seen, at, by }: Step & { seen: string; at: string; by: Person }
): boolean {
  return (
    store.run(
      `UPDATE main.findings SET state = 'looked', seen = ?, looked_at = ?, looked_by = ?, version = version + 1
       WHERE id = ? AND version = ?`,
      seen,
      at,
      JSON.stringify(by),
      id,
      version
    ) === 1
  )
}

export function beginPuttingRight(
  store: WritableStore,
  { id, version, responsibleId, dueOn, how }: Step & { responsibleId: string; dueOn: Day; how: string }
): boolean {
  return (
    store.run(
      `UPDATE main.findings SET state = 'beingPutRight', responsible_id = ?, due_on = ?, how = ?, done = NULL,
         put_right_at = NULL, put_right_by = NULL, version = version + 1 WHERE id = ? AND version = ?`,
      responsibleId,
      dueOn,
      how,
      id,
      version
    ) === 1
  )
}

export function notePutRight(
  store: WritableStore,
  { id, version, done, at, by }: Step & { done: string; at: string; by: Person }
): boolean {
  return (
    store.run(
      `UPDATE main.findings SET state = 'putRight', done = ?, put_right_at = ?, put_right_by = ?, version = version + 1
       WHERE id = ? AND version = ?`,
      done,
      at,
      JSON.stringify(by),
      id,
      version
    ) === 1
  )
}

/** Closes by the look of two persons. */
export function closeByLook(
  store: WritableStore,
  { id, version, seen, at, by, closedWith }: Step & { seen: string; at: string; by: Person; closedWith: Person }
): boolean {
  return (
    store.run(
      `UPDATE main.findings SET state = 'closed', seen = ?, closed_at = ?, closed_by = ?, closed_with = ?,
         version = version + 1 WHERE id = ? AND version = ?`,
      seen,
      at,
      JSON.stringify(by),
      JSON.stringify(closedWith),
      id,
      version
    ) === 1
  )
}

export function insertException(
  store: WritableStore,
  exception: Omit<FindingException, 'endedAt' | 'endedBy' | 'endedBecause'> & Matter & { machineId: string }
): void {
  const { id, machineId, article, about, device, reason, untilOn, recordedAt, recordedBy, approvedBy } = exception
  store.run(
    `INSERT INTO main.finding_exceptions (id, machine_id, article, about, device, reason, until_on, recorded_at,
       recorded_by, approved_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    machineId,
    article,
    about,
    device,
    reason,
    untilOn,
    recordedAt,
    JSON.stringify(recordedBy),
    JSON.stringify(approvedBy)
  )
}

/** Ends leave before its day. */
export function endException(
  store: WritableStore,
  { id, at, by, because }: { id: string; at: string; by: Person; because: string }
): void {
  store.run(
    'UPDATE main.finding_exceptions SET ended_at = ?, ended_by = ?, ended_because = ? WHERE id = ?',
    at,
    JSON.stringify(by),
    because,
    id
  )
}

export function insertReminderLook(store: WritableStore, checkId: string, look: ReminderLook): void {
  store.run(
    'INSERT INTO main.reminder_looks (check_id, reminder, in_order, seen, at, looked_by) VALUES (?, ?, ?, ?, ?, ?)',
    checkId,
    look.reminder,
    look.inOrder ? 1 : 0,
    look.seen,
    look.at,
    JSON.stringify(look.lookedBy)
  )
}

export function findingOf(store: ReadableStore, id: string, today: Day): Finding | undefined {
  const row = store.one<Row>(`SELECT ${columns} ${withMachineAndLeave} WHERE findings.id = ?`, today, id)
  return row && fromRow(row, today)
}

/** What a check has seen, what is forbidden first. */
export function seenByCheck(store: ReadableStore, checkId: string, today: Day): Finding[] {
  return store
    .all<Row>(
      `SELECT ${columns} ${withMachineAndLeave}
       WHERE findings.id IN (SELECT finding_id FROM finding_sightings WHERE check_id = ?)
       ORDER BY findings.verdict, findings.article, findings.about, findings.device`,
      today,
      checkId
    )
    .map((row) => fromRow(row, today))
}

/** What the check of the machine before this one has seen, and this one has not. */
export function goneSince(
  store: ReadableStore,
  { checkId, machineId }: { checkId: string; machineId: string },
  today: Day
): Finding[] {
  return store
    .all<Row>(
      `SELECT ${columns} ${withMachineAndLeave}
       WHERE findings.id IN (
         SELECT finding_id FROM finding_sightings WHERE check_id = (
           SELECT check_id FROM machine_checks WHERE machine_id = ?
             AND at < (SELECT at FROM machine_checks WHERE check_id = ?) ORDER BY at DESC LIMIT 1)
         EXCEPT SELECT finding_id FROM finding_sightings WHERE check_id = ?)
       ORDER BY findings.verdict, findings.article, findings.about, findings.device`,
      today,
      machineId,
      checkId,
      checkId
    )
    .map((row) => fromRow(row, today))
}

const conditions = {
  open: "findings.state IN ('found', 'beingPutRight', 'putRight') AND running.id IS NULL",
  overdue: "findings.state = 'beingPutRight' AND running.id IS NULL AND findings.due_on < ?",
  excepted: 'running.id IS NOT NULL',
  closed: "findings.state = 'closed'",
  all: 'TRUE'
}

/**
 * Findings of all machines or of one, those being put right and overdue first, then what is forbidden. `open` leaves out
 * what runs under an exception, which `excepted` lists.
 */
export function listFindings(
  store: ReadableStore,
  { which, machineId }: { which: keyof typeof conditions; machineId?: string | undefined },
  { today, from, count }: { today: Day; from: number; count: number }
): { rows: Finding[]; total: number } {
  const where = `WHERE ${conditions[which]} AND (? IS NULL OR findings.machine_id = ?)`
  const machine = machineId ?? null
  const values = [today, ...(which === 'overdue' ? [today] : []), machine, machine]
  const rows = store.all<Row>(
    `SELECT ${columns} ${withMachineAndLeave} ${where}
     ORDER BY findings.state = 'closed', coalesce(findings.state = 'beingPutRight' AND findings.due_on < ?, 0) DESC,
       findings.verdict, findings.first_seen_at, findings.id LIMIT ? OFFSET ?`,
    ...values,
    today,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total ${withMachineAndLeave} ${where}`, ...values)
  return { rows: rows.map((row) => fromRow(row, today)), total: total?.total ?? 0 }
}

/** The last look at each reminder of a check. */
export function reminderLooksOf(store: ReadableStore, checkId: string): ReminderLook[] {
  return store
    .all<{ reminder: Reminder; in_order: number; seen: string; at: string; looked_by: string }>(
      `SELECT reminder, in_order, seen, at, looked_by FROM reminder_looks AS looks
       WHERE check_id = ? AND row = (SELECT max(row) FROM reminder_looks
         WHERE check_id = looks.check_id AND reminder = looks.reminder) ORDER BY row`,
      checkId
    )
    .map(({ reminder, in_order, seen, at, looked_by }) => ({
      reminder,
      inOrder: in_order === 1,
      seen,
      at,
      lookedBy: JSON.parse(looked_by) as Person
    }))
}

const ofMatter = 'machine_id = ? AND article = ? AND about = ? AND device = ?'
const valuesOf = ({ machine, article, about, device }: Finding) => [machine.id, article, about, device] as const

/** Every leave ever given for the same on the same machine, the newest first. */
export function exceptionsOf(store: ReadableStore, finding: Finding): FindingException[] {
  return store
    .all<ExceptionRow>(
      `SELECT * FROM finding_exceptions WHERE ${ofMatter} ORDER BY recorded_at DESC`,
      ...valuesOf(finding)
    )
    .map(exceptionFrom)
}

export function exceptionOf(store: ReadableStore, finding: Finding, id: string): FindingException | undefined {
  const row = store.one<ExceptionRow>(
    `SELECT * FROM finding_exceptions WHERE ${ofMatter} AND id = ?`,
    ...valuesOf(finding),
    id
  )
  return row && exceptionFrom(row)
}

function fromRow(row: Row, today: Day): Finding {
  const { id, article, about, device, verdict, name, state, version } = row
  const overdue = state === 'beingPutRight' && row.due_on !== null && isAfter(today, row.due_on)
  return {
    id,
    article,
    about,
    device,
    verdict,
    name,
    state,
    level: levelOfRank(row.level),
    version,
    machine: { id: row.machine_id, name: row.machine_name },
    firstCheckId: row.first_check_id,
    firstSeenAt: row.first_seen_at,
    lastCheckId: row.last_check_id,
    lastSeenAt: row.last_seen_at,
    isThere: row.last_check_id === row.newest_check_id,
    cameBack: row.came_back,
    daysOverdue: overdue ? daysBetween(row.due_on ?? today, today) : 0,
    ...given('remedy', row.remedy),
    ...given('registerNumber', row.register_number),
    ...given('recurs', row.recurs),
    ...(row.responsible_number !== null &&
      row.responsible_name !== null && {
        responsible: { number: row.responsible_number, name: row.responsible_name }
      }),
    ...given('dueOn', row.due_on),
    ...given('how', row.how),
    ...given('done', row.done),
    ...given('putRightAt', row.put_right_at),
    ...person('putRightBy', row.put_right_by),
    ...given('seen', row.seen),
    ...given('lookedAt', row.looked_at),
    ...person('lookedBy', row.looked_by),
    ...given('closedAt', row.closed_at),
    ...person('closedBy', row.closed_by),
    ...person('closedWith', row.closed_with),
    ...given('closedCheckId', row.closed_check_id),
    ...(row.exception_id !== null && { exception: exceptionFrom({ ...(row as ExceptionRow), id: row.exception_id }) })
  }
}

function exceptionFrom(row: ExceptionRow): FindingException {
  return {
    id: row.id,
    reason: row.reason,
    untilOn: row.until_on,
    recordedAt: row.recorded_at,
    recordedBy: JSON.parse(row.recorded_by) as Person,
    approvedBy: JSON.parse(row.approved_by) as Person,
    ...given('endedAt', row.ended_at),
    ...person('endedBy', row.ended_by),
    ...given('endedBecause', row.ended_because)
  }
}

// A column that is empty is a field that is not there.
function given<Key extends string, Value>(key: Key, value: Value | null): { [K in Key]?: Value } {
  return value === null ? {} : ({ [key]: value } as { [K in Key]?: Value })
}

function person<Key extends string>(key: Key, value: string | null): { [K in Key]?: Person } {
  return given(key, value === null ? null : (JSON.parse(value) as Person))
}
