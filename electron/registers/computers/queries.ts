import { daysLate, type ComputerState } from '#shared/devices-kept.ts'
import type { ComputerKind, Zone } from '#shared/device-policy/report.ts'
import type { Day } from '#shared/days.ts'
import { rankOf, stateSecretOfRank, type StateSecretLevel } from '#shared/levels.ts'
import type { Computer, ComputerInSight, FormerDisk, LevelChange } from '#shared/registers/computers.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { isSeen } from '#electron/store/sight.ts'
import { oneOf, whereAll, type Term } from '#electron/store/terms.ts'

/** A computer is seen within its level by whoever may read the register at all. */
export const computersInSight: SightView = {
  table: 'computers',
  sql: 'SELECT * FROM main.computers WHERE coalesce(level, 0) <= (SELECT clearance FROM looker)'
}

export const computerDisksInSight: SightView = {
  table: 'computer_disks',
  sql: `SELECT * FROM main.computer_disks WHERE ${isSeen('computer_disks.computer_id', 'computers')}`
}

/** A level it once had may be above the one it has now. */
export const computerLevelsInSight: SightView = {
  table: 'computer_levels',
  sql: `SELECT * FROM main.computer_levels WHERE ${isSeen('computer_levels.computer_id', 'computers')}
          AND max(coalesce(level, 0), coalesce(former_level, 0)) <= (SELECT clearance FROM looker)`
}

type Row = {
  id: string
  number: string
  former_number: string | null
  kind: ComputerKind
  level: number | null
  name: string
  model: string | null
  unit: string
  responsible_id: string | null
  place_id: string
  zone: Zone
  key_department: string | null
  macs: string
  programs: string
  installed_on: string | null
  in_use_since: string | null
  remarks: string | null
  state: ComputerState
  registered_on: string
  registered_by: string
  version: number
  responsible_number: string | null
  responsible_name: string | null
  place_code: string
  place_name: string
  disks: string
  out_number: string | null
  out_name: string | null
  out_due_on: string | null
}

const withNames = `
  SELECT computers.*, people.number AS responsible_number, people.name AS responsible_name,
         places.code AS place_code, places.name AS place_name,
         (SELECT json_group_array(serial ORDER BY row) FROM computer_disks
          WHERE computer_id = computers.id AND removed_on IS NULL) AS disks,
         bearers.number AS out_number, bearers.name AS out_name, outings.due_on AS out_due_on
  FROM computers
  LEFT JOIN people ON people.id = computers.responsible_id
  JOIN places ON places.id = computers.place_id
  LEFT JOIN outings ON outings.computer_id = computers.id AND outings.returned_at IS NULL
  LEFT JOIN people AS bearers ON bearers.id = outings.carried_by_id`

/** Writes a computer and the disks that are in it. */
export function insertComputer(store: WritableStore, computer: Computer): void {
  store.run(
    `INSERT INTO main.computers (id, number, former_number, kind, level, name, model, unit, responsible_id, place_id, zone,
       key_department, macs, programs, installed_on, in_use_since, remarks, state, registered_on, registered_by, version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    computer.id,
    computer.number,
    computer.formerNumber ?? null,
    computer.kind,
    computer.level ? rankOf(computer.level) : null,
    computer.name,
    computer.model ?? null,
    computer.unit,
    computer.responsibleId ?? null,
    computer.placeId,
    computer.zone,
    computer.keyDepartment ?? null,
    JSON.stringify(computer.macs),
    JSON.stringify(computer.programs),
    computer.installedOn ?? null,
    computer.inUseSince ?? null,
    computer.remarks ?? null,
    computer.state,
    computer.registeredOn,
    JSON.stringify(computer.registeredBy),
    computer.version
  )
  fitDisks(store, computer.id, computer.disks, computer.registeredOn)
}

/** Writes what a computer is from now on; false when it is no longer at this version. Its disks are written apart. */
export function updateComputer(store: WritableStore, computer: Computer, version: number): boolean {
  return (
    store.run(
      `UPDATE main.computers SET former_number = ?, kind = ?, level = ?, name = ?, model = ?, unit = ?, responsible_id = ?,
         place_id = ?, zone = ?, key_department = ?, macs = ?, programs = ?, installed_on = ?, in_use_since = ?, remarks = ?,
         state = ?, version = version + 1 WHERE id = ? AND version = ?`,
      computer.formerNumber ?? null,
      computer.kind,
      computer.level ? rankOf(computer.level) : null,
      computer.name,
      computer.model ?? null,
      computer.unit,
      computer.responsibleId ?? null,
      computer.placeId,
      computer.zone,
      computer.keyDepartment ?? null,
      JSON.stringify(computer.macs),
      JSON.stringify(computer.programs),
      computer.installedOn ?? null,
      computer.inUseSince ?? null,
      computer.remarks ?? null,
      computer.state,
      computer.id,
      version
    ) === 1
  )
}

/** Says where a computer stands from now on; false when it is no longer at the version that was seen. */
export function setComputerState(
  store: WritableStore,
  { computerId, state, version }: { computerId: string; state: ComputerState; version?: number }
): boolean {
  return (
    store.run(
      'UPDATE main.computers SET state = ?, version = version + 1 WHERE id = ? AND version = coalesce(?, version)',
      state,
      computerId,
      version ?? null
    ) === 1
  )
}

export function insertLevelChange(store: WritableStore, computerId: string, change: LevelChange): void {
  store.run(
    `INSERT INTO main.computer_levels (computer_id, former_kind, former_level, kind, level, changed_on, changed_by, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    computerId,
    change.formerKind,
    change.formerLevel ? rankOf(change.formerLevel) : null,
    change.kind,
    change.level ? rankOf(change.level) : null,
    change.changedOn,
    JSON.stringify(change.changedBy),
    change.reason
  )
}

/** Notes that these disks are in a computer since that day. */
export function fitDisks(store: WritableStore, computerId: string, serials: readonly string[], on: Day): void {
  for (const serial of serials)
    store.run(
      'INSERT INTO main.computer_disks (computer_id, serial, fitted_on) VALUES (?, ?, ?)',
      computerId,
      serial,
      on
    )
}

/** Notes that a disk is no longer in a computer, and which carrier it has become. */
export function removeDisk(
  store: WritableStore,
  { computerId, serial, on, carrierId }: { computerId: string; serial: string; on: Day; carrierId?: string | undefined }
): void {
  store.run(
    'UPDATE main.computer_disks SET removed_on = ?, carrier_id = ? WHERE computer_id = ? AND serial = ? AND removed_on IS NULL',
    on,
    carrierId ?? null,
    computerId,
    serial
  )
}

export function computerOf(store: ReadableStore, id: string, today: Day): ComputerInSight | undefined {
  const row = store.one<Row>(`${withNames} WHERE computers.id = ?`, id)
  return row && fromRow(row, today)
}

/** The disks that are in other computers than this one, by serial number. */
export function disksElsewhere(store: ReadableStore, computerId: string): { serial: string; number: string }[] {
  return store.all(
    `SELECT computer_disks.serial, computers.number FROM computer_disks JOIN computers ON computers.id = computer_disks.computer_id
     WHERE computer_disks.removed_on IS NULL AND computers.id <> ?`,
    computerId
  )
}

/** Every change of kind or level of a computer, the first one first. */
export function levelChangesOf(store: ReadableStore, computerId: string): LevelChange[] {
  const rows = store.all<{
    former_kind: ComputerKind
    former_level: number | null
    kind: ComputerKind
    level: number | null
    changed_on: string
    changed_by: string
    reason: string
  }>('SELECT * FROM computer_levels WHERE computer_id = ? ORDER BY row', computerId)
  return rows.map((row) => ({
    formerKind: row.former_kind,
    ...(row.former_level !== null && { formerLevel: stateSecretOfRank(row.former_level) }),
    kind: row.kind,
    ...(row.level !== null && { level: stateSecretOfRank(row.level) }),
    changedOn: row.changed_on,
    changedBy: JSON.parse(row.changed_by) as LevelChange['changedBy'],
    reason: row.reason
  }))
}

/** Every disk that was once in a computer, in the order in which they left. */
export function formerDisksOf(store: ReadableStore, computerId: string): FormerDisk[] {
  const rows = store.all<{
    serial: string
    fitted_on: string
    removed_on: string
    carrier_id: string | null
    number: string | null
  }>(
    `SELECT computer_disks.*, carriers.number FROM computer_disks LEFT JOIN carriers ON carriers.id = computer_disks.carrier_id
     WHERE computer_id = ? AND removed_on IS NOT NULL ORDER BY removed_on, computer_disks.row`,
    computerId
  )
  return rows.map(({ serial, fitted_on, removed_on, carrier_id, number }) => ({
    serial,
    fittedOn: fitted_on,
    removedOn: removed_on,
    ...(carrier_id !== null && number !== null && { carrier: { id: carrier_id, number } })
  }))
}

/** Which devices a list is to show: those of which all the words are said, of one of the kinds, levels and states. */
export type WantedDevices = {
  words?: string | undefined
  kinds?: readonly string[] | undefined
  levels?: readonly StateSecretLevel[] | undefined
  states?: readonly string[] | undefined
}

/** What narrows a list of devices. `said`: the columns in which a word may stand. */
export function termsOfDevices(
  { words, kinds, levels, states }: WantedDevices,
  columns: { said: string; kind: string; level: string; state: string }
): Term[] {
  const each = words?.split(/\s+/).filter((word) => word !== '') ?? []
  return [
    ...each.map((word): Term => [`instr(lower(concat_ws(' ', ${columns.said})), lower(?)) > 0`, word]),
    ...(kinds?.length ? [oneOf(columns.kind, kinds)] : []),
    ...(levels?.length ? [oneOf(columns.level, levels.map(rankOf))] : []),
    ...(states?.length ? [oneOf(columns.state, states)] : [])
  ]
}

/** Computers that fit, by their numbers. */
export function listComputers(
  store: ReadableStore,
  wanted: WantedDevices,
  { today, from, count }: { today: Day; from: number; count: number }
): { rows: ComputerInSight[]; total: number } {
  const terms = termsOfDevices(wanted, {
    said: `computers.number, computers.former_number, computers.name, computers.model, computers.unit, computers.macs,
      people.name, people.number, places.name, places.code,
      (SELECT group_concat(serial, ' ') FROM computer_disks WHERE computer_id = computers.id)`,
    kind: 'computers.kind',
    level: 'computers.level',
    state: 'computers.state'
  })
  const { where, values } = whereAll(terms)
  const rows = store.all<Row>(
    `${withNames} ${where} ORDER BY computers.state = 'scrapped', computers.row LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM (${withNames} ${where})`, ...values)?.total
  return { rows: rows.map((row) => fromRow(row, today)), total: total ?? 0 }
}

function fromRow(row: Row, today: Day): ComputerInSight {
  return {
    id: row.id,
    number: row.number,
    ...(row.former_number !== null && { formerNumber: row.former_number }),
    kind: row.kind,
    ...(row.level !== null && { level: stateSecretOfRank(row.level) }),
    name: row.name,
    ...(row.model !== null && { model: row.model }),
    unit: row.unit,
    ...(row.responsible_id !== null && { responsibleId: row.responsible_id }),
    placeId: row.place_id,
    zone: row.zone,
    ...(row.key_department !== null && { keyDepartment: row.key_department }),
    disks: JSON.parse(row.disks) as string[],
    macs: JSON.parse(row.macs) as string[],
    programs: JSON.parse(row.programs) as string[],
    ...(row.installed_on !== null && { installedOn: row.installed_on }),
    ...(row.in_use_since !== null && { inUseSince: row.in_use_since }),
    ...(row.remarks !== null && { remarks: row.remarks }),
    state: row.state,
    registeredOn: row.registered_on,
    registeredBy: JSON.parse(row.registered_by) as Computer['registeredBy'],
    version: row.version,
    ...(row.responsible_number !== null &&
      row.responsible_name !== null && {
        responsible: { number: row.responsible_number, name: row.responsible_name }
      }),
    place: { code: row.place_code, name: row.place_name },
    ...(row.out_number !== null &&
      row.out_name !== null &&
      row.out_due_on !== null && {
        out: {
          person: { number: row.out_number, name: row.out_name },
          dueOn: row.out_due_on,
          daysOverdue: daysLate(row.out_due_on, today)
        }
      })
  }
}
