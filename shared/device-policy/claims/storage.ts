import type { Fact } from '../facts.ts'
import type { Claims } from './claim.ts'
import { byMarker } from './claim.ts'

/** A reader of four kinds of card is one reader, however many drives it shows. */
export function claimByStorage(facts: readonly Fact[], claims: Claims): void {
  const sign = facts.flatMap((fact) => fact.signs).find(({ mark }) => mark === 'cardReader')
  if (sign) claims.add('card_reader', 'probable', byMarker(sign))
}
