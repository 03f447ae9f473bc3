import { PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, App, Button, Spin } from 'antd'
import { type ReactElement, useCallback, useMemo, useState } from 'react'
import { listStateAfter } from '#shared/destruction-life.ts'
import type { OutputOf } from '#shared/define-operation.ts'
import { destruction, type DestructionItem } from '#shared/registers/destruction.ts'
import { ExportButton } from '#renderer/ExportButton.tsx'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk, useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useLanguage, useWords } from '#renderer/words.ts'
import { AddCarriers } from './AddCarriers.tsx'
import { ListActs } from './ListActs.tsx'
import { RetainItem } from './RetainItem.tsx'
import { Steps } from './Steps.tsx'

type Opened = OutputOf<typeof destruction.open>

/** One destruction list: how far it is, what is done next and by whom, and everything that stands on it. */
export function DestructionPage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const { listId } = useParams({ from: '/destruction/$listId' })
  const navigate = useNavigate()
  const { value: list, refusal } = useReading(destruction.open, { listId })
  const [adding, setAdding] = useState(false)
  const [retaining, setRetaining] = useState<DestructionItem>()

  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/destruction">{pages.destruction.back}</Link>
      </EmptyState>
    )
  if (!list) return <Spin aria-label={pages.loading} />
  const can = (act: 'add' | 'takeOff' | 'retain') => listStateAfter(act, list.state) !== undefined
  const mayAdd = mayDo('destruction.prepare') && can('add')
  const retainBy =
    mayDo('destruction.prepare') && can('takeOff')
      ? destruction.takeOff
      : mayDo('approvals.decide') && can('retain')
        ? destruction.retain
        : undefined
  return (
    <>
      <PageTitle
        title={`${list.number} ${list.reason}`}
        note={
          <>
            <strong>{pages.destruction.states[list.state]}</strong> · <Mark level={list.level} /> ·{' '}
            <Link to="/destruction">{pages.destruction.back}</Link>
          </>
        }
      >
        <ExportButton form="destructionItems" wish={{ listId }} />
        {mayAdd && (
          <Button
            icon={<PlusOutlined />}
            {...(list.counts.listed === 0 && { type: 'primary' })}
            onClick={() => setAdding(true)}
          >
            {pages.destruction.addItems}
          </Button>
        )}
        <ListActs list={list} />
        <Button
          icon={<PrinterOutlined />}
          onClick={() => void navigate({ to: '/destruction/$listId/papers', params: { listId } })}
        >
          {pages.destruction.papers}
        </Button>
      </PageTitle>
      <Ended list={list} />
      <Steps list={list} />
      <Totals list={list} />
      <Items
        list={list}
        onRetain={retainBy && setRetaining}
        empty={
          <EmptyState title={pages.destruction.noItems} {...(mayAdd && { next: pages.destruction.noItemsNext })} />
        }
      />
      {adding && <AddCarriers list={list} onClose={() => setAdding(false)} />}
      {retaining && retainBy && (
        <RetainItem
          operation={retainBy}
          list={list}
          item={retaining}
          onClose={() => setRetaining(undefined)}
          onDone={() => {
            setRetaining(undefined)
            void message.success(pages.destruction.retained(retaining.carrier.number))
          }}
        />
      )}
    </>
  )
}

function Ended({ list: { state, steps } }: { list: Opened }) {
  const { pages } = useWords()
  if (state !== 'cancelled') return null
  const last = steps.at(-1)
  const title =
    last?.act === 'withdraw'
      ? pages.destruction.endedWithdrawn(last.reason)
      : last?.act === 'cancel'
        ? pages.destruction.endedCancelled(last.reason)
        : pages.destruction.states.cancelled
  return <Alert type="info" showIcon title={title} description={pages.destruction.allRetained} className="ended" />
}

function Totals({ list: { totals, counts } }: { list: Opened }) {
  const { pages, carrierKinds } = useWords()
  const { kindTotal, retainedTotal, missingTotal, itemCount } = pages.destruction
  return (
    <p className="list-totals">
      <strong>
        {pages.destruction.totals} {itemCount(counts.listed + counts.destroyed)}
      </strong>
      {totals.map(({ kind, count }) => (
        <span key={kind}>{kindTotal(carrierKinds[kind], count)}</span>
      ))}
      {counts.retained > 0 && <span>{retainedTotal(counts.retained)}</span>}
      {counts.missing > 0 && <span className="overdue">{missingTotal(counts.missing)}</span>}
    </p>
  )
}

function Items({
  list: { id: listId },
  onRetain,
  empty
}: {
  list: Opened
  onRetain: ((item: DestructionItem) => void) | undefined
  empty: ReactElement
}) {
  const { pages } = useWords()
  const navigate = useNavigate()
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(destruction.items, { listId, from, count }),
    [ask, listId]
  )
  const columns = useColumns(onRetain)
  return (
    <RegisterGrid
      label={pages.destruction.items}
      columns={columns}
      read={read}
      idOf={({ id }) => id}
      onOpen={({ carrierId }) => void navigate({ to: '/carriers/$carrierId', params: { carrierId } })}
      keys={pages.destruction.itemKeys}
      empty={empty}
    />
  )
}

function useColumns(onRetain: ((item: DestructionItem) => void) | undefined): Column<DestructionItem, never>[] {
  const { pages, carrierKinds } = useWords()
  const { language } = useLanguage()
  return useMemo(() => {
    const { itemColumns: columns, itemStatuses } = pages.destruction
    const [status, mark, kind, amount] = language === 'zh-CN' ? [160, 130, 80, 92] : [150, 192, 84, 132]
    return [
      {
        key: 'number',
        heading: columns.number,
        width: 140,
        cell: ({ carrierId, carrier }) => (
          <Link to="/carriers/$carrierId" params={{ carrierId }} className="number-code" tabIndex={-1}>
            {carrier.number}
          </Link>
        )
      },
      {
        key: 'status',
        heading: columns.status,
        width: status,
        cell: (item) =>
          item.reason === undefined
            ? itemStatuses[item.status]
            : pages.changed.field(itemStatuses[item.status], item.reason),
        text: (item) => pages.changed.field(itemStatuses[item.status], item.reason ?? '')
      },
      {
        key: 'mark',
        heading: columns.mark,
        width: mark,
        cell: ({ carrier }) => <Mark level={carrier.level} text={carrier.markText} />,
        text: ({ carrier }) => carrier.markText
      },
      {
        key: 'title',
        heading: columns.title,
        share: 2,
        width: 130,
        cell: ({ carrier }) => carrier.title,
        text: ({ carrier }) => carrier.title
      },
      {
        key: 'issuer',
        heading: columns.issuer,
        share: 1,
        width: 96,
        cell: ({ carrier }) => carrier.issuer,
        text: ({ carrier }) => carrier.issuer
      },
      { key: 'kind', heading: columns.kind, width: kind, cell: ({ carrier }) => carrierKinds[carrier.kind] },
      {
        key: 'amount',
        heading: columns.amount,
        width: amount,
        cell: ({ carrier: { pages: count, capacity } }) =>
          count === undefined ? (capacity ?? '') : pages.destruction.pagesOf(count),
        numeric: true
      },
      {
        key: 'holder',
        heading: columns.holder,
        width: 84,
        cell: ({ carrier }) => carrier.holder.name,
        text: ({ carrier }) => pages.person(carrier.holder.name, carrier.holder.number)
      },
      ...(onRetain
        ? [
            {
              key: 'actions',
              heading: columns.actions,
              width: 92,
              cell: (item: DestructionItem) =>
                item.status === 'listed' && (
                  <Button
                    size="small"
                    aria-label={pages.destruction.takeOffTitle(item.carrier.number)}
                    onClick={() => onRetain(item)}
                  >
                    {pages.destruction.takeOff}
                  </Button>
                )
            }
          ]
        : [])
    ]
  }, [pages, carrierKinds, language, onRetain])
}
