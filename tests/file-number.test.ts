import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  Retention,
  composeFileNumber,
  keptUntil,
  parseFileNumber,
  readFileNumber,
  type FileNumber
} from '#shared/file-number.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const code = (first: string, longest: number) =>
  fc
    .tuple(
      fc.constantFrom(...first),
      fc.string({ unit: fc.constantFrom(...letters, ...'0123456789'), maxLength: longest - 1 })
    )
    .map((parts) => parts.join(''))
const anyNumber: fc.Arbitrary<FileNumber> = fc
  .record({
    fonds: code(letters + '0123456789', 10),
    category: code(letters, 10),
    year: fc.integer({ min: 1900, max: 2999 }),
    retention: fc.constantFrom(...Retention.options),
    office: fc.option(code(letters + '0123456789', 10), { nil: undefined }),
    piece: fc.integer({ min: 1, max: 999_999 })
  })
  .map(({ office, ...rest }) => ({ ...rest, ...(office !== undefined && { office }) }))

const example: FileNumber = {
  fonds: 'J001',
  category: 'WS',
  year: 2026,
  retention: 'permanent',
  office: 'BGS',
  piece: 1
}

test('a number is written as the rules for archives have it, with and without an office', () => {
  expect(composeFileNumber(example)).toBe('J001-WS·2026-Y-BGS-0001')
  const { office: _, ...without } = example
  expect(composeFileNumber({ ...without, retention: 'years30', piece: 12_345 })).toBe('J001-WS·2026-D30-12345')
  expect(composeFileNumber({ ...without, retention: 'years10' })).toBe('J001-WS·2026-D10-0001')
})

test('what is composed is read as it was, whatever it says', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      expect(parseFileNumber(composeFileNumber(number))).toEqual(number)
    })
  )
})

test('nothing is taken for a number but what composing would write', () => {
  const nearly = anyNumber.chain((number) => {
    const written = composeFileNumber(number)
    return fc
      .tuple(
        fc.integer({ min: 0, max: written.length }),
        fc.constantFrom('', ' ', '-', '·', '.', '0', 'a', 'Y', '。', '１')
      )
      .map(([at, put]) => written.slice(0, at) + put + written.slice(at + 1))
  })
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
      const read = parseFileNumber(text)
      if (read) expect(composeFileNumber(read)).toBe(text)
    })
  )
})

test('no text makes the reading fail: it is a number, or says what is wrong inside it', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('-', '－', '·', '．', 'J', '0', '㎏', '\u0000', '\u202e', 'Y', '档', '\ud800') })
  )
  fc.assert(
    fc.property(anything, (text) => {
      const read = readFileNumber(text)
      if (read.ok) return
      expect(read.problems.length).toBeGreaterThan(0)
      for (const { at, length } of read.problems) {
        expect(at).toBeGreaterThanOrEqual(0)
        expect(at + length).toBeLessThanOrEqual(text.length)
      }
    })
  )
})

test('somebody who types full-width letters, another dot or dash, spaces, or no noughts is understood', () => {
  for (const text of [
    'J001-WS·2026-Y-BGS-0001',
    'j001-ws·2026-y-bgs-1',
    'Ｊ００１－ＷＳ．２０２６－Ｙ－ＢＧＳ－０００１',
    ' J001 - WS・2026 - Y - BGS - 0001 ',
    'J001—WS•2026–Y−BGS‐0001',
    'J001-WS.2026-Y-BGS-0001',
    'J001-WS。2026-Y-BGS-0001'
  ])
    expect([text, readFileNumber(text)]).toEqual([text, { ok: true, number: example }])
  expect(parseFileNumber('j001-ws·2026-y-bgs-1')).toBeUndefined()
})

test('what cannot be read is told part by part, with where it stands', () => {
  const problems = (text: string) => {
    const read = readFileNumber(text)
    return read.ok
      ? []
      : read.problems.map(({ code: what, part, at, length }) => [what, part, text.slice(at, at + length)])
  }
  expect(problems('')).toEqual([['empty', undefined, '']])
  expect(problems('　 ')).toEqual([['empty', undefined, '　 ']])
  expect(problems('J001-WS·2026-Y')).toEqual([['tooFewParts', undefined, 'J001-WS·2026-Y']])
  expect(problems('J001-WS·2026-Y-BGS-0001-7')).toEqual([['tooManyParts', undefined, '7']])
  expect(problems('J001-WS2026-Y-BGS-0001')).toEqual([['yearMissing', 'year', 'WS2026']])
  expect(problems('J001-WS·26-30年-办公室-0000')).toEqual([
    ['wrongPart', 'year', '26'],
    ['wrongPart', 'retention', '30年'],
    ['wrongPart', 'office', '办公室'],
    ['wrongPart', 'piece', '0000']
  ])
  expect(problems('-WS·2026-Y-0001')).toEqual([['wrongPart', 'fonds', '']])
  expect(problems('J001-WS·2026·1-Y-0001')).toEqual([['wrongPart', 'year', '2026·1']])
})

test('the years of retention count from 1 January after the year of forming; what is kept for ever has no end', () => {
  expect(keptUntil({ year: 2026, retention: 'years10' })).toBe('2036-12-31')
  expect(keptUntil({ year: 1996, retention: 'years30' })).toBe('2026-12-31')
  expect(keptUntil({ year: 1949, retention: 'permanent' })).toBeUndefined()
})
