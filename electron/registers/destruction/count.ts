import { addDays } from '#shared/days.ts'
import { destruction } from '#shared/registers/destruction.ts'
import { step } from '#electron/carrier-step.ts'
import type { Implementation } from '#electron/implement.ts'
import { insertIncident } from '#electron/registers/incidents/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce, takeDocumentNumber } from '#electron/store/settings.ts'
import {
  listFor,
  listed,
  named,
  pick,
  proceed,
  refuseUncleared,
  retain,
  touchedBy,
  type Listed,
  type Touched
} from './on-the-list.ts'
import { endItem } from './queries.ts'

type Counting = Implementation<typeof destruction.count>

/** Every item is seen by two, or explained: an unseen one is retained, or missing, and then an incident is opened. */
export const count: Counting = ({ listId, seen, unseen, version }, given) => {
  const { store, asker, together, now } = given
  const list = listFor(store, listId, 'count')
  refuseUncleared(together.secondOfficer, list.level)
  const items = listed(store, listId)
  if (items.length === 0) throw new Refused('destruction.empty', { number: list.number })
  const answered = pick(items, [
    ...seen.map((itemId) => ({ itemId, explanation: '', becomes: 'seen' as const })),
    ...unseen
  ])
  if (answered.length < items.length)
    throw new Refused('destruction.notAllCounted', { count: items.length - answered.length })
  const retained = retain(
    store,
    answered
      .filter(({ becomes }) => becomes === 'retained')
      .map(({ explanation, ...item }) => ({ ...item, reason: explanation })),
    { at: now, by: named(asker) }
  )
  const missing = answered
    .filter(({ becomes }) => becomes === 'missing')
    .map((item) => findMissing({ ...item, reason: item.explanation }, given))
  const [second] = together.secondOfficer
  const done = proceed(store, list, {
    act: 'count',
    left: seen.length,
    version,
    done: {
      act: 'count',
      at: now,
      by: named(asker),
      secondOfficer: named(second ?? asker),
      seen: seen.length,
      unseen: unseen.length
    }
  })
  const there = answered.filter(({ becomes }) => becomes === 'seen')
  return { ...done, touched: [...touchedBy(there), ...retained, ...missing] }
}

// It goes back to where it was kept before it is found missing: found again, it is not about to be destroyed.
function findMissing(
  { itemId, carrier, reason }: Listed & { reason: string },
  { store, asker, newId, now, today }: Parameters<Counting>[1]
): Touched {
  const { id: carrierId, level } = carrier
  step(store, step(store, carrier, 'unlist'), 'miss')
  endItem(store, { itemId, status: 'missing', reason, at: now, by: named(asker) })
  insertIncident(store, {
    id: newId(),
    number: takeDocumentNumber(store, 'SJ', today),
    kind: 'missing',
    carrierId,
    level,
    foundOn: today,
    place: carrier.place.name,
    what: reason,
    responsibleId: carrier.holderId,
    reportedBy: named(asker),
    reportedAt: now,
    missingUntil: addDays(today, settingsInForce(store).settings.missingDays[level])
  })
  return { carrierId, level, status: 'missing', reason }
}
