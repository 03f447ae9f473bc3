import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { expect, test, vi } from 'vitest'
import { session } from '#shared/system/session.ts'
import { keyPlaces, readKeyFile, writeKeyFile } from '#electron/keys/key-file.ts'
import type { KeySlot } from '#electron/keys/key-slot.ts'
import { canonicalJson } from '#electron/store/canonical-json.ts'
import { keysOf } from '../store/with-key.ts'
import { administrators, foundedApp } from '../support/test-app.ts'

const auditor = { number: 'A003', password: administrators.auditor.password }

test('a key file is written twice, one generation on, and either copy is the whole of it', async () => {
  const { storeFile } = await foundedApp()
  const before = keysOf(storeFile)
  const written = writeKeyFile(storeFile, { ...before, slots: [] })
  expect(written).toEqual({ ...before, slots: [], generation: before.generation + 1 })
  const [a, b] = keyPlaces(storeFile).map((place) => fs.readFileSync(place, 'utf8'))
  expect(a).toBe(b)
  expect(readKeyFile(storeFile)).toEqual(written)
})

test('a disk that is full at the second copy leaves both as they were, and nothing half beside them', async () => {
  const { storeFile } = await foundedApp()
  const before = keyPlaces(storeFile).map((place) => fs.readFileSync(place, 'utf8'))
  const write = fs.writeFileSync.bind(fs)
  let writes = 0
  const disk = vi.spyOn(fs, 'writeFileSync').mockImplementation((...given) => {
    writes += 1
    if (writes === 2) throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
    write(...given)
  })
  try {
    expect(() => writeKeyFile(storeFile, { ...keysOf(storeFile), slots: [] })).toThrow('could not be written')
  } finally {
    disk.mockRestore()
  }
  expect(keyPlaces(storeFile).map((place) => fs.readFileSync(place, 'utf8'))).toEqual(before)
  expect(keyPlaces(storeFile).filter((place) => fs.existsSync(`${place}.part`))).toEqual([])
})

// Whoever can write to the folder can write a key file that is whole; none may cost the machine, or let the wrong one in.
test.each<[what: string, refusal: string, forge: (slots: KeySlot[]) => unknown[]]>([
  ['asks for a terabyte', 'store.keysDamaged', (slots) => slots.map((slot) => costing(slot, { memoryKiB: 2 ** 30 }))],
  ['asks for a day of work', 'store.keysDamaged', (slots) => slots.map((slot) => costing(slot, { passes: 2 ** 20 }))],
  ['has a tag of four bytes', 'store.keysDamaged', (slots) => slots.map(withShortTag)],
  ['knows more fields', 'store.keysDamaged', (slots) => slots.map((slot) => ({ ...slot, admin: true }))],
  ['gives each person the slot of the next', 'session.wrongNumberOrPassword', turned],
  ['has nobody in it', 'session.wrongNumberOrPassword', () => []],
  ['has a slot ten thousand times', 'store.keysDamaged', (slots) => Array.from({ length: 10_001 }, () => slots[0])]
])('a forged key file that %s is refused', async (_, refusal, forge) => {
  const app = await foundedApp()
  const keys = keysOf(app.storeFile)
  const forged = { ...keys, generation: 7, slots: forge(keys.slots) }
  for (const place of keyPlaces(app.storeFile)) fs.writeFileSync(place, whole(forged))
  expect(await app.refusal(session.signIn, auditor)).toBe(refusal)
  expect(app.faults).toEqual([])
  for (const place of keyPlaces(app.storeFile)) fs.writeFileSync(place, whole({ ...keys, generation: 8 }))
  await app.do(session.signIn, auditor)
})

function whole(keys: object): string {
  const text = canonicalJson(keys)
  return `${createHash('sha256').update(text).digest('hex')}\n${text}\n`
}

function costing(slot: KeySlot, cost: Partial<KeySlot['cost']>): KeySlot {
  return { ...slot, cost: { ...slot.cost, ...cost } }
}

function withShortTag(slot: KeySlot): KeySlot {
  return { ...slot, privateKeys: { ...slot.privateKeys, tag: slot.privateKeys.tag.slice(0, 4) } }
}

function turned(slots: KeySlot[]): KeySlot[] {
  return slots.map((slot, index) => ({ ...slot, slot: slots[(index + 1) % slots.length]?.slot ?? '' }))
}
