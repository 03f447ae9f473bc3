import type { Sign } from '#shared/device-policy/facts.ts'
import type { Reading } from './reading.ts'
import { udevProperty } from './udev-property.ts'

/** Video nodes: which of them give a picture, and which only turn one picture into another. */
export function readVideo(reading: Reading): void {
  const { tree } = reading
  for (const name of tree.list('/sys/class/video4linux', 'video')) {
    const at = `/sys/class/video4linux/${name}`
    const path = tree.real(at) ?? at
    if (!name.startsWith('video')) continue
    const label = tree.text(`${at}/name`) ?? ''
    const capabilities = udevProperty(tree, 'c', at, 'ID_V4L_CAPABILITIES')
    const owner = reading.above(path)
    const signs: Sign[] = []
    const isPipe =
      capabilities?.includes(':video_output:') ??
      /codec|decoder|encoder|\bisp\b|scaler|rotator|jpeg|m2m|csc/i.test(label)
    if (isPipe) signs.push({ mark: 'videoMemoryToMemory', where: path, what: label })
    else if (owner?.bus === 'pci' && /ipu|cio2/i.test(owner.drivers.join(' ') + label)) {
      signs.push({ mark: 'videoMetadata', where: path, what: label })
    } else if (capabilities === undefined || capabilities.includes(':capture:')) {
      signs.push({ mark: 'videoCapture', where: path, what: label })
    } else signs.push({ mark: 'videoMetadata', where: path, what: label })
    reading.addPart('video', path, signs, { name: label })
  }
}
