import Database from 'better-sqlite3'
import fs from 'node:fs'
import { expect, test } from 'vitest'
import { carriers } from '#shared/registers/carriers.ts'
import { audit } from '#shared/system/audit.ts'
import { session } from '#shared/system/session.ts'
import { openStore } from '#electron/store/open-store.ts'
import { storeFormat } from '#electron/store/migrate.ts'
import { keyPlaces } from '#electron/keys/key-file.ts'
import { administrators, foundedApp, temporaryFolder } from '../support/test-app.ts'
import { office } from './office.ts'
import { keyWith, withKey } from './with-key.ts'

const auditor = { number: administrators.auditor.number, password: administrators.auditor.password }

test('the open store runs with every setting that keeps it whole and keeps plain text off the disk', async () => {
  const { storeFile } = await foundedApp()
  const beside = (end: string) => fs.existsSync(`${storeFile}${end}`)
  const read = withKey(storeFile, ({ reader }) => ({
    ...Object.fromEntries(
      [
        ['cipher', 'legacy', 'page_size', 'application_id', 'locking_mode', 'temp_store', 'synchronous'],
        ['secure_delete', 'cell_size_check', 'trusted_schema', 'foreign_keys', 'recursive_triggers', 'cache_size'],
        ['wal_autocheckpoint', 'user_version']
      ]
        .flat()
        .map((name) => [name, Object.values(reader.one<Record<string, unknown>>(`PRAGMA ${name}`) ?? {})[0]])
    ),
    log: beside('-wal'),
    sharedMemory: beside('-shm'),
    journal: beside('-journal')
  }))
  expect(read).toEqual({
    cipher: 'sqlcipher',
    legacy: '4',
    page_size: 4096,
    application_id: 0x4a59414f,
    locking_mode: 'exclusive',
    temp_store: 2,
    synchronous: 2,
    secure_delete: 1,
    cell_size_check: 1,
    trusted_schema: 0,
    foreign_keys: 1,
    recursive_triggers: 1,
    cache_size: -131072,
    wal_autocheckpoint: 200,
    user_version: storeFormat,
    log: true,
    sharedMemory: false,
    journal: false
  })
})

test('neither the store nor its log begins, or goes on, as a plain database would', async () => {
  const { app, wish } = await office()
  await app.do(carriers.register, wish('某专案侦查方案'))
  for (const file of [app.storeFile, `${app.storeFile}-wal`]) {
    const bytes = fs.readFileSync(file)
    expect(bytes.length).toBeGreaterThan(4096)
    for (const plain of ['SQLite format 3', 'CREATE TABLE', 'audit_log', '某专案', 'C100'])
      expect([file, plain, bytes.includes(plain)]).toEqual([file, plain, false])
  }
})

test('only the account that runs the program may read the files of a store', async () => {
  const { app, wish } = await office()
  await app.do(carriers.register, wish('某专案侦查方案'))
  const files = [app.storeFile, `${app.storeFile}-wal`, `${app.storeFile}.door`, ...keyPlaces(app.storeFile)]
  expect(files.map((file) => [file, (fs.statSync(file).mode & 0o777).toString(8)])).toEqual(
    files.map((file) => [file, '600'])
  )
})

test('a key that is not the store’s opens nothing, and one of another length is not taken for a password', async () => {
  const { storeFile } = await foundedApp()
  const before = fs.readFileSync(storeFile)
  const key = keyWith(storeFile) as Buffer
  expect(() => openStore(storeFile, Buffer.alloc(32, 7))).toThrow('file is not a database')
  expect(() => openStore(storeFile, key.subarray(0, 31))).toThrow('the key of a store has 32 bytes')
  expect(() => openStore(storeFile, Buffer.alloc(0))).toThrow('the key of a store has 32 bytes')
  expect(fs.readFileSync(storeFile).equals(before)).toBe(true)
})

test.each<[what: string, spoil: (file: string) => void]>([
  ['the first page is damaged', (file) => flip(file, 60)],
  ['the salt at its very beginning is damaged', (file) => flip(file, 3)],
  ['it was cut off in its first page', (file) => fs.truncateSync(file, 1000)],
  ['it was emptied', (file) => fs.truncateSync(file, 0)],
  ['it is a plain database', (file) => new Database(fs.rmSync(file) ?? file).exec('CREATE TABLE t (a)').close()],
  ['it is some other file', (file) => fs.writeFileSync(file, '这不是保密库。'.repeat(1000))]
])('a store is refused as damaged, and the password is not blamed, where %s', async (_, spoil) => {
  const app = await foundedApp()
  spoil(app.storeFile)
  const spoilt = fs.readFileSync(app.storeFile)
  expect(await app.call(session.signIn, auditor)).toEqual({
    ok: false,
    refusal: { code: 'store.damaged', data: {} }
  })
  expect(fs.readFileSync(app.storeFile).equals(spoilt)).toBe(true)
  expect(app.gate.isOpen).toBe(false)
})

test('one flipped bit in any page is found by whoever reads that page, and the store is let go', async () => {
  const { app, wish } = await office()
  await app.do(carriers.register, wish('某专案侦查方案'))
  await app.do(session.lock, {})
  const whole = fs.readFileSync(app.storeFile)
  const key = keyWith(app.storeFile) as Buffer
  const everything = (file: string): string[] => {
    const store = openStore(file, key)
    try {
      return store.reader.all<Record<string, string>>('PRAGMA integrity_check').flatMap((row) => Object.values(row))
    } finally {
      store.close()
    }
  }
  const pages = whole.length / 4096
  const copy = `${temporaryFolder()}/copy.jiyao`
  fs.writeFileSync(copy, whole)
  expect(everything(copy)).toEqual(['ok'])
  for (let page = 0; page < pages; page += 1) {
    fs.writeFileSync(copy, whole)
    flip(copy, page * 4096 + ((page * 997) % 4096))
    let found: string[]
    try {
      found = everything(copy)
    } catch (error) {
      found = [String(error)]
    }
    expect([page, found]).not.toEqual([page, ['ok']])
  }
})

test('a page that turns out damaged during work ends the session, and is recorded for the auditor', async () => {
  const { app, wish } = await office()
  for (let index = 0; index < 30; index += 1) await app.do(carriers.register, wish(`第 ${index} 件`))
  await app.do(session.lock, {})
  const root = withKey(
    app.storeFile,
    ({ reader }) =>
      reader.one<{ page: number }>("SELECT rootpage AS page FROM sqlite_schema WHERE name = 'places'")?.page
  ) as number
  flip(app.storeFile, (root - 1) * 4096 + 100)
  await app.as('C100')
  expect(await app.refusal(carriers.list, {})).toBe('store.damaged')
  expect(app.gate.isOpen).toBe(false)
  expect(await app.refusal(carriers.list, {})).toBe('session.none')
  // The page is put back as it was, in the place of a repair.
  flip(app.storeFile, (root - 1) * 4096 + 100)
  await app.as(administrators.auditor.number)
  const { rows } = await app.do(audit.list, { operation: 'carriers.list' })
  expect(rows.map(({ outcome, refusal, subject }) => [outcome, refusal, subject !== undefined])).toEqual([
    ['refused', 'session.none', false],
    ['failed', 'store.damaged', true]
  ])
})

test('a store that a newer program has written is refused and not touched', async () => {
  const app = await foundedApp()
  withKey(app.storeFile, ({ writer }) => writer.run(`PRAGMA user_version = ${storeFormat + 1}`))
  const before = fs.readFileSync(app.storeFile)
  expect(await app.call(session.signIn, auditor)).toEqual({
    ok: false,
    refusal: { code: 'store.fromTheFuture', data: { has: storeFormat + 1, knows: storeFormat } }
  })
  expect(fs.readFileSync(app.storeFile).equals(before)).toBe(true)
  expect(fs.existsSync(`${app.storeFile}-wal`)).toBe(false)
})

test('a second program before the same store is told that it is in use, and takes over once the first has locked', async () => {
  const app = await foundedApp()
  await app.as(administrators.auditor.number)
  const second = app.anotherGate()
  try {
    expect(await second.ask(session.signIn, auditor)).toMatchObject({ ok: false, refusal: { code: 'store.inUse' } })
    await app.do(session.lock, {})
    expect(await second.ask(session.signIn, auditor)).toMatchObject({ ok: true })
    expect(await app.refusal(session.signIn, auditor)).toBe('store.inUse')
  } finally {
    second.close()
  }
})

function flip(file: string, offset: number): void {
  const descriptor = fs.openSync(file, 'r+')
  const byte = Buffer.alloc(1)
  fs.readSync(descriptor, byte, 0, 1, offset)
  fs.writeSync(descriptor, Buffer.of((byte[0] ?? 0) ^ 4), 0, 1, offset)
  fs.closeSync(descriptor)
}
