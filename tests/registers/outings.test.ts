import { expect, test } from 'vitest'
import { approvals } from '#shared/registers/approvals.ts'
import { computers } from '#shared/registers/computers.ts'
import { media } from '#shared/registers/media.ts'
import { outings } from '#shared/registers/outings.ts'
import { tasks } from '#shared/registers/tasks.ts'
import { machineRoom } from './devices.ts'

async function counter(options: Parameters<typeof machineRoom>[0] = {}) {
  const room = await machineRoom(options)
  const { app, computer, responsible, withLeader } = room
  const laptop = await app.do(
    computers.register,
    computer({ level: options.level === 'topSecret' ? 'topSecret' : 'secret' })
  )
  const carry = (wish: object = {}) => ({
    thing: 'computer' as const,
    deviceId: laptop.id,
    carriedById: responsible.id,
    purpose: '专案会商',
    destination: '省厅',
    contents: '专案材料',
    level: 'secret' as const,
    dueOn: '2026-11-24',
    version: 1,
    ...withLeader,
    ...wish
  })
  return { ...room, laptop, carry }
}

const inOrder = { outcome: 'inOrder', cleared: '外出信息已清除，端口已封闭' } as const

test('rule 17: a leader approves what is carried out, and it is not back before it has been checked', async () => {
  const { app, laptop, carry } = await counter()
  const out = await app.do(outings.carryOut, carry())
  expect(out).toMatchObject({
    device: { number: laptop.number },
    approvedBy: { number: 'L100' },
    carriedBy: { number: 'P001' },
    daysOverdue: 0
  })
  expect(await app.do(computers.open, { computerId: laptop.id })).toMatchObject({
    state: 'carriedOut',
    out: { dueOn: '2026-11-24', daysOverdue: 0 },
    version: 2
  })
  const outingId = out.id
  for (const wish of [{}, { outcome: 'inOrder' as const }, { cleared: '已清除' }])
    expect([wish, await app.refusal(outings.bringBack, { outingId, ...wish })]).toEqual([wish, 'outing.checkMissing'])
  expect(await app.refusal(outings.bringBack, { outingId, ...inOrder, outcome: 'trouble' })).toBe(
    'outing.troubleUntold'
  )
  expect((await app.do(outings.list, {})).total).toBe(1)
  const back = await app.do(outings.bringBack, {
    outingId,
    outcome: 'trouble',
    trouble: '封条破损',
    cleared: '已清除'
  })
  expect(back).toMatchObject({ outcome: 'trouble', checkedBy: { number: 'C100' } })
  expect(await app.refusal(outings.bringBack, { outingId, ...inOrder })).toBe('outing.backAlready')
  expect(await app.do(computers.open, { computerId: laptop.id })).toMatchObject({ state: 'inUse', version: 3 })
  const { events } = await app.do(computers.history, { computerId: laptop.id })
  expect(events.map(({ operation, changed }) => [operation, changed['approvedBy'] ?? changed['trouble']])).toEqual([
    ['computers.register', undefined],
    ['outings.carryOut', '周国栋'],
    ['outings.bringBack', '封条破损']
  ])
})

test('rule 17: the leader may approve before, in the own queue; the approval is for this computer, and is used once', async () => {
  const { app, laptop, computer, carry } = await counter()
  const other = await app.do(computers.register, computer({ disks: ['WD-2002'], macs: [] }))
  const ask = { act: 'carryOut', thing: 'computer', deviceId: laptop.id, purpose: '专案会商' } as const
  const together = { approver: [] }
  expect(await app.refusal(outings.carryOut, carry({ together }))).toBe('approval.needed')
  const asked = await app.do(approvals.requestForDevice, ask)
  expect(asked).toMatchObject({
    act: 'carryOut',
    level: 'secret',
    asks: 'unitLeader',
    state: 'waiting',
    carriers: [],
    device: { thing: 'computer', id: laptop.id, number: laptop.number, name: '办公台式机' }
  })
  const wish = carry({ approvalId: asked.id, together })
  expect(await app.refusal(outings.carryOut, wish)).toBe('approval.notApproved')
  await app.as('L100')
  expect((await app.do(approvals.list, { which: 'forMe' })).rows).toMatchObject([{ id: asked.id }])
  await app.do(approvals.decide, { approvalId: asked.id, decision: 'approved', version: 1 })
  await app.as('C100')
  expect((await app.do(approvals.list, { deviceId: laptop.id })).total).toBe(1)
  expect((await app.do(approvals.list, { deviceId: other.id })).total).toBe(0)
  expect(await app.refusal(outings.carryOut, { ...wish, deviceId: other.id })).toBe('approval.notForThis')
  const out = await app.do(outings.carryOut, wish)
  expect(out).toMatchObject({ approvedBy: { number: 'L100' }, approvalId: asked.id })
  expect(await app.do(approvals.open, { approvalId: asked.id })).toMatchObject({ state: 'used' })
  await app.do(outings.bringBack, { outingId: out.id, ...inOrder })
  expect(await app.refusal(outings.carryOut, { ...wish, version: 3 })).toBe('approval.notApproved')
  const { events } = await app.do(computers.history, { computerId: laptop.id })
  expect(events.map(({ operation }) => operation)).toEqual([
    'computers.register',
    'approvals.requestForDevice',
    'approvals.decide',
    'outings.carryOut',
    'outings.bringBack'
  ])
})

test('rule 17: a section leader does not approve what the law leaves to the leader in charge, on the spot or before', async () => {
  const { app, laptop, carry } = await counter()
  await app.hire('L300', ['approvingLeader'], 'secret', '孙科长')
  await app.as('C100')
  const together = { approver: [{ number: 'L300', password: app.passwordOf('L300') }] }
  expect(await app.refusal(outings.carryOut, carry({ together }))).toBe('approval.approverTooLow')
  const ask = { act: 'carryOut', thing: 'computer', deviceId: laptop.id, purpose: '专案会商' } as const
  const { id } = await app.do(approvals.requestForDevice, ask)
  await app.as('L300')
  expect((await app.do(approvals.list, { which: 'forMe' })).total).toBe(0)
  const decision = { approvalId: id, decision: 'approved', version: 1 } as const
  expect(await app.refusal(approvals.decide, decision)).toBe('approval.approverTooLow')
})

test('a request for a device is made by whoever handles devices, about one that is there, and where somebody is asked', async () => {
  const { app, laptop, computer, medium, uncleared } = await counter()
  const ask = { act: 'carryOut', thing: 'computer', deviceId: laptop.id, purpose: '专案会商' } as const
  const nowhere = '00000000-0000-4000-8000-000000000000'
  expect(await app.refusal(approvals.requestForDevice, { ...ask, deviceId: nowhere })).toBe('computer.notFound')
  expect(await app.refusal(approvals.requestForDevice, { ...ask, thing: 'medium' })).toBe('medium.notFound')
  expect(uncleared.clearance).toBe('unclassified')
  // A computer of the Internet: the table asks nobody for its repair, and a section leader for its carrying out all the same.
  const plain = await app.do(
    computers.register,
    computer({ kind: 'internet', zone: 'ordinary', disks: ['WD-3003'], macs: [] })
  )
  expect(await app.refusal(approvals.requestForDevice, { ...ask, act: 'repair', deviceId: plain.id })).toBe(
    'approval.nobodyAsked'
  )
  expect(await app.do(approvals.requestForDevice, { ...ask, deviceId: plain.id })).toMatchObject({
    level: 'unclassified',
    asks: 'sectionLeader'
  })
  const stick = await app.do(media.register, medium())
  expect(await app.do(approvals.requestForDevice, { ...ask, thing: 'medium', deviceId: stick.id })).toMatchObject({
    device: { thing: 'medium', number: stick.number, name: '密U-012' }
  })
  await app.hire('C200', ['clerk'], 'secret')
  expect(await app.refusal(approvals.requestForDevice, ask)).toBe('session.mayNot')
  expect(await app.lastEntries(1, 'C200')).toMatchObject([
    { operation: 'approvals.requestForDevice', outcome: 'refused', refusal: 'session.mayNot' }
  ])
})

test('what a request is about is told to whoever may know the device, and to nobody else', async () => {
  const { app, laptop } = await counter()
  const ask = { act: 'carryOut', thing: 'computer', deviceId: laptop.id, purpose: '专案会商' } as const
  const { id } = await app.do(approvals.requestForDevice, ask)
  await app.hire('L400', ['unitLeader'], 'confidential', '何局长')
  expect((await app.do(approvals.list, { which: 'all' })).total).toBe(0)
  expect(await app.refusal(approvals.open, { approvalId: id })).toBe('approval.notFound')
})

test('nobody approves by name alone, and not the one who hands it out', async () => {
  const { app, carry } = await counter()
  const as = (number: string, password: string) => carry({ together: { approver: [{ number, password }] } })
  expect(await app.refusal(outings.carryOut, as('L100', 'not the password'))).toBe('session.wrongNumberOrPassword')
  expect(await app.refusal(outings.carryOut, as('C100', app.passwordOf('C100')))).toBe('together.samePerson')
  await app.hire('C101', ['confidentialityOfficer'], 'secret')
  await app.as('C100')
  expect(await app.refusal(outings.carryOut, as('C101', app.passwordOf('C101')))).toBe('together.mayNot')
})

test('rule 30: what is worked on is not above the machine, nor the machine above who carries or approves', async () => {
  const { app, carry, uncleared, medium, withLeader } = await counter({ level: 'topSecret', clearance: 'topSecret' })
  const plain = await app.do(media.register, medium({ level: 'confidential' }))
  const stick = { thing: 'medium', deviceId: plain.id }
  expect(await app.refusal(outings.carryOut, carry({ ...stick, level: 'secret' }))).toBe('outing.aboveDevice')
  expect(await app.refusal(outings.carryOut, carry({ carriedById: uncleared.id }))).toBe('person.notCleared')
  await app.hire('L200', ['unitLeader'], 'secret')
  await app.as('C100')
  const low = { together: { approver: [{ number: 'L200', password: app.passwordOf('L200') }] } }
  expect(await app.refusal(outings.carryOut, carry({ ...low }))).toBe('approval.approverNotCleared')
  const confidential = { ...stick, level: 'confidential' }
  expect(await app.refusal(outings.carryOut, carry({ ...confidential, dueOn: '2026-11-20' }))).toBe(
    'outing.dueBeforeToday'
  )
  expect(await app.do(outings.carryOut, { ...carry(confidential), ...withLeader })).toMatchObject({ thing: 'medium' })
  expect(await app.do(media.open, { mediumId: plain.id })).toMatchObject({ state: 'carriedOut' })
})

test('rule 14: what is top secret is carried by two people', async () => {
  const { app, carry, second, responsible } = await counter({ level: 'topSecret' })
  expect(await app.refusal(outings.carryOut, carry())).toBe('outing.companionMissing')
  expect(await app.refusal(outings.carryOut, carry({ companionId: responsible.id }))).toBe('outing.companionMissing')
  expect(await app.do(outings.carryOut, carry({ companionId: second.id }))).toMatchObject({
    companion: { number: 'P002' }
  })
})

test('what is out or stale is not carried out again, and what is late is told by days', async () => {
  const { app, laptop, carry } = await counter()
  expect(await app.refusal(outings.carryOut, carry({ version: 9 }))).toBe('computer.changedMeanwhile')
  await app.do(outings.carryOut, carry())
  expect(await app.refusal(outings.carryOut, carry({ version: 2 }))).toBe('computer.notHere')
  expect((await app.do(outings.list, { which: 'overdue' })).total).toBe(0)
  const { rows } = await app.do(tasks.due, { kinds: ['computerOut'] })
  expect(rows).toMatchObject([
    { dueOn: '2026-11-24', person: { number: 'P001' }, about: `${laptop.number} 办公台式机` }
  ])
  app.now = new Date('2026-11-27T02:00:00.000Z')
  await app.as('C100')
  expect((await app.do(outings.list, { which: 'overdue' })).rows).toMatchObject([{ daysOverdue: 3 }])
  expect((await app.do(computers.list, {})).rows).toMatchObject([{ id: laptop.id, out: { daysOverdue: 3 } }])
})

test('the loan of a machine above one’s clearance is not seen', async () => {
  const { app, carry } = await counter()
  const { id: outingId } = await app.do(outings.carryOut, carry())
  await app.hire('C200', ['confidentialityOfficer'], 'confidential')
  expect((await app.do(outings.list, { which: 'all' })).total).toBe(0)
  expect(await app.refusal(outings.bringBack, { outingId, ...inOrder })).toBe('outing.notFound')
})

test('a clerk is told of a computer that is out where they carry it themselves, and of no other', async () => {
  const { app, carry } = await counter()
  await app.do(outings.carryOut, carry())
  await app.hire('P001', ['clerk'], 'secret', '王芳')
  expect((await app.do(tasks.due, { kinds: ['computerOut'] })).rows).toMatchObject([{ person: { number: 'P001' } }])
  await app.hire('P002', ['clerk'], 'secret', '刘洋')
  expect((await app.do(tasks.due, { kinds: ['computerOut'] })).total).toBe(0)
})
