import { isAfter, isBefore } from '#shared/days.ts'
import { isAbove, rankOf } from '#shared/levels.ts'
import { latestDue } from '#shared/loan-terms.ts'
import { loans, type LoanInSight } from '#shared/registers/loans.ts'
import type { Asker } from '#electron/desk.ts'
import { implement } from '#electron/implement.ts'
import { carrierOf, setCarrierState } from '#electron/registers/carriers/queries.ts'
import { personOf } from '#electron/registers/people/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { endLoan, insertKnower, insertLoan, listLoans, loanOf } from './queries.ts'

export const loansImplemented = implement(loans, {
  lend({ carrierId, borrowerId, purpose, dueOn, version }, { store, asker, together, newId, now, today }) {
    const carrier = carrierOf(store, carrierId)
    if (!carrier) throw new Refused('carrier.notFound')
    if (carrier.state !== 'inStock') throw new Refused('carrier.notInStock', { state: carrier.state })
    const { level } = carrier
    const borrower = personOf(store, borrowerId)
    if (!borrower) throw new Refused('person.notFound')
    const { name, clearance } = borrower
    if (isAbove(level, clearance)) throw new Refused('person.notCleared', { name, clearance, level })
    const [approver] = together.approver
    // Whoever decides who may know it must be allowed to know it.
    if (!approver || isAbove(level, approver.clearance)) throw new Refused('loan.approverNotCleared', { level })
    if (isBefore(dueOn, today)) throw new Refused('loan.dueBeforeToday', { today })
    const latest = latestDue(level, today)
    if (isAfter(dueOn, latest)) throw new Refused('loan.dueTooLate', { level, latest })
    if (!setCarrierState(store, { carrierId, state: 'onLoan', version })) throw new Refused('carrier.changedMeanwhile')
    const id = newId()
    insertLoan(store, {
      id,
      carrierId,
      borrowerId,
      purpose,
      lentAt: now,
      lentBy: named(asker),
      approvedBy: named(approver),
      dueOn
    })
    // Regulations 20: from 机密 on it is kept who has come to know.
    if (rankOf(level) >= rankOf('secret'))
      insertKnower(store, { carrierId, personId: borrowerId, at: now, act: 'lend' })
    return existing(store, id, today)
  },

  takeBack({ loanId, condition, damage }, { store, asker, now, today }) {
    const loan = existing(store, loanId, today)
    if (loan.returnedAt !== undefined) throw new Refused('loan.backAlready', { number: loan.carrier.number })
    if ((condition === 'damaged') !== (damage !== undefined)) throw new Refused('loan.damageUntold')
    endLoan(store, { id: loanId, returnedAt: now, takenBackBy: named(asker), condition, damage })
    setCarrierState(store, { carrierId: loan.carrierId, state: 'inStock' })
    return existing(store, loanId, today)
  },

  list: ({ from, count, ...which }, { store, today }) => listLoans(store, which, { today, from, count })
})

function existing(store: ReadableStore, id: string, today: string): LoanInSight {
  const loan = loanOf(store, id, today)
  if (!loan) throw new Refused('loan.notFound')
  return loan
}

function named({ number, name }: Pick<Asker, 'number' | 'name'>) {
  return { number, name }
}
