import { isAfter } from '#shared/days.ts'
import { isAbove } from '#shared/levels.ts'
import { incidents, type IncidentInSight } from '#shared/registers/incidents.ts'
import { step } from '#electron/carrier-step.ts'
import { findAgain } from '#electron/find-again.ts'
import type { PersonPresent } from '#electron/desk.ts'
import { implement, type Changing } from '#electron/implement.ts'
import { leakClocks, openIncident } from '#electron/open-incident.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { personOf } from '#electron/registers/people/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { addStep, changeIncident, incidentOf, listIncidents, type IncidentChange } from './queries.ts'

export const incidentsImplemented = implement(incidents, {
  report({ carrierId, level, responsibleId, ...found }, given) {
    const { store, asker, now, today } = given
    if (isAfter(found.foundOn, today)) throw new Refused('incident.foundLater', { today })
    if (responsibleId !== undefined && !personOf(store, responsibleId)) throw new Refused('person.notFound')
    if (carrierId === undefined) {
      if (found.kind !== 'leak') throw new Refused('incident.carrierNeeded')
      if (level === undefined) throw new Refused('incident.levelNeeded')
      if (isAbove(level, asker.clearance)) throw new Refused('incident.levelAboveYou')
      return existing(store, openIncident(given, { ...found, responsibleId, level }).id, { now, today })
    }
    const carrier = carrierOf(store, carrierId)
    if (!carrier) throw new Refused('carrier.notFound')
    return existing(store, openIncident(given, { ...found, responsibleId, carrier }).id, { now, today })
  },

  note({ incidentId, text, version }, given) {
    const incident = unclosed(given, incidentId)
    return goOn(given, incident, { version }, { kind: 'note', text })
  },

  tell({ incidentId, toldTo, version }, given) {
    const incident = unclosed(given, incidentId)
    // The first report stops the clock; whoever is told later stands among the steps.
    const told = incident.toldAt === undefined ? { toldAt: given.now, toldTo } : {}
    return goOn(given, incident, { ...told, version }, { kind: 'told', text: toldTo })
  },

  find({ incidentId, text, version }, given) {
    const incident = missing(given, incidentId, ['open', 'leak'])
    const [second] = given.together.secondOfficer
    findAgain(given, incident, { text, second, version })
    return existing(given.store, incidentId, given)
  },

  treatAsLeak({ incidentId, text, version }, given) {
    const incident = missing(given, incidentId, ['open'])
    const carrier = incident.carrierId === undefined ? undefined : carrierOf(given.store, incident.carrierId)
    if (carrier) step(given.store, carrier, 'treatAsLeak')
    // It is a leak from today on, whatever day it was missed.
    const clocks = leakClocks(given.today, given)
    return goOn(given, incident, { state: 'leak', ...clocks, version }, { kind: 'leak', text })
  },

  close({ incidentId, text, version }, given) {
    const incident = unclosed(given, incidentId)
    const { kind, state, level, reportBy, toldAt } = incident
    if (kind === 'missing' && state === 'open') throw new Refused('incident.stillMissing')
    if (reportBy !== undefined && toldAt === undefined) throw new Refused('incident.notTold')
    const [approver] = given.together.approver
    if (approver && isAbove(level, approver.clearance)) throw new Refused('approval.approverNotCleared', { level })
    return goOn(given, incident, { state: 'closed', version }, { kind: 'closed', text, with: approver })
  },

  list: ({ from, count, ...which }, { store, now, today }) => listIncidents(store, which, { now, today, from, count }),

  open: ({ incidentId }, { store, now, today }) => existing(store, incidentId, { now, today })
})

type Clock = { now: string; today: string }

function existing(store: ReadableStore, id: string, clock: Clock): IncidentInSight {
  const incident = incidentOf(store, id, clock)
  if (!incident) throw new Refused('incident.notFound')
  return incident
}

function unclosed({ store, ...clock }: Changing, id: string): IncidentInSight {
  const incident = existing(store, id, clock)
  if (incident.state === 'closed') throw new Refused('incident.closedAlready', { number: incident.number })
  return incident
}

function missing({ store, ...clock }: Changing, id: string, states: readonly IncidentInSight['state'][]) {
  const incident = existing(store, id, clock)
  if (incident.kind !== 'missing' || !states.includes(incident.state)) throw new Refused('incident.notMissing')
  return incident
}

function goOn(
  { store, asker, now, today }: Changing,
  { id }: IncidentInSight,
  change: IncidentChange,
  done: Pick<IncidentInSight['steps'][number], 'kind' | 'text'> & { with?: PersonPresent | undefined }
): IncidentInSight {
  if (!changeIncident(store, id, change)) throw new Refused('incident.changedMeanwhile')
  const { with: other } = done
  addStep(store, id, {
    ...done,
    at: now,
    by: { number: asker.number, name: asker.name },
    with: other && { number: other.number, name: other.name }
  })
  return existing(store, id, { now, today })
}
