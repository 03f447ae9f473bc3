import type { ComputerInSight } from '#shared/registers/computers.ts'
import type { Changing } from '#electron/implement.ts'
import { Refused } from '#electron/refused.ts'
import { storageBecomesCarrier } from '#electron/storage-becomes-carrier.ts'
import { removeDisk } from './queries.ts'

type Keeper = { removedDisks: readonly string[]; holderId?: string | undefined; keptAtId?: string | undefined }

/**
 * Takes every disk out of a computer and makes carriers of them: Ordinance 106(9) wants it done before the computer is
 * used for anything else or scrapped.
 * @returns the carriers they have become; none where the computer held no secrets
 * @throws Refused where what was taken out is not all that is in it
 */
export function takeOutStorage(computer: ComputerInSight, wish: Keeper, given: Changing) {
  const { id, number, disks, unit } = computer
  const left = disks.filter((serial) => !wish.removedDisks.includes(serial))
  if (left.length > 0 || wish.removedDisks.length !== disks.length)
    throw new Refused('computer.storageInside', { serials: left.length > 0 ? left : disks })
  return disks.flatMap((serial) => {
    const carrier = storageBecomesCarrier(
      { kind: 'hardDisk', serial, serves: computer, unit, number, taken: 'outOfComputer' },
      wish,
      given
    )
    removeDisk(given.store, { computerId: id, serial, on: given.today, carrierId: carrier?.id })
    return carrier ? [{ id: carrier.id, number: carrier.number, title: carrier.title, serialNumber: serial }] : []
  })
}
