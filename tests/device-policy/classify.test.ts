import { describe, expect, test } from 'vitest'
import { classify } from '#shared/device-policy/classify.ts'
import type { Fact, MachineFacts } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { Device } from '#shared/device-policy/report.ts'

type Said = Omit<Parameters<typeof factOf>[0], 'readFrom' | 'path'> & { path?: string }

function devicesOf(...said: Said[]): Device[] {
  const facts: Fact[] = said.map((fact, number) => factOf({ readFrom: 'test', path: `/device${number}`, ...fact }))
  const machine: MachineFacts = {
    source: { form: 'files', system: 'unknown', names: [] },
    machine: {},
    facts,
    unread: [],
    covers: []
  }
  return classify(machine).devices
}

/** What devices with these facts are: `category certainty`, sorted. */
function told(...said: Said[]): string[] {
  return devicesOf(...said).map(({ category, certainty }) => `${category} ${certainty}`)
}

const usb = (id: string, classes: string[], more: Partial<Said> = {}): Said => {
  const [vendor, product] = id.split(':')
  return { bus: 'usb', vendor, product, classes, ...more }
}
const pci = (id: string, code: string, more: Partial<Said> = {}): Said => {
  const [vendor, product] = id.split(':')
  return { bus: 'pci', vendor, product, classes: [code], ...more }
}

describe('what must be found', () => {
  test('a USB Wi-Fi adapter whose class says nothing, by its exact id', () => {
    expect(told(usb('0bda:8176', ['00/00/00', 'ff/ff/ff']))).toEqual(['wifi suspect'])
    expect(told(usb('0bda:8176', ['00/00/00', 'ff/ff/ff'], { drivers: ['rtl8192cu'] }))).toEqual(['wifi certain'])
  })

  test('a mobile modem whose class says nothing, by its id, by its maker or by its driver', () => {
    expect(told(usb('12d1:1506', ['ff/02/01']))).toContain('wwan suspect')
    expect(told(usb('12d1:fffe', ['ff/06/72']))).toContain('wwan suspect')
    expect(told(usb('9999:0001', ['ff/ff/ff'], { drivers: ['option'] }))).toEqual(['wwan certain'])
    expect(told(usb('9999:0001', ['02/0e/00', '0a/00/02']))).toEqual(['wwan probable'])
  })

  test('a modem that poses as a CD-ROM until it is switched', () => {
    expect(told(usb('12d1:15c1', ['08/06/50']))).toEqual(['usb_storage probable', 'wwan suspect'])
  })

  test('a Wi-Fi card that calls itself Ethernet', () => {
    expect(told(pci('168c:001a', '020000'))).toEqual(['wifi suspect'])
  })

  test('a network controller of no known kind is suspected to be Wi-Fi, with a known maker probably so', () => {
    expect(told(pci('8086:ffff', '028000'))).toEqual(['wifi probable'])
    expect(told(pci('9999:ffff', '028000'))).toEqual(['wifi suspect'])
  })

  test('a mobile modem in no list, by the family its interfaces show; a dock that is built alike is none', () => {
    expect(told(usb('9999:0001', ['ff/ff/30', 'ff/00/00', 'ff/42/01']))).toEqual(['phone probable', 'wwan suspect'])
    expect(told(usb('9999:0001', ['02/06/00', '0a/00/00', 'ff/00/00']))).toEqual(['usb_net probable', 'wwan suspect'])
    expect(told(usb('2c7c:ffff', ['ff/ff/ff']))).toEqual(['wwan suspect'])
    expect(told(usb('9999:0001', ['02/06/00', '0a/00/00', 'ff/00/00', '01/01/00']))).not.toContain('wwan suspect')
  })

  test('a dial-up modem, by its name beside its serial class', () => {
    expect(told(usb('9999:0001', ['02/02/01', '0a/00/00'], { names: ['Example USB Modem'] }))).toEqual([
      'modem suspect',
      'serial_modem suspect'
    ])
  })

  test('Bluetooth under its own class, under the maker’s class, and by driver', () => {
    expect(told(usb('9999:0001', ['e0/01/01']))).toEqual(['bluetooth probable'])
    expect(told(usb('0a5c:ffff', ['ff/01/01']))).toEqual(['bluetooth suspect'])
    expect(told(usb('9999:0001', ['ff/ff/ff'], { drivers: ['btusb'] }))).toEqual(['bluetooth certain'])
  })

  test('every interface of a composite device counts', () => {
    expect(told(usb('9999:0001', ['ef/02/01', '0e/01/00', '0e/02/00', '03/00/00', 'e0/01/01']))).toEqual([
      'bluetooth probable',
      'camera probable'
    ])
  })

  test('a webcam with sound is a camera and a microphone', () => {
    expect(
      told(
        usb('9999:0001', ['0e/01/00', '0e/02/00', '01/01/00', '01/02/00'], { terminals: ['video/0201', 'audio/0201'] })
      )
    ).toEqual(['camera probable', 'microphone probable', 'usb_audio probable'])
  })

  test('a headset on a radio dongle is sound, microphone and radio', () => {
    const headset = usb('9999:0001', ['01/01/00', '01/02/00', '03/00/00'], {
      terminals: ['audio/0302', 'audio/0402'],
      names: ['Example 2.4G Wireless Headset']
    })
    expect(told(headset)).toEqual(['microphone probable', 'usb_audio probable', 'wireless_receiver suspect'])
  })

  test('receivers of wireless mice: by driver, by list, by name', () => {
    expect(told(usb('046d:c52b', ['03/01/01'], { drivers: ['logitech-djreceiver'] }))).toEqual([
      'wireless_receiver certain'
    ])
    expect(told(usb('046d:c534', ['03/01/01']))).toEqual(['wireless_receiver suspect'])
    expect(told(usb('9999:0001', ['03/01/02'], { names: ['Example 2.4G Mouse'] }))).toEqual([
      'wireless_receiver suspect'
    ])
  })

  test('a speaker with a telephone terminal is a modem', () => {
    expect(told(usb('9999:0001', ['01/01/00'], { terminals: ['audio/0501'] }))).toContain('modem probable')
  })

  test('a phone, by its debugging interface, by its maker’s, or by the list', () => {
    expect(told(usb('9999:0001', ['ff/42/01']))).toEqual(['phone probable'])
    expect(told(usb('05ac:12a8', ['06/01/01', 'ff/fe/02']))).toContain('phone probable')
    expect(told(usb('04e8:6860', ['06/01/01']))).toEqual(['phone suspect'])
  })

  test('a printer that scans, or is named like one that faxes, may have a telephone line', () => {
    const traitsOf = (...said: Said[]) =>
      devicesOf(...said)
        .filter(({ category }) => category === 'printer')
        .flatMap(({ traits }) => traits)
    expect(traitsOf(usb('9999:0001', ['07/01/02', '06/01/01']))).toEqual(['allFunctions', 'mayHaveFaxLine'])
    expect(traitsOf(usb('9999:0001', ['07/01/02'], { names: ['Example MFP 200'] }))).toContain('mayHaveFaxLine')
    expect(traitsOf(usb('9999:0001', ['07/01/02'], { names: ['某牌黑白激光一体机'] }))).toContain('mayHaveFaxLine')
    expect(traitsOf(usb('9999:0001', ['07/01/02'], { names: ['Example Laser 100'] }))).toEqual([])
    expect(told(usb('9999:0001', ['07/01/02'], { names: ['Example Fax 1'] }))).toEqual([
      'fax suspect',
      'printer probable'
    ])
    expect(told(usb('9999:0001', ['07/01/02', '06/01/01']))).toEqual(['printer probable', 'scanner suspect'])
  })

  test('a maker’s own interface that nothing explains must be identified by a person', () => {
    expect(told(usb('9999:0001', ['00/00/00', 'ff/00/00']))).toEqual(['unidentified unidentified'])
    expect(told(usb('0403:6001', ['ff/ff/ff'], { drivers: ['ftdi_sio'] }))).toEqual([])
  })

  test('a switched-off device is still there', () => {
    const signs = [{ mark: 'disabled', where: 'test', what: 'ConfigManagerErrorCode=22' } as const]
    expect(told(pci('8086:2723', '028000', { signs }))).toEqual(['wifi probable'])
  })
})

describe('what must not be found', () => {
  test('the management engine is no modem', () => {
    expect(told(pci('8086:a3ba', '078000', { drivers: ['mei_me'] }))).toEqual([])
  })

  test('CAN and InfiniBand cards under the class of Wi-Fi are no Wi-Fi', () => {
    expect(told(pci('9999:0001', '028000', { drivers: ['kvaser_pciefd'] }))).toEqual([])
    expect(told(pci('9999:0001', '028000', { modules: ['kernel/drivers/net/can/example.ko'] }))).toEqual([])
  })

  test('a network shared over USB has the class of radio but is no Bluetooth', () => {
    expect(told(usb('9999:0001', ['e0/01/03', '0a/00/00']))).toEqual(['rndis_net probable'])
  })

  test('a microcontroller’s serial port is only a possible modem', () => {
    expect(told(usb('9999:0001', ['02/02/01', '0a/00/00']))).toEqual(['serial_modem suspect'])
  })

  test('a capture box has no lens', () => {
    expect(
      told(usb('9999:0001', ['0e/01/00', '0e/02/00'], { terminals: ['video/0401'], drivers: ['uvcvideo'] }))
    ).toEqual(['video_capture certain'])
  })

  test('speakers are no microphone', () => {
    expect(
      told(usb('9999:0001', ['01/01/00', '01/02/00'], { terminals: ['audio/0301', 'audio/0603', 'audio/0605'] }))
    ).toEqual(['usb_audio probable'])
  })

  test('a camera whose sound comes in by a line has no microphone for having a lens', () => {
    const camera = usb('9999:0001', ['0e/01/00', '01/01/00', '01/02/00'], { terminals: ['video/0201', 'audio/0603'] })
    expect(told(camera)).toEqual(['camera probable', 'usb_audio probable'])
  })

  test('a wired mouse of a maker of receivers is none', () => {
    expect(
      told(usb('046d:c077', ['03/01/02'], { drivers: ['usbhid'], names: ['Logitech USB Optical Mouse'] }))
    ).toEqual([])
  })

  test('a stick that is in a list of phones but shows only a keyboard is no phone', () => {
    expect(told(usb('04e8:6860', ['03/01/01']))).toEqual([])
  })
})

describe('machines as they are used here', () => {
  test('Wi-Fi sticks whose drivers are not in the kernel, by their ids and by those drivers', () => {
    for (const id of ['a69c:8d81', '368b:8d83', '0bda:8812', '0bda:b832', '2604:0013', '8065:6011', '007a:8888'])
      expect([id, told(usb(id, ['00/00/00', 'ff/ff/ff']))]).toEqual([id, ['wifi suspect']])
    const drivers =
      '8188gu 88x2bu rtl88x2bu 8821cu rtl8852bu aic8800_fdrv ssv6x5x hi110x atbm603x_wifi_usb sprdwl_ng cnss2 wlan_drv_gen4m bcmdhd_pcie'
    for (const driver of drivers.split(' '))
      expect([driver, told(usb('9999:0001', ['ff/ff/ff'], { drivers: [driver] }))]).toEqual([driver, ['wifi certain']])
    expect(told(pci('10ec:8139', '020000', { drivers: ['8139too'] }))).toEqual(['network_card certain'])
  })

  test('a product no list has, by what its maker makes; a wired adapter of the same maker is none', () => {
    expect(told(usb('a69c:f001', ['ff/ff/ff']))).toEqual(['wifi suspect'])
    expect(told(usb('2c7c:f001', ['ff/00/00']))).toEqual(['wwan suspect'])
    expect(told(usb('2357:0601', ['ff/ff/ff']))).toEqual(['usb_ethernet suspect', 'usb_net suspect'])
    expect(told(usb('2357:f001', ['08/06/50']))).toEqual(['usb_storage probable'])
  })

  test('a Wi-Fi stick that shows itself as a disc with its driver is Wi-Fi, and no modem', () => {
    for (const id of ['0bda:1a2b', '0e8d:2870', '148f:2878', 'a69c:5721'])
      expect([id, told(usb(id, ['00/00/00', '08/06/50']))]).toEqual([id, ['usb_storage probable', 'wifi suspect']])
  })

  test('radio and modem drivers of board makers', () => {
    for (const driver of ['rtk_btuart', 'aic_btusb', 'hci_h5', 'btaml'])
      expect([driver, told({ bus: 'serial', drivers: [driver] })]).toEqual([driver, ['bluetooth certain']])
    for (const driver of ['GobiNet', 'pcie_mhi', 'qmi_wwan_f', 'fibo_usb'])
      expect([driver, told(pci('9999:0001', '0d4000', { drivers: [driver] }))]).toEqual([driver, ['wwan certain']])
    expect(told(pci('19e5:1103', '028000'))).toEqual(['wifi probable'])
  })

  test('a telephone that offers only its own programs on a disc is still a telephone', () => {
    expect(told(usb('339b:0001', ['08/06/50']))).toEqual(['phone suspect', 'usb_storage probable'])
    expect(told(usb('2d95:0001', ['e0/01/03', '0a/00/00']))).toContain('phone suspect')
    expect(told(usb('2717:0001', ['0e/01/00'], { drivers: ['uvcvideo'] }))).toEqual(['camera certain'])
  })

  test('a mouse on a radio chip asks for a look; a keyboard of nobody in particular does not', () => {
    expect(told(usb('248a:f001', ['03/01/02'], { drivers: ['usbhid'] }))).toEqual(['wireless_receiver suspect'])
    expect(told(usb('1a2c:f001', ['03/01/01'], { drivers: ['usbhid'] }))).toEqual([])
  })

  test('a camera of which a list tells only the name asks for a look; with its interfaces told the name is nothing', () => {
    expect(told(usb('9999:0001', [], { names: ['集成摄像头'] }))).toEqual(['camera suspect'])
    expect(told(usb('9999:0001', [], { names: ['Chicony Integrated Camera'] }))).toEqual(['camera suspect'])
    expect(told(usb('9999:0001', ['03/01/01'], { names: ['Camera remote control'] }))).toEqual([])
    expect(told(usb('9999:0002', [], { names: ['DataTraveler 100'] }))).toEqual(['usb_storage suspect'])
    expect(told(usb('9999:0003', [], { names: ['LaserJet P1005'] }))).toEqual(['printer suspect'])
    expect(told(usb('148f:7601', [], { names: ['MT7601U Wireless Adapter'] }))).toEqual(['wifi suspect'])
  })

  test('a reader of fingerprints need not be identified', () => {
    expect(told(usb('27c6:f001', ['ff/00/00']))).toEqual([])
    expect(told(usb('9999:f001', ['ff/00/00']))).toEqual(['unidentified unidentified'])
  })
})

test('a device keeps its id when it is moved to another port, if it has a serial number', () => {
  const stick = (path: string): Fact =>
    factOf({ bus: 'usb', path, readFrom: path, vendor: '0951', product: '1666', classes: ['08/06/50'], serial: 'E0D5' })
  const idOf = (fact: Fact) =>
    classify({
      source: { form: 'live', system: 'linux', names: [] },
      machine: {},
      facts: [fact],
      unread: [],
      covers: []
    }).devices[0]?.id
  expect(idOf(stick('/sys/a/1-1'))).toBe(idOf(stick('/sys/b/2-7')))
  expect(idOf({ ...stick('/sys/a/1-1'), serial: 'other' })).not.toBe(idOf(stick('/sys/a/1-1')))
})

test('facts whose parents run in a circle end the reading, not the program', () => {
  expect(told({ bus: 'net', path: '/a', parent: '/b' }, { bus: 'net', path: '/b', parent: '/a' })).toEqual([])
})
