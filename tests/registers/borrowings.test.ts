import { expect, test } from 'vitest'
import { approvals } from '#shared/registers/approvals.ts'
import { borrowings } from '#shared/registers/borrowings.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { holdings } from '#shared/registers/holdings.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import { tasks } from '#shared/registers/tasks.ts'
import { accounts } from '#shared/system/accounts.ts'
import { usualSettings } from '#shared/system/settings.ts'
import { administrators } from '../support/test-app.ts'
import { nowhere } from './moving-room.ts'
import { readingRoom, whole } from './reading-room.ts'

const nobody = {
  topSecret: 'nobody',
  secret: 'nobody',
  confidential: 'nobody',
  workSecret: 'nobody',
  unclassified: 'nobody'
} as const

test('a clerk asks, a leader approves from the queue, an archivist pulls and issues, the borrower signs; it comes back and is closed', async () => {
  const { app, archive, asked, proof, openRequest, open, lastChange } = await readingRoom()
  const [file] = await archive(['专案卷宗'])
  if (!file) throw new Error('nothing was archived')
  await app.as('P001')
  const request = await app.do(borrowings.submit, asked([file.id]))
  expect(request).toMatchObject({
    number: 'JY-2026-0001',
    borrower: { number: 'P001' },
    approval: { state: 'waiting', asks: 'unitLeader' },
    items: [{ state: 'submitted', number: file.number }]
  })
  await app.as('L200')
  const [waiting] = (await app.do(approvals.list, { which: 'forMe' })).rows
  expect(waiting).toMatchObject({ act: 'archiveOut', requestedBy: { number: 'P001' }, carriers: [{ id: file.id }] })
  await app.do(approvals.decide, { approvalId: waiting?.id ?? nowhere, decision: 'approved', version: 1 })
  await app.as('C200')
  const itemId = request.items[0]?.id ?? nowhere
  await app.do(borrowings.pull, { itemId, pages: 12, condition: '完好' })
  const { version } = await openRequest(request.id)
  const issued = await app.do(borrowings.issue, {
    borrowingId: request.id,
    version,
    itemIds: [itemId],
    together: { borrower: [proof('P001')] }
  })
  expect(issued.items).toMatchObject([
    { state: 'issued', loan: { dueOn: '2026-11-24', signed: 'inPerson' }, pulled: { pages: 12, condition: '完好' } }
  ])
  expect(await open(file.id)).toMatchObject({ state: 'onLoan', atRest: 'archived' })
  expect((await app.do(loans.list, { which: 'open' })).rows).toMatchObject([
    { purpose: '专案 2026-03', borrower: { name: '王芳' }, approvedBy: { number: 'L200' } }
  ])
  expect((await app.do(loans.knowers, { carrierId: file.id })).rows.at(-1)).toMatchObject({
    person: { name: '王芳' },
    act: 'lend'
  })
  expect(await lastChange(file.id)).toMatchObject({
    operation: 'borrowings.issue',
    changed: { borrowing: 'JY-2026-0001', borrower: '王芳', dueOn: '2026-11-24', signed: 'inPerson' }
  })
  const back = await app.do(borrowings.takeBack, { itemId, check: whole })
  expect(back).toMatchObject({ state: 'checked', check: { pages: 12, pagesDiffer: false } })
  expect(await open(file.id)).toMatchObject({ state: 'archived' })
  const closed = await app.do(borrowings.close, {
    borrowingId: request.id,
    version: back.request.version,
    effect: '据以查清两名嫌疑人的关系'
  })
  expect(closed).toMatchObject({ closed: { effect: '据以查清两名嫌疑人的关系' }, items: [{ state: 'closed' }] })
  // Whoever asked follows it to its end, and their name is on nothing else.
  await app.as('P001')
  expect((await app.do(borrowings.mine, { which: 'all' })).rows).toMatchObject([{ items: [{ state: 'closed' }] }])
  expect((await app.do(borrowings.mine, {})).rows).toEqual([])
})

test('a request is approved on the spot by a leader who is fit for it and is not the borrower', async () => {
  const { app, archive, asked, proof, leader, reader } = await readingRoom()
  const [one] = await archive(['专案卷宗'])
  const ids = [one?.id ?? nowhere]
  const by = (number: string, otherwise: object = {}) =>
    asked(ids, { borrowerId: reader.id, together: { approver: [proof(number)] }, ...otherwise })
  expect(await app.refusal(borrowings.submit, by('L100'))).toBe('approval.approverTooLow')
  expect(await app.refusal(borrowings.submit, by('L200', { borrowerId: leader.id }))).toBe(
    'borrowing.approverIsBorrower'
  )
  await app.hire('L300', ['unitLeader'], 'confidential', '低密领导')
  await app.as('C200')
  expect(await app.refusal(borrowings.submit, by('L300'))).toBe('approval.approverNotCleared')
  expect(await app.do(borrowings.submit, by('L200'))).toMatchObject({
    approval: { state: 'approved', decidedBy: { number: 'L200' } },
    items: [{ state: 'approved' }]
  })
})

test('what a leader rejects is never issued; where the settings ask nobody it is granted at once', async () => {
  const { app, archive, asked, set, reader, proof } = await readingRoom()
  const [one, two] = await archive(['甲', '乙'])
  await app.as('P001')
  const { id, items, approval } = await app.do(borrowings.submit, asked([one?.id ?? nowhere]))
  await app.as('C200')
  await app.do(approvals.decideHere, {
    approvalId: approval?.id ?? nowhere,
    decision: 'rejected',
    reason: '与本案无关',
    version: 1,
    together: { approver: [proof('L200')] }
  })
  expect(await app.do(borrowings.open, { borrowingId: id })).toMatchObject({
    approval: { reason: '与本案无关' },
    items: [{ state: 'rejected' }]
  })
  const pull = { itemId: items[0]?.id ?? nowhere, pages: 12, condition: '完好' }
  expect(await app.refusal(borrowings.pull, pull)).toBe('borrowing.stateForbids')
  await set({ approvals: { ...usualSettings.approvals, archiveOut: nobody } })
  const free = await app.do(borrowings.submit, asked([two?.id ?? nowhere], { borrowerId: reader.id }))
  expect(free.approval).toBeUndefined()
  expect(free.items).toMatchObject([{ state: 'approved' }])
})

test('rule 13: nobody asks for what lies above their clearance or outside whose scope they are, nor learns of it', async () => {
  const { app, archive, asked, low, other, archivist } = await readingRoom()
  const [scoped] = await archive(['限刑侦'], 'secret', { scopePeople: [other.id, archivist.id] })
  const [plain] = await archive(['公开可借'], 'confidential')
  await app.as('P001')
  const seen = await app.do(borrowings.borrowable, {})
  expect([seen.total, seen.rows.map(({ title }) => title)]).toEqual([1, ['公开可借']])
  expect(await app.refusal(borrowings.submit, asked([scoped?.id ?? nowhere]))).toBe('carrier.notFound')
  expect(await app.refusal(borrowings.submit, asked([nowhere]))).toBe('carrier.notFound')
  await app.as('P003')
  expect((await app.do(borrowings.borrowable, { words: '限' })).rows).toMatchObject([
    { title: '限刑侦', standing: 'available' }
  ])
  await app.as('C200')
  const forLow = asked([plain?.id ?? nowhere], { borrowerId: low.id })
  expect(await app.refusal(borrowings.submit, forLow)).toBe('person.notCleared')
})

test('rule 13: whoever has failed or let lapse a review, or has left, is refused at the request and again at the counter', async () => {
  const { app, archive, asked, ready, reader, openRequest } = await readingRoom()
  const [one, two] = await archive(['甲', '乙'])
  const { id } = await ready([one?.id ?? nowhere])
  await app.as('C100')
  await app.do(people.review, {
    personId: reader.id,
    reviewedOn: '2026-11-21',
    result: 'failed',
    reviewedBy: '政治处',
    version: reader.version
  })
  await app.as('C200')
  const again = asked([two?.id ?? nowhere], { borrowerId: reader.id })
  expect(await app.refusal(borrowings.submit, again)).toBe('person.reviewFailed')
  const { version, items } = await openRequest(id)
  const issue = { borrowingId: id, version, itemIds: items.map((item) => item.id), together: { borrower: [] } }
  expect(await app.refusal(borrowings.issue, issue)).toBe('person.reviewFailed')
  await app.as('C100')
  await app.do(people.review, {
    personId: reader.id,
    reviewedOn: '2026-11-21',
    result: 'passed',
    reviewedBy: '政治处',
    version: reader.version + 1
  })
  // An important post is reviewed every three years.
  app.now = new Date('2029-11-22T02:00:00.000Z')
  await app.as('C200')
  expect(await app.refusal(borrowings.submit, again)).toBe('person.reviewLapsed')
  expect(await app.refusal(borrowings.issue, issue)).toBe('person.reviewLapsed')
})

test('a person who has left, or is cooling off, is lent nothing', async () => {
  const { app, archive, ready, asked, reader, openRequest } = await readingRoom()
  const [one, two] = await archive(['甲', '乙'])
  const { id } = await ready([one?.id ?? nowhere])
  await app.as(administrators.systemAdministrator.number)
  const account = (await app.do(accounts.list, {})).rows.find(({ number }) => number === 'P001')
  await app.do(accounts.disable, { accountId: account?.id ?? nowhere, reason: '离岗' })
  await app.as('C100')
  await app.do(people.leave, { personId: reader.id, leftOn: '2026-11-21', reason: '调离', version: reader.version })
  await app.as('C200')
  const wish = asked([two?.id ?? nowhere], { borrowerId: reader.id })
  expect(await app.refusal(borrowings.submit, wish)).toBe('person.coolingOff')
  const { version, items } = await openRequest(id)
  const issue = { borrowingId: id, version, itemIds: items.map((item) => item.id), together: { borrower: [] } }
  expect(await app.refusal(borrowings.issue, issue)).toBe('person.coolingOff')
  const begin = { mode: 'issue' as const, borrowerId: reader.id, together: { approver: [] } }
  expect(await app.refusal(borrowings.beginBatch, begin)).toBe('person.coolingOff')
  app.now = new Date('2031-11-22T02:00:00.000Z')
  await app.as('C200')
  expect(await app.refusal(borrowings.submit, wish)).toBe('person.left')
  expect(await app.refusal(borrowings.beginBatch, begin)).toBe('person.left')
})

test('rule 29: one live loan per copy: what is out, held, missing or reserved before is refused in clear words', async () => {
  const { app, archive, asked, issued, reader, other, open } = await readingRoom()
  const [out, held, missing] = await archive(['在外', '冻结', '丢失'])
  await issued([out?.id ?? nowhere])
  await app.as('C100')
  const { version } = await open(held?.id ?? nowhere)
  await app.do(carriers.hold, { carrierId: held?.id ?? nowhere, hold: true, reason: '待查', version })
  await app.do(incidents.report, {
    kind: 'missing',
    carrierId: missing?.id ?? nowhere,
    foundOn: '2026-11-21',
    what: '架上没有'
  })
  await app.as('P003')
  const ask = (id: string | undefined) => app.refusal(borrowings.submit, asked([id ?? nowhere]))
  expect(await ask(out?.id)).toBe('borrowing.itemOut')
  expect(await ask(held?.id)).toBe('borrowing.itemHeld')
  expect(await ask(missing?.id)).toBe('borrowing.itemNotThere')
  expect((await app.do(borrowings.borrowable, {})).rows.map(({ title, standing }) => [title, standing])).toEqual([
    ['在外', 'out'],
    ['冻结', 'unavailable'],
    ['丢失', 'unavailable']
  ])
  expect((await app.do(borrowings.borrowable, { which: 'available' })).total).toBe(0)
  // Whoever reserves it first has it first.
  await app.do(borrowings.reserve, { carrierId: out?.id ?? nowhere })
  await app.as('C200')
  const [line] = (await app.do(borrowings.queue, { tab: 'out' })).rows
  await app.do(borrowings.takeBack, { itemId: line?.id ?? nowhere, check: whole })
  const again = asked([out?.id ?? nowhere], { borrowerId: reader.id })
  expect(await app.refusal(borrowings.submit, again)).toBe('borrowing.reserved')
  expect(await app.do(borrowings.submit, { ...again, borrowerId: other.id })).toMatchObject({
    items: [{ state: 'submitted' }]
  })
})

test('rule 29: no lending on: what is lent is never given to another borrower, by no page and by no other way', async () => {
  const { app, archive, ready, issued, proof, openRequest } = await readingRoom()
  const [one, two] = await archive(['甲', '乙'])
  const { items } = await issued([one?.id ?? nowhere])
  const loanId = items[0]?.loan?.id ?? nowhere
  // Nobody else signs for it.
  const { id } = await ready([two?.id ?? nowhere])
  const request = await openRequest(id)
  const issue = { borrowingId: id, version: request.version, itemIds: request.items.map((item) => item.id) }
  expect(await app.refusal(borrowings.issue, { ...issue, together: { borrower: [proof('P003')] } })).toBe(
    'borrowing.notTheBorrower'
  )
  // The counter of the office lends, renews and takes back nothing of the archives.
  const lend = { borrowerId: request.borrower.id, purpose: '查阅', dueOn: '2026-11-22', together: { approver: [] } }
  expect(await app.refusal(loans.lend, { carrierId: two?.id ?? nowhere, version: 2, ...lend })).toBe(
    'loan.ofTheArchives'
  )
  const renewal = { loanId, dueOn: '2026-11-26', reason: '未完', together: { approver: [proof('L200')] } }
  expect(await app.refusal(loans.renew, renewal)).toBe('loan.ofTheArchives')
  expect(await app.refusal(loans.takeBack, { loanId, condition: 'whole' })).toBe('loan.ofTheArchives')
})

test('rule 14: 绝密 is read in the reading room, unless the settings say otherwise; and for no longer than its level allows', async () => {
  const { app, archive, asked, set, reader } = await readingRoom('topSecret')
  const [top] = await archive(['绝密卷'], 'topSecret')
  const [file] = await archive(['机密卷'], 'secret')
  const wish = (otherwise: object) => asked([top?.id ?? nowhere], { borrowerId: reader.id, ...otherwise })
  expect(await app.refusal(borrowings.submit, wish({}))).toBe('borrowing.onSiteOnly')
  const late = asked([file?.id ?? nowhere], { borrowerId: reader.id, days: 6 })
  expect(await app.refusal(borrowings.submit, late)).toBe('borrowing.tooManyDays')
  expect(await app.do(borrowings.submit, wish({ way: 'onSite', days: 30 }))).toMatchObject({ way: 'onSite', days: 1 })
  await set({ archiveOutUpTo: 'topSecret' })
  expect(await app.refusal(borrowings.submit, wish({ days: 4 }))).toBe('borrowing.tooManyDays')
  expect(await app.refusal(borrowings.submit, wish({ days: 3 }))).toBe('borrowing.askedAlready')
})

test('a loan of the reading room ends with the day: due today, overdue tomorrow, never renewed', async () => {
  const { app, archive, issued, proof } = await readingRoom()
  const [one] = await archive(['卷'])
  const { items } = await issued([one?.id ?? nowhere], { way: 'onSite' })
  expect(items).toMatchObject([{ state: 'issued', loan: { dueOn: '2026-11-21', daysOverdue: 0 } }])
  expect((await app.do(borrowings.queue, { tab: 'dueToday' })).counts).toMatchObject({
    dueToday: 1,
    overdue: 0,
    out: 1
  })
  const renewal = { itemId: items[0]?.id ?? nowhere, dueOn: '2026-11-22', reason: '未读完' }
  expect(await app.refusal(borrowings.renew, { ...renewal, together: { approver: [proof('L200')] } })).toBe(
    'borrowing.onSiteEnds'
  )
  app.now = new Date('2026-11-22T02:00:00.000Z')
  await app.as('C200')
  const tomorrow = await app.do(borrowings.queue, { tab: 'overdue' })
  expect(tomorrow.counts).toMatchObject({ dueToday: 0, overdue: 1 })
  expect(tomorrow.rows).toMatchObject([{ state: 'issued', loan: { daysOverdue: 1 } }])
})

test('a loan is renewed before it is due, as often as the settings say, to a day its level allows, and not over the head of who waits', async () => {
  const { app, archive, issued, proof, other } = await readingRoom()
  const [one, two] = await archive(['甲', '乙'])
  const first = await issued([one?.id ?? nowhere])
  const second = await issued([two?.id ?? nowhere])
  const renewal = (of: typeof first, dueOn: string) => ({
    itemId: of.items[0]?.id ?? nowhere,
    dueOn,
    reason: '未完',
    together: { approver: [proof('L100')] }
  })
  expect(await app.refusal(borrowings.renew, { ...renewal(first, '2026-11-25'), together: { approver: [] } })).toBe(
    'approval.needed'
  )
  expect(await app.refusal(borrowings.renew, renewal(first, '2026-11-24'))).toBe('loan.renewedNoLonger')
  expect(await app.refusal(borrowings.renew, renewal(first, '2026-11-27'))).toBe('loan.dueTooLate')
  expect(await app.do(borrowings.renew, renewal(first, '2026-11-26'))).toMatchObject({
    before: '2026-11-24',
    loan: { dueOn: '2026-11-26', renewals: 1 }
  })
  app.now = new Date('2026-11-23T02:00:00.000Z')
  await app.as('C200')
  expect(await app.refusal(borrowings.renew, renewal(first, '2026-11-28'))).toBe('loan.renewedOften')
  await app.do(borrowings.reserve, { carrierId: two?.id ?? nowhere, personId: other.id })
  expect(await app.refusal(borrowings.renew, renewal(second, '2026-11-26'))).toBe('borrowing.reserved')
  await app.as('P003')
  const [mine] = (await app.do(borrowings.mine, {})).reservations
  await app.do(borrowings.endReservation, { reservationId: mine?.id ?? nowhere })
  app.now = new Date('2026-11-25T02:00:00.000Z')
  await app.as('C200')
  expect(await app.refusal(borrowings.renew, renewal(second, '2026-11-28'))).toBe('loan.renewedLate')
})

test('a borrower asks to keep something longer: day and thing are put before the approver, and on that approval it is renewed', async () => {
  const { app, archive, issued } = await readingRoom()
  const [one, two] = await archive(['甲', '乙'])
  const { id, number, items } = await issued([one?.id ?? nowhere, two?.id ?? nowhere])
  const [first = nowhere, second = nowhere] = items.map((item) => item.id)
  await app.as('P001')
  const asked = await app.do(borrowings.askRenewal, { itemId: first, dueOn: '2026-11-25', reason: '证据未核完' })
  expect(asked).toMatchObject({
    asked: { before: '2026-11-24', dueOn: '2026-11-25' },
    items: [
      { loan: { dueOn: '2026-11-24' }, renewal: { state: 'waiting', dueOn: '2026-11-25', reason: '证据未核完' } },
      {}
    ]
  })
  expect(await app.refusal(borrowings.askRenewal, { itemId: first, dueOn: '2026-11-26', reason: '再久' })).toBe(
    'borrowing.renewalAsked'
  )
  await app.as('L200')
  const [waiting] = (await app.do(approvals.list, { which: 'forMe', act: 'renew' })).rows
  expect(waiting).toMatchObject({
    requestedBy: { number: 'P001' },
    purpose: `${number} → 2026-11-25 证据未核完`,
    carriers: [{ id: one?.id }]
  })
  const approvalId = waiting?.id ?? nowhere
  await app.do(approvals.decide, { approvalId, decision: 'approved', version: 1 })
  await app.as('C200')
  expect((await app.do(borrowings.open, { borrowingId: id })).items[0]?.renewal?.state).toBe('approved')
  const renewal = { reason: '证据未核完', approvalId, together: { approver: [] } }
  // What was approved is approved for this thing and until this day.
  expect(await app.refusal(borrowings.renew, { ...renewal, itemId: second, dueOn: '2026-11-25' })).toBe(
    'approval.notForThis'
  )
  expect(await app.refusal(borrowings.renew, { ...renewal, itemId: first, dueOn: '2026-11-26' })).toBe(
    'approval.notForThis'
  )
  const renewed = await app.do(borrowings.renew, { ...renewal, itemId: first, dueOn: '2026-11-25' })
  expect(renewed).toMatchObject({ before: '2026-11-24', loan: { dueOn: '2026-11-25', renewals: 1 } })
  expect(renewed).not.toHaveProperty('renewal')
  await app.as('P001')
  expect(await app.refusal(borrowings.askRenewal, { itemId: first, dueOn: '2026-11-26', reason: '再久' })).toBe(
    'loan.renewedOften'
  )
})

test('a borrower asks for what is theirs, within the limits of the settings, and not over the head of who waits', async () => {
  const { app, archive, issued, other } = await readingRoom()
  const [one, two, three, four] = await archive(['甲', '乙', '丙', '丁'])
  const { items } = await issued([one?.id ?? nowhere, two?.id ?? nowhere, four?.id ?? nowhere])
  const onSite = await issued([three?.id ?? nowhere], { way: 'onSite' })
  const [first = nowhere, second = nowhere, held = nowhere] = items.map((item) => item.id)
  const ask = (itemId: string, dueOn: string) =>
    app.refusal(borrowings.askRenewal, { itemId, dueOn, reason: '证据未核完' })
  await app.do(borrowings.reserve, { carrierId: two?.id ?? nowhere, personId: other.id })
  await app.as('C100')
  const { version } = await app.do(carriers.open, { carrierId: four?.id ?? nowhere })
  await app.do(carriers.hold, { carrierId: four?.id ?? nowhere, hold: true, reason: '案件审计', version })
  // Neither the other clerk nor the archivist asks in the borrower's place.
  for (const number of ['P003', 'C200']) {
    await app.as(number)
    expect([number, await ask(first, '2026-11-25')]).toEqual([number, 'borrowing.itemNotFound'])
  }
  await app.as('P001')
  expect(await ask(first, '2026-11-24')).toBe('loan.renewedNoLonger')
  expect(await ask(first, '2026-11-27')).toBe('loan.dueTooLate')
  expect(await ask(second, '2026-11-25')).toBe('borrowing.reserved')
  expect(await ask(held, '2026-11-25')).toBe('borrowing.itemHeld')
  expect(await ask(onSite.items[0]?.id ?? nowhere, '2026-11-22')).toBe('borrowing.onSiteEnds')
  expect(await ask(nowhere, '2026-11-25')).toBe('borrowing.itemNotFound')
  app.now = new Date('2026-11-25T02:00:00.000Z')
  await app.as('P001')
  expect(await ask(first, '2026-11-27')).toBe('loan.renewedLate')
})

test('rule 29: what a borrower may have no longer they do not ask to keep; what came back waits for no approver', async () => {
  const { app, archive, issued, reader } = await readingRoom()
  const [one] = await archive(['甲'])
  const { items } = await issued([one?.id ?? nowhere])
  const itemId = items[0]?.id ?? nowhere
  await app.as('P001')
  await app.do(borrowings.askRenewal, { itemId, dueOn: '2026-11-25', reason: '未完' })
  await app.as('C200')
  await app.do(borrowings.takeBack, { itemId, check: { pages: 12 } })
  await app.as('L200')
  expect((await app.do(approvals.list, { which: 'forMe', act: 'renew' })).total).toBe(0)
  await app.as('C200')
  const again = (await issued([one?.id ?? nowhere])).items[0]?.id ?? nowhere
  await app.as('C100')
  const { version } = await app.do(people.open, { personId: reader.id })
  await app.do(people.review, {
    ...{ personId: reader.id, reviewedOn: '2026-11-21', result: 'failed', reviewedBy: '政治处', version }
  })
  await app.as('P001')
  expect(await app.refusal(borrowings.askRenewal, { itemId: again, dueOn: '2026-11-25', reason: '未完' })).toBe(
    'person.reviewFailed'
  )
})

test('pages are counted when it is pulled and when it is back; each defect is a fact, is told, and opens an incident', async () => {
  const { app, archive, approved, issued, reader } = await readingRoom()
  const [one, two] = await archive(['甲', '乙'])
  const request = await approved([one?.id ?? nowhere])
  const uncounted = { itemId: request.items[0]?.id ?? nowhere, condition: '完好' }
  expect(await app.refusal(borrowings.pull, uncounted)).toBe('borrowing.pagesUncounted')
  const { items } = await issued([two?.id ?? nowhere])
  const itemId = items[0]?.id ?? nowhere
  expect(await app.refusal(borrowings.takeBack, { itemId, check: { ...whole, pages: undefined } })).toBe(
    'borrowing.pagesUncounted'
  )
  expect(await app.refusal(borrowings.takeBack, { itemId, check: { ...whole, pages: 11 } })).toBe(
    'borrowing.defectUntold'
  )
  const back = await app.do(borrowings.takeBack, {
    itemId,
    check: { ...whole, pages: 11, torn: true },
    note: '第7页被撕去'
  })
  expect(back).toMatchObject({
    state: 'defect',
    check: { pages: 11, pagesDiffer: true, torn: true, altered: false, incident: 'SJ-2026-0001' }
  })
  expect((await app.do(incidents.list, { carrierId: two?.id ?? nowhere })).rows).toMatchObject([
    { kind: 'damaged', what: '第7页被撕去', responsible: { name: reader.name } }
  ])
  const { events } = await app.do(carriers.history, { carrierId: two?.id ?? nowhere })
  expect(events.at(-1)).toMatchObject({
    operation: 'borrowings.takeBack',
    changed: { pagesCounted: 11, pagesDiffer: true, torn: true, damage: '第7页被撕去', incident: 'SJ-2026-0001' }
  })
  expect(await app.refusal(borrowings.takeBack, { itemId, check: whole })).toBe('borrowing.stateForbids')
})

test('a draft is kept, written anew and made a request by whoever keeps it; nobody else sees it', async () => {
  const { app, archive, asked } = await readingRoom()
  const [one, two] = await archive(['甲', '乙'])
  await app.as('P001')
  const { together, ...wish } = asked([one?.id ?? nowhere])
  const kept = await app.do(borrowings.draft, wish)
  expect(kept).toMatchObject({ version: 1, items: [{ state: 'draft' }] })
  const anew = { ...wish, carrierIds: [two?.id ?? nowhere], purpose: '改写', draftId: kept.id }
  const changed = await app.do(borrowings.draft, { ...anew, version: 1 })
  expect(changed).toMatchObject({ purpose: '改写', items: [{ number: two?.number }] })
  expect(await app.refusal(borrowings.draft, { ...anew, version: 1 })).toBe('borrowing.changedMeanwhile')
  await app.as('P003')
  expect(await app.refusal(borrowings.open, { borrowingId: kept.id })).toBe('borrowing.notFound')
  expect(await app.refusal(borrowings.submit, { ...anew, together })).toBe('borrowing.notFound')
  await app.as('P001')
  const made = await app.do(borrowings.submit, { ...anew, version: 2, together })
  expect(made).toMatchObject({ id: kept.id, number: kept.number, items: [{ state: 'submitted' }] })
  expect(await app.refusal(borrowings.draft, { ...anew, version: 3 })).toBe('borrowing.stateForbids')
})

test('a request is taken back while nothing of it is issued, and then the leader is not asked any more', async () => {
  const { app, archive, asked, issued } = await readingRoom()
  const [one, two] = await archive(['甲', '乙'])
  await app.as('P001')
  const { id, version } = await app.do(borrowings.submit, asked([one?.id ?? nowhere]))
  await app.as('P003')
  expect(await app.refusal(borrowings.withdraw, { borrowingId: id, version })).toBe('borrowing.notFound')
  await app.as('P001')
  expect(await app.refusal(borrowings.withdraw, { borrowingId: id, version: 7 })).toBe('borrowing.changedMeanwhile')
  expect(await app.do(borrowings.withdraw, { borrowingId: id, version })).toMatchObject({
    approval: { state: 'withdrawn' },
    items: [{ state: 'withdrawn' }]
  })
  await app.as('C200')
  const out = await issued([two?.id ?? nowhere])
  expect(await app.refusal(borrowings.withdraw, { borrowingId: out.id, version: out.version })).toBe(
    'borrowing.stateForbids'
  )
})

test('only an archivist asks for somebody else, and only for people who are in the register', async () => {
  const { app, archive, asked, reader } = await readingRoom()
  const [one] = await archive(['甲'])
  await app.as('P003')
  const forOther = asked([one?.id ?? nowhere], { borrowerId: reader.id })
  expect(await app.refusal(borrowings.submit, forOther)).toBe('borrowing.forYourselfOnly')
  await app.hire('P009', ['clerk'], 'secret', '未登记')
  expect(await app.refusal(borrowings.submit, asked([one?.id ?? nowhere]))).toBe('borrowing.notInRegister')
  expect(await app.do(borrowings.borrowable, {})).toEqual({ rows: [], total: 0 })
})

test('an archivist ends what cannot be had after all, with the reason; the rest of the request goes on', async () => {
  const { app, archive, approved, issued } = await readingRoom()
  const [one, two, three] = await archive(['甲', '乙', '丙'])
  const request = await approved([one?.id ?? nowhere, two?.id ?? nowhere])
  const [first] = request.items
  const cancel = {
    borrowingId: request.id,
    version: request.version,
    itemIds: [first?.id ?? nowhere],
    because: '封条破损，待修'
  }
  expect(await app.refusal(borrowings.cancel, { ...cancel, itemIds: [nowhere] })).toBe('borrowing.itemNotFound')
  expect((await app.do(borrowings.cancel, cancel)).items).toMatchObject([
    { state: 'cancelled', cancelled: { because: '封条破损，待修' } },
    { state: 'approved' }
  ])
  expect(await app.refusal(borrowings.cancel, cancel)).toBe('borrowing.stateForbids')
  const out = await issued([three?.id ?? nowhere])
  const late = { ...cancel, borrowingId: out.id, version: out.version, itemIds: out.items.map(({ id }) => id) }
  expect(await app.refusal(borrowings.cancel, late)).toBe('borrowing.stateForbids')
})

test('what is wholly cancelled waits for no leader any more', async () => {
  const { app, archive, asked } = await readingRoom()
  const [one] = await archive(['甲'])
  await app.as('P001')
  const { id, version, items } = await app.do(borrowings.submit, asked([one?.id ?? nowhere]))
  await app.as('C200')
  const itemIds = items.map((item) => item.id)
  await app.do(borrowings.cancel, { borrowingId: id, version, itemIds, because: '目录有误' })
  expect((await app.do(approvals.list, { states: ['waiting'] })).total).toBe(0)
  expect(await app.refusal(borrowings.withdraw, { borrowingId: id, version: version + 1 })).toBe(
    'borrowing.stateForbids'
  )
})

test('a request is closed when all of it is back, and what its use came to is written down', async () => {
  const { app, archive, issued, ready } = await readingRoom()
  const [one, two, three] = await archive(['甲', '乙', '丙'])
  const out = await issued([one?.id ?? nowhere, two?.id ?? nowhere])
  const close = { borrowingId: out.id, version: out.version, effect: '用于办案' }
  expect(await app.refusal(borrowings.close, close)).toBe('borrowing.notAllBack')
  for (const { id: itemId } of out.items) await app.do(borrowings.takeBack, { itemId, check: whole })
  expect(await app.refusal(borrowings.close, close)).toBe('borrowing.changedMeanwhile')
  const { version } = await app.do(borrowings.open, { borrowingId: out.id })
  await app.do(borrowings.close, { ...close, version })
  expect(await app.refusal(borrowings.close, { ...close, version: version + 1 })).toBe('borrowing.stateForbids')
  expect(await app.refusal(borrowings.close, { ...close, borrowingId: nowhere })).toBe('borrowing.notFound')
  const waiting = await ready([three?.id ?? nowhere])
  expect(await app.refusal(borrowings.close, { ...close, borrowingId: waiting.id, version: waiting.version })).toBe(
    'borrowing.notAllBack'
  )
})

test('what was pulled for one is not pulled or issued for another', async () => {
  const { app, archive, approved, ready, other } = await readingRoom()
  const [one] = await archive(['甲'])
  await ready([one?.id ?? nowhere])
  const second = await approved([one?.id ?? nowhere], { borrowerId: other.id })
  const pull = { itemId: second.items[0]?.id ?? nowhere, pages: 12, condition: '完好' }
  expect(await app.refusal(borrowings.pull, pull)).toBe('borrowing.pulledForOther')
  expect(await app.refusal(borrowings.pull, { ...pull, itemId: nowhere })).toBe('borrowing.itemNotFound')
})

test('what is out is reserved, first come first served, and the queue says for whom it has come back', async () => {
  const { app, archive, issued, ready, reader, other, low } = await readingRoom()
  const [out, there] = await archive(['甲', '乙'])
  const carrierId = out?.id ?? nowhere
  expect(await app.refusal(borrowings.reserve, { carrierId: there?.id ?? nowhere, personId: other.id })).toBe(
    'reservation.notOut'
  )
  const { items } = await issued([carrierId])
  expect(await app.refusal(borrowings.reserve, { carrierId, personId: reader.id })).toBe('reservation.yourOwnLoan')
  expect(await app.refusal(borrowings.reserve, { carrierId, personId: low.id })).toBe('person.notCleared')
  await app.as('P003')
  expect(await app.do(borrowings.reserve, { carrierId })).toMatchObject({ turn: 1, isBack: false, dueOn: '2026-11-24' })
  expect(await app.refusal(borrowings.reserve, { carrierId })).toBe('reservation.madeAlready')
  expect(await app.refusal(borrowings.reserve, { carrierId: nowhere })).toBe('carrier.notFound')
  await app.as('L200')
  expect(await app.do(borrowings.reserve, { carrierId })).toMatchObject({ turn: 2 })
  // Of others nobody learns who they are.
  expect((await app.do(borrowings.borrowable, {})).rows).toMatchObject([
    { title: '甲', waiting: 2, mine: 'reserved' },
    {}
  ])
  await app.as('C200')
  await app.do(borrowings.takeBack, { itemId: items[0]?.id ?? nowhere, check: whole })
  const { reservations, counts } = await app.do(borrowings.queue, { tab: 'reserved' })
  expect(counts.reserved).toBe(2)
  expect(reservations).toMatchObject([
    { person: { number: 'P003' }, turn: 1, isBack: true },
    { person: { number: 'L200' }, turn: 2, isBack: false }
  ])
  expect(await app.do(borrowings.atCounter, { number: 'P003' })).toMatchObject({ reserved: [{ number: out?.number }] })
  const mine = await ready([carrierId], { borrowerId: other.id })
  await app.do(borrowings.issue, {
    borrowingId: mine.id,
    version: mine.version,
    itemIds: mine.items.map(({ id }) => id),
    together: { borrower: [] }
  })
  const after = (await app.do(borrowings.queue, { tab: 'reserved' })).reservations
  expect(after).toMatchObject([{ person: { number: 'L200' }, turn: 1 }])
  const end = { reservationId: after[0]?.id ?? nowhere }
  expect(await app.refusal(borrowings.endReservation, end)).toBe('reservation.reasonMissing')
  expect(await app.do(borrowings.endReservation, { ...end, reason: '本人已出差' })).toMatchObject({ outcome: 'ended' })
  expect(await app.refusal(borrowings.endReservation, { ...end, reason: '再次' })).toBe('reservation.notFound')
})

test('rule 29: what is overdue is told to the archivist, after days to the leader of the section, then to the leader in charge, and that is written down', async () => {
  const { app, archive, issued } = await readingRoom()
  const [one] = await archive(['甲'])
  await issued([one?.id ?? nowhere])
  const kinds: ['archiveLoan'] = ['archiveLoan']
  const seenBy = async (number: string) => {
    await app.as(number)
    return (await app.do(tasks.due, { kinds })).rows.map(({ daysOverdue }) => daysOverdue)
  }
  const day = async (now: string) => {
    app.now = new Date(`${now}T02:00:00.000Z`)
    const seen = []
    for (const number of ['P001', 'P003', 'C200', 'L100', 'L200']) seen.push(await seenBy(number))
    return seen
  }
  // The borrower, a stranger, the archivist, the leader of the section, the leader in charge.
  expect(await day('2026-11-24')).toEqual([[0], [], [0], [], []])
  expect(await day('2026-11-26')).toEqual([[2], [], [2], [], []])
  expect(await day('2026-11-27')).toEqual([[3], [], [3], [3], []])
  await app.as('C200')
  expect((await app.do(borrowings.queue, { tab: 'overdue' })).untold).toBe(1)
  expect((await app.do(borrowings.escalate, {})).escalated).toMatchObject([{ toWhom: 'sectionLeader' }])
  expect(await day('2026-12-01')).toEqual([[7], [], [7], [7], [7]])
  await app.as('C200')
  expect((await app.do(borrowings.escalate, {})).escalated).toMatchObject([{ toWhom: 'unitLeader' }])
  expect((await app.do(borrowings.queue, { tab: 'overdue' })).rows).toMatchObject([
    { loan: { daysOverdue: 7, escalatedTo: ['sectionLeader', 'unitLeader'] } }
  ])
  expect((await app.do(borrowings.queue, { tab: 'overdue' })).untold).toBe(0)
  const { events } = await app.do(carriers.history, { carrierId: one?.id ?? nowhere })
  expect(
    events.slice(-2).map(({ operation, changed }) => [operation, changed['toldTo'], changed['daysOverdue']])
  ).toEqual([
    ['borrowings.escalate', 'sectionLeader', 3],
    ['borrowings.escalate', 'unitLeader', 7]
  ])
})

test('what somebody has out who may have it no longer is urgent in the due list and leads the queue', async () => {
  const { app, archive, issued, reader, other } = await readingRoom()
  const [one, two] = await archive(['甲', '乙'])
  await issued([two?.id ?? nowhere], { borrowerId: other.id })
  await issued([one?.id ?? nowhere], { days: 5 })
  await app.as('C100')
  await app.do(people.review, {
    personId: reader.id,
    reviewedOn: '2026-11-21',
    result: 'failed',
    reviewedBy: '政治处',
    version: reader.version
  })
  await app.as('C200')
  const { rows, counts } = await app.do(borrowings.queue, { tab: 'overdue' })
  expect(counts).toMatchObject({ overdue: 1, out: 2 })
  expect(rows).toMatchObject([
    { number: one?.number, urgent: { code: 'person.reviewFailed' }, loan: { daysOverdue: 0 } }
  ])
  expect(
    (await app.do(tasks.due, { kinds: ['archiveLoan'] })).rows.map(({ carrier, urgent }) => [carrier?.number, urgent])
  ).toEqual([
    [one?.number, true],
    [two?.number, undefined]
  ])
  expect(await app.do(borrowings.atCounter, { number: 'P001' })).toMatchObject({
    problem: { code: 'person.reviewFailed' },
    out: [{ urgent: { code: 'person.reviewFailed' } }]
  })
})

test('leaving is refused while something of the archives is out, and it stands with the borrower among what they have', async () => {
  const { app, archive, issued, reader } = await readingRoom()
  const [one] = await archive(['甲'])
  const { items } = await issued([one?.id ?? nowhere])
  expect((await app.do(holdings.list, { personId: reader.id })).rows).toMatchObject([
    { carrier: { number: one?.number }, outWith: { name: '王芳', dueOn: '2026-11-24' } }
  ])
  await app.as('C100')
  const leave = { personId: reader.id, leftOn: '2026-11-21', reason: '调离', version: reader.version }
  expect(await app.refusal(people.leave, leave)).toBe('person.stillOpen')
  await app.as('C200')
  await app.do(borrowings.takeBack, { itemId: items[0]?.id ?? nowhere, check: whole })
})

test('an archivist who is not cleared for it sees neither the request nor how many there are', async () => {
  const { app, archive, issued } = await readingRoom()
  const [one] = await archive(['甲'])
  const { id, items } = await issued([one?.id ?? nowhere])
  await app.hire('C300', ['archivist'], 'confidential', '低密档案员')
  const queue = await app.do(borrowings.queue, { tab: 'out' })
  expect([queue.total, queue.counts.out, queue.rows]).toEqual([0, 0, []])
  expect(await app.refusal(borrowings.open, { borrowingId: id })).toBe('borrowing.notFound')
  expect(await app.refusal(borrowings.takeBack, { itemId: items[0]?.id ?? nowhere, check: whole })).toBe(
    'borrowing.itemNotFound'
  )
  expect(await app.refusal(borrowings.scanned, { text: one?.number ?? '' })).toBe('carrier.notFound')
  expect(await app.do(borrowings.atCounter, { number: 'P001' })).toMatchObject({ out: [], waiting: [] })
})

test('a clerk handles nothing, and sees of the archives only what may be borrowed', async () => {
  const { app, archive } = await readingRoom()
  const [one] = await archive(['甲'])
  await app.as('P001')
  for (const operation of [borrowings.queue, borrowings.atCounter, borrowings.pull, borrowings.escalate] as const)
    expect(await app.gate.call(operation.name, {})).toMatchObject({ refusal: { code: 'session.mayNot' } })
  expect(await app.refusal(carriers.open, { carrierId: one?.id ?? nowhere })).toBe('carrier.notFound')
  const [line] = (await app.do(borrowings.borrowable, { words: one?.number ?? '' })).rows
  expect(Object.keys(line ?? {}).toSorted()).toEqual([
    'carrierId',
    'fileNumber',
    'kind',
    'level',
    'markText',
    'number',
    'pages',
    'standing',
    'title',
    'waiting',
    'year'
  ])
})
