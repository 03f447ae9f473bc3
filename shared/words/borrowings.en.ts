import { carrierStatesEn, levelsEn } from './field-terms.en.ts'
import type { borrowingsZh } from './borrowings.zh-CN.ts'
import type { InAnyLanguage } from './in-any-language.ts'

const kinds = {
  casework: 'Casework',
  reference: 'Reference',
  history: 'History writing',
  research: 'Research',
  publicity: 'Publicity and teaching',
  otherUse: 'Other use'
}

const ways = { onSite: 'Reading room', out: 'Taken out' }

const states = {
  draft: 'Draft',
  submitted: 'To be approved',
  approved: 'To be pulled',
  rejected: 'Not approved',
  withdrawn: 'Withdrawn',
  cancelled: 'Cancelled',
  ready: 'To be issued',
  issued: 'Out',
  lost: 'Missing',
  checked: 'Back',
  defect: 'Back with a defect',
  closed: 'Closed'
}

const defects = {
  pagesDiffer: 'Page count differs',
  altered: 'Altered',
  torn: 'Torn',
  forged: 'Forged',
  sealBroken: 'Seal broken'
}

/** What is said of borrowing from the archives, in English. */
export const borrowingsEn = {
  operations: {
    'borrowings.borrowable': 'See what may be borrowed',
    'borrowings.draft': 'Keep a draft of a request',
    'borrowings.submit': 'Ask to borrow',
    'borrowings.withdraw': 'Withdraw a request',
    'borrowings.cancel': 'Cancel a borrowing',
    'borrowings.pull': 'Pull a file',
    'borrowings.issue': 'Issue a file',
    'borrowings.renew': 'Renew a borrowing',
    'borrowings.takeBack': 'Check a file on its return',
    'borrowings.close': 'Close a request',
    'borrowings.reserve': 'Reserve a file',
    'borrowings.endReservation': 'End a reservation',
    'borrowings.beginBatch': 'Begin a loan sheet',
    'borrowings.issueAtCounter': 'Issue at the counter',
    'borrowings.undo': 'Correct a loan sheet',
    'borrowings.endBatch': 'End a loan sheet',
    'borrowings.escalate': 'Tell leaders what is overdue',
    'borrowings.mine': 'See one’s own requests',
    'borrowings.open': 'See a request',
    'borrowings.queue': 'See the archivist’s queue',
    'borrowings.atCounter': 'Look up a borrower at the counter',
    'borrowings.scanned': 'Look up a file at the counter',
    'borrowings.batch': 'See a loan sheet'
  },
  refusals: {
    'loan.ofTheArchives': ({ number }) =>
      `${number} belongs to the archives: use the archive counter (Ordinance, Article 116).`,
    'borrowing.notFound': 'There is no such request.',
    'borrowing.itemNotFound': 'The request has no such file in it.',
    'borrowing.stateForbids': ({ number, state }) => `${number} stands at “${states[state]}”: this cannot be done now.`,
    'borrowing.changedMeanwhile':
      'Somebody has just worked on this request. Look at it anew; what you have typed is still here.',
    'borrowing.notInRegister': ({ number }) =>
      `The register of people has no ${number}: whoever borrows must be registered first.`,
    'borrowing.forYourselfOnly': 'Only for yourself. To ask for somebody else, go to the archive counter.',
    'borrowing.itemOut': ({ number }) => `${number} is out; one file is lent to one person. It can be reserved.`,
    'borrowing.itemHeld': ({ number }) => `${number} is held and cannot be borrowed until it is released.`,
    'borrowing.itemNotThere': ({ number, state }) =>
      `${number} stands at “${carrierStatesEn[state]}” and cannot be borrowed.`,
    'borrowing.reserved': ({ number }) => `${number} was reserved by somebody before. You can take your turn.`,
    'borrowing.onSiteOnly': ({ number, level }) =>
      `${number} is ${levelsEn[level]}: it is read in the reading room only (Regulations, Article 29).`,
    'borrowing.tooManyDays': ({ number, level, most }) =>
      `${number} is ${levelsEn[level]}: it is lent for ${most} days at most.`,
    'borrowing.askedAlready': ({ number }) => `${number} was asked for already, and that is not done yet.`,
    'borrowing.approverIsBorrower': ({ name }) => `${name} is the borrower and cannot approve it.`,
    'borrowing.pagesUncounted': ({ number }) => `${number}: count its pages first.`,
    'borrowing.pulledForOther': ({ number }) => `${number} was pulled for another borrower.`,
    'borrowing.notTheBorrower': ({ name }) =>
      `${name} is not the borrower. The borrower signs, nobody in their place; nothing is lent on.`,
    'borrowing.onSiteEnds': ({ number }) =>
      `${number} is read in the reading room: it is back the same day and is not renewed.`,
    'borrowing.defectUntold': ({ number }) => `${number}: say what is not as it was when it went out.`,
    'borrowing.notAllBack': ({ count }) =>
      count === 1
        ? 'One file is neither back nor cancelled: the request cannot be closed.'
        : `${count} files are neither back nor cancelled: the request cannot be closed.`,
    'borrowing.notArchived': ({ number }) => `${number} is not in the archives: lend it on the page of the carrier.`,
    'borrowing.notAsked': ({ number }) => `${number}: this person has no approved request for it.`,
    'borrowing.notPulled': ({ number }) => `${number} was not pulled: count its pages and tell its condition.`,
    'borrowing.beyondApproval': ({ number, level, upTo }) =>
      `${number} is ${levelsEn[level]}, above what was approved here (up to ${levelsEn[upTo]}).`,
    'reservation.notFound': 'There is no such reservation.',
    'reservation.notOut': ({ number }) => `${number} is in: ask for it directly.`,
    'reservation.madeAlready': ({ number }) => `${number} is reserved already.`,
    'reservation.yourOwnLoan': ({ number }) => `${number} is out with this very person.`,
    'reservation.reasonMissing': 'Say why the reservation of somebody else is ended.',
    'counter.notFound': 'There is no such sheet.',
    'counter.ended': ({ number }) => `Sheet ${number} is ended and is not changed any more.`,
    'counter.notYours': ({ name }) => `${name} has begun this sheet and goes on with it.`,
    'counter.otherMode': ({ number }) => `Not on sheet ${number}: issues and returns have sheets of their own.`,
    'counter.borrowerMissing': 'To issue, scan the card of the borrower first; to take back, none is needed.',
    'counter.approverForNothing': 'Say what for, how and up to which level it is approved here.',
    'counter.lineNotFound': 'The sheet has no such line, or it was corrected.',
    'counter.incidentOpened': ({ number, incident }) =>
      `${number} opened incident ${incident} when it came back: correct it there.`
  },
  refusalsInBrief: {
    'loan.ofTheArchives': 'of the archives',
    'borrowing.notFound': 'no such request',
    'borrowing.itemNotFound': 'not in the request',
    'borrowing.stateForbids': 'not possible now',
    'borrowing.changedMeanwhile': 'changed meanwhile',
    'borrowing.notInRegister': 'not in the register of people',
    'borrowing.forYourselfOnly': 'only for yourself',
    'borrowing.itemOut': 'out',
    'borrowing.itemHeld': 'held',
    'borrowing.itemNotThere': 'not there',
    'borrowing.reserved': 'reserved by somebody else',
    'borrowing.onSiteOnly': 'reading room only',
    'borrowing.tooManyDays': 'too many days',
    'borrowing.askedAlready': 'asked for already',
    'borrowing.approverIsBorrower': 'approver is the borrower',
    'borrowing.pagesUncounted': 'pages not counted',
    'borrowing.pulledForOther': 'pulled for somebody else',
    'borrowing.notTheBorrower': 'not the borrower',
    'borrowing.onSiteEnds': 'reading room, not renewed',
    'borrowing.defectUntold': 'defect not told',
    'borrowing.notAllBack': 'not all back',
    'borrowing.notArchived': 'not in the archives',
    'borrowing.notAsked': 'no approved request',
    'borrowing.notPulled': 'not pulled',
    'borrowing.beyondApproval': 'above what was approved',
    'reservation.notFound': 'no such reservation',
    'reservation.notOut': 'in: ask directly',
    'reservation.madeAlready': 'reserved already',
    'reservation.yourOwnLoan': 'own loan',
    'reservation.reasonMissing': 'no reason told',
    'counter.notFound': 'no such sheet',
    'counter.ended': 'sheet ended',
    'counter.notYours': 'somebody else’s sheet',
    'counter.otherMode': 'other kind of sheet',
    'counter.borrowerMissing': 'no borrower',
    'counter.approverForNothing': 'nothing told to approve',
    'counter.lineNotFound': 'no such line',
    'counter.incidentOpened': 'incident opened'
  },
  changedNames: {},
  pages: {
    kinds,
    ways,
    states,
    defects,
    signatures: { inPerson: 'with own password', onPaper: 'on paper' },
    outcomes: { withdrawn: 'given up', ended: 'ended by the archivist' },
    counterModes: { issue: 'Issue', return: 'Return' },
    changed: {
      borrowing: 'Request',
      sheet: 'Loan sheet',
      counterMode: 'Kind',
      borrowingKind: 'Purpose',
      borrowingState: 'State',
      way: 'How',
      days: 'Days',
      pagesCounted: 'Pages counted',
      pulledCondition: 'Condition when pulled',
      signed: 'Signed',
      useEffect: 'What it came to',
      reservedFor: 'Reserved for',
      turn: 'Turn',
      outcome: 'Outcome',
      upTo: 'Approved up to',
      mistake: 'Entered by mistake',
      daysOverdue: 'Days overdue',
      toldTo: 'Told to',
      ...defects
    }
  }
} satisfies InAnyLanguage<typeof borrowingsZh>
