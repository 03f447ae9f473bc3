import type { findingsZh } from './findings.zh-CN.ts'
import type { InAnyLanguage } from './in-any-language.ts'

const states = {
  found: 'To be put right',
  beingPutRight: 'Being put right',
  putRight: 'Put right, to be checked again',
  looked: 'Looked at',
  closed: 'Closed'
}

/** What the register of findings says, in English. */
export const findingsEn = {
  operations: {
    'findings.look': 'Record what was seen',
    'findings.lookAtReminder': 'Record a look at what no program can see',
    'findings.begin': 'Begin to put right',
    'findings.putRight': 'Report as put right',
    'findings.close': 'Close after a second look',
    'findings.except': 'Approve an exception',
    'findings.endException': 'End an exception',
    'findings.ofCheck': 'See what a check has found',
    'findings.list': 'See findings',
    'findings.history': 'See the history of a finding'
  },
  refusals: {
    'finding.notFound': 'There is no such finding.',
    'finding.changedMeanwhile':
      'Somebody else has just changed this finding. Look at it again; what you filled in is still here.',
    'finding.notInState': ({ state }) =>
      `The finding is “${states[state as keyof typeof states]}”; this cannot be done.`,
    'finding.notToLook':
      'This is forbidden: a look does not make it right. It must be put right and checked again, or excepted by a leader.',
    'finding.noSuchReminder': 'This check has no such thing to look at.',
    'finding.laterCheck': 'The computer has been checked again since. Record it at its last check.',
    'finding.dueBeforeToday': ({ today }) => `The due day must not be before today (${today}).`,
    'finding.exceptedAlready': ({ untilOn }) => `It is excepted already, until ${untilOn}.`,
    'exception.endsBeforeToday': ({ today }) => `An exception must not end before today (${today}).`,
    'exception.endsTooLate': ({ latest }) => `An exception runs for a year at most, until ${latest} at the latest.`,
    'exception.notFound': 'There is no such exception.',
    'exception.over': 'This exception is over.'
  },
  refusalsInBrief: {
    'finding.notFound': 'no such finding',
    'finding.changedMeanwhile': 'finding just changed by another',
    'finding.notInState': 'finding not in that state',
    'finding.notToLook': 'forbidden, not closed by a look',
    'finding.noSuchReminder': 'no such thing to look at',
    'finding.laterCheck': 'not the last check',
    'finding.dueBeforeToday': 'due before that day',
    'finding.exceptedAlready': 'excepted already',
    'exception.endsBeforeToday': 'exception ends before that day',
    'exception.endsTooLate': 'exception longer than a year',
    'exception.notFound': 'no such exception',
    'exception.over': 'exception over'
  },
  pages: {
    states,
    reminders: {
      firmwareDisabledRadio: 'Radio module not taken out',
      microphoneSocket: 'Microphone in its socket',
      comboSocket: 'Headset in the headphone socket',
      faxLine: 'Telephone line at the printer',
      networkCable: 'Cable to the wrong network',
      label: 'Label not as required',
      media: 'Media or devices used across networks',
      protectionPrograms: 'Security programs missing or altered'
    },
    title: 'Findings',
    explain: 'What the checks have found, from the first sighting until it is put right and checked again.',
    grid: 'Findings',
    which: 'Show',
    ranges: { open: 'Open', overdue: 'Overdue', excepted: 'Excepted', closed: 'Closed', all: 'All' },
    empty: {
      open: 'No open findings',
      overdue: 'Nothing is overdue',
      excepted: 'No exceptions',
      closed: 'Nothing has been closed yet',
      all: 'Nothing has been found yet'
    },
    emptyNext: 'What the checks find is listed here.',
    columns: {
      state: 'State',
      about: 'Finding',
      device: 'Device',
      machine: 'Computer',
      article: 'Article',
      firstSeen: 'First seen',
      dueOn: 'Due',
      responsible: 'Responsible'
    },
    changed: {
      machine: 'Computer',
      about: 'Finding',
      device: 'Device',
      article: 'Article',
      state: 'State',
      responsible: 'Responsible',
      dueOn: 'Due',
      how: 'How',
      done: 'What was done',
      seen: 'What was seen',
      inOrder: 'In order',
      rechecker: 'Second person',
      reason: 'Reason',
      untilOn: 'Excepted until',
      approvedBy: 'Approved by'
    },
    changes: { new: 'New', same: 'Seen before', again: 'Back again', gone: 'Not seen this time' },
    overdue: (days) => `${days} ${days === 1 ? 'day' : 'days'} overdue`,
    dueBy: (name, day) => `${name}, by ${day}`,
    excepted: (day) => `Excepted until ${day}`,
    exceptedBy: (name, reason) => `Approved by ${name}: ${reason}`,
    cameBack: (times) => `Found again ${times === 1 ? 'once' : `${times} times`} after it was put right`,
    notThere: 'Not seen by the last check; say what was done',
    closedByCheck: (when) => `No longer found by the check of ${when}`,
    closedByLook: (one, other) => `Looked at together by ${one} and ${other}`,
    lookedBy: (name, when, seen) => `${name} looked, ${when}: ${seen}`,
    byLook: 'To be looked at',
    forbidden: 'Forbidden',
    gone: 'Seen by the check before, not by this one',
    acts: {
      begin: 'Begin to put right',
      change: 'Change the plan',
      putRight: 'Put right',
      close: 'Close',
      look: 'Record a look',
      except: 'Approve an exception',
      endException: 'End the exception',
      history: 'History',
      lookSeveral: (count) => `Record a look (${count})`
    },
    choose: (what) => `Choose: ${what}`,
    chooseAll: 'Choose all not looked at',
    responsible: 'Who puts it right',
    dueOn: 'Until',
    how: 'How',
    howHint: 'What is to be done, such as “take the Wi-Fi card out”.',
    done: 'What was done',
    doneHint: 'The facts, such as “Wi-Fi card taken out, kept in the secrecy office”.',
    seen: 'What was seen',
    seenHint: 'Write what you saw; “looked” is not enough.',
    recheckHint:
      'Two persons look at the thing itself and confirm that it is put right. This may be left out: a later check that no longer finds it closes it.',
    inOrder: 'Result',
    inOrderYes: 'In order',
    inOrderNo: 'Not in order: becomes a finding',
    reason: 'Reason',
    untilOn: 'Until',
    untilHint: 'After this day it is a finding again; a year at most. Meanwhile it is still shown as found.',
    because: 'Why it ends',
    reminderSeen: (name, when, seen) => `${name}, ${when}: ${seen}`,
    inOrderMark: 'In order',
    notInOrderMark: 'Not in order',
    historyTitle: 'History of the finding',
    firstSeen: 'First seen',
    lastSeen: 'Last seen',
    recursOf: 'Had been closed before, and came back',
    noEvents: 'Nothing has been done yet.',
    exceptions: 'Exceptions',
    exceptionLine: (reason, until, approver) => `${reason} (until ${until}, approved by ${approver})`,
    exceptionEnded: (when, because) => `Ended ${when}: ${because}`,
    toCheck: 'See the check',
    recorded: 'Recorded.'
  }
} satisfies InAnyLanguage<typeof findingsZh>
