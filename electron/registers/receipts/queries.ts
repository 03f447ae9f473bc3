import type { CarrierState } from '#shared/carrier-life.ts'
import { levelOfRank, rankOf } from '#shared/levels.ts'
import type { Receipt, ReceiptInSight } from '#shared/registers/receipts.ts'
import { wordsTyped } from '#shared/search-words.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { isWhoLooks, seenWithCarrier } from '#electron/store/sight.ts'
import { whereAll, type Term } from '#electron/store/terms.ts'

/** Within a person's clearance: every entry of the receive book, or only those the person has made or signed for. */
export const receiptsInSight: SightView = {
  table: 'receipts',
  sql: `SELECT * FROM main.receipts
        WHERE level <= (SELECT clearance FROM looker)
          AND CASE (SELECT sight FROM looker)
                WHEN 'everything' THEN 1
                WHEN 'own' THEN entered_by = (SELECT number FROM looker) OR ${isWhoLooks('handler_id')}
                ELSE 0
              END`
}

/** What came in with an entry is seen by whoever sees the carrier. */
export const receiptCarriersInSight: SightView = seenWithCarrier('receipt_carriers')

export function insertReceipt(store: WritableStore, receipt: Receipt): void {
  store.run(
    `INSERT INTO main.receipts (id, number, turn, reason, received_on, sender, document_number, title, attachments, level,
       copies, channel, urgency, unit, handler_id, signed, return_due_on, remarks, entered_at, entered_by, entered_by_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    receipt.id,
    receipt.number,
    receipt.turn,
    receipt.reason ?? null,
    receipt.receivedOn,
    receipt.sender,
    receipt.documentNumber ?? null,
    receipt.title,
    receipt.attachments ?? null,
    rankOf(receipt.level),
    receipt.copies,
    receipt.channel ?? null,
    receipt.urgency ?? null,
    receipt.unit,
    receipt.handlerId,
    receipt.signed,
    receipt.returnDueOn ?? null,
    receipt.remarks ?? null,
    receipt.enteredAt,
    receipt.enteredBy.number,
    receipt.enteredBy.name
  )
}

export function linkCarrier(store: WritableStore, link: { carrierId: string; receiptNumber: string }): void {
  store.run(
    'INSERT INTO main.receipt_carriers (carrier_id, receipt_number) VALUES (?, ?)',
    link.carrierId,
    link.receiptNumber
  )
}

type Row = {
  id: string
  number: string
  turn: number
  reason: string | null
  received_on: string
  sender: string
  document_number: string | null
  title: string
  attachments: string | null
  level: number
  copies: number
  channel: Receipt['channel'] | null
  urgency: Receipt['urgency'] | null
  unit: string
  handler_id: string
  signed: Receipt['signed']
  return_due_on: string | null
  remarks: string | null
  entered_at: string
  entered_by: string
  entered_by_name: string
  handler_number: string
  handler_name: string
}

const withHandler = `
  SELECT receipts.*, people.number AS handler_number, people.name AS handler_name
  FROM receipts JOIN people ON people.id = receipts.handler_id`

// As it stands: the last of all that were written under a number.
const last = 'receipts.turn = (SELECT max(turn) FROM receipts AS each WHERE each.number = receipts.number)'

/** The entry of this number as it stands. */
export function receiptWithNumber(store: ReadableStore, number: string): ReceiptInSight | undefined {
  const row = store.one<Row>(`${withHandler} WHERE receipts.number = ? AND ${last}`, number)
  return row && inSight(store, row)
}

/** The receive book as it stands, the newest first. */
export function listReceipts(
  store: ReadableStore,
  {
    words,
    carrierId,
    since,
    until
  }: {
    words?: string | undefined
    carrierId?: string | undefined
    since?: string | undefined
    until?: string | undefined
  },
  { from, count }: { from: number; count: number }
): { rows: ReceiptInSight[]; total: number } {
  const terms: Term[] = [[last]]
  for (const word of wordsTyped(words ?? ''))
    terms.push([
      `instr(lower(receipts.number || ' ' || receipts.title || ' ' || receipts.sender || ' ' ||
         coalesce(receipts.document_number, '')), lower(?)) > 0`,
      word
    ])
  if (carrierId !== undefined)
    terms.push(['receipts.number = (SELECT receipt_number FROM receipt_carriers WHERE carrier_id = ?)', carrierId])
  if (since !== undefined) terms.push(['receipts.received_on >= ?', since])
  if (until !== undefined) terms.push(['receipts.received_on <= ?', until])
  const { where, values } = whereAll(terms)
  const rows = store.all<Row>(
    `${withHandler} ${where} ORDER BY receipts.received_on DESC, receipts.number DESC LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM receipts ${where}`, ...values)?.total ?? 0
  return { rows: rows.map((row) => inSight(store, row)), total }
}

function inSight(store: ReadableStore, row: Row): ReceiptInSight {
  const carriers = store.all<{ id: string; number: string; copy_number: string | null; state: CarrierState }>(
    `SELECT carriers.id, carriers.number, carriers.copy_number, carriers.state
     FROM receipt_carriers JOIN carriers ON carriers.id = receipt_carriers.carrier_id
     WHERE receipt_carriers.receipt_number = ? ORDER BY carriers.row`,
    row.number
  )
  const before = store.all<Row>(
    `${withHandler} WHERE receipts.number = ? AND receipts.turn < ? ORDER BY receipts.turn DESC`,
    row.number,
    row.turn
  )
  return {
    ...fromRow(row),
    handler: { number: row.handler_number, name: row.handler_name },
    carriers: carriers.map(({ copy_number, ...carrier }) => ({
      ...carrier,
      ...(copy_number !== null && { copyNumber: copy_number })
    })),
    before: before.map(fromRow)
  }
}

function fromRow(row: Row): Receipt {
  return {
    id: row.id,
    number: row.number,
    turn: row.turn,
    ...(row.reason !== null && { reason: row.reason }),
    receivedOn: row.received_on,
    sender: row.sender,
    ...(row.document_number !== null && { documentNumber: row.document_number }),
    title: row.title,
    ...(row.attachments !== null && { attachments: row.attachments }),
    level: levelOfRank(row.level),
    copies: row.copies,
    ...(row.channel !== null && { channel: row.channel }),
    ...(row.urgency !== null && { urgency: row.urgency }),
    unit: row.unit,
    handlerId: row.handler_id,
    signed: row.signed,
    ...(row.return_due_on !== null && { returnDueOn: row.return_due_on }),
    ...(row.remarks !== null && { remarks: row.remarks }),
    enteredAt: row.entered_at,
    enteredBy: { number: row.entered_by, name: row.entered_by_name }
  }
}
