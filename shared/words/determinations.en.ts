import type { determinationsZh } from './determinations.zh-CN.ts'
import { levelsEn } from './field-terms.en.ts'
import type { InAnyLanguage } from './in-any-language.ts'

const states = {
  waiting: 'Waiting',
  approved: 'Decided',
  registered: 'Numbered',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn'
}
const ways = { original: 'Original', derived: 'Derived', compilation: 'Compilation' }

/** What is said of determinations, changes of marks and ends of secrecy, in English. */
export const determinationsEn = {
  operations: {
    'determinations.propose': 'Propose a determination',
    'determinations.amend': 'Amend a proposal',
    'determinations.withdraw': 'Withdraw a proposal',
    'determinations.decide': 'Decide a determination',
    'determinations.decideHere': 'Decide a determination on the spot',
    'determinations.registerOriginals': 'Number the originals',
    'determinations.confirmMarked': 'Confirm that it is marked',
    'determinations.proposeChange': 'Propose a change or declassification',
    'determinations.enterIssuerNotice': 'Enter a notice of the issuer',
    'determinations.suggest': 'Suggest another level or end',
    'determinations.remark': 'Re-mark',
    'determinations.noteConditionMet': 'Note that the condition is met',
    'determinations.serveNotice': 'Note that a notice was received',
    'determinations.list': 'See determinations',
    'determinations.open': 'See a determination',
    'determinations.ofCarrier': 'See what was determined of a carrier',
    'determinations.endings': 'See ends of secrecy'
  },
  refusals: {
    'carrier.notMarked':
      'This carrier bears no mark yet. Mark it and confirm it before it is circulated, lent, carried out, sent or archived (Regulations of the Secrecy Law, Article 21).',
    'determination.notFound': 'There is no such determination.',
    'determination.aboveStore': ({ level, ceiling }) =>
      `This machine may hold up to “${levelsEn[ceiling]}”: nothing that is “${levelsEn[level]}” may be entered (Internal Affairs Ordinance, Article 106(10)). Do it on a machine of that level, or in the book of paper where there is none; put a hold on what is already in this ledger, and send it where it may be kept.`,
    'determination.aboveYou': ({ level, clearance }) =>
      `You are cleared for “${levelsEn[clearance]}” and cannot handle what is “${levelsEn[level]}”.`,
    'determination.markMissing': 'Choose the level and the end.',
    'determination.basisMissing': 'Name the basis: the item in the list of secret matters, or another provision.',
    'determination.scopeMissing': 'Name at least one unit or person who may know it (Secrecy Law, Article 21).',
    'determination.sourcesMissing': ({ way }) =>
      way === 'compilation'
        ? 'A compilation is made from two carriers or more.'
        : 'What is derived comes from exactly one carrier; choose it.',
    'determination.noSuchPoint': ({ point }) =>
      `“${point}” is none of the secret points of the source; choose one of them.`,
    'determination.sourceNotStateSecret':
      'The source is no state secret, so nothing can be derived from it. If it must be secret, determine it by itself.',
    'determination.sourceStartMissing':
      'Nobody knows from which day the source counts, so its end cannot be reckoned. Put the source right first.',
    'determination.sourceEnded': ({ endedOn }) => `The source ended on ${endedOn}: review the source first.`,
    'determination.pointAboveSource': 'A secret point is marked higher than the whole.',
    'determination.pointOutlastsSource': 'A secret point lasts longer than the whole.',
    'determination.endsNotComparable': ({ ends }) =>
      ends === ''
        ? 'Nobody can say whether the secret point or its source ends later; follow the source as a whole.'
        : `The ends of the sources cannot be compared. Say which of these is the longest: ${ends}.`,
    'determination.nothingSecret':
      'None of the sources is secret, so nothing is to be determined. If together they make a secret, determine it by itself.',
    'determination.workSecretTextsDiffer': ({ texts }) =>
      `The work secrets are marked differently: ${texts}. Make them the same first.`,
    'determination.notYours': 'Only the proposer can amend or withdraw it.',
    'determination.decidedAlready': ({ state }) => `This determination is already “${states[state]}”.`,
    'determination.ownProposal':
      'Nobody decides what they have proposed; the classification authority does (Secrecy Law, Article 16).',
    'determination.reasonMissing': 'Say why it is rejected, or why it is decided otherwise than proposed.',
    'determination.aboveAuthority': ({ level, authority }) =>
      `This unit may determine up to “${levelsEn[authority]}”. What is “${levelsEn[level]}” is put to a superior body with that authority, and protected at the proposed level until then (Secrecy Law, Article 17).`,
    'determination.deciderNotCleared': ({ level }) => `Whoever decides is not cleared for “${levelsEn[level]}”.`,
    'determination.sourceChanged': ({ mark }) =>
      `The mark of the source has changed: it would now be “${mark}”. Let the proposer amend it first.`,
    'determination.changedMeanwhile':
      'Somebody has just changed this determination. Look at it anew; what you have typed is still here.',
    'determination.notApproved': ({ state }) => `This determination is “${states[state]}”: nothing can be numbered.`,
    'determination.markedAlready': ({ number }) => `${number} is marked already.`,
    'determination.notOriginator': ({ issuer }) =>
      `Its issuer (${issuer}) decides on level and end; this unit can only suggest (Regulations of the Secrecy Law, Article 22).`,
    'determination.ownSecret': 'This secret was made here: propose the change itself.',
    'determination.changeWaiting': ({ number }) => `Change ${number} of this secret still waits for its decision.`,
    'determination.followsSource':
      'What is derived or compiled follows its source in level and end; change the source first (Secrecy Law, Article 18).',
    'determination.nothingChanges': 'This is the mark it bears already; nothing changes.',
    'determination.notAStateSecret':
      'This is no state secret any more and cannot be changed; if it must be one, propose a determination.',
    'determination.changeTooLate': ({ endsOn }) =>
      `It ends on ${endsOn}. What is to last longer or be changed is decided before that; afterwards it is declassified by itself (Secrecy Law, Article 24).`,
    'determination.noticedLater': ({ today }) => `The day of the notice cannot be later than today (${today}).`,
    'determination.notToRemark': 'No mark of this carrier is to be changed.',
    'determination.noCondition': 'The mark of this carrier does not end on a condition.',
    'determination.conditionMetAlready': 'That the condition is met is noted already.',
    'determination.metLater': ({ today }) => `The condition cannot have been met later than today (${today}).`,
    'determination.noticeNotFound': 'There is no such notice.',
    'determination.servedAlready': ({ on }) => `This notice was received on ${on}.`,
    'determination.servedLater': ({ today }) => `It cannot have been received later than today (${today}).`
  },
  refusalsInBrief: {
    'carrier.notMarked': 'carrier not marked yet',
    'determination.notFound': 'no such determination',
    'determination.aboveStore': 'above this machine',
    'determination.aboveYou': 'above own clearance',
    'determination.markMissing': 'no level chosen',
    'determination.basisMissing': 'no basis named',
    'determination.scopeMissing': 'no scope named',
    'determination.sourcesMissing': 'wrong number of sources',
    'determination.noSuchPoint': 'no such secret point',
    'determination.sourceNotStateSecret': 'source no state secret',
    'determination.sourceStartMissing': 'source without a start',
    'determination.sourceEnded': 'source has ended',
    'determination.pointAboveSource': 'secret point above the whole',
    'determination.pointOutlastsSource': 'secret point outlasts the whole',
    'determination.endsNotComparable': 'ends not comparable',
    'determination.nothingSecret': 'no source is secret',
    'determination.workSecretTextsDiffer': 'work secrets marked differently',
    'determination.notYours': 'not proposed by this person',
    'determination.decidedAlready': 'decided already',
    'determination.ownProposal': 'own proposal',
    'determination.reasonMissing': 'no reason given',
    'determination.aboveAuthority': 'beyond the authority of the unit',
    'determination.deciderNotCleared': 'decider not cleared',
    'determination.sourceChanged': 'source has changed',
    'determination.changedMeanwhile': 'determination changed meanwhile',
    'determination.notApproved': 'not decided yet',
    'determination.markedAlready': 'marked already',
    'determination.notOriginator': 'not the originator',
    'determination.ownSecret': 'made here',
    'determination.changeWaiting': 'another change waits',
    'determination.followsSource': 'follows its source',
    'determination.nothingChanges': 'nothing changes',
    'determination.notAStateSecret': 'no state secret',
    'determination.changeTooLate': 'already ended',
    'determination.noticedLater': 'day of notice too late',
    'determination.notToRemark': 'nothing to re-mark',
    'determination.noCondition': 'no condition',
    'determination.conditionMetAlready': 'condition noted already',
    'determination.metLater': 'day of condition too late',
    'determination.noticeNotFound': 'no such notice',
    'determination.servedAlready': 'received already',
    'determination.servedLater': 'day of receipt too late'
  },
  changedNames: {
    determination: 'Determination',
    way: 'Way',
    proposedMark: 'As proposed',
    basis: 'Basis',
    why: 'Why',
    issuerDocument: 'Notice of the issuer',
    how: 'Marked by',
    seen: 'as seen on the thing',
    markState: 'Mark',
    suggestion: 'Suggestion',
    endCondition: 'Condition',
    metOn: 'Met on',
    note: 'Note',
    noticeTo: 'Notice to',
    receiver: 'Received by',
    servedOn: 'Received on'
  },
  pages: {
    states,
    ways,
    title: 'Determinations',
    propose: 'Propose',
    which: 'Show',
    searchLabel: 'Find determinations',
    search: 'Number, title, unit',
    keys: '↑↓ move · Enter opens',
    back: 'Back to determinations',
    queues: {
      toDecide: 'To decide',
      mine: 'Proposed by me',
      toRegister: 'To be numbered',
      decided: 'Decided',
      all: 'All'
    },
    empty: {
      toDecide: 'Nothing waits for a decision',
      mine: 'You have proposed nothing yet',
      toRegister: 'Nothing is to be numbered',
      decided: 'Nothing has been decided yet',
      all: 'There are no determinations yet'
    },
    emptyNext: 'Propose a determination when the secret is made.',
    acts: {
      determine: 'Determination',
      change: 'Change',
      extend: 'Extension',
      declassify: 'Declassification'
    },
    columns: {
      number: 'Number',
      act: 'Matter',
      mark: 'Mark',
      title: 'Title',
      unit: 'Unit',
      state: 'State',
      proposedBy: 'Proposer',
      proposedAt: 'Proposed',
      decidedBy: 'Decided by'
    },
    markStates: {
      unmarked: 'Not marked yet',
      marked: 'Marked',
      toRemark: 'To be re-marked',
      remarked: 'Re-marked',
      declassified: 'Marked declassified'
    },
    mark: 'Mark',
    proposal: 'What was proposed',
    decision: 'Decision',
    decidedAt: 'Decided at',
    onTheSpot: 'on the spot',
    asProposed: 'As proposed',
    reason: 'Reason',
    sources: 'Sources',
    why: 'Why it is changed',
    phone: 'Telephone',
    issuerNotice: 'Notice of the issuer',
    changesWhat: 'Changes',
    originalDetermination: 'the determination',
    theCarrier: 'the carrier',
    changes: 'Later changes',
    derived: 'Derived or compiled from it',
    notices: 'Notices of the change',
    serve: 'Note receipt',
    receiver: 'Received by',
    servedOn: 'Received on',
    decide: 'Decide',
    decideHere: 'Decide on the spot',
    amend: 'Amend',
    withdraw: 'Withdraw',
    withdrawn: 'Withdrawn',
    decided: {
      approved: 'Decided',
      rejected: 'Rejected'
    },
    decisions: {
      approved: 'Agreed',
      rejected: 'Not agreed'
    },
    proposedMark: 'Proposed mark',
    opinion: 'Opinion',
    decideOtherwise: 'Decide on another level or end',
    otherMark: 'Mark as decided',
    reasonHint: 'Needed where it is not agreed, or decided otherwise than proposed.',
    registerOriginals: 'Number the originals',
    registered: 'The originals are numbered',
    confirmMarked: 'Confirm marked',
    confirmMarkedHint: 'The mark on the thing is the same as here, easily seen, and does not come off.',
    markedDone: 'Confirmed as marked',
    how: 'Marked by',
    hows: {
      printed: 'Printing',
      stamped: 'Stamp',
      labelled: 'Label'
    },
    onPaper: 'Form on paper',
    offPaper: 'Back to details',
    markMenu: 'Level and end',
    actsDone: 'Done',
    ofCarrier: 'Determination',
    markState: 'Mark',
    metOn: 'Condition met on',
    remark: 'Re-mark',
    remarkDone: 'Confirm re-marked',
    remarkHint:
      'The old mark is struck out and void, yet readable; the new one stands beside it (Rules on Marks of 1990, Article 7).',
    remarkSeen: 'As seen on the thing',
    remarkSeenHint:
      'Such as “old mark on page one struck out and stamped void, the new one stamped beside it”. The fact, not a tick.',
    markActs: {
      extend: 'Change level or end',
      declassify: 'Propose declassification',
      notice: 'Enter a notice of the issuer',
      suggest: 'Suggest to the issuer',
      conditionMet: 'Note that the condition is met'
    },
    proposeIt: 'Propose',
    newMark: 'New mark',
    addUnits: 'Further units that may know',
    addPeople: 'Further people who may know',
    changeHint:
      'An extension is decided before the end. Once it is decided, every original and copy bears the new mark; whoever holds one is noticed, and each is re-marked.',
    declassifyHint:
      'Once it is decided, every original and copy is marked as declassified. Declassified does not mean public, nor that it may be thrown away.',
    enterNotice: 'Enter and follow',
    noticeHint: 'Every copy here of the same issuer and document number follows.',
    noticeDocument: 'Number of the notice',
    noticedOn: 'Day of the notice',
    suggestIt: 'Suggest',
    suggestion: 'Suggestion',
    noteIt: 'Note it',
    conditionHint: 'It is then reviewed; nothing is declassified by itself.',
    conditionNote: 'What has happened',
    markNow: 'Mark now',
    form: {
      title: 'Propose a determination',
      submit: 'Propose',
      groups: {
        what: 'Matter',
        secret: 'Level, end and basis',
        scope: 'Who may know'
      },
      fields: {
        way: 'Way',
        title: 'Title',
        kind: 'Kind',
        unit: 'Made by unit',
        documentNumber: 'Document number',
        originals: 'Originals',
        startsOn: 'Issue date',
        mark: 'Proposed mark',
        basis: 'Basis',
        points: 'Secret points',
        scopeUnits: 'Units',
        scopePeople: 'People',
        remarks: 'Remarks',
        chosenEnd: 'The longest end',
        touched: 'Secret point touched',
        sources: {
          derived: 'Source',
          compilation: 'Sources (two or more)'
        }
      },
      hints: {
        title: 'Where the title itself would tell the secret, use another name.',
        startsOn: 'The term counts from this day.',
        basis: 'The item in the list of secret matters, or another provision.',
        basisOfSource: 'The sources are named by themselves; add a further basis if there is one.',
        points: 'One by one, where they can be told; with their own mark where they bear one.',
        scope: 'Name people; where that cannot be done, name units. At least one.',
        scopePeople: 'Type a name or number.',
        sources: 'Type a number, document number or title.',
        chosenEnd: 'A condition and a day cannot be compared: you say which is later.',
        touched: 'If only one secret point of the source is touched, write it with its mark; else leave it empty.'
      },
      wayHints: {
        original: 'Level and end are set by the list of secret matters.',
        derived:
          'Made while carrying out what is determined already: level and end follow the source, whatever this unit may determine by itself.',
        compilation: 'Puts several secrets together: the highest level and the longest end.'
      },
      addPoint: 'Add a secret point',
      pointMark: 'Mark of the point',
      follows: 'Mark that follows',
      chooseSources: 'Follows once sources and issue date are chosen',
      wholeSource: 'The whole',
      amendTitle: (number) => `Amend ${number}`,
      done: (number) => `${number} proposed`,
      pointNumber: (turn) => `Secret point ${turn}`,
      removePoint: (turn) => `Remove secret point ${turn}`,
      removeMark: (mark) => `Take off the mark ${mark}`
    },
    endings: {
      title: 'Ends of secrecy',
      note: 'Nothing is declassified by itself: each is reviewed and decided.',
      which: 'Show',
      ended: 'Ended',
      conditions: 'Ending on a condition',
      empty: 'Nothing here',
      columns: {
        standing: 'End',
        mark: 'Mark',
        title: 'Title',
        origin: 'Made',
        waiting: 'Change waiting'
      },
      origins: {
        own: 'here',
        received: 'elsewhere'
      },
      within: (days) => `${days} days`,
      metOn: (day) => `Condition met on ${day}`,
      endedOn: (day) => `Ended on ${day}`,
      daysLeft: (day, days) => `${day}, ${days} days left`
    },
    paper: {
      purpose: 'Determination file',
      title: 'Matter',
      way: 'Way',
      level: 'Level',
      term: 'Term (condition, date)',
      unit: 'Unit',
      carrierForm: 'Carrier',
      basis: 'Basis',
      points: 'Secret points',
      scope: 'Who may know',
      proposedBy: 'Proposer, day',
      opinion: 'Decision',
      reviewer: 'Reviewer',
      authority: 'Classification authority',
      filedOn: 'Filed on',
      handledBy: 'Proposer',
      phone: 'Telephone',
      aim: 'Aim',
      levelBefore: 'Level before',
      levelAfter: 'Level proposed',
      termBefore: 'Term before',
      termAfter: 'Term proposed',
      scopeAdded: 'Added to who may know',
      why: 'Why it is changed or declassified',
      decisions: {
        approved: 'Agreed',
        rejected: 'Not agreed'
      },
      count: (count) => `${count} pcs`
    },
    carriers: (count) => `Carriers with this mark (${count})`,
    served: (day, receiver) => `Received on ${day} by ${receiver}`,
    toServe: (day) => `To be delivered by ${day}`,
    serveTo: (to) => `Note receipt: ${to}`,
    decideTitle: (number) => `Decide ${number}`,
    registerExplain: (count, mark) =>
      `${count} original(s) will be registered with the mark “${mark}”, copy numbers from 000001. Each is marked, and used only once that is confirmed.`,
    confirmMarkedTitle: (count) => `Confirm ${count} as marked`,
    changeTitle: (number) => `Change level or end of ${number}`,
    declassifyTitle: (number) => `Propose to declassify ${number}`,
    noticeTitle: (number) => `Notice of change for ${number}`,
    suggestTitle: (number) => `Suggestion about ${number}`,
    suggestHint: (issuer) => `${issuer} decides on level and end. The officer passes the suggestion on.`,
    conditionTitle: (number) => `Condition of ${number} met`,
    remarkTitle: (number) => `Re-mark ${number}`
  }
} satisfies InAnyLanguage<typeof determinationsZh>
