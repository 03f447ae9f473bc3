import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Language } from '#shared/words/words.ts'

const root = path.resolve(import.meta.dirname, '../../..')

export type Launched = {
  app: ElectronApplication
  page: Page
  userData: string
  /** What the page or the browser complained of; a journey ends with this being empty. */
  complaints: string[]
  /** Ends the program, and removes what it kept. */
  close: () => Promise<void>
}

export type LaunchOptions = {
  /** The store to serve; a place of its own in the new user folder when not given. */
  storeFile?: string
  language?: Language
  /** Further switches, after the program's own. */
  switches?: readonly string[]
  /** The Electron to start; the set-up's when not given. */
  executable?: string
  /** Further variables of the environment. */
  env?: Readonly<Record<string, string>>
}

/** True where the machine lets the pages be sandboxed; the set-up says so when it does not. */
export const sandboxed = process.env.NO_SANDBOX !== '1'

/** Starts the built program in its real window, as a person would on a machine where it never ran. */
export async function launchJiyao(options: LaunchOptions = {}): Promise<Launched> {
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-journey-'))
  const app = await _electron.launch({
    ...electronExecutable(options.executable),
    args: [
      root,
      `--user-data-dir=${userData}`,
      ...(options.storeFile ? [`--store=${options.storeFile}`] : []),
      ...(options.language ? [`--language=${options.language}`] : []),
      ...(options.switches ?? [])
    ],
    ...(options.env && { env: { ...inherited(), ...options.env } }),
    // Playwright turns the sandbox off on Linux unless it is told not to.
    chromiumSandbox: sandboxed
  })
  const complaints: string[] = []
  const close = async (): Promise<void> => {
    await app.close()
    fs.rmSync(userData, { recursive: true, force: true })
  }
  try {
    const page = await app.firstWindow()
    page.on(
      'console',
      (message) => message.type() === 'error' && complaints.push(`${message.text()} (${message.location().url})`)
    )
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('crash', () => complaints.push('the page crashed'))
    await page.waitForLoadState('domcontentloaded')
    return { app, page, userData, complaints, close }
  } catch (error) {
    await close()
    throw error
  }
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((each): each is [string, string] => each[1] !== undefined)
  )
}

function electronExecutable(given: string | undefined): { executablePath?: string } {
  const executable = given ?? process.env.ELECTRON_EXEC_PATH
  return executable ? { executablePath: executable } : {}
}
