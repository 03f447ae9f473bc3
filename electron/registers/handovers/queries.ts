import { levelOfRank, rankOf } from '#shared/levels.ts'
import type { CarrierKind } from '#shared/registers/carriers.ts'
import type {
  Handover,
  HandoverInList,
  HandoverItem,
  HandoverItemState,
  HandoverSigning
} from '#shared/registers/handovers.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { isSeen, isWhoLooks } from '#electron/store/sight.ts'
import { whereAll, type Term } from '#electron/store/terms.ts'

type Named = { number: string; name: string }

/**
 * What is handed over is seen by whoever sees the carrier; and by whoever gave it or signed for it, also when it has gone
 * on since, as long as they are cleared for it.
 */
export const handoverItemsInSight: SightView = {
  table: 'handover_items',
  sql: `SELECT * FROM main.handover_items
        WHERE ${isSeen('handover_items.carrier_id')}
          OR (SELECT sight FROM looker) = 'own'
            AND (handover_items.signing_id IS NOT NULL AND ${isWhoLooks('handover_items.receiver_id')}
              OR EXISTS (SELECT 1 FROM main.handovers AS whole
                         WHERE whole.id = handover_items.handover_id AND ${isWhoLooks('whole.giver_id')}))
            AND EXISTS (SELECT 1 FROM main.carriers AS carrier
                        WHERE carrier.id = handover_items.carrier_id AND carrier.level <= (SELECT clearance FROM looker)
                          AND carrier.taken_back_at IS NULL)`
}

/** What a hand-over says of the carriers in it: where one is now, only to whoever sees the carrier itself. */
export const handedOverInSight: SightView = {
  table: 'handed_over',
  sql: `SELECT carrier.id, carrier.number, carrier.title, carrier.kind, carrier.level, carrier.copy_number, carrier.pages,
          carrier.capacity, CASE WHEN ${isSeen('carrier.id')} THEN carrier.place_id END AS place_id
        FROM main.carriers AS carrier
        WHERE EXISTS (SELECT 1 FROM handover_items WHERE handover_items.carrier_id = carrier.id)`
}

/** A hand-over is seen by whoever is cleared for all of it and sees something of it. */
export const handoversInSight: SightView = {
  table: 'handovers',
  sql: `SELECT * FROM main.handovers
        WHERE level <= (SELECT clearance FROM looker) AND EXISTS (SELECT 1 FROM handover_items WHERE handover_items.handover_id = handovers.id)`
}

export function insertHandover(
  store: WritableStore,
  handover: Pick<Handover, 'id' | 'number' | 'level' | 'reason' | 'begunAt' | 'begunBy'> & { giverId: string },
  items: readonly { carrierId: string; markText: string; receiverId: string; appointedBy?: Named | undefined }[]
): void {
  store.run(
    `INSERT INTO main.handovers (id, number, level, giver_id, reason, begun_at, begun_by, begun_by_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    handover.id,
    handover.number,
    rankOf(handover.level),
    handover.giverId,
    handover.reason,
    handover.begunAt,
    handover.begunBy.number,
    handover.begunBy.name
  )
  for (const [position, { carrierId, markText, receiverId, appointedBy }] of items.entries())
    store.run(
      `INSERT INTO main.handover_items (handover_id, position, carrier_id, mark_text, receiver_id, appointed_by, appointed_by_name)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      handover.id,
      position,
      carrierId,
      markText,
      receiverId,
      appointedBy?.number ?? null,
      appointedBy?.name ?? null
    )
}

export function insertSigning(
  store: WritableStore,
  handoverId: string,
  signing: Omit<HandoverSigning, 'receiver'> & { receiverId: string }
): void {
  store.run(
    `INSERT INTO handover_signings (id, handover_id, receiver_id, signed_at, giver_absent_because, presider,
       presider_name, taken_down_by, taken_down_by_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    signing.id,
    handoverId,
    signing.receiverId,
    signing.signedAt,
    signing.giverAbsentBecause ?? null,
    signing.presider?.number ?? null,
    signing.presider?.name ?? null,
    signing.takenDownBy.number,
    signing.takenDownBy.name
  )
}

/** Settles one item: it was handed over, was not there, or stays with its giver. */
export function settleItem(
  store: WritableStore,
  item: {
    handoverId: string
    carrierId: string
    state: Exclude<HandoverItemState, 'waiting'>
    difference?: string | undefined
    signingId?: string | undefined
  }
): void {
  store.run(
    'UPDATE main.handover_items SET state = ?, difference = ?, signing_id = ? WHERE handover_id = ? AND carrier_id = ?',
    item.state,
    item.difference ?? null,
    item.signingId ?? null,
    item.handoverId,
    item.carrierId
  )
}

/** Names another receiver for one item. */
export function reassignItem(
  store: WritableStore,
  item: { handoverId: string; carrierId: string; receiverId: string; appointedBy?: Named | undefined }
): void {
  store.run(
    `UPDATE main.handover_items SET receiver_id = ?, appointed_by = ?, appointed_by_name = ?
     WHERE handover_id = ? AND carrier_id = ?`,
    item.receiverId,
    item.appointedBy?.number ?? null,
    item.appointedBy?.name ?? null,
    item.handoverId,
    item.carrierId
  )
}

/** Counts a hand-over's version up, and ends it once nothing waits; false when it is no longer at this version. */
export function touchHandover(store: WritableStore, id: string, version: number, now: string): boolean {
  return (
    store.run(
      `UPDATE main.handovers SET version = version + 1,
         closed_at = CASE WHEN EXISTS (
           SELECT 1 FROM main.handover_items WHERE handover_id = handovers.id AND state = 'waiting') THEN NULL ELSE ? END
       WHERE id = ? AND version = ?`,
      now,
      id,
      version
    ) === 1
  )
}

type Row = {
  id: string
  number: string
  level: number
  giver_id: string
  giver_number: string
  giver_name: string
  giver_unit: string
  reason: string
  begun_at: string
  begun_by: string
  begun_by_name: string
  closed_at: string | null
  version: number
}

const withGiver = `
  SELECT handovers.*, people.number AS giver_number, people.name AS giver_name, units.name AS giver_unit
  FROM handovers
  JOIN people ON people.id = handovers.giver_id
  JOIN units ON units.id = people.unit_id`

export function handoverOf(store: ReadableStore, id: string): Handover | undefined {
  const row = store.one<Row>(`${withGiver} WHERE handovers.id = ?`, id)
  return row && { ...fromRow(row), items: itemsOf(store, id), signings: signingsOf(store, id) }
}

/** Hand-overs, those that are open first, the newest of each first. */
export function listHandovers(
  store: ReadableStore,
  { which, personId, number }: { which: 'open' | 'all'; personId?: string | undefined; number?: string | undefined },
  { from, count }: { from: number; count: number }
): { rows: HandoverInList[]; total: number } {
  const terms: Term[] = []
  if (which === 'open') terms.push(['handovers.closed_at IS NULL'])
  if (number !== undefined) terms.push(['instr(handovers.number, ?) > 0', number])
  if (personId !== undefined)
    terms.push([
      `(handovers.giver_id = ? OR handovers.id IN (SELECT handover_id FROM handover_items WHERE receiver_id = ?))`,
      personId,
      personId
    ])
  const { where, values } = whereAll(terms)
  const rows = store.all<Row>(
    `${withGiver} ${where} ORDER BY handovers.closed_at IS NOT NULL, handovers.begun_at DESC LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM handovers ${where}`, ...values)?.total ?? 0
  return { rows: rows.map((row) => inList(store, row)), total }
}

function inList(store: ReadableStore, row: Row): HandoverInList {
  const receivers = store.all<Named>(
    `SELECT DISTINCT people.number, people.name FROM handover_items
     JOIN people ON people.id = handover_items.receiver_id WHERE handover_id = ? ORDER BY people.number`,
    row.id
  )
  const counted = store.one<{ total: number; waiting: number }>(
    "SELECT count(*) AS total, sum(state = 'waiting') AS waiting FROM handover_items WHERE handover_id = ?",
    row.id
  )
  return { ...fromRow(row), receivers, total: counted?.total ?? 0, waiting: counted?.waiting ?? 0 }
}

type ItemRow = {
  carrier_id: string
  number: string
  title: string
  kind: CarrierKind
  level: number
  copy_number: string | null
  pages: number | null
  capacity: string | null
  place_code: string | null
  place_name: string | null
  mark_text: string
  receiver_id: string
  receiver_number: string
  receiver_name: string
  receiver_unit: string
  appointed_by: string | null
  appointed_by_name: string | null
  state: HandoverItemState
  difference: string | null
  signing_id: string | null
}

function itemsOf(store: ReadableStore, handoverId: string): HandoverItem[] {
  return store
    .all<ItemRow>(
      `SELECT handover_items.*, handed_over.number, handed_over.title, handed_over.kind, handed_over.level,
         handed_over.copy_number, handed_over.pages, handed_over.capacity, places.code AS place_code, places.name AS place_name,
         people.number AS receiver_number, people.name AS receiver_name, units.name AS receiver_unit
       FROM handover_items
       JOIN handed_over ON handed_over.id = handover_items.carrier_id
       LEFT JOIN places ON places.id = handed_over.place_id
       JOIN people ON people.id = handover_items.receiver_id
       JOIN units ON units.id = people.unit_id
       WHERE handover_id = ? ORDER BY position`,
      handoverId
    )
    .map((row) => ({
      carrier: {
        id: row.carrier_id,
        number: row.number,
        title: row.title,
        kind: row.kind,
        level: levelOfRank(row.level),
        ...(row.copy_number !== null && { copyNumber: row.copy_number }),
        ...(row.pages !== null && { pages: row.pages }),
        ...(row.capacity !== null && { capacity: row.capacity }),
        ...(row.place_code !== null && { place: { code: row.place_code, name: row.place_name ?? '' } })
      },
      markText: row.mark_text,
      receiver: { id: row.receiver_id, number: row.receiver_number, name: row.receiver_name, unit: row.receiver_unit },
      ...(row.appointed_by !== null && {
        appointedBy: { number: row.appointed_by, name: row.appointed_by_name ?? '' }
      }),
      state: row.state,
      ...(row.difference !== null && { difference: row.difference }),
      ...(row.signing_id !== null && { signingId: row.signing_id })
    }))
}

type SigningRow = {
  id: string
  signed_at: string
  receiver_number: string
  receiver_name: string
  giver_absent_because: string | null
  presider: string | null
  presider_name: string | null
  taken_down_by: string
  taken_down_by_name: string
}

function signingsOf(store: ReadableStore, handoverId: string): HandoverSigning[] {
  return store
    .all<SigningRow>(
      `SELECT handover_signings.*, people.number AS receiver_number, people.name AS receiver_name
       FROM handover_signings JOIN people ON people.id = handover_signings.receiver_id
       WHERE handover_id = ? ORDER BY signed_at`,
      handoverId
    )
    .map((row) => ({
      id: row.id,
      signedAt: row.signed_at,
      receiver: { number: row.receiver_number, name: row.receiver_name },
      ...(row.giver_absent_because !== null && { giverAbsentBecause: row.giver_absent_because }),
      ...(row.presider !== null && { presider: { number: row.presider, name: row.presider_name ?? '' } }),
      takenDownBy: { number: row.taken_down_by, name: row.taken_down_by_name }
    }))
}

function fromRow(row: Row): Omit<Handover, 'items' | 'signings'> {
  return {
    id: row.id,
    number: row.number,
    level: levelOfRank(row.level),
    giver: { id: row.giver_id, number: row.giver_number, name: row.giver_name, unit: row.giver_unit },
    reason: row.reason,
    begunAt: row.begun_at,
    begunBy: { number: row.begun_by, name: row.begun_by_name },
    ...(row.closed_at !== null && { closedAt: row.closed_at }),
    version: row.version
  }
}
