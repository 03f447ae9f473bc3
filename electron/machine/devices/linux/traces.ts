import { gunzipSync } from 'node:zlib'
import type { Fact, Mark } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import { readKernelLog } from '../dumps/kernel-log.ts'
import type { Tree } from '../tree.ts'

/**
 * Reads what a Linux machine remembers of networks, pairings, media and phones, and gives each as a fact of the past.
 * What is `present` is not told again.
 */
export function readLinuxTraces(tree: Tree, present: readonly Fact[], add: (fact: Fact) => void): void {
  const put = (mark: Mark, where: string, what: string, name = what) =>
    add(
      factOf({
        bus: 'trace',
        path: `${where}#${what}`,
        readFrom: where,
        presence: 'past',
        names: [name],
        signs: [{ mark, where, what }]
      })
    )
  networkManager(tree, put, add)
  wirelessSettings(tree, put)
  pairings(tree, put)
  leases(tree, put)
  for (const name of tree.list('/var/lib/lockdown', 'traces').filter((one) => /^[0-9a-f-]{16,}\.plist$/i.test(one))) {
    put('phoneTrace', `/var/lib/lockdown/${name}`, name)
  }
  logs(tree, present, add)
}

type Put = (mark: Mark, where: string, what: string, name?: string) => void

function hotspot(where: string, what: string, isOn: boolean, add: (fact: Fact) => void): void {
  const signs = [{ mark: 'accessPoint', where, what }] as const
  const presence = isOn ? 'present' : 'past'
  add(factOf({ bus: 'net', path: `hotspot ${where}`, readFrom: where, presence, names: [what], signs: [...signs] }))
}

function networkManager(tree: Tree, put: Put, add: (fact: Fact) => void): void {
  const devices = tree
    .list('/run/NetworkManager/devices')
    .map((name) => tree.text(`/run/NetworkManager/devices/${name}`))
  const active = new Set(devices.map((text) => /^connection-uuid=(.+)$/m.exec(text ?? '')?.[1]?.trim()))
  for (const name of tree.list('/run/hostapd')) hotspot(`/run/hostapd/${name}`, name, true, add)
  for (const folder of ['/etc/NetworkManager/system-connections', '/run/NetworkManager/system-connections']) {
    for (const name of tree.list(folder, 'traces')) {
      const where = `${folder}/${name}`
      const text = tree.text(where, 'traces')
      if (text === undefined) continue
      const type = /^type=(.+)$/m.exec(text)?.[1]?.trim() ?? ''
      const id = /^id=(.+)$/m.exec(text)?.[1]?.trim() ?? name
      const mark = connectionMarks[type]
      if (!mark) continue
      put(mark, where, `type=${type} id=${id}`, /^ssid=(.+)$/m.exec(text)?.[1]?.trim() ?? id)
      if (/^mode=ap$/m.test(text)) {
        const isOn = active.has(/^uuid=(.+)$/m.exec(text)?.[1]?.trim() ?? '')
        hotspot(where, `mode=ap id=${id}`, isOn, add)
      }
    }
  }
  const seen = tree.text('/var/lib/NetworkManager/seen-bssids', 'traces')
  for (const line of seen?.split('\n') ?? []) {
    const bssids = /^([0-9a-f-]{36})=(.+)$/i.exec(line)
    if (bssids?.[2]) put('wifiTrace', '/var/lib/NetworkManager/seen-bssids', bssids[2])
  }
}

const connectionMarks: Readonly<Partial<Record<string, Mark>>> = {
  wifi: 'wifiTrace',
  '802-11-wireless': 'wifiTrace',
  gsm: 'mobileTrace',
  cdma: 'mobileTrace',
  bluetooth: 'bluetoothTrace',
  wireguard: 'networkTrace',
  vpn: 'networkTrace',
  pppoe: 'networkTrace'
}

function wirelessSettings(tree: Tree, put: Put): void {
  for (const folder of ['/etc/wpa_supplicant']) {
    for (const name of tree.list(folder, 'traces').filter((one) => one.endsWith('.conf'))) {
      const text = tree.text(`${folder}/${name}`, 'traces') ?? ''
      for (const [, network] of text.matchAll(/^\s*ssid="?([^"\n]+)"?\s*$/gm)) {
        if (network) put('wifiTrace', `${folder}/${name}`, `ssid=${network}`, network)
      }
    }
  }
  for (const [folder, pattern] of [
    ['/etc/netplan', /^\s+"?([^":\n]+)"?:\s*(?:\{\}|\n\s+(?:password|auth|mode|hidden|bssid))/gm],
    ['/etc/network', /^\s*wpa-ssid\s+"?([^"\n]+)"?\s*$/gm],
    ['/etc/hostapd', /^ssid=(.+)$/gm]
  ] as const) {
    for (const name of tree.list(folder, 'traces').filter((one) => /\.(ya?ml|conf)$|^interfaces$/.test(one))) {
      const text = tree.text(`${folder}/${name}`, 'traces') ?? ''
      const from = folder === '/etc/netplan' ? text.indexOf('access-points:') : 0
      if (from < 0) continue
      for (const [, network] of text.slice(from).matchAll(pattern)) {
        if (network) put('wifiTrace', `${folder}/${name}`, `ssid=${network.trim()}`, network.trim())
      }
    }
  }
  for (const name of tree.list('/var/lib/connman', 'traces').filter((one) => one.startsWith('wifi_'))) {
    const settings = tree.text(`/var/lib/connman/${name}/settings`, 'traces') ?? ''
    put('wifiTrace', `/var/lib/connman/${name}`, name, /^Name=(.+)$/m.exec(settings)?.[1])
  }
  for (const name of tree.list('/var/lib/iwd', 'traces').filter((one) => /\.(psk|open|8021x)$/.test(one))) {
    put('wifiTrace', `/var/lib/iwd/${name}`, name, name.replace(/\.\w+$/, ''))
  }
}

function pairings(tree: Tree, put: Put): void {
  for (const adapter of tree.list('/var/lib/bluetooth', 'traces').filter((name) => address.test(name))) {
    for (const peer of tree.list(`/var/lib/bluetooth/${adapter}`, 'traces').filter((name) => address.test(name))) {
      const where = `/var/lib/bluetooth/${adapter}/${peer}`
      const name = /^Name=(.+)$/m.exec(tree.text(`${where}/info`, 'traces') ?? '')?.[1]
      put('bluetoothTrace', where, peer, name ?? peer)
    }
  }
}

const address = /^([0-9A-F]{2}:){5}[0-9A-F]{2}$/i

/** Addresses that were once handed to this machine: the interface in the file's name or text says by what. */
function leases(tree: Tree, put: Put): void {
  for (const folder of ['/var/lib/NetworkManager', '/var/lib/dhcp', '/var/lib/dhclient', '/var/lib/dhcpcd']) {
    for (const name of tree.list(folder, 'traces').filter((one) => /lease/.test(one))) {
      const text = tree.text(`${folder}/${name}`, 'traces') ?? ''
      const interfaces = new Set([...text.matchAll(/^\s*interface "([^"]+)"/gm)].map(([, one]) => one))
      const named = /\b(wl\w+|ww\w+|en\w+|eth\d+)\.(?:lease|conf)/.exec(name)?.[1]
      if (named) interfaces.add(named)
      for (const one of interfaces) {
        if (!one) continue
        const mark = one.startsWith('wl') ? 'wifiTrace' : one.startsWith('ww') ? 'mobileTrace' : 'networkTrace'
        put(mark, `${folder}/${name}`, one)
      }
    }
  }
}

const longestLog = 64 * 1024 * 1024
const longestLogs = 256 * 1024 * 1024

/** What was plugged in, by the logs. Logs are read newest first, up to a sum; what is left is said to be unread. */
function logs(tree: Tree, present: readonly Fact[], add: (fact: Fact) => void): void {
  const here = new Set(present.map((fact) => `${fact.vendor}:${fact.product}`))
  const seen = new Set<string>()
  let left = longestLogs
  for (const where of logFiles(tree)) {
    if (left <= 0) {
      tree.unread.push({ what: 'traces', where, why: 'tooLarge' })
      continue
    }
    const bytes = tree.bytes(where, 'traces', longestLog)
    if (!bytes) continue
    left -= bytes.length
    const lines = where.endsWith('.journal') ? journalLines(bytes) : textLines(bytes)
    for (const fact of readKernelLog(lines, where)?.facts ?? []) {
      if (fact.bus !== 'usb' && fact.bus !== 'trace') continue
      if (fact.bus === 'usb' && here.has(`${fact.vendor}:${fact.product}`)) continue
      const key = fact.bus === 'usb' ? `${fact.vendor}:${fact.product}:${fact.serial ?? ''}` : fact.path
      if (seen.has(key)) continue
      seen.add(key)
      add({ ...fact, path: `${where} ${fact.path}`, presence: 'past' })
    }
  }
}

function logFiles(tree: Tree): string[] {
  const texts = tree
    .list('/var/log', 'traces')
    .filter((name) => /^(kern\.log|syslog|messages)([.-][\d.]+)?(\.gz)?$/.test(name))
    .map((name) => `/var/log/${name}`)
  const journals = ['/var/log/journal', '/run/log/journal'].flatMap((folder) =>
    tree
      .list(folder, 'traces')
      .flatMap((machine) => tree.list(`${folder}/${machine}`, 'traces').map((name) => `${folder}/${machine}/${name}`))
      .filter((path) => /\/system(@[^/]*)?\.journal$/.test(path))
  )
  return [...texts, ...journals]
}

function textLines(bytes: Buffer): string {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('utf8')
  try {
    return gunzipSync(bytes, { maxOutputLength: longestLog }).toString('utf8')
  } catch {
    return ''
  }
}

/** The kernel's messages in a journal file: short fields stand there as they are, each ended by zeros. */
function journalLines(bytes: Buffer): string {
  const lines: string[] = []
  const start = Buffer.from('MESSAGE=')
  for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + start.length)) {
    const first = bytes[at + start.length]
    // Of all messages only those that begin like the kernel's on USB and radio are worth a string.
    if (first !== 0x75 && first !== 0x77) continue
    const text = bytes.toString('latin1', at + start.length, at + start.length + 240)
    // eslint-disable-next-line no-control-regex -- zeros are what ends a field
    lines.push(`kernel: ${text.replace(/[\u0000-\u001f\u007f-\u00ff].*$/s, '')}`)
  }
  return lines.join('\n')
}
