import { isAbove, type Level } from '#shared/levels.ts'
import { lintMark } from '#shared/reading-marks.ts'
import { isMissed } from '#shared/carrier-life.ts'
import { answerNeedsWords, answersTo } from '#shared/reconcile.ts'
import {
  stockTakes,
  type CountScope,
  type Scan,
  type StockTakeInSight,
  type StockTakeLine
} from '#shared/registers/stock-takes.ts'
import { implement, type Changing } from '#electron/implement.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { personOf } from '#electron/registers/people/queries.ts'
import { placeOf } from '#electron/registers/places/queries.ts'
import { unitOf } from '#electron/registers/units/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { takeDocumentNumber } from '#electron/store/settings.ts'
import { levelOfStore } from '#electron/store/store-settings.ts'
import { close } from './close.ts'
import {
  endStockTake,
  freezeExpected,
  insertAnswer,
  insertStockTake,
  keptResults,
  listScans,
  listStockTakes,
  noteMarkSeen,
  scanOf,
  standsAbove,
  stockTakeOf,
  touchStockTake,
  undoScan
} from './queries.ts'
import { linesOf, needsAnswer, openPlaces, talliesOf } from './result.ts'
import { scan, scanMany } from './scan.ts'

export const stockTakesImplemented = implement(stockTakes, {
  begin({ kind, scope }, { store, asker, newId, now, today }) {
    const id = newId()
    const ceiling = levelOfStore(store)
    // Above the level of the store there are substitutes only; without one, whoever is cleared for less may sign.
    const isHigher = isAbove(asker.clearance, ceiling) && !standsAbove(store, scope, ceiling)
    const level: Level = isHigher ? ceiling : asker.clearance
    insertStockTake(store, {
      id,
      number: takeDocumentNumber(store, 'QC', today),
      kind,
      scope,
      scopeName: nameOf(store, scope),
      level,
      openedAt: now,
      openedBy: { number: asker.number, name: asker.name }
    })
    if (freezeExpected(store, id, scope, level) === 0) throw new Refused('stockTake.nothingExpected')
    return existing(store, id)
  },

  scan: (wish, given) => scan(existingOpen(given.store, wish.stockTakeId), wish, given),

  scanMany: (wish, given) => scanMany(existingOpen(given.store, wish.stockTakeId), wish, given),

  noteMark({ stockTakeId, scanId, markSeen = '' }, { store }) {
    const take = existingOpen(store, stockTakeId)
    const before = scanThatStands(store, take, scanId)
    if (!before.carrier || before.carrier.markText === markSeen)
      throw new Refused('stockTake.markIsSame', { mark: before.carrier?.markText ?? '' })
    noteMarkSeen(store, scanId, markSeen)
    touchStockTake(store, stockTakeId)
    return {
      stockTake: existing(store, stockTakeId),
      scan: scanThatStands(store, take, scanId),
      problems: markSeen === '' ? [] : lintMark(markSeen).problems
    }
  },

  undo({ stockTakeId, scanId }, { store, asker, now }) {
    const scanned = scanThatStands(store, existingOpen(store, stockTakeId), scanId)
    undoScan(store, scanId, now, asker.number)
    touchStockTake(store, stockTakeId)
    return { stockTake: existing(store, stockTakeId), scan: { ...scanned, undone: true } }
  },

  answer({ stockTakeId, result, subjects, answer, note }, given) {
    const { store } = given
    const take = existingOpen(store, stockTakeId)
    if (note === undefined && answerNeedsWords(answer)) throw new Refused('stockTake.noteMissing')
    const bySubject = new Map(
      linesOf(store, take, 'everything')
        .filter((line) => line.result === result)
        .map((line) => [line.carrier?.id ?? line.scanId ?? '', line])
    )
    for (const subject of subjects) {
      const line = bySubject.get(subject)
      if (!line) throw new Refused('stockTake.lineNotFound')
      if (!answersTo(result, isMissed(line.carrier?.state)).includes(answer)) throw new Refused('stockTake.answerUnfit')
      if (answer === 'move') refuseImpossibleMove(store, line)
      answerOne(given, { stockTakeId, subject, carrierId: line.carrier?.id, result, answer, note })
    }
    touchStockTake(store, stockTakeId)
    return { ...existing(store, stockTakeId), answer, note, answered: subjects.length }
  },

  close: (wish, given) => close(existingOpen(given.store, wish.stockTakeId), wish, given),

  abandon({ stockTakeId, reason, version }, { store, asker, now }) {
    existingOpen(store, stockTakeId)
    const by = { number: asker.number, name: asker.name }
    if (!endStockTake(store, { id: stockTakeId, state: 'abandoned', at: now, by, reason, version }))
      throw new Refused('stockTake.changedMeanwhile')
    return existing(store, stockTakeId)
  },

  list: ({ from, count, ...which }, { store }) => listStockTakes(store, which, { from, count }),

  open({ stockTakeId }, { store }) {
    const take = existing(store, stockTakeId)
    const lines = take.state === 'closed' ? keptResults(store, take.id) : linesOf(store, take, 'everything')
    return {
      ...take,
      tallies: talliesOf(lines),
      unanswered: lines.filter(needsAnswer).length,
      places: openPlaces(store, take)
    }
  },

  lines({ stockTakeId, results, unanswered, from, count }, { store }) {
    const take = existing(store, stockTakeId)
    const all = take.state === 'closed' ? keptResults(store, take.id) : linesOf(store, take, 'everything')
    const wanted = all.filter(
      (line) => (!results || results.includes(line.result)) && (!unanswered || needsAnswer(line))
    )
    return { rows: wanted.slice(from, from + count), total: wanted.length }
  },

  scans({ stockTakeId, rejected, from, count }, { store }) {
    const { id } = existing(store, stockTakeId)
    return listScans(store, id, rejected, { from, count })
  }
})

function nameOf(store: ReadableStore, scope: CountScope): string {
  if (scope.of === 'everything') return ''
  if (scope.of === 'place') {
    const place = placeOf(store, scope.id)
    if (!place) throw new Refused('place.notFound')
    return place.name
  }
  if (scope.of === 'unit') {
    const unit = unitOf(store, scope.id)
    if (!unit) throw new Refused('unit.notFound')
    return unit.name
  }
  const person = personOf(store, scope.id)
  if (!person) throw new Refused('person.notFound')
  return person.name
}

// As the move itself would, when the count is closed: better said while the thing is in the hand.
function refuseImpossibleMove(store: ReadableStore, { carrier, foundPlace }: StockTakeLine): void {
  if (!foundPlace) throw new Refused('stockTake.foundNowhere')
  const { state = 'inStock', heldBecause } = (carrier && carrierOf(store, carrier.id)) ?? {}
  if (heldBecause !== undefined) throw new Refused('carrier.held', { reason: heldBecause })
  if (state !== 'inStock' && state !== 'archived') throw new Refused('carrier.stateForbids', { state })
}

function answerOne(
  { store, asker, now }: Changing,
  answered: Omit<Parameters<typeof insertAnswer>[1], 'at' | 'by'>
): void {
  insertAnswer(store, { ...answered, at: now, by: { number: asker.number, name: asker.name } })
}

function scanThatStands(store: ReadableStore, take: StockTakeInSight, scanId: string): Scan {
  const scanned = scanOf(store, take.id, scanId)
  if (!scanned || scanned.undone) throw new Refused('stockTake.scanNotFound')
  return scanned
}

function existingOpen(store: ReadableStore, id: string): StockTakeInSight {
  const take = existing(store, id)
  if (take.state !== 'open') throw new Refused('stockTake.notOpen', { number: take.number })
  return take
}

function existing(store: ReadableStore, id: string): StockTakeInSight {
  const take = stockTakeOf(store, id)
  if (!take) throw new Refused('stockTake.notFound')
  return take
}
