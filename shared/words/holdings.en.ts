import type { holdingsZh } from './holdings.zh-CN.ts'
import type { InAnyLanguage } from './in-any-language.ts'

/** What is said of who has what, in English. */
export const holdingsEn = {
  operations: { 'holdings.list': 'See who has what' },
  pages: {
    title: 'Who has what',
    explain: 'What is kept, on loan or out, by person, place, unit or level.',
    person: 'Person',
    place: 'Place',
    unit: 'Unit',
    levels: 'Level',
    states: 'State',
    everyone: 'All',
    grid: 'Who has what',
    totals: 'Totals',
    total: 'Total',
    lentTo: 'In whose hands now',
    lentUntil: (person, dueOn) => `${person}, due ${dueOn}`,
    empty: 'No carrier fits',
    tooMany: (shown) => `Only the first ${shown} are printed: narrow the list.`,
    printed: 'Print the list',
    backToList: 'Back to the list',
    numbers: 'No.'
  }
} satisfies InAnyLanguage<typeof holdingsZh>
