import { expect, test } from 'vitest'
import { IDLE_LIMIT_SECONDS, isIdle } from '#electron/absence.ts'

test('ten minutes without a touch, of the machine or of the window, is absence', () => {
  expect(IDLE_LIMIT_SECONDS).toBe(600)
  expect(isIdle(599, 599)).toBe(false)
  expect(isIdle(600, 0)).toBe(true)
  expect(isIdle(0, 600)).toBe(true)
})
