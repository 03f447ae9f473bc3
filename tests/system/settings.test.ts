import { expect, test } from 'vitest'
import { carriers } from '#shared/registers/carriers.ts'
import { settings, usualSettings } from '#shared/system/settings.ts'
import { office } from '../store/office.ts'
import { foundedApp } from '../support/test-app.ts'

test('the settings are the usual ones until the security administrator changes them, with a reason', async () => {
  const app = await foundedApp()
  await app.as('A002')
  expect(await app.do(settings.read, {})).toEqual({ settings: usualSettings, version: 0 })
  const wanted = { ...usualSettings, loanDays: { ...usualSettings.loanDays, secret: 5 } }
  const changed = await app.do(settings.change, { settings: wanted, reason: '按本局规定', version: 0 })
  expect(changed).toMatchObject({ settings: wanted, version: 1, changed: { 'loanDays.secret': ['7', '5'] } })
  const [entry] = await app.lastEntries(1, 'A002')
  expect(entry).toMatchObject({
    operation: 'settings.change',
    subject: 'settings',
    changed: { 'loanDays.secret': ['7', '5'], reason: '按本局规定' }
  })
})

test('settings that somebody else has changed meanwhile are not overwritten, and nothing is no change', async () => {
  const app = await foundedApp()
  await app.as('A002')
  const wanted = { ...usualSettings, renewals: 2 }
  await app.do(settings.change, { settings: wanted, reason: '放宽', version: 0 })
  expect(await app.refusal(settings.change, { settings: usualSettings, reason: '收紧', version: 0 })).toBe(
    'settings.changedMeanwhile'
  )
  expect(await app.refusal(settings.change, { settings: wanted, reason: '再放宽', version: 1 })).toBe(
    'settings.nothingChanges'
  )
})

test('rule 12: the number scheme is a setting, and a number once given is never given again', async () => {
  const { app, wish } = await office()
  const first = await app.do(carriers.register, wish('甲', 'secret'))
  await app.as('A002')
  const levels = { topSecret: 'J', secret: 'M', confidential: 'P', workSecret: 'N', unclassified: 'F' }
  const numberScheme = { prefix: 'JZ', year: true, levels, digits: 5 }
  await app.do(settings.change, { settings: { ...usualSettings, numberScheme }, reason: '按本局编号', version: 0 })
  await app.as('C100')
  const second = await app.do(carriers.register, wish('乙', 'confidential'))
  expect([first.number, second.number]).toEqual(['BM-2026-0000001', 'JZ-2026-P-00002'])
  await app.as('A002')
  await app.do(settings.change, { settings: usualSettings, reason: '改回', version: 1 })
  await app.as('C100')
  expect((await app.do(carriers.register, wish('丙', 'secret'))).number).toBe('BM-2026-0000003')
})
