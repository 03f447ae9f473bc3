import type { CarrierState } from '#shared/carrier-life.ts'
import type { ImportField } from '#shared/import-fields.ts'
import type { ImportNote } from '#shared/import-reading.ts'
import { levelOfRank, rankOf } from '#shared/levels.ts'
import type { Import, ImportedCarrier } from '#shared/registers/imports.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { isSeen } from '#electron/store/sight.ts'

/** A batch is seen by whoever is cleared for all it brought in; with own sight, by whoever brought it. */
export const importsInSight: SightView = {
  table: 'imports',
  sql: `SELECT * FROM main.imports
        WHERE level <= (SELECT clearance FROM looker)
          AND CASE (SELECT sight FROM looker)
                WHEN 'everything' THEN 1
                WHEN 'own' THEN imported_by = (SELECT number FROM looker)
                ELSE 0
              END`
}

export const importRowsInSight: SightView = {
  table: 'import_rows',
  sql: `SELECT * FROM main.import_rows WHERE ${isSeen('import_rows.import_id', 'imports')}`
}

/** The carriers of the batches in sight: also of those that were taken back, which no other view shows. */
export const importedCarriersInSight: SightView = {
  table: 'imported_carriers',
  sql: `SELECT rows.import_id, rows.line, rows.copy, rows.registered_on AS formerly_registered_on, rows.notes, carriers.*
        FROM main.import_rows AS rows JOIN main.carriers AS carriers ON carriers.id = rows.carrier_id
        WHERE ${isSeen('rows.import_id', 'imports')} AND carriers.level <= (SELECT clearance FROM looker)`
}

type Row = {
  id: string
  number: string
  file_name: string
  sha256: string
  sheet: string
  unit_name: string
  level: number
  carriers: number
  unchanged: number
  skipped: number
  failed: number
  imported_at: string
  imported_by: string
  imported_by_name: string
  reason: string | null
  taken_back_at: string | null
  taken_back_by: string | null
  taken_back_by_name: string | null
  approved_by: string | null
  approved_by_name: string | null
}

export function insertImport(
  store: WritableStore,
  batch: Import,
  { unitId, understood }: { unitId: string; understood: Readonly<Record<string, ImportField>> }
): void {
  store.run(
    `INSERT INTO main.imports (id, number, file_name, sha256, sheet, understood, unit_id, level, carriers, unchanged, skipped,
       failed, imported_at, imported_by, imported_by_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    batch.id,
    batch.number,
    batch.fileName,
    batch.sha256,
    batch.sheet,
    JSON.stringify(understood),
    unitId,
    rankOf(batch.level),
    batch.carriers,
    batch.unchanged,
    batch.skipped,
    batch.failed,
    batch.importedAt,
    batch.importedBy.number,
    batch.importedBy.name
  )
}

export function insertImportRow(
  store: WritableStore,
  row: {
    importId: string
    line: number
    copy: number
    carrierId: string
    registeredOn: string | undefined
    notes: readonly ImportNote[]
  }
): void {
  store.run(
    'INSERT INTO main.import_rows (import_id, line, copy, carrier_id, registered_on, notes) VALUES (?, ?, ?, ?, ?, ?)',
    row.importId,
    row.line,
    row.copy,
    row.carrierId,
    row.registeredOn ?? null,
    JSON.stringify(row.notes)
  )
}

const withUnit = `
  SELECT imports.*, units.name AS unit_name, taken.reason, taken.taken_back_at, taken.taken_back_by, taken.taken_back_by_name,
         taken.approved_by, taken.approved_by_name
  FROM imports JOIN units ON units.id = imports.unit_id
  LEFT JOIN imports_taken_back AS taken ON taken.import_id = imports.id`

export function importOf(store: ReadableStore, id: string): Import | undefined {
  const row = store.one<Row>(`${withUnit} WHERE imports.id = ?`, id)
  return row && fromRow(row)
}

/** Every batch, the newest first. */
export function listImports(store: ReadableStore, from: number, count: number): { rows: Import[]; total: number } {
  const rows = store.all<Row>(
    `${withUnit} ORDER BY imports.imported_at DESC, imports.number DESC LIMIT ? OFFSET ?`,
    count,
    from
  )
  const total = store.one<{ total: number }>('SELECT count(*) AS total FROM imports')?.total ?? 0
  return { rows: rows.map(fromRow), total }
}

/** The last batch that was brought in from a file of this digest and stands. */
export function importOfFile(store: ReadableStore, sha256: string): Import | undefined {
  const row = store.one<Row>(
    `${withUnit} WHERE imports.sha256 = ? AND taken.import_id IS NULL ORDER BY imports.imported_at DESC LIMIT 1`,
    sha256
  )
  return row && fromRow(row)
}

/** How the columns of the last file of a unit were understood, by their bare headings. */
export function understoodLast(store: ReadableStore, unit: string): Record<string, ImportField> {
  const row = store.one<{ understood: string }>(
    `SELECT understood FROM imports JOIN units ON units.id = imports.unit_id WHERE units.name = ?
     ORDER BY imports.imported_at DESC LIMIT 1`,
    unit
  )
  return row ? (JSON.parse(row.understood) as Record<string, ImportField>) : {}
}

type CarrierRow = {
  line: number
  id: string
  number: string
  former_number: string | null
  title: string
  level: number
  mark_text: string
  state: CarrierState
  holder_name: string
  place_name: string
  formerly_registered_on: string | null
  notes: string
}

const flagged = "(? = '' OR EXISTS (SELECT 1 FROM json_each(carriers.notes) WHERE json_each.value = ?))"

/** What a batch brought in, in the order of the file; all of it, or what has this note. */
export function carriersOfImport(
  store: ReadableStore,
  { importId, note = '' }: { importId: string; note?: ImportNote | '' | undefined },
  { from, count }: { from: number; count: number }
): { rows: ImportedCarrier[]; total: number } {
  const rows = store.all<CarrierRow>(
    `SELECT carriers.*, people.name AS holder_name, places.name AS place_name
     FROM imported_carriers AS carriers
     JOIN people ON people.id = carriers.holder_id JOIN places ON places.id = carriers.place_id
     WHERE carriers.import_id = ? AND ${flagged}
     ORDER BY carriers.line, carriers.copy LIMIT ? OFFSET ?`,
    importId,
    note,
    note,
    count,
    from
  )
  const total =
    store.one<{ total: number }>(
      `SELECT count(*) AS total FROM imported_carriers AS carriers WHERE import_id = ? AND ${flagged}`,
      importId,
      note,
      note
    )?.total ?? 0
  return {
    rows: rows.map((row) => ({
      row: row.line,
      id: row.id,
      number: row.number,
      ...(row.former_number !== null && { formerNumber: row.former_number }),
      title: row.title,
      level: levelOfRank(row.level),
      markText: row.mark_text,
      holder: row.holder_name,
      place: row.place_name,
      state: row.state,
      ...(row.formerly_registered_on !== null && { formerlyRegisteredOn: row.formerly_registered_on }),
      notes: JSON.parse(row.notes) as ImportNote[]
    })),
    total
  }
}

/** How many carriers of a batch have each note. */
export function notesOfImport(store: ReadableStore, importId: string): { note: ImportNote; count: number }[] {
  return store.all<{ note: ImportNote; count: number }>(
    `SELECT json_each.value AS note, count(*) AS count FROM import_rows, json_each(import_rows.notes)
     WHERE import_id = ? GROUP BY json_each.value ORDER BY json_each.value`,
    importId
  )
}

/** How many carriers of a batch were changed since it was brought in, as far as whoever asks can see. */
export function changedSince(store: ReadableStore, importId: string): number {
  return (
    store.one<{ count: number }>(
      'SELECT count(*) AS count FROM imported_carriers WHERE import_id = ? AND version > 1 AND taken_back_at IS NULL',
      importId
    )?.count ?? 0
  )
}

/**
 * How many carriers of a batch something has happened to since it was brought in: changed, named by any table that names
 * carriers, or by the record. Seen or not: for a rule, never for a page.
 */
export function dependingOn(store: WritableStore, importId: string): number {
  const own = 'SELECT carrier_id FROM main.import_rows WHERE import_id = ?'
  const elsewhere = store
    .all<{ name: string; column: string }>(
      `SELECT tables.name, columns.name AS "column" FROM pragma_table_list AS tables, pragma_table_xinfo(tables.name) AS columns
       WHERE tables.schema = 'main' AND tables.type = 'table' AND columns.name IN ('carrier_id', 'original_id', 'source_id')
         AND tables.name NOT IN ('import_rows', 'knowers', 'carrier_scope')`
    )
    .map(({ name, column }) => `SELECT "${column}" AS carrier_id FROM main."${name}" WHERE "${column}" IN (${own})`)
  const selects = [
    // Every change of a carrier, and of what belongs to it, counts its version up.
    `SELECT id AS carrier_id FROM main.carriers WHERE version > 1 AND id IN (${own})`,
    `SELECT carrier_id FROM main.knowers WHERE act <> 'register' AND carrier_id IN (${own})`,
    `SELECT subject FROM main.audit_log WHERE subject IN (${own}) AND outcome = 'done' AND operation <> 'imports.bring'`,
    ...elsewhere
  ]
  return (
    store.one<{ count: number }>(
      `SELECT count(DISTINCT carrier_id) AS count FROM (${selects.join(' UNION ALL ')})`,
      ...selects.map(() => importId)
    )?.count ?? 0
  )
}

/** Writes down that a batch was brought in by mistake. */
export function insertTakenBack(
  store: WritableStore,
  { id }: Pick<Import, 'id'>,
  { at, by, approvedBy, reason }: NonNullable<Import['takenBack']>
): void {
  store.run(
    `INSERT INTO imports_taken_back (import_id, reason, taken_back_at, taken_back_by, taken_back_by_name, approved_by,
       approved_by_name)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    reason,
    at,
    by.number,
    by.name,
    approvedBy.number,
    approvedBy.name
  )
}

function fromRow(row: Row): Import {
  return {
    id: row.id,
    number: row.number,
    fileName: row.file_name,
    sha256: row.sha256,
    sheet: row.sheet,
    unit: row.unit_name,
    level: levelOfRank(row.level),
    carriers: row.carriers,
    unchanged: row.unchanged,
    skipped: row.skipped,
    failed: row.failed,
    importedAt: row.imported_at,
    importedBy: { number: row.imported_by, name: row.imported_by_name },
    ...(row.taken_back_at !== null && {
      takenBack: {
        at: row.taken_back_at,
        by: { number: row.taken_back_by ?? '', name: row.taken_back_by_name ?? '' },
        approvedBy: { number: row.approved_by ?? '', name: row.approved_by_name ?? '' },
        reason: row.reason ?? ''
      }
    })
  }
}
