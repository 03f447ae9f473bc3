import type { Fact } from '../facts.ts'
import type { Known } from '../look-up.ts'
import { isDiscOfDevice, knownByDriver, knownByModule, knownByPciId, knownBySdioId, knownByUsbId } from '../look-up.ts'
import type { Certainty, Evidence } from '../report.ts'
import { isCameraFrontEnd } from './camera-front-ends.ts'
import type { Claims } from './claim.ts'

/** What the lists of drivers, modules and ids say of it, in the order in which they are to be believed. */
export function claimByTables(fact: Fact, claims: Claims): void {
  for (const driver of fact.drivers) {
    for (const known of knownByDriver(driver)) {
      claimKnown(claims, known, 'certain', { sign: 'driver', where: fact.readFrom, what: `driver ${driver}` }, fact)
    }
  }
  for (const module of fact.modules) {
    for (const known of knownByModule(module)) {
      claimKnown(claims, known, 'probable', { sign: 'module', where: fact.readFrom, what: `module ${module}` }, fact)
    }
  }
  const { vendor, product } = fact
  if (vendor === undefined || product === undefined) return
  const byId = { usb: knownByUsbId, pci: knownByPciId, sdio: knownBySdioId }[
    fact.bus === 'pci' || fact.bus === 'sdio' ? fact.bus : 'usb'
  ]
  const evidence: Evidence = { sign: 'id', where: fact.readFrom, what: `id ${vendor}:${product}` }
  for (const known of byId(vendor, product)) claimKnown(claims, known, 'suspect', evidence, fact)
}

function claimKnown(claims: Claims, known: Known, certainty: Certainty, evidence: Evidence, fact: Fact): void {
  if (known === 'other') return
  if (evidence.sign !== 'driver' && !fitsClasses(known, fact)) return
  // An image unit does not say that a sensor is behind it: its driver proves no camera, and `pci.ts` suspects one.
  if (known === 'camera' && isCameraFrontEnd(fact)) return
  claims.add(known, certainty, evidence)
}

/** A list says what a device can be; its interfaces can say that it is not being that. */
function fitsClasses(known: Known, fact: Fact): boolean {
  const interfaces = fact.classes.filter((triple) => !/^(00|ef)\//.test(triple))
  if (interfaces.length === 0 || fact.bus !== 'usb') return true
  const any = (classes: RegExp) => interfaces.some((triple) => classes.test(triple))
  if (known === 'usb_storage') return any(/^(08\/|ff\/06\/50)/)
  if (known === 'usb_audio') return any(/^(01|ff)\//)
  if (known === 'camera' || known === 'video_capture') return any(/^(0e|ff)\//)
  if (known === 'wireless_receiver') return any(/^(03|ff)\//)
  // Until it is switched over, all it shows is a disc.
  if (isDiscOfDevice(fact.vendor ?? '', fact.product ?? '')) return true
  if (known === 'wifi') return any(/^(ff|e0|02)\//)
  if (known === 'usb_net' || known === 'usb_ethernet') return any(/^(ff|e0|02)\//)
  if (known === 'phone') return any(/^(ff|06|02|e0|08)\//)
  return true
}
