import { z } from 'zod'
import { partsOf, type Day } from './days.ts'

/** By what a period is told: year by year or month by month. */
export const SpanKind = z.enum(['year', 'month'])
export type SpanKind = z.infer<typeof SpanKind>

/** The year or the month a day lies in: `2026`, `2026-11`. */
export function spanOf(day: Day, by: SpanKind): string {
  return day.slice(0, by === 'year' ? 4 : 7)
}

/** Every year or month that some day of a period lies in, in their order; none where the period ends before it begins. */
export function spansOf(from: Day, to: Day, by: SpanKind): string[] {
  const [first, last] = [monthNumber(from), monthNumber(to)]
  if (by === 'year') {
    const years = Math.floor(last / 12) - Math.floor(first / 12) + 1
    return Array.from({ length: Math.max(0, years) }, (_, index) => String(Math.floor(first / 12) + index))
  }
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const month = first + index
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

function monthNumber(day: Day): number {
  const { year, month } = partsOf(day)
  return year * 12 + month - 1
}
