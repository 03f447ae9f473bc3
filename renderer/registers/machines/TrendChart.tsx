import { type ReactElement, useMemo } from 'react'
import type { TrendPoint } from '#shared/registers/machines.ts'
import { bars, Chart, type ChartOption } from '#renderer/ui/Chart.tsx'
import { useWords } from '#renderer/words.ts'

/**
 * How what was found has changed from day to day: a picture, and the same as a table. The bars have patterns, so that
 * they can be told apart on a black-and-white print.
 */
export function TrendChart({
  points,
  ofMany = false
}: {
  points: readonly TrendPoint[]
  /** Tells how many computers the figures are of. */
  ofMany?: boolean
}): ReactElement {
  const { pages } = useWords()
  const { trendColumns } = pages.machines
  const [first, last] = [points[0], points.at(-1)]
  const option = useMemo(
    (): ChartOption => ({
      legend: { top: 0 },
      grid: { left: 44, right: 24, top: 36, bottom: 28 },
      xAxis: { type: 'category', data: points.map(({ on }) => on) },
      yAxis: { type: 'value', minInterval: 1 },
      color: ['red', 'ochre', 'blue'],
      series: [
        bars(
          trendColumns.forbidden,
          points.map(({ forbidden }) => forbidden)
        ),
        bars(
          trendColumns.look,
          points.map(({ look }) => look)
        ),
        ...(ofMany
          ? [{ type: 'line' as const, name: trendColumns.machines, data: points.map(({ machines }) => machines) }]
          : [])
      ]
    }),
    [points, trendColumns, ofMany]
  )

  if (!first || !last || points.length < 2) return <p className="quiet">{pages.machines.noTrend}</p>
  return (
    <>
      <Chart option={option} label={pages.machines.chart(first.on, last.on, last.forbidden, last.look)} />
      <details className="check-folded">
        <summary>{pages.machines.trendTable}</summary>
        <table className="plain-table">
          <thead>
            <tr>
              {[
                trendColumns.on,
                ...(ofMany ? [trendColumns.machines] : []),
                trendColumns.forbidden,
                trendColumns.look
              ].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ on, machines, forbidden, look }) => (
              <tr key={on}>
                <td className="number">{on}</td>
                {ofMany && <td className="number">{machines}</td>}
                <td className="number">{forbidden}</td>
                <td className="number">{look}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
