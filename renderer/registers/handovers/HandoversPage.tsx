import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { type ReactElement, useCallback, useMemo } from 'react'
import { handovers, type HandoverInList } from '#shared/registers/handovers.ts'
import { sayDay } from '#renderer/moments.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

const ranges = ['open', 'all'] as const

/** What is being handed over and what was, each opened to its book. */
export function HandoversPage(): ReactElement {
  const { pages } = useWords()
  const { which = 'open' } = useSearch({ from: '/handovers' })
  const navigate = useNavigate({ from: '/handovers' })
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(handovers.list, { which, from, count }),
    [ask, which]
  )
  const columns = useColumns()
  const texts = pages.handovers
  return (
    <>
      <PageTitle title={texts.title}>
        <Link to="/papers/blank" search={{ form: 'handoverBook' }}>
          {pages.papers.printBlank}
        </Link>
      </PageTitle>
      <div className="toolbar">
        <Segmented
          aria-label={texts.which}
          value={which}
          options={ranges.map((range) => ({ value: range, label: texts.ranges[range] }))}
          onChange={(next) => void navigate({ search: { which: next }, replace: true })}
        />
      </div>
      <RegisterGrid
        label={texts.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/handovers/$handoverId', params: { handoverId: id } })}
        keys={texts.keys}
        empty={
          <EmptyState title={texts.empty[which]} next={texts.emptyNext}>
            <Link to="/people">{pages.menu.people}</Link>
          </EmptyState>
        }
      />
    </>
  )
}

function useColumns(): Column<HandoverInList, never>[] {
  const { pages } = useWords()
  return useMemo(() => {
    const { columns, progress, closed } = pages.handovers
    const sayProgress = (row: HandoverInList) =>
      row.closedAt === undefined ? progress(row.total - row.waiting, row.total) : closed
    const sayReceivers = (row: HandoverInList) => row.receivers.map(({ name }) => name).join(pages.listSeparator)
    return [
      {
        key: 'number',
        heading: columns.number,
        width: 140,
        cell: ({ id, number }) => (
          <Link to="/handovers/$handoverId" params={{ handoverId: id }} className="number-code" tabIndex={-1}>
            {number}
          </Link>
        )
      },
      {
        key: 'giver',
        heading: columns.giver,
        width: 160,
        cell: ({ giver }) => pages.person(giver.name, giver.number),
        text: ({ giver }) => giver.unit
      },
      { key: 'receivers', heading: columns.receivers, width: 170, cell: sayReceivers, text: sayReceivers },
      { key: 'level', heading: columns.level, width: 120, cell: ({ level }) => <Mark level={level} /> },
      { key: 'reason', heading: columns.reason, share: 1, cell: ({ reason }) => reason, text: ({ reason }) => reason },
      { key: 'progress', heading: columns.progress, width: 150, cell: sayProgress, text: sayProgress },
      { key: 'begunAt', heading: columns.begunAt, width: 110, numeric: true, cell: ({ begunAt }) => sayDay(begunAt) }
    ]
  }, [pages])
}
