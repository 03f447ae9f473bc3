// One Han character is one word, a run of letters or digits is one word: so one character is found anywhere in a title,
// two are found only where they stand together, and `2026` is found in `BM-2026-0000137`.

// Joins the texts of one record; nobody can type it, so that no phrase reaches from one text into the next.
const BETWEEN_TEXTS = ' \u{f8ff} '

/** The texts of one record as the index keeps them. */
export function indexWords(texts: readonly (string | undefined)[]): string {
  return texts
    .filter((text) => text !== undefined)
    .map(apart)
    .join(BETWEEN_TEXTS)
}

/**
 * What a person typed, as a query of the index: words parted by spaces must all be there; a word of several characters
 * must stand together; the last letters or digits may be the beginning of a longer word.
 * @returns undefined where nothing in it can be searched for
 */
export function searchQuery(typed: string): string | undefined {
  const phrases = typed
    .trim()
    .split(/\s+/)
    .map((word) => ({ tokens: apart(word), open: /[a-z0-9]$/i.test(word.normalize('NFKC')) }))
    .filter(({ tokens }) => tokens !== '')
    .map(({ tokens, open }) => `"${tokens}"${open ? '*' : ''}`)
  return phrases.length === 0 ? undefined : phrases.join(' AND ')
}

function apart(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}|[0-9]+|[^\P{L}\p{Script=Han}]+/gu)
      ?.join(' ') ?? ''
  )
}
