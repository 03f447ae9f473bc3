import type { copiesZh } from './copies.zh-CN.ts'
import type { InAnyLanguage } from './in-any-language.ts'

/** What is said of copies, in English. */
export const copiesEn = {
  operations: { 'copies.make': 'Copy a carrier', 'copies.list': 'See the register of copies' },
  refusals: {
    'copy.originatorMissing':
      'What is top secret is copied only where its originator, or the originator’s superior, agrees. Give the number of that document (Regulations, Article 29).',
    'copy.stampMissing': 'Put the copying unit’s stamp and its number on every copy, check them, and say so.',
    'copy.markIsVoid': 'The mark of this carrier was changed and the new one is not on it yet. Mark it anew first.',
    'copy.countNotApproved': ({ approved, wanted }) =>
      `${approved} copies were approved and ${wanted} are being entered. As many are made as were approved.`,
    'approval.copiesMissing': 'Say how many copies are asked for.'
  },
  refusalsInBrief: {
    'copy.originatorMissing': 'originator has not agreed',
    'copy.stampMissing': 'stamp not confirmed',
    'copy.markIsVoid': 'mark to be changed first',
    'copy.countNotApproved': 'not as many as approved',
    'approval.copiesMissing': 'number of copies missing'
  },
  changedNames: { copies: 'Copies' },
  pages: {
    changed: {
      number: 'Number',
      count: 'Copies',
      copyNumbers: 'Copy numbers',
      copyNumber: 'Copy number',
      copyOf: 'Copy of',
      purpose: 'For',
      copying: 'Copy order',
      stamp: 'stamp',
      approvedBy: 'Approver',
      approval: 'Approval',
      originatorDocument: 'Originator’s consent'
    },
    make: 'Copy',
    makeTitle: (number) => `Copy ${number}`,
    confirm: 'Enter the copies',
    done: (count) => (count === 1 ? '1 copy entered' : `${count} copies entered`),
    inherited: (mark) => `Copies take level, term and scope from the original, unchanged: ${mark}`,
    fields: {
      count: 'Copies',
      pages: 'Pages of each',
      purpose: 'What for',
      madeWhere: 'Made by',
      printNumber: 'Print permit',
      originatorDocument: 'Document of the originator’s consent',
      holderId: 'Received by',
      placeId: 'Kept at',
      stamp: 'Stamp and numbers, as seen on every copy'
    },
    hints: {
      purpose: 'Such as “for the case meeting”.',
      madeWhere: 'The unit’s own classified copying room, or a shop qualified for state secrets.',
      originatorDocument: 'Needed for what is top secret: from the originator or its superior.',
      stamp: 'Such as “copying stamp of the bureau, numbers 1 to 3”. The fact, not a tick.'
    },
    family: 'Original and copies',
    original: 'Original',
    copy: (copyNumber) => `Copy ${copyNumber}`,
    columns: {
      number: 'Order',
      madeOn: 'Day',
      title: 'Title',
      mark: 'Mark',
      pages: 'Pages',
      count: 'Copies',
      copyNumbers: 'Numbers',
      purpose: 'What for',
      madeWhere: 'Made by',
      madeBy: 'Entered by',
      approvedBy: 'Approver'
    },
    grid: 'Register of copies',
    empty: 'Nothing has been copied yet',
    emptyNext: 'Open a carrier that is in stock to copy it.'
  }
} satisfies InAnyLanguage<typeof copiesZh>
