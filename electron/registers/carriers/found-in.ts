import type { CarrierInSight, Found, FoundColumn } from '#shared/registers/carriers.ts'
import { placeOfWord, type Span } from '#shared/search-words.ts'
import { placeOfSound } from '#electron/sounds.ts'

// So much of a long text is told around what was found in it.
const MOST_TOLD = 40
const TOLD_BEFORE = 12

/** How what stands in a column can be found: as it is written, and as part of a number or by its sound besides. */
type How = 'text' | 'number' | 'name'

/** Where each of the words is found in a carrier, by the rules of the list: every column that has it. */
export function foundIn(carrier: CarrierInSight, words: readonly string[]): Found[] {
  return words.flatMap((word, index) =>
    columnsOf(carrier).flatMap(({ column, texts, how }) => {
      for (const text of texts) {
        const span = spanIn(text, word, how)
        if (span) return [{ word: index, column, ...told(text, span) }]
      }
      return []
    })
  )
}

type Column = { column: FoundColumn; texts: readonly string[]; how: How }

function columnsOf(carrier: CarrierInSight): Column[] {
  const { holder, place, unit } = carrier
  const of = (how: How, ...columns: Exclude<FoundColumn, 'holder' | 'place'>[]): Column[] =>
    columns.map((column) => ({ column, texts: carrier[column] === undefined ? [] : [carrier[column]], how }))
  return [
    ...of('number', 'number'),
    ...of('text', 'title'),
    { column: 'holder', texts: [holder.name, holder.number], how: 'name' },
    ...of('number', 'formerNumber', 'documentNumber', 'serialNumber', 'copyNumber'),
    ...of('text', 'issuer'),
    { column: 'place', texts: [place.name, place.code], how: 'text' },
    { column: 'unit', texts: [unit], how: 'text' },
    ...of('text', 'scope', 'basis', 'remarks')
  ]
}

function spanIn(text: string, word: string, how: How): Span | undefined {
  if (how === 'number') return placeOfWord(text, word, { isNumber: true })
  return placeOfWord(text, word) ?? placeOfSound(text, word, how === 'name' ? 'person' : 'text')
}

function told(text: string, { from, length }: Span): Pick<Found, 'text' | 'from' | 'length'> {
  if (text.length <= MOST_TOLD) return { text, from, length }
  const start = wholeCharacter(text, Math.max(0, from - TOLD_BEFORE))
  const end = wholeCharacter(text, Math.max(from + length, start + MOST_TOLD))
  const [before, after] = [start > 0 ? '…' : '', end < text.length ? '…' : '']
  return { text: `${before}${text.slice(start, end)}${after}`, from: from - start + before.length, length }
}

// Never between the two halves of one character.
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at
}
