import type * as Argon2 from '@node-rs/argon2'
import { hashRawSync } from '@node-rs/argon2'
import { expect, test, vi } from 'vitest'
import { session } from '#shared/system/session.ts'
import { foundedApp } from '../support/test-app.ts'

// eslint-disable-next-line no-restricted-syntax -- a package is watched, not replaced: every call does all of its work.
vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof Argon2>()
  return { ...argon2, hashRawSync: vi.fn(argon2.hashRawSync) }
})

test('trying a number that nobody has costs as much work as trying one that somebody has', async () => {
  const app = await foundedApp()
  const watched = vi.mocked(hashRawSync)
  const workFor = async (number: string) => {
    watched.mockClear()
    await app.refusal(session.signIn, { number, password: 'Wrong-Password-1' })
    return watched.mock.calls.map(([, options]) => {
      const { algorithm, memoryCost, timeCost, parallelism, outputLen } = options ?? {}
      return { algorithm, memoryCost, timeCost, parallelism, outputLen }
    })
  }
  const known = await workFor('A003')
  expect(known).toHaveLength(1)
  expect(await workFor('Z999')).toEqual(known)
})
