import { z } from 'zod'

/**
 * Where a carrier stands in its life. The last two of a life, `returned` and `destroyed`, are for ever; `missing` and
 * `leakCase` run under the clocks of an incident.
 */
export const CarrierState = z.enum([
  'inStock',
  'circulating',
  'onLoan',
  'carriedOut',
  'inTransit',
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
  'sendToRepair',
  'returnFromRepair',
  'beginHandover',
  'endHandover',
  'askBack',
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

// From where to where. What is out must come back before anything else is done with it; nothing leaves `returned` or
// `destroyed`; whatever is not yet gone for good can be found missing.
const steps: Readonly<Record<CarrierAct, readonly (readonly [from: CarrierState, to: CarrierState])[]>> = {
  circulate: [['inStock', 'circulating']],
  endCirculation: [['circulating', 'inStock']],
  lend: [['inStock', 'onLoan']],
  takeBack: [['onLoan', 'inStock']],
  carryOut: [['inStock', 'carriedOut']],
  bringBack: [['carriedOut', 'inStock']],
  send: [['inStock', 'inTransit']],
  receive: [['inTransit', 'inStock']],
  sendToRepair: [['inStock', 'underRepair']],
  returnFromRepair: [['underRepair', 'inStock']],
  beginHandover: [['inStock', 'handover']],
  endHandover: [['handover', 'inStock']],
  askBack: [['inStock', 'returnDue']],
  returnToIssuer: [['returnDue', 'returned']],
  archive: [['inStock', 'archived']],
  listForDestruction: [
    ['inStock', 'destroyPending'],
    ['archived', 'destroyPending']
  ],
  unlist: [['destroyPending', 'inStock']],
  destroy: [['destroyPending', 'destroyed']],
  miss: CarrierState.options
    .filter((state) => !['returned', 'destroyed', 'missing', 'leakCase'].includes(state))
    .map((state) => [state, 'missing'] as const),
  find: [['missing', 'inStock']],
  treatAsLeak: [['missing', 'leakCase']]
}

/** Where a carrier stands after an act; `undefined` where the act is not possible from here. */
export function stateAfter(act: CarrierAct, from: CarrierState): CarrierState | undefined {
  return steps[act].find(([state]) => state === from)?.[1]
}

/** Everything that can be done with a carrier that stands here. */
export function actsFrom(state: CarrierState): CarrierAct[] {
  return CarrierAct.options.filter((act) => stateAfter(act, state) !== undefined)
}
