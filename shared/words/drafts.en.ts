import type { draftsZh } from './drafts.zh-CN.ts'
import type { InAnyLanguage } from './in-any-language.ts'

/** What is said of unfinished work, in English. */
export const draftsEn = {
  operations: {
    'drafts.keep': 'Keep a draft',
    'drafts.list': 'See one’s own drafts',
    'drafts.open': 'Open a draft',
    'drafts.stay': 'Remember the page one is on',
    'drafts.comeBack': 'Come back to the page one was on',
    'drafts.drop': 'Discard a draft'
  },
  refusals: {
    'draft.tooLarge': ({ kilobytes }) =>
      `This is more than ${kilobytes} KB and cannot be kept as a draft. Submit what is ready, or shorten it.`
  },
  refusalsInBrief: {
    'draft.tooLarge': 'draft too large'
  },
  pages: {
    title: (count) => (count === 1 ? '1 unfinished draft' : `${count} unfinished drafts`),
    explain:
      'Encrypted; only you can open them. Each is cleared once submitted. At most 50 are kept: the oldest give way.',
    lost: (count) =>
      `${count === 1 ? '1 draft' : `${count} drafts`} could no longer be opened and ${count === 1 ? 'was' : 'were'} cleared: an administrator renewed your password, which makes new keys, or the data was altered.`,
    savedAt: (moment) => `saved ${moment}`,
    goOn: 'Continue',
    goOnWith: (form, about) => `Continue: ${form} (${about})`,
    drop: 'Discard',
    dropWhich: (form, about) => `Discard draft: ${form} (${about})`,
    dropSure: 'It cannot be brought back.',
    restored: (moment) => `Draft of ${moment} restored`,
    proofsAgain: 'Passwords and who is present are never kept: fill them in again.',
    between: '. ',
    discard: 'Discard draft',
    left: 'What you typed is kept as a draft and filled in when you open this again',
    changedSince: 'What this is about has changed since the draft was kept. Check it before you submit.',
    openByHand: (form) => `Open “${form}” on this page again: the draft will be filled in.`,
    notKept: 'This could not be kept as a draft and is lost when the window is locked.',
    keptAtTheDoor: 'Unfinished work is kept, encrypted. Whoever began it can go on after signing in.',
    desks: {
      lendingDesk: 'Lending desk',
      counter: 'Counter',
      countPages: 'Counting pages',
      addTo: 'Adding to a list'
    }
  }
} satisfies InAnyLanguage<typeof draftsZh>
