import { isBefore, isAfter } from '#shared/days.ts'
import { listingProblem } from '#shared/destruction-life.ts'
import { highest } from '#shared/levels.ts'
import { destruction } from '#shared/registers/destruction.ts'
import { step } from '#electron/carrier-step.ts'
import { implement } from '#electron/implement.ts'
import { whoMayHave } from '#electron/may-know.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { placeOf } from '#electron/registers/places/queries.ts'
import { Refused } from '#electron/refused.ts'
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
import {
  endItem,
  insertItem,
  insertList,
  itemsOf,
  latestAppraisalOf,
  lists,
  listsOfCarrier,
  raiseLevel,
  totalsOf
} from './queries.ts'

export const destructionImplemented = implement(destruction, {
  begin({ reason }, { store, asker, newId, now, today }) {
    const id = newId()
    const number = takeDocumentNumber(store, 'XH', today)
    insertList(store, { id, number, reason, openedBy: named(asker), openedAt: now })
    return existing(store, id)
  },

  add({ listId, carrierIds, version }, { store, asker, newId, now }) {
    const list = listFor(store, listId, 'add')
    const touched = [...new Set(carrierIds)].map((carrierId): Touched => {
      const carrier = carrierOf(store, carrierId)
      if (!carrier) throw new Refused('carrier.notFound')
      const { number, level } = carrier
      if (carrier.state === 'destroyPending') throw new Refused('destruction.onAList', { number })
      const problem = listingProblem(carrier, latestAppraisalOf(store, carrierId))
      if (problem?.code === 'destruction.notAppraised') throw new Refused(problem.code, problem.data)
      step(store, carrier, 'listForDestruction')
      if (!insertItem(store, { id: newId(), listId, carrierId, addedAt: now, addedBy: named(asker) }))
        throw new Refused('destruction.onAList', { number })
      return { carrierId, level, status: 'listed' }
    })
    raiseLevel(store, listId, highest(touched.map(({ level }) => level)))
    return { ...proceed(store, list, { act: 'add', left: list.counts.listed + touched.length, version }), touched }
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
    const touched = listed(store, listId).map(({ itemId, carrier }): Touched => {
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

  list: ({ which, from, count: most }, { store }) => lists(store, which, { from, count: most }),

  open: ({ listId }, { store }) => ({ ...existing(store, listId), totals: totalsOf(store, listId) }),

  items({ listId, statuses, words = '', from, count: most }, { store }) {
    existing(store, listId)
    return itemsOf(store, listId, { statuses, words: words.trim(), from, count: most })
  },

  ofCarrier: ({ carrierId }, { store }) => ({ rows: listsOfCarrier(store, carrierId) })
})

type Involved = Parameters<typeof refuseUncleared>[0]

// Whoever does it cannot be named beside themselves: the gate sees to that.
function refuseInvolved(list: ReturnType<typeof existing>, witnesses: Involved): void {
  const approved = list.steps.find((each) => each.act === 'approve')
  for (const { number, name } of witnesses)
    if (number === list.openedBy.number || number === approved?.approvedBy.number)
      throw new Refused('destruction.witnessInvolved', { name })
}
