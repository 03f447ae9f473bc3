import type { circulationsZh } from './circulations.zh-CN.ts'
import { levelsEn } from './field-terms.en.ts'
import type { InAnyLanguage } from './in-any-language.ts'

const signed = { here: 'own password, here', onPaper: 'signed the paper card' }

/** What is said of circulations, in English. */
export const circulationsEn = {
  operations: {
    'circulations.begin': 'Begin a circulation',
    'circulations.handTo': 'Hand to a reader',
    'circulations.takeFrom': 'Take back from a reader',
    'circulations.end': 'End a circulation',
    'circulations.list': 'See circulations'
  },
  refusals: {
    'circulation.notFound': 'There is no such circulation.',
    'circulation.endedAlready': ({ number }) => `Circulation ${number} is over.`,
    'circulation.changedMeanwhile':
      'Somebody has just changed this circulation. Look at it anew; what you have typed is still here.',
    'circulation.stillOut': ({ name }) =>
      `${name} still has it. Take it back before the next reader gets it: it never goes from reader to reader.`,
    'circulation.withNobody': 'No reader has it now.',
    'circulation.notSigned': 'The reader signs for it: by the own password here, or on the card of paper.',
    'circulation.signerIsNotReader': ({ name }) => `It is ${name} who must sign for it.`,
    'circulation.secondMissing': 'What is top secret takes two: have the second officer type their password here.',
    'circulation.placeMissing':
      'What is top secret is read at a place that is laid down: choose it (Regulations, Article 29).',
    'circulation.dueBeforeToday': ({ today }) => `The last day must not lie before today (${today}).`,
    'circulation.dueTooLate': ({ level, latest }) => `What is “${levelsEn[level]}” circulates until ${latest} at most.`,
    'circulation.damageUntold': 'Say what is damaged where something is, and nothing where nothing is.'
  },
  refusalsInBrief: {
    'circulation.notFound': 'no such circulation',
    'circulation.endedAlready': 'circulation is over',
    'circulation.changedMeanwhile': 'circulation changed meanwhile',
    'circulation.stillOut': 'still with a reader',
    'circulation.withNobody': 'with no reader',
    'circulation.notSigned': 'not signed for',
    'circulation.signerIsNotReader': 'signed by another',
    'circulation.secondMissing': 'two persons needed',
    'circulation.placeMissing': 'no place to read laid down',
    'circulation.dueBeforeToday': 'due before today',
    'circulation.dueTooLate': 'due too late',
    'circulation.damageUntold': 'damage not told'
  },
  pages: {
    changed: {
      circulation: 'Circulation',
      readers: 'Readers',
      reader: 'Reader',
      place: 'Read at',
      dueOn: 'Until',
      signed: 'Signed for',
      second: 'Second officer',
      condition: 'Condition',
      damage: 'Damage',
      note: 'Note'
    },
    signed,
    begin: 'Circulate',
    beginTitle: (number) => `Circulate ${number}`,
    confirmBegin: 'Begin',
    handTo: 'Hand to a reader',
    handToTitle: (number) => `Hand ${number} to a reader`,
    confirmHandTo: 'Hand over',
    takeFrom: 'Take back',
    takeFromTitle: (number) => `Take back ${number}`,
    confirmTakeFrom: 'Take back',
    end: 'End circulation',
    endTitle: (number) => `End the circulation of ${number}`,
    confirmEnd: 'End',
    done: (act) => `Done: ${act}`,
    fields: {
      readerIds: 'Readers, in this order',
      readerId: 'Reader',
      placeId: 'Read at',
      dueOn: 'Until',
      how: 'Signed for',
      condition: 'Condition',
      damage: 'Damage',
      note: 'Note'
    },
    placeHint: 'What is top secret is read only at a place that is laid down.',
    notYet: 'not yet',
    card: 'Circulation card',
    columns: { order: 'No.', reader: 'Reader', unit: 'Unit', outAt: 'Out', backAt: 'Back', signed: 'Signed for' },
    withReader: (name) => `with ${name}`,
    between: 'with the officer',
    progress: (read, wanted) => `${read} of ${wanted} have read it`
  }
} satisfies InAnyLanguage<typeof circulationsZh>
