import { readLinuxTree } from '../linux.ts'
import { MemoryTree } from '../memory-tree.ts'
import type { ReadDump } from './dump-reading.ts'

/** The output of `udevadm info --export-db`: the device tree of a machine as text, read like the tree itself. */
export const readUdevDatabase: ReadDump = (text, where) => {
  const blocks = text.split(/\n\s*\n/).filter((block) => /^P: \/\S/m.test(block))
  if (blocks.length < 2 || !/^E: /m.test(text)) return undefined
  const tree = new MemoryTree()
  for (const block of blocks) addDevice(tree, block)
  const { facts, unread, machine } = readLinuxTree(tree)
  const named = facts.map((fact) => ({ ...fact, readFrom: `${where} ${fact.readFrom}` }))
  return {
    facts: named,
    unread,
    machine,
    covers: ['pci', 'usb', 'video', 'radio', 'input', 'storage'],
    system: 'linux'
  }
}

const buses: ReadonlySet<string> = new Set([
  'pci',
  'usb',
  'hid',
  'i2c',
  'acpi',
  'sdio',
  'thunderbolt',
  'serial',
  'platform',
  'scsi',
  'mmc',
  'virtio'
])

function addDevice(tree: MemoryTree, block: string): void {
  const place = /^P: (\S+)/m.exec(block)?.[1]
  if (!place) return
  const said = new Map<string, string>()
  for (const [, key = '', value = ''] of block.matchAll(/^E: ([^=\n]+)=(.*)$/gm)) said.set(key, value)
  const at = `/sys${place}`
  const name = place.slice(place.lastIndexOf('/') + 1)
  const subsystem = said.get('SUBSYSTEM')
  tree.addFolder(at)
  tree.addFile(
    `${at}/uevent`,
    [...said]
      .filter(([key]) => !key.startsWith('ID_'))
      .map(([key, value]) => `${key}=${value}`)
      .join('\n')
  )
  if (subsystem)
    tree.addLink(
      buses.has(subsystem)
        ? `/sys/bus/${subsystem}/devices/${name}`
        : subsystem === 'block' && said.get('DEVTYPE') === 'disk'
          ? `/sys/block/${name}`
          : `/sys/class/${subsystem}/${name}`,
      at
    )
  const driver = said.get('DRIVER')
  if (driver) tree.addLink(`${at}/driver`, `/sys/bus/${subsystem}/drivers/${driver}`)
  const modalias = said.get('MODALIAS')
  if (modalias) tree.addFile(`${at}/modalias`, modalias)
  const type = said.get('DEVTYPE')
  if (subsystem === 'pci') addPci(tree, at, said)
  if (subsystem === 'usb' && type === 'usb_device') addUsbDevice(tree, at, said)
  if (subsystem === 'usb' && type === 'usb_interface')
    addTriple(tree, at, said.get('INTERFACE'), ['bInterfaceClass', 'bInterfaceSubClass', 'bInterfaceProtocol'])
  if (subsystem === 'video4linux') tree.addFile(`${at}/name`, said.get('ID_V4L_PRODUCT') ?? said.get('ID_MODEL') ?? '')
  if (subsystem === 'net' && !place.includes('/virtual/'))
    tree.addLink(`${at}/device`, at.slice(0, at.lastIndexOf('/net/')))
  if (subsystem === 'rfkill')
    for (const [file, key] of [
      ['type', 'RFKILL_TYPE'],
      ['name', 'RFKILL_NAME']
    ] as const)
      tree.addFile(`${at}/${file}`, said.get(key) ?? '')
  if (subsystem === 'block') {
    tree.addFile(`${at}/device/model`, (said.get('ID_MODEL') ?? '').replaceAll('_', ' '))
    tree.addFile(`${at}/device/vendor`, (said.get('ID_VENDOR') ?? '').replaceAll('_', ' '))
  }
  if (subsystem === 'input') addInput(tree, at, said)
  const [major, minor] = [said.get('MAJOR'), said.get('MINOR')]
  if (major && minor) {
    const properties = [...said].filter(([key]) => key.startsWith('ID_')).map(([key, value]) => `E:${key}=${value}`)
    tree.addFile(`/run/udev/data/${subsystem === 'block' ? 'b' : 'c'}${major}:${minor}`, properties.join('\n'))
  }
}

function addPci(tree: MemoryTree, at: string, said: ReadonlyMap<string, string>): void {
  const code = said.get('PCI_CLASS') ?? ''
  tree.addFile(`${at}/class`, `0x${code.length <= 4 ? `${code.padStart(4, '0')}00` : code.padStart(6, '0')}`)
  for (const [key, vendorFile, productFile] of [
    ['PCI_ID', 'vendor', 'device'],
    ['PCI_SUBSYS_ID', 'subsystem_vendor', 'subsystem_device']
  ] as const) {
    const [vendor, product] = (said.get(key) ?? '').split(':')
    if (!vendor || !product) continue
    tree.addFile(`${at}/${vendorFile}`, `0x${vendor.toLowerCase()}`)
    tree.addFile(`${at}/${productFile}`, `0x${product.toLowerCase()}`)
  }
}

function addUsbDevice(tree: MemoryTree, at: string, said: ReadonlyMap<string, string>): void {
  const [vendor = '', product = ''] = (said.get('PRODUCT') ?? '').split('/')
  if (vendor) tree.addFile(`${at}/idVendor`, vendor.padStart(4, '0').toLowerCase())
  if (product) tree.addFile(`${at}/idProduct`, product.padStart(4, '0').toLowerCase())
  addTriple(tree, at, said.get('TYPE'), ['bDeviceClass', 'bDeviceSubClass', 'bDeviceProtocol'])
  const maker = said.get('ID_VENDOR')?.replaceAll('_', ' ')
  const model = said.get('ID_MODEL')?.replaceAll('_', ' ')
  const serial = said.get('ID_SERIAL_SHORT')
  if (maker) tree.addFile(`${at}/manufacturer`, maker)
  if (model) tree.addFile(`${at}/product`, model)
  if (serial) tree.addFile(`${at}/serial`, serial)
}

/** `224/1/1` in the database is `e0`, `01`, `01` in the tree. */
function addTriple(tree: MemoryTree, at: string, triple: string | undefined, files: readonly string[]): void {
  const codes = triple?.split('/') ?? []
  files.forEach((file, number) => {
    const code = Number(codes[number])
    if (codes[number] !== undefined && Number.isInteger(code))
      tree.addFile(`${at}/${file}`, code.toString(16).padStart(2, '0'))
  })
}

function addInput(tree: MemoryTree, at: string, said: ReadonlyMap<string, string>): void {
  const bustype = said.get('PRODUCT')?.split('/')[0]
  if (bustype) tree.addFile(`${at}/id/bustype`, bustype.padStart(4, '0'))
  const name = said.get('NAME')?.replace(/^"|"$/g, '')
  if (name) tree.addFile(`${at}/name`, name)
}
