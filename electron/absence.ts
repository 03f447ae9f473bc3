import type { PowerMonitor, WebContents } from 'electron'

/** Why the program locks without being asked. */
export type Absence = 'idle' | 'screenLocked' | 'suspended'

/** After how long without a sign of life the program locks. */
export const IDLE_LIMIT_SECONDS = 10 * 60

/** After how long in all a session ends, at work or not: nobody sits at one machine for longer than a working day. */
export const LONGEST_SESSION_SECONDS = 8 * 60 * 60

const LOOK_EVERY_MS = 5000

/**
 * Calls back when the person has gone: the screen is locked, the machine goes to sleep, or this window was not touched
 * for the limit. Work in another program is no sign that this one is being watched; and what a system says of its own
 * idleness differs too much between displays to be asked.
 * @returns what stops the watch
 */
export function watchForAbsence(
  power: PowerMonitor,
  contents: WebContents,
  absent: (why: Absence) => void
): () => void {
  let touchedAt = performance.now()
  let idleAtLastLook = false
  const screenLocked = (): void => absent('screenLocked')
  const suspended = (): void => absent('suspended')
  const look = (): void => {
    const idle = isIdle((performance.now() - touchedAt) / 1000)
    if (idle && !idleAtLastLook) absent('idle')
    idleAtLastLook = idle
  }
  contents.on('input-event', () => {
    touchedAt = performance.now()
  })
  power.on('lock-screen', screenLocked)
  power.on('suspend', suspended)
  const timer = setInterval(look, LOOK_EVERY_MS)
  return () => {
    clearInterval(timer)
    power.off('lock-screen', screenLocked)
    power.off('suspend', suspended)
  }
}

/** True when a window left alone for so long counts as left. */
export function isIdle(untouchedSeconds: number, limitSeconds = IDLE_LIMIT_SECONDS): boolean {
  return untouchedSeconds >= limitSeconds
}
