import type { Mark, Sign } from '#shared/device-policy/facts.ts'
import { interfaceAddresses } from './addresses.ts'
import type { Reading } from './reading.ts'

/** Network interfaces with hardware behind them, and whether they lead anywhere now. */
export function readNetwork(reading: Reading): void {
  const { tree } = reading
  const routes = tree.text('/proc/net/route', 'network') ?? ''
  const neighbours = tree.text('/proc/net/arp') ?? ''
  const addresses = interfaceAddresses(tree)
  for (const name of tree.list('/sys/class/net', 'network')) {
    const at = `/sys/class/net/${name}`
    const path = tree.real(at) ?? at
    const uevent = tree.text(`${at}/uevent`) ?? ''
    const type = /^DEVTYPE=(.+)$/m.exec(uevent)?.[1]
    const signs: Sign[] = []
    const put = (mark: Mark, where: string, what: string) => signs.push({ mark, where, what })
    if (tree.exists(`${at}/phy80211`)) put('wifiInterface', `${path}/phy80211`, 'phy80211')
    else if (type === 'wlan') put('wifiInterface', `${path}/uevent`, 'DEVTYPE=wlan')
    else if (tree.exists(`${at}/wireless`)) put('wifiInterface', `${path}/wireless`, 'wireless')
    if (type === 'wwan') put('wwanInterface', `${path}/uevent`, 'DEVTYPE=wwan')
    if (type === 'bluetooth') put('bluetoothInterface', `${path}/uevent`, 'DEVTYPE=bluetooth')
    const isReal = tree.exists(`${at}/device`) || signs.length > 0
    if (!isReal) continue
    const isOnUsb = reading.above(path)?.bus === 'usb'
    if (signs.length === 0 && !isOnUsb && tree.text(`${at}/type`) === '1')
      put('ethernetInterface', `${path}/type`, 'type=1')
    const carrier = tree.text(`${at}/carrier`)
    const state = tree.text(`${at}/operstate`)
    if (carrier === '1') put('linkUp', `${path}/carrier`, 'carrier=1')
    else if (state === 'up') put('linkUp', `${path}/operstate`, 'operstate=up')
    const route = routes.split('\n').find((line) => line.startsWith(`${name}\t00000000\t`))
    if (route) put('defaultRoute', '/proc/net/route', `${name} default via ${addressOf(route.split('\t')[2])}`)
    const near = neighbours.split('\n').filter((line) => line.trimEnd().endsWith(` ${name}`))
    const [first] = near
    if (first) put('neighbours', '/proc/net/arp', `${name}: ${first.split(' ')[0] ?? ''} (${near.length})`)
    const mac = hardwareAddress(tree.text(`${at}/address`))
    reading.addPart('net', path, signs, { name, mac, addresses: addresses.get(name) })
  }
}

/** `/proc/net/route` writes an address as eight hex digits, the last byte first. */
function addressOf(hexDigits: string | undefined): string {
  const bytes = hexDigits?.match(/[0-9a-f]{2}/gi) ?? []
  return bytes
    .toReversed()
    .map((byte) => parseInt(byte, 16))
    .join('.')
}

/** Interfaces without an address of their own show none, or all zeros. */
function hardwareAddress(mac: string | undefined): string | undefined {
  if (!mac || !/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(mac) || /^(00:?)+$/.test(mac)) return undefined
  return mac.toLowerCase()
}
