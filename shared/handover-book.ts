import type { Handover, HandoverItemState } from './registers/handovers.ts'
import type { CarrierKind } from './registers/carriers.ts'

/** One line of the hand-over book; a carrier is one thing, so its quantity is one. */
export type HandoverBookRow = {
  /** From 1 on. */
  position: number
  number: string
  title: string
  kind: CarrierKind
  markText: string
  copyNumber: string
  /** Pages of a document, capacity of a disc or drive. */
  amount: string
  receiver: string
  state: HandoverItemState
  difference: string
}

/** What stands over the columns of the hand-over book (移交清册), filled in or blank. */
export const handoverColumns = [
  'position',
  'number',
  'title',
  'kind',
  'mark',
  'copyNumber',
  'amount',
  'count',
  'receiver',
  'state',
  'difference'
] as const

/** A hand-over as its book tells it: the lines, and the names that stand above them, each once. */
export function handoverBook({ items }: Handover): {
  rows: HandoverBookRow[]
  receivers: string[]
  appointedBy: string[]
  handedOver: number
} {
  return {
    rows: items.map(({ carrier, markText, receiver, state, difference }, index) => ({
      position: index + 1,
      number: carrier.number,
      title: carrier.title,
      kind: carrier.kind,
      markText,
      copyNumber: carrier.copyNumber ?? '',
      amount: carrier.pages === undefined ? (carrier.capacity ?? '') : String(carrier.pages),
      receiver: receiver.name,
      state,
      difference: difference ?? ''
    })),
    receivers: once(items.map(({ receiver }) => receiver.name)),
    appointedBy: once(items.flatMap(({ appointedBy }) => (appointedBy ? [appointedBy.name] : []))),
    handedOver: items.filter(({ state }) => state === 'handedOver').length
  }
}

function once(names: readonly string[]): string[] {
  return [...new Set(names)]
}
