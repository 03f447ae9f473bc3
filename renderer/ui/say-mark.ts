import type { Day } from '#shared/days.ts'
import { endOf, glossOf, type EndProblem, type GlossedEnd, type Mark } from '#shared/marks.ts'
import type { Words } from '#shared/words/words.ts'

/** What a mark means, below the mark itself, which is never translated. */
export function sayGloss(words: Words, mark: Mark): string {
  const gloss = glossOf(mark)
  if (gloss.level === 'workSecret') return words.levels.workSecret
  if (gloss.level === 'unclassified')
    return gloss.declassified ? words.pages.mark.gloss.declassified : words.levels.unclassified
  return sayGlossedEnd(words, words.levels[gloss.level], gloss.end)
}

function sayGlossedEnd(words: Words, level: string, end: GlossedEnd): string {
  const { gloss } = words.pages.mark
  if (end.form === 'years') return gloss.years(level, end.years)
  if (end.form === 'months') return gloss.months(level, end.months)
  if (end.form === 'date') return gloss.date(level, end.on)
  if (end.form === 'condition') return gloss.condition(level, end.text)
  return end.form === 'default' ? gloss.default(level, end.years) : gloss.longTerm(level)
}

/** When a secret ends, as a sentence. */
export function sayEnd(words: Words, mark: Mark, startsOn: Day | undefined): string {
  const { end: said } = words.pages.mark
  const end = endOf(mark, startsOn)
  if (end.kind === 'day') return end.termUnstated ? said.dayUnstated(end.on) : said.day(end.on)
  if (end.kind === 'condition') return said.condition(end.text)
  return said[end.kind]
}

/** What is wrong with the end of a mark, as a sentence. */
export function sayEndProblem(words: Words, problem: EndProblem): string {
  const { problems } = words.pages.mark
  if (problem.code === 'beyondMaximum') return problems.beyondMaximum(words.levels[problem.level], problem.years)
  if (problem.code === 'endBeforeStart') return problems.endBeforeStart(problem.endsOn, problem.startsOn)
  return problems[problem.code]
}
