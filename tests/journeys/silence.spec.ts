import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Attacked } from './support/attacked-window.ts'
import { sandboxed } from './support/launch.ts'
import { ended, openWatchedNetwork, runTypeScript, type WatchedNetwork } from './support/watched-network.ts'

// Not the name of a host: it must lead nowhere if it ever leaves a machine that runs these tests.
const CONTROL = `fetch('http://control.invalid/').catch(() => {})`

// How long the window is left to itself; a longer look is worth while before a release.
const SECONDS = Number(process.env.JIYAO_SILENCE_SECONDS ?? 12)
const root = path.resolve(import.meta.dirname, '../..')
const nothing = { packets: 0, names: [], connections: [] }

let network: WatchedNetwork

test.beforeEach(async () => {
  const opened = await openWatchedNetwork()
  test.skip('missing' in opened, 'missing' in opened ? `skipped: ${opened.missing}` : '')
  if ('missing' in opened) return
  network = opened
  test.info().annotations.push({ type: 'watched by', description: network.how })
})

test.afterEach(async () => {
  await network?.close()
})

test('the count can tell: a program that asks for a name is counted', async () => {
  expect(await network.seen()).toEqual(nothing)
  const asking = network.run(process.execPath, ['-e', CONTROL])
  await new Promise((resolve) => asking.once('exit', resolve))
  expect((await network.seen()).packets).toBeGreaterThan(0)
})

test('from its start to its end, left to itself, the program reaches for no other machine', async () => {
  test.setTimeout((SECONDS + 60) * 1000)
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-silence-'))
  const program = network.run(process.env.ELECTRON_EXEC_PATH ?? electronOfPackage(), [
    ...(sandboxed ? [] : ['--no-sandbox']),
    root,
    `--user-data-dir=${userData}`
  ])
  try {
    await expect.poll(() => processesOf(userData, '--type=renderer'), { timeout: 30_000 }).not.toEqual([])
    await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000))
    expect(program.exitCode).toBeNull()
    expect(processesOf(userData, '--type=renderer')).not.toEqual([])
  } finally {
    await ended(program, () => program.kill('SIGTERM'))
    fs.rmSync(userData, { recursive: true, force: true })
  }
  expect(await network.seen()).toEqual(nothing)
})

test('a page that tries every way out gets nowhere, and stays where it is', async () => {
  const { ways, before, after, windows } = await attack('ours')
  expect(ways).toBeGreaterThan(70)
  expect([pageOf(after), windows]).toEqual([pageOf(before), 1])
  expect(await network.seen()).toEqual(nothing)
})

test('a page without any policy of its own gets nowhere either', async () => {
  const { ways, before, after, windows } = await attack('bare')
  expect(ways).toBeGreaterThan(70)
  expect([after, windows]).toEqual([before, 2])
  expect(await network.seen()).toEqual(nothing)
})

test('the same tries in an ordinary window are counted', async () => {
  await attack('ordinary')
  const { packets } = await network.seen()
  expect(packets).toBeGreaterThan(20)
})

async function attack(window: 'ours' | 'bare' | 'ordinary'): Promise<Attacked> {
  const story = runTypeScript(network, path.join(import.meta.dirname, 'support/attacked-window.ts'), [window])
  const told: Buffer[] = []
  story.stdout?.on('data', (data: Buffer) => told.push(data))
  await new Promise((resolve) => story.once('close', resolve))
  expect(story.exitCode).toBe(0)
  return JSON.parse(Buffer.concat(told).toString('utf8').trim().split('\n').at(-1) ?? '') as Attacked
}

/** A page notes its language in its address; that is no other page. */
function pageOf(address: string): string {
  return address.replace(/\?.*$/, '')
}

/** The running processes that one start of the program began, of one kind. */
function processesOf(userData: string, kind: string): string[] {
  return fs.readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false
    try {
      const commandLine = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      return commandLine.includes(kind) && commandLine.includes(userData)
    } catch {
      return false
    }
  })
}

function electronOfPackage(): string {
  const folder = path.join(root, 'node_modules/electron')
  return path.join(folder, 'dist', fs.readFileSync(path.join(folder, 'path.txt'), 'utf8'))
}
