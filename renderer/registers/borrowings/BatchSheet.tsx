import { Link, useParams } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { highest, isStateSecret } from '#shared/levels.ts'
import { composeMark } from '#shared/marks.ts'
import { borrowings, type CounterLine } from '#shared/registers/borrowings.ts'
import { sayDay, saySecond } from '#renderer/moments.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { SignatureLines } from '#renderer/ui/Paper.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { fileOf } from './file-of.tsx'

/** What the sheet is given that prints it. */
type PrintsSheet = (sheet: {
  form: 'loanSlip'
  about: string
  purpose: string
  heading: string
  carrierIds: readonly string[]
  size: 'a4-across'
  mark?: string
  children: ReactNode
}) => ReactNode

/**
 * The sheet of one turn at the counter (借阅单), to be printed and signed.
 * @param onPaper draws the sheet with the button that prints it
 */
export function BatchSheet({ onPaper }: { onPaper: PrintsSheet }): ReactElement {
  const words = useWords()
  const { pages } = words
  const said = pages.borrowings.sheet
  const { batchId } = useParams({ from: '/archives/counter/$batchId' })
  const { value: batch, refusal } = useReading(borrowings.batch, { batchId })
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/archives/counter" search={{}}>
          {said.back}
        </Link>
      </EmptyState>
    )
  if (!batch) return <Spin aria-label={pages.loading} />
  const { mode, number, begunAt, begunBy, borrower, ended, lines } = batch
  const standing = lines.filter(({ undone }) => !undone)
  const level = highest(standing.map((line) => line.level))
  const columns = mode === 'issue' ? issueColumns : returnColumns
  return (
    <>
      <PageTitle
        title={said.title[mode]}
        note={
          <Link to="/archives/counter" search={{ mode }}>
            {said.back}
          </Link>
        }
      />
      {onPaper({
        form: 'loanSlip',
        about: number,
        purpose: said.title[mode],
        heading: said.title[mode],
        carrierIds: standing.map(({ carrierId }) => carrierId),
        size: 'a4-across',
        ...(isStateSecret(level) && { mark: composeMark({ level, end: { form: 'default' } }) }),
        children: (
          <>
            <p>
              {said.head(number, sayDay(begunAt))}
              <br />
              {borrower && (
                <>
                  {said.borrower(borrower.name, borrower.number, borrower.unit)}
                  {'　'}
                </>
              )}
              {said.officer(begunBy.name)}
            </p>
            <table>
              <thead>
                <tr>
                  {columns.map((key) => (
                    <th key={key} scope="col">
                      {said.columns[key]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {standing.map((line, index) => (
                  <tr key={line.id}>
                    {columns.map((key) => (
                      <td key={key} {...(key === 'file' && { className: 'paper-number' })}>
                        <Cell of={key} line={line} order={index + 1} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            <p>{said.total(standing.length)}</p>
            {mode === 'issue' && <p>{said.rule}</p>}
            {ended?.signed === 'inPerson' && (
              <p>{said.signedHere(borrower?.name ?? standing[0]?.borrower.name ?? '')}</p>
            )}
            <SignatureLines of={said.signatures[mode]} />
          </>
        )
      })}
    </>
  )
}

const issueColumns = ['order', 'file', 'title', 'mark', 'pages', 'use', 'approvedBy', 'lentAt', 'dueOn'] as const
const returnColumns = ['order', 'file', 'title', 'mark', 'borrower', 'lentAt', 'dueOn', 'pages', 'found'] as const

function Cell({
  of,
  line,
  order
}: {
  of: (typeof issueColumns)[number] | (typeof returnColumns)[number]
  line: CounterLine
  order: number
}): ReactNode {
  const { pages } = useWords()
  const { kinds, ways, queue, defects, one } = pages.borrowings
  const { request, check } = line
  switch (of) {
    case 'order':
      return order
    case 'file':
      return fileOf(line)
    case 'title':
      return line.title
    case 'mark':
      return <span className="paper-number">{line.markText}</span>
    case 'pages':
      return check ? check.pages : line.pulledPages
    case 'use':
      return `${queue.use(kinds[request.kind], ways[request.way])} ${request.purpose}`
    case 'approvedBy':
      return line.approvedBy?.name
    case 'lentAt':
      return saySecond(line.lentAt).slice(0, 16)
    case 'dueOn':
      return line.dueOn
    case 'borrower':
      return line.borrower.name
    case 'found': {
      const found = (['pagesDiffer', 'altered', 'torn', 'forged', 'sealBroken'] as const).filter(
        (each) => check?.[each]
      )
      return [
        ...(found.length > 0 ? found.map((each) => defects[each]) : [one.wholeFact]),
        check?.note,
        check?.incident
      ]
        .filter(Boolean)
        .join(pages.listSeparator)
    }
  }
}
