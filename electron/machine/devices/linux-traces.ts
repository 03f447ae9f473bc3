import type { Fact, Mark } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { Tree } from './tree.ts'

/** Reads what a Linux machine remembers of networks, pairings and media, and gives each as a fact of the past. */
export function readLinuxTraces(tree: Tree, add: (fact: Fact) => void): void {
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
  networkManager(tree, put)
  wirelessSettings(tree, put)
  pairings(tree, put)
}

type Put = (mark: Mark, where: string, what: string, name?: string) => void

function networkManager(tree: Tree, put: Put): void {
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
      if (/^mode=(ap|hotspot)$/m.test(text)) put('wifiTrace', where, `mode=ap id=${id}`, id)
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
