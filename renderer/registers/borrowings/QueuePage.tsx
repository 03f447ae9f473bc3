import { BarcodeOutlined } from '@ant-design/icons'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Segmented } from 'antd'
import { type ReactElement, useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { borrowings, QueueTab, type QueueLine, type Reservation } from '#shared/registers/borrowings.ts'
import { sayDay } from '#renderer/moments.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk, useDoing, useReading } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'
import { ActDialog, actsWith, EndReservationDialog, type Act } from './acts.tsx'
import { fileOf } from './file-of.tsx'
import { Standing } from './StateOf.tsx'

/** The archivist's work in one place: a list for each step, how much is in each, and the next step beside each line. */
export function QueuePage(): ReactElement {
  const { pages } = useWords()
  const said = pages.borrowings.queue
  const { tab = 'toApprove' } = useSearch({ from: '/archives/queue' })
  const navigate = useNavigate({ from: '/archives/queue' })
  const ask = useAsk()
  const [doing, setDoing] = useState<{ act: Act; line: QueueLine }>()
  const { value: queue } = useReading(borrowings.queue, { tab, count: 1 })
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(borrowings.queue, { tab, from, count }),
    [ask, tab]
  )
  const columns = useColumns(setDoing)
  useTellsLeaders(queue?.untold ?? 0)
  const stop = () => setDoing(undefined)
  return (
    <>
      <PageTitle title={said.title}>
        <Button
          type="primary"
          icon={<BarcodeOutlined />}
          onClick={() => void navigate({ to: '/archives/counter', search: {} })}
        >
          {said.counter}
        </Button>
      </PageTitle>
      <div className="toolbar">
        <Segmented
          aria-label={said.tab}
          value={tab}
          options={QueueTab.options.map((each) => ({
            value: each,
            label: queue ? said.counted(said.tabs[each], queue.counts[each]) : said.tabs[each]
          }))}
          onChange={(next) => void navigate({ search: { tab: next }, replace: true })}
        />
      </div>
      {tab === 'reserved' ? (
        <Reserved reservations={queue?.reservations ?? []} />
      ) : (
        <RegisterGrid
          key={tab}
          label={said.grid}
          columns={columns}
          read={read}
          idOf={({ id }) => id}
          onOpen={({ borrowingId }) =>
            void navigate({ to: '/archives/borrowings/$borrowingId', params: { borrowingId } })
          }
          keys={said.keys}
          empty={<EmptyState title={said.empty[tab]} />}
        />
      )}
      {doing && <ActDialog act={doing.act} line={doing.line} onDone={stop} onClose={stop} />}
    </>
  )
}

// What a day that passed has brought about is written down as soon as somebody looks who may.
function useTellsLeaders(untold: number): void {
  const { pages } = useWords()
  const { message } = App.useApp()
  const { doing, perform } = useDoing(borrowings.escalate)
  const tell = useEffectEvent(async () => {
    if (doing) return
    const answer = await perform({})
    if (answer.ok) void message.info(pages.borrowings.queue.told(answer.value.escalated.length))
  })
  useEffect(() => {
    if (untold > 0) void tell()
  }, [untold])
}

function useColumns(begin: (doing: { act: Act; line: QueueLine }) => void): Column<QueueLine, never>[] {
  const { pages, approvers } = useWords()
  const { language } = useLanguage()
  return useMemo(() => {
    const { queue, acts, kinds, ways } = pages.borrowings
    const { columns } = queue
    const who = ({ request }: QueueLine) => `${request.borrower.name} ${request.borrower.unit}`
    const use = ({ request }: QueueLine) => `${queue.use(kinds[request.kind], ways[request.way])} ${request.purpose}`
    return [
      {
        key: 'file',
        heading: columns.file,
        width: 218,
        cell: (line) => (
          <Link to="/carriers/$carrierId" params={{ carrierId: line.carrierId }} className="number-code" tabIndex={-1}>
            {fileOf(line)}
          </Link>
        ),
        text: fileOf
      },
      {
        key: 'mark',
        heading: columns.mark,
        width: language === 'zh-CN' ? 120 : 176,
        cell: ({ level, markText }) => <Mark level={level} text={markText} />
      },
      {
        key: 'title',
        heading: columns.title,
        share: 2,
        width: 80,
        cell: ({ title }) => title,
        text: ({ title }) => title
      },
      { key: 'borrower', heading: columns.borrower, width: language === 'zh-CN' ? 130 : 86, cell: who, text: who },
      { key: 'use', heading: columns.use, share: 1, width: 80, cell: use, text: use },
      {
        key: 'standing',
        heading: columns.standing,
        width: language === 'zh-CN' ? 128 : 140,
        cell: (line) => {
          const { state, request } = line
          if (state === 'submitted' && request.approval) return queue.waitsFor(approvers[request.approval.asks])
          if (state === 'approved' || state === 'ready') return queue.askedOn(sayDay(request.askedAt))
          return <Standing item={line} />
        }
      },
      {
        key: 'request',
        heading: columns.request,
        width: 110,
        cell: ({ borrowingId, request }) => (
          <Link to="/archives/borrowings/$borrowingId" params={{ borrowingId }} className="number-code" tabIndex={-1}>
            {request.number}
          </Link>
        )
      },
      {
        key: 'actions',
        heading: columns.actions,
        width: language === 'zh-CN' ? 204 : 244,
        cell: (line) => (
          <span className="row-acts">
            {actsWith(line).map((act, index) => (
              <Button key={act} type={index === 0 ? 'primary' : 'default'} onClick={() => begin({ act, line })}>
                {acts[act]}
              </Button>
            ))}
          </span>
        )
      }
    ]
  }, [pages, approvers, language, begin])
}

function Reserved({ reservations }: { reservations: readonly Reservation[] }) {
  const { pages } = useWords()
  const { queue, requests, acts } = pages.borrowings
  const [ending, setEnding] = useState<Reservation>()
  const stop = () => setEnding(undefined)
  if (reservations.length === 0) return <EmptyState title={queue.empty.reserved} />
  return (
    <section className="panel">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{queue.columns.file}</th>
            <th scope="col">{queue.columns.title}</th>
            <th scope="col">{queue.columns.mark}</th>
            <th scope="col">{queue.columns.borrower}</th>
            <th scope="col">{queue.columns.standing}</th>
            <th scope="col">{queue.columns.actions}</th>
          </tr>
        </thead>
        <tbody>
          {reservations.map((each) => (
            <tr key={each.id}>
              <td className="number-code">{fileOf(each)}</td>
              <td>{each.title}</td>
              <td>
                <Mark level={each.level} text={each.markText} />
              </td>
              <td>
                {pages.person(each.person.name, each.person.number)} · {each.person.unit}
              </td>
              <td>
                {each.isBack ? (
                  <strong className="is-back">{queue.backFor(each.person.name)}</strong>
                ) : (
                  [requests.turn(each.turn), each.dueOn === undefined ? '' : requests.dueBack(each.dueOn)]
                    .filter(Boolean)
                    .join(' · ')
                )}
              </td>
              <td>
                <Button onClick={() => setEnding(each)}>{acts.endReservation}</Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending && <EndReservationDialog reservation={ending} onDone={stop} onClose={stop} />}
    </section>
  )
}
