import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { type ReactElement, useCallback, useMemo, useState } from 'react'
import { movements, type MovementInSight, type MovementKind } from '#shared/registers/movements.ts'
import type { Words } from '#shared/words/words.ts'
import { sayDay } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'
import { CorrectMovement } from './CorrectMovement.tsx'
import { EndDialog, endsOf, type EndAct } from './EndDialog.tsx'
import { MovementNumber } from './MovementNumber.tsx'

export type Range = 'open' | 'overdue' | 'all'

type Doing = { movement: MovementInSight; act: EndAct | 'correct' }

/**
 * One book of stays elsewhere; what is open leads, the longest overdue first. Each is ended and corrected from here.
 * @param issued shows it as the book of what was issued (发文登记簿): by document number, to whom, signed by whom
 */
export function MovementsBook(props: {
  name: string
  kind: MovementKind
  which: Range
  issued?: boolean
}): ReactElement {
  const { name, kind, which, issued = false } = props
  const { pages } = useWords()
  const { acts } = pages.movements
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const ask = useAsk()
  const [doing, setDoing] = useState<Doing>()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(movements.list, { which, kinds: [kind], from, count }),
    [ask, which, kind]
  )
  const columns = useColumns(issued, mayDo('movements.handle') ? setDoing : undefined)
  const stop = () => setDoing(undefined)
  const done = (what: Doing) => {
    stop()
    void message.success(pages.movements.done(acts[what.act], what.movement.carrier.number))
  }
  return (
    <>
      <RegisterGrid
        label={pages.movements.grid(name)}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onOpen={({ carrierId }) => void navigate({ to: '/carriers/$carrierId', params: { carrierId } })}
        keys={pages.movements.keys}
        empty={<EmptyState title={pages.movements.empty(name)} next={pages.movements.emptyNext} />}
      />
      {doing && doing.act === 'correct' && (
        <CorrectMovement movement={doing.movement} onClose={stop} onDone={() => done(doing)} />
      )}
      {doing && doing.act !== 'correct' && (
        <EndDialog act={doing.act} movement={doing.movement} onClose={stop} onDone={() => done(doing)} />
      )}
    </>
  )
}

function useColumns(issued: boolean, act: ((doing: Doing) => void) | undefined): Column<MovementInSight, never>[] {
  const words = useWords()
  const { language } = useLanguage()
  return useMemo(() => {
    const { pages } = words
    const { columns, acts, channels } = pages.movements
    // Another language has its word beside the mark, and longer words for acts.
    const [mark, standsWide, actsWide] = language === 'zh-CN' ? [120, 118, 112] : [172, 132, 142]
    const number: Column<MovementInSight, never> = {
      key: 'number',
      heading: columns.number,
      width: 110,
      cell: (movement) => <MovementNumber movement={movement} />
    }
    const carrier: Column<MovementInSight, never> = {
      key: 'carrier',
      heading: columns.carrier,
      width: 132,
      cell: ({ carrierId, carrier: { number: of } }) => (
        <Link to="/carriers/$carrierId" params={{ carrierId }} className="number-code" tabIndex={-1}>
          {of}
        </Link>
      )
    }
    const what: Column<MovementInSight, never>[] = [
      {
        key: 'mark',
        heading: columns.mark,
        width: mark,
        cell: ({ carrier: { level, markText } }) => <Mark level={level} text={markText} />,
        text: ({ carrier: { markText } }) => markText
      },
      {
        key: 'title',
        heading: columns.title,
        share: 1,
        width: 80,
        cell: ({ carrier: { title } }) => title,
        text: ({ carrier: { title } }) => title
      }
    ]
    const whither: Column<MovementInSight, never> = {
      key: 'whither',
      heading: columns.whither,
      width: 84,
      cell: (row) => row.whither,
      text: (row) => row.whither
    }
    const standing: Column<MovementInSight, never> = {
      key: 'standing',
      heading: columns.standing,
      width: standsWide,
      cell: (row) =>
        row.daysOverdue > 0 ? (
          <strong className="overdue">{pages.movements.overdue(row.daysOverdue)}</strong>
        ) : (
          sayStanding(words, row)
        ),
      text: (row) => sayStanding(words, row)
    }
    const begunOn: Column<MovementInSight, never> = {
      key: 'begunOn',
      heading: columns.begunOn,
      width: 92,
      cell: ({ begunAt }) => sayDay(begunAt),
      numeric: true
    }
    const actions: Column<MovementInSight, never>[] = act
      ? [
          {
            key: 'actions',
            heading: columns.actions,
            width: actsWide,
            cell: (movement) => {
              const [end] = endsOf[movement.kind]
              const next = movement.endedAt === undefined && end !== undefined ? end : 'correct'
              return <Button onClick={() => act({ movement, act: next })}>{acts[next]}</Button>
            }
          }
        ]
      : []
    if (issued)
      return [
        number,
        begunOn,
        {
          key: 'document',
          heading: columns.documentNumber,
          width: 130,
          cell: (row) => row.carrier.documentNumber ?? '',
          text: (row) => row.carrier.documentNumber ?? ''
        },
        ...what,
        { key: 'copy', heading: columns.copyNumber, width: 70, cell: (row) => row.carrier.copyNumber ?? '' },
        whither,
        {
          key: 'channel',
          heading: columns.channel,
          width: 110,
          cell: ({ details: { channel } }) => (channel === undefined ? '' : channels[channel]),
          text: ({ details: { channel } }) => (channel === undefined ? '' : channels[channel])
        },
        { key: 'receivedBy', heading: columns.receivedBy, width: 90, cell: ({ ending }) => ending?.receivedBy ?? '' },
        ...actions
      ]
    return [
      number,
      carrier,
      standing,
      ...what,
      whither,
      {
        key: 'people',
        heading: columns.people,
        width: 84,
        cell: ({ people }) => people.map(({ name }) => name).join(pages.listSeparator),
        text: ({ people }) => people.map((each) => pages.person(each.name, each.number)).join(pages.listSeparator)
      },
      begunOn,
      { key: 'dueOn', heading: columns.dueOn, width: 92, cell: ({ dueOn }) => dueOn ?? '', numeric: true },
      ...actions
    ]
  }, [words, language, issued, act])
}

function sayStanding({ pages, carrierStates }: Words, row: MovementInSight): string {
  const { outcomes, ended, overdue, corrected } = pages.movements
  const standsAt = { carryOut: 'carriedOut', dispatch: 'inTransit', repair: 'underRepair', returnToIssuer: 'returnDue' }
  if (row.endedAt === undefined || row.outcome === undefined) {
    if (row.daysOverdue > 0) return overdue(row.daysOverdue)
    return row.kind === 'archiving' ? '' : carrierStates[standsAt[row.kind] as keyof typeof carrierStates]
  }
  const end = ended(outcomes[row.outcome], sayDay(row.endedAt))
  return row.corrections.length > 0 ? [end, corrected].join(pages.listSeparator) : end
}
