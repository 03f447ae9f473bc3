import type { PowerMonitor, WebContents } from 'electron'

/** Why the program locks without being asked. */
export type Absence = 'idle' | 'screenLocked' | 'suspended'

/** After how long without a sign of life the program locks. */
export const IDLE_LIMIT_SECONDS = 10 * 60

/** After how long in all a session ends, at work or not: nobody sits at one machine for longer than a working day. */
export const LONGEST_SESSION_SECONDS = 8 * 60 * 60

const LOOK_EVERY_MS = 5000

/**
 * Calls back when the person has gone: the screen is locked, the machine goes to sleep, or nothing was touched for the
 * limit. The window's own input counts beside the system's, as some systems cannot tell and as work in another program
 * is no sign that this one is being watched.
 * @returns what stops the watch
 */
export function watchForAbsence(
  power: PowerMonitor,
  contents: WebContents,
  absent: (why: Absence) => void
): () => void {
  let touchedAt = performance.now()
  let idleAtLastLook = false
  const touched = (): void => {
    touchedAt = performance.now()
  }
  const screenLocked = (): void => absent('screenLocked')
  const suspended = (): void => absent('suspended')
  const look = (): void => {
    const idle = isIdle(power.getSystemIdleTime(), (performance.now() - touchedAt) / 1000)
    if (idle && !idleAtLastLook) absent('idle')
    idleAtLastLook = idle
  }
  contents.on('input-event', touched)
  power.on('lock-screen', screenLocked)
  power.on('suspend', suspended)
  const timer = setInterval(look, LOOK_EVERY_MS)
  return () => {
    clearInterval(timer)
    power.off('lock-screen', screenLocked)
    power.off('suspend', suspended)
  }
}

/** True when the system or the window has been left alone for the limit. */
export function isIdle(systemSeconds: number, windowSeconds: number, limitSeconds = IDLE_LIMIT_SECONDS): boolean {
  return systemSeconds >= limitSeconds || windowSeconds >= limitSeconds
}
