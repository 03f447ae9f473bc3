import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  Day,
  addDays,
  addMonths,
  addYears,
  compareDays,
  dayOf,
  daysBetween,
  endOfMonth,
  laterOf,
  partsOf
} from '#shared/days.ts'
import { StateSecretLevel, maximumYears } from '#shared/levels.ts'
import { type End, SecrecyEnd, endOfSecrecy, outlasts, standingOn, writtenTerm } from '#shared/terms.ts'

const millisecondsOfDay = 86_400_000
const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / millisecondsOfDay, max: Date.UTC(2300, 0, 1) / millisecondsOfDay })
  .map((number) => new Date(number * millisecondsOfDay).toISOString().slice(0, 10))

describe('days', () => {
  test('only a real day is a day', () => {
    for (const day of ['2026-11-21', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])
      expect(Day.safeParse(day).success, day).toBe(true)
    for (const day of [
      '2026-02-29',
      '2100-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-1-1',
      '0206-01-01',
      '２０２６-01-01',
      '2026-11-21T00:00:00.000Z',
      ' 2026-11-21',
      '2026-11-21\n'
    ])
      expect(Day.safeParse(day).success, day).toBe(false)
  })

  test('a day is the numbers it is written with, and numbers that are no day are refused', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, date } = partsOf(day)
        expect(dayOf(year, month, date)).toBe(day)
      })
    )
    expect(() => dayOf(2026, 2, 29)).toThrow(RangeError)
  })

  test('days are counted as the calendar counts them', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(daysBetween(one, other)).toBe((Date.parse(other) - Date.parse(one)) / millisecondsOfDay)
        expect(addDays(one, daysBetween(one, other))).toBe(other)
        expect(Math.sign(daysBetween(one, other))).toBe(-compareDays(one, other) + 0)
        expect(laterOf(one, other)).toBe(daysBetween(one, other) > 0 ? other : one)
      })
    )
  })

  test('a month later is the corresponding day, or the last day of a month that has none', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2026-03-31', 1)).toBe('2026-04-30')
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (day, months) => {
        const later = addMonths(day, months)
        expect(Day.safeParse(later).success).toBe(true)
        const [from, to] = [partsOf(day), partsOf(later)]
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(months)
        expect(to.date === from.date || (to.date < from.date && later === endOfMonth(later))).toBe(true)
      })
    )
  })

  test('a leap day comes back only in a leap year', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28')
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29')
    expect(addYears('2080-02-29', 20)).toBe('2100-02-28')
    expect(addYears('2025-02-28', 3)).toBe('2028-02-28')
  })

  test('reckoning stops at the edge of the calendar instead of failing', () => {
    expect([addYears('9999-12-31', 30), addDays('9999-12-31', 1)]).toEqual(['9999-12-31', '9999-12-31'])
    expect([addMonths('1000-01-01', -1), addDays('1000-01-01', -1)]).toEqual(['1000-01-01', '1000-01-01'])
  })
})

describe('ends of secrecy', () => {
  const anyLevel = fc.constantFrom(...StateSecretLevel.options)

  test('rule 2: exactly one of term, date and condition', () => {
    expect(SecrecyEnd.safeParse({ form: 'term', months: 120 }).success).toBe(true)
    expect(SecrecyEnd.safeParse({ form: 'date', on: '2030-01-01' }).success).toBe(true)
    expect(SecrecyEnd.safeParse({ form: 'condition', text: '会议开始前' }).success).toBe(true)
    expect(SecrecyEnd.safeParse({ form: 'term', months: 120, on: '2030-01-01' }).success).toBe(false)
    expect(SecrecyEnd.safeParse({ form: 'date', on: '2030-01-01', text: '会议开始前' }).success).toBe(false)
    expect(SecrecyEnd.safeParse({ form: 'default', months: 12 }).success).toBe(false)
    expect(SecrecyEnd.safeParse({ months: 120 }).success).toBe(false)
    expect(SecrecyEnd.safeParse({ form: 'date', on: '2030-02-30' }).success).toBe(false)
  })

  test('rule 3: months below a year, whole years from then on', () => {
    const accepted = Array.from({ length: 40 }, (_, months) => months).filter(
      (months) => SecrecyEnd.safeParse({ form: 'term', months }).success
    )
    expect(accepted).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 24, 36])
    expect([11, 12, 36].map(writtenTerm)).toEqual([{ months: 11 }, { years: 1 }, { years: 3 }])
    expect(SecrecyEnd.safeParse({ form: 'term', months: 1.5 }).success).toBe(false)
    expect(SecrecyEnd.safeParse({ form: 'term', months: 101 * 12 }).success).toBe(false)
  })

  test('rule 4: a term without the day it counts from has no end; a date and a condition need none', () => {
    expect(endOfSecrecy('secret', { form: 'term', months: 120 }, undefined)).toEqual({ kind: 'startMissing' })
    expect(endOfSecrecy('secret', { form: 'default' }, undefined)).toEqual({ kind: 'startMissing' })
    expect(endOfSecrecy('secret', { form: 'date', on: '2030-01-01' }, undefined)).toEqual({
      kind: 'day',
      on: '2030-01-01',
      termUnstated: false
    })
    expect(endOfSecrecy('secret', { form: 'condition', text: '会议开始前' }, undefined)).toEqual({
      kind: 'condition',
      text: '会议开始前'
    })
    expect(endOfSecrecy('topSecret', { form: 'longTerm' }, undefined)).toEqual({ kind: 'never' })
  })

  test('a term ends on the corresponding day, with the end of short months and leap days kept', () => {
    const endOn = (startsOn: Day, months: number) => endOfSecrecy('topSecret', { form: 'term', months }, startsOn)
    expect(endOn('2026-03-01', 120)).toEqual({ kind: 'day', on: '2036-03-01', termUnstated: false })
    expect(endOn('2026-08-31', 6)).toEqual({ kind: 'day', on: '2027-02-28', termUnstated: false })
    expect(endOn('2024-02-29', 12)).toEqual({ kind: 'day', on: '2025-02-28', termUnstated: false })
    expect(endOn('2024-02-29', 48)).toEqual({ kind: 'day', on: '2028-02-29', termUnstated: false })
  })

  test('rule 5: where no term is stated, the longest of the level is reckoned and flagged', () => {
    fc.assert(
      fc.property(anyLevel, anyDay, (level, startsOn) => {
        expect(endOfSecrecy(level, { form: 'default' }, startsOn)).toEqual({
          kind: 'day',
          on: addYears(startsOn, maximumYears(level)),
          termUnstated: true
        })
      })
    )
  })

  test('a condition is an event in Chinese, not a term, a date or for ever in disguise', () => {
    const problemWith = (text: string) => SecrecyEnd.safeParse({ form: 'condition', text }).error?.issues[0]?.message
    for (const text of [
      '会议开始前',
      '2026年全国会议结束后',
      '《方案》公布后',
      'A-12型装备公开展示后',
      '五年规划完成后',
      '会议开始10日前'
    ])
      expect(problemWith(text), text).toBeUndefined()
    const refused: Record<string, readonly string[]> = {
      conditionIsTerm: ['10年', '十年', '6个月', '10年以内', '满10年后', '10年保密', '10年零6个月保密', '30天', '半年'],
      conditionIsDate: ['2027年3月1日', '2027年3月1日前', '2027年底', '二〇二七年三月', '2027年'],
      conditionIsNoEnd: ['长期', '永久', '永久保密', '无限期'],
      conditionNotChinese: ['', '10', 'A', '前'],
      conditionTooLong: ['会'.repeat(61), `1年${'后'.repeat(100)}`],
      conditionCharacters: [
        '会议★开始',
        '会议 开始',
        '会议.开始',
        '会议\u200b开始',
        '会议\u202e开始',
        '会议⽇期',
        '会议１次',
        '会议\u{e0100}后',
        '会议Ａ后',
        '会议\nA后'
      ]
    }
    for (const [problem, texts] of Object.entries(refused))
      for (const text of texts) expect(problemWith(text), JSON.stringify(text)).toBe(problem)
  })
})

describe('which end is later', () => {
  const day = (on: Day): End => ({ kind: 'day', on, termUnstated: false })

  test('days are compared, 长期 is later than any, and a condition against a day is left to a person', () => {
    const condition: End = { kind: 'condition', text: '会议开始前' }
    expect(outlasts(day('2030-01-02'), day('2030-01-01'))).toBe(true)
    expect(outlasts(day('2030-01-01'), day('2030-01-01'))).toBe(false)
    expect(outlasts({ kind: 'never' }, day('9999-12-31'))).toBe(true)
    expect(outlasts(day('9999-12-31'), { kind: 'never' })).toBe(false)
    expect(outlasts(day('2030-01-01'), { kind: 'none' })).toBe(true)
    expect(outlasts(condition, day('2030-01-01'))).toBeUndefined()
    expect(outlasts(day('2030-01-01'), condition)).toBeUndefined()
    expect(outlasts(condition, condition)).toBe(false)
    expect(outlasts(condition, { kind: 'condition', text: '会议结束后' })).toBeUndefined()
    expect(outlasts({ kind: 'startMissing' }, day('2030-01-01'))).toBeUndefined()
  })
})

describe('rule 25: ends are announced early, and nothing opens by itself', () => {
  const end: End = { kind: 'day', on: '2027-03-01', termUnstated: false }

  test('warned at 90, 30 and 7 days, secret to the end of the last day, then ended', () => {
    expect(standingOn(end, '2026-11-30')).toEqual({ state: 'running', daysLeft: 91 })
    expect(standingOn(end, '2026-12-01')).toEqual({ state: 'ending', daysLeft: 90, warning: 90 })
    expect(standingOn(end, '2027-01-30')).toEqual({ state: 'ending', daysLeft: 30, warning: 30 })
    expect(standingOn(end, '2027-02-22')).toEqual({ state: 'ending', daysLeft: 7, warning: 7 })
    expect(standingOn(end, '2027-03-01')).toEqual({ state: 'ending', daysLeft: 0, warning: 7 })
    expect(standingOn(end, '2027-03-02')).toEqual({ state: 'ended', on: '2027-03-01' })
  })

  test('the days of warning are a setting', () => {
    expect(standingOn(end, '2026-12-01', [180, 60])).toEqual({ state: 'ending', daysLeft: 90, warning: 180 })
    expect(standingOn(end, '2026-12-01', [])).toEqual({ state: 'running', daysLeft: 90 })
  })

  test('no calendar ends a condition or a secret of long term', () => {
    expect(standingOn({ kind: 'condition', text: '会议开始前' }, '9999-12-31')).toEqual({ state: 'undated' })
    expect(standingOn({ kind: 'never' }, '9999-12-31')).toEqual({ state: 'undated' })
  })
})
