import { expect, test } from 'vitest'
import { carriers } from '#shared/registers/carriers.ts'
import { media } from '#shared/registers/media.ts'
import { machineRoom } from './devices.ts'

test('an officer registers a medium: it is known by its serial number, which only one medium has', async () => {
  const { app, medium } = await machineRoom()
  const one = await app.do(media.register, medium())
  expect(one).toMatchObject({
    number: 'SB-2026-0001',
    securityNumber: '密U-012',
    state: 'inUse',
    holder: { number: 'P001' }
  })
  expect(await app.do(media.open, { mediumId: one.id })).toEqual(one)
  expect(await app.refusal(media.register, medium())).toBe('medium.serialTaken')
  const { serialNumber: _, ...bare } = medium()
  expect(await app.refusal(media.register, bare)).toBe('medium.serialMissing')
  expect(await app.do(media.register, { ...bare, kind: 'opticalDisc' })).toMatchObject({ number: 'SB-2026-0002' })
  const { rows, total } = await app.do(media.list, { words: '密U-012', kinds: ['confidential'], levels: ['secret'] })
  expect([total, rows[0]]).toEqual([2, one])
})

test('the level of a medium is never lowered, and never above who holds it', async () => {
  const { app, medium, uncleared } = await machineRoom()
  const one = await app.do(media.register, medium({ level: 'confidential' }))
  const change = (wish: object, version: number) => {
    const { kind: _, computerKind: __, ...rest } = medium({ level: 'confidential' })
    return { ...rest, mediumId: one.id, state: 'inUse' as const, reason: '重新定密', version, ...wish }
  }
  const changed = await app.do(media.change, change({ level: 'secret' }, 1))
  expect(changed.changed).toEqual({ level: ['confidential', 'secret'], reason: '重新定密' })
  expect(await app.refusal(media.change, change({}, 2))).toBe('medium.neverLowered')
  expect(await app.refusal(media.change, change({ level: 'secret' }, 1))).toBe('medium.changedMeanwhile')
  expect(await app.refusal(media.change, change({ level: 'secret', holderId: uncleared.id }, 2))).toBe(
    'person.notCleared'
  )
  const { events } = await app.do(media.history, { mediumId: one.id })
  expect(events.map(({ operation }) => operation)).toEqual(['media.register', 'media.change'])
})

test('rule 31: the label of a medium needs its security number and its holder', async () => {
  const { app, medium } = await machineRoom()
  const { securityNumber: _, holderId: __, ...bare } = medium()
  const one = await app.do(media.register, bare)
  expect(await app.call(media.printLabel, { mediumId: one.id })).toMatchObject({
    refusal: { code: 'label.incomplete', data: { missing: ['number', 'responsible'] } }
  })
  const two = await app.do(media.register, medium({ serialNumber: 'SN-2' }))
  expect(await app.do(media.printLabel, { mediumId: two.id })).toEqual(two)
})

test('rule 33: a medium that is withdrawn becomes a carrier, and is never a medium again', async () => {
  const { app, medium, kept } = await machineRoom()
  const one = await app.do(media.register, medium())
  const scrap = { mediumId: one.id, reason: '损坏', version: 1 }
  expect(await app.refusal(media.scrap, scrap)).toBe('disk.keeperMissing')
  expect(await app.do(media.scrap, { ...scrap, ...kept })).toMatchObject({
    state: 'scrapped',
    carrier: { number: 'BM-2026-0000001' }
  })
  expect((await app.do(carriers.list, {})).rows).toMatchObject([
    { kind: 'usbDrive', serialNumber: 'SN-U-012', capacity: '64 GB', level: 'secret' }
  ])
  expect(await app.refusal(media.scrap, { ...scrap, ...kept, version: 2 })).toBe('medium.notHere')
  // Another medium may take its place in the register.
  expect(await app.do(media.register, medium())).toMatchObject({ number: 'SB-2026-0002' })
})

test('nobody learns of a medium above their clearance', async () => {
  const { app, medium } = await machineRoom()
  const hidden = await app.do(media.register, medium())
  await app.as('A002')
  expect(await app.do(media.list, {})).toEqual({ rows: [], total: 0 })
  expect(await app.refusal(media.open, { mediumId: hidden.id })).toBe('medium.notFound')
  expect(await app.refusal(media.history, { mediumId: hidden.id })).toBe('medium.notFound')
})
