import { isAbove } from '#shared/levels.ts'
import { checkEnd, composeMark, endOf } from '#shared/marks.ts'
import { carriers, type CarrierInSight, type NewCarrier } from '#shared/registers/carriers.ts'
import type { Person } from '#shared/registers/people.ts'
import type { Place } from '#shared/registers/places.ts'
import { implement, type Changing } from '#electron/implement.ts'
import { personOf } from '#electron/registers/people/queries.ts'
import { placeOf } from '#electron/registers/places/queries.ts'
import { Refused } from '#electron/refused.ts'
import { historyOf } from '#electron/store/audit-log.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { levelOfStore } from '#electron/store/store-settings.ts'
import { carrierOf, insertCarrier, listCarriers, moveCarrier, takeNumber } from './queries.ts'

export const carriersImplemented = implement(carriers, {
  register: (wish, given) => register(wish, given),

  registerMany: (wish, given) => ({ carriers: wish.carriers.map((each) => register(each, given)) }),

  list: ({ sort, descending, from, count, ...filter }, { store }) =>
    listCarriers(store, filter, { sort, descending, from, count }),

  open: ({ carrierId }, { store }) => carrierInSight(store, carrierId),

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

  move({ carrierId, holderId, placeId, reason, version }, { store }) {
    const carrier = carrierInSight(store, carrierId)
    if (carrier.state !== 'inStock') throw new Refused('carrier.notInStock', { state: carrier.state })
    const holder = holderFor(store, holderId, carrier.level)
    const place = placeThere(store, placeId)
    if (!moveCarrier(store, { carrierId, holderId, placeId, version })) throw new Refused('carrier.changedMeanwhile')
    return {
      ...carrier,
      ...heldBy(holder, place),
      version: version + 1,
      before: { holder: carrier.holder, place: carrier.place },
      reason
    }
  }
})

function register(wish: NewCarrier, { store, asker, newId, today }: Changing): CarrierInSight {
  const { level } = wish.mark
  const ceiling = levelOfStore(store)
  if (isAbove(level, ceiling)) throw new Refused('carrier.aboveStore', { level, ceiling })
  if (isAbove(level, asker.clearance)) throw new Refused('carrier.aboveYou', { level, clearance: asker.clearance })
  refuseAnImpossibleEnd(wish)
  const holder = holderFor(store, wish.holderId, level)
  const place = placeThere(store, wish.placeId)
  const end = endOf(wish.mark, wish.startsOn)
  const carrier: CarrierInSight = {
    ...wish,
    ...heldBy(holder, place),
    id: newId(),
    number: takeNumber(store, Number(today.slice(0, 4))),
    level,
    markText: composeMark(wish.mark),
    ...(end.kind === 'day' && { endsOn: end.on }),
    registeredOn: today,
    registeredBy: { number: asker.number, name: asker.name },
    state: 'inStock',
    version: 1
  }
  insertCarrier(store, carrier)
  return carrier
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

function holderFor(store: ReadableStore, id: string, level: CarrierInSight['level']): Person {
  const holder = personOf(store, id)
  if (!holder) throw new Refused('person.notFound')
  const { name, clearance } = holder
  if (isAbove(level, clearance)) throw new Refused('person.notCleared', { name, clearance, level })
  return holder
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
