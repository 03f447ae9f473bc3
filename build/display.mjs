import { spawn } from 'node:child_process'

/** Whether a window can be shown to somebody. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Starts a display that exists in memory only, names it in DISPLAY and ends it with this process. Gives its name. Xvfb
 * chooses the number, so several may run at once.
 */
export async function startVirtualDisplay() {
  const screen = ['-screen', '0', '1920x1080x24']
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe']
  })
  process.once('exit', () => server.kill())
  const number = await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it had a display`)))
    server.stdio[3].once('data', (bytes) => resolve(String(bytes).trim()))
  })
  process.env.DISPLAY = `:${number}`
  return process.env.DISPLAY
}
