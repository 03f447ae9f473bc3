import { ceilingOf, whyNotTogether } from '#shared/devices-kept.ts'
import { isBefore, type Day } from '#shared/days.ts'
import { isAbove } from '#shared/levels.ts'
import { mediumLoans, type MediumLoanInSight } from '#shared/registers/medium-loans.ts'
import { approvedFor, standsOn } from '#electron/approved.ts'
import { implement } from '#electron/implement.ts'
import { named } from '#electron/keepers.ts'
import { whoMayHave } from '#electron/may-know.ts'
import { Refused } from '#electron/refused.ts'
import { computerOf } from '#electron/registers/computers/queries.ts'
import { mediumOf, setMediumState } from '#electron/registers/media/queries.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { endMediumLoan, insertMediumLoan, listMediumLoans, mediumLoanOf } from './queries.ts'

export const mediumLoansImplemented = implement(mediumLoans, {
  lend({ version, ...wish }, given) {
    const { store, asker, newId, now, today } = given
    const { mediumId, level } = wish
    const medium = mediumOf(store, mediumId, today)
    if (!medium) throw new Refused('medium.notFound')
    if (medium.state !== 'inUse' && medium.state !== 'idle')
      throw new Refused('medium.notHere', { state: medium.state })
    const serves = { kind: medium.computerKind, level: medium.level }
    const ceiling = ceilingOf(serves)
    const computer = computerOf(store, wish.computerId, today)
    if (!computer) throw new Refused('computer.notFound')
    if (computer.state === 'scrapped') throw new Refused('computer.scrapped')
    const obstacle = whyNotTogether(serves, computer)
    if (obstacle === 'otherKind')
      throw new Refused('mediumLoan.otherKind', { medium: serves.kind, computer: computer.kind })
    if (obstacle === 'above')
      throw new Refused('mediumLoan.aboveComputer', { level: ceiling, ceiling: ceilingOf(computer) })
    if (isAbove(level, ceiling)) throw new Refused('mediumLoan.aboveMedium', { level, ceiling })
    whoMayHave(store, wish.borrowerId, ceiling, today)
    if (isBefore(wish.dueOn, today)) throw new Refused('mediumLoan.dueBeforeToday', { today })
    const approval = approvedFor(given, {
      act: 'lend',
      carriers: [],
      device: { thing: 'medium', id: mediumId, level: ceiling },
      purpose: wish.purpose,
      approvalId: wish.approvalId
    })
    if (!setMediumState(store, { mediumId, state: 'onLoan', version })) throw new Refused('medium.changedMeanwhile')
    const id = newId()
    insertMediumLoan(store, { ...wish, id, lentAt: now, lentBy: named(asker), ...standsOn(approval) })
    return existing(store, id, today)
  },

  takeBack({ loanId, outcome, trouble, cleared }, { store, asker, now, today }) {
    const loan = existing(store, loanId, today)
    if (loan.returnedAt !== undefined) throw new Refused('mediumLoan.backAlready', { number: loan.medium.number })
    if (outcome === undefined || cleared === undefined) throw new Refused('mediumLoan.checkMissing')
    if ((outcome === 'trouble') !== (trouble !== undefined)) throw new Refused('mediumLoan.troubleUntold')
    endMediumLoan(store, { id: loanId, returnedAt: now, checkedBy: named(asker), outcome, trouble, cleared })
    setMediumState(store, { mediumId: loan.mediumId, state: 'idle' })
    return existing(store, loanId, today)
  },

  list: ({ from, count, ...which }, { store, today }) => listMediumLoans(store, which, { today, from, count })
})

function existing(store: ReadableStore, id: string, today: Day): MediumLoanInSight {
  const loan = mediumLoanOf(store, id, today)
  if (!loan) throw new Refused('mediumLoan.notFound')
  return loan
}
