import { Area } from '#shared/device-policy/facts.ts'
import { judge } from '#shared/device-policy/judge.ts'
import type { CheckReport, Classified, ComputerKind, Device, Zone } from '#shared/device-policy/report.ts'
import { LONGEST_PART, machines, type ImportResult } from '#shared/registers/machines.ts'
import type { Answer } from '#shared/define-operation.ts'
import type { TestApp } from './test-app.ts'

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

/** Brings a file in as the window does, part by part, and imports it. */
export async function bringIn(
  app: TestApp,
  fileName: string,
  content: string | Uint8Array,
  as: { kind: ComputerKind; zone: Zone } = { kind: 'confidential', zone: 'key' }
): Promise<Answer<ImportResult>> {
  const transferId = '11111111-1111-4111-8111-111111111111'
  const text = Buffer.from(content).toString('base64')
  for (let turn = 0; turn === 0 || turn * LONGEST_PART < text.length; turn += 1)
    await app.do(machines.bring, {
      transferId,
      turn,
      content: text.slice(turn * LONGEST_PART, (turn + 1) * LONGEST_PART)
    })
  return app.call(machines.import, { transferId, fileName, ...as })
}

/** Imports a report that must be taken in, and gives the ids that came of it. */
export async function check(app: TestApp, report: CheckReport): Promise<{ checkId: string; machineId: string }> {
  const answer = await bringIn(app, 'check.json', JSON.stringify(report))
  if (!answer.ok) throw new Error(`the report was refused: ${JSON.stringify(answer.refusal)}`)
  const { rows } = await app.do(machines.list, {})
  const machine = rows.find(({ name }) => name === report.machine.hostName)
  if (!machine) throw new Error('the machine of the report is not in the fleet')
  return { checkId: machine.lastCheck.checkId, machineId: machine.id }
}
