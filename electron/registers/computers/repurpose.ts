import type { computers } from '#shared/registers/computers.ts'
import type { Implementation } from '#electron/implement.ts'
import { levelOfDevice, named } from '#electron/keepers.ts'
import { whoMayHave } from '#electron/may-know.ts'
import { Refused } from '#electron/refused.ts'
import { computerOf, disksElsewhere, fitDisks, insertLevelChange, updateComputer } from './queries.ts'
import { takeOutStorage } from './take-out-storage.ts'

/** Gives a computer another use: its storage comes out first, and it begins anew with other disks. */
export const repurpose: Implementation<typeof computers.repurpose> = (wish, given) => {
  const { computerId, kind, level, newDisks, reason, version } = wish
  const { store, asker, today } = given
  const before = computerOf(store, computerId, today)
  if (!before) throw new Refused('computer.notFound')
  if (before.state !== 'inUse' && before.state !== 'idle')
    throw new Refused('computer.notHere', { state: before.state })
  const ceiling = levelOfDevice({ kind, level }, given)
  if (before.kind === kind && before.level === level) throw new Refused('computer.sameUse')
  if (before.responsibleId !== undefined) whoMayHave(store, before.responsibleId, ceiling, today)
  const again = newDisks.find((serial) => wish.removedDisks.includes(serial))
  if (again !== undefined) throw new Refused('computer.sameDisk', { serial: again })
  const taken = disksElsewhere(store, computerId).find(({ serial }) => newDisks.includes(serial))
  if (taken) throw new Refused('computer.diskTaken', taken)
  const { level: formerLevel, ...rest } = before
  const after = { ...rest, kind, ...(level && { level }), disks: newDisks, version: version + 1 }
  const carriers = takeOutStorage(before, wish, given)
  if (!updateComputer(store, after, version)) throw new Refused('computer.changedMeanwhile')
  fitDisks(store, computerId, newDisks, today)
  insertLevelChange(store, computerId, {
    ...{ formerKind: before.kind, formerLevel, kind, level, changedOn: today, changedBy: named(asker), reason }
  })
  return { ...after, reason, carriers, former: { formerKind: before.kind, formerLevel } }
}
