import type { SightView } from './open-store.ts'

/**
 * Whether what a column names stands in a view, and so in the sight of whoever looks. Looks up one row each time, where
 * `IN (SELECT …)` would first list everything that is in sight.
 * @param column with its table, `loans.carrier_id`
 */
export function isSeen(column: string, view = 'carriers'): string {
  return `EXISTS (SELECT 1 FROM ${view} WHERE ${view}.id = ${column})`
}

/** A table whose rows are each seen by whoever sees the carrier that `carrier_id` names. */
export function seenWithCarrier(table: string): SightView {
  return { table, sql: `SELECT * FROM main.${table} WHERE ${isSeen(`${table}.carrier_id`)}` }
}

/** Whether a column names whoever looks, in the register of people. */
export function isWhoLooks(column: string): string {
  return `${column} = (SELECT id FROM people WHERE number = (SELECT number FROM looker))`
}
