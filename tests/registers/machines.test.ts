import { expect, test } from 'vitest'
import { deviceChecks } from '#shared/registers/device-checks.ts'
import { findings } from '#shared/registers/findings.ts'
import { LARGEST_IMPORT, machines } from '#shared/registers/machines.ts'
import { bringIn } from '../support/checked-machine.ts'
import { deviceOf, reportOf } from '../support/machine-report.ts'
import { foundedApp, type TestApp } from '../support/test-app.ts'

const camera = deviceOf('camera')
const lspci =
  '02:00.0 Network controller [0280]: Intel Corporation Wi-Fi 6 AX200 [8086:2723] (rev 1a)\n\tKernel driver in use: iwlwifi\n'

const ofMachine = (hostName: string, at: string, devices = [camera]) => reportOf(devices, { at, machine: { hostName } })

test('an officer brings in the checks of several machines; each is listed with what it found', async () => {
  const app = await withOfficer()
  const lines = [
    JSON.stringify(ofMachine('SM-001', '2026-11-20T01:00:00.000Z')),
    JSON.stringify(ofMachine('SM-002', '2026-11-20T02:00:00.000Z', [])),
    JSON.stringify({ id: 'SM-003', files: { 'lspci.txt': lspci } })
  ]
  const answer = await bringIn(app, 'fleet.jsonl', lines.join('\n'))
  expect(answer).toMatchObject({ ok: true, value: { added: 3, known: 0, newMachines: 3 } })
  const { rows, total } = await app.do(machines.list, {})
  expect(total).toBe(3)
  const counts = Object.fromEntries(rows.map(({ name, lastCheck }) => [name, [lastCheck.summary, lastCheck.forbidden]]))
  expect(counts).toEqual({ 'SM-001': ['found', 1], 'SM-002': ['notFound', 0], 'SM-003': ['found', 1] })
  expect((await app.do(machines.list, { words: 'sm-002' })).rows.map(({ name }) => name)).toEqual(['SM-002'])
  const open = rows.find(({ name }) => name === 'SM-003')
  expect(await app.do(machines.open, { machineId: open?.id ?? '' })).toEqual(open)
  expect((await app.do(findings.list, { machineId: open?.id ?? '' })).rows.map(({ about }) => about)).toContain('wifi')
})

test('the same file a second time changes nothing and says so; the entry carries its digest', async () => {
  const app = await withOfficer()
  const file = JSON.stringify(ofMachine('SM-001', '2026-11-20T01:00:00.000Z'), null, 2)
  const first = await bringIn(app, 'check.json', file)
  const again = await bringIn(app, 'renamed.json', file)
  if (!first.ok || !again.ok) throw new Error('the file was refused')
  expect(again.value).toEqual({
    ...first.value,
    fileName: 'renamed.json',
    added: 0,
    known: 1,
    newMachines: 0,
    newFindings: 0
  })
  expect((await app.do(machines.list, {})).rows).toMatchObject([{ checkCount: 1, openCount: 1 }])
  expect((await app.do(machines.imports, {})).rows).toMatchObject([
    { fileName: 'check.json', digest: first.value.digest, count: 1, importedBy: { number: 'C100' } }
  ])
  const [entry] = await app.lastEntries(1, 'C100')
  expect(entry).toMatchObject({
    operation: 'machines.import',
    subject: first.value.digest,
    changed: { added: 0, known: 1, file: 'renamed.json' }
  })
})

test('a file that has grown brings in only what is new in it', async () => {
  const app = await withOfficer()
  const one = JSON.stringify(ofMachine('SM-001', '2026-11-19T01:00:00.000Z'))
  const two = JSON.stringify(ofMachine('SM-001', '2026-11-20T01:00:00.000Z', []))
  await bringIn(app, 'fleet.jsonl', `${one}\n`)
  expect(await bringIn(app, 'fleet.jsonl', `${one}\n${two}\n${two}\n`)).toMatchObject({
    ok: true,
    // The line that stands there twice is one check.
    value: { added: 1, known: 2, newMachines: 0 }
  })
})

test('every line that cannot be read is named at once, and nothing of the file is kept', async () => {
  const app = await withOfficer()
  const good = ofMachine('SM-001', '2026-11-20T01:00:00.000Z')
  const lines = [
    JSON.stringify(good),
    '{ not json',
    JSON.stringify({ id: 'SM-002', files: { 'x.txt': 'what is this' } }),
    JSON.stringify({ ...good, summary: 'notFound' }),
    '',
    JSON.stringify({ ...good, at: '2026-12-20T01:00:00.000Z' }),
    JSON.stringify({ name: 'neither' })
  ]
  const answer = await bringIn(app, 'fleet.jsonl', lines.join('\n'))
  expect(answer).toEqual({
    ok: false,
    refusal: {
      code: 'import.unreadable',
      data: {
        lines: [
          { line: 2, why: 'notJson' },
          { line: 3, why: 'unknownForm' },
          { line: 4, why: 'contradictsItself' },
          { line: 6, why: 'inFuture' },
          { line: 7, why: 'notAReport' }
        ]
      }
    }
  })
  expect((await app.do(machines.list, {})).total).toBe(0)
})

test('a file that is no check at all is refused as a whole, with the reason', async () => {
  const app = await withOfficer()
  for (const [content, why] of [
    ['', 'empty'],
    ['hello', 'unknownForm'],
    [new Uint8Array([0, 1, 2, 3, 255, 254, 0, 7]), 'binary']
  ] as const)
    expect(await bringIn(app, 'x', content)).toMatchObject({
      ok: false,
      refusal: { code: 'import.unreadable', data: { lines: [{ line: 0, why }] } }
    })
  expect(await bringIn(app, 'x.jsonl', '\n\n')).toMatchObject({ ok: false, refusal: { code: 'import.nothing' } })
})

test('what a tool wrote on one machine is judged as the kind of computer that is asked for', async () => {
  const app = await withOfficer()
  await bringIn(app, 'PC-9.txt', lspci, { kind: 'internet', zone: 'ordinary' })
  expect((await app.do(machines.list, {})).rows).toMatchObject([
    { name: 'PC-9.txt', lastCheck: { kind: 'internet', zone: 'ordinary', forbidden: 0 } }
  ])
  // Taken for the wrong kind, it may be brought in again as the right one.
  expect(await bringIn(app, 'PC-9.txt', lspci, { kind: 'police', zone: 'key' })).toMatchObject({
    ok: true,
    value: { added: 1, newMachines: 0 }
  })
})

test('a file larger than one call may bring comes in parts, and only whole', async () => {
  const app = await withOfficer()
  const report = ofMachine('SM-001', '2026-11-20T01:00:00.000Z')
  const long = JSON.stringify({
    ...report,
    unread: Array.from({ length: 9000 }, (_, n) => ({
      what: 'usb',
      where: `/sys/${'x'.repeat(80)}${n}`,
      why: 'denied'
    })),
    summary: 'found'
  })
  expect(long.length).toBeGreaterThan(1024 * 1024)
  expect(await bringIn(app, 'long.json', long)).toMatchObject({ ok: true, value: { added: 1 } })
  const transferId = '22222222-2222-4222-8222-222222222222'
  const content = Buffer.from('{').toString('base64')
  await app.do(machines.bring, { transferId, turn: 0, content })
  expect(await app.refusal(machines.bring, { transferId, turn: 2, content })).toBe('import.partMissing')
  const wish = {
    transferId: '33333333-3333-4333-8333-333333333333',
    fileName: 'x',
    kind: 'police',
    zone: 'key'
  } as const
  expect(await app.refusal(machines.import, wish)).toBe('import.partMissing')
})

test('a file beyond what may be brought in is refused before it fills the memory', async () => {
  const app = await withOfficer()
  const transferId = '22222222-2222-4222-8222-222222222222'
  const content = 'A'.repeat(700_000)
  const turns = Math.ceil(LARGEST_IMPORT / 525_000)
  for (let turn = 0; turn < turns - 1; turn += 1) await app.do(machines.bring, { transferId, turn, content })
  expect(await app.refusal(machines.bring, { transferId, turn: turns - 1, content })).toBe('import.tooLarge')
})

test('an older check that comes late counts for the trend and changes no finding', async () => {
  const app = await withOfficer()
  await bringIn(app, 'b.json', JSON.stringify(ofMachine('SM-001', '2026-11-20T01:00:00.000Z', [])))
  await bringIn(app, 'a.json', JSON.stringify(ofMachine('SM-001', '2026-11-18T01:00:00.000Z')))
  expect((await app.do(findings.list, { which: 'all' })).total).toBe(0)
  const [machine] = (await app.do(machines.list, {})).rows
  expect(machine).toMatchObject({ checkCount: 2, lastCheck: { summary: 'notFound' } })
  expect(await app.do(machines.trend, { machineId: machine?.id ?? '' })).toEqual({
    points: [
      { on: '2026-11-18', machines: 1, forbidden: 1, look: 0 },
      { on: '2026-11-20', machines: 1, forbidden: 0, look: 0 }
    ]
  })
  expect((await app.do(machines.trend, {})).points).toHaveLength(2)
})

test('a machine is called by its number, and its checks are compared with its own only', async () => {
  const app = await withOfficer()
  await bringIn(app, 'a.json', JSON.stringify(ofMachine('SM-001', '2026-11-18T01:00:00.000Z')))
  await bringIn(app, 'b.json', JSON.stringify(ofMachine('SM-002', '2026-11-19T01:00:00.000Z')))
  await bringIn(app, 'c.json', JSON.stringify(ofMachine('SM-001', '2026-11-20T01:00:00.000Z', [])))
  const [machine] = (await app.do(machines.list, { words: 'SM-001' })).rows
  if (!machine) throw new Error('the machine is missing')
  const checks = await app.do(deviceChecks.list, { machineId: machine.id })
  expect(checks.total).toBe(2)
  // Only what was checked at this desk is listed without a machine.
  expect((await app.do(deviceChecks.list, {})).total).toBe(0)
  const opened = await app.do(deviceChecks.open, { checkId: machine.lastCheck.checkId })
  expect(opened.sinceLast).toMatchObject({ earlierAt: '2026-11-18T01:00:00.000Z', gone: [{ category: 'camera' }] })
  const wish = { machineId: machine.id, name: '涉密-017', version: machine.version }
  expect(await app.do(machines.rename, wish)).toMatchObject({ name: '涉密-017', formerName: 'SM-001', version: 2 })
  expect(await app.refusal(machines.rename, wish)).toBe('machine.changedMeanwhile')
  const never = '00000000-0000-4000-8000-000000000000'
  expect(await app.refusal(machines.rename, { ...wish, machineId: never })).toBe('machine.notFound')
  expect(await app.refusal(machines.open, { machineId: never })).toBe('machine.notFound')
})

test('who may read the checks may not bring any in', async () => {
  const app = await foundedApp()
  await app.as('A002')
  expect(await app.do(machines.list, {})).toEqual({ rows: [], total: 0 })
  const wish = { transferId: '22222222-2222-4222-8222-222222222222', turn: 0, content: 'AAAA' }
  expect(await app.refusal(machines.bring, wish)).toBe('session.mayNot')
})

async function withOfficer(): Promise<TestApp> {
  const app = await foundedApp()
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  return app
}
