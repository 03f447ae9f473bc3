import { spawn } from 'node:child_process'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')

/** Full path of a script inside an installed package, for example `installed('vite/bin/vite.js')`. */
export const installed = (file) => path.join(root, 'node_modules', file)

/**
 * Runs a program to its end with our terminal as its own, passing signals on, and gives its exit code. A path that ends
 * in js or mjs is run by this Node. `options.env` is added to the environment.
 */
export function runProgram(program, args = [], options = {}) {
  const { child, ended } = startProgram(program, args, { ...options, stdio: 'inherit' })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const pass = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  return ended.finally(() => {
    for (const signal of signals) process.off(signal, pass)
  })
}

/** Runs a program quietly and gives `{ code, output }`, both its streams in the order they were written. */
export async function hearProgram(program, args = [], options = {}) {
  const { child, ended } = startProgram(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const pieces = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => pieces.push(piece))
  const code = await ended
  return { code, output: Buffer.concat(pieces).toString('utf8') }
}

function startProgram(program, args, { env = {}, stdio }) {
  const isScript = /\.[cm]?js$/.test(program)
  const child = spawn(isScript ? process.execPath : program, isScript ? [program, ...args] : args, {
    cwd: root,
    stdio,
    env: { ...process.env, ...env }
  })
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
  return { child, ended }
}
