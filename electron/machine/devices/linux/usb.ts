import type { Area, Sign } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { Tree } from '../tree.ts'
import { readUsbDescriptors } from '../usb-descriptors.ts'
import { hexNumber } from './hex-number.ts'
import type { Reading } from './reading.ts'

/** Every USB device but hubs, with all of its interfaces. */
export function readUsb(reading: Reading): void {
  const { tree } = reading
  const names = tree.list('/sys/bus/usb/devices', 'usb')
  for (const name of names.filter((one) => !one.includes(':'))) {
    const at = `/sys/bus/usb/devices/${name}`
    const text = (attribute: string, area?: Area) => tree.text(`${at}/${attribute}`, area)
    const deviceClass = text('bDeviceClass', 'usb')
    if (deviceClass === '09') continue
    const path = tree.real(at) ?? at
    const described = readUsbDescriptors(tree.bytes(`${at}/descriptors`) ?? new Uint8Array())
    const classes = new Set(described.classes)
    if (deviceClass)
      classes.add([deviceClass, text('bDeviceSubClass') ?? '00', text('bDeviceProtocol') ?? '00'].join('/'))
    const drivers = new Set<string>()
    const modules = new Set<string>()
    const signs: Sign[] = []
    for (const part of names.filter((one) => one.startsWith(`${name}:`))) {
      const inside = `/sys/bus/usb/devices/${part}`
      const triple = ['bInterfaceClass', 'bInterfaceSubClass', 'bInterfaceProtocol'].map((one) =>
        tree.text(`${inside}/${one}`)
      )
      if (triple[0]) classes.add(triple.join('/').toLowerCase())
      const driver = tree.linkName(`${inside}/driver`)
      if (driver) drivers.add(driver)
      else for (const module of reading.modulesFor(tree.text(`${inside}/modalias`) ?? '')) modules.add(module)
      signs.push(...signsOfInterface(inside, tree))
    }
    if (text('authorized') === '0') signs.push({ mark: 'unauthorised', where: `${path}/authorized`, what: '0' })
    const product = text('product')
    const maker = text('manufacturer')
    reading.add(
      factOf({
        bus: 'usb',
        path,
        readFrom: path,
        vendor: hexNumber(text('idVendor', 'usb'), 4),
        product: hexNumber(text('idProduct', 'usb'), 4),
        classes: [...classes],
        terminals: described.terminals,
        drivers: [...drivers],
        modules: [...modules],
        signs,
        names: product ? [maker && !product.startsWith(maker) ? `${maker} ${product}` : product] : maker ? [maker] : [],
        serial: text('serial')
      })
    )
  }
}

function signsOfInterface(inside: string, tree: Tree): Sign[] {
  const signs: Sign[] = []
  const printer = tree.text(`${inside}/ieee1284_id`)
  // Printers say by which languages they can be spoken to; one that faxes says so.
  if (printer && /\bfax\b/i.test(printer))
    signs.push({ mark: 'faxLine', where: `${inside}/ieee1284_id`, what: printer })
  const name = tree.text(`${inside}/interface`)
  if (name === 'MTP') signs.push({ mark: 'mediaTransfer', where: `${inside}/interface`, what: name })
  return signs
}
