import type { z } from 'zod'
import type { Day } from '#shared/days.ts'
import { daysBetween } from '#shared/days.ts'
import { levelOfRank, rankOf, type Level } from '#shared/levels.ts'
import { composeMark, Mark } from '#shared/marks.ts'
import type { CarrierState } from '#shared/carrier-life.ts'
import type { CarrierOrigin, MarkState } from '#shared/registers/carriers.ts'
import {
  Proposal,
  type DeterminationAct,
  type DeterminationInBrief,
  type DeterminationState,
  type DeterminationWay,
  type Ending,
  type MarkNotice
} from '#shared/registers/determinations.ts'
import { wordsTyped } from '#shared/search-words.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { isSeen, seenWithCarrier } from '#electron/store/sight.ts'
import { oneOf, whereAll, type Term } from '#electron/store/terms.ts'

/** Within a person's clearance: every one, or those the person has proposed or that concern a carrier in sight. */
export const determinationsInSight: SightView = {
  table: 'determinations',
  sql: `SELECT * FROM main.determinations
        WHERE level <= (SELECT clearance FROM looker)
          AND CASE (SELECT sight FROM looker)
                WHEN 'everything' THEN 1
                WHEN 'own' THEN proposed_by = (SELECT number FROM looker)
                  OR ${isSeen('determinations.carrier_id')}
                  OR EXISTS (SELECT 1 FROM carriers WHERE carriers.determination_id = determinations.id)
                ELSE 0
              END`
}

/** What a secret comes from is seen by whoever sees what it comes from. */
export const determinationSourcesInSight: SightView = seenWithCarrier('determination_sources')

/** Notices are seen by whoever sees the carrier they are about. */
export const markNoticesInSight: SightView = seenWithCarrier('mark_notices')

/** That a condition has come about is seen by whoever sees the carrier. */
export const metConditionsInSight: SightView = seenWithCarrier('met_conditions')

/** What is said of a determination beside what can be looked for. */
export const Content = Proposal.pick({
  documentNumber: true,
  basis: true,
  points: true,
  sources: true,
  chosenEnd: true,
  scopeUnits: true,
  scopePeople: true,
  remarks: true
}).extend({
  kind: Proposal.shape.kind.optional(),
  originals: Proposal.shape.originals.optional(),
  why: Proposal.shape.basis,
  phone: Proposal.shape.documentNumber
})
export type Content = z.infer<typeof Content>

export type DeterminationKept = DeterminationInBrief & { content: Content }

type Row = {
  id: string
  number: string
  act: DeterminationAct
  way: DeterminationWay | null
  state: DeterminationState
  title: string
  unit: string
  level: number
  mark: string
  starts_on: string | null
  proposed_mark: string | null
  mark_before: string | null
  started_on: string | null
  content: string
  carrier_id: string | null
  changes_id: string | null
  proposed_by: string
  proposed_by_name: string
  proposed_at: string
  decided_by: string | null
  decided_by_name: string | null
  decided_at: string | null
  reason: string | null
  on_the_spot: number
  issuer_document: string | null
  issuer_noticed_on: string | null
  version: number
}

export type NewDetermination = Pick<
  DeterminationInBrief,
  | 'id'
  | 'number'
  | 'act'
  | 'way'
  | 'state'
  | 'title'
  | 'unit'
  | 'level'
  | 'mark'
  | 'startsOn'
  | 'markBefore'
  | 'startedOn'
  | 'carrierId'
  | 'changesId'
  | 'proposedBy'
  | 'proposedAt'
  | 'issuerDocument'
  | 'issuerNoticedOn'
> & { content: Content }

export function insertDetermination(store: WritableStore, determination: NewDetermination): void {
  const { proposedBy, markBefore, content } = determination
  store.run(
    `INSERT INTO main.determinations (id, number, act, way, state, title, unit, level, mark, starts_on, mark_before,
       started_on, content, carrier_id, changes_id, proposed_by, proposed_by_name, proposed_at, issuer_document,
       issuer_noticed_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    determination.id,
    determination.number,
    determination.act,
    determination.way ?? null,
    determination.state,
    determination.title,
    determination.unit,
    rankOf(determination.level),
    JSON.stringify(determination.mark),
    determination.startsOn ?? null,
    markBefore ? JSON.stringify(markBefore) : null,
    determination.startedOn ?? null,
    JSON.stringify(content),
    determination.carrierId ?? null,
    determination.changesId ?? null,
    proposedBy.number,
    proposedBy.name,
    determination.proposedAt,
    determination.issuerDocument ?? null,
    determination.issuerNoticedOn ?? null
  )
}

/** Puts another proposal in the place of one that waits; false when it is no longer at this version. */
export function amendDetermination(
  store: WritableStore,
  amended: Pick<NewDetermination, 'id' | 'way' | 'title' | 'unit' | 'level' | 'mark' | 'startsOn' | 'content'>,
  version: number
): boolean {
  return (
    store.run(
      `UPDATE main.determinations SET way = ?, title = ?, unit = ?, level = ?, mark = ?, starts_on = ?, content = ?,
         version = version + 1
       WHERE id = ? AND version = ? AND state = 'waiting'`,
      amended.way ?? null,
      amended.title,
      amended.unit,
      rankOf(amended.level),
      JSON.stringify(amended.mark),
      amended.startsOn ?? null,
      JSON.stringify(amended.content),
      amended.id,
      version
    ) === 1
  )
}

export type Decision = {
  id: string
  state: 'approved' | 'rejected' | 'withdrawn'
  act: DeterminationAct
  level: Level
  mark: Mark
  /** The mark as it was proposed, where it was decided otherwise. */
  proposedMark?: Mark | undefined
  by?: { number: string; name: string } | undefined
  at?: string | undefined
  reason?: string | undefined
  onTheSpot: boolean
  version: number
}

/** Notes a decision, or that a proposal was withdrawn; false when it is no longer at this version. */
export function decideDetermination(store: WritableStore, decision: Decision): boolean {
  const { id, state, act, level, mark, proposedMark, by, at, reason, onTheSpot, version } = decision
  return (
    store.run(
      `UPDATE main.determinations SET state = ?, act = ?, level = ?, mark = ?, proposed_mark = ?, decided_by = ?,
         decided_by_name = ?, decided_at = ?, reason = ?, on_the_spot = ?, version = version + 1
       WHERE id = ? AND version = ? AND state = 'waiting'`,
      state,
      act,
      rankOf(level),
      JSON.stringify(mark),
      proposedMark ? JSON.stringify(proposedMark) : null,
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

/** Notes that the originals stand in the ledger; false when it is no longer at this version. */
export function setRegistered(store: WritableStore, id: string, version: number): boolean {
  return (
    store.run(
      `UPDATE main.determinations SET state = 'registered', version = version + 1
       WHERE id = ? AND version = ? AND state = 'approved' AND act = 'determine'`,
      id,
      version
    ) === 1
  )
}

export function insertSource(store: WritableStore, determinationId: string, carrierId: string): void {
  store.run(
    'INSERT INTO main.determination_sources (determination_id, carrier_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
    determinationId,
    carrierId
  )
}

/** A notice to one unit or one person; nobody gets two of the same change. */
export function insertNotice(
  store: WritableStore,
  notice: {
    id: string
    determinationId: string
    carrierId: string
    unitId?: string | undefined
    personId?: string | undefined
    dueOn: Day
  }
): void {
  store.run(
    `INSERT INTO main.mark_notices (id, determination_id, carrier_id, unit_id, person_id, due_on)
     VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    notice.id,
    notice.determinationId,
    notice.carrierId,
    notice.unitId ?? null,
    notice.personId ?? null,
    notice.dueOn
  )
}

/** Notes that a notice was received; false where that is noted already. */
export function setServed(
  store: WritableStore,
  served: { id: string; servedOn: Day; receiver: string; by: { number: string; name: string } }
): boolean {
  return (
    store.run(
      `UPDATE main.mark_notices SET served_on = ?, receiver = ?, served_by = ?, served_by_name = ?
       WHERE id = ? AND served_on IS NULL`,
      served.servedOn,
      served.receiver,
      served.by.number,
      served.by.name,
      served.id
    ) === 1
  )
}

export function insertMetCondition(
  store: WritableStore,
  met: { carrierId: string; metOn: Day; note: string; at: string; by: { number: string; name: string } }
): void {
  store.run(
    'INSERT INTO main.met_conditions (carrier_id, met_on, note, at, by_number, by_name) VALUES (?, ?, ?, ?, ?, ?)',
    met.carrierId,
    met.metOn,
    met.note,
    met.at,
    met.by.number,
    met.by.name
  )
}

/** When the condition came about on which this carrier ends, or on which the one it is a copy of does. */
export function conditionMetOn(store: ReadableStore, carrierIds: readonly string[]): Day | undefined {
  return store.one<{ met_on: string }>(
    'SELECT met_on FROM met_conditions WHERE carrier_id IN (SELECT value FROM json_each(?)) ORDER BY met_on LIMIT 1',
    JSON.stringify(carrierIds)
  )?.met_on
}

export function determinationOf(store: ReadableStore, id: string): DeterminationKept | undefined {
  const row = store.one<Row>('SELECT * FROM determinations WHERE id = ?', id)
  return row && fromRow(row)
}

/**
 * A determination whether or not whoever asks sees it, for a rule that must hold for everybody: what a change is judged
 * by is not for each to see differently.
 */
export function determinationBehind(store: WritableStore, id: string): DeterminationKept | undefined {
  const row = store.one<Row>('SELECT * FROM main.determinations WHERE id = ?', id)
  return row && fromRow(row)
}

export type DeterminationFilter = {
  which: 'toDecide' | 'mine' | 'toRegister' | 'decided' | 'all'
  acts?: readonly DeterminationAct[] | undefined
  words?: string | undefined
}

/** Determinations in sight, what waits longest first where they are to be decided, else the newest. */
export function listDeterminations(
  store: ReadableStore,
  { which, acts, words = '' }: DeterminationFilter,
  { asker, from, count }: { asker: string; from: number; count: number }
): { rows: DeterminationInBrief[]; total: number } {
  const terms: Term[] = []
  if (which === 'toDecide') terms.push(["state = 'waiting' AND proposed_by <> ?", asker])
  if (which === 'mine') terms.push(['proposed_by = ?', asker])
  if (which === 'toRegister') terms.push(["state = 'approved' AND act = 'determine'"])
  if (which === 'decided') terms.push(["state IN ('approved', 'registered', 'rejected')"])
  if (acts?.length) terms.push(oneOf('act', acts))
  for (const word of wordsTyped(words))
    terms.push(["instr(lower(number || ' ' || title || ' ' || unit), lower(?)) > 0", word])
  const { where, values } = whereAll(terms)
  const order = which === 'toDecide' ? 'row' : 'row DESC'
  const rows = store.all<Row>(
    `SELECT * FROM determinations ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total =
    store.one<{ total: number }>(`SELECT count(*) AS total FROM determinations ${where}`, ...values)?.total ?? 0
  return { rows: rows.map((row) => inBrief(fromRow(row))), total }
}

/** Every change of these carriers, or of the determination that has marked them; the newest first. */
export function changesOf(
  store: ReadableStore,
  { determinationId, carrierIds }: { determinationId?: string | undefined; carrierIds: readonly string[] }
): DeterminationInBrief[] {
  return store
    .all<Row>(
      `SELECT * FROM determinations
       WHERE act <> 'determine' AND (changes_id = ? OR carrier_id IN (SELECT value FROM json_each(?)))
       ORDER BY row DESC`,
      determinationId ?? null,
      JSON.stringify(carrierIds)
    )
    .map((row) => inBrief(fromRow(row)))
}

/** What was derived or compiled from these carriers, as far as it is in sight. */
export function derivedFrom(store: ReadableStore, carrierIds: readonly string[]): DeterminationInBrief[] {
  return store
    .all<Row>(
      `SELECT DISTINCT determinations.* FROM determinations
       JOIN determination_sources ON determination_sources.determination_id = determinations.id
       WHERE determination_sources.carrier_id IN (SELECT value FROM json_each(?))
       ORDER BY determinations.row`,
      JSON.stringify(carrierIds)
    )
    .map((row) => inBrief(fromRow(row)))
}

/** The ids of what was derived or compiled from these carriers, seen or not: a change of theirs reaches it. */
export function idsDerivedFrom(store: WritableStore, carrierIds: readonly string[]): string[] {
  return store
    .all<{ id: string }>(
      `SELECT DISTINCT determination_id AS id FROM main.determination_sources
       WHERE carrier_id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(carrierIds)
    )
    .map(({ id }) => id)
}

/** A change of the same secret that waits for its decision. */
export function waitingChange(
  store: WritableStore,
  { determinationId, carrierIds }: { determinationId?: string | undefined; carrierIds: readonly string[] }
): { id: string; number: string } | undefined {
  return store.one<{ id: string; number: string }>(
    `SELECT id, number FROM main.determinations
     WHERE state = 'waiting' AND act <> 'determine'
       AND (changes_id = ? OR carrier_id IN (SELECT value FROM json_each(?)))`,
    determinationId ?? null,
    JSON.stringify(carrierIds)
  )
}

type NoticeRow = {
  id: string
  determination_id: string
  level: number
  to_name: string
  carrier_number: string
  due_on: string
  served_on: string | null
  receiver: string | null
}
const noticeWithNames = `
  SELECT mark_notices.*, carriers.level, carriers.number AS carrier_number,
    coalesce(units.name, people.name || ' ' || people.number) AS to_name
  FROM mark_notices
  JOIN carriers ON carriers.id = mark_notices.carrier_id
  LEFT JOIN units ON units.id = mark_notices.unit_id
  LEFT JOIN people ON people.id = mark_notices.person_id`

export function noticesOf(store: ReadableStore, determinationId: string): MarkNotice[] {
  return store
    .all<NoticeRow>(
      `${noticeWithNames} WHERE mark_notices.determination_id = ? ORDER BY units.name IS NULL, to_name`,
      determinationId
    )
    .map(noticeFromRow)
}

export function noticeOf(
  store: ReadableStore,
  id: string
): (MarkNotice & { determinationId: string; level: Level }) | undefined {
  const row = store.one<NoticeRow>(`${noticeWithNames} WHERE mark_notices.id = ?`, id)
  return row && { ...noticeFromRow(row), determinationId: row.determination_id, level: levelOfRank(row.level) }
}

function noticeFromRow(row: NoticeRow): MarkNotice {
  return {
    id: row.id,
    to: row.to_name,
    carrierNumber: row.carrier_number,
    dueOn: row.due_on,
    ...(row.served_on !== null && { servedOn: row.served_on }),
    ...(row.receiver !== null && { receiver: row.receiver })
  }
}

type EndingRow = {
  id: string
  number: string
  title: string
  level: number
  mark: string
  mark_text: string
  origin: CarrierOrigin
  state: CarrierState
  mark_state: MarkState
  unit_name: string
  holder_number: string
  holder_name: string
  ends_on: string | null
  met_on: string | null
  waiting_id: string | null
  waiting_number: string | null
}

/**
 * State secrets in sight by their end, the earliest first; copies stand under what they are copies of.
 * @param until the last day that is looked at
 */
export function listEndings(
  store: ReadableStore,
  { which, until, today }: { which: 'ended' | 'ending' | 'conditions'; until: Day; today: Day },
  { from, count }: { from: number; count: number }
): { rows: Ending[]; total: number } {
  const [condition, values] = {
    ended: ['(carriers.ends_on < ? OR met_conditions.met_on IS NOT NULL)', [today]],
    ending: ['carriers.ends_on BETWEEN ? AND ?', [today, until]],
    conditions: [
      "json_extract(carriers.mark, '$.end.form') = 'condition' AND met_conditions.met_on IS NULL",
      [] as string[]
    ]
  }[which] as [string, string[]]
  const endings = `FROM carriers LEFT JOIN met_conditions ON met_conditions.carrier_id = carriers.id
    WHERE carriers.level >= 2 AND carriers.original_id IS NULL AND carriers.state NOT IN ('sentAway', 'returned', 'destroyed')
      AND ${condition}`
  const rows = store.all<EndingRow>(
    `SELECT ending.*, people.number AS holder_number, people.name AS holder_name, units.name AS unit_name,
       waiting.id AS waiting_id, waiting.number AS waiting_number
     FROM (SELECT carriers.*, met_conditions.met_on ${endings}
       ORDER BY coalesce(met_conditions.met_on, carriers.ends_on), carriers.row LIMIT ? OFFSET ?) AS ending
     JOIN people ON people.id = ending.holder_id
     JOIN units ON units.id = ending.unit_id
     LEFT JOIN determinations AS waiting ON waiting.state = 'waiting'
       AND (waiting.carrier_id = ending.id OR waiting.changes_id = ending.determination_id)
     ORDER BY coalesce(ending.met_on, ending.ends_on), ending.row`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total ${endings}`, ...values)?.total ?? 0
  return { rows: rows.map((row) => endingFromRow(row, today)), total }
}

function endingFromRow(row: EndingRow, today: Day): Ending {
  const mark = Mark.parse(JSON.parse(row.mark))
  const end = 'end' in mark ? mark.end : undefined
  const ends = row.met_on ?? row.ends_on
  return {
    carrierId: row.id,
    number: row.number,
    title: row.title,
    level: levelOfRank(row.level),
    markText: row.mark_text,
    origin: row.origin,
    state: row.state,
    markState: row.mark_state,
    unit: row.unit_name,
    holder: { number: row.holder_number, name: row.holder_name },
    ...(row.ends_on !== null && { endsOn: row.ends_on }),
    ...(end?.form === 'condition' && { condition: end.text }),
    ...(row.met_on !== null && { conditionMetOn: row.met_on }),
    ...(ends !== null && { daysLeft: daysBetween(today, ends) }),
    ...(row.waiting_id !== null &&
      row.waiting_number !== null && { waiting: { id: row.waiting_id, number: row.waiting_number } })
  }
}

/** A determination as a list shows it. */
export function inBrief({ content: _, ...brief }: DeterminationKept): DeterminationInBrief {
  return brief
}

function fromRow(row: Row): DeterminationKept {
  const mark = Mark.parse(JSON.parse(row.mark))
  const before = row.mark_before === null ? undefined : Mark.parse(JSON.parse(row.mark_before))
  const proposed = row.proposed_mark === null ? undefined : Mark.parse(JSON.parse(row.proposed_mark))
  return {
    id: row.id,
    number: row.number,
    act: row.act,
    ...(row.way !== null && { way: row.way }),
    state: row.state,
    title: row.title,
    unit: row.unit,
    level: levelOfRank(row.level),
    mark,
    markText: composeMark(mark),
    ...(row.starts_on !== null && { startsOn: row.starts_on }),
    ...(before && { markBefore: before, markTextBefore: composeMark(before) }),
    ...(row.started_on !== null && { startedOn: row.started_on }),
    ...(proposed && { markTextProposed: composeMark(proposed) }),
    ...(row.carrier_id !== null && { carrierId: row.carrier_id }),
    ...(row.changes_id !== null && { changesId: row.changes_id }),
    proposedBy: { number: row.proposed_by, name: row.proposed_by_name },
    proposedAt: row.proposed_at,
    ...(row.decided_by !== null && { decidedBy: { number: row.decided_by, name: row.decided_by_name ?? '' } }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    ...(row.reason !== null && { reason: row.reason }),
    onTheSpot: row.on_the_spot === 1,
    ...(row.issuer_document !== null && { issuerDocument: row.issuer_document }),
    ...(row.issuer_noticed_on !== null && { issuerNoticedOn: row.issuer_noticed_on }),
    version: row.version,
    content: Content.parse(JSON.parse(row.content))
  }
}
