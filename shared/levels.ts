import { z } from 'zod'

/**
 * The levels, lowest first: 非密, 工作秘密 (protected, but no state secret: it never bears a star), 秘密, 机密, 绝密
 * (Secrecy Law 2024, Articles 14 and 64).
 */
export const Level = z.enum(['unclassified', 'workSecret', 'confidential', 'secret', 'topSecret'])
export type Level = z.infer<typeof Level>

/** The three levels of a state secret: 秘密, 机密, 绝密. No mark with a star is put on anything else (Article 22). */
export const StateSecretLevel = Level.extract(['confidential', 'secret', 'topSecret'])
export type StateSecretLevel = z.infer<typeof StateSecretLevel>

// The store keeps ranks: a number never changes its meaning, even if a level were added one day.
const ranks = { unclassified: 0, workSecret: 1, confidential: 2, secret: 3, topSecret: 4 } as const satisfies Record<
  Level,
  number
>

/** The level as the store keeps it and compares it: 0 (unclassified) to 4 (top secret). */
export function rankOf(level: Level): number {
  return ranks[level]
}

/** The level a rank stands for. Throws a RangeError for a number that is no rank. */
export function levelOfRank(rank: number): Level {
  const level = Level.options.find((candidate) => ranks[candidate] === rank)
  if (level === undefined) throw new RangeError(`no level has rank ${rank}`)
  return level
}

/** The level of a state secret a rank stands for. Throws a RangeError for any other number. */
export function stateSecretOfRank(rank: number): StateSecretLevel {
  const level = levelOfRank(rank)
  if (!isStateSecret(level)) throw new RangeError(`rank ${rank} is no level of a state secret`)
  return level
}

export function isStateSecret(level: Level): level is StateSecretLevel {
  return level === 'confidential' || level === 'secret' || level === 'topSecret'
}

/** True where `level` is higher than `ceiling`: a carrier above a clearance, above a machine, above a store. */
export function isAbove(level: Level, ceiling: Level): boolean {
  return ranks[level] > ranks[ceiling]
}

/** The highest of these levels; of none at all, `unclassified`. */
export function highest(levels: readonly Level[]): Level {
  return levels.reduce((top, level) => (isAbove(level, top) ? level : top), 'unclassified')
}

// Secrecy Law 2024, Article 20: 绝密 thirty, 机密 twenty, 秘密 ten years, unless otherwise provided.
const longestYears = { confidential: 10, secret: 20, topSecret: 30 } as const satisfies Record<StateSecretLevel, number>

/** The longest term of a level in years, unless otherwise provided (Secrecy Law 2024, Article 20). */
export function maximumYears(level: StateSecretLevel): 10 | 20 | 30 {
  return longestYears[level]
}
