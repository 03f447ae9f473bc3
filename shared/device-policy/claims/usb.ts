import type { Fact } from '../facts.ts'
import { knownByMaker, knownByUsbId, knownByVendorInterface, type Known } from '../look-up.ts'
import type { Category, Certainty, Evidence } from '../report.ts'
import type { Claims } from './claim.ts'
import { byClass } from './claim.ts'
import { driverExplains } from './driver-explains.ts'
import { claimByTables } from './known-devices.ts'
import {
  bluetoothName,
  cameraName,
  printerName,
  soundName,
  storageName,
  modemName,
  nfcName,
  phoneName,
  receiverName,
  wifiName,
  wwanName
} from './telling-names.ts'

/** What a USB device says by its ids, by the classes of its interfaces, by its terminals and, least, by its name. */
export function claimByUsb(fact: Fact, claims: Claims): void {
  claimByTables(fact, claims)
  const { vendor } = fact
  for (const triple of fact.classes) {
    const evidence = byClass(fact, triple)
    for (const [category, certainty] of usbClassMeanings(triple)) claims.add(category, certainty, evidence)
    if (!vendor) continue
    for (const known of knownByVendorInterface(vendor, triple)) {
      if (known === 'other') continue
      claims.add(known, 'suspect', { ...evidence, sign: 'id', what: `vendor ${vendor} class ${triple}` })
    }
    if (vendor === '05ac' && (triple === 'ff/fe/02' || triple === 'ff/fd/01')) claims.add('phone', 'probable', evidence)
  }
  claimByMakersOwn(fact, claims)
  // Both Bluetooth and a shared network have this class; the network comes with a data interface beside it.
  if (fact.classes.includes('e0/--/--')) {
    const category = fact.classes.some((triple) => triple.startsWith('0a/')) ? 'rndis_net' : 'bluetooth'
    claims.add(category, 'suspect', byClass(fact, 'e0'))
  }
  for (const terminal of fact.terminals) {
    if (/^audio\/050[123]$/.test(terminal)) {
      claims.add('modem', 'probable', { sign: 'terminal', where: fact.readFrom, what: `terminal ${terminal}` })
    }
  }
  // All of Apple's telephones and tablets lie in this range.
  if (vendor === '05ac' && /^12[9a]/.test(fact.product ?? '')) {
    claims.add('phone', 'suspect', { sign: 'id', where: fact.readFrom, what: `id 05ac:${fact.product}` })
  }
  claimByName(fact, claims)
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

/** A maker's own interfaces, of a product in no list: what its other products are, or the family the interfaces show. */
function claimByMakersOwn(fact: Fact, claims: Claims): void {
  const maker = makerOf(fact)
  // A radio chip's maker says nothing of what is soldered to it: only where it poses as a keyboard or a mouse is it one.
  const shown = maker === undefined ? undefined : fact.classes.find((triple) => ofMaker[maker]?.test(triple))
  if (maker !== undefined && maker !== 'other' && shown !== undefined) {
    claims.add(maker, 'suspect', {
      sign: 'class',
      where: fact.readFrom,
      what: `vendor ${fact.vendor} class ${shown}`
    })
  }
  const own = fact.classes.filter((triple) => /^ff\/(?!42\/)/.test(triple))
  if (own.length === 0) return
  // Mobile modems show a network function beside their maker's own serial ports; so do screens in docks, with sound.
  const network = fact.classes.find((triple) => /^(02\/06\/00|02\/0e\/00|e0\/01\/03|ef\/04\/01)$/.test(triple))
  const ports = own.filter((triple) => /^ff\/(00\/00|ff\/30|ff\/40|ff\/ff)$/.test(triple))
  const isDock = fact.classes.some((triple) => /^(01|0e)\//.test(triple))
  if (network && ports.length > 0 && !isDock && !claims.is('usb_ethernet')) {
    claims.add('wwan', 'suspect', byClass(fact, `${network} ${ports.join(' ')}`))
  }
  // A diagnosis port with a command port beside it is what the chips of mobile modems show.
  if (own.includes('ff/ff/30') && (own.includes('ff/00/00') || own.includes('ff/ff/40'))) {
    claims.add('wwan', 'suspect', byClass(fact, own.join(' ')))
  }
}

/** What nearly all of this maker's are, where neither an id nor a driver says what this one is. */
function makerOf({ vendor, product, drivers }: Fact): Known | undefined {
  if (vendor === undefined || drivers.some(driverExplains)) return undefined
  const known = product === undefined ? [] : knownByUsbId(vendor, product)
  return known.every((one) => sharedByAll.has(one)) ? knownByMaker(vendor) : undefined
}

// What a list says of a telephone, a modem and a stick alike.
const sharedByAll: ReadonlySet<Known> = new Set(['usb_net', 'usb_storage', 'other'])

/** Interfaces by which such a device may show itself. */
const ofMaker: Readonly<Partial<Record<Known, RegExp>>> = {
  wifi: /^ff\/(?!42\/)/,
  wwan: /^ff\/(?!42\/)/,
  wireless_receiver: /^03\//,
  phone: /^(ff|06|08|02|e0)\//
}

// Where a list tells nothing but ids and names, these names are all there is to go by.
const ofNoClass: readonly (readonly [Category, RegExp])[] = [
  ['camera', cameraName],
  ['usb_storage', storageName],
  ['printer', printerName],
  ['usb_audio', soundName]
]

/** A name is the weakest of signs: it counts only where the interfaces leave room for what it says. */
function claimByName(fact: Fact, claims: Claims): void {
  const names = fact.names.join(' ')
  const byName: Evidence = { sign: 'name', where: fact.readFrom, what: names }
  const isHid = fact.classes.some((triple) => triple.startsWith('03/'))
  const tellsNoClass = fact.classes.every((triple) => /^(00|ef)\//.test(triple))
  // A "wireless adapter" that is known for a network card is no mouse.
  const isNetwork = (['wifi', 'bluetooth', 'wwan', 'usb_ethernet'] as const).some((one) => claims.is(one))
  if ((isHid || (tellsNoClass && !isNetwork)) && receiverName.test(names))
    claims.add('wireless_receiver', 'suspect', byName)
  if (tellsNoClass && !isNetwork) {
    for (const [category, name] of ofNoClass) if (name.test(names)) claims.add(category, 'suspect', byName)
  }
  const isOwn = fact.classes.length === 0 || fact.classes.some((triple) => /^(ff|e0)\//.test(triple))
  if (isOwn && wifiName.test(names)) claims.add('wifi', 'suspect', byName)
  if (isOwn && bluetoothName.test(names)) claims.add('bluetooth', 'suspect', byName)
  if ((isOwn || fact.classes.some((triple) => triple.startsWith('02/'))) && wwanName.test(names)) {
    claims.add('wwan', 'suspect', byName)
  }
  if (modemName.test(names)) {
    const isDialUp = fact.classes.some((triple) => /^02\/(02|--)/.test(triple)) && !isOwn
    if (isDialUp || isOwn) claims.add(isDialUp ? 'modem' : 'wwan', 'suspect', byName)
  }
  if (nfcName.test(names)) claims.add('nfc', 'suspect', byName)
  if (phoneName.test(names)) claims.add('phone', 'suspect', byName)
}
