import { describe, expect, test } from 'vitest'
import { readFiles } from '#electron/machine/devices/dumps/read-files.ts'
import { reportOn } from '#electron/machine/devices/examine-machine.ts'
import { readLinux } from '#electron/machine/devices/linux.ts'
import { classify } from '#shared/device-policy/classify.ts'
import { FakeMachine } from './fake-machine.ts'

// What misleads a check on real machines, each named; those that lie in one device alone are in classify.test.ts.

const check = (machine: FakeMachine) =>
  reportOn(readLinux({ root: machine.root }), { kind: 'confidential', zone: 'key', now: '2026-03-02T08:00:00.000Z' })
const seen = (machine: FakeMachine) =>
  check(machine).devices.map(({ category, certainty, traits }) => [category, certainty, ...traits].join(' '))
const told = (text: string) =>
  classify(readFiles([{ name: 'given.txt', bytes: Buffer.from(text) }])).devices.map(({ category }) => category)

describe('what is there and is easily missed', () => {
  test('a card that nothing drives, by what the machine’s own modules say they would drive', () => {
    const machine = new FakeMachine()
      .pci('0000:02:00.0', '028000', '1d1d:4242')
      .file('/proc/sys/kernel/osrelease', '6.9.0\n')
      .file('/lib/modules/6.9.0/modules.alias', 'alias pci:v00001D1Dd00004242sv*sd*bc*sc*i* new_radio\n')
      .file('/lib/modules/6.9.0/modules.dep', 'kernel/drivers/net/wireless/new/new-radio.ko.xz:\n')
    expect(seen(machine)).toEqual(['wifi probable'])
  })

  test('what the firmware has switched off no program sees: every check of a closed computer says so', () => {
    const report = check(new FakeMachine().pci('0000:00:1f.6', '020000', '8086:15fc', 'e1000e'))
    expect([report.summary, report.reminders.includes('firmwareDisabledRadio')]).toEqual(['notFound', true])
  })

  test('a socket for headphones may take a microphone too: every check of a confidential computer says so', () => {
    const machine = new FakeMachine().file(
      '/proc/asound/card0/codec#0',
      'Codec: Example\nAddress: 0\nVendor Id: 0x10ec0257\nNode 0x21 [Pin Complex] wcaps 0x40058d: Stereo\n  Pin Default 0x0221101f: [Jack] HP Out at Ext Front\n'
    )
    expect(seen(machine)).toEqual([])
    expect(check(machine).reminders).toContain('comboSocket')
  })

  test('a radio that is not connected, which /proc/net/wireless leaves out', () => {
    const machine = new FakeMachine()
      .pci('0000:02:00.0', '028000', '9999:0001', 'someradio')
      .file('/proc/net/wireless', 'Inter-| sta-|   Quality\n face | tus | link level noise\n')
      .device('pci0000:00/0000:02:00.0/net/wlan0', {
        subsystem: 'net',
        files: { uevent: 'DEVTYPE=wlan\n', operstate: 'down\n' }
      })
    expect(seen(machine)).toContain('wifi certain')
  })

  test('a telephone that only charges, by its id and its maker', () => {
    expect(seen(new FakeMachine().usb('1-2', '04e8:6860', [['ff/ff/00']]))).toEqual(['phone suspect'])
    expect(seen(new FakeMachine().usb('1-2', '2d95:ffff', [['ff/ff/00']]))).toEqual(['phone suspect'])
  })

  test('a card that is blacklisted: nothing is bound to it, and it is there', () => {
    const machine = new FakeMachine()
      .pci('0000:02:00.0', '028000', '8086:2723')
      .file('/etc/modprobe.d/no-wifi.conf', 'blacklist iwlwifi\n')
    expect(check(machine).summary).toBe('found')
  })
})

describe('what is not there and is easily cried over', () => {
  test('an image unit with dozens of nodes and no sensor asks for a look, and is no dozen of cameras', () => {
    const machine = new FakeMachine().pci('0000:00:05.0', '048000', '8086:9a19', 'intel-ipu6')
    for (let number = 0; number < 30; number += 1)
      machine.device(`pci0000:00/0000:00:05.0/video4linux/video${number}`, {
        subsystem: 'video4linux',
        files: { name: `Intel IPU6 ISYS Capture ${number}\n` }
      })
    expect(seen(machine)).toEqual(['camera suspect internal'])
  })

  test('a node that turns one picture into another is no camera', () => {
    const machine = new FakeMachine().device('platform/codec/video4linux/video10', {
      subsystem: 'video4linux',
      files: { name: 'bcm2835-codec-decode\n' }
    })
    expect(seen(machine)).toEqual([])
  })

  test('the sound card that the kernel makes up is no microphone', () => {
    const machine = new FakeMachine()
      .device('virtual/sound/card1', { subsystem: 'sound', files: { id: 'Loopback\n' } })
      .file('/proc/asound/cards', ' 1 [Loopback       ]: Loopback - Loopback\n                      Loopback 1\n')
      .file('/proc/asound/card1/pcm0c/info', '')
    expect(seen(machine).filter((one) => one.startsWith('microphone certain'))).toEqual([])
  })

  test('a reader of cards in the machine is a reader, and no stick', () => {
    expect(seen(new FakeMachine().pci('0000:03:00.0', 'ff0000', '10ec:5229', 'rtsx_pci'))).toEqual([
      'card_reader certain'
    ])
    expect(seen(new FakeMachine().pci('0000:03:00.0', '080501', '1217:8620', 'sdhci-pci'))).toEqual([
      'card_reader certain'
    ])
  })

  test('the network that a server’s own controller shares over USB is that, and no Bluetooth', () => {
    const machine = new FakeMachine().usb('1-14', '413c:a102', [
      ['e0/01/03', 'rndis_host'],
      ['0a/00/00', 'rndis_host']
    ])
    expect(seen(machine).filter((one) => one.startsWith('bluetooth'))).toEqual([])
    expect(seen(machine)).toContain('rndis_net certain')
  })

  test('bridges and containers of the machine itself are no link to a network', () => {
    const machine = new FakeMachine()
    for (const name of ['lo', 'docker0', 'veth12', 'virbr0'])
      machine.device(`virtual/net/${name}`, {
        subsystem: 'net',
        files: { operstate: 'up\n', carrier: '1\n', type: '1\n', uevent: `INTERFACE=${name}\n` }
      })
    expect(seen(machine)).toEqual([])
  })
})

describe('how tools write', () => {
  test('ids in capitals and in small letters are the same', () => {
    expect(told('Bus 001 Device 004: ID 0BDA:8176 x\n')).toEqual(told('Bus 001 Device 004: ID 0bda:8176 x\n'))
    expect(told('Name=x\nPNPDeviceID=usb\\vid_0bda&pid_8176\\1\n')).toEqual(['wifi'])
  })

  test('no driver is written as nothing, as [none] and as (none)', () => {
    const tree = (driver: string) =>
      `/:  Bus 01.Port 1: Dev 1, Class=root_hub, Driver=xhci_hcd/12p, 480M\n    |__ Port 7: Dev 6, If 0, Class=Video, Driver=${driver}, 480M\n`
    for (const driver of ['', '[none]', '(none)', 'none'])
      expect([driver, told(tree(driver))]).toEqual([driver, ['camera']])
  })

  test('a slot with a domain before it is the same kind of slot', () => {
    expect(told('10000:e0:06.1 Network controller [0280]: Intel [8086:51f0]\n')).toEqual(['wifi'])
  })
})
