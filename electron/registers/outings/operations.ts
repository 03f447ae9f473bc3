import { ceilingOf, type Serves } from '#shared/devices-kept.ts'
import { isBefore, type Day } from '#shared/days.ts'
import { highest, isAbove } from '#shared/levels.ts'
import { outings, type OutingInSight } from '#shared/registers/outings.ts'
import { approvedFor, standsOn } from '#electron/approved.ts'
import { implement } from '#electron/implement.ts'
import { named } from '#electron/keepers.ts'
import { whoMayHave } from '#electron/may-know.ts'
import { Refused } from '#electron/refused.ts'
import { computerOf, setComputerState } from '#electron/registers/computers/queries.ts'
import { mediumOf, setMediumState } from '#electron/registers/media/queries.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'
import { endOuting, insertOuting, listOutings, outingOf } from './queries.ts'

export const outingsImplemented = implement(outings, {
  carryOut({ version, ...wish }, given) {
    const { store, asker, newId, now, today } = given
    const { thing, deviceId, level } = wish
    const ceiling = ceilingOf(
      thing === 'computer' ? computerHere(store, deviceId, today) : mediumHere(store, deviceId, today)
    )
    // What is worked on while it is out is never above what it may hold.
    if (isAbove(level, ceiling)) throw new Refused('outing.aboveDevice', { level, ceiling })
    const bearers = [wish.carriedById, wish.companionId].filter((id) => id !== undefined)
    for (const id of bearers) whoMayHave(store, id, ceiling, today)
    const approval = approvedFor(given, {
      act: 'carryOut',
      carriers: [],
      device: { thing, id: deviceId, level: ceiling },
      purpose: wish.purpose,
      approvalId: wish.approvalId
    })
    // Regulations 29: what is top secret is carried by two people.
    if (highest([level, ceiling]) === 'topSecret' && new Set(bearers).size < 2)
      throw new Refused('outing.companionMissing')
    if (isBefore(wish.dueOn, today)) throw new Refused('outing.dueBeforeToday', { today })
    setOut(store, { thing, deviceId, version })
    const id = newId()
    insertOuting(store, { ...wish, id, takenAt: now, handedOutBy: named(asker), ...standsOn(approval) })
    return existing(store, id, today)
  },

  bringBack({ outingId, outcome, trouble, cleared }, { store, asker, now, today }) {
    const outing = existing(store, outingId, today)
    if (outing.returnedAt !== undefined) throw new Refused('outing.backAlready', { number: outing.device.number })
    if (outcome === undefined || cleared === undefined) throw new Refused('outing.checkMissing')
    if ((outcome === 'trouble') !== (trouble !== undefined)) throw new Refused('outing.troubleUntold')
    endOuting(store, { id: outingId, returnedAt: now, checkedBy: named(asker), outcome, trouble, cleared })
    const { thing, deviceId } = outing
    if (thing === 'computer') setComputerState(store, { computerId: deviceId, state: 'inUse' })
    else setMediumState(store, { mediumId: deviceId, state: 'inUse' })
    return existing(store, outingId, today)
  },

  list: ({ from, count, ...which }, { store, today }) => listOutings(store, which, { today, from, count })
})

function existing(store: ReadableStore, id: string, today: Day): OutingInSight {
  const outing = outingOf(store, id, today)
  if (!outing) throw new Refused('outing.notFound')
  return outing
}

function computerHere(store: ReadableStore, id: string, today: Day): Serves {
  const computer = computerOf(store, id, today)
  if (!computer) throw new Refused('computer.notFound')
  const { state } = computer
  if (state !== 'inUse' && state !== 'idle') throw new Refused('computer.notHere', { state })
  return computer
}

function mediumHere(store: ReadableStore, id: string, today: Day): Serves {
  const medium = mediumOf(store, id, today)
  if (!medium) throw new Refused('medium.notFound')
  const { state, computerKind, level } = medium
  if (state !== 'inUse' && state !== 'idle') throw new Refused('medium.notHere', { state })
  return { kind: computerKind, level }
}

function setOut(
  store: WritableStore,
  { thing, deviceId, version }: { thing: 'computer' | 'medium'; deviceId: string; version: number }
): void {
  if (thing === 'computer') {
    if (!setComputerState(store, { computerId: deviceId, state: 'carriedOut', version }))
      throw new Refused('computer.changedMeanwhile')
  } else if (!setMediumState(store, { mediumId: deviceId, state: 'carriedOut', version }))
    throw new Refused('medium.changedMeanwhile')
}
