import { Link, useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { useCallback, useMemo, useState, type ReactElement } from 'react'
import { stockTakes, type StockTakeInSight } from '#shared/registers/stock-takes.ts'
import { saySecond } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { BeginButton } from '#renderer/ui/BeginButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { BeginStockTake } from './BeginStockTake.tsx'
import { sayScope } from './say-count.ts'

/** The counts, those that are going on first; begun here, and opened to go on. */
export function StockTakesPage(): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const ask = useAsk()
  const [beginning, setBeginning] = useState(false)
  const read = useCallback(({ from, count }: PartWanted<never>) => ask(stockTakes.list, { from, count }), [ask])
  const columns = useColumns()
  const begin = mayDo('counts.take') ? () => setBeginning(true) : undefined
  const open = (stockTakeId: string) => void navigate({ to: '/counts/$stockTakeId', params: { stockTakeId } })
  return (
    <>
      <PageTitle title={pages.stockTakes.title}>
        <Link to="/papers/blank" search={{ form: 'stockTakeReport' }}>
          {pages.papers.printBlank}
        </Link>
        {begin && <BeginButton onBegin={begin}>{pages.stockTakes.begin}</BeginButton>}
      </PageTitle>
      <RegisterGrid
        label={pages.stockTakes.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onOpen={({ id }) => open(id)}
        keys={pages.stockTakes.keys}
        empty={<EmptyState title={pages.stockTakes.empty} next={pages.stockTakes.emptyNext} />}
      />
      {beginning && (
        <BeginStockTake
          onClose={() => setBeginning(false)}
          onDone={({ id, number }) => {
            setBeginning(false)
            void message.success(pages.stockTakes.begun(number))
            open(id)
          }}
        />
      )}
    </>
  )
}

function useColumns(): Column<StockTakeInSight, never>[] {
  const words = useWords()
  return useMemo(() => {
    const { columns, kinds, states, progress } = words.pages.stockTakes
    const signed = ({ openedBy, closedBy, secondOfficer }: StockTakeInSight) =>
      [...new Set([(closedBy ?? openedBy).name, ...(secondOfficer ? [secondOfficer.name] : [])])].join(
        words.pages.listSeparator
      )
    return [
      {
        key: 'number',
        heading: columns.number,
        width: 130,
        cell: ({ id, number }) => (
          <Link to="/counts/$stockTakeId" params={{ stockTakeId: id }} className="number-code" tabIndex={-1}>
            {number}
          </Link>
        )
      },
      { key: 'state', heading: columns.state, width: 90, cell: ({ state }) => states[state] },
      { key: 'kind', heading: columns.kind, width: 110, cell: ({ kind }) => kinds[kind] },
      {
        key: 'scope',
        heading: columns.scope,
        width: 160,
        share: 1,
        cell: (take) => sayScope(words, take),
        text: (take) => sayScope(words, take)
      },
      {
        key: 'progress',
        heading: columns.progress,
        width: 200,
        cell: ({ scanned, expected }) => progress(scanned, expected),
        text: ({ scanned, expected }) => progress(scanned, expected),
        numeric: true
      },
      {
        key: 'openedAt',
        heading: columns.openedAt,
        width: 160,
        cell: ({ openedAt }) => saySecond(openedAt),
        numeric: true
      },
      {
        key: 'closedAt',
        heading: columns.closedAt,
        width: 160,
        cell: ({ closedAt }) => (closedAt === undefined ? '' : saySecond(closedAt)),
        numeric: true
      },
      { key: 'signed', heading: columns.signed, width: 130, cell: signed, text: signed }
    ]
  }, [words])
}
