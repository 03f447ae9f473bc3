import { expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { launchJiyao, sandboxed } from './support/launch.ts'

// Electron takes a program for installed when its executable bears another name than its own: so a copy under the
// program's name, with the built program beside it, behaves as the installed one does.
const root = path.resolve(import.meta.dirname, '../..')
let folder: string
let installed: readonly string[]

test.beforeAll(async () => {
  test.skip(process.platform !== 'linux', 'skipped: the copy is made in the form of Linux')
  test.skip(!sandboxed, 'skipped: this machine allows no sandbox, and the installed program will not start without one')
  const { app, close } = await launchJiyao()
  const electron = await app.evaluate(() => process.execPath)
  await close()
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-installed-'))
  fs.cpSync(path.dirname(electron), folder, { recursive: true, filter: (file) => !file.endsWith('default_app.asar') })
  fs.renameSync(path.join(folder, path.basename(electron)), path.join(folder, 'jiyao'))
  const program = path.join(folder, 'resources/app')
  fs.mkdirSync(program, { recursive: true })
  fs.cpSync(path.join(root, 'out'), path.join(program, 'out'), { recursive: true })
  fs.copyFileSync(path.join(root, 'package.json'), path.join(program, 'package.json'))
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(program, 'node_modules'))
  const asRoot = process.getuid?.() === 0
  installed = [
    ...(asRoot ? ['unshare', '--user', '--map-user=61000', '--map-group=61000'] : []),
    path.join(folder, 'jiyao')
  ]
})

test.afterAll(() => {
  if (folder) fs.rmSync(folder, { recursive: true, force: true })
})

// Node's own --inspect is not among them: it acts before any script, and a package is closed to it when it is made.
const dangerous = [
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--js-flags=--expose-gc',
  '--load-extension=/tmp',
  '--disable-web-security',
  '--renderer-cmd-prefix=env',
  '--user-data-dir=/tmp/elsewhere',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--proxy-server=127.0.0.1:3128',
  '--ignore-certificate-errors',
  '--log-net-log=/tmp/net.log',
  '--enable-logging',
  '--auto-open-devtools-for-tabs',
  '--disable-features=NetworkServiceSandbox',
  '--disable-setuid-sandbox'
]

test('the installed program does not start with a switch that opens, weakens or leads it elsewhere', async () => {
  const starts = dangerous.map((given) => async () => {
    const { code, told } = await start([given])
    const name = /^--([^=]+)/.exec(given)?.[1] ?? ''
    return [given, code, told.includes('程序未启动') && told.includes(name), told.includes('listening on')]
  })
  const results: unknown[] = []
  // Two at a time: a machine with two cores is the smallest we count on.
  const worker = async (): Promise<void> => {
    for (let next = starts.shift(); next; next = starts.shift()) results.push(await next())
  }
  await Promise.all([worker(), worker()])
  expect(results.sort()).toEqual(dangerous.map((given) => [given, 2, true, false]).sort())
})

test('the installed program starts without them', async () => {
  const store = path.join(folder, '保密库', 'jiyao.db')
  const running = await start([`--store=${store}`], 5000)
  expect(running.code).toBeUndefined()
})

/** Starts the installed program; `code` is how it ended by itself, or undefined when it had to be ended after the wait. */
function start(switches: readonly string[], waitMs = 20_000): Promise<{ code: number | undefined; told: string }> {
  const [command = '', ...before] = installed
  const home = fs.mkdtempSync(path.join(folder, 'home-'))
  const child = spawn(command, [...before, ...switches], {
    env: { ...process.env, XDG_CONFIG_HOME: home, JIYAO_SQLITE_ADDON: '/nowhere.node' },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const told: Buffer[] = []
  child.stdout.on('data', (data: Buffer) => told.push(data))
  child.stderr.on('data', (data: Buffer) => told.push(data))
  return new Promise((resolve) => {
    let byItself = true
    const enough = setTimeout(() => {
      byItself = false
      child.kill('SIGTERM')
    }, waitMs)
    child.once('close', (code) => {
      clearTimeout(enough)
      resolve({ code: byItself ? (code ?? -1) : undefined, told: Buffer.concat(told).toString('utf8') })
    })
  })
}
