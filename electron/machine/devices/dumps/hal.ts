import type { Fact } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { ReadDump } from './dump-reading.ts'

/** The output of `lshal`, of systems older than udev's database. */
export const readHal: ReadDump = (text, where) => {
  const blocks = text.split(/^(?=udi = ')/m).filter((block) => block.startsWith("udi = '"))
  if (blocks.length < 2) return undefined
  const facts: Fact[] = []
  for (const block of blocks) {
    const path = /^udi = '([^']+)'/.exec(block)?.[1] ?? ''
    const number = (key: string, digits: number) => {
      const found = new RegExp(`^\\s*${key.replaceAll('.', '\\.')} = (\\d+)`, 'm').exec(block)?.[1]
      return found === undefined ? undefined : Number(found).toString(16).padStart(digits, '0')
    }
    const word = (key: string) => new RegExp(`^\\s*${key.replaceAll('.', '\\.')} = '([^']*)'`, 'm').exec(block)?.[1]
    const driver = word('info.linux.driver')
    const name = word('info.product')
    const common = {
      path,
      readFrom: where,
      drivers: driver && driver !== 'usb' ? [driver] : [],
      names: name ? [name] : []
    }
    const code = ['pci.device_class', 'pci.device_subclass', 'pci.device_protocol'].map((key) => number(key, 2))
    const triple = (prefix: string) => ['class', 'subclass', 'protocol'].map((part) => number(`${prefix}.${part}`, 2))
    const usb = number('usb_device.vendor_id', 4)
    const isInterface = number('usb.interface.class', 2) !== undefined
    if (code[0] !== undefined)
      facts.push(
        factOf({
          ...common,
          bus: 'pci',
          vendor: number('pci.vendor_id', 4),
          product: number('pci.product_id', 4),
          classes: [code.map((part) => part ?? '00').join('')]
        })
      )
    else if (isInterface)
      facts.push(
        factOf({
          ...common,
          bus: 'usb',
          parent: word('info.parent'),
          vendor: number('usb.vendor_id', 4),
          product: number('usb.product_id', 4),
          classes: [
            triple('usb.interface')
              .map((part) => part ?? '00')
              .join('/')
          ]
        })
      )
    else if (usb && usb !== '1d6b')
      facts.push(
        factOf({
          ...common,
          bus: 'usb',
          vendor: usb,
          product: number('usb_device.product_id', 4),
          classes: [
            ['device_class', 'device_subclass', 'device_protocol']
              .map((part) => number(`usb_device.${part}`, 2) ?? '00')
              .join('/')
          ],
          serial: word('usb_device.serial')
        })
      )
  }
  return facts.length > 0 ? { facts, covers: ['pci', 'usb'], system: 'linux' } : undefined
}
