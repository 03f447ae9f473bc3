import { daysLate, type NamedPerson, type ReturnCheck } from '#shared/devices-kept.ts'
import type { Day } from '#shared/days.ts'
import { levelOfRank, rankOf, stateSecretOfRank } from '#shared/levels.ts'
import type { Outing, OutingInSight } from '#shared/registers/outings.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { isSeen } from '#electron/store/sight.ts'
import { whereAll, type Term } from '#electron/store/terms.ts'

/** An outing is seen by whoever sees what was carried out. */
export const outingsInSight: SightView = {
  table: 'outings',
  sql: `SELECT * FROM main.outings
        WHERE ${isSeen('outings.computer_id', 'computers')} OR ${isSeen('outings.medium_id', 'media')}`
}

/** How something that was out has come back, as its row keeps it. */
export type ReturnRow = {
  returned_at: string | null
  checked_by: string | null
  outcome: ReturnCheck | null
  trouble: string | null
  cleared: string | null
}

/** How something that was out (`id`: its outing, or its loan) comes back, and what the check finds. */
export type Return = {
  id: string
  returnedAt: string
  checkedBy: NamedPerson
  outcome: ReturnCheck
  trouble: string | undefined
  cleared: string
}

type Row = ReturnRow & {
  id: string
  computer_id: string | null
  medium_id: string | null
  carried_by_id: string
  companion_id: string | null
  purpose: string
  destination: string
  contents: string
  level: number
  taken_at: string
  handed_out_by: string
  approved_by: string
  approval_id: string | null
  due_on: string
  device_number: string
  device_name: string
  device_level: number | null
  bearer_number: string
  bearer_name: string
  companion_number: string | null
  companion_name: string | null
}

const withNames = `
  SELECT outings.*, coalesce(computers.number, media.number) AS device_number,
         coalesce(computers.name, media.security_number, media.number) AS device_name,
         coalesce(computers.level, media.level) AS device_level,
         bearers.number AS bearer_number, bearers.name AS bearer_name,
         companions.number AS companion_number, companions.name AS companion_name
  FROM outings
  LEFT JOIN computers ON computers.id = outings.computer_id
  LEFT JOIN media ON media.id = outings.medium_id
  JOIN people AS bearers ON bearers.id = outings.carried_by_id
  LEFT JOIN people AS companions ON companions.id = outings.companion_id`

export function insertOuting(store: WritableStore, outing: Outing): void {
  store.run(
    `INSERT INTO main.outings (id, computer_id, medium_id, carried_by_id, companion_id, purpose, destination, contents, level,
       taken_at, handed_out_by, approved_by, approval_id, due_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    outing.id,
    outing.thing === 'computer' ? outing.deviceId : null,
    outing.thing === 'medium' ? outing.deviceId : null,
    outing.carriedById,
    outing.companionId ?? null,
    outing.purpose,
    outing.destination,
    outing.contents,
    rankOf(outing.level),
    outing.takenAt,
    JSON.stringify(outing.handedOutBy),
    JSON.stringify(outing.approvedBy),
    outing.approvalId ?? null,
    outing.dueOn
  )
}

/** Notes that something has come back, and what the check found. */
export function endOuting(store: WritableStore, end: Return): void {
  store.run(
    'UPDATE main.outings SET returned_at = ?, checked_by = ?, outcome = ?, trouble = ?, cleared = ? WHERE id = ?',
    ...valuesOfReturn(end),
    end.id
  )
}

export function outingOf(store: ReadableStore, id: string, today: Day): OutingInSight | undefined {
  const row = store.one<Row>(`${withNames} WHERE outings.id = ?`, id)
  return row && fromRow(row, today)
}

/** Outings, those still out first and of them the longest overdue. */
export function listOutings(
  store: ReadableStore,
  { which, deviceId }: { which: 'open' | 'overdue' | 'all'; deviceId?: string | undefined },
  { today, from, count }: { today: Day; from: number; count: number }
): { rows: OutingInSight[]; total: number } {
  const terms: Term[] = []
  if (which !== 'all') terms.push(['outings.returned_at IS NULL'])
  if (which === 'overdue') terms.push(['outings.due_on < ?', today])
  if (deviceId !== undefined) terms.push(['coalesce(outings.computer_id, outings.medium_id) = ?', deviceId])
  const { where, values } = whereAll(terms)
  const rows = store.all<Row>(
    `${withNames} ${where} ORDER BY outings.returned_at IS NOT NULL, outings.due_on, outings.taken_at LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM outings ${where}`, ...values)?.total ?? 0
  return { rows: rows.map((row) => fromRow(row, today)), total }
}

/** What stands in the columns of `ReturnRow`, in their order. */
export function valuesOfReturn({ returnedAt, checkedBy, outcome, trouble, cleared }: Return) {
  return [returnedAt, JSON.stringify(checkedBy), outcome, trouble ?? null, cleared]
}

export function returnOf(row: ReturnRow) {
  return {
    ...(row.returned_at !== null && { returnedAt: row.returned_at }),
    ...(row.checked_by !== null && { checkedBy: JSON.parse(row.checked_by) as NamedPerson }),
    ...(row.outcome !== null && { outcome: row.outcome }),
    ...(row.trouble !== null && { trouble: row.trouble }),
    ...(row.cleared !== null && { cleared: row.cleared })
  }
}

function fromRow(row: Row, today: Day): OutingInSight {
  return {
    id: row.id,
    thing: row.computer_id === null ? 'medium' : 'computer',
    deviceId: row.computer_id ?? row.medium_id ?? '',
    carriedById: row.carried_by_id,
    ...(row.companion_id !== null && { companionId: row.companion_id }),
    purpose: row.purpose,
    destination: row.destination,
    contents: row.contents,
    level: levelOfRank(row.level),
    takenAt: row.taken_at,
    handedOutBy: JSON.parse(row.handed_out_by) as NamedPerson,
    approvedBy: JSON.parse(row.approved_by) as NamedPerson,
    ...(row.approval_id !== null && { approvalId: row.approval_id }),
    dueOn: row.due_on,
    ...returnOf(row),
    device: {
      number: row.device_number,
      name: row.device_name,
      ...(row.device_level !== null && { level: stateSecretOfRank(row.device_level) })
    },
    carriedBy: { number: row.bearer_number, name: row.bearer_name },
    ...(row.companion_number !== null &&
      row.companion_name !== null && { companion: { number: row.companion_number, name: row.companion_name } }),
    daysOverdue: row.returned_at === null ? daysLate(row.due_on, today) : 0
  }
}
