import { holdings } from '#shared/registers/holdings.ts'
import { implement } from '#electron/implement.ts'
import { carriersSelected } from '#electron/registers/carriers/queries.ts'
import { listHoldings, totalsOf } from './queries.ts'

export const holdingsImplemented = implement(holdings, {
  list({ from, count, ...whose }, { store }) {
    const held = listHoldings(store, whose, { from, count })
    const ids = held.map(({ carrierId }) => carrierId)
    const selected = carriersSelected(store, { ids }, ids.length)
    const carriers = new Map(selected.carriers.map((carrier) => [carrier.id, carrier]))
    const totals = totalsOf(store, whose)
    return {
      rows: held.flatMap(({ carrierId, outWith }) => {
        const carrier = carriers.get(carrierId)
        return carrier ? [{ carrier, ...(outWith && { outWith }) }] : []
      }),
      total: totals.reduce((sum, each) => sum + each.count, 0),
      totals
    }
  }
})
