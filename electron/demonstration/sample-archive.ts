import { isAfter, type Day } from '#shared/days.ts'
import type { Retention } from '#shared/file-number.ts'
import { archives } from '#shared/registers/archives.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { transfers } from '#shared/registers/transfers.ts'
import {
  sampleArchiveTitles,
  sampleCategories,
  sampleFonds,
  sampleMovedToOfficer,
  sampleVolumeReason,
  sampleVolumes
} from '#shared/words/demonstration.ts'
import type { Chance } from './chance.ts'
import type { MustDo } from './sample-office.ts'

const retentions = ['permanent', 'years30', 'years30', 'years10'] as const satisfies readonly Retention[]
const office = 'BGS'

/** How many old holdings a sample has among its carriers: none where it is too small to be an archive. */
export function oldHoldingsAmong(carriers: number): number {
  return carriers >= 100 ? 36 : 0
}

/**
 * The archive room of a sample: what everything is filed under, and what lay there before the program came, some of it past
 * its retention, some of it in volumes. An archivist sits at the machine.
 */
export async function furnishArchive(
  mustDo: MustDo,
  chance: Chance,
  { count, holderId, placeIds, today }: { count: number; holderId: string; placeIds: readonly string[]; today: string }
): Promise<void> {
  if (count === 0) return
  await mustDo(archives.registerFonds, sampleFonds)
  await mustDo(archives.registerCategories, { categories: [...sampleCategories] })
  const thisYear = Number(today.slice(0, 4))
  const { items } = await mustDo(archives.enter, {
    holdings: Array.from({ length: count }, () => {
      const year = thisYear - 1 - chance.upTo(18)
      const datedOn = `${year}-0${chance.upTo(9) + 1}-1${chance.upTo(9)}`
      const secret = chance.upTo(3) === 0
      return {
        carrier: {
          title: chance.oneOf(sampleArchiveTitles)(year),
          kind: 'paper' as const,
          issuer: sampleFonds.name,
          mark: secret
            ? { level: 'confidential' as const, end: { form: 'term' as const, months: 120 } }
            : { level: 'unclassified' as const },
          startsOn: datedOn,
          pages: chance.upTo(60) + 2,
          unit: sampleFonds.name,
          holderId,
          placeId: chance.oneOf(placeIds)
        },
        description: {
          fonds: sampleFonds.code,
          category: chance.oneOf(['WS', 'WS', 'ZY'] as const),
          year,
          retention: chance.oneOf(retentions),
          ...(chance.upTo(3) > 0 && { office }),
          responsible: sampleFonds.name,
          datedOn
        },
        archivedOn: noLater(`${year + 1}-0${chance.upTo(6) + 1}-20`, today)
      }
    })
  })
  for (const [index, title] of sampleVolumes.entries()) {
    const first = items.filter(({ volume }) => volume === undefined)[index * 7]
    if (!first) continue
    const { fonds, category, year, retention } = first
    const number = `${fonds}-${category}-${year}-${String(index + 1).padStart(3, '0')}`
    const { id } = await mustDo(archives.makeVolume, {
      ...{ number, title, fonds, category, year, retention },
      level: 'unclassified'
    })
    const alike = items.filter(
      (item) => item.category === category && item.year === year && item.retention === retention
    )
    const carrierIds = alike.map(({ carrierId }) => carrierId)
    const { rows } = await mustDo(archives.list, { fonds, category, year, retention, count: 100 })
    const free = carrierIds.filter((carrier) => rows.some((row) => row.carrierId === carrier && !row.volume))
    if (free.length > 0) await mustDo(archives.file, { carrierIds: free, volumeId: id, reason: sampleVolumeReason })
  }
}

// What was filed last year is archived in the first half of this one, as far as that has come.
function noLater(day: Day, today: Day): Day {
  return isAfter(day, today) ? today : day
}

/**
 * What one unit hands in: a list that its officer and the archivist have signed, and another that waits. The officer sits at
 * the machine.
 */
export async function handInSome(
  mustDo: MustDo,
  {
    officer,
    archivist,
    placeId
  }: {
    officer: string
    archivist: { number: string; password: string }
    placeId: string
  }
): Promise<void> {
  const { rows: staff } = await mustDo(people.list, { words: officer })
  const [person] = staff
  const { rows } = await mustDo(carriers.list, { kinds: ['paper'], states: ['inStock'], count: 500, descending: false })
  const [oldest] = rows
  if (!person || !oldest) return
  const ofUnit = rows.filter(({ unit, level }) => unit === oldest.unit && level !== 'topSecret').slice(0, 5)
  // The officer collects what is to be handed in before it is.
  const { moved } = await mustDo(carriers.moveMany, {
    each: ofUnit.map(({ id, version }) => ({ carrierId: id, version })),
    holderId: person.id,
    reason: sampleMovedToOfficer
  })
  const listed = moved.map(({ id, version }) => ({ carrierId: id, version }))
  const filed = { fonds: sampleFonds.code, category: 'WS', retention: 'years30', office } as const
  const [now, later] = [listed.slice(0, 3), listed.slice(3)]
  const list = await mustDo(transfers.begin, { each: now, unit: oldest.unit, ...filed })
  await mustDo(transfers.handIn, {
    transferId: list.id,
    countedByGiver: now.length,
    countedByArchivist: now.length,
    items: now.map(({ carrierId }) => ({ carrierId, found: 'asWritten' as const })),
    placeId,
    version: list.version,
    together: { archivist: [archivist] }
  })
  if (later.length > 0) await mustDo(transfers.begin, { each: later, unit: oldest.unit, ...filed })
}
