import { ceilingOf } from '#shared/devices-kept.ts'
import { repairs, type RepairInSight } from '#shared/registers/repairs.ts'
import { approvedFor, standsOn } from '#electron/approved.ts'
import { implement } from '#electron/implement.ts'
import { named } from '#electron/keepers.ts'
import { whoMayHave } from '#electron/may-know.ts'
import { Refused } from '#electron/refused.ts'
import {
  computerOf,
  disksElsewhere,
  fitDisks,
  formerDisksOf,
  removeDisk,
  setComputerState,
  updateComputer
} from '#electron/registers/computers/queries.ts'
import { storageBecomesCarrier } from '#electron/storage-becomes-carrier.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { endRepair, insertRepair, listRepairs, repairOf } from './queries.ts'

export const repairsImplemented = implement(repairs, {
  begin({ version, ...wish }, given) {
    const { store, asker, newId, now, today } = given
    const { computerId, kind, escortId, removedDisks } = wish
    const computer = computerOf(store, computerId, today)
    if (!computer) throw new Refused('computer.notFound')
    const { state, level, disks, macs } = computer
    if (state !== 'inUse' && state !== 'idle') throw new Refused('computer.notHere', { state })
    whoMayHave(store, escortId, ceilingOf(computer), today)
    const strange = removedDisks.find((serial) => !disks.includes(serial))
    if (strange !== undefined) throw new Refused('repair.notItsDisk', { serial: strange })
    if (kind === 'sentOut' && computer.kind !== 'internet') {
      // Nothing is known of what is in it: then nobody can say that it has been taken out.
      if (disks.length === 0 && formerDisksOf(store, computerId).length === 0) throw new Refused('repair.disksUnknown')
      const left = disks.filter((serial) => !removedDisks.includes(serial))
      if (left.length > 0) throw new Refused('repair.storageInside', { serials: left })
    }
    if (kind !== 'inHouse' && computer.kind === 'confidential' && wish.agreement === undefined)
      throw new Refused('repair.agreementMissing')
    const approval = approvedFor(given, {
      act: 'repair',
      carriers: [],
      device: { thing: 'computer', id: computerId, level: ceilingOf(computer) },
      purpose: wish.fault,
      approvalId: wish.approvalId
    })
    if (!setComputerState(store, { computerId, state: 'underRepair', version }))
      throw new Refused('computer.changedMeanwhile')
    const id = newId()
    const before = { disksBefore: disks, macsBefore: macs }
    const begun = { begunAt: now, begunBy: named(asker), ...(approval && standsOn(approval)) }
    insertRepair(store, { ...wish, ...before, id, level, ...begun })
    return existing(store, id)
  },

  end({ repairId, work, disksAfter, macsAfter, installedOn, ...keeper }, given) {
    const { store, asker, now, today } = given
    const repair = existing(store, repairId)
    if (repair.endedAt !== undefined) throw new Refused('repair.endedAlready')
    const { computerId } = repair
    const computer = computerOf(store, computerId, today)
    if (!computer) throw new Refused('repair.notFound')
    const taken = disksElsewhere(store, computerId).find(({ serial }) => disksAfter.includes(serial))
    if (taken) throw new Refused('computer.diskTaken', taken)
    const { unit, number, disks } = computer
    const carriers = disks
      .filter((serial) => !disksAfter.includes(serial))
      .flatMap((serial) => {
        const carrier = storageBecomesCarrier(
          { kind: 'hardDisk', serial, serves: computer, unit, number, taken: 'outOfComputer' },
          keeper,
          given
        )
        removeDisk(store, { computerId, serial, on: today, carrierId: carrier?.id })
        return carrier ? [{ id: carrier.id, number: carrier.number, title: carrier.title, serialNumber: serial }] : []
      })
    fitDisks(
      store,
      computerId,
      disksAfter.filter((serial) => !disks.includes(serial)),
      today
    )
    updateComputer(
      store,
      { ...computer, macs: macsAfter, ...(installedOn && { installedOn }), state: 'inUse' },
      computer.version
    )
    endRepair(store, { id: repairId, endedAt: now, endedBy: named(asker), work, disksAfter, macsAfter })
    return { ...existing(store, repairId), carriers }
  },

  list: ({ from, count, ...which }, { store }) => listRepairs(store, which, { from, count })
})

function existing(store: ReadableStore, id: string): RepairInSight {
  const repair = repairOf(store, id)
  if (!repair) throw new Refused('repair.notFound')
  return repair
}
