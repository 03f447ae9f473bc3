import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { sharedCache } from '../setup/install-locked.mjs'
import { say } from '../setup/say.mjs'
import { ensureFallbackElectron } from './fallback-electron.mjs'
import { ensureSqliteAddon } from './sqlite-addon.mjs'

const require = createRequire(import.meta.url)
const packageFolder = path.dirname(require.resolve('electron/package.json'))
const pinned = require('electron/package.json').version
const programName =
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron'
const A_DAY = 24 * 3600 * 1000
const LONGEST_DOWNLOAD = Number(process.env.JIYAO_ELECTRON_DOWNLOAD_SECONDS || 600) * 1000
// Node-API 10 is what the addon inside the better-sqlite3 package asks for.
const NODE_API_OF_PACKAGED_ADDON = 10

/**
 * The Electron to run with: the one ELECTRON_OVERRIDE_DIST_PATH names, else the pinned official one, downloaded when the
 * network allows, else (Linux x64) the fallback. JIYAO_ELECTRON=fallback takes the fallback at once.
 * @returns {Promise<{kind: 'override'|'official'|'fallback', version: string, folder: string, executable: string, addon?: string}>}
 *   `addon` is set when the runtime cannot load the addon inside the better-sqlite3 package.
 */
export async function resolveElectron() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (named) return await namedElectron(named)
  if (process.env.JIYAO_ELECTRON !== 'fallback') {
    const official = officialElectron() ?? downloadOfficial()
    if (official) return official
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Electron could not be downloaded. Set ELECTRON_MIRROR to a mirror, or ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.'
    )
  }
  return await ensureFallbackElectron()
}

async function namedElectron(folder) {
  const executable = path.join(folder, programName)
  if (!fs.existsSync(executable)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH: no ${programName} in ${folder}`)
  const { version, nodeApi } = askVersions(executable)
  const addon = nodeApi < NODE_API_OF_PACKAGED_ADDON ? { addon: await ensureSqliteAddon() } : {}
  return { kind: 'override', version, folder, executable, ...addon }
}

function askVersions(executable) {
  const question = 'JSON.stringify({ version: process.versions.electron, nodeApi: Number(process.versions.napi) })'
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const answer = spawnSync(executable, ['-p', question], { encoding: 'utf8', env })
  try {
    return JSON.parse(answer.stdout)
  } catch {
    throw new Error(`${executable} does not start: ${answer.error?.message ?? answer.stderr}`)
  }
}

function officialElectron() {
  const folder = path.join(packageFolder, 'dist')
  const executable = path.join(folder, programName)
  const complete = ['path.txt', 'dist/version', `dist/${programName}`].every((file) =>
    fs.existsSync(path.join(packageFolder, file))
  )
  if (!complete) return undefined
  const version = fs.readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  return version === pinned ? { kind: 'official', version, folder, executable } : undefined
}

// The package's own installer compares the archive with the hashes the package brings along.
function downloadOfficial() {
  const failure = path.join(sharedCache(), `electron-${pinned}-not-reached`)
  if (fs.existsSync(failure) && Date.now() - fs.statSync(failure).mtimeMs < A_DAY) return undefined
  say(`downloading Electron ${pinned}`)
  const result = spawnSync(process.execPath, [path.join(packageFolder, 'install.js')], {
    stdio: ['ignore', 2, 'pipe'],
    encoding: 'utf8',
    timeout: LONGEST_DOWNLOAD
  })
  const official = result.status === 0 ? officialElectron() : undefined
  if (official) return official
  const lines = String(result.error ?? result.stderr)
    .trim()
    .split('\n')
  const reason = (lines.find((line) => line.includes('Error')) ?? lines[0] ?? '').trim()
  say(`the official Electron cannot be had here: ${reason}`)
  say(`it is not tried again for a day, unless you delete ${failure}`)
  fs.mkdirSync(path.dirname(failure), { recursive: true })
  fs.writeFileSync(failure, `${reason}\n`)
  return undefined
}
