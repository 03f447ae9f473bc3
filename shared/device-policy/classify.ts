import { cleanText } from './clean-text.ts'
import type { Fact, MachineFacts, Mark, Sign } from './facts.ts'
import type { Known } from './look-up.ts'
import {
  knownByDriver,
  knownByMaker,
  knownByModule,
  knownByPciId,
  knownBySdioId,
  knownByUsbId,
  knownByVendorInterface
} from './look-up.ts'
import type { Category, Certainty, Classified, Device, Evidence, Trait } from './report.ts'

/**
 * What the devices of a machine are. Facts that hang on one device are taken together; one device may be several things
 * (a webcam is a camera and a microphone) and is then listed once for each. Nothing is judged here.
 */
export function classify(machine: MachineFacts): Classified {
  const facts = new Map(machine.facts.map((fact) => [fact.path, fact]))
  const parts = new Map<string, Fact[]>()
  for (const fact of machine.facts) {
    const owner = ownerOf(fact, facts)
    const siblings = parts.get(owner.path)
    if (siblings) siblings.push(fact)
    else parts.set(owner.path, [fact])
  }
  const devices: Device[] = []
  for (const [path, siblings] of parts) {
    const owner = facts.get(path)
    if (owner) devices.push(...devicesOf(owner, siblings))
  }
  const { source, unread, covers } = machine
  return { source, machine: machine.machine, devices: devices.toSorted(byCategory), unread, covers }
}

/** The one thing of which a fact is a part; a chain that turns back on itself ends where it began. */
function ownerOf(fact: Fact, facts: ReadonlyMap<string, Fact>): Fact {
  let owner = fact
  for (let steps = 0; steps < 12 && owner.parent !== undefined; steps++) {
    const next = facts.get(owner.parent)
    if (!next) break
    owner = next
  }
  return owner
}

function byCategory(a: Device, b: Device): number {
  return a.category.localeCompare(b.category, 'en') || a.id.localeCompare(b.id, 'en')
}

/** That a device may be of a category, how surely, and why. */
type Claim = { category: Category; certainty: Certainty; evidence: Evidence; traits?: readonly Trait[] }

const sureness: readonly Certainty[] = ['certain', 'probable', 'suspect', 'unidentified']

function devicesOf(owner: Fact, facts: readonly Fact[]): Device[] {
  const thing = new Thing(owner, facts)
  const claims = thing.claims()
  const categories = [...new Set(claims.map((claim) => claim.category))]
  const presence = facts.some((fact) => fact.presence === 'present') ? 'present' : 'past'
  return categories.map((what) => {
    const category = presence === 'past' ? (traceOf[what] ?? what) : what
    const mine = claims.filter((claim) => claim.category === what)
    const certainty = sureness.find((level) => mine.some((claim) => claim.certainty === level)) ?? 'unidentified'
    const traits = new Set([...thing.traits(), ...mine.flatMap((claim) => claim.traits ?? [])])
    // A jack and a fixed microphone on one sound card: there is a microphone, and that is what counts.
    if (traits.has('socket') && mine.some((claim) => !claim.traits?.includes('socket'))) traits.delete('socket')
    const device: Device = {
      id: thing.idAs(category),
      category,
      certainty,
      traits: [...traits],
      name: thing.nameFor(mine),
      ids: thing.ids(),
      busPath: cleanText(owner.path, 300),
      presence,
      evidence: evidenceOf(mine)
    }
    const serial = facts.find((fact) => fact.serial)?.serial
    const mac = facts.find((fact) => fact.mac)?.mac
    if (serial) device.serial = cleanText(serial)
    if (mac) device.mac = cleanText(mac)
    return device
  })
}

/** What was attached once is a trace of itself. */
const traceOf: Readonly<Partial<Record<Category, Category>>> = {
  usb_storage: 'trace_usb_storage',
  phone: 'trace_phone',
  wifi: 'trace_wifi',
  wwan: 'trace_mobile',
  bluetooth: 'trace_bluetooth'
}

function evidenceOf(claims: readonly Claim[]): Evidence[] {
  const seen = new Map<string, Evidence>()
  for (const level of sureness) {
    for (const { certainty, evidence } of claims) {
      if (certainty !== level) continue
      const { sign, where, what } = evidence
      seen.set(`${sign} ${where} ${what}`, { sign, where: cleanText(where, 300), what: cleanText(what, 300) })
    }
  }
  return [...seen.values()].slice(0, 12)
}

/** One physical thing with all that was read of it. */
class Thing {
  readonly owner: Fact
  readonly facts: readonly Fact[]
  private readonly found: Claim[] = []

  constructor(owner: Fact, facts: readonly Fact[]) {
    this.owner = owner
    this.facts = facts
  }

  claims(): readonly Claim[] {
    if (this.facts.every((fact) => this.isOnlySoftware(fact))) return []
    for (const fact of this.facts) {
      if (this.isOnlySoftware(fact)) continue
      if (fact.bus === 'usb') this.usb(fact)
      else if (fact.bus === 'pci') this.pci(fact)
      else if (fact.bus === 'sdio') this.sdio(fact)
      else this.otherBus(fact)
      for (const sign of fact.signs) this.sign(sign, fact)
    }
    this.sound()
    this.video()
    this.storage()
    this.printing()
    this.unidentified()
    return this.settled()
  }

  traits(): Trait[] {
    const traits: Trait[] = []
    if (this.has('linkUp')) traits.push('connected')
    if (this.has('disabled') || this.has('blocked')) traits.push('disabled')
    if (this.has('unauthorised')) traits.push('unauthorised')
    return traits
  }

  name(): string {
    const names = [...new Set([this.owner, ...this.facts].flatMap((fact) => fact.names.map((name) => cleanText(name))))]
    const longest = names.filter((name) => name !== '')
    const first = longest[0] ?? ''
    // "Maker" and "Maker Product": the longer says it all.
    return longest.find((name) => name.length > first.length && name.startsWith(first)) ?? first
  }

  /** A sound card has several codecs: the one that gave the microphone away is the one to name. */
  nameFor(claims: readonly Claim[]): string {
    const codec = this.facts.find(
      (fact) =>
        fact.bus === 'hda' &&
        fact.signs.some(({ where, what }) =>
          claims.some(({ evidence }) => evidence.where === where && evidence.what === what)
        )
    )
    const name = codec?.names[0]
    return name === undefined ? this.name() : cleanText(name)
  }

  ids(): string {
    const { vendor, product, subsystemVendor, subsystemProduct } = this.identified()
    if (!vendor || !product) return ''
    return subsystemVendor
      ? `${vendor}:${product} ${subsystemVendor}:${subsystemProduct ?? ''}`
      : `${vendor}:${product}`
  }

  /** A serial number stays with a device that is moved to another port; without one, the port is all there is. */
  idAs(category: Category): string {
    const { vendor, product } = this.identified()
    const serial = this.facts.find((fact) => fact.serial)?.serial ?? this.facts.find((fact) => fact.mac)?.mac
    const key = [category, this.owner.bus, vendor && product ? `${vendor}:${product}` : '', serial ?? this.owner.path]
    return cleanText(key.filter((part) => part !== '').join('|'), 400)
  }

  private identified(): Fact {
    return this.owner.vendor ? this.owner : (this.facts.find((fact) => fact.vendor) ?? this.owner)
  }

  /** What the kernel or Windows itself made up: a loop-back camera, a simulated radio, a fax queue without a machine. */
  private isOnlySoftware(fact: Fact): boolean {
    return hasMark(fact, 'virtual') && !hasMark(fact, 'accessPoint')
  }

  private has(mark: Mark): boolean {
    return this.facts.some((fact) => hasMark(fact, mark))
  }

  private claim(category: Category, certainty: Certainty, evidence: Evidence, traits: readonly Trait[] = []): void {
    this.found.push({ category, certainty, evidence, traits })
  }

  private is(category: Category): boolean {
    return this.found.some((claim) => claim.category === category)
  }

  private known(fact: Fact): void {
    for (const driver of fact.drivers) {
      for (const known of knownByDriver(driver)) {
        this.claimKnown(known, 'certain', { sign: 'driver', where: fact.readFrom, what: `driver ${driver}` }, fact)
      }
    }
    for (const module of fact.modules) {
      for (const known of knownByModule(module)) {
        this.claimKnown(known, 'probable', { sign: 'module', where: fact.readFrom, what: `module ${module}` }, fact)
      }
    }
    const { vendor, product } = fact
    if (vendor === undefined || product === undefined) return
    const byId = { usb: knownByUsbId, pci: knownByPciId, sdio: knownBySdioId }[
      fact.bus === 'pci' || fact.bus === 'sdio' ? fact.bus : 'usb'
    ]
    const evidence: Evidence = { sign: 'id', where: fact.readFrom, what: `id ${vendor}:${product}` }
    for (const known of byId(vendor, product)) this.claimKnown(known, 'suspect', evidence, fact)
  }

  private claimKnown(known: Known, certainty: Certainty, evidence: Evidence, fact: Fact): void {
    if (known === 'other') return
    if (evidence.sign !== 'driver' && !fitsClasses(known, fact)) return
    // A driver that only passes network packets over USB says so, whether a telephone or an adapter is at the other end.
    if (known === 'camera' && isCameraFrontEnd(fact)) return
    this.claim(known, certainty, evidence)
  }

  private usb(fact: Fact): void {
    this.known(fact)
    const { vendor } = fact
    for (const triple of fact.classes) {
      const evidence: Evidence = { sign: 'class', where: fact.readFrom, what: `class ${triple}` }
      for (const [category, certainty] of usbClassMeanings(triple)) this.claim(category, certainty, evidence)
      if (!vendor) continue
      for (const known of knownByVendorInterface(vendor, triple)) {
        if (known === 'other') continue
        this.claim(known, 'suspect', { ...evidence, sign: 'id', what: `vendor ${vendor} class ${triple}` })
      }
      if (vendor === '05ac' && (triple === 'ff/fe/02' || triple === 'ff/fd/01'))
        this.claim('phone', 'probable', evidence)
    }
    this.makersOwn(fact)
    // Both Bluetooth and a shared network have this class; the network comes with a data interface beside it.
    if (fact.classes.includes('e0/--/--')) {
      const category = fact.classes.some((triple) => triple.startsWith('0a/')) ? 'rndis_net' : 'bluetooth'
      this.claim(category, 'suspect', { sign: 'class', where: fact.readFrom, what: 'class e0' })
    }
    for (const terminal of fact.terminals) {
      if (/^audio\/050[123]$/.test(terminal)) {
        this.claim('modem', 'probable', { sign: 'terminal', where: fact.readFrom, what: `terminal ${terminal}` })
      }
    }
    // All of Apple's telephones and tablets lie in this range.
    if (vendor === '05ac' && /^12[9a]/.test(fact.product ?? '')) {
      this.claim('phone', 'suspect', { sign: 'id', where: fact.readFrom, what: `id 05ac:${fact.product}` })
    }
    const names = fact.names.join(' ')
    const byName: Evidence = { sign: 'name', where: fact.readFrom, what: names }
    const isHid = fact.classes.some((triple) => triple.startsWith('03/'))
    const tellsNoClass = fact.classes.every((triple) => /^(00|ef)\//.test(triple))
    if ((isHid || tellsNoClass) && receiverName.test(names)) this.claim('wireless_receiver', 'suspect', byName)
    const isOwn = fact.classes.length === 0 || fact.classes.some((triple) => /^(ff|e0)\//.test(triple))
    if (isOwn && wifiName.test(names)) this.claim('wifi', 'suspect', byName)
    if (isOwn && bluetoothName.test(names)) this.claim('bluetooth', 'suspect', byName)
    if ((isOwn || fact.classes.some((triple) => triple.startsWith('02/'))) && wwanName.test(names)) {
      this.claim('wwan', 'suspect', byName)
    }
    if (modemName.test(names)) {
      const isDialUp = fact.classes.some((triple) => /^02\/(02|--)/.test(triple)) && !isOwn
      if (isDialUp || isOwn) this.claim(isDialUp ? 'modem' : 'wwan', 'suspect', byName)
    }
    if (nfcName.test(names)) this.claim('nfc', 'suspect', byName)
    if (phoneName.test(names)) this.claim('phone', 'suspect', byName)
  }

  /** A maker's own interfaces, of a product in no list: what its other products are, or the family the interfaces show. */
  private makersOwn(fact: Fact): void {
    const own = fact.classes.filter((triple) => /^ff\/(?!42\/)/.test(triple))
    if (own.length === 0) return
    const maker = fact.vendor === undefined ? undefined : knownByMaker(fact.vendor)
    if ((maker === 'wwan' || maker === 'wifi') && fact.drivers.every((driver) => !isExplained(driver))) {
      this.claim(maker, 'suspect', {
        sign: 'class',
        where: fact.readFrom,
        what: `vendor ${fact.vendor} class ${own[0]}`
      })
    }
    // So is a network function beside a maker's own serial ports; screens in docks come with sound.
    const network = fact.classes.find((triple) => /^(02\/06\/00|02\/0e\/00|e0\/01\/03|ef\/04\/01)$/.test(triple))
    const ports = own.filter((triple) => /^ff\/(00\/00|ff\/30|ff\/40|ff\/ff)$/.test(triple))
    const isDock = fact.classes.some((triple) => /^(01|0e)\//.test(triple))
    if (network && ports.length > 0 && !isDock && !this.is('usb_ethernet')) {
      const what = `class ${network} ${ports.join(' ')}`
      this.claim('wwan', 'suspect', { sign: 'class', where: fact.readFrom, what })
    }
    // A diagnosis port with a command port beside it is what the chips of mobile modems show.
    if (own.includes('ff/ff/30') && (own.includes('ff/00/00') || own.includes('ff/ff/40'))) {
      this.claim('wwan', 'suspect', { sign: 'class', where: fact.readFrom, what: `class ${own.join(' ')}` })
    }
  }

  private pci(fact: Fact): void {
    this.known(fact)
    for (const code of fact.classes) {
      const start = code.slice(0, 4)
      const evidence: Evidence = { sign: 'class', where: fact.readFrom, what: `class ${code}` }
      const meaning = pciClassMeanings[start]
      if (meaning) this.claim(meaning[0], meaning[1], evidence)
      if (start === '0280') this.otherNetworkController(fact, evidence)
      if (start === '0480' && isCameraFrontEnd(fact)) this.claim('camera', 'suspect', evidence, ['internal'])
    }
    if (isCameraFrontEnd(fact) && !this.is('camera')) {
      const what = [...fact.drivers, `id ${fact.vendor}:${fact.product}`].join(', ')
      this.claim('camera', 'suspect', { sign: 'id', where: fact.readFrom, what }, ['internal'])
    }
  }

  /** "Network controller, other" is Wi-Fi nearly always, but also CAN, InfiniBand and some wired cards. */
  private otherNetworkController(fact: Fact, evidence: Evidence): void {
    if (this.is('network_card')) return
    if (this.is('wifi')) return this.claim('wifi', 'probable', evidence)
    if (fact.modules.some((module) => /drivers\/(net\/(can|ethernet)|infiniband)\//.test(module))) return
    if (fact.drivers.length && !fact.drivers.some((driver) => knownByDriver(driver).includes('wifi'))) {
      if (!/^(vfio|pci_stub|pcieport)/.test(fact.drivers[0]?.replaceAll('-', '_') ?? '')) return
    }
    this.claim('wifi', wifiMakers.has(fact.vendor ?? '') ? 'probable' : 'suspect', evidence)
  }

  private sdio(fact: Fact): void {
    this.known(fact)
    for (const code of fact.classes) {
      const category = (
        { '07': 'wifi', '02': 'bluetooth', '03': 'bluetooth', '09': 'bluetooth', '05': 'camera' } as const
      )[code as '07']
      if (category) this.claim(category, 'probable', { sign: 'class', where: fact.readFrom, what: `class ${code}` })
    }
  }

  private otherBus(fact: Fact): void {
    for (const driver of fact.drivers) {
      for (const known of knownByDriver(driver)) {
        if (known === 'other' || (known === 'camera' && fact.bus !== 'windows')) continue
        this.claim(known, 'certain', { sign: 'driver', where: fact.readFrom, what: `driver ${driver}` })
      }
    }
    if (fact.bus === 'windows') this.known(fact)
    if (fact.bus !== 'input' && fact.bus !== 'hid') return
    const name = fact.names.join(' ')
    if (receiverName.test(name))
      this.claim('wireless_receiver', 'suspect', { sign: 'name', where: fact.readFrom, what: name })
  }

  private sign({ mark, where, what }: Sign, fact: Fact): void {
    const meaning = markMeanings[mark]
    if (!meaning || (mark === 'unauthorised' && fact.bus !== 'thunderbolt')) return
    const [category, certainty, traits] = meaning
    // Keys for radio on a laptop's board are there even when the card has been taken out.
    const onlyASwitch = fact.bus === 'rfkill' && fact.parent === undefined
    this.claim(category, onlyASwitch ? 'suspect' : certainty, { sign: 'marker', where, what }, traits)
  }

  private sound(): void {
    const signs = this.facts.flatMap((fact) => fact.signs)
    const of = (mark: Mark) => signs.filter((sign) => sign.mark === mark)
    const as = (sign: Sign): Evidence => ({ sign: 'marker', where: sign.where, what: sign.what })
    if (this.facts.some((fact) => fact.bus === 'usb')) return this.usbSound(of('capturePath').map(as))
    const tellsPins = ['microphonePin', 'microphoneJackPin', 'lineInPin', 'digitalMicrophone'] as const
    if (tellsPins.some((mark) => of(mark).length > 0)) return
    // Sound can be taken in, and nothing says through what: line in, or a microphone the firmware did not declare.
    for (const sign of of('capturePath')) this.claim('microphone', 'suspect', as(sign))
    for (const sign of of('captureEndpoint')) this.claim('microphone', 'probable', as(sign))
  }

  private usbSound(capture: readonly Evidence[]): void {
    const parts = this.facts.filter((fact) => fact.bus === 'usb')
    const [usb] = parts
    const classes = parts.flatMap((fact) => fact.classes)
    const terminals = parts.flatMap((fact) => fact.terminals)
    const isAudio = this.is('usb_audio') || classes.some((triple) => triple.startsWith('01/'))
    if (!isAudio || !usb) return
    const inputs = terminals.filter((terminal) => /^audio\/(020[0-7]|040[0-5])$/.test(terminal))
    const described = terminals.some((terminal) => /^audio\/0[2-6]/.test(terminal))
    for (const terminal of inputs) {
      this.claim('microphone', 'probable', { sign: 'terminal', where: usb.readFrom, what: `terminal ${terminal}` })
    }
    // A microphone's own receiver calls its input a line.
    const name = parts.flatMap((fact) => fact.names).join(' ')
    if (microphoneName.test(name))
      this.claim('microphone', 'suspect', { sign: 'name', where: usb.readFrom, what: name })
    for (const evidence of capture)
      this.claim('microphone', inputs.length || !described ? 'certain' : 'suspect', evidence)
    if (described || capture.length) return
    const streams = classes.find((triple) => /^01\/(0[12]|--)/.test(triple))
    // A camera with sound, or a sound device that was not described further: nearly all of them can take sound in.
    if (streams) this.claim('microphone', 'suspect', { sign: 'class', where: usb.readFrom, what: `class ${streams}` })
  }

  private video(): void {
    const capture = this.facts.flatMap((fact) => fact.signs).filter((sign) => sign.mark === 'videoCapture')
    const pictures = this.facts.flatMap((fact) =>
      fact.terminals.filter((terminal) => /^video\/(0201|040[123])$/.test(terminal))
    )
    const onlyCapture = pictures.length > 0 && !pictures.includes('video/0201')
    for (const sign of capture) {
      const isCapture = onlyCapture || (this.is('video_capture') && !this.is('camera'))
      this.claim(isCapture ? 'video_capture' : 'camera', 'certain', {
        sign: 'marker',
        where: sign.where,
        what: sign.what
      })
    }
    if (!onlyCapture) return
    // A box that digitises a picture from a cable has no lens.
    for (const claim of this.found) if (claim.category === 'camera') claim.category = 'video_capture'
  }

  private storage(): void {
    if (!this.has('cardReader')) return
    const sign = this.facts.flatMap((fact) => fact.signs).find(({ mark }) => mark === 'cardReader')
    if (sign) this.claim('card_reader', 'probable', { sign: 'marker', where: sign.where, what: sign.what })
  }

  /** No class says "fax". A printer that scans, or whose name is of a kind that faxes, may have a telephone socket. */
  private printing(): void {
    const printer = this.facts.find(
      (fact) => fact.classes.some((triple) => triple.startsWith('07/')) || fact.bus === 'printer'
    )
    if (!printer || !this.is('printer')) return
    const names = this.facts.flatMap((fact) => [...fact.names, ...fact.signs.map((sign) => sign.what)]).join(' ')
    const byName: Evidence = { sign: 'name', where: printer.readFrom, what: names }
    if (faxName.test(names)) this.claim('fax', 'suspect', byName)
    const scans = printer.classes.find((triple) => /^(06|ff)\//.test(triple))
    if (scans) {
      const evidence: Evidence = { sign: 'class', where: printer.readFrom, what: `class ${scans}` }
      this.claim('printer', 'probable', evidence, ['allFunctions', 'mayHaveFaxLine'])
      this.claim('scanner', 'suspect', evidence)
    } else if (allFunctionsName.test(names))
      this.claim('printer', 'suspect', byName, ['allFunctions', 'mayHaveFaxLine'])
  }

  /** A maker's own protocol that no list and no driver explains must be identified by a person. */
  private unidentified(): void {
    if (this.found.length > 0) return
    const { owner } = this
    if (owner.bus === 'usb') {
      const own = owner.classes.find((triple) => /^(ff|e0|dc)\//.test(triple))
      if (own === undefined || owner.drivers.some((driver) => isExplained(driver))) return
      if (owner.vendor && owner.product && knownByUsbId(owner.vendor, owner.product).includes('other')) return
      if (owner.modules.length > 0) return
      this.claim('unidentified', 'unidentified', { sign: 'unknown', where: owner.readFrom, what: `class ${own}` })
    }
    if (owner.bus === 'pci') {
      const code = owner.classes.find((one) => /^(0d|ff)/.test(one))
      if (code === undefined || owner.drivers.length > 0 || owner.modules.length > 0) return
      this.claim('unidentified', 'unidentified', { sign: 'unknown', where: owner.readFrom, what: `class ${code}` })
    }
    if (owner.bus === 'sdio' && owner.drivers.length === 0) {
      this.claim('unidentified', 'unidentified', {
        sign: 'unknown',
        where: owner.readFrom,
        what: owner.classes.join(' ')
      })
    }
  }

  /** What one claim takes back of another. */
  private settled(): readonly Claim[] {
    let claims = this.found
    const certain = (category: Category) =>
      claims.some(
        (claim) => claim.category === category && (claim.certainty === 'certain' || claim.certainty === 'probable')
      )
    const drop = (category: Category, unless: (claim: Claim) => boolean = () => false) => {
      claims = claims.filter((claim) => claim.category !== category || unless(claim))
    }
    // An adapter that the kernel knows exactly is not also the nameless thing its class would make it.
    if (certain('usb_ethernet')) drop('usb_net')
    if (this.is('rndis_net')) drop('usb_net')
    // A phone shares its network when it is asked to; by its id alone it is a phone.
    if (this.is('phone')) drop('usb_net', (claim) => claim.certainty !== 'suspect')
    if (this.is('wwan')) {
      drop('serial_modem')
      drop('usb_ethernet', (claim) => claim.certainty === 'certain')
    }
    // The picture interface of a printer is its scanner.
    if (this.is('printer')) drop('phone', (claim) => claim.certainty !== 'suspect' || claim.evidence.sign === 'id')
    if (this.is('bluetooth') || this.is('wifi') || this.is('wwan')) drop('network_card')
    return claims
  }
}

function hasMark(fact: Fact, mark: Mark): boolean {
  return fact.signs.some((sign) => sign.mark === mark)
}

// A fixed list of drivers that only hand the interface to a program, and so explain nothing.
function isExplained(driver: string): boolean {
  return driver !== '' && !/^(usb|usbfs|usbhid|hub|generic|winusb|usbccgp|libusb\d?)$/i.test(driver)
}

// A receiver's own name; "Bluetooth" receivers have their class, and a "wireless" network card is no mouse.
const receiverName = /\b(receiver|wireless|cordless|unifying|dongle|nano)\b|2\.4 ?g(hz)?\b/i
// What makers print on such machines, in English or Chinese (`chuanzhen`, fax; `yitiji`, all in one).
const faxName = /\bfax\b|\u4f20\u771f/i
const allFunctionsName = /\b(mfp|mfc|officejet|imagerunner|dcp|bizhub|all-in-one)\b|\u4e00\u4f53\u673a/i
const wifiName = /\b(usb)?w-?lan\b|wi-?fi|802\.11/i
const bluetoothName = /bluetooth/i
const wwanName = /\b(lte|wwan|hspa|hsdpa|umts|ev-?do|gsm|mobile broadband)\b/i
const modemName = /\bmodem\b/i
const microphoneName = /\bmic(rophone)?s?\b/i
const nfcName = /\bnfc\b|contactless/i
const phoneName = /\b(android|iphone|ipad|ipod|mtp)\b/i

/** Makers whose "network controller, other" is Wi-Fi: Intel, Realtek, Qualcomm and Atheros, Broadcom, MediaTek, Ralink, Marvell. */
const wifiMakers: ReadonlySet<string> = new Set([
  '8086',
  '10ec',
  '168c',
  '17cb',
  '14e4',
  '14c3',
  '1814',
  '11ab',
  '1b4b',
  '1969'
])

const pciClassMeanings: Readonly<Record<string, readonly [Category, Certainty]>> = {
  '0200': ['network_card', 'probable'],
  '0400': ['video_capture', 'probable'],
  '0703': ['modem', 'probable'],
  '0805': ['card_reader', 'probable'],
  '0d00': ['infrared', 'probable'],
  '0d01': ['infrared', 'probable'],
  '0d11': ['bluetooth', 'probable'],
  '0d12': ['wwan', 'probable'],
  '0d20': ['wifi', 'probable'],
  '0d21': ['wifi', 'probable'],
  '0d40': ['wwan', 'probable'],
  '0d41': ['wwan', 'probable']
}

// Intel's image units stand before a camera sensor on the board; a machine without a camera has none switched on.
const cameraFrontEnds: ReadonlySet<string> = new Set([
  '8086:1919',
  '8086:9d32',
  '8086:3e13',
  '8086:8a19',
  '8086:9a19',
  '8086:465d',
  '8086:462e',
  '8086:a75d',
  '8086:7d19',
  '8086:4e19',
  '8086:645d',
  '8086:b05d'
])

function isCameraFrontEnd(fact: Fact): boolean {
  return fact.bus === 'pci' && cameraFrontEnds.has(`${fact.vendor}:${fact.product}`)
}

/** What an interface triple says by itself. */
function usbClassMeanings(triple: string): readonly (readonly [Category, Certainty])[] {
  return usbClasses.filter(([classes]) => classes.test(triple)).map(([, category, certainty]) => [category, certainty])
}

const usbClasses: readonly (readonly [RegExp, Category, Certainty])[] = [
  [/^e0\/01\/0[14]$/, 'bluetooth', 'probable'],
  [/^(e0\/01\/03|ef\/04\/01)$/, 'rndis_net', 'probable'],
  [/^02\/02\/ff$/, 'rndis_net', 'suspect'],
  [/^0e\/0[123]\//, 'camera', 'probable'],
  [/^01\/0[12]\//, 'usb_audio', 'probable'],
  [/^02\/02\/0[1-6]$/, 'serial_modem', 'suspect'],
  [/^02\/0e\//, 'wwan', 'probable'],
  [/^02\/0[6cd]\//, 'usb_net', 'probable'],
  // `lsusb -t` names the class only.
  [/^0e\/--/, 'camera', 'probable'],
  [/^01\/--/, 'usb_audio', 'probable'],
  [/^02\/--/, 'usb_net', 'suspect'],
  [/^08\//, 'usb_storage', 'probable'],
  [/^06\/01\/01$/, 'phone', 'suspect'],
  [/^ff\/42\/0[13]$/, 'phone', 'probable'],
  [/^07\//, 'printer', 'probable'],
  [/^0b\//, 'smart_card_reader', 'probable'],
  [/^fe\/02\//, 'infrared', 'probable']
]

/** A list says what a device can be; its interfaces can say that it is not being that. */
function fitsClasses(known: Known, fact: Fact): boolean {
  const interfaces = fact.classes.filter((triple) => !/^(00|ef)\//.test(triple))
  if (interfaces.length === 0 || fact.bus !== 'usb') return true
  const any = (classes: RegExp) => interfaces.some((triple) => classes.test(triple))
  if (known === 'usb_storage') return any(/^(08\/|ff\/06\/50)/)
  if (known === 'usb_audio') return any(/^(01|ff)\//)
  if (known === 'camera' || known === 'video_capture') return any(/^(0e|ff)\//)
  if (known === 'wireless_receiver') return any(/^(03|ff)\//)
  if (known === 'wifi') return any(/^(ff|e0|02)\//)
  if (known === 'usb_net' || known === 'usb_ethernet') return any(/^(ff|e0|02)\//)
  if (known === 'phone') return any(/^(ff|06|02|e0|08)\//)
  return true
}

type Meaning = readonly [Category, Certainty, (readonly Trait[])?]

const markMeanings: Readonly<Partial<Record<Mark, Meaning>>> = {
  wifiInterface: ['wifi', 'certain'],
  wwanInterface: ['wwan', 'certain'],
  bluetoothInterface: ['bluetooth', 'certain'],
  bluetoothAdapter: ['bluetooth', 'certain'],
  ethernetInterface: ['network_card', 'certain'],
  nfcAdapter: ['nfc', 'certain'],
  irdaAdapter: ['infrared', 'certain'],
  infraredReceiver: ['infrared', 'certain'],
  overBluetooth: ['wireless_receiver', 'certain'],
  wirelessInput: ['wireless_receiver', 'certain'],
  linkUp: ['net_link', 'certain'],
  defaultRoute: ['net_link', 'certain'],
  neighbours: ['net_link', 'certain'],
  accessPoint: ['hotspot', 'certain'],
  cameraSensor: ['camera', 'certain', ['internal']],
  microphonePin: ['microphone', 'certain', ['internal']],
  microphoneJackPin: ['microphone', 'certain', ['socket']],
  digitalMicrophone: ['microphone', 'certain', ['internal']],
  microphoneTerminal: ['microphone', 'certain'],
  modemFunction: ['modem', 'certain'],
  faxLine: ['fax', 'probable'],
  scannerFunction: ['scanner', 'certain'],
  printerFunction: ['printer', 'certain'],
  printQueue: ['printer', 'probable'],
  opticalDrive: ['optical_drive', 'certain'],
  disk: ['disk', 'certain'],
  mediaTransfer: ['phone', 'probable'],
  usbStorageTrace: ['trace_usb_storage', 'certain'],
  phoneTrace: ['trace_phone', 'certain'],
  wifiTrace: ['trace_wifi', 'certain'],
  mobileTrace: ['trace_mobile', 'certain'],
  bluetoothTrace: ['trace_bluetooth', 'certain'],
  networkTrace: ['trace_network_profile', 'certain'],
  unauthorised: ['thunderbolt', 'unidentified']
}
