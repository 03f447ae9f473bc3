import { expect, test } from 'vitest'
import { IDLE_LIMIT_SECONDS, isIdle } from '#electron/absence.ts'

test('ten minutes without a touch is absence, and no less', () => {
  expect(IDLE_LIMIT_SECONDS).toBe(600)
  expect([isIdle(0), isIdle(599.9), isIdle(600), isIdle(86_400)]).toEqual([false, false, true, true])
})
