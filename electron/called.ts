import { wordsTyped } from '#shared/search-words.ts'
import { soundsTyped } from '#shared/sounds-typed.ts'
import type { Term } from './store/terms.ts'

/**
 * How somebody or something short of name is looked for: by words that all stand in what is said of it, small letters for
 * capital ones, or that its name sounds like.
 * @param columns what is said, in small letters, and the column that keeps the sounds of the name
 * @returns what must hold; and what holds where the words are written there, so that those come first
 */
export function called(words: string, { said, sounds }: { said: string; sounds: string }) {
  const each = wordsTyped(words).map((word) => ({ word: word.toLowerCase(), sound: soundsTyped(word)?.initials }))
  const conditions = each.map(({ word, sound }): Term => {
    if (sound === undefined) return [`instr(${said}, ?) > 0`, word]
    return [`(instr(${said}, ?) > 0 OR instr(${sounds}, ' ' || ?) > 0)`, word, sound]
  })
  const written: Term = [
    ['TRUE', ...each.map(() => `instr(${said}, ?) > 0`)].join(' AND '),
    ...each.map(({ word }) => word)
  ]
  return { conditions, written }
}
