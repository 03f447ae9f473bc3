import { isAfter, laterOf, type Day } from '#shared/days.ts'
import { composeFileNumber, composeSeries, keptUntil, type FileSeries } from '#shared/file-number.ts'
import type { ArchiveItem, ArchiveItemInSight, Description } from '#shared/registers/archives.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import {
  allCategories,
  allFonds,
  archiveItemOf,
  describeArchiveItem,
  fileNumberWasGiven,
  insertArchiveItem,
  insertFileNumber,
  nextPiece
} from './registers/archives/queries.ts'
import { Refused } from './refused.ts'
import type { ReadableStore, WritableStore } from './store/open-store.ts'

type Given = { store: WritableStore; asker: { number: string; name: string }; now: string; today: Day }

/**
 * Describes a carrier in the catalogue and gives it its file number: the one it is said to bear, or the next of its series.
 * @returns its file number
 * @throws Refused with one of `cataloguingRefuses`
 */
export function catalogueCarrier(
  { store, asker, now, today }: Given,
  carrier: Pick<CarrierInSight, 'id' | 'number'>,
  description: Description,
  { piece, archivedOn = today }: { piece?: number | undefined; archivedOn?: Day | undefined } = {}
): string {
  const before = archiveItemOf(store, carrier.id)
  if (before) throw new Refused('archive.cataloguedAlready', { number: carrier.number, fileNumber: before.fileNumber })
  refuseImpossibleDescription(store, description, today)
  if (isAfter(archivedOn, today)) throw new Refused('archive.archivedAhead', { today })
  const given = giveNumber({ store, asker, now }, carrier.id, description, piece)
  const keepUntil = keptUntil(description)
  insertArchiveItem(store, {
    ...description,
    ...given,
    carrierId: carrier.id,
    archivedOn,
    ...(keepUntil !== undefined && { keepUntil })
  })
  return given.fileNumber
}

/**
 * Describes an item anew. Where its series or its item number is another, it gets another file number, and the one before is
 * never given again; where year and retention stay, so does its end, which an appraisal may have put off.
 * @throws Refused with one of `cataloguingRefuses`, or where it was changed meanwhile
 */
export function describeAnew(
  { store, asker, now, today }: Given,
  before: ArchiveItemInSight,
  description: Description,
  { piece, version }: { piece?: number | undefined; version: number }
): void {
  refuseImpossibleDescription(store, description, today)
  const same = composeSeries(before) === composeSeries(description)
  const number =
    same && (piece === undefined || piece === before.piece)
      ? { piece: before.piece, fileNumber: before.fileNumber }
      : giveNumber({ store, asker, now }, before.carrierId, description, piece)
  const keepUntil = keptAnew(before, description)
  const { carrierId, archivedOn } = before
  const item: ArchiveItem = {
    ...description,
    ...number,
    carrierId,
    archivedOn,
    version,
    ...(keepUntil !== undefined && { keepUntil })
  }
  if (!describeArchiveItem(store, item)) throw new Refused('archive.changedMeanwhile')
}

/** @throws Refused where there is no such fonds or no such category */
export function refuseUnknownHeading(
  store: ReadableStore,
  { fonds, category }: Pick<FileSeries, 'fonds' | 'category'>
): void {
  if (!allFonds(store).some(({ code }) => code === fonds)) throw new Refused('archive.fondsUnknown', { code: fonds })
  if (!allCategories(store).some(({ code }) => code === category))
    throw new Refused('archive.categoryUnknown', { code: category })
}

/** Refuses what nobody can say of an item; does nothing. @throws Refused */
export function refuseImpossibleDescription(
  store: ReadableStore,
  { year, datedOn, ...filed }: Description,
  today: Day
): void {
  refuseUnknownHeading(store, filed)
  if (year > Number(today.slice(0, 4))) throw new Refused('archive.yearAhead', { year })
  if (datedOn !== undefined && isAfter(datedOn, today)) throw new Refused('archive.datedAhead', { today })
}

function giveNumber(
  { store, asker, now }: Omit<Given, 'today'>,
  carrierId: string,
  { fonds, category, year, retention, office }: Description,
  wanted: number | undefined
): { piece: number; fileNumber: string } {
  const series = { fonds, category, year, retention, ...(office !== undefined && { office }) }
  const piece = wanted ?? nextPiece(store, series)
  const fileNumber = composeFileNumber({ ...series, piece })
  if (fileNumberWasGiven(store, fileNumber)) throw new Refused('archive.fileNumberTaken', { fileNumber })
  const by = { number: asker.number, name: asker.name }
  insertFileNumber(store, { carrierId, fileNumber, series, piece, at: now, by })
  return { piece, fileNumber }
}

// An end that an appraisal has put off is not brought forward by a correction of the year.
function keptAnew(before: ArchiveItem, { year, retention }: Description): Day | undefined {
  if (before.year === year && before.retention === retention) return before.keepUntil
  const counted = keptUntil({ year, retention })
  const putOff = before.keepUntil !== undefined && before.keepUntil !== keptUntil(before)
  return putOff && counted !== undefined ? laterOf(before.keepUntil ?? counted, counted) : counted
}
