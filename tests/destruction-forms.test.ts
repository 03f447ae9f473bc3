import { expect, test } from 'vitest'
import { BlankForm, blankForm } from '#shared/blank-forms.ts'
import { blankDestructionForm, destructionForm, formsOf, itemsOn } from '#shared/destruction-forms.ts'
import type { DestructionItem, DestructionList } from '#shared/registers/destruction.ts'
import { languages } from '#shared/words/words.ts'
import { en } from '#shared/words/en.ts'
import { zhCN } from '#shared/words/zh-CN.ts'

const words = { 'zh-CN': zhCN, en }
const sayMoment = (moment: string) => moment.slice(0, 16)

test('a drive is told by its number in the ledger and its serial number, paper by its document number', () => {
  const { rows } = destructionForm('approval', given())
  expect(rows.map((row) => [row[0], row[4], row[5], row[6]])).toEqual([
    ['1', '公密〔2026〕2号\nBM-2026-0000002', '秘密★10年', '13 页'],
    ['2', 'BM-2026-0000003\nSN-7781', '非密', '64 GB']
  ])
})

test('what was retained stands on the list with its reason, and on no other paper', () => {
  const { items } = given()
  expect(itemsOn('inventory', items)).toHaveLength(3)
  for (const form of ['approval', 'certificate'] as const)
    expect(itemsOn(form, items).map(({ id }) => id)).toEqual(['2', '3'])
  expect(destructionForm('inventory', given()).rows[0]?.at(-1)).toBe('留存：案件尚未办结')
})

test('a certificate names who did it, who approved it and both witnesses, and the level of what it certifies', () => {
  const { facts, statement } = destructionForm('certificate', given())
  const { paper } = zhCN.pages.destruction
  const told = (name: string) => facts.filter(([each]) => each === name).map(([, value]) => value)
  expect(told(paper.number)).toEqual(['XZ-2026-0001'])
  expect(told(paper.highest)).toEqual(['秘密'])
  expect(told(paper.approver)[0]).toContain('郑局长（L100）')
  expect(told(paper.witnesses).map((who) => who.slice(0, 2))).toEqual(['刘洋', '王芳'])
  expect(told(paper.amountDestroyed)).toEqual(['纸质 1 份、U盘 1 份'])
  expect(told(paper.facility)).toEqual([])
  expect(statement).toContain('2 件')
})

test('there is a certificate only of what was destroyed', () => {
  expect(formsOf({ state: 'sealed' }, given().items)).toEqual(['approval', 'inventory'])
  expect(formsOf({ state: 'destroyed' }, given().items)).toContain('certificate')
})

test('every row of every form has a cell for every column, in both languages', () => {
  for (const language of languages)
    for (const form of formsOf({ state: 'destroyed' }, given().items)) {
      const { columns, rows } = destructionForm(form, { ...given(), words: words[language] })
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) expect([form, row.length]).toEqual([form, columns.length])
    }
})

test('the list of the archives bears its cover and the columns of its form, and is there only where something of them stands on it', () => {
  const before = given()
  expect(formsOf({ state: 'destroyed' }, before.items)).not.toContain('appraised')
  const leader = { number: 'L100', name: '郑局长' }
  const [kept, one, two] = before.items
  if (!kept || !one || !two) throw new Error('there are three')
  const archived = (item: DestructionItem, piece: number): DestructionItem => ({
    ...item,
    archive: { fileNumber: `J001-WS·2010-D10-BGS-${piece}`, fonds: 'J001', year: 2010, retention: 'years10' },
    appraisal: { number: 'DJ-2026-0001', leader, signedAt: '2026-11-20T02:00:00.000Z' }
  })
  const items = [archived(kept, 1), archived(one, 2), two]
  expect(formsOf({ state: 'destroyed' }, items)).toContain('appraised')
  const { facts, columns, rows, signatures } = destructionForm('appraised', { ...before, items })
  const { paper } = zhCN.pages.destruction
  const told = Object.fromEntries(facts)
  expect(told[paper.appraised.fonds]).toBe('J001')
  expect(told[paper.appraised.amount]).toBe('1 件')
  expect(told[paper.appraised.leader]).toBe('郑局长（L100）2026-11-20T02:00 本人确认（DJ-2026-0001）')
  expect(columns).toEqual(['序号', '文件题名', '所属年度', '档号', '应保管期限', '已保管期限', '文件页数', '备注'])
  expect(rows.map((row) => row.slice(2))).toEqual([
    ['2010', 'J001-WS·2010-D10-BGS-1', '10年', '16 年', rows[0]?.[6], '留存：案件尚未办结'],
    ['2010', 'J001-WS·2010-D10-BGS-2', '10年', '16 年', '13', '已销毁']
  ])
  expect(signatures).toHaveLength(4)
})

/** A list of three, of which one was retained and two were destroyed. */
function given() {
  const by = { number: 'C100', name: '李娜' }
  const second = { number: 'C200', name: '陈静' }
  const at = '2026-11-21T02:00:00.000Z'
  const list: DestructionList = {
    id: '00000000-0000-4000-8000-000000000001',
    number: 'XH-2026-0001',
    reason: '年度清退文件销毁',
    level: 'secret',
    state: 'destroyed',
    openedBy: by,
    openedAt: at,
    counts: { listed: 0, retained: 1, missing: 0, destroyed: 2 },
    steps: [
      { act: 'count', at, by, secondOfficer: second, seen: 3, unseen: 0 },
      {
        act: 'approve',
        at,
        by,
        approvedBy: { number: 'L100', name: '郑局长' },
        approvalNumber: 'SP-2026-0001',
        approved: 2,
        retained: 1
      },
      {
        act: 'seal',
        at,
        by,
        secondOfficer: second,
        containers: 'D-01',
        sealNumbers: 'F-889',
        place: '待销毁柜',
        sealedOn: '2026-11-21'
      },
      {
        act: 'destroy',
        at,
        by,
        witnesses: [
          { number: 'W100', name: '刘洋' },
          { number: 'W200', name: '王芳' }
        ],
        method: 'shredded',
        equipment: '碎纸机 SM-07',
        place: '保密室',
        destroyedOn: '2026-11-21',
        residue: '碎屑小于2毫米',
        certificate: 'XZ-2026-0001',
        destroyed: 2
      }
    ],
    certificate: 'XZ-2026-0001',
    version: 6
  }
  const item = (
    id: string,
    status: DestructionItem['status'],
    carrier: Partial<DestructionItem['carrier']>
  ): DestructionItem => ({
    id,
    listId: list.id,
    carrierId: id,
    status,
    addedAt: at,
    addedBy: by,
    carrier: {
      number: `BM-2026-000000${id}`,
      title: '题名',
      issuer: '江州市公安局',
      kind: 'paper',
      level: 'confidential',
      markText: '秘密★10年',
      unit: '保密室',
      holder: by,
      ...carrier
    }
  })
  const items = [
    { ...item('1', 'retained', { level: 'secret', markText: '机密★10年', pages: 12 }), reason: '案件尚未办结' },
    item('2', 'destroyed', { documentNumber: '公密〔2026〕2号', pages: 13 }),
    item('3', 'destroyed', {
      kind: 'usbDrive',
      level: 'unclassified',
      markText: '',
      serialNumber: 'SN-7781',
      capacity: '64 GB'
    })
  ]
  const totals = [
    { kind: 'paper', count: 1 },
    { kind: 'usbDrive', count: 1 }
  ] as const
  return { list, items, totals, words: zhCN, today: '2026-11-21', sayMoment }
}

test('a blank paper bears every name that a filled one has, its columns and who signs it, and nothing else', () => {
  for (const language of languages) {
    const of = words[language]
    for (const form of ['approval', 'inventory', 'certificate'] as const) {
      const filled = destructionForm(form, { ...given(), words: of })
      const blank = blankDestructionForm(form, of)
      const names = blank.facts.map(([name]) => name)
      const known = [...new Set(filled.facts.map(([name]) => name))]
      expect([form, names.filter((name) => known.includes(name))]).toEqual([form, known])
      expect([blank.columns, blank.signatures]).toEqual([filled.columns, filled.signatures])
      expect([...blank.facts, ...blank.totals].map(([, value]) => value).join('')).toBe('')
      expect(blank.rows.flatMap(([, ...cells]) => cells).join('')).toBe('')
    }
  }
})

test('each form of a list or a count is there blank in both languages, with a cell for every column and somebody to sign it', () => {
  for (const language of languages)
    for (const form of BlankForm.options) {
      const { columns, rows, signatures } = blankForm(form, words[language])
      expect([form, rows.length > 5, signatures.length > 0]).toEqual([form, true, true])
      for (const [number, ...cells] of rows) {
        expect(number).toMatch(/^\d+$/)
        expect(cells).toEqual(columns.slice(1).map(() => ''))
      }
      expect([form, new Set(columns).size]).toEqual([form, columns.length])
    }
})
