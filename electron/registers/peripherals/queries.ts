import type { PeripheralState } from '#shared/devices-kept.ts'
import type { ComputerKind } from '#shared/device-policy/report.ts'
import { rankOf, stateSecretOfRank } from '#shared/levels.ts'
import type { Peripheral, PeripheralInSight, PeripheralKind } from '#shared/registers/peripherals.ts'
import { termsOfDevices, type WantedDevices } from '#electron/registers/computers/queries.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { whereAll } from '#electron/store/terms.ts'

/** A peripheral is seen within its level by whoever may read the register at all. */
export const peripheralsInSight: SightView = {
  table: 'peripherals',
  sql: 'SELECT * FROM main.peripherals WHERE coalesce(level, 0) <= (SELECT clearance FROM looker)'
}

type Row = {
  id: string
  number: string
  kind: PeripheralKind
  computer_kind: ComputerKind
  level: number | null
  name: string
  serial_number: string | null
  disk_serial: string | null
  computer_id: string | null
  unit: string
  responsible_id: string | null
  place_id: string
  remarks: string | null
  state: PeripheralState
  registered_on: string
  registered_by: string
  version: number
  responsible_number: string | null
  responsible_name: string | null
  place_code: string
  place_name: string
  computer_number: string | null
  carrier_id: string | null
  carrier_number: string | null
}

const withNames = `
  SELECT peripherals.*, people.number AS responsible_number, people.name AS responsible_name,
         places.code AS place_code, places.name AS place_name, computers.number AS computer_number,
         carriers.number AS carrier_number
  FROM peripherals
  LEFT JOIN people ON people.id = peripherals.responsible_id
  JOIN places ON places.id = peripherals.place_id
  LEFT JOIN computers ON computers.id = peripherals.computer_id
  LEFT JOIN carriers ON carriers.id = peripherals.carrier_id`

export function insertPeripheral(store: WritableStore, peripheral: Peripheral): void {
  store.run(
    `INSERT INTO main.peripherals (id, number, kind, computer_kind, level, name, serial_number, disk_serial, computer_id, unit,
       responsible_id, place_id, remarks, state, registered_on, registered_by, version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    peripheral.id,
    peripheral.number,
    peripheral.kind,
    peripheral.computerKind,
    peripheral.level ? rankOf(peripheral.level) : null,
    peripheral.name,
    peripheral.serialNumber ?? null,
    peripheral.diskSerial ?? null,
    peripheral.computerId ?? null,
    peripheral.unit,
    peripheral.responsibleId ?? null,
    peripheral.placeId,
    peripheral.remarks ?? null,
    peripheral.state,
    peripheral.registeredOn,
    JSON.stringify(peripheral.registeredBy),
    peripheral.version
  )
}

/** Writes what a peripheral is from now on; false when it is no longer at this version. */
export function updatePeripheral(store: WritableStore, peripheral: Peripheral, version: number): boolean {
  return (
    store.run(
      `UPDATE main.peripherals SET level = ?, name = ?, serial_number = ?, disk_serial = ?, computer_id = ?, unit = ?,
         responsible_id = ?, place_id = ?, remarks = ?, state = ?, version = version + 1 WHERE id = ? AND version = ?`,
      peripheral.level ? rankOf(peripheral.level) : null,
      peripheral.name,
      peripheral.serialNumber ?? null,
      peripheral.diskSerial ?? null,
      peripheral.computerId ?? null,
      peripheral.unit,
      peripheral.responsibleId ?? null,
      peripheral.placeId,
      peripheral.remarks ?? null,
      peripheral.state,
      peripheral.id,
      version
    ) === 1
  )
}

/** Scraps a peripheral, and says which carrier its storage has become; false when it is at another version. */
export function scrapPeripheral(
  store: WritableStore,
  { peripheralId, version, carrierId }: { peripheralId: string; version: number; carrierId?: string | undefined }
): boolean {
  return (
    store.run(
      "UPDATE main.peripherals SET state = 'scrapped', carrier_id = ?, version = version + 1 WHERE id = ? AND version = ?",
      carrierId ?? null,
      peripheralId,
      version
    ) === 1
  )
}

export function peripheralOf(store: ReadableStore, id: string): PeripheralInSight | undefined {
  const row = store.one<Row>(`${withNames} WHERE peripherals.id = ?`, id)
  return row && fromRow(row)
}

/** Peripherals that fit, by their numbers. */
export function listPeripherals(
  store: ReadableStore,
  { computerId, ...wanted }: WantedDevices & { computerId?: string | undefined },
  { from, count }: { from: number; count: number }
): { rows: PeripheralInSight[]; total: number } {
  const terms = termsOfDevices(wanted, {
    said: `peripherals.number, peripherals.name, peripherals.serial_number, peripherals.disk_serial, peripherals.unit,
      people.name, people.number, places.name, places.code, computers.number`,
    kind: 'peripherals.computer_kind',
    level: 'peripherals.level',
    state: 'peripherals.state'
  })
  if (computerId !== undefined) terms.push(['peripherals.computer_id = ?', computerId])
  const { where, values } = whereAll(terms)
  const rows = store.all<Row>(
    `${withNames} ${where} ORDER BY peripherals.state = 'scrapped', peripherals.row LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM (${withNames} ${where})`, ...values)?.total
  return { rows: rows.map(fromRow), total: total ?? 0 }
}

function fromRow(row: Row): PeripheralInSight {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    computerKind: row.computer_kind,
    ...(row.level !== null && { level: stateSecretOfRank(row.level) }),
    name: row.name,
    ...(row.serial_number !== null && { serialNumber: row.serial_number }),
    ...(row.disk_serial !== null && { diskSerial: row.disk_serial }),
    ...(row.computer_id !== null && { computerId: row.computer_id }),
    unit: row.unit,
    ...(row.responsible_id !== null && { responsibleId: row.responsible_id }),
    placeId: row.place_id,
    ...(row.remarks !== null && { remarks: row.remarks }),
    state: row.state,
    registeredOn: row.registered_on,
    registeredBy: JSON.parse(row.registered_by) as Peripheral['registeredBy'],
    version: row.version,
    ...(row.responsible_number !== null &&
      row.responsible_name !== null && {
        responsible: { number: row.responsible_number, name: row.responsible_name }
      }),
    place: { code: row.place_code, name: row.place_name },
    ...(row.computer_number !== null && { computerNumber: row.computer_number }),
    ...(row.carrier_id !== null &&
      row.carrier_number !== null && { carrier: { id: row.carrier_id, number: row.carrier_number } })
  }
}
