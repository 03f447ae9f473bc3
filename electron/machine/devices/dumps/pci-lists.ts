import type { Fact } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { ReadDump } from './dump-reading.ts'

const slot = String.raw`((?:[0-9a-f]{4,5}:)?[0-9a-f]{2}:[0-9a-f]{2}\.[0-7])`

/** The output of `lspci`, with numbers (`-nn`, `-n`) or with names only, with or without `-k` and `-v`. */
export const readLspci: ReadDump = (text, where) => {
  const facts: Fact[] = []
  for (const block of text
    .split(new RegExp(`^(?=[ \\t]*${slot} \\S)`, 'im'))
    .filter((part) => new RegExp(`^[ \\t]*${slot} `, 'i').test(part))) {
    const fact = lspciBlock(block, where)
    if (fact) facts.push(fact)
  }
  return facts.length > 0 ? { facts, covers: ['pci'], system: 'linux' } : undefined
}

function lspciBlock(block: string, where: string): Fact | undefined {
  const [head = '', ...rest] = block.split('\n')
  const start = new RegExp(`^[ \\t]*${slot} (.*)$`, 'i').exec(head)
  if (!start?.[1] || start[2] === undefined) return undefined
  // Mail breaks long lines; the end of the name then stands at the start of the next line.
  const title = /\]$|\)$/.test(start[2]) || /^\s/.test(rest[0] ?? ' ') ? start[2] : `${start[2]} ${rest[0] ?? ''}`
  const numeric = /^(?:Class )?([0-9a-f]{4}): ([0-9a-f]{4}):([0-9a-f]{4})/i.exec(title)
  const numbered = /^([^[]*)\[([0-9a-f]{4})\]: (.*)\[([0-9a-f]{4}):([0-9a-f]{4})\]/i.exec(title)
  const named = /^([A-Z][\w ,./()-]+?): (.+)$/.exec(title)
  const interface_ = /\(prog-if ([0-9a-f]{2})/i.exec(title)?.[1] ?? '00'
  const lines = rest.join('\n')
  const of = (label: string) =>
    (new RegExp(`^\\s*${label}: *(.*)$`, 'im').exec(lines)?.[1] ?? '').split(/[ ,]+/).filter(Boolean)
  const subsystem = /^\s*Subsystem:.*?\[?\b([0-9a-f]{4}):([0-9a-f]{4})\]?\s*$/im.exec(lines)
  const common = {
    bus: 'pci',
    path: pciPath(start[1]),
    readFrom: where,
    drivers: of('Kernel driver in use'),
    modules: of('Kernel modules'),
    subsystemVendor: subsystem?.[1]?.toLowerCase(),
    subsystemProduct: subsystem?.[2]?.toLowerCase()
  } as const
  if (numeric) {
    const [, code = '', vendor = '', product = ''] = numeric
    return factOf({
      ...common,
      classes: [(code + interface_).toLowerCase()],
      vendor: vendor.toLowerCase(),
      product: product.toLowerCase()
    })
  }
  if (numbered) {
    const [, , code = '', name = '', vendor = '', product = ''] = numbered
    return factOf({
      ...common,
      classes: [(code + interface_).toLowerCase()],
      vendor: vendor.toLowerCase(),
      product: product.toLowerCase(),
      names: [name.trim()]
    })
  }
  if (!named) return undefined
  const [, kind = '', name = ''] = named
  const code = classNames.find(([known]) => known.test(kind))?.[1]
  return factOf({
    ...common,
    classes: code ? [code + interface_] : [],
    vendor: makers.find(([known]) => known.test(name))?.[1],
    names: [name.replace(/ \(rev \w+\).*$/, '')]
  })
}

/** `lspci` for programs: `-mm`, a device a line with its parts in quotes; `-vmm`, a part a line. */
export const readLspciForPrograms: ReadDump = (text, where) => {
  const facts: Fact[] = []
  const number = (part: string) => /(?:^|\[)([0-9a-f]{4})\]?$/i.exec(part.trim())?.[1]?.toLowerCase()
  const put = (at: string, parts: { code: string; vendor: string; product: string }, drivers: readonly string[]) => {
    const code = number(parts.code) ?? classNames.find(([known]) => known.test(parts.code))?.[1]
    facts.push(
      factOf({
        bus: 'pci',
        path: pciPath(at),
        readFrom: where,
        classes: code ? [`${code}00`] : [],
        vendor: number(parts.vendor) ?? makers.find(([known]) => known.test(parts.vendor))?.[1],
        product: number(parts.product),
        names: [parts.product.replace(/ ?\[[0-9a-f]{4}\]$/i, '').trim()].filter((name) => name !== ''),
        drivers: [...drivers]
      })
    )
  }
  for (const line of text.matchAll(new RegExp(`^${slot} "([^"\n]*)" "([^"\n]*)" "([^"\n]*)"`, 'gim'))) {
    const [, at = '', code = '', vendor = '', product = ''] = line
    put(at, { code, vendor, product }, [])
  }
  for (const block of text.split(/^(?=Slot:\t)/m)) {
    const of = (key: string) => new RegExp(`^${key}:\\t(.*)$`, 'm').exec(block)?.[1]?.trim()
    const at = new RegExp(`^${slot}$`, 'i').exec(of('Slot') ?? '')?.[1]
    const code = of('Class')
    if (at === undefined || code === undefined) continue
    put(at, { code, vendor: of('Vendor') ?? '', product: of('Device') ?? '' }, [of('Driver') ?? ''].filter(Boolean))
  }
  return facts.length > 0 ? { facts, covers: ['pci'], system: 'linux' } : undefined
}

/** One slot has one name in every list: `pci 0000:02:00.0`. */
export function pciPath(slotName: string): string {
  const full = slotName.length < 10 ? `0000:${slotName}` : slotName
  return `pci ${full.toLowerCase()}`
}

const classNames: readonly (readonly [RegExp, string])[] = [
  [/^Network controller/i, '0280'],
  [/^Ethernet controller/i, '0200'],
  [/^Multimedia video/i, '0400'],
  [/^Multimedia audio/i, '0401'],
  [/^Audio device/i, '0403'],
  [/^Multimedia controller/i, '0480'],
  [/^Modem/i, '0703'],
  [/^Communication controller/i, '0780'],
  [/^SD Host/i, '0805'],
  [/^USB controller/i, '0c03'],
  [/^IRDA/i, '0d00'],
  [/^Consumer IR/i, '0d01'],
  [/^RF controller/i, '0d10'],
  [/^Bluetooth/i, '0d11'],
  [/^Broadband/i, '0d12'],
  [/^802\.1a/i, '0d20'],
  [/^802\.1b/i, '0d21'],
  [/^Cellular/i, '0d40'],
  [/^Wireless controller/i, '0d80']
]

const makers: readonly (readonly [RegExp, string])[] = [
  [/^Intel\b/i, '8086'],
  [/^Realtek\b/i, '10ec'],
  [/^(Qualcomm )?Atheros\b/i, '168c'],
  [/^Qualcomm\b/i, '17cb'],
  [/^Broadcom\b/i, '14e4'],
  [/^MEDIATEK\b/i, '14c3'],
  [/^Ralink\b/i, '1814'],
  [/^Marvell\b/i, '11ab']
]

/** The lists of PCI devices and of sound pins that firmware developers' collectors write. */
export const readPinCollector: ReadDump = (text, where) => {
  const facts: Fact[] = []
  for (const [, at = '', code = '', vendor = '', product = ''] of text.matchAll(
    /^PCI Device: (\S+): Class 0x(?:00)?([0-9A-F]{6}), Vendor 0x([0-9A-F]{4}), Device 0x([0-9A-F]{4})/gim
  )) {
    facts.push(
      factOf({
        bus: 'pci',
        path: pciPath(at),
        readFrom: where,
        classes: [code.toLowerCase()],
        vendor: vendor.toLowerCase(),
        product: product.toLowerCase()
      })
    )
  }
  for (const block of text.split(/^(?=hdaudioC\d+D\d+\s*$)/m).slice(1)) {
    const name = /^hdaudioC\d+D\d+/.exec(block)?.[0] ?? ''
    const chip = /^\s*chip_name: (.+)$/m.exec(block)?.[1]
    const fact = factOf({ bus: 'hda', path: name, readFrom: where, names: chip ? [chip] : [] })
    for (const [, pin = ''] of block.matchAll(/^\s+0x[0-9a-f]{2}: 0x([0-9a-f]{8})\s*$/gim)) {
      const value = parseInt(pin, 16)
      const joined = value >>> 30
      if (joined === 1 || ((value >>> 20) & 0xf) !== 0xa) continue
      fact.signs.push({
        mark: joined === 2 ? 'microphonePin' : 'microphoneJackPin',
        where: `${where} ${name}`,
        what: `0x${pin}`
      })
    }
    facts.push(fact)
  }
  return facts.length > 0
    ? { facts, covers: facts.some(({ bus }) => bus === 'pci') ? ['pci'] : [], system: 'linux' }
    : undefined
}
