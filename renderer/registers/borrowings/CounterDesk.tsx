import { CheckOutlined, UndoOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Switch, type InputRef } from 'antd'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import type { Answer } from '#shared/define-operation.ts'
import { borrowings, type CounterBatch, type CounterLine } from '#shared/registers/borrowings.ts'
import type { Scanned } from '#shared/scanned-codes.ts'
import { saySecond } from '#renderer/moments.ts'
import { Mark } from '#renderer/ui/Mark.tsx'
import { playScan } from '#renderer/ui/scan-sound.ts'
import { ScanAnswer, type ScanTone } from '#renderer/ui/ScanAnswer.tsx'
import { Shortcut } from '#renderer/ui/Shortcut.tsx'
import { TypedScan } from '#renderer/ui/TypedScan.tsx'
import { useInTurn } from '#renderer/ui/use-in-turn.ts'
import { useKey, useShortcut } from '#renderer/ui/use-shortcut.ts'
import { useScanner } from '#renderer/ui/use-scanner.ts'
import { useAsk, useDoing, useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { FinishDialog, UndoDialog } from './CounterDialogs.tsx'
import { CountPages, type Counted } from './CountPages.tsx'
import { fileOf } from './file-of.tsx'
import type { ScannedFile } from './scanned-file.ts'
import { Standing } from './StateOf.tsx'

/** What was scanned and came to nothing: it stays in sight, with the reason. */
export type Rejected = { key: number; text: string; why: string; at: string }

type Last = { tone: ScanTone; said: string; line?: CounterLine; count?: number }

/**
 * Where things are issued or taken back one after the other. What is ready is issued by its scan alone; where pages are to be
 * counted they are typed in place. The command cards undo the last line and end the sheet.
 */
export function CounterDesk(props: {
  mode: 'issue' | 'return'
  borrower: { id: string; name: string } | undefined
  batch: CounterBatch | undefined
  rejected: readonly Rejected[]
  onRejected: (text: string, why: string) => void
  onBegun: (batch: CounterBatch) => void
  onFinished: () => void
  onOtherPerson: (number: string) => void
}): ReactElement {
  const { mode, borrower, batch: begun, rejected, onRejected, onBegun, onFinished, onOtherPerson } = props
  const words = useWords()
  const { pages } = words
  const said = pages.borrowings.counter
  const ask = useAsk()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const input = useRef<InputRef>(null)
  const [last, setLast] = useState<Last>()
  const [pending, setPending] = useState<ScannedFile>()
  // What is scanned while pages are being counted waits for nothing: it is told to come later.
  const waitsForCount = useRef(false)
  const wait = (found: ScannedFile | undefined) => {
    waitsForCount.current = found !== undefined
    setPending(found)
  }
  const [sound, setSound] = useState(true)
  const [doing, setDoing] = useState<'undo' | 'finish'>()
  const inTurn = useInTurn()
  const { perform: begin } = useDoing(borrowings.beginBatch)
  const { perform: issue } = useDoing(borrowings.issueAtCounter)
  const { perform: takeBack } = useDoing(borrowings.takeBack)
  // What a scan begun before this drawing must know when it goes on.
  const batchId = useRef(begun?.id)
  useEffect(() => {
    if (begun) batchId.current = begun.id
  }, [begun])
  const { value: sheet } = useReading(borrowings.batch, { batchId: begun?.id ?? '' }, { when: begun !== undefined })
  const lines = sheet?.lines ?? []
  const standing = lines.filter(({ undone }) => !undone)
  const newest = standing.at(-1)

  const tell = (next: Last) => {
    setLast(next)
    if (sound && next.tone !== 'none') playScan(next.tone === 'good')
  }
  const reject = (text: string, why: string) => {
    onRejected(text, why)
    tell({ tone: 'bad', said: `${text} ${why}` })
  }
  const sheetId = async (): Promise<string | undefined> => {
    if (batchId.current !== undefined) return batchId.current
    const answer = await begin({ mode, ...(borrower && { borrowerId: borrower.id }), together: { approver: [] } })
    if (!answer.ok) {
      reject(borrower?.name ?? '', sayRefusal(words, answer.refusal))
      return undefined
    }
    batchId.current = answer.value.id
    onBegun(answer.value)
    return answer.value.id
  }
  const done = (text: string, answer: Answer<{ line?: CounterLine | undefined }>, incident?: string) => {
    if (!answer.ok) return reject(text, sayRefusal(words, answer.refusal))
    tell({
      tone: incident === undefined ? 'good' : 'fair',
      said: incident === undefined ? said.done[mode] : pages.borrowings.acts.incidentOpened(incident),
      ...(answer.value.line && { line: answer.value.line })
    })
  }
  const issueNow = async (found: ScannedFile, counted?: Counted) => {
    const id = await sheetId()
    if (id === undefined) return
    const answer = await issue({
      batchId: id,
      carrierId: found.carrierId,
      ...(counted?.pages !== undefined && { pages: counted.pages }),
      ...(counted && { condition: counted.condition })
    })
    done(fileOf(found), answer)
  }
  const takeBackNow = async (found: ScannedFile, counted: Counted) => {
    const id = await sheetId()
    if (id === undefined || !found.item) return
    const { pages: counting, defects, note } = counted
    const check = { ...(counting !== undefined && { pages: counting }), ...defects }
    const wish = { itemId: found.item.id, batchId: id, check, ...(note !== undefined && { note }) }
    const answer = await takeBack(wish)
    done(fileOf(found), answer, answer.ok ? answer.value.check?.incident : undefined)
  }
  const takeOne = async (text: string) => {
    const answer = await ask(borrowings.scanned, { text, ...(borrower && { borrowerId: borrower.id }) })
    if (!answer.ok) return reject(text, sayRefusal(words, answer.refusal))
    const found = answer.value
    if (mode === 'return') {
      if (found.item?.state !== 'issued') return reject(fileOf(found), said.notOut(found.number))
      wait(found)
      return tell({ tone: 'none', said: said.countPages(fileOf(found)) })
    }
    const isThere = found.state === 'archived'
    const toCount = isThere && (found.item?.state === 'approved' || (!found.item && begun?.walkIn !== undefined))
    if (!toCount) return issueNow(found)
    wait(found)
    return tell({ tone: 'none', said: said.countPages(fileOf(found)) })
  }
  const doWith = async (scanned: Scanned): Promise<void> => {
    const { kind, text } = scanned
    if (kind === 'command') {
      if (scanned.command === 'done') return finish()
      if (scanned.command === 'undo') return undo()
      return reject(text, said.commandUnknown(text))
    }
    if (kind === 'person') {
      if (batchId.current !== undefined) return reject(text, said.notAPerson)
      return onOtherPerson(text)
    }
    if (kind !== 'carrier') return reject(text, said.notForHere(text))
    if (waitsForCount.current) return reject(text, said.checkFirst)
    return takeOne(text)
  }
  const next = (scanned: Scanned) => inTurn(() => doWith(scanned))
  const undo = () => {
    if (newest) setDoing('undo')
    else tell({ tone: 'bad', said: said.nothingToUndo })
  }
  const finish = () => {
    if (begun) setDoing('finish')
  }
  useScanner((scanned) => {
    if (document.querySelector('[role="dialog"]')) return false
    next(scanned)
    return true
  })
  useKey('F2', () => input.current?.focus({ cursor: 'all' }))
  useShortcut('KeyZ', doing ? undefined : undo)
  useShortcut('Enter', doing ? undefined : finish)
  const stop = () => {
    setDoing(undefined)
    input.current?.focus()
  }
  const counted = (found: ScannedFile, how: Counted) => {
    wait(undefined)
    inTurn(() => (mode === 'issue' ? issueNow(found, how) : takeBackNow(found, how)))
    input.current?.focus()
  }
  const listed = [
    ...lines.map((line) => ({ key: line.id, at: line.at, line })),
    ...rejected.map((each) => ({ key: `rejected ${each.key}`, at: each.at, each }))
  ].toSorted((one, other) => (one.at < other.at ? 1 : -1))

  return (
    <section className="panel scan-desk counter-desk" aria-label={said.scan}>
      <ScanAnswer tone={last?.tone ?? 'none'} said={last?.said ?? said.scan}>
        {pending && !last?.line && (
          <>
            <span>
              <Mark level={pending.level} text={pending.markText} /> {pending.title}
            </span>
            {mode === 'return' && pending.item && (
              <span>
                {said.of(pending.item.request.borrower.name)} · <Standing item={pending.item} />
              </span>
            )}
          </>
        )}
        {last?.line ? (
          <>
            <span className="number-code">{fileOf(last.line)}</span>
            <span>
              <Mark level={last.line.level} text={last.line.markText} /> {last.line.title}
            </span>
            <span>
              {mode === 'issue' ? pages.borrowings.queue.dueOn(last.line.dueOn) : said.of(last.line.borrower.name)} ·{' '}
              {said.nth(standing.length)}
            </span>
          </>
        ) : (
          !last && <span className="quiet">{said.scanHint}</span>
        )}
      </ScanAnswer>
      {pending && (
        <CountPages
          key={pending.carrierId}
          found={pending}
          mode={mode}
          onCounted={(how) => counted(pending, how)}
          onSkip={() => {
            wait(undefined)
            input.current?.focus()
          }}
        />
      )}
      <TypedScan
        ref={input}
        label={said.scanLabel}
        placeholder={said.scanPlaceholder}
        submit={said.take}
        autoFocus
        onScanned={next}
      />
      <div className="scan-acts">
        <Button icon={<UndoOutlined />} onClick={undo}>
          {said.undo} <Shortcut keys={said.undoKeys} />
        </Button>
        <Button type="primary" icon={<CheckOutlined />} disabled={!begun} onClick={finish}>
          {said.finish(standing.length)} <Shortcut keys={said.finishKeys} />
        </Button>
        <label>
          <Switch size="small" checked={sound} onChange={setSound} aria-label={said.sound} /> {said.sound}
        </label>
      </div>
      <h2>
        {said.lines} {sheet && <span className="number-code">{sheet.number}</span>}{' '}
        <span className="quiet" role="status">
          {said.tally[mode](standing.length, rejected.length)}
        </span>
      </h2>
      {listed.length === 0 && <p className="quiet">{said.noLines}</p>}
      <ol className="scan-list">
        {listed.map((entry) =>
          'line' in entry ? (
            <li key={entry.key} data-verdict={entry.line.undone ? 'undone' : 'matched'}>
              <span aria-hidden="true">{entry.line.undone ? '–' : '✔'}</span>
              <span className="number-code">{fileOf(entry.line)}</span>
              <span className="scan-said">
                {entry.line.title}
                {entry.line.undone && ` · ${pages.borrowings.sheet.corrected(entry.line.undone.because)}`}
                {entry.line.check?.incident !== undefined && ` · ${entry.line.check.incident}`}
              </span>
              <time className="number" dateTime={entry.at}>
                {saySecond(entry.at).slice(-8)}
              </time>
            </li>
          ) : (
            <li key={entry.key} data-verdict="unknown">
              <span aria-hidden="true">✖</span>
              <span className="number-code">{entry.each.text}</span>
              <span className="scan-said">{entry.each.why}</span>
              <time className="number" dateTime={entry.at}>
                {saySecond(entry.at).slice(-8)}
              </time>
            </li>
          )
        )}
      </ol>
      {doing === 'undo' && begun && newest && (
        <UndoDialog
          batchId={begun.id}
          line={newest}
          mode={mode}
          onClose={stop}
          onDone={() => {
            tell({ tone: 'fair', said: said.undone(fileOf(newest)) })
            stop()
          }}
        />
      )}
      {doing === 'finish' && sheet && (
        <FinishDialog
          batch={sheet}
          onClose={stop}
          onDone={(ended) => {
            onFinished()
            void message.success(said.finished(ended.number))
            void navigate({ to: '/archives/counter/$batchId', params: { batchId: ended.id } })
          }}
        />
      )}
    </section>
  )
}
