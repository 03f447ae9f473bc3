import type { Words } from '#shared/words/words.ts'
import { saySetting, saySettingValue } from './say-setting.ts'

/**
 * What an audit entry says is now otherwise, as short sentences of words: codes are said in words, and a pair of values
 * is what it was and what it is.
 * @param operation the operation that changed it, which tells what its codes mean
 */
export function sayChanges(words: Words, operation: string, changed: Readonly<Record<string, unknown>>): string[] {
  const names = namesFor(words, operation)
  const known = Object.keys(names)
  const place = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length)
  const inOrder = Object.entries(changed).toSorted(([one], [other]) => place(one) - place(other))
  return inOrder.flatMap(([key, value]) => {
    if (isGroup(value)) return sayChanges(words, operation, value)
    const name = Object.hasOwn(names, key) ? (names[key] ?? key) : sayPlace(words, operation, key)
    const said = sayValue(words, operation, key, value)
    return said === '' ? [] : [words.pages.changed.field(name, said)]
  })
}

// What was changed in the settings stands by its place in them.
function sayPlace(words: Words, operation: string, key: string): string {
  return operation === 'settings.change' ? saySetting(words, key) : key
}

// The same field is called differently on a carrier, a person and a place.
function namesFor({ pages, roles }: Words, operation: string): Readonly<Record<string, string>> {
  const [register] = operation.split('.')
  const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    carriers: { number: pages.carriers.columns.number },
    determinations: { number: pages.carriers.columns.number },
    people: pages.people.columns,
    accounts: { number: pages.people.columns.number, name: pages.people.columns.name },
    places: pages.places.columns,
    loans: { purpose: pages.loans.purpose },
    copies: pages.copies.changed,
    receipts: pages.receipts.changed,
    circulations: pages.circulations.changed,
    movements: pages.movements.changed,
    borrowings: pages.borrowings.changed,
    prints: { number: pages.prints.columns.number, purpose: pages.prints.purpose },
    exports: { ...pages.exports.heads, ...pages.exports.changed },
    findings: pages.findings.changed,
    machines: pages.machines.changed,
    outings: { purpose: pages.devices.purpose },
    views: pages.views.changedNames,
    mediumLoans: { purpose: pages.devices.loanPurpose }
  }
  return { ...pages.changed.names, ...roles, ...(register !== undefined ? own[register] : {}) }
}

function sayValue(words: Words, operation: string, key: string, value: unknown): string {
  const { changed, listSeparator } = words.pages
  if (Array.isArray(value)) {
    if (key === 'roles')
      return value.map((each) => sayCode(words, operation, key, each)).join(listSeparator) || words.pages.none
    const [from, to] = value.map((each) => sayCode(words, operation, key, each))
    return from === to ? '' : changed.fromTo(from || words.pages.none, to || words.pages.none)
  }
  return sayCode(words, operation, key, value)
}

function sayCode(words: Words, operation: string, key: string, value: unknown): string {
  const { changed } = words.pages
  if (operation === 'settings.change' && key !== 'reason' && typeof value === 'string')
    return saySettingValue(words, value)
  if (typeof value === 'boolean') return value ? changed.yes : changed.no
  if (typeof value !== 'string') return String(value)
  const codes = codesOf(words, operation, key)
  return Object.hasOwn(codes, value) ? (codes[value] ?? value) : value
}

function codesOf(words: Words, operation: string, key: string): Readonly<Record<string, string>> {
  const { levels, roles, placeKinds, carrierKinds, deviceCheck, pages } = words
  if (operation.startsWith('views.') && key === 'page') return pages.views.pages
  if (operation.startsWith('views.') && key === 'sharedWith') return words.roles
  if (operation.startsWith('incidents.') && key === 'state') return pages.incidents.states
  if (operation.startsWith('incidents.') && key === 'kind') return pages.incidents.kinds
  if (operation.startsWith('tasks.') && key === 'task') return pages.tasks.kinds
  if (key === 'level' || key === 'clearance' || key === 'contentsLevel') return levels
  const ofBorrowings = operation.startsWith('borrowings.') ? codesOfBorrowings(words) : {}
  if (Object.hasOwn(ofBorrowings, key)) return ofBorrowings[key] ?? {}
  const ofDevices = codesOfDevices(words)
  if (Object.hasOwn(ofDevices, key)) return ofDevices[key] ?? {}
  if (key === 'roles') return roles
  if (key === 'zone') return deviceCheck.zones
  if (key === 'condition') return pages.loans.conditions
  if (operation.startsWith('determinations.') && Object.hasOwn(ofDeterminations, key))
    return ofDeterminations[key]?.(pages.determinations) ?? {}
  if (key === 'act') return words.approvalActs
  if (key === 'personClass') return words.personClasses
  if (key === 'reviewResult') return pages.onePerson.results
  if (key === 'handoverState') return pages.handovers.states
  if (operation.startsWith('exports.') && key === 'form') return pages.exports.forms
  if (key === 'format') return pages.exports.formats
  if (key === 'exportMedium') return pages.exports.media
  if (key === 'transferState') return pages.transfers.states
  if (key === 'retention') return pages.archives.retentions
  if (key === 'form') return pages.prints.forms
  if (key === 'state' && operation.startsWith('approvals.')) return pages.approvals.states
  if (key === 'channel') return pages.movements.channels
  if (key === 'outcome') return pages.movements.outcomes
  if (key === 'where') return pages.movements.wheres
  if (key === 'recalledHow') return pages.renewals.hows
  if (key === 'signed') return operation.startsWith('receipts.') ? pages.receipts.signed : pages.circulations.signed
  if (key === 'summary') return deviceCheck.summaries
  if (key === 'about' && operation.startsWith('findings.'))
    return { ...deviceCheck.categories, ...deviceCheck.remarkNames, ...pages.findings.reminders }
  if (key === 'state' && operation.startsWith('findings.')) return pages.findings.states
  if (key === 'countResult') return { ...pages.stockTakes.verdicts, ...pages.stockTakes.results }
  if (key === 'countAnswer') return pages.stockTakes.answers
  if (key === 'countKind') return pages.stockTakes.kinds
  if (key === 'countOf') return pages.stockTakes.scopes
  if (operation.startsWith('destruction.')) {
    if (key === 'status') return pages.destruction.itemStatuses
    if (key === 'state') return pages.destruction.states
    if (key === 'method') return pages.destruction.methods
  }
  if (key === 'appraisalState') return pages.appraisals.states
  if (key === 'appraisalAnswer') return pages.appraisals.answers
  if (key === 'inspectionAbout') return pages.inspections.abouts
  if (key === 'inspectionState') return pages.inspections.findingStates
  if (key === 'because') return pages.changed.lockReasons
  if (key !== 'kind') return {}
  if (operation.startsWith('deviceChecks.')) return deviceCheck.kinds
  return operation.startsWith('places.') ? placeKinds : carrierKinds
}

function codesOfDevices({
  deviceCheck,
  carrierKinds,
  pages
}: Words): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const { peripheralKinds, repairKinds, computerStates, mediumStates, peripheralStates, checks } = pages.devices
  return {
    computerKind: deviceCheck.kinds,
    mediumKind: carrierKinds,
    peripheralKind: peripheralKinds,
    repairKind: repairKinds,
    computerState: computerStates,
    mediumState: mediumStates,
    peripheralState: peripheralStates,
    outcome: checks
  }
}

function codesOfBorrowings({
  levels,
  approvers,
  pages
}: Words): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const { kinds, ways, states, signatures, outcomes, counterModes } = pages.borrowings
  return {
    borrowingKind: kinds,
    borrowingState: states,
    way: ways,
    signed: signatures,
    outcome: outcomes,
    counterMode: counterModes,
    upTo: levels,
    toldTo: approvers
  }
}

const ofDeterminations: Readonly<
  Record<string, (said: Words['pages']['determinations']) => Readonly<Record<string, string>>>
> = {
  act: ({ acts }) => acts,
  way: ({ ways }) => ways,
  state: ({ states }) => states,
  how: ({ hows }) => hows,
  markState: ({ markStates }) => markStates
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
