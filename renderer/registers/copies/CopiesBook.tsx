import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactElement, useCallback, useMemo } from 'react'
import { copies, type CopyingInSight } from '#shared/registers/copies.ts'
import { sayDay } from '#renderer/moments.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'

/** Every making of copies, the newest first. */
export function CopiesBook(): ReactElement {
  const { pages } = useWords()
  const ask = useAsk()
  const navigate = useNavigate()
  const read = useCallback(({ from, count }: PartWanted<never>) => ask(copies.list, { from, count }), [ask])
  const { language } = useLanguage()
  const columns = useMemo((): Column<CopyingInSight, never>[] => {
    const { columns: headings } = pages.copies
    return [
      {
        key: 'number',
        heading: headings.number,
        width: 130,
        cell: ({ number }) => (
          <Link to="/papers" search={{ paper: 'copyApproval', of: number }} className="number-code" tabIndex={-1}>
            {number}
          </Link>
        )
      },
      { key: 'madeOn', heading: headings.madeOn, width: 100, numeric: true, cell: ({ madeAt }) => sayDay(madeAt) },
      {
        key: 'mark',
        heading: headings.mark,
        width: language === 'zh-CN' ? 120 : 176,
        cell: ({ carrier: { level, markText } }) => <Mark level={level} text={markText} />,
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
      { key: 'pages', heading: headings.pages, width: 70, numeric: true, cell: (row) => row.pages ?? '' },
      { key: 'count', heading: headings.count, width: 70, numeric: true, cell: ({ count }) => count },
      {
        key: 'copyNumbers',
        heading: headings.copyNumbers,
        width: 90,
        cell: ({ copies: made }) =>
          [...new Set([made.at(0)?.copyNumber, made.at(-1)?.copyNumber])].filter(Boolean).join('–')
      },
      {
        key: 'purpose',
        heading: headings.purpose,
        share: 1,
        width: 120,
        cell: ({ purpose }) => purpose,
        text: ({ purpose }) => purpose
      },
      { key: 'madeBy', heading: headings.madeBy, width: 84, cell: ({ madeBy }) => madeBy.name },
      { key: 'approvedBy', heading: headings.approvedBy, width: 84, cell: ({ approvedBy }) => approvedBy?.name ?? '' }
    ]
  }, [pages, language])
  return (
    <RegisterGrid
      label={pages.copies.grid}
      columns={columns}
      read={read}
      idOf={({ id }) => id}
      onOpen={({ carrierId }) => void navigate({ to: '/carriers/$carrierId', params: { carrierId } })}
      keys={pages.movements.keys}
      empty={<EmptyState title={pages.copies.empty} next={pages.copies.emptyNext} />}
    />
  )
}
