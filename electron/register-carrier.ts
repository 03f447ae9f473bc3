import { isAbove } from '#shared/levels.ts'
import { checkPrintedEnd, composeMark, endOf } from '#shared/marks.ts'
import type { CarrierInSight, MarkState, NewCarrier, NewSubstitute } from '#shared/registers/carriers.ts'
import { substituteTitle } from '#shared/words/substitutes.zh-CN.ts'
import type { Asker } from './desk.ts'
import { noteKnower, whoMayHave } from './may-know.ts'
import { refuseEndProblem, refuseImpossibleEnd } from './possible-end.ts'
import { addToScope, insertCarrier, takeNumber } from './registers/carriers/queries.ts'
import { placeOf } from './registers/places/queries.ts'
import { unitOfName } from './registers/units/queries.ts'
import { Refused } from './refused.ts'
import { settingsInForce } from './store/settings.ts'
import { levelOfStore } from './store/store-settings.ts'
import type { WritableStore } from './store/open-store.ts'

type Wish = NewCarrier & { returnDueOn?: string | undefined; markState?: MarkState | undefined }

type Given = {
  store: WritableStore
  asker: Pick<Asker, 'number' | 'name' | 'clearance'>
  newId: () => string
  now: string
  today: string
}

/**
 * Enters a carrier in the ledger, numbered by the scheme in force: what is registered by itself, and what comes in by the
 * receive book.
 * @param wish what is said of it, the day by which its issuer wants it back, where it does, and whether the mark stands on
 * it: it does, unless it is said that it does not
 * @throws Refused with one of `registrationRefuses`
 */
export function registerCarrier(wish: Wish, given: Given): CarrierInSight {
  const { level } = wish.mark
  const ceiling = levelOfStore(given.store)
  if (isAbove(level, ceiling)) throw new Refused('carrier.aboveStore', { level, ceiling })
  refuseImpossibleEnd(wish.mark, wish.startsOn)
  return enter(wish, undefined, given)
}

/**
 * Enters what lies above the level of this store by a title that tells nothing of it, so that who has it, counts it and
 * destroys it is known here too (rule 43). It counts as received: what is determined about it is determined elsewhere.
 * @throws Refused
 */
export function registerSubstitute({ checked, realTitleAt, ...wish }: NewSubstitute, given: Given): CarrierInSight {
  const { level } = wish.mark
  const ceiling = levelOfStore(given.store)
  if (!isAbove(level, ceiling)) throw new Refused('carrier.notAboveStore', { level, ceiling })
  // By which provision it lasts longer than others is told where its real title is kept, and not here.
  const [problem] = checkPrintedEnd(wish.mark, wish.startsOn)
  if (problem) refuseEndProblem(problem)
  return enter({ ...wish, title: substituteTitle(wish.title) }, { checked, realTitleAt }, given)
}

function enter(
  wish: Wish,
  substitute: CarrierInSight['substitute'],
  { store, asker, newId, now, today }: Given
): CarrierInSight {
  const { scopeUnits = [], scopePeople = [], markState = 'marked', ...said } = wish
  const { level } = said.mark
  if (isAbove(level, asker.clearance)) throw new Refused('carrier.aboveYou', { level, clearance: asker.clearance })
  const holder = whoMayHave(store, wish.holderId, level, today)
  const place = placeOf(store, wish.placeId)
  if (!place) throw new Refused('place.notFound')
  const end = endOf(wish.mark, wish.startsOn)
  const unit = unitOfName(store, wish.unit, newId)
  if (unit.closed) throw new Refused('unit.closed', { name: unit.name })
  const carrier: CarrierInSight = {
    ...said,
    holderId: holder.id,
    placeId: place.id,
    holder: { number: holder.number, name: holder.name },
    place: { code: place.code, name: place.name },
    id: newId(),
    number: takeNumber(store, {
      scheme: settingsInForce(store).settings.numberScheme,
      year: Number(today.slice(0, 4)),
      level
    }),
    level,
    markText: composeMark(wish.mark),
    ...(end.kind === 'day' && { endsOn: end.on }),
    ...(substitute && { substitute }),
    registeredOn: today,
    registeredBy: { number: asker.number, name: asker.name },
    origin: wish.origin ?? 'received',
    markState,
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
