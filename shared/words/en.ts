import { approvalsEn } from './approvals.en.ts'
import { archivesEn } from './archives.en.ts'
import { transfersEn } from './transfers.en.ts'
import { determinationsEn } from './determinations.en.ts'
import { borrowingsEn } from './borrowings.en.ts'
import { bulkEn } from './bulk.en.ts'
import { commandLineEn } from './command-line.en.ts'
import { circulationsEn } from './circulations.en.ts'
import { copiesEn } from './copies.en.ts'
import { substitutesEn } from './substitutes.en.ts'
import { destructionEn } from './destruction.en.ts'
import { deviceCheckEn } from './device-check.en.ts'
import { devicesEn } from './devices.en.ts'
import {
  approvalActsEn as approvalActs,
  approversEn as approvers,
  carrierStatesEn as states,
  levelsEn as levels,
  partsEn as parts,
  personClassesEn as personClasses,
  rolesEn as roles
} from './field-terms.en.ts'
import { archiveFiguresEn } from './archive-figures.en.ts'
import { appraisalsEn } from './appraisals.en.ts'
import { inspectionsEn } from './inspections.en.ts'
import { incidentsEn } from './incidents.en.ts'
import { findingsEn } from './findings.en.ts'
import { labelsEn } from './labels.en.ts'
import { machinesEn } from './machines.en.ts'
import { movementsEn } from './movements.en.ts'
import { pagesEn } from './pages.en.ts'
import { scannerEn } from './scanner.en.ts'
import { helpEn } from './help.en.ts'
import { papersEn } from './papers.en.ts'
import { printsEn } from './prints.en.ts'
import { exportsEn } from './exports.en.ts'
import { importsEn } from './imports.en.ts'
import { receiptsEn } from './receipts.en.ts'
import { renewalsEn } from './renewals.en.ts'
import { settingsEn } from './settings.en.ts'
import { peopleEn } from './people.en.ts'
import { holdingsEn } from './holdings.en.ts'
import { handoversEn } from './handovers.en.ts'
import { tasksEn } from './tasks.en.ts'
import { stockTakesEn } from './stock-takes.en.ts'
import { unitsEn } from './units.en.ts'
import { draftsEn } from './drafts.en.ts'
import { searchEn } from './search.en.ts'
import { viewsEn } from './views.en.ts'
import type { Words } from './words.ts'

/** Every text a person sees, in English. */
export const en = {
  program: {
    name: 'Jiyao',
    fullName: 'Confidential carriers',
    offline: 'Stand-alone · no network',
    demonstration: 'Demonstration data · not classified',
    switchesRefused: ({ switches }) =>
      `For safety the program does not start with: ${switches.join(', ')}. It was not started.`
  },
  levels,
  roles,
  parts,
  approvers,
  approvalActs,
  personClasses,
  operations: {
    ...approvalsEn.operations,
    ...archivesEn.operations,
    ...transfersEn.operations,
    ...determinationsEn.operations,
    ...copiesEn.operations,
    ...substitutesEn.operations,
    ...receiptsEn.operations,
    ...circulationsEn.operations,
    ...movementsEn.operations,
    ...renewalsEn.operations,
    ...borrowingsEn.operations,
    ...incidentsEn.operations,
    ...printsEn.operations,
    ...exportsEn.operations,
    ...importsEn.operations,
    ...destructionEn.operations,
    ...inspectionsEn.operations,
    ...appraisalsEn.operations,
    ...archiveFiguresEn.operations,
    ...settingsEn.operations,
    ...peopleEn.operations,
    ...handoversEn.operations,
    ...holdingsEn.operations,
    ...tasksEn.operations,
    ...stockTakesEn.operations,
    ...unitsEn.operations,
    ...searchEn.operations,
    ...viewsEn.operations,
    'work.progress': 'See how far the work is',
    'work.stop': 'Stop the work',
    ...draftsEn.operations,
    'store.create': 'Create the store',
    'session.state': 'See who is signed in',
    'session.signIn': 'Sign in',
    'session.changePassword': 'Change password',
    'session.lock': 'Lock',
    'accounts.create': 'Create an account',
    'accounts.list': 'See accounts',
    'accounts.grant': 'Give rights',
    'accounts.unlock': 'Unlock an account',
    'accounts.renewPassword': 'Issue a new first password',
    'accounts.renewAdministratorPassword': 'Issue an administrator a new first password',
    'accounts.disable': 'Disable an account',
    'audit.list': 'Read the audit record',
    'audit.verify': 'Verify the audit chain',
    'places.register': 'Register a place',
    'places.list': 'See places',
    'carriers.register': 'Register a carrier',
    'carriers.registerMany': 'Register many carriers',
    'carriers.widenScope': 'Widen the scope of a carrier',
    'carriers.hold': 'Hold or release a carrier',
    'carriers.list': 'See the carrier register',
    'carriers.picked': 'See the carriers that were picked',
    'carriers.open': 'See a carrier',
    'carriers.history': 'See the history of a carrier',
    'carriers.move': 'Change holder or place',
    'loans.lend': 'Lend a carrier',
    'loans.takeBack': 'Take a carrier back',
    'carriers.previewMoveMany': 'Preview a move of many',
    'carriers.moveMany': 'Move many carriers',
    'loans.previewLendMany': 'Preview a lending of many',
    'loans.lendMany': 'Lend many carriers',
    'loans.previewTakeBackMany': 'Preview taking many back',
    'loans.takeBackMany': 'Take many carriers back',
    'loans.list': 'See loans',
    'deviceChecks.run': 'Check this machine',
    'deviceChecks.list': 'See device checks',
    'deviceChecks.open': 'See the result of a check',
    ...devicesEn.operations,
    ...findingsEn.operations,
    ...machinesEn.operations
  },
  events: {
    'door.journalMissing': 'The journal of failed sign-ins is missing or was replaced',
    'door.untold': 'Too many failed sign-ins to keep; counted only'
  },
  outcomes: { done: 'Done', refused: 'Refused', failed: 'Failed', begun: 'Begun', interrupted: 'Interrupted' },
  chainProblems: {
    altered: 'The content was altered',
    removed: 'The entry is missing',
    inserted: 'The entry was put in',
    reordered: 'The order was changed',
    endCutOff: 'The end was cut off',
    unreadable: 'Cannot be read'
  },
  carrierKinds: {
    paper: 'Paper',
    opticalDisc: 'Optical disc',
    usbDrive: 'USB drive',
    portableDisk: 'Portable disk',
    hardDisk: 'Hard disk',
    memoryCard: 'Memory card',
    tape: 'Tape',
    film: 'Film',
    other: 'Other'
  },
  carrierStates: states,
  placeKinds: { room: 'Room', cabinet: 'Cabinet', shelf: 'Shelf' },
  inputProblems: {
    required: 'Required',
    tooShort: ({ limit }) => `At least ${limit} characters`,
    tooLong: ({ limit }) => `At most ${limit} characters`,
    tooSmall: ({ limit }) => `Must not be less than ${limit}`,
    tooLarge: ({ limit }) => `Must not be more than ${limit}`,
    unprintable: 'Contains invisible or control characters; please type it again',
    macAddress: 'A MAC address has 12 hexadecimal digits, such as a4:bb:6d:01:02:03',
    staffNumber: 'A staff number has 2 to 20 digits, letters or hyphens',
    neverKept: 'A draft may not hold a password, or what proves that somebody is there',
    passwordTooSimple: 'Use at least three of: capital letters, small letters, digits, other characters',
    countDiffers: 'Not the number of carriers',
    numberLetters: 'Must be capital letters',
    fondsCode: 'A fonds is 1 to 10 capital letters or digits, such as J001',
    categoryCode: 'A category is 1 to 10 capital letters or digits and begins with a letter, such as WS',
    officeCode: 'An office is 1 to 10 capital letters or digits, such as BGS',
    numberPrefixTaken: 'This prefix stands for people, places, devices or commands on barcodes; choose another',
    notADay: 'Not a day of the calendar',
    monthsNotYears: 'From one year on, whole years only',
    longTermNotTopSecret: 'Only top secret can be marked long term',
    conditionTooLong: 'At most 60 characters',
    conditionCharacters: 'Only Chinese characters, digits, letters and usual punctuation; no spaces, no star',
    conditionNotChinese: 'In Chinese, with at least two characters',
    conditionIsTerm: 'This is a term: choose “A term”',
    conditionIsDate: 'This is a date: choose “A date”',
    conditionIsNoEnd: 'Name an event that can be confirmed, not “for ever”',
    workSecretCharacters: 'Only Chinese characters, digits and letters; no star',
    workSecretNotChinese: 'In Chinese, with at least two characters',
    workSecretTooLong: 'At most 20 characters',
    workSecretLevelWord: 'A work secret bears no level and no term',
    differ: 'The two entries differ',
    invalid: 'Not filled in correctly',
    unknownField: 'An unknown field'
  },
  refusals: {
    ...approvalsEn.refusals,
    ...archivesEn.refusals,
    ...transfersEn.refusals,
    ...determinationsEn.refusals,
    ...copiesEn.refusals,
    ...substitutesEn.refusals,
    ...receiptsEn.refusals,
    ...circulationsEn.refusals,
    ...movementsEn.refusals,
    ...renewalsEn.refusals,
    ...borrowingsEn.refusals,
    ...incidentsEn.refusals,
    ...printsEn.refusals,
    ...exportsEn.refusals,
    ...importsEn.refusals,
    ...destructionEn.refusals,
    ...inspectionsEn.refusals,
    ...appraisalsEn.refusals,
    ...archiveFiguresEn.refusals,
    ...settingsEn.refusals,
    ...peopleEn.refusals,
    ...handoversEn.refusals,
    ...tasksEn.refusals,
    ...stockTakesEn.refusals,
    ...unitsEn.refusals,
    ...viewsEn.refusals,
    ...draftsEn.refusals,
    'session.none': 'Please sign in first.',
    'session.mayNot': ({ operation }) =>
      `Your role may not do this: ${operation}. If you need it, ask the security administrator.`,
    'session.passwordMustChange': 'Replace the first password by one of your own before anything else.',
    'session.wrongNumberOrPassword': ({ attemptsLeft }) =>
      `The number or the password is wrong. Attempts left: ${attemptsLeft}.`,
    'session.wrongPassword': 'The present password is wrong.',
    'session.samePassword': 'The new password must differ from the present one.',
    'session.tooSoon': ({ seconds }) => `Please try again in ${seconds} seconds.`,
    'session.accountLocked':
      'Five sign-ins in a row failed: this account is locked. The security administrator unlocks it; the security administrator’s own account unlocks after a while.',
    'session.alreadySignedIn': 'Somebody is signed in. Lock first, then sign in as another person.',
    'together.samePerson': ({ number }) => `${number} already takes part in this; another person must confirm.`,
    'together.mayNot': ({ name, part }) => `${name}’s role does not allow the part of ${parts[part].toLowerCase()}.`,
    'operation.unknown': ({ operation }) => `This program has no operation “${operation}”.`,
    'input.invalid': 'Something is not filled in correctly; see the hints. Nothing was saved.',
    'input.tooLarge': ({ megabytes }) =>
      `This is more than ${megabytes} MB and was not processed. Please do it in parts.`,
    'store.none': ({ file }) => `There is no store at ${file}. Create one, or say where the file is.`,
    'store.alreadyThere': ({ file }) =>
      `${file} exists already. Nothing was changed, so that it is not overwritten; choose another place.`,
    'store.placeUnusable': ({ file, reason }) =>
      `${file} cannot be used (${reason}). See that the folder exists and can be written to.`,
    'store.administratorsMustDiffer':
      'System administrator, security administrator and auditor must be three different people.',
    'store.inUse': ({ file }) =>
      `${file} is open in another program. Only one can use it at a time: close the other and try again.`,
    'store.fromTheFuture': ({ has, knows }) =>
      `This store was made by a newer program (format ${has}; this program knows ${knows}). It was not opened, so that it is not damaged: use the newer program.`,
    'store.keysDamaged': ({ file }) =>
      `The key file ${file} is missing or damaged. Take it from a backup; nothing was changed.`,
    'store.keysOlder': ({ has, knows }) =>
      `The key file is an old one (generation ${has}; the store knows of ${knows}): somebody may have put it back. The store was not opened. Put the latest key file in its place and tell the auditor.`,
    'store.full': 'The disk is full and this was not saved. Free some space and try again; what was there is intact.',
    'store.readOnly':
      'The store or its folder is read-only and this was not saved. Check the permissions and try again.',
    'store.damaged':
      'The store file is damaged, or is not a store of this program; it is no longer used. Restore a backup. The password was right.',
    'store.writeFailed': 'Writing to the disk failed and this was not saved. Check the disk, sign in again and retry.',
    'program.fault': ({ reference }) =>
      `The program failed and this was not saved. It is in the audit record under ${reference}.`,
    'work.stopped': 'It was stopped, and all of it taken back: nothing was written.',
    'program.dataProcessEnded':
      'The data process ended unexpectedly and was started again. Sign in, and see whether your last entry was saved.',
    'account.numberTaken': ({ number }) =>
      `${number} has an account already. One person has one account, and a number is never used again.`,
    'account.notFound': 'There is no such account.',
    'account.notLocked': ({ number }) => `The account of ${number} is not locked.`,
    'account.administrator': ({ number }) =>
      `${number} is one of the three administrators: another kind of administrator must be there when the password is renewed.`,
    'account.noAdministrator': ({ number }) => `${number} is not an administrator; renew the password the usual way.`,
    'account.otherAdministratorNeeded':
      'The security administrator or the auditor must be there, and not the one whose password is renewed.',
    'account.own': 'Not for your own account: another system administrator must do it.',
    'account.ownRights': 'You cannot give rights to yourself.',
    'account.rolesExclude': ({ one, other }) => `${roles[one]} and ${roles[other]} must not be one person.`,
    'account.lastAdministrator': ({ role }) =>
      `This is the last ${roles[role].toLowerCase()}; somebody must take over first.`,
    'account.disabled': ({ number }) => `The account of ${number} is disabled.`,
    'account.changedMeanwhile':
      'Somebody has just changed this account. Look at it again; what you filled in is still here.',
    'person.notFound': 'There is no such person; register the person first.',
    'person.numberTaken': ({ number }) => `The number ${number} is registered already.`,
    'person.notCleared': ({ name, clearance, level }) =>
      `${name} is cleared for “${levels[clearance]}” and must not hold or borrow a carrier marked “${levels[level]}”.`,
    'person.left': ({ name, leftOn }) => `${name} left the post on ${leftOn} and can be given nothing any more.`,
    'person.coolingOff': ({ name, until }) =>
      `${name} is in the cooling-off period until ${until} and may not come to know secrets.`,
    'person.reviewLapsed': ({ name, dueOn }) =>
      `The review of ${name} lapsed on ${dueOn}: they are to be reviewed first.`,
    'person.outsideScope': ({ name }) =>
      `${name} is outside the scope of this carrier. If they must know it, have the scope widened first (Secrecy Law 21).`,
    'person.reviewedLater': ({ today }) => `The day of the review must not be after today (${today}).`,
    'place.notFound': 'There is no such place; register the place first.',
    'place.codeTaken': ({ code }) => `The place code ${code} is registered already.`,
    'carrier.notFound': 'There is no such carrier.',
    'carrier.aboveStore': ({ level, ceiling }) =>
      `This machine takes nothing above “${levels[ceiling]}”: a carrier marked “${levels[level]}” cannot be registered, nor its title be entered (Ordinance, Article 106(10)). Register it on a machine of that level, or in the book of paper where there is none. To keep who has it, lending and counting here, register it by a substitute title.`,
    'carrier.aboveYou': ({ level, clearance }) =>
      `You are cleared for “${levels[clearance]}” and cannot register a carrier marked “${levels[level]}”.`,
    'carrier.startMissing':
      'A state secret needs a day from which its term counts: the issue date, or where none can be marked, the date of the written notice (Regulations, Article 19).',
    'carrier.longTermNeedsBasis': '“Long term” needs its basis: name the provision that allows it.',
    'carrier.endBeforeStart': ({ endsOn, startsOn }) =>
      `The declassification date ${endsOn} is before ${startsOn}, the day the term counts from.`,
    'carrier.endBeyondMaximum': ({ level, years }) =>
      `The term at “${levels[level]}” is at most ${years} years (Secrecy Law, Article 20). If other provisions apply, name them.`,
    'carrier.changedMeanwhile':
      'Somebody has just changed this carrier. Look at it again; what you filled in is still here.',
    'carrier.stateForbids': ({ state }) =>
      `This carrier is “${states[state]}”: that cannot be done with it now. Have it back or finish what it is out for first.`,
    'carrier.held': ({ reason }) =>
      `This carrier is on hold (${reason}): nothing can be done with it until it is released.`,
    'carrier.heldAlready': ({ reason }) => `This carrier is on hold already: ${reason}.`,
    'carrier.notHeld': 'This carrier is not on hold.',
    'carrier.nobodyAdded': 'These units and persons are within the scope already.',
    'carrier.nothingMoves': 'Say to whom or where: at least one of the two.',
    'bulk.tooMany': ({ total, most }) =>
      `${total} carriers are selected; at most ${most} can be acted on at once. Narrow the selection.`,
    'bulk.someRefused': ({ refused, total }) =>
      `${refused} of ${total} carriers cannot be acted on; nothing was done with any. Preview again.`,
    'loan.notFound': 'There is no such loan.',
    'loan.backAlready': ({ number }) => `${number} has been taken back already.`,
    'loan.damageUntold': 'If it is damaged, say how; if it is whole, leave the damage empty.',
    'loan.dueBeforeToday': ({ today }) => `The due day must not be before today (${today}).`,
    'loan.dueTooLate': ({ level, latest }) =>
      `A carrier marked “${levels[level]}” must be back by ${latest} at the latest.`,
    'deviceCheck.notFound': 'There is no such check.',
    ...devicesEn.refusals,
    ...findingsEn.refusals,
    ...machinesEn.refusals
  },
  commandLine: commandLineEn,
  deviceCheck: deviceCheckEn,
  pages: {
    ...pagesEn,
    findings: findingsEn.pages,
    machines: machinesEn.pages,
    approvals: approvalsEn.pages,
    archives: archivesEn.pages,
    transfers: transfersEn.pages,
    settings: settingsEn.pages,
    determinations: determinationsEn.pages,
    bulk: bulkEn.pages,
    holdings: holdingsEn.pages,
    handovers: handoversEn.pages,
    onePerson: peopleEn.pages,
    units: unitsEn.pages,
    search: searchEn.pages,
    views: viewsEn.pages,
    drafts: draftsEn.pages,
    copies: copiesEn.pages,
    substitutes: substitutesEn.pages,
    receipts: receiptsEn.pages,
    circulations: circulationsEn.pages,
    movements: movementsEn.pages,
    renewals: renewalsEn.pages,
    borrowings: borrowingsEn.pages,
    incidents: incidentsEn.pages,
    tasks: tasksEn.pages,
    scanner: scannerEn,
    labels: labelsEn,
    stockTakes: stockTakesEn.pages,
    prints: printsEn.pages,
    papers: papersEn,
    help: helpEn,
    exports: exportsEn.pages,
    imports: importsEn.pages,
    destruction: destructionEn.pages,
    inspections: inspectionsEn.pages,
    appraisals: appraisalsEn.pages,
    archiveFigures: archiveFiguresEn.pages,
    changed: {
      ...pagesEn.changed,
      names: {
        ...pagesEn.changed.names,
        ...approvalsEn.changedNames,
        ...archivesEn.changedNames,
        ...transfersEn.changedNames,
        ...determinationsEn.changedNames,
        ...copiesEn.changedNames,
        ...substitutesEn.changedNames,
        ...renewalsEn.changedNames,
        ...incidentsEn.changedNames,
        ...printsEn.changedNames,
        ...destructionEn.changedNames,
        ...inspectionsEn.changedNames,
        ...appraisalsEn.changedNames,
        ...settingsEn.changedNames,
        ...peopleEn.changedNames,
        ...handoversEn.changedNames,
        ...tasksEn.changedNames,
        ...stockTakesEn.changedNames,
        ...unitsEn.changedNames,
        ...importsEn.changedNames
      }
    },
    refusalsInBrief: {
      ...pagesEn.refusalsInBrief,
      ...findingsEn.refusalsInBrief,
      ...machinesEn.refusalsInBrief,
      ...approvalsEn.refusalsInBrief,
      ...archivesEn.refusalsInBrief,
      ...transfersEn.refusalsInBrief,
      ...determinationsEn.refusalsInBrief,
      ...copiesEn.refusalsInBrief,
      ...substitutesEn.refusalsInBrief,
      ...receiptsEn.refusalsInBrief,
      ...circulationsEn.refusalsInBrief,
      ...movementsEn.refusalsInBrief,
      ...renewalsEn.refusalsInBrief,
      ...borrowingsEn.refusalsInBrief,
      ...incidentsEn.refusalsInBrief,
      ...printsEn.refusalsInBrief,
      ...exportsEn.refusalsInBrief,
      ...importsEn.refusalsInBrief,
      ...destructionEn.refusalsInBrief,
      ...inspectionsEn.refusalsInBrief,
      ...appraisalsEn.refusalsInBrief,
      ...archiveFiguresEn.refusalsInBrief,
      ...settingsEn.refusalsInBrief,
      ...peopleEn.refusalsInBrief,
      ...handoversEn.refusalsInBrief,
      ...tasksEn.refusalsInBrief,
      ...stockTakesEn.refusalsInBrief,
      ...unitsEn.refusalsInBrief,
      ...viewsEn.refusalsInBrief,
      ...draftsEn.refusalsInBrief
    }
  }
} satisfies Words
