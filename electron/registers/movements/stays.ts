import { addDays, isAfter, isBefore, type Day } from '#shared/days.ts'
import { isAbove, type Level } from '#shared/levels.ts'
import type { ApprovalInSight } from '#shared/registers/approvals.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { Movement, MovementInSight, MovementKind } from '#shared/registers/movements.ts'
import { step } from '#electron/carrier-step.ts'
import type { CarrierAct } from '#shared/carrier-life.ts'
import type { Changing } from '#electron/implement.ts'
import { openIncident } from '#electron/open-incident.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { settingsInForce, takeDocumentNumber } from '#electron/store/settings.ts'
import { endMovement, insertMovement, movementOf } from './queries.ts'

// What every stay elsewhere has in common: how it begins, and how it ends.

type Given = Pick<Changing, 'store' | 'asker' | 'now' | 'today' | 'newId'>
type Seen = readonly { carrierId: string; version: number }[]

// What can begin: what goes into the archives goes by a transfer list, and stands here only as it was written before.
type Beginning = Exclude<MovementKind, 'archiving'>

// The letters of the number of each kind of stay: WC 外出, JS 寄送, WX 维修, QT 清退.
const letters: Record<Beginning, string> = {
  carryOut: 'WC',
  dispatch: 'JS',
  repair: 'WX',
  returnToIssuer: 'QT'
}

/** The carriers that an act is about. @throws Refused where one is not in sight */
export function carriersSeen(store: ReadableStore, seen: Seen): CarrierInSight[] {
  return seen.map(({ carrierId }) => {
    const carrier = carrierOf(store, carrierId)
    if (!carrier) throw new Refused('carrier.notFound')
    return carrier
  })
}

/** Refuses a day that has passed, or one later than the level allows that allows the fewest days. @throws Refused */
export function refuseDueDay(store: ReadableStore, carriers: readonly CarrierInSight[], dueOn: Day, today: Day): void {
  if (isBefore(dueOn, today)) throw new Refused('movement.dueBeforeToday', { today })
  const { outDays } = settingsInForce(store).settings
  const strictest = carriers.map(({ level }) => level).reduce(stricter(outDays))
  const latest = addDays(today, outDays[strictest])
  if (isAfter(dueOn, latest)) throw new Refused('movement.dueTooLate', { level: strictest, latest })
}

/** Begins a stay of each of these carriers, all under one number, and takes each its step. */
export function begin(
  { store, asker, now, today, newId }: Given,
  seen: Seen,
  act: CarrierAct | ((carrier: CarrierInSight) => CarrierAct),
  stay: Pick<Movement, 'purpose' | 'whither' | 'people' | 'details' | 'dueOn'> & {
    kind: Beginning
    approval?: ApprovalInSight | undefined
  }
): MovementInSight[] {
  const { approval, ...written } = stay
  const number = takeDocumentNumber(store, letters[stay.kind], today)
  return seen.map(({ carrierId, version }) => {
    const carrier = carrierOf(store, carrierId)
    if (!carrier) throw new Refused('carrier.notFound')
    step(store, carrier, typeof act === 'function' ? act(carrier) : act, version)
    const id = newId()
    insertMovement(store, {
      ...written,
      id,
      number,
      carrierId,
      begunAt: now,
      begunBy: { number: asker.number, name: asker.name },
      ...(approval && { approvalNumber: approval.number }),
      ...(approval?.decidedBy && { approvedBy: approval.decidedBy })
    })
    return existing(store, id, today)
  })
}

/** Ends a stay and takes its carrier the step that follows; what came back damaged opens an incident. */
export function end(
  given: Given,
  movement: MovementInSight,
  act: CarrierAct,
  { outcome, ending }: { outcome: NonNullable<Movement['outcome']>; ending: NonNullable<Movement['ending']> }
): MovementInSight {
  const { store, asker, now, today } = given
  const carrier = carrierOf(store, movement.carrierId)
  if (!carrier) throw new Refused('movement.notFound')
  step(store, carrier, act)
  endMovement(store, {
    id: movement.id,
    endedAt: now,
    endedBy: { number: asker.number, name: asker.name },
    outcome,
    ending
  })
  const { damage } = ending
  if (damage !== undefined) {
    const responsibleId = movement.people.find(({ id }) => id !== undefined)?.id
    openIncident(given, { kind: 'damaged', foundOn: today, what: damage, carrier, responsibleId })
  }
  return existing(store, movement.id, today)
}

/** A stay of this kind that has not ended. @throws Refused */
export function underWay(store: ReadableStore, id: string, kind: MovementKind, today: Day): MovementInSight {
  const movement = existing(store, id, today)
  if (movement.kind !== kind) throw new Refused('movement.notFound')
  if (movement.endedAt !== undefined) throw new Refused('movement.endedAlready', { number: movement.number })
  return movement
}

/** @throws Refused where there is no such stay in sight */
export function existing(store: ReadableStore, id: string, today: Day): MovementInSight {
  const movement = movementOf(store, id, today)
  if (!movement) throw new Refused('movement.notFound')
  return movement
}

/** Damage is told where there is some, and only there. @throws Refused */
export function refuseUntoldDamage({ condition, damage }: { condition: string; damage?: string | undefined }): void {
  if ((condition === 'damaged') !== (damage !== undefined)) throw new Refused('movement.damageUntold')
}

function stricter(days: Readonly<Record<Level, number>>) {
  return (one: Level, other: Level) =>
    days[one] < days[other] || (days[one] === days[other] && isAbove(one, other)) ? one : other
}
