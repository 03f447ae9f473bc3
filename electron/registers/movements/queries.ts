import { daysBetween, isAfter, type Day } from '#shared/days.ts'
import { levelOfRank } from '#shared/levels.ts'
import type { Movement, MovementInSight, MovementKind } from '#shared/registers/movements.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { seenWithCarrier } from '#electron/store/sight.ts'
import { oneOf, whereAll, type Term } from '#electron/store/terms.ts'

/** A stay elsewhere is seen by whoever sees the carrier. */
export const movementsInSight: SightView = seenWithCarrier('movements')

/** What was corrected of a stay is seen by whoever sees the carrier. */
export const movementCorrectionsInSight: SightView = seenWithCarrier('movement_corrections')

export function insertMovement(store: WritableStore, movement: Movement): void {
  store.run(
    `INSERT INTO main.movements (id, number, kind, carrier_id, purpose, whither, people, details, due_on, begun_at, begun_by,
       approval_number, approved_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    movement.id,
    movement.number,
    movement.kind,
    movement.carrierId,
    movement.purpose,
    movement.whither,
    JSON.stringify(movement.people),
    JSON.stringify(movement.details),
    movement.dueOn ?? null,
    movement.begunAt,
    JSON.stringify(movement.begunBy),
    movement.approvalNumber ?? null,
    movement.approvedBy ? JSON.stringify(movement.approvedBy) : null
  )
}

export function endMovement(
  store: WritableStore,
  ended: {
    id: string
    endedAt: string
    endedBy: Movement['begunBy']
    outcome: NonNullable<Movement['outcome']>
    ending: NonNullable<Movement['ending']>
  }
): void {
  store.run(
    'UPDATE main.movements SET ended_at = ?, ended_by = ?, outcome = ?, ending = ? WHERE id = ?',
    ended.endedAt,
    JSON.stringify(ended.endedBy),
    ended.outcome,
    JSON.stringify(ended.ending),
    ended.id
  )
}

export function insertCorrection(
  store: WritableStore,
  correction: {
    movementId: string
    carrierId: string
    changed: Readonly<Record<string, [string, string]>>
    reason: string
    at: string
    by: { number: string; name: string }
  }
): void {
  store.run(
    `INSERT INTO main.movement_corrections (movement_id, carrier_id, changed, reason, at, by) VALUES (?, ?, ?, ?, ?, ?)`,
    correction.movementId,
    correction.carrierId,
    JSON.stringify(correction.changed),
    correction.reason,
    correction.at,
    JSON.stringify(correction.by)
  )
}

type Row = {
  id: string
  number: string
  kind: MovementKind
  carrier_id: string
  purpose: string
  whither: string
  people: string
  details: string
  due_on: string | null
  begun_at: string
  begun_by: string
  approval_number: string | null
  approved_by: string | null
  ended_at: string | null
  ended_by: string | null
  outcome: Movement['outcome'] | null
  ending: string | null
  carrier_number: string
  title: string
  level: number
  mark_text: string
  document_number: string | null
  copy_number: string | null
  corrections: string
}

const withCarrier = `
  SELECT movements.*, carriers.number AS carrier_number, carriers.title, carriers.level, carriers.mark_text,
    carriers.document_number, carriers.copy_number,
    (SELECT json_group_array(json_object('at', at, 'by', json(by), 'reason', reason, 'changed', json(changed)) ORDER BY row)
     FROM movement_corrections WHERE movement_id = movements.id) AS corrections
  FROM movements JOIN carriers ON carriers.id = movements.carrier_id`

export function movementOf(store: ReadableStore, id: string, today: Day): MovementInSight | undefined {
  const row = store.one<Row>(`${withCarrier} WHERE movements.id = ?`, id)
  return row && fromRow(row, today)
}

/** Stays elsewhere, those that go on first and of them the longest overdue; of others the newest. */
export function listMovements(
  store: ReadableStore,
  wanted: {
    which: 'open' | 'overdue' | 'all'
    kinds?: readonly MovementKind[] | undefined
    carrierId?: string | undefined
    number?: string | undefined
    since?: string | undefined
    until?: string | undefined
  },
  { today, from, count }: { today: Day; from: number; count: number }
): { rows: MovementInSight[]; total: number } {
  const terms: Term[] = []
  if (wanted.which !== 'all') terms.push(['movements.ended_at IS NULL'])
  if (wanted.which === 'overdue') terms.push(['movements.due_on < ?', today])
  if (wanted.kinds?.length) terms.push(oneOf('movements.kind', wanted.kinds))
  if (wanted.carrierId !== undefined) terms.push(['movements.carrier_id = ?', wanted.carrierId])
  if (wanted.number !== undefined) terms.push(['movements.number = ?', wanted.number])
  // A moment is kept as everywhere the same; a book is written by the days of the office.
  if (wanted.since !== undefined) terms.push(["date(movements.begun_at, 'localtime') >= ?", wanted.since])
  if (wanted.until !== undefined) terms.push(["date(movements.begun_at, 'localtime') <= ?", wanted.until])
  const { where, values } = whereAll(terms)
  const rows = store.all<Row>(
    `${withCarrier} ${where}
     ORDER BY movements.ended_at IS NOT NULL, CASE WHEN movements.ended_at IS NULL THEN movements.due_on END,
       movements.begun_at DESC, movements.number DESC, carriers.number LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM movements ${where}`, ...values)?.total ?? 0
  return { rows: rows.map((row) => fromRow(row, today)), total }
}

/** Who is elsewhere with a carrier or watches it there, whether or not whoever asks sees it. */
export function peopleWith(store: WritableStore, carrierId: string): string[] {
  return store
    .all<{ id: string }>(
      `SELECT person.value ->> '$.id' AS id FROM main.movements, json_each(movements.people) AS person
       WHERE movements.carrier_id = ? AND movements.ended_at IS NULL AND person.value ->> '$.id' IS NOT NULL`,
      carrierId
    )
    .map(({ id }) => id)
}

/** To whom a carrier was sent, whether it has arrived or is on its way; `undefined` where it was sent to nobody. */
export function recipientOf(store: WritableStore, carrierId: string): string | undefined {
  return store.one<{ whither: string }>(
    `SELECT whither FROM main.movements
     WHERE carrier_id = ? AND kind = 'dispatch' AND (ended_at IS NULL OR outcome = 'delivered')
     ORDER BY begun_at DESC LIMIT 1`,
    carrierId
  )?.whither
}

function fromRow(row: Row, today: Day): MovementInSight {
  const corrections = JSON.parse(row.corrections) as MovementInSight['corrections']
  const ending = row.ending === null ? undefined : (JSON.parse(row.ending) as NonNullable<Movement['ending']>)
  const said = { purpose: row.purpose, whither: row.whither, ...ending }
  // The last correction of each field is what holds.
  const { purpose, whither, ...corrected } = corrections.reduce<typeof said>(
    (before, { changed }) => ({
      ...before,
      ...Object.fromEntries(Object.entries(changed).map(([key, [, is]]) => [key, is]))
    }),
    said
  )
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    carrierId: row.carrier_id,
    purpose,
    whither,
    people: JSON.parse(row.people) as Movement['people'],
    details: JSON.parse(row.details) as Movement['details'],
    ...(row.due_on !== null && { dueOn: row.due_on }),
    begunAt: row.begun_at,
    begunBy: JSON.parse(row.begun_by) as Movement['begunBy'],
    ...(row.approval_number !== null && { approvalNumber: row.approval_number }),
    ...(row.approved_by !== null && { approvedBy: JSON.parse(row.approved_by) as Movement['begunBy'] }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...(row.ended_by !== null && { endedBy: JSON.parse(row.ended_by) as Movement['begunBy'] }),
    ...(row.outcome !== null && { outcome: row.outcome }),
    ...(ending && { ending: corrected }),
    corrections,
    carrier: {
      number: row.carrier_number,
      title: row.title,
      level: levelOfRank(row.level),
      markText: row.mark_text,
      ...(row.document_number !== null && { documentNumber: row.document_number }),
      ...(row.copy_number !== null && { copyNumber: row.copy_number })
    },
    daysOverdue:
      row.ended_at === null && row.due_on !== null && isAfter(today, row.due_on) ? daysBetween(row.due_on, today) : 0
  }
}
