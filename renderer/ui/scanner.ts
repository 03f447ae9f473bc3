/** What of a key event tells a scanner from a person. `code` is the key by its place, which an input method leaves alone. */
export type KeyPressed = Pick<
  KeyboardEvent,
  'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat' | 'timeStamp'
>

/** The longest time between two keys of a scanner; nobody types a whole number so fast. */
export const longestGapMs = 45
/** The fewest characters that are taken for a scan: two keys struck nearly together are a person's. */
export const fewestCharacters = 4

/**
 * Finds, among all keys that are pressed, those that a scanner typed: at least four characters, none later than 45 ms after
 * the one before, and Enter or Tab at the end as soon. It only listens; whether the end key is kept from the page is for
 * whoever wants the scan.
 */
export class ScanDecoder {
  #text = ''
  #last = Number.NEGATIVE_INFINITY
  #began = Number.NEGATIVE_INFINITY

  /** When the first key came of what is being read, as key events tell the time. */
  get began(): number {
    return this.#began
  }

  /** Takes one key going down; gives what was scanned with the key that ends it. */
  press(key: KeyPressed): string | undefined {
    const { code, timeStamp } = key
    if (isShift(code)) return undefined
    const soon = timeStamp - this.#last <= longestGapMs
    this.#last = timeStamp
    if (isEnd(code) && !isCommand(key)) {
      const text = this.#text
      this.#text = ''
      return soon && !key.repeat && text.length >= fewestCharacters ? text : undefined
    }
    const character = characterOf(key)
    // A key held down repeats as fast as a scanner types.
    if (character === undefined || key.repeat || isCommand(key)) {
      this.#text = ''
      return undefined
    }
    if (!soon || this.#text === '') {
      this.#text = character
      this.#began = timeStamp
    } else this.#text += character
    return undefined
  }
}

function isEnd(code: string): boolean {
  return code === 'Enter' || code === 'NumpadEnter' || code === 'Tab'
}

function isShift(code: string): boolean {
  return code === 'ShiftLeft' || code === 'ShiftRight'
}

function isCommand({ ctrlKey, altKey, metaKey }: KeyPressed): boolean {
  return ctrlKey || altKey || metaKey
}

// A scanner types as a keyboard of the United States does, whatever the layout of the office is.
const signs: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Slash: ['/', '?'],
  Backslash: ['\\', '|'],
  Period: ['.', '>'],
  Comma: [',', '<'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backquote: ['`', '~'],
  Space: [' ', ' '],
  NumpadSubtract: ['-', '-'],
  NumpadDecimal: ['.', '.'],
  NumpadDivide: ['/', '/'],
  NumpadAdd: ['+', '+'],
  NumpadMultiply: ['*', '*']
}
const shiftedDigits = ')!@#$%^&*('

function characterOf({ code, shiftKey }: KeyPressed): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase()
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return shiftKey ? shiftedDigits[Number(digit)] : digit
  const numpad = /^Numpad(\d)$/.exec(code)?.[1]
  if (numpad !== undefined) return numpad
  return signs[code]?.[shiftKey ? 1 : 0]
}
