import { expect, test } from 'vitest'
import type { Device } from '#shared/device-policy/report.ts'
import { computers } from '#shared/registers/computers.ts'
import { deviceChecks } from '#shared/registers/device-checks.ts'
import { findings, type Finding } from '#shared/registers/findings.ts'
import { machines } from '#shared/registers/machines.ts'
import { media } from '#shared/registers/media.ts'
import { bringIn, check } from '../support/checked-machine.ts'
import { deviceOf, reportOf } from '../support/machine-report.ts'
import { machineRoom } from './devices.ts'

const card = deviceOf('network_card', { id: 'card', mac: 'a4:bb:6d:01:02:03' })
const disk = (serial: string) => deviceOf('disk', { id: `disk|${serial}`, serial })
const stick = (serial: string, more: Partial<Device> = {}) =>
  deviceOf('usb_storage', { id: `stick|${serial}`, serial, ...more })
const asBought = [card, disk('WD-1001')]

test('a disk that was exchanged is found, put right, and closed by the check that finds the registered one again', async () => {
  const { app, responsible, said, checked, stepped } = await office()
  await checked([card, disk('EX-9')])
  expect(await said()).toEqual([
    ['diskMissing', 'WD-1001', 'forbidden', 'found'],
    ['diskUnknown', 'EX-9', 'forbidden', 'found']
  ])
  const [missing, unknown] = await stepped('diskMissing', 'diskUnknown')
  expect(missing).toMatchObject({ article: '106(9)', level: 'secret', responsible: { name: responsible.name } })
  await checked(asBought)
  expect((await app.do(findings.list, {})).rows.filter(({ about }) => about.startsWith('disk'))).toEqual([])
  const { finding, events } = await app.do(findings.history, { findingId: unknown?.id ?? '' })
  expect(finding).toMatchObject({ state: 'closed', closedBy: { number: 'C100' } })
  expect(events.map(({ operation }) => operation)).toEqual(['findings.begin', 'findings.putRight'])
  // Exchanged once more, it is a finding of its own that names the one before.
  await checked([card, disk('EX-9')])
  expect((await app.do(findings.list, {})).rows.find(({ about }) => about === 'diskUnknown')).toMatchObject({
    recurs: unknown?.id,
    state: 'found'
  })
})

test('said to be put right and seen again, it is found again; each step is signed by who took it', async () => {
  const { app, checked, stepped } = await office()
  await checked([...asBought, stick('U-9')])
  const [unregistered] = await stepped('mediumUnregistered')
  expect(unregistered).toMatchObject({ state: 'putRight', putRightBy: { number: 'C100' }, article: '106(6)' })
  await checked([...asBought, stick('U-9')])
  expect((await app.do(findings.history, { findingId: unregistered?.id ?? '' })).finding).toMatchObject({
    state: 'found',
    cameBack: 1
  })
})

test('a medium that was registered meanwhile is in order at the next check; in the past it asks for a look', async () => {
  const { app, medium, said, checked, stepped } = await office()
  await checked([...asBought, stick('U-9', { presence: 'past', category: 'trace_usb_storage' })])
  expect(await said()).toEqual([['mediumUnregistered', 'U-9', 'look', 'found']])
  const [found] = await stepped('mediumUnregistered')
  await app.do(media.register, medium({ serialNumber: 'U-9' }))
  const { checkId } = await checked([...asBought, stick('U-9')])
  expect((await app.do(findings.history, { findingId: found?.id ?? '' })).finding).toMatchObject({
    state: 'closed',
    closedCheckId: checkId
  })
})

test('cross-use and a medium above the machine are findings of their own articles, and name the number', async () => {
  const { app, medium, checked } = await office()
  await app.do(media.register, medium({ computerKind: 'internet', serialNumber: 'U-2', securityNumber: '密U-2' }))
  const above = await app.do(
    media.register,
    medium({ level: 'topSecret', serialNumber: 'U-3', securityNumber: '密U-3' })
  )
  await checked([...asBought, stick('U-2'), stick('U-3')])
  const { rows } = await app.do(findings.list, {})
  const found = rows.filter(({ about }) => about.startsWith('medium'))
  expect(found.map(({ about, article, verdict, level }) => [about, article, verdict, level]).toSorted()).toEqual([
    ['mediumAbove', '106(10)', 'forbidden', 'topSecret'],
    ['mediumOtherKind', '106(13)', 'forbidden', 'secret']
  ])
  expect(found.find(({ about }) => about === 'mediumAbove')).toMatchObject({ registerNumber: above.number })
})

test('an exception is given for what the registers say, with reason, approver and end; it is still found', async () => {
  const { app, checked, withLeader } = await office()
  await checked([card, disk('EX-9')])
  const unknown = await only('diskUnknown', app)
  const excepted = await app.do(findings.except, {
    findingId: unknown.id,
    version: unknown.version,
    reason: '厂家换盘，等待登记',
    untilOn: '2026-11-30',
    ...withLeader
  })
  expect(excepted).toMatchObject({ state: 'found', exception: { approvedBy: { number: 'L100' } } })
  await checked([card, disk('EX-9')])
  expect((await app.do(findings.list, { which: 'excepted' })).rows).toMatchObject([{ id: unknown.id, isThere: true }])
})

test('a required program that could not be looked for is a finding to look at, never taken for absent or present', async () => {
  const { app, said, checked } = await office({ programs: ['外联监控'] })
  await checked(asBought)
  expect(await said()).toEqual([['programUnseen', '外联监控', 'look', 'found']])
  const unseen = await only('programUnseen', app)
  const looks = [{ findingId: unseen.id, version: unseen.version }]
  await app.do(findings.look, { looks, seen: '已在本机查看，正常运行' })
  await checked(asBought)
  // The look belongs to the check; the next asks again.
  expect(await said()).toEqual([['programUnseen', '外联监控', 'look', 'found']])
})

test('what a collector has written on a Windows machine says whether the required program is there', async () => {
  const { app, said } = await office({ programs: ['外联监控'] })
  let minute = 0
  const bring = async (programs: readonly string[]) => {
    minute += 1
    app.now = new Date(`2026-11-21T02:0${minute}:00.000Z`)
    const file = {
      collector: 'jiyao-windows',
      version: 1,
      maker: 'M',
      model: 'X1',
      hostName: 'PC-7',
      devices: [{ id: 'PCI\\VEN_8086&DEV_15FC\\1', service: 'e1dexpress', present: true }],
      disks: [{ id: 'SCSI\\1', name: 'Disk', serial: 'WD-1001', bus: 'SCSI' }],
      netAdapters: [{ id: 'PCI\\VEN_8086&DEV_15FC\\1', name: 'x', medium: 14, hardware: true, mac: 'a4bb6d010203' }],
      programs,
      programsRead: ['Registry64', 'Registry32', 'services']
    }
    const as = { kind: 'confidential', zone: 'confidential' } as const
    expect(await bringIn(app, 'pc-7.json', JSON.stringify(file), as)).toMatchObject({ ok: true, value: { added: 1 } })
  }
  await bring(['Some Editor'])
  expect(await said()).toContainEqual(['programMissing', '外联监控', 'look', 'found'])
  const missing = await only('programMissing', app)
  await app.do(findings.look, {
    looks: [{ findingId: missing.id, version: missing.version }],
    seen: '已重新安装'
  })
  await bring(['Some Editor', '违规外联监控 3.0'])
  expect((await app.do(findings.history, { findingId: missing.id })).finding.state).toBe('closed')
})

test('a check by somebody who does not see the whole register closes nothing of what the registers say', async () => {
  const { app, checked, stepped } = await office()
  await checked([card, disk('EX-9')])
  const [unknown] = await stepped('diskUnknown')
  await app.hire('C200', ['confidentialityOfficer'], 'confidential', '赵敏')
  await app.as('C200')
  await checked(asBought)
  await app.as('C100')
  expect((await app.do(findings.history, { findingId: unknown?.id ?? '' })).finding.state).toBe('putRight')
})

test('who is not cleared for the machine sees neither what its register says nor a figure of it', async () => {
  const { app, checked } = await office()
  const { checkId, machineId } = await checked([card, disk('EX-9')])
  const unknown = await only('diskUnknown', app)
  const machine = async () => (await app.do(machines.list, {})).rows.find(({ id }) => id === machineId)
  const points = async () => (await app.do(machines.trend, { machineId })).points
  const [seen, seenPoints] = [await machine(), await points()]
  expect(seen).toMatchObject({ lastCheck: { summary: 'found', forbidden: 2 } })
  expect(seenPoints).toMatchObject([{ forbidden: 2 }])
  await app.hire('C200', ['confidentialityOfficer'], 'confidential', '赵敏')
  await app.as('C200')
  expect((await app.do(findings.list, { which: 'all' })).rows.map(({ about }) => about)).not.toContain('diskUnknown')
  expect(await app.refusal(findings.history, { findingId: unknown.id })).toBe('finding.notFound')
  expect((await app.do(findings.ofCheck, { checkId })).rows.map(({ about }) => about)).not.toContain('diskMissing')
  expect(await machine()).toMatchObject({ lastCheck: { forbidden: 0 }, openCount: (seen?.openCount ?? 0) - 2 })
  expect(await points()).toMatchObject([{ forbidden: 0 }])
  const step = { findingId: unknown.id, version: unknown.version, done: '好' }
  expect(await app.refusal(findings.putRight, step)).toBe('finding.notFound')
})

test('a check made here enters what the registers say, and the list of checks counts it', async () => {
  const { app, computer } = await machineRoom()
  const one = await app.do(computers.register, computer({ kind: 'police', zone: 'ordinary' }))
  const { id: checkId } = await app.do(deviceChecks.run, { kind: 'confidential', zone: 'key', computerId: one.id })
  const { againstRegisters } = await app.do(deviceChecks.open, { checkId })
  const { rows } = await app.do(findings.ofCheck, { checkId })
  const codes = againstRegisters?.remarks.map(({ code }) => code) ?? []
  expect(codes).toContain('kindDiffers')
  expect(rows.map(({ about }) => about)).toEqual(expect.arrayContaining(codes))
  const [line] = (await app.do(deviceChecks.list, {})).rows
  expect(line).toMatchObject({
    summary: 'found',
    forbiddenCount: rows.filter(({ verdict }) => verdict === 'forbidden').length
  })
})

type App = Awaited<ReturnType<typeof machineRoom>>['app']

async function only(about: Finding['about'], app: App): Promise<Finding> {
  const found = (await app.do(findings.list, {})).rows.find((finding) => finding.about === about)
  if (!found) throw new Error(`nothing was found about ${about}`)
  return found
}

/** A store for top secrets with one registered confidential computer, and what an officer does with its checks. */
async function office({ programs = [] }: { programs?: string[] } = {}) {
  const room = await machineRoom({ level: 'topSecret' })
  const { app, computer, responsible } = room
  await app.do(computers.register, computer({ programs }))
  let minute = 0
  const checked = (devices: readonly Device[]) => {
    minute += 1
    return check(app, reportOf(devices, { zone: 'confidential', at: `2026-11-21T01:0${minute}:00.000Z` }))
  }
  const remarks = ['disk', 'mac', 'medium', 'peripheral', 'program', 'computer', 'kind', 'zone']
  const said = async () =>
    (await app.do(findings.list, {})).rows
      .filter(({ about }) => remarks.some((start) => about.startsWith(start)) && about !== 'disk')
      .map(({ about, name, verdict, state }) => [about, name, verdict, state])
      .toSorted()
  /** Puts these right one after the other, until they only have to be checked again. */
  const stepped = async (...abouts: Finding['about'][]) => {
    const done: Finding[] = []
    for (const about of abouts) {
      const { id: findingId, version } = await only(about, app)
      const begun = await app.do(findings.begin, {
        findingId,
        version,
        responsibleId: responsible.id,
        dueOn: '2026-11-25',
        how: '查明并纠正'
      })
      done.push(await app.do(findings.putRight, { findingId, version: begun.version, done: '已纠正' }))
    }
    return done
  }
  return { ...room, checked, said, stepped }
}
