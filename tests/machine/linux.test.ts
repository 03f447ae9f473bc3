import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { examineMachine, reportOn } from '#electron/machine/devices/examine-machine.ts'
import { readLinux } from '#electron/machine/devices/linux.ts'
import { CheckReport } from '#shared/device-policy/report.ts'
import { FakeMachine } from './fake-machine.ts'

const now = '2026-03-02T08:00:00.000Z'

function check(machine: FakeMachine, kind: 'confidential' | 'police' | 'internet' = 'confidential') {
  return CheckReport.parse(reportOn(readLinux({ root: machine.root }), { kind, zone: 'key', now }))
}

function seen(machine: FakeMachine) {
  return check(machine).devices.map((device) => `${device.category} ${device.certainty}`)
}

const codecWithPins = (...pins: string[]) =>
  `Codec: Example ALC\nAddress: 0\nVendor Id: 0x10ec0257\nNo Modem Function Group found\n${pins.map((pin, number) => `Node 0x1${number} [Pin Complex] wcaps 0x40058f: Stereo\n  Pincap 0x00003724: IN OUT\n  Pin Default ${pin}\n`).join('')}`

describe('the live check of a Linux machine', () => {
  test('a machine with nothing forbidden on it passes', () => {
    const machine = new FakeMachine()
      .pci('0000:00:1f.6', '020000', '8086:15fc', 'e1000e')
      .pci('0000:00:16.0', '078000', '8086:a3ba', 'mei_me')
    const report = check(machine)
    expect(report.summary).toBe('notFound')
    expect(report.devices.map(({ category }) => category)).toEqual(['network_card'])
    expect(report.reminders).toContain('firmwareDisabledRadio')
  })

  test('a Wi-Fi card and a webcam are found, named with their articles and shown with what gave them away', () => {
    const machine = new FakeMachine().pci('0000:02:00.0', '028000', '8086:2723', 'iwlwifi').usb(
      '1-4',
      '1234:5678',
      [
        ['0e/01/00', 'uvcvideo'],
        ['0e/02/00', 'uvcvideo'],
        ['01/01/00', 'snd-usb-audio'],
        ['01/02/00', 'snd-usb-audio']
      ],
      { product: 'Front Camera' }
    )
    const report = check(machine)
    expect(report.summary).toBe('found')
    expect(
      report.findings
        .filter(({ verdict }) => verdict === 'forbidden')
        .map(({ article, category }) => [article, category])
    ).toEqual([
      ['106(2)', 'camera'],
      ['106(2)', 'wifi']
    ])
    expect(report.findings).toContainEqual(expect.objectContaining({ category: 'microphone', verdict: 'look' }))
    const wifi = report.devices.find(({ category }) => category === 'wifi')
    expect(wifi).toMatchObject({ certainty: 'certain', ids: '8086:2723' })
    expect(wifi?.evidence[0]).toEqual({
      sign: 'driver',
      where: '/sys/devices/pci0000:00/0000:02:00.0',
      what: 'driver iwlwifi'
    })
  })

  test('a radio that is blocked is still there', () => {
    const machine = new FakeMachine().pci('0000:02:00.0', '028000', '8086:2723', 'iwlwifi')
    machine.device('pci0000:00/0000:02:00.0/ieee80211/phy0/rfkill0', {
      subsystem: 'rfkill',
      files: { type: 'wlan', hard: '1', soft: '0', name: 'phy0' }
    })
    const report = check(machine)
    expect(report.devices).toMatchObject([{ category: 'wifi', certainty: 'certain', traits: ['disabled'] }])
    expect(report.summary).toBe('found')
  })

  test('a key for radio on the board is only suspect: the card may have been taken out', () => {
    const machine = new FakeMachine().device('platform/laptop-keys/rfkill/rfkill0', {
      subsystem: 'rfkill',
      files: { type: 'wlan', hard: '0', soft: '0', name: 'board_wlan' }
    })
    expect(seen(machine)).toEqual(['wifi suspect'])
    expect(check(machine).summary).toBe('cannotBeExcluded')
  })

  test("a card without a driver is known by the machine's own list of modules", () => {
    const machine = new FakeMachine().usb('1-2', '1d1d:4242', [['ff/ff/ff']])
    machine.file(
      '/sys/devices/pci0000:00/0000:00:14.0/usb1/1-2/1-2:1.0/modalias',
      'usb:v1D1Dp4242d0100dc00dsc00dp00icFFiscFFipFFin00'
    )
    expect(seen(machine)).toEqual(['unidentified unidentified'])
    machine
      .file('/proc/sys/kernel/osrelease', '6.9.0\n')
      .file('/lib/modules/6.9.0/modules.alias', 'alias usb:v1D1Dp4242d*dc*dsc*dp*ic*isc*ip*in* newradio\n')
      .file(
        '/lib/modules/6.9.0/modules.dep',
        'kernel/drivers/net/wireless/new/newradio.ko.xz: kernel/net/mac80211.ko.xz\n'
      )
    expect(seen(machine)).toEqual(['wifi probable'])
  })

  test('sound: a fixed pin is a built-in microphone, a jack is only a socket, HDMI and line in are neither', () => {
    const at = '/proc/asound/card0'
    const hdmi = new FakeMachine()
      .file('/proc/asound/cards', ' 0 [HDMI           ]: HDA-Intel - HDA Intel HDMI\n')
      .file(`${at}/codec#0`, codecWithPins('0x18560010: [Jack] Digital Out at Int HDMI'))
      .file(`${at}/pcm3p/info`, '')
    expect(seen(hdmi)).toEqual([])
    const lineIn = new FakeMachine()
      .file(`${at}/codec#0`, codecWithPins('0x01813030: [Jack] Line In at Ext Rear'))
      .file(`${at}/pcm0c/info`, '')
    expect(seen(lineIn)).toEqual([])
    const jack = new FakeMachine()
      .file(`${at}/codec#0`, codecWithPins('0x01a19030: [Jack] Mic at Ext Rear'))
      .file(`${at}/pcm0c/info`, '')
    expect(check(jack)).toMatchObject({
      summary: 'notFound',
      devices: [{ category: 'microphone', traits: ['socket'] }]
    })
    expect(check(jack).reminders).toContain('microphoneSocket')
    const fixed = new FakeMachine()
      .file(`${at}/codec#0`, codecWithPins('0x90a60130: [Fixed] Mic at Int N/A'))
      .file(`${at}/pcm0c/info`, '')
    expect(check(fixed)).toMatchObject({
      summary: 'found',
      devices: [{ category: 'microphone', certainty: 'certain', traits: ['internal'] }]
    })
    const disconnected = new FakeMachine().file(`${at}/codec#0`, codecWithPins('0x40a000f0: [N/A] Mic at Ext N/A'))
    expect(seen(disconnected)).toEqual([])
  })

  test('a codec that sleeps and shows no pins leaves the microphone open', () => {
    const machine = new FakeMachine()
      .file('/proc/asound/card0/codec#0', codecWithPins())
      .file('/proc/asound/card0/pcm0c/info', '')
    expect(check(machine)).toMatchObject({
      summary: 'cannotBeExcluded',
      devices: [{ category: 'microphone', certainty: 'suspect' }]
    })
  })

  test('a fax modem behind the sound chip is found, though its bus shows only sound', () => {
    const machine = new FakeMachine().file(
      '/proc/asound/card0/codec#1',
      'Codec: Example HDA\nAddress: 1\nVendor Id: 0x11c13026\nModem Function Group: 0x2\n'
    )
    expect(seen(machine)).toEqual(['modem certain'])
  })

  test('a microphone array on a sound processor has no pin but a name', () => {
    const machine = new FakeMachine()
      .file('/proc/asound/cards', ' 0 [sofhdadsp      ]: sof-hda-dsp - sof-hda-dsp\n')
      .file('/proc/asound/pcm', '00-06: DMIC (*) :  : capture 1\n')
      .file('/proc/asound/card0/pcm6c/info', '')
    expect(check(machine).devices).toMatchObject([
      { category: 'microphone', certainty: 'certain', traits: ['internal'] }
    ])
  })

  test('a tree without /proc still has the pins and the capture paths in /sys', () => {
    const at = 'pci0000:00/0000:00:1f.3'
    const machine = new FakeMachine().pci('0000:00:1f.3', '040300', '8086:51c8', 'snd_hda_intel')
    machine
      .device(`${at}/sound/card0`, { subsystem: 'sound' })
      .device(`${at}/sound/card0/pcmC0D0c`, { subsystem: 'sound' })
    expect(seen(machine)).toEqual(['microphone suspect'])
    machine.device(`${at}/sound/card0/hwC0D0`, {
      subsystem: 'sound',
      files: { init_pin_configs: '0x12 0x90a60130\n0x21 0x02211020\n' }
    })
    expect(seen(machine)).toEqual(['microphone certain'])
  })

  test('sound hardware of which no card was copied leaves the microphone open', () => {
    const machine = new FakeMachine().pci('0000:00:1f.3', '040300', '8086:51c8', 'snd_hda_intel')
    const report = check(machine)
    expect(report.unread).toEqual([{ what: 'sound', where: '/sys/devices/pci0000:00/0000:00:1f.3', why: 'notCovered' }])
    expect(report.items.find(({ category }) => category === 'microphone')?.answer).toBe('cannotBeExcluded')
  })

  test('four video nodes of one webcam are one camera; loop-back and test cameras are none', () => {
    const machine = new FakeMachine().usb('1-4', '1234:5678', [['0e/01/00', 'uvcvideo']])
    for (const number of [0, 1, 2, 3]) {
      machine.device(`pci0000:00/0000:00:14.0/usb1/1-4/1-4:1.0/video4linux/video${number}`, {
        subsystem: 'video4linux',
        files: { name: 'Cam' }
      })
    }
    machine.device('virtual/video4linux/video9', { subsystem: 'video4linux', files: { name: 'Loop' } })
    expect(seen(machine)).toEqual(['camera certain'])
  })

  test('descriptors tell a lens from a microphone, in every alternate setting', () => {
    const descriptors = Uint8Array.from(
      [
        [18, 1, 0, 2, 0xef, 2, 1, 64, 0x34, 0x12, 0x78, 0x56, 0, 1, 0, 0, 0, 1],
        [9, 2, 80, 0, 3, 1, 0, 0x80, 50],
        [9, 4, 0, 0, 0, 0x0e, 1, 0, 0],
        [8, 0x24, 2, 1, 0x01, 0x02, 0, 0],
        [9, 4, 1, 0, 0, 1, 1, 0, 0],
        [12, 0x24, 2, 1, 0x01, 0x02, 0, 1, 0, 0, 0, 0],
        [9, 4, 1, 1, 1, 1, 2, 0, 0]
      ].flat()
    )
    const machine = new FakeMachine().usb('1-4', '1234:5678', [])
    machine.file('/sys/devices/pci0000:00/0000:00:14.0/usb1/1-4/descriptors', descriptors)
    expect(readLinux({ root: machine.root }).facts[0]).toMatchObject({
      classes: ['ef/02/01', '0e/01/00', '01/01/00', '01/02/00', '00/00/00'],
      terminals: ['video/0201', 'audio/0201']
    })
    expect(seen(machine)).toEqual(['camera probable', 'microphone probable', 'usb_audio probable'])
  })

  test('a camera sensor on the board is found without any video node', () => {
    const machine = new FakeMachine().device('LNXSYSTM:00/OVTI01A0:00', {
      subsystem: 'acpi',
      files: { status: '15\n' }
    })
    machine.device('LNXSYSTM:00/OVTI5678:00', { subsystem: 'acpi', files: { status: '0\n' } })
    expect(seen(machine)).toEqual(['camera certain'])
  })

  test('a Bluetooth adapter on a serial line or SDIO is found though no bus lists it', () => {
    const machine = new FakeMachine().device('platform/serial8250/serial0/serial0-0/bluetooth/hci0', {
      subsystem: 'bluetooth'
    })
    expect(seen(machine)).toEqual(['bluetooth certain'])
  })

  test('a radio that the kernel simulates is none', () => {
    const machine = new FakeMachine().device('virtual/mac80211_hwsim/hwsim0/net/wlan0', {
      subsystem: 'net',
      files: { uevent: 'DEVTYPE=wlan\n' }
    })
    expect(seen(machine)).toEqual([])
  })

  test('a live link is shown with its address and asks which network it is', () => {
    const machine = new FakeMachine().pci('0000:00:1f.6', '020000', '8086:15fc', 'e1000e')
    const at = 'pci0000:00/0000:00:1f.6/net/enp0s31f6'
    machine
      .device(at, { subsystem: 'net', files: { carrier: '1\n', type: '1\n', address: '02:00:5e:10:00:01\n' } })
      .link(`/sys/devices/${at}/device`, '/sys/devices/pci0000:00/0000:00:1f.6')
    const report = check(machine)
    expect(report.devices).toMatchObject([
      { category: 'net_link', mac: '02:00:5e:10:00:01' },
      { category: 'network_card' }
    ])
    expect(report.findings).toMatchObject([{ article: '106(1)', verdict: 'look', remedy: 'confirmNetwork' }])
    expect(report.summary).toBe('cannotBeExcluded')
  })

  test('a Thunderbolt device that waits for authorisation hides what is behind it', () => {
    const machine = new FakeMachine().device('pci0000:00/domain0/0-0/0-1', {
      subsystem: 'thunderbolt',
      files: { authorized: '0\n', vendor_name: 'Maker', device_name: 'Dock' }
    })
    expect(check(machine)).toMatchObject({
      summary: 'cannotBeExcluded',
      devices: [{ category: 'thunderbolt', certainty: 'unidentified', traits: ['unauthorised'] }]
    })
  })

  test('disks, drives and USB storage are told apart and keep their serial numbers', () => {
    const machine = new FakeMachine().usb('1-3', '0951:1666', [['08/06/50', 'usb-storage']], {
      product: 'Stick',
      serial: 'E0D55EA5'
    })
    machine.device('pci0000:00/0000:00:14.0/usb1/1-3/1-3:1.0/host4/target4:0:0/4:0:0:0/block/sdb', {
      subsystem: 'block',
      files: { removable: '1\n' }
    })
    machine.device('pci0000:00/0000:00:17.0/ata1/host0/target0:0:0/0:0:0:0/block/sda', {
      subsystem: 'block',
      files: { 'device/model': 'Disk 500', 'device/serial': 'S1\n' }
    })
    machine.device('pci0000:00/0000:00:17.0/ata2/host1/target1:0:0/1:0:0:0/block/sr0', { subsystem: 'block' })
    const report = check(machine)
    expect(report.devices.map(({ category, serial }) => [category, serial])).toEqual([
      ['disk', 'S1'],
      ['optical_drive', undefined],
      ['usb_storage', 'E0D55EA5']
    ])
  })

  test('saved Wi-Fi, mobile and Bluetooth connections are traces', () => {
    const machine = new FakeMachine()
      .file(
        '/etc/NetworkManager/system-connections/home.nmconnection',
        '[connection]\nid=home\ntype=wifi\n[wifi]\nssid=Home 5G\n'
      )
      .file('/etc/NetworkManager/system-connections/m.nmconnection', '[connection]\nid=m\ntype=gsm\n')
      .file('/var/lib/bluetooth/00:11:22:33:44:55/AA:BB:CC:DD:EE:FF/info', '[General]\nName=Earphones\n')
    const report = check(machine)
    expect(report.devices.map(({ category, name, presence }) => [category, name, presence])).toEqual([
      ['trace_bluetooth', 'Earphones', 'past'],
      ['trace_mobile', 'm', 'past'],
      ['trace_wifi', 'Home 5G', 'past']
    ])
    expect(report.summary).toBe('found')
  })

  test('a stick, a phone and a wireless network long gone are found in the logs, in text, packed, and in the journal', () => {
    const stick = (port: string, id: string, serial: string) =>
      `usb ${port}: New USB device found, idVendor=${id.slice(0, 4)}, idProduct=${id.slice(5)}, bcdDevice= 1.00\nusb ${port}: SerialNumber: ${serial}\nusb-storage ${port}:1.0: USB Mass Storage device detected\nusb ${port}: USB disconnect, device number 5\n`
    const stamped = (lines: string) => lines.replace(/^(?=.)/gm, 'Mar  2 10:00:00 host kernel: [  12.345678] ')
    const journal = Buffer.concat(
      'usb 2-1: New USB device found, idVendor=05ac, idProduct=12a8, bcdDevice= 1.00\nusb 2-1: Product: iPhone\nusb 2-1: USB disconnect, device number 7\nwlan0: associated'
        .split('\n')
        .map((line) =>
          Buffer.concat([Buffer.from([1, 0, 0, 0, 200, 7, 0, 0]), Buffer.from(`MESSAGE=${line}`), Buffer.alloc(5)])
        )
    )
    const machine = new FakeMachine()
      .file('/var/log/kern.log', stamped(stick('1-3', '0951:1666', 'E0D5')))
      .file('/var/log/kern.log.2.gz', gzipSync(stamped(stick('1-4', '0781:5567', '4C53'))))
      .file('/var/log/journal/0123/system.journal', journal)
    const report = check(machine)
    expect(report.devices.map(({ category, ids, serial }) => [category, ids, serial])).toEqual([
      ['trace_phone', '05ac:12a8', undefined],
      ['trace_usb_storage', '0781:5567', '4C53'],
      ['trace_usb_storage', '0951:1666', 'E0D5'],
      ['trace_wifi', '', undefined]
    ])
  })

  test('a hotspot that is on is found; one that was set up once asks for a look', () => {
    const settings = '[connection]\nid=share\nuuid=5e2b\ntype=wifi\n[wifi]\nmode=ap\nssid=Office\n'
    const machine = new FakeMachine().file('/etc/NetworkManager/system-connections/share.nmconnection', settings)
    const hotspots = () => check(machine, 'internet').findings.filter(({ category }) => category === 'hotspot')
    expect(hotspots()).toMatchObject([{ article: '106(4)', verdict: 'look' }])
    machine.file('/run/NetworkManager/devices/3', '[device]\nconnection-uuid=5e2b\n')
    expect(hotspots()).toMatchObject([{ article: '106(4)', verdict: 'forbidden' }])
  })

  test('a stick that is plugged in now is not told a second time out of the log', () => {
    const machine = new FakeMachine()
      .usb('1-3', '0951:1666', [['08/06/50', 'usb-storage']], { serial: 'E0D5' })
      .file(
        '/var/log/kern.log',
        'kernel: usb 1-3: New USB device found, idVendor=0951, idProduct=1666, bcdDevice= 1\nkernel: usb-storage 1-3:1.0: USB Mass Storage device detected\nkernel: x\n'
      )
    expect(seen(machine)).toEqual(['usb_storage certain'])
  })

  test('addresses once handed out tell of the networks, by the interface that got them', () => {
    const machine = new FakeMachine()
      .file('/var/lib/NetworkManager/internal-5e2b-wlp2s0.lease', 'ADDRESS=192.0.2.7\n')
      .file('/var/lib/dhcp/dhclient.leases', 'lease {\n  interface "enp3s0";\n}\n')
    expect(seen(machine)).toEqual(['trace_network_profile certain', 'trace_wifi certain'])
  })

  test('a controller without a driver hides what is plugged in, and is not taken for an empty one', () => {
    const machine = new FakeMachine().pci('0000:00:14.0', '0c0330', '8086:a36d')
    const report = check(machine)
    expect(report.unread).toEqual([{ what: 'usb', where: '/sys/devices/pci0000:00/0000:00:14.0', why: 'noDriver' }])
    expect(report.summary).toBe('cannotBeExcluded')
    expect(report.items.find(({ category }) => category === 'bluetooth')).toMatchObject({
      answer: 'cannotBeExcluded',
      hiddenBy: ['usb']
    })
  })

  test('what may not be read is said, with its place and the reason', (context) => {
    if (process.getuid?.() === 0) context.skip('root may read everything')
    const machine = new FakeMachine()
    const pairings = join(machine.root, '/var/lib/bluetooth')
    mkdirSync(pairings)
    chmodSync(pairings, 0)
    const { unread } = check(machine)
    // What may not be opened could not be cleared away after the test either.
    chmodSync(pairings, 0o700)
    expect(unread).toEqual([{ what: 'traces', where: '/var/lib/bluetooth', why: 'denied', detail: 'EACCES' }])
  })

  test('a folder that is no machine gives no all-clear', async () => {
    const machine = new FakeMachine()
    const report = await examineMachine({ root: join(machine.root, 'etc'), kind: 'confidential', zone: 'key', now })
    expect(report.devices).toEqual([])
    expect(report.summary).toBe('cannotBeExcluded')
  })

  test('a link in a copied tree never leads out of it', () => {
    const machine = new FakeMachine()
    symlinkSync('/etc', join(machine.root, 'etc/NetworkManager'))
    symlinkSync('/proc/cpuinfo', join(machine.root, 'proc/asound/cards'))
    expect(readLinux({ root: machine.root }).facts).toEqual([])
  })
})
