import type { Fact, Sign } from '../facts.ts'
import type { Category, Certainty, Evidence, Trait } from '../report.ts'

/** That a device may be of a category, how surely, and why. */
export type Claim = { category: Category; certainty: Certainty; evidence: Evidence; traits: readonly Trait[] }

/** What one device was claimed to be so far. Signs that are weak by themselves ask what stronger ones have claimed. */
export class Claims {
  readonly all: Claim[] = []

  add(category: Category, certainty: Certainty, evidence: Evidence, traits: readonly Trait[] = []): void {
    this.all.push({ category, certainty, evidence, traits })
  }

  is(category: Category): boolean {
    return this.all.some((claim) => claim.category === category)
  }
}

/** A sign of its own, such as the kernel's folder for a radio. */
export function byMarker({ where, what }: Sign): Evidence {
  return { sign: 'marker', where, what }
}

export function byClass(fact: Fact, what: string): Evidence {
  return { sign: 'class', where: fact.readFrom, what: `class ${what}` }
}
