import { isAfter, isBefore } from '#shared/days.ts'
import { archiveFigures, type Happened } from '#shared/registers/archive-figures.ts'
import { spansOf } from '#shared/spans.ts'
import { implement } from '#electron/implement.ts'
import { Refused } from '#electron/refused.ts'
import { answersOfPeriod, happenedBySpan, holdingsAt, loansOfPeriod } from './queries.ts'

// What one table and one chart can show.
const MOST_SPANS = 120

const nothing: Happened = {
  takenIn: 0,
  lent: 0,
  onSite: 0,
  overdue: 0,
  appraised: 0,
  destroyed: 0,
  givenAway: 0
}

export const archiveFiguresImplemented = implement(archiveFigures, {
  ofPeriod({ from, to, by }, { store, today }) {
    if (isBefore(to, from)) throw new Refused('figures.endsBeforeItBegins', { from })
    const spans = spansOf(from, to, by)
    if (spans.length > MOST_SPANS) throw new Refused('figures.tooLong', { most: MOST_SPANS })
    const period = { from, to, today }
    const found = new Map(happenedBySpan(store, period, by).map((each) => [each.span, each]))
    const told = spans.map((span) => found.get(span) ?? { ...nothing, span })
    return {
      from,
      to,
      until: isAfter(to, today) ? today : to,
      holdings: holdingsAt(store, period),
      spans: told,
      whole: told.reduce((sum, each) => added(sum, each), nothing),
      loans: loansOfPeriod(store, period),
      answers: answersOfPeriod(store, period)
    }
  }
})

function added(sum: Happened, more: Happened): Happened {
  const both = Object.keys(nothing) as (keyof Happened)[]
  return Object.fromEntries(both.map((what) => [what, sum[what] + more[what]])) as Happened
}
