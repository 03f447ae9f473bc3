import { z } from 'zod'
import type { Fact } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { DumpReading } from './dump-reading.ts'
import { pciPath } from './pci-lists.ts'

const Numbered = z.object({ value: z.number().optional(), name: z.string().optional() }).partial()
const HwinfoItem = z
  .object({
    bus_type: Numbered,
    base_class: Numbered,
    sub_class: Numbered,
    pci_interface: Numbered,
    vendor: Numbered,
    device: Numbered,
    sub_vendor: Numbered,
    sub_device: Numbered,
    model: z.string(),
    serial: z.string(),
    sysfs_id: z.string(),
    sysfs_bus_id: z.string(),
    sysfs_device_link: z.string(),
    driver: z.string(),
    drivers: z.array(z.string()),
    driver_modules: z.array(z.string()),
    module_alias: z.string()
  })
  .partial()
type HwinfoItem = z.infer<typeof HwinfoItem>

/** hwinfo's findings as JSON, as nixos-facter writes them: `{ hardware: { camera: […], … } }`. */
export function readHwinfo(value: unknown, where: string): DumpReading | undefined {
  const hardware = z.object({ hardware: z.record(z.string(), z.unknown()) }).safeParse(value)
  if (!hardware.success) return undefined
  const facts = new Map<string, Fact>()
  for (const [section, items] of Object.entries(hardware.data.hardware)) {
    if (!Array.isArray(items)) continue
    for (const item of items) {
      const parsed = HwinfoItem.safeParse(item)
      const fact = parsed.success ? hwinfoFact(parsed.data, section, where) : undefined
      if (!fact) continue
      const known = facts.get(fact.path)
      if (!known) facts.set(fact.path, fact)
      else {
        known.classes = [...new Set([...known.classes, ...fact.classes])]
        known.drivers = [...new Set([...known.drivers, ...fact.drivers])]
        known.signs.push(...fact.signs)
      }
    }
  }
  if (facts.size === 0) return undefined
  return { facts: [...facts.values()], covers: ['pci', 'usb'], system: 'linux' }
}

function hwinfoFact(item: HwinfoItem, section: string, where: string): Fact | undefined {
  const drivers = [...new Set([...(item.drivers ?? []), ...(item.driver ? [item.driver] : [])])]
  const modules = item.driver_modules ?? []
  const names = item.model ? [item.model] : []
  const bus = item.bus_type?.name
  if (bus === 'PCI' && item.sysfs_bus_id) {
    const code = [item.base_class?.value ?? 0, item.sub_class?.value ?? 0, item.pci_interface?.value ?? 0]
      .map((part) => hex(part, 2))
      .join('')
    return factOf({
      bus: 'pci',
      path: pciPath(item.sysfs_bus_id),
      readFrom: where,
      vendor: hexOf(item.vendor),
      product: hexOf(item.device),
      subsystemVendor: hexOf(item.sub_vendor),
      subsystemProduct: hexOf(item.sub_device),
      classes: /^[0-9a-f]{6}$/.test(code) ? [code] : [],
      drivers,
      modules,
      names
    })
  }
  if (bus === 'USB' && item.sysfs_bus_id && section !== 'hub') {
    const alias = /^usb:v([0-9A-F]{4})p([0-9A-F]{4}).*dc(..)dsc(..)dp(..)ic(..)isc(..)ip(..)/.exec(
      item.module_alias ?? ''
    )
    const triple = alias?.slice(6, 9).join('/').toLowerCase()
    const port = item.sysfs_bus_id.replace(/:.*$/, '')
    return factOf({
      bus: 'usb',
      path: `usb port ${port}`,
      readFrom: where,
      vendor: alias?.[1]?.toLowerCase() ?? hexOf(item.vendor),
      product: alias?.[2]?.toLowerCase() ?? hexOf(item.device),
      classes: triple ? [triple] : [],
      drivers: drivers.filter((driver) => driver !== 'usb'),
      modules,
      names,
      serial: item.serial
    })
  }
  if (section === 'network_interface' && item.sysfs_id?.startsWith('/class/net/') && item.base_class) {
    const isRadio = item.sub_class?.name === 'WLAN' || /^wl/.test(item.sysfs_id.slice('/class/net/'.length))
    if (!isRadio) return undefined
    return factOf({
      bus: 'net',
      path: item.sysfs_id,
      readFrom: where,
      drivers,
      names,
      signs: [{ mark: 'wifiInterface', where, what: item.sysfs_id }]
    })
  }
  return undefined
}

function hexOf(number: { value?: number | undefined } | undefined): string | undefined {
  return number?.value === undefined ? undefined : hex(number.value & 0xffff, 4)
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}

const FwupdInterface = z
  .object({ InterfaceClass: z.number(), InterfaceSubClass: z.number(), InterfaceProtocol: z.number() })
  .partial()
const FwupdDevice = z
  .object({
    GType: z.string(),
    PlatformId: z.string(),
    BackendId: z.string(),
    IdVendor: z.number(),
    IdProduct: z.number(),
    Vendor: z.number(),
    Model: z.number(),
    DeviceClass: z.number(),
    DeviceSubClass: z.number(),
    DeviceProtocol: z.number(),
    UsbInterfaces: z.array(FwupdInterface)
  })
  .partial()

/** A recording of fwupd: `{ UsbDevices: [ … ] }`. */
export function readFwupd(value: unknown, where: string): DumpReading | undefined {
  const list = z.object({ UsbDevices: z.array(FwupdDevice) }).safeParse(value)
  if (!list.success) return undefined
  const facts: Fact[] = []
  for (const [number, device] of list.data.UsbDevices.entries()) {
    const vendor = device.IdVendor ?? device.Vendor
    const product = device.IdProduct ?? device.Model
    if (vendor === undefined || product === undefined) continue
    const port = device.PlatformId ?? /\/(\d+-[\d.]+)\/\1:/.exec(device.BackendId ?? '')?.[1] ?? `${where}:${number}`
    const interfaces = (device.UsbInterfaces ?? []).map((one) => [
      one.InterfaceClass ?? 0,
      one.InterfaceSubClass ?? 0,
      one.InterfaceProtocol ?? 0
    ])
    const own =
      device.DeviceClass === undefined
        ? []
        : [[device.DeviceClass, device.DeviceSubClass ?? 0, device.DeviceProtocol ?? 0]]
    const hidden = device.BackendId?.includes('/hidraw/') ? ['03/00/00'] : []
    facts.push(
      factOf({
        bus: 'usb',
        path: `usb port ${port}`,
        readFrom: where,
        vendor: hex(vendor & 0xffff, 4),
        product: hex(product & 0xffff, 4),
        classes: [
          ...new Set([
            ...hidden,
            ...[...own, ...interfaces].map((triple) => triple.map((code) => hex(code, 2)).join('/'))
          ])
        ]
      })
    )
  }
  return facts.length > 0 ? { facts, covers: [], system: 'linux' } : undefined
}

const SnifferItem = z
  .object({
    'Bus Type': z.string(),
    'Device ID': z.string(),
    'Subsystem ID': z.string(),
    'Audio Endpoints': z.array(z.string()),
    Device: z.string()
  })
  .partial()

/** Lists of hardware by kind, each device with its bus and its id `VVVV-PPPP`. */
export function readSniffer(value: unknown, where: string): DumpReading | undefined {
  const sections = z.record(z.string(), z.unknown()).safeParse(value)
  if (!sections.success || !('Motherboard' in sections.data || 'BIOS' in sections.data)) return undefined
  const facts: Fact[] = []
  for (const [section, items] of Object.entries(sections.data)) {
    const devices = z.record(z.string(), SnifferItem).safeParse(items)
    if (!devices.success) continue
    for (const [name, device] of Object.entries(devices.data)) {
      const [, vendor, product] = /^([0-9A-F]{4})-([0-9A-F]{4})/i.exec(device['Device ID'] ?? '') ?? []
      const bus = device['Bus Type'] === 'USB' ? 'usb' : device['Bus Type'] === 'PCI' ? 'pci' : undefined
      const what = `${section}: ${name}`
      const signs: Fact['signs'] = []
      if (section === 'Bluetooth') signs.push({ mark: 'bluetoothAdapter', where, what })
      if (section === 'Network' && /wi-?fi|wireless|802\.11|wlan/i.test(name))
        signs.push({ mark: 'wifiInterface', where, what })
      if (device['Audio Endpoints']?.some((endpoint) => /mic/i.test(endpoint)))
        signs.push({ mark: 'captureEndpoint', where, what })
      if (!bus && signs.length === 0) continue
      facts.push(
        factOf({
          bus: bus ?? 'sound',
          path: `${section} ${name}`,
          readFrom: where,
          vendor: vendor?.toLowerCase(),
          product: product?.toLowerCase(),
          names: [name],
          signs
        })
      )
    }
  }
  return facts.length > 0 ? { facts, covers: [], system: 'windows' } : undefined
}
