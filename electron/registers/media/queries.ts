import { daysLate, type MediumState } from '#shared/devices-kept.ts'
import type { ComputerKind } from '#shared/device-policy/report.ts'
import type { Day } from '#shared/days.ts'
import { rankOf, stateSecretOfRank } from '#shared/levels.ts'
import type { Medium, MediumInSight, MediumKind } from '#shared/registers/media.ts'
import { termsOfDevices, type WantedDevices } from '#electron/registers/computers/queries.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { whereAll } from '#electron/store/terms.ts'

/** A medium is seen within its level by whoever may read the register at all. */
export const mediaInSight: SightView = {
  table: 'media',
  sql: 'SELECT * FROM main.media WHERE coalesce(level, 0) <= (SELECT clearance FROM looker)'
}

type Row = {
  id: string
  number: string
  security_number: string | null
  kind: MediumKind
  computer_kind: ComputerKind
  level: number | null
  serial_number: string | null
  capacity: string | null
  unit: string
  holder_id: string | null
  place_id: string
  remarks: string | null
  state: MediumState
  registered_on: string
  registered_by: string
  version: number
  holder_number: string | null
  holder_name: string | null
  place_code: string
  place_name: string
  carrier_id: string | null
  carrier_number: string | null
  out_number: string | null
  out_name: string | null
  out_due_on: string | null
}

const withNames = `
  SELECT media.*, people.number AS holder_number, people.name AS holder_name,
         places.code AS place_code, places.name AS place_name, carriers.number AS carrier_number,
         bearers.number AS out_number, bearers.name AS out_name,
         coalesce(medium_loans.due_on, outings.due_on) AS out_due_on
  FROM media
  LEFT JOIN people ON people.id = media.holder_id
  JOIN places ON places.id = media.place_id
  LEFT JOIN carriers ON carriers.id = media.carrier_id
  LEFT JOIN outings ON outings.medium_id = media.id AND outings.returned_at IS NULL
  LEFT JOIN medium_loans ON medium_loans.medium_id = media.id AND medium_loans.returned_at IS NULL
  LEFT JOIN people AS bearers ON bearers.id = coalesce(medium_loans.borrower_id, outings.carried_by_id)`

export function insertMedium(store: WritableStore, medium: Medium): void {
  store.run(
    `INSERT INTO main.media (id, number, security_number, kind, computer_kind, level, serial_number, capacity, unit, holder_id,
       place_id, remarks, state, registered_on, registered_by, version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    medium.id,
    medium.number,
    medium.securityNumber ?? null,
    medium.kind,
    medium.computerKind,
    medium.level ? rankOf(medium.level) : null,
    medium.serialNumber ?? null,
    medium.capacity ?? null,
    medium.unit,
    medium.holderId ?? null,
    medium.placeId,
    medium.remarks ?? null,
    medium.state,
    medium.registeredOn,
    JSON.stringify(medium.registeredBy),
    medium.version
  )
}

/** Writes what a medium is from now on; false when it is no longer at this version. */
export function updateMedium(store: WritableStore, medium: Medium, version: number): boolean {
  return (
    store.run(
      `UPDATE main.media SET security_number = ?, level = ?, serial_number = ?, capacity = ?, unit = ?, holder_id = ?,
         place_id = ?, remarks = ?, state = ?, version = version + 1 WHERE id = ? AND version = ?`,
      medium.securityNumber ?? null,
      medium.level ? rankOf(medium.level) : null,
      medium.serialNumber ?? null,
      medium.capacity ?? null,
      medium.unit,
      medium.holderId ?? null,
      medium.placeId,
      medium.remarks ?? null,
      medium.state,
      medium.id,
      version
    ) === 1
  )
}

/** Says where a medium stands from now on, and which carrier it has become; false when it is at another version. */
export function setMediumState(
  store: WritableStore,
  {
    mediumId,
    state,
    version,
    carrierId
  }: { mediumId: string; state: MediumState; version?: number; carrierId?: string | undefined }
): boolean {
  return (
    store.run(
      'UPDATE main.media SET state = ?, carrier_id = ?, version = version + 1 WHERE id = ? AND version = coalesce(?, version)',
      state,
      carrierId ?? null,
      mediumId,
      version ?? null
    ) === 1
  )
}

export function mediumOf(store: ReadableStore, id: string, today: Day): MediumInSight | undefined {
  const row = store.one<Row>(`${withNames} WHERE media.id = ?`, id)
  return row && fromRow(row, today)
}

/** The medium in use that bears this maker's serial number, other than one that is being changed. */
export function mediumWithSerial(store: ReadableStore, serial: string, exceptId: string): string | undefined {
  return store.one<{ number: string }>(
    "SELECT number FROM media WHERE serial_number = ? AND state <> 'scrapped' AND id <> ?",
    serial,
    exceptId
  )?.number
}

/** Media that fit, by their numbers. */
export function listMedia(
  store: ReadableStore,
  wanted: WantedDevices,
  { today, from, count }: { today: Day; from: number; count: number }
): { rows: MediumInSight[]; total: number } {
  const terms = termsOfDevices(wanted, {
    said: `media.number, media.security_number, media.serial_number, media.unit, people.name, people.number,
      places.name, places.code`,
    kind: 'media.computer_kind',
    level: 'media.level',
    state: 'media.state'
  })
  const { where, values } = whereAll(terms)
  const rows = store.all<Row>(
    `${withNames} ${where} ORDER BY media.state = 'scrapped', media.row LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM (${withNames} ${where})`, ...values)?.total
  return { rows: rows.map((row) => fromRow(row, today)), total: total ?? 0 }
}

function fromRow(row: Row, today: Day): MediumInSight {
  return {
    id: row.id,
    number: row.number,
    ...(row.security_number !== null && { securityNumber: row.security_number }),
    kind: row.kind,
    computerKind: row.computer_kind,
    ...(row.level !== null && { level: stateSecretOfRank(row.level) }),
    ...(row.serial_number !== null && { serialNumber: row.serial_number }),
    ...(row.capacity !== null && { capacity: row.capacity }),
    unit: row.unit,
    ...(row.holder_id !== null && { holderId: row.holder_id }),
    placeId: row.place_id,
    ...(row.remarks !== null && { remarks: row.remarks }),
    state: row.state,
    registeredOn: row.registered_on,
    registeredBy: JSON.parse(row.registered_by) as Medium['registeredBy'],
    version: row.version,
    ...(row.holder_number !== null &&
      row.holder_name !== null && { holder: { number: row.holder_number, name: row.holder_name } }),
    place: { code: row.place_code, name: row.place_name },
    ...(row.carrier_id !== null &&
      row.carrier_number !== null && { carrier: { id: row.carrier_id, number: row.carrier_number } }),
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
