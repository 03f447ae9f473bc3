import { latestOf, type AppraisalAnswer, type AppraisalState } from '#shared/appraisal-rules.ts'
import type { CarrierState } from '#shared/carrier-life.ts'
import type { Day } from '#shared/days.ts'
import type { Retention } from '#shared/file-number.ts'
import { levelOfRank, rankOf, type Level } from '#shared/levels.ts'
import type { Appraisal, AppraisalItem } from '#shared/registers/appraisals.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { seenWithCarrier } from '#electron/store/sight.ts'

/** Within a person's clearance: every appraisal, or those the person has opened or is of the group of. */
export const appraisalsInSight: SightView = {
  table: 'appraisals',
  sql: `SELECT * FROM main.appraisals AS appraisals
        WHERE level <= (SELECT clearance FROM looker)
          AND CASE (SELECT sight FROM looker)
                WHEN 'everything' THEN 1
                WHEN 'own' THEN opened_by = (SELECT number FROM looker) OR EXISTS
                  (SELECT 1 FROM main.appraisal_members AS members
                   WHERE members.appraisal_id = appraisals.id AND members.number = (SELECT number FROM looker))
                ELSE 0
              END`
}

/** What a group has answered for a carrier is seen by whoever sees the carrier. */
export const appraisalItemsInSight: SightView = seenWithCarrier('appraisal_items')

type Person = { number: string; name: string }

type Row = {
  id: string
  number: string
  purpose: string
  level: number
  state: AppraisalState
  opened_at: string
  opened_by: string
  opened_by_name: string
  ended_at: string | null
  ended_by: string | null
  ended_by_name: string | null
  report_number: string | null
  report: string | null
  version: number
}

type ItemRow = {
  id: string
  appraisal_id: string
  carrier_id: string
  state: AppraisalState
  answer: AppraisalAnswer | null
  reason: string | null
  keep_until: string | null
  kept_until: string | null
  whither: string | null
  answered_at: string | null
  answered_by: string | null
  answered_by_name: string | null
  file_number: string
  fonds: string
  year: number
  retention: Retention
  responsible: string
  dated_on: string | null
  carrier_number: string
  title: string
  document_number: string | null
  level: number
  mark_text: string
  pages: number | null
  carrier_state: CarrierState
  place: string
}

const withCarrier = `
  SELECT items.*, archive_items.file_number, archive_items.fonds, archive_items.year, archive_items.retention,
         archive_items.responsible, archive_items.dated_on, carriers.number AS carrier_number, carriers.title,
         carriers.document_number, carriers.level, carriers.mark_text, carriers.pages, carriers.state AS carrier_state,
         places.name AS place
  FROM appraisal_items AS items
  JOIN archive_items ON archive_items.carrier_id = items.carrier_id
  JOIN carriers ON carriers.id = items.carrier_id
  JOIN places ON places.id = carriers.place_id`

export function insertAppraisal(
  store: WritableStore,
  { id, number, purpose, openedBy, openedAt }: Pick<Appraisal, 'id' | 'number' | 'purpose' | 'openedBy' | 'openedAt'>
): void {
  store.run(
    `INSERT INTO main.appraisals (id, number, purpose, opened_by, opened_by_name, opened_at) VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    number,
    purpose,
    openedBy.number,
    openedBy.name,
    openedAt
  )
}

export function insertMember(
  store: WritableStore,
  appraisalId: string,
  { personId, number, name, leads }: { personId: string; number: string; name: string; leads: boolean }
): void {
  store.run(
    'INSERT INTO main.appraisal_members (appraisal_id, person_id, number, name, leads) VALUES (?, ?, ?, ?, ?)',
    appraisalId,
    personId,
    number,
    name,
    leads ? 1 : 0
  )
}

/** Puts an item before a group; false where it is before one already. */
export function insertItem(
  store: WritableStore,
  item: { id: string; appraisalId: string; carrierId: string; keptUntil: Day | undefined }
): boolean {
  return (
    store.run(
      `INSERT INTO main.appraisal_items (id, appraisal_id, carrier_id, kept_until)
       VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      item.id,
      item.appraisalId,
      item.carrierId,
      item.keptUntil ?? null
    ) === 1
  )
}

/** Raises the level of an appraisal to that of what is put before it; it never sinks. */
export function raiseLevel(store: WritableStore, appraisalId: string, level: Level): void {
  store.run('UPDATE main.appraisals SET level = max(level, ?) WHERE id = ?', rankOf(level), appraisalId)
}

/** Notes that an open appraisal was changed; false when it is no longer at the version that was seen. */
export function touchAppraisal(store: WritableStore, id: string, version: number): boolean {
  return store.run('UPDATE main.appraisals SET version = version + 1 WHERE id = ? AND version = ?', id, version) === 1
}

export function setAnswer(
  store: WritableStore,
  answered: {
    appraisalId: string
    carrierId: string
    answer: AppraisalAnswer
    reason: string
    keepUntil: Day | undefined
    whither: string | undefined
    at: string
    by: Person
  }
): void {
  store.run(
    `UPDATE main.appraisal_items SET answer = ?, reason = ?, keep_until = ?, whither = ?, answered_at = ?, answered_by = ?,
       answered_by_name = ?
     WHERE appraisal_id = ? AND carrier_id = ?`,
    answered.answer,
    answered.reason,
    answered.keepUntil ?? null,
    answered.whither ?? null,
    answered.at,
    answered.by.number,
    answered.by.name,
    answered.appraisalId,
    answered.carrierId
  )
}

/** Ends an appraisal and with it all its items; false when it is no longer at the version that was seen. */
export function endAppraisal(
  store: WritableStore,
  ended: {
    id: string
    state: 'closed' | 'withdrawn'
    at: string
    by: Person
    reportNumber?: string | undefined
    report: string
    version: number
  }
): boolean {
  const changed = store.run(
    `UPDATE main.appraisals SET state = ?, ended_at = ?, ended_by = ?, ended_by_name = ?, report_number = ?, report = ?,
       version = version + 1
     WHERE id = ? AND version = ?`,
    ended.state,
    ended.at,
    ended.by.number,
    ended.by.name,
    ended.reportNumber ?? null,
    ended.report,
    ended.id,
    ended.version
  )
  if (changed !== 1) return false
  if (ended.state === 'withdrawn')
    store.run("UPDATE main.appraisal_items SET state = 'withdrawn' WHERE appraisal_id = ?", ended.id)
  else
    store.run(
      `UPDATE main.appraisal_items SET state = 'closed',
         closing = (SELECT coalesce(max(closing), 0) + 1 FROM main.appraisal_items)
       WHERE appraisal_id = ?`,
      ended.id
    )
  return true
}

export function sign(store: WritableStore, appraisalId: string, number: string, at: string): void {
  store.run(
    'UPDATE main.appraisal_members SET signed_at = ? WHERE appraisal_id = ? AND number = ?',
    at,
    appraisalId,
    number
  )
}

/** How many items of an appraisal whoever asks does not see: it cannot be closed by who does not see it whole. */
export function itemsUnseen(store: WritableStore, appraisalId: string): number {
  return (
    store.one<{ unseen: number }>(
      `SELECT count(*) AS unseen FROM main.appraisal_items
       WHERE appraisal_id = ? AND carrier_id NOT IN (SELECT id FROM carriers)`,
      appraisalId
    )?.unseen ?? 0
  )
}

export function appraisalOf(store: ReadableStore, id: string): Appraisal | undefined {
  const row = store.one<Row>('SELECT * FROM appraisals WHERE id = ?', id)
  return row && fromRow(store, row)
}

/** Appraisals, the open ones first, the newest first. */
export function listAppraisals(
  store: ReadableStore,
  { which, number }: { which: 'open' | 'ended' | 'all'; number?: string | undefined },
  { from, count }: { from: number; count: number }
): { rows: Appraisal[]; total: number } {
  const state = { open: "state = 'open'", ended: "state <> 'open'", all: 'TRUE' }[which]
  const where = `WHERE ${state} AND instr(number, ?) > 0`
  const rows = store.all<Row>(
    `SELECT * FROM appraisals ${where} ORDER BY state <> 'open', row DESC LIMIT ? OFFSET ?`,
    number ?? '',
    count,
    from
  )
  const total =
    store.one<{ total: number }>(`SELECT count(*) AS total FROM appraisals ${where}`, number ?? '')?.total ?? 0
  return { rows: rows.map((row) => fromRow(store, row)), total }
}

/** The items of an appraisal in the order in which they were put before it. */
export function itemsOf(
  store: ReadableStore,
  appraisalId: string,
  {
    answers,
    unanswered,
    from,
    count
  }: { answers?: readonly AppraisalAnswer[] | undefined; unanswered: boolean; from: number; count: number }
): { rows: AppraisalItem[]; total: number } {
  const where = `WHERE items.appraisal_id = ? AND (? IS NULL OR items.answer IN (SELECT value FROM json_each(?)))
    ${unanswered ? 'AND items.answer IS NULL' : ''}`
  const json = answers?.length ? JSON.stringify(answers) : null
  const rows = store.all<ItemRow>(
    `${withCarrier} ${where} ORDER BY items.row LIMIT ? OFFSET ?`,
    appraisalId,
    json,
    json,
    count,
    from
  )
  const total =
    store.one<{ total: number }>(
      `SELECT count(*) AS total FROM appraisal_items AS items ${where}`,
      appraisalId,
      json,
      json
    )?.total ?? 0
  return { rows: rows.map(itemFromRow), total }
}

export function itemOf(store: ReadableStore, appraisalId: string, carrierId: string): AppraisalItem | undefined {
  const row = store.one<ItemRow>(
    `${withCarrier} WHERE items.appraisal_id = ? AND items.carrier_id = ?`,
    appraisalId,
    carrierId
  )
  return row && itemFromRow(row)
}

/** Everything whose retention has ended and that no group has decided to destroy or to give away, nor has before it now. */
export function endedItems(store: ReadableStore, today: Day, most: number): string[] {
  return store
    .all<{ carrier_id: string }>(
      `${waitingForAppraisal} ORDER BY archive_items.keep_until, archive_items.file_number LIMIT ?`,
      today,
      most
    )
    .map(({ carrier_id }) => carrier_id)
}

export function countEndedItems(store: ReadableStore, today: Day): number {
  return store.one<{ count: number }>(`SELECT count(*) AS count FROM (${waitingForAppraisal})`, today)?.count ?? 0
}

const waitingForAppraisal = `
  SELECT archive_items.carrier_id FROM archive_items JOIN carriers ON carriers.id = archive_items.carrier_id
  WHERE archive_items.keep_until < ? AND carriers.state NOT IN ('sentAway', 'returned', 'destroyed')
    AND NOT EXISTS (SELECT 1 FROM appraisal_items AS open
      WHERE open.carrier_id = archive_items.carrier_id AND open.state = 'open')
    AND coalesce((SELECT answer FROM appraisal_items AS closed
      WHERE closed.carrier_id = archive_items.carrier_id AND closed.state = 'closed'
      ORDER BY closing DESC LIMIT 1), '') NOT IN ('destroy', 'transfer')`

/** The last of what closed appraisals have said of a carrier; nothing where none has. */
export function latestAppraisalOf(
  store: ReadableStore,
  carrierId: string
): { appraisalId: string; number: string; answer: AppraisalAnswer; reason: string } | undefined {
  return latestOf(
    store.all<{ appraisalId: string; number: string; answer: AppraisalAnswer; reason: string; closing: number }>(
      // The number is told of an appraisal in sight only; the answer counts for everybody who sees the carrier.
      `SELECT items.appraisal_id AS appraisalId, coalesce(appraisals.number, '') AS number, items.answer, items.reason,
         items.closing
       FROM appraisal_items AS items LEFT JOIN appraisals ON appraisals.id = items.appraisal_id
       WHERE items.carrier_id = ? AND items.state = 'closed'`,
      carrierId
    )
  )
}

/** What groups have said of a carrier, the latest first. */
export function appraisalsOfCarrier(store: ReadableStore, carrierId: string) {
  return store
    .all<{
      appraisal_id: string
      number: string
      state: AppraisalState
      answer: AppraisalAnswer | null
      reason: string | null
      keep_until: string | null
      whither: string | null
      closed_on: string | null
    }>(
      `SELECT items.appraisal_id, appraisals.number, items.state, items.answer, items.reason, items.keep_until, items.whither,
         date(appraisals.ended_at, 'localtime') AS closed_on
       FROM appraisal_items AS items JOIN appraisals ON appraisals.id = items.appraisal_id
       WHERE items.carrier_id = ? ORDER BY items.closing IS NOT NULL, items.closing DESC, items.row DESC`,
      carrierId
    )
    .map((row) => ({
      appraisalId: row.appraisal_id,
      number: row.number,
      state: row.state,
      ...(row.answer !== null && { answer: row.answer }),
      ...(row.reason !== null && { reason: row.reason }),
      ...(row.keep_until !== null && { keepUntil: row.keep_until }),
      ...(row.whither !== null && { whither: row.whither }),
      ...(row.closed_on !== null && { closedOn: row.closed_on })
    }))
}

/** The group of an appraisal that has been found, the leader first. */
function groupOf(store: ReadableStore, appraisalId: string): Appraisal['group'] {
  return store
    .all<{ person_id: string; number: string; name: string; leads: number; signed_at: string | null }>(
      'SELECT * FROM appraisal_members WHERE appraisal_id = ? ORDER BY leads DESC, number',
      appraisalId
    )
    .map(({ person_id, number, name, leads, signed_at }) => ({
      personId: person_id,
      number,
      name,
      leads: leads === 1,
      ...(signed_at !== null && { signedAt: signed_at })
    }))
}

function fromRow(store: ReadableStore, row: Row): Appraisal {
  const counts = { unanswered: 0, destroy: 0, extend: 0, retain: 0, transfer: 0 }
  for (const { answer, count } of store.all<{ answer: AppraisalAnswer | null; count: number }>(
    'SELECT answer, count(*) AS count FROM appraisal_items WHERE appraisal_id = ? GROUP BY answer',
    row.id
  ))
    counts[answer ?? 'unanswered'] = count
  return {
    id: row.id,
    number: row.number,
    purpose: row.purpose,
    level: levelOfRank(row.level),
    state: row.state,
    openedAt: row.opened_at,
    openedBy: { number: row.opened_by, name: row.opened_by_name },
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...(row.ended_by !== null && { endedBy: { number: row.ended_by, name: row.ended_by_name ?? '' } }),
    group: groupOf(store, row.id),
    ...(row.report_number !== null && { reportNumber: row.report_number }),
    ...(row.report !== null && { report: row.report }),
    counts,
    version: row.version
  }
}

function itemFromRow(row: ItemRow): AppraisalItem {
  return {
    id: row.id,
    appraisalId: row.appraisal_id,
    carrierId: row.carrier_id,
    state: row.state,
    ...(row.answer !== null && { answer: row.answer }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.keep_until !== null && { keepUntil: row.keep_until }),
    ...(row.whither !== null && { whither: row.whither }),
    ...(row.answered_at !== null && { answeredAt: row.answered_at }),
    ...(row.answered_by !== null && { answeredBy: { number: row.answered_by, name: row.answered_by_name ?? '' } }),
    archive: {
      fileNumber: row.file_number,
      fonds: row.fonds,
      year: row.year,
      retention: row.retention,
      ...(row.kept_until !== null && { keepUntil: row.kept_until }),
      responsible: row.responsible,
      ...(row.dated_on !== null && { datedOn: row.dated_on })
    },
    carrier: {
      number: row.carrier_number,
      title: row.title,
      ...(row.document_number !== null && { documentNumber: row.document_number }),
      level: levelOfRank(row.level),
      markText: row.mark_text,
      ...(row.pages !== null && { pages: row.pages }),
      state: row.carrier_state,
      place: row.place
    }
  }
}
