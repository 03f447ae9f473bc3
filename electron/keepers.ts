import { approverFor, type ApprovalAct } from '#shared/approval-table.ts'
import { isAbove, type Level } from '#shared/levels.ts'
import type { Place } from '#shared/registers/places.ts'
import { refuseTheUnfit } from './approved.ts'
import type { Asker, PersonPresent } from './desk.ts'
import { Refused } from './refused.ts'
import { placeOf } from './registers/places/queries.ts'
import type { ReadableStore } from './store/open-store.ts'
import { settingsInForce } from './store/settings.ts'
import { levelOfStore } from './store/store-settings.ts'

/**
 * Refuses an approver who may not decide on taking a device of this level out of hand.
 * @throws Refused with `approval.approverTooLow` or `approval.approverNotCleared`
 */
export function refuseApprover(
  store: ReadableStore,
  act: ApprovalAct,
  level: Level,
  approver: PersonPresent | undefined
): asserts approver is PersonPresent {
  if (!approver) throw new Error('the gate lets nobody through without an approver')
  const asks = approverFor(settingsInForce(store).settings.approvals, act, [level])
  refuseTheUnfit(approver, asks === 'nobody' ? 'sectionLeader' : asks, level)
}

/** @throws Refused where there is no such place */
export function placeThere(store: ReadableStore, id: string): Place {
  const place = placeOf(store, id)
  if (!place) throw new Refused('place.notFound')
  return place
}

/** Refuses a device above the level of the store, or above what the asker may know. */
export function refuseDeviceAbove(store: ReadableStore, level: Level, { clearance }: Pick<Asker, 'clearance'>): void {
  const ceiling = levelOfStore(store)
  if (isAbove(level, ceiling)) throw new Refused('device.aboveStore', { level, ceiling })
  if (isAbove(level, clearance)) throw new Refused('device.aboveYou', { level, clearance })
}

/** A person as a record names one. */
export function named({ number, name }: { number: string; name: string }) {
  return { number, name }
}
