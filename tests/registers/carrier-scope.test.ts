import { expect, test } from 'vitest'
import { carriers } from '#shared/registers/carriers.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import { office } from '../store/office.ts'

test('rule 10: nobody outside the scope comes to know a carrier until a leader has widened it', async () => {
  const { app, carrier, outsider, leader, lend } = await scoped()
  expect(await app.refusal(loans.lend, lend)).toBe('person.outsideScope')
  const { holderId, placeId } = carrier
  expect(
    await app.refusal(carriers.move, {
      carrierId: carrier.id,
      holderId: outsider.id,
      placeId,
      reason: '换',
      version: 1
    })
  ).toBe('person.outsideScope')
  const widen = { carrierId: carrier.id, units: [], people: [outsider.id], reason: '专案需要', version: 1 }
  expect(await app.refusal(carriers.widenScope, { ...widen, together: { approver: [] } })).toBe('approval.needed')
  const wider = await app.do(carriers.widenScope, { ...widen, together: leader })
  expect(wider.members.people.map(({ name }) => name)).toEqual(['刘洋'])
  expect(await app.do(carriers.open, { carrierId: carrier.id })).toMatchObject({ members: wider.members })
  await app.do(loans.lend, { ...lend, version: 2 })
  expect(
    await app.refusal(carriers.widenScope, {
      carrierId: carrier.id,
      units: ['刑侦支队'],
      people: [outsider.id],
      reason: '再来',
      version: 3,
      together: leader
    })
  ).toBe('carrier.nobodyAdded')
  expect(holderId).toBe(carrier.holderId)
})

test('a scope is widened only by units and persons that are there, and by the leader in charge', async () => {
  const { app, carrier, outsider } = await scoped()
  await app.hire('L100', ['approvingLeader'], 'secret')
  await app.as('C100')
  const section = { approver: [{ number: 'L100', password: app.passwordOf('L100') }] }
  const widen = { carrierId: carrier.id, units: [], people: [outsider.id], reason: '专案需要', version: 1 }
  expect(await app.refusal(carriers.widenScope, { ...widen, together: section })).toBe('approval.approverTooLow')
  expect(
    await app.refusal(carriers.widenScope, { ...widen, units: ['不存在的部门'], together: { approver: [] } })
  ).toBe('unit.notFound')
})

test('a carrier on hold is neither lent nor moved until it is released', async () => {
  const { app, carrier, lend } = await scoped()
  const hold = { carrierId: carrier.id, hold: true, reason: '案件审计', version: 1 }
  expect(await app.do(carriers.hold, hold)).toMatchObject({ heldBecause: '案件审计', version: 2 })
  expect(await app.refusal(carriers.hold, { ...hold, version: 2 })).toBe('carrier.heldAlready')
  const member = { ...lend, borrowerId: carrier.holderId }
  expect(await app.refusal(loans.lend, { ...member, version: 2 })).toBe('carrier.held')
  const { holderId, placeId } = carrier
  expect(await app.refusal(carriers.move, { carrierId: carrier.id, holderId, placeId, reason: '换', version: 2 })).toBe(
    'carrier.held'
  )
  await app.do(carriers.hold, { ...hold, hold: false, reason: '审计完毕', version: 2 })
  expect(await app.refusal(carriers.hold, { ...hold, hold: false, version: 3 })).toBe('carrier.notHeld')
  await app.do(loans.lend, { ...member, version: 3 })
})

test('rule 13: nobody borrows whose review has lapsed', async () => {
  const { app, carrier, leader } = await scoped()
  const late = await app.do(people.register, {
    number: 'P003',
    name: '孙立',
    unit: '刑侦支队',
    clearance: 'secret',
    reviewedOn: '2023-11-20'
  })
  const lend = {
    carrierId: carrier.id,
    borrowerId: late.id,
    purpose: '查阅',
    dueOn: '2026-11-25',
    version: 1,
    together: leader
  }
  expect(await app.refusal(loans.lend, lend)).toBe('person.reviewLapsed')
})

/** A carrier that only one unit may know, somebody of another unit, and the leader in charge at the desk. */
async function scoped() {
  const { app, wish } = await office()
  await app.hire('L200', ['unitLeader'], 'secret', '郑局长')
  await app.as('C100')
  const carrier = await app.do(carriers.register, { ...wish('专案卷宗', 'secret'), scopeUnits: ['刑侦支队'] })
  const outsider = await app.do(people.register, {
    number: 'P002',
    name: '刘洋',
    unit: '治安支队',
    clearance: 'secret'
  })
  const leader = { approver: [{ number: 'L200', password: app.passwordOf('L200') }] }
  const lend = {
    carrierId: carrier.id,
    borrowerId: outsider.id,
    purpose: '查阅',
    dueOn: '2026-11-25',
    version: 1,
    together: leader
  }
  return { app, carrier, outsider, leader, lend }
}
