import type { Fact, Sign } from '#shared/device-policy/facts.ts'

/** What the kernel's dump of one sound codec says: its id, and what its pins lead to. */
export type HdaCodec = Pick<Fact, 'signs' | 'names'> & { vendor?: string; product?: string; subsystem?: string }

/** Reads a file `codec#0` of `/proc/asound`; `where` is kept with each sign. */
export function readHdaCodec(text: string, where: string): HdaCodec {
  const signs: Sign[] = []
  const name = /^Codec: (.+)$/m.exec(text)?.[1]?.trim()
  const codec: HdaCodec = { signs, names: name ? [name] : [] }
  const ids = /^Vendor Id: 0x([0-9a-f]{4})([0-9a-f]{4})/im.exec(text)
  if (ids?.[1] && ids[2]) Object.assign(codec, { vendor: ids[1].toLowerCase(), product: ids[2].toLowerCase() })

  const modem = /^(Modem Function Group: 0x.*|MFG Function Id:.*)$/m.exec(text)?.[0]
  if (modem) signs.push({ mark: 'modemFunction', where, what: modem.trim() })
  else if (name && /Si3054|modem/i.test(name)) signs.push({ mark: 'modemFunction', where, what: `Codec: ${name}` })

  let pins = 0
  for (const node of text.split(/^(?=Node 0x)/m)) {
    const pin = /Pin Default 0x([0-9a-f]{8}):?\s*(.*)$/im.exec(node)
    if (!pin?.[1]) continue
    pins++
    const mark = pinMeaning(parseInt(pin[1], 16), node)
    if (mark) signs.push({ mark, where, what: `Pin Default 0x${pin[1]} ${(pin[2] ?? '').trim()}`.trim() })
  }
  // The driver names its controls after what it really found; old firmware declares pins wrongly.
  const control = /name="((Internal|Int|Front Internal) Mic|Digital Mic|Dmic|DMIC)\b[^"]*"/i.exec(text)?.[1]
  if (control && !signs.some((sign) => sign.mark === 'microphonePin')) {
    signs.push({ mark: 'microphonePin', where, what: `Control: name="${control}"` })
  }
  const jackControl = /name="((Headset |Front |Rear |Dock |Headphone |Line\/)?Mic)\b[^"]*"/.exec(text)?.[1]
  if (jackControl && !signs.some((sign) => sign.mark === 'microphonePin' || sign.mark === 'microphoneJackPin')) {
    signs.push({ mark: 'microphoneJackPin', where, what: `Control: name="${jackControl}"` })
  }
  if (pins === 0 && !modem) signs.push({ mark: 'noPins', where, what: 'no Pin Default' })
  return codec
}

/**
 * The default configuration of a pin: bits 31-30 what it is joined to (1: nothing), 29-24 where, 23-20 what for
 * (0xA: microphone, 8: line in, 2: headphones).
 */
function pinMeaning(value: number, node: string): Sign['mark'] | undefined {
  const joined = value >>> 30
  if (joined === 1) return undefined
  const purpose = (value >>> 20) & 0xf
  const isFixed = joined === 2 || ((value >>> 28) & 0x3) === 1
  if (purpose === 0xa) return isFixed ? 'microphonePin' : 'microphoneJackPin'
  if (purpose === 0x8) return 'lineInPin'
  if (purpose === 0x2 && /Pincap 0x[0-9a-f]+:.*\bIN\b/i.test(node)) return 'headphoneJackPin'
  return undefined
}
