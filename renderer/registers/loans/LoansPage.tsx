import { BarcodeOutlined } from '@ant-design/icons'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Segmented } from 'antd'
import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react'
import { loans, type LoanInSight } from '#shared/registers/loans.ts'
import type { Words } from '#shared/words/words.ts'
import { ExportButton } from '#renderer/ExportButton.tsx'
import { sayDay } from '#renderer/moments.ts'
import { PersonPicker } from '#renderer/pickers.tsx'
import { SavedViews } from '#renderer/SavedViews.tsx'
import { useSession } from '#renderer/session.ts'
import { DaysOverdue } from '#renderer/ui/DaysOverdue.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted, type RegisterHandle } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'
import { TakeBack } from './TakeBack.tsx'

const ranges = ['open', 'overdue', 'all'] as const

/** What is out and when it is due, the longest overdue first; taken back from here, each opened to its carrier. */
export function LoansPage(): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const view = useSearch({ from: '/loans' })
  const { which = 'open', borrower } = view
  const borrowerId = borrower?.value
  const navigate = useNavigate({ from: '/loans' })
  const list = useRef<RegisterHandle>(null)
  const [total, setTotal] = useState<number>()
  const [comingBack, setComingBack] = useState<LoanInSight>()
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(loans.list, { which, ...(borrowerId && { borrowerId }), from, count }),
    [ask, which, borrowerId]
  )
  const mayLend = mayDo('loans.lend')
  const mayBegin = mayLend && which !== 'overdue' && !borrower
  const columns = useColumns(mayLend ? setComingBack : undefined)

  return (
    <>
      <PageTitle title={pages.loans.title}>
        <SavedViews
          page="loans"
          search={{ which: view.which, borrower }}
          chosen={view.view}
          list={list}
          ask={(search) => {
            const { which = 'open', borrower } = search as Pick<typeof view, 'which' | 'borrower'>
            return ask(loans.list, { which, ...(borrower && { borrowerId: borrower.value }), count: 1 })
          }}
          total={total}
          onShow={(search, viewId) => void navigate({ search: { ...search, view: viewId }, replace: true })}
        />
        <ExportButton form="loans" wish={{ which, borrowerId }} count={total} />
        <Link to="/loans/recall">{pages.renewals.notice}</Link>
        {mayLend && (
          <Link to="/loans/desk">
            <Button type="primary" icon={<BarcodeOutlined />} tabIndex={-1}>
              {pages.lendingDesk.open}
            </Button>
          </Link>
        )}
      </PageTitle>
      <div className="toolbar">
        <Segmented
          aria-label={pages.loans.which}
          value={which}
          options={ranges.map((range) => ({ value: range, label: pages.loans.ranges[range] }))}
          onChange={(next) => void navigate({ search: { ...view, which: next }, replace: true })}
        />
        <label>
          {pages.loans.borrower}
          <PersonPicker
            aria-label={pages.loans.borrower}
            className="filter"
            placeholder={pages.carriers.all}
            {...(borrower && { value: borrower.value, chosen: borrower })}
            onChange={(_, choice) =>
              void navigate({
                search: { ...view, borrower: choice && { value: choice.value, label: choice.label } },
                replace: true
              })
            }
          />
        </label>
      </div>
      <RegisterGrid
        ref={list}
        onTotal={setTotal}
        label={pages.loans.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onOpen={({ carrierId }) => void navigate({ to: '/carriers/$carrierId', params: { carrierId } })}
        keys={pages.loans.keys}
        empty={
          <EmptyState title={pages.loans.empty[which]} {...(mayBegin && { next: pages.loans.emptyNext })}>
            {mayBegin && <Link to="/carriers">{pages.menu.carriers}</Link>}
          </EmptyState>
        }
      />
      {comingBack && (
        <TakeBack
          loan={comingBack}
          onClose={() => setComingBack(undefined)}
          onDone={() => {
            setComingBack(undefined)
            void message.success(pages.loans.takenBack(comingBack.carrier.number))
          }}
        />
      )}
    </>
  )
}

function useColumns(takeBack: ((loan: LoanInSight) => void) | undefined): Column<LoanInSight, never>[] {
  const words = useWords()
  const { language } = useLanguage()
  return useMemo(() => {
    const { pages } = words
    const { columns } = pages.loans
    const [standing, mark, title, unit, acts] =
      language === 'zh-CN' ? [180, 130, 150, 110, 100] : [176, 192, 130, 84, 116]
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
        key: 'standing',
        heading: columns.standing,
        width: standing,
        cell: (loan) => (loan.daysOverdue > 0 ? <DaysOverdue days={loan.daysOverdue} /> : sayStanding(words, loan)),
        text: (loan) => sayStanding(words, loan)
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
        share: 1,
        width: title,
        cell: ({ carrier }) => carrier.title,
        text: ({ carrier }) => carrier.title
      },
      {
        key: 'borrower',
        heading: columns.borrower,
        width: 84,
        cell: ({ borrower }) => borrower.name,
        text: ({ borrower }) => pages.person(borrower.name, borrower.number)
      },
      {
        key: 'unit',
        heading: columns.unit,
        width: unit,
        cell: ({ borrower }) => borrower.unit,
        text: ({ borrower }) => borrower.unit
      },
      { key: 'lentOn', heading: columns.lentOn, width: 100, cell: ({ lentAt }) => sayDay(lentAt), numeric: true },
      { key: 'dueOn', heading: columns.dueOn, width: 100, cell: ({ dueOn }) => dueOn, numeric: true },
      ...(takeBack
        ? [
            {
              key: 'actions',
              heading: columns.actions,
              width: acts,
              cell: (loan: LoanInSight) =>
                loan.returnedAt === undefined &&
                (loan.ofArchives ? (
                  <Link to="/archives/counter" search={{ mode: 'return' }} tabIndex={-1}>
                    {pages.menu.archiveCounter}
                  </Link>
                ) : (
                  <Button onClick={() => takeBack(loan)}>{pages.loans.takeBack}</Button>
                ))
            }
          ]
        : [])
    ]
  }, [words, language, takeBack])
}

function sayStanding({ pages }: Words, { returnedAt, condition, daysOverdue, mistake }: LoanInSight): string {
  if (mistake) return pages.renewals.mistakes[mistake.of](mistake.reason)
  if (returnedAt === undefined) return daysOverdue > 0 ? pages.loans.overdue(daysOverdue) : pages.loans.out
  const day = sayDay(returnedAt)
  return condition === 'damaged' ? pages.loans.backDamaged(day) : pages.loans.back(day)
}
