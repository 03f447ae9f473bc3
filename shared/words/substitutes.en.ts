import { levelsEn as levels } from './field-terms.en.ts'
import type { InAnyLanguage } from './in-any-language.ts'
import type { substitutesZh } from './substitutes.zh-CN.ts'

export const substitutesEn = {
  operations: { 'carriers.registerSubstitute': 'Register a carrier by a substitute title' },
  refusals: {
    'carrier.notAboveStore': ({ level, ceiling }) =>
      `This machine takes carriers up to “${levels[ceiling]}”: what is marked “${levels[level]}” is registered by its real title.`,
    'carrier.substitute': ({ realTitleAt }) =>
      `This carrier lies above the level of this machine, which knows a substitute title only. To copy it, to derive from it or to change its mark its content must be known: do it where the real title is kept (${realTitleAt}).`
  },
  refusalsInBrief: {
    'carrier.notAboveStore': 'not above this machine’s level',
    'carrier.substitute': 'known by a substitute title only'
  },
  changedNames: { checked: 'Substitute title checked', realTitleAt: 'Real title kept at' },
  pages: {
    title: 'Register by a substitute title',
    why: (ceiling) =>
      `This machine takes nothing above “${ceiling}”. Of a carrier of a higher level no word of its title, number or content may be entered here: give it a title that tells nothing (〔代题名〕 stands before it), and who has it, lending, counting and destruction are kept here as ever. Its real title is entered on a machine of its level, or in the book of paper.`,
    way: (ceiling) =>
      `What lies above this machine (“${ceiling}”) is not registered here: its title must not be entered.`,
    chosen: (level, ceiling) =>
      `“${level}” lies above this machine (“${ceiling}”): its title must not be entered here. Clear what you filled in and register it by a substitute title.`,
    begin: 'Register by a substitute title',
    save: 'Register',
    groups: {
      what: 'Carrier (nothing that tells what it is about)',
      secret: 'Level and term (as printed in its mark)',
      fact: 'The check, and the real title',
      whose: 'Custody'
    },
    fields: {
      title: 'Substitute title',
      checked: 'Who checked that it tells nothing secret',
      realTitleAt: 'Where the real title is entered'
    },
    hints: {
      title: 'Such as “甲号文件之三”. No word, code name, case, person or place of the real title.',
      issuer: 'Only to whom it is returned; no department.',
      serialNumber: 'Leave it out where it tells what it is about.',
      mark: 'Only as it is printed on the carrier; a provision it rests on is named where the real title is entered.',
      checked: 'Name, day and how, such as “Li Na, 21 November, against the original”.',
      realTitleAt: 'Such as “top secret book of paper, volume 2, page 15”.'
    },
    caution:
      'This carrier is known here by a substitute title: write nothing into reasons or notes that tells what it is about.',
    panel: 'Substitute title',
    shown: 'It lies above the level of this machine: its title here is a substitute, and not the one on the carrier.'
  }
} satisfies InAnyLanguage<typeof substitutesZh>
