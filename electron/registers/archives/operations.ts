import { isGoneForGood } from '#shared/carrier-life.ts'
import { highest, isAbove } from '#shared/levels.ts'
import { archives, type ArchiveItemInSight, type Description, type VolumeInSight } from '#shared/registers/archives.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { catalogueCarrier, describeAnew, refuseUnknownHeading } from '#electron/archive-item.ts'
import { step } from '#electron/carrier-step.ts'
import { implement } from '#electron/implement.ts'
import { registerCarrier } from '#electron/register-carrier.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import {
  allCategories,
  allFonds,
  archiveItemOf,
  describeVolume,
  fileNumbersOf,
  insertCategory,
  insertFonds,
  insertVolume,
  isInUnseenVolume,
  listArchiveItems,
  listUndescribed,
  listVolumes,
  renameCategory,
  renameFonds,
  setVolume,
  volumeNumberIsTaken,
  volumeOf
} from './queries.ts'

export const archivesImplemented = implement(archives, {
  headings: (_, { store }) => ({ fonds: allFonds(store), categories: allCategories(store) }),

  registerFonds({ code, name }, { store }) {
    if (allFonds(store).some((each) => each.code === code)) throw new Refused('archive.fondsTaken', { code })
    insertFonds(store, { code, name })
    return { code, name, version: 1 }
  },

  registerCategories({ categories }, { store }) {
    for (const { code, name } of categories) {
      if (allCategories(store).some((each) => each.code === code)) throw new Refused('archive.categoryTaken', { code })
      insertCategory(store, { code, name })
    }
    return { categories: categories.map((each) => ({ ...each, version: 1 })) }
  },

  renameHeading({ heading, code, name, reason, version }, { store }) {
    const before = (heading === 'fonds' ? allFonds(store) : allCategories(store)).find((each) => each.code === code)
    if (!before && heading === 'fonds') throw new Refused('archive.fondsUnknown', { code })
    if (!before) throw new Refused('archive.categoryUnknown', { code })
    const rename = heading === 'fonds' ? renameFonds : renameCategory
    if (!rename(store, { code, name, version })) throw new Refused('archive.changedMeanwhile')
    return { heading, code, name, version: version + 1, before: before.name, reason }
  },

  catalogue({ items }, given) {
    const { store } = given
    return {
      items: items.map(({ carrierId, description, ...said }) => {
        const carrier = stillKept(store, carrierId)
        if (carrier.atRest !== 'archived') throw new Refused('archive.notArchived', { number: carrier.number })
        catalogueCarrier(given, carrier, description, said)
        return itemOf(store, carrier)
      })
    }
  },

  enter({ holdings }, given) {
    const { store } = given
    return {
      items: holdings.map(({ carrier: wish, description, ...said }) => {
        const carrier = step(store, registerCarrier(wish, given), 'archive')
        catalogueCarrier(given, carrier, description, said)
        return itemOf(store, carrier)
      })
    }
  },

  correct({ carrierId, description, piece, reason, version }, given) {
    const { store } = given
    const carrier = stillKept(store, carrierId)
    const before = itemOf(store, carrier)
    if (saysTheSame(before, description, piece)) throw new Refused('archive.nothingCorrected')
    if (isInUnseenVolume(store, carrierId)) throw new Refused('archive.volumeNotFound')
    const volume = before.volume && volumeOf(store, before.volume.id)
    if (volume) refuseOtherVolume(volume, { ...description, fileNumber: before.fileNumber })
    describeAnew(given, before, description, { piece, version })
    return { ...itemOf(store, carrier), before, reason }
  },

  makeVolume(wish, { store, asker, newId, today }) {
    refuseUnknownHeading(store, wish)
    if (wish.year > Number(today.slice(0, 4))) throw new Refused('archive.yearAhead', { year: wish.year })
    if (isAbove(wish.level, asker.clearance)) throw new Refused('archive.volumeAboveYou', { level: wish.level })
    if (volumeNumberIsTaken(store, wish.number)) throw new Refused('archive.volumeNumberTaken', { number: wish.number })
    const id = newId()
    insertVolume(store, { ...wish, id })
    return existingVolume(store, id)
  },

  correctVolume({ volumeId, number, title, level, reason, version }, { store, asker }) {
    const before = existingVolume(store, volumeId)
    if (isAbove(level, asker.clearance)) throw new Refused('archive.volumeAboveYou', { level })
    if (number !== before.number && volumeNumberIsTaken(store, number))
      throw new Refused('archive.volumeNumberTaken', { number })
    const inside = levelInside(store, volumeId)
    if (isAbove(inside, level)) throw new Refused('archive.volumeBelowItems', { level: inside })
    if (!describeVolume(store, { ...before, number, title, level, version }))
      throw new Refused('archive.changedMeanwhile')
    return { ...existingVolume(store, volumeId), before, reason }
  },

  file({ carrierIds, volumeId, reason }, { store }) {
    const volume = volumeId === undefined ? undefined : existingVolume(store, volumeId)
    const before = [...new Set(carrierIds)].map((id) => {
      const item = itemOf(store, stillKept(store, id))
      if (isInUnseenVolume(store, id)) throw new Refused('archive.volumeNotFound')
      if (item.volume?.id === volumeId)
        throw new Refused('archive.filedAlready', { number: item.fileNumber, volume: item.volume?.number ?? '' })
      if (volume) refuseOtherVolume(volume, item)
      return item
    })
    for (const { carrierId } of before) setVolume(store, carrierId, volumeId)
    if (volume) {
      const level = highest([volume.level, ...before.map(({ carrier }) => carrier.level)])
      if (level !== volume.level) describeVolume(store, { ...volume, level })
    }
    return {
      items: before.map((item) => archiveItemOf(store, item.carrierId) ?? item),
      before: before.map((item) => item.volume?.number),
      reason
    }
  },

  list: ({ from, count, sort, descending, ...filter }, { store, today }) =>
    listArchiveItems(store, filter, { today, sort, descending, from, count }),

  open({ carrierId }, { store }) {
    carrierInSight(store, carrierId)
    return { item: archiveItemOf(store, carrierId), numbers: fileNumbersOf(store, carrierId) }
  },

  undescribed({ from, count }, { store }) {
    const { ids, total } = listUndescribed(store, { from, count })
    return { rows: ids.map((id) => carrierInSight(store, id)), total }
  },

  volumes: ({ from, count, ...filter }, { store }) => listVolumes(store, filter, { from, count }),

  openVolume: ({ volumeId }, { store }) => existingVolume(store, volumeId)
})

function carrierInSight(store: ReadableStore, id: string): CarrierInSight {
  const carrier = carrierOf(store, id)
  if (!carrier) throw new Refused('carrier.notFound')
  return carrier
}

// The record of what is gone for good is closed.
function stillKept(store: ReadableStore, id: string): CarrierInSight {
  const carrier = carrierInSight(store, id)
  if (isGoneForGood(carrier.state)) throw new Refused('carrier.stateForbids', { state: carrier.state })
  return carrier
}

function itemOf(store: ReadableStore, { id, number }: Pick<CarrierInSight, 'id' | 'number'>): ArchiveItemInSight {
  const item = archiveItemOf(store, id)
  if (!item) throw new Refused('archive.notCatalogued', { number })
  return item
}

function existingVolume(store: ReadableStore, id: string): VolumeInSight {
  const volume = volumeOf(store, id)
  if (!volume) throw new Refused('archive.volumeNotFound')
  return volume
}

// A volume holds what is filed alike: one fonds, category, year and retention.
function refuseOtherVolume(
  volume: VolumeInSight,
  item: Pick<ArchiveItemInSight, 'fonds' | 'category' | 'year' | 'retention' | 'fileNumber'>
): void {
  const alike = (['fonds', 'category', 'year', 'retention'] as const).every((part) => volume[part] === item[part])
  if (!alike) throw new Refused('archive.notOfVolume', { fileNumber: item.fileNumber, volume: volume.number })
}

function levelInside(store: ReadableStore, volumeId: string) {
  const order = { today: '9999-12-31', sort: 'level', descending: true, from: 0, count: 1 } as const
  const [top] = listArchiveItems(store, { volumeId, which: 'all' }, order).rows
  return top?.carrier.level ?? 'unclassified'
}

function saysTheSame(before: ArchiveItemInSight, description: Description, piece: number | undefined): boolean {
  const fields = ['fonds', 'category', 'year', 'retention', 'office', 'responsible', 'datedOn', 'remarks'] as const
  return (
    fields.every((field) => before[field] === description[field]) && (piece === undefined || piece === before.piece)
  )
}
