import { useCallback } from 'react'
import { carriers, type CarrierInSight } from '#shared/registers/carriers.ts'
import { useAsk } from './use-operation.ts'

// Numbers that hold another are found with it; the one that is meant is among the first.
const AMONG = 20

/** Finds the carrier that bears a number, now or in the ledger before, however its letters are written. */
export function useCarrierNumbered(): (scanned: string) => Promise<CarrierInSight | undefined> {
  const ask = useAsk()
  return useCallback(
    async (scanned) => {
      const answer = await ask(carriers.list, { words: scanned, sort: 'fit', count: AMONG })
      const same = (one: string | undefined) => one?.toUpperCase() === scanned.toUpperCase()
      if (!answer.ok) return undefined
      return answer.value.rows.find(({ number, formerNumber }) => same(number) || same(formerNumber))
    },
    [ask]
  )
}
