import { addDays } from '#shared/days.ts'
import type { InputOf, OutputOf } from '#shared/define-operation.ts'
import { isAbove } from '#shared/levels.ts'
import type { StockTakeInSight, StockTakeLine, stockTakes } from '#shared/registers/stock-takes.ts'
import type { PersonPresent } from '#electron/desk.ts'
import { findAgain } from '#electron/find-again.ts'
import type { Changing } from '#electron/implement.ts'
import { openIncident } from '#electron/open-incident.ts'
import { carrierOf, moveCarrier } from '#electron/registers/carriers/queries.ts'
import { listIncidents } from '#electron/registers/incidents/queries.ts'
import { insertTask } from '#electron/registers/tasks/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { endStockTake, keepCountedPlaces, keepResults, placesWithin, stockTakeOf } from './queries.ts'
import { linesOf, needsAnswer, openPlaces, talliesOf } from './result.ts'

// What is unclear is told within ten days (Regulations 25); a mark is put right in as many.
const DAYS_TO_PUT_RIGHT = 10

type Given = Changing & { together: { secondOfficer: readonly PersonPresent[] } }

/** Closes a count that is answered throughout, with two signatures, and does what the answers say. */
export function close(
  take: StockTakeInSight,
  { covered, reason, version }: InputOf<typeof stockTakes.close>,
  given: Given
): OutputOf<typeof stockTakes.close> {
  const { store, asker, together, now, today } = given
  const [second] = together.secondOfficer
  if (!second || isAbove(take.level, second.clearance))
    throw new Refused('stockTake.notCleared', { name: second?.name ?? '', level: take.level })
  if (covered && reason === undefined) throw new Refused('stockTake.reasonMissing')
  const lines = linesOf(store, take, covered ? new Set(covered) : 'everything')
  const open = lines.filter(needsAnswer).length
  if (open > 0) throw new Refused('stockTake.unanswered', { count: open })
  const ended = endStockTake(store, {
    id: take.id,
    state: 'closed',
    at: now,
    by: { number: asker.number, name: asker.name },
    secondOfficer: { number: second.number, name: second.name },
    covered: covered?.map((placeId) => nameOfPlace(store, placeId)),
    reason: covered ? reason : undefined,
    version
  })
  if (!ended) throw new Refused('stockTake.changedMeanwhile')
  const done = lines.map((line) => ({ ...line, ...outcomeOf(line, take, given) }))
  keepResults(store, take.id, done)
  keepCountedPlaces(store, take.id, placesCounted(store, take, covered), today)
  return {
    ...(stockTakeOf(store, take.id) ?? take),
    lines: done.filter(({ answer }) => answer !== undefined),
    tallies: talliesOf(done)
  }
}

function outcomeOf(line: StockTakeLine, take: StockTakeInSight, given: Given): { outcome?: string } {
  if (line.answer === 'incident') return { outcome: reportMissing(line, take, given) }
  if (line.answer === 'found') return noteFound(line, take, given)
  if (line.answer === 'move') return { outcome: correctPlace(line, given) }
  if (line.answer === 'remark' || line.answer === 'registerLater') giveTask(line, take, given)
  return {}
}

function reportMissing({ carrier, bookPlace, note = '' }: StockTakeLine, take: StockTakeInSight, given: Given): string {
  const missing = carrier && carrierOf(given.store, carrier.id)
  if (!missing) throw new Error('what is missing is in the register')
  return openIncident(given, {
    kind: 'missing',
    foundOn: given.today,
    place: bookPlace?.name,
    what: `${take.number} ${note}`,
    responsibleId: missing.holderId,
    carrier: missing
  }).number
}

// The two who sign the count are the two who have seen it again.
function noteFound({ carrier, note = '' }: StockTakeLine, take: StockTakeInSight, given: Given): { outcome?: string } {
  const { store, now, today } = given
  const carrierId = carrier?.id
  if (carrierId === undefined) throw new Error('what is found again is in the register')
  const { rows } = listIncidents(store, { which: 'open', carrierId }, { now, today, from: 0, count: 100 })
  const incident = rows.find(({ kind, state }) => kind === 'missing' && (state === 'open' || state === 'leak'))
  // Found and noted by others while it was counted.
  if (!incident) return {}
  const [second] = given.together.secondOfficer
  findAgain(given, incident, { text: `${take.number} ${note}`, second, version: incident.version })
  return { outcome: incident.number }
}

// As with any move: nothing that is held, on its way or listed for destruction is put elsewhere in the register.
function correctPlace({ carrier, foundPlace }: StockTakeLine, { store }: Given): string {
  const found = carrier && carrierOf(store, carrier.id)
  if (!found || !foundPlace) throw new Error('what is moved was found somewhere')
  const { id: carrierId, holderId, version, state, heldBecause } = found
  if (heldBecause !== undefined) throw new Refused('carrier.held', { reason: heldBecause })
  if (state !== 'inStock' && state !== 'archived') throw new Refused('carrier.stateForbids', { state })
  if (!moveCarrier(store, { carrierId, holderId, placeId: foundPlace.id, version }))
    throw new Refused('carrier.changedMeanwhile')
  return foundPlace.name
}

function giveTask(line: StockTakeLine, take: StockTakeInSight, { store, newId, now, today }: Given): void {
  const { carrier, markSeen, text = '', note = '', answer } = line
  insertTask(store, {
    id: newId(),
    kind: answer === 'remark' ? 'remark' : 'putRight',
    level: carrier?.level ?? take.level,
    ...(carrier && { carrierId: carrier.id }),
    note: [take.number, ...(carrier ? [carrier.markText, markSeen ?? ''] : [text]), note].filter(Boolean).join(' '),
    dueOn: addDays(today, DAYS_TO_PUT_RIGHT),
    createdAt: now,
    originId: take.id
  })
}

// Whoever counts a unit or a person has not counted a place.
function placesCounted(store: ReadableStore, take: StockTakeInSight, covered: readonly string[] | undefined): string[] {
  if (take.scope.of === 'unit' || take.scope.of === 'person') return []
  if (covered) return [...covered]
  if (take.scope.of === 'place') return [take.scope.id]
  return openPlaces(store, take).map(({ id }) => id)
}

function nameOfPlace(store: ReadableStore, placeId: string): string {
  const place = placesWithin(store).byId.get(placeId)
  if (!place) throw new Refused('place.notFound')
  return place.name
}
