import { levelsEn } from './field-terms.en.ts'
import type { InAnyLanguage } from './in-any-language.ts'
import type { stockTakesZh } from './stock-takes.zh-CN.ts'

const results = {
  matched: 'As registered',
  wrongPlace: 'Wrong place',
  missing: 'Missing',
  unknown: 'Not in the register',
  wrongMark: 'Wrong mark',
  knownOut: 'Known to be out',
  notCovered: 'Not counted'
}

const verdicts = {
  matched: 'As registered',
  wrongPlace: 'Wrong place',
  wrongMark: 'Wrong mark',
  unknown: 'Not in the register',
  gone: 'Struck off the register',
  again: 'Counted already'
}

const answers = {
  movedBack: 'Put back where it belongs',
  move: 'Correct the register',
  found: 'Found again: its incident is told so',
  incident: 'Open a missing-item case',
  remark: 'Mark anew',
  registerLater: 'Register or pass on',
  slipSeen: 'Slip checked',
  otherwise: 'Something else'
}

const scopes = { everything: 'Everything', place: 'Place', unit: 'Unit', person: 'Person' }

/** What is said of counts, in English. */
export const stockTakesEn = {
  operations: {
    'stockTakes.begin': 'Begin a count',
    'stockTakes.scan': 'Scan in a count',
    'stockTakes.scanMany': 'Read a file into a count',
    'stockTakes.noteMark': 'Note a wrong mark',
    'stockTakes.undo': 'Undo a scan',
    'stockTakes.answer': 'Answer lines of a count',
    'stockTakes.close': 'Close a count',
    'stockTakes.abandon': 'Give up a count',
    'stockTakes.list': 'See counts',
    'stockTakes.open': 'See a count',
    'stockTakes.lines': 'See the result of a count',
    'stockTakes.scans': 'See the scans of a count'
  },
  refusals: {
    'stockTake.notFound': 'There is no such count.',
    'stockTake.notOpen': ({ number }) => `Count ${number} has ended and cannot be changed.`,
    'stockTake.nothingExpected': 'Nothing is registered there, so there is nothing to count.',
    'stockTake.aboveCount': ({ level }) =>
      `This count goes up to “${levelsEn[level]}”. The carrier lies above it and is counted separately.`,
    'stockTake.scanNotFound': 'There is no such scan, or it was undone.',
    'stockTake.markIsSame': ({ mark }) => `That is the mark in the register, “${mark}”; there is nothing to note.`,
    'stockTake.lineNotFound': 'The result has changed meanwhile. Look at it anew.',
    'stockTake.answerUnfit': 'This result cannot be answered that way.',
    'stockTake.noteMissing': 'Say what is known of it.',
    'stockTake.foundNowhere':
      'No place was chosen when it was scanned, so the register cannot be corrected. Undo, choose the place, and scan again.',
    'stockTake.unanswered': ({ count }) => `${count} lines have no answer yet; the count cannot be closed.`,
    'stockTake.reasonMissing': 'Say why the count is partial.',
    'stockTake.notCleared': ({ name, level }) =>
      `${name} is not cleared for “${levelsEn[level]}” and cannot sign this count.`,
    'stockTake.changedMeanwhile':
      'Something was scanned or answered meanwhile. Look at it, then close; what you have typed is still here.'
  },
  refusalsInBrief: {
    'stockTake.notFound': 'no such count',
    'stockTake.notOpen': 'count has ended',
    'stockTake.nothingExpected': 'nothing to count',
    'stockTake.aboveCount': 'above the level of the count',
    'stockTake.scanNotFound': 'no such scan',
    'stockTake.markIsSame': 'same mark',
    'stockTake.lineNotFound': 'result has changed',
    'stockTake.answerUnfit': 'answer does not fit the result',
    'stockTake.noteMissing': 'nothing said of it',
    'stockTake.foundNowhere': 'no place chosen',
    'stockTake.unanswered': 'lines without an answer',
    'stockTake.reasonMissing': 'no reason given',
    'stockTake.notCleared': 'second officer not cleared',
    'stockTake.changedMeanwhile': 'count changed meanwhile'
  },
  changedNames: {
    stockTake: 'Count',
    countKind: 'Kind',
    countOf: 'Scope',
    scopeName: 'Of',
    expected: 'Expected',
    countResult: 'Result',
    countAnswer: 'Answer',
    answered: 'Lines',
    foundPlace: 'Found at',
    markSeen: 'Mark on it',
    covered: 'Places counted',
    text: 'Text',
    incident: 'Incident',
    secondOfficer: 'Second officer',
    ...results
  },
  pages: {
    title: 'Counts',
    begin: 'Begin a count',
    grid: 'Counts',
    empty: 'Nothing was counted yet',
    emptyNext:
      'Carriers are counted every year. Begin a count, then scan one thing after the other; leave and come back as you like.',
    kinds: { yearly: 'Yearly count', adHoc: 'Ad-hoc count' },
    scopes,
    states: { open: 'Counting', closed: 'Closed', abandoned: 'Given up' },
    results,
    verdicts,
    answers,
    columns: {
      number: 'Number',
      kind: 'Kind',
      scope: 'Scope',
      state: 'State',
      progress: 'Scanned / expected',
      openedAt: 'Begun',
      closedAt: 'Ended',
      signed: 'Officers'
    },
    keys: '↑↓ move · Enter opens',
    beginTitle: 'Begin a count',
    beginHint:
      'What is expected is frozen now. Lending and returning go on as usual; nothing in the register changes by the count until it is closed.',
    kind: 'Kind',
    scopeOf: 'Scope',
    place: 'Place, with whatever stands in it',
    unit: 'Unit',
    person: 'Person',
    confirmBegin: 'Freeze the list and begin',
    begun: (number) => `${number} has begun`,
    scopeSaid: (of, name) => `${of}: ${name}`,
    coversUpTo: (level) => `Counts up to “${level}”; what lies above is counted by whoever is cleared for it`,
    here: 'Counting at',
    hereHint: 'Scan a place (WZ-) or choose it here',
    noPlace: 'Any place',
    scanLabel: 'Number',
    scanPlaceholder: 'Scan, or type a number and press Enter',
    scanHere: 'Scan a carrier',
    scanHint: 'The scanner works wherever the cursor is.',
    take: 'Enter',
    sound: 'Sound',
    undo: 'Undo the last',
    undoKeys: 'Ctrl+Z',
    undone: (text) => `${text} undone`,
    nothingToUndo: 'There is no scan to undo.',
    commandUnknown: (text) => `${text} is no command.`,
    placeUnknown: (code) => `There is no place with the code ${code}.`,
    nowAt: (place) => `Counting at ${place}`,
    bookAt: (place, holder) => `Register: ${place} · ${holder}`,
    stateSaid: (state) => `State in the register: ${state}`,
    progress: (scanned, expected) => `${scanned} scanned · ${expected} expected`,
    markDiffers: 'Wrong mark…',
    markTitle: (number) => `The mark on ${number}`,
    markSeen: 'Mark on the thing',
    markSeenHint: (mark) =>
      `The register says “${mark || 'none'}”. Copy it as it stands on the thing; leave it empty where there is none.`,
    markNoted: 'Wrong mark noted',
    markIllegible: 'The mark as copied is not a proper one; that is noted too.',
    noMark: 'no mark',
    file: 'Read a file…',
    fileTitle: 'Read a file of scans',
    fileHint:
      'One number a line (txt or csv, first column), GBK or UTF-8. A place (WZ-) between them is where those below it lie.',
    fileEmpty: 'There is no number in this file.',
    fileTooLong: (most) => `At most ${most} lines at a time; divide the file.`,
    fileDone: (good, total) => `${total} lines, ${good} as registered.`,
    fileLine: (line) => `Line ${line}`,
    fileProblems: {
      aboveCount: 'above the level of this count',
      placeUnknown: 'no such place',
      notACarrier: 'not the number of a carrier'
    },
    filePlace: (place) => `those below lie at ${place}`,
    notScannedYet: 'Not scanned yet',
    lastScans: 'Last scans',
    rejectedScans: 'Scans to look at again',
    noScans: 'Nothing was scanned yet.',
    undoneMark: 'undone',
    tabs: { result: 'Result', scans: 'Scans' },
    list: (result, count) => `${result} ${count}`,
    unanswered: (count) => `${count} to answer`,
    allAnswered: 'Every line has its answer',
    nothingInList: 'None.',
    more: (shown, total) => `The first ${shown} of ${total}`,
    bookPlace: 'Register',
    foundPlace: 'Found',
    answer: 'Answer…',
    answerAll: (count) => `Answer all ${count}…`,
    answerTitle: (result, count) => `${result}: answer ${count}`,
    note: 'What is known',
    noteHint:
      'For what is missing: when and where it was last seen, and how it was searched for. For anything else: what is done.',
    confirmAnswer: 'Enter',
    change: 'Change…',
    closeCount: 'Close the count…',
    closeTitle: (number) => `Close count ${number}`,
    closeHint:
      'When two have signed, the register changes as answered: places are corrected, what is missing becomes a case with its clock, wrong marks become tasks.',
    closeBlocked: (count) =>
      `${count} lines have no answer; it cannot be closed. In a partial count nothing is missing from a place that was not counted.`,
    whole: 'All of it was counted',
    partial: 'Only a part was counted',
    extent: 'How much was counted',
    covered: 'Places that were counted',
    coveredHint: 'Only what was not scanned in these is missing; of the rest nothing is said.',
    reason: 'Reason',
    confirmClose: 'Sign by two and close',
    closed: (number) => `${number} is closed`,
    abandon: 'Give up…',
    abandonTitle: (number) => `Give up count ${number}`,
    abandonHint: 'The register stays as it is; the scans are kept.',
    confirmAbandon: 'Give up',
    report: 'Stock-take record',
    back: 'Back to the count',
    reportColumns: {
      number: 'Number',
      title: 'Title',
      level: 'Level',
      book: 'Place / holder in the register',
      found: 'Found at',
      result: 'Result',
      answer: 'Answer'
    },
    reportHead: (number, kind, scope) => `${number}  ${kind}  ${scope}`,
    reportWhen: (from, to) => `Counted: ${from} to ${to}`,
    reportTallies: 'In all',
    reportPartial: (covered, reason) => `Partial count of: ${covered}. Reason: ${reason}`,
    officers: (one, two) => `Counted by ${one} and ${two}`,
    signatures: ['First officer', 'Second officer', 'Responsible leader'] as readonly string[],
    outcome: (answer, outcome) => `${answer} (${outcome})`,
    answerNote: (answer, note) => `${answer}: ${note}`
  }
} satisfies InAnyLanguage<typeof stockTakesZh>
