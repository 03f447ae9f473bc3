import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestGapMs, ScanDecoder, type KeyPressed } from '#renderer/ui/scanner.ts'

// Events as a browser gives them. With a Chinese input method on, `key` is 'Process' and `keyCode` 229 for every key; the
// decoder is given them all the same and must not look at either.
type Event = KeyPressed & { key: string; keyCode: number; isComposing: boolean }

test('a scanner is understood, whether Enter or Tab ends what it types', () => {
  for (const end of ['Enter', 'Tab', 'NumpadEnter'])
    expect(read(typed('BM-2026-0000137', { gap: 8, end }))).toEqual(['BM-2026-0000137'])
})

test('a scanner is understood with a Chinese input method on', () => {
  const events = typed('BM-2026-0000137', { gap: 12 }).map((event) => ({
    ...event,
    key: 'Process',
    keyCode: 229,
    isComposing: true
  }))
  expect(read(events)).toEqual(['BM-2026-0000137'])
})

test('a scanner is understood that sends digits from the number block, and shift as a key of its own', () => {
  const shift = key('ShiftLeft', 100)
  const rest = ['KeyB', 'KeyM', 'NumpadSubtract', 'Numpad4', 'Numpad2', 'Enter']
  const events = [shift, ...rest.map((code, index) => key(code, 105 + index * 6, index < 2))]
  expect(read(events)).toEqual(['BM-42'])
})

test('two scans in a row are two', () => {
  const first = typed('BM-2026-0000001', { gap: 5, at: 1000 })
  const second = typed('BM-2026-0000002', { gap: 5, at: 1100 })
  expect(read([...first, ...second])).toEqual(['BM-2026-0000001', 'BM-2026-0000002'])
})

test('what a person had begun to type does not become part of a scan', () => {
  expect(read([key('KeyX', 0), key('KeyY', 90), ...typed('BM-2026-0000001', { gap: 10, at: 300 })])).toEqual([
    'BM-2026-0000001'
  ])
})

test('whoever types, however fast, is no scanner', () => {
  expect(read(typed('BM-2026-0000137', { gap: 140 }))).toEqual([])
  // Sixteen keys a second: nobody's, and still not a scanner's.
  expect(read(typed('BM-2026-0000137', { gap: 62 }))).toEqual([])
})

test('one slow key anywhere in it, and it was a person', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 12, max: 15 }),
      fc.integer({ min: longestGapMs + 1, max: 2000 }),
      fc.integer({ min: 1, max: 30 }),
      (slow, pause, gap) => {
        const events = typed('BM-2026-0000137', { gap }).map((event, index) => ({
          ...event,
          timeStamp: event.timeStamp + (index >= slow ? pause : 0)
        }))
        // Fewer than four characters are left after the pause.
        expect(read(events)).toEqual([])
      }
    )
  )
})

test('a key that is held down, a shortcut, and three quick letters are no scan', () => {
  const held = Array.from({ length: 20 }, (_, index) => ({ ...key('KeyA', 500 + index * 30), repeat: index > 0 }))
  expect(read([...held, key('Enter', 1105)])).toEqual([])
  expect(read(typed('BM-2026-1', { gap: 8 }).map((event) => ({ ...event, ctrlKey: true })))).toEqual([])
  expect(read(typed('ABC', { gap: 8 }))).toEqual([])
})

test('everything a label can bear is read back as it was printed', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Z0-9][A-Za-z0-9./_-]{3,30}$/),
      fc.integer({ min: 0, max: longestGapMs }),
      (code, gap) => {
        expect(read(typed(code, { gap }))).toEqual([code])
      }
    )
  )
})

function read(events: readonly KeyPressed[]): string[] {
  const decoder = new ScanDecoder()
  return events.flatMap((event) => decoder.press(event) ?? [])
}

function typed(text: string, { gap, end = 'Enter', at = 1000 }: { gap: number; end?: string; at?: number }): Event[] {
  const codes = [...text].map((character) => codeOf(character))
  return [...codes, [end, false] as const].map(([code, shift], index) => key(code, at + index * gap, shift))
}

function codeOf(character: string): readonly [code: string, shift: boolean] {
  if (/[A-Za-z]/.test(character)) return [`Key${character.toUpperCase()}`, /[A-Z]/.test(character)]
  if (/\d/.test(character)) return [`Digit${character}`, false]
  const signs: Record<string, readonly [string, boolean]> = {
    '-': ['Minus', false],
    _: ['Minus', true],
    '.': ['Period', false],
    '/': ['Slash', false]
  }
  const known = signs[character]
  if (!known) throw new Error(`no key for ${character}`)
  return known
}

function key(code: string, timeStamp: number, shiftKey = false): Event {
  return {
    code,
    timeStamp,
    shiftKey,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    repeat: false,
    key: 'Unidentified',
    keyCode: 0,
    isComposing: false
  }
}
