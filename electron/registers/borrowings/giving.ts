import { defectsOf, type ReturnCheck } from '#shared/borrowing-life.ts'
import { approverFor } from '#shared/approval-table.ts'
import { addDays, isAfter } from '#shared/days.ts'
import type { InputOf } from '#shared/define-operation.ts'
import { borrowings, type BorrowingItem, type QueueLine } from '#shared/registers/borrowings.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { approvedFor } from '#electron/approved.ts'
import { refuseImpossible } from '#electron/carrier-step.ts'
import type { PersonPresent } from '#electron/desk.ts'
import {
  existingLoan,
  lendCarrier,
  refuseLaterDay,
  refuseRenewal,
  renewLending,
  takeBackCarrier,
  type RenewalLimits
} from '#electron/lend-carrier.ts'
import { whoMayHave, whoMayKnow } from '#electron/may-know.ts'
import { decideApproval, insertApproval, useApproval } from '#electron/registers/approvals/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce, takeDocumentNumber } from '#electron/store/settings.ts'
import { refuseStanding, refuseWay } from './asking.ts'
import { carrierInSight, existing, lineFor, named, onDay, refuseState, touch, touched, type Given } from './found.ts'
import { borrowableOf } from './queries/borrowable.ts'
import { lineOf } from './queries/lines.ts'
import { firstInLine, takeReservation } from './queries/queue.ts'
import {
  closeBorrowing,
  insertRenewalAsked,
  insertReturnCheck,
  pulledFor,
  pullItem,
  renewalAskedWith,
  setLoanOfItem,
  touchBorrowing
} from './queries/requests.ts'

type Asked = BorrowingItem & { request: QueueLine['request'] }

/** Takes one thing from its shelf for whoever has asked for it. */
export function pull({ itemId, pages, condition }: InputOf<typeof borrowings.pull>, given: Given) {
  const line = lineFor(given, itemId, 'pull')
  pullFor(given, line, { pages, condition })
  touch(given, line.request)
  return touched(given, line.borrowingId, [itemId])
}

/** Notes that something was taken from its shelf, with its pages counted. @throws Refused */
export function pullFor(
  given: Given,
  line: Asked,
  { pages, condition }: { pages: number | undefined; condition: string }
): void {
  const { store, asker, now } = given
  const carrier = carrierInSight(store, line.carrierId)
  refuseGiving(given, carrier, line)
  // What has pages is lent with their number counted: without it nobody can say later that one is missing.
  if (pages === undefined && hasPages(carrier)) throw new Refused('borrowing.pagesUncounted', { number: line.number })
  pullItem(store, { id: line.id, at: now, by: named(asker), pages, condition })
}

/** Issues things of one request that were pulled; the borrower proves to be there, or signs on paper. */
export function issue(
  { borrowingId, version, itemIds }: InputOf<typeof borrowings.issue>,
  given: Given & { together: { borrower: readonly PersonPresent[] } }
) {
  const { items, ...request } = existing(given, borrowingId)
  const signed = signatureOf(given.together.borrower, [request.borrower])
  for (const itemId of new Set(itemIds)) {
    const item = items.find(({ id }) => id === itemId)
    if (!item) throw new Refused('borrowing.itemNotFound')
    refuseState(item, 'issue')
    issueOne(given, { ...item, request }, signed)
    takeReservation(given.store, { carrierId: item.carrierId, personId: request.borrower.id, at: given.now })
  }
  touch(given, { id: borrowingId, version })
  return touched(given, borrowingId, itemIds)
}

/**
 * Issues one thing: a loan of its carrier to its borrower, due the same day where it is read on the spot.
 * @returns the loan
 * @throws Refused
 */
export function issueOne(given: Given, line: Asked, signed: 'inPerson' | 'onPaper') {
  const { store, now, today } = given
  const { request } = line
  const { way, days, purpose, borrower, approval } = request
  const carrier = carrierInSight(store, line.carrierId)
  refuseGiving(given, carrier, line)
  const dueOn = way === 'onSite' ? today : addDays(today, days)
  const loan = lendCarrier(given, carrier, { borrowerId: borrower.id, purpose, dueOn }, { approval })
  setLoanOfItem(store, line.id, { id: loan.id, signed })
  if (approval?.state === 'approved') useApproval(store, approval.id, now)
  return loan
}

/** Lets a loan run until a later day. */
export function renew(
  { itemId, dueOn, reason, approvalId }: InputOf<typeof borrowings.renew>,
  given: Given & { together: { approver: readonly PersonPresent[] } }
) {
  const { store, today } = given
  const line = lineFor(given, itemId, 'renew')
  const limits = renewalLimits(given, line)
  const loan = existingLoan(store, line.loan?.id ?? '', today)
  const carrier = refuseRenewal(store, loan, { dueOn, today }, limits)
  const asked = approvalId === undefined ? undefined : renewalAskedWith(store, approvalId)
  // What was approved for one thing until a day is approved for no other, and for no later day.
  if (asked && (asked.itemId !== itemId || isAfter(dueOn, asked.dueOn)))
    throw new Refused('approval.notForThis', { number: asked.approval })
  const approval = approvedFor(given, { act: 'renew', carriers: [carrier], purpose: reason, approvalId })
  renewLending(given, loan, { dueOn, reason, approval })
  touch(given, line.request)
  return { ...lineAgain(given, itemId), before: loan.dueOn, reason }
}

/** Asks, for oneself, that something may stay out until a later day; whoever approves decides, and the archivist carries it out. */
export function askRenewal({ itemId, dueOn, reason }: InputOf<typeof borrowings.askRenewal>, given: Given) {
  const { store, asker, newId, now, today } = given
  const line = lineFor(given, itemId, 'renew')
  const { loan, level, number, carrierId, renewal, request } = line
  if (request.borrower.number !== asker.number || !loan) throw new Refused('borrowing.itemNotFound')
  const limits = renewalLimits(given, line)
  refuseLaterDay({ ...loan, level }, { dueOn, today }, limits)
  // Rule 29: who may no longer have it gives it back.
  whoMayHave(store, request.borrower.id, level, today)
  if (borrowableOf(store, carrierId)?.held !== false) throw new Refused('borrowing.itemHeld', { number })
  if (renewal?.state === 'waiting' || renewal?.state === 'approved')
    throw new Refused('borrowing.renewalAsked', { number, approval: renewal.approval })
  const asks = approverFor(settingsInForce(store).settings.approvals, 'renew', [level])
  if (asks === 'nobody') throw new Refused('approval.nobodyAsked')
  const approval = {
    id: newId(),
    number: takeDocumentNumber(store, 'SP', today),
    ...{ act: 'renew' as const, level, purpose: `${request.number} → ${dueOn} ${reason}`, asks },
    ...{ requestedBy: named(asker), requestedAt: now, state: 'waiting' as const, onTheSpot: false, version: 1 }
  }
  insertApproval(store, approval, [carrierId])
  insertRenewalAsked(store, { approvalId: approval.id, itemId, dueOn, reason })
  const asked = { approval: approval.number, before: loan.dueOn, dueOn, reason }
  return { ...touched(given, line.borrowingId, [itemId]), asked }
}

// What may be renewed at all, and then until when and how often.
function renewalLimits({ store, today }: Given, { number, carrierId, level, request }: Asked): RenewalLimits {
  // What is read in the reading room is back by the end of the day.
  if (request.way === 'onSite') throw new Refused('borrowing.onSiteEnds', { number })
  const next = firstInLine(store, carrierId)
  if (next !== undefined && next !== request.borrower.id) throw new Refused('borrowing.reserved', { number })
  const { archiveRenewals, archiveDays } = settingsInForce(store).settings
  return { renewals: archiveRenewals, latest: addDays(today, archiveDays[level]) }
}

/** Takes one thing back and writes down what was found; what is not whole opens an incident. @throws Refused */
export function takeBackOne(
  given: Given,
  line: QueueLine,
  { check, note }: { check: ReturnCheck; note: string | undefined }
): QueueLine {
  const { store, asker, now, today } = given
  const pagesWhenPulled = line.pulled?.pages
  if (pagesWhenPulled !== undefined && check.pages === undefined)
    throw new Refused('borrowing.pagesUncounted', { number: line.number })
  const defects = defectsOf(check, pagesWhenPulled)
  if (defects.length > 0 && note === undefined) throw new Refused('borrowing.defectUntold', { number: line.number })
  const loan = existingLoan(store, line.loan?.id ?? '', today)
  // Nobody is asked any more whether it may stay out.
  if (line.renewal?.state === 'waiting')
    decideApproval(store, { id: line.renewal.approvalId, state: 'withdrawn', onTheSpot: false, version: 1 })
  const { incident } = takeBackCarrier(
    given,
    loan,
    defects.length > 0 ? { condition: 'damaged', damage: note } : { condition: 'whole' }
  )
  insertReturnCheck(store, {
    ...check,
    pagesDiffer: defects.includes('pagesDiffer'),
    ...(note !== undefined && { note }),
    ...(incident !== undefined && { incident }),
    at: now,
    by: named(asker),
    loanId: loan.id,
    carrierId: line.carrierId
  })
  touchBorrowing(store, line.borrowingId, line.request.version)
  return lineAgain(given, line.id)
}

/** Closes a request whose things are all back or were never issued. */
export function close({ borrowingId, version, effect }: InputOf<typeof borrowings.close>, given: Given) {
  const { store, asker, now } = given
  const { items } = existing(given, borrowingId)
  const back = items.filter(({ state }) => state === 'checked' || state === 'defect')
  const open = items.filter(({ state }) => ['submitted', 'approved', 'ready', 'issued', 'lost'].includes(state))
  if (open.length > 0) throw new Refused('borrowing.notAllBack', { count: open.length })
  const [first] = items
  if (back.length === 0 && first)
    throw new Refused('borrowing.stateForbids', { number: first.number, state: first.state })
  touch(given, { id: borrowingId, version })
  closeBorrowing(store, { id: borrowingId, at: now, by: named(asker), effect })
  return touched(
    given,
    borrowingId,
    back.map(({ id }) => id)
  )
}

/**
 * How a borrower signs: with the own password, where they are there, otherwise on paper.
 * @param borrowers whose signature counts
 * @throws Refused `borrowing.notTheBorrower` where somebody else has signed
 */
export function signatureOf(
  present: readonly PersonPresent[],
  borrowers: readonly { number: string }[]
): 'inPerson' | 'onPaper' {
  const [signer] = present
  if (!signer) return 'onPaper'
  if (!borrowers.some(({ number }) => number === signer.number))
    throw new Refused('borrowing.notTheBorrower', { name: signer.name })
  return 'inPerson'
}

export function lineAgain(given: Given, itemId: string): QueueLine {
  const line = lineOf(given.store, itemId, onDay(given))
  if (!line) throw new Refused('borrowing.itemNotFound')
  return line
}

// Rules 13 and 29, asked anew each time it comes nearer to the borrower: what was granted may have ceased to be so.
function refuseGiving({ store, today }: Given, carrier: CarrierInSight, { request }: Asked): void {
  const { id, number, level, state, heldBecause } = carrier
  if (heldBecause !== undefined) throw new Refused('carrier.held', { reason: heldBecause })
  refuseStanding(store, { id, number, level, state, held: false }, request.borrower.id)
  refuseImpossible(carrier, 'lend')
  whoMayKnow(store, request.borrower.id, carrier, today)
  refuseWay(store, carrier, request)
  const other = pulledFor(store, id)
  if (other !== undefined && other !== request.borrower.id) throw new Refused('borrowing.pulledForOther', { number })
}

function hasPages({ kind, pages }: CarrierInSight): boolean {
  return kind === 'paper' || pages !== undefined
}
