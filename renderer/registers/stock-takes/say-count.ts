import type { Scan, StockTake, StockTakeLine } from '#shared/registers/stock-takes.ts'
import type { Words } from '#shared/words/words.ts'

/** What is counted, in words. */
export function sayScope({ pages }: Words, { scope, scopeName }: Pick<StockTake, 'scope' | 'scopeName'>): string {
  const { scopes, scopeSaid } = pages.stockTakes
  return scope.of === 'everything' ? scopes.everything : scopeSaid(scopes[scope.of], scopeName)
}

/** What is done about a line, and what came of it. */
export function sayAnswer({ pages }: Words, { answer, note, outcome }: StockTakeLine): string {
  if (answer === undefined) return ''
  const { answers, outcome: withOutcome, answerNote } = pages.stockTakes
  const said = outcome === undefined ? answers[answer] : withOutcome(answers[answer], outcome)
  return note === undefined ? said : answerNote(said, note)
}

/** The sign that stands before the words of a scan, so that colour is not all that tells. */
export function signOf(verdict: Scan['verdict']): '✔' | '⚠' | '✖' {
  if (verdict === 'matched') return '✔'
  return verdict === 'again' ? '⚠' : '✖'
}
