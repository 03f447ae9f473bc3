import { expect, test } from 'vitest'
import {
  blankPaper,
  carryOutForm,
  circulationCard,
  copyApproval,
  dispatchBook,
  receiveBook,
  returnList,
  transmittalSlip,
  type PaperOfBook
} from '#shared/office-papers.ts'
import { circulations } from '#shared/registers/circulations.ts'
import { copies } from '#shared/registers/copies.ts'
import { movements, type MovementInSight } from '#shared/registers/movements.ts'
import { receipts } from '#shared/registers/receipts.ts'
import { en } from '#shared/words/en.ts'
import { zhCN } from '#shared/words/zh-CN.ts'
import { movingRoom } from './registers/moving-room.ts'

const day = (moment: string) => moment.slice(0, 10)
const telling = { words: zhCN, sayMoment: (moment: string) => moment.slice(0, 16), sayDay: day }
const year = { since: '2026-01-01', until: '2026-12-31' }

test('the circulation card has a line for each reader: who has read it with both moments, who has not with none', async () => {
  const { circulation, carrier } = await busyDay()
  const { form, about } = circulationCard(circulation, carrier, undefined, telling)
  expect(about).toBe(`CY-2026-0001 ${carrier.number}`)
  expect(form.rows).toEqual([
    ['1', '王芳', '保密室', '2026-11-21T02:00', '2026-11-21T02:00', '', ''],
    ['2', '赵敏', '保密室', '', '', '', '']
  ])
  expect(form.facts).toContainEqual(['题名', '专案卷宗移交清单'])
})

test('a blank form bears every name that a filled one has, in the same order, and nothing else', async () => {
  const { circulation, carrier, sent, returned } = await busyDay()
  for (const words of [zhCN, en])
    for (const [which, { form }] of [
      ['circulationCard', circulationCard(circulation, carrier, undefined, { ...telling, words })],
      ['transmittalSlip', transmittalSlip(sent, { ...telling, words })],
      ['returnList', returnList(returned, { ...telling, words })],
      ['dispatchBook', dispatchBook(sent, year, { ...telling, words })]
    ] as const) {
      const blank = blankPaper(which, words)
      const names = blank.facts.map(([name]) => name)
      const filled = form.facts.map(([name]) => name).filter((name) => name !== words.pages.papers.facts.period)
      expect([which, names.filter((name) => filled.includes(name))]).toEqual([which, filled])
      expect([blank.columns, blank.signatures]).toEqual([form.columns, form.signatures])
      // Nothing but the number of a line is on it.
      expect(blank.facts.map(([, value]) => value).join('')).toBe('')
      expect(blank.rows.map(([, ...cells]) => cells.join('')).join('')).toBe('')
    }
})

test('what is sent together stands on one slip, and in one line of the dispatch book with its copies counted', async () => {
  const { sent } = await busyDay()
  const slip = transmittalSlip(sent, telling).form
  expect(slip.facts).toEqual(
    expect.arrayContaining([
      ['交接单号', 'JS-2026-0001'],
      ['收件单位', '某市公安局'],
      ['批准人', '周国栋　SP-2026-0002']
    ])
  )
  expect(slip.rows.map((row) => row[3])).toEqual(['通报', '通报'])
  expect(slip.totals).toEqual([['合计', '2 件']])
  const book = dispatchBook(sent, year, telling).form
  expect(book.rows).toEqual([
    ['1', '2026-11-21', '公密〔2026〕9号', '通报', '', '机密★10年', '2', '', '某市公安局', '', '', '']
  ])
})

test('the return list tells level and term apart, and what has gone back from what still waits', async () => {
  const { returned } = await busyDay()
  const { rows } = returnList(returned, telling).form
  expect(rows.map((row) => [row[3], row[4], row[6], row[7], row[8], row[9], row[10]])).toEqual([
    ['机密', '10年', '李娜', '孙机要', '2026-11-21', '已清退', '回9'],
    ['机密', '10年', '', '', '', '待清退', '']
  ])
})

test('the carry-out form says who carries it, on whose approval, and what the check at its return found', async () => {
  const { carried } = await busyDay()
  const { facts, rows } = carryOutForm(carried, telling).form
  expect(facts).toEqual(
    expect.arrayContaining([
      ['携带人（使用人）', '王芳'],
      ['外出地点', '省公安厅'],
      ['批准人', '郑局长　SP-2026-0001']
    ])
  )
  expect(rows[0]?.slice(5)).toEqual(['2026-11-21', '封条完好', '已清除', ''])
})

test('the copy approval says how many, of how many pages, at which level, and which numbers they were given', async () => {
  const { copying } = await busyDay()
  const { facts, rows } = copyApproval(copying, telling).form
  expect(rows).toEqual([['1', '会议材料', expect.stringMatching(/^BM/), '2', '12', '机密★10年', '']])
  expect(facts).toContainEqual(['复制件份号', '1–2'])
})

test('the receive book has the columns of the published form, an entry a line', async () => {
  const { received } = await busyDay()
  const { columns, rows, totals } = receiveBook(received, year, telling).form
  expect(columns.slice(0, 8)).toEqual([
    '收文号',
    '收文日期',
    '来文机关',
    '来文字号',
    '文件标题',
    '附件',
    '份数',
    '密级'
  ])
  expect(rows[0]?.slice(0, 8)).toEqual([
    ...['SW-2026-0001', '2026-11-20', '省公安厅', '厅密〔2026〕3号', '情况通报', '名单一份', '2', '机密']
  ])
  expect(totals).toEqual([['合计', '2 件']])
})

test('every row of every paper has a cell for every column, in both languages', async () => {
  const { circulation, carrier, sent, returned, carried, copying, received } = await busyDay()
  for (const words of [zhCN, en]) {
    const how = { ...telling, words }
    const papers: PaperOfBook[] = [
      circulationCard(circulation, carrier, received[0], how),
      transmittalSlip(sent, how),
      returnList(returned, how),
      carryOutForm(carried, how),
      copyApproval(copying, how),
      receiveBook(received, year, how),
      dispatchBook(sent, year, how)
    ]
    for (const { form, carrierIds, levels } of papers) {
      expect(form.rows.length).toBeGreaterThan(0)
      for (const row of form.rows) expect(row.length).toBe(form.columns.length)
      expect(carrierIds.length).toBeGreaterThan(0)
      expect(levels).toContain('secret')
    }
  }
})

test('a book is asked for by its days', async () => {
  const { app } = await busyDay()
  const between = (since: string, until: string) => app.do(movements.list, { which: 'all', since, until })
  expect((await between('2026-11-22', '2026-12-31')).total).toBe(0)
  expect((await between('2026-11-20', '2026-11-22')).total).toBeGreaterThan(3)
  expect((await app.do(receipts.list, { until: '2026-11-19' })).total).toBe(0)
  expect((await app.do(receipts.list, { since: '2026-11-20', until: '2026-11-20' })).total).toBe(1)
  expect((await app.do(copies.list, { number: 'FZ-2026-0001' })).total).toBe(1)
  expect((await app.do(copies.list, { number: 'FZ-2026-0002' })).total).toBe(0)
  expect((await app.do(circulations.list, { which: 'all', number: 'CY-2026-0002' })).total).toBe(0)
})

type Some = [MovementInSight, ...MovementInSight[]]

/** A day in an office in which something of everything was done. */
async function busyDay() {
  const { app, carrier, register, proof, reader, colleague, officer, place } = await movingRoom()
  const leader = { approver: [proof('L200')] }
  const section = { approver: [proof('L100')] }
  const dueOn = '2026-11-24'
  const seen = (...all: { id: string }[]) => all.map(({ id }) => ({ carrierId: id, version: 1 }))

  const begun = await app.do(circulations.begin, {
    ...{ carrierId: carrier.id, readerIds: [reader.id, colleague.id], dueOn, version: 1 }
  })
  const out = await app.do(circulations.handTo, {
    ...{ circulationId: begun.id, version: begun.version, readerId: reader.id, signedOnPaper: true },
    together: { receiver: [], secondOfficer: [] }
  })
  const circulation = await app.do(circulations.takeFrom, {
    ...{ circulationId: begun.id, version: out.version, condition: 'whole' }
  })

  const disc = await register('光盘', 'secret')
  const carriedOut = await app.do(movements.carryOut, {
    ...{ carriers: seen(disc), destination: '省公安厅', abroad: false, purpose: '会商', dueOn },
    ...{ travellerIds: [reader.id], together: { traveller: [], ...leader } }
  })
  await app.do(movements.bringBack, {
    ...{ movementId: carriedOut.movements[0]?.id ?? '', check: '封条完好', cleared: '已清除', condition: 'whole' }
  })

  const issued = { documentNumber: '公密〔2026〕9号' }
  const pair = [await register('通报', 'secret', issued), await register('通报', 'secret', issued)]
  await app.do(movements.send, {
    ...{ carriers: seen(...pair), channel: 'courierService', whither: '某市公安局', purpose: '发文', dueOn },
    together: { secondOfficer: [], ...section }
  })

  const wanted = [await register('清退件一'), await register('清退件二')]
  const asked = await app.do(movements.askBack, {
    ...{ carriers: seen(...wanted), list: '清退目录3', whither: '省公安厅', purpose: '清退', dueOn }
  })
  const first = asked.movements.find(({ carrier: { title } }) => title === '清退件一')
  await app.do(movements.returnToIssuer, {
    ...{ movementIds: [first?.id ?? ''], receivedBy: '孙机要', receivedOn: '2026-11-21', receiptNumber: '回9' },
    channel: 'courierService'
  })

  const source = await register('会议材料')
  const copying = await app.do(copies.make, {
    ...{ carrierId: source.id, count: 2, pages: 12, purpose: '会议用', madeWhere: '文印室', holderId: officer.id },
    ...{ placeId: place.id, stamp: '文印室专用章，份号1至2', version: 1, together: leader }
  })
  await app.do(receipts.register, {
    ...{ receivedOn: '2026-11-20', sender: '省公安厅', documentNumber: '厅密〔2026〕3号', title: '情况通报' },
    ...{ attachments: '名单一份', unit: '保密室', kind: 'paper', copies: 2, handlerId: officer.id, placeId: place.id },
    mark: { level: 'secret', end: { form: 'term', months: 120 } },
    ...{ startsOn: '2026-11-01', signedOnPaper: true, together: { receiver: [] } }
  })
  const book = async (kind: MovementInSight['kind']) =>
    (await app.do(movements.list, { which: 'all', kinds: [kind] })).rows.toSorted((one, other) =>
      one.carrier.number < other.carrier.number ? -1 : 1
    ) as Some
  return {
    ...{ app, circulation, carrier, copying },
    carried: await book('carryOut'),
    sent: await book('dispatch'),
    returned: await book('returnToIssuer'),
    received: (await app.do(receipts.list, {})).rows
  }
}
