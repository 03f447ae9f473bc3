import { hashRawSync } from '@node-rs/argon2'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'

const MOST_MEMORY_KIB = 512 * 1024
/** Ten times the usual work: room to raise it for years, and still only seconds on a slow machine. */
const MOST_WORK_KIB = 10 * 65_536 * 3

/**
 * How hard it is to try a password: Argon2id, the second recommended option of RFC 9106 as the floor for new ones. Kept
 * with each password, so that it can be raised; bounded, so that a forged key file can ask neither for all the memory there
 * is nor for all day.
 */
export const PasswordCost = z
  .strictObject({
    memoryKiB: z.int().min(8).max(MOST_MEMORY_KIB),
    passes: z.int().min(1).max(16),
    lanes: z.int().min(1).max(16),
    salt: z.base64().length(24)
  })
  // The standard asks for eight blocks of memory a lane.
  .refine(({ memoryKiB, lanes }) => memoryKiB >= 8 * lanes)
  .refine(({ memoryKiB, passes }) => memoryKiB * passes <= MOST_WORK_KIB)
export type PasswordCost = z.infer<typeof PasswordCost>

export type PasswordEffort = Omit<PasswordCost, 'salt'>
export const usualEffort: PasswordEffort = { memoryKiB: 65_536, passes: 3, lanes: 4 }

/** The cost of a new password, with a salt of its own. */
export function newPasswordCost(effort: PasswordEffort): PasswordCost {
  return { ...effort, salt: randomBytes(16).toString('base64') }
}

// The package's enumeration is erased at compile time; 2 is Argon2id in the standard.
const ARGON2ID = 2

/** The 32 bytes that a password becomes. NFKC, so that full-width and half-width typing is the same password. */
export function passwordKey(password: string, { memoryKiB, passes, lanes, salt }: PasswordCost): Buffer {
  return hashRawSync(Buffer.from(password.normalize('NFKC'), 'utf8'), {
    algorithm: ARGON2ID,
    memoryCost: memoryKiB,
    timeCost: passes,
    parallelism: lanes,
    outputLen: 32,
    salt: Buffer.from(salt, 'base64')
  })
}
