import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { Refusal } from '#shared/define-operation.ts'
import { stockTakes, type ScannedLineResult } from '#shared/registers/stock-takes.ts'
import { readScannedLines } from '#shared/scanned-codes.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { textOf } from '#renderer/ui/read-text.ts'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { useDoing } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { signOf } from './say-count.ts'

const MOST_LINES = 5000

/** Reads the numbers that a scanner has kept in a file, and says of each line what became of it. */
export function ReadFile(props: {
  stockTakeId: string
  placeId: string | undefined
  onRead: () => void
  onClose: () => void
}) {
  const { stockTakeId, placeId, onRead, onClose } = props
  const { pages } = useWords()
  const { stockTakes: said } = pages
  const { doing, perform } = useDoing(stockTakes.scanMany)
  const [results, setResults] = useState<readonly ScannedLineResult[]>()
  const [problem, setProblem] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const chooser = useRef<HTMLInputElement>(null)
  const read = async (file: File) => {
    setProblem(undefined)
    setRefusal(undefined)
    const lines = readScannedLines(textOf(await file.arrayBuffer())).map(({ line, text }) => ({ line, text }))
    if (lines.length === 0) return setProblem(said.fileEmpty)
    if (lines.length > MOST_LINES) return setProblem(said.fileTooLong(MOST_LINES))
    const answer = await perform({ stockTakeId, lines, ...(placeId !== undefined && { placeId }) })
    if (!answer.ok) return setRefusal(answer.refusal)
    setResults(answer.value.results)
    onRead()
  }
  return (
    <Dialog title={said.fileTitle} open onClose={onClose} width={640}>
      <p className="quiet">{said.fileHint}</p>
      <input
        ref={chooser}
        type="file"
        accept=".txt,.csv"
        hidden
        aria-label={said.file}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          target.value = ''
          if (file) void read(file)
        }}
      />
      <Button type="primary" loading={doing} onClick={() => chooser.current?.click()}>
        {said.file}
      </Button>
      <RefusalNotice refusal={refusal} />
      {problem && (
        <p role="alert" className="caution">
          {problem}
        </p>
      )}
      {results && (
        <>
          <p role="status">
            {said.fileDone(results.filter(({ scan }) => scan?.verdict === 'matched').length, results.length)}
          </p>
          <ol className="scan-list scan-file">
            {results.map(({ line, text, scan, place, problem: wrong }) => (
              <li key={line} data-verdict={scan?.verdict ?? (place ? 'matched' : 'unknown')}>
                <span aria-hidden="true">{scan ? signOf(scan.verdict) : place ? '→' : '✖'}</span>
                <span className="quiet">{said.fileLine(line)}</span>
                <span className="number-code">{text}</span>
                <span className="scan-said">
                  {scan && said.verdicts[scan.verdict]}
                  {place && said.filePlace(place.name)}
                  {wrong && said.fileProblems[wrong]}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Dialog>
  )
}
