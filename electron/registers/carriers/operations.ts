import { MOST_AT_ONCE } from '#shared/bulk.ts'
import { isGoneForGood } from '#shared/carrier-life.ts'
import type { Scope } from '#shared/carrier-scope.ts'
import { carriers, type CarrierInSight } from '#shared/registers/carriers.ts'
import { wordsTyped } from '#shared/search-words.ts'
import { approvedFor } from '#electron/approved.ts'
import { implement, type Changing } from '#electron/implement.ts'
import { doEach, tryEach } from '#electron/in-bulk.ts'
import { placeThere } from '#electron/keepers.ts'
import { noteKnower, whoMayHave, whoMayKnow } from '#electron/may-know.ts'
import { registerCarrier, registerSubstitute } from '#electron/register-carrier.ts'
import { unitWithName } from '#electron/registers/units/queries.ts'
import { Refused } from '#electron/refused.ts'
import { historyOf } from '#electron/store/audit-log.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { foundIn } from './found-in.ts'
import {
  addToScope,
  carrierOf,
  carriersSelected,
  holdCarrier,
  listCarriers,
  moveCarrier,
  scopeOf,
  touchCarrier
} from './queries.ts'

export const carriersImplemented = implement(carriers, {
  register: (wish, given) => registerCarrier(wish, given),

  registerMany: (wish, given) => ({ carriers: wish.carriers.map((each) => registerCarrier(each, given)) }),

  registerSubstitute: (wish, given) => registerSubstitute(wish, given),

  list({ sort, descending, from, count, ...filter }, { store }) {
    const { rows, total } = listCarriers(store, filter, { sort, descending, from, count })
    const words = wordsTyped(filter.words ?? '')
    return { rows: words.length === 0 ? rows : rows.map((row) => ({ ...row, found: foundIn(row, words) })), total }
  },

  picked({ selection }, { store }) {
    const { carriers: rows, total } = carriersSelected(store, selection, MOST_AT_ONCE)
    return { rows, total }
  },

  open: ({ carrierId }, { store }) => ({ ...carrierInSight(store, carrierId), members: scopeOf(store, carrierId) }),

  widenScope({ carrierId, units, people, reason, approvalId, version }, given) {
    const { store, asker, now, today } = given
    const carrier = carrierInSight(store, carrierId)
    if (isGoneForGood(carrier.state)) throw new Refused('carrier.stateForbids', { state: carrier.state })
    const before = scopeOf(store, carrierId)
    const added: Scope = {
      units: units.map((name) => {
        const unit = unitWithName(store, name)
        if (!unit) throw new Refused('unit.notFound')
        return { id: unit.id, name }
      }),
      people: people.map((id) => {
        const { number, name } = whoMayHave(store, id, carrier.level, today)
        return { id, number, name }
      })
    }
    const known = new Set([...before.units, ...before.people].map(({ id }) => id))
    if ([...added.units, ...added.people].every(({ id }) => known.has(id))) throw new Refused('carrier.nobodyAdded')
    const approval = approvedFor(given, { act: 'widenScope', carriers: [carrier], purpose: reason, approvalId })
    const by = { number: asker.number, name: asker.name }
    for (const { id } of added.units)
      addToScope(store, { carrierId, unitId: id, at: now, by, approvalId: approval?.id })
    for (const { id } of added.people)
      addToScope(store, { carrierId, personId: id, at: now, by, approvalId: approval?.id })
    if (!touchCarrier(store, carrierId, version)) throw new Refused('carrier.changedMeanwhile')
    return {
      ...carrierInSight(store, carrierId),
      members: scopeOf(store, carrierId),
      added,
      reason,
      approvedBy: approval?.decidedBy?.name ?? ''
    }
  },

  hold({ carrierId, hold, reason, version }, { store }) {
    const { heldBecause, state } = carrierInSight(store, carrierId)
    if (isGoneForGood(state)) throw new Refused('carrier.stateForbids', { state })
    if (hold && heldBecause !== undefined) throw new Refused('carrier.heldAlready', { reason: heldBecause })
    if (!hold && heldBecause === undefined) throw new Refused('carrier.notHeld')
    if (!holdCarrier(store, { carrierId, because: hold ? reason : undefined, version }))
      throw new Refused('carrier.changedMeanwhile')
    return { ...carrierInSight(store, carrierId), reason }
  },

  history({ carrierId }, { store }) {
    // Whoever may not see the carrier must not learn its history either, nor that it has one.
    carrierInSight(store, carrierId)
    return { events: historyOf(store, carrierId) }
  },

  move({ carrierId, version, ...wish }, given) {
    return move(carrierInSight(given.store, carrierId), version, wish, given)
  },

  previewMoveMany({ selection, ...wish }, given) {
    refuseToMoveNothing(wish)
    return tryEach(given, selection, (carrier, store) => move(carrier, carrier.version, wish, { ...given, store }))
  },

  moveMany({ each, ...wish }, given) {
    refuseToMoveNothing(wish)
    return { moved: doEach(given.store, each, (carrier, version) => move(carrier, version, wish, given)) }
  }
})

type Move = { holderId?: string | undefined; placeId?: string | undefined; reason: string }

function move(
  carrier: CarrierInSight,
  version: number,
  { holderId = carrier.holderId, placeId = carrier.placeId, reason }: Move,
  { store, now, today }: Pick<Changing, 'store' | 'now' | 'today'>
) {
  const { state, heldBecause } = carrier
  if (heldBecause !== undefined) throw new Refused('carrier.held', { reason: heldBecause })
  if (state !== 'inStock') throw new Refused('carrier.stateForbids', { state })
  const holder = whoMayKnow(store, holderId, carrier, today)
  if (holderId !== carrier.holderId) noteKnower(store, { carrier, personId: holderId, at: now, act: 'move' })
  const place = placeThere(store, placeId)
  if (!moveCarrier(store, { carrierId: carrier.id, holderId, placeId, version }))
    throw new Refused('carrier.changedMeanwhile')
  return {
    ...carrier,
    holderId: holder.id,
    placeId: place.id,
    holder: { number: holder.number, name: holder.name },
    place: { code: place.code, name: place.name },
    version: version + 1,
    before: { holder: carrier.holder, place: carrier.place },
    reason
  }
}

function refuseToMoveNothing({ holderId, placeId }: Move): void {
  if (holderId === undefined && placeId === undefined) throw new Refused('carrier.nothingMoves')
}

function carrierInSight(store: ReadableStore, id: string): CarrierInSight {
  const carrier = carrierOf(store, id)
  if (!carrier) throw new Refused('carrier.notFound')
  return carrier
}
