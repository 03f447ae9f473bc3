import { CheckOutlined, UndoOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { App, Button, Input, type InputRef } from 'antd'
import { type ReactElement, useRef, useState } from 'react'
import type { BulkLine } from '#shared/bulk.ts'
import { addDays } from '#shared/days.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import type { Scanned } from '#shared/scanned-codes.ts'
import { ApprovedDialog } from '#renderer/ApprovedDialog.tsx'
import { useCarrierNumbered } from '#renderer/carrier-numbered.ts'
import { useKeptState } from '#renderer/drafts.ts'
import { today } from '#renderer/moments.ts'
import { PersonPicker } from '#renderer/pickers.tsx'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RestoredDraft } from '#renderer/ui/RestoredDraft.tsx'
import { playScan } from '#renderer/ui/scan-sound.ts'
import { ScanAnswer, type ScanTone } from '#renderer/ui/ScanAnswer.tsx'
import { Shortcut } from '#renderer/ui/Shortcut.tsx'
import { TypedScan } from '#renderer/ui/TypedScan.tsx'
import { useInTurn } from '#renderer/ui/use-in-turn.ts'
import { useScanner } from '#renderer/ui/use-scanner.ts'
import { useKey, useShortcut } from '#renderer/ui/use-shortcut.ts'
import { useAsk } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { Owes } from './Owes.tsx'

type Borrower = { value: string; label: string }
/** What was scanned: it will be lent, or stays in sight with the reason why not. */
type Line = { key: number; text: string; going?: BulkLine; why?: string }

const USUAL_DAYS = 7

/**
 * Lends a pile to one person: whom, what for and until when are said once, then every scan is one line, tried by the rules at
 * once; one approval and one act at the end lends all of it or none.
 */
export function LendingDesk(): ReactElement {
  const words = useWords()
  const { pages } = words
  const said = pages.lendingDesk
  const ask = useAsk()
  const carrierNumbered = useCarrierNumbered()
  const { message } = App.useApp()
  const [borrower, setBorrower] = useState<Borrower>()
  const [purpose, setPurpose] = useState('')
  const [dueOn, setDueOn] = useState<string | undefined>(addDays(today(), USUAL_DAYS))
  const [lines, setLines] = useState<readonly Line[]>([])
  const [last, setLast] = useState<{ tone: ScanTone; said: string; line?: BulkLine }>()
  const [finishing, setFinishing] = useState(false)
  const input = useRef<InputRef>(null)
  // What a scan that was begun before the last drawing must know.
  const taken = useRef(new Set<string>())
  const inTurn = useInTurn()
  const kept = useKeptState({ name: 'lendingDesk', subject: '' }, { borrower, purpose, dueOn, lines }, (values) => {
    const before = values as { borrower?: Borrower; purpose: string; dueOn?: string; lines: Line[] }
    setBorrower(before.borrower)
    setPurpose(before.purpose)
    setDueOn(before.dueOn)
    setLines(before.lines)
    setLast(undefined)
    taken.current = new Set(before.lines.flatMap(({ going: line }) => line?.carrierId ?? []))
  })
  const going = lines.flatMap((line) => line.going ?? [])
  const begun = going.length > 0

  const tell = (tone: 'good' | 'bad', text: string, line?: BulkLine) => {
    setLast({ tone, said: text, ...(line && { line }) })
    playScan(tone === 'good')
  }
  const add = (line: Omit<Line, 'key'>) =>
    setLines((before) => [{ key: (before[0]?.key ?? 0) + 1, ...line }, ...before])
  const reject = (text: string, why: string) => {
    add({ text, why })
    tell('bad', `${text} ${why}`)
  }

  const ofCard = async (number: string) => {
    if (begun) return reject(number, said.otherPerson)
    const answer = await ask(people.list, { words: number, count: 20 })
    const person = answer.ok ? answer.value.rows.find((each) => each.number === number) : undefined
    if (!person) return reject(number, said.nobody)
    setBorrower({ value: person.id, label: pages.person(person.name, person.number) })
    tell('good', pages.person(person.name, person.number))
  }
  const ofCarrier = async (text: string) => {
    if (!borrower || purpose.trim() === '' || dueOn === undefined) return reject(text, said.headFirst)
    const found = await carrierNumbered(text)
    if (!found) return reject(text, pages.scanner.unknownNumber(text))
    const wish = { selection: { ids: [found.id] }, borrowerId: borrower.value, purpose, dueOn }
    const tried = await ask(loans.previewLendMany, wish)
    if (!tried.ok) return reject(text, sayRefusal(words, tried.refusal))
    const [line] = tried.value.lines
    if (!line) return reject(text, pages.scanner.unknownNumber(text))
    if (line.refusal) return reject(line.number, sayRefusal(words, line.refusal))
    if (taken.current.has(line.carrierId)) return tell('bad', `${line.number} ${said.again}`)
    taken.current.add(line.carrierId)
    add({ text: line.number, going: line })
    tell('good', said.taken, line)
  }
  const take = ({ kind, text, ...rest }: Scanned) =>
    inTurn(async () => {
      if (kind === 'person') return ofCard(text)
      if (kind === 'carrier') return ofCarrier(text)
      if (kind === 'command' && 'command' in rest && rest.command === 'done') return finish()
      if (kind === 'command' && 'command' in rest && rest.command === 'undo') return undo()
      return reject(text, said.notForHere)
    })
  const finish = () => {
    if (begun) setFinishing(true)
  }
  // Nothing is lent yet: what was scanned by mistake is only left out.
  const undo = () => {
    const [newest] = going
    if (!newest) return tell('bad', said.nothingToUndo)
    taken.current.delete(newest.carrierId)
    setLines((before) => before.filter((each) => each.going?.carrierId !== newest.carrierId))
    setLast({ tone: 'fair', said: said.leftOut(newest.number) })
  }
  useScanner((scanned) => {
    if (document.querySelector('[role="dialog"]')) return false
    take(scanned)
    return true
  })
  useKey('F2', () => input.current?.focus({ cursor: 'all' }))
  useShortcut('KeyZ', finishing ? undefined : undo)
  useShortcut('Enter', finishing ? undefined : finish)

  return (
    <>
      <PageTitle title={said.title} note={<Link to="/loans">{pages.loans.title}</Link>} />
      <RestoredDraft restoredAt={kept.restoredAt} tooLarge={kept.tooLarge} onDiscard={kept.discard} />
      <div className="toolbar">
        <label>
          {pages.loans.borrower}
          {begun && borrower ? (
            <strong>{borrower.label}</strong>
          ) : (
            <PersonPicker
              aria-label={pages.loans.borrower}
              className="filter-wide"
              placeholder={said.card}
              {...(borrower && { value: borrower.value, chosen: borrower })}
              onChange={(_, choice) => setBorrower(choice && { value: choice.value, label: choice.label })}
            />
          )}
        </label>
        <label>
          {pages.loans.purpose}
          <Input
            aria-label={pages.loans.purpose}
            className="search-box"
            maxLength={200}
            disabled={begun}
            value={purpose}
            onChange={({ target }) => setPurpose(target.value)}
          />
        </label>
        <label>
          {pages.loans.dueOn}
          <DayInput
            aria-label={pages.loans.dueOn}
            earliest={today()}
            disabled={begun}
            value={dueOn}
            onChange={setDueOn}
          />
        </label>
      </div>
      {borrower && <Owes borrowerId={borrower.value} />}
      <section className="panel scan-desk" aria-label={said.scan}>
        <ScanAnswer tone={last?.tone ?? 'none'} said={last?.said ?? said.scan}>
          {last?.line ? (
            <>
              <span className="number-code">{last.line.number}</span>
              <span>
                <Mark level={last.line.level} text={last.line.markText} /> {last.line.title}
              </span>
              <span>{said.nth(going.length)}</span>
            </>
          ) : (
            !last && <span className="quiet">{said.hint}</span>
          )}
        </ScanAnswer>
        <TypedScan
          ref={input}
          label={said.scanLabel}
          placeholder={said.scanPlaceholder}
          submit={said.take}
          onScanned={take}
        />
        <div className="scan-acts">
          <Button icon={<UndoOutlined />} disabled={!begun} onClick={undo}>
            {said.undo} <Shortcut keys={said.undoKeys} />
          </Button>
          <Button type="primary" icon={<CheckOutlined />} disabled={!begun} onClick={finish}>
            {said.finish(going.length)} <Shortcut keys={said.finishKeys} />
          </Button>
        </div>
        <ol className="scan-list">
          {lines.map(({ key, text, going: line, why }) => (
            <li key={key} data-verdict={line ? 'matched' : 'unknown'}>
              <span aria-hidden="true">{line ? '✔' : '✖'}</span>
              <span className="number-code">{text}</span>
              <span className="scan-said">{line ? line.title : why}</span>
            </li>
          ))}
        </ol>
      </section>
      {finishing && borrower && dueOn !== undefined && (
        <ApprovedDialog
          act="lend"
          carriers={going.map(({ carrierId: id, level }) => ({ id, level }))}
          operation={loans.lendMany}
          title={said.finishTitle(going.length, borrower.label)}
          submitLabel={pages.bulk.confirm(going.length)}
          given={{
            each: going.map(({ carrierId, version }) => ({ carrierId, version })),
            ...{ borrowerId: borrower.value, purpose, dueOn }
          }}
          keepsNothing
          onDone={({ lent }) => {
            kept.finished()
            setFinishing(false)
            setLines([])
            taken.current.clear()
            setLast(undefined)
            setPurpose('')
            void message.success(said.done(lent.length))
          }}
          onClose={() => setFinishing(false)}
        >
          <p>{said.willLend(going.length, dueOn)}</p>
        </ApprovedDialog>
      )}
    </>
  )
}
