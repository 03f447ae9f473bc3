import { isBefore, isAfter } from '#shared/days.ts'
import { listingProblem } from '#shared/destruction-life.ts'
import { highest } from '#shared/levels.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { destruction, type DestructionList } from '#shared/registers/destruction.ts'
import { listableOf, refuseUnappraised } from '#electron/appraised.ts'
import { step } from '#electron/carrier-step.ts'
import { implement, type Changing } from '#electron/implement.ts'
import { doEach, tryEach } from '#electron/in-bulk.ts'
import { whoMayHave } from '#electron/may-know.ts'
import { appraisalOf, latestAppraisalOf } from '#electron/registers/appraisals/queries.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { placeOf } from '#electron/registers/places/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'
import { takeDocumentNumber } from '#electron/store/settings.ts'
import { approve, askApproval, cancel, retainByApprover, withdraw } from './approval.ts'
import { count } from './count.ts'
import {
  existing,
  listFor,
  listed,
  named,
  pick,
  proceed,
  refuseUncleared,
  retain,
  touchedBy,
  type Touched
} from './on-the-list.ts'
import { endItem, insertItem, insertList, itemsOf, lists, listsOfCarrier, raiseLevel, totalsOf } from './queries.ts'

export const destructionImplemented = implement(destruction, {
  begin: ({ reason }, given) => beginList(reason, given),

  add({ listId, carrierIds, version }, given) {
    const { store } = given
    const list = listFor(store, listId, 'add')
    const touched = [...new Set(carrierIds)].map((carrierId): Touched => {
      const carrier = carrierOf(store, carrierId)
      if (!carrier) throw new Refused('carrier.notFound')
      return putOn(listId, carrier, carrier.version, given)
    })
    return added(store, list, touched, version)
  },

  previewAddMany({ selection, ...which }, given) {
    refuseNoList(given.store, which)
    return tryEach(given, selection, (carrier, store) => listForDestruction(store, carrier, carrier.version))
  },

  addMany({ each, ...which }, given) {
    const { store } = given
    refuseNoList(store, which)
    const { listId, reason = '' } = which
    const list = listId === undefined ? beginList(reason, given) : listFor(store, listId, 'add')
    const touched = doEach(store, each, (carrier, version) => putOn(list.id, carrier, version, given))
    return added(store, list, touched, list.version)
  },

  beginFromAppraisal({ appraisalId, reason }, given) {
    const { store } = given
    const appraisal = appraisalOf(store, appraisalId)
    if (!appraisal) throw new Refused('appraisal.notFound')
    if (appraisal.state !== 'closed') throw new Refused('appraisal.notClosed', { number: appraisal.number })
    const carriers = listableOf(store, appraisal)
    if (carriers.length === 0) throw new Refused('destruction.nothingAppraised', { number: appraisal.number })
    const list = beginList(reason, given)
    const touched = carriers.map((carrier) => putOn(list.id, carrier, carrier.version, given))
    return added(store, list, touched, list.version)
  },

  takeOff({ listId, items, version }, { store, asker, now }) {
    const list = listFor(store, listId, 'takeOff')
    const touched = retain(store, pick(listed(store, listId), items), { at: now, by: named(asker) })
    const left = list.counts.listed - touched.length
    return { ...proceed(store, list, { act: 'takeOff', left, version }), touched }
  },

  count,
  askApproval,
  approve,
  retain: retainByApprover,

  seal({ listId, containers, sealNumbers, placeId, version }, { store, asker, together, now, today }) {
    const list = listFor(store, listId, 'seal')
    const place = placeOf(store, placeId)
    if (!place) throw new Refused('place.notFound')
    refuseUncleared(together.secondOfficer, list.level)
    const [second] = together.secondOfficer
    const items = listed(store, listId)
    refuseUnappraised(
      store,
      items.map(({ carrier }) => carrier)
    )
    const done = proceed(store, list, {
      act: 'seal',
      left: items.length,
      version,
      done: {
        act: 'seal',
        at: now,
        by: named(asker),
        secondOfficer: named(second ?? asker),
        containers,
        sealNumbers,
        place: place.name,
        sealedOn: today
      }
    })
    return { ...done, touched: touchedBy(items) }
  },

  ship({ listId, facility, vehicle, escortIds, receiptNumber, version }, { store, asker, now, today }) {
    const list = listFor(store, listId, 'ship')
    if (new Set(escortIds).size < escortIds.length) throw new Refused('destruction.escortTwice')
    const escorts = escortIds.map((personId) => named(whoMayHave(store, personId, list.level, today)))
    const items = listed(store, listId)
    const done = proceed(store, list, {
      act: 'ship',
      left: items.length,
      version,
      done: { act: 'ship', at: now, by: named(asker), facility, vehicle, escorts, receiptNumber }
    })
    return { ...done, touched: touchedBy(items) }
  },

  destroy(wish, { store, asker, together, now, today }) {
    const { listId, method, equipment, place, destroyedOn, residue, version } = wish
    const list = listFor(store, listId, 'destroy')
    const { witness: witnesses } = together
    refuseInvolved(list, witnesses)
    refuseUncleared(witnesses, list.level)
    if (list.state === 'sealed' && equipment === undefined) throw new Refused('destruction.equipmentMissing')
    const sealed = list.steps.find((each) => each.act === 'seal')
    const from = sealed?.sealedOn ?? today
    if (isAfter(destroyedOn, today) || isBefore(destroyedOn, from))
      throw new Refused('destruction.dayOutOfOrder', { from, today })
    const certificate = takeDocumentNumber(store, 'XZ', today)
    const items = listed(store, listId)
    refuseUnappraised(
      store,
      items.map(({ carrier }) => carrier)
    )
    const touched = items.map(({ itemId, carrier }): Touched => {
      const { id: carrierId, number, level, state, heldBecause } = carrier
      if (state !== 'destroyPending' || heldBecause !== undefined)
        throw new Refused('destruction.itemNotReady', { number })
      step(store, carrier, 'destroy')
      endItem(store, { itemId, status: 'destroyed', at: now, by: named(asker) })
      return { carrierId, level, status: 'destroyed' }
    })
    const done = proceed(store, list, {
      act: 'destroy',
      left: 0,
      version,
      done: {
        act: 'destroy',
        at: now,
        by: named(asker),
        witnesses: witnesses.map(named),
        method,
        ...(equipment !== undefined && { equipment }),
        place,
        destroyedOn,
        residue,
        certificate,
        destroyed: touched.length
      }
    })
    return { ...done, touched }
  },

  withdraw,
  cancel,

  list: ({ from, count: most, ...which }, { store }) => lists(store, which, { from, count: most }),

  open: ({ listId }, { store }) => ({ ...existing(store, listId), totals: totalsOf(store, listId) }),

  items({ listId, statuses, words = '', from, count: most }, { store }) {
    existing(store, listId)
    return itemsOf(store, listId, { statuses, words: words.trim(), from, count: most })
  },

  ofCarrier: ({ carrierId }, { store }) => ({ rows: listsOfCarrier(store, carrierId) })
})

type Given = Pick<Changing, 'store' | 'asker' | 'newId' | 'now' | 'today'>

function beginList(reason: string, { store, asker, newId, now, today }: Given): DestructionList {
  const id = newId()
  const number = takeDocumentNumber(store, 'XH', today)
  insertList(store, { id, number, reason, openedBy: named(asker), openedAt: now })
  return existing(store, id)
}

// Many come on one list that is still open, or on a new one, of which it is said why.
function refuseNoList(
  store: ReadableStore,
  { listId, reason }: { listId?: string | undefined; reason?: string | undefined }
): void {
  if ((listId === undefined) === (reason === undefined)) throw new Refused('destruction.whichList')
  if (listId !== undefined) listFor(store, listId, 'add')
}

// Rules 20, 21 and 23: in its place, not held, not wanted back, and out of the archives only on an appraisal.
function listForDestruction(store: WritableStore, carrier: CarrierInSight, version: number): void {
  const { id, number, state } = carrier
  if (state === 'destroyPending') throw new Refused('destruction.onAList', { number })
  const problem = listingProblem(carrier, latestAppraisalOf(store, id)?.answer)
  if (problem?.code === 'destruction.notAppraised') throw new Refused(problem.code, problem.data)
  step(store, carrier, 'listForDestruction', version)
}

function putOn(listId: string, carrier: CarrierInSight, version: number, { store, asker, newId, now }: Given): Touched {
  const { id: carrierId, number, level } = carrier
  listForDestruction(store, carrier, version)
  if (!insertItem(store, { id: newId(), listId, carrierId, addedAt: now, addedBy: named(asker) }))
    throw new Refused('destruction.onAList', { number })
  return { carrierId, level, status: 'listed' }
}

function added(store: WritableStore, list: DestructionList, touched: Touched[], version: number) {
  raiseLevel(store, list.id, highest(touched.map(({ level }) => level)))
  return { ...proceed(store, list, { act: 'add', left: list.counts.listed + touched.length, version }), touched }
}

type Involved = Parameters<typeof refuseUncleared>[0]

// Whoever does it cannot be named beside themselves: the gate sees to that.
function refuseInvolved(list: ReturnType<typeof existing>, witnesses: Involved): void {
  const approved = list.steps.find((each) => each.act === 'approve')
  for (const { number, name } of witnesses)
    if (number === list.openedBy.number || number === approved?.approvedBy.number)
      throw new Refused('destruction.witnessInvolved', { name })
}
