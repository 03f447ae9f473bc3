import { pinyin, polyphonic } from 'pinyin-pro'
import { BETWEEN_TEXTS, charactersOf, type Span } from '#shared/search-words.ts'
import { pairsOf, plainLetters, soundsTyped } from '#shared/sounds-typed.ts'

// How Chinese is read, for whoever types pinyin. Only this file asks the dictionary; what it says is written beside each
// record when the record is written.

/** In the name of a person a character is read as a surname where it is one: 单 is Shan, 区 is Ou. */
export type Said = 'person' | 'text'

// A character that is read in several ways: the reading that fits its neighbours, and the usual ones beside it.
const MOST_READINGS = 2
const MOST_NAMES = 8
const LONGEST_NAME_OF_A_PERSON = 6
// So many characters before and behind one are kept with another reading of it.
const NEIGHBOURS = 3

/**
 * The sounds of a short name, to be searched with `instr` for a space and what was typed: from each of its characters on, in full and by first letters.
 * A name that can be read in several ways has the sounds of all of them.
 */
export function soundsOfName(name: string, said: Said): string {
  const characters = heard(name, said)
  const sounds = readings(characters).flatMap((reading) =>
    reading.flatMap((_, index) => [
      reading.slice(index).join(''),
      reading
        .slice(index)
        .map((syllable) => syllable.charAt(0))
        .join('')
    ])
  )
  return sounds.length === 0 ? '' : ` ${[...new Set(sounds)].join(' ')} `
}

/** The sounds of longer texts as the index keeps them: their syllables, and each pair of first letters. */
export function soundsOfTexts(texts: readonly (string | null | undefined)[]): { syllables: string; initials: string } {
  const runs = texts
    .filter((text) => text !== undefined && text !== null)
    .flatMap((text) => runsOf(heard(text, 'text')))
    .flatMap(withOtherReadings)
  return {
    syllables: runs.map((run) => run.join(' ')).join(` ${BETWEEN_TEXTS} `),
    initials: [...new Set(runs.map((run) => pairsOf(run.map((syllable) => syllable.charAt(0))).join(' ')))]
      .filter((pairs) => pairs !== '')
      .join(` ${BETWEEN_TEXTS} `)
  }
}

/** Which part of a text sounds like what was typed; the first such part. */
export function placeOfSound(text: string, word: string, said: Said): Span | undefined {
  const typed = soundsTyped(word)
  if (!typed) return undefined
  const characters = heard(text, said)
  for (const [from] of characters.entries()) {
    const count = Math.max(
      spokenFrom(characters, from, [...typed.initials], (syllable, letter) => syllable.charAt(0) === letter),
      ...typed.syllables.map((way) =>
        spokenFrom(characters, from, way, (syllable, part, isLast) =>
          isLast ? syllable.startsWith(part) : syllable === part
        )
      )
    )
    const [first, last] = [characters[from], characters[from + count - 1]]
    if (count > 0 && first && last) return { from: first.from, length: last.from + last.length - first.from }
  }
  return undefined
}

/** A character that is spoken: how it may be read, the likeliest first, and where it stands. */
type Heard = Span & { readings: readonly string[]; isHan: boolean }

function heard(text: string, said: Said): Heard[] {
  const characters = charactersOf(text)
  const whole = characters.map(({ is }) => ([...is].length === 1 ? is : '\u{fffd}')).join('')
  const fitting = read(whole, { mode: said === 'person' ? 'surname' : 'normal' })
  const others = said === 'person' ? read(whole, { mode: 'normal' }) : []
  return characters.map(({ is, from, length }, index) => {
    const usual = usualReadings(is)
    if (usual.length === 0) return { readings: /^[a-z0-9]+$/.test(is) ? [is] : [], isHan: false, from, length }
    const likely = [fitting[index], others[index]].filter((reading) => reading !== undefined).map(syllableOf)
    return { readings: [...new Set([...likely, ...usual])], isHan: true, from, length }
  })
}

const usualReadingsKnown = new Map<string, readonly string[]>()

// None, for what is no Han character or is in no dictionary.
function usualReadings(character: string): readonly string[] {
  const known = usualReadingsKnown.get(character)
  if (known) return known
  const [all = []] = /^\p{Script=Han}$/u.test(character)
    ? polyphonic(character, { toneType: 'none', type: 'array' })
    : []
  const usual = all
    .slice(0, MOST_READINGS)
    .map(syllableOf)
    .filter((reading) => /^[a-z]+$/.test(reading))
  usualReadingsKnown.set(character, usual)
  return usual
}

const syllablesKnown = new Map<string, string>()

function syllableOf(reading: string): string {
  const known = syllablesKnown.get(reading) ?? plainLetters(reading)
  syllablesKnown.set(reading, known)
  return known
}

function read(text: string, { mode }: { mode: 'surname' | 'normal' }): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', mode, surname: 'head' })
}

// Every way to read a name; a long one only as its neighbours make likely.
function readings(characters: readonly Heard[]): string[][] {
  const spoken = characters.map(({ readings: each }) => each).filter((each) => each.length > 0)
  const likely = spoken.map(([first = '']) => first)
  if (spoken.length > LONGEST_NAME_OF_A_PERSON)
    return [likely, ...spoken.flatMap((each, index) => each.slice(1).map((other) => likely.with(index, other)))].slice(
      0,
      MOST_NAMES
    )
  return spoken
    .reduce<string[][]>(
      (ways, each) => ways.flatMap((way) => each.map((reading) => [...way, reading])).slice(0, MOST_NAMES),
      [[]]
    )
    .filter((way) => way.length > 0)
}

// What stands between two runs of Han characters parts them.
function runsOf(characters: readonly Heard[]): Heard[][] {
  const runs: Heard[][] = [[]]
  for (const character of characters) {
    if (character.isHan) runs.at(-1)?.push(character)
    else runs.push([])
  }
  return runs.filter((run) => run.length > 0)
}

function withOtherReadings(run: readonly Heard[]): string[][] {
  const likely = run.map(({ readings: [first = ''] }) => first)
  const others = run.flatMap(({ readings: [, ...rest] }, index) =>
    rest.map((other) => likely.with(index, other).slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1))
  )
  return [likely, ...others]
}

function spokenFrom(
  characters: readonly Heard[],
  from: number,
  wanted: readonly string[],
  fits: (syllable: string, part: string, isLast: boolean) => boolean
): number {
  const all = wanted.every((part, offset) =>
    characters[from + offset]?.readings.some((syllable) => fits(syllable, part, offset === wanted.length - 1))
  )
  return all ? wanted.length : 0
}
