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
      `This machine may hold up to “${levelsEn[ceiling]}”: nothing that is “${levelsEn[level]}” may be entered (Internal Affairs Ordinance, Article 106(10)).`,
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
    markState: 'Mark',
    suggestion: 'Suggestion',
    endCondition: 'Condition',
    metOn: 'Met on',
    note: 'Note',
    noticeTo: 'Notice to',
    receiver: 'Received by',
    servedOn: 'Received on'
  },
  pages: { states, ways }
} satisfies InAnyLanguage<typeof determinationsZh>
