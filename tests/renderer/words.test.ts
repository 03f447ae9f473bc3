import { describe, expect, test } from 'vitest'
import { problemsByField, sayProblem, wishOf } from '#renderer/ui/problems.ts'
import { sayChanges } from '#renderer/say-change.ts'
import { firstLanguage, sayOperation, sayRefusal, sayRefusalInBrief } from '#renderer/words.ts'
import { en } from '#shared/words/en.ts'
import { zhCN } from '#shared/words/zh-CN.ts'

describe('the language of the window', () => {
  test('is the one asked for, else the system’s, else Chinese', () => {
    expect(firstLanguage('en', ['zh-CN'])).toBe('en')
    expect(firstLanguage(undefined, ['zh-TW'])).toBe('zh-CN')
    expect(firstLanguage(undefined, ['en-GB', 'zh-CN'])).toBe('en')
    expect(firstLanguage(undefined, ['fr-FR'])).toBe('zh-CN')
    expect(firstLanguage(undefined, [])).toBe('zh-CN')
  })
})

describe('a refusal', () => {
  test('shows no code where it names an operation or the reason of the system', () => {
    expect(sayRefusal(zhCN, { code: 'session.mayNot', data: { operation: 'carriers.register' } })).toContain(
      '“登记载体”'
    )
    expect(sayRefusal(en, { code: 'store.placeUnusable', data: { file: '/a/b.db', reason: 'EACCES' } })).toContain(
      'no permission'
    )
  })

  test('is said in brief for the audit record, with its reference', () => {
    expect(sayRefusalInBrief(zhCN, 'session.mayNot')).toBe('没有权限')
    expect(sayRefusalInBrief(zhCN, 'program.fault 1a2b3c4d')).toBe('程序出错（1a2b3c4d）')
    expect(sayRefusalInBrief(en, 'of.another-time')).toBe('of.another-time')
  })
})

describe('an operation in the audit record', () => {
  test('is named in words, also one that is none', () => {
    expect(sayOperation(zhCN, 'accounts.create')).toBe('新增账户')
    expect(sayOperation(zhCN, 'door.journalMissing')).toBe('登录前日志缺失')
    expect(sayOperation(zhCN, 'constructor')).toBe('未知操作“constructor”')
  })
})

describe('what was changed', () => {
  test('is said without codes, in the order of the words', () => {
    expect(
      sayChanges(zhCN, 'accounts.grant', { clearance: 'secret', number: '020117', roles: ['clerk', 'archivist'] })
    ).toEqual(['警号（工号）：020117', '知悉权限：机密', '角色：工作人员、档案员'])
  })

  test('tells from what to what, and leaves out what stayed the same', () => {
    expect(sayChanges(en, 'carriers.move', { holder: ['李娜', '陈静'], place: ['A', 'A'], reason: 'leave' })).toEqual([
      'Holder: 李娜 → 陈静',
      'Reason: leave'
    ])
  })

  test('knows that a kind is another thing in another register', () => {
    expect(sayChanges(zhCN, 'places.register', { kind: 'cabinet' })).toEqual(['类别：柜'])
    expect(sayChanges(zhCN, 'deviceChecks.run', { kind: 'confidential', zone: 'key', summary: 'found' })).toEqual([
      '类别：涉密计算机',
      '场所：保密要害部门部位',
      '结论：发现违规项'
    ])
  })

  test('says how a loan was agreed and how it came back', () => {
    expect(
      sayChanges(zhCN, 'loans.lend', {
        approvedBy: '周国栋',
        purpose: '专案 2026-03',
        dueOn: '2026-11-25',
        borrower: '王芳'
      })
    ).toEqual(['借阅人：王芳', '应还日期：2026-11-25', '借阅事由：专案 2026-03', '批准人：周国栋'])
    // An approval may be for a repair or for carrying something out: what it is for is nobody's reading.
    expect(sayChanges(zhCN, 'approvals.request', { act: 'repair', purpose: '主板故障送修' })).toContain(
      '事由：主板故障送修'
    )
    expect(sayChanges(en, 'loans.takeBack', { borrower: '王芳', condition: 'damaged', damage: '撕页' })).toEqual([
      'Borrower: 王芳',
      'How it came back: Damaged or incomplete',
      'What is damaged: 撕页'
    ])
  })

  test('says groups one by one, and a field it does not know by its own name', () => {
    expect(sayChanges(zhCN, 'store.create', { administrators: { auditor: '010003' }, later: 3 })).toEqual([
      '安全审计员：010003',
      'later：3'
    ])
  })
})

describe('what is wrong with an input', () => {
  test('is a sentence, with its limit, and never a code', () => {
    expect(sayProblem(zhCN, { path: [], problem: 'tooLong', limit: 40 })).toBe('最多 40 个字符')
    expect(sayProblem(zhCN, { path: [], problem: 'conditionIsDate' })).toBe('这是一个日期，请改用“解密日期”')
    expect(sayProblem(zhCN, { path: [], problem: 'toString' })).toBe('填写有误')
  })

  test('goes to the field it is about, however deep; what has none is left over', () => {
    const [deep, unknown] = [
      { path: ['mark', 'end', 'text'], problem: 'required' },
      { path: ['other'], problem: 'unknownField' }
    ]
    const { byField, leftOver } = problemsByField([deep, unknown], ['title', 'mark'])
    expect([...byField]).toEqual([['mark', [deep]]])
    expect(leftOver).toEqual([unknown])
  })
})

describe('a form as an input', () => {
  test('gives what was filled in and nothing of what was left empty', () => {
    expect(wishOf({ title: ' 甲 ', remarks: '  ', pages: null, unit: undefined, count: 0, locked: false })).toEqual({
      title: ' 甲 ',
      count: 0,
      locked: false
    })
  })
})
