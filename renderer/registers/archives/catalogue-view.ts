import { z } from 'zod'
import type { OutputOf } from '#shared/define-operation.ts'
import { Retention } from '#shared/file-number.ts'
import { Level } from '#shared/levels.ts'
import { archives } from '#shared/registers/archives.ts'
import { MOST_PRINTED } from '#shared/registers/prints.ts'
import { Id } from '#shared/values.ts'
import { useWhole } from '#renderer/use-operation.ts'

/** What the address of the catalogue holds of it. */
export const CatalogueView = z.object({
  words: z.string().max(200).optional().catch(undefined),
  fonds: z.string().max(10).optional().catch(undefined),
  category: z.string().max(10).optional().catch(undefined),
  year: z.int().optional().catch(undefined),
  retention: Retention.optional().catch(undefined),
  levels: z.array(Level).optional().catch(undefined),
  ended: z.boolean().optional().catch(undefined),
  place: z
    .object({ value: Id, label: z.string().max(300) })
    .optional()
    .catch(undefined),
  volumeId: Id.optional().catch(undefined)
})
export type CatalogueView = z.infer<typeof CatalogueView>

/** What of a view narrows the catalogue; nothing that is not said. */
export function filterOf(view: CatalogueView) {
  const { words, fonds, category, year, retention, levels, ended, place, volumeId } = view
  return {
    ...(words && { words }),
    ...(fonds !== undefined && { fonds }),
    ...(category !== undefined && { category }),
    ...(year !== undefined && { year }),
    ...(retention !== undefined && { retention }),
    ...(levels && { levels }),
    ...(ended !== undefined && { ended }),
    ...(place && { place }),
    ...(volumeId !== undefined && { volumeId })
  }
}

/** The same as the operation is asked for it. */
export function wishOf(view: CatalogueView) {
  const { place, ...filter } = filterOf(view)
  return { ...filter, ...(place && { placeId: place.value }) }
}

/** The catalogue under a view, read part by part, for a page on which all of it stands; nothing while it is being read. */
export function useWholeCatalogue(view: CatalogueView): OutputOf<typeof archives.list> | undefined {
  return useWhole(archives.list, wishOf(view), MOST_PRINTED).value
}
