import { InboxOutlined } from '@ant-design/icons'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react'
import { receipts, type ReceiptInSight } from '#shared/registers/receipts.ts'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { RegisterGrid, type Column, type PartWanted, type RegisterHandle } from '#renderer/ui/RegisterGrid.tsx'
import { SearchBox } from '#renderer/ui/SearchBox.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { CorrectReceipt } from './CorrectReceipt.tsx'
import { RegisterReceipt } from './RegisterReceipt.tsx'

/** The receive book, the newest first; what has come in is entered and corrected here. */
export function ReceiptsBook(): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const view = useSearch({ from: '/movements' })
  const { words } = view
  const navigate = useNavigate({ from: '/movements' })
  const ask = useAsk()
  const list = useRef<RegisterHandle>(null)
  const [doing, setDoing] = useState<'register' | ReceiptInSight>()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(receipts.list, { ...(words && { words }), from, count }),
    [ask, words]
  )
  const may = mayDo('receipts.register')
  const columns = useColumns(may ? setDoing : undefined)
  const stop = () => setDoing(undefined)
  const done = (said: string) => {
    stop()
    void message.success(said)
  }
  return (
    <>
      <div className="toolbar">
        <SearchBox
          label={pages.receipts.searchLabel}
          placeholder={pages.receipts.search}
          value={words ?? ''}
          onSearch={(next) => void navigate({ search: { ...view, words: next || undefined }, replace: true })}
          onDown={() => list.current?.enter()}
        />
        {may && (
          <Button type="primary" icon={<InboxOutlined />} onClick={() => setDoing('register')}>
            {pages.receipts.register}
          </Button>
        )}
      </div>
      <RegisterGrid
        ref={list}
        label={pages.movements.grid(pages.movements.tabs.receipts)}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onOpen={({ carriers: [first] }) =>
          first && void navigate({ to: '/carriers/$carrierId', params: { carrierId: first.id } })
        }
        keys={pages.movements.keys}
        empty={
          words ? (
            <EmptyState title={pages.carriers.nothingFound} next={pages.carriers.nothingFoundNext} />
          ) : (
            <EmptyState title={pages.receipts.empty} {...(may && { next: pages.receipts.emptyNext })} />
          )
        }
      />
      {doing === 'register' && (
        <RegisterReceipt
          onClose={stop}
          onDone={({ number, carriers }) => done(pages.receipts.done(number, carriers.length))}
        />
      )}
      {doing !== undefined && doing !== 'register' && (
        <CorrectReceipt
          receipt={doing}
          onClose={stop}
          onDone={({ number }) => done(pages.receipts.corrected(number))}
        />
      )}
    </>
  )
}

function useColumns(correct: ((receipt: ReceiptInSight) => void) | undefined): Column<ReceiptInSight, never>[] {
  const { pages, levels } = useWords()
  return useMemo(() => {
    const { columns, correctedTimes, signed } = pages.receipts
    return [
      {
        key: 'number',
        heading: columns.number,
        width: 118,
        cell: ({ number }) => <span className="number-code">{number}</span>
      },
      {
        key: 'receivedOn',
        heading: columns.receivedOn,
        width: 100,
        numeric: true,
        cell: ({ receivedOn }) => receivedOn
      },
      {
        key: 'sender',
        heading: columns.sender,
        width: 104,
        cell: ({ sender }) => sender,
        text: ({ sender }) => sender
      },
      {
        key: 'documentNumber',
        heading: columns.documentNumber,
        width: 116,
        cell: ({ documentNumber }) => documentNumber ?? '',
        text: ({ documentNumber }) => documentNumber ?? ''
      },
      {
        key: 'title',
        heading: columns.title,
        share: 1,
        width: 130,
        cell: ({ title, turn }) => (
          <>
            {title} {turn > 0 && <span className="quiet">{correctedTimes(turn)}</span>}
          </>
        ),
        text: ({ title }) => title
      },
      {
        key: 'mark',
        heading: columns.mark,
        width: 112,
        cell: ({ level }) => <Mark level={level} />,
        text: ({ level }) => levels[level]
      },
      { key: 'copies', heading: columns.copies, width: 64, numeric: true, cell: ({ copies }) => copies },
      { key: 'unit', heading: columns.unit, width: 100, cell: ({ unit }) => unit, text: ({ unit }) => unit },
      {
        key: 'handler',
        heading: columns.handler,
        width: 84,
        cell: ({ handler }) => handler.name,
        text: (row) => signed[row.signed]
      },
      {
        key: 'returnDueOn',
        heading: columns.returnDueOn,
        width: 100,
        numeric: true,
        cell: ({ returnDueOn }) => returnDueOn ?? ''
      },
      ...(correct
        ? [
            {
              key: 'actions',
              heading: columns.actions,
              width: 90,
              cell: (receipt: ReceiptInSight) => (
                <Button onClick={() => correct(receipt)}>{pages.receipts.correct}</Button>
              )
            }
          ]
        : [])
    ]
  }, [pages, levels, correct])
}
