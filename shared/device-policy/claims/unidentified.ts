import type { Fact } from '../facts.ts'
import { knownByMaker, knownByUsbId } from '../look-up.ts'
import type { Claims } from './claim.ts'
import { driverExplains } from './driver-explains.ts'

/** A maker's own protocol that no list and no driver explains must be identified by a person. */
export function claimUnidentified(owner: Fact, claims: Claims): void {
  if (claims.all.length > 0) return
  if (owner.bus === 'usb') {
    const own = owner.classes.find((triple) => /^(ff|e0|dc)\//.test(triple))
    if (own === undefined || owner.drivers.some(driverExplains)) return
    if (owner.vendor && owner.product && knownByUsbId(owner.vendor, owner.product).includes('other')) return
    if (owner.modules.length > 0 || (owner.vendor && knownByMaker(owner.vendor) === 'other')) return
    claims.add('unidentified', 'unidentified', { sign: 'unknown', where: owner.readFrom, what: `class ${own}` })
  }
  if (owner.bus === 'pci') {
    const code = owner.classes.find((one) => /^(0d|ff)/.test(one))
    if (code === undefined || owner.drivers.length > 0 || owner.modules.length > 0) return
    claims.add('unidentified', 'unidentified', { sign: 'unknown', where: owner.readFrom, what: `class ${code}` })
  }
  if (owner.bus === 'sdio' && owner.drivers.length === 0) {
    claims.add('unidentified', 'unidentified', {
      sign: 'unknown',
      where: owner.readFrom,
      what: owner.classes.join(' ')
    })
  }
}
