import type { Transfer } from '#shared/registers/transfers.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { transferOf } from './queries.ts'

/** A list that has not been signed nor withdrawn. @throws Refused */
export function openTransfer(store: ReadableStore, id: string): Transfer {
  const transfer = transferOf(store, id)
  if (!transfer) throw new Refused('transfer.notFound')
  if (transfer.state !== 'open') throw new Refused('transfer.closedAlready', { number: transfer.number })
  return transfer
}
