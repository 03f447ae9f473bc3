import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareWithRegisters,
  knownComputer,
  type RegisteredComputer,
  type Registers
} from '#shared/device-policy/compare-registers.ts'
import type { Category, CheckReport, Device } from '#shared/device-policy/report.ts'
import { installedOnLinux, lookForPrograms } from '#electron/machine/devices/look-for-programs.ts'
import { temporaryFolder } from '../support/test-app.ts'

const id = (end: number) => `00000000-0000-4000-8000-00000000000${end}`

function device(category: Category, serial?: string, more: Partial<Device> = {}): Device {
  return {
    id: `${category}|${serial ?? ''}`,
    category,
    certainty: 'certain',
    traits: [],
    name: `some ${category}`,
    ids: '',
    busPath: `/sys/${category}/${serial ?? ''}`,
    presence: 'present',
    evidence: [],
    ...(serial !== undefined && { serial }),
    ...more
  }
}

type Seen = Pick<CheckReport, 'kind' | 'zone' | 'devices' | 'items' | 'unread'>

function check(devices: Device[], more: Partial<Seen> = {}): Seen {
  return { kind: 'confidential', zone: 'confidential', devices, items: [], unread: [], ...more }
}

const own: RegisteredComputer = {
  id: id(1),
  number: 'SB-2026-0001',
  name: '研判主机',
  kind: 'confidential',
  level: 'secret',
  zone: 'confidential',
  disks: ['WD-1001'],
  macs: ['a4:bb:6d:01:02:03'],
  programs: [],
  state: 'inUse'
}
const other: RegisteredComputer = {
  ...own,
  id: id(2),
  number: 'SB-2026-0002',
  level: 'confidential',
  disks: ['ST-2002'],
  macs: []
}
const registers: Registers = {
  computers: [own, other],
  media: [
    { number: 'SB-2026-0003', kind: 'confidential', level: 'secret', serialNumber: 'U-1', state: 'inUse' },
    { number: 'SB-2026-0004', kind: 'internet', serialNumber: 'U-2', state: 'inUse' },
    { number: 'SB-2026-0005', kind: 'confidential', level: 'topSecret', serialNumber: 'U-3', state: 'inUse' },
    { number: 'SB-2026-0006', kind: 'confidential', level: 'secret', serialNumber: 'U-4', state: 'scrapped' }
  ],
  peripherals: [
    { number: 'SB-2026-0007', kind: 'police', serialNumber: 'PR-1', state: 'inUse' },
    { number: 'SB-2026-0008', kind: 'confidential', level: 'secret', serialNumber: 'PR-2', state: 'inUse' }
  ],
  partial: false
}
const ownDisk = device('disk', ' wd 1001')
const ownCard = device('network_card', undefined, { mac: 'A4:BB:6D:01:02:03' })

function remarks(devices: Device[], more: Partial<Seen> = {}, held: Registers = registers) {
  return compareWithRegisters(check(devices, more), held).remarks.map(({ code, verdict, what }) => [
    code,
    verdict,
    what
  ])
}

test('a computer as it is registered gives nothing to remark, and what was compared is counted', () => {
  const compared = compareWithRegisters(check([ownDisk, ownCard, device('usb_storage', 'U-1')]), registers)
  expect(compared).toEqual({
    computer: {
      id: own.id,
      number: own.number,
      name: own.name,
      kind: 'confidential',
      level: 'secret',
      knownBy: 'disk'
    },
    remarks: [],
    inOrder: 3,
    partial: false,
    level: 'secret'
  })
})

test('a computer is known by what was chosen, else by its disks, else by its addresses, else not at all', () => {
  const by = (devices: Device[], chosenId?: string) => {
    const known = knownComputer(check(devices), registers.computers, chosenId)
    return known && [known.computer.number, known.knownBy]
  }
  expect(by([ownDisk], other.id)).toEqual(['SB-2026-0002', 'chosen'])
  expect(by([device('disk', 'ST-2002'), ownCard])).toEqual(['SB-2026-0002', 'disk'])
  expect(by([ownCard])).toEqual(['SB-2026-0001', 'mac'])
  expect(by([device('disk', 'X')])).toBeUndefined()
  expect(remarks([device('disk', 'X')])).toEqual([['computerUnknown', 'look', '']])
})

test('a disk that is not registered, one of another computer, and one that is gone are remarked', () => {
  expect(remarks([ownDisk, ownCard, device('disk', 'NEW')])).toEqual([['diskUnknown', 'forbidden', 'NEW']])
  const { remarks: borrowed, level } = compareWithRegisters(
    check([ownDisk, ownCard, device('disk', 'ST-2002')]),
    registers,
    { chosenId: own.id }
  )
  expect(borrowed).toMatchObject([{ code: 'diskOfAnother', number: 'SB-2026-0002' }])
  expect(level).toBe('secret')
  expect(remarks([device('disk', 'NEW'), ownCard])).toEqual([
    ['diskUnknown', 'forbidden', 'NEW'],
    ['diskMissing', 'forbidden', 'WD-1001']
  ])
})

test('what could not be read is never taken for right: the disk is not seen, not missing', () => {
  const unread = [{ what: 'storage', where: '/sys/block', why: 'denied' }] as const
  expect(remarks([ownCard], { unread: [...unread] })).toEqual([['diskUnseen', 'look', 'WD-1001']])
  expect(remarks([device('disk'), ownCard])).toEqual([
    ['diskWithoutSerial', 'look', 'some disk'],
    ['diskUnseen', 'look', 'WD-1001']
  ])
  // A disk of the program's own making is none.
  expect(remarks([ownDisk, ownCard, device('disk', 'V', { traits: ['virtual'] })])).toEqual([])
})

test('an address that changed asks for a look', () => {
  expect(remarks([ownDisk, device('network_card', undefined, { mac: '02:00:00:00:00:01' })])).toEqual([
    ['macUnknown', 'look', '02:00:00:00:00:01'],
    ['macMissing', 'look', 'a4:bb:6d:01:02:03']
  ])
})

test('rule 30: unregistered media, media of another kind, above the computer or withdrawn are remarked, now and ever', () => {
  const plugged = (serial: string, presence: 'present' | 'past') =>
    remarks([ownDisk, ownCard, device(presence === 'past' ? 'trace_usb_storage' : 'usb_storage', serial, { presence })])
  expect(plugged('U-9', 'present')).toEqual([['mediumUnregistered', 'forbidden', 'U-9']])
  expect(plugged('U-9', 'past')).toEqual([['mediumUnregistered', 'look', 'U-9']])
  expect(plugged('U-2', 'present')).toEqual([['mediumOtherKind', 'forbidden', 'U-2']])
  expect(plugged('U-2', 'past')).toEqual([['mediumOtherKind', 'look', 'U-2']])
  expect(plugged('U-3', 'present')).toEqual([['mediumAbove', 'forbidden', 'U-3']])
  expect(plugged('U-4', 'present')).toEqual([['mediumWithdrawn', 'forbidden', 'U-4']])
  expect(plugged('U-4', 'past')).toEqual([])
  expect(remarks([ownDisk, ownCard, device('usb_storage')])).toEqual([
    ['mediumWithoutSerial', 'look', 'some usb_storage']
  ])
  // The same stick, there now and remembered, is one.
  const twice = [device('trace_usb_storage', 'U-9', { presence: 'past' }), device('usb_storage', 'U-9')]
  expect(remarks([ownDisk, ownCard, ...twice])).toEqual([['mediumUnregistered', 'forbidden', 'U-9']])
})

test('whoever does not see the whole register says only that a person must look', () => {
  const partial = { ...registers, partial: true }
  expect(remarks([ownDisk, ownCard, device('usb_storage', 'U-9')], {}, partial)).toEqual([
    ['mediumUnregistered', 'look', 'U-9']
  ])
})

test('a printer of another kind of computer is remarked, its own is in order, one without a serial is looked at', () => {
  expect(remarks([ownDisk, ownCard, device('printer', 'PR-1')])).toEqual([['peripheralOtherKind', 'forbidden', 'PR-1']])
  expect(remarks([ownDisk, ownCard, device('printer', 'PR-2')])).toEqual([])
  expect(remarks([ownDisk, ownCard, device('scanner')])).toEqual([['peripheralWithoutSerial', 'look', 'some scanner']])
})

test('a check by the rules of another kind of computer, or of a scrapped one, is worth nothing', () => {
  expect(remarks([ownDisk, ownCard], { kind: 'police' })).toEqual([['kindDiffers', 'forbidden', own.number]])
  expect(remarks([ownDisk, ownCard], { zone: 'key' })).toEqual([['zoneDiffers', 'look', own.number]])
  const scrapped = { ...registers, computers: [{ ...own, state: 'scrapped' }] }
  expect(compareWithRegisters(check([ownDisk, ownCard]), scrapped, { chosenId: own.id }).remarks).toMatchObject([
    { code: 'computerScrapped', verdict: 'forbidden' }
  ])
})

test('a required program that was not seen, or could not be looked for, is remarked', () => {
  const programs = [
    { name: '甲', answer: 'seen' },
    { name: '乙', answer: 'notSeen' },
    { name: '丙', answer: 'cannotTell' }
  ] as const
  const compared = compareWithRegisters(check([ownDisk, ownCard]), registers, { programs })
  expect([compared.inOrder, compared.remarks.map(({ code, what }) => [code, what])]).toEqual([
    3,
    [
      ['programMissing', '乙'],
      ['programUnseen', '丙']
    ]
  ])
})

test('the comparison bears the highest level of what it names', () => {
  const compared = compareWithRegisters(check([ownDisk, ownCard, device('usb_storage', 'U-3')]), registers)
  expect(compared.level).toBe('topSecret')
  expect(compareWithRegisters(check([]), { ...registers, computers: [], media: [] }).level).toBe('unclassified')
})

const serials = fc.constantFrom('U-1', 'U-2', 'U-3', 'U-4', 'U-9', 'u 1', '', '--')

test('nothing that was seen is passed over: each medium is in order or remarked, however its serial is written', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(serials, fc.boolean())), (seen) => {
      const devices = seen.map(([serial, isThere], index) =>
        device('usb_storage', serial, { busPath: `/usb/${index}`, name: '', presence: isThere ? 'present' : 'past' })
      )
      const { remarks: said, inOrder } = compareWithRegisters(check(devices), { ...registers, computers: [] })
      const different = new Set(
        devices.map(
          ({ serial = '', busPath }) => serial.toUpperCase().replaceAll(/[^0-9A-Z]/g, '') || serial || busPath
        )
      )
      expect(said.filter(({ code }) => code.startsWith('medium')).length + inOrder).toBe(different.size)
    })
  )
})

test('programs are looked for among packages and menu entries; where no list can be read nothing is known', () => {
  const root = temporaryFolder()
  const asked = (...names: string[]) => lookForPrograms(names, installedOnLinux(root)).map(({ answer }) => answer)
  expect(lookForPrograms(['guard'], installedOnLinux(root))).toEqual([{ name: 'guard', answer: 'cannotTell' }])
  fs.mkdirSync(path.join(root, 'usr/share/applications'), { recursive: true })
  fs.writeFileSync(
    path.join(root, 'usr/share/applications/a.desktop'),
    '[Desktop Entry]\nName=Guard\nName[zh_CN]=违规外联监控\n'
  )
  expect(asked('外联监控', '三合一')).toEqual(['seen', 'cannotTell'])
  fs.mkdirSync(path.join(root, 'var/lib/dpkg'), { recursive: true })
  fs.writeFileSync(
    path.join(root, 'var/lib/dpkg/status'),
    [
      'Package: three-in-one\nStatus: install ok installed\nVersion: 1\n',
      // Taken off again, with its settings left behind.
      'Package: watchdog\nPriority: optional\nStatus: deinstall ok config-files\n',
      'Package: other\nStatus: install ok installed\n'
    ].join('\n')
  )
  expect(asked('Three-In-One', '三合一', 'watchdog', 'other')).toEqual(['seen', 'notSeen', 'notSeen', 'seen'])
})
