import { useEffect, useEffectEvent } from 'react'
import { readScanned, type Scanned } from '#shared/scanned-codes.ts'
import { ScanDecoder } from './scanner.ts'

/** Takes a scan and says so; false leaves it to whoever listened before, and at last to the field that has the focus. */
export type TakesScan = (scanned: Scanned) => boolean

// Whoever began to listen last is asked first: a sheet before the page under it, the page before the window.
const listeners: TakesScan[] = []

/**
 * Gives this page what a scanner reads, wherever the focus is and whatever input method is on. What the scanner typed into a
 * field meanwhile is taken out of it again, and the key that ended the scan does nothing else; what nobody takes stays typed.
 * @param takes undefined while there is nothing to scan for
 */
export function useScanner(takes: TakesScan | undefined): void {
  const taken = useEffectEvent((scanned: Scanned) => takes?.(scanned) ?? false)
  const listening = takes !== undefined
  useEffect(() => {
    if (!listening) return
    const listener: TakesScan = (scanned) => taken(scanned)
    listeners.push(listener)
    return () => void listeners.splice(listeners.indexOf(listener), 1)
  }, [listening])
}

/** Listens to the keyboard of a window for scans. Returns what ends it. */
export function listenForScans(to: Window): () => void {
  const decoder = new ScanDecoder()
  let field: FieldBefore | undefined
  const pressed = (event: KeyboardEvent) => {
    const began = decoder.began
    const text = decoder.press(event)
    if (decoder.began !== began) field = fieldWithFocus()
    if (text === undefined) return
    const scanned = readScanned(text)
    if (!listeners.toReversed().some((takes) => takes(scanned))) return
    event.preventDefault()
    event.stopImmediatePropagation()
    field?.restore()
  }
  to.addEventListener('keydown', pressed, { capture: true })
  return () => to.removeEventListener('keydown', pressed, { capture: true })
}

type FieldBefore = { restore: () => void }

// As it was when the first key went down, before that key wrote into it.
function fieldWithFocus(): FieldBefore | undefined {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return undefined
  const { value } = field
  const putBack = () => {
    if (field.value === value) return
    // By the setter of every field, not the one with which React watches its own: so that it hears of it.
    Reflect.set(Object.getPrototypeOf(field) as object, 'value', value, field)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const restore = () => {
    // An input method that was composing writes what it has once more when it ends.
    field.addEventListener('compositionend', () => setTimeout(putBack), { once: true })
    setTimeout(putBack)
  }
  return { restore }
}
