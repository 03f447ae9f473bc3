import type { Fact, Mark, Sign } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'

/** A device as Windows lists it, whatever it was read from. Everything but the instance id may be unknown. */
export type PlugAndPlayDevice = {
  /** `USB\VID_0951&PID_1666\E0D55EA5` */
  instanceId: string
  hardwareIds?: readonly string[]
  compatibleIds?: readonly string[]
  service?: string | undefined
  classGuid?: string | undefined
  name?: string | undefined
  isPresent: boolean
  /** ConfigManagerErrorCode: 22 is switched off, 28 has no driver. */
  problem?: number | undefined
}

/** Facts on devices that Windows lists. Names play no part: they are in the language of that Windows. */
export function plugAndPlayFacts(devices: readonly PlugAndPlayDevice[], where: string): Fact[] {
  const facts = new Map<string, Fact>()
  for (const device of devices) {
    const fact = factOn(device, where)
    if (fact && !facts.has(fact.path)) facts.set(fact.path, fact)
  }
  // The functions of a composite device are listed beside it; its ids are all that joins them.
  const owners = new Map<string, Fact>()
  const isFunction = (fact: Fact) => /&mi_/i.test(fact.path)
  for (const fact of facts.values()) {
    const key = `${fact.vendor}:${fact.product}:${fact.presence}`
    const known = owners.get(key)
    if (fact.bus === 'usb' && (!known || (isFunction(known) && !isFunction(fact)))) owners.set(key, fact)
  }
  for (const fact of facts.values()) {
    const owner = owners.get(`${fact.vendor}:${fact.product}:${fact.presence}`)
    if (fact.bus === 'usb' && owner && owner !== fact && isFunction(fact)) fact.parent = owner.path
  }
  return [...facts.values()]
}

function factOn(device: PlugAndPlayDevice, where: string): Fact | undefined {
  const id = device.instanceId.toUpperCase()
  const enumerator = id.slice(0, id.indexOf('\\'))
  const ids = [id, ...(device.hardwareIds ?? []), ...(device.compatibleIds ?? [])].map((one) => one.toUpperCase())
  const classKey = device.classGuid?.toLowerCase().replace(/[{}]/g, '').slice(0, 8) ?? ''
  const name = device.name?.replace(/^@.*?;/, '').trim()
  const signs: Sign[] = []
  const put = (mark: Mark, what: string) => signs.push({ mark, where, what })
  const common = {
    path: device.instanceId,
    readFrom: where,
    names: name ? [name] : [],
    drivers: device.service ? [device.service] : [],
    signs,
    presence: device.isPresent ? 'present' : 'past'
  } as const
  if (device.problem === 22) put('disabled', 'ConfigManagerErrorCode=22')

  if (enumerator === 'SWD' && id.startsWith('SWD\\MMDEVAPI\\{0.0.1.')) {
    put('captureEndpoint', device.instanceId)
    return factOf({ ...common, bus: 'sound', drivers: [] })
  }
  if (/^SWD\\WPDBUSENUM\\.*USBSTOR/.test(id)) {
    put('usbStorageTrace', device.instanceId)
    return factOf({ ...common, bus: 'trace', presence: 'past', drivers: [] })
  }
  if (/^BTH(ENUM|LE)\\DEV_/.test(id)) {
    put('bluetoothTrace', device.instanceId)
    return factOf({ ...common, bus: 'trace', presence: 'past', drivers: [] })
  }
  if (/^BTH/.test(enumerator)) {
    put('bluetoothAdapter', device.instanceId)
    return factOf({ ...common, bus: 'bluetooth' })
  }
  if (['ROOT', 'SWD', 'INTELAUDIO', 'HTREE', 'STORAGE', 'UMB'].includes(enumerator)) return undefined
  if (enumerator === 'USBPRINT') {
    put('printerFunction', device.instanceId)
    return factOf({ ...common, bus: 'printer' })
  }
  if (enumerator === 'USBSTOR') {
    if (/^USBSTOR\\CDROM/.test(id)) put('opticalDrive', device.instanceId)
    const serial = id.split('\\')[2]?.replace(/&\d+$/, '')
    return factOf({
      ...common,
      bus: 'block',
      drivers: ['USBSTOR'],
      serial: serial && !/&/.test(serial) ? serial : undefined
    })
  }
  classMarks(classKey, device, put)
  const pci = /VEN_([0-9A-F]{4})&DEV_([0-9A-F]{4})/.exec(id)
  if (enumerator === 'HDAUDIO') {
    if (id.startsWith('HDAUDIO\\FUNC_02')) put('modemFunction', device.instanceId)
    return factOf({ ...common, bus: 'hda', vendor: pci?.[1]?.toLowerCase(), product: pci?.[2]?.toLowerCase() })
  }
  if (enumerator === 'PCI' && pci) {
    const subsystem = /SUBSYS_([0-9A-F]{4})([0-9A-F]{4})/.exec(id)
    const code = ids
      .map((one) => /CC_([0-9A-F]{4})([0-9A-F]{2})?/.exec(one))
      .filter((found) => found !== null)
      .toSorted((a, b) => b[0].length - a[0].length)[0]
    return factOf({
      ...common,
      bus: 'pci',
      vendor: pci[1]?.toLowerCase(),
      product: pci[2]?.toLowerCase(),
      subsystemVendor: subsystem?.[2]?.toLowerCase(),
      subsystemProduct: subsystem?.[1]?.toLowerCase(),
      classes: code?.[1] ? [`${code[1]}${code[2] ?? '00'}`.toLowerCase()] : []
    })
  }
  const usb = /VID_([0-9A-F]{4})&PID_([0-9A-F]{4})/.exec(id)
  if (enumerator === 'USB') {
    if (!usb) return undefined
    const triples = ids
      .map((one) => /CLASS_([0-9A-F]{2})(?:&SUBCLASS_([0-9A-F]{2})(?:&PROT_([0-9A-F]{2}))?)?/.exec(one))
      .filter((found) => found !== null)
    const longest = triples.toSorted((a, b) => b[0].length - a[0].length)[0]
    const serial = id.split('\\')[2]
    return factOf({
      ...common,
      bus: 'usb',
      vendor: usb[1]?.toLowerCase(),
      product: usb[2]?.toLowerCase(),
      classes: longest ? [[longest[1], longest[2] ?? '--', longest[3] ?? '--'].join('/').toLowerCase()] : [],
      serial: serial && !serial.includes('&') ? serial : undefined
    })
  }
  return signs.length > 0 ? factOf({ ...common, bus: 'windows' }) : undefined
}

/** What the setup class of Windows says by itself: the first eight digits of its GUID. */
function classMarks(classKey: string, device: PlugAndPlayDevice, put: (mark: Mark, what: string) => void): void {
  const what = `ClassGuid=${device.classGuid ?? ''}`
  const service = device.service?.toLowerCase()
  if (classKey === '6bdd1fc6') put(service === 'usbvideo' ? 'videoCapture' : 'scannerFunction', what)
  const mark = setupClassMarks[classKey]
  if (mark) put(mark, what)
}

const setupClassMarks: Readonly<Record<string, Mark>> = {
  e0cbf06c: 'bluetoothAdapter',
  ca3e7ab9: 'videoCapture',
  '4d36e96d': 'modemFunction',
  '6bdd1fc5': 'irdaAdapter',
  '5630831c': 'nfcAdapter',
  eec5ad98: 'mediaTransfer',
  '4d36e965': 'opticalDrive',
  '4d36e967': 'disk',
  a0a588a4: 'cardReader'
}

/** A network adapter as Windows sees it. Media: 1 and 9 Wi-Fi, 8 mobile, 10 Bluetooth, 14 Ethernet, 16 infrared. */
export type WindowsNetworkAdapter = {
  id: string
  name: string
  medium: number | undefined
  isHardware: boolean
  isConnected: boolean
  mac: string | undefined
  addresses?: readonly string[]
}

export function networkAdapterFact(adapter: WindowsNetworkAdapter, where: string): Fact | undefined {
  const signs: Sign[] = []
  const mark = adapter.medium === undefined ? undefined : mediumMarks[adapter.medium]
  // A software adapter of Bluetooth or Wi-Fi (a personal network, Wi-Fi Direct) exists only on top of a real radio.
  if (mark && (adapter.isHardware || mark !== 'ethernetInterface'))
    signs.push({ mark, where, what: `NdisPhysicalMedium=${adapter.medium}` })
  if (adapter.isHardware && adapter.isConnected) signs.push({ mark: 'linkUp', where, what: 'connected' })
  if (signs.length === 0) return undefined
  return factOf({
    bus: 'net',
    path: `net ${adapter.id}`,
    readFrom: where,
    names: [adapter.name],
    signs,
    mac: macOf(adapter.mac),
    // Windows appends the interface to an address that holds on one link only.
    addresses: adapter.addresses?.map((address) => address.replace(/%.*$/, ''))
  })
}

const mediumMarks: Readonly<Record<number, Mark>> = {
  1: 'wifiInterface',
  9: 'wifiInterface',
  8: 'wwanInterface',
  10: 'bluetoothInterface',
  14: 'ethernetInterface',
  16: 'irdaAdapter'
}

function macOf(text: string | undefined): string | undefined {
  const digits = text?.replace(/[^0-9a-f]/gi, '').toLowerCase() ?? ''
  return digits.length === 12 ? (digits.match(/../g) ?? []).join(':') : undefined
}

/** A printer queue with a port that leads somewhere; queues that only write files are none. */
export function printerFact(printer: { name: string; port: string; driver: string }, where: string): Fact | undefined {
  if (/^(PORTPROMPT:|SHRFAX:|NUL:|FILE:|XPSPort:|Microsoft\.Office|OneNote)/i.test(printer.port) || printer.port === '')
    return undefined
  const what = `${printer.port} ${printer.driver}`.trim()
  const signs: Sign[] = [{ mark: 'printQueue', where, what }]
  if (/^(TS|CLIENT)\d/i.test(printer.port)) return undefined
  if (/\bfax\b/i.test(printer.driver)) signs.push({ mark: 'faxLine', where, what })
  return factOf({ bus: 'printer', path: `printer ${printer.name}`, readFrom: where, names: [printer.name], signs })
}

/** A remembered network. Name types of Windows: 71 Wi-Fi, 243 mobile; others wired or VPN. */
export function networkProfileFact(
  profile: { id: string; name: string; nameType?: number | undefined },
  where: string
): Fact {
  const mark: Mark = profile.nameType === 71 ? 'wifiTrace' : profile.nameType === 243 ? 'mobileTrace' : 'networkTrace'
  const what = `NameType=${profile.nameType ?? ''}`
  return factOf({
    bus: 'trace',
    path: `network profile ${profile.id}`,
    readFrom: where,
    names: [profile.name],
    presence: 'past',
    signs: [{ mark, where, what }]
  })
}
