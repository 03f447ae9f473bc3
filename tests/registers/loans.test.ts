import { expect, test } from 'vitest'
import type { Level } from '#shared/levels.ts'
import type { Mark } from '#shared/marks.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { foundedApp } from '../support/test-app.ts'

test('an officer lends a carrier with a leader there, and takes it back; both are in its history', async () => {
  const { app, carrier, borrower, lend } = await counter()
  const loan = await app.do(loans.lend, lend({}))
  expect(loan).toMatchObject({
    borrower: { name: '王芳' },
    approvedBy: { number: 'L100' },
    lentBy: { number: 'C100' },
    carrier: { number: carrier.number, markText: '机密★10年' },
    daysOverdue: 0
  })
  expect(await app.do(carriers.open, { carrierId: carrier.id })).toMatchObject({ state: 'onLoan', version: 2 })
  app.pass(3600)
  const back = await app.do(loans.takeBack, { loanId: loan.id, condition: 'whole' })
  expect(back).toMatchObject({
    condition: 'whole',
    takenBackBy: { number: 'C100' },
    returnedAt: '2026-11-21T03:00:00.000Z'
  })
  expect(await app.do(carriers.open, { carrierId: carrier.id })).toMatchObject({ state: 'inStock', version: 3 })
  const { events } = await app.do(carriers.history, { carrierId: carrier.id })
  expect(events.map(({ operation, changed }) => [operation, changed['borrower']])).toEqual([
    ['carriers.register', undefined],
    ['loans.lend', borrower.name],
    ['loans.takeBack', borrower.name]
  ])
})

test('the leader who approved is in the record, signed with the leader’s own key', async () => {
  const { app, lend } = await counter()
  await app.do(loans.lend, lend({}))
  const [entry] = await app.lastEntries(1, 'C100')
  expect(entry).toMatchObject({
    operation: 'loans.lend',
    actor: { number: 'C100' },
    together: [{ as: 'approver', number: 'L100', signature: expect.stringMatching(/^[A-Za-z0-9+/]{86}==$/) as unknown }]
  })
})

test('nobody approves by a name alone: a wrong password, the asker, or one without the right is refused', async () => {
  const { app, lend } = await counter()
  await app.hire('C300', ['clerk'], 'secret')
  await app.as('C100')
  const as = (number: string, password: string) => lend({ together: { approver: [{ number, password }] } })
  expect(await app.refusal(loans.lend, as('L100', 'not the password'))).toBe('session.wrongNumberOrPassword')
  expect(await app.refusal(loans.lend, as('C100', app.passwordOf('C100')))).toBe('together.samePerson')
  expect(await app.refusal(loans.lend, as('C300', app.passwordOf('C300')))).toBe('together.mayNot')
  expect(await app.refusal(loans.lend, lend({ together: { approver: [] } }))).toBe('approval.needed')
  expect((await app.do(loans.list, {})).total).toBe(0)
  expect((await app.lastEntries(4, 'C100')).map(({ outcome }) => outcome)).toEqual(Array(4).fill('refused'))
})

test('five wrong passwords of an approver lock that account, as they do at the door', async () => {
  const { app, lend } = await counter()
  const wrong = lend({ together: { approver: [{ number: 'L100', password: 'not the password' }] } })
  for (let attempt = 0; attempt < 5; attempt += 1) {
    expect(await app.refusal(loans.lend, wrong)).toBe('session.wrongNumberOrPassword')
    app.pass(60)
  }
  expect(await app.refusal(loans.lend, lend({}))).toBe('session.accountLocked')
})

test('rule 29: a carrier that is out is not lent again, and the borrower is not changed', async () => {
  const { app, carrier, lend } = await counter()
  await app.do(loans.lend, lend({}))
  expect(await app.refusal(loans.lend, lend({ version: 2 }))).toBe('carrier.stateForbids')
  const { id, holderId, placeId } = carrier
  expect(await app.refusal(carriers.move, { carrierId: id, holderId, placeId, reason: '移', version: 2 })).toBe(
    'carrier.stateForbids'
  )
})

test('rule 13: nobody borrows what lies above their clearance', async () => {
  const { app, lend } = await counter()
  const low = await app.do(people.register, {
    number: 'P002',
    name: '刘洋',
    unit: '治安支队',
    clearance: 'confidential'
  })
  expect(await app.refusal(loans.lend, lend({ borrowerId: low.id }))).toBe('person.notCleared')
})

test('an approver must be cleared for what is lent', async () => {
  const { app, lend } = await counter('confidential')
  expect(await app.refusal(loans.lend, lend({}))).toBe('approval.approverNotCleared')
})

test('rule 29: a due day lies between today and the limit of the level', async () => {
  const { app, lend } = await counter()
  expect(await app.refusal(loans.lend, lend({ dueOn: '2026-11-20' }))).toBe('loan.dueBeforeToday')
  expect(await app.refusal(loans.lend, lend({ dueOn: '2026-11-29' }))).toBe('loan.dueTooLate')
  expect(await app.do(loans.lend, lend({ dueOn: '2026-11-28' }))).toMatchObject({ dueOn: '2026-11-28' })
})

test('what is overdue is listed, the longest overdue first, with its days', async () => {
  const { app, carrier, lend, register } = await counter()
  const second = await register('第二件', { level: 'confidential', end: { form: 'default' } })
  await app.do(loans.lend, lend({ dueOn: '2026-11-25' }))
  await app.do(loans.lend, lend({ carrierId: second.id, dueOn: '2026-11-23' }))
  expect((await app.do(loans.list, { which: 'overdue' })).total).toBe(0)
  expect((await app.do(loans.list, { dueBy: '2026-11-24' })).rows.map(({ dueOn }) => dueOn)).toEqual(['2026-11-23'])
  expect((await app.do(loans.list, { dueBy: '2026-11-25' })).total).toBe(2)
  app.now = new Date('2026-11-27T02:00:00.000Z')
  await app.as('C100')
  const { rows } = await app.do(loans.list, { which: 'overdue' })
  expect(rows.map((row) => [row.carrier.number, row.daysOverdue])).toEqual([
    [second.number, 4],
    [carrier.number, 2]
  ])
})

test('damage is told when a carrier comes back, or there is none; it opens an incident; and it comes back once', async () => {
  const { app, lend } = await counter()
  const { id: loanId } = await app.do(loans.lend, lend({}))
  expect(await app.refusal(loans.takeBack, { loanId, condition: 'damaged' })).toBe('loan.damageUntold')
  expect(await app.refusal(loans.takeBack, { loanId, condition: 'whole', damage: '撕页' })).toBe('loan.damageUntold')
  const back = await app.do(loans.takeBack, { loanId, condition: 'damaged', damage: '第7页撕去一角' })
  expect(back).toMatchObject({ condition: 'damaged', damage: '第7页撕去一角', incident: 'SJ-2026-0001' })
  expect(await app.do(incidents.list, { carrierId: back.carrierId })).toMatchObject({
    total: 1,
    rows: [{ number: 'SJ-2026-0001', kind: 'damaged', what: '第7页撕去一角', responsible: { name: '王芳' } }]
  })
  expect(await app.refusal(loans.takeBack, { loanId, condition: 'whole' })).toBe('loan.backAlready')
  expect(await app.refusal(loans.takeBack, { loanId: nowhere, condition: 'whole' })).toBe('loan.notFound')
})

test('nobody learns of a loan of what lies above their clearance', async () => {
  const { app, lend } = await counter()
  const { id: loanId } = await app.do(loans.lend, lend({}))
  await app.hire('C200', ['archivist'], 'confidential')
  expect(await app.do(loans.list, { which: 'all' })).toEqual({ rows: [], total: 0 })
  expect(await app.refusal(loans.takeBack, { loanId, condition: 'whole' })).toBe('loan.notFound')
})

const nowhere = '00000000-0000-4000-8000-000000000000'

/** A counter with an officer at it, a carrier, someone to borrow it, and a leader to approve. */
async function counter(leaderClearance: Level = 'secret') {
  const app = await foundedApp('secret')
  await app.hire('L100', ['approvingLeader'], leaderClearance, '周国栋')
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  const holder = await app.do(people.register, { number: 'C100', name: '李娜', unit: '保密室', clearance: 'secret' })
  const borrower = await app.do(people.register, {
    number: 'P001',
    name: '王芳',
    unit: '刑侦支队',
    clearance: 'secret'
  })
  const place = await app.do(places.register, { code: 'B203-3', name: '三号密码文件柜', kind: 'cabinet' })
  const register = (title: string, mark: Mark) =>
    app.do(carriers.register, {
      title,
      kind: 'paper',
      issuer: '江州市公安局',
      mark,
      startsOn: '2026-02-28',
      unit: '刑侦支队',
      holderId: holder.id,
      placeId: place.id
    })
  const carrier = await register('专案卷宗移交清单', { level: 'secret', end: { form: 'term', months: 120 } })
  const lend = (otherwise: object) => ({
    carrierId: carrier.id,
    borrowerId: borrower.id,
    purpose: '专案 2026-03',
    dueOn: '2026-11-25',
    version: 1,
    together: { approver: [{ number: 'L100', password: app.passwordOf('L100') }] },
    ...otherwise
  })
  return { app, carrier, borrower, lend, register }
}
