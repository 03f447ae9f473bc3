import { Link } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { answersTo, CountResult } from '#shared/reconcile.ts'
import { stockTakes, type StockTakeLine } from '#shared/registers/stock-takes.ts'
import { Mark } from '#renderer/ui/Mark.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { AnswerLines } from './AnswerLines.tsx'
import { sayAnswer } from './say-count.ts'
import type { OpenedCount } from './opened-count.ts'

const SHOWN = 200

/** What the count says, in a list for each result; where something is otherwise, what is done about it. */
export function CountLists({ count, seen, counting }: { count: OpenedCount; seen: number; counting: boolean }) {
  const { pages } = useWords()
  const { stockTakes: said } = pages
  const { id: stockTakeId, tallies } = count
  const [result, setResult] = useState<CountResult>(() => firstOf(count))
  const { value, refusal, again } = useReading(stockTakes.lines, { stockTakeId, results: [result], count: SHOWN })
  const [answering, setAnswering] = useState<readonly StockTakeLine[]>()
  useEffect(() => {
    if (seen > 0) again()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- read anew with each scan, and only then
  }, [seen])
  const shown = CountResult.options.filter((each) => each !== 'notCovered' || tallies.notCovered > 0)
  const open = value?.rows.filter((line) => answersTo(result).length > 0 && line.answer === undefined) ?? []
  const mayAnswer = counting && answersTo(result).length > 0
  return (
    <section className="panel count-lists">
      <Segmented
        aria-label={said.tabs.result}
        value={result}
        options={shown.map((each) => ({
          value: each,
          label: said.list(nameOf(each, counting, said), tallies[each])
        }))}
        onChange={(next) => setResult(next)}
      />
      <div className="count-list-head">
        {counting && (
          <strong role="status">{count.unanswered > 0 ? said.unanswered(count.unanswered) : said.allAnswered}</strong>
        )}
        {mayAnswer && open.length > 1 && (
          <Button onClick={() => setAnswering(open)}>{said.answerAll(open.length)}</Button>
        )}
      </div>
      <RefusalNotice refusal={refusal} />
      {value && value.rows.length === 0 && <p className="quiet">{said.nothingInList}</p>}
      {value && value.rows.length > 0 && (
        <div className="count-lines" tabIndex={0} role="region" aria-label={said.tabs.result}>
          <table>
            <thead>
              <tr>
                <th scope="col">{said.reportColumns.number}</th>
                <th scope="col">{said.reportColumns.title}</th>
                <th scope="col">{said.bookPlace}</th>
                <th scope="col">{said.foundPlace}</th>
                <th scope="col">{said.reportColumns.answer}</th>
              </tr>
            </thead>
            <tbody>
              {value.rows.map((line) => (
                <Line
                  key={`${line.carrier?.id ?? ''}${line.scanId ?? ''}`}
                  line={line}
                  answer={mayAnswer ? () => setAnswering([line]) : undefined}
                />
              ))}
            </tbody>
          </table>
          {value.total > value.rows.length && <p className="quiet">{said.more(value.rows.length, value.total)}</p>}
        </div>
      )}
      {answering && (
        <AnswerLines
          stockTakeId={stockTakeId}
          result={result}
          lines={answering}
          onClose={() => setAnswering(undefined)}
          onDone={() => setAnswering(undefined)}
        />
      )}
    </section>
  )
}

function Line({ line, answer }: { line: StockTakeLine; answer: (() => void) | undefined }) {
  const words = useWords()
  const { pages, carrierStates } = words
  const { carrier, text, bookPlace, foundPlace, markSeen } = line
  return (
    <tr>
      <td className="number-code">
        {carrier ? (
          <Link to="/carriers/$carrierId" params={{ carrierId: carrier.id }}>
            {carrier.number}
          </Link>
        ) : (
          text
        )}
      </td>
      <td>
        {carrier && (
          <>
            <Mark level={carrier.level} text={carrier.markText} /> {carrier.title}
            {markSeen !== undefined && (
              <div lang="zh-CN">
                ✖ {pages.stockTakes.markSeen}：{markSeen || pages.stockTakes.noMark}
              </div>
            )}
            {carrier.state !== 'inStock' && <div className="quiet">{carrierStates[carrier.state]}</div>}
          </>
        )}
      </td>
      <td>{carrier && [bookPlace?.name, carrier.holder].filter(Boolean).join(' · ')}</td>
      <td>{foundPlace?.name}</td>
      <td>
        {sayAnswer(words, line)}{' '}
        {answer && (
          <Button onClick={answer}>
            {line.answer === undefined ? pages.stockTakes.answer : pages.stockTakes.change}
          </Button>
        )}
      </td>
    </tr>
  )
}

// Before the count is closed nobody can say that a thing is missing: it was not scanned yet.
function nameOf(
  result: CountResult,
  counting: boolean,
  { results, notScannedYet }: { results: Readonly<Record<CountResult, string>>; notScannedYet: string }
): string {
  return counting && result === 'missing' ? notScannedYet : results[result]
}

function firstOf({ tallies, state }: OpenedCount): CountResult {
  if (state === 'open') return 'missing'
  return CountResult.options.find((result) => result !== 'matched' && tallies[result] > 0) ?? 'matched'
}
