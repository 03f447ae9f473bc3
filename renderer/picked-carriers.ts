import type { CarrierSelection } from '#shared/registers/carriers.ts'

// What one page picked for another, for as long as the window shows this person's pages: an address is too short to hold it.
const handed = new Map<string, CarrierSelection>()

/** Hands what was picked to another page. @returns what the address says instead of it */
export function handOver(selection: CarrierSelection): string {
  const name = crypto.randomUUID()
  handed.set(name, selection)
  return name
}

/** What was handed over by this name; nothing, where the window has forgotten it since. */
export function handedOver(name: string): CarrierSelection | undefined {
  return handed.get(name)
}
