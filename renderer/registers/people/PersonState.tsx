import type { PersonInSight } from '#shared/registers/people.ts'
import type { Words } from '#shared/words/words.ts'
import { useWords } from '#renderer/words.ts'

/** How it stands with somebody, in a word: bold where it shuts them out of secrets. */
export function PersonState({ person }: { person: PersonInSight }) {
  const words = useWords()
  const said = sayPersonState(words, person)
  return person.problem ? <strong>{said}</strong> : <span>{said}</span>
}

export function sayPersonState({ pages }: Words, { problem }: PersonInSight): string {
  const { states } = pages.onePerson
  const known: Readonly<Record<string, string>> = states
  return (problem && known[problem.code]) ?? states.inPost
}
