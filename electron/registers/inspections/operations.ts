import { isAfter, isBefore, type Day } from '#shared/days.ts'
import type { InputOf } from '#shared/define-operation.ts'
import {
  findingsDemanded,
  findingStateAfter,
  nextInspectionOn,
  untoldFacts,
  wronglyNone,
  type InspectionFindingAct
} from '#shared/inspection-rules.ts'
import { inspections, type NewFinding } from '#shared/registers/inspections.ts'
import { implement, type Changing } from '#electron/implement.ts'
import { named } from '#electron/keepers.ts'
import { personOf } from '#electron/registers/people/queries.ts'
import { placeOf } from '#electron/registers/places/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { settingsInForce, takeDocumentNumber } from '#electron/store/settings.ts'
import {
  findingOf,
  findingsOf,
  insertFinding,
  insertInspection,
  inspectionOf,
  listInspections,
  measuredIn,
  stepFinding
} from './queries.ts'

export const inspectionsImplemented = implement(inspections, {
  register(wish, { store, asker, together, newId, now, today }) {
    const { placeId, inspectedOn, temperature, humidity, facts, findings, remark } = wish
    const place = placeOf(store, placeId)
    if (!place) throw new Refused('place.notFound')
    if (isAfter(inspectedOn, today)) throw new Refused('inspection.dayToCome', { today })
    // A cabinet or a shelf stands in the air of its room; a room is measured.
    if (place.kind === 'room' && (temperature === undefined || humidity === undefined))
      throw new Refused('inspection.notMeasured', { place: place.name })
    const { roomClimate: wanted, inspectionDays } = settingsInForce(store).settings
    refuseUntold(wish, wanted)
    for (const finding of findings) refuseImpossibleFinding(store, finding, inspectedOn, today)
    const usual = nextInspectionOn(inspectedOn, place.kind, inspectionDays)
    const { nextDueOn = usual, nextDueReason } = wish
    if (!isAfter(nextDueOn, inspectedOn)) throw new Refused('inspection.nextDueBefore', { inspectedOn })
    if (nextDueOn !== usual && nextDueReason === undefined) throw new Refused('inspection.reasonMissing', { usual })
    const id = newId()
    const [second] = together.secondInspector
    insertInspection(store, {
      id,
      number: takeDocumentNumber(store, 'KF', today),
      placeId,
      inspectedOn,
      temperature,
      humidity,
      facts,
      wanted,
      remark,
      inspectedBy: named(asker),
      ...(second && { secondBy: named(second) }),
      registeredAt: now,
      nextDueOn,
      ...(nextDueOn !== usual && { nextDueReason })
    })
    for (const finding of findings) insertFinding(store, id, newId(), finding)
    return whole(store, id, today)
  },

  putRight: ({ findingId, text, version }, given) => take(given, { findingId, act: 'putRight', text, version }),

  confirm({ findingId, text, result, dueOn, version }, given) {
    const { store, asker, today } = given
    const finding = findingOf(store, findingId, today)
    const last = finding?.steps.at(-1)
    if (last?.act === 'putRight' && last.by.number === asker.number)
      throw new Refused('inspection.ownRemedy', { name: asker.name })
    if (result === 'again' && dueOn === undefined) throw new Refused('inspection.newDayMissing')
    if (dueOn !== undefined && isBefore(dueOn, today)) throw new Refused('inspection.dueBefore', { day: today })
    return take(given, { findingId, act: result, text, version, ...(result === 'again' && { dueOn }) })
  },

  list: ({ from, count, ...which }, { store }) => listInspections(store, which, { from, count }),

  open: ({ inspectionId }, { store, today }) => whole(store, inspectionId, today),

  ofPlace({ placeId }, { store }) {
    const place = placeOf(store, placeId)
    if (!place) throw new Refused('place.notFound')
    const { id, code, name, kind } = place
    return {
      place: { id, code, name, kind },
      wanted: settingsInForce(store).settings.roomClimate,
      ...measuredIn(store, placeId)
    }
  }
})

// Whatever is not in order is told as a fact and put right by somebody; nothing is to be put right that was in order.
function refuseUntold(
  { facts, temperature, humidity, findings }: InputOf<typeof inspections.register>,
  wanted: Parameters<typeof findingsDemanded>[2]
): void {
  const [none] = wronglyNone(facts)
  if (none) throw new Refused('inspection.cannotBeNone', { about: none })
  const [untold] = untoldFacts(facts)
  if (untold) throw new Refused('inspection.factMissing', { about: untold })
  const demanded = findingsDemanded(facts, { temperature, humidity }, wanted)
  const found = findings.map(({ about }) => about)
  const missing = demanded.find((about) => !found.includes(about))
  if (missing) throw new Refused('inspection.findingMissing', { about: missing })
  const unfounded = found.find((about) => about !== 'other' && !demanded.includes(about))
  if (unfounded) throw new Refused('inspection.findingUnfounded', { about: unfounded })
}

function refuseImpossibleFinding(store: ReadableStore, finding: NewFinding, inspectedOn: Day, today: Day): void {
  const person = personOf(store, finding.responsibleId)
  if (!person) throw new Refused('person.notFound')
  const { name, leftOn } = person
  if (leftOn !== undefined && !isBefore(today, leftOn)) throw new Refused('person.left', { name, leftOn })
  if (isBefore(finding.dueOn, inspectedOn)) throw new Refused('inspection.dueBefore', { day: inspectedOn })
}

function take(
  { store, asker, now, today }: Changing,
  step: { findingId: string; act: InspectionFindingAct; text: string; version: number; dueOn?: Day | undefined }
) {
  const finding = findingOf(store, step.findingId, today)
  if (!finding) throw new Refused('inspection.findingNotFound')
  const { act, text, version, dueOn = finding.dueOn } = step
  const state = findingStateAfter(act, finding.state)
  if (!state) throw new Refused('inspection.findingStateForbids', { findingState: finding.state })
  if (!stepFinding(store, { id: finding.id, state, dueOn, act, text, at: now, by: named(asker), version }))
    throw new Refused('inspection.findingChangedMeanwhile')
  const after = findingOf(store, finding.id, today)
  const inspection = inspectionOf(store, finding.inspectionId)
  if (!after || !inspection) throw new Refused('inspection.findingNotFound')
  return { ...after, inspection }
}

function whole(store: ReadableStore, id: string, today: Day) {
  const inspection = inspectionOf(store, id)
  if (!inspection) throw new Refused('inspection.notFound')
  return { ...inspection, findings: findingsOf(store, id, today) }
}
