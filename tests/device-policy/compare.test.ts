import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareChecks } from '#shared/device-policy/compare.ts'
import type { Device } from '#shared/device-policy/report.ts'

const at = '2026-11-20T02:00:00.000Z'
const device = (id: string): Device => ({
  id,
  category: 'usb_storage',
  certainty: 'certain',
  traits: [],
  name: id,
  ids: '',
  busPath: '',
  presence: 'present',
  evidence: []
})

test('what has come and what has gone since the last check is told apart from what stayed', () => {
  const compared = compareChecks({ at, devices: ['a', 'b'].map(device) }, { devices: ['b', 'c'].map(device) })
  expect(compared).toEqual({ earlierAt: at, appeared: [device('c')], gone: [device('a')], sameCount: 1 })
})

test('compared the other way round, what came has gone and what went has come', () => {
  const devices = fc.uniqueArray(fc.constantFrom(...'abcdefgh')).map((ids) => ids.map(device))
  fc.assert(
    fc.property(devices, devices, (one, other) => {
      const there = compareChecks({ at, devices: one }, { devices: other })
      const back = compareChecks({ at, devices: other }, { devices: one })
      expect([there.appeared, there.gone, there.sameCount]).toEqual([back.gone, back.appeared, back.sameCount])
      expect(there.sameCount + there.appeared.length).toBe(other.length)
    })
  )
})
