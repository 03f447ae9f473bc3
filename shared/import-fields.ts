import { z } from 'zod'
import { headingsOfFields } from './words/import-reading.ts'

/** What a column of an old ledger can say of a carrier. */
export const ImportField = z.enum([
  'formerNumber',
  'title',
  /** The level alone, or the whole mark: 机密★10年. */
  'level',
  'term',
  'startsOn',
  'documentNumber',
  'copyNumber',
  /** How many copies one line stands for: each becomes a carrier of its own. */
  'copies',
  'pages',
  'capacity',
  'kind',
  'issuer',
  'serialNumber',
  'unit',
  'holder',
  'place',
  'basis',
  'scope',
  /** The day it was entered in the old ledger. */
  'registeredOn',
  /** Whether the mark stands on the thing itself. */
  'marked',
  'remarks'
])
export type ImportField = z.infer<typeof ImportField>

const headings: Readonly<Record<ImportField, readonly string[]>> = headingsOfFields

/** Without these there is no carrier. */
export const requiredFields = ['title', 'level'] as const satisfies readonly ImportField[]

/** A heading as it is compared: what is in brackets, blanks and signs do not count. */
export function bareHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** How a column was understood: as this unit understood the same heading the last time, or by its words. */
export type UnderstoodAs = { field: ImportField; how: 'remembered' | 'guessed' }

/**
 * What each column says, as far as its heading tells. No field twice: what was understood before counts first, then what
 * a heading says in so many words, then what one has among its words; of equal ones the first.
 * @param remembered by the bare heading
 */
export function understandHeadings(
  written: readonly string[],
  remembered: Readonly<Record<string, ImportField>> = {}
): (UnderstoodAs | undefined)[] {
  const bare = written.map(bareHeading)
  const known = new Map(Object.entries(remembered))
  const understood: (UnderstoodAs | undefined)[] = written.map(() => undefined)
  const taken = new Set<ImportField>()
  const take = (how: UnderstoodAs['how'], fieldOf: (heading: string) => ImportField | undefined) =>
    bare.forEach((heading, index) => {
      const field = understood[index] || heading === '' ? undefined : fieldOf(heading)
      if (field === undefined || taken.has(field)) return
      taken.add(field)
      understood[index] = { field, how }
    })
  take('remembered', (heading) => known.get(heading))
  take('guessed', (heading) => ImportField.options.find((field) => headings[field].includes(heading)))
  take('guessed', fieldAmong)
  return understood
}

// The longest word decides: 密级期限 is no 期限.
function fieldAmong(heading: string): ImportField | undefined {
  let [best, length]: [ImportField | undefined, number] = [undefined, 1]
  for (const field of ImportField.options)
    for (const word of headings[field])
      if (word.length > length && heading.includes(word)) [best, length] = [field, word.length]
  return best
}

/** How many columns a row has that would be understood: the row with the most of them is the one with the headings. */
export function headingRowOf(rows: readonly (readonly (string | number)[])[]): number {
  let [best, most] = [0, 0]
  rows.slice(0, 20).forEach((row, index) => {
    const count = understandHeadings(row.map(String)).filter(Boolean).length
    if (count > most) [best, most] = [index, count]
  })
  return best
}
