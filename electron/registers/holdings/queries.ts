import type { CarrierState } from '#shared/carrier-life.ts'
import { levelOfRank, rankOf, type Level } from '#shared/levels.ts'
import type { Holding, HoldingFilter } from '#shared/registers/holdings.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { oneOf, whereAll, type Term } from '#electron/store/terms.ts'

type Row = {
  carrier_id: string
  number: string | null
  name: string | null
  due_on: string | null
}

// Out in one way at a time and with one person, who answers for it: a carrier stands in one row.
const inHand = `
  FROM carriers
  LEFT JOIN (
    SELECT carrier_id, borrower_id AS person_id, due_on FROM loans WHERE returned_at IS NULL
    UNION ALL
    SELECT readings.carrier_id, readings.person_id, circulations.due_on
    FROM readings JOIN circulations ON circulations.id = readings.circulation_id WHERE readings.back_at IS NULL
    UNION ALL
    SELECT carrier_id, people ->> '$[0].id', due_on FROM movements WHERE ended_at IS NULL AND kind = 'carryOut'
  ) AS outs ON outs.carrier_id = carriers.id
  LEFT JOIN people AS taker ON taker.id = outs.person_id
  JOIN people AS holder ON holder.id = carriers.holder_id`

/** The carriers in somebody's hands, by id, the highest level first; with whoever has them now. */
export function listHoldings(
  store: ReadableStore,
  filter: HoldingFilter,
  { from, count }: { from: number; count: number }
): { carrierId: string; outWith?: Holding['outWith'] }[] {
  const { where, values } = fitting(filter)
  return store
    .all<Row>(
      `SELECT carriers.id AS carrier_id, taker.number, taker.name, outs.due_on ${inHand} ${where}
       ORDER BY carriers.level DESC, carriers.row LIMIT ? OFFSET ?`,
      ...values,
      count,
      from
    )
    .map(({ carrier_id, number, name, due_on }) => ({
      carrierId: carrier_id,
      ...(number !== null && name !== null && due_on !== null && { outWith: { number, name, dueOn: due_on } })
    }))
}

/** How many there are of each level in each state, the highest level first. */
export function totalsOf(
  store: ReadableStore,
  filter: HoldingFilter
): { level: Level; state: CarrierState; count: number }[] {
  const { where, values } = fitting(filter)
  return store
    .all<{ level: number; state: CarrierState; count: number }>(
      `SELECT carriers.level, carriers.state, count(*) AS count ${inHand} ${where}
       GROUP BY carriers.level, carriers.state ORDER BY carriers.level DESC, carriers.state`,
      ...values
    )
    .map(({ level, state, count }) => ({ level: levelOfRank(level), state, count }))
}

function fitting({ personId, placeId, unit, levels, states }: HoldingFilter) {
  const terms: Term[] = [["carriers.state NOT IN ('sentAway', 'returned', 'destroyed')"]]
  if (personId) terms.push(['(carriers.holder_id = ? OR outs.person_id = ?)', personId, personId])
  // What is kept in a cabinet is kept in the room in which it stands.
  if (placeId)
    terms.push([
      `carriers.place_id IN (
         WITH RECURSIVE inside (id) AS (SELECT ? UNION SELECT places.id FROM places JOIN inside ON places.parent_id = inside.id)
         SELECT id FROM inside)`,
      placeId
    ])
  if (unit)
    terms.push(['(SELECT id FROM units WHERE name = ?) IN (carriers.unit_id, holder.unit_id, taker.unit_id)', unit])
  if (levels?.length) terms.push(oneOf('carriers.level', levels.map(rankOf)))
  if (states?.length) terms.push(oneOf('carriers.state', states))
  return whereAll(terms)
}
