import { levelOfRank, rankOf } from '#shared/levels.ts'
import type { ExportFormat, ExportName } from '#shared/export-names.ts'
import type { Exported, ExportMedium } from '#shared/registers/exports.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { isSeen } from '#electron/store/sight.ts'

/** Within a person's clearance: every export, or only the person's own; an administrator sees the own ones too. */
export const exportsInSight: SightView = {
  table: 'exports',
  sql: `SELECT * FROM main.exports
        WHERE level <= (SELECT clearance FROM looker)
          AND CASE (SELECT sight FROM looker)
                WHEN 'everything' THEN 1
                ELSE exported_by = (SELECT number FROM looker)
              END`
}

/** That an export was ended is seen by whoever sees the export. */
export const exportEndingsInSight: SightView = {
  table: 'export_endings',
  sql: `SELECT * FROM main.export_endings WHERE ${isSeen('export_endings.export_id', 'exports')}`
}

type Row = {
  id: string
  number: string
  form: ExportName
  format: ExportFormat
  level: number
  rows: number
  purpose: string
  file_name: string
  bytes: number
  sha256: string
  medium: ExportMedium
  medium_number: string | null
  begun_at: string
  done_at: string | null
  carrier_id: string | null
  carrier_number: string | null
  exported_by: string
  exported_by_name: string
  approved_by: string | null
  approved_by_name: string | null
}

export function insertExport(
  store: WritableStore,
  exported: Exported,
  { wish, mediumId, approvalId }: { wish: string; mediumId: string | undefined; approvalId: string | undefined }
): void {
  store.run(
    `INSERT INTO main.exports (id, number, form, format, wish, level, rows, purpose, file_name, bytes, sha256, medium,
       medium_id, begun_at, exported_by, exported_by_name, approved_by, approved_by_name, approval_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    exported.id,
    exported.number,
    exported.form,
    exported.format,
    wish,
    rankOf(exported.level),
    exported.rows,
    exported.purpose,
    exported.fileName,
    exported.bytes,
    exported.sha256,
    exported.medium,
    mediumId ?? null,
    exported.begunAt,
    exported.exportedBy.number,
    exported.exportedBy.name,
    exported.approvedBy?.number ?? null,
    exported.approvedBy?.name ?? null,
    approvalId ?? null
  )
}

/** Notes that the file is whole, and which carrier the disc with it has become. */
export function endExport(
  store: WritableStore,
  { exportId, at, carrierId }: { exportId: string; at: string; carrierId: string | undefined }
): void {
  store.run(
    'INSERT INTO main.export_endings (export_id, done_at, carrier_id) VALUES (?, ?, ?)',
    exportId,
    at,
    carrierId ?? null
  )
}

/** What was exported, the newest first. */
export function listExports(
  store: ReadableStore,
  { form, number }: { form?: ExportName | undefined; number?: string | undefined },
  { from, count }: { from: number; count: number }
): { rows: Exported[]; total: number } {
  const where = 'WHERE exports.form = coalesce(?, exports.form) AND instr(exports.number, ?) > 0'
  const wanted = [form ?? null, number ?? '']
  const rows = store.all<Row>(
    `SELECT exports.*, export_endings.done_at, export_endings.carrier_id, carriers.number AS carrier_number,
       media.number AS medium_number
     FROM exports LEFT JOIN export_endings ON export_endings.export_id = exports.id
     LEFT JOIN carriers ON carriers.id = export_endings.carrier_id
     LEFT JOIN media ON media.id = exports.medium_id
     ${where} ORDER BY exports.begun_at DESC, exports.number DESC LIMIT ? OFFSET ?`,
    ...wanted,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM exports ${where}`, ...wanted)?.total ?? 0
  return { rows: rows.map(fromRow), total }
}

function fromRow(row: Row): Exported {
  return {
    id: row.id,
    number: row.number,
    form: row.form,
    format: row.format,
    level: levelOfRank(row.level),
    rows: row.rows,
    purpose: row.purpose,
    fileName: row.file_name,
    bytes: row.bytes,
    sha256: row.sha256,
    medium: row.medium,
    ...(row.medium_number !== null && { mediumNumber: row.medium_number }),
    ...(row.carrier_id !== null &&
      row.carrier_number !== null && { carrier: { id: row.carrier_id, number: row.carrier_number } }),
    begunAt: row.begun_at,
    ...(row.done_at !== null && { doneAt: row.done_at }),
    exportedBy: { number: row.exported_by, name: row.exported_by_name },
    ...(row.approved_by !== null && { approvedBy: { number: row.approved_by, name: row.approved_by_name ?? '' } })
  }
}
