import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { resolveElectron } from './electron-runtime/resolve-electron.mjs'
import { sandboxed } from './sandbox.mjs'
import { say } from './setup/say.mjs'
import { ensureWindowPackages } from './system-packages.mjs'

const KINDS = {
  official: '',
  override: ', from ELECTRON_OVERRIDE_DIST_PATH',
  fallback: ', the FALLBACK for development: old, never to be shipped'
}

/**
 * Everything a task needs that opens the window: `{ switches, env }`. `env` tells the program, the bundler and the
 * journeys which Electron and which addon to use; `switches` go before Electron's other arguments.
 */
export async function prepareWindow() {
  const runtime = await resolveElectron()
  ensureWindowPackages(runtime.executable)
  const display = hasDisplay() ? '' : `, virtual display ${await startVirtualDisplay()}`
  const { executable, sandbox } = sandboxed(runtime.executable)
  const unsafe = sandbox ? '' : ', SANDBOX OFF (root, and this system forbids user namespaces)'
  say(`Electron ${runtime.version}${KINDS[runtime.kind]}${display}${unsafe}`)
  return {
    switches: sandbox ? [] : ['--no-sandbox'],
    env: { ELECTRON_EXEC_PATH: executable, ...(sandbox ? {} : { NO_SANDBOX: '1' }), ...addonFor(runtime) }
  }
}

/** What packaging needs: the Electron itself, nothing of a display. */
export async function prepareRuntime() {
  const runtime = await resolveElectron()
  say(`Electron ${runtime.version}${KINDS[runtime.kind]}`)
  return { runtime, env: addonFor(runtime) }
}

function addonFor({ addon }) {
  return addon ? { JIYAO_SQLITE_ADDON: addon } : {}
}
