import { isAfter } from '#shared/days.ts'
import { levelOfRank, rankOf, type Level } from '#shared/levels.ts'
import type { Incident, IncidentInSight, IncidentKind, IncidentState, RunOut } from '#shared/registers/incidents.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { isSeen } from '#electron/store/sight.ts'
import { whereAll, type Term } from '#electron/store/terms.ts'

/**
 * An incident with a carrier is seen by whoever sees the carrier; any other within the clearance, by whoever sees the
 * registers and by whoever has reported it.
 */
export const incidentsInSight: SightView = {
  table: 'incidents',
  sql: `SELECT * FROM main.incidents
        WHERE CASE WHEN carrier_id IS NOT NULL THEN ${isSeen('incidents.carrier_id')}
              ELSE level <= (SELECT clearance FROM looker)
                AND ((SELECT sight FROM looker) = 'everything' OR reported_by = (SELECT number FROM looker)) END`
}

type Row = {
  id: string
  number: string
  kind: IncidentKind
  state: IncidentState
  carrier_id: string | null
  level: number
  found_on: string
  place: string | null
  what: string
  responsible_id: string | null
  reported_by: string
  reported_by_name: string
  reported_at: string
  missing_until: string | null
  report_by: string | null
  result_by: string | null
  told_at: string | null
  told_to: string | null
  version: number
  carrier_number: string | null
  title: string | null
  mark_text: string | null
  responsible_number: string | null
  responsible_name: string | null
}

const withCarrierAndPerson = `
  SELECT incidents.*, carriers.number AS carrier_number, carriers.title, carriers.mark_text,
         people.number AS responsible_number, people.name AS responsible_name
  FROM incidents
  LEFT JOIN carriers ON carriers.id = incidents.carrier_id
  LEFT JOIN people ON people.id = incidents.responsible_id`

/** An incident as it is opened. */
export type NewIncident = {
  id: string
  /** `SJ-2026-0000003`, from `takeDocumentNumber`. */
  number: string
  kind: 'missing' | 'damaged' | 'leak'
  carrierId?: string | undefined
  level: Level
  foundOn: string
  place?: string | undefined
  what: string
  responsibleId?: string | undefined
  reportedBy: { number: string; name: string }
  reportedAt: string
  missingUntil?: string | undefined
  reportBy?: string | undefined
  resultBy?: string | undefined
}

export function insertIncident(store: WritableStore, incident: NewIncident): void {
  store.run(
    `INSERT INTO main.incidents (id, number, kind, state, carrier_id, level, found_on, place, what, responsible_id,
       reported_by, reported_by_name, reported_at, missing_until, report_by, result_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    incident.id,
    incident.number,
    incident.kind,
    incident.kind === 'leak' ? 'leak' : 'open',
    incident.carrierId ?? null,
    rankOf(incident.level),
    incident.foundOn,
    incident.place ?? null,
    incident.what,
    incident.responsibleId ?? null,
    incident.reportedBy.number,
    incident.reportedBy.name,
    incident.reportedAt,
    incident.missingUntil ?? null,
    incident.reportBy ?? null,
    incident.resultBy ?? null
  )
}

/** What of an incident is otherwise from now on; `version` is the one that was seen. */
export type IncidentChange = Partial<Pick<Incident, 'state' | 'toldAt' | 'toldTo' | 'reportBy' | 'resultBy'>> & {
  version: number
}

/** Changes an incident; false when it is no longer at this version. */
export function changeIncident(
  store: WritableStore,
  id: string,
  { state, toldAt, toldTo, reportBy, resultBy, version }: IncidentChange
): boolean {
  return (
    store.run(
      `UPDATE main.incidents
       SET state = coalesce(?, state), told_at = coalesce(?, told_at), told_to = coalesce(?, told_to),
           report_by = coalesce(?, report_by), result_by = coalesce(?, result_by), version = version + 1
       WHERE id = ? AND version = ?`,
      state ?? null,
      toldAt ?? null,
      toldTo ?? null,
      reportBy ?? null,
      resultBy ?? null,
      id,
      version
    ) === 1
  )
}

export function addStep(store: WritableStore, incidentId: string, step: Incident['steps'][number]): void {
  store.run(
    `INSERT INTO main.incident_steps (incident_id, at, by_number, by_name, with_number, with_name, kind, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    incidentId,
    step.at,
    step.by.number,
    step.by.name,
    step.with?.number ?? null,
    step.with?.name ?? null,
    step.kind,
    step.text
  )
}

type Clock = { now: string; today: string }

export function incidentOf(store: ReadableStore, id: string, clock: Clock): IncidentInSight | undefined {
  const row = store.one<Row>(`${withCarrierAndPerson} WHERE incidents.id = ?`, id)
  return row && fromRow(store, row, clock)
}

/** Incidents, those that are not closed first and of them the oldest. */
export function listIncidents(
  store: ReadableStore,
  { which, carrierId, number }: { which: 'open' | 'all'; carrierId?: string | undefined; number?: string | undefined },
  { from, count, ...clock }: Clock & { from: number; count: number }
): { rows: IncidentInSight[]; total: number } {
  const terms: Term[] = []
  if (which === 'open') terms.push(["incidents.state <> 'closed'"])
  if (carrierId !== undefined) terms.push(['incidents.carrier_id = ?', carrierId])
  if (number !== undefined) terms.push(['instr(incidents.number, ?) > 0', number])
  const { where, values } = whereAll(terms)
  const rows = store.all<Row>(
    `${withCarrierAndPerson} ${where}
     ORDER BY incidents.state = 'closed', CASE incidents.state WHEN 'closed' THEN NULL ELSE incidents.reported_at END,
              incidents.reported_at DESC, incidents.number LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM incidents ${where}`, ...values)?.total ?? 0
  return { rows: rows.map((row) => fromRow(store, row, clock)), total }
}

function fromRow(store: ReadableStore, row: Row, { now, today }: Clock): IncidentInSight {
  const open = row.state === 'open' || row.state === 'leak'
  const runOut: RunOut[] = []
  if (row.state === 'open' && row.missing_until !== null && isAfter(today, row.missing_until)) runOut.push('missing')
  if (row.state !== 'closed' && row.report_by !== null && row.told_at === null && now > row.report_by)
    runOut.push('report')
  if (open && row.result_by !== null && isAfter(today, row.result_by)) runOut.push('result')
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    state: row.state,
    ...(row.carrier_id !== null && { carrierId: row.carrier_id }),
    level: levelOfRank(row.level),
    foundOn: row.found_on,
    ...(row.place !== null && { place: row.place }),
    what: row.what,
    ...(row.responsible_id !== null && { responsibleId: row.responsible_id }),
    reportedBy: { number: row.reported_by, name: row.reported_by_name },
    reportedAt: row.reported_at,
    ...(row.missing_until !== null && { missingUntil: row.missing_until }),
    ...(row.report_by !== null && { reportBy: row.report_by }),
    ...(row.result_by !== null && { resultBy: row.result_by }),
    ...(row.told_at !== null && { toldAt: row.told_at }),
    ...(row.told_to !== null && { toldTo: row.told_to }),
    steps: stepsOf(store, row.id),
    version: row.version,
    ...(row.carrier_number !== null && {
      carrier: { number: row.carrier_number, title: row.title ?? '', markText: row.mark_text ?? '' }
    }),
    ...(row.responsible_number !== null && {
      responsible: { number: row.responsible_number, name: row.responsible_name ?? '' }
    }),
    runOut
  }
}

type StepRow = {
  at: string
  by_number: string
  by_name: string
  with_number: string | null
  with_name: string | null
  kind: Incident['steps'][number]['kind']
  text: string
}

function stepsOf(store: ReadableStore, incidentId: string): Incident['steps'] {
  return store
    .all<StepRow>(
      `SELECT at, by_number, by_name, with_number, with_name, kind, text
       FROM incident_steps WHERE incident_id = ? ORDER BY row`,
      incidentId
    )
    .map((row) => ({
      at: row.at,
      by: { number: row.by_number, name: row.by_name },
      ...(row.with_number !== null && { with: { number: row.with_number, name: row.with_name ?? '' } }),
      kind: row.kind,
      text: row.text
    }))
}
