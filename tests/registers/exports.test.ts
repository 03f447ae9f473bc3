import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { WishOf } from '#shared/define-operation.ts'
import { approvals } from '#shared/registers/approvals.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { exports, type ExportMedium } from '#shared/registers/exports.ts'
import { media } from '#shared/registers/media.ts'
import { people } from '#shared/registers/people.ts'
import { audit } from '#shared/system/audit.ts'
import { session } from '#shared/system/session.ts'
import { settings, usualSettings } from '#shared/system/settings.ts'
import { readCsv } from '#shared/table-file.ts'
import type { PlaceOfFile } from '#electron/machine/place-of-file.ts'
import { refuseNoRoom } from '#electron/machine/write-file.ts'
import { Refused } from '#electron/refused.ts'
import { refuseWrongPlace } from '#electron/registers/exports/where-to.ts'
import { office } from '../store/office.ts'
import { placeOnThisMachine, type TestApp } from '../support/test-app.ts'

type Wish = WishOf<typeof exports.make>

const ledger = {
  form: 'carriers',
  wish: {},
  format: 'csv',
  purpose: '报送市局',
  medium: 'machine'
} satisfies Partial<Wish>

test('rule 41: nothing is exported until the unit has opened exporting, and then only on approval, with a number and a record', async () => {
  const { app, leader, folder } = await exportingRoom({ open: false })
  expect(await app.refusal(exports.make, { ...ledger, together: leader })).toBe('export.off')
  await openExporting(app)
  expect(await app.refusal(exports.make, { ...ledger, together: { approver: [] } })).toBe('approval.needed')
  expect(fs.readdirSync(folder)).toEqual([])
  const done = await app.do(exports.make, { ...ledger, together: leader })
  const [fileName = ''] = fs.readdirSync(folder)
  const bytes = fs.readFileSync(path.join(folder, fileName))
  expect(done).toMatchObject({
    number: 'DC-2026-0001',
    level: 'secret',
    rows: 2,
    fileName: 'DC-2026-0001 涉密载体台账.csv',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    approvedBy: { number: 'L100' }
  })
  expect(done.fileName).toBe(fileName)
  expect((await app.do(exports.list, {})).rows).toEqual([done])
  const changed = { number: 'DC-2026-0001', form: 'carriers', rows: 2, sha256: done.sha256, approvedBy: '人员L100' }
  expect(await app.lastEntries(3, 'C100')).toMatchObject([
    { operation: 'exports.make', outcome: 'begun' },
    { operation: 'exports.make', outcome: 'begun', subject: done.id, changed },
    { operation: 'exports.make', outcome: 'done', subject: done.id, changed }
  ])
})

test('rule 41: a burnt disc becomes a carrier with a number and a mark of its own, by the same act', async () => {
  const { app, leader, carrier } = await exportingRoom({ open: true })
  const wish = { ...ledger, medium: 'disc', together: leader } as const
  expect(await app.refusal(exports.make, wish)).toBe('export.discKeeperMissing')
  const { holderId: discHolderId, placeId: discPlaceId } = carrier
  const done = await app.do(exports.make, { ...wish, discHolderId, discPlaceId, discSerial: 'CD-7781' })
  const { rows } = await app.do(carriers.list, { words: 'CD-7781' })
  expect(rows).toMatchObject([
    { number: done.carrier?.number, kind: 'opticalDisc', level: 'secret', markText: '机密★', origin: 'own' }
  ])
  expect((await app.do(exports.list, {})).rows).toEqual([done])
})

test('what goes out is what the page shows: all that fits its filters, or only what was picked', async () => {
  const { app, leader, folder } = await exportingRoom({ open: true })
  const wish = { levels: ['confidential'] as const }
  const page = await app.do(carriers.list, { levels: ['confidential'] })
  expect(await app.do(exports.preview, { form: 'carriers', wish })).toMatchObject({ rows: 1, level: 'confidential' })
  const done = await app.do(exports.make, { ...ledger, wish, together: leader })
  const [, ...rows] = readCsv(fs.readFileSync(path.join(folder, done.fileName), 'utf8'))
  expect(rows.map((row) => row.slice(0, 3))).toEqual(page.rows.map(({ number, title }) => [number, '', title]))
  const only = page.rows.map(({ id }) => id)
  expect(await app.do(exports.preview, { form: 'carriers', wish: {}, only })).toMatchObject({ rows: 1 })
  expect(await app.do(exports.preview, { form: 'carriers', wish: {}, except: only })).toMatchObject({
    rows: 1,
    level: 'secret'
  })
  const json = await app.do(exports.make, { ...ledger, format: 'json', language: 'en', only, together: leader })
  expect(JSON.parse(fs.readFileSync(path.join(folder, json.fileName), 'utf8'))).toMatchObject({
    schemaVersion: 1,
    number: json.number,
    form: 'carriers',
    level: 'confidential',
    count: 1,
    rows: [{ title: page.rows[0]?.title, level: 'confidential' }]
  })
})

test('nobody takes out, or learns of an export of, what lies above their clearance', async () => {
  const { app, leader, folder } = await exportingRoom({ open: true })
  await app.do(exports.make, { ...ledger, together: leader })
  await app.hire('C200', ['archivist'], 'confidential')
  expect(await app.do(exports.list, {})).toEqual({ rows: [], total: 0 })
  expect(await app.do(exports.preview, { form: 'carriers', wish: {} })).toMatchObject({
    rows: 1,
    level: 'confidential'
  })
  const done = await app.do(exports.make, { ...ledger, format: 'json', together: leader })
  expect(done).toMatchObject({ rows: 1, level: 'confidential' })
  expect(fs.readFileSync(path.join(folder, done.fileName), 'utf8')).not.toContain('专案卷宗')
})

test('a list that as a whole is more than its rows is exported by nobody who may not know that much', async () => {
  const { app, leader } = await exportingRoom({ open: true })
  await app.hire('C300', ['archivist'], 'unclassified')
  const wish = { ...ledger, form: 'people', together: leader } as const
  expect(await app.refusal(exports.make, wish)).toBe('export.aboveYou')
  expect(await app.refusal(exports.ask, { form: 'people', wish: {}, purpose: '报送' })).toBe('export.aboveYou')
})

test('what is asked for in the queue is exported on the approval given, once, and no more than was approved', async () => {
  const { app } = await exportingRoom({ open: true })
  const asked = await app.do(exports.ask, { form: 'carriers', wish: {}, purpose: '报送市局' })
  expect(asked).toMatchObject({
    act: 'export',
    level: 'secret',
    asks: 'unitLeader',
    export: { form: 'carriers', rows: 2 }
  })
  const wish = { ...ledger, approvalId: asked.id, together: { approver: [] } } as const
  expect(await app.refusal(exports.make, wish)).toBe('approval.notApproved')
  await app.as('L100')
  const decision = { approvalId: asked.id, decision: 'approved', version: asked.version } as const
  await app.do(approvals.decide, decision)
  await app.as('C100')
  expect(await app.refusal(exports.make, { ...wish, form: 'people' })).toBe('approval.notForThis')
  expect(await app.refusal(exports.make, { ...wish, wish: { words: '方案' } })).toBe('approval.notForThis')
  expect(await app.do(exports.make, wish)).toMatchObject({ number: 'DC-2026-0001', approvedBy: { number: 'L100' } })
  expect(await app.refusal(exports.make, wish)).toBe('approval.notApproved')
})

test('an approval for two rows is none for three', async () => {
  const { app, register } = await exportingRoom({ open: true })
  const { id: approvalId, version } = await app.do(exports.ask, { form: 'carriers', wish: {}, purpose: '报送市局' })
  await app.as('L100')
  await app.do(approvals.decide, { approvalId, decision: 'approved', version })
  await app.as('C100')
  await app.do(carriers.register, register('又一份', 'confidential'))
  expect(await app.refusal(exports.make, { ...ledger, approvalId, together: { approver: [] } })).toBe(
    'approval.notForThis'
  )
})

test('nothing is asked for that nobody is asked for, that is empty, or while exporting is not open', async () => {
  const { app, register } = await exportingRoom({ open: false })
  const { startsOn: _, ...internal } = register('内部一份', 'confidential')
  await app.do(carriers.register, { ...internal, mark: { level: 'workSecret', text: '内部' } })
  const wish = { form: 'carriers', wish: { levels: ['workSecret'] }, purpose: '报送' } as const
  expect(await app.refusal(exports.ask, wish)).toBe('export.off')
  const nobody = {
    ...usualSettings.approvals,
    export: { ...usualSettings.approvals.export, workSecret: 'nobody' as const }
  }
  await openExporting(app, nobody)
  expect(await app.refusal(exports.ask, wish)).toBe('approval.nobodyAsked')
  expect(await app.refusal(exports.ask, { ...wish, wish: { words: '没有这样的' } })).toBe('export.nothing')
  expect(await app.do(exports.make, { ...ledger, wish: wish.wish, together: { approver: [] } })).not.toHaveProperty(
    'approvedBy'
  )
})

test('what fits nothing, or another format, is not exported; a filter that the page does not know is none', async () => {
  const { app, leader } = await exportingRoom({ open: true })
  const wish = { ...ledger, together: leader }
  expect(await app.refusal(exports.make, { ...wish, wish: { words: '没有这样的' } })).toBe('export.nothing')
  expect(await app.refusal(exports.make, { ...wish, format: 'html' })).toBe('export.formatNotHere')
  expect(await app.refusal(exports.make, { ...wish, wish: { level: 'secret' } })).toBe('input.invalid')
})

test('whoever may not read a list may not export it', async () => {
  const { app, leader } = await exportingRoom({ open: true })
  expect(await app.refusal(exports.make, { ...ledger, form: 'auditRecord', together: leader })).toBe('session.mayNot')
  await app.as('A002')
  expect(await app.refusal(exports.make, { ...ledger, together: leader })).toBe('session.mayNot')
  expect(await app.refusal(exports.preview, { form: 'carriers', wish: {} })).toBe('session.mayNot')
  await app.as('L100')
  expect(await app.refusal(exports.make, { ...ledger, together: { approver: [] } })).toBe('session.mayNot')
  expect(await app.do(exports.list, {})).toEqual({ rows: [], total: 0 })
})

test('the auditor takes out the record with the hash that closes its chain, on a leader’s approval', async () => {
  const { app, leader, folder } = await exportingRoom({ open: true })
  await app.as('A003')
  const done = await app.do(exports.make, {
    ...ledger,
    form: 'auditRecord',
    format: 'json',
    together: leader
  })
  const file = JSON.parse(fs.readFileSync(path.join(folder, done.fileName), 'utf8')) as {
    aside: { head: string; entries: number; problems: number }
    rows: unknown[]
  }
  expect(file.aside).toMatchObject({ problems: 0 })
  expect(file.aside.head).toMatch(/^[0-9a-f]{64}$/)
  expect(file.rows).toHaveLength(file.aside.entries)
  expect(done).toMatchObject({ form: 'auditRecord', approvedBy: { number: 'L100' } })
  expect((await app.do(exports.list, {})).rows).toEqual([done])
})

test('whoever chooses no place exports nothing, and neither number nor approval is spent', async () => {
  const { app, leader, folder } = await exportingRoom({ open: true })
  app.choose = () => undefined
  expect(await app.refusal(exports.make, { ...ledger, together: leader })).toBe('export.cancelled')
  expect(await app.do(exports.list, {})).toEqual({ rows: [], total: 0 })
  app.choose = intoFolder(folder)
  expect(await app.do(exports.make, { ...ledger, together: leader })).toMatchObject({ number: 'DC-2026-0001' })
})

test('no file is overwritten unless the person was asked, and nothing is put beside the store', async () => {
  const { app, leader, folder } = await exportingRoom({ open: true })
  const wish = { ...ledger, together: leader }
  const there = path.join(folder, 'there.csv')
  fs.writeFileSync(there, 'old')
  app.choose = () => ({ file: there, mayReplace: false })
  expect(await app.refusal(exports.make, wish)).toBe('export.placeTaken')
  // Asked about the name without its ending, the person has not been asked about the one with it.
  app.choose = () => ({ file: path.join(folder, 'there'), mayReplace: true })
  expect(await app.refusal(exports.make, wish)).toBe('export.placeTaken')
  app.choose = () => ({ file: path.join(path.dirname(app.storeFile), 'list.csv'), mayReplace: true })
  expect(await app.refusal(exports.make, wish)).toBe('export.placeOfStore')
  expect(fs.readFileSync(there, 'utf8')).toBe('old')
  app.choose = () => ({ file: there, mayReplace: true })
  const { sha256 } = await app.do(exports.make, wish)
  expect(createHash('sha256').update(fs.readFileSync(there)).digest('hex')).toBe(sha256)
  expect(fs.readdirSync(folder)).toEqual(['there.csv'])
})

test('a place that cannot hold the file takes nothing, and nothing is registered', async () => {
  const { app, leader, folder } = await exportingRoom({ open: true })
  app.choose = () => ({ file: path.join(folder, 'no such folder', 'list.csv'), mayReplace: true })
  // Where the folder is not there it cannot be known what it lies on.
  expect(await app.refusal(exports.make, { ...ledger, together: leader })).toBe('export.placeUnknown')
  // A folder of the system takes no file from anybody.
  app.choose = () => ({ file: '/proc/list.csv', mayReplace: true })
  expect(await app.refusal(exports.make, { ...ledger, together: leader })).toBe('export.placeUnknown')
  await expect(refuseNoRoom(path.join(folder, 'list.csv'), 2 ** 60)).rejects.toMatchObject({ why: 'noRoom' })
  await expect(refuseNoRoom(path.join(folder, 'no such folder', 'list.csv'), 1)).rejects.toMatchObject({
    why: 'notThere'
  })
  expect(await app.do(exports.list, {})).toEqual({ rows: [], total: 0 })
})

test('a file goes to a registered medium only where it is here, of this kind and high enough, and really that one', async () => {
  const { app, leader, carrier } = await exportingRoom({ open: true })
  const wish = { ...ledger, medium: 'medium', together: leader } as const
  const register = (more: Partial<WishOf<typeof media.register>>) =>
    app.do(media.register, {
      kind: 'usbDrive',
      computerKind: 'confidential',
      level: 'secret',
      serialNumber: 'AA0102030405',
      unit: '保密办公室',
      placeId: carrier.placeId,
      ...more
    })
  const refusal = (mediumId: string) => app.refusal(exports.make, { ...wish, mediumId })
  expect(await app.refusal(exports.make, wish)).toBe('export.mediumMissing')
  expect(await refusal(carrier.id)).toBe('medium.notFound')
  const low = await register({ level: 'confidential', serialNumber: 'LOW1' })
  expect(await refusal(low.id)).toBe('export.mediumTooLow')
  const { level: _, ...police } = { level: 'secret', computerKind: 'police', serialNumber: 'POL1' } as const
  const other = await app.do(media.register, {
    kind: 'usbDrive',
    unit: '保密办公室',
    placeId: carrier.placeId,
    ...police
  })
  expect(await refusal(other.id)).toBe('export.mediumOtherKind')
  const scrapped = await register({ serialNumber: 'OLD1' })
  await app.do(media.scrap, {
    mediumId: scrapped.id,
    reason: '损坏',
    holderId: carrier.holderId,
    keptAtId: carrier.placeId,
    version: scrapped.version
  })
  expect(await refusal(scrapped.id)).toBe('export.mediumNotHere')
  // The right medium was named, but the file would lie on a disk of this machine.
  const right = await register({})
  expect(await refusal(right.id)).toBe('export.placeNotOnMedium')
  expect(await app.do(exports.list, {})).toEqual({ rows: [], total: 0 })
})

test('what a place is decides: nothing goes where it was not said to go, and what cannot be known is not taken for safe', () => {
  const medium = { number: 'SB-2026-0001', serialNumber: 'AA0102030405' }
  const answer = (place: PlaceOfFile, wish: ExportMedium) => {
    try {
      refuseWrongPlace(place, wish, wish === 'medium' ? medium : undefined)
      return 'fine'
    } catch (error) {
      return error instanceof Refused ? error.code.replace('export.', '') : error
    }
  }
  const kinds = ['machine', 'removable', 'disc', 'network', 'unknown'] as const
  const all = (wish: ExportMedium) => kinds.map((kind) => answer({ kind }, wish))
  expect(all('machine')).toEqual(['fine', 'placeOnMedium', 'placeOnMedium', 'placeOnNetwork', 'placeUnknown'])
  expect(all('medium')).toEqual(['placeNotOnMedium', 'fine', 'placeNotOnMedium', 'placeOnNetwork', 'placeUnknown'])
  expect(all('disc')).toEqual(['fine', 'placeOnMedium', 'fine', 'placeOnNetwork', 'placeUnknown'])
  expect(answer({ kind: 'removable', serial: 'aa-0102 030405' }, 'medium')).toBe('fine')
  expect(answer({ kind: 'removable', serial: 'BB9999' }, 'medium')).toBe('otherMedium')
})

test('a file that cannot be written to its end leaves nothing behind, stays in the register as not written, and no disc comes into the ledger', async () => {
  const { app, leader, carrier, folder } = await exportingRoom({ open: true })
  // Its place is taken by a folder between the choice and the last step: the name cannot be given.
  const file = path.join(folder, 'list.csv')
  app.choose = () => {
    void new Promise((resolve) => setImmediate(resolve)).then(() =>
      fs.mkdirSync(path.join(file, 'in the way'), { recursive: true })
    )
    return { file, mayReplace: true }
  }
  const { holderId: discHolderId, placeId: discPlaceId } = carrier
  const wish = { ...ledger, medium: 'disc', discHolderId, discPlaceId, together: leader } as const
  expect(await app.refusal(exports.make, wish)).toBe('export.notWritten')
  expect(fs.readdirSync(folder)).toEqual(['list.csv'])
  const { rows } = await app.do(exports.list, {})
  expect(rows).toMatchObject([{ number: 'DC-2026-0001', fileName: 'list.csv' }])
  expect(rows[0]).not.toHaveProperty('doneAt')
  expect((await app.do(carriers.list, { kinds: ['opticalDisc'] })).total).toBe(0)
  expect(await app.lastEntries(2, 'C100')).toMatchObject([
    { operation: 'exports.make', outcome: 'begun', changed: { number: 'DC-2026-0001' } },
    { operation: 'exports.make', outcome: 'refused', refusal: 'export.notWritten' }
  ])
})

test('locking does not wait for the choice of a place, and what was begun is told at the next sign-in', async () => {
  const { app, leader, folder } = await exportingRoom({ open: true })
  app.choose = ({ name }) => {
    void app.call(session.lock, {})
    return { file: path.join(folder, name), mayReplace: true }
  }
  expect(await app.refusal(exports.make, { ...ledger, together: leader })).toBe('session.none')
  expect(fs.readdirSync(folder)).toEqual([])
  await app.as('A003')
  const { rows } = await app.do(audit.list, { operation: 'exports.make' })
  expect(rows.map(({ outcome }) => outcome)).toEqual(['interrupted', 'refused', 'begun'])
})

test('a file is taken away again where what belongs to it can no longer be kept: its keeper has left meanwhile', async () => {
  const { app, leader, carrier, folder } = await exportingRoom({ open: true })
  const keeper = await app.do(people.register, { number: 'P777', name: '孙梅', unit: '刑侦支队', clearance: 'secret' })
  const { id: personId, version } = keeper
  app.choose = ({ name }) => {
    setImmediate(() => void app.call(people.leave, { personId, version, leftOn: '2026-11-20', reason: '调离' }))
    return { file: path.join(folder, name), mayReplace: true }
  }
  const wish = { ...ledger, medium: 'disc', discHolderId: personId, discPlaceId: carrier.placeId } as const
  expect(await app.refusal(exports.make, { ...wish, together: leader })).toBe('person.coolingOff')
  expect(fs.readdirSync(folder)).toEqual([])
  expect((await app.do(exports.list, {})).rows[0]).not.toHaveProperty('doneAt')
  expect((await app.do(carriers.list, { kinds: ['opticalDisc'] })).total).toBe(0)
})

test('the register of people goes out with who may know how much', async () => {
  const { app, leader, folder } = await exportingRoom({ open: true })
  const { rows } = await app.do(people.list, {})
  const done = await app.do(exports.make, { ...ledger, form: 'people', together: leader })
  expect(done).toMatchObject({ level: 'workSecret', rows: rows.length })
  const [heads, first] = readCsv(fs.readFileSync(path.join(folder, done.fileName), 'utf8'))
  expect(heads?.slice(0, 3)).toEqual(['警号（工号）', '姓名或名称', '部门'])
  expect(first?.slice(0, 3)).toEqual([rows[0]?.number, rows[0]?.name, rows[0]?.unit])
})

function intoFolder(folder: string): TestApp['choose'] {
  return ({ name }) => ({ file: path.join(folder, name), mayReplace: true })
}

async function openExporting(app: TestApp, approvalTable = usualSettings.approvals) {
  await app.as('A002')
  await app.do(settings.change, {
    settings: { ...usualSettings, exporting: true, approvals: approvalTable },
    reason: '经批准',
    version: 0
  })
  await app.as('C100')
}

async function exportingRoom({ open }: { open: boolean }) {
  const { app, wish } = await office()
  await app.hire('L100', ['unitLeader'], 'secret')
  await app.as('C100')
  const carrier = await app.do(carriers.register, wish('专案卷宗', 'secret'))
  await app.do(carriers.register, wish('内部通讯方案', 'confidential'))
  if (open) await openExporting(app)
  const folder = placeOnThisMachine()
  app.choose = intoFolder(folder)
  return {
    app,
    carrier,
    folder,
    register: wish,
    leader: { approver: [{ number: 'L100', password: app.passwordOf('L100') }] }
  }
}
