import type { OpenStore } from '#electron/store/open-store.ts'
import { openStore } from '#electron/store/open-store.ts'
import { readKeyFile, type KeyFile } from '#electron/keys/key-file.ts'
import { openSlot, slotOf } from '#electron/keys/key-slot.ts'
import { administrators } from '../support/test-app.ts'

/** The keys beside a store, as anyone can read them. */
export function keysOf(storeFile: string): KeyFile {
  const keys = readKeyFile(storeFile)
  if (!keys) throw new Error('the store has no keys')
  return keys
}

/** The key of a store, as whoever has its files and one password gets at it without the program; nobody with a wrong one. */
export function keyWith(
  storeFile: string,
  { number, password }: { number: string; password: string } = administrators.auditor
): Buffer | undefined {
  const keys = keysOf(storeFile)
  const slot = keys.slots.find((each) => each.slot === slotOf(number, keys.nameSalt))
  return slot && openSlot(slot, keys.storeId, password)?.storeKey
}

/** Opens a store past the gate, as whoever holds its key can, and closes it afterwards. */
export function withKey<Value>(storeFile: string, work: (store: OpenStore) => Value): Value {
  const key = keyWith(storeFile)
  if (!key) throw new Error('the key is wrong')
  const store = openStore(storeFile, key)
  try {
    return work(store)
  } finally {
    store.close()
  }
}
