import { Area } from '#shared/device-policy/facts.ts'
import { judge } from '#shared/device-policy/judge.ts'
import type { CheckReport, Classified, ComputerKind, Device, Zone } from '#shared/device-policy/report.ts'

/** A device of this category, surely there. */
export function deviceOf(category: Device['category'], more: Partial<Device> = {}): Device {
  return {
    id: `${category}|usb|1`,
    category,
    certainty: 'certain',
    traits: [],
    name: `Some ${category}`,
    ids: '1234:5678',
    busPath: '/sys/devices/x',
    presence: 'present',
    evidence: [{ sign: 'driver', where: '/sys/devices/x', what: 'driver x' }],
    ...more
  }
}

/** A report on a machine with these devices, judged as the program judges. */
export function reportOf(
  devices: readonly Device[],
  more: Partial<Pick<Classified, 'covers' | 'unread' | 'machine'>> & {
    at?: string
    kind?: ComputerKind
    zone?: Zone
  } = {}
): CheckReport {
  const { at = '2026-11-21T02:00:00.000Z', kind = 'confidential', zone = 'key', ...seen } = more
  const classified: Classified = {
    source: { form: 'live', system: 'linux', names: ['/'] },
    machine: { hostName: 'SM-017', maker: 'Maker', model: 'Model' },
    devices: [...devices],
    unread: [],
    covers: [...Area.options],
    ...seen
  }
  const { source, machine, unread } = classified
  return {
    schemaVersion: 1,
    kind,
    zone,
    source,
    machine,
    at,
    devices: [...devices],
    unread,
    ...judge(classified, { kind, zone })
  }
}
