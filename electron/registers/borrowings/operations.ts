import { outStates } from '#shared/borrowing-life.ts'
import { may } from '#shared/permissions.ts'
import { standingProblem } from '#shared/person-standing.ts'
import { borrowings } from '#shared/registers/borrowings.ts'
import { implement } from '#electron/implement.ts'
import { whoMayHave, whoMayKnow } from '#electron/may-know.ts'
import { borrowerOf } from '#electron/registers/loans/queries.ts'
import { personWithNumber } from '#electron/registers/people/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce } from '#electron/store/settings.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { cancel, draft, submit, withdraw } from './asking.ts'
import { beginBatch, endBatch, existingBatch, issueAtCounter, takeBack, undo } from './counter.ts'
import { carrierInSight, existing, forWhom, named, onDay } from './found.ts'
import { askRenewal, close, issue, lineAgain, pull, renew } from './giving.ts'
import { borrowableOf, listBorrowable } from './queries/borrowable.ts'
import { carrierNumbered, fileNumberOf } from './queries/counter.ts'
import { borrowingsNumbered, borrowingsOfPerson, linesOfPerson, outLineOf } from './queries/lines.ts'
import {
  endReservation,
  firstInLine,
  insertEscalation,
  insertReservation,
  listReservations,
  queueOf,
  untoldEscalations
} from './queries/queue.ts'

export const borrowingsImplemented = implement(borrowings, {
  borrowable: ({ from, count, ...filter }, { store }) => listBorrowable(store, filter, { from, count }),

  draft,
  submit,
  withdraw,
  cancel,
  pull,
  issue,
  askRenewal,
  renew,
  takeBack,
  close,

  reserve({ carrierId, personId }, given) {
    const { store, asker, newId, now, today } = given
    const { person, isAsker } = forWhom(given, personId)
    const thing = isAsker ? borrowableOf(store, carrierId) : carrierInSight(store, carrierId)
    if (!thing) throw new Refused('carrier.notFound')
    const { state, level, number } = thing
    if (isAsker) whoMayHave(store, person.id, level, today)
    else whoMayKnow(store, person.id, carrierInSight(store, carrierId), today)
    if (borrowerOf(store, carrierId) === person.id) throw new Refused('reservation.yourOwnLoan', { number })
    const next = firstInLine(store, carrierId)
    if (state !== 'onLoan' && next === undefined) throw new Refused('reservation.notOut', { number })
    if (listReservations(store, { personId: person.id }).some((each) => each.carrierId === carrierId))
      throw new Refused('reservation.madeAlready', { number })
    const id = newId()
    insertReservation(store, { id, carrierId, personId: person.id, at: now, by: named(asker) })
    return existingReservation(store, id)
  },

  endReservation({ reservationId, reason }, given) {
    const { store, now } = given
    const reservation = existingReservation(store, reservationId)
    const { isAsker } = forWhom(given, reservation.person.id)
    if (!isAsker && reason === undefined) throw new Refused('reservation.reasonMissing')
    const outcome = isAsker ? 'withdrawn' : 'ended'
    const why = isAsker ? undefined : reason
    endReservation(store, { id: reservationId, at: now, outcome, reason: why })
    return { ...reservation, outcome, ...(why !== undefined && { reason: why }) } as const
  },

  beginBatch,
  issueAtCounter,
  undo,
  endBatch,

  escalate(_, given) {
    const { store, asker, now, today } = given
    const untold = untoldEscalations(store, today, settingsInForce(store).settings.archiveEscalation)
    const escalated = untold.map(({ itemId, loanId, toWhom }) => {
      const line = lineAgain(given, itemId)
      const { dueOn = today, daysOverdue = 0 } = line.loan ?? {}
      insertEscalation(store, {
        ...{ loanId, carrierId: line.carrierId, toWhom, dueOn, daysOverdue },
        ...{ at: now, by: named(asker) }
      })
      return { ...line, toWhom }
    })
    return { escalated }
  },

  mine({ which, number: part, from, count }, { store, asker, today }) {
    const own = personWithNumber(store, asker.number)
    const { rows, total } = borrowingsOfPerson(store, { number: asker.number, which, part }, onDay({ store, today }), {
      from,
      count
    })
    return { rows, total, reservations: own ? listReservations(store, { personId: own.id }) : [] }
  },

  numbered: ({ number, from, count }, { store, today }) =>
    borrowingsNumbered(store, number, onDay({ store, today }), { from, count }),

  open({ borrowingId }, { store, asker, today }) {
    const borrowing = existing({ store, today }, borrowingId)
    const isTheirs = [borrowing.borrower.number, borrowing.askedBy.number].includes(asker.number)
    // Leaders see what they approve among their approvals; the request itself is its borrower's and the archivist's.
    if (!isTheirs && !may(asker.roles, 'borrowings.handle') && !may(asker.roles, 'approvals.decide'))
      throw new Refused('borrowing.notFound')
    return borrowing
  },

  queue({ tab, from, count }, { store, today }) {
    const { archiveEscalation } = settingsInForce(store).settings
    return {
      ...queueOf(store, tab, onDay({ store, today }), { from, count }),
      untold: untoldEscalations(store, today, archiveEscalation).length
    }
  },

  atCounter({ number }, { store, today }) {
    const person = personWithNumber(store, number)
    if (!person) throw new Refused('person.notFound')
    const { id, name, unit, clearance, personClass } = person
    const on = onDay({ store, today })
    const problem = standingProblem(person, person.clearance, today, on.reviewYears)
    return {
      person: { id, number, name, unit, clearance, personClass },
      ...(problem && { problem: { code: problem.code, data: problem.data } }),
      out: linesOfPerson(store, { personId: id, states: outStates }, on),
      waiting: linesOfPerson(store, { personId: id, states: ['ready', 'approved'] }, on),
      reserved: listReservations(store, { personId: id }).filter(({ isBack }) => isBack)
    }
  },

  scanned({ text, borrowerId }, { store, today }) {
    const carrierId = carrierNumbered(store, text)
    if (carrierId === undefined) throw new Refused('carrier.notFound')
    const { number, title, level, markText, pages, state, atRest } = carrierInSight(store, carrierId)
    if (atRest !== 'archived') throw new Refused('borrowing.notArchived', { number })
    const on = onDay({ store, today })
    const waiting =
      borrowerId === undefined
        ? []
        : linesOfPerson(store, { personId: borrowerId, states: ['ready', 'approved'], carrierId }, on)
    const item = outLineOf(store, carrierId, on) ?? waiting[0]
    const fileNumber = fileNumberOf(store, carrierId)
    return {
      ...{ carrierId, number, title, level, markText, state },
      ...(pages !== undefined && { pages }),
      ...(fileNumber !== undefined && { fileNumber }),
      ...(item && { item })
    }
  },

  batch: ({ batchId }, { store }) => existingBatch(store, batchId)
})

function existingReservation(store: ReadableStore, id: string) {
  const [reservation] = listReservations(store, { id })
  if (!reservation) throw new Refused('reservation.notFound')
  return reservation
}
