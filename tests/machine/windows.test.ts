import { describe, expect, test } from 'vitest'
import { collectors } from '#electron/machine/devices/collectors/collectors.ts'
import { readFiles } from '#electron/machine/devices/dumps/read-files.ts'
import { examineFilesWithPrograms } from '#electron/machine/devices/examine-files.ts'
import { lookForPrograms } from '#electron/machine/devices/look-for-programs.ts'
import { classify } from '#shared/device-policy/classify.ts'

const nothing = {
  collector: 'jiyao-windows',
  version: 1,
  maker: '某公司',
  model: 'X1',
  hostName: 'PC-7',
  devices: [] as unknown[],
  netAdapters: [] as unknown[],
  printers: [] as unknown[],
  disks: [] as unknown[],
  networkProfiles: [] as unknown[],
  wlanProfiles: [] as unknown[],
  bluetoothPeers: [] as unknown[],
  installed: [] as unknown[],
  hotspotOn: false,
  unread: [] as unknown[]
}

function read(recorded: Partial<typeof nothing>) {
  return readFiles([{ name: 'machine.json', bytes: Buffer.from(JSON.stringify({ ...nothing, ...recorded })) }])
}

function told(recorded: Partial<typeof nothing>): string[] {
  return classify(read(recorded)).devices.map(({ category, certainty, traits }) =>
    [category, certainty, ...traits].join(' ')
  )
}

const device = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  hardwareIds: null,
  compatibleIds: null,
  service: null,
  classGuid: null,
  name: null,
  present: true,
  problem: 0,
  ...more
})

describe('a recorded Windows machine', () => {
  test('a webcam in two functions is one camera and one microphone, whatever the language of its names', () => {
    const recorded = {
      devices: [
        device('USB\\VID_1234&PID_5678\\ABC', { name: 'USB 复合设备', service: 'usbccgp' }),
        device('USB\\VID_1234&PID_5678&MI_00\\6&1', {
          compatibleIds: ['USB\\Class_0e&SubClass_03&Prot_00'],
          service: 'usbvideo',
          classGuid: '{ca3e7ab9-b4c3-4ae6-8251-579ef933890f}',
          name: '前置摄像头'
        }),
        device('USB\\VID_1234&PID_5678&MI_02\\6&1', {
          compatibleIds: ['USB\\Class_01&SubClass_01'],
          service: 'usbaudio'
        })
      ]
    }
    expect(told(recorded)).toEqual(['camera certain', 'microphone suspect', 'usb_audio certain'])
  })

  test('a capture endpoint is a microphone, a render endpoint is none', () => {
    expect(
      told({ devices: [device('SWD\\MMDEVAPI\\{0.0.1.00000000}.{9}'), device('SWD\\MMDEVAPI\\{0.0.0.00000000}.{8}')] })
    ).toEqual(['microphone probable'])
  })

  test('a card that is switched off is still there', () => {
    expect(
      told({
        devices: [
          device('PCI\\VEN_8086&DEV_2723&SUBSYS_00848086&REV_1A\\3', { compatibleIds: ['PCI\\CC_028000'], problem: 22 })
        ]
      })
    ).toEqual(['wifi probable disabled'])
  })

  test('an adapter of the medium Wi-Fi is Wi-Fi and connected, a virtual one has a radio beneath it', () => {
    expect(
      told({
        netAdapters: [{ id: 'PCI\\X', name: '无线', medium: 9, hardware: true, connected: true, mac: '02005E100001' }]
      })
    ).toEqual(['net_link certain connected', 'wifi certain connected'])
    expect(
      told({
        netAdapters: [{ id: 'BTH\\MS_BTHPAN', name: 'x', medium: 10, hardware: false, connected: false, mac: null }]
      })
    ).toEqual(['bluetooth certain'])
    expect(
      told({ netAdapters: [{ id: 'ROOT\\TAP', name: 'x', medium: 14, hardware: false, connected: true, mac: null }] })
    ).toEqual([])
  })

  test('software devices, ghosts of sound chips and file printers are nothing', () => {
    const devices = [
      device('ROOT\\MEDIA\\0000', { classGuid: '{ca3e7ab9-0000}' }),
      device('INTELAUDIO\\CTLR_DEV_51C8', { service: 'x' })
    ]
    const printers = [{ name: 'Fax', port: 'SHRFAX:', driver: 'Microsoft Shared Fax Driver' }]
    expect(told({ devices, printers })).toEqual([])
  })

  test('history: sticks, pairings, networks and a hotspot', () => {
    const recorded = {
      installed: ['USBSTOR\\Disk&Ven_X&Prod_Y&Rev_1\\E0D55EA5&0', 'USB\\VID_05AC&PID_12A8\\00008030'],
      networkProfiles: [{ id: '{1}', name: '单位', nameType: 6 }],
      wlanProfiles: [{ file: '{2}.xml', xml: '<WLANProfile><name>家里</name></WLANProfile>' }],
      bluetoothPeers: [{ address: 'aabbccddeeff', name: '耳机' }],
      hotspotOn: true
    }
    expect(told(recorded)).toEqual([
      'hotspot certain',
      'trace_bluetooth certain',
      'trace_network_profile certain',
      'trace_phone suspect',
      'trace_usb_storage certain',
      'trace_wifi certain'
    ])
  })

  test('what Windows would not tell is said; without its devices nothing is covered', () => {
    const facts = read({ unread: [{ what: 'traces', where: 'HKLM:\\X', denied: true, detail: '0x80070005' }] })
    expect(facts.unread).toEqual([{ what: 'traces', where: 'HKLM:\\X', why: 'denied', detail: '0x80070005' }])
    expect(facts.covers).not.toContain('usb')
    expect(facts.machine).toEqual({ maker: '某公司', model: 'X1', hostName: 'PC-7' })
  })

  test('lists of one, which PowerShell does not write as lists', () => {
    expect(
      told({ disks: { id: 'SCSI\\1', name: 'Disk', serial: ' S1 ', bus: 'SCSI' } as unknown as unknown[] })
    ).toEqual(['disk certain'])
  })
})

describe('the collectors', () => {
  test('carry nothing that PowerShell or a shell would take amiss, and fit a command line', () => {
    expect(collectors.windows.text).not.toContain('`')
    expect(collectors.windows.text.startsWith('\ufeff')).toBe(true)
    expect(Buffer.from(collectors.windows.text, 'utf16le').toString('base64').length).toBeLessThan(30_000)
    expect(collectors.linux.text.startsWith('#!/bin/sh\n')).toBe(true)
  })

  test('open no connection', () => {
    for (const { text } of Object.values(collectors)) {
      expect(text).not.toMatch(/curl|wget|Invoke-(WebRequest|RestMethod)|Net\.WebClient|Test-Connection|https?:/i)
    }
  })
})

describe('programs of a Windows machine', () => {
  const whole = ['Registry64', 'Registry32', 'user', 'services']
  const looked = (recorded: Record<string, unknown>, ...names: string[]) => {
    const bytes = Buffer.from(JSON.stringify({ ...nothing, ...recorded }))
    const { installed } = examineFilesWithPrograms({
      files: [{ name: 'machine.json', bytes }],
      kind: 'confidential',
      zone: 'key',
      now: '2026-11-21T02:00:00.000Z'
    })
    return lookForPrograms(names, installed).map(({ answer }) => answer)
  }

  test('is seen in either list of programs or as a service, in whatever language Windows speaks', () => {
    const programs = ['{A1B2}', '违规外联监控系统 V3.0', 'SanHeYi', '三合一防护', 'Dhcp', 'Client DHCP']
    expect(looked({ programs, programsRead: whole }, '外联监控', 'sanheyi', '三合一')).toEqual(['seen', 'seen', 'seen'])
  })

  test('is missing only where every list was read', () => {
    const programs = ['Some Editor']
    expect(looked({ programs, programsRead: whole }, '三合一')).toEqual(['notSeen'])
    for (const list of ['Registry64', 'Registry32', 'services'])
      expect(looked({ programs, programsRead: whole.filter((one) => one !== list) }, '三合一')).toEqual(['cannotTell'])
    // One person's own programs say nothing of the machine.
    expect(looked({ programs, programsRead: whole.filter((one) => one !== 'user') }, '三合一')).toEqual(['notSeen'])
  })

  test('a file of an older collector, and lists that Windows would not give, leave it open', () => {
    expect(looked({}, '三合一')).toEqual(['cannotTell'])
    const unread = [{ what: 'programs', where: 'Uninstall Registry64', denied: true, detail: '0x80070005' }]
    expect(looked({ programs: ['x'], programsRead: ['services'], unread }, '三合一', 'x')).toEqual([
      'cannotTell',
      'seen'
    ])
    expect(read({ unread }).unread).toMatchObject([{ what: 'programs', why: 'denied' }])
  })

  test('the collector asks both views of the list, and services by their names that no language changes', () => {
    const { text } = collectors.windows
    for (const part of ['Registry64', 'Registry32', 'CurrentVersion\\Uninstall', 'Win32_Service', '$_.Name'])
      expect(text).toContain(part)
  })
})
