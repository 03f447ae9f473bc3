import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

// The rules that speak of carriers, marks, copies, people who hold them, counts and destruction: where each is held, by
// the line that holds it. Each line was taken away once, and a test that bears the number of its rule failed; whoever moves a
// line names its new place here.

const root = path.resolve(import.meta.dirname, '..')
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8')

const rules: Readonly<Record<number, readonly (readonly [file: string, line: string])[]>> = {
  1: [
    ['shared/marks.ts', "if (mark.level === 'workSecret') return mark.text"],
    ['shared/marks.ts', "? 'workSecretLevelWord' : undefined"]
  ],
  2: [
    ['electron/possible-end.ts', 'if (problem) refuseEndProblem(problem)'],
    ['shared/marks.ts', 'return end.months > maximumYears(level) * 12']
  ],
  3: [['shared/terms.ts', 'return months < 12 ? { months } : { years: months / 12 }']],
  4: [['shared/marks.ts', "if (startsOn === undefined) problems.push({ code: 'startMissing' })"]],
  5: [
    ['shared/terms.ts', 'termUnstated: true'],
    ['shared/import-reading.ts', "notes.push('termUnstated')"]
  ],
  6: [['shared/marks.ts', '/^(绝密|机密|秘密)★(.*)$/su.exec(text)']],
  7: [
    ['electron/registers/determinations/decide.ts', 'if (proposal.proposedBy.number === decider.number)'],
    ['electron/registers/determinations/decide.ts', 'refuseBeyondAuthority(store, [mark.level])']
  ],
  8: [
    ['shared/derived-marks.ts', "if (isLonger) return refused({ code: 'pointOutlastsSource' })"],
    ['electron/registers/determinations/propose.ts', 'if (!derived.ok) refuseDerivation(derived.problem)']
  ],
  9: [['shared/derived-marks.ts', 'const level = highest(parts.map(({ mark }) => mark.level))']],
  10: [
    ['electron/may-know.ts', 'if (!isInScope(scopeOf(store, carrier.id), person))'],
    ['electron/registers/determinations/propose.ts', 'if (wish.scopeUnits.length + wish.scopePeople.length === 0)']
  ],
  11: [
    ['electron/may-know.ts', "if (rankOf(carrier.level) >= rankOf('secret')) insertKnower("],
    ['electron/register-carrier.ts', "act: 'register' })"],
    ['electron/registers/carriers/operations.ts', "act: 'move' })"],
    ['electron/registers/circulations/operations.ts', "act: 'circulate' })"],
    ['electron/registers/copies/operations.ts', "act: 'copy' })"],
    ['electron/registers/handovers/sign.ts', "act: 'handOver' })"],
    ['electron/registers/movements/carry-out.ts', "act: 'carryOut' })"]
  ],
  12: [
    ['electron/registers/carriers/queries.ts', 'ON CONFLICT (year) DO UPDATE SET last = last + 1'],
    ['electron/registers/copies/operations.ts', 'if (approval && approval.copies !== count)'],
    ['electron/registers/copies/operations.ts', 'copyNumber: String(running)'],
    ['electron/registers/copies/operations.ts', 'const first = nextCopyNumber(store, originalId)']
  ],
  13: [
    ['electron/registers/borrowings/giving.ts', 'whoMayKnow(store, request.borrower.id, carrier, today)'],
    ['shared/person-standing.ts', 'if (isAbove(level, clearance)) return'],
    ['shared/person-standing.ts', 'if (isStateSecret(level) && dueOn !== undefined && isAfter(today, dueOn))'],
    ['shared/person-standing.ts', 'if (leftOn !== undefined && !isBefore(today, leftOn))'],
    [
      'electron/registers/circulations/operations.ts',
      'for (const id of readerIds) whoMayKnow(store, id, carrier, today)'
    ],
    ['electron/registers/movements/carry-out.ts', 'whoMayKnow(store, id, carrier, today)'],
    ['electron/registers/copies/operations.ts', 'whoMayKnow(store, wish.holderId, source, today)']
  ],
  14: [
    [
      'electron/registers/copies/operations.ts',
      "if (source.level === 'topSecret' && originatorDocument === undefined)"
    ],
    ['electron/registers/movements/carry-out.ts', 'if (topSecret && present.length < 2)'],
    ['electron/registers/movements/carry-out.ts', 'if (abroad && topSecret)'],
    ['electron/registers/movements/dispatch.ts', "if (!second) throw new Refused('movement.secondMissing')"],
    ['electron/registers/circulations/operations.ts', "'circulation.placeMissing'"]
  ],
  15: [
    ['electron/registers/copies/operations.ts', "if (stamp === undefined) throw new Refused('copy.stampMissing')"],
    ['electron/registers/copies/operations.ts', '...inheritedFrom(source)'],
    ['electron/registers/copies/operations.ts', "if (markState === 'unmarked')"]
  ],
  16: [
    ['shared/channels.ts', "'ownCourier', 'byHand'])"],
    ['electron/registers/movements/dispatch.ts', 'if (!mayGoBy(channel, level)) throw']
  ],
  17: [
    ['electron/registers/movements/carry-out.ts', "approvedFor(given, { act: 'carryOut'"],
    ['electron/registers/outings/operations.ts', "act: 'carryOut',"],
    ['electron/approved.ts', 'approverForDevice(table, DeviceAct.parse(act), device.level)'],
    ['shared/approval-table.ts', 'levels.filter((level) => isLower(table[act][level], least))'],
    ['electron/system/settings.ts', "if (below) throw new Refused('settings.belowFloor', below)"]
  ],
  18: [['electron/registers/people/leaving.ts', "if (seen > 0) throw new Refused('person.stillOpen'"]],
  19: [
    ['electron/registers/handovers/sign.ts', 'refuseUnsigned(handover, receiver, wish, given)'],
    ['electron/registers/handovers/sign.ts', "if ((found === 'asWritten') !== (difference === undefined))"]
  ],
  20: [
    ['electron/carrier-step.ts', "if (act === 'listForDestruction' && returnDueOn !== undefined)"],
    ['shared/destruction-life.ts', "if (returnDueOn !== undefined) return { code: 'carrier.toBeReturned'"]
  ],
  21: [
    ['electron/registers/destruction/on-the-list.ts', 'if (listStateAfter(act, list.state) === undefined)'],
    ['electron/carrier-step.ts', "if (heldBecause !== undefined && act !== 'miss'"]
  ],
  22: [['electron/registers/destruction/operations.ts', 'refuseInvolved(list, witnesses)']],
  23: [
    ['shared/destruction-life.ts', "if (state === 'archived' && !mayBeDestroyed(appraised))"],
    ['electron/appraised.ts', '!mayBeDestroyed(latestAppraisalOf(store, id)?.answer)']
  ],
  24: [
    ['electron/open-incident.ts', 'settings.missingDays[level]'],
    ['electron/open-incident.ts', 'const hours = 24 *'],
    ['electron/find-again.ts', "changeIncident(store, id, { state: 'found', version })"]
  ],
  25: [['shared/system/settings.ts', 'expiryWarnings: [90, 30, 7]']],
  26: [['shared/changed-marks.ts', 'endsOn !== undefined && decidedOn >= endsOn']],
  27: [
    ['electron/registers/determinations/change.ts', 'insertTask(store, { ...task, note, dueOn'],
    ['electron/registers/determinations/change.ts', 'toNotice(carrierId, { personId })'],
    ['electron/registers/determinations/change.ts', "kind: 'tellRecipient'"]
  ],
  28: [
    ['electron/registers/stock-takes/close.ts', 'if (open > 0) throw'],
    ['shared/reconcile.ts', "missing: ['incident']"]
  ],
  29: [
    ['electron/registers/borrowings/asking.ts', "throw new Refused('borrowing.itemOut'"],
    ['electron/registers/borrowings/giving.ts', "throw new Refused('borrowing.notTheBorrower'"],
    ['electron/registers/tasks/queries.ts', '>= at.archive_overdue'],
    ['electron/carrier-step.ts', 'if (stateAfter(act, state, carrier) === undefined) throw'],
    ['shared/carrier-life.ts', "lend: { from: kept, to: 'onLoan' }"],
    ['electron/registers/loans/operations.ts', "throw new Refused('loan.dueTooLate'"]
  ],
  34: [
    ['electron/register-carrier.ts', 'if (isAbove(level, ceiling)) throw'],
    ['electron/register-carrier.ts', 'if (!isAbove(level, ceiling)) throw'],
    ['electron/store/migrations/0024-substitute-titles.ts', 'carriers_keep_below_the_store BEFORE INSERT'],
    ['electron/store/migrations/0024-substitute-titles.ts', 'carriers_stay_below_the_store BEFORE UPDATE']
  ],
  37: [
    ['electron/store/audit-log.ts', "equals(hash)) tell(sequence, 'altered')"],
    ['electron/store/migrations/0001-a-store-of-carriers.ts', 'the audit record is never updated']
  ],
  38: [['electron/store/audit-log.ts', 'clockBehind: head && secondsBehind(']],
  41: [
    [
      'electron/registers/prints/operations.ts',
      "if (!settingsInForce(store).settings.printing) throw new Refused('print.off')"
    ]
  ],
  42: [
    ['shared/registers/determinations.ts', 'seen: line(200)'],
    ['shared/reconcile.ts', "answer === 'slipSeen'"],
    ['shared/registers/findings.ts', 'seen: line(300)']
  ],
  43: [
    ['electron/register-carrier.ts', "throw new Refused('carrier.aboveStore'"],
    ['electron/registers/determinations/propose.ts', "throw new Refused('determination.aboveStore'"],
    ['shared/registers/carriers.ts', 'z.object({ checked: line(200), realTitleAt: line(200) })'],
    ['shared/registers/carriers.ts', 'refine(({ otherwiseProvided }) => otherwiseProvided === undefined'],
    ['electron/registers/copies/operations.ts', 'refuseSubstitute(source)'],
    ['electron/registers/determinations/in-sight.ts', 'refuseSubstitute(carrier)'],
    ['electron/registers/stock-takes/operations.ts', '!standsAbove(store, scope, ceiling)'],
    ['electron/store/migrations/0024-substitute-titles.ts', 'substitutes_tell_nothing BEFORE INSERT'],
    ['electron/store/migrations/0024-substitute-titles.ts', 'substitutes_keep_their_title BEFORE UPDATE']
  ],
  44: [['electron/registers/determinations/change.ts', "if (carrier.origin === 'received' &&"]],
  45: [
    ['electron/may-know.ts', 'settingsInForce(store).settings.reviewYears'],
    ['electron/registers/people/leaving.ts', 'settingsInForce(store).settings.coolingOffMonths']
  ],
  46: [
    ['electron/registers/movements/operations.ts', 'insertCorrection('],
    ['electron/registers/imports/operations.ts', 'insertTakenBack(store, imported, takenBack)'],
    ['electron/registers/carriers/queries.ts', 'AND +taken_back_at IS NULL'],
    ['electron/store/migrations/0001-a-store-of-carriers.ts', 'carriers are never deleted']
  ]
}

test('every rule of carriers, marks, copies, their holders, counts and destruction has a test that bears its number', () => {
  const titles = testFiles()
    .flatMap((file) => [...read(file).matchAll(/(?:test|describe)\(\s*(['`])(rules? .*?)\1/g)])
    .map((match) => match[2] ?? '')
  const named = new Set(titles.flatMap((title) => numbersIn(title)))
  expect(Object.keys(rules).filter((rule) => !named.has(Number(rule)))).toEqual([])
})

test('every rule is held where it is said to be', () => {
  const gone = Object.entries(rules).flatMap(([rule, places]) =>
    places.filter(([file, line]) => !read(file).includes(line)).map(([file, line]) => `rule ${rule}: ${file} ${line}`)
  )
  expect(gone).toEqual([])
})

// "rule 12: …", "rules 2, 4 and 5: …"
function numbersIn(title: string): number[] {
  const head = /^rules? ([0-9, and]+):/.exec(title)?.[1] ?? ''
  return [...head.matchAll(/[0-9]+/g)].map(([number]) => Number(number))
}

function testFiles(): string[] {
  return fs
    .readdirSync(path.join(root, 'tests'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}
