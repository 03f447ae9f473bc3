import type { InAnyLanguage } from './in-any-language.ts'
import type { renewalsZh } from './renewals.zh-CN.ts'

/** What is said of renewing a loan, calling it back, and of who has come to know what, in English. */
export const renewalsEn = {
  operations: {
    'loans.renew': 'Renew a loan',
    'loans.recall': 'Call back',
    'loans.knowers': 'See who has come to know'
  },
  refusals: {
    'loan.renewedLate': ({ dueOn }) =>
      `It was due on ${dueOn}. A loan is renewed before it is due: have it back first.`,
    'loan.renewedOften': ({ renewals }) =>
      `A loan is renewed ${renewals === 1 ? 'once' : `${renewals} times`} at most: have it back first.`,
    'loan.renewedNoLonger': ({ dueOn }) => `The new day must lie after ${dueOn}.`
  },
  refusalsInBrief: {
    'loan.renewedLate': 'overdue, not renewed',
    'loan.renewedOften': 'renewed often enough',
    'loan.renewedNoLonger': 'day not later'
  },
  changedNames: { recall: 'Recall', recalledHow: 'Called back' },
  pages: {
    renew: 'Renew',
    renewTitle: (number) => `Renew ${number}`,
    confirmRenew: 'Renew',
    renewed: (dueOn) => `Renewed until ${dueOn}`,
    dueOn: 'New due day',
    reason: 'What for',
    renewedTimes: (times) => (times === 1 ? 'renewed once' : `renewed ${times} times`),
    recall: 'Call back',
    recallTitle: (number) => `Call back ${number}`,
    recallOverdue: 'Call back all overdue',
    recallOverdueTitle: (count) =>
      count === 1 ? 'Call back 1 overdue carrier' : `Call back ${count} overdue carriers`,
    confirmRecall: 'Enter the recall',
    recalled: (number) => `Recall ${number} entered`,
    how: 'How',
    hows: { inPerson: 'In person', byTelephone: 'By telephone', inWriting: 'In writing' },
    note: 'Note',
    recalledTimes: (times, day) =>
      times === 1 ? `called back once, on ${day}` : `called back ${times} times, last on ${day}`,
    mistakes: {
      lent: (reason) => `entered by mistake, never lent: ${reason}`,
      returned: (reason) => `entered by mistake, not back: ${reason}`
    },
    notice: 'Recall notice',
    noticeTitle: 'Recall of confidential carriers',
    noticeText:
      'The loans of the following carriers have run out. Please bring them back to the secrecy office at once:',
    printNotice: 'Print the notice',
    columns: {
      order: 'No.',
      number: 'Number',
      title: 'Title',
      mark: 'Mark',
      borrower: 'Borrower',
      unit: 'Unit',
      dueOn: 'Due',
      daysOverdue: 'Days overdue'
    },
    signatures: ['Called back by', 'Borrower']
  }
} satisfies InAnyLanguage<typeof renewalsZh>
