import { describe, expect, test } from 'vitest'
import { composeMark, type Mark } from '#shared/marks.ts'
import { completeMark, draftOf, markOf, type MarkDraft } from '#renderer/ui/mark-draft.ts'
import { sayEnd, sayEndProblem, sayGloss } from '#renderer/ui/say-mark.ts'
import { en } from '#shared/words/en.ts'
import { zhCN } from '#shared/words/zh-CN.ts'

const draft: MarkDraft = { form: 'term', unit: 'years', condition: '', otherwiseProvided: '', workSecretText: '内部' }

describe('a mark that is being composed', () => {
  test.each<Mark>([
    { level: 'secret', end: { form: 'term', months: 120 } },
    { level: 'confidential', end: { form: 'term', months: 6 } },
    { level: 'secret', end: { form: 'date', on: '2027-03-01' } },
    { level: 'secret', end: { form: 'condition', text: '会议开始前' } },
    { level: 'topSecret', end: { form: 'longTerm' }, otherwiseProvided: '另有规定' },
    { level: 'confidential', end: { form: 'default' } },
    { level: 'workSecret', text: '内部' },
    { level: 'unclassified' }
  ])('begins with the mark that is there: $level', (mark) => {
    expect(completeMark(draftOf(mark))).toEqual(mark)
  })

  test('is nothing before a level is chosen', () => {
    expect(markOf(draft)).toBeUndefined()
    expect(completeMark(draft)).toBeUndefined()
  })

  test('is incomplete until its end is filled in', () => {
    expect(completeMark({ ...draft, level: 'secret' })).toBeUndefined()
    expect(completeMark({ ...draft, level: 'secret', form: 'date' })).toBeUndefined()
    expect(completeMark({ ...draft, level: 'secret', form: 'condition' })).toBeUndefined()
  })

  test.each([
    [{ amount: 10 }, '机密★10年'],
    [{ amount: 6, unit: 'months' }, '机密★6个月'],
    [{ form: 'date', on: '2027-03-01' }, '机密★2027年3月1日'],
    [{ form: 'condition', condition: '会议开始前' }, '机密★会议开始前'],
    [{ form: 'default', amount: 10 }, '机密★']
  ] as const)('keeps only what belongs to the form of its end: %o', (typed, printed) => {
    const mark = completeMark({ ...draft, level: 'secret', ...typed })
    expect(mark && composeMark(mark)).toBe(printed)
  })

  test('of a work secret bears its text and no end', () => {
    expect(markOf({ ...draft, level: 'workSecret', amount: 10 })).toEqual({ level: 'workSecret', text: '内部' })
  })

  test('names a provision only where one was typed', () => {
    expect(markOf({ ...draft, level: 'topSecret', form: 'longTerm' })).toEqual({
      level: 'topSecret',
      end: { form: 'longTerm' }
    })
    expect(markOf({ ...draft, level: 'topSecret', form: 'longTerm', otherwiseProvided: '某办法第三条' })).toEqual({
      level: 'topSecret',
      end: { form: 'longTerm' },
      otherwiseProvided: '某办法第三条'
    })
  })
})

describe('what a mark means', () => {
  const tenYears = { level: 'secret', end: { form: 'term', months: 120 } } as const

  test('is said in the language of the window, below the mark', () => {
    expect(sayGloss(zhCN, tenYears)).toBe('机密，10 年')
    expect(sayGloss(en, tenYears)).toBe('Secret, 10 years')
    expect(sayGloss(en, { level: 'unclassified', declassified: true })).toBe('Declassified')
  })

  test('tells the day it ends on, or that its start is missing', () => {
    expect(sayEnd(zhCN, tenYears, '2026-03-01')).toBe('保密至 2036-03-01')
    expect(sayEnd(zhCN, tenYears, undefined)).toBe('填写起算日后计算解密日期')
    expect(sayEnd(zhCN, { level: 'secret', end: { form: 'default' } }, '2026-03-01')).toContain('2046-03-01')
  })

  test('tells by how much it is too long', () => {
    expect(sayEndProblem(zhCN, { code: 'beyondMaximum', level: 'secret', years: 20 })).toContain(
      '机密级一般不超过 20 年'
    )
    expect(sayEndProblem(en, { code: 'endBeforeStart', endsOn: '2026-01-01', startsOn: '2026-02-01' })).toContain(
      '2026-01-01'
    )
  })
})
