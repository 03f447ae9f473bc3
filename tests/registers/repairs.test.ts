import { expect, test } from 'vitest'
import { approvals } from '#shared/registers/approvals.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { computers } from '#shared/registers/computers.ts'
import { repairs } from '#shared/registers/repairs.ts'
import { machineRoom } from './devices.ts'

async function workshop() {
  const room = await machineRoom()
  const { app, computer, second, withLeader } = room
  const machine = await app.do(computers.register, computer({ disks: ['WD-1', 'WD-2'] }))
  const begin = (wish: object = {}) => ({
    computerId: machine.id,
    kind: 'sentOut' as const,
    fault: '不能开机',
    repairer: '江州某科技公司 张师傅',
    agreement: '保密协议 2026-07',
    escortId: second.id,
    removedDisks: ['WD-1', 'WD-2'],
    version: 1,
    ...withLeader,
    ...wish
  })
  return { ...room, machine, begin }
}

test('rule 32: nothing is sent out with its storage inside, nor without an escort who is cleared', async () => {
  const { app, begin, uncleared, computer } = await workshop()
  expect(await app.call(repairs.begin, begin({ removedDisks: ['WD-1'] }))).toMatchObject({
    refusal: { code: 'repair.storageInside', data: { serials: ['WD-2'] } }
  })
  expect(await app.refusal(repairs.begin, begin({ removedDisks: ['WD-1', 'XX'] }))).toBe('repair.notItsDisk')
  expect(await app.refusal(repairs.begin, begin({ escortId: uncleared.id }))).toBe('person.notCleared')
  const { escortId: _, ...alone } = begin()
  expect(await app.gate.call('repairs.begin', alone)).toMatchObject({ refusal: { code: 'input.invalid' } })
  const { agreement: __, ...without } = begin()
  expect(await app.refusal(repairs.begin, without)).toBe('repair.agreementMissing')
  const blank = await app.do(computers.register, computer({ disks: [] }))
  expect(await app.refusal(repairs.begin, begin({ computerId: blank.id, removedDisks: [] }))).toBe(
    'repair.disksUnknown'
  )
  expect((await app.do(repairs.list, {})).total).toBe(0)
})

test('a repair stands on the approval that the table asks for: on the spot, before, or nobody’s', async () => {
  const { app, begin, machine, computer, second } = await workshop()
  const alone = begin({ together: { approver: [] } })
  expect(await app.call(repairs.begin, alone)).toMatchObject({
    refusal: { code: 'approval.needed', data: { act: 'repair', asks: 'unitLeader' } }
  })
  const asked = await app.do(approvals.requestForDevice, {
    act: 'repair',
    thing: 'computer',
    deviceId: machine.id,
    purpose: '不能开机'
  })
  await app.as('L100')
  await app.do(approvals.decide, { approvalId: asked.id, decision: 'approved', version: 1 })
  await app.as('C100')
  expect(await app.do(repairs.begin, { ...alone, approvalId: asked.id })).toMatchObject({
    approvedBy: { number: 'L100' },
    approvalId: asked.id
  })
  const plain = await app.do(computers.register, computer({ kind: 'internet', zone: 'ordinary', disks: [], macs: [] }))
  const wish = { computerId: plain.id, kind: 'inHouse', fault: '不能上网', repairer: '张师傅' } as const
  const begun = await app.do(repairs.begin, {
    ...wish,
    escortId: second.id,
    removedDisks: [],
    version: 1,
    together: { approver: [] }
  })
  expect([begun.approvedBy, begun.approvalId]).toEqual([undefined, undefined])
})

test('in the house the storage may stay in, and what was in it before is kept', async () => {
  const { app, begin, machine } = await workshop()
  const { agreement: _, ...wish } = begin({ kind: 'inHouse', removedDisks: [] })
  expect(await app.do(repairs.begin, wish)).toMatchObject({
    disksBefore: ['WD-1', 'WD-2'],
    macsBefore: ['a4:bb:6d:01:02:03'],
    escort: { number: 'P002' }
  })
  expect(await app.do(computers.open, { computerId: machine.id })).toMatchObject({ state: 'underRepair' })
  expect(await app.refusal(repairs.begin, { ...wish, version: 2 })).toBe('computer.notHere')
})

test('after a repair the register follows: new serial numbers and addresses, and the old disk is a carrier', async () => {
  const { app, begin, machine, kept } = await workshop()
  const { id: repairId } = await app.do(repairs.begin, begin())
  const end = {
    repairId,
    work: '更换主板和第二块硬盘，开机正常',
    disksAfter: ['WD-1', 'ST-9'],
    macsAfter: ['A4BB6D010299'],
    installedOn: '2026-11-21'
  }
  expect(await app.refusal(repairs.end, end)).toBe('disk.keeperMissing')
  const done = await app.do(repairs.end, { ...end, ...kept })
  expect(done).toMatchObject({ disksAfter: ['WD-1', 'ST-9'], macsAfter: ['a4:bb:6d:01:02:99'] })
  expect(done.carriers).toMatchObject([{ serialNumber: 'WD-2', number: 'BM-2026-0000001' }])
  expect(await app.do(computers.open, { computerId: machine.id })).toMatchObject({
    state: 'inUse',
    disks: ['WD-1', 'ST-9'],
    macs: ['a4:bb:6d:01:02:99'],
    installedOn: '2026-11-21',
    formerDisks: [{ serial: 'WD-2', carrier: { number: 'BM-2026-0000001' } }]
  })
  expect((await app.do(carriers.list, {})).rows).toMatchObject([{ serialNumber: 'WD-2', level: 'secret' }])
  expect(await app.refusal(repairs.end, { ...end, ...kept })).toBe('repair.endedAlready')
  const { events } = await app.do(computers.history, { computerId: machine.id })
  expect(events.at(-1)).toMatchObject({
    operation: 'repairs.end',
    changed: { disks: ['WD-1, WD-2', 'WD-1, ST-9'], becameCarriers: 'BM-2026-0000001' }
  })
})

test('a disk of another computer is not put in, and a repair above one’s clearance is not seen', async () => {
  const { app, begin, computer, kept } = await workshop()
  await app.do(computers.register, computer({ disks: ['OTHER'] }))
  const { id: repairId } = await app.do(repairs.begin, begin())
  const end = { repairId, work: '修好', disksAfter: ['OTHER'], macsAfter: [], ...kept }
  expect(await app.refusal(repairs.end, end)).toBe('computer.diskTaken')
  await app.hire('C200', ['confidentialityOfficer'], 'confidential')
  expect((await app.do(repairs.list, { which: 'all' })).total).toBe(0)
  expect(await app.refusal(repairs.end, end)).toBe('repair.notFound')
})
