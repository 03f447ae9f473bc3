import type { NamedPerson } from '#shared/devices-kept.ts'
import { levelOfRank, rankOf, StateSecretLevel } from '#shared/levels.ts'
import type { Repair, RepairInSight, RepairKind } from '#shared/registers/repairs.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { isSeen } from '#electron/store/sight.ts'
import { whereAll, type Term } from '#electron/store/terms.ts'

/** A repair is seen by whoever sees the computer, and might know what was in it then. */
export const repairsInSight: SightView = {
  table: 'repairs',
  sql: `SELECT * FROM main.repairs
        WHERE ${isSeen('repairs.computer_id', 'computers')} AND coalesce(level, 0) <= (SELECT clearance FROM looker)`
}

type Row = {
  id: string
  computer_id: string
  level: number | null
  kind: RepairKind
  fault: string
  repairer: string
  agreement: string | null
  escort_id: string
  disks_before: string
  macs_before: string
  removed_disks: string
  begun_at: string
  begun_by: string
  approved_by: string | null
  approval_id: string | null
  ended_at: string | null
  ended_by: string | null
  work: string | null
  disks_after: string | null
  macs_after: string | null
  computer_number: string
  escort_number: string
  escort_name: string
}

const withNames = `
  SELECT repairs.*, computers.number AS computer_number, people.number AS escort_number, people.name AS escort_name
  FROM repairs
  JOIN computers ON computers.id = repairs.computer_id
  JOIN people ON people.id = repairs.escort_id`

export function insertRepair(store: WritableStore, repair: Repair): void {
  store.run(
    `INSERT INTO main.repairs (id, computer_id, level, kind, fault, repairer, agreement, escort_id, disks_before, macs_before,
       removed_disks, begun_at, begun_by, approved_by, approval_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    repair.id,
    repair.computerId,
    repair.level ? rankOf(repair.level) : null,
    repair.kind,
    repair.fault,
    repair.repairer,
    repair.agreement ?? null,
    repair.escortId,
    JSON.stringify(repair.disksBefore),
    JSON.stringify(repair.macsBefore),
    JSON.stringify(repair.removedDisks),
    repair.begunAt,
    JSON.stringify(repair.begunBy),
    repair.approvedBy ? JSON.stringify(repair.approvedBy) : null,
    repair.approvalId ?? null
  )
}

/** Notes that a computer works again, what was done, and what is in it now. */
export function endRepair(
  store: WritableStore,
  end: Pick<Repair, 'id'> & {
    endedAt: string
    endedBy: NamedPerson
    work: string
    disksAfter: readonly string[]
    macsAfter: readonly string[]
  }
): void {
  store.run(
    'UPDATE main.repairs SET ended_at = ?, ended_by = ?, work = ?, disks_after = ?, macs_after = ? WHERE id = ?',
    end.endedAt,
    JSON.stringify(end.endedBy),
    end.work,
    JSON.stringify(end.disksAfter),
    JSON.stringify(end.macsAfter),
    end.id
  )
}

export function repairOf(store: ReadableStore, id: string): RepairInSight | undefined {
  const row = store.one<Row>(`${withNames} WHERE repairs.id = ?`, id)
  return row && fromRow(row)
}

/** Repairs, those that still run first, then the newest. */
export function listRepairs(
  store: ReadableStore,
  { which, computerId }: { which: 'open' | 'all'; computerId?: string | undefined },
  { from, count }: { from: number; count: number }
): { rows: RepairInSight[]; total: number } {
  const terms: Term[] = []
  if (which === 'open') terms.push(['repairs.ended_at IS NULL'])
  if (computerId !== undefined) terms.push(['repairs.computer_id = ?', computerId])
  const { where, values } = whereAll(terms)
  const rows = store.all<Row>(
    `${withNames} ${where} ORDER BY repairs.ended_at IS NOT NULL, repairs.begun_at DESC LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM repairs ${where}`, ...values)?.total ?? 0
  return { rows: rows.map(fromRow), total }
}

function fromRow(row: Row): RepairInSight {
  return {
    id: row.id,
    computerId: row.computer_id,
    ...(row.level !== null && { level: StateSecretLevel.parse(levelOfRank(row.level)) }),
    kind: row.kind,
    fault: row.fault,
    repairer: row.repairer,
    ...(row.agreement !== null && { agreement: row.agreement }),
    escortId: row.escort_id,
    disksBefore: JSON.parse(row.disks_before) as string[],
    macsBefore: JSON.parse(row.macs_before) as string[],
    removedDisks: JSON.parse(row.removed_disks) as string[],
    begunAt: row.begun_at,
    begunBy: JSON.parse(row.begun_by) as NamedPerson,
    ...(row.approved_by !== null && { approvedBy: JSON.parse(row.approved_by) as NamedPerson }),
    ...(row.approval_id !== null && { approvalId: row.approval_id }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...(row.ended_by !== null && { endedBy: JSON.parse(row.ended_by) as NamedPerson }),
    ...(row.work !== null && { work: row.work }),
    ...(row.disks_after !== null && { disksAfter: JSON.parse(row.disks_after) as string[] }),
    ...(row.macs_after !== null && { macsAfter: JSON.parse(row.macs_after) as string[] }),
    computerNumber: row.computer_number,
    escort: { number: row.escort_number, name: row.escort_name }
  }
}
