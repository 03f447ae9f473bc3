import type { SightView } from '#electron/store/open-store.ts'

/** What the catalogue says of a carrier is seen by whoever sees the carrier. */
export const archiveItemsInSight: SightView = {
  table: 'archive_items',
  sql: 'SELECT * FROM main.archive_items WHERE carrier_id IN (SELECT id FROM carriers)'
}
