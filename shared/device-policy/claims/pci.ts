import type { Fact } from '../facts.ts'
import { knownByDriver } from '../look-up.ts'
import type { Category, Certainty, Evidence } from '../report.ts'
import { isCameraFrontEnd } from './camera-front-ends.ts'
import type { Claims } from './claim.ts'
import { byClass } from './claim.ts'
import { claimByTables } from './known-devices.ts'

/** What a PCI function says by its ids and its class. */
export function claimByPci(fact: Fact, claims: Claims): void {
  claimByTables(fact, claims)
  for (const code of fact.classes) {
    const start = code.slice(0, 4)
    const evidence = byClass(fact, code)
    const meaning = pciClassMeanings[start]
    if (meaning) claims.add(meaning[0], meaning[1], evidence)
    if (start === '0280') claimOtherNetworkController(fact, evidence, claims)
    if (start === '0480' && isCameraFrontEnd(fact)) claims.add('camera', 'suspect', evidence, ['internal'])
  }
  if (isCameraFrontEnd(fact) && !claims.is('camera')) {
    const what = [...fact.drivers, `id ${fact.vendor}:${fact.product}`].join(', ')
    claims.add('camera', 'suspect', { sign: 'id', where: fact.readFrom, what }, ['internal'])
  }
}

const pciClassMeanings: Readonly<Record<string, readonly [Category, Certainty]>> = {
  '0200': ['network_card', 'probable'],
  '0400': ['video_capture', 'probable'],
  '0703': ['modem', 'probable'],
  '0805': ['card_reader', 'probable'],
  '0d00': ['infrared', 'probable'],
  '0d01': ['infrared', 'probable'],
  '0d11': ['bluetooth', 'probable'],
  '0d12': ['wwan', 'probable'],
  '0d20': ['wifi', 'probable'],
  '0d21': ['wifi', 'probable'],
  '0d40': ['wwan', 'probable'],
  '0d41': ['wwan', 'probable']
}

/** "Network controller, other" is Wi-Fi nearly always, but also CAN, InfiniBand and some wired cards. */
function claimOtherNetworkController(fact: Fact, evidence: Evidence, claims: Claims): void {
  if (claims.is('network_card')) return
  if (claims.is('wifi')) return claims.add('wifi', 'probable', evidence)
  if (fact.modules.some((module) => /drivers\/(net\/(can|ethernet)|infiniband)\//.test(module))) return
  if (fact.drivers.length && !fact.drivers.some((driver) => knownByDriver(driver).includes('wifi'))) {
    if (!/^(vfio|pci_stub|pcieport)/.test(fact.drivers[0]?.replaceAll('-', '_') ?? '')) return
  }
  claims.add('wifi', wifiMakers.has(fact.vendor ?? '') ? 'probable' : 'suspect', evidence)
}

/** Makers whose "network controller, other" is Wi-Fi: Intel, Realtek, Qualcomm and Atheros, Broadcom, MediaTek, Ralink, Marvell, HiSilicon. */
const wifiMakers: ReadonlySet<string> = new Set([
  '8086',
  '10ec',
  '168c',
  '17cb',
  '14e4',
  '14c3',
  '1814',
  '11ab',
  '1b4b',
  '1969',
  '19e5'
])
