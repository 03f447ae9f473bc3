import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexWords, searchQuery } from '#shared/search-words.ts'

test('each Han character is a word of its own, letters and digits are words together', () => {
  expect(indexWords(['BM-2026-0000137', '关于“净网”行动A4'])).toBe('bm 2026 0000137 \u{f8ff} 关 于 净 网 行 动 a 4')
})

test('what is typed must stand together; words apart must all be there; the last number may be longer', () => {
  expect(searchQuery(' 保密 王芳 ')).toBe('"保 密" AND "王 芳"')
  expect(searchQuery('BM-20')).toBe('"bm 20"*')
  expect(searchQuery('“（）*"')).toBeUndefined()
})

test('nothing that is typed leaves the quotes: no operator of the index can be reached', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const query = searchQuery(typed)
      if (query !== undefined) expect(query.replaceAll(/"[^"]*"\*?/g, '').replaceAll(' AND ', '')).toBe('')
    })
  )
})
