import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RemarkCode, type RegisterComparison } from '#shared/device-policy/compare-registers.ts'
import {
  FindingState,
  isRunning,
  keyOf,
  machineKey,
  matterOfRemark,
  sightingsOf,
  stateAfterCheck,
  unseenItems
} from '#shared/device-policy/finding-life.ts'
import { trendOf, type Figures } from '#shared/device-policy/trend.ts'
import { deviceOf, reportOf } from '../support/machine-report.ts'

const camera = { article: '106(2)', about: 'camera', device: 'camera|usb|1' } as const

describe('what a check asks for', () => {
  test('is each forbidden device, each to look at, and each line nobody could answer', () => {
    const report = reportOf([deviceOf('camera'), deviceOf('usb_storage')], {
      covers: ['usb', 'video', 'pci', 'storage']
    })
    const asked = sightingsOf(report).map(({ about, device, verdict }) => [about, device, verdict])
    expect(asked).toContainEqual(['camera', 'camera|usb|1', 'forbidden'])
    expect(asked).toContainEqual(['usb_storage', 'usb_storage|usb|1', 'look'])
    expect(asked).toContainEqual(['wifi', '', 'look'])
    expect(asked).not.toContainEqual(['camera', '', 'look'])
  })

  test('a line on which only something allowed was seen still asks for a look where others may hide', () => {
    const report = reportOf([deviceOf('microphone', { traits: ['socket'] })], { covers: ['usb'] })
    expect(report.findings).toMatchObject([{ verdict: 'allowed' }])
    expect(unseenItems(report).map(({ category }) => category)).toContain('microphone')
  })
})

describe('what a later check makes of what the registers said', () => {
  const computer = { id: '00000000-0000-4000-8000-000000000001', number: 'SB-2026-0001', name: '主机' }
  const known = { ...computer, kind: 'confidential', knownBy: 'disk' } as const
  const fits: RegisterComparison = { computer: known, remarks: [], inOrder: 2, partial: false, level: 'secret' }
  const after = (code: RemarkCode, what: string, comparison: RegisterComparison | undefined, report = reportOf([])) =>
    stateAfterCheck({ ...matterOfRemark({ code, what }), state: 'putRight' }, false, report, comparison)

  test('in order by a comparison that saw everything, it is closed', () => {
    for (const code of RemarkCode.options) expect([code, after(code, 'X-1', fits)]).toEqual([code, 'closed'])
  })

  test('a check without registers, or by somebody who does not see all of them, closes none', () => {
    for (const code of RemarkCode.options) {
      expect([code, after(code, 'X-1', undefined)]).toEqual([code, 'putRight'])
      expect([code, after(code, 'X-1', { ...fits, partial: true })]).toEqual([code, 'putRight'])
    }
  })

  test('a check that does not know which computer it is closes only what is of any computer', () => {
    const { computer: _none, ...unknown } = fits
    expect(after('diskUnknown', 'X-1', unknown)).toBe('putRight')
    expect(after('programMissing', 'X-1', unknown)).toBe('putRight')
    expect(after('mediumUnregistered', 'X-1', unknown)).toBe('closed')
  })

  test('a check that left out the place, or could read no serial number there, closes none', () => {
    const blind = reportOf([], { covers: ['pci'] })
    expect(after('mediumUnregistered', 'X-1', fits, blind)).toBe('putRight')
    const unread = reportOf([], { unread: [{ what: 'storage', where: '/sys/block/sda', why: 'denied' }] })
    expect(after('diskUnknown', 'X-1', fits, unread)).toBe('putRight')
    const nameless = { ...fits, remarks: [{ code: 'diskWithoutSerial', verdict: 'look', what: 'disk' } as const] }
    expect(after('diskUnknown', 'X-1', nameless)).toBe('putRight')
  })

  test('a program that cannot be looked for is not there again, nor is another one that is', () => {
    const unseen = (what: string) => ({
      ...fits,
      remarks: [{ code: 'programUnseen', verdict: 'look', what } as const]
    })
    expect(after('programMissing', 'guard', unseen('guard'))).toBe('putRight')
    expect(after('programMissing', 'guard', unseen('other'))).toBe('closed')
  })
})

describe('what a later check makes of a finding', () => {
  const seesAll = reportOf([])
  const blind = reportOf([], { covers: ['network'] })
  const ofAnotherKind = reportOf([], { kind: 'internet', zone: 'ordinary' })

  test('put right and no longer seen by a check that could see it, it is closed', () => {
    expect(stateAfterCheck({ ...camera, state: 'putRight' }, false, seesAll)).toBe('closed')
  })

  test('a check that could not see the place closes nothing, nor one that did not ask', () => {
    expect(stateAfterCheck({ ...camera, state: 'putRight' }, false, blind)).toBe('putRight')
    expect(stateAfterCheck({ ...camera, state: 'putRight' }, false, ofAnotherKind)).toBe('putRight')
  })

  test('said to be put right and seen again, it is found again', () => {
    expect(stateAfterCheck({ ...camera, state: 'putRight' }, true, seesAll)).toBe('found')
  })

  test('what nobody has put right stays open though it is no longer seen', () => {
    expect(stateAfterCheck({ ...camera, state: 'found' }, false, seesAll)).toBe('found')
    expect(stateAfterCheck({ ...camera, state: 'beingPutRight' }, false, seesAll)).toBe('beingPutRight')
  })

  test('a look holds until the next check', () => {
    expect(stateAfterCheck({ ...camera, state: 'looked' }, true, seesAll)).toBe('found')
    expect(stateAfterCheck({ ...camera, state: 'looked' }, false, seesAll)).toBe('closed')
    expect(stateAfterCheck({ ...camera, state: 'looked' }, false, blind)).toBe('found')
  })

  test('what only a person can see is left to persons', () => {
    for (const state of FindingState.options)
      expect(stateAfterCheck({ article: '106(14)', about: 'label', device: '', state }, false, seesAll)).toBe(state)
  })

  test('whatever the state, a check that sees it never closes it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FindingState.options), fc.constantFrom(seesAll, blind), (state, report) => {
        fc.pre(state !== 'closed')
        expect(stateAfterCheck({ ...camera, state }, true, report)).not.toBe('closed')
      })
    )
  })
})

test('an exception runs through its last day and not after it, and not once it was ended', () => {
  expect(isRunning({ untilOn: '2026-11-21' }, '2026-11-21')).toBe(true)
  expect(isRunning({ untilOn: '2026-11-21' }, '2026-11-22')).toBe(false)
  expect(isRunning({ untilOn: '2026-12-21', endedAt: '2026-11-20T02:00:00.000Z' }, '2026-11-21')).toBe(false)
})

test('two matters have one key only when they are the same', () => {
  const text = fc.string({ maxLength: 6 })
  const matter = fc.record({ article: text, about: fc.constantFrom('camera' as const, 'label' as const), device: text })
  fc.assert(
    fc.property(matter, matter, (one, other) => {
      const same = one.article === other.article && one.about === other.about && one.device === other.device
      expect(keyOf(one) === keyOf(other)).toBe(same)
    })
  )
})

test('a machine is known by its host name, else by what it was called, and never mistaken for another of its make', () => {
  const make = { maker: 'Maker', model: 'Model' }
  expect(machineKey({ ...make, hostName: 'A' }, 'one')).toBe(machineKey({ ...make, hostName: 'a' }, 'two'))
  expect(machineKey(make, 'one')).not.toBe(machineKey(make, 'two'))
})

describe('the trend', () => {
  test('adds up the last checks of all machines at the end of each day', () => {
    const checks: Figures[] = [
      { machineId: 'a', on: '2026-11-01', forbidden: 2, look: 1 },
      { machineId: 'b', on: '2026-11-02', forbidden: 1, look: 0 },
      { machineId: 'a', on: '2026-11-02', forbidden: 1, look: 1 },
      { machineId: 'a', on: '2026-11-03', forbidden: 0, look: 0 }
    ]
    expect(trendOf(checks)).toEqual([
      { on: '2026-11-01', machines: 1, forbidden: 2, look: 1 },
      { on: '2026-11-02', machines: 2, forbidden: 2, look: 1 },
      { on: '2026-11-03', machines: 2, forbidden: 1, look: 0 }
    ])
    expect(trendOf(checks, 1).map(({ on }) => on)).toEqual(['2026-11-03'])
  })

  test('ends with what the last check of each machine says, however many there were', () => {
    const one = fc.record({
      machineId: fc.constantFrom('a', 'b', 'c'),
      on: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03'),
      forbidden: fc.nat(9),
      look: fc.nat(9)
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), (any) => {
        const checks = any.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
        const last = [...new Map(checks.map((each) => [each.machineId, each])).values()]
        expect(trendOf(checks).at(-1)).toEqual({
          on: checks.at(-1)?.on,
          machines: last.length,
          forbidden: last.reduce((total, { forbidden }) => total + forbidden, 0),
          look: last.reduce((total, { look }) => total + look, 0)
        })
      })
    )
  })
})
