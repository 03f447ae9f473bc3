import { spawn } from 'node:child_process'
import type { MachineFacts } from '#shared/device-policy/facts.ts'
import { windowsScript } from './collectors/windows-script.ts'
import { CollectedFromWindows, windowsFacts } from './windows-collected.ts'

/** Reads a running Windows 10 or 11: one PowerShell, its JSON. What cannot be read is in `unread`; it never throws. */
export async function readWindows(): Promise<MachineFacts> {
  const output = await runPowerShell(windowsScript)
  const live = { form: 'live', system: 'windows', names: [] } as const
  if (typeof output === 'string') {
    const collected = CollectedFromWindows.safeParse(jsonOf(output))
    if (collected.success) return { ...windowsFacts(collected.data, 'Windows'), source: { ...live, names: [] } }
  }
  const why = typeof output === 'string' ? 'unknownForm' : output.why
  return {
    source: { ...live, names: [] },
    machine: {},
    facts: [],
    unread: [{ what: 'usb', where: 'powershell.exe', why }],
    covers: []
  }
}

const longest = 64 * 1024 * 1024
const patienceMs = 120_000

function runPowerShell(script: string): Promise<string | { why: 'failed' | 'timedOut' }> {
  return new Promise((resolve) => {
    // Base64 of UTF-16 is how PowerShell takes a script without any quoting.
    const encoded = Buffer.from(script, 'utf16le').toString('base64')
    const folder = `${process.env.SystemRoot ?? 'C:\\Windows'}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`
    const child = spawn(
      folder,
      ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-EncodedCommand', encoded],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
        windowsHide: true,
        shell: false
      }
    )
    const chunks: Buffer[] = []
    let total = 0
    const timer = setTimeout(() => {
      child.kill()
      resolve({ why: 'timedOut' })
    }, patienceMs)
    child.stdout.on('data', (chunk: Buffer) => {
      total += chunk.length
      if (total <= longest) chunks.push(chunk)
      else child.kill()
    })
    child.on('error', () => {
      clearTimeout(timer)
      resolve({ why: 'failed' })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve(code === 0 ? Buffer.concat(chunks).toString('utf8') : { why: 'failed' })
    })
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
