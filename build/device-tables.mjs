// Rebuilds the device tables in shared/device-policy/tables/ from files a maintainer provides; run once for each release.
//
//   node build/device-tables.mjs --modules DIR [--modules DIR …] --lists FILE.json --date YYYY-MM-DD
//
// DIR holds a kernel's modules.alias and modules.dep (plain or .gz), as in /lib/modules/<version>; several kernels are
// merged. FILE.json holds the exact-id lists that no kernel has: { wireless_hid_receivers, mtp_devices,
// modeswitch_zerocd_ids }, each an object or a list keyed by `vvvv:pppp`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'

const { values } = parseArgs({
  options: { modules: { type: 'string', multiple: true }, lists: { type: 'string' }, date: { type: 'string' } }
})
if (!values.modules?.length || !values.lists || !values.date) {
  console.error('usage: node build/device-tables.mjs --modules DIR … --lists FILE.json --date YYYY-MM-DD')
  process.exit(2)
}

function textOf(file) {
  if (existsSync(file))
    return file.endsWith('.gz') ? gunzipSync(readFileSync(file)).toString() : readFileSync(file, 'utf8')
  if (existsSync(`${file}.gz`)) return gunzipSync(readFileSync(`${file}.gz`)).toString()
  throw new Error(`${file} is not there`)
}

// The order matters: the first rule that fits a module's path names what the module drives.
const kinds = [
  [
    'wwan',
    /drivers\/(net\/wwan\/|usb\/serial\/(option|qcserial|sierra|ipw|usb_wwan|qcaux)\.ko|net\/usb\/(qmi_wwan|sierra_net|hso|kalmia|huawei_cdc_ncm|cdc_mbim|lg-vl600|cdc-phonet)\.ko|bus\/mhi\/host\/mhi_pci_generic)/
  ],
  ['wifi', /drivers\/(net\/wireless\/|staging\/(r8188eu|rtl8712|rtl8192|rtl8723|vt665|wlan-ng|wfx|ks7010|wilc))/],
  ['bluetooth', /drivers\/bluetooth\//],
  ['nfc', /drivers\/nfc\//],
  ['infrared', /drivers\/(net\/irda\/|staging\/irda\/|usb\/serial\/ir-usb|media\/rc\/[^/]*\.ko$)/],
  [
    'camera',
    /drivers\/media\/usb\/(gspca|uvc|pwc|stkwebcam|cpia2|zr364xx)\/|drivers\/media\/(pci\/intel\/ip|pci\/intel\/iv)/
  ],
  ['video_capture', /drivers\/media\/(usb|pci)\//],
  [
    'usb_ethernet',
    /drivers\/net\/usb\/(catc|kaweth|pegasus|rtl8150|r8152|lan78xx|asix|ax88179_178a|dm9601|sr9700|sr9800|smsc75xx|smsc95xx|mcs7830|ch9200|aqc111|r8153_ecm|int51x1)\.ko/
  ],
  ['phone', /drivers\/net\/usb\/ipheth\.ko/],
  ['usb_net', /drivers\/net\/usb\//],
  ['usb_storage', /drivers\/usb\/storage\//],
  ['modem', /sound\/pci\/.*x0m\.ko|sound\/pci\/snd-via82xx-modem\.ko|codec-si3054/],
  ['usb_audio', /sound\/usb\//],
  ['scanner', /drivers\/usb\/image\/microtek/],
  ['network_card', /drivers\/net\/ethernet\//],
  // Known to be something that no article speaks of: what it drives need not be identified by a person.
  [
    'other',
    /drivers\/(usb\/(serial|misc|host|gadget|dwc|typec|atm)|hid|input|char|gpu|video|ata|scsi|mmc|nvme|i2c|spi|tty|watchdog|edac|crypto|dma|platform|thermal|thunderbolt|hwmon|powercap|virt|block|cdrom|acpi|mfd|gpio|parport|net\/(can|ieee802154)|firewire|infiniband|iio|comedi|w1|memstick|perf|idle|vfio|fpga|message|misc|pci|ptp|net\/(fddi|hamradio|arcnet|wan))\/|sound\/|arch\/|crypto\//
  ]
]

const idsOf = { usb: new Map(), pci: new Map(), sdio: new Map() }
const patterns = new Map()
const driversOf = new Map()
const kernels = []
const moduleName = (path) =>
  basename(path)
    .replace(/\.ko(\.\w+)?$/, '')
    .replaceAll('-', '_')
const put = (table, kind, id) => (table.get(kind) ?? table.set(kind, new Set()).get(kind)).add(id)

for (const folder of values.modules) {
  const dep = textOf(
    join(
      folder,
      existsSync(join(folder, 'modules.dep')) || existsSync(join(folder, 'modules.dep.gz'))
        ? 'modules.dep'
        : nameLike(folder, 'modules.dep')
    )
  )
  const alias = textOf(
    join(
      folder,
      existsSync(join(folder, 'modules.alias')) || existsSync(join(folder, 'modules.alias.gz'))
        ? 'modules.alias'
        : nameLike(folder, 'modules.alias')
    )
  )
  kernels.push(basename(folder))
  const kindOf = new Map()
  for (const line of dep.split('\n')) {
    const path = line.split(':')[0]
    const kind = path && kinds.find(([, where]) => where.test(path))?.[0]
    if (!kind) continue
    kindOf.set(moduleName(path), kind)
    if (kind !== 'other' && kind !== 'network_card') put(driversOf, kind, moduleName(path))
  }
  for (const line of alias.split('\n')) {
    const [, pattern, module] = /^alias (\S+) (\S+)$/.exec(line.trim()) ?? []
    const kind = module && kindOf.get(module.replaceAll('-', '_'))
    if (!kind) continue
    const usb =
      /^usb:v([0-9A-F]{4})p([0-9A-F]{4}|\*)d.*?dc(..|\*)dsc(..?|\*)dp(..?|\*)ic(..?|\*)isc(..?|\*)ip(..?|\*)/.exec(
        pattern
      )
    if (usb) {
      const [, vendor, product, dc, , , ic, isc, ip] = usb
      if (product !== '*') put(idsOf.usb, kind, `${vendor}:${product}`.toLowerCase())
      else if (kind !== 'other' && ic !== '*') put(patterns, kind, [vendor, ic, isc, ip].join('/').toLowerCase())
      else if (kind !== 'other' && dc !== '*') put(patterns, kind, [vendor, dc, usb[4], usb[5]].join('/').toLowerCase())
    }
    const pci = /^pci:v0000([0-9A-F]{4})d0000([0-9A-F]{4})/.exec(pattern)
    if (pci && kind !== 'other' && kind !== 'network_card') put(idsOf.pci, kind, `${pci[1]}:${pci[2]}`.toLowerCase())
    const sdio = /^sdio:c..?v([0-9A-F]{4})d([0-9A-F]{4})/i.exec(pattern)
    if (sdio && kind !== 'other') put(idsOf.sdio, kind, `${sdio[1]}:${sdio[2]}`.toLowerCase())
  }
}

function nameLike(folder, start) {
  const found = readFileSyncNames(folder).find((name) => name.startsWith(start))
  if (!found) throw new Error(`${folder} holds no ${start}`)
  return found
}
function readFileSyncNames(folder) {
  return process.getBuiltinModule('node:fs').readdirSync(folder)
}

const lists = JSON.parse(textOf(values.lists))
const keysOf = (list) => (Array.isArray(list) ? list : Object.keys(list ?? {}))
for (const id of keysOf(lists.wireless_hid_receivers)) put(idsOf.usb, 'wireless_receiver', id)
for (const id of keysOf(lists.mtp_devices)) put(idsOf.usb, 'phone', id)
for (const id of keysOf(lists.modeswitch_zerocd_ids)) put(idsOf.usb, 'wwan', id)

/** `0bda:8176 0bda:8178` becomes one line for each vendor: `0bda 8176 8178`. */
function linesOf(ids) {
  const byVendor = new Map()
  for (const id of [...ids].sort()) {
    const [vendor, product] = id.split(':')
    ;(byVendor.get(vendor) ?? byVendor.set(vendor, []).get(vendor)).push(product)
  }
  return [...byVendor].map(([vendor, products]) => `${vendor} ${products.join(' ')}`).join('\n')
}

const source = `Sources: modules.alias and modules.dep of Linux ${kernels.join(', ')}; Solaar, libratbag and usb.ids (receivers); libmtp (phones);\n// usb-modeswitch (modems that pose as a CD-ROM). Taken on ${values.date}. Made by build/device-tables.mjs; not edited by hand.`
const order = (a, b) => (a[0] < b[0] ? -1 : 1)
const objectOf = (table) =>
  `{\n${[...table]
    .sort(order)
    .map(([kind, ids]) => `  ${kind}: \`\n${linesOf(ids)}\n\``)
    .join(',\n')}\n}`
const folder = join(import.meta.dirname, '../shared/device-policy/tables')
for (const [bus, table] of Object.entries(idsOf)) {
  writeFileSync(
    join(folder, `${bus}-ids.ts`),
    `// ${source}\n\n/** Exact ${bus.toUpperCase()} ids of each kind of device: a line for each vendor, the vendor first. */\nexport const ${bus}Ids = ${objectOf(table)}\n`
  )
}
writeFileSync(
  join(folder, 'usb-patterns.ts'),
  `// ${source}\n\n/** Interfaces of one vendor, whatever the product: \`vendor/class/subclass/protocol\`, where \`*\` stands for any. */\nexport const usbPatterns = {\n${[
    ...patterns
  ]
    .sort(order)
    .map(([kind, ids]) => `  ${kind}: \`\n${[...ids].sort().join('\n')}\n\``)
    .join(',\n')}\n}\n`
)
writeFileSync(
  join(folder, 'kernel-drivers.ts'),
  `// ${source}\n\n/** Kernel modules by what they drive, with \`_\` for \`-\`. */\nexport const kernelDrivers = {\n${[
    ...driversOf
  ]
    .sort(order)
    .map(([kind, names]) => `  ${kind}: \`\n${wrapped([...names].sort())}\n\``)
    .join(',\n')}\n}\n`
)

function wrapped(words) {
  const lines = ['']
  for (const word of words) {
    if (lines.at(-1).length + word.length > 110) lines.push('')
    lines[lines.length - 1] += (lines.at(-1) ? ' ' : '') + word
  }
  return lines.join('\n')
}
for (const [bus, table] of Object.entries(idsOf))
  console.log(bus, Object.fromEntries([...table].map(([k, v]) => [k, v.size])))
console.log('patterns', Object.fromEntries([...patterns].map(([k, v]) => [k, v.size])))
console.log('drivers', Object.fromEntries([...driversOf].map(([k, v]) => [k, v.size])))
