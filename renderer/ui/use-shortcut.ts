import { useEffect, useEffectEvent } from 'react'

/**
 * Does something when Ctrl and a key are pressed together, wherever the focus is.
 * @param code the key by its place on the keyboard (`KeyN`), which an input method leaves as it is
 */
export function useShortcut(code: string, action: (() => void) | undefined): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!action || event.code !== code || !event.ctrlKey || event.altKey || event.isComposing) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** Does something when a key is pressed by itself: one that types nothing, such as `F2`. */
export function useKey(code: string, action: (() => void) | undefined): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!action || event.code !== code || event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
