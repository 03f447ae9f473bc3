import type { CarrierState } from '#shared/carrier-life.ts'
import { levelOfRank } from '#shared/levels.ts'
import { answersTo, CountResult, reconcile } from '#shared/reconcile.ts'
import type { StockTakeInSight, StockTakeLine } from '#shared/registers/stock-takes.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { answersOf, expectedOf, placesWithin, standingScans } from './queries.ts'

const out: readonly CarrierState[] = ['circulating', 'onLoan', 'carriedOut', 'inTransit', 'underRepair']
const goneForGood: readonly CarrierState[] = ['sentAway', 'returned', 'destroyed']

/** Whether a carrier that stands so is known to be elsewhere than where it is kept. */
export function isOut(state: CarrierState): boolean {
  return out.includes(state) || state === 'missing' || state === 'leakCase'
}

export function isGone(state: CarrierState): boolean {
  return goneForGood.includes(state)
}

/** The lines of an open count as they stand now, with the answers that were given to them. */
export function linesOf(
  store: ReadableStore,
  { id }: StockTakeInSight,
  covered: ReadonlySet<string> | 'everything'
): StockTakeLine[] {
  const { byId, chainOf } = placesWithin(store)
  const scans = new Map(standingScans(store, id).map((scan) => [scan.id, scan]))
  const expected = new Map(expectedOf(store, id).map((row) => [row.id, row]))
  const answers = answersOf(store, id)
  const lines = reconcile(
    [...expected.values()].map(({ id: carrierId, state, frozen_place_id }) => ({
      carrierId,
      placeIds: chainOf(frozen_place_id),
      // What was lent, or came back, since the count began is as it stands now.
      out: isOut(state) || isGone(state)
    })),
    [...scans.values()].map(({ id: scanId, carrier, verdict, markSeen }) => ({
      scanId,
      carrierId: carrier?.id,
      lay: verdict === 'matched' || verdict === 'wrongMark' ? 'right' : 'wrong',
      gone: verdict === 'gone',
      markDiffers: markSeen !== undefined
    })),
    covered
  )
  return lines.map(({ result, carrierId, scanId }): StockTakeLine => {
    const scan = scanId === undefined ? undefined : scans.get(scanId)
    const row = carrierId === undefined ? undefined : expected.get(carrierId)
    const beside = row || carrierId === undefined ? undefined : carrierOf(store, carrierId)
    const bookPlace = row ? byId.get(row.place_id) : scan?.bookPlace
    const answered = answers.get(`${carrierId ?? scanId ?? ''} ${result}`)
    return {
      result,
      ...(row && {
        carrier: {
          id: row.id,
          number: row.number,
          title: row.title,
          level: levelOfRank(row.level),
          markText: row.mark_text,
          state: row.state,
          holder: row.holder
        }
      }),
      ...(beside && {
        carrier: {
          id: beside.id,
          number: beside.number,
          title: beside.title,
          level: beside.level,
          markText: beside.markText,
          state: beside.state,
          holder: beside.holder.name
        }
      }),
      ...(scan && { scanId: scan.id, text: scan.text }),
      ...(bookPlace && { bookPlace }),
      ...(scan?.foundPlace && { foundPlace: scan.foundPlace }),
      ...(scan?.markSeen !== undefined && { markSeen: scan.markSeen }),
      ...answered
    }
  })
}

/** Whether nobody has said yet what is done about a line that asks for it. */
export function needsAnswer({ result, answer }: StockTakeLine): boolean {
  return answersTo(result).length > 0 && answer === undefined
}

/** How many lines there are of each result. */
export function talliesOf(lines: readonly StockTakeLine[]): Record<CountResult, number> {
  const tallies = { matched: 0, wrongPlace: 0, missing: 0, unknown: 0, wrongMark: 0, knownOut: 0, notCovered: 0 }
  for (const { result } of lines) tallies[result] += 1
  return tallies satisfies Record<CountResult, number>
}

/** The places in which something was expected, with how many are expected there and how many were scanned there. */
export function openPlaces(store: ReadableStore, { id }: StockTakeInSight) {
  const { byId } = placesWithin(store)
  const tallies = new Map<string, { expected: number; scanned: number }>()
  const tally = (placeId: string, what: 'expected' | 'scanned') => {
    const before = tallies.get(placeId) ?? { expected: 0, scanned: 0 }
    tallies.set(placeId, { ...before, [what]: before[what] + 1 })
  }
  for (const { frozen_place_id } of expectedOf(store, id)) tally(frozen_place_id, 'expected')
  for (const { foundPlace } of standingScans(store, id)) if (foundPlace) tally(foundPlace.id, 'scanned')
  return [...tallies]
    .flatMap(([placeId, counted]) => {
      const place = byId.get(placeId)
      return place ? [{ ...place, ...counted }] : []
    })
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
}
