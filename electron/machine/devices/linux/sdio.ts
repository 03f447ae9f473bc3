import { factOf } from '#shared/device-policy/facts.ts'
import { hexNumber } from './hex-number.ts'
import type { Reading } from './reading.ts'

/** Cards and chips on the SD bus that are not memory: Wi-Fi and Bluetooth of small machines. */
export function readSdio(reading: Reading): void {
  const { tree } = reading
  for (const name of tree.list('/sys/bus/sdio/devices', 'radio')) {
    const at = `/sys/bus/sdio/devices/${name}`
    const path = tree.real(at) ?? at
    const driver = tree.linkName(`${at}/driver`)
    const code = hexNumber(tree.text(`${at}/class`, 'radio'), 2)
    reading.add(
      factOf({
        bus: 'sdio',
        path,
        readFrom: path,
        vendor: hexNumber(tree.text(`${at}/vendor`, 'radio'), 4),
        product: hexNumber(tree.text(`${at}/device`, 'radio'), 4),
        classes: code ? [code] : [],
        drivers: driver === undefined ? [] : [driver],
        modules: driver === undefined ? reading.modulesFor(tree.text(`${at}/modalias`) ?? '') : []
      })
    )
  }
}
