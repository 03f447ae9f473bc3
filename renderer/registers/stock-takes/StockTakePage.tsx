import { FileTextOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { App, Button, Spin } from 'antd'
import { useState, type ReactElement } from 'react'
import { stockTakes } from '#shared/registers/stock-takes.ts'
import { ExportButton } from '#renderer/ExportButton.tsx'
import { saySecond } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { AbandonStockTake, CloseStockTake } from './CloseStockTake.tsx'
import { CountLists } from './CountLists.tsx'
import { ScanDesk } from './ScanDesk.tsx'
import { sayScope } from './say-count.ts'

/** One count: the desk at which things are scanned, and what the count says so far; what it said, once it is closed. */
export function StockTakePage(): ReactElement {
  const words = useWords()
  const { pages, levels } = words
  const { stockTakeId } = useParams({ from: '/counts/$stockTakeId' })
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { value: count, refusal, again } = useReading(stockTakes.open, { stockTakeId })
  const [doing, setDoing] = useState<'close' | 'abandon'>()
  const [seen, setSeen] = useState(0)
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/counts">{pages.stockTakes.title}</Link>
      </EmptyState>
    )
  if (!count) return <Spin aria-label={pages.loading} />
  const counting = count.state === 'open' && mayDo('counts.take')
  return (
    <>
      <PageTitle
        title={
          <>
            <span className="number-code">{count.number}</span> {sayScope(words, count)}
          </>
        }
        note={
          <>
            {pages.stockTakes.kinds[count.kind]} · {pages.stockTakes.states[count.state]} · {saySecond(count.openedAt)}{' '}
            {count.openedBy.name}
            {count.secondOfficer && count.closedBy && (
              <> · {pages.stockTakes.officers(count.closedBy.name, count.secondOfficer.name)}</>
            )}{' '}
            · {pages.stockTakes.coversUpTo(levels[count.level])}
          </>
        }
      >
        <ExportButton form="stockTakeLines" wish={{ stockTakeId }} />
        {counting && (
          <>
            <Button onClick={() => setDoing('abandon')}>{pages.stockTakes.abandon}</Button>
            <Button type="primary" onClick={() => setDoing('close')}>
              {pages.stockTakes.closeCount}
            </Button>
          </>
        )}
        {count.state === 'closed' && (
          <Button
            type="primary"
            icon={<FileTextOutlined />}
            onClick={() => void navigate({ to: '/counts/$stockTakeId/report', params: { stockTakeId } })}
          >
            {pages.stockTakes.report}
          </Button>
        )}
      </PageTitle>
      {count.covered && (
        <p className="caution">
          {pages.stockTakes.reportPartial(count.covered.join(pages.listSeparator), count.reason ?? '')}
        </p>
      )}
      <div className={counting ? 'count-page' : 'count-page count-page-ended'}>
        {counting && (
          <ScanDesk
            count={count}
            seen={seen}
            onScanned={() => {
              again()
              setSeen((before) => before + 1)
            }}
            onDone={() => setDoing('close')}
          />
        )}
        <CountLists key={count.state} count={count} seen={seen} counting={counting} />
      </div>
      {doing === 'close' && (
        <CloseStockTake
          count={count}
          onClose={() => setDoing(undefined)}
          onDone={() => {
            setDoing(undefined)
            void message.success(pages.stockTakes.closed(count.number))
          }}
        />
      )}
      {doing === 'abandon' && (
        <AbandonStockTake count={count} onClose={() => setDoing(undefined)} onDone={() => setDoing(undefined)} />
      )}
    </>
  )
}
