import { cleanText } from './clean-text.ts'
import type { Fact } from './facts.ts'
import type { Category, Evidence } from './report.ts'

/** A serial number stays with a device that is moved to another port; without one, the port is all there is. */
export function idOf(category: Category, owner: Fact, facts: readonly Fact[]): string {
  const { vendor, product } = identified(owner, facts)
  const serial = facts.find((fact) => fact.serial)?.serial ?? facts.find((fact) => fact.mac)?.mac
  const key = [category, owner.bus, vendor && product ? `${vendor}:${product}` : '', serial ?? owner.path]
  return cleanText(key.filter((part) => part !== '').join('|'), 400)
}

/** `vendor:product`, and for PCI the subsystem after a blank; empty where there are none. */
export function idsOf(owner: Fact, facts: readonly Fact[]): string {
  const { vendor, product, subsystemVendor, subsystemProduct } = identified(owner, facts)
  if (!vendor || !product) return ''
  return subsystemVendor ? `${vendor}:${product} ${subsystemVendor}:${subsystemProduct ?? ''}` : `${vendor}:${product}`
}

function identified(owner: Fact, facts: readonly Fact[]): Fact {
  return owner.vendor ? owner : (facts.find((fact) => fact.vendor) ?? owner)
}

/** A sound card has several codecs: the one that gave the microphone away is the one to name. */
export function nameOf(owner: Fact, facts: readonly Fact[], evidence: readonly Evidence[]): string {
  const codec = facts.find(
    (fact) =>
      fact.bus === 'hda' &&
      fact.signs.some((sign) => evidence.some((one) => one.where === sign.where && one.what === sign.what))
  )
  const name = codec?.names[0]
  return name === undefined ? fullestName(owner, facts) : cleanText(name)
}

/** "Maker" and "Maker Product": the longer says it all. */
function fullestName(owner: Fact, facts: readonly Fact[]): string {
  const names = [...new Set([owner, ...facts].flatMap((fact) => fact.names.map((name) => cleanText(name))))]
  const told = names.filter((name) => name !== '')
  const first = told[0] ?? ''
  return told.find((name) => name.length > first.length && name.startsWith(first)) ?? first
}
