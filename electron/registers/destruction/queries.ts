import type { ItemStatus, ListState } from '#shared/destruction-life.ts'
import type { Retention } from '#shared/file-number.ts'
import { levelOfRank, rankOf, type Level } from '#shared/levels.ts'
import type { ApprovalState } from '#shared/registers/approvals.ts'
import type { CarrierKind } from '#shared/registers/carriers.ts'
import {
  DestructionStep,
  type DestructionItem,
  type DestructionList,
  type KindTotal
} from '#shared/registers/destruction.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'

/** Within a person's clearance: every list, or only those the person has opened. */
export const destructionListsInSight: SightView = {
  table: 'destruction_lists',
  sql: `SELECT * FROM main.destruction_lists
        WHERE level <= (SELECT clearance FROM looker)
          AND CASE (SELECT sight FROM looker)
                WHEN 'everything' THEN 1
                WHEN 'own' THEN opened_by = (SELECT number FROM looker)
                ELSE 0
              END`
}

/** What stands on a list is seen by whoever sees the carrier. */
export const destructionItemsInSight: SightView = {
  table: 'destruction_items',
  sql: `SELECT * FROM main.destruction_items AS items
        WHERE EXISTS (SELECT 1 FROM carriers WHERE carriers.id = items.carrier_id)`
}

type Person = { number: string; name: string }

type ListRow = {
  id: string
  number: string
  reason: string
  level: number
  state: ListState
  opened_by: string
  opened_by_name: string
  opened_at: string
  certificate: string | null
  version: number
  approval_id: string | null
  approval_number: string | null
  approval_state: ApprovalState | null
  decided_by: string | null
  decided_by_name: string | null
}

type ItemRow = {
  id: string
  list_id: string
  carrier_id: string
  status: ItemStatus
  added_at: string
  added_by: string
  added_by_name: string
  reason: string | null
  ended_at: string | null
  ended_by: string | null
  ended_by_name: string | null
  carrier_number: string
  title: string
  issuer: string
  kind: CarrierKind
  document_number: string | null
  copy_number: string | null
  serial_number: string | null
  level: number
  mark_text: string
  pages: number | null
  capacity: string | null
  unit_name: string
  holder_number: string
  holder_name: string
  file_number: string | null
  fonds: string | null
  year: number | null
  retention: Retention | null
  appraisal_number: string | null
  leader_number: string | null
  leader_name: string | null
  signed_at: string | null
}

const withApproval = `
  SELECT destruction_lists.*, approvals.number AS approval_number, approvals.state AS approval_state,
         approvals.decided_by, approvals.decided_by_name
  FROM destruction_lists LEFT JOIN approvals ON approvals.id = destruction_lists.approval_id`

const withCarrier = `
  SELECT items.*, carriers.number AS carrier_number, carriers.title, carriers.issuer, carriers.kind,
         carriers.document_number, carriers.copy_number, carriers.serial_number, carriers.level, carriers.mark_text,
         carriers.pages, carriers.capacity, units.name AS unit_name, people.number AS holder_number,
         people.name AS holder_name, archive_items.file_number, archive_items.fonds, archive_items.year,
         archive_items.retention, appraisals.number AS appraisal_number, leaders.number AS leader_number,
         leaders.name AS leader_name, leaders.signed_at
  FROM destruction_items AS items
  JOIN carriers ON carriers.id = items.carrier_id
  JOIN people ON people.id = carriers.holder_id
  JOIN units ON units.id = carriers.unit_id
  LEFT JOIN archive_items ON archive_items.carrier_id = items.carrier_id
  LEFT JOIN appraisal_items AS answered ON answered.carrier_id = items.carrier_id AND answered.closing =
    (SELECT max(closing) FROM appraisal_items AS closed WHERE closed.carrier_id = items.carrier_id AND closed.state = 'closed')
  LEFT JOIN appraisals ON appraisals.id = answered.appraisal_id
  LEFT JOIN appraisal_members AS leaders ON leaders.appraisal_id = appraisals.id AND leaders.leads = 1`

export function insertList(
  store: WritableStore,
  {
    id,
    number,
    reason,
    openedBy,
    openedAt
  }: Pick<DestructionList, 'id' | 'number' | 'reason' | 'openedBy' | 'openedAt'>
): void {
  store.run(
    `INSERT INTO main.destruction_lists (id, number, reason, opened_by, opened_by_name, opened_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    number,
    reason,
    openedBy.number,
    openedBy.name,
    openedAt
  )
}

/** Says where a list stands from now on; false when it is no longer at the version that was seen. */
export function setListState(
  store: WritableStore,
  {
    listId,
    state,
    certificate,
    version
  }: { listId: string; state: ListState; certificate?: string | undefined; version: number }
): boolean {
  return (
    store.run(
      'UPDATE main.destruction_lists SET state = ?, certificate = ?, version = version + 1 WHERE id = ? AND version = ?',
      state,
      certificate ?? null,
      listId,
      version
    ) === 1
  )
}

/** Raises the level of a list to that of what comes on it; it never sinks. */
export function raiseLevel(store: WritableStore, listId: string, level: Level): void {
  store.run('UPDATE main.destruction_lists SET level = max(level, ?) WHERE id = ?', rankOf(level), listId)
}

/** Notes the request by which a list was put into the approver's queue. */
export function setRequest(store: WritableStore, listId: string, approvalId: string): void {
  store.run('UPDATE main.destruction_lists SET approval_id = ? WHERE id = ?', approvalId, listId)
}

export function insertStep(store: WritableStore, listId: string, step: DestructionStep): void {
  store.run('INSERT INTO main.destruction_steps (list_id, step) VALUES (?, ?)', listId, JSON.stringify(step))
}

/** Puts a carrier on a list; false where it stands on one already. */
export function insertItem(
  store: WritableStore,
  item: { id: string; listId: string; carrierId: string; addedAt: string; addedBy: Person }
): boolean {
  return (
    store.run(
      `INSERT INTO main.destruction_items (id, list_id, carrier_id, added_at, added_by, added_by_name)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      item.id,
      item.listId,
      item.carrierId,
      item.addedAt,
      item.addedBy.number,
      item.addedBy.name
    ) === 1
  )
}

/** Says how it has ended with an item that stands on a list; false where it has ended before. */
export function endItem(
  store: WritableStore,
  {
    itemId,
    status,
    reason,
    at,
    by
  }: {
    itemId: string
    status: Exclude<ItemStatus, 'listed'>
    reason?: string | undefined
    at: string
    by: Person
  }
): boolean {
  return (
    store.run(
      `UPDATE main.destruction_items SET status = ?, reason = ?, ended_at = ?, ended_by = ?, ended_by_name = ?
       WHERE id = ? AND status = 'listed'`,
      status,
      reason ?? null,
      at,
      by.number,
      by.name,
      itemId
    ) === 1
  )
}

export function listOf(store: ReadableStore, id: string): DestructionList | undefined {
  const row = store.one<ListRow>(`${withApproval} WHERE destruction_lists.id = ?`, id)
  return row && listFromRow(store, row)
}

/** Lists, those under way before those that have ended, the newest first. */
export function lists(
  store: ReadableStore,
  { which, number }: { which: 'current' | 'ended' | 'all'; number?: string | undefined },
  { from, count }: { from: number; count: number }
): { rows: DestructionList[]; total: number } {
  const ended = "state IN ('destroyed', 'cancelled')"
  const terms = { current: `NOT destruction_lists.${ended}`, ended: `destruction_lists.${ended}`, all: 'TRUE' }
  const where = `WHERE ${terms[which]} AND instr(destruction_lists.number, ?) > 0`
  const rows = store.all<ListRow>(
    `${withApproval} ${where}
     ORDER BY destruction_lists.${ended}, destruction_lists.opened_at DESC, destruction_lists.number DESC LIMIT ? OFFSET ?`,
    number ?? '',
    count,
    from
  )
  const total =
    store.one<{ total: number }>(`SELECT count(*) AS total FROM destruction_lists ${where}`, number ?? '')?.total ?? 0
  return { rows: rows.map((row) => listFromRow(store, row)), total }
}

/** What stands on a list, in the order in which it came on it; `words` is part of a number or a title. */
export function itemsOf(
  store: ReadableStore,
  listId: string,
  {
    statuses,
    words,
    from,
    count
  }: { statuses?: readonly ItemStatus[] | undefined; words: string; from: number; count: number }
): { rows: DestructionItem[]; total: number } {
  const where = `WHERE items.list_id = ? AND (? IS NULL OR items.status IN (SELECT value FROM json_each(?)))
    AND instr(carriers.number || ' ' || carriers.title, ?) > 0`
  const json = statuses?.length ? JSON.stringify(statuses) : null
  const values = [listId, json, json, words]
  const rows = store.all<ItemRow>(`${withCarrier} ${where} ORDER BY items.row LIMIT ? OFFSET ?`, ...values, count, from)
  const total =
    store.one<{ total: number }>(
      `SELECT count(*) AS total
       FROM destruction_items AS items JOIN carriers ON carriers.id = items.carrier_id ${where}`,
      ...values
    )?.total ?? 0
  return { rows: rows.map(itemFromRow), total }
}

/** Which carriers are still to be destroyed with a list, by the item. */
export function listedOn(store: ReadableStore, listId: string): { itemId: string; carrierId: string }[] {
  return store.all<{ itemId: string; carrierId: string }>(
    `SELECT id AS itemId, carrier_id AS carrierId FROM destruction_items
     WHERE list_id = ? AND status = 'listed' ORDER BY row`,
    listId
  )
}

/** How many of each kind are to be destroyed, or were. */
export function totalsOf(store: ReadableStore, listId: string): KindTotal[] {
  return store.all<KindTotal>(
    `SELECT carriers.kind, count(*) AS count
     FROM destruction_items AS items JOIN carriers ON carriers.id = items.carrier_id
     WHERE items.list_id = ? AND items.status IN ('listed', 'destroyed') GROUP BY carriers.kind ORDER BY min(items.row)`,
    listId
  )
}

/** The lists a carrier stands and stood on, the newest first. */
export function listsOfCarrier(store: ReadableStore, carrierId: string) {
  return store
    .all<{ listId: string; number: string; state: ListState; status: ItemStatus; certificate: string | null }>(
      `SELECT lists.id AS listId, lists.number, lists.state, items.status, lists.certificate
       FROM destruction_items AS items JOIN destruction_lists AS lists ON lists.id = items.list_id
       WHERE items.carrier_id = ? ORDER BY items.row DESC`,
      carrierId
    )
    .map(({ certificate, ...row }) => {
      const sealed = stepsOf(store, row.listId).find((step) => step.act === 'seal')
      return {
        ...row,
        ...(certificate !== null && row.status === 'destroyed' && { certificate }),
        ...(sealed && row.status === 'listed' && { keptAt: sealed.place })
      }
    })
}

/** Where a carrier that is still to be destroyed stands: on which list, and how far that list is. Whoever asks need not see the list. */
export function standingItem(store: WritableStore, carrierId: string) {
  const row = store.one<{
    item_id: string
    id: string
    number: string
    state: ListState
    approval_id: string | null
    version: number
    listed: number
  }>(
    `SELECT items.id AS item_id, lists.id, lists.number, lists.state, lists.approval_id, lists.version,
       (SELECT count(*) FROM main.destruction_items AS all_items
        WHERE all_items.list_id = lists.id AND all_items.status = 'listed') AS listed
     FROM main.destruction_items AS items JOIN main.destruction_lists AS lists ON lists.id = items.list_id
     WHERE items.carrier_id = ? AND items.status = 'listed'`,
    carrierId
  )
  if (!row) return undefined
  const { item_id: itemId, approval_id: approvalId, id, number, state, version, listed } = row
  return { itemId, list: { id, number, state, version, listed, approvalId } }
}

function listFromRow(store: ReadableStore, row: ListRow): DestructionList {
  const counts = { listed: 0, retained: 0, missing: 0, destroyed: 0 }
  for (const { status, count } of store.all<{ status: ItemStatus; count: number }>(
    'SELECT status, count(*) AS count FROM destruction_items WHERE list_id = ? GROUP BY status',
    row.id
  ))
    counts[status] = count
  const { approval_id: id, approval_number: number, approval_state: state } = row
  return {
    id: row.id,
    number: row.number,
    reason: row.reason,
    level: levelOfRank(row.level),
    state: row.state,
    openedBy: { number: row.opened_by, name: row.opened_by_name },
    openedAt: row.opened_at,
    counts,
    ...(id !== null &&
      number !== null &&
      state !== null && {
        approval: {
          id,
          number,
          state,
          ...(row.decided_by !== null && { decidedBy: { number: row.decided_by, name: row.decided_by_name ?? '' } })
        }
      }),
    steps: stepsOf(store, row.id),
    ...(row.certificate !== null && { certificate: row.certificate }),
    version: row.version
  }
}

// Only of a list in sight: it has been found before its steps are read.
function stepsOf(store: ReadableStore, listId: string): DestructionStep[] {
  return store
    .all<{ step: string }>('SELECT step FROM destruction_steps WHERE list_id = ? ORDER BY row', listId)
    .map(({ step }) => DestructionStep.parse(JSON.parse(step)))
}

function itemFromRow(row: ItemRow): DestructionItem {
  return {
    id: row.id,
    listId: row.list_id,
    carrierId: row.carrier_id,
    status: row.status,
    addedAt: row.added_at,
    addedBy: { number: row.added_by, name: row.added_by_name },
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...(row.ended_by !== null && { endedBy: { number: row.ended_by, name: row.ended_by_name ?? '' } }),
    carrier: {
      number: row.carrier_number,
      title: row.title,
      issuer: row.issuer,
      kind: row.kind,
      ...(row.document_number !== null && { documentNumber: row.document_number }),
      ...(row.copy_number !== null && { copyNumber: row.copy_number }),
      ...(row.serial_number !== null && { serialNumber: row.serial_number }),
      level: levelOfRank(row.level),
      markText: row.mark_text,
      ...(row.pages !== null && { pages: row.pages }),
      ...(row.capacity !== null && { capacity: row.capacity }),
      unit: row.unit_name,
      holder: { number: row.holder_number, name: row.holder_name }
    },
    ...(row.file_number !== null &&
      row.fonds !== null &&
      row.year !== null &&
      row.retention !== null && {
        archive: { fileNumber: row.file_number, fonds: row.fonds, year: row.year, retention: row.retention }
      }),
    ...(row.appraisal_number !== null &&
      row.leader_number !== null &&
      row.signed_at !== null && {
        appraisal: {
          number: row.appraisal_number,
          leader: { number: row.leader_number, name: row.leader_name ?? '' },
          signedAt: row.signed_at
        }
      })
  }
}
