import { levelOfRank } from '#shared/levels.ts'

export type CatalogueRow = {
  carrier_id: string
  carrier_number: string
  file_number: string | null
  title: string
  level: number
  mark_text: string
  pages: number | null
}

export function inCatalogue(row: CatalogueRow) {
  return {
    carrierId: row.carrier_id,
    number: row.carrier_number,
    ...(row.file_number !== null && { fileNumber: row.file_number }),
    title: row.title,
    level: levelOfRank(row.level),
    markText: row.mark_text,
    ...(row.pages !== null && { pages: row.pages })
  }
}
