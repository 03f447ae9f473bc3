import { approverFor, type Approver } from '#shared/approval-table.ts'
import { listStateAfter } from '#shared/destruction-life.ts'
import { highest, type Level } from '#shared/levels.ts'
import { destruction, type DestructionList } from '#shared/registers/destruction.ts'
import { refuseUnappraised } from '#electron/appraised.ts'
import { approvedFor, refuseTheUnfit } from '#electron/approved.ts'
import type { Implementation } from '#electron/implement.ts'
import { approvalOf, decideApproval, insertApproval } from '#electron/registers/approvals/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce, takeDocumentNumber } from '#electron/store/settings.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'
import { listFor, listed, named, pick, proceed, refuseProposer, retain, touchedBy } from './on-the-list.ts'
import { setRequest } from './queries.ts'

export const askApproval: Implementation<typeof destruction.askApproval> = ({ listId, version }, given) => {
  const { store, asker, newId, now, today } = given
  const list = listFor(store, listId, 'ask')
  const { approval } = list
  if (approval && (approval.state === 'waiting' || approval.state === 'approved'))
    throw new Refused('destruction.askedAlready', { number: approval.number })
  const carriers = listed(store, listId).map(({ carrier }) => carrier)
  const level = highest(carriers.map((each) => each.level))
  const id = newId()
  insertApproval(
    store,
    {
      id,
      number: takeDocumentNumber(store, 'SP', today),
      act: 'destroy',
      level,
      purpose: `${list.number} ${list.reason}`,
      asks: whoIsAsked(store, [level]),
      requestedBy: named(asker),
      requestedAt: now,
      state: 'waiting',
      onTheSpot: false,
      version: 1
    },
    carriers.map((carrier) => carrier.id)
  )
  setRequest(store, listId, id)
  return proceed(store, list, { act: 'ask', left: carriers.length, version })
}

export const approve: Implementation<typeof destruction.approve> = (wish, given) => {
  const { listId, retain: wanted, approvalId, version } = wish
  const { store, asker, together, now } = given
  const list = listFor(store, listId, 'approve')
  const [approver] = together.approver
  if (approver) refuseProposer(list, approver)
  else if (wanted.length > 0) throw new Refused('destruction.retainedInTheQueue')
  const items = listed(store, listId)
  const kept = pick(items, wanted)
  const rest = items.filter(({ itemId }) => kept.every((each) => each.itemId !== itemId))
  if (rest.length === 0) throw new Refused('destruction.nothingLeft')
  const carriers = rest.map(({ carrier }) => carrier)
  refuseUnappraised(store, carriers)
  const approval = approvedFor(given, {
    act: 'destroy',
    carriers,
    purpose: `${list.number} ${list.reason}`,
    approvalId
  })
  // The law asks for an approval whatever a unit's table says (Regulations 28).
  if (!approval?.decidedBy)
    throw new Refused('approval.needed', { act: 'destroy', asks: whoIsAsked(store, [list.level]) })
  refuseProposer(list, approval.decidedBy)
  // A list decided on the spot leaves no request waiting in the queue.
  endRequest(store, list)
  const retained = retain(store, kept, { at: now, by: approval.decidedBy })
  setRequest(store, listId, approval.id)
  const done = proceed(store, list, {
    act: 'approve',
    left: rest.length,
    version,
    done: {
      act: 'approve',
      at: now,
      by: named(asker),
      approvedBy: approval.decidedBy,
      approvalNumber: approval.number,
      approved: rest.length,
      retained: retained.length
    }
  })
  return { ...done, touched: [...touchedBy(rest), ...retained] }
}

export const retainByApprover: Implementation<typeof destruction.retain> = ({ listId, items, version }, given) => {
  const { store, asker, now } = given
  const list = listFor(store, listId, 'retain')
  refuseProposer(list, asker)
  refuseTheUnfit(asker, whoIsAsked(store, [list.level]), list.level)
  const there = listed(store, listId)
  const touched = retain(store, pick(there, items), { at: now, by: named(asker) })
  const left = there.length - touched.length
  const ends = listStateAfter('retain', list.state, left) === 'cancelled'
  if (ends) endRequest(store, list)
  const [first] = items
  const done = proceed(store, list, {
    act: 'retain',
    left,
    version,
    ...(ends &&
      first && {
        done: { act: 'cancel', at: now, by: named(asker), approvedBy: named(asker), reason: first.reason }
      })
  })
  return { ...done, touched }
}

export const withdraw: Implementation<typeof destruction.withdraw> = ({ listId, reason, version }, given) => {
  const { store, asker, now } = given
  const list = listFor(store, listId, 'withdraw')
  endRequest(store, list)
  const all = listed(store, listId).map((item) => ({ ...item, reason }))
  const touched = retain(store, all, { at: now, by: named(asker) })
  const done = { act: 'withdraw' as const, at: now, by: named(asker), reason }
  return { ...proceed(store, list, { act: 'withdraw', left: 0, version, done }), touched }
}

export const cancel: Implementation<typeof destruction.cancel> = ({ listId, reason, version }, given) => {
  const { store, asker, together, now } = given
  const list = listFor(store, listId, 'cancel')
  const [approver] = together.approver
  if (!approver) throw new Refused('destruction.notFound')
  refuseProposer(list, approver)
  refuseTheUnfit(approver, whoIsAsked(store, [list.level]), list.level)
  const all = listed(store, listId).map((item) => ({ ...item, reason }))
  const touched = retain(store, all, { at: now, by: named(approver) })
  const done = { act: 'cancel' as const, at: now, by: named(asker), approvedBy: named(approver), reason }
  return { ...proceed(store, list, { act: 'cancel', left: 0, version, done }), touched }
}

// The law asks for the leader in charge, and no table of a unit for less.
function whoIsAsked(store: ReadableStore, levels: readonly Level[]): Exclude<Approver, 'nobody'> {
  const asks = approverFor(settingsInForce(store).settings.approvals, 'destroy', levels)
  return asks === 'nobody' ? 'unitLeader' : asks
}

// Nobody is left to decide about a list that has been decided.
function endRequest(store: WritableStore, { approval }: DestructionList): void {
  const request = approval && approvalOf(store, approval.id)
  if (request?.state === 'waiting')
    decideApproval(store, { id: request.id, state: 'withdrawn', onTheSpot: false, version: request.version })
}
