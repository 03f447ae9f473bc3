import { CheckReport } from '#shared/device-policy/report.ts'
import type { DeviceCheck } from '#shared/registers/device-checks.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'

/** What the registers say to a check is seen by whoever may know the highest level of what it names. */
export const deviceCheckComparisonsInSight: SightView = {
  table: 'device_check_comparisons',
  sql: 'SELECT * FROM main.device_check_comparisons WHERE level <= (SELECT clearance FROM looker)'
}

type Row = { id: string; checked_by_number: string; checked_by_name: string; report: string }

const columns = 'id, checked_by_number, checked_by_name, report'

export function insertDeviceCheck(store: WritableStore, { id, checkedBy, report }: DeviceCheck): void {
  store.run(
    'INSERT INTO device_checks (id, at, checked_by_number, checked_by_name, report) VALUES (?, ?, ?, ?, ?)',
    id,
    report.at,
    checkedBy.number,
    checkedBy.name,
    JSON.stringify(report)
  )
}

export function deviceCheckOf(store: ReadableStore, id: string): DeviceCheck | undefined {
  const row = store.one<Row>(`SELECT ${columns} FROM device_checks WHERE id = ?`, id)
  return row && fromRow(row)
}

/** The checks of a machine, or those that were made here, newest first. */
export function listDeviceChecks(
  store: ReadableStore,
  machineId: string | undefined,
  { from, count }: { from: number; count: number }
): { rows: DeviceCheck[]; total: number } {
  const where = `WHERE id IN (SELECT check_id FROM machine_checks WHERE ${machineId === undefined ? 'import_id IS NULL' : 'machine_id = ?'})`
  const values = machineId === undefined ? [] : [machineId]
  const rows = store.all<Row>(
    `SELECT ${columns} FROM device_checks ${where} ORDER BY at DESC LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM device_checks ${where}`, ...values)
  return { rows: rows.map(fromRow), total: total?.total ?? 0 }
}

function fromRow({ id, checked_by_number, checked_by_name, report }: Row): DeviceCheck {
  return {
    id,
    checkedBy: { number: checked_by_number, name: checked_by_name },
    report: CheckReport.parse(JSON.parse(report))
  }
}
