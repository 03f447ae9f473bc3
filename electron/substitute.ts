import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { Refused } from './refused.ts'

/**
 * Refuses to make anything of a carrier of which only a substitute title is known here, or to change its mark: both ask for
 * what it is about, which is written where its real title is kept (rule 43).
 * @throws Refused `carrier.substitute`
 */
export function refuseSubstitute({ substitute }: Pick<CarrierInSight, 'substitute'>): void {
  if (substitute) throw new Refused('carrier.substitute', { realTitleAt: substitute.realTitleAt })
}
