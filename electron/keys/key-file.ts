import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { z } from 'zod'
import { Level } from '#shared/levels.ts'
import { canonicalJson } from '#electron/store/canonical-json.ts'
import { writeWhole } from '#electron/store/write-whole.ts'
import { KeySlot } from './key-slot.ts'

/** What lies beside the store, readable before anyone has signed in: whose store it is, and the sealed way to its key. */
export const KeyFile = z.strictObject({
  format: z.literal('jiyao keys 1'),
  /** Counts up with every writing. Of the two copies the whole one with the higher count is in force. */
  generation: z.int().min(1),
  storeId: z.uuid(),
  unit: z.string().max(200),
  level: Level,
  demonstration: z.boolean(),
  /** Makes the names of the slots unreadable to whoever has only this file. */
  nameSalt: z.base64().max(100),
  slots: z.array(KeySlot).max(10_000)
})
export type KeyFile = z.infer<typeof KeyFile>

const LARGEST = 32 * 1024 * 1024

/** The two places of a store's keys; they are written in turn, so that one is always whole. */
export function keyPlaces(storeFile: string): readonly [string, string] {
  return [`${storeFile}.keys-a`, `${storeFile}.keys-b`]
}

/** The keys of a store; `undefined` when neither copy is there, or none is whole. */
export function readKeyFile(storeFile: string): KeyFile | undefined {
  const copies = keyPlaces(storeFile).map(readCopy)
  return copies
    .filter((copy) => copy !== undefined)
    .sort((one, other) => other.generation - one.generation)
    .at(0)
}

/** Writes the next generation of the keys over the older copy, whole or not at all. */
export function writeKeyFile(storeFile: string, keys: Omit<KeyFile, 'generation'>): KeyFile {
  const places = keyPlaces(storeFile)
  const generations = places.map((place) => readCopy(place)?.generation ?? 0)
  const next: KeyFile = { ...keys, generation: Math.max(...generations) + 1 }
  const older = (generations[0] ?? 0) <= (generations[1] ?? 0) ? places[0] : places[1]
  writeWhole(older, Buffer.from(`${checksumOf(next)}\n${canonicalJson(next)}\n`, 'utf8'))
  return next
}

function readCopy(file: string): KeyFile | undefined {
  try {
    if (fs.statSync(file).size > LARGEST) return undefined
    const [checksum, text] = fs.readFileSync(file, 'utf8').split('\n')
    const read = KeyFile.safeParse(JSON.parse(text ?? ''))
    return read.success && checksum === checksumOf(read.data) ? read.data : undefined
  } catch {
    return undefined
  }
}

function checksumOf(keys: KeyFile): string {
  return createHash('sha256').update(canonicalJson(keys), 'utf8').digest('hex')
}
