import type { InAnyLanguage } from './in-any-language.ts'
import type { transfersZh } from './transfers.zh-CN.ts'

/** What is said of handing in to the archives, in English. */
export const transfersEn = {
  operations: {
    'transfers.preview': 'Preview a transfer to the archives',
    'transfers.begin': 'Draw up a transfer list',
    'transfers.add': 'Add to a transfer list',
    'transfers.describe': 'Describe an item of a transfer list',
    'transfers.takeOff': 'Take off a transfer list',
    'transfers.withdraw': 'Withdraw a transfer list',
    'transfers.receive': 'Receive into the archives',
    'transfers.handIn': 'Hand in to the archives',
    'transfers.list': 'See transfers to the archives',
    'transfers.open': 'See a transfer list'
  },
  refusals: {
    'transfer.notFound': 'There is no such transfer list.',
    'transfer.closedAlready': ({ number }) => `Transfer list ${number} is closed.`,
    'transfer.changedMeanwhile':
      'Somebody has just changed this transfer list. Look at it anew; what you have typed is still here.',
    'transfer.otherUnit': ({ number, unit }) => `${number} belongs to ${unit} and stands on no other unit’s list.`,
    'transfer.listedAlready': ({ number, transfer }) => `${number} is on transfer list ${transfer} already.`,
    'transfer.notOnList': 'What was chosen does not wait on this list.',
    'transfer.nothingLeft': 'Nothing on the list waits to be transferred.',
    'transfer.notAllCounted':
      'Everything on the list is counted; what is not there is taken off first, with the reason.',
    'transfer.countDiffers': ({ listed, giver, archivist }) =>
      `${listed} on the list, ${giver} counted by the giver, ${archivist} by the archivist: they must be the same.`,
    'transfer.differenceUntold': ({ number }) =>
      `${number}: if it is not as written, say how; if it is, leave the difference empty.`,
    'transfer.giverIsStranger': ({ name, unit }) =>
      `Whoever hands in belongs to ${unit} or keeps all that is listed: ${name} does neither.`
  },
  refusalsInBrief: {
    'transfer.notFound': 'No such list',
    'transfer.closedAlready': 'List closed',
    'transfer.changedMeanwhile': 'Changed meanwhile',
    'transfer.otherUnit': 'Of another unit',
    'transfer.listedAlready': 'On a list already',
    'transfer.notOnList': 'Does not wait on it',
    'transfer.nothingLeft': 'Nothing waits',
    'transfer.notAllCounted': 'Not all counted',
    'transfer.countDiffers': 'Counts differ',
    'transfer.differenceUntold': 'Difference untold',
    'transfer.giverIsStranger': 'Giver neither of the unit nor keeper'
  },
  changedNames: {
    transfer: 'Transfer list',
    transferState: 'Transfer',
    archivist: 'Archivist'
  },
  pages: {
    states: { waiting: 'Waits', received: 'In the archives', takenOff: 'Taken off' },
    listStates: { open: 'Open', received: 'Received', withdrawn: 'Withdrawn' },
    title: 'Transfers',
    one: (number) => `Transfer list ${number}`,
    grid: 'Transfer lists',
    which: 'Which',
    ranges: { open: 'Open', received: 'Received', all: 'All' },
    keys: '↑↓ move   Enter opens',
    empty: { open: 'No transfer list is open', received: 'None is received yet', all: 'There is no transfer list yet' },
    emptyNext: 'Pick in the ledger what is to be archived, and choose “Hand in to the archives”.',
    toCarriers: 'Ledger of carriers',
    columns: {
      number: 'Number',
      unit: 'Unit',
      level: 'Level',
      total: 'Items',
      state: 'State',
      drawnUp: 'Drawn up by',
      drawnUpOn: 'Drawn up on',
      giver: 'Giver',
      archivist: 'Archivist',
      closedOn: 'Closed on'
    },
    items: {
      position: 'No.',
      number: 'Carrier number',
      fileNumber: 'File number',
      title: 'Title',
      documentNumber: 'Document number',
      responsible: 'Responsible body',
      datedOn: 'Dated',
      year: 'Year',
      retention: 'Retention',
      mark: 'Mark',
      pages: 'Pages',
      state: 'State',
      remarks: 'Remarks',
      difference: 'Difference, or why taken off'
    },
    back: 'Back to transfers',
    handIn: 'Hand in to the archives…',
    manyTitle: 'Hand in to the archives',
    manyHint: 'First a list: everything stays where it is. It is archived once both sides have counted and signed.',
    begun: (number) => `Transfer list ${number} is drawn up`,
    unit: 'Unit that hands in',
    unitHint: 'The unit that formed it; what belongs to another is not put on its list.',
    remarks: 'Remarks',
    yearHint: 'The year of each document, where it is empty.',
    responsibleHint: 'The issuer of each, where it is empty.',
    noHeadings: 'No fonds and no category is registered. An archivist registers them first.',
    withdrawnBecause: 'Withdrawn because',
    sign: 'Count and sign',
    signTitle: (number) => `Count and sign ${number}`,
    signHint:
      'Both count each thing face to face. Say how it differs where it does; what is not there is taken off first.',
    found: 'Found',
    foundWays: { asWritten: 'As written', different: 'Different' },
    difference: 'Difference',
    place: 'Put at',
    countedByGiver: 'Counted by the giver',
    countedByArchivist: 'Counted by the archivist',
    asGiver: (name) => `${name} hands in, and signs by confirming.`,
    asArchivist: (name) => `${name} receives, and signs by confirming.`,
    whoAsks: 'I am',
    asked: { giver: 'the giver', archivist: 'the archivist' },
    confirmSign: 'Sign',
    signed: (count) => `Archived: ${count}`,
    describe: 'Describe',
    describeTitle: (number) => `Describe ${number}`,
    described: 'Described',
    takeOff: 'Take off',
    takeOffTitle: (number) => `Take ${number} off the list`,
    takenOff: 'Taken off',
    withdraw: 'Withdraw the list',
    withdrawTitle: (number) => `Withdraw transfer list ${number}`,
    withdrawn: 'Withdrawn',
    reason: 'Reason',
    paper: 'Transfer list',
    backToPage: 'Back to the list',
    paperFacts: (unit, day) => `Unit: ${unit}   Date: ${day}`,
    paperTotal: (received, total) => `${total} listed, ${received} archived.`,
    paperSigned: (giver, archivist, at) =>
      `Counted and signed, each with their own password, by ${giver}, giver, and ${archivist}, archivist, at ${at}.`,
    paperSigns: ['Giver', 'Archivist', 'Head of the unit'],
    onList: 'Transfer list',
    before: 'Archived before there were transfer lists'
  }
} satisfies InAnyLanguage<typeof transfersZh>
