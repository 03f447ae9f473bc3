import { expect, test } from 'vitest'
import { carriers } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { receipts } from '#shared/registers/receipts.ts'
import { tasks } from '#shared/registers/tasks.ts'
import { refuseImpossible } from '#electron/carrier-step.ts'
import { movingRoom } from './moving-room.ts'

test('an officer enters what was received: as many carriers as copies, each with its serial, signed for by its handler', async () => {
  const { app, received, proof, open } = await mailRoom()
  const wish = received({ copies: 3, firstCopyNumber: '000098', together: { receiver: [proof('C101')] } })
  const entry = await app.do(receipts.register, wish)
  expect(entry).toMatchObject({
    number: 'SW-2026-0001',
    copies: 3,
    signed: 'here',
    handler: { number: 'C101' },
    turn: 0
  })
  expect(entry.carriers.map(({ copyNumber }) => copyNumber)).toEqual(['000098', '000099', '000100'])
  expect(await open(entry.carriers[0]?.id ?? '')).toMatchObject({
    title: '关于专项行动的通知',
    issuer: '省公安厅',
    documentNumber: '公〔2026〕8号',
    origin: 'received',
    state: 'inStock',
    markText: '机密★10年'
  })
  const { events } = await app.do(carriers.history, { carrierId: entry.carriers[1]?.id ?? '' })
  expect(events).toMatchObject([
    { operation: 'receipts.register', changed: { receipt: 'SW-2026-0001', sender: '省公安厅', signed: 'here' } }
  ])
  expect((await app.do(receipts.list, { words: '专项' })).rows).toMatchObject([{ number: 'SW-2026-0001' }])
  expect((await app.do(receipts.list, { words: '没有的' })).total).toBe(0)
})

test('nothing is entered unsigned: the handler signs here or on paper, nobody for another, and what stays with the officer needs no second hand', async () => {
  const { app, received, proof, officer } = await mailRoom()
  expect(await app.refusal(receipts.register, received({}))).toBe('receipt.notSigned')
  const other = { together: { receiver: [proof('C200')] } }
  expect(await app.refusal(receipts.register, received(other))).toBe('receipt.signerIsNotHandler')
  expect(await app.do(receipts.register, received({ signedOnPaper: true }))).toMatchObject({ signed: 'onPaper' })
  expect(await app.do(receipts.register, received({ handlerId: officer.id }))).toMatchObject({ signed: 'kept' })
})

test('rule 13: what is received is handled by nobody who may not know it', async () => {
  const { app, received, low } = await mailRoom()
  expect(await app.refusal(receipts.register, received({ handlerId: low.id, signedOnPaper: true }))).toBe(
    'person.notCleared'
  )
  expect((await app.do(receipts.list, {})).total).toBe(0)
})

test('days and serials that cannot be are refused', async () => {
  const { app, received } = await mailRoom()
  const signed = { signedOnPaper: true }
  expect(await app.refusal(receipts.register, received({ ...signed, receivedOn: '2026-11-22' }))).toBe(
    'receipt.receivedLater'
  )
  expect(await app.refusal(receipts.register, received({ ...signed, returnDueOn: '2026-11-01' }))).toBe(
    'receipt.returnBeforeReceipt'
  )
  expect(await app.refusal(receipts.register, received({ ...signed, copies: 2, firstCopyNumber: '甲' }))).toBe(
    'receipt.copyNumberNotCounted'
  )
})

test('rule 20: what must go back to its issuer says so from the day it came, falls due, and is never destroyed here', async () => {
  const { app, received, open } = await mailRoom()
  const entry = await app.do(receipts.register, received({ signedOnPaper: true, returnDueOn: '2026-12-31' }))
  const carrier = await open(entry.carriers[0]?.id ?? '')
  expect(carrier).toMatchObject({ state: 'inStock', returnDueOn: '2026-12-31' })
  expect(() => refuseImpossible(carrier, 'listForDestruction')).toThrow('carrier.toBeReturned')
  expect((await app.do(tasks.due, { kinds: ['returnToIssuer'] })).rows).toMatchObject([
    { dueOn: '2026-12-31', carrier: { id: carrier.id } }
  ])
})

test('rule 46: a mistaken entry is corrected by a further one with its reason, and the carriers are found by what is right', async () => {
  const { app, received, open } = await mailRoom()
  const { number, carriers: came } = await app.do(receipts.register, received({ signedOnPaper: true, copies: 2 }))
  const right = {
    number,
    turn: 0,
    receivedOn: '2026-11-20',
    sender: '省公安厅办公室',
    documentNumber: '公办〔2026〕8号',
    title: '关于专项行动的通知',
    reason: '来文机关登记有误'
  }
  const corrected = await app.do(receipts.correct, right)
  expect(corrected).toMatchObject({
    number,
    turn: 1,
    sender: '省公安厅办公室',
    reason: '来文机关登记有误',
    before: [{ turn: 0, sender: '省公安厅' }]
  })
  expect(await open(came[1]?.id ?? '')).toMatchObject({ issuer: '省公安厅办公室', documentNumber: '公办〔2026〕8号' })
  expect((await app.do(carriers.list, { words: '公办' })).total).toBe(2)
  expect((await app.do(carriers.list, { words: '公〔2026〕8号' })).total).toBe(0)
  const { events } = await app.do(carriers.history, { carrierId: came[0]?.id ?? '' })
  expect(events.at(-1)).toMatchObject({
    operation: 'receipts.correct',
    changed: { sender: ['省公安厅', '省公安厅办公室'], reason: '来文机关登记有误' }
  })
  expect(await app.refusal(receipts.correct, right)).toBe('receipt.changedMeanwhile')
  expect(await app.refusal(receipts.correct, { ...right, turn: 1 })).toBe('receipt.nothingCorrected')
  expect(await app.refusal(receipts.correct, { ...right, number: 'SW-2026-0099' })).toBe('receipt.notFound')
})

test('nobody learns of a receipt above their clearance', async () => {
  const { app, received } = await mailRoom()
  await app.do(receipts.register, received({ signedOnPaper: true }))
  await app.hire('C300', ['confidentialityOfficer'], 'confidential')
  expect(await app.do(receipts.list, {})).toEqual({ rows: [], total: 0 })
})

test('a clerk reads what they signed for, also once it has gone on to somebody else, and nothing that others signed for', async () => {
  const { app, received } = await mailRoom()
  const clerk = await app.do(people.register, { number: 'C400', name: '周海燕', unit: '保密室', clearance: 'secret' })
  const wish = received({ handlerId: clerk.id, signedOnPaper: true })
  const mine = await app.do(receipts.register, wish)
  const others = await app.do(receipts.register, received({ title: '别人签收的通知', signedOnPaper: true }))
  const [came] = mine.carriers
  await app.do(carriers.move, {
    carrierId: came?.id ?? '',
    holderId: others.handlerId,
    placeId: wish.placeId,
    reason: '交由他人保管',
    version: 1
  })
  await app.hire('C400', ['clerk'], 'secret', '周海燕')
  expect((await app.do(receipts.list, {})).rows).toMatchObject([{ number: mine.number, carriers: [] }])
  expect((await app.do(receipts.list, {})).total).toBe(1)
  expect(await app.refusal(carriers.open, { carrierId: came?.id ?? '' })).toBe('carrier.notFound')
})

test('a clerk who signed for what lies above the clearance they have now reads it no more', async () => {
  const { app, received } = await mailRoom()
  const clerk = await app.do(people.register, { number: 'C400', name: '周海燕', unit: '保密室', clearance: 'secret' })
  await app.do(receipts.register, received({ handlerId: clerk.id, signedOnPaper: true }))
  await app.hire('C400', ['clerk'], 'confidential', '周海燕')
  expect(await app.do(receipts.list, {})).toEqual({ rows: [], total: 0 })
})

/** The office with what enters a document that has just come in. */
async function mailRoom() {
  const room = await movingRoom()
  const { colleague, place } = room
  const received = (otherwise: object) => ({
    receivedOn: '2026-11-20',
    sender: '省公安厅',
    documentNumber: '公〔2026〕8号',
    title: '关于专项行动的通知',
    channel: 'courierService' as const,
    unit: '保密室',
    kind: 'paper' as const,
    mark: { level: 'secret' as const, end: { form: 'term' as const, months: 120 } },
    startsOn: '2026-11-01',
    pages: 6,
    copies: 1,
    handlerId: colleague.id,
    placeId: place.id,
    together: { receiver: [] },
    ...otherwise
  })
  return { ...room, received }
}
