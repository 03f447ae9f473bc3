/**
 * What a scanner has read, or somebody has typed in its stead. The prefix says what it is; whatever has none of these is a
 * number of the ledger, whose prefix the unit sets itself.
 */
export type Scanned =
  | { kind: 'carrier'; text: string }
  | { kind: 'person'; text: string }
  | { kind: 'place'; text: string }
  | { kind: 'device'; text: string }
  | { kind: 'command'; text: string; command: ScanCommand | undefined }

/** What can be told by scanning a card on the desk instead of pressing a button. */
export const scanCommands = { 'CZ-DONE': 'done', 'CZ-UNDO': 'undo' } as const
export type ScanCommand = (typeof scanCommands)[keyof typeof scanCommands]

const prefixes = { 'RY-': 'person', 'WZ-': 'place', 'SB-': 'device' } as const

/** Prefixes of the ledger that a scan could not tell from a person, a place, a device or a command. */
export const reservedPrefixes: readonly string[] = [...Object.keys(prefixes), 'CZ-'].map((prefix) =>
  prefix.slice(0, -1)
)

/**
 * Says what was scanned. Without the spaces around it, full-width letters and dashes made plain; letters are compared as
 * capitals, because a scanner beside a locked shift key turns them about.
 */
export function readScanned(read: string): Scanned {
  const text = plain(read)
  if (text.startsWith('CZ-'))
    return {
      kind: 'command',
      text,
      command: Object.hasOwn(scanCommands, text) ? scanCommands[text as keyof typeof scanCommands] : undefined
    }
  for (const [prefix, kind] of Object.entries(prefixes))
    if (text.startsWith(prefix) && text.length > prefix.length) return { kind, text: text.slice(prefix.length) }
  return { kind: 'carrier', text }
}

/** One line of a file of scanned numbers. */
export type ScannedLine = { line: number; text: string; again: boolean }

/**
 * The numbers in a file that a scanner has kept: the first column of each line, one number a line. Empty lines are passed
 * over; a number that stands there a second time is told, not dropped.
 * @param text as decoded; a mark of the byte order may still stand before it
 */
export function readScannedLines(text: string): ScannedLine[] {
  const seen = new Set<string>()
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => {
      const [first = ''] = line.split(/[,;\t]/)
      const number = plain(first.trim().replace(/^"(.*)"$/, '$1'))
      if (number === '') return []
      const again = seen.has(number)
      seen.add(number)
      return [{ line: index + 1, text: number, again }]
    })
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .toUpperCase()
}
