import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '#electron/store/canonical-json.ts'

test('the same value has the same text, in whatever order its keys were made', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(turnedRound(value))).toBe(canonicalJson(value))
    })
  )
})

test('the text reads back as the value, its texts composed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(composed(value))))
    })
  )
})

test('two values that differ have two texts', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const same = JSON.stringify(sorted(composed(one))) === JSON.stringify(sorted(composed(other)))
      expect(canonicalJson(one) === canonicalJson(other)).toBe(same)
    })
  )
})

test('its form is the one that is written down: keys sorted, nothing between, what is not there left out', () => {
  expect(canonicalJson({ b: [1, undefined, 'e\u0301'], a: { y: undefined, x: -0 }, 中: null })).toBe(
    '{"a":{"x":0},"b":[1,null,"\u00e9"],"中":null}'
  )
})

test.each([
  [() => 1],
  [10n],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [undefined],
  [Symbol('x')],
  [new Date(0)],
  [new Map()]
])('what JSON cannot say is refused, not said as something else: %s', (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError)
  expect(() => canonicalJson({ within: [value ?? (() => 1)] })).toThrow(TypeError)
})

function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turnedRound(member)])
  )
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value)
    .map(([key, member]): [string, unknown] => [key, sorted(member)])
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return { members }
}

function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(composed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, composed(member)]))
}
