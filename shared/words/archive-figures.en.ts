import type { archiveFiguresZh } from './archive-figures.zh-CN.ts'
import type { InAnyLanguage } from './in-any-language.ts'

export const archiveFiguresEn = {
  operations: { 'archiveFigures.ofPeriod': 'See the figures of the archives' },
  refusals: {
    'figures.endsBeforeItBegins': ({ from }) => `The last day is not before the first (${from}).`,
    'figures.tooLong': ({ most }) => `That is more than ${most} columns: tell it by the year, or of a shorter time.`
  },
  refusalsInBrief: {
    'figures.endsBeforeItBegins': 'ends before it begins',
    'figures.tooLong': 'too long'
  },
  pages: {
    title: 'Figures of the archives',
    note: 'Of what your clearance lets you see.',
    noteOnPaper: (name) => `of what ${name}, who draws it up, is cleared to see`,
    from: 'First day',
    to: 'Last day',
    by: 'Told by',
    bys: { month: 'Month', year: 'Year' },
    thisYear: 'This year',
    lastYear: 'Last year',
    fiveYears: 'Five years',
    print: 'Print the figures',
    back: 'Back to the figures',
    period: (from, to) => `${from} to ${to}`,
    holdings: (day) => `Holdings on ${day}`,
    holdingColumns: { category: 'Category', retention: 'Retention', level: 'Level', count: 'Items', pages: 'Pages' },
    noHoldings: 'The catalogue is empty.',
    total: 'Total',
    happened: 'Taken in, lent, appraised, destroyed',
    happenedColumns: {
      span: 'When',
      takenIn: 'Taken in',
      lent: 'Lent',
      onSite: 'of these on the spot',
      out: 'of these out',
      overdue: 'Overdue',
      appraised: 'Appraised',
      destroyed: 'Destroyed',
      givenAway: 'Given away'
    },
    overdueRate: 'Overdue rate',
    rate: (percent) => `${percent}%`,
    overdueMeans: 'Overdue rate: loans that came back late, or are late now, of all loans.',
    loans: 'Who borrows what for what',
    byPurpose: 'By purpose',
    byUnit: 'By unit',
    byPerson: 'By person',
    byLevel: 'By level',
    person: 'Borrower',
    unit: 'Unit',
    count: 'Loans',
    noLoans: 'Nothing was lent in this time.',
    answers: 'Answers of the appraisals',
    exported: { holdings: 'Holdings, items', holdingPages: 'Holdings, pages' },
    chartHappened: (from, to) => `Items taken in, lent, appraised and destroyed from ${from} to ${to}`,
    chartLoans: 'Loans by level and by purpose',
    signatures: ['Drawn up by', 'Checked by', 'Head of the unit'] as readonly string[]
  }
} satisfies InAnyLanguage<typeof archiveFiguresZh>
