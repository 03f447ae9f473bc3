import { Area } from '#shared/device-policy/facts.ts'
import { judge } from '#shared/device-policy/judge.ts'
import type { Category, CheckReport, Classified, ComputerKind, Device, Zone } from '#shared/device-policy/report.ts'
import { sampleDeviceWords } from '#shared/words/demonstration-office.ts'

/** The check of a machine that does not exist, which holds these devices and was seen whole; judged as the program judges. */
export function sampleCheck({
  hostName,
  holds,
  disk,
  kind,
  zone,
  at
}: {
  hostName: string
  holds: readonly Category[]
  /** The serial number of the disk in it, by which the register knows it. */
  disk: string
  kind: ComputerKind
  zone: Zone
  at: string
}): CheckReport {
  const classified: Classified = {
    source: { form: 'live', system: 'linux', names: ['/'] },
    machine: { hostName, maker: sampleDeviceWords.maker, model: sampleDeviceWords.model },
    devices: [{ ...sampleDevice('disk', 9), serial: disk }, ...holds.map(sampleDevice)],
    unread: [],
    covers: [...Area.options]
  }
  const { source, machine, devices, unread } = classified
  return { schemaVersion: 1, kind, zone, source, machine, at, devices, unread, ...judge(classified, { kind, zone }) }
}

function sampleDevice(category: Category, index: number): Device {
  const busPath = `/sys/devices/pci0000:00/0000:00:1${index}.0`
  return {
    id: `${category}|sample|${index}`,
    category,
    certainty: 'certain',
    traits: [],
    name: `Example ${category.replaceAll('_', ' ')}`,
    ids: '1234:5678',
    busPath,
    ...(category !== 'wifi' && { serial: `YS-U-${category.length}${index}` }),
    presence: category.startsWith('trace_') ? 'past' : 'present',
    evidence: [{ sign: 'driver', where: busPath, what: `driver example_${category}` }]
  }
}
