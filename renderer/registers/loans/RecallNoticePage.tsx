import { Link } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { App, Button, Spin } from 'antd'
import { loans } from '#shared/registers/loans.ts'
import { MOST_PRINTED } from '#shared/registers/prints.ts'
import { markOfPaper } from '#renderer/mark-of-paper.ts'
import { PrintedPaper } from '#renderer/PrintedPaper.tsx'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { SignatureLines } from '#renderer/ui/Paper.tsx'
import { useWhole } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { Recall } from './RenewAndRecall.tsx'

/** What is overdue, as a notice on paper, called back all at once. */
export function RecallNoticePage(): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const [recalling, setRecalling] = useState(false)
  const { value } = useWhole(loans.list, { which: 'overdue' }, MOST_PRINTED)
  const texts = pages.renewals
  if (!value) return <Spin aria-label={pages.loading} />
  const { rows } = value
  return (
    <>
      <PageTitle title={texts.notice} note={<Link to="/loans">{pages.loans.title}</Link>}>
        {mayDo('loans.lend') && rows.length > 0 && (
          <Button type="primary" onClick={() => setRecalling(true)}>
            {texts.recallOverdue}
          </Button>
        )}
      </PageTitle>
      {rows.length === 0 ? (
        <EmptyState title={pages.loans.empty.overdue} />
      ) : (
        <PrintedPaper
          form="recallNotice"
          about={texts.notice}
          carrierIds={rows.map(({ carrierId }) => carrierId)}
          mark={markOfPaper(rows.map(({ carrier }) => carrier.level))}
        >
          <p>{texts.noticeText}</p>
          <table>
            <thead>
              <tr>
                {(['order', 'number', 'title', 'mark', 'borrower', 'unit', 'dueOn', 'daysOverdue'] as const).map(
                  (key) => (
                    <th key={key} scope="col">
                      {texts.columns[key]}
                    </th>
                  )
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, carrier, borrower, dueOn, daysOverdue }, index) => (
                <tr key={id}>
                  <td>{index + 1}</td>
                  <td className="keep">{carrier.number}</td>
                  <td>{carrier.title}</td>
                  <td className="keep">{carrier.markText}</td>
                  <td className="keep">{borrower.name}</td>
                  <td>{borrower.unit}</td>
                  <td className="keep">{dueOn}</td>
                  <td>{daysOverdue}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <SignatureLines of={texts.signatures} />
        </PrintedPaper>
      )}
      {recalling && (
        <Recall
          loans={rows}
          title={texts.recallOverdueTitle(rows.length)}
          onClose={() => setRecalling(false)}
          onDone={(number) => {
            setRecalling(false)
            void message.success(texts.recalled(number))
          }}
        />
      )}
    </>
  )
}
