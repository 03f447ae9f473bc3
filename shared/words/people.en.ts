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
  }
} satisfies InAnyLanguage<typeof peopleZh>
