// Runs where the network is watched: opens a window and tries every way out of it. Tells what happened as one line.
// Three windows: `ours` is the program's own; `bare` is one of the same program, but with no policy on its page, so that
// what lies behind the policy is tried too; `ordinary` is an unprotected window of the same Electron, for comparison.
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { launchJiyao, sandboxed } from './launch.ts'
import { tryEveryWayOut } from './ways-out.ts'

export type Attacked = { ways: number; before: string; after: string; windows: number }

const WAIT_AFTER_MS = 3000

const attacks = { ours, bare, ordinary }
const attack = attacks[process.argv[2] as keyof typeof attacks]
console.log(JSON.stringify(await attack()))

async function ours(): Promise<Attacked> {
  const { app, page, close } = await launchJiyao()
  try {
    return await attacked(app, page)
  } finally {
    await close()
  }
}

async function bare(): Promise<Attacked> {
  const { app, close } = await launchJiyao()
  try {
    const opened = app.waitForEvent('window')
    await app.evaluate(async ({ BrowserWindow }) => {
      await new BrowserWindow({ show: false }).loadURL('data:text/html,<body>no policy here</body>')
    })
    return await attacked(app, await opened)
  } finally {
    await close()
  }
}

async function ordinary(): Promise<Attacked> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-ordinary-'))
  fs.writeFileSync(path.join(folder, 'package.json'), '{"name":"ordinary","version":"1.0.0","main":"main.js"}')
  fs.writeFileSync(
    path.join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron')
     app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<body>no policy here</body>'))`
  )
  const executable = process.env.ELECTRON_EXEC_PATH
  const app = await _electron.launch({
    ...(executable && { executablePath: executable }),
    args: [folder, `--user-data-dir=${path.join(folder, 'user')}`],
    chromiumSandbox: sandboxed
  })
  try {
    return await attacked(app, await app.firstWindow())
  } finally {
    await app.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function attacked(app: ElectronApplication, page: Page): Promise<Attacked> {
  await page.waitForLoadState('domcontentloaded')
  const before = page.url()
  // A page that was led away cannot say how far it got.
  const ways = await page.evaluate(tryEveryWayOut).catch(() => -1)
  await new Promise((resolve) => setTimeout(resolve, WAIT_AFTER_MS))
  const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  return { ways, before, after: page.url(), windows }
}
