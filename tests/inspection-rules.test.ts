import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#shared/days.ts'
import {
  findingsDemanded,
  findingStateAfter,
  InspectedThing,
  InspectionFindingState,
  isOutside,
  nextInspectionOn,
  untoldFacts,
  wronglyNone,
  type Fact
} from '#shared/inspection-rules.ts'
import { usualSettings } from '#shared/system/settings.ts'

const { roomClimate: wanted, inspectionDays } = usualSettings

test('what lies between the ends, and the ends themselves, is inside; everything else is outside', () => {
  expect([13.9, 14, 20, 24, 24.1].map((degrees) => isOutside(degrees, wanted.temperature))).toEqual([
    true,
    false,
    false,
    false,
    true
  ])
  fc.assert(
    fc.property(
      fc.integer({ min: -100, max: 100 }),
      fc.integer({ min: -100, max: 100 }),
      fc.nat(50),
      (value, from, width) => {
        const range = { from, to: from + width }
        expect(isOutside(value, range)).toBe(Math.min(Math.max(value, range.from), range.to) !== value)
      }
    )
  )
})

test('a finding is demanded of exactly what is not in order and what was measured outside', () => {
  const state = fc.constantFrom<Fact['state']>('inOrder', 'notInOrder')
  const measured = fc.option(fc.integer({ min: -40, max: 100 }), { nil: undefined })
  fc.assert(
    fc.property(
      fc.array(state, { minLength: 9, maxLength: 9 }),
      measured,
      measured,
      (states, temperature, humidity) => {
        const facts = factsWith((_, index) => ({ state: states[index] ?? 'inOrder' }))
        const demanded = findingsDemanded(facts, { temperature, humidity }, wanted)
        for (const [index, thing] of InspectedThing.options.entries())
          expect(demanded.includes(thing)).toBe(states[index] === 'notInOrder')
        expect(demanded.includes('temperature')).toBe(
          temperature !== undefined && (temperature < 14 || temperature > 24)
        )
        expect(demanded.includes('humidity')).toBe(humidity !== undefined && (humidity < 45 || humidity > 60))
        expect(new Set(demanded).size).toBe(demanded.length)
      }
    )
  )
})

test('rule 42: no bare tick where something is not in order, and only what need not be everywhere may be none', () => {
  const bare = factsWith((thing) => ({ state: thing === 'damp' ? 'notInOrder' : 'inOrder' }))
  expect(untoldFacts(bare)).toEqual(['damp'])
  expect(untoldFacts({ ...bare, damp: { state: 'notInOrder', fact: '北墙渗水' } })).toEqual([])
  expect(wronglyNone(factsWith(() => ({ state: 'none' })))).toEqual(
    InspectedThing.options.filter((thing) => thing !== 'seals' && thing !== 'magnetic')
  )
})

test('a place is inspected again after as many days as its kind allows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3000 }),
      fc.constantFrom('room' as const, 'cabinet' as const, 'shelf' as const),
      (later, kind) => {
        const day = addDays('2026-01-01', later)
        expect(nextInspectionOn(day, kind, inspectionDays)).toBe(addDays(day, inspectionDays[kind]))
      }
    )
  )
})

test('a finding is put right, then confirmed or sent back; what is confirmed stays so', () => {
  const states = InspectionFindingState.options
  expect(states.map((state) => findingStateAfter('putRight', state))).toEqual(['putRight', undefined, undefined])
  expect(states.map((state) => findingStateAfter('confirm', state))).toEqual([undefined, 'confirmed', undefined])
  expect(states.map((state) => findingStateAfter('again', state))).toEqual([undefined, 'open', undefined])
})

function factsWith(one: (thing: InspectedThing, index: number) => Fact): Record<InspectedThing, Fact> {
  return Object.fromEntries(InspectedThing.options.map((thing, index) => [thing, one(thing, index)])) as Record<
    InspectedThing,
    Fact
  >
}
