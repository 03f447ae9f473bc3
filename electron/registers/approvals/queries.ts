import type { ApprovalAct } from '#shared/approval-table.ts'
import type { CarriedThing } from '#shared/devices-kept.ts'
import { ExportAsked } from '#shared/export-names.ts'
import { levelOfRank, rankOf } from '#shared/levels.ts'
import type { Approval, ApprovalInSight, ApprovalState } from '#shared/registers/approvals.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { seenWithCarrier } from '#electron/store/sight.ts'
import { oneOf, whereAll, type Term } from '#electron/store/terms.ts'

/** Within a person's clearance: every request, or only those the person has made. */
export const approvalsInSight: SightView = {
  table: 'approvals',
  sql: `SELECT * FROM main.approvals
        WHERE level <= (SELECT clearance FROM looker)
          AND CASE (SELECT sight FROM looker)
                WHEN 'everything' THEN 1
                WHEN 'own' THEN requested_by = (SELECT number FROM looker)
                ELSE 0
              END`
}

/** What a request is about is seen by whoever sees the carrier. */
export const approvalCarriersInSight: SightView = seenWithCarrier('approval_carriers')

type Row = {
  id: string
  number: string
  act: ApprovalAct
  level: number
  purpose: string
  copies: number | null
  export: string | null
  computer_id: string | null
  medium_id: string | null
  asks: 'sectionLeader' | 'unitLeader'
  requested_by: string
  requested_by_name: string
  requested_at: string
  state: ApprovalState
  decided_by: string | null
  decided_by_name: string | null
  decided_at: string | null
  reason: string | null
  on_the_spot: number
  used_at: string | null
  version: number
}

export function insertApproval(store: WritableStore, approval: Approval, carrierIds: readonly string[]): void {
  store.run(
    `INSERT INTO main.approvals (id, number, act, level, purpose, copies, export, computer_id, medium_id, asks, requested_by, requested_by_name, requested_at,
       state, decided_by, decided_by_name, decided_at, reason, on_the_spot, used_at, version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    approval.id,
    approval.number,
    approval.act,
    rankOf(approval.level),
    approval.purpose,
    approval.copies ?? null,
    approval.export ? JSON.stringify(approval.export) : null,
    approval.device?.thing === 'computer' ? approval.device.id : null,
    approval.device?.thing === 'medium' ? approval.device.id : null,
    approval.asks,
    approval.requestedBy.number,
    approval.requestedBy.name,
    approval.requestedAt,
    approval.state,
    approval.decidedBy?.number ?? null,
    approval.decidedBy?.name ?? null,
    approval.decidedAt ?? null,
    approval.reason ?? null,
    Number(approval.onTheSpot),
    approval.usedAt ?? null,
    approval.version
  )
  for (const carrierId of new Set(carrierIds))
    store.run('INSERT INTO main.approval_carriers (approval_id, carrier_id) VALUES (?, ?)', approval.id, carrierId)
}

/** Says that something more is done on an approval which a leader at the counter has given for what is brought to it. */
export function coverByApproval(store: WritableStore, approvalId: string, carrierId: string): void {
  store.run(
    'INSERT INTO main.approval_carriers (approval_id, carrier_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
    approvalId,
    carrierId
  )
}

/** Notes a decision, or that a request was withdrawn; false when it is no longer at this version. */
export function decideApproval(
  store: WritableStore,
  {
    id,
    state,
    by,
    at,
    reason,
    onTheSpot,
    version
  }: {
    id: string
    state: 'approved' | 'rejected' | 'withdrawn'
    by?: { number: string; name: string } | undefined
    at?: string
    reason?: string | undefined
    onTheSpot: boolean
    version: number
  }
): boolean {
  return (
    store.run(
      `UPDATE main.approvals
       SET state = ?, decided_by = ?, decided_by_name = ?, decided_at = ?, reason = ?, on_the_spot = ?, version = version + 1
       WHERE id = ? AND version = ? AND state = 'waiting'`,
      state,
      by?.number ?? null,
      by?.name ?? null,
      at ?? null,
      reason ?? null,
      Number(onTheSpot),
      id,
      version
    ) === 1
  )
}

/** Notes that what was approved is done; false where there is nothing approved to do. */
export function useApproval(store: WritableStore, id: string, at: string): boolean {
  return (
    store.run(
      "UPDATE main.approvals SET state = 'used', used_at = ?, version = version + 1 WHERE id = ? AND state = 'approved'",
      at,
      id
    ) === 1
  )
}

export function approvalOf(store: ReadableStore, id: string): ApprovalInSight | undefined {
  const row = store.one<Row>('SELECT * FROM approvals WHERE id = ?', id)
  return row && withCarriers(store, row)
}

/** Requests, those that wait first and of them the oldest; of others the newest. */
export function listApprovals(
  store: ReadableStore,
  {
    asking,
    requestedBy,
    notBy,
    states,
    act,
    carrierId,
    deviceId,
    number
  }: {
    /** Only those that ask one of these. */
    asking?: readonly Approval['asks'][] | undefined
    requestedBy?: string | undefined
    notBy?: string | undefined
    states?: readonly ApprovalState[] | undefined
    act?: ApprovalAct | undefined
    carrierId?: string | undefined
    number?: string | undefined
    deviceId?: string | undefined
  },
  { from, count }: { from: number; count: number }
): { rows: ApprovalInSight[]; total: number } {
  const terms: Term[] = []
  if (asking) terms.push(oneOf('asks', asking))
  if (requestedBy) terms.push(['requested_by = ?', requestedBy])
  if (notBy) terms.push(['requested_by <> ?', notBy])
  if (states?.length) terms.push(oneOf('state', states))
  if (act) terms.push(['act = ?', act])
  if (carrierId) terms.push(['id IN (SELECT approval_id FROM approval_carriers WHERE carrier_id = ?)', carrierId])
  if (number !== undefined) terms.push(['instr(number, ?) > 0', number])
  if (deviceId) terms.push(['coalesce(computer_id, medium_id) = ?', deviceId])
  const { where, values } = whereAll(terms)
  const rows = store.all<Row>(
    `SELECT * FROM approvals ${where}
     ORDER BY state <> 'waiting', CASE state WHEN 'waiting' THEN requested_at END, requested_at DESC LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM approvals ${where}`, ...values)?.total ?? 0
  return { rows: rows.map((row) => withCarriers(store, row)), total }
}

function withCarriers(store: ReadableStore, row: Row): ApprovalInSight {
  const carriers = store.all<{ id: string; number: string; title: string; level: number; mark_text: string }>(
    `SELECT carriers.id, carriers.number, carriers.title, carriers.level, carriers.mark_text
     FROM approval_carriers JOIN carriers ON carriers.id = approval_carriers.carrier_id
     WHERE approval_carriers.approval_id = ? ORDER BY carriers.row`,
    row.id
  )
  const device = deviceOf(store, row)
  return {
    ...fromRow(row),
    ...(device && { device }),
    carriers: carriers.map(({ level, mark_text, ...carrier }) => ({
      ...carrier,
      level: levelOfRank(level),
      markText: mark_text
    }))
  }
}

// A device is seen by whoever sees it in its register.
function deviceOf(store: ReadableStore, { computer_id, medium_id }: Row): ApprovalInSight['device'] {
  if (computer_id === null && medium_id === null) return undefined
  return store.one<{ thing: CarriedThing; id: string; number: string; name: string }>(
    `SELECT 'computer' AS thing, id, number, name FROM computers WHERE id = ?
     UNION ALL SELECT 'medium', id, number, coalesce(security_number, '') FROM media WHERE id = ?`,
    computer_id,
    medium_id
  )
}

function fromRow(row: Row): Omit<Approval, 'device'> {
  return {
    id: row.id,
    number: row.number,
    act: row.act,
    level: levelOfRank(row.level),
    purpose: row.purpose,
    ...(row.copies !== null && { copies: row.copies }),
    ...(row.export !== null && { export: ExportAsked.parse(JSON.parse(row.export)) }),
    asks: row.asks,
    requestedBy: { number: row.requested_by, name: row.requested_by_name },
    requestedAt: row.requested_at,
    state: row.state,
    ...(row.decided_by !== null && { decidedBy: { number: row.decided_by, name: row.decided_by_name ?? '' } }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    ...(row.reason !== null && { reason: row.reason }),
    onTheSpot: row.on_the_spot === 1,
    ...(row.used_at !== null && { usedAt: row.used_at }),
    version: row.version
  }
}
