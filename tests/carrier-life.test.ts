import { expect, test } from 'vitest'
import { CarrierAct, CarrierState, actsFrom, stateAfter } from '#shared/carrier-life.ts'

test('what was sent away, returned to its issuer or destroyed stays so for ever', () => {
  expect([actsFrom('sentAway'), actsFrom('returned'), actsFrom('destroyed')]).toEqual([[], [], []])
})

test('rule 21: nothing that is out, missing or to be returned to its issuer can be listed for destruction', () => {
  const listed = CarrierState.options.filter((state) => stateAfter('listForDestruction', state) !== undefined)
  expect(listed).toEqual(['inStock', 'archived'])
})

test('whatever is not gone for good can be found missing', () => {
  const gone = ['sentAway', 'returned', 'destroyed', 'missing', 'leakCase']
  for (const state of CarrierState.options)
    expect([state, stateAfter('miss', state)]).toEqual([state, gone.includes(state) ? undefined : 'missing'])
})

test('every act leads somewhere, and every state but the first can be reached from the shelf', () => {
  const reached = new Set<CarrierState>(['inStock'])
  for (let before = 0; before < reached.size; before += 1)
    for (const state of [...reached])
      for (const act of actsFrom(state)) reached.add(stateAfter(act, state) as CarrierState)
  expect([...reached].toSorted()).toEqual(CarrierState.options.toSorted())
  for (const act of CarrierAct.options)
    expect(CarrierState.options.some((state) => stateAfter(act, state) !== undefined)).toBe(true)
})
