import { levelsEn } from './field-terms.en.ts'
import type { InAnyLanguage } from './in-any-language.ts'
import type { peopleZh } from './people.zh-CN.ts'

/** What is said of the people, their reviews and their leaving, in English. */
export const peopleEn = {
  operations: {
    'people.register': 'Register a person',
    'people.change': 'Change a person’s record',
    'people.review': 'Record a review',
    'people.leave': 'Let a person leave the post',
    'people.prolongCoolingOff': 'Prolong a cooling-off period',
    'people.comeBack': 'Take a person back into a post',
    'people.list': 'See people',
    'people.open': 'See how it stands with a person',
    'people.history': 'See the history of a person'
  },
  refusals: {
    'person.own': 'Nobody reviews, changes or lets go themselves: another officer must do it.',
    'person.aboveYou': ({ name }) =>
      `${name} is cleared higher than you, or has something open that you may not know: an officer cleared for it must do this.`,
    'person.holdsMore': ({ name, clearance }) =>
      `${name} still has carriers above “${levelsEn[clearance]}”. They must be handed over or returned before the clearance is lowered.`,
    'person.reviewedBefore': ({ last }) => `The day of the review must not be before ${last}.`,
    'person.reviewFailed': ({ name, reviewedOn }) =>
      `${name} did not pass the review of ${reviewedOn} and may not know state secrets.`,
    'person.stillOpen': ({ name, count }) =>
      `${name} cannot leave: still open: ${count} (Ordinance, Article 88). Settle each line of the clearance sheet.`,
    'person.leavesLater': ({ today }) => `The approved day must not be after today (${today}).`,
    'person.coolingOffTooShort': ({ least }) => `The cooling-off period must not end before ${least}.`,
    'person.notLeft': ({ name }) => `${name} has not left.`,
    'person.changedMeanwhile':
      'Somebody has just changed this person’s record. Look at it anew; what you have typed is still here.'
  },
  refusalsInBrief: {
    'person.own': 'own record',
    'person.aboveYou': 'officer not cleared for it',
    'person.holdsMore': 'still has carriers above it',
    'person.reviewedBefore': 'review day too early',
    'person.reviewFailed': 'review not passed',
    'person.stillOpen': 'something still open',
    'person.leavesLater': 'day after today',
    'person.coolingOffTooShort': 'cooling-off period too short',
    'person.notLeft': 'has not left',
    'person.changedMeanwhile': 'person changed meanwhile'
  },
  changedNames: {
    personClass: 'Class',
    reviewedOn: 'Reviewed on',
    reviewResult: 'Result of the review',
    reviewedBy: 'Reviewed by',
    note: 'Note',
    leftOn: 'Left on',
    coolingOffUntil: 'Cooling off until'
  },
  pages: {
    back: 'Back to people',
    personClass: 'Class',
    classHint: 'How the post touches secrets; by the clearance where nothing is chosen.',
    usualClass: 'By the clearance',
    reviewedOn: 'Reviewed on',
    reviewedOnHint: 'The day on which the review before the post was passed.',
    reviewDueOn: 'Next review',
    unitHint: 'Choose a unit that is registered, or type a new one.',
    which: 'Which',
    ranges: { inPost: 'In post', left: 'Left', all: 'All' },
    state: 'State',
    states: {
      inPost: 'In post',
      'person.left': 'Left',
      'person.coolingOff': 'Cooling off',
      'person.reviewLapsed': 'Review lapsed',
      'person.reviewFailed': 'Review failed'
    },
    who: 'Who',
    standing: 'What they may know',
    mayKnow: 'may know, keep and borrow',
    mayNot: 'may not',
    holds: 'In hand and still open',
    holdsNothing: 'Nothing is open.',
    holdsHint:
      'All of it must be settled before they leave (Ordinance 88; Regulations 53). Only what you may know is listed.',
    seeHoldings: 'What they have',
    history: 'History',
    reviews: 'Reviews',
    leavings: 'Leavings and returns',
    leavingKinds: { left: 'Left', prolonged: 'Cooling-off prolonged', cameBack: 'Came back' },
    results: { passed: 'Passed', failed: 'Not passed' },
    atRegistration: 'as told at registration',
    account: 'Account',
    accounts: { none: 'No account', active: 'In use', disabled: 'Disabled' },
    openKinds: {
      carrier: 'Carrier kept',
      loan: 'Loan not returned',
      circulation: 'Out to read',
      movement: 'Carried out, sent or in repair',
      computer: 'Computer answered for',
      medium: 'Medium kept',
      peripheral: 'Device answered for',
      outing: 'Equipment carried out',
      mediumLoan: 'Medium on loan',
      handover: 'Hand-over not closed',
      task: 'Task',
      incident: 'Incident not closed',
      approval: 'Request that waits',
      account: 'Account not disabled'
    },
    openWays: {
      carrier: 'hand over to the successor',
      loan: 'return',
      circulation: 'bring back to the custodian',
      movement: 'bring back, check, or pass on',
      computer: 'name another responsible person',
      medium: 'name another holder',
      peripheral: 'name another responsible person',
      outing: 'bring back and check',
      mediumLoan: 'return and check',
      handover: 'count and sign',
      task: 'finish',
      incident: 'clear up and close',
      approval: 'withdraw, or wait for it',
      account: 'a system administrator disables it'
    },
    openColumns: {
      kind: 'What',
      what: 'Which',
      level: 'Level',
      dueOn: 'Due',
      way: 'How it is settled',
      settled: 'Settled, signed'
    },
    dueOn: (day) => `due ${day}`,
    change: 'Change',
    changeTitle: (name) => `Change ${name}’s record`,
    changed: 'Changed',
    review: 'Record a review',
    reviewTitle: (name) => `Record a review of ${name}`,
    result: 'Result',
    failedHint: 'Whoever does not pass may know no state secret from now on.',
    reviewedBy: 'Reviewed by',
    reviewedByHint: 'Such as the personnel department or the secrecy office.',
    note: 'Note',
    reviewDone: 'Review recorded',
    leave: 'Leave the post',
    leaveTitle: (name) => `${name} leaves the post`,
    leftOn: 'Approved day of leaving',
    coolingOffUntil: 'Cooling off until',
    coolingOffHint: (months, day) =>
      `At least ${months} months for the class, until ${day}; it can be longer, never shorter.`,
    noCoolingOff: 'No cooling-off period for somebody who touches no secrets; give a day where one is wanted.',
    reason: 'Reason',
    reasonHint: 'Name the decision it was approved by.',
    leaveDone: (name) => `${name} has left`,
    leftAlready: (day) => `left on ${day}`,
    coolingOff: (day) => `cooling off until ${day}`,
    prolong: 'Prolong cooling-off',
    prolongTitle: (name) => `Prolong the cooling-off period of ${name}`,
    comeBack: 'Take back into a post',
    comeBackTitle: (name) => `${name} comes back`,
    handOver: 'Hand over',
    sheet: 'Clearance sheet',
    sheetFor: (name, number) => `Leaving: ${name} (${number})`,
    sheetUnit: (unit, post) => `Unit: ${unit}   Post: ${post}`,
    sheetEmpty: 'Checked: nothing is open; the person may leave.',
    sheetSigns: ['Who leaves', 'Receiver', 'Confidentiality officer', 'Leader of the unit'],
    confirm: 'Confirm'
  }
} satisfies InAnyLanguage<typeof peopleZh>
