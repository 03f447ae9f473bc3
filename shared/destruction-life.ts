import { z } from 'zod'
import { mayBeDestroyed, type AppraisalAnswer } from './appraisal-rules.ts'
import { stateAfter, type CarrierState } from './carrier-life.ts'
import type { Day } from './days.ts'

/**
 * Where a destruction list (销毁清册) stands. The last two are for ever: `destroyed`, and `cancelled`, after which nothing
 * that stood on it has been destroyed.
 */
export const ListState = z.enum(['open', 'counted', 'approved', 'sealed', 'shipped', 'destroyed', 'cancelled'])
export type ListState = z.infer<typeof ListState>

/** What is done with a list. `takeOff` is the officer's while it is open, `retain` the approver's once it was counted. */
export const ListAct = z.enum([
  'add',
  'takeOff',
  'count',
  'ask',
  'approve',
  'retain',
  'seal',
  'ship',
  'destroy',
  'withdraw',
  'cancel'
])
export type ListAct = z.infer<typeof ListAct>

/** How it stands with one item of a list: retained items stay on it and say so, none is left out of it. */
export const ItemStatus = z.enum(['listed', 'retained', 'missing', 'destroyed'])
export type ItemStatus = z.infer<typeof ItemStatus>

// Counted by two before it is approved, approved before it is sealed, sealed before it leaves or is destroyed
// (Regulations 28). `here`: the list stands as it stood.
const steps: Readonly<Record<ListAct, { from: readonly ListState[]; to: ListState | 'here' }>> = {
  add: { from: ['open'], to: 'here' },
  takeOff: { from: ['open'], to: 'here' },
  count: { from: ['open'], to: 'counted' },
  ask: { from: ['counted'], to: 'here' },
  approve: { from: ['counted'], to: 'approved' },
  retain: { from: ['counted', 'approved', 'sealed', 'shipped'], to: 'here' },
  seal: { from: ['approved'], to: 'sealed' },
  ship: { from: ['sealed'], to: 'shipped' },
  destroy: { from: ['sealed', 'shipped'], to: 'destroyed' },
  withdraw: { from: ['open', 'counted'], to: 'cancelled' },
  cancel: { from: ['approved', 'sealed', 'shipped'], to: 'cancelled' }
}

/**
 * Where a list stands after an act; `undefined` where the act is not possible from here.
 * @param left how many items are still to be destroyed after it: a counted list of none is cancelled
 */
export function listStateAfter(act: ListAct, from: ListState, left = 1): ListState | undefined {
  const { from: possible, to } = steps[act]
  if (!possible.includes(from)) return undefined
  if (left === 0 && (act === 'count' || act === 'retain')) return 'cancelled'
  return to === 'here' ? from : to
}

/** Everything that can be done with a list that stands here. */
export function listActsFrom(state: ListState): ListAct[] {
  return ListAct.options.filter((act) => listStateAfter(act, state) !== undefined)
}

/** Why a carrier may not be put on a list. */
export type ListingProblem =
  | { code: 'carrier.held'; data: { reason: string } }
  | { code: 'carrier.toBeReturned'; data: { dueOn: Day } }
  | { code: 'carrier.stateForbids'; data: { state: CarrierState } }
  | { code: 'destruction.notAppraised'; data: { number: string } }

/** What decides whether a carrier may be put on a list. */
type Listable = {
  number: string
  state: CarrierState
  heldBecause?: string | undefined
  returnDueOn?: Day | undefined
}

/**
 * Whether a carrier may be put on a list: where it is kept, not held, not wanted back by its issuer, and of the archives
 * only on an appraisal whose latest answer is to destroy it (Regulations 27(9) and 28, Ordinance 118). `undefined` where nothing forbids it.
 */
export function listingProblem(
  { number, state, heldBecause, returnDueOn }: Listable,
  appraised: AppraisalAnswer | undefined
): ListingProblem | undefined {
  if (heldBecause !== undefined) return { code: 'carrier.held', data: { reason: heldBecause } }
  if (returnDueOn !== undefined) return { code: 'carrier.toBeReturned', data: { dueOn: returnDueOn } }
  if (stateAfter('listForDestruction', state) === undefined) return { code: 'carrier.stateForbids', data: { state } }
  if (state === 'archived' && !mayBeDestroyed(appraised)) return { code: 'destruction.notAppraised', data: { number } }
  return undefined
}
