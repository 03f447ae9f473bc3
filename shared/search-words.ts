// One Han character is one word, a run of letters or digits is one word: so one character is found anywhere in a title,
// two are found only where they stand together, and `2026` is found in `BM-2026-0000137`.

/** Joins the texts of one record; nobody can type it, so that no phrase reaches from one text into the next. */
export const BETWEEN_TEXTS = '\u{f8ff}'

// Shorter parts of a number are found where they begin a run of digits or letters.
const SHORTEST_PART = 3

/** The words that must all be found. */
export function wordsTyped(typed: string): string[] {
  return typed.split(/\s+/).filter((word) => word !== '')
}

/** The texts of one record as the index keeps them. */
export function indexWords(texts: readonly (string | null | undefined)[]): string {
  return texts
    .filter((text) => text !== undefined && text !== null)
    .map((text) => tokensOf(text).join(' '))
    .join(` ${BETWEEN_TEXTS} `)
}

/**
 * What a person typed, as a query of the index: words parted by spaces must all be there; a word of several characters
 * must stand together; the last letters or digits may be the beginning of a longer word.
 * @returns undefined where nothing in it can be searched for
 */
export function searchQuery(typed: string): string | undefined {
  const phrases = wordsTyped(typed)
    .map((word) => ({ tokens: tokensOf(word).join(' '), open: mayGoOn(word) }))
    .filter(({ tokens }) => tokens !== '')
    .map(({ tokens, open }) => `"${tokens}"${open ? '*' : ''}`)
  return phrases.length === 0 ? undefined : phrases.join(' AND ')
}

/** The numbers of one record as the index of parts of numbers keeps them. */
export function indexNumbers(numbers: readonly (string | null | undefined)[]): string {
  return numbers
    .filter((number) => number !== undefined && number !== null)
    .map(plain)
    .join(BETWEEN_TEXTS)
}

/**
 * A word as a query for part of a number, `0137` in `BM-2026-0000137`.
 * @returns undefined for what is too short for it, or is no part of a number
 */
export function numberQuery(word: string): string | undefined {
  const part = numberPart(word)
  return part && `"${part}"`
}

/** Where a word stands in a text, by the same rules: as it is written, or as part of a number. */
export function placeOfWord(
  text: string,
  word: string,
  { isNumber = false }: { isNumber?: boolean } = {}
): Span | undefined {
  const characters = charactersOf(text)
  const written = placeOfTokens(characters, tokensOf(word), mayGoOn(word))
  if (written || !isNumber) return written
  const part = numberPart(word)
  if (part === undefined) return undefined
  const at = characters
    .map(({ is }) => is)
    .join('')
    .indexOf(part)
  return at < 0 ? undefined : spanOfPlain(characters, at, part.length)
}

/** Part of a text: where it begins, and how long it is. */
export type Span = { from: number; length: number }

/** Each character of a text as it is compared, and where it stands. */
export type PlainCharacter = { is: string; from: number; length: number }

/** The characters of a text, each made plain by itself, so that their places stay known. */
export function charactersOf(text: string): PlainCharacter[] {
  let from = 0
  return Array.from(text, (character) => {
    const one = { is: plain(character), from, length: character.length }
    from += character.length
    return one
  })
}

type Token = Span & { is: string }

function placeOfTokens(
  characters: readonly PlainCharacter[],
  wanted: readonly string[],
  open: boolean
): Span | undefined {
  if (wanted.length === 0) return undefined
  const tokens = tokensAt(characters)
  const start = tokens.findIndex((_, index) =>
    wanted.every((token, offset) => {
      const is = tokens[index + offset]?.is
      return open && offset === wanted.length - 1 ? is?.startsWith(token) === true : is === token
    })
  )
  const [first, last] = [tokens[start], tokens[start + wanted.length - 1]]
  if (!first || !last) return undefined
  const shown = open ? spanOfPlain(charactersOfSpan(characters, last), 0, wanted.at(-1)?.length ?? 0) : last
  return { from: first.from, length: shown.from + shown.length - first.from }
}

function tokensAt(characters: readonly PlainCharacter[]): Token[] {
  const tokens: (Token & { kind: Kind })[] = []
  for (const { is, from, length } of characters) {
    for (const each of is) {
      const kind = kindOf(each)
      const last = tokens.at(-1)
      if (kind === undefined) continue
      const goesOn = last?.kind === kind && kind !== 'han' && last.from + last.length >= from
      if (goesOn) Object.assign(last, { is: last.is + each, length: from + length - last.from })
      else tokens.push({ is: each, from, length, kind })
    }
  }
  return tokens
}

function charactersOfSpan(characters: readonly PlainCharacter[], { from, length }: Span): PlainCharacter[] {
  return characters.filter((each) => each.from >= from && each.from < from + length)
}

function spanOfPlain(characters: readonly PlainCharacter[], at: number, length: number): Span {
  let passed = 0
  const within = characters.filter(({ is }) => {
    const isIn = passed + is.length > at && passed < at + length
    passed += is.length
    return isIn
  })
  const [first, last] = [within[0], within.at(-1)]
  return { from: first?.from ?? 0, length: last && first ? last.from + last.length - first.from : 0 }
}

type Kind = 'han' | 'digits' | 'letters' | undefined

function kindOf(character: string): Kind {
  if (/\p{Script=Han}/u.test(character)) return 'han'
  if (/[0-9]/.test(character)) return 'digits'
  return /\p{L}/u.test(character) ? 'letters' : undefined
}

function tokensOf(text: string): string[] {
  return plain(text).match(/\p{Script=Han}|[0-9]+|[^\P{L}\p{Script=Han}]+/gu) ?? []
}

function numberPart(word: string): string | undefined {
  const part = plain(word)
  const isPart = part.length >= SHORTEST_PART && /[0-9]/.test(part) && !/[\p{Script=Han}"\u{f8ff}]/u.test(part)
  return isPart ? part : undefined
}

function mayGoOn(word: string): boolean {
  return /[a-z0-9]$/i.test(word.normalize('NFKC'))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
