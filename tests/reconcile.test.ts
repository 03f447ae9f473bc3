import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersTo, CountResult, liesRight, reconcile, type Expected, type Found } from '#shared/reconcile.ts'

const room = 'room'
const cabinets = ['one', 'two', 'three'] as const

const anExpected = (carrierId: string): fc.Arbitrary<Expected> =>
  fc.record({
    carrierId: fc.constant(carrierId),
    placeIds: fc.constantFrom(...cabinets).map((cabinet) => [cabinet, room]),
    out: fc.boolean()
  })

const aFound: fc.Arbitrary<Found> = fc.record({
  scanId: fc.uuid(),
  // Some of what is scanned was expected, some is in the register and was not, some is in no register.
  carrierId: fc.option(fc.constantFrom('c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'strange'), { nil: undefined }),
  lay: fc.constantFrom('right', 'wrong'),
  gone: fc.boolean(),
  markDiffers: fc.boolean()
})

const aCount = fc.record({
  expected: fc.tuple(...['c0', 'c1', 'c2', 'c3', 'c4', 'c5'].map(anExpected)),
  found: fc.array(aFound, { maxLength: 12 }),
  covered: fc.oneof(
    fc.constant('everything' as const),
    fc.subarray([...cabinets, room]).map((places) => new Set(places))
  )
})

test('rule 28: every carrier that was expected, and every thing that was scanned, ends with a result', () => {
  fc.assert(
    fc.property(aCount, ({ expected, found, covered }) => {
      const lines = reconcile(expected, found, covered)
      const carriers = new Set([...expected, ...found].flatMap(({ carrierId }) => carrierId ?? []))
      for (const carrierId of carriers) {
        const results = lines.filter((line) => line.carrierId === carrierId).map(({ result }) => result)
        expect([['wrongPlace', 'wrongMark'], [results[0]]]).toContainEqual(results)
        expect(results[0]).toBeDefined()
      }
      const unregistered = found.filter(({ carrierId }) => carrierId === undefined)
      expect(lines.filter(({ carrierId }) => carrierId === undefined)).toEqual(
        unregistered.map(({ scanId }) => ({ result: 'unknown', scanId }))
      )
      expect(lines.filter(({ carrierId = '' }) => !carriers.has(carrierId))).toHaveLength(unregistered.length)
    })
  )
})

test('what was scanned is never missing, and what is out is asked for by its slip', () => {
  fc.assert(
    fc.property(aCount, ({ expected, found, covered }) => {
      const scanned = new Set(found.map(({ carrierId }) => carrierId))
      const out = new Set(expected.filter((each) => each.out).map(({ carrierId }) => carrierId))
      for (const { result, carrierId = '' } of reconcile(expected, found, covered)) {
        if (result === 'missing') expect([scanned.has(carrierId), out.has(carrierId)]).toEqual([false, false])
        if (result === 'knownOut') expect([scanned.has(carrierId), out.has(carrierId)]).toEqual([false, true])
      }
    })
  )
})

test('a partial count never says missing of a place it did not cover; a room covers what stands in it', () => {
  fc.assert(
    fc.property(aCount, fc.subarray([...cabinets, room]), ({ expected, found }, places) => {
      const covered = new Set<string>(places)
      for (const { result, carrierId } of reconcile(expected, found, covered)) {
        const { placeIds = [] } = expected.find((each) => each.carrierId === carrierId) ?? {}
        const looked = placeIds.some((placeId) => covered.has(placeId))
        if (result === 'missing') expect(looked).toBe(true)
        if (result === 'notCovered') expect(looked).toBe(false)
      }
    })
  )
})

test('a whole count leaves nothing uncounted, and the order of scanning makes no difference', () => {
  fc.assert(
    fc.property(aCount, ({ expected, found }) => {
      const once = [...new Map(found.map((each) => [each.carrierId ?? each.scanId, each])).values()]
      const lines = reconcile(expected, once, 'everything')
      expect(lines.map(({ result }) => result)).not.toContain('notCovered')
      const key = ({ result, carrierId = '', scanId = '' }: (typeof lines)[number]) =>
        [result, carrierId, scanId].join(' ')
      expect(reconcile(expected, once.toReversed(), 'everything').map(key).toSorted()).toEqual(
        lines.map(key).toSorted()
      )
    })
  )
})

test('a thing lies right in its cabinet and, where only the room is told, in its room; never where it should be out', () => {
  const right = { rightPlaces: ['one', room], belongs: true, out: false }
  expect(liesRight({ ...right, foundAt: 'one' })).toBe(true)
  expect(liesRight({ ...right, foundAt: room })).toBe(true)
  expect(liesRight({ ...right, foundAt: undefined })).toBe(true)
  expect(liesRight({ ...right, foundAt: 'two' })).toBe(false)
  expect(liesRight({ ...right, foundAt: 'one', out: true })).toBe(false)
  expect(liesRight({ ...right, foundAt: undefined, belongs: false })).toBe(false)
})

test('rule 28: what is missing is answered by an incident and by nothing else', () => {
  expect(answersTo('missing')).toEqual(['incident'])
  const unanswered = CountResult.options.filter((result) => answersTo(result).length === 0)
  expect(unanswered).toEqual(['matched', 'notCovered'])
})
