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

/** Up to which generation the journal at the door has been taken into the record. */
export function doorGeneration(store: ReadableStore): number {
  return Number(setting(store, 'doorGeneration') ?? 0)
}

/** Notes up to where the journal at the door has been taken over. */
export function setDoorGeneration(store: WritableStore, generation: number): void {
  store.run(
    `INSERT INTO main.store_settings (name, value) VALUES ('doorGeneration', ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    String(generation)
  )
}

function setting(store: ReadableStore, name: string): string | undefined {
  return store.one<{ value: string }>('SELECT value FROM main.store_settings WHERE name = ?', name)?.value
}
