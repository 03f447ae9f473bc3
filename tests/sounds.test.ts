import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { soundQuery, soundsTyped } from '#shared/sounds-typed.ts'
import { placeOfSound, soundsOfName, soundsOfTexts } from '#electron/sounds.ts'
import { called } from '#electron/called.ts'

test('what is typed is split into syllables in every way it can be, and is first letters too', () => {
  expect(soundsTyped('shemizai')).toEqual({
    syllables: [
      ['she', 'mi', 'zai'],
      ['she', 'mi', 'za', 'i']
    ],
    initials: 'shemizai'
  })
  expect(soundsTyped('SMZT')).toEqual({ syllables: [], initials: 'smzt' })
  expect(soundsTyped('xian')?.syllables).toContainEqual(['xi', 'an'])
  expect(soundsTyped('lǜse')?.syllables).toContainEqual(['lv', 'se'])
  expect(soundsTyped("xi'an")?.syllables).toContainEqual(['xi', 'an'])
  for (const none of ['w', 'WF-2026', '王f', '', 'x1']) expect(soundsTyped(none)).toBeUndefined()
})

test('a person is found by the sound of the name from any of its characters on, in full and by first letters', () => {
  const finds = (name: string, typed: string) => soundsOfName(name, 'person').includes(` ${typed}`)
  for (const typed of ['wf', 'wang', 'wangfang', 'fang', 'wangf'])
    expect([typed, finds('王芳', typed)]).toEqual([typed, true])
  for (const typed of ['ang', 'wfa', 'hf', 'fw']) expect([typed, finds('王芳', typed)]).toEqual([typed, false])
  // Surnames are read as surnames, and as the character is mostly read besides.
  for (const [name, typed] of [
    ['单小芳', 'shan'],
    ['单小芳', 'dxf'],
    ['区小芳', 'oxf'],
    ['曾志伟', 'zengzhiwei'],
    ['解小龙', 'xxl'],
    ['欧阳娜', 'oyn']
  ] as const)
    expect([name, typed, finds(name, typed)]).toEqual([name, typed, true])
})

test('a character that is read in several ways is found by each usual reading, beside its neighbours', () => {
  const { syllables, initials } = soundsOfTexts(['关于重庆长江行动的通知', undefined])
  for (const way of ['chong qing chang jiang', 'zhong qing', 'zhang jiang', 'xing dong', 'hang dong'])
    expect([way, syllables.includes(way)]).toEqual([way, true])
  for (const pairs of ['cq qc cj', 'zq qc', 'jx xd']) expect([pairs, initials.includes(pairs)]).toEqual([pairs, true])
})

test('which part of a text sounds so is told', () => {
  const told = (text: string, word: string) => {
    const span = placeOfSound(text, word, 'text')
    return span && text.slice(span.from, span.from + span.length)
  }
  expect(told('关于涉密载体清查的通知', 'smzt')).toBe('涉密载体')
  expect(told('关于涉密载体清查的通知', 'shemiz')).toBe('涉密载')
  expect(told('𠮷祥涉密载体', 'mz')).toBe('密载')
  expect(told('关于涉密载体清查的通知', 'mszt')).toBeUndefined()
  expect(told('重庆', 'zq')).toBe('重庆')
  expect(told('A4涉密', 'sm')).toBe('涉密')
})

test('whatever a text is, its sounds are plain letters, and every run of its characters is found by its first letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'涉密载体重庆长行单A4（。𠮷㈱é'), minLength: 1 }), (text) => {
      const { syllables, initials } = soundsOfTexts([text])
      expect(`${syllables} ${initials}`).toMatch(/^[a-z \u{f8ff}]*$/u)
      expect(soundsOfName(text, 'text')).toMatch(/^[a-z0-9 ]*$/)
      for (const pair of initials.split(' ').filter((each) => /^[a-z]{2}$/.test(each))) {
        const span = placeOfSound(text, pair, 'text')
        expect([pair, span !== undefined]).toEqual([pair, true])
      }
    })
  )
})

test('nothing that is typed reaches an operator of the index of sounds, and each query is one it understands', () => {
  const db = new Database(':memory:')
  db.exec("CREATE VIRTUAL TABLE sounds USING fts5 (syllables, initials, tokenize = 'unicode61')")
  const matches = db.prepare('SELECT count(*) FROM sounds WHERE sounds MATCH ?').pluck()
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-z]{2,12}$/)), (typed) => {
      const query = soundQuery(typed)
      if (query === undefined) return
      expect(query).toMatch(/^initials : "[a-z ]+"( OR syllables : \(("[a-z ]+" \*( OR )?)+\))?$/)
      expect(matches.get(query)).toBe(0)
    })
  )
})

test('a name is looked for by words that all stand in it or sound like it, and what is written comes first', () => {
  expect(called(' WF 保密室 ', { said: 'lower(name)', sounds: 'sounds' })).toEqual({
    conditions: [
      ["(instr(lower(name), ?) > 0 OR instr(sounds, ' ' || ?) > 0)", 'wf', 'wf'],
      ['instr(lower(name), ?) > 0', '保密室']
    ],
    written: ['TRUE AND instr(lower(name), ?) > 0 AND instr(lower(name), ?) > 0', 'wf', '保密室']
  })
})
