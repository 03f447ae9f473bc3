import { mayBeDestroyed } from '#shared/appraisal-rules.ts'
import { listingProblem, listStateAfter } from '#shared/destruction-life.ts'
import type { Appraisal } from '#shared/registers/appraisals.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { step } from './carrier-step.ts'
import { itemsOf, latestAppraisalOf } from './registers/appraisals/queries.ts'
import { approvalOf, decideApproval } from './registers/approvals/queries.ts'
import { carrierOf, keepWhenFound } from './registers/carriers/queries.ts'
import { endItem, insertStep, setListState, standingItem } from './registers/destruction/queries.ts'
import { Refused } from './refused.ts'
import type { ReadableStore, WritableStore } from './store/open-store.ts'

type Person = { number: string; name: string }

/**
 * Takes a carrier off the destruction list it stands on, wherever that list has come to: it stays on it by its status, as
 * retained, and goes back to where it was kept. A list of which nothing is left after its count is over. Whoever had the list
 * before them sees it anew: an approval of what stood on it before is no longer possible.
 * @returns the number of the list; nothing where it stands on none
 */
export function takeOffList(
  store: WritableStore,
  carrier: CarrierInSight,
  { reason, at, by }: { reason: string; at: string; by: Person }
): string | undefined {
  const standing = standingItem(store, carrier.id)
  if (!standing) return undefined
  const { itemId, list } = standing
  endItem(store, { itemId, status: 'retained', reason, at, by })
  if (carrier.state === 'destroyPending') step(store, carrier, 'unlist')
  else keepWhenFound(store, carrier.id)
  const left = list.listed - 1
  const state = listStateAfter(list.state === 'open' ? 'takeOff' : 'retain', list.state, left) ?? list.state
  setListState(store, { listId: list.id, state, version: list.version })
  if (state === 'cancelled') {
    insertStep(store, list.id, { act: 'withdraw', at, by, reason })
    const request = list.approvalId === null ? undefined : approvalOf(store, list.approvalId)
    if (request?.state === 'waiting')
      decideApproval(store, { id: request.id, state: 'withdrawn', onTheSpot: false, version: request.version })
  }
  return list.number
}

/**
 * Looks again before something is approved, sealed or destroyed: of the archives nothing goes whose latest appraisal does not
 * say so (Ordinance 118, rule 23).
 * @throws Refused
 */
export function refuseUnappraised(store: ReadableStore, carriers: readonly CarrierInSight[]): void {
  const spared = carriers.find(
    ({ id, atRest }) => atRest === 'archived' && !mayBeDestroyed(latestAppraisalOf(store, id)?.answer)
  )
  if (spared) throw new Refused('destruction.notAppraised', { number: spared.number })
}

/** What a closed appraisal has answered is to be destroyed and may be put on a list now: nothing forbids it, and no later one says otherwise. */
export function listableOf(store: ReadableStore, { id, state }: Pick<Appraisal, 'id' | 'state'>): CarrierInSight[] {
  if (state !== 'closed') return []
  const { rows } = itemsOf(store, id, { answers: ['destroy'], unanswered: false, from: 0, count: 1_000_000 })
  return rows.flatMap(({ carrierId }) => {
    const carrier = carrierOf(store, carrierId)
    const fits = carrier && listingProblem(carrier, latestAppraisalOf(store, carrierId)?.answer) === undefined
    return fits ? [carrier] : []
  })
}
