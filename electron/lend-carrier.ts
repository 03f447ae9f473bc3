import { isAfter, type Day } from '#shared/days.ts'
import type { Level } from '#shared/levels.ts'
import type { ApprovalInSight } from '#shared/registers/approvals.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { LoanInSight } from '#shared/registers/loans.ts'
import { step } from './carrier-step.ts'
import type { Asker } from './desk.ts'
import { noteKnower, whoMayKnow } from './may-know.ts'
import { openIncident } from './open-incident.ts'
import { carrierOf } from './registers/carriers/queries.ts'
import { correctLoan, endLoan, insertLoan, loanOf, renewLoan } from './registers/loans/queries.ts'
import { Refused } from './refused.ts'
import type { ReadableStore, WritableStore } from './store/open-store.ts'

// What every lending shares, over the counter of the office or that of the archives: a row of loans, one step in the life of
// the carrier, who has come to know it.

type Given = {
  store: WritableStore
  asker: Pick<Asker, 'number' | 'name'>
  now: string
  today: Day
  newId: () => string
}

/** What is lent to whom, for what, until when. */
export type Lending = { borrowerId: string; purpose: string; dueOn: Day }

/**
 * Lends a carrier that may be lent, to whom it may be lent: whoever calls has asked that.
 * @param version the version that whoever asks has seen, where it may have changed since
 * @throws Refused with one of `carrierStepRefuses`
 */
export function lendCarrier(
  given: Given,
  carrier: CarrierInSight,
  wish: Lending,
  { approval, version }: { approval?: Pick<ApprovalInSight, 'decidedBy'> | undefined; version?: number } = {}
): LoanInSight {
  const { store, asker, now, today, newId } = given
  step(store, carrier, 'lend', version)
  const id = newId()
  insertLoan(store, {
    id,
    carrierId: carrier.id,
    ...wish,
    lentAt: now,
    lentBy: named(asker),
    ...(approval?.decidedBy && { approvedBy: approval.decidedBy })
  })
  noteKnower(store, { carrier, personId: wish.borrowerId, at: now, act: 'lend' })
  return existingLoan(store, id, today)
}

/** The latest day of a renewal, and how often there may be one. */
export type RenewalLimits = { renewals: number; latest: Day }

/**
 * Refuses a later day for a loan that is due already, was renewed too often, or would not be allowed so long.
 * @throws Refused
 */
export function refuseLaterDay(
  loan: { dueOn: Day; renewals: number; level: Level },
  { dueOn, today }: { dueOn: Day; today: Day },
  { renewals, latest }: RenewalLimits
): void {
  if (isAfter(today, loan.dueOn)) throw new Refused('loan.renewedLate', { dueOn: loan.dueOn })
  if (loan.renewals >= renewals) throw new Refused('loan.renewedOften', { renewals })
  if (!isAfter(dueOn, loan.dueOn)) throw new Refused('loan.renewedNoLonger', { dueOn: loan.dueOn })
  if (isAfter(dueOn, latest)) throw new Refused('loan.dueTooLate', { level: loan.level, latest })
}

/**
 * The carrier of a loan that may run until a later day: not due yet, not renewed too often, to one who may still know it.
 * @throws Refused
 */
export function refuseRenewal(
  store: ReadableStore,
  loan: LoanInSight,
  { dueOn, today }: { dueOn: Day; today: Day },
  { renewals, latest }: RenewalLimits
): CarrierInSight {
  if (loan.returnedAt !== undefined) throw new Refused('loan.backAlready', { number: loan.carrier.number })
  refuseLaterDay({ ...loan, level: loan.carrier.level }, { dueOn, today }, { renewals, latest })
  const carrier = carrierOf(store, loan.carrierId)
  if (!carrier) throw new Refused('loan.notFound')
  if (carrier.heldBecause !== undefined) throw new Refused('carrier.held', { reason: carrier.heldBecause })
  // Who may no longer know it gives it back.
  whoMayKnow(store, loan.borrowerId, carrier, today)
  return carrier
}

/** Lets a loan run until a later day, once that was asked and approved. */
export function renewLending(
  { store, asker, now, today }: Given,
  loan: LoanInSight,
  { dueOn, reason, approval }: { dueOn: Day; reason: string; approval: ApprovalInSight | undefined }
): LoanInSight {
  renewLoan(store, {
    loanId: loan.id,
    carrierId: loan.carrierId,
    dueBefore: loan.dueOn,
    dueOn,
    reason,
    at: now,
    by: named(asker),
    approvalNumber: approval?.number,
    approvedBy: approval?.decidedBy
  })
  return existingLoan(store, loan.id, today)
}

/**
 * Takes a lent carrier back to where it is kept. A damage is not only noted: it opens an incident, which is dealt with until
 * somebody closes it.
 * @throws Refused with `loan.backAlready` or one of `carrierStepRefuses`
 */
export function takeBackCarrier(
  given: Given,
  loan: LoanInSight,
  { condition, damage }: { condition: 'whole' | 'damaged'; damage?: string | undefined }
): LoanInSight & { incident?: string } {
  const { store, asker, now, today } = given
  if (loan.returnedAt !== undefined) throw new Refused('loan.backAlready', { number: loan.carrier.number })
  endLoan(store, { id: loan.id, returnedAt: now, takenBackBy: named(asker), condition, damage })
  const carrier = carrierOf(store, loan.carrierId)
  if (!carrier) return existingLoan(store, loan.id, today)
  const back = step(store, carrier, 'takeBack')
  if (damage === undefined) return existingLoan(store, loan.id, today)
  const incident = openIncident(given, {
    kind: 'damaged',
    carrier: back,
    foundOn: today,
    what: damage,
    responsibleId: loan.borrowerId
  })
  return { ...existingLoan(store, loan.id, today), incident: incident.number }
}

/** Ends a loan that was entered by mistake: it stays, with the reason beside it, and the carrier is where it is kept. */
export function lentByMistake({ store, asker, now }: Given, loan: LoanInSight, reason: string): void {
  endLoan(store, { id: loan.id, returnedAt: now, takenBackBy: named(asker), condition: 'whole', damage: undefined })
  const carrier = carrierOf(store, loan.carrierId)
  if (carrier) step(store, carrier, 'takeBack')
  correctLoan(store, {
    loanId: loan.id,
    carrierId: loan.carrierId,
    mistaken: 'lent',
    reason,
    at: now,
    by: named(asker)
  })
}

/**
 * Says that a loan which was ended by mistake runs on: under a new row with everything the old one said, because what has
 * ended stays ended.
 * @returns the loan under which it is out
 */
export function returnedByMistake(given: Given, loan: LoanInSight, reason: string): LoanInSight {
  const { store, asker, now, today, newId } = given
  const { id: before, carrierId, borrowerId, purpose, lentAt, lentBy, approvedBy, dueOn } = loan
  const carrier = carrierOf(store, carrierId)
  if (!carrier) throw new Refused('carrier.notFound')
  step(store, carrier, 'lend')
  const id = newId()
  insertLoan(store, { id, carrierId, borrowerId, purpose, lentAt, lentBy, ...(approvedBy && { approvedBy }), dueOn })
  const correction = { loanId: before, carrierId, mistaken: 'returned', continuedBy: id, reason } as const
  correctLoan(store, { ...correction, at: now, by: named(asker) })
  return existingLoan(store, id, today)
}

/** @throws Refused `loan.notFound` where there is none in sight */
export function existingLoan(store: ReadableStore, id: string, today: Day): LoanInSight {
  const loan = loanOf(store, id, today)
  if (!loan) throw new Refused('loan.notFound')
  return loan
}

function named({ number, name }: Pick<Asker, 'number' | 'name'>) {
  return { number, name }
}
