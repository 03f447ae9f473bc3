import { addDays, isAfter, isBefore } from '#shared/days.ts'
import type { ApprovalInSight } from '#shared/registers/approvals.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { loans, type LoanInSight } from '#shared/registers/loans.ts'
import { approvedFor } from '#electron/approved.ts'
import { refuseImpossible, step } from '#electron/carrier-step.ts'
import type { Asker } from '#electron/desk.ts'
import { doEach, tryEach } from '#electron/in-bulk.ts'
import { implement, type Changing } from '#electron/implement.ts'
import { noteKnower, whoMayKnow } from '#electron/may-know.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce, takeDocumentNumber } from '#electron/store/settings.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { endLoan, insertLoan, insertRecall, listKnowers, listLoans, loanOf, renewLoan } from './queries.ts'

export const loansImplemented = implement(loans, {
  lend({ carrierId, approvalId, version, ...wish }, given) {
    const { store } = given
    const carrier = carrierOf(store, carrierId)
    if (!carrier) throw new Refused('carrier.notFound')
    // What cannot be lent at all needs no approval first.
    refuseLending(carrier, wish, given)
    const approval = approvedFor(given, { act: 'lend', carriers: [carrier], purpose: wish.purpose, approvalId })
    return lend(carrier, version, wish, given, approval)
  },

  previewLendMany: ({ selection, ...wish }, given) =>
    tryEach(given, selection, (carrier, store) => lend(carrier, carrier.version, wish, { ...given, store }), 'lend'),

  lendMany({ each, approvalId, ...wish }, given) {
    const { store } = given
    const carriers = each.flatMap(({ carrierId }) => carrierOf(store, carrierId) ?? [])
    const approval = approvedFor(given, { act: 'lend', carriers, purpose: wish.purpose, approvalId })
    return { lent: doEach(store, each, (carrier, version) => lend(carrier, version, wish, given, approval)) }
  },

  renew({ loanId, dueOn, reason, approvalId }, given) {
    const { store, asker, now, today } = given
    const loan = existing(store, loanId, today)
    if (loan.returnedAt !== undefined) throw new Refused('loan.backAlready', { number: loan.carrier.number })
    if (isAfter(today, loan.dueOn)) throw new Refused('loan.renewedLate', { dueOn: loan.dueOn })
    const { renewals, loanDays } = settingsInForce(store).settings
    if (loan.renewals >= renewals) throw new Refused('loan.renewedOften', { renewals })
    if (!isAfter(dueOn, loan.dueOn)) throw new Refused('loan.renewedNoLonger', { dueOn: loan.dueOn })
    const { level } = loan.carrier
    const latest = addDays(today, loanDays[level])
    if (isAfter(dueOn, latest)) throw new Refused('loan.dueTooLate', { level, latest })
    const carrier = carrierOf(store, loan.carrierId)
    if (!carrier) throw new Refused('loan.notFound')
    if (carrier.heldBecause !== undefined) throw new Refused('carrier.held', { reason: carrier.heldBecause })
    // Who may no longer know it gives it back.
    whoMayKnow(store, loan.borrowerId, carrier, today)
    const approval = approvedFor(given, { act: 'renew', carriers: [carrier], purpose: reason, approvalId })
    renewLoan(store, {
      loanId,
      carrierId: loan.carrierId,
      dueBefore: loan.dueOn,
      dueOn,
      reason,
      at: now,
      by: named(asker),
      approvalNumber: approval?.number,
      approvedBy: approval?.decidedBy
    })
    return {
      ...existing(store, loanId, today),
      before: loan.dueOn,
      reason,
      ...(approval?.decidedBy && { renewalApprovedBy: approval.decidedBy.name })
    }
  },

  recall({ loanIds, how, note }, { store, asker, now, today }) {
    const number = takeDocumentNumber(store, 'CH', today)
    const recalled = [...new Set(loanIds)].map((loanId) => {
      const loan = existing(store, loanId, today)
      if (loan.returnedAt !== undefined) throw new Refused('loan.backAlready', { number: loan.carrier.number })
      insertRecall(store, { number, loanId, carrierId: loan.carrierId, how, note, at: now, by: named(asker) })
      return existing(store, loanId, today)
    })
    return { number, how, recalled }
  },

  knowers({ carrierId, from, count }, { store }) {
    if (!carrierOf(store, carrierId)) throw new Refused('carrier.notFound')
    return listKnowers(store, carrierId, { from, count })
  },

  takeBack: ({ loanId, ...wish }, given) => takeBack(existing(given.store, loanId, given.today), wish, given),

  previewTakeBackMany: ({ selection }, given) =>
    tryEach(given, selection, (carrier, store) => takeBackWhole(carrier, { ...given, store })),

  takeBackMany: ({ each }, given) => ({
    back: doEach(given.store, each, (carrier, version) => {
      if (carrier.version !== version) throw new Refused('carrier.changedMeanwhile')
      return takeBackWhole(carrier, given)
    })
  }),

  list: ({ from, count, ...which }, { store, today }) => listLoans(store, which, { today, from, count })
})

type Lending = { borrowerId: string; purpose: string; dueOn: string }
type Given = Pick<Changing, 'store' | 'asker' | 'now' | 'today' | 'newId'>

// Rules 13 and 29: to one who may know it, until a day the level allows, and only what is there.
function refuseLending(carrier: CarrierInSight, { borrowerId, dueOn }: Lending, { store, today }: Given): void {
  refuseImpossible(carrier, 'lend')
  whoMayKnow(store, borrowerId, carrier, today)
  if (isBefore(dueOn, today)) throw new Refused('loan.dueBeforeToday', { today })
  const { level } = carrier
  const latest = addDays(today, settingsInForce(store).settings.loanDays[level])
  if (isAfter(dueOn, latest)) throw new Refused('loan.dueTooLate', { level, latest })
}

function lend(
  carrier: CarrierInSight,
  version: number,
  wish: Lending,
  given: Given,
  approval?: ApprovalInSight
): LoanInSight {
  const { store, asker, now, today, newId } = given
  refuseLending(carrier, wish, given)
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
  return existing(store, id, today)
}

function takeBack(
  loan: LoanInSight,
  { condition, damage }: { condition: 'whole' | 'damaged'; damage?: string | undefined },
  { store, asker, now, today }: Given
): LoanInSight {
  if (loan.returnedAt !== undefined) throw new Refused('loan.backAlready', { number: loan.carrier.number })
  if ((condition === 'damaged') !== (damage !== undefined)) throw new Refused('loan.damageUntold')
  endLoan(store, { id: loan.id, returnedAt: now, takenBackBy: named(asker), condition, damage })
  const carrier = carrierOf(store, loan.carrierId)
  if (carrier) step(store, carrier, 'takeBack')
  return existing(store, loan.id, today)
}

function takeBackWhole(carrier: CarrierInSight, given: Given): LoanInSight {
  refuseImpossible(carrier, 'takeBack')
  const which = { which: 'open', carrierId: carrier.id } as const
  const [loan] = listLoans(given.store, which, { today: given.today, from: 0, count: 1 }).rows
  if (!loan) throw new Refused('loan.notFound')
  return takeBack(loan, { condition: 'whole' }, given)
}

function existing(store: ReadableStore, id: string, today: string): LoanInSight {
  const loan = loanOf(store, id, today)
  if (!loan) throw new Refused('loan.notFound')
  return loan
}

function named({ number, name }: Pick<Asker, 'number' | 'name'>) {
  return { number, name }
}
