import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UnreadableFiles, longestFile, readFiles } from '#electron/machine/devices/dumps/read-files.ts'
import { reportOn } from '#electron/machine/devices/examine-machine.ts'
import { readHdaCodec } from '#electron/machine/devices/hda-codec.ts'
import { readLinux } from '#electron/machine/devices/linux.ts'
import { readUsbDescriptors } from '#electron/machine/devices/usb-descriptors.ts'
import { CheckReport } from '#shared/device-policy/report.ts'
import { reportCsv } from '#shared/device-policy/report-csv.ts'
import { reportHtml } from '#shared/device-policy/report-html.ts'
import { reportText } from '#shared/device-policy/report-text.ts'
import { deviceCheckZh } from '#shared/words/device-check.zh-CN.ts'
import { FakeMachine } from './fake-machine.ts'
import { samples } from './samples.ts'
import { tarOf } from './tar-of.ts'

const wish = { kind: 'confidential', zone: 'key', now: '2026-03-02T08:00:00.000Z' } as const

const wellFormed = Object.values(samples).map(({ text }) => text)
const hostile = [
  '\u001b[2J',
  '\u001b]0;title\u0007',
  '<script>alert(1)</script>',
  '"><img src=x>',
  '=HYPERLINK("x")',
  '\0',
  '\n\n',
  '\r',
  '../../..',
  ']',
  '{',
  '\\',
  '\u202e',
  '__proto__',
  '9'.repeat(400),
  '['.repeat(2000)
]

const anyFile = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.string({ maxLength: 3000, unit: 'binary' }).map((text) => Buffer.from(text)),
  fc
    .tuple(
      fc.constantFrom(...wellFormed),
      fc.array(
        fc.tuple(fc.nat(4000), fc.oneof(fc.string({ maxLength: 30, unit: 'binary' }), fc.constantFrom(...hostile))),
        { maxLength: 4 }
      ),
      fc.nat(4000),
      fc.constantFrom('utf8', 'utf16le', 'latin1'),
      fc.constantFrom('plain', 'quoted', 'wrapped', 'withReturns', 'withMark', 'zipped', 'packed')
    )
    .map(([text, insertions, cut, encoding, way]) => {
      let made: string = text
      for (const [at, what] of insertions) made = made.slice(0, at % made.length) + what + made.slice(at % made.length)
      if (cut % 3 === 0) made = made.slice(0, cut % made.length)
      if (way === 'quoted') made = made.replace(/^/gm, '> ')
      if (way === 'wrapped') made = made.replace(/(.{72}\S*) /g, '$1\n')
      if (way === 'withReturns') made = made.replaceAll('\n', '\r\n')
      if (way === 'withMark') made = `\ufeff${made}`
      const bytes = Buffer.from(made, encoding as BufferEncoding)
      if (way === 'zipped') return cut % 2 === 0 ? gzipSync(bytes) : gzipSync(bytes).subarray(0, -5)
      return way === 'packed' ? tarOf([['logs/file.txt', bytes]]) : bytes
    })
)

describe('a file of each form', () => {
  const told = (bytes: Uint8Array) => {
    const { devices } = reportOn(readFiles([{ name: 'given', bytes }]), wish)
    return [...new Set(devices.map(({ category }) => category))].toSorted()
  }

  test.each(Object.entries(samples))('%s is read, in every encoding and as mail leaves it', (_, { text, holds }) => {
    expect(told(Buffer.from(text))).toEqual(holds)
    for (const encoding of ['utf8', 'utf16le'] as const) {
      for (const made of [text, `\ufeff${text}`, text.replaceAll('\n', '\r\n')])
        expect([encoding, told(Buffer.from(made, encoding))]).toEqual([encoding, holds])
    }
    expect(told(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toEqual(holds)
    expect(told(gzipSync(text))).toEqual(holds)
    expect(told(tarOf([['logs/file.txt', Buffer.from(text)]]))).toEqual(holds)
    if (!text.startsWith('{')) expect(told(Buffer.from(text.replace(/^(?=.)/gm, '> ')))).toEqual(holds)
  })

  test('what a Chinese Windows writes in its own encoding is text', () => {
    // 前置摄像头, in GB 18030.
    const name = Buffer.from('c7b0d6c3c9e3cff1cdb7', 'hex')
    const [before = '', after = ''] = samples['DxDiag']?.text.split('前置摄像头') ?? []
    const { devices } = reportOn(
      readFiles([{ name: 'DxDiag.txt', bytes: Buffer.concat([Buffer.from(before), name, Buffer.from(after)]) }]),
      wish
    )
    expect(devices).toMatchObject([{ category: 'camera', name: '前置摄像头' }])
  })

  test('JSON nested without end is damaged, not a crash', () => {
    for (const text of ['['.repeat(500_000), '{"hardware":'.repeat(200_000), `{"UsbDevices":${'['.repeat(200_000)}`])
      expect(() => readFiles([{ name: 'deep', bytes: Buffer.from(text) }])).toThrow(UnreadableFiles)
  })
})

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
        for (const text of [JSON.stringify(report), reportCsv(report, deviceCheckZh)])
          // eslint-disable-next-line no-control-regex -- they are what must not be there
          expect(text).not.toMatch(/[\u001b\u009b]/)
        expect(report.summary).not.toBe('notFound')
        // eslint-disable-next-line no-control-regex -- they are what must not be there
        expect(reportText(report, deviceCheckZh)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
        expect(reportHtml(report, deviceCheckZh, 'zh-CN')).not.toMatch(/<script/i)
      }),
      { numRuns: Number(process.env.JIYAO_FUZZ_RUNS ?? 400) }
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
