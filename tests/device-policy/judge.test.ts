import { describe, expect, test } from 'vitest'
import { Area } from '#shared/device-policy/facts.ts'
import { judge } from '#shared/device-policy/judge.ts'
import { hidingPlaces } from '#shared/device-policy/policy.ts'
import type { Classified, ComputerKind, Device, Zone } from '#shared/device-policy/report.ts'
import { Category } from '#shared/device-policy/report.ts'

const device = (category: Device['category'], more: Partial<Device> = {}): Device => ({
  id: category,
  category,
  certainty: 'certain',
  traits: [],
  name: category,
  ids: '',
  busPath: '/x',
  presence: 'present',
  evidence: [{ sign: 'driver', where: '/x', what: 'driver x' }],
  ...more
})

const machine = (devices: Device[], more: Partial<Classified> = {}): Classified => ({
  source: { form: 'live', system: 'linux', names: ['/'] },
  machine: {},
  devices,
  unread: [],
  covers: [...Area.options],
  ...more
})

const on = (category: Device['category'], kind: ComputerKind, zone: Zone, more: Partial<Device> = {}) =>
  judge(machine([device(category, more)]), { kind, zone }).findings.map(
    ({ article, verdict }) => `${article} ${verdict}`
  )

describe('Article 106, row by row', () => {
  test('a Wi-Fi card is forbidden on the closed kinds, to be looked at on the Internet in confidential places, else allowed', () => {
    expect(on('wifi', 'confidential', 'ordinary')).toEqual(['106(2) forbidden'])
    expect(on('wifi', 'police', 'ordinary')).toEqual(['106(3) forbidden'])
    expect(on('wifi', 'internet', 'confidential')).toEqual(['106(4) look'])
    expect(on('wifi', 'internet', 'ordinary')).toEqual([])
  })

  test('an Internet computer connected by radio in a confidential place breaks the rule, a confidential one breaks two', () => {
    expect(on('wifi', 'internet', 'key', { traits: ['connected'] })).toEqual(['106(4) forbidden'])
    expect(on('wifi', 'confidential', 'key', { traits: ['connected'] })).toEqual([
      '106(1) forbidden',
      '106(2) forbidden'
    ])
  })

  test('cameras and microphones: always on confidential computers, on police-network ones only in key places', () => {
    for (const category of ['camera', 'microphone'] as const) {
      expect(on(category, 'confidential', 'ordinary')).toEqual(['106(2) forbidden'])
      expect(on(category, 'police', 'key')).toEqual(['106(3) forbidden'])
      expect(on(category, 'police', 'confidential')).toEqual([])
      expect(on(category, 'internet', 'key')).toEqual(['106(4) forbidden'])
      expect(on(category, 'internet', 'ordinary')).toEqual([])
    }
  })

  test('telephone lines and fax on confidential computers', () => {
    expect(on('modem', 'confidential', 'ordinary')).toEqual(['106(2) forbidden'])
    expect(on('fax', 'confidential', 'ordinary')).toEqual(['106(2) forbidden'])
    expect(on('modem', 'police', 'ordinary')).toEqual(['106(1) look'])
  })

  test('a printer that may fax asks for a look at its back', () => {
    expect(on('printer', 'confidential', 'ordinary')).toEqual([])
    expect(on('printer', 'confidential', 'ordinary', { traits: ['mayHaveFaxLine'] })).toEqual(['106(2) look'])
  })

  test('a phone, now or ever, on the closed kinds', () => {
    expect(on('phone', 'police', 'ordinary')).toEqual(['106(5) forbidden'])
    expect(on('trace_phone', 'confidential', 'ordinary', { presence: 'past' })).toEqual(['106(5) forbidden'])
    expect(on('phone', 'internet', 'key')).toEqual([])
  })

  test('storage media are compared with the register', () => {
    expect(on('usb_storage', 'confidential', 'key')).toEqual(['106(6) look'])
    expect(on('trace_usb_storage', 'police', 'key', { presence: 'past' })).toEqual(['106(6) look'])
  })
})

describe('the three answers', () => {
  const wishes = { kind: 'confidential', zone: 'key' } as const

  test('an empty machine that was read whole is clear; standing reminders alone change nothing', () => {
    const { summary, reminders, items } = judge(machine([]), wishes)
    expect(summary).toBe('notFound')
    expect(reminders.length).toBeGreaterThan(0)
    expect(items.every(({ answer }) => answer === 'notFound')).toBe(true)
  })

  test('what was not covered or not read cannot be excluded', () => {
    const onlyPci = judge(machine([], { covers: ['pci'] }), wishes)
    expect(onlyPci.summary).toBe('cannotBeExcluded')
    expect(onlyPci.items.find(({ category }) => category === 'camera')).toMatchObject({
      answer: 'cannotBeExcluded',
      hiddenBy: ['usb', 'video']
    })
    const unread = judge(machine([], { unread: [{ what: 'usb', where: '/x', why: 'denied' }] }), wishes)
    expect(unread.summary).toBe('cannotBeExcluded')
  })

  test('a rule that speaks only of connected cards says so on the list', () => {
    const { items } = judge(machine([device('wifi')]), wishes)
    expect(items.filter(({ category }) => category === 'wifi')).toMatchObject([
      { article: '106(1)', only: 'connected', answer: 'notFound' },
      { article: '106(2)', answer: 'found' }
    ])
  })

  test('found stays found whatever else could not be read', () => {
    const { summary, items } = judge(machine([device('camera')], { covers: ['usb'] }), wishes)
    expect(summary).toBe('found')
    expect(items.find(({ category }) => category === 'camera')?.answer).toBe('found')
  })

  test('a name alone asks for a look; an exact id does not', () => {
    const byName = device('wireless_receiver', {
      certainty: 'suspect',
      evidence: [{ sign: 'name', where: '/x', what: 'nano' }]
    })
    expect(judge(machine([byName]), wishes)).toMatchObject({
      summary: 'cannotBeExcluded',
      findings: [{ verdict: 'look', remedy: 'lookAtDevice' }]
    })
    const byId = device('wifi', { certainty: 'suspect', evidence: [{ sign: 'id', where: '/x', what: 'id 0bda:8176' }] })
    expect(judge(machine([byId]), wishes)).toMatchObject({ summary: 'found', findings: [{ verdict: 'forbidden' }] })
  })

  test('nothing unidentified is taken for safe', () => {
    const unknown = device('unidentified', { certainty: 'unidentified' })
    for (const kind of ['confidential', 'police'] as const) {
      expect(judge(machine([unknown]), { kind, zone: 'ordinary' }).summary).toBe('cannotBeExcluded')
    }
  })

  test('a microphone socket is no microphone, and is said at every check', () => {
    const { summary, reminders } = judge(machine([device('microphone', { traits: ['socket'] })]), wishes)
    expect(summary).toBe('notFound')
    expect(reminders).toContain('microphoneSocket')
  })

  test('the order of devices changes no verdict', () => {
    const devices = [device('camera'), device('usb_storage'), device('wifi')]
    const verdicts = (list: Device[]) =>
      judge(machine(list), wishes)
        .findings.map(({ device: id, verdict }) => `${id} ${verdict}`)
        .toSorted()
    expect(verdicts(devices)).toEqual(verdicts(devices.toReversed()))
  })
})

test('every category has a place where it could hide', () => {
  for (const category of Category.options) expect(hidingPlaces[category].length, category).toBeGreaterThan(0)
})
