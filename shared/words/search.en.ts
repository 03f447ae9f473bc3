import type { InAnyLanguage } from './in-any-language.ts'
import type { searchZh } from './search.zh-CN.ts'

/** What is said of the one box that searches everything, in English. */
export const searchEn = {
  operations: { 'search.everything': 'Search all registers' },
  pages: {
    button: 'Search numbers, titles, names',
    keys: 'Ctrl+K',
    title: 'Search',
    label: 'Search every register you may read',
    results: 'What was found',
    begin:
      'Type Chinese characters (one is enough), a name, pinyin in full or by first letters, or three or more characters of any number. Several words, parted by spaces, must all fit.',
    nothing: 'Nothing was found',
    nothingNext:
      'Type less, or part of a number, or the first letters of the pinyin. Only what you may know is searched.',
    count: (total: number) => `${total} found`,
    all: (total: number) => `See all ${total} in the list`,
    howTo: '↑ ↓ choose · Enter opens · Esc closes',
    registers: {
      carriers: 'Ledger of carriers',
      people: 'People',
      places: 'Places',
      units: 'Units',
      archives: 'Catalogue of the archives',
      determinations: 'Determinations',
      receipts: 'Receive book',
      borrowings: 'Requests to the archives',
      destruction: 'Destruction lists',
      incidents: 'Incidents',
      approvals: 'Approvals',
      stockTakes: 'Counts',
      handovers: 'Hand-overs',
      transfers: 'Transfers to the archives',
      inspections: 'Inspections of storage',
      appraisals: 'Appraisals',
      computers: 'Computers',
      media: 'Storage media',
      peripherals: 'Peripherals',
      machines: 'Checked computers',
      exports: 'Exports'
    }
  }
} satisfies InAnyLanguage<typeof searchZh>
