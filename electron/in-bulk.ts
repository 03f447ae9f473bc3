import { approverFor, type ApprovalAct } from '#shared/approval-table.ts'
import { MOST_AT_ONCE, type BulkLine, type BulkPreview } from '#shared/bulk.ts'
import type { Refusal } from '#shared/define-operation.ts'
import type { CarrierInSight, CarrierSelection } from '#shared/registers/carriers.ts'
import type { Reading } from './implement.ts'
import { carrierOf, carriersSelected } from './registers/carriers/queries.ts'
import { Refused } from './refused.ts'
import { settingsInForce } from './store/settings.ts'
import type { WritableStore } from './store/open-store.ts'

/**
 * Tries an act on each selected carrier by its own rules, one after the other as it would be done, and takes everything
 * back: what would be refused, and why.
 * @param act on whose approval it would be, where it stands on one
 * @throws Refused where more are selected than one act may be about
 */
export function tryEach(
  { store, tryOut }: Reading,
  selection: CarrierSelection,
  one: (carrier: CarrierInSight, trial: WritableStore) => void,
  act?: ApprovalAct
): BulkPreview {
  const { carriers, total } = carriersSelected(store, selection, MOST_AT_ONCE)
  if (total > MOST_AT_ONCE) throw new Refused('bulk.tooMany', { total, most: MOST_AT_ONCE })
  const lines = tryOut((trial) =>
    carriers.map((carrier): BulkLine => {
      const refusal = refusalOf(trial, () => one(carrier, trial))
      const { id: carrierId, number, title, level, markText, version } = carrier
      return { carrierId, number, title, level, markText, version, ...(refusal && { refusal }) }
    })
  )
  const going = lines.filter(({ refusal }) => refusal === undefined)
  const table = settingsInForce(store).settings.approvals
  return {
    lines,
    refused: lines.length - going.length,
    asks:
      act === undefined
        ? 'nobody'
        : approverFor(
            table,
            act,
            going.map(({ level }) => level)
          )
  }
}

/**
 * Does an act with each carrier, or with none: where any is refused all are, with every refusal told at once.
 * @throws Refused `bulk.someRefused`
 */
export function doEach<Done>(
  store: WritableStore,
  each: readonly { carrierId: string; version: number }[],
  one: (carrier: CarrierInSight, version: number) => Done
): Done[] {
  const refused: { carrierId: string; number?: string; refusal: Refusal }[] = []
  const done: Done[] = []
  for (const { carrierId, version } of each) {
    const carrier = carrierOf(store, carrierId)
    const refusal = carrier
      ? refusalOf(store, () => done.push(one(carrier, version)))
      : { code: 'carrier.notFound' as const, data: {} }
    if (refusal) refused.push({ carrierId, ...(carrier && { number: carrier.number }), refusal })
  }
  if (refused.length > 0)
    throw new Refused('bulk.someRefused', { refused: refused.length, total: each.length, lines: refused })
  return done
}

// What one item did before it was refused is taken back, so that the next is tried on a whole store.
function refusalOf(store: WritableStore, work: () => void): Refusal | undefined {
  try {
    store.attempt(work)
    return undefined
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { code: error.code, data: { ...error.data } }
  }
}
