import type { SightView } from '#electron/store/open-store.ts'

/**
 * A transfer list is seen by whoever is cleared for all of it and sees something of it; with own sight also by whoever drew
 * it up or handed it in, for what was handed in is theirs no longer.
 */
export const transfersInSight: SightView = {
  table: 'transfers',
  sql: `SELECT * FROM main.transfers
        WHERE level <= (SELECT clearance FROM looker)
          AND NOT EXISTS (SELECT 1 FROM main.transfer_items AS items JOIN main.carriers AS kept ON kept.id = items.carrier_id
            WHERE items.transfer_id = transfers.id AND kept.level > (SELECT clearance FROM looker))
          AND CASE (SELECT sight FROM looker)
                WHEN 'everything' THEN 1
                WHEN 'own' THEN (SELECT number FROM looker) IN (drawn_up_by, giver)
                  OR id IN (SELECT transfer_id FROM main.transfer_items WHERE carrier_id IN (SELECT id FROM carriers))
                ELSE 0
              END`
}

/** What stands on a list is seen by whoever sees the list. */
export const transferItemsInSight: SightView = {
  table: 'transfer_items',
  sql: 'SELECT * FROM main.transfer_items WHERE transfer_id IN (SELECT id FROM transfers)'
}
