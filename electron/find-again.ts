import type { IncidentInSight } from '#shared/registers/incidents.ts'
import { step } from './carrier-step.ts'
import { carrierOf } from './registers/carriers/queries.ts'
import { addStep, changeIncident } from './registers/incidents/queries.ts'
import { Refused } from './refused.ts'
import type { WritableStore } from './store/open-store.ts'

type Person = { number: string; name: string }

/**
 * What was missing is there again, seen by two: its incident says so and its clock stands still, and the carrier is
 * back where it was before. Whatever finds it calls this: a search, a count.
 * @param version the version of the incident that was seen
 * @throws Refused `incident.changedMeanwhile`, or with one of `carrierStepRefuses`
 */
export function findAgain(
  { store, asker, now }: { store: WritableStore; asker: Person; now: string },
  { id, carrierId }: Pick<IncidentInSight, 'id' | 'carrierId'>,
  { text, second, version }: { text: string; second: Person | undefined; version: number }
): void {
  const carrier = carrierId === undefined ? undefined : carrierOf(store, carrierId)
  if (carrier) step(store, carrier, 'find')
  if (!changeIncident(store, id, { state: 'found', version })) throw new Refused('incident.changedMeanwhile')
  addStep(store, id, {
    kind: 'found',
    text,
    at: now,
    by: { number: asker.number, name: asker.name },
    with: second && { number: second.number, name: second.name }
  })
}
