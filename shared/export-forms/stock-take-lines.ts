import { listForm } from '../export-form.ts'
import { stockTakes, type StockTakeLine } from '../registers/stock-takes.ts'
import { columnOf } from './column.ts'

const column = columnOf<StockTakeLine>()

/** The result of a stock-take, a line for each carrier and each thing that no register knows. */
export const stockTakeLinesForm = listForm({
  list: stockTakes.lines,
  idOf: ({ carrier, scanId }) => carrier?.id ?? scanId ?? '',
  levelOf: ({ carrier }) => carrier?.level,
  columns: [
    column(
      'result',
      ({ result }) => result,
      ({ result }, words) => words.pages.stockTakes.results[result]
    ),
    column('number', ({ carrier, text }) => carrier?.number ?? text),
    column('title', ({ carrier }) => carrier?.title),
    column(
      'level',
      ({ carrier }) => carrier?.level,
      ({ carrier }, words) => (carrier ? words.levels[carrier.level] : '')
    ),
    column('markText', ({ carrier }) => carrier?.markText),
    column('holder', ({ carrier }) => carrier?.holder),
    column('bookPlace', ({ bookPlace }) => bookPlace?.name),
    column('foundPlace', ({ foundPlace }) => foundPlace?.name),
    column('markSeen', ({ markSeen }) => markSeen),
    column(
      'answer',
      ({ answer }) => answer,
      ({ answer }, words) => (answer ? words.pages.stockTakes.answers[answer] : '')
    ),
    column('note', ({ note }) => note),
    column('outcome', ({ outcome }) => outcome)
  ]
})
