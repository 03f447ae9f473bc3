import { givesOut, stateAfter, type CarrierAct } from '#shared/carrier-life.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { setCarrierState } from './registers/carriers/queries.ts'
import { Refused } from './refused.ts'
import type { WritableStore } from './store/open-store.ts'

/**
 * Takes one step in a carrier's life: it stands elsewhere afterwards. Whoever declares an act that steps refuses with
 * `carrierStepRefuses`.
 * @param version the version that whoever asks has seen, where it may have changed since
 * @throws Refused where it may not be done from here, where the carrier is held, or was changed meanwhile
 */
export function step(
  store: WritableStore,
  carrier: CarrierInSight,
  act: CarrierAct,
  version: number = carrier.version
): CarrierInSight {
  refuseImpossible(carrier, act)
  const state = stateAfter(act, carrier.state, carrier) ?? carrier.state
  if (!setCarrierState(store, { carrierId: carrier.id, state, version })) throw new Refused('carrier.changedMeanwhile')
  return { ...carrier, state, version: version + 1 }
}

/**
 * Refuses an act that is not possible with this carrier as it stands; does nothing. A carrier that is held can only be
 * found missing, found again, and taken off a destruction list, for nothing must stop it from being kept; one that bears
 * no mark yet is not given out.
 * @throws Refused
 */
export function refuseImpossible(carrier: CarrierInSight, act: CarrierAct): void {
  const { state, heldBecause, markState, returnDueOn } = carrier
  if (heldBecause !== undefined && act !== 'miss' && act !== 'find' && act !== 'unlist')
    throw new Refused('carrier.held', { reason: heldBecause })
  // Regulations 27(9): what its issuer wants back is returned in full, and never destroyed by who holds it.
  if (act === 'listForDestruction' && returnDueOn !== undefined)
    throw new Refused('carrier.toBeReturned', { dueOn: returnDueOn })
  // Regulations 21: it is marked before anybody is given it.
  if (markState === 'unmarked' && givesOut(act)) throw new Refused('carrier.notMarked')
  if (stateAfter(act, state, carrier) === undefined) throw new Refused('carrier.stateForbids', { state })
}
