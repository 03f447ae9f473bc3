import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { resolveElectron } from './electron-runtime/resolve-electron.mjs'
import { sandboxed } from './sandbox.mjs'
import { say } from './setup/say.mjs'
import { ensureWindowPackages } from './system-packages.mjs'

/**
 * Everything a task needs that starts Electron: `{ runtime, env, switches }`. `env` tells the window program, the bundler
 * and the journeys which Electron and which addon to use; `switches` go before Electron's other arguments.
 */
export async function prepareWindow() {
  const runtime = await resolveElectron()
  ensureWindowPackages(runtime.executable)
  const display = hasDisplay() ? '' : `, virtual display ${await startVirtualDisplay()}`
  const { executable, sandbox } = sandboxed(runtime.executable)
  const kinds = {
    official: '',
    override: ', from ELECTRON_OVERRIDE_DIST_PATH',
    fallback: ', the FALLBACK for development: old, never to be shipped'
  }
  const unsafe = sandbox ? '' : ', SANDBOX OFF (root, and this system forbids user namespaces)'
  say(`Electron ${runtime.version}${kinds[runtime.kind]}${display}${unsafe}`)
  return {
    runtime,
    switches: sandbox ? [] : ['--no-sandbox'],
    env: {
      ELECTRON_EXEC_PATH: executable,
      ...(sandbox ? {} : { NO_SANDBOX: '1' }),
      ...(runtime.addon ? { JIYAO_SQLITE_ADDON: runtime.addon } : {})
    }
  }
}
