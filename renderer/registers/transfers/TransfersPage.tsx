import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { type ReactElement, useCallback, useMemo } from 'react'
import { transfers, type TransferInList } from '#shared/registers/transfers.ts'
import { sayDay } from '#renderer/moments.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

const ranges = ['open', 'received', 'all'] as const

/** The lists of what units hand in to the archives, each opened to its page. */
export function TransfersPage(): ReactElement {
  const { pages } = useWords()
  const { which = 'open' } = useSearch({ from: '/transfers' })
  const navigate = useNavigate({ from: '/transfers' })
  const said = pages.transfers
  return (
    <>
      <PageTitle title={said.title}>
        <Link to="/papers/blank" search={{ form: 'transferList' }}>
          {pages.papers.printBlank}
        </Link>
      </PageTitle>
      <div className="toolbar">
        <Segmented
          aria-label={said.which}
          value={which}
          options={ranges.map((range) => ({ value: range, label: said.ranges[range] }))}
          onChange={(next) => void navigate({ search: { which: next }, replace: true })}
        />
      </div>
      <TransfersGrid which={which} />
    </>
  )
}

/** The lists themselves; also a book among those of the office. */
export function TransfersGrid({ which }: { which: (typeof ranges)[number] }): ReactElement {
  const { pages } = useWords()
  const navigate = useNavigate()
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(transfers.list, { which, from, count }),
    [ask, which]
  )
  const columns = useColumns()
  const said = pages.transfers
  return (
    <RegisterGrid
      label={said.grid}
      columns={columns}
      read={read}
      idOf={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/transfers/$transferId', params: { transferId: id } })}
      keys={said.keys}
      empty={
        <EmptyState title={said.empty[which]} next={said.emptyNext}>
          <Link to="/carriers">{said.toCarriers}</Link>
        </EmptyState>
      }
    />
  )
}

function useColumns(): Column<TransferInList, never>[] {
  const { pages } = useWords()
  return useMemo(() => {
    const { columns, listStates } = pages.transfers
    return [
      {
        key: 'number',
        heading: columns.number,
        width: 140,
        cell: ({ id, number }) => (
          <Link to="/transfers/$transferId" params={{ transferId: id }} className="number-code" tabIndex={-1}>
            {number}
          </Link>
        )
      },
      {
        key: 'unit',
        heading: columns.unit,
        share: 1,
        width: 120,
        cell: ({ unit }) => unit.name,
        text: ({ unit }) => unit.name
      },
      { key: 'level', heading: columns.level, width: 120, cell: ({ level }) => <Mark level={level} /> },
      { key: 'total', heading: columns.total, width: 80, numeric: true, cell: ({ total }) => total },
      { key: 'state', heading: columns.state, width: 100, cell: ({ state }) => listStates[state] },
      {
        key: 'drawnUp',
        heading: columns.drawnUp,
        width: 110,
        cell: ({ drawnUpBy }) => drawnUpBy.name,
        text: ({ drawnUpBy }) => pages.person(drawnUpBy.name, drawnUpBy.number)
      },
      {
        key: 'drawnUpOn',
        heading: columns.drawnUpOn,
        width: 110,
        numeric: true,
        cell: ({ drawnUpAt }) => sayDay(drawnUpAt)
      },
      { key: 'giver', heading: columns.giver, width: 110, cell: ({ giver }) => giver?.name ?? '' },
      { key: 'archivist', heading: columns.archivist, width: 120, cell: ({ archivist }) => archivist?.name ?? '' },
      {
        key: 'closedOn',
        heading: columns.closedOn,
        width: 110,
        numeric: true,
        cell: ({ closedAt }) => (closedAt === undefined ? '' : sayDay(closedAt))
      }
    ]
  }, [pages])
}
