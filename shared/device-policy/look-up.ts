import type { Category } from './report.ts'
import { driverNames } from './tables/driver-names.ts'
import { kernelDrivers } from './tables/kernel-drivers.ts'
import { discsOfDevices, knownMakers, knownUsbDevices } from './tables/known-devices.ts'
import { pciIds } from './tables/pci-ids.ts'
import { sdioIds } from './tables/sdio-ids.ts'
import { usbIds } from './tables/usb-ids.ts'
import { usbPatterns } from './tables/usb-patterns.ts'

/** A category, or `other`: known to be something of which no article speaks. */
export type Known = Category | 'other'

type Table = Partial<Record<Known, string>>

/** What exact ids say a device is; empty when no list has it. Several lists may have the same id. */
export function knownByUsbId(vendor: string, product: string): readonly Known[] {
  return discs(vendor).get(product) ?? usb(vendor).get(product) ?? []
}

export function knownByPciId(vendor: string, product: string): readonly Known[] {
  return pci(vendor).get(product) ?? []
}

export function knownBySdioId(vendor: string, product: string): readonly Known[] {
  return sdio(vendor).get(product) ?? []
}

/** What a vendor's own interface triple says (`ff/01/01` of one maker is Bluetooth), whatever the product. */
export function knownByVendorInterface(vendor: string, triple: string): readonly Known[] {
  const byVendor = patterns().get(vendor)
  if (!byVendor) return []
  const [wanted = '', sub = '', protocol = ''] = triple.split('/')
  const fits = (part: string, is: string) => part === '*' || part === is
  const found = byVendor.filter(([c, s, p]) => fits(c, wanted) && fits(s, sub) && fits(p, protocol))
  return [...new Set(found.map(([, , , known]) => known))]
}

/**
 * What nearly all known devices of a USB maker are, if there are enough to say so. New models of a maker of modems come
 * out faster than lists.
 */
export function knownByMaker(vendor: string): Known | undefined {
  return makers().get(vendor)
}

/** Whether this id is of a disc that a device shows until it is switched over. */
export function isDiscOfDevice(vendor: string, product: string): boolean {
  return discs(vendor).has(product)
}

/** What a bound driver says its device is. `-` and `_` are one, as in the kernel. */
export function knownByDriver(driver: string): readonly Known[] {
  const name = driver.toLowerCase().replaceAll('-', '_')
  const listed = lookUp(drivers(), name)
  if (listed.length) return listed
  return driverFamilies.filter(([, family]) => family.test(name)).map(([known]) => known)
}

/** What a kernel module says by the folder it lies in; `kernel/drivers/net/wireless/…` drives Wi-Fi in every release. */
export function knownByModule(path: string): readonly Known[] {
  const folder = moduleFolders.find(([, folders]) => folders.test(path))
  if (folder) return [folder[0]]
  const name = /([^/]+?)(\.ko(\.\w+)?)?$/.exec(path)?.[1]
  return name ? knownByDriver(name) : []
}

// Newer members of a family keep its way of naming, so that a driver younger than the tables is still known.
const driverFamilies: readonly (readonly [Known, RegExp])[] = [
  [
    'wifi',
    /^(iwl(wifi|mvm|mld|dvm)|ath(5|6|9|1[0-9])k|rtw_?8|rtw8[89]_|rtw89|rtl(81|87|88)\d\d[a-z]|mt7[69]\d\d|mt79|brcm[fs]mac|bcmdhd|mwifiex|rt2[48]00|rt\d+(pci|usb|sta)|wlcore|wl1[28]|wcn36|netwtw|netwlv|netwbw|netwns|netathr|rtwlan|bcmwl|aic8800|aic_(load_fw|wlan)|ssv6|hi11\d|atbm|xradio|esp8089|cnss|icnss|qca_?cld|wlan_(mt|drv_gen|sdio|pci|usb)|sprdwl|uwe56|qtnfmac|cw1200|wfx|8(18[89]|19[2-9]|72[23]|73[1-3]|81[124]|82[12]|83[12]|85[12]|92[12])[a-z]{1,3}$|88x2[a-z]{2}$|mtkw(e|l|b)|rtux|qcamain|athw)/
  ],
  [
    'bluetooth',
    /^(bt(usb|intel|bcm|qca|rtl|mtk|sdio|aml)|rtk_?bt|aic_bt|mtkbt|qcbt|sprdbt|hci_(uart|h5|rtk|bcm|qca)|bthusb|bthenum)/
  ],
  [
    'wwan',
    /^(qmi_wwan|cdc_mbim|qcserial|mhi_(wwan|net|netdev|q|uci)|pcie_mhi|mtk_t7|t7xx|gobi|fibo|simcom|meig|sprd_pcie)/
  ],
  ['camera', /^(gspca_|uvcvideo|intel_ipu\d|ipu\d_)/],
  ['wireless_receiver', /^(logitech_djreceiver|razerreceiver)/],
  ['usb_storage', /^ums_/],
  ['card_reader', /^rtsx_/],
  ['network_card', /^(e1000|igb|igc|ixgb|r81\d\d|tg3|bnx|atl1|mlx\d)/]
]

const moduleFolders: readonly (readonly [Known, RegExp])[] = [
  [
    'wwan',
    /drivers\/(net\/wwan\/|usb\/serial\/(option|qcserial|sierra|ipw|usb_wwan)\.ko|net\/usb\/(qmi_wwan|sierra_net|hso|kalmia|huawei_cdc_ncm|cdc_mbim)\.ko|bus\/mhi\/host\/mhi_pci_generic)/
  ],
  ['wifi', /drivers\/(net\/wireless\/|staging\/(r8188eu|rtl8712|rtl8192|rtl8723|vt665|wlan-ng|wfx|ks7010|wilc))/],
  ['bluetooth', /drivers\/bluetooth\//],
  ['nfc', /drivers\/nfc\//],
  ['camera', /drivers\/media\/usb\/(gspca|uvc|pwc|stkwebcam|cpia2|zr364xx)\//],
  ['video_capture', /drivers\/media\/(usb|pci\/(?!intel))/],
  ['usb_audio', /sound\/usb\//],
  ['usb_storage', /drivers\/usb\/storage\//],
  ['network_card', /drivers\/net\/ethernet\//]
]

type Index = ReadonlyMap<string, readonly Known[]>

function lookUp(index: Index, key: string): readonly Known[] {
  return index.get(key) ?? []
}

// The tables are indexed when first asked, so that a start of the program that checks nothing does not pay for them.
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

const usb = productsByVendor(usbIds, knownUsbDevices)
const discs = productsByVendor(discsOfDevices)
const pci = productsByVendor(pciIds)
const sdio = productsByVendor(sdioIds)
const drivers = once(() => indexOf([kernelDrivers, driverNames], (text) => text.trim().split(/\s+/)))

type VendorInterface = readonly [string, string, string, Known]

const patterns = once(() => {
  const byVendor = new Map<string, VendorInterface[]>()
  for (const [known, text] of entriesOf(usbPatterns)) {
    for (const line of text.trim().split('\n')) {
      const [vendor = '', c = '', s = '', p = ''] = line.split('/')
      byVendor.set(vendor, [...(byVendor.get(vendor) ?? []), [c, s, p, known]])
    }
  }
  return byVendor
})

const fewest = 4
const nearlyAll = 0.85

const makers = once(() => {
  const counts = new Map<string, Map<Known, number>>()
  for (const [known, text] of entriesOf(usbIds)) {
    for (const line of text.trim().split('\n')) {
      const [vendor = '', ...products] = line.split(' ')
      const own = counts.get(vendor) ?? new Map<Known, number>()
      counts.set(vendor, own.set(known, products.length))
    }
  }
  const found = new Map<string, Known>()
  for (const [known, text] of entriesOf(knownMakers)) for (const vendor of text.split(' ')) found.set(vendor, known)
  for (const [vendor, own] of counts) {
    if (found.has(vendor)) continue
    const total = [...own.values()].reduce((sum, count) => sum + count, 0)
    for (const [known, count] of own) if (count >= fewest && count / total >= nearlyAll) found.set(vendor, known)
  }
  return found
})

/**
 * What the products of a vendor are, by their ids. A machine has devices of a handful of the thousands of vendors, so only
 * the lines of those are read, each when first asked for.
 */
function productsByVendor(...tables: Table[]): (vendor: string) => ReadonlyMap<string, readonly Known[]> {
  const asked = new Map<string, ReadonlyMap<string, readonly Known[]>>()
  const texts = tables.flatMap(entriesOf)
  return (vendor) => {
    const before = asked.get(vendor)
    if (before) return before
    const products = new Map<string, Known[]>()
    for (const [known, text] of texts) {
      for (const product of productsOf(vendor, text)) {
        const all = products.get(product)
        if (!all) products.set(product, [known])
        else if (!all.includes(known)) all.push(known)
      }
    }
    asked.set(vendor, products)
    return products
  }
}

/** The rest of the one line of a table that begins with this vendor. */
function productsOf(vendor: string, text: string): string[] {
  const start = text.indexOf(`\n${vendor} `)
  if (vendor === '' || start < 0) return []
  const end = text.indexOf('\n', start + 1)
  return text.slice(start + vendor.length + 2, end < 0 ? undefined : end).split(' ')
}

function indexOf(tables: readonly Table[], keysOf: (text: string) => string[]): Index {
  const index = new Map<string, Known[]>()
  for (const table of tables) {
    for (const [known, text] of entriesOf(table)) {
      for (const key of keysOf(text)) {
        const all = index.get(key)
        if (!all) index.set(key, [known])
        else if (!all.includes(known)) all.push(known)
      }
    }
  }
  return index
}

function entriesOf(table: Table): [Known, string][] {
  return Object.entries(table) as [Known, string][]
}
