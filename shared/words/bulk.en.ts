import type { bulkZh } from './bulk.zh-CN.ts'
import type { InAnyLanguage } from './in-any-language.ts'

const carriers = (count: number) => `${count.toLocaleString('en-US')} ${count === 1 ? 'carrier' : 'carriers'}`

/** What is said of acts with many carriers at once, in English. */
export const bulkEn = {
  pages: {
    bar: 'Selected carriers',
    picked: (count) => `${carriers(count)} selected`,
    pickAll: (total) => `Select all ${total.toLocaleString('en-US')}`,
    number: (count) => count.toLocaleString('en-US'),
    tooMany: (most) =>
      `No more than ${most.toLocaleString('en-US')} at once: narrow the filters and do them in parts. An export takes them all.`,
    pickNone: 'Clear selection',
    pick: 'Select',
    pickOne: (number) => `Select ${number}`,
    preview: 'Preview',
    back: 'Back',
    nothingToSay: 'Preview first: what can be done with which, and what is refused and why.',
    result: 'Result',
    lines: 'Preview, one by one',
    goes: 'Can be done',
    willHappen: (going, refused) =>
      refused === 0
        ? `It can be done with ${going === 1 ? 'it' : `all ${carriers(going)}`}.`
        : `It can be done with ${carriers(going)}; ${refused} ${refused === 1 ? 'is' : 'are'} refused and ${refused === 1 ? 'stays as it is' : 'stay as they are'}.`,
    allRefused: (count) => `It can be done with none of the ${count} selected.`,
    confirm: (count) => `Do it with ${carriers(count)}`,
    typeCount: (count) => `Type ${count} to confirm`,
    more: (count) => `${count} more are not listed here.`,
    done: (count) => `Done with ${carriers(count)}`,
    move: 'Move…',
    moveTitle: 'Give many to another holder or place',
    moveHint: 'Whichever you leave empty stays as it is.',
    lend: 'Lend…',
    lendTitle: 'Lend many',
    takeBack: 'Take back…',
    takeBackTitle: 'Take many back (whole)',
    takeBackHint: 'Only what came back whole. Take back what is damaged one by one, and say how.'
  }
} satisfies InAnyLanguage<typeof bulkZh>
