import { addDays, addMonths, daysBetween, type Day } from '#shared/days.ts'
import type { Level } from '#shared/levels.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { IncidentKind } from '#shared/registers/incidents.ts'
import { step } from './carrier-step.ts'
import { insertIncident } from './registers/incidents/queries.ts'
import { settingsInForce, takeDocumentNumber } from './store/settings.ts'
import type { WritableStore } from './store/open-store.ts'

type Given = {
  store: WritableStore
  asker: { number: string; name: string }
  newId: () => string
  now: string
  today: Day
}

/** What has come to light; with a carrier its level is the carrier's. */
export type ComeToLight = {
  kind: IncidentKind
  /** Not after today. */
  foundOn: Day
  place?: string | undefined
  what: string
  responsibleId?: string | undefined
} & ({ carrier: CarrierInSight } | { carrier?: undefined; level: Level })

/**
 * Opens an incident, starts its clocks, and takes a carrier that is missing its step to `missing`. Whatever finds
 * something missing or damaged calls this: a return, a count, a report.
 * @returns its id and its number, `SJ-2026-0003`
 * @throws Refused with one of `carrierStepRefuses` where what is missing cannot be
 */
export function openIncident({ store, asker, newId, now, today }: Given, found: ComeToLight) {
  const { kind, foundOn, place, what, responsibleId, carrier } = found
  const level = found.carrier ? found.carrier.level : found.level
  if (kind === 'missing' && carrier) step(store, carrier, 'miss')
  const id = newId()
  const number = takeDocumentNumber(store, 'SJ', today)
  insertIncident(store, {
    id,
    number,
    kind,
    carrierId: carrier?.id,
    level,
    foundOn,
    place,
    what,
    responsibleId,
    reportedBy: { number: asker.number, name: asker.name },
    reportedAt: now,
    ...(kind === 'missing' && { missingUntil: addDays(foundOn, settingsInForce(store).settings.missingDays[level]) }),
    ...(kind === 'leak' && leakClocks(foundOn, { now, today }))
  })
  return { id, number }
}

/**
 * By when a leak is reported and its result told: within 24 hours (Regulations 61) and three months. What came to light
 * on an earlier day has had its hours since: as no hour is told, the hour of now is taken for it.
 */
export function leakClocks(
  foundOn: Day,
  { now, today }: { now: string; today: Day }
): { reportBy: string; resultBy: Day } {
  const hours = 24 * (1 - daysBetween(foundOn, today))
  return {
    reportBy: new Date(Date.parse(now) + hours * 3_600_000).toISOString(),
    resultBy: addMonths(foundOn, 3)
  }
}
