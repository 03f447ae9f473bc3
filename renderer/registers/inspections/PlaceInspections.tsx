import { PlusOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Button, Spin } from 'antd'
import { type ReactElement, useMemo } from 'react'
import type { OutputOf } from '#shared/define-operation.ts'
import { inspections } from '#shared/registers/inspections.ts'
import { useSession } from '#renderer/session.ts'
import { Chart, type ChartOption } from '#renderer/ui/Chart.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'

type OfPlace = OutputOf<typeof inspections.ofPlace>

/** Everything that was measured in one place, as a picture and a table, and when it is inspected again. */
export function PlaceInspections(): ReactElement {
  const words = useWords()
  const { pages } = words
  const { inspections: said } = pages
  const { placeId } = useParams({ from: '/inspections/places/$placeId' })
  const { mayDo } = useSession()
  const navigate = useNavigate()
  const { value: history, refusal } = useReading(inspections.ofPlace, { placeId })
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/inspections">{said.back}</Link>
      </EmptyState>
    )
  if (!history) return <Spin aria-label={pages.loading} />
  const { place, points, nextDueOn, wanted } = history
  const range = ({ from, to }: { from: number; to: number }) => said.range(from, to)
  return (
    <>
      <PageTitle
        title={said.ofPlaceTitle(pages.inBrackets(place.name, place.code))}
        note={<Link to="/inspections">{said.back}</Link>}
      >
        {mayDo('inspections.inspect') && (
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => void navigate({ to: '/inspections/new', search: { place: placeId } })}
          >
            {said.register}
          </Button>
        )}
      </PageTitle>
      <section className="panel">
        <p>
          {said.wanted(`${range(wanted.temperature)} ℃`, `${range(wanted.humidity)} %`)}
          {nextDueOn !== undefined && <strong> {said.dueAgain(nextDueOn)}</strong>}
        </p>
        {points.length < 2 ? <p className="quiet">{said.noChart}</p> : <Course history={history} />}
        <table className="plain-table" aria-label={said.chartTable}>
          <thead>
            <tr>
              {[said.columns.inspectedOn, said.temperature, said.humidity].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ id, inspectedOn, temperature, humidity }) => (
              <tr key={id}>
                <td>
                  <Link to="/inspections/$inspectionId" params={{ inspectionId: id }}>
                    {inspectedOn}
                  </Link>
                </td>
                <td className="number">{temperature ?? said.notMeasured}</td>
                <td className="number">{humidity ?? said.notMeasured}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

// Two lines told apart by their points and by being broken or not, so that black on white reads too.
function Course({ history: { place, points } }: { history: OfPlace }) {
  const { inspections: said } = useWords().pages
  const option = useMemo(
    (): ChartOption => ({
      legend: { top: 0 },
      grid: { left: 44, right: 44, top: 36, bottom: 28 },
      xAxis: { type: 'category', data: points.map(({ inspectedOn }) => inspectedOn) },
      yAxis: [
        { type: 'value', scale: true, axisLabel: { formatter: '{value} ℃' } },
        { type: 'value', scale: true, axisLabel: { formatter: '{value} %' }, splitLine: { show: false } }
      ],
      color: ['brown', 'blue'],
      series: [
        {
          type: 'line',
          name: said.temperature,
          symbol: 'circle',
          symbolSize: 8,
          data: points.map(({ temperature }) => temperature ?? '-')
        },
        {
          type: 'line',
          name: said.humidity,
          yAxisIndex: 1,
          symbol: 'rect',
          symbolSize: 8,
          lineStyle: { type: 'dashed' },
          data: points.map(({ humidity }) => humidity ?? '-')
        }
      ]
    }),
    [points, said]
  )
  return <Chart option={option} label={said.chart(place.name, points.length)} />
}
