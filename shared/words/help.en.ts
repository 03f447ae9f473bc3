import type { helpZh } from './help.zh-CN.ts'
import type { InAnyLanguage } from './in-any-language.ts'

/** Help at hand, in English. */
export const helpEn = {
  button: 'Help',
  keysOfButton: 'F1',
  title: (page) => `Help: ${page}`,
  law: 'What asks for it',
  keysTitle: 'Shortcuts',
  close: 'Close',
  nothing: 'Nothing further is written of this page. The shortcuts stand below.',
  views:
    'A register keeps its filters, columns, widths and order as a view: saved, chosen and looked for under “View”, with the number of its rows; for yourself, or shared.',
  keys: [
    ['F1 or ?', 'This help and the shortcuts'],
    ['Ctrl+K', 'Search everything: characters, names, pinyin initials, part of a number'],
    ['Ctrl+L', 'Lock; what is typed is kept encrypted, for you to go on with after signing in'],
    ['Ctrl+N', 'Register, where a page has a button for it'],
    ['Ctrl+F or F2', 'To the search box'],
    ['↓', 'From the search box into the list'],
    ['↑ ↓ ← →', 'Move in a list'],
    ['Space', 'Pick the row, or no longer'],
    ['Enter', 'Open the row; confirm a dialog'],
    ['Ctrl+Enter', 'Save and register another'],
    ['Esc', 'Close a dialog; what is typed is kept as a draft, while Cancel discards it'],
    ['Scanner', 'A carrier’s barcode opens it on any page; a count or a loan takes it in its own way']
  ],
  pages: {
    home: {
      what: 'What is overdue, due within seven days, or waits for you.',
      how: [
        'A line leads to where it is dealt with.',
        'What is overdue longest stands first.',
        'A form that was not finished when the window locked or the power went stands under the unfinished drafts, which only you can open; Continue leads back to it.',
        'At the top right you choose the ground (light, dark, as the system) and the language; a lock leaves both as they are. Paper and what is printed are always black on white.'
      ],
      law: ''
    },
    due: {
      what: 'Everything that falls due: loans, readings, carrying out, returns, ends of secrecy, reviews, searches, counts.',
      how: ['Filter by kind; a line leads to where it is dealt with.', 'Print the list for the units.'],
      law: 'Declassification Provisions 2020, Article 4'
    },
    approvals: {
      what: 'Ask for approvals, decide, see what was decided. The table in the settings says who is asked.',
      how: ['A leader decides each under “For me”; a refusal says why.', 'An approval is used once.'],
      law: 'Ordinance 106, 116; Secrecy Law 21; Regulations 28'
    },
    incidents: {
      what: 'What is missing, damaged or leaked; its clocks run from the day it came to light.',
      how: [
        'Report first, then write down each step.',
        'What is found is told by two; what stays missing for 10 days (top secret) or 60 is treated as a leak and reported within 24 hours.'
      ],
      law: 'Ordinance 110; Regulations 61'
    },
    carriers: {
      what: 'The ledger: one line, one thing; no number is ever given twice.',
      how: [
        'The search box takes Chinese characters, pinyin in full or by first letters (smzt), and three or more characters of any number; columns that are not shown are searched too, and the row says below itself which one has it.',
        'Ctrl+N registers; what comes in goes through the receive book, what the unit makes through a determination.',
        'What lies above the level of this machine is entered by a substitute title, from the page that registers: 〔代题名〕 stands before it on every list and paper.',
        'Pick several to move, lend, take back or list them for destruction: a preview comes first.',
        'Open one to see where it is, who answers for it, what is due, and its whole history.'
      ],
      law: 'Ordinance 103; Regulations 27'
    },
    determinations: {
      what: 'Propose, determine, number, mark; change, extend, declassify.',
      how: [
        'One proposes and another determines.',
        'It is numbered and marked before it is used, and how it was marked is told.',
        'An extension is decided before the end.'
      ],
      law: 'Secrecy Law 16 to 24; Ordinance 107'
    },
    loans: {
      what: 'Lend, take back, renew, call back.',
      how: [
        'Lend from the page of a carrier or many from the ledger; the borrower is cleared, in scope and reviewed in time.',
        'At its return it is whole, or the damage is told.'
      ],
      law: 'Ordinance 116, 117'
    },
    movements: {
      what: 'The books: receipts, dispatches, readings, carrying out, sending, repair, returns, archiving, copies.',
      how: [
        'What comes in is entered first; as many carriers as copies.',
        'A number leads to the paper of its entry; the receive and dispatch books are printed for a time.',
        'A mistake is corrected by a further entry with its reason.'
      ],
      law: 'Regulations 27, 29; Ordinance 106(8), (9)'
    },
    holdings: {
      what: 'What a person, a place, a unit has, or what there is of a level.',
      how: ['Choose whose; it is listed with totals, and printed.'],
      law: 'Ordinance 88'
    },
    stockTakes: {
      what: 'A count: what is expected is frozen, each thing scanned, and only two signatures change the register.',
      how: [
        'Begin one and choose its scope; leave and go on whenever you like.',
        'Every line gets an answer, and an answer tells a fact.',
        'A partial count says where it looked, and says nothing of the rest.'
      ],
      law: 'Secrecy Law 26; Regulations 27(6)'
    },
    destruction: {
      what: 'List, count by two, approve, seal, ship where it is done outside, destroy before two witnesses.',
      how: [
        'Begin a list and add carriers, or list many from the ledger.',
        'What must be returned, is held, is out or missing is not listed; what is kept back says why.',
        'What was destroyed stays as it is for ever.'
      ],
      law: 'Regulations 28; Ordinance 104'
    },
    imports: {
      what: 'A ledger kept in Excel for years comes in at once: first a trial that shows every row, then the import.',
      how: [
        'Four steps: file, columns, trial, done. The first three write nothing.',
        'Every error at once; a suggestion holds wherever the same stands; an unknown name is asked about once.',
        'Only what is new comes in. Rows with errors stay out; put them right and import the same file again.',
        'What was imported by mistake is taken back as a whole before a leader, while nothing has happened to it.'
      ],
      law: 'Regulations 19, 27; Ordinance 106(10)'
    },
    people: {
      what: 'Who can hold a carrier: unit, class, clearance, reviews, leaving, cooling-off.',
      how: ['Whose review has lapsed is given nothing.', 'Nobody leaves a post with anything in hand.'],
      law: 'Secrecy Law 43, 46; Ordinance 88, 101'
    },
    units: {
      what: 'Units and their heads.',
      how: ['A unit that is gone is closed, never deleted.'],
      law: 'Ordinance 99, 100'
    },
    places: {
      what: 'Rooms, cabinets, shelves.',
      how: ['Cabinets stand in rooms; counts go by places.'],
      law: 'Regulations 27(6)'
    },
    handovers: {
      what: 'A leader names the receiver; both count face to face and sign with their own passwords.',
      how: ['Begin from the page of a person; what differs is explained, what is not there becomes an incident.'],
      law: 'Ordinance 88'
    },
    settings: {
      what: 'What the law leaves to the unit: approvals, days, numbers, cooling-off.',
      how: ['Cells with “≥” have a floor in the law.', 'Each change says why, and stays in the record.'],
      law: 'Ordinance 106(8); Regulations 28'
    },
    audit: {
      what: 'The record: it only grows, each entry chained to the last.',
      how: ['Verify it; search it by day, person, act.'],
      law: 'Ordinance 106(16)'
    },
    prints: {
      what: 'Every paper that was printed, with its number, level, copies and approver.',
      how: ['Printing is off until the security administrator opens it.'],
      law: 'Regulations 27(1)'
    }
  }
} satisfies InAnyLanguage<typeof helpZh>
