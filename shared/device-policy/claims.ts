import type { Claim } from './claims/claim.ts'
import { Claims } from './claims/claim.ts'
import { claimByMark } from './claims/marks.ts'
import { claimByOtherBus } from './claims/other-bus.ts'
import { claimByPci } from './claims/pci.ts'
import { claimByPrinting } from './claims/printing.ts'
import { claimBySdio } from './claims/sdio.ts'
import { claimBySound } from './claims/sound.ts'
import { claimByStorage } from './claims/storage.ts'
import { claimByUsb } from './claims/usb.ts'
import { claimByVideo } from './claims/video.ts'
import { claimUnidentified } from './claims/unidentified.ts'
import type { Fact } from './facts.ts'
import { hasMark } from './facts.ts'
import type { Category } from './report.ts'

/**
 * What one device is claimed to be by everything that was read of it, `owner` and what hangs on it. A category may be
 * claimed several times, with different certainty and evidence.
 */
export function claimsOf(owner: Fact, facts: readonly Fact[]): readonly Claim[] {
  const claims = new Claims()
  const real = facts.filter((fact) => !isOnlySoftware(fact))
  if (real.length === 0) return []
  for (const fact of real) {
    if (fact.bus === 'usb') claimByUsb(fact, claims)
    else if (fact.bus === 'pci') claimByPci(fact, claims)
    else if (fact.bus === 'sdio') claimBySdio(fact, claims)
    else claimByOtherBus(fact, claims)
    for (const sign of fact.signs) claimByMark(sign, fact, claims)
  }
  // These look at all parts together, and at what the parts have been claimed to be.
  claimBySound(facts, claims)
  claimByVideo(facts, claims)
  claimByStorage(facts, claims)
  claimByPrinting(facts, claims)
  claimUnidentified(owner, claims)
  return settled(claims)
}

/** What the kernel or Windows itself made up: a loop-back camera, a simulated radio, a fax queue without a machine. */
function isOnlySoftware(fact: Fact): boolean {
  return hasMark(fact, 'virtual') && !hasMark(fact, 'accessPoint')
}

/** What one claim takes back of another. */
function settled(claims: Claims): readonly Claim[] {
  let left: readonly Claim[] = claims.all
  const isLikely = (category: Category) =>
    left.some(
      (claim) => claim.category === category && (claim.certainty === 'certain' || claim.certainty === 'probable')
    )
  const drop = (category: Category, unless: (claim: Claim) => boolean = () => false) => {
    left = left.filter((claim) => claim.category !== category || unless(claim))
  }
  // An adapter that the kernel knows exactly is not also the nameless thing its class would make it.
  if (isLikely('usb_ethernet')) drop('usb_net')
  if (claims.is('rndis_net')) drop('usb_net')
  // A phone shares its network when it is asked to; by its id alone it is a phone.
  if (claims.is('phone')) drop('usb_net', (claim) => claim.certainty !== 'suspect')
  if (claims.is('wwan')) {
    drop('serial_modem')
    drop('usb_ethernet', (claim) => claim.certainty === 'certain')
  }
  // The picture interface of a printer is its scanner.
  if (claims.is('printer')) drop('phone', (claim) => claim.certainty !== 'suspect' || claim.evidence.sign === 'id')
  if (claims.is('bluetooth') || claims.is('wifi') || claims.is('wwan')) drop('network_card')
  return left
}
