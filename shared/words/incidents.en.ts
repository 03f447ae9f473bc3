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
  pages: { kinds, states, steps }
} satisfies InAnyLanguage<typeof incidentsZh>
