import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactElement, useCallback, useMemo } from 'react'
import { circulations, type Circulation } from '#shared/registers/circulations.ts'
import { sayDay } from '#renderer/moments.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'

/** Circulations and where each is now; what goes on leads, the longest overdue first. */
export function CirculationsBook({ which }: { which: 'open' | 'overdue' | 'all' }): ReactElement {
  const { pages } = useWords()
  const ask = useAsk()
  const navigate = useNavigate()
  const name = pages.movements.tabs.circulations
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(circulations.list, { which, from, count }),
    [ask, which]
  )
  const { language } = useLanguage()
  const columns = useMemo((): Column<Circulation, never>[] => {
    const { columns: headings, overdue, ended } = pages.movements
    const texts = pages.circulations
    const sayWhere = ({ endedAt, readings }: Circulation) => {
      if (endedAt !== undefined) return ended(texts.end, sayDay(endedAt))
      const out = readings.find(({ backAt }) => backAt === undefined)
      return out ? texts.withReader(out.reader.name) : texts.between
    }
    const sayProgress = ({ readers, readings }: Circulation) =>
      texts.progress(readers.filter(({ id }) => readings.some(({ reader }) => reader.id === id)).length, readers.length)
    return [
      {
        key: 'number',
        heading: headings.number,
        width: 130,
        cell: ({ number }) => (
          <Link to="/papers" search={{ paper: 'circulationCard', of: number }} className="number-code" tabIndex={-1}>
            {number}
          </Link>
        )
      },
      {
        key: 'carrier',
        heading: headings.carrier,
        width: 140,
        cell: ({ carrierId, carrier }) => (
          <Link to="/carriers/$carrierId" params={{ carrierId }} className="number-code" tabIndex={-1}>
            {carrier.number}
          </Link>
        )
      },
      {
        key: 'standing',
        heading: headings.standing,
        width: 170,
        cell: (row) => (
          <>
            {sayWhere(row)} {row.daysOverdue > 0 && <strong className="overdue">{overdue(row.daysOverdue)}</strong>}
          </>
        ),
        text: sayWhere
      },
      {
        key: 'mark',
        heading: headings.mark,
        width: language === 'zh-CN' ? 120 : 176,
        cell: ({ carrier }) => <Mark level={carrier.level} text={carrier.markText} />,
        text: ({ carrier }) => carrier.markText
      },
      {
        key: 'title',
        heading: headings.title,
        share: 1,
        width: 150,
        cell: ({ carrier }) => carrier.title,
        text: ({ carrier }) => carrier.title
      },
      { key: 'progress', heading: headings.people, width: 150, cell: sayProgress, text: sayProgress },
      { key: 'begunOn', heading: headings.begunOn, width: 100, numeric: true, cell: ({ begunAt }) => sayDay(begunAt) },
      { key: 'dueOn', heading: headings.dueOn, width: 100, numeric: true, cell: ({ dueOn }) => dueOn }
    ]
  }, [pages, language])
  return (
    <RegisterGrid
      label={pages.movements.grid(name)}
      columns={columns}
      read={read}
      idOf={({ id }) => id}
      onOpen={({ carrierId }) => void navigate({ to: '/carriers/$carrierId', params: { carrierId } })}
      keys={pages.movements.keys}
      empty={<EmptyState title={pages.movements.empty(name)} next={pages.movements.emptyNext} />}
    />
  )
}
