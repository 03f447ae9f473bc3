import { isAbove } from '#shared/levels.ts'
import { checkEnd, composeMark, endOf } from '#shared/marks.ts'
import type { Scope } from '#shared/carrier-scope.ts'
import { carriers, type CarrierInSight, type NewCarrier } from '#shared/registers/carriers.ts'
import type { Person } from '#shared/registers/people.ts'
import type { Place } from '#shared/registers/places.ts'
import { approvedFor } from '#electron/approved.ts'
import { implement, type Changing } from '#electron/implement.ts'
import { doEach, tryEach } from '#electron/in-bulk.ts'
import { noteKnower, whoMayHave, whoMayKnow } from '#electron/may-know.ts'
import { placeOf } from '#electron/registers/places/queries.ts'
import { unitOfName, unitWithName } from '#electron/registers/units/queries.ts'
import { Refused } from '#electron/refused.ts'
import { historyOf } from '#electron/store/audit-log.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { settingsInForce } from '#electron/store/settings.ts'
import { levelOfStore } from '#electron/store/store-settings.ts'
import {
  addToScope,
  carrierOf,
  holdCarrier,
  insertCarrier,
  listCarriers,
  moveCarrier,
  scopeOf,
  takeNumber,
  touchCarrier
} from './queries.ts'

export const carriersImplemented = implement(carriers, {
  register: (wish, given) => register(wish, given),

  registerMany: (wish, given) => ({ carriers: wish.carriers.map((each) => register(each, given)) }),

  list: ({ sort, descending, from, count, ...filter }, { store }) =>
    listCarriers(store, filter, { sort, descending, from, count }),

  open: ({ carrierId }, { store }) => ({ ...carrierInSight(store, carrierId), members: scopeOf(store, carrierId) }),

  widenScope({ carrierId, units, people, reason, approvalId, version }, given) {
    const { store, asker, now, today } = given
    const carrier = carrierInSight(store, carrierId)
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
    const { heldBecause } = carrierInSight(store, carrierId)
    if (hold && heldBecause !== undefined) throw new Refused('carrier.heldAlready', { reason: heldBecause })
    if (!hold && heldBecause === undefined) throw new Refused('carrier.notHeld')
    if (!holdCarrier(store, { carrierId, because: hold ? reason : undefined, version }))
      throw new Refused('carrier.changedMeanwhile')
    return { ...carrierInSight(store, carrierId), reason }
  },

  history({ carrierId }, { store }) {
    // Whoever may not see the carrier must not learn its history either, nor that it has one.
    carrierInSight(store, carrierId)
    return {
      events: historyOf(store, carrierId).map(({ sequence, at, operation, actor, changed = {} }) => ({
        sequence,
        at,
        operation,
        person: { number: actor.number ?? '', name: actor.name ?? '' },
        changed
      }))
    }
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

function register(wish: NewCarrier, { store, asker, newId, now, today }: Changing): CarrierInSight {
  const { scopeUnits = [], scopePeople = [], ...said } = wish
  const { level } = said.mark
  const ceiling = levelOfStore(store)
  if (isAbove(level, ceiling)) throw new Refused('carrier.aboveStore', { level, ceiling })
  if (isAbove(level, asker.clearance)) throw new Refused('carrier.aboveYou', { level, clearance: asker.clearance })
  refuseAnImpossibleEnd(wish)
  const holder = whoMayHave(store, wish.holderId, level, today)
  const place = placeThere(store, wish.placeId)
  const end = endOf(wish.mark, wish.startsOn)
  const unit = unitOfName(store, wish.unit, newId)
  if (unit.closed) throw new Refused('unit.closed', { name: unit.name })
  const carrier: CarrierInSight = {
    ...said,
    ...heldBy(holder, place),
    id: newId(),
    number: takeNumber(store, {
      scheme: settingsInForce(store).settings.numberScheme,
      year: Number(today.slice(0, 4)),
      level
    }),
    level,
    markText: composeMark(wish.mark),
    ...(end.kind === 'day' && { endsOn: end.on }),
    registeredOn: today,
    registeredBy: { number: asker.number, name: asker.name },
    origin: wish.origin ?? 'received',
    markState: 'marked',
    state: 'inStock',
    atRest: 'inStock',
    version: 1
  }
  insertCarrier(store, carrier, unit.id)
  for (const name of scopeUnits)
    addToScope(store, {
      carrierId: carrier.id,
      unitId: unitOfName(store, name, newId).id,
      at: now,
      by: carrier.registeredBy
    })
  for (const personId of scopePeople) {
    whoMayHave(store, personId, level, today)
    addToScope(store, { carrierId: carrier.id, personId, at: now, by: carrier.registeredBy })
  }
  noteKnower(store, { carrier, personId: holder.id, at: now, act: 'register' })
  return carrier
}

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
    ...heldBy(holder, place),
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

// Secrecy Law 20 and its Regulations 19: an end that the level allows, counted from a day that is known.
function refuseAnImpossibleEnd({ mark, startsOn }: NewCarrier): void {
  const [problem] = checkEnd(mark, startsOn)
  if (problem?.code === 'startMissing') throw new Refused('carrier.startMissing')
  if (problem?.code === 'longTermNeedsBasis') throw new Refused('carrier.longTermNeedsBasis')
  if (problem?.code === 'endBeforeStart')
    throw new Refused('carrier.endBeforeStart', { endsOn: problem.endsOn, startsOn: problem.startsOn })
  if (problem?.code === 'beyondMaximum')
    throw new Refused('carrier.endBeyondMaximum', { level: problem.level, years: problem.years })
}

function placeThere(store: ReadableStore, id: string): Place {
  const place = placeOf(store, id)
  if (!place) throw new Refused('place.notFound')
  return place
}

function heldBy(holder: Person, place: Place) {
  return {
    holderId: holder.id,
    placeId: place.id,
    holder: { number: holder.number, name: holder.name },
    place: { code: place.code, name: place.name }
  }
}
