import { expect, test } from 'vitest'
import { Channel } from '#shared/channels.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { loans } from '#shared/registers/loans.ts'
import { movements } from '#shared/registers/movements.ts'
import { tasks } from '#shared/registers/tasks.ts'
import { refuseImpossible } from '#electron/carrier-step.ts'
import { movingRoom, nowhere } from './moving-room.ts'

test('rule 17: a carrier is carried out on the approval of the leader in charge, and closed only by the check at its return', async () => {
  const room = await outside()
  const { app, carrier, out, open, lastChange } = room
  const section = { traveller: [], approver: [room.proof('L100')] }
  expect(await app.refusal(movements.carryOut, out({ together: section }))).toBe('approval.approverTooLow')
  expect(await app.refusal(movements.carryOut, out({ together: { traveller: [], approver: [] } }))).toBe(
    'approval.needed'
  )
  const [movement] = (await app.do(movements.carryOut, out({}))).movements
  expect(movement).toMatchObject({
    number: 'WC-2026-0001',
    whither: '省公安厅',
    people: [{ number: 'P001', proved: false }],
    approvedBy: { number: 'L200' }
  })
  expect(await open(carrier.id)).toMatchObject({ state: 'carriedOut' })
  const id = movement?.id ?? ''
  expect(await app.gate.call('movements.bringBack', { movementId: id, condition: 'whole' })).toMatchObject({
    refusal: { code: 'input.invalid', data: { problems: [{ path: ['check'], problem: 'required' }] } }
  })
  const back = { movementId: id, condition: 'whole', check: '页数相符，封条完好', cleared: '无电子信息' } as const
  expect(await app.do(movements.bringBack, back)).toMatchObject({ outcome: 'back', endedBy: { number: 'C100' } })
  expect(await open(carrier.id)).toMatchObject({ state: 'inStock' })
  expect(await app.refusal(movements.bringBack, back)).toBe('movement.endedAlready')
  expect(await lastChange(carrier.id)).toMatchObject({
    operation: 'movements.bringBack',
    changed: { movement: 'WC-2026-0001', check: '页数相符，封条完好' }
  })
})

test('what comes back damaged opens an incident that names who had it', async () => {
  const { app, out, reader } = await outside()
  const [movement] = (await app.do(movements.carryOut, out({}))).movements
  const back = { movementId: movement?.id ?? '', condition: 'damaged', check: '缺页' } as const
  expect(await app.refusal(movements.bringBack, back)).toBe('movement.damageUntold')
  await app.do(movements.bringBack, { ...back, damage: '第7页撕去一角' })
  expect((await app.do(incidents.list, {})).rows).toMatchObject([
    { kind: 'damaged', what: '第7页撕去一角', responsibleId: reader.id, number: 'SJ-2026-0001' }
  ])
})

test('rule 14: what is top secret is carried out by two who prove it themselves', async () => {
  const { app, out, proof, reader } = await outside('topSecret')
  const leader = [proof('L200')]
  expect(await app.refusal(movements.carryOut, out({ travellerIds: [reader.id] }))).toBe('movement.twoTravellers')
  const two = [proof('C101'), proof('C200')]
  const [movement] = (await app.do(movements.carryOut, out({ together: { traveller: two, approver: leader } })))
    .movements
  expect(movement?.people).toMatchObject([
    { number: 'C101', proved: true },
    { number: 'C200', proved: true }
  ])
})

test('rule 14: what is top secret never leaves the country; anything else only with a permit', async () => {
  const top = await outside('topSecret')
  const together = { traveller: [top.proof('C101'), top.proof('C200')], approver: [top.proof('L200')] }
  const abroad = { abroad: true, exitPermit: '准字12号', together }
  expect(await top.app.refusal(movements.carryOut, top.out(abroad))).toBe('movement.neverAbroad')
  const { app, out } = await outside()
  expect(await app.refusal(movements.carryOut, out({ abroad: true }))).toBe('movement.exitPermitMissing')
  const [movement] = (await app.do(movements.carryOut, out({ abroad: true, exitPermit: '准字12号' }))).movements
  expect(movement?.details).toMatchObject({ exitPermit: '准字12号' })
})

test('rule 13: nobody carries out what they may not know, and a due day lies within the days of the level', async () => {
  const { app, out, low } = await outside()
  expect(await app.refusal(movements.carryOut, out({ travellerIds: [low.id] }))).toBe('person.notCleared')
  expect(await app.refusal(movements.carryOut, out({ travellerIds: [] }))).toBe('movement.travellerMissing')
  expect(await app.refusal(movements.carryOut, out({ dueOn: '2026-11-20' }))).toBe('movement.dueBeforeToday')
  expect(await app.refusal(movements.carryOut, out({ dueOn: '2026-11-29' }))).toBe('movement.dueTooLate')
  expect(await app.refusal(movements.carryOut, out({ carriers: [{ carrierId: nowhere, version: 1 }] }))).toBe(
    'carrier.notFound'
  )
})

test('rule 11: whoever carries out what is secret is written down as knowing it', async () => {
  const { app, carrier, out } = await outside()
  await app.do(movements.carryOut, out({}))
  expect((await app.do(loans.knowers, { carrierId: carrier.id })).rows).toMatchObject([
    { person: { number: 'C100' }, act: 'register' },
    { person: { number: 'P001' }, act: 'carryOut' }
  ])
  expect(await app.refusal(loans.knowers, { carrierId: nowhere })).toBe('carrier.notFound')
})

test('rule 16: no way of sending is the ordinary post or an express, and the exchange station takes nothing top secret', async () => {
  expect(Channel.options).toEqual(['courierService', 'confidentialPost', 'exchangeStation', 'ownCourier', 'byHand'])
  const { app, sent } = await outside()
  for (const channel of ['post', 'express'])
    expect(await app.gate.call('movements.send', sent({ channel }))).toMatchObject({
      refusal: { code: 'input.invalid' }
    })
  const top = await outside('topSecret')
  expect(await top.app.refusal(movements.send, top.sent({ channel: 'exchangeStation' }))).toBe(
    'movement.channelForbidden'
  )
})

test('a carrier that is sent is gone for good once its receipt is here, or comes back to its shelf', async () => {
  const { app, carrier, sent, open, register } = await outside()
  const [one] = (await app.do(movements.send, sent({}))).movements
  expect(one).toMatchObject({
    number: 'JS-2026-0001',
    details: { channel: 'courierService', transmittalNumber: '机交8' }
  })
  expect(await open(carrier.id)).toMatchObject({ state: 'inTransit' })
  const receipt = { movementId: one?.id ?? '', receivedBy: '孙机要', receivedOn: '2026-11-21', receiptNumber: '回7' }
  expect(await app.refusal(movements.confirmDelivery, { ...receipt, receivedOn: '2026-11-22' })).toBe(
    'movement.receivedOutside'
  )
  await app.do(movements.confirmDelivery, receipt)
  expect(await open(carrier.id)).toMatchObject({ state: 'sentAway' })
  const other = await register('退回件')
  const [two] = (await app.do(movements.send, sent({ carriers: [{ carrierId: other.id, version: 1 }] }))).movements
  const back = { movementId: two?.id ?? '', condition: 'whole', check: '原封退回' } as const
  expect(await app.refusal(movements.bringBack, back)).toBe('movement.notFound')
  await app.do(movements.receiveBack, back)
  expect(await open(other.id)).toMatchObject({ state: 'inStock' })
})

test('rule 14: what is top secret is sent by two, under seal, and by two couriers', async () => {
  const { app, sent, proof, reader, colleague } = await outside('topSecret')
  const alone = { secondOfficer: [], approver: [proof('L200')] }
  const two = { secondOfficer: [proof('C101')], approver: [proof('L200')] }
  const own = { channel: 'ownCourier', sealNumber: '封9' }
  expect(await app.refusal(movements.send, sent({ together: alone, sealNumber: '封9' }))).toBe('movement.secondMissing')
  expect(await app.refusal(movements.send, sent({ together: two }))).toBe('movement.sealMissing')
  expect(await app.refusal(movements.send, sent({ ...own, together: two }))).toBe('movement.courierMissing')
  const one = { ...own, together: two, courierIds: [reader.id, reader.id] }
  expect(await app.refusal(movements.send, sent(one))).toBe('movement.twoCouriers')
  const [movement] = (await app.do(movements.send, sent({ ...one, courierIds: [reader.id, colleague.id] }))).movements
  expect(movement?.people.map(({ number, proved }) => [number, proved])).toEqual([
    ['P001', false],
    ['C101', false],
    ['C101', true]
  ])
})

test('rule 32: what is sent out to be repaired leaves its storage here, is watched, and comes back with its serial', async () => {
  const { app, register, proof, reader, open } = await outside()
  const drive = await register('外置硬盘', 'secret', { kind: 'portableDisk', serialNumber: 'SN-1' })
  const repair = (otherwise: object) => ({
    carrierId: drive.id,
    where: 'sentOut' as const,
    whither: '定点维修单位',
    fault: '不能识别',
    escortId: reader.id,
    pledge: '保密协议 2026-3',
    removedStorage: 'DISK-77',
    dueOn: '2026-11-25',
    version: 1,
    together: { approver: [proof('L200')] },
    ...otherwise
  })
  expect(await app.refusal(movements.sendToRepair, repair({ removedStorage: undefined }))).toBe(
    'movement.storageNotRemoved'
  )
  expect(await app.refusal(movements.sendToRepair, repair({ pledge: undefined, where: 'outsiderHere' }))).toBe(
    'movement.pledgeMissing'
  )
  expect(await app.gate.call('movements.sendToRepair', { ...repair({}), escortId: undefined })).toMatchObject({
    refusal: { code: 'input.invalid' }
  })
  const paper = await register('纸件')
  expect(await app.refusal(movements.sendToRepair, repair({ carrierId: paper.id }))).toBe('movement.nothingToRepair')
  const sent = await app.do(movements.sendToRepair, repair({}))
  expect(sent).toMatchObject({ details: { serialBefore: 'SN-1', removedStorage: 'DISK-77' } })
  expect(await open(drive.id)).toMatchObject({ state: 'underRepair' })
  const back = { movementId: sent.id, check: '更换接口', condition: 'whole', serialAfter: 'SN-2' } as const
  expect(await app.do(movements.returnFromRepair, back)).toMatchObject({ ending: { serialAfter: 'SN-2' } })
  expect(await open(drive.id)).toMatchObject({ state: 'inStock', serialNumber: 'SN-2' })
})

test('rule 20: what its issuer wants back is returned with its receipt, and never listed for destruction', async () => {
  const { app, carrier, wanted, open } = await outside()
  const [movement] = (await app.do(movements.askBack, wanted({}))).movements
  expect(movement).toMatchObject({ number: 'QT-2026-0001', details: { list: '清退目录2026-3' } })
  const due = await open(carrier.id)
  expect(due).toMatchObject({ state: 'returnDue', returnDueOn: '2026-12-20' })
  // Whatever its state says, the day by which it is wanted back forbids it.
  const kept = { ...due, state: 'inStock' as const }
  expect(() => refuseImpossible(kept, 'listForDestruction')).toThrow('carrier.toBeReturned')
  const given = {
    movementIds: [movement?.id ?? ''],
    receivedBy: '孙机要',
    receivedOn: '2026-11-21',
    receiptNumber: '清回3',
    channel: 'courierService' as const
  }
  expect((await app.do(tasks.due, { kinds: ['returnToIssuer'] })).rows).toMatchObject([{ dueOn: '2026-12-20' }])
  await app.do(movements.returnToIssuer, given)
  expect(await open(carrier.id)).toMatchObject({ state: 'returned' })
  expect((await app.do(tasks.due, { kinds: ['returnToIssuer'] })).total).toBe(0)
  expect(await app.refusal(movements.returnToIssuer, given)).toBe('movement.endedAlready')
})

test('a return is withdrawn where its issuer does not want it back after all, and why is kept', async () => {
  const { app, carrier, wanted, open, lastChange } = await outside()
  expect(await app.refusal(movements.askBack, wanted({ dueOn: '2026-11-20' }))).toBe('movement.dueBeforeToday')
  const [movement] = (await app.do(movements.askBack, wanted({}))).movements
  await app.do(movements.keepAfterAll, { movementId: movement?.id ?? '', reason: '省厅来函撤销清退' })
  expect(await open(carrier.id)).toMatchObject({ state: 'inStock' })
  expect(await open(carrier.id)).not.toHaveProperty('returnDueOn')
  expect(await lastChange(carrier.id)).toMatchObject({ changed: { outcome: 'kept', reason: '省厅来函撤销清退' } })
})

test('rule 46: what was written wrongly is corrected by a further entry with its reason, and what stood there stays', async () => {
  const { app, carrier, sent, lastChange } = await outside()
  const [movement] = (await app.do(movements.send, sent({}))).movements
  const movementId = movement?.id ?? ''
  await app.do(movements.confirmDelivery, { movementId, receivedBy: '孙机要', receivedOn: '2026-11-21' })
  const wrong = { movementId, reason: '笔误' }
  expect(await app.refusal(movements.correct, wrong)).toBe('movement.nothingCorrected')
  expect(await app.refusal(movements.correct, { ...wrong, receivedBy: '孙机要' })).toBe('movement.nothingCorrected')
  expect(await app.refusal(movements.correct, { ...wrong, movementId: nowhere, receivedBy: '孙' })).toBe(
    'movement.notFound'
  )
  await app.do(movements.correct, { ...wrong, receivedBy: '孙立机' })
  const again = await app.do(movements.correct, { ...wrong, receivedBy: '孙立基', whither: '省公安厅办公室' })
  expect(again).toMatchObject({
    whither: '省公安厅办公室',
    ending: { receivedBy: '孙立基', receivedOn: '2026-11-21' },
    corrections: [
      { reason: '笔误', changed: { receivedBy: ['孙机要', '孙立机'] } },
      { changed: { receivedBy: ['孙立机', '孙立基'], whither: ['某市公安局', '省公安厅办公室'] } }
    ]
  })
  expect(await lastChange(carrier.id)).toMatchObject({
    operation: 'movements.correct',
    changed: { receivedBy: ['孙立机', '孙立基'], reason: '笔误' }
  })
})

test('what is elsewhere falls due, the longest overdue first, and nobody learns of it above their clearance', async () => {
  const { app, out, carrier } = await outside()
  await app.do(movements.carryOut, out({ dueOn: '2026-11-23' }))
  app.now = new Date('2026-11-26T02:00:00.000Z')
  await app.as('C100')
  const due = await app.do(tasks.due, { kinds: ['carryOut'] })
  expect(due.rows).toMatchObject([
    { kind: 'carryOut', daysOverdue: 3, person: { number: 'P001' }, carrier: { number: carrier.number } }
  ])
  expect((await app.do(movements.list, { which: 'overdue' })).rows).toMatchObject([{ daysOverdue: 3 }])
  await app.hire('C300', ['confidentialityOfficer'], 'confidential')
  expect(await app.do(movements.list, { which: 'all' })).toEqual({ rows: [], total: 0 })
  expect((await app.do(tasks.due, { kinds: ['carryOut'] })).total).toBe(0)
  const { id } = (await (await app.as('C100')).do(movements.list, {})).rows[0] ?? { id: '' }
  await app.as('C300')
  const back = { movementId: id, condition: 'whole', check: '相符' } as const
  expect(await app.refusal(movements.bringBack, back)).toBe('movement.notFound')
})

/** The office with what carries its carrier out, sends it, and sets it down for return. */
async function outside(level?: 'secret' | 'topSecret') {
  const room = await movingRoom(level)
  const { carrier, reader, proof } = room
  const carriers = [{ carrierId: carrier.id, version: 1 }]
  const out = (otherwise: object) => ({
    carriers,
    destination: '省公安厅',
    abroad: false,
    purpose: '案件会商',
    dueOn: '2026-11-24',
    travellerIds: [reader.id],
    together: { traveller: [], approver: [proof('L200')] },
    ...otherwise
  })
  const sent = (otherwise: object) => ({
    carriers,
    channel: 'courierService' as const,
    whither: '某市公安局',
    purpose: '发文',
    transmittalNumber: '机交8',
    dueOn: '2026-11-24',
    together: { secondOfficer: [], approver: [proof('L200')] },
    ...otherwise
  })
  const wanted = (otherwise: object) => ({
    carriers,
    list: '清退目录2026-3',
    whither: '省公安厅',
    purpose: '年度清退',
    dueOn: '2026-12-20',
    ...otherwise
  })
  return { ...room, out, sent, wanted }
}
