import { Level } from '#shared/levels.ts'
import type { ReadableStore, WritableStore } from './open-store.ts'

/** What is said once of the whole store, at its founding. */
export type StoreSettings = { storeId: string; unit: string; level: Level; demonstration: boolean }

/** Says it, once. */
export function settleStore(store: WritableStore, { storeId, unit, level, demonstration }: StoreSettings): void {
  for (const [name, value] of Object.entries({ storeId, unit, level, demonstration: String(demonstration) }))
    store.run('INSERT INTO main.store_settings (name, value) VALUES (?, ?)', name, value)
}

/** The level that nothing in this store may exceed (Ordinance 106(10)). */
export function levelOfStore(store: ReadableStore): Level {
  return Level.parse(setting(store, 'level'))
}

/** The unit whose store this is. */
export function nameOfStore(store: ReadableStore): string {
  return setting(store, 'unit') ?? ''
}

/** Up to which generation the journal at the door has been taken into the record, and whether its next is written yet. */
export function doorGeneration(store: ReadableStore): { generation: number; awaited: boolean } {
  return {
    generation: Number(setting(store, 'doorGeneration') ?? 0),
    awaited: setting(store, 'doorAwaited') === 'true'
  }
}

/**
 * Notes up to where the journal at the door has been taken over.
 * @param awaited true while the journal of this generation is still to be written
 */
export function setDoorGeneration(store: WritableStore, generation: number, { awaited = false } = {}): void {
  set(store, 'doorGeneration', String(generation))
  set(store, 'doorAwaited', String(awaited))
}

/** The generation of the key file that belongs to what the store holds: an older one was put back by somebody. */
export function keyGeneration(store: ReadableStore): number {
  return Number(setting(store, 'keyGeneration') ?? 0)
}

/** Notes which generation of the key file belongs to what is being changed. */
export function setKeyGeneration(store: WritableStore, generation: number): void {
  set(store, 'keyGeneration', String(generation))
}

/** Where the last person at the window was, sealed for them alone. */
export function lastPlace(store: ReadableStore): Buffer | undefined {
  const sealed = setting(store, 'lastPlace')
  return sealed ? Buffer.from(sealed, 'base64') : undefined
}

/** Keeps where somebody is, in place of what was kept before; or nothing more. */
export function setLastPlace(store: WritableStore, sealed: Buffer | undefined): void {
  set(store, 'lastPlace', sealed?.toString('base64') ?? '')
}

function set(store: WritableStore, name: string, value: string): void {
  store.run(
    `INSERT INTO main.store_settings (name, value) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    name,
    value
  )
}

function setting(store: ReadableStore, name: string): string | undefined {
  return store.one<{ value: string }>('SELECT value FROM main.store_settings WHERE name = ?', name)?.value
}
