import type { Fact } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { PlugAndPlayDevice } from '../windows-devices.ts'
import { networkProfileFact, plugAndPlayFacts } from '../windows-devices.ts'
import type { ReadDump } from './dump-reading.ts'

type Key = ReadonlyMap<string, string | number | readonly string[]>

/** An export of the registry (`.reg`): devices now and before, remembered networks and pairings. */
export const readRegistryExport: ReadDump = (text, where) => {
  if (!/^(Windows Registry Editor Version 5|REGEDIT4)/m.test(text)) return undefined
  const keys = keysOf(text)
  const devices: PlugAndPlayDevice[] = []
  const facts: Fact[] = []
  for (const [path, values] of keys) {
    const instance = /\\Enum\\([^\\]+\\[^\\]+\\[^\\]+)$/i.exec(path)?.[1]
    if (instance) devices.push(deviceOf(instance, values, keys.has(`${path}\\Control`)))
    const profile = /\\NetworkList\\Profiles\\([^\\]+)$/i.exec(path)?.[1]
    if (profile)
      facts.push(
        networkProfileFact(
          {
            id: profile,
            name: String(values.get('profilename') ?? profile),
            nameType: numberOf(values.get('nametype'))
          },
          where
        )
      )
    const peer = /\\BTHPORT\\Parameters\\Devices\\([0-9a-f]{12})$/i.exec(path)?.[1]
    if (peer)
      facts.push(
        factOf({
          bus: 'trace',
          path: `pairing ${peer}`,
          readFrom: where,
          presence: 'past',
          names: [peer],
          signs: [{ mark: 'bluetoothTrace', where, what: peer }]
        })
      )
    if (/\\MountedDevices$/i.test(path)) facts.push(...mountedMedia(values, where))
  }
  facts.push(...plugAndPlayFacts(devices, where))
  return { facts, covers: [], system: 'windows' }
}

function deviceOf(instanceId: string, values: Key, isPresent: boolean): PlugAndPlayDevice {
  const list = (name: string) => {
    const value = values.get(name)
    return Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : []
  }
  const text = (name: string) => list(name)[0]
  const flags = numberOf(values.get('configflags')) ?? 0
  return {
    instanceId,
    hardwareIds: list('hardwareid'),
    compatibleIds: list('compatibleids'),
    service: text('service'),
    classGuid: text('classguid'),
    name: text('friendlyname') ?? text('devicedesc'),
    isPresent,
    problem: flags & 1 ? 22 : undefined
  }
}

function mountedMedia(values: Key, where: string): Fact[] {
  const facts: Fact[] = []
  for (const [name, value] of values) {
    const medium = typeof value === 'string' ? /_\?\?_(USBSTOR#[^#]+#[^#]+)/i.exec(value)?.[1] : undefined
    if (medium)
      facts.push(
        factOf({
          bus: 'trace',
          path: `mounted ${medium}`,
          readFrom: where,
          presence: 'past',
          names: [medium],
          signs: [{ mark: 'usbStorageTrace', where, what: `${name} ${medium}` }]
        })
      )
  }
  return facts
}

function numberOf(value: string | number | readonly string[] | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

/** Keys with their values; names in lower case, since the registry does not tell case apart. */
function keysOf(text: string): Map<string, Key> {
  const keys = new Map<string, Map<string, string | number | readonly string[]>>()
  let values: Map<string, string | number | readonly string[]> | undefined
  for (const line of text.replace(/\\\n[ \t]*/g, '').split('\n')) {
    const key = /^\[-?(.+)\]\s*$/.exec(line)?.[1]
    if (key) {
      values = keys.get(key) ?? new Map()
      keys.set(key, values)
      continue
    }
    const pair = /^(?:"((?:[^"\\]|\\.)*)"|@)=(.*)$/.exec(line)
    if (pair && values) values.set((pair[1] ?? '').toLowerCase(), valueOf(pair[2] ?? ''))
  }
  return keys
}

function valueOf(text: string): string | number | readonly string[] {
  const plain = /^"((?:[^"\\]|\\.)*)"/.exec(text)?.[1]
  if (plain !== undefined) return plain.replace(/\\(.)/g, '$1')
  if (/^dword:/i.test(text)) return parseInt(text.slice(6), 16)
  const hex = /^hex(?:\(([0-9a-f]+)\))?:(.*)$/i.exec(text)
  if (!hex) return ''
  const bytes = Buffer.from((hex[2] ?? '').replace(/[^0-9a-f]/gi, ''), 'hex')
  if (hex[1] === '7') return bytes.toString('utf16le').split('\0').filter(Boolean)
  return bytes.toString('utf16le').replace(/\0+$/, '')
}

/** `setupapi.dev.log`: every device that Windows has ever installed. */
export const readSetupLog: ReadDump = (text, where) => {
  if (
    !/^>>>  ?\[(Device Install|Setup|DIF_|Build Driver|Delete Device)/m.test(text) &&
    !/^\[Device Install Log\]/m.test(text)
  )
    return undefined
  const devices: PlugAndPlayDevice[] = []
  for (const [, instanceId = ''] of text.matchAll(
    /^>>>  ?\[Device Install[^\]]*? - ((?:USB|USBSTOR|PCI|BTHENUM|SWD)\\[^\]\s]+)\]/gim
  )) {
    const isStorage = /^USBSTOR/i.test(instanceId)
    devices.push({ instanceId, isPresent: false, ...(isStorage ? { service: 'USBSTOR' } : {}) })
  }
  return { facts: plugAndPlayFacts(devices, where), covers: [], system: 'windows' }
}
