import type { Fact } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { PlugAndPlayDevice } from '../windows-devices.ts'
import { networkAdapterFact, plugAndPlayFacts, printerFact } from '../windows-devices.ts'
import type { ReadDump } from './dump-reading.ts'

const instance = String.raw`((?:PCI|USB|USBSTOR|USBPRINT|HDAUDIO|BTH|BTHENUM|BTHLE|SD|SWD|HID|IDE|SCSI)\\[^\t\n\\]+\\[^\t\n]+)`

/** Objects of WMI as `wmic … /format:list` prints them: `Key=Value` lines, a blank line between objects. */
export const readWmiObjects: ReadDump = (text, where) => {
  const objects = text
    .split(/\n{2,}/)
    .map(
      (block) =>
        new Map(
          [...block.matchAll(/^(\w+)=(.*)$/gm)].map(([, key = '', value = '']) => [
            key,
            value.replaceAll('&amp;', '&').trim()
          ])
        )
    )
    .filter(
      (object) =>
        object.has('PNPDeviceID') ||
        object.has('NdisPhysicalMedium') ||
        object.has('PortName') ||
        object.has('PnPDeviceID')
    )
  if (objects.length === 0) return undefined
  const devices: PlugAndPlayDevice[] = []
  const facts: Fact[] = []
  for (const object of objects) {
    const of = (key: string) => object.get(key) || undefined
    const id = of('PNPDeviceID') ?? of('PnPDeviceID')
    const name = of('Name') ?? of('InterfaceDescription') ?? of('Description') ?? ''
    const isTrue = (key: string) => /^true$/i.test(of(key) ?? '')
    if (object.has('NdisPhysicalMedium')) {
      const adapter = networkAdapterFact(
        {
          id: id ?? of('DeviceID') ?? name,
          name: of('InterfaceDescription') ?? name,
          medium: Number(of('NdisPhysicalMedium') ?? 0),
          isHardware: isTrue('HardwareInterface'),
          isConnected: of('MediaConnectState') === '1',
          mac: of('PermanentAddress')
        },
        where
      )
      if (adapter) facts.push(adapter)
    } else if (object.has('NetConnectionStatus') && id && !/^(ROOT|SWD|BTH)\\/i.test(id)) {
      const adapter = networkAdapterFact(
        {
          id,
          name,
          medium: undefined,
          isHardware: true,
          isConnected: of('NetConnectionStatus') === '2',
          mac: of('MACAddress')
        },
        where
      )
      if (adapter) facts.push(adapter)
    }
    if (object.has('PortName') && object.has('DriverName')) {
      const printer = printerFact({ name, port: of('PortName') ?? '', driver: of('DriverName') ?? '' }, where)
      if (printer) facts.push(printer)
    }
    if (id)
      devices.push({
        instanceId: id,
        hardwareIds: listOf(of('HardwareID')),
        compatibleIds: listOf(of('CompatibleID')),
        service: of('Service') ?? of('ServiceName'),
        classGuid: of('ClassGuid'),
        name,
        isPresent: true,
        problem: Number(of('ConfigManagerErrorCode') ?? 0)
      })
  }
  facts.push(...plugAndPlayFacts(devices, where))
  return { facts, covers: [], system: 'windows' }
}

function listOf(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/"([^"]+)"/g)].map(([, one = '']) => one.replaceAll('\\\\', '\\'))
}

/** The report of `dxdiag`. */
export const readDxDiag: ReadDump = (text, where) => {
  if (!/DxDiag Version|^DirectX Version:|DirectX Debug Levels/m.test(text)) return undefined
  const devices: PlugAndPlayDevice[] = []
  for (const [, instanceId = ''] of text.matchAll(new RegExp(String.raw`Device ID: ${instance}`, 'g')))
    devices.push({ instanceId, isPresent: true })
  for (const block of text.split(/^[|\s]*\+/m)) {
    const [, vendor, product] = /Vendor\/Product ID: 0x([0-9A-F]{4}), 0x([0-9A-F]{4})/i.exec(block) ?? []
    const service = /Service: (\S+)/.exec(block)?.[1]
    const name = block
      .split('\n')[0]
      ?.replace(/^[-+| ]+/, '')
      .trim()
    const matching = /Matching Device ID: (USB\\\S+)/i.exec(block)?.[1]
    if (vendor && product && service && !/hub/i.test(service)) {
      devices.push({
        instanceId: `USB\\VID_${vendor}&PID_${product}\\${devices.length}&dxdiag`,
        compatibleIds: matching ? [matching] : [],
        service,
        name,
        isPresent: true
      })
    }
  }
  const facts = plugAndPlayFacts(devices, where)
  for (const [section, mark] of [
    ['Sound Capture Devices', 'captureEndpoint'],
    ['Video Capture Devices', 'videoCapture']
  ] as const) {
    const start = text.indexOf(`${section}\n`)
    const end = start < 0 ? -1 : text.indexOf('\n-----', text.indexOf('\n---', start) + 4)
    const part = start < 0 ? '' : text.slice(start, end < 0 ? undefined : end)
    for (const [what, name = ''] of part.matchAll(/^\s*(?:Description|FriendlyName): (.+)$/gm)) {
      facts.push(
        factOf({
          bus: mark === 'captureEndpoint' ? 'sound' : 'video',
          path: `${section} ${name.trim()}`,
          readFrom: where,
          names: [name.trim()],
          signs: [{ mark, where, what: what.trim() }]
        })
      )
    }
  }
  return { facts, covers: [], system: 'windows' }
}

/** The text report of msinfo32, in any language: its device ids are the same in all. */
export const readMsinfo: ReadDump = (text, where) => {
  const ids = [...text.matchAll(new RegExp(String.raw`^[^\t\n]*\t${instance}\t?`, 'gm'))]
  if (ids.length < 3 || !/^\[[^\]\n]+\]$/m.test(text)) return undefined
  const facts: Fact[] = []
  const devices = new Map<string, PlugAndPlayDevice>()
  for (const block of text.split(/^\t*\n/m)) {
    const found = [...block.matchAll(new RegExp(String.raw`^([^\t\n]*)\t${instance}(?:\t(\d*))?`, 'gm'))]
    for (const [, label = '', instanceId = '', problem] of found) {
      const named = found.length === 1 ? /^[^\t\n]+\t([^\t\n]+)/m.exec(block)?.[1] : label
      const id = instanceId.trim()
      const driverFile = found.length === 1 ? /\\([\w-]+)\.sys\b/i.exec(block)?.[1] : undefined
      devices.set(id.toUpperCase(), {
        service: driverFile,
        instanceId: id,
        name: named,
        isPresent: true,
        problem: problem ? Number(problem) : undefined
      })
      const hasAddress =
        found.length === 1 &&
        /\t(?:\d{1,3}\.){3}\d{1,3}/.test(block) &&
        /\t([0-9A-F]{2}[:-]){5}[0-9A-F]{2}/i.test(block)
      if (hasAddress && /^(PCI|USB)\\/i.test(id)) {
        const adapter = networkAdapterFact(
          { id, name: named ?? id, medium: undefined, isHardware: true, isConnected: true, mac: undefined },
          where
        )
        if (adapter) facts.push(adapter)
      }
    }
  }
  facts.push(...plugAndPlayFacts([...devices.values()], where))
  return { facts, covers: [], system: 'windows' }
}
