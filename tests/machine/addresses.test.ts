import { describe, expect, test } from 'vitest'
import { collectors } from '#electron/machine/devices/collectors/collectors.ts'
import { readFiles } from '#electron/machine/devices/dumps/read-files.ts'
import { readLinux } from '#electron/machine/devices/linux.ts'
import { classify } from '#shared/device-policy/classify.ts'
import { FakeMachine } from './fake-machine.ts'

// Two cards: one on 10.1.2.0/24, one on 192.168.5.0/25; the narrower network counts where both hold an address.
const route = `Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
eno1\t00000000\t0102010A\t0003\t0\t0\t100\t00000000\t0\t0\t0
eno1\t0002010A\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0
eno2\t0005A8C0\t00000000\t0001\t0\t0\t101\t80FFFFFF\t0\t0\t0
`
const trie = `Main:
  +-- 0.0.0.0/0 3 0 5
     |-- 10.1.2.7
        /24 link UNICAST
Local:
  +-- 0.0.0.0/0 3 0 5
     |-- 10.1.2.7
        /32 host LOCAL
     |-- 10.1.2.255
        /32 link BROADCAST
     |-- 127.0.0.1
        /32 host LOCAL
     |-- 192.168.5.9
        /32 host LOCAL
`
const six = `fe80000000000000020c29fffe123456 02 40 20 80     eno1
20010db8000000000000000000000001 02 40 00 80     eno1
00000000000000000000000000000001 01 80 10 80       lo
`

const network = (machine: FakeMachine, name: string, slot: string) =>
  machine
    .pci(slot, '020000', '8086:15f3')
    .device(`pci0000:00/${slot}/net/${name}`, {
      subsystem: 'net',
      files: { type: '1\n', carrier: '1\n', address: '00:11:22:33:44:55\n' }
    })
    .link(`/sys/devices/pci0000:00/${slot}/net/${name}/device`, `/sys/devices/pci0000:00/${slot}`)

describe('the addresses of a network link', () => {
  test('are those that the kernel says are its own, on the network it reaches over this interface', () => {
    const machine = network(network(new FakeMachine(), 'eno1', '0000:00:1f.6'), 'eno2', '0000:01:00.0')
      .file('/proc/net/route', route)
      .file('/proc/net/fib_trie', trie)
      .file('/proc/net/if_inet6', six)
    const { devices } = classify(readLinux({ root: machine.root }))
    expect(devices.filter(({ category }) => category === 'net_link').map(({ addresses }) => addresses)).toEqual([
      ['10.1.2.7', 'fe80::20c:29ff:fe12:3456', '2001:db8::1'],
      ['192.168.5.9']
    ])
  })

  test('are left out where the kernel tells none, and what is no list of addresses is taken for none', () => {
    const machine = network(new FakeMachine(), 'eno1', '0000:00:1f.6')
      .file('/proc/net/route', 'Iface\nbroken line\n')
      .file('/proc/net/fib_trie', '|-- 999\n/32 host LOCAL\n')
      .file('/proc/net/if_inet6', 'zz 1 2 3 4 eno1\n')
    const { devices } = classify(readLinux({ root: machine.root }))
    expect(devices.filter(({ addresses }) => addresses !== undefined)).toEqual([])
  })

  test('come with what the collectors write', () => {
    expect(collectors.linux.text).toContain('/proc/net/fib_trie')
    const adapter = {
      id: 'PCI\\VEN_8086&DEV_15F3\\1',
      name: 'Ethernet',
      medium: 14,
      hardware: true,
      connected: true,
      mac: '001122334455',
      addresses: ['10.1.2.7', 'fe80::1%12']
    }
    const text = JSON.stringify({ collector: 'jiyao-windows', version: 1, netAdapters: [adapter] })
    const { devices } = classify(readFiles([{ name: 'm.json', bytes: Buffer.from(text) }]))
    expect(devices.flatMap(({ addresses = [] }) => addresses)).toContain('fe80::1')
  })
})
