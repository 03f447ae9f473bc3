import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Level, highest, isAbove, isStateSecret, levelOfRank, maximumYears, rankOf } from '#shared/levels.ts'

const anyLevel = fc.constantFrom(...Level.options)

describe('levels', () => {
  test('the numbers the store keeps never change their meaning', () => {
    expect(Level.options.map((level) => [rankOf(level), level])).toEqual([
      [0, 'unclassified'],
      [1, 'workSecret'],
      [2, 'confidential'],
      [3, 'secret'],
      [4, 'topSecret']
    ])
  })

  test('a rank gives back its level, and a number that is no rank is refused', () => {
    fc.assert(fc.property(anyLevel, (level) => levelOfRank(rankOf(level)) === level))
    for (const rank of [-1, 5, 1.5, NaN]) expect(() => levelOfRank(rank)).toThrow(RangeError)
  })

  test('rule 1: of the five levels three are state secrets', () => {
    expect(Level.options.filter(isStateSecret)).toEqual(['confidential', 'secret', 'topSecret'])
    expect(Level.safeParse('restricted').success).toBe(false)
  })

  test('Article 20: ten, twenty and thirty years at most', () => {
    expect([maximumYears('confidential'), maximumYears('secret'), maximumYears('topSecret')]).toEqual([10, 20, 30])
  })

  test('the highest of several levels is one of them and none is above it', () => {
    fc.assert(
      fc.property(fc.array(anyLevel, { minLength: 1 }), (levels) => {
        const top = highest(levels)
        expect(levels).toContain(top)
        expect(levels.filter((level) => isAbove(level, top))).toEqual([])
      })
    )
    expect(highest([])).toBe('unclassified')
  })
})
