import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#shared/days.ts'
import { SpanKind, spanOf, spansOf } from '#shared/spans.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))

test('a period is told by every month, or every year, that it touches', () => {
  expect(spansOf('2025-11-30', '2026-02-01', 'month')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(spansOf('2025-11-30', '2026-02-01', 'year')).toEqual(['2025', '2026'])
  expect(spansOf('2026-02-01', '2025-11-30', 'month')).toEqual([])
  expect(spansOf('2026-02-01', '2025-11-30', 'year')).toEqual([])
})

test('every day of a period lies in exactly one of its months and years, and they are in order', () => {
  fc.assert(
    fc.property(day, fc.nat(2000), fc.nat(2000), fc.constantFrom(...SpanKind.options), (from, long, within, by) => {
      const to = addDays(from, long)
      const spans = spansOf(from, to, by)
      expect(spans.filter((span) => span === spanOf(addDays(from, within % (long + 1)), by))).toHaveLength(1)
      expect(spans).toEqual([...new Set(spans)].toSorted())
      expect([spans[0], spans.at(-1)]).toEqual([spanOf(from, by), spanOf(to, by)])
    })
  )
})
