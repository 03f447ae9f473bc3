import type { InAnyLanguage } from './in-any-language.ts'
import type { viewsZh } from './views.zh-CN.ts'

/** What is said of saved views, in English. */
export const viewsEn = {
  operations: {
    'views.save': 'Save a view',
    'views.list': 'See views',
    'views.replace': 'Change a view',
    'views.putAway': 'Put a view away'
  },
  refusals: {
    'view.pageMayNot': 'You may not read this page, and cannot keep or use views of it.',
    'view.nameTaken': ({ name }) => `There is a view called “${name}” already. Give it another name.`,
    'view.notFound': 'There is no such view; it may have been put away.',
    'view.notYours': ({ name }) =>
      `This view was saved by ${name}, who alone may change it. Save it as one of your own.`,
    'view.changedMeanwhile': 'This view has just been changed. Choose it anew, then change it.'
  },
  refusalsInBrief: {
    'view.pageMayNot': 'page not theirs to read',
    'view.nameTaken': 'name taken',
    'view.notFound': 'no such view',
    'view.notYours': 'somebody else’s view',
    'view.changedMeanwhile': 'view changed meanwhile'
  },
  pages: {
    view: 'View',
    none: 'Everything',
    find: 'Look for a view',
    nothing: 'No views here',
    mine: 'My views',
    shared: 'Shared views',
    option: (name, saver) => `${name} (${saver})`,
    count: (total) => (total === 1 ? '1 row' : `${total.toLocaleString('en')} rows`),
    changed: 'filters changed',
    menu: 'What to do with views',
    saveAs: 'Save as…',
    keep: 'Save changes',
    rename: 'Rename or share…',
    putAway: 'Put away…',
    showPutAway: 'Views put away…',
    columns: 'Columns shown…',
    dialogSave: 'Save a view',
    saveHint: 'Keeps the filters, columns, order and widths of this page, and nothing that the list shows.',
    name: 'Name',
    sharedTick: 'For others who may read this register',
    sharedWith: 'For these roles only',
    sharedWithHint: 'With none ticked, for everybody who may read this register.',
    sharedHint: 'They see its name and the words it filters by: write nothing secret there.',
    save: 'Save',
    saved: (name) => `The view “${name}” is saved`,
    dialogRename: 'Change a view',
    dialogPutAway: (name) => `Put the view “${name}” away`,
    putAwayExplain: 'It is no longer offered, and is kept. The register stays as it is.',
    putAwayDo: 'Put away',
    putAwayDone: (name) => `The view “${name}” is put away`,
    dialogGone: 'Views put away',
    gone: (name, saver, day) => `${name}: saved by ${saver}, put away on ${day}`,
    goneNone: 'No view was put away.',
    dialogColumns: 'Columns shown',
    columnsHint: 'Drag a heading to move a column or change its width. What is not ticked is not shown.',
    columnsUsual: 'As usual',
    close: 'Close',
    pages: {
      carriers: 'Ledger of carriers',
      holdings: 'Who has what',
      loans: 'Loans',
      archives: 'Catalogue of the archives',
      findings: 'Findings',
      people: 'People',
      due: 'What is due',
      computers: 'Computers',
      media: 'Storage media',
      peripherals: 'Office devices'
    },
    changedNames: { page: 'Page', shared: 'Shared', sharedWith: 'Roles it is shared with', version: 'Version' }
  }
} satisfies InAnyLanguage<typeof viewsZh>
