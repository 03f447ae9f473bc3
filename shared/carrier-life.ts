import { z } from 'zod'
import type { RefusalCode } from './words/refusals.ts'

/**
 * Where a carrier stands in its life. What a life ends with, `sentAway`, `returned` and `destroyed`, is for ever; `missing`
 * and `leakCase` run under the clocks of an incident.
 */
export const CarrierState = z.enum([
  'inStock',
  'circulating',
  'onLoan',
  'carriedOut',
  'inTransit',
  'sentAway',
  'underRepair',
  'handover',
  'returnDue',
  'returned',
  'archived',
  'destroyPending',
  'destroyed',
  'missing',
  'leakCase'
])
export type CarrierState = z.infer<typeof CarrierState>

/** What is done with a carrier that changes where it stands. */
export const CarrierAct = z.enum([
  'circulate',
  'endCirculation',
  'lend',
  'takeBack',
  'carryOut',
  'bringBack',
  'send',
  'receive',
  'deliver',
  'transfer',
  'sendToRepair',
  'returnFromRepair',
  'beginHandover',
  'endHandover',
  'askBack',
  'keepAfterAll',
  'returnToIssuer',
  'archive',
  'listForDestruction',
  'unlist',
  'destroy',
  'miss',
  'find',
  'treatAsLeak'
])
export type CarrierAct = z.infer<typeof CarrierAct>

/** What is remembered of a carrier beside where it stands. */
export type Remembered = {
  /** Where it is kept when nothing is done with it: in the office, or in the archives. */
  atRest: 'inStock' | 'archived'
  /** Where it stood when it was found missing. */
  beforeMissing?: CarrierState | undefined
}

// Whence, and whither: back to where it is kept, or to where it stood before it was missing, unless a state is named.
type Whither = CarrierState | 'whereItIsKept' | 'whereItStood'

const kept: readonly CarrierState[] = ['inStock', 'archived']

/** Gone for good: nothing can be done with it any more. */
export const goneForGood = ['sentAway', 'returned', 'destroyed'] as const satisfies readonly CarrierState[]

/** Whether a carrier that stands here is gone for good: its record is frozen. */
export function isGoneForGood(state: CarrierState): boolean {
  return goneForGood.some((gone) => gone === state)
}

// What is out must come back before anything else is done with it; nothing comes back from where it is gone for good;
// whatever is not can be found missing.
const steps: Readonly<Record<CarrierAct, { from: readonly CarrierState[]; to: Whither }>> = {
  circulate: { from: ['inStock'], to: 'circulating' },
  endCirculation: { from: ['circulating'], to: 'whereItIsKept' },
  lend: { from: kept, to: 'onLoan' },
  takeBack: { from: ['onLoan'], to: 'whereItIsKept' },
  carryOut: { from: ['inStock'], to: 'carriedOut' },
  bringBack: { from: ['carriedOut'], to: 'whereItIsKept' },
  send: { from: ['inStock'], to: 'inTransit' },
  receive: { from: ['inTransit'], to: 'whereItIsKept' },
  // Out of the archives only to other archives, on an appraisal that says so.
  transfer: { from: ['archived'], to: 'inTransit' },
  deliver: { from: ['inTransit'], to: 'sentAway' },
  sendToRepair: { from: ['inStock'], to: 'underRepair' },
  returnFromRepair: { from: ['underRepair'], to: 'whereItIsKept' },
  beginHandover: { from: kept, to: 'handover' },
  endHandover: { from: ['handover'], to: 'whereItIsKept' },
  askBack: { from: ['inStock'], to: 'returnDue' },
  keepAfterAll: { from: ['returnDue'], to: 'whereItIsKept' },
  returnToIssuer: { from: ['returnDue'], to: 'returned' },
  archive: { from: ['inStock'], to: 'archived' },
  listForDestruction: { from: kept, to: 'destroyPending' },
  unlist: { from: ['destroyPending'], to: 'whereItIsKept' },
  destroy: { from: ['destroyPending'], to: 'destroyed' },
  miss: {
    from: CarrierState.options.filter((state) => ![...goneForGood, 'missing', 'leakCase'].includes(state)),
    to: 'missing'
  },
  find: { from: ['missing', 'leakCase'], to: 'whereItStood' },
  treatAsLeak: { from: ['missing'], to: 'leakCase' }
}

const inTheOffice: Remembered = { atRest: 'inStock' }

/** Where a carrier stands after an act; `undefined` where the act is not possible from here. */
export function stateAfter(
  act: CarrierAct,
  from: CarrierState,
  { atRest, beforeMissing }: Remembered = inTheOffice
): CarrierState | undefined {
  const step = steps[act]
  if (!step.from.includes(from)) return undefined
  if (step.to === 'whereItIsKept') return atRest
  return step.to === 'whereItStood' ? (beforeMissing ?? atRest) : step.to
}

/** Everything that can be done with a carrier that stands here. */
export function actsFrom(state: CarrierState): CarrierAct[] {
  return CarrierAct.options.filter((act) => stateAfter(act, state) !== undefined)
}

/** Whether nobody knows where it is, be it that it is still searched for or treated as leaked. */
export function isMissed(state: CarrierState | undefined): boolean {
  return state === 'missing' || state === 'leakCase'
}

/** Whether an act puts a carrier into other hands than those that keep it. */
export function givesOut(act: CarrierAct): boolean {
  return ['circulate', 'lend', 'carryOut', 'send', 'transfer', 'archive'].includes(act)
}

/** What `electron/carrier-step.ts` may refuse with; for the declaration of whatever takes a step. */
export const carrierStepRefuses = [
  'carrier.stateForbids',
  'carrier.held',
  'carrier.notMarked',
  'carrier.toBeReturned',
  'carrier.changedMeanwhile'
] as const satisfies readonly RefusalCode[]
