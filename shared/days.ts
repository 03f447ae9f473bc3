import { z } from 'zod'

/**
 * A day of the calendar, `2026-11-21`, in the years 1000 to 9999. Nothing but a real day passes: no 30 February, no
 * 29 February outside a leap year. Days sort as text. A day has no hours and no time zone, so the arithmetic here is
 * done on numbers and never on a Date.
 */
export const Day = z.string().refine(isDay, { error: 'notADay' })
export type Day = z.infer<typeof Day>

/** True for a text that names a real day in the form `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = /^([1-9][0-9]{3})-([0-9]{2})-([0-9]{2})$/.exec(text)
  return match !== null && isRealDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** True if the calendar has this day: `month` from 1 to 12, `date` from 1 to the end of that month. */
export function isRealDay(year: number, month: number, date: number): boolean {
  return year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** The day of these numbers, `month` from 1 to 12. Throws a RangeError where the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day {
  if (!isRealDay(year, month, date)) throw new RangeError(`the calendar has no day ${year}-${month}-${date}`)
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The numbers of a day, `month` from 1 to 12. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

// Someone will type 9999 for "never": reckoning beyond the calendar stops at its edge instead of failing.
const firstDay: Day = '1000-01-01'
const lastDay: Day = '9999-12-31'

/**
 * The corresponding day `months` later (or earlier, if negative). Where that month has no such day, its last day: one
 * month after 31 January is 28 or 29 February (the rule of the Civil Code, Article 202). So the end of a term is always
 * reckoned from its start in one step: month after month would lose the 31st on the way. Never beyond the calendar:
 * at most 9999-12-31, at least 1000-01-01.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const monthsSinceYearZero = year * 12 + (month - 1) + months
  const newYear = Math.floor(monthsSinceYearZero / 12)
  if (newYear > 9999) return lastDay
  if (newYear < 1000) return firstDay
  const newMonth = monthsSinceYearZero - newYear * 12 + 1
  return dayOf(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)))
}

/** The corresponding day `years` later; 29 February becomes 28 February where the year has no leap day. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12)
}

/** The day `days` later, or earlier if negative; never beyond the calendar, as with months. */
export function addDays(day: Day, days: number): Day {
  const number = numberOf(day) + days
  if (number > numberOf(lastDay)) return lastDay
  if (number < numberOf(firstDay)) return firstDay
  return dayNumbered(number)
}

/** How many days lie from one day to the other: 1 from a day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
}

/** Below 0 if the first day is earlier, 0 if they are the same, above 0 if it is later: for sorting. */
export function compareDays(one: Day, other: Day): number {
  return one < other ? -1 : one > other ? 1 : 0
}

export function isBefore(one: Day, other: Day): boolean {
  return one < other
}

export function isAfter(one: Day, other: Day): boolean {
  return one > other
}

/** The later of two days. */
export function laterOf(one: Day, other: Day): Day {
  return one < other ? other : one
}

/** The last day of the month this day lies in. */
export function endOfMonth(day: Day): Day {
  const { year, month } = partsOf(day)
  return dayOf(year, month, daysInMonth(year, month))
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

// Days are numbered with the year beginning in March, so that the leap day is the last of its year and every month
// before it starts at a fixed distance: (153 × month + 2) / 5.
function numberOf(day: Day): number {
  const { year, month, date } = partsOf(day)
  const marchYear = month > 2 ? year : year - 1
  const marchMonth = month > 2 ? month - 3 : month + 9
  return daysBeforeYear(marchYear) + daysBeforeMonth(marchMonth) + date - 1
}

function dayNumbered(number: number): Day {
  let marchYear = Math.floor(number / 365.2425)
  if (daysBeforeYear(marchYear) > number) marchYear -= 1
  if (daysBeforeYear(marchYear + 1) <= number) marchYear += 1
  const dayOfYear = number - daysBeforeYear(marchYear)
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return dayOf(month > 2 ? marchYear : marchYear + 1, month, dayOfYear - daysBeforeMonth(marchMonth) + 1)
}

function daysBeforeYear(marchYear: number): number {
  return marchYear * 365 + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
}

function daysBeforeMonth(marchMonth: number): number {
  return Math.floor((153 * marchMonth + 2) / 5)
}
