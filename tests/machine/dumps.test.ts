import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { UnreadableFiles, readFiles } from '#electron/machine/devices/dumps/read-files.ts'
import { examineFiles } from '#electron/machine/devices/examine-files.ts'
import { classify } from '#shared/device-policy/classify.ts'
import { tarOf } from './tar-of.ts'

const now = '2026-03-02T08:00:00.000Z'
const file = (text: string | Uint8Array, name = 'given.txt') => ({
  name,
  bytes: typeof text === 'string' ? Buffer.from(text) : text
})

/** What a machine holds by these files: `category certainty`. */
function told(...texts: (string | Uint8Array)[]): string[] {
  const facts = readFiles(texts.map((text, number) => file(text, `file-${number}`)))
  return classify(facts).devices.map(({ category, certainty }) => `${category} ${certainty}`)
}

const lspci = `00:00.0 Host bridge [0600]: Intel Corporation Device [8086:4641] (rev 02)
00:14.3 Network controller [0280]: Intel Corporation Alder Lake-P PCH CNVi WiFi [8086:51f0] (rev 01)
\tSubsystem: Intel Corporation Device [8086:0090]
\tKernel driver in use: iwlwifi
\tKernel modules: iwlwifi
10000:e0:06.1 Modem [0703]: Example Corp. Modem [1234:5678]
`

const lsusbVerbose = `Bus 001 Device 004: ID 1234:5678 Example Camera
Device Descriptor:
  bDeviceClass          239 Miscellaneous Device
  bDeviceSubClass         2 
  bDeviceProtocol         1 Interface Association
  idVendor           0x1234 Example
  idProduct          0x5678 
  iProduct                2 Front Camera
    Interface Descriptor:
      bInterfaceClass        14 Video
      bInterfaceSubClass      1 Video Control
      bInterfaceProtocol      0 
      VideoControl Interface Descriptor:
        bDescriptorSubtype      2 (INPUT_TERMINAL)
        wTerminalType      0x0201 Camera Sensor
    Interface Descriptor:
      bInterfaceClass         1 Audio
      bInterfaceSubClass      1 Control Device
      bInterfaceProtocol      0 
      AudioControl Interface Descriptor:
        bDescriptorSubtype      2 (INPUT_TERMINAL)
        wTerminalType      0x0201 Microphone
`

describe('files of Linux tools', () => {
  test('lspci with numbers, with a domain before the slot', () => {
    expect(told(lspci)).toEqual(['modem probable', 'wifi certain'])
  })

  test('lspci with numbers only, and with names only', () => {
    expect(told('00:14.3 0280: 8086:51f0 (rev 01)\n')).toEqual(['wifi probable'])
    expect(told('02:00.0 Network controller: Intel Corporation Wireless 7260 (rev 83)\n')).toEqual(['wifi probable'])
  })

  test('lsusb -v: every interface and every terminal', () => {
    expect(told(lsusbVerbose)).toEqual(['camera probable', 'microphone probable', 'usb_audio probable'])
  })

  test('lsusb without -v is known not to show the interfaces', () => {
    const facts = readFiles([
      file('Bus 001 Device 002: ID 0bda:8176 Realtek\nBus 001 Device 001: ID 1d6b:0002 Linux Foundation 2.0 root hub\n')
    ])
    expect(facts.unread).toContainEqual({ what: 'usbInterfaces', where: 'given.txt', why: 'notCovered' })
  })

  test('lsusb without the rights to open a device says so for that device', () => {
    const facts = readFiles([
      file(
        `Bus 001 Device 004: ID 1234:5678 X\nCouldn't open device, some information will be missing\n${lsusbVerbose.split('\n').slice(1).join('\n')}`
      )
    ])
    expect(facts.unread).toContainEqual({ what: 'usbInterfaces', where: 'given.txt usb 1:4', why: 'denied' })
  })

  test('lsusb -t in both layouts', () => {
    expect(
      told(
        '/:  Bus 03.Port 1: Dev 1, Class=root_hub, Driver=xhci_hcd/12p, 480M\n    |__ Port 7: Dev 6, If 0, Class=Video, Driver=uvcvideo, 480M\n'
      )
    ).toEqual(['camera certain'])
    expect(
      told(
        '/:  Bus 003.Port 001: Dev 001, Class=root_hub, Driver=xhci_hcd/12p, 480M\n    |__ Port 007: Dev 006, If 0, Class=Wireless, Driver=[none], 480M\n'
      )
    ).toEqual(['bluetooth suspect'])
  })

  test('usb-devices, also when mail has quoted it and broken its lines', () => {
    const lines =
      'T:  Bus=03 Lev=01 Prnt=01 Port=02 Cnt=01 Dev#=  2 Spd=12   MxCh= 0\nP:  Vendor=9999 ProdID=0001 Rev= 0.00\nI:* If#= 0 Alt= 0 #EPs= 3 Cls=e0(wlcon) Sub=01 Prot=01 Driver=btusb\n'
    expect(told(lines)).toEqual(['bluetooth certain'])
    expect(told(lines.replace(' Prot=01', '\nProt=01').replace(/^(?=.)/gm, '> '))).toEqual(['bluetooth certain'])
  })

  test('the output of several tools on one machine is one machine', () => {
    const list = 'Bus 001 Device 004: ID 0a5c:ffff Example\n'
    const tree =
      '/:  Bus 01.Port 1: Dev 1, Class=root_hub, Driver=xhci_hcd/12p, 480M\n    |__ Port 7: Dev 4, If 0, Class=Wireless, Driver=btusb, 12M\n'
    const { devices } = classify(readFiles([file(list, 'a'), file(tree, 'b')]))
    expect(devices).toMatchObject([{ category: 'bluetooth', certainty: 'certain', ids: '0a5c:ffff' }])
  })

  test('the kernel log: what is bound, what speaks, what was unplugged again', () => {
    const log = `[    0.000000] Linux version 6.1.0
[    0.300000] pci 0000:02:00.0: [9999:0001] type 00 class 0x028000
[    1.000000] usb 1-3: New USB device found, idVendor=0951, idProduct=1666, bcdDevice= 1.00
[    1.100000] usb 1-3: Product: Stick
[    1.200000] usb-storage 1-3:1.0: USB Mass Storage device detected
[    9.000000] usb 1-3: USB disconnect, device number 2
[    9.100000] Bluetooth: hci0: Device revision is 0
[    9.200000] snd_hda_codec_realtek hdaudioC1D0:      Internal Mic=0x12
`
    expect(told(log)).toEqual(['bluetooth certain', 'microphone certain', 'trace_usb_storage certain', 'wifi suspect'])
    const journal = log.replace(/^\[ *[\d.]+\] /gm, 'Mar 02 10:00:00 host kernel: ')
    expect(told(journal)).toEqual(told(log))
  })

  test('the kernel log however its moments are written, with the thread that spoke, coloured, or in another language', () => {
    const said = [
      'Linux version 5.4.18-85-generic (builder)',
      'pci 0000:02:00.0: [8086:2723] type 00 class 0x028000',
      'usb 1-3: New USB device found, idVendor=0bda, idProduct=8176, bcdDevice= 2.00',
      'usb-storage 1-4:1.0: USB Mass Storage device detected'
    ]
    for (const before of [
      '[    1.000000] ',
      '[    1.000000][    T1] ',
      '[    1.000000] [  T123] ',
      '<6>[    1.000000] ',
      '[  +0.000012] ',
      '[Nov26 21:38] ',
      '[Thu Nov 26 21:38:19 2026] ',
      '[四 11月 26 21:38:19 2026] ',
      'kern  :info  : [    1.000000] ',
      '2026-11-26T21:38:19,123456+08:00 ',
      '2026-11-26T21:38:19.123456+08:00 host kernel: [    1.000000] ',
      '11月 26 21:38:19 host kernel: ',
      '\u001b[32m[    1.000000] \u001b[0m\u001b[33m'
    ])
      expect([before, told(said.map((line) => `${before}${line}\n`).join(''))]).toEqual([
        before,
        ['usb_storage certain', 'wifi probable', 'wifi suspect']
      ])
  })

  test('a list of recorders in another language is one', () => {
    const list = '**** CAPTURE 硬件设备列表 ****\n卡 0: PCH [HDA Intel PCH], 设备 0: ALC257 Analog [ALC257 Analog]\n'
    expect(told(list)).toEqual(['microphone suspect'])
    expect(told(list.replace('ALC257 Analog [', 'DMIC [').replace('设备 0', '设备 6'))).toEqual(['microphone certain'])
  })

  test('the kernel’s test radio in a log is no radio', () => {
    expect(
      told('[ 1.0] mac80211_hwsim: initializing netlink\n[ 1.1] ieee80211 phy0: Selected rate control\n[ 1.2] x: y\n')
    ).toEqual([])
  })

  test('sound: cards, codecs and capture paths out of three files', () => {
    const cards = ' 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n                      at 0xf7 irq 49\n'
    const codec =
      'Codec: Example ALC\nAddress: 0\nVendor Id: 0x10ec0257\nNode 0x12 [Pin Complex] wcaps 0x40040b: Stereo\n  Pin Default 0x90a60130: [Fixed] Mic at Int N/A\n'
    expect(told(cards, codec, '/dev/snd/pcmC0D0c\n')).toContain('microphone certain')
    expect(told(codec.replace('0x90a60130', '0x411111f0'), '/dev/snd/pcmC0D3p\n')).toEqual([])
  })

  test('the device database of udev is read like the machine itself', () => {
    const database = `P: /devices/pci0000:00/0000:02:00.0
E: DEVPATH=/devices/pci0000:00/0000:02:00.0
E: DRIVER=iwlwifi
E: PCI_CLASS=28000
E: PCI_ID=8086:2723
E: SUBSYSTEM=pci

P: /devices/pci0000:00/0000:00:14.0/usb1/1-4
E: DEVTYPE=usb_device
E: PRODUCT=1234/5678/100
E: SUBSYSTEM=usb
E: TYPE=239/2/1

P: /devices/pci0000:00/0000:00:14.0/usb1/1-4/1-4:1.0
E: DEVTYPE=usb_interface
E: DRIVER=uvcvideo
E: INTERFACE=14/1/0
E: SUBSYSTEM=usb
`
    expect(told(database)).toEqual(['camera certain', 'wifi certain'])
  })

  test('hwinfo as JSON', () => {
    const report = {
      hardware: {
        network_controller: [
          {
            bus_type: { name: 'PCI' },
            base_class: { value: 2 },
            sub_class: { value: 128 },
            vendor: { value: 0x8086 },
            device: { value: 0x2723 },
            sysfs_bus_id: '0000:02:00.0',
            drivers: ['iwlwifi']
          }
        ]
      }
    }
    expect(told(JSON.stringify(report))).toEqual(['wifi certain'])
  })

  test('an archive of the tree is read like the machine, an archive of logs like the logs', () => {
    const tree = tarOf([
      ['copy/sys/devices/pci0000:00/0000:02:00.0/class', '0x028000\n'],
      ['copy/sys/devices/pci0000:00/0000:02:00.0/vendor', '0x8086\n'],
      ['copy/sys/devices/pci0000:00/0000:02:00.0/device', '0x2723\n'],
      ['copy/sys/bus/pci/devices/0000:02:00.0', '', '../../../devices/pci0000:00/0000:02:00.0']
    ])
    expect(told(tree)).toEqual(['wifi probable'])
    expect(told(gzipSync(tree))).toEqual(['wifi probable'])
    expect(told(tarOf([['logs/lspci.txt', lspci]]))).toEqual(['modem probable', 'wifi certain'])
  })
})

describe('files of Windows tools', () => {
  const registry = `Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Enum\\USB\\VID_1234&PID_5678\\5&1]
"CompatibleIDs"=hex(7):55,00,53,00,42,00,5c,00,43,00,6c,00,61,00,73,00,73,00,5f,00,\\
  30,00,45,00,00,00,00,00
"Service"="usbvideo"
"ClassGUID"="{CA3E7AB9-B4C3-4AE6-8251-579EF933890F}"

[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Enum\\USB\\VID_1234&PID_5678\\5&1\\Control]

[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Enum\\USBSTOR\\Disk&Ven_X&Prod_Y\\E0D55EA5&0]
"Service"="disk"

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\NetworkList\\Profiles\\{1}]
"ProfileName"="家里"
"NameType"=dword:00000047
`

  test('a registry export: what is there, what was there, which networks; also in UTF-16', () => {
    const expected = ['camera certain', 'trace_usb_storage certain', 'trace_wifi certain']
    expect(told(registry)).toEqual(expected)
    expect(told(Buffer.from(`\ufeff${registry.replaceAll('\n', '\r\n')}`, 'utf16le'))).toEqual(expected)
    expect(told(Buffer.from(registry, 'utf16le'))).toEqual(expected)
  })

  test('network adapters by their medium, not by their names', () => {
    const adapters =
      'InterfaceDescription=某某网卡\nNdisPhysicalMedium=9\nHardwareInterface=TRUE\nMediaConnectState=1\n\nInterfaceDescription=TAP\nNdisPhysicalMedium=14\nHardwareInterface=FALSE\nMediaConnectState=1\n'
    expect(told(adapters)).toEqual(['net_link certain', 'wifi certain'])
  })

  test('the fax queue of Windows is software, a phone line’s modem is not', () => {
    expect(
      told(
        'Name=Fax\nDriverName=Microsoft Shared Fax Driver\nPortName=SHRFAX:\n\nName=P\nDriverName=Example PS\nPortName=USB001\n'
      )
    ).toEqual(['printer probable'])
    expect(
      told(
        'Name=Modem\nPNPDeviceID=PCI\\VEN_1234&amp;DEV_5678&amp;SUBSYS_00000000\\3&1\nClassGuid={4d36e96d-e325-11ce-bfc1-08002be10318}\n'
      )
    ).toEqual(['modem certain'])
  })

  test('the log of device installations tells of sticks long gone', () => {
    expect(
      told(
        '[Device Install Log]\n>>>  [Device Install (Hardware initiated) - USBSTOR\\Disk&Ven_X&Prod_Y&Rev_1\\E0D55EA5&0]\n'
      )
    ).toEqual(['trace_usb_storage certain'])
  })
})

describe('what cannot be read', () => {
  const why = (bytes: string | Uint8Array) => {
    try {
      readFiles([file(bytes)])
    } catch (error) {
      if (error instanceof UnreadableFiles) return error.files[0]?.why
      throw error
    }
    return 'read'
  }

  test('is refused with its reason, never taken for an empty machine', () => {
    expect(why('')).toBe('empty')
    expect(why('hello, world\n')).toBe('unknownForm')
    expect(why('{ "hardware": ')).toBe('damaged')
    expect(why('{"a": 1}')).toBe('unknownForm')
    expect(why(new Uint8Array(4096).map((_, at) => (at * 7919) % 256))).toBe('binary')
    expect(why(gzipSync('hello').subarray(0, 12))).toBe('damaged')
  })

  test('one unknown file among others is named', () => {
    const { unread } = readFiles([file(lspci, 'a'), file('hello', 'b')])
    expect(unread).toContainEqual({ what: 'file', where: 'b', why: 'unknownForm' })
  })

  test('what a file does not cover cannot be excluded', () => {
    const report = examineFiles({ files: [file('00:02.0 0300: 8086:46a6\n')], kind: 'confidential', zone: 'key', now })
    expect(report.summary).toBe('cannotBeExcluded')
  })
})
