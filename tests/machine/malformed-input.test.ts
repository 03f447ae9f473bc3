import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UnreadableFiles, longestFile, readFiles } from '#electron/machine/devices/dumps/read-files.ts'
import { reportOn } from '#electron/machine/devices/examine-machine.ts'
import { readHdaCodec } from '#electron/machine/devices/hda-codec.ts'
import { readLinux } from '#electron/machine/devices/linux.ts'
import { readUsbDescriptors } from '#electron/machine/devices/usb-descriptors.ts'
import { CheckReport } from '#shared/device-policy/report.ts'
import { reportHtml } from '#shared/device-policy/report-html.ts'
import { reportText } from '#shared/device-policy/report-text.ts'
import { deviceCheckZh } from '#shared/words/device-check.zh-CN.ts'
import { FakeMachine } from './fake-machine.ts'

const wish = { kind: 'confidential', zone: 'key', now: '2026-03-02T08:00:00.000Z' } as const

const wellFormed = [
  '00:14.3 Network controller [0280]: Intel Corporation WiFi [8086:51f0] (rev 01)\n\tKernel driver in use: iwlwifi\n',
  'Bus 001 Device 004: ID 1234:5678 Camera\nDevice Descriptor:\n  idVendor 0x1234\n  idProduct 0x5678\n  bInterfaceClass 14 Video\n  bInterfaceSubClass 1\n  bInterfaceProtocol 0\n',
  '/:  Bus 03.Port 1: Dev 1, Class=root_hub, Driver=xhci_hcd/12p, 480M\n    |__ Port 7: Dev 6, If 0, Class=Video, Driver=uvcvideo, 480M\n',
  'T:  Bus=03 Lev=01 Prnt=01 Port=02 Cnt=01 Dev#=  2 Spd=12   MxCh= 0\nP:  Vendor=9999 ProdID=0001 Rev= 0.00\nI:* If#= 0 Alt= 0 #EPs= 3 Cls=e0(wlcon) Sub=01 Prot=01 Driver=btusb\n',
  '[    0.0] Linux version 6.1\n[    0.3] pci 0000:02:00.0: [9999:0001] type 00 class 0x028000\n[    1.0] usb 1-3: New USB device found, idVendor=0951, idProduct=1666\n',
  'Codec: Example\nAddress: 0\nVendor Id: 0x10ec0257\nNode 0x12 [Pin Complex] wcaps 0x40040b: Stereo\n  Pin Default 0x90a60130: [Fixed] Mic\n',
  'P: /devices/a\nE: SUBSYSTEM=pci\nE: PCI_CLASS=28000\nE: PCI_ID=8086:2723\n\nP: /devices/b\nE: SUBSYSTEM=usb\nE: DEVTYPE=usb_device\nE: PRODUCT=1234/5678/1\nE: TYPE=0/0/0\n',
  'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Enum\\USB\\VID_1234&PID_5678\\5]\n"Service"="usbvideo"\n"HardwareID"=hex(7):55,00,\\\n  00,00\n',
  'InterfaceDescription=x\nNdisPhysicalMedium=9\nHardwareInterface=TRUE\nMediaConnectState=1\n',
  '{"hardware":{"usb":[{"bus_type":{"name":"USB"},"sysfs_bus_id":"1-1:1.0","vendor":{"value":1}}]}}',
  '#jiyao-linux 1\nD /sys/bus/pci/devices\nL /sys/bus/pci/devices/a /sys/devices/a\nF /sys/devices/a/class\n|0x028000\n#end\n'
]

const anyFile = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.string({ maxLength: 3000, unit: 'binary' }).map((text) => Buffer.from(text)),
  fc
    .tuple(
      fc.constantFrom(...wellFormed),
      fc.array(
        fc.tuple(
          fc.nat(4000),
          fc.oneof(
            fc.string({ maxLength: 30, unit: 'binary' }),
            fc.constantFrom('\u001b[2J', '<script>', '\0', '\n\n', '../../..', ']', '9'.repeat(400))
          )
        ),
        { maxLength: 4 }
      ),
      fc.nat(4000),
      fc.constantFrom('utf8', 'utf16le', 'latin1'),
      fc.boolean()
    )
    .map(([text, insertions, cut, encoding, isQuoted]) => {
      let made: string = text
      for (const [at, what] of insertions) made = made.slice(0, at % made.length) + what + made.slice(at % made.length)
      if (cut % 3 === 0) made = made.slice(0, cut % made.length)
      if (isQuoted) made = made.replace(/^/gm, '> ')
      return Buffer.from(made, encoding as BufferEncoding)
    })
)

describe('files of any content', () => {
  test('end in a report that claims nothing it did not see, or in a refusal with its reason', () => {
    fc.assert(
      fc.property(fc.array(anyFile, { minLength: 1, maxLength: 3 }), (files) => {
        let report: CheckReport
        try {
          report = reportOn(readFiles(files.map((bytes, number) => ({ name: `f${number}`, bytes }))), wish)
        } catch (error) {
          if (!(error instanceof UnreadableFiles)) throw error
          expect(error.files.length).toBeGreaterThan(0)
          return
        }
        CheckReport.parse(report)
        expect(report.summary).not.toBe('notFound')
        // eslint-disable-next-line no-control-regex -- they are what must not be there
        expect(reportText(report, deviceCheckZh)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
        expect(reportHtml(report, deviceCheckZh, 'zh-CN')).not.toMatch(/<script/i)
      }),
      { numRuns: 400 }
    )
  })

  test('a file that is too large is refused whole', () => {
    const huge = Buffer.alloc(longestFile + 1, 'a')
    expect(() => readFiles([{ name: 'huge', bytes: huge }])).toThrow(UnreadableFiles)
  })

  test('a large file of one endless line, and one of endlessly many devices, come to an end', () => {
    expect(() => readFiles([{ name: 'line', bytes: Buffer.from(`00:14.3 ${'['.repeat(5_000_000)}`) }])).toThrow(
      UnreadableFiles
    )
    const many = Array.from(
      { length: 60_000 },
      (_, number) =>
        `Bus 001 Device ${String(number % 1000).padStart(3, '0')}: ID 1234:${(number % 65536).toString(16).padStart(4, '0')} x`
    )
    expect(reportOn(readFiles([{ name: 'many', bytes: Buffer.from(many.join('\n')) }]), wish).summary).toBe(
      'cannotBeExcluded'
    )
  })
})

describe('a copied tree of any content', () => {
  test('ends in a report', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(
              'bus/pci/devices/0000:00:01.0/class',
              'bus/pci/devices/0000:00:01.0/vendor',
              'bus/usb/devices/1-1/descriptors',
              'bus/usb/devices/1-1/idVendor',
              'bus/usb/devices/1-1:1.0/bInterfaceClass',
              'class/net/wlan0/uevent',
              'class/rfkill/rfkill0/type',
              'class/video4linux/video0/name',
              'class/sound/card0/x',
              'block/sda/device/vpd_pg80',
              'bus/acpi/devices/OVTI01A0:00/status'
            ),
            fc.uint8Array({ maxLength: 300 })
          ),
          { maxLength: 8 }
        ),
        (files) => {
          const machine = new FakeMachine()
          for (const [path, content] of files) machine.file(`/sys/${path}`, content)
          CheckReport.parse(reportOn(readLinux({ root: machine.root }), wish))
        }
      ),
      { numRuns: 60 }
    )
  })

  test('descriptors and codec dumps of any content are read as far as they go', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) =>
        readUsbDescriptors(bytes).classes.every((triple) => /^[0-9a-f]{2}(\/[0-9a-f]{2}){2}$/.test(triple))
      )
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => Array.isArray(readHdaCodec(text, 'x').signs))
    )
  })
})
