import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CarrierState, stateAfter } from '#shared/carrier-life.ts'
import { ListAct, ListState, listActsFrom, listStateAfter, listingProblem } from '#shared/destruction-life.ts'

const walk = fc.array(fc.tuple(fc.constantFrom(...ListAct.options), fc.nat({ max: 3 })), { maxLength: 40 })

// The acts of a walk that were possible, each with the state it led to.
function walked(acts: readonly [ListAct, number][]): [ListAct, ListState][] {
  const trail: [ListAct, ListState][] = []
  let state: ListState = 'open'
  for (const [act, left] of acts) {
    const next = listStateAfter(act, state, left)
    if (next === undefined) continue
    state = next
    trail.push([act, state])
  }
  return trail
}

test('rule 21: nothing is destroyed that was not counted, approved and sealed before, in this order', () => {
  fc.assert(
    fc.property(walk, (acts) => {
      const trail = walked(acts)
      const destroyed = trail.findIndex(([act]) => act === 'destroy')
      if (destroyed < 0) return
      const before = trail.slice(0, destroyed).map(([act]) => act)
      const order = ['count', 'approve', 'seal'] as const
      expect(before.filter((act) => (order as readonly ListAct[]).includes(act))).toEqual(order)
    }),
    { numRuns: 2000 }
  )
})

test('a list that was destroyed or cancelled is never anything else again', () => {
  fc.assert(
    fc.property(walk, (acts) => {
      const states = walked(acts).map(([, state]) => state)
      const end = states.findIndex((state) => state === 'destroyed' || state === 'cancelled')
      expect(end < 0 || end === states.length - 1).toBe(true)
    })
  )
  expect([listActsFrom('destroyed'), listActsFrom('cancelled')]).toEqual([[], []])
})

test('nothing comes on a list or is taken off by its officer once it was counted', () => {
  fc.assert(
    fc.property(walk, (acts) => {
      const trail = walked(acts).map(([act]) => act)
      const counted = trail.indexOf('count')
      if (counted < 0) return
      expect(trail.slice(counted).filter((act) => act === 'add' || act === 'takeOff')).toEqual([])
    })
  )
})

test('a counted list of which nothing is left is cancelled, at whatever step', () => {
  for (const state of ListState.options) {
    const after = listStateAfter('retain', state, 0)
    expect([state, after]).toEqual([
      state,
      ['counted', 'approved', 'sealed', 'shipped'].includes(state) ? 'cancelled' : undefined
    ])
  }
  expect(listStateAfter('count', 'open', 0)).toBe('cancelled')
})

test('every state of a list can be reached, and every act is possible somewhere', () => {
  const reached = new Set<ListState>(['open'])
  for (let before = 0; before < reached.size; before += 1)
    for (const state of [...reached])
      for (const act of listActsFrom(state)) reached.add(listStateAfter(act, state) as ListState)
  expect([...reached].toSorted()).toEqual(ListState.options.toSorted())
  for (const act of ListAct.options)
    expect(ListState.options.some((state) => listStateAfter(act, state) !== undefined)).toBe(true)
})

test('rule 23: what is archived is listed only on an appraisal whose latest answer is to destroy it', () => {
  const archived = { number: 'BM-2026-0000001', state: 'archived' } as const
  expect(listingProblem(archived, undefined)?.code).toBe('destruction.notAppraised')
  expect(listingProblem(archived, 'retain')?.code).toBe('destruction.notAppraised')
  expect(listingProblem(archived, 'transfer')?.code).toBe('destruction.notAppraised')
  expect(listingProblem(archived, 'destroy')).toBeUndefined()
})

test('rules 20, 21: only what is kept and not held may be listed, whatever an appraisal says', () => {
  const carrier = fc.record({
    number: fc.constant('BM-2026-0000001'),
    state: fc.constantFrom(...CarrierState.options),
    heldBecause: fc.option(fc.constant('案件调查'), { nil: undefined }),
    returnDueOn: fc.option(fc.constant('2026-12-31'), { nil: undefined })
  })
  fc.assert(
    fc.property(carrier, fc.constantFrom(undefined, 'destroy', 'retain', 'transfer'), (each, appraised) => {
      if (listingProblem(each, appraised) !== undefined) return
      expect([each.heldBecause, each.returnDueOn]).toEqual([undefined, undefined])
      expect(['inStock', 'archived']).toContain(each.state)
      expect(stateAfter('listForDestruction', each.state)).toBe('destroyPending')
    }),
    { numRuns: 2000 }
  )
  const kept = { number: 'BM-2026-0000001', state: 'inStock' } as const
  expect(listingProblem({ ...kept, returnDueOn: '2026-12-31' }, undefined)?.code).toBe('carrier.toBeReturned')
  expect(listingProblem({ ...kept, heldBecause: '案件调查' }, undefined)?.code).toBe('carrier.held')
  expect(listingProblem(kept, undefined)).toBeUndefined()
})
