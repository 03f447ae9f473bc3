import { addDays, type Day } from './days.ts'
import type { Level } from './levels.ts'

// Practice differs from unit to unit; these are the limits that published rules of archives name most often. They belong
// in the settings once there are any.
const longestDays: Readonly<Record<Level, number>> = {
  topSecret: 3,
  secret: 7,
  confidential: 14,
  workSecret: 30,
  unclassified: 30
}

/** The most days a carrier of this level may be out. */
export function longestLoan(level: Level): number {
  return longestDays[level]
}

/** The latest day on which a carrier of this level that is lent today must be back. */
export function latestDue(level: Level, today: Day): Day {
  return addDays(today, longestDays[level])
}
