import type { Page } from '@playwright/test'

/**
 * Types a code as a scanner does, into whatever has the focus: keys by their place, a few milliseconds apart, Enter at the
 * end. The letters also reach a field that has the focus, as a real scanner's would.
 * @param composing with a Chinese input method on, which calls every key `Process`
 */
export async function scan(page: Page, code: string, { composing = false } = {}): Promise<void> {
  await page.evaluate(
    ({ code, composing }) => {
      const target = document.activeElement ?? document.body
      const press = (codeOfKey: string, shiftKey: boolean, key: string) => {
        const event = new KeyboardEvent('keydown', {
          code: codeOfKey,
          shiftKey,
          key: composing ? 'Process' : key,
          isComposing: composing,
          bubbles: true,
          cancelable: true
        })
        const goesOn = target.dispatchEvent(event)
        if (goesOn && key.length === 1 && target instanceof HTMLInputElement)
          document.execCommand('insertText', false, key)
      }
      for (const character of code) {
        const letter = /[A-Za-z]/.test(character)
        const place = letter ? `Key${character.toUpperCase()}` : /\d/.test(character) ? `Digit${character}` : 'Minus'
        press(place, /[A-Z]/.test(character), character)
      }
      press('Enter', false, 'Enter')
    },
    { code, composing }
  )
}
