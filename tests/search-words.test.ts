import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexNumbers, indexWords, numberQuery, placeOfWord, searchQuery } from '#shared/search-words.ts'

test('each Han character is a word of its own, letters and digits are words together', () => {
  expect(indexWords(['BM-2026-0000137', null, '关于“净网”行动A4'])).toBe(
    'bm 2026 0000137 \u{f8ff} 关 于 净 网 行 动 a 4'
  )
})

test('what is typed must stand together; words apart must all be there; the last number may be longer', () => {
  expect(searchQuery(' 保密 王芳 ')).toBe('"保 密" AND "王 芳"')
  expect(searchQuery('BM-20')).toBe('"bm 20"*')
  expect(searchQuery('“（）*"')).toBeUndefined()
})

test('part of a number is looked for from three characters on, and only what can be one', () => {
  expect(indexNumbers(['BM-2026-0000137', undefined, 'ＷＦ－１'])).toBe('bm-2026-0000137\u{f8ff}wf-1')
  expect(numberQuery('0137')).toBe('"0137"')
  expect(numberQuery('７Ｆ-2')).toBe('"7f-2"')
  for (const none of ['13', 'abc', '第137号', '1"3"7', '\u{f8ff}137']) expect(numberQuery(none)).toBeUndefined()
})

test('where a word stands in a text is told as it is found: across signs, from small letters to capitals', () => {
  const place = (text: string, word: string, isNumber = false) => {
    const span = placeOfWord(text, word, { isNumber })
    return span && text.slice(span.from, span.from + span.length)
  }
  expect(place('关于“净网”行动', '净网')).toBe('净网')
  expect(place('关于“净网”行动', '网行动')).toBe('网”行动')
  expect(place('BM-2026-0000137', 'bm-20')).toBe('BM-20')
  expect(place('BM-2026-0000137', '0137')).toBeUndefined()
  expect(place('BM-2026-0000137', '0137', true)).toBe('0137')
  expect(place('ＢＭ－２０２６－７７', '2026-7', true)).toBe('２０２６－７')
  expect(place('涉密𠮷载体', '𠮷载')).toBe('𠮷载')
  expect(place('题名', '（）')).toBeUndefined()
})

test('nothing that is typed leaves the quotes: no operator of the index can be reached', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const query = searchQuery(typed)
      if (query !== undefined) expect(query.replaceAll(/"[^"]*"\*?/g, '').replaceAll(' AND ', '')).toBe('')
      const part = numberQuery(typed)
      if (part !== undefined) expect(part).toMatch(/^"[^"]*"$/)
    })
  )
})

test('a word taken out of a text at its signs is found in it, and what is told lies in the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'密保王芳bm20 -〔“𠮷'), { minLength: 1, maxLength: 20 }),
      fc.nat(),
      fc.nat(),
      (characters, at, length) => {
        const text = characters.join('')
        const word = characters
          .slice(at % characters.length, (at % characters.length) + 1 + (length % 5))
          .filter((each) => /\p{Script=Han}/u.test(each))
          .join('')
        const together = characters.slice(at % characters.length).join('')
        if (word === '' || !together.startsWith(word)) return
        const span = placeOfWord(text, word)
        expect(span && text.slice(span.from, span.from + span.length)).toBe(word)
      }
    )
  )
})
