import { approvalActsEn, approversEn, levelsEn } from './field-terms.en.ts'
import type { approvalsZh } from './approvals.zh-CN.ts'
import type { InAnyLanguage } from './in-any-language.ts'

const states = {
  waiting: 'Waiting',
  approved: 'Approved',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  used: 'Done'
}

/** What is said of approvals, in English. */
export const approvalsEn = {
  operations: {
    'approvals.request': 'Ask for an approval',
    'approvals.requestForDevice': 'Ask for approval for a device',
    'approvals.decide': 'Decide a request',
    'approvals.decideHere': 'Decide a request on the spot',
    'approvals.withdraw': 'Withdraw a request',
    'approvals.list': 'See approvals',
    'approvals.open': 'See an approval'
  },
  refusals: {
    'approval.needed': ({ act, asks }) =>
      `“${approvalActsEn[act]}” needs the approval of the ${approversEn[asks]}. Have them type their password here, or choose an approval given before.`,
    'approval.notFound': 'There is no such approval.',
    'approval.notForThis': ({ number }) =>
      `Approval ${number} is for something else, or for other carriers or devices.`,
    'approval.notApproved': ({ number, state }) =>
      `Approval ${number} is “${states[state]}”: nothing can be done on it.`,
    'approval.approverTooLow': ({ name, asks }) => `This needs the ${approversEn[asks]}; ${name} may not approve it.`,
    'approval.approverNotCleared': ({ level }) => `The approver is not cleared for “${levelsEn[level]}”.`,
    'approval.decidedAlready': ({ state }) => `This request is already “${states[state]}”.`,
    'approval.ownRequest': 'Nobody approves what they have asked for themselves.',
    'approval.reasonMissing': 'Say why it is rejected.',
    'approval.changedMeanwhile':
      'Somebody has just changed this request. Look at it anew; what you have typed is still here.',
    'approval.nobodyAsked': 'By the settings in force this needs no approval; do it directly.',
    'approval.notYours': 'Only whoever asked can withdraw a request.'
  },
  refusalsInBrief: {
    'approval.needed': 'approval needed',
    'approval.notFound': 'no such approval',
    'approval.notForThis': 'approval for something else',
    'approval.notApproved': 'approval cannot be used',
    'approval.approverTooLow': 'approver may not approve this',
    'approval.approverNotCleared': 'approver not cleared',
    'approval.decidedAlready': 'decided already',
    'approval.ownRequest': 'own request',
    'approval.reasonMissing': 'no reason given',
    'approval.changedMeanwhile': 'request changed meanwhile',
    'approval.nobodyAsked': 'no approval needed',
    'approval.notYours': 'not asked by this person'
  },
  changedNames: {
    act: 'For',
    state: 'Result',
    decidedBy: 'Approver',
    reason: 'Reason'
  },
  pages: {
    states,
    asks: (approver) => `By the settings in force this asks the ${approver}.`,
    asked: (number) => `Asked for: ${number}`,
    waitingAlready: (numbers) => `Waiting already for the same: ${numbers}.`,
    title: 'Approvals',
    which: 'Which',
    ranges: { forMe: 'Waiting for me', mine: 'Asked by me', all: 'All' },
    grid: 'Approvals',
    columns: {
      number: 'Number',
      act: 'For',
      level: 'Level',
      carriers: 'Carriers or device',
      purpose: 'Purpose',
      requestedBy: 'Asked by',
      requestedAt: 'Asked at',
      state: 'Result',
      decidedBy: 'Approver',
      decidedAt: 'Decided at',
      asks: 'Asks the',
      reason: 'Reason',
      onTheSpot: 'How'
    },
    first: (number, more) => (more > 0 ? `${number} and ${more} more` : number),
    empty: {
      forMe: 'Nothing waits for your approval',
      mine: 'You have not asked for an approval yet',
      all: 'No approvals yet'
    },
    keys: '↑↓ move · Enter opens',
    sheet: (number) => `Approval ${number}`,
    about: 'Carriers concerned',
    aboutDevice: 'The device',
    ways: { onTheSpot: 'On the spot', fromQueue: 'In the program' },
    decide: 'Decide',
    decision: 'Decision',
    decisions: { approved: 'Approve', rejected: 'Reject' },
    reasonHint: 'Whoever rejects says why.',
    confirm: 'Confirm',
    decideHere: 'Have it decided here',
    withdraw: 'Withdraw',
    decided: (number, state) => `${number}: ${state}`,
    close: 'Close'
  }
} satisfies InAnyLanguage<typeof approvalsZh>
