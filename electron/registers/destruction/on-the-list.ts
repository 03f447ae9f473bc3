import { listStateAfter, type ItemStatus, type ListAct } from '#shared/destruction-life.ts'
import { isAbove, type Level } from '#shared/levels.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { DestructionList, DestructionStep } from '#shared/registers/destruction.ts'
import { step } from '#electron/carrier-step.ts'
import type { PersonPresent } from '#electron/desk.ts'
import { carrierOf, keepWhenFound } from '#electron/registers/carriers/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'
import { endItem, insertStep, listOf, listedOn, setListState } from './queries.ts'

// What every act on a list does, whichever it is.

type Person = { number: string; name: string }

/** What happened to one carrier on a list, for its history. */
export type Touched = { carrierId: string; level: Level; status: ItemStatus; reason?: string }

/** An item that is still to be destroyed, with its carrier as it stands. */
export type Listed = { itemId: string; carrier: CarrierInSight }

/** @throws Refused where there is no such list in sight */
export function existing(store: ReadableStore, listId: string): DestructionList {
  const list = listOf(store, listId)
  if (!list) throw new Refused('destruction.notFound')
  return list
}

/** The list, where this may be done with it now. @throws Refused */
export function listFor(store: ReadableStore, listId: string, act: ListAct): DestructionList {
  const list = existing(store, listId)
  if (listStateAfter(act, list.state) === undefined)
    throw new Refused('destruction.stateForbids', { number: list.number, listState: list.state })
  return list
}

/** Everything on a list that is still to be destroyed, in its order. */
export function listed(store: ReadableStore, listId: string): Listed[] {
  return listedOn(store, listId).flatMap(({ itemId, carrierId }) => {
    const carrier = carrierOf(store, carrierId)
    return carrier ? [{ itemId, carrier }] : []
  })
}

/** The items of these ids that are still to be destroyed. @throws Refused where one of them is not */
export function pick<Wanted extends { itemId: string }>(
  items: readonly Listed[],
  wanted: readonly Wanted[]
): (Wanted & Listed)[] {
  const known = new Map(items.map((item) => [item.itemId, item]))
  return wanted.map((each) => {
    const item = known.get(each.itemId)
    if (!item) throw new Refused('destruction.itemNotFound')
    // One wish names an item once.
    known.delete(each.itemId)
    return { ...each, carrier: item.carrier }
  })
}

/**
 * Keeps items back: each stays on the list as retained, with the reason, and its carrier goes back to where it was kept. One
 * that has gone missing meanwhile stays missing, and goes back there when it is found.
 */
export function retain(
  store: WritableStore,
  items: readonly (Listed & { reason: string })[],
  { at, by }: { at: string; by: Person }
): Touched[] {
  return items.map(({ itemId, carrier, reason }) => {
    endItem(store, { itemId, status: 'retained', reason, at, by })
    if (carrier.state === 'destroyPending') step(store, carrier, 'unlist')
    else keepWhenFound(store, carrier.id)
    return { carrierId: carrier.id, level: carrier.level, status: 'retained', reason }
  })
}

/**
 * Takes a list one step on, and writes down what was done.
 * @param left how many items are still to be destroyed after it
 */
export function proceed(
  store: WritableStore,
  list: DestructionList,
  { act, left, version, done }: { act: ListAct; left: number; version: number; done?: DestructionStep | undefined }
): DestructionList {
  const state = listStateAfter(act, list.state, left) ?? list.state
  const certificate = done?.act === 'destroy' ? done.certificate : undefined
  if (!setListState(store, { listId: list.id, state, certificate, version }))
    throw new Refused('destruction.changedMeanwhile')
  if (done) insertStep(store, list.id, done)
  return existing(store, list.id)
}

/** Whoever counts, seals or watches reads what is on the list. @throws Refused */
export function refuseUncleared(persons: readonly PersonPresent[], level: Level): void {
  const uncleared = persons.find(({ clearance }) => isAbove(level, clearance))
  if (uncleared) throw new Refused('destruction.personNotCleared', { name: uncleared.name, level })
}

/** Nobody approves what they have put on the list or counted. @throws Refused */
export function refuseProposer(list: DestructionList, approver: Person): void {
  const counted = list.steps.find((each) => each.act === 'count')
  if ([list.openedBy, counted?.by].some((each) => each?.number === approver.number))
    throw new Refused('destruction.ownList', { name: approver.name })
}

/** Items that stand on the list as before, for the history of their carriers. */
export function touchedBy(items: readonly Listed[]): Touched[] {
  return items.map(({ carrier }) => ({ carrierId: carrier.id, level: carrier.level, status: 'listed' }))
}

export function named({ number, name }: Person): Person {
  return { number, name }
}
