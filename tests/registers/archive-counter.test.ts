import { expect, test } from 'vitest'
import { approvals } from '#shared/registers/approvals.ts'
import { borrowings } from '#shared/registers/borrowings.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { loans } from '#shared/registers/loans.ts'
import { usualSettings } from '#shared/system/settings.ts'
import { nowhere } from './moving-room.ts'
import { readingRoom, whole } from './reading-room.ts'

const onTheSpot = {
  kind: 'reference',
  purpose: '核对旧案',
  way: 'onSite',
  days: 1,
  upTo: 'secret'
} as const

test('what was approved is issued by scanning, one line for each, and signed for on one sheet', async () => {
  const { app, archive, ready, approved, reader, proof } = await readingRoom()
  const files = await archive(['甲', '乙', '丙'])
  const [one, two, three] = files.map(({ id }) => id)
  await ready([one ?? nowhere, two ?? nowhere])
  const sheet = await app.do(borrowings.beginBatch, {
    mode: 'issue',
    borrowerId: reader.id,
    together: { approver: [] }
  })
  expect(sheet).toMatchObject({ number: 'JD-2026-0001', borrower: { name: '王芳' }, lines: [] })
  const { id: batchId } = sheet
  expect(await app.do(borrowings.scanned, { text: files[0]?.number ?? '', borrowerId: reader.id })).toMatchObject({
    carrierId: one,
    item: { state: 'ready' }
  })
  expect(await app.do(borrowings.issueAtCounter, { batchId, carrierId: one ?? nowhere })).toMatchObject({
    line: { number: files[0]?.number, dueOn: '2026-11-24', request: { number: 'JY-2026-0001' } },
    item: { state: 'issued', loan: { signed: 'onPaper' } }
  })
  expect(await app.refusal(borrowings.issueAtCounter, { batchId, carrierId: one ?? nowhere })).toBe('borrowing.itemOut')
  await app.do(borrowings.issueAtCounter, { batchId, carrierId: two ?? nowhere })
  // What nobody asked for is not lent along with the rest; what was approved and not pulled is counted first.
  const third = { batchId, carrierId: three ?? nowhere }
  expect(await app.refusal(borrowings.issueAtCounter, third)).toBe('borrowing.notAsked')
  await approved([three ?? nowhere])
  expect(await app.refusal(borrowings.issueAtCounter, third)).toBe('borrowing.notPulled')
  expect(await app.refusal(borrowings.issueAtCounter, { ...third, condition: '完好' })).toBe('borrowing.pagesUncounted')
  await app.do(borrowings.issueAtCounter, { ...third, condition: '完好', pages: 12 })
  expect(await app.refusal(borrowings.endBatch, { batchId, together: { borrower: [proof('P003')] } })).toBe(
    'borrowing.notTheBorrower'
  )
  const ended = await app.do(borrowings.endBatch, { batchId, together: { borrower: [proof('P001')] } })
  expect(ended).toMatchObject({ ended: { signed: 'inPerson' }, lines: [{}, {}, {}] })
  expect((await app.do(borrowings.queue, { tab: 'out' })).rows.map(({ loan }) => loan?.signed)).toEqual(
    Array(3).fill('inPerson')
  )
  expect(await app.refusal(borrowings.issueAtCounter, third)).toBe('counter.ended')
  expect(await app.do(borrowings.batch, { batchId })).toEqual(ended)
  const [entry] = await app.lastEntries(3, 'C200')
  expect(entry?.operation).toMatch(/^borrowings\./)
})

test('with a leader there, what nobody asked for is lent up to the level the leader has approved', async () => {
  const { app, archive, reader, proof, leader } = await readingRoom()
  const [one] = await archive(['机密卷'])
  const [two] = await archive(['秘密卷'], 'confidential')
  const begin = (otherwise: object) => ({
    mode: 'issue' as const,
    borrowerId: reader.id,
    walkIn: { ...onTheSpot, upTo: 'confidential' as const },
    together: { approver: [proof('L200')] },
    ...otherwise
  })
  expect(await app.refusal(borrowings.beginBatch, begin({ together: { approver: [proof('L100')] } }))).toBe(
    'approval.approverTooLow'
  )
  expect(await app.refusal(borrowings.beginBatch, begin({ borrowerId: leader.id }))).toBe(
    'borrowing.approverIsBorrower'
  )
  expect(await app.refusal(borrowings.beginBatch, begin({ walkIn: undefined }))).toBe('counter.approverForNothing')
  expect(await app.refusal(borrowings.beginBatch, begin({ borrowerId: undefined }))).toBe('counter.borrowerMissing')
  expect(await app.refusal(borrowings.beginBatch, begin({ borrowerId: nowhere }))).toBe('person.notFound')
  const top = { ...onTheSpot, upTo: 'topSecret' }
  expect(await app.refusal(borrowings.beginBatch, begin({ walkIn: top }))).toBe('approval.approverNotCleared')
  const { id: batchId } = await app.do(borrowings.beginBatch, begin({}))
  const counted = { batchId, pages: 12, condition: '完好' }
  expect(await app.refusal(borrowings.issueAtCounter, { ...counted, carrierId: one?.id ?? nowhere })).toBe(
    'borrowing.beyondApproval'
  )
  const { line } = await app.do(borrowings.issueAtCounter, { ...counted, carrierId: two?.id ?? nowhere })
  expect(line).toMatchObject({ dueOn: '2026-11-21', approvedBy: { number: 'L200' }, request: { way: 'onSite' } })
  await app.as('L200')
  expect((await app.do(approvals.list, { which: 'all' })).rows).toMatchObject([
    { act: 'archiveOnSite', state: 'used', onTheSpot: true, carriers: [{ id: two?.id }] }
  ])
})

test('without a leader there, only what the settings ask nobody for is lent to who has not asked', async () => {
  const { app, archive, reader, set, place, officer, proof } = await readingRoom()
  const [one] = await archive(['甲'])
  const free = { topSecret: 'nobody', secret: 'nobody', confidential: 'nobody', workSecret: 'nobody' } as const
  const begin = { mode: 'issue' as const, borrowerId: reader.id, walkIn: onTheSpot, together: { approver: [] } }
  const first = await app.do(borrowings.beginBatch, begin)
  const line = { carrierId: one?.id ?? nowhere, pages: 12, condition: '完好' }
  expect(await app.refusal(borrowings.issueAtCounter, { ...line, batchId: first.id })).toBe('approval.needed')
  await set({ approvals: { ...usualSettings.approvals, archiveOnSite: { ...free, unclassified: 'nobody' } } })
  // A sheet is its beginner's, and of one kind.
  expect(await app.do(borrowings.issueAtCounter, { ...line, batchId: first.id })).toMatchObject({
    item: { state: 'issued' }
  })
  await app.hire('C201', ['archivist'], 'secret', '于档案')
  expect(await app.refusal(borrowings.endBatch, { batchId: first.id, together: { borrower: [] } })).toBe(
    'counter.notYours'
  )
  expect(await app.refusal(borrowings.batch, { batchId: nowhere })).toBe('counter.notFound')
  expect([place.code, officer.number, proof('L200').number]).toEqual(['B203-3', 'C100', 'L200'])
})

test('a line scanned by mistake is undone by an entry with its reason: the loan stays written and is said to be none', async () => {
  const { app, archive, ready, reader, open } = await readingRoom()
  const [one] = await archive(['甲'])
  const carrierId = one?.id ?? nowhere
  await ready([carrierId])
  const { id: batchId } = await app.do(borrowings.beginBatch, {
    mode: 'issue',
    borrowerId: reader.id,
    together: { approver: [] }
  })
  const { line } = await app.do(borrowings.issueAtCounter, { batchId, carrierId })
  const undo = { batchId, lineId: line.id, because: '扫错' }
  expect(await app.do(borrowings.undo, undo)).toMatchObject({
    line: { undone: { because: '扫错' } },
    item: { state: 'ready' }
  })
  expect(await open(carrierId)).toMatchObject({ state: 'archived' })
  expect((await app.do(loans.list, { which: 'all' })).rows).toMatchObject([
    { condition: 'whole', mistake: { of: 'lent', reason: '扫错' } }
  ])
  expect(await app.refusal(borrowings.undo, undo)).toBe('counter.lineNotFound')
  const { events } = await app.do(carriers.history, { carrierId })
  expect(events.slice(-2).map(({ operation, changed }) => [operation, changed['mistake']])).toEqual([
    ['borrowings.issueAtCounter', undefined],
    ['borrowings.undo', '扫错']
  ])
  // It can be issued all the same, on the same sheet.
  await app.do(borrowings.issueAtCounter, { batchId, carrierId })
  const ended = await app.do(borrowings.endBatch, { batchId, together: { borrower: [] } })
  expect(ended).toMatchObject({ ended: { signed: 'onPaper' }, lines: [{ undone: {} }, {}] })
  expect(await app.refusal(borrowings.undo, { ...undo, lineId: ended.lines[1]?.id ?? nowhere })).toBe('counter.ended')
})

test('what was lent to a passer-by by mistake does not wait to be issued, and may be scanned again', async () => {
  const { app, archive, reader, proof } = await readingRoom()
  const [one] = await archive(['甲'])
  const { id: batchId } = await app.do(borrowings.beginBatch, {
    mode: 'issue',
    borrowerId: reader.id,
    walkIn: onTheSpot,
    together: { approver: [proof('L200')] }
  })
  const scan = { batchId, carrierId: one?.id ?? nowhere, pages: 12, condition: '完好' }
  const { line } = await app.do(borrowings.issueAtCounter, scan)
  expect(await app.do(borrowings.undo, { batchId, lineId: line.id, because: '拿错卷' })).toMatchObject({
    item: { state: 'cancelled', cancelled: { because: '拿错卷' } }
  })
  expect((await app.do(borrowings.queue, { tab: 'toIssue' })).counts.toIssue).toBe(0)
  expect(await app.do(borrowings.issueAtCounter, scan)).toMatchObject({ item: { state: 'issued' } })
})

test('a return that was entered by mistake is corrected: it is out still, with the same borrower and the same day', async () => {
  const { app, archive, issued, open, proof } = await readingRoom()
  const [one, two] = await archive(['甲', '乙'])
  const { items } = await issued([one?.id ?? nowhere, two?.id ?? nowhere])
  const [first, second] = items.map(({ id }) => id)
  const { id: batchId, number } = await app.do(borrowings.beginBatch, { mode: 'return', together: { approver: [] } })
  expect(number).toBe('GH-2026-0001')
  const back = await app.do(borrowings.takeBack, { itemId: first ?? nowhere, check: whole, batchId })
  expect(back).toMatchObject({ state: 'checked', line: { check: { pages: 12 } } })
  app.pass(60)
  expect(
    await app.do(borrowings.undo, { batchId, lineId: back.line?.id ?? nowhere, because: '尚未归还' })
  ).toMatchObject({
    item: { state: 'issued', loan: { dueOn: '2026-11-24', lentAt: '2026-11-21T02:00:00.000Z' } }
  })
  expect(await open(one?.id ?? nowhere)).toMatchObject({ state: 'onLoan' })
  const all = (await app.do(loans.list, { which: 'all', carrierId: one?.id ?? nowhere })).rows
  expect(all.map(({ returnedAt, mistake }) => [returnedAt !== undefined, mistake?.of])).toEqual([
    [false, undefined],
    [true, 'returned']
  ])
  // It is the same lending: what was renewed once is not renewed again for having been taken back by mistake.
  const renewal = { itemId: first ?? nowhere, reason: '未完', together: { approver: [proof('L200')] } }
  await app.do(borrowings.renew, { ...renewal, dueOn: '2026-11-25' })
  const again = await app.do(borrowings.takeBack, { itemId: first ?? nowhere, check: whole, batchId })
  await app.do(borrowings.undo, { batchId, lineId: again.line?.id ?? nowhere, because: '尚未归还' })
  expect(await app.refusal(borrowings.renew, { ...renewal, dueOn: '2026-11-26' })).toBe('loan.renewedOften')
  // It comes back in the end; what had a defect is an incident, and is corrected there.
  await app.do(borrowings.takeBack, { itemId: first ?? nowhere, check: whole, batchId })
  const torn = { ...whole, torn: true }
  const damaged = await app.do(borrowings.takeBack, { itemId: second ?? nowhere, check: torn, note: '撕角', batchId })
  expect(await app.refusal(borrowings.undo, { batchId, lineId: damaged.line?.id ?? nowhere, because: '误' })).toBe(
    'counter.incidentOpened'
  )
  expect(await app.refusal(borrowings.issueAtCounter, { batchId, carrierId: one?.id ?? nowhere })).toBe(
    'counter.otherMode'
  )
  const ended = await app.do(borrowings.endBatch, { batchId, together: { borrower: [] } })
  expect(ended.lines.map(({ undone, check }) => [undone !== undefined, check?.torn])).toEqual([
    [true, false],
    [true, false],
    [false, false],
    [false, true]
  ])
})

test('an undone issue leaves whoever had reserved it at the head of the line', async () => {
  const { app, archive, issued, ready, other } = await readingRoom()
  const [one] = await archive(['甲'])
  const carrierId = one?.id ?? nowhere
  const { items } = await issued([carrierId])
  await app.do(borrowings.reserve, { carrierId, personId: other.id })
  await app.do(borrowings.takeBack, { itemId: items[0]?.id ?? nowhere, check: whole })
  await ready([carrierId], { borrowerId: other.id })
  const begin = { mode: 'issue' as const, borrowerId: other.id, together: { approver: [] } }
  const { id: batchId } = await app.do(borrowings.beginBatch, begin)
  const { line } = await app.do(borrowings.issueAtCounter, { batchId, carrierId })
  await app.do(borrowings.undo, { batchId, lineId: line.id, because: '本人改日来取' })
  expect((await app.do(borrowings.queue, { tab: 'reserved' })).reservations).toMatchObject([{ turn: 1, isBack: true }])
  await app.do(borrowings.issueAtCounter, { batchId, carrierId })
  await app.do(borrowings.endBatch, { batchId, together: { borrower: [] } })
  expect((await app.do(borrowings.queue, { tab: 'reserved' })).counts.reserved).toBe(0)
})

test('a number at the counter is of the ledger, of an old ledger or of the catalogue; what is not in the archives is said to be so', async () => {
  const { app, archive, carrier, issued } = await readingRoom()
  const [one] = await archive(['甲'], 'secret', { formerNumber: '1998-77' })
  expect(await app.do(borrowings.scanned, { text: '1998-77' })).toMatchObject({
    number: one?.number,
    state: 'archived'
  })
  await issued([one?.id ?? nowhere])
  expect(await app.do(borrowings.scanned, { text: one?.number ?? '' })).toMatchObject({
    item: { state: 'issued', request: { borrower: { name: '王芳' } } }
  })
  expect(await app.refusal(borrowings.scanned, { text: 'BM-1999-0000001' })).toBe('carrier.notFound')
  expect(await app.refusal(borrowings.scanned, { text: carrier.number })).toBe('borrowing.notArchived')
  expect(await app.refusal(borrowings.atCounter, { number: 'P999' })).toBe('person.notFound')
})
