import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { type ReactElement, useCallback, useMemo } from 'react'
import { isOutside } from '#shared/inspection-rules.ts'
import { inspections, type Inspection } from '#shared/registers/inspections.ts'
import { useSession } from '#renderer/session.ts'
import { BeginButton } from '#renderer/ui/BeginButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'

const ranges = ['latest', 'unsettled', 'all'] as const

/** The inspections of storage: the latest of each place, those with something open, or all. */
export function InspectionsPage(): ReactElement {
  const { pages } = useWords()
  const { inspections: said } = pages
  const { mayDo } = useSession()
  const { which = 'latest' } = useSearch({ from: '/inspections' })
  const navigate = useNavigate({ from: '/inspections' })
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(inspections.list, { which, from, count }),
    [ask, which]
  )
  const mayInspect = mayDo('inspections.inspect')
  const begin = () => void navigate({ to: '/inspections/new', search: {} })
  const columns = useColumns()
  return (
    <>
      <PageTitle title={said.title}>
        {mayInspect && <BeginButton onBegin={begin}>{said.register}</BeginButton>}
      </PageTitle>
      <div className="toolbar">
        <Segmented
          aria-label={said.which}
          value={which}
          options={ranges.map((range) => ({ value: range, label: said.ranges[range] }))}
          onChange={(next) => void navigate({ search: { which: next }, replace: true })}
        />
      </div>
      <RegisterGrid
        label={said.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/inspections/$inspectionId', params: { inspectionId: id } })}
        keys={said.keys}
        empty={
          <EmptyState
            title={said.empty[which]}
            {...(mayInspect && which !== 'unsettled' && { next: said.emptyNext })}
          />
        }
      />
    </>
  )
}

function useColumns(): Column<Inspection, never>[] {
  const { pages, placeKinds } = useWords()
  const { language } = useLanguage()
  return useMemo(() => {
    const { columns, degrees, percent, outside } = pages.inspections
    const measured = (
      value: number | undefined,
      wanted: { from: number; to: number },
      say: (value: number) => string
    ) =>
      value === undefined ? (
        ''
      ) : isOutside(value, wanted) ? (
        <strong className="overdue" title={outside}>
          {say(value)} ▲
        </strong>
      ) : (
        say(value)
      )
    const figure = language === 'zh-CN' ? 76 : 92
    return [
      {
        key: 'number',
        heading: columns.number,
        width: 130,
        cell: ({ id, number }) => (
          <Link to="/inspections/$inspectionId" params={{ inspectionId: id }} className="number-code" tabIndex={-1}>
            {number}
          </Link>
        )
      },
      {
        key: 'inspectedOn',
        heading: columns.inspectedOn,
        width: 104,
        cell: ({ inspectedOn }) => inspectedOn,
        numeric: true
      },
      {
        key: 'place',
        heading: columns.place,
        share: 1,
        width: 160,
        cell: ({ place }) => (
          <Link to="/inspections/places/$placeId" params={{ placeId: place.id }} tabIndex={-1}>
            {pages.inBrackets(place.name, place.code)}
          </Link>
        ),
        text: ({ place }) => pages.inBrackets(place.name, place.code)
      },
      { key: 'kind', heading: columns.kind, width: 72, cell: ({ place }) => placeKinds[place.kind] },
      {
        key: 'temperature',
        heading: columns.temperature,
        width: 90,
        cell: ({ temperature, wanted }) => measured(temperature, wanted.temperature, degrees),
        numeric: true
      },
      {
        key: 'humidity',
        heading: columns.humidity,
        width: 90,
        cell: ({ humidity, wanted }) => measured(humidity, wanted.humidity, percent),
        numeric: true
      },
      { key: 'found', heading: columns.found, width: figure, cell: ({ found }) => found || '', numeric: true },
      {
        key: 'open',
        heading: columns.open,
        width: figure,
        cell: ({ open }) => open > 0 && <strong className="overdue">{open}</strong>,
        numeric: true
      },
      {
        key: 'inspectedBy',
        heading: columns.inspectedBy,
        width: 150,
        cell: ({ inspectedBy, secondBy }) =>
          [inspectedBy.name, ...(secondBy ? [secondBy.name] : [])].join(pages.listSeparator)
      },
      { key: 'nextDueOn', heading: columns.nextDueOn, width: 104, cell: ({ nextDueOn }) => nextDueOn, numeric: true }
    ]
  }, [pages, placeKinds, language])
}
