import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { collectors } from '#electron/machine/devices/collectors/collectors.ts'
import { readFiles } from '#electron/machine/devices/dumps/read-files.ts'
import { readLinux } from '#electron/machine/devices/linux.ts'
import { installedOnLinux } from '#electron/machine/devices/look-for-programs.ts'
import { classify } from '#shared/device-policy/classify.ts'

describe.skipIf(process.platform !== 'linux')('the Linux collector', () => {
  const written = () =>
    execFileSync('sh', ['-s'], {
      input: collectors.linux.text,
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['pipe', 'pipe', 'ignore']
    })

  test('tells of this machine what the live check tells of it', () => {
    const collected = classify(readFiles([{ name: 'machine.txt', bytes: written() }]))
    const live = classify(readLinux())
    const ids = ({ devices }: typeof live) =>
      devices.filter(({ presence }) => presence === 'present').map(({ id }) => id)
    expect(ids(collected)).toEqual(ids(live))
    expect(collected.covers).toEqual(live.covers)
  })

  test('tells what is installed, which a cut file does not', () => {
    const whole = written()
    const installedBy = (bytes: Buffer) => readFiles([{ name: 'machine.txt', bytes }]).installed
    const live = installedOnLinux()
    expect(installedBy(whole)?.whole).toBe(live.whole)
    expect(live.names).toEqual(expect.arrayContaining(installedBy(whole)?.names ?? []))
    expect(installedBy(whole.subarray(0, whole.length - 10))?.whole).toBe(false)
  })

  test('a cut file covers nothing', () => {
    const whole = written()
    const { covers, unread } = readFiles([{ name: 'machine.txt', bytes: whole.subarray(0, whole.length / 2) }])
    expect(covers).toEqual([])
    expect(unread).toContainEqual({ what: 'file', where: 'machine.txt', why: 'truncated' })
  })
})

test('the content of a file cannot pass for a line of the collector', () => {
  const text = '#jiyao-linux 1\nD /sys/bus/pci/devices\nF /etc/x\n|F /sys/devices/evil\n||U usb /sys\n\n#end\n'
  const { facts, unread } = readFiles([{ name: 'machine.txt', bytes: Buffer.from(text) }])
  expect(facts).toEqual([])
  expect(unread).toEqual([])
})
