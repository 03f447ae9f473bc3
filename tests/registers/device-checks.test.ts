import { expect, test } from 'vitest'
import { computers } from '#shared/registers/computers.ts'
import { deviceChecks } from '#shared/registers/device-checks.ts'
import { machineRoom, nowhere } from './devices.ts'
import { foundedApp } from '../support/test-app.ts'

test('an officer checks the machine: the report is kept, and the act is recorded as begun and as done', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  const check = await app.do(deviceChecks.run, { kind: 'confidential', zone: 'key' })
  expect(check).toMatchObject({
    checkedBy: { number: 'C100' },
    report: { kind: 'confidential', zone: 'key', at: '2026-11-21T02:00:00.000Z', source: { form: 'live' } }
  })
  // A machine has at least something to say of itself, or says why not.
  expect(check.report.devices.length + check.report.unread.length).toBeGreaterThan(0)
  expect(await app.do(deviceChecks.open, { checkId: check.id })).toEqual(check)
  const { rows, total } = await app.do(deviceChecks.list, {})
  expect([total, rows[0]?.id, rows[0]?.summary]).toEqual([1, check.id, check.report.summary])
  const [begun, done] = await app.lastEntries(2, 'C100')
  expect(begun).toMatchObject({ operation: 'deviceChecks.run', outcome: 'begun' })
  expect(done).toMatchObject({
    operation: 'deviceChecks.run',
    outcome: 'done',
    subject: check.id,
    partOf: begun?.sequence
  })
})

test('a later check is compared with the one before it; the first has nothing to be compared with', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  const first = await app.do(deviceChecks.run, { kind: 'confidential', zone: 'key' })
  app.pass(60)
  const second = await app.do(deviceChecks.run, { kind: 'confidential', zone: 'key' })
  expect((await app.do(deviceChecks.open, { checkId: first.id })).sinceLast).toBeUndefined()
  expect((await app.do(deviceChecks.open, { checkId: second.id })).sinceLast).toEqual({
    earlierAt: first.report.at,
    appeared: [],
    gone: [],
    sameCount: first.report.devices.length
  })
})

test('a check says how the machine stands to the registers, and keeps it for whoever may know what it names', async () => {
  const { app, computer } = await machineRoom()
  const wish = { kind: 'confidential', zone: 'confidential' } as const
  const before = await app.do(deviceChecks.run, wish)
  expect((await app.do(deviceChecks.open, { checkId: before.id })).againstRegisters).toBeUndefined()
  const one = await app.do(computers.register, computer({ programs: ['no such program anywhere'] }))
  app.pass(60)
  const { id: checkId } = await app.do(deviceChecks.run, { ...wish, computerId: one.id })
  const { againstRegisters } = await app.do(deviceChecks.open, { checkId })
  expect(againstRegisters).toMatchObject({ computer: { number: one.number, knownBy: 'chosen' }, level: 'secret' })
  // Its disk is not in this machine, or nobody can tell; the program is not seen, or nobody can tell.
  const codes = againstRegisters?.remarks.map(({ code }) => code) ?? []
  expect(codes.filter((code) => code === 'diskMissing' || code === 'diskUnseen')).toHaveLength(1)
  expect(codes.filter((code) => code === 'programMissing' || code === 'programUnseen')).toHaveLength(1)
  expect(await app.refusal(deviceChecks.run, { ...wish, computerId: nowhere })).toBe('computer.notFound')
  await app.as('A002')
  expect((await app.do(deviceChecks.open, { checkId })).againstRegisters).toBeUndefined()
})

test('a kind of computer that is none is refused before the machine is touched', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  const answer = await app.gate.call('deviceChecks.run', { kind: 'toaster', zone: 'key' })
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'input.invalid' } })
  expect((await app.do(deviceChecks.list, {})).total).toBe(0)
})

test('a check that was never made is not found, and a clerk sees none', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  const checkId = '00000000-0000-4000-8000-000000000000'
  expect(await app.refusal(deviceChecks.open, { checkId })).toBe('deviceCheck.notFound')
  await app.hire('C300', ['clerk'], 'secret')
  expect(await app.refusal(deviceChecks.list, {})).toBe('session.mayNot')
})
