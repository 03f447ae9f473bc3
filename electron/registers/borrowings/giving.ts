import { defectsOf, type ReturnCheck } from '#shared/borrowing-life.ts'
import { addDays } from '#shared/days.ts'
import type { InputOf } from '#shared/define-operation.ts'
import { borrowings, type BorrowingItem, type QueueLine } from '#shared/registers/borrowings.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { approvedFor } from '#electron/approved.ts'
import { refuseImpossible } from '#electron/carrier-step.ts'
import type { PersonPresent } from '#electron/desk.ts'
import { existingLoan, lendCarrier, refuseRenewal, renewLending, takeBackCarrier } from '#electron/lend-carrier.ts'
import { whoMayKnow } from '#electron/may-know.ts'
import { useApproval } from '#electron/registers/approvals/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce } from '#electron/store/settings.ts'
import { refuseStanding, refuseWay } from './asking.ts'
import { carrierInSight, existing, lineFor, named, onDay, refuseState, touch, touched, type Given } from './found.ts'
import { lineOf } from './queries/lines.ts'
import { firstInLine, takeReservation } from './queries/queue.ts'
import {
  closeBorrowing,
  insertReturnCheck,
  pulledFor,
  pullItem,
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
  const { way, borrower } = line.request
  // What is read in the reading room is back by the end of the day.
  if (way === 'onSite') throw new Refused('borrowing.onSiteEnds', { number: line.number })
  const next = firstInLine(store, line.carrierId)
  if (next !== undefined && next !== borrower.id) throw new Refused('borrowing.reserved', { number: line.number })
  const { archiveRenewals: renewals, archiveDays } = settingsInForce(store).settings
  const loan = existingLoan(store, line.loan?.id ?? '', today)
  const latest = addDays(today, archiveDays[line.level])
  const carrier = refuseRenewal(store, loan, { dueOn, today }, { renewals, latest })
  const approval = approvedFor(given, { act: 'renew', carriers: [carrier], purpose: reason, approvalId })
  renewLending(given, loan, { dueOn, reason, approval })
  touch(given, line.request)
  return { ...lineAgain(given, itemId), before: loan.dueOn, reason }
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
