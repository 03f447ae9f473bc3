import { highest } from '#shared/levels.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { handovers, type Handover } from '#shared/registers/handovers.ts'
import { approvedFor } from '#electron/approved.ts'
import { refuseImpossible, step } from '#electron/carrier-step.ts'
import { implement } from '#electron/implement.ts'
import { whoMayKnow } from '#electron/may-know.ts'
import { carriersHeldBy } from '#electron/registers/carriers/queries.ts'
import { personOf } from '#electron/registers/people/queries.ts'
import { Refused } from '#electron/refused.ts'
import { takeDocumentNumber } from '#electron/store/settings.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'
import { handoverOf, insertHandover, listHandovers, reassignItem, settleItem, touchHandover } from './queries.ts'
import { sign } from './sign.ts'
import { carrierIn, itemIn, openHandover } from './what-waits.ts'

export const handoversImplemented = implement(handovers, {
  preview({ giverId, receiverId }, { store, today }) {
    partyOf(store, giverId)
    return {
      rows: carriersHeldBy(store, giverId).map((carrier) => {
        const problem = problemOf(() => {
          refuseImpossible(carrier, 'beginHandover')
          if (receiverId !== undefined) whoMayKnow(store, receiverId, carrier, today)
        })
        return { carrier, ...(problem && { problem }) }
      })
    }
  },

  begin({ giverId, receiverId, carrierIds, reason, approvalId }, given) {
    const { store, asker, newId, now, today } = given
    if (giverId === receiverId) throw new Refused('handover.sameParty')
    const giver = partyOf(store, giverId)
    const carriers = [...new Set(carrierIds)].map((id) => {
      const carrier = carrierIn(store, id)
      if (carrier.holderId !== giverId) throw new Refused('handover.notTheirs', { number: carrier.number })
      refuseImpossible(carrier, 'beginHandover')
      whoMayKnow(store, receiverId, carrier, today)
      return carrier
    })
    const approval = namedBy(given, [giver, partyOf(store, receiverId)], { carriers, purpose: reason, approvalId })
    for (const carrier of carriers) step(store, carrier, 'beginHandover')
    const id = newId()
    insertHandover(
      store,
      {
        id,
        number: takeDocumentNumber(store, 'YJ', today),
        level: highest(carriers.map(({ level }) => level)),
        giverId,
        reason,
        begunAt: now,
        begunBy: { number: asker.number, name: asker.name }
      },
      carriers.map((carrier) => ({
        carrierId: carrier.id,
        markText: carrier.markText,
        receiverId,
        appointedBy: approval?.decidedBy
      }))
    )
    return done(store, id, carriers)
  },

  sign(wish, given) {
    const carriers = sign(wish, given)
    return done(given.store, wish.handoverId, carriers)
  },

  reassign({ handoverId, carrierIds, receiverId, reason, approvalId, version }, given) {
    const { store, now, today } = given
    const handover = openHandover(store, handoverId)
    if (handover.giver.id === receiverId) throw new Refused('handover.sameParty')
    const carriers = carrierIds.map((id) => {
      itemIn(handover, id)
      const carrier = carrierIn(store, id)
      whoMayKnow(store, receiverId, carrier, today)
      return carrier
    })
    const parties = [handover.giver, partyOf(store, receiverId)]
    const approval = namedBy(given, parties, { carriers, purpose: reason, approvalId })
    for (const { id } of carriers)
      reassignItem(store, { handoverId, carrierId: id, receiverId, appointedBy: approval?.decidedBy })
    if (!touchHandover(store, handoverId, version, now)) throw new Refused('handover.changedMeanwhile')
    return { ...done(store, handoverId, carriers), reason }
  },

  takeOut({ handoverId, carrierIds, reason, version }, { store, now }) {
    const handover = openHandover(store, handoverId)
    const carriers = carrierIds.map((id) => {
      itemIn(handover, id)
      const carrier = carrierIn(store, id)
      step(store, carrier, 'endHandover')
      settleItem(store, { handoverId, carrierId: id, state: 'takenOut', difference: reason })
      return carrier
    })
    if (!touchHandover(store, handoverId, version, now)) throw new Refused('handover.changedMeanwhile')
    return { ...done(store, handoverId, carriers), reason }
  },

  list: ({ from, count, ...which }, { store }) => listHandovers(store, which, { from, count }),

  open({ handoverId }, { store }) {
    const handover = handoverOf(store, handoverId)
    if (!handover) throw new Refused('handover.notFound')
    return handover
  }
})

function done(store: WritableStore, id: string, carriers: readonly CarrierInSight[]): Handover & { done: string[] } {
  const handover = handoverOf(store, id)
  if (!handover) throw new Refused('handover.notFound')
  return { ...handover, done: carriers.map((carrier) => carrier.id) }
}

function partyOf(store: ReadableStore, id: string) {
  const person = personOf(store, id)
  if (!person) throw new Refused('person.notFound')
  return person
}

// Whoever names the receiver is neither of the two.
type Named = { number: string; name: string }

// Whoever names the receiver is neither of the two, whether there or from the queue.
function namedBy(
  given: Parameters<typeof approvedFor>[0],
  parties: readonly Named[],
  wanted: Omit<Parameters<typeof approvedFor>[1], 'act'>
) {
  refuseAParty(given.together.approver, parties)
  const approval = approvedFor(given, { ...wanted, act: 'handOver' })
  if (approval?.decidedBy) refuseAParty([approval.decidedBy], parties)
  return approval
}

function refuseAParty(approver: readonly Named[], parties: readonly Named[]): void {
  const party = parties.find(({ number }) => approver.some((each) => each.number === number))
  if (party) throw new Refused('handover.approverIsParty', { name: party.name })
}

function problemOf(check: () => void) {
  try {
    check()
    return undefined
  } catch (error) {
    if (error instanceof Refused) return { code: error.code, data: { ...error.data } }
    throw error
  }
}
