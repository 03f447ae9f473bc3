import type { Fact } from '../facts.ts'
import { knownByDriver } from '../look-up.ts'
import type { Claims } from './claim.ts'
import { claimByTables } from './known-devices.ts'
import { receiverName } from './telling-names.ts'

/** What is on a bus without classes says by its driver, and peripherals by their name. */
export function claimByOtherBus(fact: Fact, claims: Claims): void {
  for (const driver of fact.drivers) {
    for (const known of knownByDriver(driver)) {
      if (known === 'other' || (known === 'camera' && fact.bus !== 'windows')) continue
      claims.add(known, 'certain', { sign: 'driver', where: fact.readFrom, what: `driver ${driver}` })
    }
  }
  if (fact.bus === 'windows') claimByTables(fact, claims)
  if (fact.bus !== 'input' && fact.bus !== 'hid') return
  const name = fact.names.join(' ')
  if (receiverName.test(name))
    claims.add('wireless_receiver', 'suspect', { sign: 'name', where: fact.readFrom, what: name })
}
