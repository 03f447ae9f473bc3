// What was typed in Latin letters may be pinyin: `shemizaiti` is split into its syllables, `smzt` are the first letters of
// four characters. Which of both it is nobody can tell, so both are looked for.

/** What a word may sound like. */
export type SoundsTyped = {
  /** Every way to split it into syllables; the last may be the beginning of one. */
  syllables: readonly (readonly string[])[]
  /** The first letters of as many characters, one each. */
  initials: string
}

const LONGEST = 40
const MOST_WAYS = 12

const beginnings = ['', ...'bpmfdtnlgkhjqxrzcsyw', 'zh', 'ch', 'sh']
const endings = `a o e i u v ai ei ao ou an en ang eng ong er ia ie iao iu ian in iang ing iong ua uo uai ui uan un uang ue ve`
// A few of these nobody says; what is never said is never found.
const syllables: ReadonlySet<string> = new Set(
  beginnings.flatMap((beginning) => endings.split(' ').map((ending) => beginning + ending))
)
const LONGEST_SYLLABLE = 6
const begunSyllables: ReadonlySet<string> = new Set(
  [...syllables].flatMap((syllable) => Array.from(syllable, (_, index) => syllable.slice(0, index + 1)))
)

/** @returns undefined for a word that can be no pinyin: one letter, or what has more in it than letters */
export function soundsTyped(word: string): SoundsTyped | undefined {
  const letters = plainLetters(word)
  if (!/^[a-z]{2,}$/.test(letters) || letters.length > LONGEST) return undefined
  return { syllables: waysToSplit(letters), initials: letters }
}

/** A word as pinyin is written with Latin letters only: `lü` as `lv`, without tones. */
export function plainLetters(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('u\u{308}', 'v')
    .replaceAll(/\p{Mn}|['’]/gu, '')
}

/** Two letters that follow each other, each such pair a word: what the index keeps of first letters. */
export function pairsOf(letters: readonly string[]): string[] {
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`)
}

/**
 * A word as a query of the index of sounds.
 * @returns undefined where it can be no pinyin
 */
export function soundQuery(word: string): string | undefined {
  const sounds = soundsTyped(word)
  if (!sounds) return undefined
  const initials = `initials : "${pairsOf([...sounds.initials]).join(' ')}"`
  const spoken = sounds.syllables.map((way) => `"${way.join(' ')}" *`)
  return spoken.length === 0 ? initials : `${initials} OR syllables : (${spoken.join(' OR ')})`
}

function waysToSplit(letters: string): string[][] {
  if (letters === '') return []
  const ways: string[][] = begunSyllables.has(letters) ? [[letters]] : []
  for (let length = Math.min(LONGEST_SYLLABLE, letters.length - 1); length > 0; length -= 1) {
    const first = letters.slice(0, length)
    if (!syllables.has(first)) continue
    for (const rest of waysToSplit(letters.slice(length))) {
      ways.push([first, ...rest])
      if (ways.length === MOST_WAYS) return ways
    }
  }
  return ways
}
