import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KeySlot, changeSlotPassword, makeSlot, openSlot, slotOf } from '#electron/keys/key-slot.ts'
import { PasswordCost, passwordKey, usualEffort } from '#electron/keys/password-key.ts'
import { quickEffort } from '../support/quick-effort.ts'

const storeId = '11111111-1111-4111-8111-111111111111'
const otherStore = '22222222-2222-4222-8222-222222222222'
const storeKey = Buffer.alloc(32, 9)
const salt = Buffer.alloc(32, 3).toString('base64')
const slotFor = (number: string, password: string) =>
  makeSlot({ storeId, slot: slotOf(number, salt), password, storeKey, effort: quickEffort, unlocksByItself: false })

test('a slot gives the store’s key to its password, and to no other; a changed password takes its place', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (password, other) => {
      const slot = slotFor('A001', password)
      const same = password.normalize('NFKC') === other.normalize('NFKC')
      expect(KeySlot.parse(slot)).toEqual(slot)
      const opened = openSlot(slot, storeId, password)
      expect(opened).toMatchObject({ storeKey })
      expect(openSlot(slot, storeId, other) !== undefined).toBe(same)
      const changed = changeSlotPassword(slot, storeId, { from: password, to: other, effort: quickEffort }) as KeySlot
      // Another password leaves the person's own key as it was.
      expect(openSlot(changed, storeId, other)).toEqual(opened)
      expect(openSlot(changed, storeId, password) !== undefined).toBe(same)
    }),
    { numRuns: 40 }
  )
})

test('a slot under another person’s name, in another store, or patched together from two, opens nothing', () => {
  const [one, two] = [slotFor('A001', 'one'), slotFor('A002', 'two')]
  const forged: [what: string, slot: KeySlot, password: string][] = [
    ['renamed', { ...one, slot: two.slot }, 'one'],
    ['keys of another', { ...one, privateKeys: two.privateKeys }, 'one'],
    ['keys and cost of another', { ...one, privateKeys: two.privateKeys, cost: two.cost }, 'two'],
    ['store key of another', { ...one, storeKey: two.storeKey }, 'one'],
    ['public keys of another', { ...one, publicKeys: two.publicKeys }, 'one'],
    ['sender of another', { ...one, storeKey: { ...one.storeKey, sender: two.storeKey.sender } }, 'one'],
    ['sender that is no key', { ...one, storeKey: { ...one.storeKey, sender: 'AAAA' } }, 'one'],
    ['sender of another kind', { ...one, storeKey: { ...one.storeKey, sender: ed25519() } }, 'one'],
    ['another salt', { ...one, cost: two.cost }, 'one'],
    ['other passes', { ...one, cost: { ...one.cost, passes: 2 } }, 'one']
  ]
  expect(openSlot(one, storeId, 'one')).toMatchObject({ storeKey })
  for (const [what, slot, password] of forged)
    expect([what, openSlot(slot, storeId, password)]).toEqual([what, undefined])
  expect(openSlot(one, otherStore, 'one')).toBeUndefined()
  expect(changeSlotPassword(one, storeId, { from: 'two', to: 'three', effort: quickEffort })).toBeUndefined()
})

test('two people with one password have nothing in common that could be seen', () => {
  const [one, two] = [slotFor('A001', 'the same'), slotFor('A002', 'the same')]
  expect([one.slot === two.slot, one.cost.salt === two.cost.salt, one.privateKeys.box === two.privateKeys.box]).toEqual(
    [false, false, false]
  )
  const [own, others] = [one, two].map((slot) => openSlot(slot, storeId, 'the same')?.ownKey)
  expect(own).toHaveLength(32)
  expect(own).not.toEqual(others)
  expect(slotOf('A001', salt)).not.toBe(slotOf('A001', Buffer.alloc(32, 4).toString('base64')))
})

test.each<[what: string, cost: object]>([
  ['a terabyte', { memoryKiB: 2 ** 30 }],
  ['more than half a gigabyte', { memoryKiB: 513 * 1024 }],
  ['half a gigabyte sixteen times', { memoryKiB: 512 * 1024, passes: 16 }],
  ['a thousand passes', { passes: 1000 }],
  ['too little memory for its lanes', { memoryKiB: 8, lanes: 16 }],
  ['no pass at all', { passes: 0 }],
  ['half a pass', { passes: 1.5 }],
  ['a number that is text', { passes: '3' }],
  ['a short salt', { salt: 'AAAA' }]
])('a forged key file that asks for %s is not read', (_, cost) => {
  const slot = slotFor('A001', 'one')
  expect(KeySlot.safeParse(slot).success).toBe(true)
  expect(KeySlot.safeParse({ ...slot, cost: { ...slot.cost, ...cost } }).success).toBe(false)
})

test('the usual effort is the one that RFC 9106 recommends, and a password’s key is the one of the published vector', () => {
  expect(usualEffort).toEqual({ memoryKiB: 65_536, passes: 3, lanes: 4 })
  expect(PasswordCost.safeParse({ ...usualEffort, salt: Buffer.alloc(16).toString('base64') }).success).toBe(true)
  // Computed once with another implementation of Argon2id (version 0x13), so that stores stay readable by others.
  const key = passwordKey('password', {
    memoryKiB: 64,
    passes: 2,
    lanes: 1,
    salt: Buffer.from('somesaltsomesalt').toString('base64')
  })
  expect(key.toString('hex')).toBe('1a98fba8e6394425c9bdc333a9c750aaf811df070f5fb4a5788e1cf4db5793a1')
})

function ed25519(): string {
  return generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
}
