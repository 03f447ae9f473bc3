import { z } from 'zod'
import type { Fact, MachineFacts, Unread } from '#shared/device-policy/facts.ts'
import { Area, factOf } from '#shared/device-policy/facts.ts'
import { networkAdapterFact, networkProfileFact, plugAndPlayFacts, printerFact } from './windows-devices.ts'

// PowerShell writes a list of one as the one, and an empty one as null.
const many = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value): unknown[] => {
    if (value === null || value === undefined) return []
    return Array.isArray(value) ? (value as unknown[]).filter((one) => one !== null) : [value]
  }, z.array(item))
const text = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => String(value ?? ''))
const number = z.preprocess(
  (value) => (value === null || value === undefined || value === '' ? undefined : Number(value)),
  z.number().optional()
)
const truth = z.preprocess((value) => value === true || value === 'True' || value === 1, z.boolean())

/** What the Windows collector writes. Fields a Windows does not know are null. */
export const CollectedFromWindows = z.object({
  collector: z.literal('jiyao-windows'),
  version: z.literal(1),
  maker: text,
  model: text,
  hostName: text,
  devices: many(
    z.object({
      id: text,
      hardwareIds: many(z.string()),
      compatibleIds: many(z.string()),
      service: text,
      classGuid: text,
      name: text,
      present: truth,
      problem: number
    })
  ),
  netAdapters: many(
    z.object({
      id: text,
      name: text,
      medium: number,
      hardware: truth,
      connected: truth,
      mac: text,
      addresses: many(z.string())
    })
  ),
  printers: many(z.object({ name: text, port: text, driver: text })),
  disks: many(z.object({ id: text, name: text, serial: text, bus: text })),
  networkProfiles: many(z.object({ id: text, name: text, nameType: number })),
  wlanProfiles: many(z.object({ file: text, xml: text })),
  bluetoothPeers: many(z.object({ address: text, name: text })),
  installed: many(z.string()),
  // Collectors of before did not look for programs.
  programs: many(z.string()),
  programsRead: many(z.string()),
  hotspotOn: z.preprocess((value) => value === true, z.boolean()),
  unread: many(z.object({ what: Area, where: text, denied: truth, detail: text }))
})
export type CollectedFromWindows = z.infer<typeof CollectedFromWindows>

/** Facts out of the collector's JSON; the live reading of a Windows machine is the same collector, run on the spot. */
export function windowsFacts(collected: CollectedFromWindows, where: string): MachineFacts {
  const facts: Fact[] = plugAndPlayFacts(
    collected.devices.map(({ id, hardwareIds, compatibleIds, service, classGuid, name, present, problem }) => ({
      instanceId: id,
      hardwareIds,
      compatibleIds,
      service: service || undefined,
      classGuid: classGuid || undefined,
      name: name || undefined,
      isPresent: present,
      problem
    })),
    where
  )
  const paths = new Map(facts.map((fact) => [fact.path.toUpperCase(), fact]))
  const put = (fact: Fact | undefined) => {
    if (!fact || paths.has(fact.path.toUpperCase())) return
    paths.set(fact.path.toUpperCase(), fact)
    facts.push(fact)
  }
  for (const { id, name, medium, hardware, connected, mac, addresses } of collected.netAdapters) {
    const fact = networkAdapterFact(
      { id, name, medium, isHardware: hardware, isConnected: connected, mac, addresses },
      where
    )
    // With its device known, the adapter's state is the device's.
    const device = paths.get(id.toUpperCase())
    if (fact && device) fact.parent = device.path
    put(fact)
  }
  for (const printer of collected.printers) put(printerFact(printer, where))
  for (const { id, name, serial, bus } of collected.disks) {
    const mark = /usb/i.test(bus) ? 'removable' : 'disk'
    put(
      factOf({
        bus: 'block',
        path: `disk ${id}`,
        readFrom: where,
        names: [name],
        serial: serial.trim() || undefined,
        drivers: mark === 'removable' ? ['USBSTOR'] : [],
        signs: [{ mark, where, what: `${bus} ${name}` }]
      })
    )
  }
  for (const profile of collected.networkProfiles) put(networkProfileFact(profile, where))
  for (const { file, xml } of collected.wlanProfiles) {
    const name = /<name>([^<]*)<\/name>/.exec(xml)?.[1] ?? file
    put(trace('wifiTrace', `wlan ${file}`, file, name))
  }
  for (const { address, name } of collected.bluetoothPeers)
    put(trace('bluetoothTrace', `pairing ${address}`, address, name || address))
  for (const instanceId of collected.installed) {
    if (paths.has(instanceId.toUpperCase())) continue
    const isStorage = /^USBSTOR/i.test(instanceId)
    for (const fact of plugAndPlayFacts(
      [{ instanceId, isPresent: false, service: isStorage ? 'USBSTOR' : undefined }],
      where
    ))
      put(fact)
  }
  if (collected.hotspotOn)
    put(
      factOf({ bus: 'net', path: 'hotspot', readFrom: where, signs: [{ mark: 'accessPoint', where, what: 'hotspot' }] })
    )

  function trace(mark: 'wifiTrace' | 'bluetoothTrace', path: string, what: string, name: string): Fact {
    return factOf({
      bus: 'trace',
      path,
      readFrom: where,
      presence: 'past',
      names: [name],
      signs: [{ mark, where, what }]
    })
  }

  const unread: Unread[] = collected.unread.map(({ what, where: place, denied, detail }) => ({
    what,
    where: place,
    why: denied ? 'denied' : 'failed',
    ...(detail ? { detail } : {})
  }))
  if (collected.devices.some(({ id }) => id === '')) unread.push({ what: 'usb', where, why: 'unknownForm' })
  const { maker, model, hostName } = collected
  return {
    source: { form: 'files', system: 'windows', names: [where] },
    machine: { ...(maker ? { maker } : {}), ...(model ? { model } : {}), ...(hostName ? { hostName } : {}) },
    facts,
    unread,
    covers: collected.devices.some(({ id }) => boards.test(id)) ? [...ofDevices, ...ofSystem] : [...ofSystem],
    installed: {
      names: collected.programs,
      whole: listsOfPrograms.every((list) => collected.programsRead.includes(list))
    }
  }
}

// Programs of 64 and of 32 bits are entered in lists of their own; some run as a service and are entered in neither.
const listsOfPrograms = ['Registry64', 'Registry32', 'services']

// No Windows runs on nothing: a list without anything of the board is not the whole list.
const boards = /^(PCI|ACPI|VMBUS)\\/i

const ofDevices: readonly Area[] = ['pci', 'usb', 'usbInterfaces', 'sound', 'video', 'radio', 'input', 'thunderbolt']
const ofSystem: readonly Area[] = ['network', 'storage', 'printers', 'traces']
