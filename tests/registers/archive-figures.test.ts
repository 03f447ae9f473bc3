import { expect, test } from 'vitest'
import type { FileHead } from '#shared/export-form.ts'
import { archiveFiguresForm } from '#shared/export-forms/archive-figures.ts'
import { appraisals } from '#shared/registers/appraisals.ts'
import { archiveFigures } from '#shared/registers/archive-figures.ts'
import { archives } from '#shared/registers/archives.ts'
import { borrowings } from '#shared/registers/borrowings.ts'
import { destruction } from '#shared/registers/destruction.ts'
import { readCsv } from '#shared/table-file.ts'
import { zhCN } from '#shared/words/zh-CN.ts'
import { archiveRoom } from './archive-room.ts'
import { whole } from './reading-room.ts'

const thisYear = { from: '2026-01-01', to: '2026-12-31', by: 'month' } as const

test('the figures of a year tell what is there, what came in, was lent, appraised and destroyed', async () => {
  const { app, enter, lend, back, destroyOne } = await readingRoom()
  const [old, fresh, other] = [
    await enter('甲', { year: 2010, retention: 'years10' }),
    await enter('乙', { category: 'ZY' }),
    await enter('丙')
  ]
  await back(await lend(fresh.carrierId, { way: 'onSite', days: 1 }))
  await lend(other.carrierId)
  await destroyOne(old.carrierId)
  app.now = new Date('2026-11-26T02:00:00.000Z')
  await app.as('C200')
  const figures = await app.do(archiveFigures.ofPeriod, thisYear)
  expect(figures).toMatchObject({
    until: '2026-11-26',
    holdings: [
      { category: 'WS', name: '文书档案', retention: 'years30', level: 'confidential', count: 1, pages: 12 },
      { category: 'ZY', name: '公安业务档案', retention: 'years30', level: 'confidential', count: 1, pages: 12 }
    ],
    whole: { takenIn: 3, lent: 2, onSite: 1, overdue: 1, appraised: 1, destroyed: 1, givenAway: 0 },
    loans: {
      byPurpose: [{ key: 'casework', count: 2 }],
      byUnit: [{ key: '保密室', count: 2 }],
      byPerson: [{ number: 'P001', name: '王芳', unit: '保密室', count: 2 }],
      byLevel: [{ level: 'confidential', count: 2 }]
    },
    answers: { destroy: 1, extend: 0, retain: 0, transfer: 0 }
  })
  expect(figures.spans).toHaveLength(12)
  expect(figures.spans[10]).toMatchObject({ span: '2026-11', takenIn: 3, lent: 2, destroyed: 1 })
  expect(figures.spans[9]).toMatchObject({ span: '2026-10', takenIn: 0, lent: 0 })
})

test('what was lent by mistake is no loan of the year', async () => {
  const { app, enter, reader } = await readingRoom()
  const [mistaken, runsOn] = [await enter('甲'), await enter('乙')]
  const walkIn = { kind: 'reference', purpose: '查考', way: 'out', days: 3, upTo: 'confidential' } as const
  const issue = await app.do(borrowings.beginBatch, {
    ...{ mode: 'issue', borrowerId: reader.id, walkIn },
    together: { approver: [{ number: 'L200', password: app.passwordOf('L200') }] }
  })
  const lines = []
  for (const { carrierId } of [mistaken, runsOn])
    lines.push(
      (await app.do(borrowings.issueAtCounter, { batchId: issue.id, carrierId, pages: 12, condition: '完好' })).line
    )
  await app.do(borrowings.undo, { batchId: issue.id, lineId: lines[0]?.id ?? '', because: '误扫' })
  expect(await app.do(archiveFigures.ofPeriod, thisYear)).toMatchObject({
    whole: { lent: 1, overdue: 0 },
    loans: { byPurpose: [{ key: 'reference', count: 1 }] }
  })
})

test('the figures go out as a table, one number a row, and as data', async () => {
  const { app, enter, lend } = await readingRoom()
  await lend((await enter('甲')).carrierId)
  const figures = await app.do(archiveFigures.ofPeriod, thisYear)
  const { rows, level, write } = archiveFiguresForm.read((() => figures) as never, thisYear, {})
  const head: FileHead = {
    number: 'DC-2026-0001',
    form: 'archiveFigures',
    level,
    unit: '江州市公安局',
    purpose: '年报',
    exportedAt: '2026-11-21T02:00:00.000Z',
    exportedBy: { number: 'C200', name: '何档案' }
  }
  const saying = { words: zhCN, language: 'zh-CN', sayMoment: String } as const
  const lines = readCsv(write('csv', head, saying))
  expect(lines).toHaveLength(rows + 1)
  expect(lines[0]).toEqual(['统计项目', '时间', '类别', '保管期限', '密级', '数量'])
  expect(lines).toContainEqual(['馆藏件数', '', '文书档案', '30年', '秘密', '1'])
  expect(lines).toContainEqual(['借阅', '2026-11', '', '', '', '1'])
  expect(lines).toContainEqual(['按利用目的', '', '办案', '', '', '1'])
  expect(JSON.parse(write('json', head, saying))).toMatchObject({
    aside: { from: '2026-01-01', until: '2026-11-21' },
    rows: expect.arrayContaining([{ figure: 'byPurpose', figureOf: 'casework', figureCount: 1 }]) as unknown
  })
})

test('what was there at the end of a period is told as it was then', async () => {
  const { app, holding } = await readingRoom()
  const entered = (title: string, archivedOn: string) =>
    app.do(archives.enter, { holdings: [{ ...holding(title, { year: 2020 }), archivedOn }] })
  await entered('甲', '2021-03-01')
  await entered('乙', '2023-03-01')
  const years = await app.do(archiveFigures.ofPeriod, { from: '2020-01-01', to: '2022-12-31', by: 'year' })
  expect(years.holdings.map(({ count }) => count)).toEqual([1])
  expect(years.spans.map(({ span, takenIn }) => [span, takenIn])).toEqual([
    ['2020', 0],
    ['2021', 1],
    ['2022', 0]
  ])
  expect((await app.do(archiveFigures.ofPeriod, { ...thisYear, to: '2026-11-30' })).holdings[0]?.count).toBe(2)
  expect((await app.do(archiveFigures.ofPeriod, { from: '2020-01-01', to: '2020-12-31' })).holdings).toEqual([])
})

test('nobody learns a figure of what is above their clearance', async () => {
  const { app, enter, lend } = await readingRoom()
  const secret = { mark: { level: 'secret', end: { form: 'term', months: 120 } } }
  const [seen, hidden] = [await enter('甲'), await enter('乙', {}, secret)]
  await lend(hidden.carrierId)
  await lend(seen.carrierId)
  await app.hire('C300', ['archivist'], 'confidential', '低权限者')
  const figures = await app.do(archiveFigures.ofPeriod, thisYear)
  expect(figures).toMatchObject({
    holdings: [{ level: 'confidential', count: 1 }],
    whole: { takenIn: 1, lent: 1 },
    loans: { byLevel: [{ level: 'confidential', count: 1 }], byPerson: [{ count: 1 }], byUnit: [{ count: 1 }] }
  })
})

test('a period that ends before it begins, or is told in too many columns, is refused', async () => {
  const { app } = await readingRoom()
  const refused = (from: string, to: string, by: 'year' | 'month') =>
    app.refusal(archiveFigures.ofPeriod, { from, to, by })
  expect(await refused('2026-01-02', '2026-01-01', 'month')).toBe('figures.endsBeforeItBegins')
  expect(await refused('2016-01-01', '2026-01-01', 'month')).toBe('figures.tooLong')
  expect(
    (await app.do(archiveFigures.ofPeriod, { from: '2016-01-01', to: '2026-01-01', by: 'year' })).spans
  ).toHaveLength(11)
})

test('a leader reads the figures; a clerk does not', async () => {
  const { app } = await readingRoom()
  await app.as('L200')
  expect((await app.do(archiveFigures.ofPeriod, thisYear)).whole.takenIn).toBe(0)
  await app.hire('W100', ['clerk'], 'secret', '刘洋')
  expect(await app.refusal(archiveFigures.ofPeriod, thisYear)).toBe('session.mayNot')
})

/** The archive room with what is done at its counter and at the end. */
async function readingRoom() {
  const room = await archiveRoom()
  const { app, proof, reader, leader, colleague, archivist, place } = room
  /** Asked for the reader with the leader there, taken from its shelf and issued. */
  const lend = async (carrierId: string, otherwise: { way?: 'onSite' | 'out'; days?: number } = {}) => {
    const asked = await app.do(borrowings.submit, {
      ...{ kind: 'casework', purpose: '专案 2026-03', way: 'out', days: 3, carrierIds: [carrierId], ...otherwise },
      ...{ borrowerId: reader.id, together: { approver: [proof('L200')] } }
    })
    const itemId = asked.items[0]?.id ?? ''
    const { version } = await app.do(borrowings.pull, { itemId, pages: 12, condition: '完好' })
    await app.do(borrowings.issue, { borrowingId: asked.id, itemIds: [itemId], version, together: { borrower: [] } })
    return itemId
  }
  const back = (itemId: string) => app.do(borrowings.takeBack, { itemId, check: whole })
  const destroyOne = async (carrierId: string) => {
    const begun = await app.do(appraisals.begin, {
      purpose: '期满鉴定',
      leaderId: leader.id,
      memberIds: [colleague.id, archivist.id],
      carrierIds: [carrierId]
    })
    const on = { appraisalId: begun.id }
    const answered = await app.do(appraisals.answer, {
      ...{ ...on, carrierIds: [carrierId], answer: 'destroy', reason: '无价值', version: begun.version }
    })
    await app.do(appraisals.close, {
      ...{ ...on, report: '结论', version: answered.version },
      together: { appraiser: [proof('L200'), proof('C101')] }
    })
    const list = await app.do(destruction.beginFromAppraisal, { ...on, reason: '期满销毁' })
    const { rows } = await app.do(destruction.items, { listId: list.id })
    const listId = list.id
    const counted = await app.do(destruction.count, {
      ...{ listId, seen: rows.map(({ id }) => id), version: list.version },
      together: { secondOfficer: [proof('C100')] }
    })
    const approved = await app.do(destruction.approve, {
      ...{ listId, version: counted.version },
      together: { approver: [proof('L200')] }
    })
    const sealed = await app.do(destruction.seal, {
      ...{ listId, containers: 'D-1', sealNumbers: 'F-1', placeId: place.id, version: approved.version },
      together: { secondOfficer: [proof('C100')] }
    })
    await app.do(destruction.destroy, {
      ...{ listId, method: 'shredded', equipment: '碎纸机', place: '档案室', destroyedOn: '2026-11-21' },
      ...{ residue: '碎屑', version: sealed.version },
      together: { witness: [proof('L100'), proof('C101')] }
    })
  }
  return { ...room, lend, back, destroyOne }
}
