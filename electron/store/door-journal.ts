import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { z } from 'zod'
import { Outcome } from '#shared/system/audit.ts'
import { Moment } from '#shared/values.ts'
import { canonicalJson } from './canonical-json.ts'
import { writeWhole } from './write-whole.ts'

/**
 * What happened at the door while the store was closed and its audit record out of reach. Taken into the record at the
 * next sign-in. Names nobody: a number that was typed appears as the slot it would have.
 */
const DoorEntry = z.strictObject({
  at: Moment,
  operation: z.string().max(80),
  outcome: Outcome,
  refusal: z.string().max(80).optional(),
  slot: z.string().max(64).optional()
})
export type DoorEntry = z.infer<typeof DoorEntry>

/** How one slot has fared since its last success. */
const Attempts = z.strictObject({
  failures: z.int().min(0),
  lastAt: Moment,
  /** How many times it has been locked and has unlocked by itself. */
  lockedBefore: z.int().min(0)
})
export type Attempts = z.infer<typeof Attempts>

const DoorJournal = z.strictObject({
  format: z.literal('jiyao door 1'),
  storeId: z.uuid(),
  generation: z.int().min(0),
  attempts: z.record(z.string(), Attempts),
  entries: z.array(DoorEntry),
  /** Entries beyond the most that are kept; they are counted, not told. */
  untold: z.int().min(0)
})
export type DoorJournal = z.infer<typeof DoorJournal>

const MOST_ENTRIES = 5000
const MOST_SLOTS_OF_NOBODY = 2000
const LARGEST = 32 * 1024 * 1024

/** Where the journal of a store lies. */
export function doorPlace(storeFile: string): string {
  return `${storeFile}.door`
}

/** The journal of a store; an empty one where there is none, or what is there is not whole or not this store's. */
export function readDoor(storeFile: string, storeId: string): DoorJournal {
  try {
    const place = doorPlace(storeFile)
    const there = fs.statSync(place)
    if (!there.isFile() || there.size > LARGEST) throw new Error('not a journal')
    const [checksum, text] = fs.readFileSync(place, 'utf8').split('\n')
    const journal = DoorJournal.parse(JSON.parse(text ?? ''))
    if (journal.storeId === storeId && checksum === checksumOf(journal)) return journal
  } catch {
    // Fall through: a journal that cannot be read is one that is missing, and the record will say so.
  }
  return { format: 'jiyao door 1', storeId, generation: 0, attempts: {}, entries: [], untold: 0 }
}

/** Writes the next generation of the journal. */
export function writeDoor(storeFile: string, journal: DoorJournal): DoorJournal {
  const excess = Math.max(0, journal.entries.length - MOST_ENTRIES)
  const next = {
    ...journal,
    generation: journal.generation + 1,
    entries: journal.entries.slice(excess),
    untold: journal.untold + excess
  }
  writeWhole([doorPlace(storeFile)], Buffer.from(`${checksumOf(next)}\n${canonicalJson(next)}\n`, 'utf8'))
  return next
}

const FAILURES_THAT_LOCK = 5
const FIRST_LOCK_MINUTES = 15

/** How many more wrong attempts a slot has before it is locked. */
export function attemptsLeft(attempts: Attempts | undefined): number {
  return Math.max(0, FAILURES_THAT_LOCK - (attempts?.failures ?? 0))
}

/**
 * Whether a slot may be tried now. From the third failure on it must wait 1, 2, 4… seconds; after the fifth it is locked:
 * until the security administrator unlocks it, or, where nobody else could, for 15 minutes, doubling each time.
 */
export function doorOpens(
  attempts: Attempts | undefined,
  now: string,
  unlocksByItself: boolean
): { opens: true } | { opens: false; locked: boolean; seconds: number } {
  if (!attempts || attempts.failures < 3) return { opens: true }
  const locked = attempts.failures >= FAILURES_THAT_LOCK
  if (locked && !unlocksByItself) return { opens: false, locked, seconds: 0 }
  const wait = locked ? FIRST_LOCK_MINUTES * 60 * 2 ** attempts.lockedBefore : 2 ** (attempts.failures - 3)
  // A clock that was set back does not shorten the wait.
  const passed = Math.max(0, (Date.parse(now) - Date.parse(attempts.lastAt)) / 1000)
  return passed >= wait ? { opens: true } : { opens: false, locked, seconds: Math.ceil(wait - passed) }
}

/**
 * The journal after one more failure at a slot. Of slots that are nobody's only the latest are kept; those of real
 * accounts all are, or a lock could be washed away by trying enough invented numbers.
 * @param accounts the slots that are somebody's
 */
export function withFailure(
  journal: DoorJournal,
  slot: string,
  now: string,
  accounts: ReadonlySet<string>
): DoorJournal {
  const all = Object.entries({ ...journal.attempts, [slot]: afterFailure(journal.attempts[slot], now) })
  const ofAccounts = all.filter(([each]) => accounts.has(each))
  const ofNobody = all
    .filter(([each]) => !accounts.has(each))
    .sort(([, one], [, other]) => (one.lastAt < other.lastAt ? 1 : -1))
  return { ...journal, attempts: Object.fromEntries([...ofAccounts, ...ofNobody.slice(0, MOST_SLOTS_OF_NOBODY)]) }
}

/** The count after one more failure at this moment. */
export function afterFailure(attempts: Attempts | undefined, now: string): Attempts {
  const { failures, lockedBefore } = attempts ?? { failures: 0, lockedBefore: 0 }
  // Whoever tries again after a timed lock has one more attempt, then a longer wait.
  return failures >= FAILURES_THAT_LOCK
    ? { failures, lastAt: now, lockedBefore: lockedBefore + 1 }
    : { failures: failures + 1, lastAt: now, lockedBefore }
}

function checksumOf(journal: DoorJournal): string {
  return createHash('sha256').update(canonicalJson(journal), 'utf8').digest('hex')
}
