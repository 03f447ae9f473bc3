import type { Retention } from '#shared/file-number.ts'
import { levelOfRank, rankOf } from '#shared/levels.ts'
import type { Description } from '#shared/registers/archives.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { Transfer, TransferInList, TransferItem } from '#shared/registers/transfers.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { isSeen } from '#electron/store/sight.ts'
import { whereAll, type Term } from '#electron/store/terms.ts'

/**
 * A transfer list is seen by whoever is cleared for all of it and sees something of it; with own sight also by whoever drew
 * it up or handed it in, for what was handed in is theirs no longer.
 */
export const transfersInSight: SightView = {
  table: 'transfers',
  sql: `SELECT * FROM main.transfers
        WHERE level <= (SELECT clearance FROM looker)
          AND NOT EXISTS (SELECT 1 FROM main.transfer_items AS items JOIN main.carriers AS kept ON kept.id = items.carrier_id
            WHERE items.transfer_id = transfers.id AND kept.level > (SELECT clearance FROM looker))
          AND CASE (SELECT sight FROM looker)
                WHEN 'everything' THEN 1
                WHEN 'own' THEN (SELECT number FROM looker) IN (drawn_up_by, giver)
                  OR EXISTS (SELECT 1 FROM main.transfer_items AS items
                             WHERE items.transfer_id = transfers.id AND ${isSeen('items.carrier_id')})
                ELSE 0
              END`
}

/** What stands on a list is seen by whoever sees the list. */
export const transferItemsInSight: SightView = {
  table: 'transfer_items',
  sql: `SELECT * FROM main.transfer_items WHERE ${isSeen('transfer_items.transfer_id', 'transfers')}`
}

type Named = { number: string; name: string }

export function insertTransfer(
  store: WritableStore,
  transfer: Pick<Transfer, 'id' | 'number' | 'level' | 'drawnUpAt' | 'drawnUpBy'> & {
    unitId: string
    remarks?: string | undefined
  }
): void {
  store.run(
    `INSERT INTO main.transfers (id, number, level, unit_id, remarks, drawn_up_at, drawn_up_by, drawn_up_by_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    transfer.id,
    transfer.number,
    rankOf(transfer.level),
    transfer.unitId,
    transfer.remarks ?? null,
    transfer.drawnUpAt,
    transfer.drawnUpBy.number,
    transfer.drawnUpBy.name
  )
}

/** Puts a carrier on a list, below what stands there. */
export function insertTransferItem(
  store: WritableStore,
  transferId: string,
  carrier: Pick<CarrierInSight, 'id' | 'number' | 'title' | 'documentNumber' | 'level' | 'markText' | 'pages'>,
  description: Description
): void {
  store.run(
    `INSERT INTO main.transfer_items (transfer_id, position, carrier_id, number, title, document_number, level, mark_text, pages,
       fonds, category, year, retention, office, responsible, dated_on, remarks)
     VALUES (?, (SELECT count(*) FROM main.transfer_items WHERE transfer_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    transferId,
    transferId,
    carrier.id,
    carrier.number,
    carrier.title,
    carrier.documentNumber ?? null,
    rankOf(carrier.level),
    carrier.markText,
    carrier.pages ?? null,
    ...valuesOf(description)
  )
}

/** Says otherwise of an item that waits. */
export function describeTransferItem(
  store: WritableStore,
  transferId: string,
  carrierId: string,
  description: Description
): void {
  store.run(
    `UPDATE main.transfer_items SET fonds = ?, category = ?, year = ?, retention = ?, office = ?, responsible = ?,
       dated_on = ?, remarks = ?
     WHERE transfer_id = ? AND carrier_id = ? AND state = 'waiting'`,
    ...valuesOf(description),
    transferId,
    carrierId
  )
}

function valuesOf({ fonds, category, year, retention, office, responsible, datedOn, remarks }: Description) {
  return [fonds, category, year, retention, office ?? null, responsible, datedOn ?? null, remarks ?? null] as const
}

/** Takes an item that waits off its list. */
export function takeOffTransferItem(
  store: WritableStore,
  transferId: string,
  carrierId: string,
  because: string
): void {
  store.run(
    `UPDATE main.transfer_items SET state = 'takenOff', difference = ?
     WHERE transfer_id = ? AND carrier_id = ? AND state = 'waiting'`,
    because,
    transferId,
    carrierId
  )
}

/** An item is in the archives; the list says it as it was signed for. */
export function receiveTransferItem(
  store: WritableStore,
  transferId: string,
  carrier: Pick<CarrierInSight, 'id' | 'title' | 'documentNumber' | 'level' | 'markText' | 'pages'>,
  { fileNumber, difference }: { fileNumber: string; difference?: string | undefined }
): void {
  store.run(
    `UPDATE main.transfer_items SET state = 'received', title = ?, document_number = ?, level = ?, mark_text = ?, pages = ?,
       file_number = ?, difference = ?
     WHERE transfer_id = ? AND carrier_id = ? AND state = 'waiting'`,
    carrier.title,
    carrier.documentNumber ?? null,
    rankOf(carrier.level),
    carrier.markText,
    carrier.pages ?? null,
    fileNumber,
    difference ?? null,
    transferId,
    carrier.id
  )
}

/** Counts a list's version up and says its level; false when it is no longer at this version. */
export function touchTransfer(
  store: WritableStore,
  { id, level, version }: Pick<Transfer, 'id' | 'level' | 'version'>
): boolean {
  const change =
    "UPDATE main.transfers SET level = ?, version = version + 1 WHERE id = ? AND version = ? AND state = 'open'"
  return store.run(change, rankOf(level), id, version) === 1
}

/** Ends a list; false when it is no longer at this version. */
export function closeTransfer(
  store: WritableStore,
  closed: { id: string; version: number; at: string } & (
    { state: 'received'; giver: Named; archivist: Named } | { state: 'withdrawn'; because: string }
  )
): boolean {
  const { giver, archivist, because } =
    closed.state === 'received'
      ? { ...closed, because: undefined }
      : { ...closed, giver: undefined, archivist: undefined }
  return (
    store.run(
      `UPDATE main.transfers SET state = ?, closed_at = ?, giver = ?, giver_name = ?, archivist = ?, archivist_name = ?,
         withdrawn_because = ?, version = version + 1
       WHERE id = ? AND version = ? AND state = 'open'`,
      closed.state,
      closed.at,
      giver?.number ?? null,
      giver?.name ?? null,
      archivist?.number ?? null,
      archivist?.name ?? null,
      because ?? null,
      closed.id,
      closed.version
    ) === 1
  )
}

/** The number of the open list that a carrier stands on, whether or not whoever asks sees that list. */
export function openTransferWith(store: WritableStore, carrierId: string): string | undefined {
  return store.one<{ number: string }>(
    `SELECT transfers.number FROM main.transfer_items AS items JOIN main.transfers AS transfers
       ON transfers.id = items.transfer_id
     WHERE items.carrier_id = ? AND items.state = 'waiting'`,
    carrierId
  )?.number
}

type Row = {
  id: string
  number: string
  level: number
  unit_id: string
  unit_name: string
  remarks: string | null
  drawn_up_at: string
  drawn_up_by: string
  drawn_up_by_name: string
  state: Transfer['state']
  closed_at: string | null
  giver: string | null
  giver_name: string | null
  archivist: string | null
  archivist_name: string | null
  withdrawn_because: string | null
  version: number
}

const withUnit = `
  SELECT transfers.*, units.name AS unit_name FROM transfers JOIN units ON units.id = transfers.unit_id`

export function transferOf(store: ReadableStore, id: string): Transfer | undefined {
  const row = store.one<Row>(`${withUnit} WHERE transfers.id = ?`, id)
  return row && { ...fromRow(row), items: itemsOf(store, id) }
}

/** Lists in sight, those that are open first, the newest of each first. */
export function listTransfers(
  store: ReadableStore,
  {
    which,
    unit,
    carrierId,
    number
  }: {
    which: 'open' | 'received' | 'all'
    unit?: string | undefined
    carrierId?: string | undefined
    number?: string | undefined
  },
  { from, count }: { from: number; count: number }
): { rows: TransferInList[]; total: number } {
  const terms: Term[] = []
  if (which !== 'all') terms.push(['transfers.state = ?', which])
  if (number !== undefined) terms.push(['instr(transfers.number, ?) > 0', number])
  if (unit !== undefined) terms.push(['transfers.unit_id = (SELECT id FROM units WHERE name = ?)', unit])
  if (carrierId !== undefined)
    terms.push([
      "transfers.id IN (SELECT transfer_id FROM transfer_items WHERE carrier_id = ? AND state <> 'takenOff')",
      carrierId
    ])
  const { where, values } = whereAll(terms)
  const rows = store.all<Row & { total: number; received: number }>(
    `SELECT listed.*,
       (SELECT count(*) FROM transfer_items WHERE transfer_id = listed.id AND state <> 'takenOff') AS total,
       (SELECT count(*) FROM transfer_items WHERE transfer_id = listed.id AND state = 'received') AS received
     FROM (${withUnit} ${where} ORDER BY transfers.state <> 'open', transfers.drawn_up_at DESC, transfers.number DESC
       LIMIT ? OFFSET ?) AS listed
     ORDER BY listed.state <> 'open', listed.drawn_up_at DESC, listed.number DESC`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM transfers ${where}`, ...values)?.total ?? 0
  return { rows: rows.map((row) => ({ ...fromRow(row), total: row.total, received: row.received })), total }
}

type ItemRow = {
  position: number
  carrier_id: string
  number: string
  title: string
  document_number: string | null
  level: number
  mark_text: string
  pages: number | null
  fonds: string
  category: string
  year: number
  retention: Retention
  office: string | null
  responsible: string
  dated_on: string | null
  remarks: string | null
  state: TransferItem['state']
  difference: string | null
  file_number: string | null
}

function itemsOf(store: ReadableStore, transferId: string): TransferItem[] {
  return store
    .all<ItemRow>('SELECT * FROM transfer_items WHERE transfer_id = ? ORDER BY position', transferId)
    .map((row) => ({
      position: row.position,
      carrierId: row.carrier_id,
      number: row.number,
      title: row.title,
      ...(row.document_number !== null && { documentNumber: row.document_number }),
      level: levelOfRank(row.level),
      markText: row.mark_text,
      ...(row.pages !== null && { pages: row.pages }),
      description: {
        fonds: row.fonds,
        category: row.category,
        year: row.year,
        retention: row.retention,
        ...(row.office !== null && { office: row.office }),
        responsible: row.responsible,
        ...(row.dated_on !== null && { datedOn: row.dated_on }),
        ...(row.remarks !== null && { remarks: row.remarks })
      },
      state: row.state,
      ...(row.difference !== null && { difference: row.difference }),
      ...(row.file_number !== null && { fileNumber: row.file_number })
    }))
}

function fromRow(row: Row): Omit<Transfer, 'items'> {
  return {
    id: row.id,
    number: row.number,
    level: levelOfRank(row.level),
    unit: { id: row.unit_id, name: row.unit_name },
    ...(row.remarks !== null && { remarks: row.remarks }),
    drawnUpAt: row.drawn_up_at,
    drawnUpBy: { number: row.drawn_up_by, name: row.drawn_up_by_name },
    state: row.state,
    ...(row.closed_at !== null && { closedAt: row.closed_at }),
    ...(row.giver !== null && { giver: { number: row.giver, name: row.giver_name ?? '' } }),
    ...(row.archivist !== null && { archivist: { number: row.archivist, name: row.archivist_name ?? '' } }),
    ...(row.withdrawn_because !== null && { withdrawnBecause: row.withdrawn_because }),
    version: row.version
  }
}
