import type { KeptDraft } from '#shared/system/drafts.ts'

// A sheet may read something before it opens.
const OPENS_WITHIN_MS = 3000

/** A button as it is told from others: what is written on it, and the line it stands in. */
export type Pressed = KeptDraft['opened'][number]

let pressed: { what: Pressed; inMenu: boolean; at: number }[] = []

/** Remembers what was pressed, in case it opens a sheet. */
export function rememberPressed({ target }: MouseEvent): void {
  const button = target instanceof Element ? target.closest<HTMLElement>(PRESSABLE) : null
  if (!button || button.closest('[role="dialog"]')) return
  const what = describe(button)
  pressed = [...pressed.slice(-3), { what, inMenu: button.matches('[role="menuitem"]'), at: performance.now() }]
}

/** What a person presses to open a sheet. */
export const PRESSABLE = 'button, [role="button"], [role="menuitem"]'

/** What is written on a button, and on its line where it stands in one of many. */
export function describe(button: Element): Pressed {
  const label = (button.getAttribute('aria-label') ?? button.textContent).trim().slice(0, 120)
  const row = button.closest('tr, li, [role="row"]')?.textContent.trim().slice(0, 200)
  return { label, ...(row !== undefined && row !== label && { row }) }
}

/** A sheet was opened by what was pressed last; an entry of a menu by what opened the menu, and then by itself. */
export function openedBy(): Pressed[] {
  const last = pressed.at(-1)
  if (!last || performance.now() - last.at > OPENS_WITHIN_MS) return []
  const before = pressed.at(-2)
  return last.inMenu && before ? [before.what, last.what] : [last.what]
}
