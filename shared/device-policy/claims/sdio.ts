import type { Fact } from '../facts.ts'
import type { Category } from '../report.ts'
import type { Claims } from './claim.ts'
import { byClass } from './claim.ts'
import { claimByTables } from './known-devices.ts'

/** What a card or chip on the SD bus says by its ids and its class. */
export function claimBySdio(fact: Fact, claims: Claims): void {
  claimByTables(fact, claims)
  for (const code of fact.classes) {
    const category = sdioClassMeanings[code]
    if (category) claims.add(category, 'probable', byClass(fact, code))
  }
}

const sdioClassMeanings: Readonly<Partial<Record<string, Category>>> = {
  '02': 'bluetooth',
  '03': 'bluetooth',
  '05': 'camera',
  '07': 'wifi',
  '09': 'bluetooth'
}
