import { addDays, isAfter, isBefore } from '#shared/days.ts'
import type { ApprovalInSight } from '#shared/registers/approvals.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { loans, type LoanInSight } from '#shared/registers/loans.ts'
import { approvedFor } from '#electron/approved.ts'
import { refuseImpossible } from '#electron/carrier-step.ts'
import type { Asker } from '#electron/desk.ts'
import { doEach, tryEach } from '#electron/in-bulk.ts'
import { implement, type Changing } from '#electron/implement.ts'
import {
  existingLoan,
  lendCarrier,
  refuseRenewal,
  renewLending,
  takeBackCarrier,
  type Lending
} from '#electron/lend-carrier.ts'
import { whoMayKnow } from '#electron/may-know.ts'
import { itemOfLoan } from '#electron/registers/borrowings/queries/requests.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce, takeDocumentNumber } from '#electron/store/settings.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { insertRecall, listKnowers, listLoans } from './queries.ts'

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
    const { store, today } = given
    const loan = existingLoan(store, loanId, today)
    refuseOfArchives(store, loan)
    const { renewals, loanDays } = settingsInForce(store).settings
    const latest = addDays(today, loanDays[loan.carrier.level])
    const carrier = refuseRenewal(store, loan, { dueOn, today }, { renewals, latest })
    const approval = approvedFor(given, { act: 'renew', carriers: [carrier], purpose: reason, approvalId })
    return {
      ...renewLending(given, loan, { dueOn, reason, approval }),
      before: loan.dueOn,
      reason,
      ...(approval?.decidedBy && { renewalApprovedBy: approval.decidedBy.name })
    }
  },

  recall({ loanIds, how, note }, { store, asker, now, today }) {
    const number = takeDocumentNumber(store, 'CH', today)
    const recalled = [...new Set(loanIds)].map((loanId) => {
      const loan = existingLoan(store, loanId, today)
      if (loan.returnedAt !== undefined) throw new Refused('loan.backAlready', { number: loan.carrier.number })
      insertRecall(store, { number, loanId, carrierId: loan.carrierId, how, note, at: now, by: named(asker) })
      return existingLoan(store, loanId, today)
    })
    return { number, how, recalled }
  },

  knowers({ carrierId, from, count }, { store }) {
    if (!carrierOf(store, carrierId)) throw new Refused('carrier.notFound')
    return listKnowers(store, carrierId, { from, count })
  },

  takeBack: ({ loanId, ...wish }, given) => takeBack(existingLoan(given.store, loanId, given.today), wish, given),

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

type Given = Pick<Changing, 'store' | 'asker' | 'now' | 'today' | 'newId'>

// Rules 13 and 29: to one who may know it, until a day the level allows, and only what is there.
function refuseLending(carrier: CarrierInSight, { borrowerId, dueOn }: Lending, { store, today }: Given): void {
  refuseImpossible(carrier, 'lend')
  // Ordinance 116: the archives are borrowed by a procedure of their own.
  if (carrier.atRest === 'archived') throw new Refused('loan.ofTheArchives', { number: carrier.number })
  whoMayKnow(store, borrowerId, carrier, today)
  if (isBefore(dueOn, today)) throw new Refused('loan.dueBeforeToday', { today })
  const { level } = carrier
  const latest = addDays(today, settingsInForce(store).settings.loanDays[level])
  if (isAfter(dueOn, latest)) throw new Refused('loan.dueTooLate', { level, latest })
}

// What was borrowed from the archives is renewed there, and comes back there, where its pages are counted.
function refuseOfArchives(store: ReadableStore, { id, carrier }: LoanInSight): void {
  if (itemOfLoan(store, id) !== undefined) throw new Refused('loan.ofTheArchives', { number: carrier.number })
}

function lend(
  carrier: CarrierInSight,
  version: number,
  wish: Lending,
  given: Given,
  approval?: ApprovalInSight
): LoanInSight {
  refuseLending(carrier, wish, given)
  return lendCarrier(given, carrier, wish, { approval, version })
}

function takeBack(
  loan: LoanInSight,
  { condition, damage }: { condition: 'whole' | 'damaged'; damage?: string | undefined },
  given: Given
): LoanInSight & { incident?: string } {
  if (loan.returnedAt !== undefined) throw new Refused('loan.backAlready', { number: loan.carrier.number })
  refuseOfArchives(given.store, loan)
  if ((condition === 'damaged') !== (damage !== undefined)) throw new Refused('loan.damageUntold')
  return takeBackCarrier(given, loan, { condition, damage })
}

function takeBackWhole(carrier: CarrierInSight, given: Given): LoanInSight {
  refuseImpossible(carrier, 'takeBack')
  const which = { which: 'open', carrierId: carrier.id } as const
  const [loan] = listLoans(given.store, which, { today: given.today, from: 0, count: 1 }).rows
  if (!loan) throw new Refused('loan.notFound')
  return takeBack(loan, { condition: 'whole' }, given)
}

function named({ number, name }: Pick<Asker, 'number' | 'name'>) {
  return { number, name }
}
