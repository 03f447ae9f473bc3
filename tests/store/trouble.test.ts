import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { WishOf } from '#shared/define-operation.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { audit } from '#shared/system/audit.ts'
import { session } from '#shared/system/session.ts'
import { keyPlaces } from '#electron/keys/key-file.ts'
import { administrators, foundedApp, temporaryFolder, type TestApp } from '../support/test-app.ts'
import { office } from './office.ts'

const program = path.join(import.meta.dirname, 'programs/clerk-at-work.ts')

// Each costs the start of a process.
const KILLS = 10

type Wish = WishOf<typeof carriers.register>

test('a second process before a store that is open is told so, and the first goes on undisturbed', async () => {
  const { app, wish } = await office()
  expect(atWork(app, app.storeFile, 1, wish('从另一个程序'))).toEqual(['store.inUse'])
  await app.do(carriers.register, wish('从第一个程序'))
  expect((await app.do(carriers.list, {})).total).toBe(1)
})

test('a process that is killed in the middle of its work loses nothing that was acknowledged, and the record stays whole', async () => {
  const { app, wish } = await office()
  await app.do(session.lock, {})
  const acknowledged: string[] = []
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = spawn(process.execPath, [program, ...args(app, app.storeFile, 100_000, wish(`第 ${kill} 次`))])
    let said = ''
    // A different moment of the work each time: after so many answers, at whatever it is then doing.
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString('utf8')
      if (said.split('\n').length > 4 + ((kill * 7) % 23)) child.kill('SIGKILL')
    })
    await once(child, 'close')
    acknowledged.push(...said.split('\n').filter((line) => line.startsWith('BM-')))
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS * 3)
  await app.as('C100')
  const kept: string[] = []
  for (let from = 0, total = 1; from < total; from += 500) {
    const part = await app.do(carriers.list, { from, count: 500 })
    total = part.total
    kept.push(...part.rows.map(({ number }) => number))
  }
  expect(acknowledged.filter((number) => !kept.includes(number))).toEqual([])
  expect(new Set(kept).size).toBe(kept.length)
  // Every carrier that is there, acknowledged or not, is told of in the record.
  await app.as(administrators.auditor.number)
  expect((await app.do(audit.list, { operation: 'carriers.register', outcomes: ['done'] })).total).toBe(kept.length)
  expect((await app.do(audit.verify, {})).problems).toEqual([])
})

test('a full disk refuses what does not fit, keeps what did, can still be read, and takes up work when there is room', async ({
  skip
}) => {
  if (!canMount()) skip('this machine does not let a test mount a small disk')
  const { app, wish } = await office()
  await app.do(session.lock, {})
  const [disk, back] = [temporaryFolder(), temporaryFolder()]
  const store = path.join(disk, path.basename(app.storeFile))
  const said = inOwnMounts(
    `mount -t tmpfs -o size=4m tmpfs "$1" && cp -a "$2"/. "$1"/ && head -c 9999999 /dev/zero > "$1/filler" 2>/dev/null
     truncate -s -200K "$1/filler"; shift 2; "$@"; cp -a "$(dirname "$STORE")"/. "$BACK"/`,
    [
      disk,
      path.dirname(app.storeFile),
      process.execPath,
      program,
      ...args(app, store, 60, wish('装满磁盘')),
      `${disk}/filler`
    ],
    { STORE: store, BACK: back }
  )
  const refused = said.indexOf('store.full')
  expect(refused).toBeGreaterThan(1)
  expect(said.slice(refused, refused + 3)).toEqual(['store.full', 'reads', 'room again'])
  expect(said.slice(refused + 3).length).toBeGreaterThan(0)
  expect(said.slice(refused + 3).every((line) => line.startsWith('BM-'))).toBe(true)
  const acknowledged = said.filter((line) => line.startsWith('BM-'))
  await expectWhole(app, path.join(back, path.basename(store)), acknowledged)
})

test('a file that may not grow ends the session with a clear refusal, and loses nothing', async () => {
  const { app, wish } = await office()
  await app.do(session.lock, {})
  const room = Math.ceil(fs.statSync(app.storeFile).size / 1024) + 400
  const limited = spawnSync(
    'sh',
    [
      '-c',
      `ulimit -f ${room}; exec "$@"`,
      'sh',
      process.execPath,
      program,
      ...args(app, app.storeFile, 500, wish('写不下'))
    ],
    { encoding: 'utf8' }
  )
  const said = lines(limited.stdout)
  expect(said.at(0)).toBe('signed in')
  expect(said.at(-1)).toBe('store.writeFailed')
  const acknowledged = said.filter((line) => line.startsWith('BM-'))
  expect(acknowledged.length).toBeGreaterThan(0)
  await expectWhole(app, app.storeFile, acknowledged)
})

test('a store in a folder that is read-only is refused in words, and not touched', async ({ skip }) => {
  if (!canMount()) skip('this machine does not let a test mount a folder read-only')
  const { app, wish } = await office()
  await app.do(session.lock, {})
  const before = filesOf(app.storeFile)
  const said = inOwnMounts('mount --bind "$1" "$1" && mount -o remount,ro,bind "$1"; shift; "$@"', [
    path.dirname(app.storeFile),
    process.execPath,
    program,
    ...args(app, app.storeFile, 1, wish('只读'))
  ])
  expect(said).toEqual(['store.readOnly'])
  expect(filesOf(app.storeFile)).toEqual(before)
})

test('a wrong password before a read-only folder is refused for the folder, as it cannot be counted', async ({
  skip
}) => {
  if (!canMount()) skip('this machine does not let a test mount a folder read-only')
  const app = await foundedApp()
  const said = inOwnMounts('mount --bind "$1" "$1" && mount -o remount,ro,bind "$1"; shift; "$@"', [
    path.dirname(app.storeFile),
    ...[process.execPath, program, app.storeFile, 'A003', 'Wrong-Password-1', '1', '{}']
  ])
  expect(said).toEqual(['store.readOnly'])
})

test('a store file that may not be changed is refused in words', async ({ skip, onTestFinished }) => {
  const { app, wish } = await office()
  await app.do(session.lock, {})
  onTestFinished(() => void spawnSync('chattr', ['-i', app.storeFile]))
  if (spawnSync('chattr', ['+i', app.storeFile]).status !== 0) skip('this disk cannot make a file unchangeable')
  const before = fs.readFileSync(app.storeFile)
  expect(atWork(app, app.storeFile, 1, wish('不可更改'))).toEqual(['store.readOnly'])
  expect(fs.readFileSync(app.storeFile).equals(before)).toBe(true)
})

test('of two copies of the keys either will do; with both gone or damaged nothing is opened and nothing written', async () => {
  const app = await foundedApp()
  const [a, b] = keyPlaces(app.storeFile)
  const [first, second] = [fs.readFileSync(a), fs.readFileSync(b)]
  const auditor = { number: 'A003', password: administrators.auditor.password }
  const spoils: ((file: string, whole: Buffer) => void)[] = [
    (file) => fs.rmSync(file),
    (file) => fs.truncateSync(file, 100),
    (file) => fs.writeFileSync(file, ''),
    (file, whole) => fs.writeFileSync(file, whole.toString('utf8').replace('"generation":1', '"generation":9')),
    (file, whole) => fs.writeFileSync(file, whole.toString('utf8').replace(/"tag":"./, '"tag":"_')),
    (file) => fs.writeFileSync(file, 'null\nnull\n')
  ]
  for (const spoil of spoils) {
    for (const [spoilt, whole, other, otherWhole] of [
      [a, first, b, second],
      [b, second, a, first]
    ] as const) {
      fs.writeFileSync(other, otherWhole)
      spoil(spoilt, whole)
      await app.do(session.signIn, auditor)
      await app.do(session.lock, {})
      fs.writeFileSync(spoilt, whole)
    }
    spoil(a, first)
    spoil(b, second)
    const before = filesOf(app.storeFile)
    expect(await app.refusal(session.signIn, auditor)).toBe('store.keysDamaged')
    expect(await app.refusal(session.state, {})).toBe('store.keysDamaged')
    expect(filesOf(app.storeFile)).toEqual(before)
    fs.writeFileSync(a, first)
    fs.writeFileSync(b, second)
  }
  await app.do(session.signIn, auditor)
})

function args(app: TestApp, storeFile: string, count: number, wish: Wish): string[] {
  return [storeFile, 'C100', app.passwordOf('C100'), String(count), JSON.stringify(wish)]
}

function atWork(app: TestApp, storeFile: string, count: number, wish: Wish): string[] {
  const run = spawnSync(process.execPath, [program, ...args(app, storeFile, count, wish)], { encoding: 'utf8' })
  return lines(run.stdout)
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

function canMount(): boolean {
  return spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0
}

/** Runs a script where what it mounts is seen by nobody else. */
function inOwnMounts(script: string, given: readonly string[], environment: Record<string, string> = {}): string[] {
  const run = spawnSync('unshare', ['-m', 'sh', '-c', script, 'sh', ...given], {
    encoding: 'utf8',
    env: { ...process.env, ...environment }
  })
  if (run.stderr.includes('rror')) throw new Error(run.stderr)
  return lines(run.stdout)
}

function filesOf(storeFile: string): [name: string, bytes: string][] {
  const folder = path.dirname(storeFile)
  return fs
    .readdirSync(folder)
    .sort()
    .map((name) => [name, fs.readFileSync(path.join(folder, name)).toString('base64')])
}

/** Opens the store as it was left, and finds everything that was acknowledged and a record without a gap. */
async function expectWhole(app: TestApp, left: string, acknowledged: readonly string[]): Promise<void> {
  for (const end of ['', '-wal', '.door', '.keys-a', '.keys-b'])
    if (left !== app.storeFile && fs.existsSync(`${left}${end}`))
      fs.copyFileSync(`${left}${end}`, `${app.storeFile}${end}`)
  await app.as('C100')
  const { rows } = await app.do(carriers.list, { count: 500 })
  expect(rows.map(({ number }) => number).sort()).toEqual([...acknowledged].sort())
  await app.as(administrators.auditor.number)
  expect((await app.do(audit.verify, {})).problems).toEqual([])
}
