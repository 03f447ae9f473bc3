import { approvalActsEn, approversEn, levelsEn } from './field-terms.en.ts'
import type { InAnyLanguage } from './in-any-language.ts'
import type { settingsZh } from './settings.zh-CN.ts'

const laws = {
  ordinance88: 'Ordinance 88: whoever leaves a post hands over to a receiver whom the leader of the unit names',
  ordinance106: 'Ordinance 106(8): carried out only with the approval of the leader in charge, and registered',
  secrecyLaw21: 'Secrecy Law 21: the scope is widened by the head of the unit, or whoever the head has named',
  regulations27: 'Regulations 27(5): copied only on approval',
  regulations28:
    'Regulations 28: destroyed with the approval of the leader in charge; what was declassified is kept to the same',
  regulations29:
    'Regulations 29(4): what is top secret needs its originator or its superior; in the unit the leader in charge sees to that'
}

const names = {
  'numberScheme.prefix': 'Prefix of the numbers',
  'numberScheme.year': 'Year in the numbers',
  'numberScheme.digits': 'Digits of the running number',
  'numberScheme.levels': 'Letters for the levels',
  approvals: 'Approval',
  determinesUpTo: 'Highest level determined by this unit',
  loanDays: 'Longest loan, in days',
  renewals: 'How often a loan is renewed',
  archiveDays: 'Longest loan out of the archives, in days',
  archiveOutUpTo: 'Highest level taken out of the reading room',
  archiveRenewals: 'How often an archive loan is renewed',
  archiveEscalation: 'Leaders told of overdue files, after days',
  outDays: 'Longest time out, circulating or in transit, in days',
  reviewYears: 'Years between reviews',
  coolingOffMonths: 'Cooling-off period, in months',
  expiryWarnings: 'Warnings before an end, in days',
  printing: 'Printing allowed',
  exporting: 'Exporting files allowed',
  missingDays: 'Days a missing item is searched for',
  'roomClimate.temperature': 'Temperature of storage (°C)',
  'roomClimate.humidity': 'Relative humidity of storage (%)',
  inspectionDays: 'Days between inspections'
}

/** What is said of the settings, in English. */
export const settingsEn = {
  operations: { 'settings.read': 'See the settings', 'settings.change': 'Change the settings' },
  refusals: {
    'settings.changedMeanwhile':
      'Somebody has just changed the settings. Look at them anew; what you have typed is still here.',
    'settings.belowFloor': ({ act, level, least, law }) =>
      `“${approvalActsEn[act]}” at the level ${levelsEn[level]} needs at least: ${approversEn[least]}. ${laws[law]}.`,
    'settings.nothingChanges': 'No setting is changed.'
  },
  refusalsInBrief: {
    'settings.changedMeanwhile': 'settings changed meanwhile',
    'settings.belowFloor': 'below what the law asks',
    'settings.nothingChanges': 'nothing changed'
  },
  changedNames: {},
  pages: {
    title: 'Settings',
    intro:
      'What the law leaves to the unit, or sources tell differently. Every change goes into the audit record; what was in force is kept.',
    names,
    part: (name, part) => `${name} · ${part}`,
    groups: {
      approvals: 'Who approves',
      days: 'Days',
      people: 'People',
      number: 'Numbers',
      storage: 'Air in storage',
      inspections: 'Inspections of storage',
      other: 'Other'
    },
    columns: {
      item: 'Setting',
      usual: 'Usual',
      source: 'Basis or source',
      before: 'In force',
      after: 'New',
      act: 'Act'
    },
    sources: {
      approvals:
        'Who approves what: carrying out and repair by Article 106 of the Ordinance, a wider scope by Article 21 of the Secrecy Law, destruction by Article 28 of the Regulations; the rest as forms usually say.',
      determinesUpTo: 'Secrecy Law, Article 17: as far as this unit may determine.',
      loanDays: 'The Ordinance, Article 117, sets no days; usual practice.',
      renewals: 'Usual practice.',
      archiveDays:
        'Usual practice: a month, 秘密 two weeks, 机密 5, 绝密 3 days (the Ordinance, Article 116, sets none). What is read in the reading room is back the same day.',
      archiveOutUpTo: 'Regulations, Article 29: 绝密 is read at a designated place.',
      archiveRenewals: 'Usual practice: once, before it is due.',
      archiveEscalation:
        'Usual practice: called back first; after 3 days the leader of the section, after 7 the leader in charge.',
      outDays: 'Usual practice; what is out longer stands in the list of what is due.',
      reviewYears: 'Usual practice: core 1, important 3, general 5 years.',
      coolingOffMonths: 'Usual practice: core 3, important 2, general 1 years; as the unit rules.',
      expiryWarnings:
        'Usual practice: 90, 30 and 7 days before; from the first on it stands in the list of what is due.',
      printing: 'Off at first; once on, every print still needs an approval, a number and an entry.',
      exporting:
        'Off at first (asked by secrecy self-inspections); once on, every export still needs an approval, a number and an entry, and a burnt disc becomes a carrier.',
      'roomClimate.temperature': 'Design code for archives (JGJ 25-2010) 5.2.1: 14 to 24 °C for paper.',
      'roomClimate.humidity': 'The same: 45 to 60 %.',
      inspectionDays:
        'Ordinance 115 asks for regular inspections and names no days; common practice: rooms monthly, cabinets each quarter, shelves yearly.',
      missingDays:
        'Rules of secrecy work: 10 days for top secret, 60 for secret and confidential, from the day it is missed.',
      numberScheme: 'Each unit’s own. Numbers once given stay, and are never used again.'
    },
    laws,
    floors: 'What the law asks at least',
    floorsHint: 'The cells with “≥” have a floor: they can be raised, never lowered.',
    floorMark: (approver) => `≥ ${approver}`,
    belowFloor: (approver) => `${approver} (below the law)`,
    from: 'from',
    to: 'to',
    preview: 'Example',
    withYear: 'With the year',
    withLevel: 'With a letter for the level',
    warningsHint: 'Type the days and press Enter, six at most.',
    usual: (value) => `usual: ${value}`,
    yes: 'yes',
    no: 'no',
    save: 'Save changes…',
    undo: 'Discard changes',
    confirmTitle: 'Change the settings',
    confirm: 'Confirm the change',
    reason: 'Basis or reason of the change',
    reasonHint: 'Such as “By article 12 of our own rules”.',
    unchanged: 'Nothing changed',
    changedCount: (count) => `${count} changes`,
    saved: 'The settings are changed',
    wrong: 'Something is not right; mend it before saving:'
  }
} satisfies InAnyLanguage<typeof settingsZh>
