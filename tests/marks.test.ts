import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkChange, remarkingOf } from '#shared/changed-marks.ts'
import { type Day, addDays, addYears } from '#shared/days.ts'
import { type DatedMark, checkDerived, compilationMark, derivedMark } from '#shared/derived-marks.ts'
import { type StateSecretLevel, StateSecretLevel as Levels, maximumYears, rankOf } from '#shared/levels.ts'
import { Mark, StateSecretMark, checkEnd, composeMark, endOf, glossOf, levelWords } from '#shared/marks.ts'
import { lintMark, parseMark } from '#shared/reading-marks.ts'
import type { SecrecyEnd } from '#shared/terms.ts'

const anyLevel = fc.constantFrom(...Levels.options)
const anyDay = fc.integer({ min: -30_000, max: 30_000 }).map((days) => addDays('2026-01-01', days))
const anyTerm = fc.oneof(
  fc.integer({ min: 1, max: 11 }),
  fc.integer({ min: 1, max: 100 }).map((years) => years * 12)
)
const anyCondition = fc
  .tuple(
    fc.constantFrom('会议', '《方案》', '2026年全国活动', 'A-12型装备', '专案', '五年规划'),
    fc.constantFrom('开始', '结束', '公布', '侦查终结', '对外展示'),
    fc.constantFrom('前', '后', '时', '之日起', '')
  )
  .map((parts) => parts.join(''))
const anyEnd: fc.Arbitrary<SecrecyEnd> = fc.oneof(
  anyTerm.map((months): SecrecyEnd => ({ form: 'term', months })),
  anyDay.map((on): SecrecyEnd => ({ form: 'date', on })),
  anyCondition.map((text): SecrecyEnd => ({ form: 'condition', text })),
  fc.constant<SecrecyEnd>({ form: 'default' }),
  fc.constant<SecrecyEnd>({ form: 'longTerm' })
)
const anyProvision = fc.constantFrom(undefined, '《某某保密事项范围》第3项')
const anySecret: fc.Arbitrary<StateSecretMark> = fc
  .tuple(anyLevel, anyEnd, anyProvision)
  .map(([level, end, otherwiseProvided]): StateSecretMark => ({
    level: end.form === 'longTerm' ? 'topSecret' : level,
    end,
    ...(otherwiseProvided ? { otherwiseProvided } : {})
  }))
const anyWorkSecret: fc.Arbitrary<Mark> = fc
  .constantFrom('内部', '内部事项 注意保管', '警务工作秘密', '工作秘密', '仅供内部使用')
  .map((text) => ({ level: 'workSecret', text }))
const anyMark: fc.Arbitrary<Mark> = fc.oneof(
  anySecret,
  anyWorkSecret,
  fc.constantFrom<Mark>({ level: 'unclassified' }, { level: 'unclassified', declassified: true })
)
/** A secret that may stand, with the day it starts; whatever else is drawn is passed over. */
const anyStanding: fc.Arbitrary<DatedMark & { mark: StateSecretMark; startsOn: Day }> = fc
  .tuple(anySecret, anyDay)
  .map(([mark, startsOn]) => ({ mark, startsOn }))
  .filter(({ mark, startsOn }) => checkEnd(mark, startsOn).length === 0)

const secret = (level: StateSecretLevel, end: SecrecyEnd): StateSecretMark => ({ level, end })
const years = (count: number): SecrecyEnd => ({ form: 'term', months: count * 12 })
const codesOf = (text: string) => lintMark(text).problems.map(({ code }) => code)

describe('marks are printed from data', () => {
  test('every form is printed as the law has it', () => {
    const printed: [Mark, string][] = [
      [secret('secret', years(10)), '机密★10年'],
      [secret('confidential', years(1)), '秘密★1年'],
      [secret('confidential', { form: 'term', months: 6 }), '秘密★6个月'],
      [secret('topSecret', { form: 'date', on: '2027-03-01' }), '绝密★2027年3月1日'],
      [secret('secret', { form: 'condition', text: '会议开始前' }), '机密★会议开始前'],
      [secret('secret', { form: 'default' }), '机密★'],
      [secret('topSecret', { form: 'longTerm' }), '绝密★长期'],
      [{ level: 'workSecret', text: '内部' }, '内部'],
      [{ level: 'unclassified', declassified: true }, '解密'],
      [{ level: 'unclassified' }, '']
    ]
    for (const [mark, text] of printed) {
      expect(Mark.parse(mark)).toEqual(mark)
      expect(composeMark(mark)).toBe(text)
    }
  })

  test('what is printed is read back as it was', () => {
    fc.assert(
      fc.property(
        anyMark.filter((mark) => composeMark(mark) !== ''),
        (mark) => {
          expect(Mark.parse(mark)).toEqual(mark)
          const otherwiseProvided = 'end' in mark ? mark.otherwiseProvided : undefined
          const workSecretTexts = mark.level === 'workSecret' ? [mark.text] : []
          const read = parseMark(composeMark(mark), { otherwiseProvided, workSecretTexts })
          const tooLong =
            'end' in mark &&
            mark.end.form === 'term' &&
            mark.end.months > maximumYears(mark.level) * 12 &&
            !otherwiseProvided
          if (tooLong) expect(read).toMatchObject({ ok: false, problems: [{ code: 'beyondMaximum' }] })
          else expect(read).toEqual({ ok: true, mark })
        }
      ),
      { numRuns: 1000 }
    )
  })

  test('rule 1: a star stands after one of the three levels and nowhere else', () => {
    fc.assert(
      fc.property(anyMark, (mark) => {
        const text = composeMark(mark)
        expect(text.split('★').length - 1).toBe('end' in mark ? 1 : 0)
        expect(/绝密|机密|(?<!工作)秘密/u.test(text)).toBe('end' in mark)
      })
    )
  })

  test('rule 1: a work secret bears no star, nothing like one, and no word of a level', () => {
    for (const text of [
      '内部★',
      '内部☆',
      '内部*',
      '秘密',
      '机密事项',
      '内部机密',
      '★',
      '',
      '内部3年',
      'internal',
      '内\u200b部'
    ])
      expect(Mark.safeParse({ level: 'workSecret', text }).success, text).toBe(false)
    expect(Mark.safeParse({ level: 'workSecret', text: '警务工作秘密' }).success).toBe(true)
  })

  test('长期 is for top secret alone', () => {
    expect(Mark.safeParse(secret('topSecret', { form: 'longTerm' })).success).toBe(true)
    expect(Mark.safeParse(secret('secret', { form: 'longTerm' })).success).toBe(false)
    expect(Mark.safeParse(secret('confidential', { form: 'longTerm' })).success).toBe(false)
  })

  test('no mark is two things at once', () => {
    expect(Mark.safeParse({ level: 'secret', end: years(1), text: '内部' }).success).toBe(false)
    expect(Mark.safeParse({ level: 'workSecret', text: '内部', end: years(1) }).success).toBe(false)
    expect(Mark.safeParse({ level: 'unclassified', end: years(1) }).success).toBe(false)
    expect(Mark.safeParse({ level: 'secret' }).success).toBe(false)
  })

  test('the gloss carries what a translation needs and leaves the mark alone', () => {
    expect(glossOf(secret('secret', years(10)))).toEqual({ level: 'secret', end: { form: 'years', years: 10 } })
    expect(glossOf(secret('secret', { form: 'term', months: 6 }))).toEqual({
      level: 'secret',
      end: { form: 'months', months: 6 }
    })
    expect(glossOf(secret('topSecret', { form: 'default' }))).toEqual({
      level: 'topSecret',
      end: { form: 'default', years: 30 }
    })
    expect(glossOf({ level: 'workSecret', text: '内部' })).toEqual({ level: 'workSecret' })
    expect(glossOf({ level: 'unclassified' })).toEqual({ level: 'unclassified', declassified: false })
  })
})

describe('rule 6: nothing but a valid mark is read', () => {
  test('whatever is read is what would be printed, to the last character', () => {
    const mutilated = fc
      .tuple(
        anyMark,
        fc.nat(12),
        fc.nat(2),
        fc.constantFrom(
          '',
          '★',
          '☆',
          ' ',
          '0',
          '年',
          '月',
          '\u200b',
          '\u202e',
          '密',
          '機',
          '１',
          '*',
          'A',
          '\u0301',
          '\ufe0f'
        )
      )
      .map(([mark, at, length, inserted]) => {
        const text = composeMark(mark)
        return text.slice(0, at) + inserted + text.slice(at + length)
      })
    fc.assert(
      fc.property(
        fc.oneof(
          mutilated,
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'绝机秘密★10年个月长期内部') })
        ),
        (text) => {
          const read = parseMark(text)
          if (read.ok) {
            expect(Mark.safeParse(read.mark).success).toBe(true)
            expect(composeMark(read.mark)).toBe(text)
          } else {
            expect(read.problems).not.toEqual([])
            for (const { at, length } of read.problems) expect(at >= 0 && at + length <= text.length).toBe(true)
          }
        }
      ),
      { numRuns: 5000 }
    )
  })

  test('a suggestion always parses, and is never what was written', () => {
    const anyText = fc.string({ unit: fc.constantFrom(...'绝机秘密機★☆*＊10２年个月日长期内部十 　-.') })
    fc.assert(
      fc.property(anyText, (text) => {
        const { suggestion } = lintMark(text)
        if (suggestion === undefined) return
        expect(parseMark(suggestion).ok).toBe(true)
        expect(suggestion).not.toBe(text)
      }),
      { numRuns: 5000 }
    )
  })

  test('no suggestion changes the level or the number that was written', () => {
    const misspelled = fc.tuple(
      fc.constantFrom('绝密', '机密', '秘密', '機密', '机 密', '絕密'),
      fc.constantFrom('★', '☆', '*', '★★', ' ', '', '★ ', '：'),
      fc.integer({ min: 0, max: 120 }),
      fc.constantFrom('年', ' 年', '个月', '月', '天', '', '年内')
    )
    fc.assert(
      fc.property(misspelled, ([level, star, count, unit]) => {
        const { suggestion } = lintMark(`${level}${star}${count}${unit}`)
        if (suggestion === undefined) return
        const written = unit === '个月' ? count : count * 12
        const read = parseMark(suggestion)
        const plain = level.replace(' ', '').replace('機', '机').replace('絕', '绝')
        expect(read).toMatchObject({ ok: true, mark: { end: { form: 'term', months: written } } })
        expect(read.ok && 'end' in read.mark && levelWords[read.mark.level]).toBe(plain)
      }),
      { numRuns: 2000 }
    )
  })

  const bad: [text: string, codes: string[], suggestion?: string][] = [
    ['机密 10年', ['space', 'starMissing'], '机密★10年'],
    ['机密10年', ['starMissing'], '机密★10年'],
    ['机密：10年', ['wrongStar'], '机密★10年'],
    ['机密', ['starMissing']],
    ['机密★★', ['repeatedStar']],
    ['机密★★10年', ['repeatedStar'], '机密★10年'],
    ['机密★10年★', ['repeatedStar']],
    ['机密☆10年', ['wrongStar'], '机密★10年'],
    ['机密*10年', ['wrongStar'], '机密★10年'],
    ['机密＊10年', ['wrongStar'], '机密★10年'],
    ['机密⭐10年', ['wrongStar'], '机密★10年'],
    ['机密★1０年', ['fullWidth'], '机密★10年'],
    ['机 密★10年', ['space'], '机密★10年'],
    ['机密★ 10 年 ', ['space', 'space', 'space'], '机密★10年'],
    ['机密★1 0年', ['space']],
    ['机密★1年\n会议', ['space', 'endSuffix']],
    ['SECRET★10年', ['englishLevel']],
    ['Top Secret★10年', ['space', 'englishLevel']],
    ['機密★10年', ['variantCharacter'], '机密★10年'],
    ['祕密★10年', ['variantCharacter'], '秘密★10年'],
    ['机密★十五年', ['chineseNumeral'], '机密★15年'],
    ['机密★二十年', ['chineseNumeral'], '机密★20年'],
    ['秘密★半年', ['chineseNumeral'], '秘密★6个月'],
    ['秘密★六个月', ['chineseNumeral'], '秘密★6个月'],
    ['机密★05年', ['leadingZero'], '机密★5年'],
    ['机密★0年', ['zeroTerm']],
    ['秘密★12个月', ['monthsNotYears'], '秘密★1年'],
    ['秘密★24个月', ['monthsNotYears'], '秘密★2年'],
    ['秘密★18个月', ['monthsNotYears']],
    ['秘密★6月', ['termUnit']],
    ['秘密★30天', ['termUnit']],
    ['秘密★10', ['termUnit']],
    ['秘密★10years', ['termUnit']],
    ['秘密★1年6个月', ['termMixed']],
    ['秘密★一年半', ['termMixed']],
    ['秘密★5年以内', ['endSuffix']],
    ['机密★2027年3月1日前', ['endSuffix']],
    ['机密★2027-03-01', ['dateForm'], '机密★2027年3月1日'],
    ['机密★2027年03月01日', ['dateForm'], '机密★2027年3月1日'],
    ['机密★20270301', ['dateForm'], '机密★2027年3月1日'],
    ['机密★2027年3月', ['dateIncomplete']],
    ['机密★2027年', ['dateIncomplete']],
    ['机密★2027年2月30日', ['noSuchDay']],
    ['机密★20270230', ['noSuchDay']],
    ['机密★长期', ['longTermNotTopSecret']],
    ['绝密★永久', ['endIsNoEnd']],
    ['秘密★11年', ['beyondMaximum']],
    ['机密★21年', ['beyondMaximum']],
    ['绝密★31年', ['beyondMaximum']],
    ['秘密★三十年', ['chineseNumeral', 'beyondMaximum']],
    ['秘密★200年', ['beyondMaximum']],
    ['机密★会议.开始', ['conditionCharacters']],
    ['机密★before the meeting', ['space', 'space', 'conditionNotChinese']],
    [`机密★${'会'.repeat(61)}`, ['conditionTooLong']],
    ['机密★⽇本会议后', ['lookAlike'], '机密★日本会议后'],
    ['机密★\uf983行结束后', ['lookAlike'], '机密★旅行结束后'],
    ['㊙密★10年', ['lookAlike']],
    ['机密★⑩年', ['lookAlike']],
    ['机密★10\u200b年', ['hiddenCharacter']],
    ['\u202e年01★密机', ['hiddenCharacter']],
    ['机密★\ufe0f10年', ['hiddenCharacter']],
    ['机密★10年\u{e0041}', ['hiddenCharacter']],
    ['内部★', ['starOnWorkSecret'], '内部'],
    ['内部☆', ['starOnWorkSecret'], '内部'],
    ['工作秘密★3年', ['starOnWorkSecret']],
    ['内部事项　注意保管', ['space'], '内部事项 注意保管'],
    ['内部资料', ['notAMark']],
    ['非密', ['notAMark']],
    ['★10年', ['notAMark']],
    ['机密★10年'.repeat(40), ['notAMark']],
    ['', ['empty']],
    [' \n', ['empty']]
  ]
  test.each(bad)('%j is no mark', (text, codes, suggestion) => {
    const found = lintMark(text)
    expect([...new Set(codesOf(text))].sort()).toEqual([...new Set(codes)].sort())
    expect(found.suggestion).toBe(suggestion)
    expect(parseMark(text)).toEqual({ ok: false, problems: found.problems })
  })

  test('a problem says where in the written text it lies', () => {
    expect(lintMark('机 密☆ 十年').problems).toEqual([
      { code: 'space', at: 1, length: 1 },
      { code: 'wrongStar', at: 3, length: 1 },
      { code: 'space', at: 4, length: 1 },
      { code: 'chineseNumeral', at: 5, length: 2 }
    ])
    expect(lintMark('秘密★30年').problems).toEqual([{ code: 'beyondMaximum', at: 3, length: 3, maximumYears: 10 }])
    expect(lintMark('机密🌟10年').problems).toEqual([{ code: 'wrongStar', at: 2, length: 2 }])
  })

  test('a unit may approve other texts for its work secrets, and then only those are read', () => {
    expect(parseMark('警务工作秘密').ok).toBe(false)
    expect(parseMark('警务工作秘密', { workSecretTexts: ['警务工作秘密'] })).toEqual({
      ok: true,
      mark: { level: 'workSecret', text: '警务工作秘密' }
    })
    expect(parseMark('内部', { workSecretTexts: ['警务工作秘密'] }).ok).toBe(false)
    expect(parseMark('机密事项', { workSecretTexts: ['机密事项'] }).ok).toBe(false)
  })

  test('what bears no mark is not thereby unclassified', () => {
    expect(parseMark('')).toEqual({ ok: false, problems: [{ code: 'empty', at: 0, length: 0 }] })
  })
})

describe('rule 2: no secret lasts longer than its level allows, unless otherwise provided', () => {
  const codes = (mark: Mark, startsOn: Day | undefined) => checkEnd(mark, startsOn).map(({ code }) => code)

  test('no end that may stand lies beyond the maximum without a named provision', () => {
    fc.assert(
      fc.property(anySecret, anyDay, (mark, startsOn) => {
        fc.pre(checkEnd(mark, startsOn).length === 0 && !mark.otherwiseProvided)
        const end = endOf(mark, startsOn)
        expect(end.kind).not.toBe('never')
        if (end.kind === 'day') expect(end.on <= addYears(startsOn, maximumYears(mark.level))).toBe(true)
      }),
      { numRuns: 1000 }
    )
  })

  test('the longest term stands, one year more does not, and a named provision lets it stand', () => {
    for (const level of Levels.options) {
      const most = maximumYears(level)
      expect(codes(secret(level, years(most)), '2026-03-01')).toEqual([])
      expect(checkEnd(secret(level, years(most + 1)), '2026-03-01')).toEqual([
        { code: 'beyondMaximum', level, years: most }
      ])
      const provided = Mark.parse({ ...secret(level, years(most + 1)), otherwiseProvided: '某范围第3项' })
      expect(codes(provided, '2026-03-01')).toEqual([])
      expect(Mark.safeParse({ ...provided, otherwiseProvided: ' ' }).success).toBe(false)
    }
  })

  test('a date is held against the same maximum', () => {
    expect(codes(secret('confidential', { form: 'date', on: '2036-03-01' }), '2026-03-01')).toEqual([])
    expect(codes(secret('confidential', { form: 'date', on: '2036-03-02' }), '2026-03-01')).toEqual(['beyondMaximum'])
    expect(codes(secret('confidential', { form: 'date', on: '2026-02-28' }), '2026-03-01')).toEqual(['endBeforeStart'])
  })

  test('长期 needs the provision it rests on', () => {
    expect(codes(secret('topSecret', { form: 'longTerm' }), '2026-03-01')).toEqual(['longTermNeedsBasis'])
    expect(codes({ ...secret('topSecret', { form: 'longTerm' }), otherwiseProvided: '某范围' }, '2026-03-01')).toEqual(
      []
    )
  })

  test('rule 4: a state secret has a day it starts; nothing else needs one', () => {
    expect(codes(secret('secret', years(10)), undefined)).toEqual(['startMissing'])
    expect(codes(secret('secret', { form: 'condition', text: '会议开始前' }), undefined)).toEqual(['startMissing'])
    expect(codes({ level: 'workSecret', text: '内部' }, undefined)).toEqual([])
    expect(endOf({ level: 'unclassified' }, undefined)).toEqual({ kind: 'none' })
  })
})

describe('rule 8: what is derived follows its source', () => {
  test('the level is that of the source and the end the very same', () => {
    fc.assert(
      fc.property(anyStanding, fc.nat(20_000), (source, later) => {
        const issuedOn = addDays(source.startsOn, later)
        const derived = derivedMark(source, issuedOn)
        const sourceEnd = endOf(source.mark, source.startsOn)
        if (!derived.ok) {
          expect(derived.problem).toEqual({ code: 'sourceEnded', endedOn: sourceEnd.kind === 'day' && sourceEnd.on })
          return
        }
        expect(derived.mark.level).toBe(source.mark.level)
        expect(endOf(derived.mark, issuedOn)).toEqual(
          sourceEnd.kind === 'day' ? { ...sourceEnd, termUnstated: false } : sourceEnd
        )
        expect(checkDerived(derived, source)).toEqual([])
        expect(checkEnd(derived.mark, derived.startsOn)).toEqual([])
      }),
      { numRuns: 1000 }
    )
  })

  const source: DatedMark = { mark: secret('secret', years(10)), startsOn: '2026-03-01' }

  test('a term becomes the day the source ends, so that it does not begin anew', () => {
    expect(derivedMark(source, '2030-06-01')).toEqual({
      ok: true,
      mark: { level: 'secret', end: { form: 'date', on: '2036-03-01' } },
      startsOn: '2030-06-01'
    })
    expect(checkDerived({ mark: secret('secret', years(10)), startsOn: '2030-06-01' }, source)).toEqual([
      'outlastsSource'
    ])
  })

  test('a secret point with a mark of its own is followed instead, never above its source', () => {
    const point = secret('confidential', years(5))
    expect(derivedMark(source, '2027-01-01', point)).toEqual({
      ok: true,
      mark: { level: 'confidential', end: { form: 'date', on: '2031-03-01' } },
      startsOn: '2027-01-01'
    })
    const problemOf = (other: StateSecretMark) => {
      const derived = derivedMark(source, '2027-01-01', other)
      return derived.ok ? undefined : derived.problem.code
    }
    expect(problemOf(secret('topSecret', years(5)))).toBe('pointAboveSource')
    expect(problemOf(secret('secret', years(11)))).toBe('pointOutlastsSource')
    expect(problemOf(secret('secret', { form: 'condition', text: '会议开始前' }))).toBe('endsNotComparable')
  })

  test('nothing is derived from what is no state secret, has no start, or has ended', () => {
    const problem = (dated: DatedMark, on: Day) => {
      const derived = derivedMark(dated, on)
      return derived.ok ? undefined : derived.problem
    }
    expect(problem({ mark: { level: 'workSecret', text: '内部' } }, '2027-01-01')).toEqual({
      code: 'sourceNotStateSecret'
    })
    expect(problem({ mark: secret('secret', { form: 'default' }) }, '2027-01-01')).toEqual({ code: 'startMissing' })
    expect(problem(source, '2036-03-01')).toBeUndefined()
    expect(problem(source, '2036-03-02')).toEqual({ code: 'sourceEnded', endedOn: '2036-03-01' })
  })

  test('a derived mark of another level, or of an end nobody can compare, does not stand', () => {
    const on = '2027-01-01'
    const end: SecrecyEnd = { form: 'date', on: '2036-03-01' }
    expect(checkDerived({ mark: secret('secret', end), startsOn: on }, source)).toEqual([])
    expect(checkDerived({ mark: secret('confidential', end), startsOn: on }, source)).toEqual(['levelDiffers'])
    expect(checkDerived({ mark: secret('topSecret', end), startsOn: on }, source)).toEqual(['levelDiffers'])
    const condition = secret('secret', { form: 'condition', text: '会议开始前' })
    expect(checkDerived({ mark: condition, startsOn: on }, source)).toEqual(['endsNotComparable'])
  })
})

describe('rule 9: a compilation bears the highest level and the longest end of its parts', () => {
  test('no part is above the cover or outlasts it', () => {
    const anyPart: fc.Arbitrary<DatedMark> = fc.oneof(
      { weight: 4, arbitrary: anyStanding.filter(({ mark }) => mark.end.form !== 'condition') },
      { weight: 1, arbitrary: fc.constant<DatedMark>({ mark: { level: 'workSecret', text: '内部' } }) },
      { weight: 1, arbitrary: fc.constant<DatedMark>({ mark: { level: 'unclassified' } }) }
    )
    fc.assert(
      fc.property(fc.array(anyPart, { minLength: 1, maxLength: 6 }), fc.nat(5000), (parts, later) => {
        const latestStart = parts
          .map(({ startsOn }) => startsOn ?? '1000-01-01')
          .reduce((one, other) => (one > other ? one : other))
        const compiledOn = addDays(latestStart, later)
        const cover = compilationMark(parts, compiledOn)
        const dayOfPart = ({ mark, startsOn }: DatedMark) => {
          const end = endOf(mark, startsOn)
          return end.kind === 'never' ? 'never' : end.kind === 'day' ? end.on : ''
        }
        const longest = parts.map(dayOfPart).sort().at(-1) ?? ''
        if (!cover.ok) {
          expect(cover.problem).toEqual({ code: 'allEnded', endedOn: longest })
          expect(longest < compiledOn).toBe(true)
          return
        }
        expect(rankOf(cover.mark.level)).toBe(Math.max(...parts.map(({ mark }) => rankOf(mark.level))))
        expect(dayOfPart({ mark: cover.mark, startsOn: compiledOn })).toBe(longest)
        expect(checkEnd(cover.mark, compiledOn)).toEqual([])
      }),
      { numRuns: 1000 }
    )
  })

  const long: DatedMark = { mark: secret('confidential', years(10)), startsOn: '2026-03-01' }
  const high: DatedMark = { mark: secret('topSecret', years(1)), startsOn: '2026-01-01' }
  const untilMeeting: DatedMark = {
    mark: secret('secret', { form: 'condition', text: '会议开始前' }),
    startsOn: '2026-01-01'
  }

  test('level and end may come from different parts', () => {
    expect(compilationMark([long, high], '2026-06-01')).toEqual({
      ok: true,
      mark: { level: 'topSecret', end: { form: 'date', on: '2036-03-01' } }
    })
  })

  test('the same condition in every part is the condition of the whole; else a person must choose', () => {
    expect(compilationMark([untilMeeting, untilMeeting], '2026-06-01')).toEqual({ ok: true, mark: untilMeeting.mark })
    expect(compilationMark([long, untilMeeting, high], '2026-06-01')).toEqual({
      ok: false,
      problem: { code: 'endsNotComparable', latestDay: '2036-03-01', conditions: ['会议开始前'] }
    })
  })

  test('长期 outlasts everything, and its provision goes with it', () => {
    const ever: DatedMark = {
      mark: { ...secret('topSecret', { form: 'longTerm' }), otherwiseProvided: '某范围' },
      startsOn: '2026-01-01'
    }
    expect(compilationMark([long, untilMeeting, ever], '2026-06-01')).toEqual({ ok: true, mark: ever.mark })
  })

  test('parts that have all ended are reviewed first; one that has not is enough', () => {
    expect(compilationMark([long, high], '2036-03-02')).toEqual({
      ok: false,
      problem: { code: 'allEnded', endedOn: '2036-03-01' }
    })
    expect(compilationMark([long, high], '2036-03-01').ok).toBe(true)
  })

  test('a part whose start nobody knows is named', () => {
    expect(compilationMark([long, { mark: high.mark }], '2026-06-01')).toEqual({
      ok: false,
      problem: { code: 'startMissing', part: 1 }
    })
  })

  test('without a state secret among the parts there is no star on the cover', () => {
    const inner: DatedMark = { mark: { level: 'workSecret', text: '内部' } }
    const other: DatedMark = { mark: { level: 'workSecret', text: '工作秘密' } }
    const open: DatedMark = { mark: { level: 'unclassified', declassified: true } }
    expect(compilationMark([inner, open], '2026-06-01')).toEqual({ ok: true, mark: inner.mark })
    expect(compilationMark([inner, other], '2026-06-01')).toEqual({
      ok: false,
      problem: { code: 'workSecretTextsDiffer', texts: ['内部', '工作秘密'] }
    })
    expect(compilationMark([open], '2026-06-01')).toEqual({ ok: true, mark: { level: 'unclassified' } })
    expect(compilationMark([], '2026-06-01')).toEqual({ ok: false, problem: { code: 'nothingCompiled' } })
  })
})

describe('changes of a mark', () => {
  const before: DatedMark = { mark: secret('secret', years(10)), startsOn: '2026-03-01' }
  const longer: DatedMark = { mark: secret('secret', years(15)), startsOn: '2026-03-01' }
  const open: DatedMark = { mark: { level: 'unclassified', declassified: true } }

  test('rule 26: an extension is decided before the end or not at all', () => {
    expect(checkChange(before, longer, '2036-02-29')).toEqual([])
    expect(checkChange(before, longer, '2036-03-01')).toEqual([{ code: 'changeTooLate', endsOn: '2036-03-01' }])
    expect(checkChange(before, longer, '2040-01-01')).toEqual([{ code: 'changeTooLate', endsOn: '2036-03-01' }])
  })

  test('rule 26: a condition that has come about ends it as a day does', () => {
    const meeting: DatedMark = {
      mark: secret('secret', { form: 'condition', text: '会议开始前' }),
      startsOn: '2026-03-01'
    }
    expect(checkChange(meeting, longer, '2027-01-01')).toEqual([])
    expect(checkChange(meeting, longer, '2027-01-01', '2026-12-31')).toEqual([
      { code: 'changeTooLate', endsOn: '2026-12-31' }
    ])
  })

  test('declassifying is never too late', () => {
    expect(checkChange(before, open, '2027-01-01')).toEqual([])
    expect(checkChange(before, open, '2050-01-01')).toEqual([])
  })

  test('a change changes something, keeps within the maximum, and starts from a state secret', () => {
    expect(checkChange(before, before, '2027-01-01')).toEqual([{ code: 'nothingChanges' }])
    expect(checkChange(before, { mark: secret('secret', years(21)), startsOn: '2026-03-01' }, '2027-01-01')).toEqual([
      { code: 'beyondMaximum', level: 'secret', years: 20 }
    ])
    expect(checkChange(open, before, '2027-01-01')).toEqual([{ code: 'notAStateSecret' }])
  })

  test('rule 27: the old mark is void and the new one stands beside it', () => {
    expect(remarkingOf(before.mark, longer.mark)).toEqual({ voided: '机密★10年', added: ['机密★15年'] })
    expect(remarkingOf(before.mark, open.mark)).toEqual({ voided: '机密★10年', added: ['解密'] })
    expect(remarkingOf(before.mark, { level: 'unclassified' })).toEqual({ voided: '机密★10年', added: ['解密'] })
    expect(remarkingOf(before.mark, { level: 'workSecret', text: '内部' })).toEqual({
      voided: '机密★10年',
      added: ['解密', '内部']
    })
    expect(remarkingOf({ level: 'unclassified' }, before.mark)).toEqual({ added: ['机密★10年'] })
    expect(remarkingOf(before.mark, before.mark)).toEqual({ added: [] })
  })
})
