import fs from 'node:fs'
import path from 'node:path'
import { bareSerial, ceilingOf } from '#shared/devices-kept.ts'
import type { ExportFormat } from '#shared/export-names.ts'
import { isAbove, type Level } from '#shared/levels.ts'
import type { ExportMedium } from '#shared/registers/exports.ts'
import type { MediumInSight } from '#shared/registers/media.ts'
import type { ChosenPlace } from '#electron/choose-place.ts'
import type { Acting } from '#electron/implement.ts'
import { placeOfFile, type PlaceOfFile } from '#electron/machine/place-of-file.ts'
import { mediumOf } from '#electron/registers/media/queries.ts'
import { Refused } from '#electron/refused.ts'
import { levelOfStore } from '#electron/store/store-settings.ts'

type WhereTo = { medium: ExportMedium; mediumId?: string | undefined }

/**
 * The registered medium a file is to go to, which must be here, serve this kind of computer, and be allowed to hold what
 * goes out (Ordinance 106(6), (10), (13)); none where it goes to none.
 */
export function mediumFor(
  { store, today }: Pick<Acting, 'store' | 'today'>,
  { medium, mediumId }: WhereTo,
  level: Level
): MediumInSight | undefined {
  if (medium !== 'medium') return undefined
  if (mediumId === undefined) throw new Refused('export.mediumMissing')
  const found = mediumOf(store, mediumId, today)
  if (!found) throw new Refused('medium.notFound')
  const { number, state, computerKind } = found
  if (state !== 'inUse' && state !== 'idle') throw new Refused('export.mediumNotHere', { number })
  // A store of state secrets stands on a confidential computer, one of work secrets on the police network.
  const here = levelOfStore(store) === 'workSecret' ? 'police' : 'confidential'
  if (computerKind !== here) throw new Refused('export.mediumOtherKind', { number })
  if (isAbove(level, ceilingOf({ kind: computerKind, level: found.level })))
    throw new Refused('export.mediumTooLow', { number })
  return found
}

/**
 * The place that was chosen, once it is certain that it is what was said: this machine, the medium that was named, or a
 * disc. What cannot be known is not taken for safe.
 */
export async function placeFor(
  chosen: ChosenPlace,
  {
    format,
    wish,
    medium,
    storeFile
  }: { format: ExportFormat; wish: WhereTo; medium: MediumInSight | undefined; storeFile: string }
): Promise<string> {
  const given = path.resolve(chosen.file)
  const named = given.toLowerCase().endsWith(`.${format}`) ? given : `${given}.${format}`
  // The person was asked about the name that was typed, not about the one with an ending.
  if (fs.existsSync(named) && (!chosen.mayReplace || named !== given || !fs.lstatSync(named).isFile()))
    throw new Refused('export.placeTaken')
  if (folderOf(named) === folderOf(storeFile)) throw new Refused('export.placeOfStore')
  refuseWrongPlace(await placeOfFile(named), wish.medium, medium)
  return named
}

/**
 * Refuses a place that is not what was said of it.
 * @throws Refused
 */
export function refuseWrongPlace(
  { kind, serial }: PlaceOfFile,
  said: ExportMedium,
  medium: Pick<MediumInSight, 'number' | 'serialNumber'> | undefined
): void {
  if (kind === 'network') throw new Refused('export.placeOnNetwork')
  if (kind === 'unknown') throw new Refused('export.placeUnknown')
  if (said === 'machine' && kind !== 'machine') throw new Refused('export.placeOnMedium')
  // A disc is written to where the burning program finds the file, or directly.
  if (said === 'disc' && kind === 'removable') throw new Refused('export.placeOnMedium')
  if (!medium) return
  if (kind === 'machine' || kind === 'disc') throw new Refused('export.placeNotOnMedium')
  const { number, serialNumber } = medium
  if (serial !== undefined && serialNumber !== undefined && !isSameSerial(serial, serialNumber))
    throw new Refused('export.otherMedium', { number })
}

// Some systems put more before or after it: the maker's code, the number of a part.
function isSameSerial(read: string, registered: string): boolean {
  const [one, other] = [bareSerial(read), bareSerial(registered)]
  return one === other || one.endsWith(other) || one.startsWith(other)
}

function folderOf(file: string): string {
  const folder = path.dirname(path.resolve(file))
  try {
    return fs.realpathSync(folder)
  } catch {
    return folder
  }
}
