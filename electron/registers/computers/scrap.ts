import type { computers } from '#shared/registers/computers.ts'
import type { Implementation } from '#electron/implement.ts'
import { Refused } from '#electron/refused.ts'
import { computerOf, setComputerState } from './queries.ts'
import { takeOutStorage } from './take-out-storage.ts'

/** Scraps a computer once its storage is out of it. */
export const scrap: Implementation<typeof computers.scrap> = (wish, given) => {
  const { computerId, destination, reason, version } = wish
  const { store, today } = given
  const computer = computerOf(store, computerId, today)
  if (!computer) throw new Refused('computer.notFound')
  if (computer.state !== 'inUse' && computer.state !== 'idle')
    throw new Refused('computer.notHere', { state: computer.state })
  const carriers = takeOutStorage(computer, wish, given)
  if (!setComputerState(store, { computerId, state: 'scrapped', version }))
    throw new Refused('computer.changedMeanwhile')
  return { ...computer, disks: [], state: 'scrapped', version: version + 1, reason, carriers, destination }
}
