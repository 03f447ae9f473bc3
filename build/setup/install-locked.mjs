import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The folder for what every clone on this machine can share: tools and runtimes, each in a folder named with its version. */
export function sharedCache() {
  return path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'jiyao')
}

/**
 * Installs in `folder` exactly what its lock file names; npm compares each package with the lock's hash. No package's
 * own script runs. Throws when npm fails; npm has said why by then.
 */
export function installLocked(folder) {
  const [command, ...before] = npm()
  const args = [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const onWindows = process.platform === 'win32' && before.length === 0
  // npm's own lines go to stderr like ours.
  const result = spawnSync(command, args, { cwd: folder, stdio: ['ignore', 2, 2], shell: onWindows })
  if (result.status !== 0) throw new Error(`npm ci failed in ${folder}; the lines above say why`)
}

/** Puts the package.json and lock file of `from` into a new folder, installs there, and moves it to `target` in one step. */
export function installApart(from, target) {
  const work = `${target}.unfinished-${process.pid}`
  fs.rmSync(work, { recursive: true, force: true })
  fs.mkdirSync(work, { recursive: true })
  try {
    for (const name of ['package.json', 'package-lock.json'])
      fs.copyFileSync(path.join(from, name), path.join(work, name))
    installLocked(work)
    moveIntoPlace(work, target)
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

/** Renames a finished folder to its lasting name. When another run was faster, its folder stays and ours is dropped. */
export function moveIntoPlace(work, target) {
  try {
    fs.renameSync(work, target)
  } catch (error) {
    if (!fs.existsSync(target)) throw error
    fs.rmSync(work, { recursive: true, force: true })
  }
}

function npm() {
  const besideNode = path.join(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js')
  const script = [process.env.npm_execpath, besideNode].find(
    (file) => file && /npm-cli\.c?js$/.test(file) && fs.existsSync(file)
  )
  if (script) return [process.execPath, script]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}
