import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented, Tabs } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import type { OfficePaper } from '#shared/office-papers.ts'
import { movements } from '#shared/registers/movements.ts'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { MovementsBook, type Range } from './MovementsBook.tsx'

export const books = [
  'receipts',
  'issues',
  'circulations',
  'carryOut',
  'dispatch',
  'repair',
  'returnToIssuer',
  'archiving',
  'copies'
] as const
export type Book = (typeof books)[number]

const ranges = ['open', 'overdue', 'all'] as const
// These books are read from their newest entry on, and have nothing that could be overdue.
const withoutRange: readonly Book[] = ['receipts', 'issues', 'archiving', 'copies']

// The form of each book's entries, for whoever fills it in by hand.
const formOf: Partial<Record<Book, OfficePaper>> = {
  receipts: 'receiveBook',
  issues: 'dispatchBook',
  circulations: 'circulationCard',
  carryOut: 'carryOutForm',
  dispatch: 'transmittalSlip',
  returnToIssuer: 'returnList',
  copies: 'copyApproval'
}

const bookOnPaper: Partial<Record<Book, OfficePaper>> = { receipts: 'receiveBook', issues: 'dispatchBook' }

/**
 * The books of the office, one beside the other: what came in and went out, what readers have, what is elsewhere.
 * @param others the books that other registers keep
 */
export function MovementsPage({
  others
}: {
  others: Record<'receipts' | 'copies' | 'archiving', ReactNode> & { circulations: (which: Range) => ReactNode }
}): ReactElement {
  const { pages } = useWords()
  const view = useSearch({ from: '/movements' })
  const { book = 'receipts', which = 'open' } = view
  const navigate = useNavigate({ from: '/movements' })
  const name = pages.movements.tabs[book]
  return (
    <>
      <PageTitle title={pages.movements.title}>
        {formOf[book] && (
          <Link to="/papers" search={{ paper: formOf[book], blank: true }}>
            {pages.papers.printBlank}
          </Link>
        )}
        {bookOnPaper[book] && (
          <Link to="/papers" search={{ paper: bookOnPaper[book] }}>
            {pages.papers.printBook}
          </Link>
        )}
      </PageTitle>
      <Tabs
        activeKey={book}
        aria-label={pages.movements.tabsLabel}
        items={books.map((key) => ({ key, label: pages.movements.tabs[key] }))}
        onChange={(next) => void navigate({ search: { ...view, book: next as Book }, replace: true })}
      />
      {!withoutRange.includes(book) && (
        <div className="toolbar">
          <Segmented
            aria-label={pages.movements.which}
            value={which}
            options={ranges.map((range) => ({ value: range, label: pages.movements.ranges[range] }))}
            onChange={(next) => void navigate({ search: { ...view, which: next }, replace: true })}
          />
        </div>
      )}
      {book === 'receipts' && others.receipts}
      {book === 'copies' && others.copies}
      {book === 'circulations' && others.circulations(which)}
      {book === 'issues' && <MovementsBook key={book} name={name} kind="dispatch" which="all" issued />}
      {book === 'archiving' && others.archiving}
      {book === 'archiving' && <ArchivedBefore name={name} />}
      {(book === 'carryOut' || book === 'dispatch' || book === 'repair' || book === 'returnToIssuer') && (
        <MovementsBook key={book} name={name} kind={book} which={which} />
      )}
    </>
  )
}

// What was given to the archives before there were transfer lists; in most stores there is nothing of it.
function ArchivedBefore({ name }: { name: string }) {
  const { pages } = useWords()
  const { value } = useReading(movements.list, { which: 'all', kinds: ['archiving'], count: 1 })
  if (!value || value.total === 0) return null
  return (
    <>
      <h2>{pages.transfers.before}</h2>
      <MovementsBook name={name} kind="archiving" which="all" />
    </>
  )
}
