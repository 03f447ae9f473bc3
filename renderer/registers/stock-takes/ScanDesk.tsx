import { FileAddOutlined, UndoOutlined } from '@ant-design/icons'
import { App, Button, Switch, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { places, type Place } from '#shared/registers/places.ts'
import { stockTakes, type Scan } from '#shared/registers/stock-takes.ts'
import type { Scanned } from '#shared/scanned-codes.ts'
import { saySecond } from '#renderer/moments.ts'
import { PlacePicker } from '#renderer/pickers.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { playScan } from '#renderer/ui/scan-sound.ts'
import { ScanAnswer } from '#renderer/ui/ScanAnswer.tsx'
import { Shortcut } from '#renderer/ui/Shortcut.tsx'
import { TypedScan } from '#renderer/ui/TypedScan.tsx'
import { useInTurn } from '#renderer/ui/use-in-turn.ts'
import { useKey, useShortcut } from '#renderer/ui/use-shortcut.ts'
import { useScanner } from '#renderer/ui/use-scanner.ts'
import { useAsk, useDoing, useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { NoteMark } from './NoteMark.tsx'
import { ReadFile } from './ReadFile.tsx'
import { signOf } from './say-count.ts'
import type { OpenedCount } from './opened-count.ts'

const SHOWN = 12

/** The last thing that was scanned, or why nothing came of it. */
type Last = { scan: Scan } | { said: string; good: boolean }

type Here = Pick<Place, 'id' | 'name' | 'code'>

/**
 * Where things are scanned one after the other: no button for each. A place that is scanned is where the next things lie; the
 * command cards undo the last and end the count. A number can be typed as well.
 */
export function ScanDesk(props: { count: OpenedCount; seen: number; onScanned: () => void; onDone: () => void }) {
  const { count, seen, onScanned, onDone } = props
  const words = useWords()
  const { pages } = words
  const { stockTakes: said } = pages
  const ask = useAsk()
  const { message } = App.useApp()
  const { id: stockTakeId, scope } = count
  const [here, setHere] = useState<Here | undefined>(() =>
    scope.of === 'place' ? { id: scope.id, name: count.scopeName, code: '' } : undefined
  )
  const [last, setLast] = useState<Last>()
  const [sound, setSound] = useState(false)
  const [reading, setReading] = useState(false)
  const [marking, setMarking] = useState<Scan>()
  const { perform: undo } = useDoing(stockTakes.undo)
  const { value: scans, again } = useReading(stockTakes.scans, { stockTakeId, count: SHOWN })
  const input = useRef<InputRef>(null)
  const inTurn = useInTurn()
  useEffect(() => {
    if (seen > 0) again()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- read anew with each scan, and only then
  }, [seen])

  const tell = (next: Last, good: boolean) => {
    setLast(next)
    if (sound) playScan(good)
  }
  const fail = (why: string) => tell({ said: why, good: false }, false)

  const takeOne = async (text: string) => {
    const answer = await ask(stockTakes.scan, { stockTakeId, text, ...(here && { placeId: here.id }) })
    if (!answer.ok) return fail(sayRefusal(words, answer.refusal))
    const { scan } = answer.value
    tell({ scan }, scan.verdict === 'matched')
    onScanned()
  }
  const goTo = async (code: string) => {
    const answer = await ask(places.list, { words: code, count: 50 })
    const place = answer.ok ? answer.value.rows.find((each) => each.code.toUpperCase() === code) : undefined
    if (!place) return fail(said.placeUnknown(code))
    setHere(place)
    tell({ said: said.nowAt(place.name), good: true }, true)
  }
  const undoLast = async () => {
    const answer = await ask(stockTakes.scans, { stockTakeId, count: SHOWN })
    const scan = answer.ok ? answer.value.rows.find(({ undone }) => !undone) : undefined
    if (!scan) return fail(said.nothingToUndo)
    const done = await undo({ stockTakeId, scanId: scan.id })
    if (!done.ok) return fail(sayRefusal(words, done.refusal))
    tell({ said: said.undone(scan.text), good: true }, true)
    onScanned()
  }
  const doWith = async (scanned: Scanned) => {
    if (scanned.kind === 'carrier') return takeOne(scanned.text)
    if (scanned.kind === 'place') return goTo(scanned.text)
    if (scanned.kind !== 'command') return fail(pages.inBrackets(scanned.text, said.fileProblems.notACarrier))
    if (scanned.command === 'undo') return undoLast()
    if (scanned.command === 'done') return onDone()
    return fail(said.commandUnknown(scanned.text))
  }
  const next = (scanned: Scanned) => inTurn(() => doWith(scanned))
  useScanner((scanned) => {
    if (document.querySelector('[role="dialog"]')) return false
    next(scanned)
    return true
  })
  useKey('F2', () => input.current?.focus({ cursor: 'all' }))
  // One scan after the other: an undoing waits for the scan before it.
  const undoInTurn = () => inTurn(undoLast)
  useShortcut('KeyZ', reading || marking ? undefined : undoInTurn)

  return (
    <section className="panel scan-desk" aria-label={said.scanHere}>
      <div className="scan-place">
        <span>{said.here}</span>
        <PlacePicker
          key={here?.id ?? 'none'}
          aria-label={said.here}
          placeholder={said.noPlace}
          {...(here && {
            value: here.id,
            chosen: { value: here.id, label: here.code ? pages.inBrackets(here.name, here.code) : here.name }
          })}
          onChange={(id, choice) => setHere(id === undefined ? undefined : { id, name: choice?.label ?? '', code: '' })}
        />
        <span className="quiet">{said.hereHint}</span>
      </div>
      <LastScan last={last} onMarkDiffers={setMarking} />
      <TypedScan
        ref={input}
        label={said.scanLabel}
        placeholder={said.scanPlaceholder}
        submit={said.take}
        onScanned={next}
      />
      <div className="scan-acts">
        <Button icon={<UndoOutlined />} onClick={undoInTurn}>
          {said.undo} <Shortcut keys={said.undoKeys} />
        </Button>
        <Button icon={<FileAddOutlined />} onClick={() => setReading(true)}>
          {said.file}
        </Button>
        <label>
          <Switch size="small" checked={sound} onChange={setSound} aria-label={said.sound} /> {said.sound}
        </label>
      </div>
      <h2>{said.lastScans}</h2>
      {scans?.rows.length === 0 && <p className="quiet">{said.noScans}</p>}
      <ol className="scan-list">
        {scans?.rows.map((scan) => (
          <li key={scan.id} data-verdict={scan.undone ? 'undone' : scan.verdict}>
            <span aria-hidden="true">{scan.undone ? '–' : signOf(scan.verdict)}</span>
            <span className="number-code">{scan.text}</span>
            <span className="scan-said">
              {scan.undone ? said.undoneMark : said.verdicts[scan.verdict]}
              {scan.carrier && ` · ${scan.carrier.title}`}
            </span>
            <time className="number" dateTime={scan.at}>
              {saySecond(scan.at).slice(-8)}
            </time>
          </li>
        ))}
      </ol>
      {reading && (
        <ReadFile stockTakeId={stockTakeId} placeId={here?.id} onRead={onScanned} onClose={() => setReading(false)} />
      )}
      {marking?.carrier && (
        <NoteMark
          stockTakeId={stockTakeId}
          scan={marking}
          onClose={() => setMarking(undefined)}
          onDone={({ scan, problems }) => {
            setMarking(undefined)
            setLast({ scan })
            onScanned()
            void message.info(problems.length > 0 ? said.markIllegible : said.markNoted)
          }}
        />
      )}
    </section>
  )
}

// What the count says of it, and whether the mark on it is what the register says.
function LastScan({ last, onMarkDiffers }: { last: Last | undefined; onMarkDiffers: (scan: Scan) => void }) {
  const { pages, carrierStates } = useWords()
  const { stockTakes: said } = pages
  if (!last)
    return (
      <ScanAnswer tone="none" said={said.scanHere}>
        <span className="quiet">{said.scanHint}</span>
      </ScanAnswer>
    )
  if ('said' in last) return <ScanAnswer tone={last.good ? 'good' : 'bad'} said={last.said} />
  const { scan } = last
  const { verdict, carrier, text, bookPlace, bookHolder = '', markSeen } = scan
  const tone = verdict === 'matched' ? 'good' : verdict === 'again' ? 'fair' : 'bad'
  return (
    <ScanAnswer tone={tone} sign={signOf(verdict)} said={said.verdicts[verdict]}>
      <span className="number-code">{text}</span>
      {carrier && (
        <>
          <span>
            <Mark level={carrier.level} text={carrier.markText} /> {carrier.title}
          </span>
          {bookPlace && verdict !== 'matched' && <span>{said.bookAt(bookPlace.name, bookHolder)}</span>}
          {carrier.state !== 'inStock' && <span>{said.stateSaid(carrierStates[carrier.state])}</span>}
          {markSeen === undefined ? (
            verdict !== 'again' &&
            verdict !== 'gone' && (
              <Button onClick={() => onMarkDiffers(scan)} className="scan-mark">
                {said.markDiffers}
              </Button>
            )
          ) : (
            <span lang="zh-CN">{markSeen || said.noMark}</span>
          )}
        </>
      )}
    </ScanAnswer>
  )
}
