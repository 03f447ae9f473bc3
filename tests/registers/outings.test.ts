import { expect, test } from 'vitest'
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
