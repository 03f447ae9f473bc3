import type { Fact, Unread } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { ReadDump } from './dump-reading.ts'

/** One device has one name in every list of one machine: its bus and its number on it. */
function usbPath(bus: string | number, device: string | number): string {
  return `usb ${Number(bus)}:${Number(device)}`
}

/** The output of `lsusb`, with or without `-v`, of one device or of all. */
export const readLsusb: ReadDump = (text, where) => {
  const facts: Fact[] = []
  const unread: Unread[] = []
  const parts = text.split(/^(?=[ \t]*(?:Bus \d{3} Device \d{3}: ID|Device Descriptor:))/m)
  let head: { path: string } | undefined
  const isDescribed = text.includes('Device Descriptor:')
  const byPath = new Map<string, Fact>()
  for (const part of parts) {
    const start = /^[ \t]*Bus (\d{3}) Device (\d{3}): ID ([0-9a-f]{4}):([0-9a-f]{4}) ?(.*)$/im.exec(part)
    if (start) {
      const [, bus = '', device = '', vendor = '', product = '', name = ''] = start
      head = { path: usbPath(bus, device) }
      const listed = factOf({
        bus: 'usb',
        path: head.path,
        readFrom: where,
        vendor: vendor.toLowerCase(),
        product: product.toLowerCase(),
        names: name.trim() ? [name.trim()] : []
      })
      facts.push(listed)
      byPath.set(listed.path, listed)
    }
    if (part.includes("Couldn't open device")) {
      unread.push({ what: 'usbInterfaces', where: `${where} ${head?.path ?? ''}`.trim(), why: 'denied' })
    }
    if (!/idVendor/.test(part)) continue
    const path = head?.path ?? `usb ${where}:${facts.length + 1}`
    const described = describedDevice(part, path, where)
    const known = byPath.get(path)
    if (known)
      Object.assign(known, {
        ...described,
        names: [...new Set([...described.names, ...known.names])],
        vendor: described.vendor ?? known.vendor,
        product: described.product ?? known.product
      })
    else facts.push(described)
    head = undefined
  }
  if (facts.length === 0) return undefined
  if (!isDescribed) unread.push({ what: 'usbInterfaces', where, why: 'notCovered' })
  const isWhole = /ID 1d6b:000[123]/i.test(text)
  return {
    facts: facts.filter((fact) => fact.vendor !== '1d6b'),
    unread,
    covers: isWhole ? ['usb'] : [],
    system: 'linux'
  }
}

function describedDevice(text: string, path: string, where: string): Fact {
  const classes = new Set<string>()
  const terminals = new Set<string>()
  const fact = factOf({ bus: 'usb', path, readFrom: where })
  const triple: string[] = []
  let isInput = false
  let inside: 'audio' | 'video' = 'audio'
  for (const line of text.split('\n')) {
    if (/(Audio|Video)Control Interface Descriptor/.test(line)) inside = line.includes('Video') ? 'video' : 'audio'
    const [, field = '', value = '', rest = ''] = /^[ \t]*(\w+)[ \t]+(0x[0-9a-f]+|\d+)?[ \t]*(.*)$/i.exec(line) ?? []
    const code = () => Number(value).toString(16).padStart(2, '0')
    if (/^b(Device|Interface)(Class|SubClass|Protocol)$/.test(field) && value !== '') {
      if (field.endsWith('Class') && !field.endsWith('SubClass')) triple.length = 0
      triple.push(code())
      if (field.endsWith('Protocol')) classes.add(triple.join('/'))
    } else if (field === 'idVendor') fact.vendor = Number(value).toString(16).padStart(4, '0')
    else if (field === 'idProduct') fact.product = Number(value).toString(16).padStart(4, '0')
    else if (field === 'bDescriptorSubtype') isInput = /INPUT_TERMINAL/.test(rest)
    else if (field === 'wTerminalType') {
      if (isInput || Number(value) >= 0x0300) {
        terminals.add(`${inside}/${Number(value).toString(16).padStart(4, '0')}`)
      }
    } else if (field === 'iManufacturer' || field === 'iProduct') {
      if (rest.trim() && !/^\(error\)/.test(rest)) fact.names.push(rest.trim())
    } else if (field === 'iSerial' || field === 'iSerialNumber') {
      if (rest.trim() && !/^\(error\)/.test(rest)) fact.serial = rest.trim()
    } else if (field === 'iInterface' && rest.trim() === 'MTP')
      fact.signs.push({ mark: 'mediaTransfer', where, what: line.trim() })
  }
  fact.names = fact.names.length > 1 ? [fact.names.join(' ')] : fact.names
  return { ...fact, classes: [...classes], terminals: [...terminals] }
}

/** The output of `lsusb -t`, in both layouts, with or without the ids of `-v`. */
export const readLsusbTree: ReadDump = (text, where) => {
  const facts = new Map<string, Fact>()
  let bus = '0'
  let last: Fact | undefined
  let lines = 0
  for (const line of text.split('\n')) {
    const entry =
      /(?:\/: +|\|__ *)(?:Bus (\d+)\.)?Port (\d+): Dev (\d+),(?: If (\d+),)? Class=([^,]*), Driver=([^,]*)(?:,|$)/.exec(
        line
      )
    if (entry) {
      lines++
      const [, onBus, , device = '', , kind = '', driver = ''] = entry
      if (onBus) bus = onBus
      last = undefined
      if (/hub/i.test(kind)) continue
      const path = usbPath(bus, device)
      last = facts.get(path) ?? factOf({ bus: 'usb', path, readFrom: where })
      facts.set(path, last)
      const triple = interfaceNames.find(([known]) => known.test(kind.trim()))?.[1]
      if (triple && !last.classes.includes(triple)) last.classes.push(triple)
      const bound = driver
        .trim()
        .replace(/^\[none\]$/, '')
        .replace(/\/.*$/, '')
      if (bound && !last.drivers.includes(bound)) last.drivers.push(bound)
      continue
    }
    const ids = /^\s*ID ([0-9a-f]{4}):([0-9a-f]{4}) ?(.*)$/i.exec(line)
    if (ids?.[1] && ids[2] && last) {
      last.vendor = ids[1].toLowerCase()
      last.product = ids[2].toLowerCase()
      if (ids[3]?.trim() && last.names.length === 0) last.names.push(ids[3].trim())
    }
  }
  if (lines === 0) return undefined
  return { facts: [...facts.values()], covers: /^\s*\/:/m.test(text) ? ['usb'] : [], system: 'linux' }
}

// `lsusb -t` names the class and leaves the rest out: `--` stands for what is not told.
const interfaceNames: readonly (readonly [RegExp, string])[] = [
  [/^Wireless/i, 'e0/--/--'],
  [/^Video/i, '0e/--/--'],
  [/^Audio/i, '01/--/--'],
  [/^Communications/i, '02/--/--'],
  [/^CDC Data/i, '0a/00/00'],
  [/^Mass Storage/i, '08/--/--'],
  [/^Human Interface/i, '03/--/--'],
  [/^Vendor Specific/i, 'ff/--/--'],
  [/^Printer/i, '07/--/--'],
  [/^Imag/i, '06/01/01'],
  [/^Chip/i, '0b/--/--'],
  [/^Application Specific/i, 'fe/--/--'],
  [/^Misc/i, 'ef/--/--']
]

/** The output of `usb-devices`. */
export const readUsbDevices: ReadDump = (text, where) => {
  const facts: Fact[] = []
  let fact: Fact | undefined
  for (const line of rejoined(text)) {
    const topology = /^T:.*Bus= *(\d+).*Dev#= *(\d+)/.exec(line)
    if (/^T:/.test(line) || (/^[DP]:/.test(line) && !fact)) {
      fact = factOf({
        bus: 'usb',
        path: topology?.[1] && topology[2] ? usbPath(topology[1], topology[2]) : `usb ${where}:${facts.length + 1}`,
        readFrom: where
      })
      facts.push(fact)
    }
    if (!fact) continue
    const ids = /^P:.*Vendor= *([0-9a-f]{4}) +ProdID= *([0-9a-f]{4})/i.exec(line)
    if (ids) Object.assign(fact, { vendor: ids[1]?.toLowerCase(), product: ids[2]?.toLowerCase() })
    const triple = /^[DI]:.*Cls= *([0-9a-f]{2})(?:\([^)]*\)?)? *Sub= *([0-9a-f]{2}) +Prot= *([0-9a-f]{2})/i.exec(line)
    if (triple) {
      const code = triple.slice(1, 4).join('/').toLowerCase()
      if (!fact.classes.includes(code)) fact.classes.push(code)
    }
    const driver = /^I:.*Driver= *(\S+)/.exec(line)?.[1]
    if (driver && !/^[([]none[)\]]$/.test(driver) && !fact.drivers.includes(driver)) fact.drivers.push(driver)
    const name = /^S: +(Manufacturer|Product|SerialNumber)=(.*)$/.exec(line)
    if (name?.[1] === 'SerialNumber' && name[2]?.trim()) fact.serial = name[2].trim()
    else if (name?.[2]?.trim()) fact.names.push(name[2].trim())
  }
  const real = facts.filter((one) => one.vendor !== undefined && one.vendor !== '1d6b')
  if (real.length === 0) return undefined
  for (const one of real) one.names = one.names.length > 1 ? [one.names.join(' ')] : one.names
  return { facts: real, covers: facts.some((one) => one.vendor === '1d6b') ? ['usb'] : [], system: 'linux' }
}

/** Lines that mail has broken, put together again: every line of `usb-devices` starts with a letter and a colon. */
function rejoined(text: string): string[] {
  const lines: string[] = []
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    const above = lines.at(-1)
    if (/^[TBDPSCAIE]:/.test(line) || line === '' || above === undefined || !/^[TDPIC]:/.test(above)) lines.push(line)
    else lines[lines.length - 1] = `${above} ${line}`
  }
  return lines
}
