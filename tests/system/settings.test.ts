import { expect, test } from 'vitest'
import type { ApprovalAct, Approver } from '#shared/approval-table.ts'
import type { Level } from '#shared/levels.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { settings, usualSettings } from '#shared/system/settings.ts'
import { office } from '../store/office.ts'
import { withKey } from '../store/with-key.ts'
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

test('rule 17: a table below what the law asks is refused, act by act, and nothing of it is kept', async () => {
  const app = await foundedApp()
  await app.as('A002')
  const lowered = (act: ApprovalAct, level: Level, to: Approver) => ({
    settings: {
      ...usualSettings,
      approvals: { ...usualSettings.approvals, [act]: { ...usualSettings.approvals[act], [level]: to } }
    },
    reason: '简化手续',
    version: 0
  })
  for (const [act, level, to] of [
    ['carryOut', 'confidential', 'sectionLeader'],
    ['destroy', 'unclassified', 'nobody'],
    ['destroy', 'confidential', 'sectionLeader'],
    ['copy', 'topSecret', 'sectionLeader'],
    ['copy', 'confidential', 'nobody'],
    ['widenScope', 'secret', 'sectionLeader'],
    ['handOver', 'secret', 'sectionLeader'],
    // Rule 41: nothing secret is put on paper or into a file unasked.
    ['print', 'confidential', 'nobody'],
    ['export', 'secret', 'nobody']
  ] as const)
    expect(await app.call(settings.change, lowered(act, level, to))).toMatchObject({
      ok: false,
      refusal: { code: 'settings.belowFloor', data: { act, level } }
    })
  expect(await app.do(settings.read, {})).toEqual({ settings: usualSettings, version: 0 })
  // Where the law leaves it to the unit, the unit decides; and it may always ask for more.
  expect(await app.do(settings.change, lowered('lend', 'secret', 'nobody'))).toMatchObject({ version: 1 })
  expect(await app.do(settings.change, { ...lowered('send', 'secret', 'unitLeader'), version: 1 })).toMatchObject({
    version: 2
  })
})

test('rule 24: what is missing is treated as leaked no later than the rules say, whatever the settings', async () => {
  const app = await foundedApp()
  await app.as('A002')
  const later = (days: object) => ({
    settings: { ...usualSettings, missingDays: { ...usualSettings.missingDays, ...days } },
    reason: '放宽',
    version: 0
  })
  expect(await app.refusal(settings.change, later({ topSecret: 11 }))).toBe('input.invalid')
  expect(await app.refusal(settings.change, later({ secret: 61 }))).toBe('input.invalid')
  expect(await app.do(settings.change, later({ topSecret: 7, workSecret: 90 }))).toMatchObject({ version: 1 })
  app.gate.close()
  withKey(app.storeFile, ({ writer }) => {
    const settings = JSON.stringify(later({ topSecret: 30 }).settings)
    writer.run('INSERT INTO settings (version, settings) VALUES (2, ?)', settings)
  })
  await app.as('A002')
  expect((await app.do(settings.read, {})).settings.missingDays.topSecret).toBe(10)
})

test('a table that an earlier program let stand below the law does not hold below it', async () => {
  const app = await foundedApp()
  const table = { ...usualSettings.approvals, carryOut: usualSettings.approvals.lend }
  app.gate.close()
  withKey(app.storeFile, ({ writer }) => {
    const settings = JSON.stringify({ ...usualSettings, approvals: table })
    writer.run('INSERT INTO settings (version, settings) VALUES (1, ?)', settings)
  })
  await app.as('A002')
  const { settings: inForce } = await app.do(settings.read, {})
  expect(inForce.approvals.carryOut).toMatchObject({ secret: 'unitLeader', confidential: 'unitLeader' })
  expect(inForce.approvals.lend).toEqual(usualSettings.approvals.lend)
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
