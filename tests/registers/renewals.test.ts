import { expect, test } from 'vitest'
import { carriers } from '#shared/registers/carriers.ts'
import { loans } from '#shared/registers/loans.ts'
import { movingRoom, nowhere } from './moving-room.ts'

test('a loan is renewed before it is due, on approval, and as often as the settings say', async () => {
  const { app, carrier, loan, renew, proof, lastChange } = await lent()
  expect(await app.refusal(loans.renew, renew({ together: { approver: [] } }))).toBe('approval.needed')
  expect(await app.refusal(loans.renew, renew({ dueOn: '2026-11-24' }))).toBe('loan.renewedNoLonger')
  expect(await app.refusal(loans.renew, renew({ dueOn: '2026-11-29' }))).toBe('loan.dueTooLate')
  expect(await app.refusal(loans.renew, renew({ loanId: nowhere }))).toBe('loan.notFound')
  const renewed = await app.do(loans.renew, renew({ together: { approver: [proof('L100')] } }))
  expect(renewed).toMatchObject({ id: loan.id, dueOn: '2026-11-27', before: '2026-11-24', renewals: 1 })
  expect(await lastChange(carrier.id)).toMatchObject({
    operation: 'loans.renew',
    changed: { dueOn: ['2026-11-24', '2026-11-27'], approvedBy: '周国栋' }
  })
  expect(await app.refusal(loans.renew, renew({ dueOn: '2026-11-28' }))).toBe('loan.renewedOften')
})

test('what is overdue, back, or held is not renewed', async () => {
  const { app, carrier, loan, renew } = await lent()
  await app.do(carriers.hold, { carrierId: carrier.id, hold: true, reason: '审计', version: 2 })
  expect(await app.refusal(loans.renew, renew({}))).toBe('carrier.held')
  await app.do(carriers.hold, { carrierId: carrier.id, hold: false, reason: '审计完毕', version: 3 })
  app.now = new Date('2026-11-25T02:00:00.000Z')
  await app.as('C100')
  expect(await app.refusal(loans.renew, renew({}))).toBe('loan.renewedLate')
  await app.do(loans.takeBack, { loanId: loan.id, condition: 'whole' })
  expect(await app.refusal(loans.renew, renew({}))).toBe('loan.backAlready')
  expect(await app.refusal(loans.recall, { loanIds: [loan.id], how: 'inPerson' })).toBe('loan.backAlready')
})

test('what is on loan is called back: by whom, when and how is in its history, and counted at the loan', async () => {
  const { app, carrier, loan, lastChange } = await lent()
  const notice = await app.do(loans.recall, { loanIds: [loan.id], how: 'byTelephone', note: '明日送还' })
  expect(notice).toMatchObject({ number: 'CH-2026-0001', recalled: [{ recalls: 1, recalledHow: 'byTelephone' }] })
  expect(await app.do(loans.recall, { loanIds: [loan.id, loan.id], how: 'inWriting' })).toMatchObject({
    number: 'CH-2026-0002',
    recalled: [{ recalls: 2, recalledHow: 'inWriting' }]
  })
  expect(await lastChange(carrier.id)).toMatchObject({
    operation: 'loans.recall',
    changed: { recall: 'CH-2026-0002', borrower: '王芳', recalledHow: 'inWriting' }
  })
  expect(await app.refusal(loans.recall, { loanIds: [nowhere], how: 'inPerson' })).toBe('loan.notFound')
})

/** The office with a carrier lent for three days, and what renews the loan. */
async function lent() {
  const room = await movingRoom()
  const { app, carrier, reader, proof } = room
  const loan = await app.do(loans.lend, {
    carrierId: carrier.id,
    borrowerId: reader.id,
    purpose: '研判',
    dueOn: '2026-11-24',
    version: 1,
    together: { approver: [proof('L100')] }
  })
  const renew = (otherwise: object) => ({
    loanId: loan.id,
    dueOn: '2026-11-27',
    reason: '尚未阅完',
    together: { approver: [proof('L100')] },
    ...otherwise
  })
  return { ...room, loan, renew }
}
