import { rankOf, type Level } from '#shared/levels.ts'
import type { SightView, WritableStore } from '#electron/store/open-store.ts'

/** An incident with a carrier is seen by whoever sees the carrier; any other by whoever is cleared for it. */
export const incidentsInSight: SightView = {
  table: 'incidents',
  sql: `SELECT * FROM main.incidents
        WHERE CASE WHEN carrier_id IS NULL THEN level <= (SELECT clearance FROM looker)
              ELSE carrier_id IN (SELECT id FROM carriers) END`
}

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
