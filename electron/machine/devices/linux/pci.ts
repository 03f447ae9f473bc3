import { factOf } from '#shared/device-policy/facts.ts'
import type { Tree } from '../tree.ts'
import { hexNumber } from './hex-number.ts'
import type { Reading } from './reading.ts'

/** Every PCI function, whether anything drives it or not. */
export function readPci(reading: Reading): void {
  const { tree } = reading
  for (const slot of tree.list('/sys/bus/pci/devices', 'pci')) {
    const at = `/sys/bus/pci/devices/${slot}`
    const path = tree.real(at) ?? at
    const code = hexNumber(tree.text(`${at}/class`, 'pci'), 6)
    const driver = tree.linkName(`${at}/driver`)
    const modalias = driver === undefined ? tree.text(`${at}/modalias`) : undefined
    reading.add(
      factOf({
        bus: 'pci',
        path,
        readFrom: path,
        vendor: hexNumber(tree.text(`${at}/vendor`, 'pci'), 4),
        product: hexNumber(tree.text(`${at}/device`, 'pci'), 4),
        subsystemVendor: hexNumber(tree.text(`${at}/subsystem_vendor`), 4),
        subsystemProduct: hexNumber(tree.text(`${at}/subsystem_device`), 4),
        classes: code ? [code] : [],
        drivers: driver === undefined ? [] : [driver],
        modules: modalias ? reading.modulesFor(modalias) : []
      })
    )
    if (driver === undefined && code) noteHidden(code, path, tree)
  }
}

/** A controller that nothing drives hides whatever is plugged into it. */
function noteHidden(code: string, path: string, tree: Tree): void {
  const what = /^0c03(00|10|20|30|40)/.test(code) ? 'usb' : /^040[13]/.test(code) ? 'sound' : undefined
  if (what) tree.unread.push({ what, where: path, why: 'noDriver' })
}
