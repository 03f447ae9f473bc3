import { z } from 'zod'

/** The bus, or the part of the system, in which a thing was seen. */
export const Bus = z.enum([
  'pci',
  'usb',
  'hda',
  'sdio',
  'thunderbolt',
  'serial',
  'i2c',
  'platform',
  'bluetooth',
  'net',
  'input',
  'hid',
  'power',
  'video',
  'media',
  'sound',
  'block',
  'rfkill',
  'wwan',
  'nfc',
  'infrared',
  'printer',
  'smartcard',
  'windows',
  'trace'
])
export type Bus = z.infer<typeof Bus>

/**
 * What a reader saw that says what a thing is. A reader only notes them; what follows from one is the classifier's
 * business.
 */
export const Mark = z.enum([
  // Networks and radio
  'wifiInterface',
  'wwanInterface',
  'bluetoothInterface',
  'ethernetInterface',
  'bluetoothAdapter',
  'nfcAdapter',
  'irdaAdapter',
  'infraredReceiver',
  'overBluetooth',
  'wirelessInput',
  'linkUp',
  'defaultRoute',
  'neighbours',
  'accessPoint',
  // Pictures
  'videoCapture',
  'videoMetadata',
  'videoMemoryToMemory',
  'cameraSensor',
  // Sound
  'capturePath',
  'playbackPath',
  'microphonePin',
  'microphoneJackPin',
  'lineInPin',
  'headphoneJackPin',
  'digitalMicrophone',
  'microphoneTerminal',
  'captureEndpoint',
  'noPins',
  'modemFunction',
  'hdmiOnly',
  // Storage and printing
  'removable',
  'opticalDrive',
  'cardReader',
  'disk',
  'mediaTransfer',
  'faxLine',
  'noFaxLine',
  'faxSoftware',
  'scannerFunction',
  'printerFunction',
  'printQueue',
  // State
  'virtual',
  'disabled',
  'blocked',
  'unauthorised',
  'noDriver',
  // Traces of the past
  'usbStorageTrace',
  'phoneTrace',
  'wifiTrace',
  'mobileTrace',
  'bluetoothTrace',
  'networkTrace'
])
export type Mark = z.infer<typeof Mark>

/** One mark, with the file and the words in which it was read, so that a finding can show it. */
export const Sign = z.object({ mark: Mark, where: z.string(), what: z.string() })
export type Sign = z.infer<typeof Sign>

const FourHex = z.string().regex(/^[0-9a-f]{4}$/)

/**
 * One thing that was read, in one form whatever it was read from. Nothing is judged here: an empty list says that the
 * source told nothing of it.
 */
export const Fact = z.object({
  bus: Bus,
  /** Its place on the machine, unique among the facts: a path below `/sys`, a Windows instance id, a line of a dump. */
  path: z.string(),
  /** The path of the fact on which it hangs: an interface's device, a capture path's card. */
  parent: z.string().optional(),
  vendor: FourHex.optional(),
  product: FourHex.optional(),
  subsystemVendor: FourHex.optional(),
  subsystemProduct: FourHex.optional(),
  /** Lower-case hex. PCI: `028000`; a USB device or each of its interfaces: `e0/01/01`. */
  classes: z.array(z.string()),
  /** Drivers bound to it. */
  drivers: z.array(z.string()),
  /** Modules that say they would drive it, as paths: `kernel/drivers/net/wireless/…/iwlwifi.ko`. */
  modules: z.array(z.string()),
  /** Types of USB audio and video terminals: `audio/0201` is a microphone, `video/0201` a lens. */
  terminals: z.array(z.string()),
  signs: z.array(Sign),
  /** Names as the device, the driver or the dump gives them; display, and the weakest of signs. */
  names: z.array(z.string()),
  serial: z.string().optional(),
  /** Network hardware address, lower case with colons. */
  mac: z.string().optional(),
  /** Addresses it has on its network now: IPv4, and IPv6 in its short form. */
  addresses: z.array(z.string()).optional(),
  presence: z.enum(['present', 'past']),
  /** The file or the part of the dump it was read from. */
  readFrom: z.string()
})
export type Fact = z.infer<typeof Fact>

/** A part of the machine that a source covers or does not. What lies outside is never taken for absent. */
export const Area = z.enum([
  'pci',
  'usb',
  'usbInterfaces',
  'sound',
  'video',
  'radio',
  'input',
  'network',
  'storage',
  'printers',
  'thunderbolt',
  'traces',
  // What is installed: no device hides there, but a protection program does or does not.
  'programs',
  // A file among those that were given; it hides nothing that the others do not tell.
  'file'
])
export type Area = z.infer<typeof Area>

/** Why something could not be read. */
export const UnreadReason = z.enum([
  'denied',
  'failed',
  'tooLarge',
  'truncated',
  'unknownForm',
  'notCovered',
  'noDriver',
  'timedOut'
])
export type UnreadReason = z.infer<typeof UnreadReason>

/** Something that should have been read and was not: what it is about, where it lies, and why. */
export const Unread = z.object({
  what: Area,
  where: z.string(),
  why: UnreadReason,
  /** The system's own code or words, such as `EACCES`. */
  detail: z.string().optional()
})
export type Unread = z.infer<typeof Unread>

/** Where the facts come from: this machine as it runs, a copied tree of one, or files that tools have written. */
export const Source = z.object({
  form: z.enum(['live', 'tree', 'files']),
  system: z.enum(['linux', 'windows', 'unknown']),
  /** The root folder, or the names of the files. */
  names: z.array(z.string())
})
export type Source = z.infer<typeof Source>

/** What is known of the machine itself, to know it again. */
export const Machine = z.object({
  maker: z.string().optional(),
  model: z.string().optional(),
  hostName: z.string().optional()
})
export type Machine = z.infer<typeof Machine>

/** Names of what is installed on a machine. */
export const Installed = z.object({
  names: z.array(z.string()),
  /** Every list was read to its end: only then can it be said that something is not there. */
  whole: z.boolean()
})
export type Installed = z.infer<typeof Installed>

/** Everything that one reading of one machine has brought. */
export const MachineFacts = z.object({
  source: Source,
  machine: Machine,
  facts: z.array(Fact),
  unread: z.array(Unread),
  /** The areas this source tells everything about, as far as `unread` does not say otherwise. */
  covers: z.array(Area),
  /** Left out where the source tells nothing of programs. */
  installed: Installed.optional()
})
export type MachineFacts = z.infer<typeof MachineFacts>

type SaidOfAFact = Pick<Fact, 'bus' | 'path' | 'readFrom'> & { [Key in keyof Fact]?: Fact[Key] | undefined }

/** A fact of which only that much is known; lists not given are empty, presence is `present`. */
export function factOf(said: SaidOfAFact): Fact {
  const fact: Fact = {
    bus: said.bus,
    path: said.path,
    classes: said.classes ?? [],
    drivers: said.drivers ?? [],
    modules: said.modules ?? [],
    terminals: said.terminals ?? [],
    signs: said.signs ?? [],
    names: said.names ?? [],
    presence: said.presence ?? 'present',
    readFrom: said.readFrom
  }
  if (said.addresses !== undefined && said.addresses.length > 0) fact.addresses = said.addresses
  for (const key of optionalKeys) {
    const value = said[key]
    if (value !== undefined) fact[key] = value
  }
  return fact
}

const optionalKeys = [
  'parent',
  'vendor',
  'product',
  'subsystemVendor',
  'subsystemProduct',
  'serial',
  'mac'
] as const satisfies (keyof Fact)[]

/** Whether a reader put this mark on the fact, wherever it saw it. */
export function hasMark(fact: Fact, mark: Mark): boolean {
  return fact.signs.some((sign) => sign.mark === mark)
}
