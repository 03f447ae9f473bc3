import { ImportOutlined } from '@ant-design/icons'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useCallback, useMemo, useState, type ReactElement } from 'react'
import { machines, type CheckedMachine } from '#shared/registers/machines.ts'
import { ExportButton } from '#renderer/ExportButton.tsx'
import { sayMoment } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { CheckSummary } from '#renderer/ui/CheckSummary.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { SearchBox } from '#renderer/ui/SearchBox.tsx'
import { useAsk, useReading } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'
import { ImportChecks } from './ImportChecks.tsx'
import { TrendChart } from './TrendChart.tsx'

/** Every computer that was ever checked, how it stands, and how all of them have changed. */
export function MachinesPage(): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { words = '' } = useSearch({ from: '/machines' })
  const navigate = useNavigate()
  const [importing, setImporting] = useState(false)
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(machines.list, { words, from, count }),
    [ask, words]
  )
  const columns = useColumns()
  return (
    <>
      <PageTitle title={pages.machines.title} note={pages.machines.explain}>
        <ExportButton form="machines" wish={{ words }} />
        {mayDo('deviceChecks.import') && (
          <Button type="primary" icon={<ImportOutlined />} onClick={() => setImporting(true)}>
            {pages.machines.import}
          </Button>
        )}
      </PageTitle>
      <FleetTrend />
      <div className="toolbar">
        <SearchBox
          label={pages.machines.search}
          placeholder={pages.machines.search}
          value={words}
          onSearch={(typed) =>
            void navigate({
              to: '/machines',
              search: typed.trim() === '' ? {} : { words: typed.trim() },
              replace: true
            })
          }
        />
      </div>
      <RegisterGrid
        label={pages.machines.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/machines/$machineId', params: { machineId: id } })}
        empty={
          words === '' ? (
            <EmptyState title={pages.machines.empty} next={pages.machines.emptyNext} />
          ) : (
            <EmptyState title={pages.machines.noneFound} />
          )
        }
      />
      {importing && <ImportChecks onClose={() => setImporting(false)} />}
    </>
  )
}

function FleetTrend() {
  const { pages } = useWords()
  const { value } = useReading(machines.trend, {})
  if (!value || value.points.length < 2) return null
  return (
    <section className="panel">
      <h2>{pages.machines.trendOfAll}</h2>
      <p className="quiet">{pages.machines.trendExplain}</p>
      <TrendChart points={value.points} ofMany />
    </section>
  )
}

function useColumns(): Column<CheckedMachine, never>[] {
  const { pages, deviceCheck } = useWords()
  const { language } = useLanguage()
  return useMemo((): Column<CheckedMachine, never>[] => {
    const { columns } = pages.machines
    return [
      {
        key: 'name',
        heading: columns.name,
        share: 1,
        width: 120,
        cell: ({ id, name }) => (
          <Link to="/machines/$machineId" params={{ machineId: id }} tabIndex={-1}>
            {name}
          </Link>
        ),
        text: ({ name }) => name
      },
      {
        key: 'result',
        heading: columns.result,
        width: language === 'zh-CN' ? 220 : 284,
        cell: ({ lastCheck }) => <CheckSummary summary={lastCheck.summary} />,
        text: ({ lastCheck }) => deviceCheck.summaries[lastCheck.summary]
      },
      {
        key: 'open',
        heading: columns.open,
        width: language === 'zh-CN' ? 120 : 104,
        cell: ({ openCount, overdueCount }) => (
          <>
            {openCount}{' '}
            {overdueCount > 0 && <strong className="overdue">{pages.machines.overdueIn(overdueCount)}</strong>}
          </>
        ),
        text: ({ openCount, overdueCount }) =>
          overdueCount > 0 ? `${openCount} ${pages.machines.overdueIn(overdueCount)}` : String(openCount),
        numeric: true
      },
      {
        key: 'excepted',
        heading: columns.excepted,
        width: 84,
        cell: ({ exceptedCount }) => exceptedCount,
        numeric: true
      },
      {
        key: 'forbidden',
        heading: columns.forbidden,
        width: 84,
        cell: ({ lastCheck }) => lastCheck.forbidden,
        numeric: true
      },
      { key: 'look', heading: columns.look, width: 84, cell: ({ lastCheck }) => lastCheck.look, numeric: true },
      {
        key: 'kind',
        heading: columns.kind,
        width: 150,
        cell: ({ lastCheck }) => deviceCheck.kinds[lastCheck.kind],
        text: ({ lastCheck }) => deviceCheck.kinds[lastCheck.kind]
      },
      {
        key: 'at',
        heading: columns.at,
        width: 136,
        cell: ({ lastCheck }) => sayMoment(lastCheck.at),
        numeric: true
      },
      { key: 'checks', heading: columns.checks, width: 92, cell: ({ checkCount }) => checkCount, numeric: true }
    ]
  }, [pages, deviceCheck, language])
}
