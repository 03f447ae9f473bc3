import { Link, useParams } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ReactElement } from 'react'
import { handoverBook, handoverColumns } from '#shared/handover-book.ts'
import { handovers } from '#shared/registers/handovers.ts'
import { sayDay } from '#renderer/moments.ts'
import { markOfPaper } from '#renderer/mark-of-paper.ts'
import { PrintedPaper } from '#renderer/PrintedPaper.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { SignatureLines } from '#renderer/ui/Paper.tsx'
import { Unbroken } from '#renderer/ui/Unbroken.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'

/** The hand-over book (移交清册), to be signed on paper by three. */
export function HandoverBook(): ReactElement {
  const words = useWords()
  const { pages, carrierKinds } = words
  const { handoverId } = useParams({ from: '/handovers/$handoverId/book' })
  const { value: handover, refusal } = useReading(handovers.open, { handoverId })
  const texts = pages.handovers
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/handovers">{texts.back}</Link>
      </EmptyState>
    )
  if (!handover) return <Spin aria-label={pages.loading} />
  const { rows, receivers, appointedBy, handedOver } = handoverBook(handover)
  const columns = texts.itemColumns
  const said = (names: readonly string[]) => names.join(pages.listSeparator) || pages.none
  return (
    <>
      <PageTitle
        title={`${texts.book} ${handover.number}`}
        note={
          <Link to="/handovers/$handoverId" params={{ handoverId }}>
            {texts.backToPage}
          </Link>
        }
      />
      <PrintedPaper
        form="handoverBook"
        about={`${handover.number} ${handover.giver.name}`}
        carrierIds={handover.items.map(({ carrier }) => carrier.id)}
        purpose={handover.reason}
        size="a4-across"
        mark={markOfPaper(handover.items.map(({ carrier }) => carrier.level))}
      >
        <p>
          {handover.number}{' '}
          {texts.bookFacts(
            handover.giver.name,
            said(receivers),
            said(appointedBy),
            sayDay(handover.closedAt ?? handover.begunAt)
          )}
        </p>
        <p>{texts.bookReason(handover.reason)}</p>
        <table>
          <thead>
            <tr>
              {handoverColumns.map((name) => (
                <th key={name} scope="col">
                  {columns[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.position}>
                <td>{row.position}</td>
                <td className="keep">{row.number}</td>
                <td>{row.title}</td>
                <td>{carrierKinds[row.kind]}</td>
                <td className="keep">{row.markText}</td>
                <td className="keep">{row.copyNumber}</td>
                <td>{row.amount}</td>
                <td>1</td>
                <td className="keep">{row.receiver}</td>
                <td className="keep">{texts.states[row.state]}</td>
                <td>
                  <Unbroken text={row.difference} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{texts.bookTotal(handedOver, rows.length)}</p>
        <SignatureLines of={texts.bookSigns} />
      </PrintedPaper>
    </>
  )
}
