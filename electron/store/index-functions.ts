import type { Database } from 'better-sqlite3'
import { indexNumbers, indexWords } from '#shared/search-words.ts'
import { soundsOfName, soundsOfTexts } from '#electron/sounds.ts'

// By what a record is found is told by its texts, with rules that SQL has no words for. These functions lend them to it, so
// that the same rules fill an index when a record is written and when a migration brings the index to older records. What
// they tell may become better; then a later migration fills the index anew.

/** Teaches SQL the rules by which records are found. */
export function nameTheIndexes(db: Database): void {
  const one = { deterministic: true }
  const many = { deterministic: true, varargs: true }
  db.function('words_of', many, (...texts) => indexWords(texts as Texts))
  db.function('numbers_of', many, (...texts) => indexNumbers(texts as Texts))
  db.function('syllables_of', many, (...texts) => soundsOfTexts(texts as Texts).syllables)
  db.function('initials_of', many, (...texts) => soundsOfTexts(texts as Texts).initials)
  db.function('sounds_of_person', one, (name) => soundsOfName(name as string, 'person'))
  db.function('sounds_of_name', one, (name) => soundsOfName(name as string, 'text'))
}

type Texts = (string | null)[]
