import { Link, useParams } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ReactElement } from 'react'
import { transfers } from '#shared/registers/transfers.ts'
import { transferColumns } from '#shared/transfer-list.ts'
import { sayDay, saySecond } from '#renderer/moments.ts'
import { markOfPaper } from '#renderer/mark-of-paper.ts'
import { PrintedPaper } from '#renderer/PrintedPaper.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { SignatureLines } from '#renderer/ui/Paper.tsx'
import { Unbroken } from '#renderer/ui/Unbroken.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'

/** The transfer list on paper (移交归档清单), with who signed it in the program, and lines for their hands. */
export function TransferPaper(): ReactElement {
  const words = useWords()
  const { pages } = words
  const { transferId } = useParams({ from: '/transfers/$transferId/paper' })
  const { value: transfer, refusal } = useReading(transfers.open, { transferId })
  const said = pages.transfers
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/transfers">{said.back}</Link>
      </EmptyState>
    )
  if (!transfer) return <Spin aria-label={pages.loading} />
  const { number, unit, drawnUpAt, closedAt, giver, archivist } = transfer
  const columns = said.items
  // What was taken off is told where the list was signed: it says what is not in the archives, and why.
  const items = transfer.items
  const received = items.filter(({ state }) => state === 'received').length
  return (
    <>
      <PageTitle
        title={`${said.paper} ${number}`}
        note={
          <Link to="/transfers/$transferId" params={{ transferId }}>
            {said.backToPage}
          </Link>
        }
      />
      <PrintedPaper
        form="transferList"
        about={`${number} ${unit.name}`}
        carrierIds={[...new Set(items.map(({ carrierId }) => carrierId))]}
        size="a4-across"
        mark={markOfPaper(items.map(({ level }) => level))}
      >
        <p>
          {number}　{said.paperFacts(unit.name, sayDay(closedAt ?? drawnUpAt))}
        </p>
        <table>
          <thead>
            <tr>
              {transferColumns.map((name) => (
                <th key={name} scope="col">
                  {columns[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.position}>
                <td>{item.position + 1}</td>
                <td className="keep">{item.fileNumber}</td>
                <td className="keep">{item.number}</td>
                <td>{item.description.responsible}</td>
                <td>{item.documentNumber}</td>
                <td>{item.title}</td>
                <td className="keep">{item.description.datedOn}</td>
                <td className="keep">{item.markText}</td>
                <td>{item.pages}</td>
                <td className="keep">{pages.archives.retentions[item.description.retention]}</td>
                <td className="keep">{said.states[item.state]}</td>
                <td>
                  <Unbroken text={item.difference ?? item.description.remarks} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{said.paperTotal(received, items.length)}</p>
        {giver && archivist && closedAt !== undefined && (
          <p>
            {said.paperSigned(
              pages.person(giver.name, giver.number),
              pages.person(archivist.name, archivist.number),
              saySecond(closedAt)
            )}
          </p>
        )}
        <SignatureLines of={said.paperSigns} />
      </PrintedPaper>
    </>
  )
}
