import type { CarrierState } from '#shared/carrier-life.ts'
import { levelOfRank } from '#shared/levels.ts'
import type { Copying, CopyingInSight } from '#shared/registers/copies.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { seenWithCarrier } from '#electron/store/sight.ts'
import { whereAll, type Term } from '#electron/store/terms.ts'

/** A making of copies is seen by whoever sees what was copied. */
export const copyingsInSight: SightView = seenWithCarrier('copyings')

/** Which copy of its original a carrier is, is seen by whoever sees that carrier. */
export const copiesInSight: SightView = seenWithCarrier('copies')

/** A making of copies as it is written down; what was not said is `undefined`. */
type NewCopying = { [Key in keyof Copying]: Copying[Key] }

/** The number of the next copy of an original: one more than any it has ever had, whoever can see those. */
export function nextCopyNumber(store: WritableStore, originalId: string): number {
  const last = store.one<{ last: number | null }>(
    'SELECT max(running) AS last FROM main.copies WHERE original_id = ?',
    originalId
  )?.last
  return (last ?? 0) + 1
}

export function insertCopying(store: WritableStore, copying: NewCopying): void {
  store.run(
    `INSERT INTO main.copyings (id, number, carrier_id, original_id, count, pages, purpose, made_where, print_number,
       originator_document, made_at, made_by, approval_number, approved_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    copying.id,
    copying.number,
    copying.carrierId,
    copying.originalId,
    copying.count,
    copying.pages ?? null,
    copying.purpose,
    copying.madeWhere,
    copying.printNumber ?? null,
    copying.originatorDocument ?? null,
    copying.madeAt,
    JSON.stringify(copying.madeBy),
    copying.approvalNumber ?? null,
    copying.approvedBy ? JSON.stringify(copying.approvedBy) : null
  )
}

export function insertCopy(
  store: WritableStore,
  copy: { carrierId: string; originalId: string; running: number; copyingId: string }
): void {
  store.run(
    'INSERT INTO main.copies (carrier_id, original_id, running, copying_id) VALUES (?, ?, ?, ?)',
    copy.carrierId,
    copy.originalId,
    copy.running,
    copy.copyingId
  )
}

type Row = {
  id: string
  number: string
  carrier_id: string
  original_id: string
  count: number
  pages: number | null
  purpose: string
  made_where: string
  print_number: string | null
  originator_document: string | null
  made_at: string
  made_by: string
  approval_number: string | null
  approved_by: string | null
  carrier_number: string
  title: string
  level: number
  mark_text: string
}

const withCarrier = `
  SELECT copyings.*, carriers.number AS carrier_number, carriers.title, carriers.level, carriers.mark_text
  FROM copyings JOIN carriers ON carriers.id = copyings.carrier_id`

export function copyingOf(store: ReadableStore, id: string): CopyingInSight | undefined {
  const row = store.one<Row>(`${withCarrier} WHERE copyings.id = ?`, id)
  return row && withCopies(store, row)
}

/** Makings of copies, the newest first. */
export function listCopyings(
  store: ReadableStore,
  { originalId, number }: { originalId?: string | undefined; number?: string | undefined },
  { from, count }: { from: number; count: number }
): { rows: CopyingInSight[]; total: number } {
  const terms: Term[] = []
  if (originalId !== undefined) terms.push(['copyings.original_id = ?', originalId])
  if (number !== undefined) terms.push(['copyings.number = ?', number])
  const { where, values } = whereAll(terms)
  const rows = store.all<Row>(
    `${withCarrier} ${where} ORDER BY copyings.made_at DESC, copyings.number DESC LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM copyings ${where}`, ...values)?.total ?? 0
  return { rows: rows.map((row) => withCopies(store, row)), total }
}

function withCopies(store: ReadableStore, row: Row): CopyingInSight {
  const copies = store.all<{
    id: string
    number: string
    running: number
    state: CarrierState
    holder_number: string
    holder_name: string
    place_code: string
    place_name: string
  }>(
    `SELECT carriers.id, carriers.number, copies.running, carriers.state, people.number AS holder_number,
       people.name AS holder_name, places.code AS place_code, places.name AS place_name
     FROM copies JOIN carriers ON carriers.id = copies.carrier_id
     JOIN people ON people.id = carriers.holder_id JOIN places ON places.id = carriers.place_id
     WHERE copies.copying_id = ? ORDER BY copies.running`,
    row.id
  )
  return {
    ...fromRow(row),
    carrier: {
      number: row.carrier_number,
      title: row.title,
      level: levelOfRank(row.level),
      markText: row.mark_text
    },
    copies: copies.map((copy) => ({
      id: copy.id,
      number: copy.number,
      copyNumber: String(copy.running),
      state: copy.state,
      holder: { number: copy.holder_number, name: copy.holder_name },
      place: { code: copy.place_code, name: copy.place_name }
    }))
  }
}

function fromRow(row: Row): Copying {
  return {
    id: row.id,
    number: row.number,
    carrierId: row.carrier_id,
    originalId: row.original_id,
    count: row.count,
    ...(row.pages !== null && { pages: row.pages }),
    purpose: row.purpose,
    madeWhere: row.made_where,
    ...(row.print_number !== null && { printNumber: row.print_number }),
    ...(row.originator_document !== null && { originatorDocument: row.originator_document }),
    madeAt: row.made_at,
    madeBy: JSON.parse(row.made_by) as Copying['madeBy'],
    ...(row.approval_number !== null && { approvalNumber: row.approval_number }),
    ...(row.approved_by !== null && { approvedBy: JSON.parse(row.approved_by) as Copying['madeBy'] })
  }
}
