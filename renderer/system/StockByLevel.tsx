import { useMemo, type ReactElement } from 'react'
import { Level } from '#shared/levels.ts'
import { holdings } from '#shared/registers/holdings.ts'
import { useSession } from '#renderer/session.ts'
import { bars, Chart, type ChartOption } from '#renderer/ui/Chart.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

/** What is in hand, with totals by level and state; nothing for whoever reads no register. */
export function useStock() {
  const { mayDo } = useSession()
  return useReading(holdings.list, { count: 1 }, { when: mayDo('carriers.read') }).value
}

/** How much of each level is where it is kept, and how much is out, as a picture and as a table. */
export function StockByLevel(): ReactElement | null {
  const { pages, levels } = useWords()
  const { stock: words } = pages.home
  const stock = useStock()
  const rows = useMemo(
    () =>
      Level.options
        .toReversed()
        .map((level) => {
          const ofLevel = (stock?.totals ?? []).filter((total) => total.level === level)
          const countOf = (isKept: boolean) =>
            ofLevel
              .filter(({ state }) => (state === 'inStock' || state === 'archived') === isKept)
              .reduce((sum, { count }) => sum + count, 0)
          return { level, kept: countOf(true), out: countOf(false) }
        })
        .filter(({ kept, out }) => kept + out > 0),
    [stock]
  )
  const option = useMemo(
    (): ChartOption => ({
      legend: { top: 0 },
      grid: { left: 36, right: 8, top: 32, bottom: 24 },
      // Each level has its name below it, on two lines where it is long.
      xAxis: {
        type: 'category',
        data: rows.map(({ level }) => levels[level]),
        axisLabel: { interval: 0, width: 72, overflow: 'break' }
      },
      yAxis: { type: 'value', minInterval: 1 },
      color: ['blue', 'ochre'],
      series: [
        bars(
          words.kept,
          rows.map(({ kept }) => kept)
        ),
        bars(
          words.out,
          rows.map(({ out }) => out)
        )
      ]
    }),
    [rows, levels, words]
  )
  if (rows.length === 0) return null
  const [kept, out] = [sum(rows.map((row) => row.kept)), sum(rows.map((row) => row.out))]
  return (
    <section className="home-section">
      <h2>{words.title}</h2>
      <div className="home-stock">
        <Chart option={option} label={words.told(kept, out)} />
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.level}</th>
              <th scope="col">{words.kept}</th>
              <th scope="col">{words.out}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.level}>
                <th scope="row">{levels[row.level]}</th>
                <td className="number">{row.kept.toLocaleString('en-US')}</td>
                <td className="number">{row.out.toLocaleString('en-US')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
