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
    states: { waiting: 'Waits', received: 'In the archives', takenOff: 'Taken off' }
  }
} satisfies InAnyLanguage<typeof transfersZh>
