import { expect, test } from 'vitest'
import { approvals } from '#shared/registers/approvals.ts'
import { computers } from '#shared/registers/computers.ts'
import { media } from '#shared/registers/media.ts'
import { mediumLoans } from '#shared/registers/medium-loans.ts'
import { tasks } from '#shared/registers/tasks.ts'
import { machineRoom } from './devices.ts'

async function counter() {
  const room = await machineRoom()
  const { app, computer, medium, second, withLeader } = room
  const machine = await app.do(computers.register, computer())
  const stick = await app.do(media.register, medium())
  const lend = (wish: object = {}) => ({
    mediumId: stick.id,
    borrowerId: second.id,
    computerId: machine.id,
    purpose: '拷贝专案材料',
    contents: '专案笔录',
    level: 'secret' as const,
    dueOn: '2026-11-23',
    version: 1,
    ...withLeader,
    ...wish
  })
  return { ...room, machine, stick, lend }
}

test('a medium is lent with a leader there, for one computer, and comes back only with its check', async () => {
  const { app, stick, machine, lend } = await counter()
  const loan = await app.do(mediumLoans.lend, lend())
  expect(loan).toMatchObject({
    medium: { number: stick.number },
    computer: { number: machine.number },
    borrower: { number: 'P002' },
    approvedBy: { number: 'L100' }
  })
  expect(await app.do(media.open, { mediumId: stick.id })).toMatchObject({
    state: 'onLoan',
    out: { person: { number: 'P002' }, dueOn: '2026-11-23' }
  })
  expect(await app.refusal(mediumLoans.lend, lend({ version: 2 }))).toBe('medium.notHere')
  expect(await app.refusal(mediumLoans.takeBack, { loanId: loan.id, outcome: 'inOrder' })).toBe(
    'mediumLoan.checkMissing'
  )
  const check = { loanId: loan.id, outcome: 'inOrder', cleared: '已用专用工具清除' } as const
  expect(await app.refusal(mediumLoans.takeBack, { ...check, trouble: '外壳破损' })).toBe('mediumLoan.troubleUntold')
  expect(await app.do(mediumLoans.takeBack, check)).toMatchObject({ cleared: '已用专用工具清除' })
  expect(await app.refusal(mediumLoans.takeBack, check)).toBe('mediumLoan.backAlready')
  expect(await app.do(media.open, { mediumId: stick.id })).toMatchObject({ state: 'idle' })
})

test('rule 30: a medium meets no computer of another kind or below it, and holds nothing above itself', async () => {
  const { app, computer, medium, lend, withLeader } = await counter()
  const police = await app.do(computers.register, computer({ kind: 'police', disks: ['P-1'] }))
  const low = await app.do(computers.register, computer({ level: 'confidential', disks: ['L-1'] }))
  expect(await app.refusal(mediumLoans.lend, lend({ computerId: police.id }))).toBe('mediumLoan.otherKind')
  expect(await app.refusal(mediumLoans.lend, lend({ computerId: low.id }))).toBe('mediumLoan.aboveComputer')
  const small = await app.do(media.register, medium({ level: 'confidential', serialNumber: 'SN-2' }))
  expect(await app.refusal(mediumLoans.lend, lend({ mediumId: small.id }))).toBe('mediumLoan.aboveMedium')
  const wish = { ...lend({ mediumId: small.id, computerId: low.id, level: 'confidential' }), ...withLeader }
  expect(await app.do(mediumLoans.lend, wish)).toMatchObject({ level: 'confidential' })
})

test('nobody borrows what they are not cleared for, nothing is due before today, a stale version is refused', async () => {
  const { app, lend, uncleared } = await counter()
  expect(await app.refusal(mediumLoans.lend, lend({ borrowerId: uncleared.id }))).toBe('person.notCleared')
  expect(await app.refusal(mediumLoans.lend, lend({ dueOn: '2026-11-20' }))).toBe('mediumLoan.dueBeforeToday')
  expect(await app.refusal(mediumLoans.lend, lend({ version: 5 }))).toBe('medium.changedMeanwhile')
  expect((await app.do(mediumLoans.list, { which: 'all' })).total).toBe(0)
})

test('a scrapped computer is nothing to connect to, and a late medium is told by days', async () => {
  const { app, lend, machine, kept } = await counter()
  await app.do(mediumLoans.lend, lend())
  app.now = new Date('2026-11-25T02:00:00.000Z')
  await app.as('C100')
  const { rows } = await app.do(mediumLoans.list, { which: 'overdue' })
  expect(rows).toMatchObject([{ daysOverdue: 2 }])
  expect((await app.do(tasks.due, { kinds: ['mediumOut'] })).rows).toMatchObject([{ daysOverdue: 2 }])
  await app.do(mediumLoans.takeBack, { loanId: rows[0]?.id ?? '', outcome: 'inOrder', cleared: '已清除' })
  const scrap = {
    computerId: machine.id,
    removedDisks: ['WD-1001'],
    destination: '销毁中心',
    reason: '老旧',
    version: 1
  }
  await app.do(computers.scrap, { ...scrap, ...kept })
  expect(await app.refusal(mediumLoans.lend, lend({ version: 3, dueOn: '2026-11-26' }))).toBe('computer.scrapped')
})

test('the loan of a medium above one’s clearance is not seen', async () => {
  const { app, lend } = await counter()
  const { id: loanId } = await app.do(mediumLoans.lend, lend())
  await app.hire('C200', ['confidentialityOfficer'], 'confidential')
  expect((await app.do(mediumLoans.list, { which: 'all' })).total).toBe(0)
  expect(await app.refusal(mediumLoans.takeBack, { loanId })).toBe('mediumLoan.notFound')
})

test('a medium is lent on an approval given before for this medium, and for nothing else', async () => {
  const { app, stick, medium, lend } = await counter()
  const other = await app.do(media.register, medium({ securityNumber: '密U-013', serialNumber: 'SN-U-013' }))
  const ask = { act: 'lend', thing: 'medium', deviceId: stick.id, purpose: '拷贝专案材料' } as const
  const { id: approvalId } = await app.do(approvals.requestForDevice, ask)
  const before = lend({ approvalId, together: { approver: [] } })
  expect(await app.refusal(mediumLoans.lend, lend({ together: { approver: [] } }))).toBe('approval.needed')
  expect(await app.refusal(mediumLoans.lend, before)).toBe('approval.notApproved')
  await app.as('L100')
  await app.do(approvals.decide, { approvalId, decision: 'approved', version: 1 })
  await app.as('C100')
  expect(await app.refusal(mediumLoans.lend, { ...before, mediumId: other.id })).toBe('approval.notForThis')
  expect(await app.do(mediumLoans.lend, before)).toMatchObject({ approvedBy: { number: 'L100' }, approvalId })
  expect(await app.do(approvals.open, { approvalId })).toMatchObject({ state: 'used' })
})
