import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './run-program.mjs'

// A number without an account: nothing on the machine belongs to it.
const NOBODY_IN_PARTICULAR = '61000'

/**
 * Chromium refuses to be sandboxed when root starts it. In a user namespace of its own the same process is not root,
 * still reads root's files, and the renderers are sandboxed in full. Gives the program to start in Electron's place and
 * whether the sandbox holds: where user namespaces are forbidden it does not, and the caller says so aloud.
 */
export function sandboxed(executable) {
  if (process.platform !== 'linux' || process.getuid() !== 0) return { executable, sandbox: true }
  const unshare = ['unshare', '--user', `--map-user=${NOBODY_IN_PARTICULAR}`, `--map-group=${NOBODY_IN_PARTICULAR}`]
  // The sandbox makes a namespace inside this one: both must be allowed.
  const trial = spawnSync(unshare[0], [...unshare.slice(1), 'unshare', '--user', 'true'])
  if (trial.status !== 0) return { executable, sandbox: false }
  return { executable: wrapper(`exec ${unshare.join(' ')} '${executable}' "$@"`), sandbox: true }
}

function wrapper(command) {
  const file = path.join(root, 'node_modules/.cache/jiyao/electron-not-as-root')
  const text = `#!/bin/sh\n${command}\n`
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return file
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}`
  fs.writeFileSync(unfinished, text, { mode: 0o755 })
  fs.renameSync(unfinished, file)
  return file
}
