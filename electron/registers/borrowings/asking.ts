import { approverFor } from '#shared/approval-table.ts'
import type { CarrierState } from '#shared/carrier-life.ts'
import { highest, isAbove, type Level } from '#shared/levels.ts'
import { borrowings, type Borrowing, type BorrowingWay } from '#shared/registers/borrowings.ts'
import type { Person } from '#shared/registers/people.ts'
import type { InputOf } from '#shared/define-operation.ts'
import { refuseTheUnfit } from '#electron/approved.ts'
import type { PersonPresent } from '#electron/desk.ts'
import { whoMayHave, whoMayKnow } from '#electron/may-know.ts'
import { decideApproval, insertApproval } from '#electron/registers/approvals/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce, takeDocumentNumber } from '#electron/store/settings.ts'
import type { WritableStore } from '#electron/store/open-store.ts'
import { carrierInSight, existing, forWhom, named, refuseState, touch, touched, type Given } from './found.ts'
import { borrowableOf } from './queries/borrowable.ts'
import { firstInLine } from './queries/queue.ts'
import {
  cancelItem,
  hasAsked,
  insertBorrowing,
  insertItem,
  rewriteDraft,
  submitBorrowing,
  withdrawBorrowing
} from './queries/requests.ts'

type Wish = Omit<InputOf<typeof borrowings.draft>, 'borrowerId'>

/** What is wanted, as much of it as decides whether it may be had. */
type Thing = { id: string; number: string; level: Level; state: CarrierState; held: boolean }

/** Keeps a request that is not made yet. */
export function draft({ borrowerId, ...wish }: InputOf<typeof borrowings.draft>, given: Given) {
  const { person, isAsker } = forWhom(given, borrowerId)
  return written(given, person, wish, things(given, wish.carrierIds, isAsker))
}

/** Makes a request: refused where it cannot be granted, otherwise put before whoever the settings ask. */
export function submit(
  { borrowerId, ...wish }: InputOf<typeof borrowings.submit>,
  given: Given & { together: { approver: readonly PersonPresent[] } }
) {
  const { store, newId, now, today } = given
  const { person, isAsker } = forWhom(given, borrowerId)
  const wanted = things(given, wish.carrierIds, isAsker)
  for (const thing of wanted) {
    if (isAsker) whoMayHave(store, person.id, thing.level, today)
    else whoMayKnow(store, person.id, carrierInSight(store, thing.id), today)
    refuseStanding(store, thing, person.id)
    refuseWay(store, thing, wish)
    if (hasAsked(store, { carrierId: thing.id, personId: person.id }))
      throw new Refused('borrowing.askedAlready', { number: thing.number })
  }
  const { id, number } = written(given, person, wish, wanted)
  const levels = wanted.map(({ level }) => level)
  const act = approvalActOf(wish.way)
  const asks = approverFor(settingsInForce(store).settings.approvals, act, levels)
  const [approver] = given.together.approver
  let approvalId: string | undefined
  if (asks !== 'nobody') {
    if (approver?.number === person.number) throw new Refused('borrowing.approverIsBorrower', { name: person.name })
    if (approver) refuseTheUnfit(approver, asks, highest(levels))
    approvalId = newId()
    insertApproval(
      store,
      {
        id: approvalId,
        number: takeDocumentNumber(store, 'SP', today),
        act,
        level: highest(levels),
        purpose: `${number} ${wish.purpose}`,
        asks,
        // The borrower has asked, whoever has written it down: nobody approves their own.
        requestedBy: named(person),
        requestedAt: now,
        ...(approver
          ? { state: 'approved', decidedBy: named(approver), decidedAt: now, onTheSpot: true }
          : { state: 'waiting', onTheSpot: false }),
        version: 1
      },
      wish.carrierIds
    )
  }
  submitBorrowing(store, { id, at: now, approvalId })
  const made = existing(given, id)
  return { ...made, touched: made.items.map((item) => item.id) }
}

/** Takes a request back of which nothing was issued yet; what waits for approval waits no longer. */
export function withdraw({ borrowingId, version }: { borrowingId: string; version: number }, given: Given) {
  const { store, now } = given
  const borrowing = existing(given, borrowingId)
  forWhom(given, borrowing.borrower.id)
  const open = borrowing.items.filter(({ state }) => state !== 'cancelled')
  // Of one whose things are all cancelled nothing is left to take back.
  for (const item of open.length > 0 ? open : borrowing.items) refuseState(item, 'withdraw')
  touch(given, { id: borrowingId, version })
  askNoMore(store, borrowing)
  withdrawBorrowing(store, borrowingId, now)
  return touched(
    given,
    borrowingId,
    open.map(({ id }) => id)
  )
}

/** Ends things that were asked for and are not issued, with the reason. */
export function cancel({ borrowingId, version, itemIds, because }: InputOf<typeof borrowings.cancel>, given: Given) {
  const { store, asker, now } = given
  const borrowing = existing(given, borrowingId)
  for (const itemId of new Set(itemIds)) {
    const item = borrowing.items.find(({ id }) => id === itemId)
    if (!item) throw new Refused('borrowing.itemNotFound')
    refuseState(item, 'cancel')
    cancelItem(store, { id: itemId, at: now, by: named(asker), because })
  }
  touch(given, { id: borrowingId, version })
  // No leader is asked for what nobody wants any more.
  if (existing(given, borrowingId).items.every(({ state }) => state === 'cancelled')) askNoMore(store, borrowing)
  return touched(given, borrowingId, itemIds)
}

function askNoMore(store: WritableStore, { approval }: Borrowing): void {
  if (approval?.state === 'waiting')
    decideApproval(store, { id: approval.id, state: 'withdrawn', onTheSpot: false, version: 1 })
}

/** Reading on the spot and taking out are two kinds of borrowing, each with its own approver in the settings. */
export function approvalActOf(way: BorrowingWay): 'archiveOnSite' | 'archiveOut' {
  return way === 'onSite' ? 'archiveOnSite' : 'archiveOut'
}

/**
 * Refuses what cannot be had just now, in words that say no more than whoever asks may know.
 * @throws Refused
 */
export function refuseStanding(store: WritableStore, { id, number, state, held }: Thing, personId: string): void {
  if (held) throw new Refused('borrowing.itemHeld', { number })
  if (state === 'onLoan') throw new Refused('borrowing.itemOut', { number })
  if (state !== 'archived') throw new Refused('borrowing.itemNotThere', { number, state })
  const next = firstInLine(store, id)
  if (next !== undefined && next !== personId) throw new Refused('borrowing.reserved', { number })
}

/**
 * Refuses to take out what is read in the reading room, and for longer than its level allows (Regulations 29(3)).
 * @throws Refused
 */
export function refuseWay(
  store: WritableStore,
  { number, level }: { number: string; level: Level },
  { way, days }: { way: BorrowingWay; days: number }
): void {
  if (way === 'onSite') return
  const { archiveOutUpTo, archiveDays } = settingsInForce(store).settings
  if (isAbove(level, archiveOutUpTo)) throw new Refused('borrowing.onSiteOnly', { number, level })
  if (days > archiveDays[level]) throw new Refused('borrowing.tooManyDays', { number, level, most: archiveDays[level] })
}

// What whoever asks may borrow themselves; for somebody else, what is in the archives and in sight.
function things({ store }: Given, carrierIds: readonly string[], isAsker: boolean): Thing[] {
  return [...new Set(carrierIds)].map((carrierId) => {
    if (isAsker) {
      const found = borrowableOf(store, carrierId)
      if (!found) throw new Refused('carrier.notFound')
      return { id: carrierId, number: found.number, level: found.level, state: found.state, held: found.held }
    }
    const { id, number, level, state, atRest, heldBecause } = carrierInSight(store, carrierId)
    if (atRest !== 'archived') throw new Refused('carrier.notFound')
    return { id, number, level, state, held: heldBecause !== undefined }
  })
}

function written(given: Given, person: Person, { draftId, version, ...wish }: Wish, wanted: readonly Thing[]) {
  const { store, asker, newId, now, today } = given
  const { kind, purpose, way } = wish
  const level = highest(wanted.map((thing) => thing.level))
  const said = { kind, purpose, way, days: way === 'onSite' ? 1 : wish.days, level }
  const id = draftId ?? newId()
  if (draftId === undefined)
    insertBorrowing(store, {
      id,
      number: takeDocumentNumber(store, 'JY', today),
      borrowerId: person.id,
      ...said,
      askedAt: now,
      askedBy: named(asker)
    })
  else {
    const before = existing(given, draftId)
    if (before.borrower.id !== person.id) throw new Refused('borrowing.notFound')
    for (const item of before.items) refuseState(item, 'submit')
    if (!rewriteDraft(store, { id, ...said, version: version ?? before.version }))
      throw new Refused('borrowing.changedMeanwhile')
  }
  const itemIds = wanted.map(({ id: carrierId }) => {
    const itemId = newId()
    insertItem(store, { id: itemId, borrowingId: id, carrierId })
    return itemId
  })
  return touched(given, id, itemIds)
}
