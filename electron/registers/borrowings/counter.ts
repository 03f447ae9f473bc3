import { approverFor, Approver } from '#shared/approval-table.ts'
import { isAbove } from '#shared/levels.ts'
import type { InputOf } from '#shared/define-operation.ts'
import { standingProblem } from '#shared/person-standing.ts'
import { borrowings, type CounterBatch, type QueueLine } from '#shared/registers/borrowings.ts'
import { refuseTheUnfit } from '#electron/approved.ts'
import type { PersonPresent } from '#electron/desk.ts'
import { existingLoan, lentByMistake, returnedByMistake } from '#electron/lend-carrier.ts'
import { approvalOf, coverByApproval, insertApproval } from '#electron/registers/approvals/queries.ts'
import { personOf } from '#electron/registers/people/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce, takeDocumentNumber } from '#electron/store/settings.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { approvalActOf } from './asking.ts'
import { carrierInSight, lineFor, named, onDay, refuseState, type Given } from './found.ts'
import { issueOne, lineAgain, pullFor, signatureOf, takeBackOne } from './giving.ts'
import {
  batchOf,
  endBatch as endBatchRow,
  insertBatch,
  insertCounterLine,
  setRequestOfBatch,
  undoCounterLine
} from './queries/counter.ts'
import { linesOfPerson } from './queries/lines.ts'
import { takeReservation } from './queries/queue.ts'
import {
  cancelItem,
  insertBorrowing,
  insertItem,
  raiseLevel,
  setLoanOfItem,
  submitBorrowing,
  touchBorrowing
} from './queries/requests.ts'

type Batch = NonNullable<ReturnType<typeof batchOf>>

/** Begins a sheet: for a borrower where it is to issue; on the word of a leader who stands there, for what was not asked for before. */
export function beginBatch(
  { mode, borrowerId, walkIn }: InputOf<typeof borrowings.beginBatch>,
  given: Given & { together: { approver: readonly PersonPresent[] } }
): CounterBatch {
  const { store, asker, newId, now, today } = given
  const [approver] = given.together.approver
  if ((mode === 'issue') !== (borrowerId !== undefined)) throw new Refused('counter.borrowerMissing')
  const borrower = borrowerId === undefined ? undefined : personOf(store, borrowerId)
  if (borrowerId !== undefined && !borrower) throw new Refused('person.notFound')
  if (borrower) {
    const problem = standingProblem(borrower, 'unclassified', today, settingsInForce(store).settings.reviewYears)
    if (problem?.code === 'person.left') throw new Refused(problem.code, problem.data)
    if (problem?.code === 'person.coolingOff') throw new Refused(problem.code, problem.data)
  }
  if (approver && !walkIn) throw new Refused('counter.approverForNothing')
  if (approver && borrower && approver.number === borrower.number)
    throw new Refused('borrowing.approverIsBorrower', { name: borrower.name })
  let approvalId: string | undefined
  if (approver && walkIn && borrower) {
    const act = approvalActOf(walkIn.way)
    const asks = approverFor(settingsInForce(store).settings.approvals, act, [walkIn.upTo])
    if (asks !== 'nobody') refuseTheUnfit(approver, asks, walkIn.upTo)
    approvalId = newId()
    insertApproval(
      store,
      {
        id: approvalId,
        number: takeDocumentNumber(store, 'SP', today),
        act,
        level: walkIn.upTo,
        purpose: walkIn.purpose,
        asks: asks === 'nobody' ? 'sectionLeader' : asks,
        requestedBy: named(borrower),
        requestedAt: now,
        state: 'used',
        decidedBy: named(approver),
        decidedAt: now,
        onTheSpot: true,
        usedAt: now,
        version: 1
      },
      []
    )
  }
  const id = newId()
  insertBatch(store, {
    id,
    number: takeDocumentNumber(store, mode === 'issue' ? 'JD' : 'GH', today),
    mode,
    borrowerId,
    ...(walkIn && { walkIn: { ...walkIn, days: walkIn.way === 'onSite' ? 1 : walkIn.days } }),
    approvalId,
    begunAt: now,
    begunBy: named(asker)
  })
  return existingBatch(store, id)
}

/** Issues what was just scanned: under the request that was approved, or on the word given at the head of the sheet. */
export function issueAtCounter(
  { batchId, carrierId, pages, condition }: InputOf<typeof borrowings.issueAtCounter>,
  given: Given
) {
  const { store, now } = given
  const batch = openBatch(given, batchId, 'issue')
  const carrier = carrierInSight(store, carrierId)
  const { number, state, heldBecause, atRest } = carrier
  if (atRest !== 'archived') throw new Refused('borrowing.notArchived', { number })
  if (heldBecause !== undefined) throw new Refused('carrier.held', { reason: heldBecause })
  if (state === 'onLoan') throw new Refused('borrowing.itemOut', { number })
  const personId = batch.borrower?.id ?? ''
  const [asked] = linesOfPerson(store, { personId, states: ['ready', 'approved'], carrierId }, onDay(given))
  const line = asked ?? walkInLine(given, batch, carrierId)
  if (line.state === 'approved') {
    if (condition === undefined) throw new Refused('borrowing.notPulled', { number })
    pullFor(given, line, { pages, condition })
  }
  const pulled = lineAgain(given, line.id)
  refuseState(pulled, 'issue')
  const loan = issueOne(given, pulled, 'onPaper')
  touchBorrowing(store, line.borrowingId, line.request.version)
  const lineId = given.newId()
  insertCounterLine(store, { id: lineId, batchId, itemId: line.id, loanId: loan.id, carrierId, at: now })
  return lineDone(given, batchId, lineId)
}

/** Takes one thing back, as one line of a sheet where there is one. */
export function takeBack({ itemId, check, note, batchId }: InputOf<typeof borrowings.takeBack>, given: Given) {
  const { store, now } = given
  if (batchId !== undefined) openBatch(given, batchId, 'return')
  const line = lineFor(given, itemId, 'takeBack')
  const back = takeBackOne(given, line, { check, note })
  if (batchId === undefined) return back
  const lineId = given.newId()
  const loanId = line.loan?.id ?? ''
  insertCounterLine(store, { id: lineId, batchId, itemId, loanId, carrierId: line.carrierId, at: now })
  return { ...back, line: lineDone(given, batchId, lineId).line }
}

/** Undoes a line by an entry that says so: nothing of it is deleted. */
export function undo({ batchId, lineId, because }: InputOf<typeof borrowings.undo>, given: Given) {
  const { store, asker, now, today } = given
  const batch = openBatch(given, batchId)
  const line = batch.lines.find(({ id, undone }) => id === lineId && !undone)
  if (!line) throw new Refused('counter.lineNotFound')
  if (line.check?.incident !== undefined)
    throw new Refused('counter.incidentOpened', { number: line.number, incident: line.check.incident })
  const item = lineFor(given, line.itemId, batch.mode === 'issue' ? 'undoIssue' : 'undoReturn')
  const loan = existingLoan(store, line.loanId, today)
  if (batch.mode === 'issue') {
    lentByMistake(given, loan, because)
    setLoanOfItem(store, item.id, undefined)
    // What was never asked for but here does not wait to be issued.
    if (item.borrowingId === batch.borrowingId) cancelItem(store, { id: item.id, at: now, by: named(asker), because })
  } else {
    const { id } = returnedByMistake(given, loan, because)
    setLoanOfItem(store, item.id, { id, signed: item.loan?.signed ?? 'onPaper' })
  }
  touchBorrowing(store, item.borrowingId, item.request.version)
  undoCounterLine(store, { id: lineId, at: now, because })
  return lineDone(given, batchId, lineId)
}

/** Ends a sheet: signed with the borrower's own password, or to be signed on paper. */
export function endBatch(
  { batchId }: InputOf<typeof borrowings.endBatch>,
  given: Given & { together: { borrower: readonly PersonPresent[] } }
): CounterBatch {
  const { store, now } = given
  const batch = openBatch(given, batchId)
  const lines = batch.lines.filter(({ undone }) => !undone)
  const signed = signatureOf(
    given.together.borrower,
    batch.borrower ? [batch.borrower] : lines.map(({ borrower }) => borrower)
  )
  endBatchRow(store, { id: batchId, at: now, signed })
  // Only now: until the sheet is ended a line may be undone, and whoever waited has not lost their turn.
  if (batch.borrower)
    for (const { carrierId } of lines) takeReservation(store, { carrierId, personId: batch.borrower.id, at: now })
  return existingBatch(store, batchId)
}

/** @throws Refused `counter.notFound` */
export function existingBatch(store: ReadableStore, id: string): Batch {
  const batch = batchOf(store, id)
  if (!batch) throw new Refused('counter.notFound')
  return batch
}

// Whoever has begun a sheet goes on with it: on their word stands who was there.
function openBatch({ store, asker }: Given, id: string, mode?: CounterBatch['mode']): Batch {
  const batch = existingBatch(store, id)
  if (batch.ended) throw new Refused('counter.ended', { number: batch.number })
  if (batch.begunBy.number !== asker.number) throw new Refused('counter.notYours', { name: batch.begunBy.name })
  if (mode !== undefined && batch.mode !== mode) throw new Refused('counter.otherMode', { number: batch.number })
  return batch
}

// A thing that nobody asked for before: on the leader's word at the head of the sheet, up to the level it was given for.
function walkInLine(given: Given, batch: Batch, carrierId: string): QueueLine {
  const { store, asker, newId, now, today } = given
  const { walkIn, borrower, approvalId } = batch
  const { number, level } = carrierInSight(store, carrierId)
  if (!walkIn || !borrower) throw new Refused('borrowing.notAsked', { number })
  const { kind, purpose, way, days, upTo } = walkIn
  const act = approvalActOf(way)
  const asks = approverFor(settingsInForce(store).settings.approvals, act, [level])
  const approval = approvalId === undefined ? undefined : approvalOf(store, approvalId)
  if (asks !== 'nobody' && !approval) throw new Refused('approval.needed', { act, asks })
  if (approval) {
    const rank = (approver: Approver) => Approver.options.indexOf(approver)
    if (isAbove(level, upTo) || rank(asks) > rank(approval.asks))
      throw new Refused('borrowing.beyondApproval', { number, level, upTo })
    coverByApproval(store, approval.id, carrierId)
  }
  const borrowingId = batch.borrowingId ?? newId()
  if (batch.borrowingId === undefined) {
    insertBorrowing(store, {
      ...{ id: borrowingId, number: takeDocumentNumber(store, 'JY', today), borrowerId: borrower.id },
      ...{ kind, purpose, way, days, level, askedAt: now, askedBy: named(asker) }
    })
    submitBorrowing(store, { id: borrowingId, at: now, approvalId })
    setRequestOfBatch(store, batch.id, borrowingId)
  }
  raiseLevel(store, borrowingId, level)
  const itemId = newId()
  insertItem(store, { id: itemId, borrowingId, carrierId })
  return lineAgain(given, itemId)
}

function lineDone(given: Given, batchId: string, lineId: string) {
  const line = existingBatch(given.store, batchId).lines.find(({ id }) => id === lineId)
  if (!line) throw new Refused('counter.lineNotFound')
  const { request, ...item } = lineAgain(given, line.itemId)
  return { line, item, borrowing: request.number }
}
