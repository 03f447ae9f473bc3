import { Link, useParams } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { highest, isStateSecret } from '#shared/levels.ts'
import { composeMark } from '#shared/marks.ts'
import { CountResult } from '#shared/reconcile.ts'
import { MOST_PRINTED } from '#shared/registers/prints.ts'
import { stockTakes } from '#shared/registers/stock-takes.ts'
import { saySecond } from '#renderer/moments.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { SignatureLines } from '#renderer/ui/Paper.tsx'
import { useReading, useWhole } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { sayAnswer, sayScope } from './say-count.ts'

/** What the sheet is given that prints it. */
export type PrintsReport = (sheet: {
  form: 'stockTakeReport'
  about: string
  carrierIds: readonly string[]
  size: 'a4-across'
  mark?: string
  children: ReactNode
}) => ReactNode

/**
 * The record of a closed count as it is printed and signed (清查登记).
 * @param onPaper draws the sheet with the button that prints it
 */
export function StockTakeReport({ onPaper }: { onPaper: PrintsReport }): ReactElement {
  const words = useWords()
  const { pages, levels } = words
  const { stockTakes: said } = pages
  const { stockTakeId } = useParams({ from: '/counts/$stockTakeId/report' })
  const { value: count, refusal } = useReading(stockTakes.open, { stockTakeId })
  const { value: all } = useWhole(stockTakes.lines, { stockTakeId }, MOST_PRINTED)
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/counts">{said.title}</Link>
      </EmptyState>
    )
  if (!count || !all) return <Spin aria-label={pages.loading} />
  const level = highest(all.rows.flatMap(({ carrier }) => (carrier ? [carrier.level] : [])))
  const { kind, number, openedAt, closedAt, closedBy, secondOfficer, covered, reason = '', tallies } = count
  return (
    <>
      <PageTitle
        title={said.report}
        note={
          <Link to="/counts/$stockTakeId" params={{ stockTakeId }}>
            {said.back}
          </Link>
        }
      />
      {onPaper({
        form: 'stockTakeReport',
        about: number,
        carrierIds: all.rows.flatMap(({ carrier }) => (carrier ? [carrier.id] : [])),
        size: 'a4-across',
        ...(isStateSecret(level) && { mark: composeMark({ level, end: { form: 'default' } }) }),
        children: (
          <>
            <p>
              {said.reportHead(number, said.kinds[kind], sayScope(words, count))}
              <br />
              {said.reportWhen(saySecond(openedAt), closedAt === undefined ? '' : saySecond(closedAt))}
              <br />
              {said.coversUpTo(levels[count.level])}
            </p>
            {covered && <p>{said.reportPartial(covered.join(pages.listSeparator), reason)}</p>}
            <table>
              <thead>
                <tr>
                  {Object.values(said.reportColumns).map((heading) => (
                    <th key={heading} scope="col">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {all.rows.map((line) => (
                  <tr key={`${line.result}${line.carrier?.id ?? ''}${line.scanId ?? ''}`}>
                    <td className="paper-number">{line.carrier?.number ?? line.text}</td>
                    <td>{line.carrier?.title}</td>
                    <td className="paper-number">{line.carrier?.markText}</td>
                    <td>{line.carrier && [line.bookPlace?.name, line.carrier.holder].filter(Boolean).join('／')}</td>
                    <td>{line.foundPlace?.name}</td>
                    <td>
                      {said.results[line.result]}
                      {line.markSeen !== undefined && `（${line.markSeen || said.noMark}）`}
                    </td>
                    <td>{sayAnswer(words, line)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p>
              {said.reportTallies}
              {pages.listSeparator}
              {CountResult.options
                .filter((result) => tallies[result] > 0)
                .map((result) => said.list(said.results[result], tallies[result]))
                .join(pages.listSeparator)}
            </p>
            {closedBy && secondOfficer && <p>{said.officers(closedBy.name, secondOfficer.name)}</p>}
            <SignatureLines of={said.signatures} />
          </>
        )
      })}
    </>
  )
}
