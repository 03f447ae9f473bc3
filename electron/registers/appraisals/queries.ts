import type { SightView } from '#electron/store/open-store.ts'

/** Within a person's clearance: every appraisal, or those the person has opened or is of the group of. */
export const appraisalsInSight: SightView = {
  table: 'appraisals',
  sql: `SELECT * FROM main.appraisals AS appraisals
        WHERE level <= (SELECT clearance FROM looker)
          AND CASE (SELECT sight FROM looker)
                WHEN 'everything' THEN 1
                WHEN 'own' THEN opened_by = (SELECT number FROM looker) OR EXISTS
                  (SELECT 1 FROM main.appraisal_members AS members
                   WHERE members.appraisal_id = appraisals.id AND members.number = (SELECT number FROM looker))
                ELSE 0
              END`
}

/** What a group has answered for a carrier is seen by whoever sees the carrier. */
export const appraisalItemsInSight: SightView = {
  table: 'appraisal_items',
  sql: 'SELECT * FROM main.appraisal_items WHERE carrier_id IN (SELECT id FROM carriers)'
}
