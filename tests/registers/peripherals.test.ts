import { expect, test } from 'vitest'
import { carriers } from '#shared/registers/carriers.ts'
import { computers } from '#shared/registers/computers.ts'
import { peripherals } from '#shared/registers/peripherals.ts'
import { machineRoom, nowhere } from './devices.ts'

async function office() {
  const room = await machineRoom()
  const { app, computer, responsible, place } = room
  const own = await app.do(computers.register, computer({ level: 'confidential' }))
  const printer = (wish: object = {}) => ({
    kind: 'printer' as const,
    computerKind: 'confidential' as const,
    level: 'confidential' as const,
    name: '奔图 P3305',
    serialNumber: 'PT-77',
    computerId: own.id,
    unit: '刑侦支队',
    responsibleId: responsible.id,
    placeId: place.id,
    ...wish
  })
  return { ...room, own, printer }
}

test('an officer registers a printer at a computer of its own kind', async () => {
  const { app, own, printer } = await office()
  const one = await app.do(peripherals.register, printer())
  expect(one).toMatchObject({ number: 'SB-2026-0002', computerNumber: own.number, state: 'inUse' })
  expect(await app.do(peripherals.list, { computerId: own.id })).toEqual({ rows: [one], total: 1 })
  expect(await app.do(peripherals.printLabel, { peripheralId: one.id })).toEqual(one)
})

test('rule 30: no peripheral across the kinds, none above its computer, no fax at a confidential one', async () => {
  const { app, printer } = await office()
  const { level: _, ...police } = printer({ computerKind: 'police' })
  expect(await app.refusal(peripherals.register, police)).toBe('peripheral.otherKind')
  expect(await app.refusal(peripherals.register, printer({ level: 'secret' }))).toBe('peripheral.aboveComputer')
  expect(await app.refusal(peripherals.register, printer({ kind: 'fax' }))).toBe('peripheral.faxOnConfidential')
  expect(await app.refusal(peripherals.register, printer({ computerId: nowhere }))).toBe('computer.notFound')
  const { computerId: __, ...alone } = printer({ kind: 'fax' })
  expect(await app.do(peripherals.register, alone)).toMatchObject({ kind: 'fax' })
})

test('a change says what is otherwise; a level is not lowered and storage is not left out', async () => {
  const { app, printer } = await office()
  const one = await app.do(peripherals.register, printer({ diskSerial: 'HD-5' }))
  const { kind: _, computerKind: __, ...same } = printer({ diskSerial: 'HD-5' })
  const wish = { ...same, peripheralId: one.id, state: 'idle' as const, reason: '停用', version: 1 }
  expect((await app.do(peripherals.change, wish)).changed).toEqual({
    peripheralState: ['inUse', 'idle'],
    reason: '停用'
  })
  expect(await app.refusal(peripherals.change, wish)).toBe('peripheral.changedMeanwhile')
  const { kind: ___, computerKind: ____, ...without } = printer()
  expect(await app.refusal(peripherals.change, { ...wish, ...without, diskSerial: undefined, version: 2 })).toBe(
    'peripheral.diskLeft'
  )
  const { computerId: _____, ...alone } = printer({ level: 'secret' })
  const high = await app.do(peripherals.register, alone)
  expect(await app.refusal(peripherals.change, { ...wish, peripheralId: high.id })).toBe('peripheral.neverLowered')
})

test('rule 33: the storage of a scrapped machine becomes a carrier; one without storage just goes', async () => {
  const { app, printer, kept } = await office()
  const withDisk = await app.do(peripherals.register, printer({ kind: 'copier', diskSerial: 'HD-5' }))
  const plain = await app.do(peripherals.register, printer({ serialNumber: 'PT-78' }))
  const scrap = { reason: '老旧', version: 1 }
  expect(await app.refusal(peripherals.scrap, { ...scrap, peripheralId: withDisk.id })).toBe('disk.keeperMissing')
  await app.do(peripherals.scrap, { ...scrap, ...kept, peripheralId: withDisk.id })
  await app.do(peripherals.scrap, { ...scrap, peripheralId: plain.id })
  expect(await app.refusal(peripherals.scrap, { ...scrap, peripheralId: plain.id, version: 2 })).toBe(
    'peripheral.scrapped'
  )
  expect((await app.do(carriers.list, {})).rows).toMatchObject([{ serialNumber: 'HD-5', level: 'confidential' }])
})

test('nobody learns of a peripheral above their clearance', async () => {
  const { app, printer } = await office()
  const one = await app.do(peripherals.register, printer())
  const { responsibleId: _, ...nobody } = printer({ serialNumber: 'PT-79' })
  const bare = await app.do(peripherals.register, nobody)
  expect(await app.refusal(peripherals.printLabel, { peripheralId: bare.id })).toBe('label.incomplete')
  await app.as('A002')
  expect(await app.do(peripherals.list, {})).toEqual({ rows: [], total: 0 })
  await app.hire('C200', ['confidentialityOfficer'], 'unclassified')
  expect(await app.refusal(peripherals.printLabel, { peripheralId: one.id })).toBe('peripheral.notFound')
})
