import type { Fact, Mark } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { ReadDump } from './dump-reading.ts'
import { pciPath } from './pci-lists.ts'

/** The kernel's own log: `dmesg`, the journal, kern.log. What was unplugged again is in the past. */
export const readKernelLog: ReadDump = (text, where) => {
  const log = new Log(where)
  for (const line of text.split('\n')) log.read(line)
  if (log.lines < 3) return undefined
  const isWhole = /Linux version \d/.test(text) && log.nPci > 0
  return { facts: log.facts(), covers: isWhole ? ['pci', 'usb'] : [], system: 'linux' }
}

// What stands before a message: nothing, a facility, one of the ways to write a moment, the thread that spoke.
const stamp = new RegExp(
  [
    String.raw`^\s*(?:<\d+>)?(?:[a-z]+ *:[a-z]+ *: *)?`,
    String.raw`(?:\[ *\+?\d+\.\d+[ \]<][^\]]*?\]?|\[[^\]]{0,30}\d\d:\d\d(?::\d\d)?[^\]]{0,8}\]|\d{4}-\d\d-\d\dT[\d:.,]+(?:Z|[+-][\d:]+))`,
    String.raw`(?: *\[ *[TC]\d+\])?\s?`
  ].join('')
)
// eslint-disable-next-line no-control-regex -- a log that was coloured for a terminal
const colours = /\u001b\[[\d;]*m/g

class Log {
  lines = 0
  nPci = 0
  /** The kernel's test radio numbers its interfaces like real ones; a real card has its PCI or USB line as well. */
  private isSimulated = false
  private readonly where: string
  private readonly byPath = new Map<string, Fact>()
  private readonly byUsbId = new Map<string, Fact>()
  /** The device that is on a port now; another may have been there before. */
  private readonly onPort = new Map<string, string>()

  constructor(where: string) {
    this.where = where
  }

  facts(): Fact[] {
    const all = [...this.byPath.values()]
    return this.isSimulated ? all.filter((fact) => !fact.path.startsWith('wifi ')) : all
  }

  read(raw: string): void {
    const line = raw
      .slice(0, 2000)
      .replace(colours, '')
      .replace(/^.*?\bkernel: /, '')
      .replace(stamp, '')
    const isStamped = line.length !== Math.min(raw.length, 2000)
    const before = this.byPath.size
    this.pci(line)
    this.usb(line)
    this.radio(line)
    this.sound(line)
    if (isStamped || this.byPath.size !== before) this.lines++
  }

  private pci(line: string): void {
    const found = /^pci ([0-9a-f:.]+): \[([0-9a-f]{4}):([0-9a-f]{4})\] type \d+ class 0x([0-9a-f]{6})/i.exec(line)
    if (found) {
      const [, slot = '', vendor, product, code = ''] = found
      this.nPci++
      this.put(pciPath(slot), { bus: 'pci', vendor, product, classes: [code.toLowerCase()] })
      return
    }
    const bound = /^([\w-]+) ((?:[0-9a-f]{4,5}:)[0-9a-f]{2}:[0-9a-f]{2}\.[0-7])[: ]/i.exec(line)
    if (!bound?.[1] || !bound[2] || /^(pci|pcieport|ACPI|vgaarb)$/i.test(bound[1])) return
    const fact = this.byPath.get(pciPath(bound[2]))
    if (fact && !fact.drivers.includes(bound[1])) fact.drivers.push(bound[1])
  }

  private usb(line: string): void {
    const isNew = /^usb (\d+-[\d.]+): New USB device found, idVendor=([0-9a-f]{4}), idProduct=([0-9a-f]{4})/i.exec(line)
    if (isNew) {
      const [, port = '', vendor = '', product = ''] = isNew
      if (vendor.toLowerCase() === '1d6b') return
      const path = `usb port ${port} ${vendor}:${product}`.toLowerCase()
      this.onPort.set(port, path)
      const known = this.byPath.get(path)
      if (known) known.presence = 'present'
      else this.put(path, { bus: 'usb', vendor, product, classes: [] })
      return
    }
    const named = /^usb (\d+-[\d.]+): (Product|Manufacturer|SerialNumber): (.*)$/.exec(line)
    const plugged = this.byPath.get(this.onPort.get(named?.[1] ?? '') ?? '')
    if (named && plugged) {
      const value = (named[3] ?? '').trim()
      if (named[2] === 'SerialNumber') plugged.serial = value
      else if (value && !plugged.names.includes(value)) plugged.names.push(value)
      return
    }
    const gone = /^usb (\d+-[\d.]+): USB disconnect/.exec(line)
    const left = this.byPath.get(this.onPort.get(gone?.[1] ?? '') ?? '')
    if (left) left.presence = 'past'
    const bound = /^([\w-]+) (\d+-[\d.]+):\d+\.\d+[: ]/.exec(line)
    if (bound?.[1] && bound[2] && !/^(usb|hub|usbhid)$/.test(bound[1])) {
      const path = this.onPort.get(bound[2]) ?? `usb port ${bound[2]}`
      const fact = this.byPath.get(path) ?? this.put(path, { bus: 'usb', classes: [] })
      if (!fact.drivers.includes(bound[1])) fact.drivers.push(bound[1])
    }
    const camera =
      /^uvcvideo(?: \d+-[\d.]+:\d+\.\d+)?: Found UVC [\d.]+ device (.*) \(([0-9a-f]{4}):([0-9a-f]{4})\)/i.exec(line)
    if (camera) {
      const [, name = '', vendor = '', product = ''] = camera
      const same = this.byUsbId.get(`${vendor}:${product}`.toLowerCase())
      const fact = same ?? this.put(`usb ${vendor}:${product}`, { bus: 'usb', vendor, product, classes: [] })
      if (!fact.drivers.includes('uvcvideo')) fact.drivers.push('uvcvideo')
      if (!fact.names.length) fact.names.push(name)
    }
    const modem = /^usb (\d+-[\d.]+): (GSM modem|Qualcomm USB modem|Sierra USB modem)/.exec(line)
    const dialling = this.byPath.get(this.onPort.get(modem?.[1] ?? '') ?? '')
    if (dialling && modem) dialling.signs.push({ mark: 'wwanInterface', where: this.where, what: line })
  }

  private radio(line: string): void {
    if (line.includes('mac80211_hwsim')) this.isSimulated = true
    const adapter = /^Bluetooth: (hci\d+): /.exec(line)?.[1]
    if (adapter) this.mark(`bluetooth ${adapter}`, 'bluetooth', 'bluetoothAdapter', line)
    const phy = /^ieee80211 (phy\d+): /.exec(line)?.[1]
    if (phy && !/hwsim/.test(line)) this.mark(`wifi ${phy}`, 'net', 'wifiInterface', line)
    const joined = /^(wl\w+): (associated|authenticated)\b/.exec(line)
    if (joined?.[1]) {
      this.mark(`wifi ${joined[1]}`, 'net', 'wifiInterface', line)
      this.mark(`trace wifi ${joined[1]}`, 'trace', 'wifiTrace', line)
    }
    const up =
      /^(e(?:n|th)\w+): .*[Ll]ink (is up|becomes ready)|^\w[\w-]* [0-9a-f:.]+ (e(?:n|th)\w+): (?:NIC )?[Ll]ink is up/i.exec(
        line
      )
    const name = up?.[1] ?? up?.[3]
    if (name) this.mark(`net ${name}`, 'net', 'linkUp', line)
  }

  private sound(line: string): void {
    const pin = /hdaudio(C\d+D\d+):\s+([\w -]*?Mic)=0x/.exec(line)
    if (pin?.[1] && pin[2]) {
      const isFixed = /internal|^int\b/i.test(pin[2])
      this.mark(`hdaudio${pin[1]}`, 'hda', isFixed ? 'microphonePin' : 'microphoneJackPin', line)
    }
    const digital = /DMICs detected in NHLT tables: ([1-9])|Digital mics found on Skylake/.exec(line)
    if (digital) this.mark('sound dmic', 'sound', 'digitalMicrophone', line)
  }

  private mark(path: string, bus: Fact['bus'], mark: Mark, what: string): void {
    const fact = this.byPath.get(path) ?? this.put(path, { bus, classes: [] })
    if (bus === 'trace') fact.presence = 'past'
    if (!fact.signs.some((sign) => sign.mark === mark)) fact.signs.push({ mark, where: this.where, what: what.trim() })
  }

  private put(
    path: string,
    said: Pick<Fact, 'bus' | 'classes'> & { vendor?: string | undefined; product?: string | undefined }
  ): Fact {
    const fact = factOf({
      ...said,
      vendor: said.vendor?.toLowerCase(),
      product: said.product?.toLowerCase(),
      path,
      readFrom: this.where
    })
    this.byPath.set(path, fact)
    if (fact.bus === 'usb') this.byUsbId.set(`${fact.vendor}:${fact.product}`, fact)
    return fact
  }
}
