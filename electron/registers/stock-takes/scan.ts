import { isAbove } from '#shared/levels.ts'
import { liesRight } from '#shared/reconcile.ts'
import type { InputOf, OutputOf } from '#shared/define-operation.ts'
import type {
  ScannedLineResult,
  ScanVerdict,
  Scan,
  StockTakeInSight,
  stockTakes
} from '#shared/registers/stock-takes.ts'
import { readScanned } from '#shared/scanned-codes.ts'
import type { Changing } from '#electron/implement.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { placeOf, placeWithCode } from '#electron/registers/places/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import {
  belongsToScope,
  carrierIdOfNumber,
  expectedPlaceOf,
  insertScan,
  placesWithin,
  scanOf,
  standingScan,
  stockTakeOf,
  touchStockTake
} from './queries.ts'
import { isGone, isOut } from './result.ts'

/** Takes one number that was scanned. */
export function scan(
  take: StockTakeInSight,
  { text, placeId }: InputOf<typeof stockTakes.scan>,
  given: Changing
): OutputOf<typeof stockTakes.scan> {
  const { store } = given
  refuseUnknownPlace(store, placeId)
  const scanned = scanOne(take, readScanned(text).text, placeId, given)
  if (!scanned) throw new Refused('stockTake.aboveCount', { level: take.level })
  touchStockTake(store, take.id)
  return { stockTake: again(store, take), scan: scanned }
}

/** Takes the numbers of a file in their order. */
export function scanMany(
  take: StockTakeInSight,
  { lines, placeId }: InputOf<typeof stockTakes.scanMany>,
  given: Changing
): OutputOf<typeof stockTakes.scanMany> {
  const { store } = given
  refuseUnknownPlace(store, placeId)
  let here = placeId
  const results = lines.map(({ line, text: read }): ScannedLineResult => {
    const { kind, text } = readScanned(read)
    if (kind === 'place') {
      const place = placeWithCode(store, text)
      if (!place) return { line, text: read, problem: 'placeUnknown' }
      here = place.id
      return { line, text: read, place: { id: place.id, code: place.code, name: place.name } }
    }
    if (kind !== 'carrier') return { line, text: read, problem: 'notACarrier' }
    const scanned = scanOne(take, text, here, given)
    return scanned ? { line, text: read, scan: scanned } : { line, text: read, problem: 'aboveCount' }
  })
  touchStockTake(store, take.id)
  return { stockTake: again(store, take), results }
}

// Nothing where the thing lies above what is counted: those who see the count must not learn of it.
function scanOne(
  take: StockTakeInSight,
  text: string,
  placeId: string | undefined,
  { store, asker, newId, now }: Changing
): Scan | undefined {
  const carrierId = carrierIdOfNumber(store, text)
  const carrier = carrierId === undefined ? undefined : carrierOf(store, carrierId)
  if (carrier && isAbove(carrier.level, take.level)) return undefined
  const id = newId()
  insertScan(store, {
    id,
    stockTakeId: take.id,
    at: now,
    by: { number: asker.number, name: asker.name },
    text,
    carrierId,
    placeId,
    verdict: verdictOn(store, take, { text, carrier, placeId })
  })
  return scanOf(store, take.id, id)
}

function verdictOn(
  store: ReadableStore,
  { id, scope }: StockTakeInSight,
  { text, carrier, placeId }: { text: string; carrier: ReturnType<typeof carrierOf>; placeId: string | undefined }
): ScanVerdict {
  if (standingScan(store, id, carrier?.id ?? text)) return 'again'
  if (!carrier) return 'unknown'
  if (isGone(carrier.state)) return 'gone'
  const { chainOf } = placesWithin(store)
  const expectedAt = expectedPlaceOf(store, id, carrier.id)
  const right = liesRight({
    foundAt: placeId,
    // Where it was kept when the count began is right, and where it was moved to since.
    rightPlaces: [...chainOf(carrier.placeId), ...(expectedAt === undefined ? [] : chainOf(expectedAt))],
    belongs: expectedAt !== undefined || belongsToScope(store, carrier.id, scope),
    out: isOut(carrier.state)
  })
  return right ? 'matched' : 'wrongPlace'
}

function refuseUnknownPlace(store: ReadableStore, placeId: string | undefined): void {
  if (placeId !== undefined && !placeOf(store, placeId)) throw new Refused('place.notFound')
}

function again(store: ReadableStore, take: StockTakeInSight): StockTakeInSight {
  return stockTakeOf(store, take.id) ?? take
}
