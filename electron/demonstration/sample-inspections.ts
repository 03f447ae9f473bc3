import { addDays } from '#shared/days.ts'
import { InspectedThing, type Fact } from '#shared/inspection-rules.ts'
import type { WishOf } from '#shared/define-operation.ts'
import type { inspections } from '#shared/registers/inspections.ts'
import { sampleDampness } from '#shared/words/demonstration.ts'
import type { Chance } from './chance.ts'

/** An inspection of a store room of the sample: now and then it is damp, and somebody must put it right. */
export function sampleInspection(
  chance: Chance,
  { placeId, today, responsibleId }: { placeId: string; today: string; responsibleId: string }
): WishOf<typeof inspections.register> {
  const damp = chance.upTo(6) === 0
  const facts = Object.fromEntries(
    InspectedThing.options.map((thing): [InspectedThing, Fact] => [
      thing,
      damp && thing === 'damp' ? { state: 'notInOrder', fact: sampleDampness.fact } : { state: 'inOrder' }
    ])
  ) as Record<InspectedThing, Fact>
  return {
    placeId,
    inspectedOn: today,
    temperature: 16 + chance.upTo(70) / 10,
    humidity: 47 + chance.upTo(12),
    facts,
    findings: damp
      ? [
          {
            about: 'damp',
            severity: 'slight',
            what: sampleDampness.what,
            remedy: sampleDampness.remedy,
            responsibleId,
            dueOn: addDays(today, 14)
          }
        ]
      : [],
    together: { secondInspector: [] }
  }
}
