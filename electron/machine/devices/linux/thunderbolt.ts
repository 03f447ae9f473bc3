import type { Sign } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { Reading } from './reading.ts'

/** What is plugged into Thunderbolt, and whether it was let in. */
export function readThunderbolt(reading: Reading): void {
  const { tree } = reading
  for (const name of tree.list('/sys/bus/thunderbolt/devices', 'thunderbolt')) {
    const at = `/sys/bus/thunderbolt/devices/${name}`
    const authorised = tree.text(`${at}/authorized`)
    if (authorised === undefined) continue
    const path = tree.real(at) ?? at
    const names = [tree.text(`${at}/vendor_name`), tree.text(`${at}/device_name`)].filter(Boolean).join(' ')
    const signs: Sign[] =
      authorised === '0' ? [{ mark: 'unauthorised', where: `${path}/authorized`, what: 'authorized=0' }] : []
    reading.add(factOf({ bus: 'thunderbolt', path, readFrom: path, names: names ? [names] : [], signs }))
  }
}
