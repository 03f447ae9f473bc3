import type { InAnyLanguage } from './in-any-language.ts'
import type { incidentsZh } from './incidents.zh-CN.ts'

const kinds = { missing: 'Missing', damaged: 'Damaged', leak: 'Leak, or possible leak' }
const states = { open: 'Being dealt with', leak: 'Dealt with as a leak', found: 'Found', closed: 'Closed' }
const steps = { note: 'Step taken', told: 'Reported', leak: 'Treated as a leak', found: 'Found', closed: 'Closed' }

/** What is said of incidents, in English. */
export const incidentsEn = {
  operations: {
    'incidents.report': 'Report an incident',
    'incidents.note': 'Note a step in an incident',
    'incidents.tell': 'Note that an incident was reported',
    'incidents.find': 'Note that a missing item was found',
    'incidents.treatAsLeak': 'Treat a missing item as a leak',
    'incidents.close': 'Close an incident',
    'incidents.list': 'See incidents',
    'incidents.open': 'See an incident'
  },
  refusals: {
    'incident.notFound': 'There is no such incident.',
    'incident.carrierNeeded': 'If something is missing or damaged, say which carrier it is.',
    'incident.levelNeeded': 'Where no carrier is named, say which level is concerned.',
    'incident.levelAboveYou': 'This level lies above your clearance: somebody who is cleared for it must report it.',
    'incident.foundLater': ({ today }) => `The day it came to light must not be after today (${today}).`,
    'incident.closedAlready': ({ number }) => `${number} is closed and can no longer be changed.`,
    'incident.notMissing':
      'Nothing of this incident is being searched for: it is no missing item, or already a leak, found or closed.',
    'incident.stillMissing':
      'The carrier is still missing: the incident cannot be closed. Note that it was found, or treat it as a leak.',
    'incident.notTold':
      'A leak cannot be closed before it is noted that the secrecy department and the superior body were told (Regulations, Article 61).',
    'incident.changedMeanwhile':
      'Somebody has just changed this incident. Look at it anew; what you have typed is still here.'
  },
  refusalsInBrief: {
    'incident.notFound': 'no such incident',
    'incident.carrierNeeded': 'no carrier named',
    'incident.levelNeeded': 'no level given',
    'incident.levelAboveYou': 'above own clearance',
    'incident.foundLater': 'found after today',
    'incident.closedAlready': 'closed already',
    'incident.notMissing': 'nothing being searched for',
    'incident.stillMissing': 'still missing',
    'incident.notTold': 'not reported yet',
    'incident.changedMeanwhile': 'incident changed meanwhile'
  },
  changedNames: { secondOfficer: 'Second officer', incident: 'Incident', text: 'What' },
  pages: {
    kinds,
    states,
    steps,
    title: 'Incidents',
    report: 'Report an incident',
    reportOn: (number) => `Report an incident with ${number}`,
    which: 'Which',
    ranges: { open: 'Not closed', all: 'All' },
    grid: 'Incidents',
    columns: {
      number: 'Number',
      kind: 'Kind',
      level: 'Level',
      carrier: 'Carrier',
      foundOn: 'Came to light',
      state: 'State',
      clock: 'Clock',
      reportedBy: 'Reported by'
    },
    empty: { open: 'No incident is open', all: 'No incidents yet' },
    keys: '↑↓ move · Enter opens',
    fields: {
      kind: 'Kind of incident',
      carrierId: 'Carrier',
      level: 'Level concerned',
      foundOn: 'Came to light on',
      place: 'Where',
      what: 'What happened',
      responsibleId: 'Who is answerable',
      text: 'What',
      toldTo: 'Reported to'
    },
    hints: {
      level: 'Where no registered carrier is concerned.',
      what: 'How it came to light, when and where, its course, the harm done or possible.',
      toldTo: 'The secrecy department of the same level and the superior body.',
      missing: (day) => `It is searched for from that day on; if there is no trace by ${day}, it is treated as leaked.`,
      leak: 'Remedy at once, report within 24 hours, tell the result within three months.'
    },
    clocks: {
      missing: (day) => `Search until ${day}`,
      missingOut: (day) => `Search ended ${day}: to be treated as a leak`,
      report: (moment) => `Report by ${moment}`,
      reportOut: (moment) => `Was to be reported by ${moment}`,
      result: (day) => `Tell the result by ${day}`,
      resultOut: (day) => `Result was to be told by ${day}`,
      told: (moment, to) => `Reported at ${moment}: ${to}`
    },
    acts: {
      note: 'Note a step',
      tell: 'Note that it was reported',
      find: 'Found',
      treatAsLeak: 'Treat as a leak',
      close: 'Close the incident',
      report: 'Report form'
    },
    actHints: {
      note: 'Measures taken, how the search goes, what was remedied.',
      find: 'Where and by whom it was found, whether it is whole and nobody got at it. A second officer confirms it here.',
      treatAsLeak:
        'The search has run out, or there is evidence that somebody knows who should not. It must then be reported within 24 hours.',
      close: 'The cause, what became of whoever is answerable, remedies. A leader approves it here.'
    },
    confirm: 'Confirm',
    done: (number) => `${number} updated`,
    reported: (number) => `Incident ${number} registered`,
    facts: 'Facts',
    course: 'What was done',
    noSteps: 'Nothing was noted yet.',
    with: (who) => `There too: ${who}`,
    back: 'Back to incidents',
    notFoundNext: 'It may lie outside what you may know, or the number is wrong.',
    ofCarrier: 'Incidents',
    form: {
      heads: {
        content: 'Content, level, quantity, form of carrier',
        found: 'How it came to light',
        responsible: 'Who is answerable',
        course: 'Time, place, course',
        harm: 'Harm done or possible',
        actions: 'Actions taken',
        remedies: 'Remedies taken or intended'
      },
      one: '1 item',
      unknown: '(by hand)',
      none: 'no carrier named',
      signatures: ['Filled in by', 'Head of the unit', 'Secrecy committee (office)', 'Day']
    }
  }
} satisfies InAnyLanguage<typeof incidentsZh>
