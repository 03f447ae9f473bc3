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

/** The two places of a store's keys: the same twice, so that one lost file is not a lost store. */
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

/**
 * Writes the next generation of the keys over both copies, the older first, so that one is always whole. Over both: a
 * password that was changed, or an account that was disabled, must open neither.
 * @throws NotWritten
 */
export function writeKeyFile(storeFile: string, keys: Omit<KeyFile, 'generation'>): KeyFile {
  const places = keyPlaces(storeFile)
  const generations = places.map((place) => readCopy(place)?.generation ?? 0)
  const next: KeyFile = { ...keys, generation: Math.max(...generations) + 1 }
  const [a, b] = places
  const olderFirst: [string, string] = (generations[0] ?? 0) <= (generations[1] ?? 0) ? [a, b] : [b, a]
  writeWhole(olderFirst, Buffer.from(`${checksumOf(next)}\n${canonicalJson(next)}\n`, 'utf8'))
  return next
}

function readCopy(file: string): KeyFile | undefined {
  try {
    const there = fs.statSync(file)
    if (!there.isFile() || there.size > LARGEST) return undefined
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
