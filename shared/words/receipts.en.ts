import type { InAnyLanguage } from './in-any-language.ts'
import type { receiptsZh } from './receipts.zh-CN.ts'

const signed = { here: 'own password, here', onPaper: 'signed the paper book', kept: 'kept by whoever entered it' }

/** What is said of the receive book, in English. */
export const receiptsEn = {
  operations: {
    'receipts.register': 'Enter what was received',
    'receipts.correct': 'Correct the receive book',
    'receipts.list': 'See the receive book'
  },
  refusals: {
    'receipt.notFound': 'There is no such entry in the receive book.',
    'receipt.changedMeanwhile':
      'Somebody has just corrected this entry. Look at it anew; what you have typed is still here.',
    'receipt.nothingCorrected': 'Nothing was corrected.',
    'receipt.receivedLater': ({ today }) => `The day of receipt must not lie after today (${today}).`,
    'receipt.returnBeforeReceipt': ({ receivedOn }) =>
      `It cannot be due back before it was received, on ${receivedOn}.`,
    'receipt.notSigned': ({ name }) => `${name} signs for it: by the own password here, or in the book of paper.`,
    'receipt.signerIsNotHandler': ({ name }) => `It is ${name} who must sign for it.`,
    'receipt.copyNumberNotCounted': 'The copy number must end in digits, so that the others can follow it.'
  },
  refusalsInBrief: {
    'receipt.notFound': 'no such entry',
    'receipt.changedMeanwhile': 'entry corrected meanwhile',
    'receipt.nothingCorrected': 'nothing corrected',
    'receipt.receivedLater': 'received after today',
    'receipt.returnBeforeReceipt': 'due back too early',
    'receipt.notSigned': 'not signed for',
    'receipt.signerIsNotHandler': 'signed by another',
    'receipt.copyNumberNotCounted': 'copy number cannot be counted on'
  },
  pages: {
    changed: {
      number: 'Number',
      receipt: 'Receipt',
      title: 'Title',
      sender: 'From',
      documentNumber: 'Document no.',
      receivedOn: 'Received on',
      attachments: 'Attachments',
      copies: 'Copies',
      copyNumber: 'Copy number',
      handler: 'Handled by',
      signed: 'Signed for',
      returnDueOn: 'To be returned by',
      reason: 'Reason'
    },
    signed,
    urgencies: { mostUrgent: 'Most urgent', urgent: 'Urgent' },
    register: 'Enter a receipt',
    confirm: 'Enter',
    done: (number, count) => (count === 1 ? `${number} entered, 1 carrier` : `${number} entered, ${count} carriers`),
    correct: 'Correct',
    correctTitle: (number) => `Correct ${number}`,
    confirmCorrect: 'Correct',
    corrected: (number) => `${number} corrected`,
    correctedTimes: (times) => (times === 1 ? 'corrected once' : `corrected ${times} times`),
    correctHint:
      'What stood there stays readable; title, issuer, document number and day of return of the carriers follow.',
    search: 'Number, sender, document number, title',
    searchLabel: 'Search the receive book',
    fields: {
      receivedOn: 'Received on',
      sender: 'From',
      documentNumber: 'Document number',
      title: 'Title',
      attachments: 'Attachments',
      copies: 'Copies',
      firstCopyNumber: 'Copy number of the first',
      channel: 'Came by',
      urgency: 'Urgency',
      unit: 'Handling unit',
      handlerId: 'Handled and signed for by',
      how: 'Signed for',
      kind: 'Kind of carrier',
      mark: 'Level and end',
      startsOn: 'Issued on',
      basis: 'Basis',
      scope: 'Need-to-know scope',
      pages: 'Pages of each',
      placeId: 'Kept at',
      returnDueOn: 'To be returned by',
      remarks: 'Remarks',
      reason: 'Why it is corrected'
    },
    hints: {
      firstCopyNumber: 'Such as 000012; the others follow it.',
      returnDueOn: 'Where its issuer wants it back: told in time, and never destroyed here.',
      kept: 'What stays with whoever enters it needs no further signature.'
    },
    columns: {
      number: 'Receipt',
      receivedOn: 'Received',
      sender: 'From',
      documentNumber: 'Document no.',
      title: 'Title',
      mark: 'Level',
      copies: 'Copies',
      unit: 'Unit',
      handler: 'Signed by',
      returnDueOn: 'Return by',
      actions: 'Actions'
    },
    empty: 'The receive book is empty',
    emptyNext: 'Begin with “Enter a receipt”.'
  }
} satisfies InAnyLanguage<typeof receiptsZh>
