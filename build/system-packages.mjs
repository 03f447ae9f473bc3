import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { hasDisplay } from './display.mjs'
import { expectedFailure } from './expected-failure.mjs'
import { say } from './setup/say.mjs'

// Their dependencies bring every library the Electron program is linked with.
const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1']
// The image Debian 13 and Ubuntu 24.04 renamed these when the clock grew to 64 bits.
const RENAMED = new Set(['libgtk-3-0', 'libasound2'])

/** What a window needs from the system besides Electron: libraries, a font with Chinese forms, and somewhere to be drawn. */
export function ensureWindowPackages(executable) {
  if (process.platform !== 'linux') return
  const links = spawnSync('ldd', [executable], { encoding: 'utf8' })
  const fonts = onPath('fc-list') ? spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout : ''
  ensurePackages([
    ...(links.stdout?.includes('not found') ? LIBRARIES : []),
    ...(hasDisplay() || onPath('Xvfb') ? [] : ['xvfb']),
    ...(fonts?.trim() ? [] : ['fonts-noto-cjk'])
  ])
}

/** The compilers that make the SQLite addon for the fallback Electron. */
export function ensureCompilers() {
  ensurePackages(onPath('gcc') && onPath('g++') ? [] : ['gcc', 'g++', 'libc6-dev'])
}

// As root on Debian they are installed; anyone else is told the one command that does it.
function ensurePackages(names) {
  if (names.length === 0) return
  const install = (list) => `apt-get install -y --no-install-recommends ${list.join(' ')}`
  if (process.getuid() !== 0 || !onPath('apt-get')) {
    throw expectedFailure(
      `system packages are missing. Run this once, then the same command again:\n\n  sudo ${install(names)}\n`
    )
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (command) =>
    spawnSync('sh', ['-c', command.replace('apt-get', 'apt-get -o DPkg::Lock::Timeout=300')], {
      stdio: ['ignore', 'ignore', 2],
      env
    }).status === 0
  const known = () => names.map((name) => (RENAMED.has(name) && isKnown(`${name}t64`) ? `${name}t64` : name))
  if (!names.every(isKnown)) apt('apt-get update -qq')
  say(install(known()))
  if (apt(install(known()))) return
  say('apt-get update, and once more')
  apt('apt-get update -qq')
  if (!apt(install(known()))) throw expectedFailure(`this failed, the lines above say why: ${install(known())}`)
}

function isKnown(name) {
  const shown = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' })
  return /Candidate: (?!\(none\))/.test(shown.stdout ?? '')
}

function onPath(name) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, name)))
}
