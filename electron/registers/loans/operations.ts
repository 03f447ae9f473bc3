import { addDays, isAfter, isBefore } from '#shared/days.ts'
import { loans, type LoanInSight } from '#shared/registers/loans.ts'
import { approvedFor } from '#electron/approved.ts'
import { refuseImpossible, step } from '#electron/carrier-step.ts'
import type { Asker } from '#electron/desk.ts'
import { implement } from '#electron/implement.ts'
import { noteKnower, whoMayKnow } from '#electron/may-know.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce } from '#electron/store/settings.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { endLoan, insertLoan, listLoans, loanOf } from './queries.ts'

export const loansImplemented = implement(loans, {
  lend({ carrierId, borrowerId, purpose, dueOn, approvalId, version }, given) {
    const { store, asker, newId, now, today } = given
    const carrier = carrierOf(store, carrierId)
    if (!carrier) throw new Refused('carrier.notFound')
    const { level } = carrier
    refuseImpossible(carrier, 'lend')
    whoMayKnow(store, borrowerId, carrier, today)
    if (isBefore(dueOn, today)) throw new Refused('loan.dueBeforeToday', { today })
    const latest = addDays(today, settingsInForce(store).settings.loanDays[level])
    if (isAfter(dueOn, latest)) throw new Refused('loan.dueTooLate', { level, latest })
    const approval = approvedFor(given, { act: 'lend', carriers: [carrier], purpose, approvalId })
    step(store, carrier, 'lend', version)
    const id = newId()
    insertLoan(store, {
      id,
      carrierId,
      borrowerId,
      purpose,
      lentAt: now,
      lentBy: named(asker),
      ...(approval?.decidedBy && { approvedBy: approval.decidedBy }),
      dueOn
    })
    noteKnower(store, { carrier, personId: borrowerId, at: now, act: 'lend' })
    return existing(store, id, today)
  },

  takeBack({ loanId, condition, damage }, { store, asker, now, today }) {
    const loan = existing(store, loanId, today)
    if (loan.returnedAt !== undefined) throw new Refused('loan.backAlready', { number: loan.carrier.number })
    if ((condition === 'damaged') !== (damage !== undefined)) throw new Refused('loan.damageUntold')
    endLoan(store, { id: loanId, returnedAt: now, takenBackBy: named(asker), condition, damage })
    const carrier = carrierOf(store, loan.carrierId)
    if (carrier) step(store, carrier, 'takeBack')
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
