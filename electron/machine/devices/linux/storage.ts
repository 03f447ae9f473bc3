import type { Sign } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { Reading } from './reading.ts'
import { udevProperty } from './udev-property.ts'

/** Disks, drives and readers that are really there; what the kernel makes of files and memory is left out. */
export function readStorage(reading: Reading): void {
  const { tree } = reading
  for (const name of tree.list('/sys/block', 'storage')) {
    const at = `/sys/block/${name}`
    const path = tree.real(at) ?? at
    if (path.includes('/devices/virtual/') || /^(loop|ram|zram|dm-|md|nbd)\d/.test(name)) continue
    const owner = reading.above(path)
    const signs: Sign[] = []
    const model = [tree.text(`${at}/device/vendor`), tree.text(`${at}/device/model`) ?? tree.text(`${at}/device/name`)]
      .map((part) => part?.trim())
      .filter((part) => part && !/^0x/.test(part))
      .join(' ')
    if (/^sr\d/.test(name)) signs.push({ mark: 'opticalDrive', where: path, what: name })
    else if (/^mmcblk\d+$/.test(name) && tree.text(`${at}/device/type`) === 'SD')
      signs.push({ mark: 'cardReader', where: path, what: name })
    else if (owner?.bus === 'usb')
      signs.push({
        mark: isCardReader(model) ? 'cardReader' : 'removable',
        where: path,
        what: `${name} ${model}`.trim()
      })
    else if (!/^(fd|mmcblk)/.test(name)) signs.push({ mark: 'disk', where: path, what: name })
    const serial =
      udevProperty(tree, 'b', at, 'ID_SERIAL_SHORT') ??
      tree.text(`${at}/device/serial`) ??
      vpdSerial(tree.bytes(`${at}/device/vpd_pg80`))
    reading.add(
      factOf({
        bus: 'block',
        path,
        readFrom: path,
        signs,
        names: [model || name],
        serial: serial?.trim() || undefined,
        parent: owner?.bus === 'usb' ? owner.path : undefined
      })
    )
  }
}

function isCardReader(model: string): boolean {
  return /card ?reader|multi-?card|\b(sd|mmc|ms|cf|xd)[/ -]*(sd|mmc|ms|cf|xd|card)\b|\bSD\b.*reader/i.test(model)
}

/** Page 80 of what a SCSI disk says of itself; the serial number follows four bytes of heading. */
function vpdSerial(page: Buffer | undefined): string | undefined {
  if (!page || page.length < 5) return undefined
  return (
    page
      .subarray(4)
      .toString('latin1')
      .replace(/[^\x20-\x7e]/g, '')
      .trim() || undefined
  )
}
