import { expect, test } from 'vitest'
import { approvals } from '#shared/registers/approvals.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { loans } from '#shared/registers/loans.ts'
import { settings, usualSettings } from '#shared/system/settings.ts'
import { office } from '../store/office.ts'

test('an officer asks, the leader approves from the own queue, and the act uses the approval up', async () => {
  const { app, carrier, lend } = await waitingRoom()
  const asked = await app.do(approvals.request, { act: 'lend', carrierIds: [carrier.id], purpose: '专案 2026-03' })
  expect(asked).toMatchObject({ number: 'SP-2026-0001', state: 'waiting', asks: 'sectionLeader', level: 'secret' })
  expect(await app.refusal(loans.lend, lend({ approvalId: asked.id }))).toBe('approval.notApproved')
  await app.as('L100')
  expect((await app.do(approvals.list, { which: 'forMe' })).rows.map(({ id }) => id)).toEqual([asked.id])
  const decided = await app.do(approvals.decide, { approvalId: asked.id, decision: 'approved', version: 1 })
  expect(decided).toMatchObject({ state: 'approved', decidedBy: { number: 'L100' }, onTheSpot: false })
  expect((await app.do(approvals.list, { which: 'forMe' })).total).toBe(0)
  await app.as('C100')
  expect(await app.do(loans.lend, lend({ approvalId: asked.id }))).toMatchObject({ approvedBy: { number: 'L100' } })
  expect(await app.do(approvals.open, { approvalId: asked.id })).toMatchObject({ state: 'used' })
  const { events } = await app.do(carriers.history, { carrierId: carrier.id })
  expect(events.map(({ operation }) => operation)).toEqual([
    'carriers.register',
    'approvals.request',
    'approvals.decide',
    'loans.lend'
  ])
})

test('without an approval, with one for something else, or with one already used nothing is lent', async () => {
  const { app, carrier, lend, register } = await waitingRoom()
  expect(await app.refusal(loans.lend, lend({}))).toBe('approval.needed')
  const other = await register('另一件')
  const approved = await app.do(approvals.request, {
    act: 'copy',
    carrierIds: [carrier.id],
    purpose: '复制',
    copies: 1
  })
  expect(await app.refusal(loans.lend, lend({ approvalId: approved.id }))).toBe('approval.notForThis')
  const { id, version } = await app.do(approvals.request, { act: 'lend', carrierIds: [other.id], purpose: '借' })
  const here = { together: { approver: [{ number: 'L100', password: app.passwordOf('L100') }] } }
  await app.do(approvals.decideHere, { approvalId: id, decision: 'approved', version, ...here })
  expect(await app.refusal(loans.lend, lend({ approvalId: id }))).toBe('approval.notForThis')
  const loan = await app.do(loans.lend, lend({ carrierId: other.id, approvalId: id }))
  await app.do(loans.takeBack, { loanId: loan.id, condition: 'whole' })
  expect(await app.refusal(loans.lend, lend({ carrierId: other.id, approvalId: id, version: 3 }))).toBe(
    'approval.notApproved'
  )
})

test('who is asked follows from the table in the settings: a section leader cannot approve what asks the leader in charge', async () => {
  const { app, carrier } = await waitingRoom()
  await app.hire('L200', ['unitLeader'], 'secret', '郑局长')
  await app.as('C100')
  const { id, asks } = await app.do(approvals.request, { act: 'carryOut', carrierIds: [carrier.id], purpose: '送审' })
  expect(asks).toBe('unitLeader')
  await app.as('L100')
  expect((await app.do(approvals.list, { which: 'forMe' })).total).toBe(0)
  expect(await app.refusal(approvals.decide, { approvalId: id, decision: 'approved', version: 1 })).toBe(
    'approval.approverTooLow'
  )
  await app.as('L200')
  expect((await app.do(approvals.list, { which: 'forMe' })).total).toBe(1)
  await app.do(approvals.decide, { approvalId: id, decision: 'approved', version: 1 })
})

test('a table that asks nobody lets an act be done without an approval', async () => {
  const { app, carrier, lend } = await waitingRoom()
  await app.as('A002')
  const lendTable = { ...usualSettings.approvals.lend, secret: 'nobody' as const }
  const table = { ...usualSettings.approvals, lend: lendTable }
  await app.do(settings.change, { settings: { ...usualSettings, approvals: table }, reason: '按本局规定', version: 0 })
  await app.as('C100')
  expect(await app.refusal(approvals.request, { act: 'lend', carrierIds: [carrier.id], purpose: '借' })).toBe(
    'approval.nobodyAsked'
  )
  expect(await app.do(loans.lend, lend({}))).not.toHaveProperty('approvedBy')
})

test('a rejection says why, is final, and nobody decides what they have asked for', async () => {
  const { app, carrier } = await waitingRoom()
  await app.hire('L300', ['confidentialityOfficer', 'approvingLeader'], 'secret', '兼任者')
  const { id } = await app.do(approvals.request, { act: 'lend', carrierIds: [carrier.id], purpose: '借' })
  expect(await app.refusal(approvals.decide, { approvalId: id, decision: 'approved', version: 1 })).toBe(
    'approval.ownRequest'
  )
  await app.as('L100')
  const reject = { approvalId: id, decision: 'rejected', version: 1 } as const
  expect(await app.refusal(approvals.decide, reject)).toBe('approval.reasonMissing')
  await app.do(approvals.decide, { ...reject, reason: '无工作需要' })
  expect(await app.refusal(approvals.decide, { ...reject, reason: '再来一次', version: 2 })).toBe(
    'approval.decidedAlready'
  )
})

test('whoever asked can withdraw a request while it waits, and nobody else can', async () => {
  const { app, carrier } = await waitingRoom()
  await app.hire('C200', ['archivist'], 'secret')
  await app.as('C100')
  const { id } = await app.do(approvals.request, { act: 'lend', carrierIds: [carrier.id], purpose: '借' })
  await app.as('C200')
  expect(await app.refusal(approvals.withdraw, { approvalId: id, version: 1 })).toBe('approval.notYours')
  await app.as('C100')
  expect(await app.refusal(approvals.withdraw, { approvalId: id, version: 7 })).toBe('approval.changedMeanwhile')
  expect(await app.do(approvals.withdraw, { approvalId: id, version: 1 })).toMatchObject({ state: 'withdrawn' })
  await app.as('L100')
  expect(await app.refusal(approvals.decide, { approvalId: id, decision: 'approved', version: 2 })).toBe(
    'approval.decidedAlready'
  )
})

test('nobody learns of a request above their clearance, nor decides it', async () => {
  const { app, carrier } = await waitingRoom()
  const { id } = await app.do(approvals.request, { act: 'lend', carrierIds: [carrier.id], purpose: '借' })
  await app.hire('L400', ['unitLeader'], 'confidential')
  expect(await app.do(approvals.list, {})).toEqual({ rows: [], total: 0 })
  expect(await app.refusal(approvals.open, { approvalId: id })).toBe('approval.notFound')
  expect(await app.refusal(approvals.decide, { approvalId: id, decision: 'approved', version: 1 })).toBe(
    'approval.notFound'
  )
})

/** An office with an officer, a section leader, and a carrier that somebody wants. */
async function waitingRoom() {
  const { app, wish } = await office()
  await app.hire('L100', ['approvingLeader'], 'secret', '周国栋')
  await app.as('C100')
  const register = (title: string) => app.do(carriers.register, wish(title, 'secret'))
  const carrier = await register('专案卷宗')
  const lend = (otherwise: object) => ({
    carrierId: carrier.id,
    borrowerId: carrier.holderId,
    purpose: '专案 2026-03',
    dueOn: '2026-11-25',
    version: 1,
    together: { approver: [] },
    ...otherwise
  })
  return { app, carrier, register, lend }
}
