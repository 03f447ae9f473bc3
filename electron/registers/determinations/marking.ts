import { addDays, isAfter, type Day } from '#shared/days.ts'
import { isAbove, isStateSecret, type Level } from '#shared/levels.ts'
import { composeMark, endOf } from '#shared/marks.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { DeterminationInSight, MarkNotice } from '#shared/registers/determinations.ts'
import type { Changing } from '#electron/implement.ts'
import { noteKnower, whoMayHave } from '#electron/may-know.ts'
import {
  addToScope,
  insertCarrier,
  setMarkState,
  takeNumber,
  touchCarrier
} from '#electron/registers/carriers/queries.ts'
import { placeOf } from '#electron/registers/places/queries.ts'
import { finishTasksOf, insertTask } from '#electron/registers/tasks/queries.ts'
import { unitOfName } from '#electron/registers/units/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce } from '#electron/store/settings.ts'
import { nameOfStore } from '#electron/store/store-settings.ts'
import { carrierInSight, existing, inSight, knownCarrier, marked } from './in-sight.ts'
import { conditionMetOn, insertMetCondition, noticeOf, setRegistered, setServed } from './queries.ts'

// When the condition on which something ends has come about, or a holder suggests another mark: seen to within so many days.
const daysToReview = 10

/** Numbers every original of what was determined, each with its copy number, unmarked until somebody confirms it. */
export function registerOriginals(
  wish: {
    determinationId: string
    holderId: string
    placeId: string
    pages?: number | undefined
    capacity?: string | undefined
    version: number
  },
  { store, asker, newId, now, today }: Changing
): DeterminationInSight {
  const determination = existing(store, wish.determinationId)
  const { id, mark, startsOn, title, state, content } = determination
  const { kind = 'paper', originals = 1, documentNumber, basis, scopeUnits, scopePeople, remarks } = content
  if (state !== 'approved' || determination.act !== 'determine')
    throw new Refused('determination.notApproved', { state })
  if (isAbove(mark.level, asker.clearance))
    throw new Refused('determination.aboveYou', { level: mark.level, clearance: asker.clearance })
  const holder = whoMayHave(store, wish.holderId, mark.level, today)
  const place = placeOf(store, wish.placeId)
  if (!place) throw new Refused('place.notFound')
  const unit = unitOfName(store, determination.unit, newId)
  if (unit.closed) throw new Refused('unit.closed', { name: unit.name })
  if (!setRegistered(store, id, wish.version)) throw new Refused('determination.changedMeanwhile')
  const end = endOf(mark, startsOn)
  const by = { number: asker.number, name: asker.name }
  const scheme = settingsInForce(store).settings.numberScheme
  for (let copy = 1; copy <= originals; copy += 1) {
    const carrier: CarrierInSight = {
      id: newId(),
      number: takeNumber(store, { scheme, year: Number(today.slice(0, 4)), level: mark.level }),
      title,
      kind,
      issuer: nameOfStore(store),
      documentNumber,
      // Six digits on an official document (GB/T 9704).
      copyNumber: String(copy).padStart(6, '0'),
      pages: wish.pages,
      capacity: wish.capacity,
      mark,
      level: mark.level,
      markText: composeMark(mark),
      startsOn,
      ...(end.kind === 'day' && { endsOn: end.on }),
      basis,
      unit: unit.name,
      holderId: holder.id,
      placeId: place.id,
      holder: { number: holder.number, name: holder.name },
      place: { code: place.code, name: place.name },
      remarks,
      registeredOn: today,
      registeredBy: by,
      origin: 'own',
      determinationId: id,
      markState: 'unmarked',
      state: 'inStock',
      atRest: 'inStock',
      version: 1
    }
    insertCarrier(store, carrier, unit.id)
    for (const name of scopeUnits)
      addToScope(store, { carrierId: carrier.id, unitId: unitOfName(store, name, newId).id, at: now, by })
    for (const personId of scopePeople) addToScope(store, { carrierId: carrier.id, personId, at: now, by })
    noteKnower(store, { carrier, personId: holder.id, at: now, act: 'register' })
  }
  return inSight(store, id)
}

/** That the mark stands on each of these things itself. */
export function confirmMarked(
  { carrierIds, how }: { carrierIds: readonly string[]; how: string },
  { store }: Changing
) {
  const carriers = carrierIds.map((carrierId) => {
    const { number, markState, version } = carrierInSight(store, carrierId)
    if (markState !== 'unmarked') throw new Refused('determination.markedAlready', { number })
    if (!setMarkState(store, { carrierId, markState: 'marked', version })) throw new Refused('carrier.changedMeanwhile')
    return marked(carrierInSight(store, carrierId))
  })
  return { carriers, how }
}

/** That the old mark is void and the new one stands beside it; the task is done with it. */
export function remark(
  { carrierId, seen, version }: { carrierId: string; seen: string; version: number },
  { store, asker, now }: Changing
) {
  const { markState, level, markText } = carrierInSight(store, carrierId)
  if (markState !== 'toRemark') throw new Refused('determination.notToRemark')
  const next = isStateSecret(level) ? 'remarked' : 'declassified'
  if (!setMarkState(store, { carrierId, markState: next, version })) throw new Refused('carrier.changedMeanwhile')
  const by = { number: asker.number, name: asker.name }
  finishTasksOf(store, { carrierId, kind: 'remark', at: now, by, answer: `${markText} ${seen}` })
  return { ...marked(carrierInSight(store, carrierId)), seen }
}

/** Notes that the condition has come about on which a secret ends; somebody reviews it, and nothing opens by itself. */
export function noteConditionMet(
  { carrierId, metOn, note, version }: { carrierId: string; metOn: Day; note: string; version: number },
  { store, asker, newId, now, today }: Changing
) {
  const carrier = knownCarrier(store, carrierId)
  const { mark, level, originalId = carrierId } = carrier
  const end = 'end' in mark ? mark.end : undefined
  if (end?.form !== 'condition') throw new Refused('determination.noCondition')
  if (conditionMetOn(store, [carrierId, originalId]) !== undefined)
    throw new Refused('determination.conditionMetAlready')
  if (isAfter(metOn, today)) throw new Refused('determination.metLater', { today })
  if (!touchCarrier(store, carrierId, version)) throw new Refused('carrier.changedMeanwhile')
  insertMetCondition(store, {
    carrierId: originalId,
    metOn,
    note,
    at: now,
    by: { number: asker.number, name: asker.name }
  })
  insertTask(store, {
    id: newId(),
    kind: 'review',
    level,
    carrierId,
    personId: carrier.holderId,
    note: `${carrier.markText} · ${metOn} · ${note}`,
    dueOn: addDays(today, daysToReview),
    createdAt: now
  })
  return { carrierId, level, condition: end.text, metOn, note }
}

/** What a holder thinks of the mark of what was made elsewhere, for the officer to pass on to its originator. */
export function suggest(
  { carrierId, suggestion }: { carrierId: string; suggestion: string },
  { store, newId, now, today }: Changing
) {
  const { origin, level } = knownCarrier(store, carrierId)
  if (origin === 'own') throw new Refused('determination.ownSecret')
  const [taskId, dueOn] = [newId(), addDays(today, daysToReview)]
  insertTask(store, { id: taskId, kind: 'passOn', level, carrierId, note: suggestion, dueOn, createdAt: now })
  return { carrierId, level, suggestion, taskId, dueOn }
}

/** Notes who has received a notice, and when. */
export function serveNotice(
  { noticeId, receiver, servedOn }: { noticeId: string; receiver: string; servedOn: Day },
  { store, asker, today }: Changing
): MarkNotice & { determinationId: string; level: Level } {
  const notice = noticeOf(store, noticeId)
  if (!notice) throw new Refused('determination.noticeNotFound')
  if (isAfter(servedOn, today)) throw new Refused('determination.servedLater', { today })
  const by = { number: asker.number, name: asker.name }
  if (!setServed(store, { id: noticeId, servedOn, receiver, by }))
    throw new Refused('determination.servedAlready', { on: notice.servedOn ?? '' })
  return { ...notice, servedOn, receiver }
}
