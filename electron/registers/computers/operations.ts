import { mayBecome, type Serves } from '#shared/devices-kept.ts'
import type { Day } from '#shared/days.ts'
import { computers, type ComputerInSight, type NewComputer } from '#shared/registers/computers.ts'
import { implement, type Changing } from '#electron/implement.ts'
import { levelOfDevice, named, whereAndWho } from '#electron/keepers.ts'
import { registerLabel } from '#electron/print-label.ts'
import { Refused } from '#electron/refused.ts'
import { historyOf } from '#electron/store/audit-log.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { takeDocumentNumber } from '#electron/store/settings.ts'
import { whatChanged } from '#electron/what-changed.ts'
import {
  computerOf,
  disksElsewhere,
  fitDisks,
  formerDisksOf,
  insertComputer,
  insertLevelChange,
  levelChangesOf,
  listComputers,
  removeDisk,
  updateComputer
} from './queries.ts'
import { repurpose } from './repurpose.ts'
import { scrap } from './scrap.ts'

export const computersImplemented = implement(computers, {
  register(wish, given) {
    const { store, asker, newId, today } = given
    const names = namesIn(wish, given)
    refuseDisksElsewhere(store, wish.disks, '')
    const computer: ComputerInSight = {
      ...wish,
      ...names,
      id: newId(),
      number: takeDocumentNumber(store, 'SB', today),
      state: 'inUse',
      registeredOn: today,
      registeredBy: named(asker),
      version: 1
    }
    insertComputer(store, computer)
    return computer
  },

  change({ computerId, reason, version, ...wish }, given) {
    const { store, asker, today } = given
    const before = computerInSight(store, computerId, today)
    if (before.state !== 'inUse' && before.state !== 'idle')
      throw new Refused('computer.notHere', { state: before.state })
    const names = namesIn({ ...wish, kind: before.kind }, given)
    const after: ComputerInSight = { ...identityOf(before), ...wish, ...names, version: version + 1 }
    // Lower, or of another kind, it is another use: then its storage comes out first.
    if (!mayBecome(before, after)) throw new Refused('computer.neverLowered')
    if (wish.disks.length < before.disks.length) throw new Refused('computer.diskLeft')
    refuseDisksElsewhere(store, wish.disks, computerId)
    if (!updateComputer(store, after, version)) throw new Refused('computer.changedMeanwhile')
    for (const serial of before.disks.filter((each) => !wish.disks.includes(each)))
      removeDisk(store, { computerId, serial, on: today })
    fitDisks(
      store,
      computerId,
      wish.disks.filter((each) => !before.disks.includes(each)),
      today
    )
    if (before.level !== after.level)
      insertLevelChange(store, computerId, {
        formerKind: before.kind,
        formerLevel: before.level,
        kind: after.kind,
        level: after.level,
        changedOn: today,
        changedBy: named(asker),
        reason
      })
    return { ...after, changed: { ...whatChanged(told(before), told(after)), reason } }
  },

  list: ({ from, count, ...filter }, { store, today }) => listComputers(store, filter, { today, from, count }),

  open: ({ computerId }, { store, today }) => ({
    ...computerInSight(store, computerId, today),
    levels: levelChangesOf(store, computerId),
    formerDisks: formerDisksOf(store, computerId)
  }),

  history({ computerId }, { store, today }) {
    // Whoever may not see the computer must not learn its history either, nor that it has one.
    computerInSight(store, computerId, today)
    return { events: historyOf(store, computerId) }
  },

  printLabel({ computerId }, given) {
    const computer = computerInSight(given.store, computerId, given.today)
    const { kind, level, number, responsible } = computer
    registerLabel({ thing: 'computer', kind, level, number, responsible: responsible?.name, code: number }, given)
    return computer
  },

  repurpose,
  scrap
})

/** @throws Refused for a computer that is not there, or not for the asker to see */
function computerInSight(store: ReadableStore, id: string, today: Day): ComputerInSight {
  const computer = computerOf(store, id, today)
  if (!computer) throw new Refused('computer.notFound')
  return computer
}

// Who answers for it and where it stands, once all that is said of it has been looked at.
function namesIn(
  wish: Serves & Pick<NewComputer, 'responsibleId' | 'placeId' | 'zone' | 'keyDepartment'>,
  given: Changing
) {
  const level = levelOfDevice(wish, given)
  if (wish.zone === 'key' && wish.keyDepartment === undefined) throw new Refused('computer.keyDepartmentMissing')
  const { place, person } = whereAndWho({ placeId: wish.placeId, personId: wish.responsibleId }, level, given)
  return { place, ...(person && { responsible: person }) }
}

function refuseDisksElsewhere(store: ReadableStore, serials: readonly string[], computerId: string): void {
  const taken = disksElsewhere(store, computerId).find(({ serial }) => serials.includes(serial))
  if (taken) throw new Refused('computer.diskTaken', taken)
}

function identityOf({ id, number, kind, registeredOn, registeredBy }: ComputerInSight) {
  return { id, number, kind, registeredOn, registeredBy }
}

function told(computer: ComputerInSight) {
  const { formerNumber, level, name, model, unit, responsible, place, zone, keyDepartment, disks, macs } = computer
  const { programs, installedOn, inUseSince, remarks, state } = computer
  return {
    ...{
      formerNumber,
      level,
      name,
      model,
      unit,
      responsible: responsible?.name,
      place: place.name,
      zone,
      keyDepartment
    },
    ...{ disks, macs, programs, installedOn, inUseSince, remarks, computerState: state }
  }
}
