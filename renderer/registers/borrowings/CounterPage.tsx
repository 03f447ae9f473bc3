import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented, Tag, type InputRef } from 'antd'
import { type ReactElement, useRef, useState } from 'react'
import { borrowings, type CounterBatch, type QueueLine } from '#shared/registers/borrowings.ts'
import type { OutputOf } from '#shared/define-operation.ts'
import type { Scanned } from '#shared/scanned-codes.ts'
import { useKeptState } from '#renderer/drafts.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RestoredDraft } from '#renderer/ui/RestoredDraft.tsx'
import { TypedScan } from '#renderer/ui/TypedScan.tsx'
import { useKey } from '#renderer/ui/use-shortcut.ts'
import { useScanner } from '#renderer/ui/use-scanner.ts'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { CounterDesk, type Rejected } from './CounterDesk.tsx'
import { fileOf } from './file-of.tsx'
import { Standing } from './StateOf.tsx'
import { WalkInDialog } from './WalkInDialog.tsx'

const COUNTER = { name: 'counter', subject: '' }

/** Whoever stands at the counter, as it is told. */
export type AtCounter = OutputOf<typeof borrowings.atCounter>

/**
 * The counter made for speed: a card says for whom, then every scan is one line, without a button for each; a sheet for all of
 * it at the end.
 */
export function CounterPage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const said = pages.borrowings.counter
  const { person: number, mode = 'issue' } = useSearch({ from: '/archives/counter' })
  const navigate = useNavigate({ from: '/archives/counter' })
  const [begun, setBegun] = useState<CounterBatch>()
  const [rejected, setRejected] = useState<readonly Rejected[]>([])
  // What was scanned is in the register; which sheet it is on, and what came to nothing, only this page knows.
  const kept = useKeptState(COUNTER, { begun, rejected }, (values) => {
    setBegun(values['begun'] as typeof begun)
    setRejected(values['rejected'] as typeof rejected)
  })
  const { value: who, refusal } = useReading(
    borrowings.atCounter,
    { number: number ?? 'NOBODY' },
    { when: number !== undefined }
  )
  const card = useRef<InputRef>(null)
  useKey('F2', () => card.current?.focus({ cursor: 'all' }))
  const go = (search: { person: string | undefined; mode: 'issue' | 'return' }) => {
    setRejected([])
    void navigate({ search, replace: true })
  }
  const show = (next: string) => go({ person: next, mode })
  const ofCard = (scanned: Scanned) => {
    if (scanned.kind === 'person' || scanned.kind === 'carrier') show(scanned.text)
  }
  // Before anything is begun a card may be scanned wherever the focus is.
  useScanner(
    begun || mode === 'return'
      ? undefined
      : (scanned) => {
          if (scanned.kind !== 'person' || document.querySelector('[role="dialog"]')) return false
          show(scanned.text)
          return true
        }
  )
  // Whoever brings something back need not show a card: each thing tells whose it is.
  const withPerson = mode === 'issue'
  const atDesk = mode === 'return' || who !== undefined
  return (
    <>
      <PageTitle title={said.title}>
        <Segmented
          aria-label={said.mode}
          value={mode}
          disabled={begun !== undefined}
          options={(['issue', 'return'] as const).map((each) => ({ value: each, label: said.modes[each] }))}
          onChange={(next) => go({ person: number, mode: next })}
        />
      </PageTitle>
      <RestoredDraft restoredAt={kept.restoredAt} tooLarge={kept.tooLarge} onDiscard={kept.discard} />
      <div className={withPerson ? 'counter-page' : 'counter-page counter-alone'}>
        {withPerson && (
          <section className="panel counter-person" aria-label={said.card} tabIndex={0}>
            {mode === 'issue' && !begun && (
              <TypedScan
                key={number ?? 'nobody'}
                ref={card}
                label={said.card}
                placeholder={said.cardHint}
                submit={said.find}
                autoFocus={number === undefined}
                onScanned={ofCard}
              />
            )}
            {refusal && (
              <p className="overdue" role="alert">
                {sayRefusal(words, refusal)}
              </p>
            )}
            {who ? (
              <Who who={who} begun={begun} onBegun={setBegun} />
            ) : (
              mode === 'issue' && !refusal && <EmptyState title={said.nobody} next={said.nobodyHint} />
            )}
          </section>
        )}
        {atDesk && (
          <CounterDesk
            key={`${mode} ${mode === 'issue' ? (who?.person.id ?? '') : ''}`}
            mode={mode}
            borrower={mode === 'issue' ? who?.person : undefined}
            batch={begun}
            rejected={rejected}
            onRejected={(text, why) =>
              setRejected((before) => [{ key: before.length, text, why, at: new Date().toISOString() }, ...before])
            }
            onBegun={setBegun}
            onFinished={kept.finished}
            onOtherPerson={show}
          />
        )}
      </div>
    </>
  )
}

// Who it is, and what must be seen before anything more is lent: what is overdue or must come back at once.
function Who({
  who,
  begun,
  onBegun
}: {
  who: AtCounter
  begun: CounterBatch | undefined
  onBegun: (batch: CounterBatch) => void
}) {
  const words = useWords()
  const { pages, levels } = words
  const said = pages.borrowings.counter
  const [approving, setApproving] = useState(false)
  const { person, problem, out, waiting, reserved } = who
  const overdue = out.filter(({ loan }) => (loan?.daysOverdue ?? 0) > 0).length
  const urgent = out.filter((line) => line.urgent).length
  return (
    <>
      <h2 className="counter-name">
        {person.name} <span className="number-code">{person.number}</span>
      </h2>
      <p>
        {person.unit} · {said.clearance(levels[person.clearance])}
      </p>
      {problem && (
        <p className="overdue" role="alert">
          {said.mayNot}
          {pages.listSeparator}
          {sayRefusal(words, problem)}
        </p>
      )}
      {(overdue > 0 || urgent > 0) && (
        <p className="counter-warnings">
          {overdue > 0 && <Tag color="error">{said.overdueCount(overdue)}</Tag>}
          {urgent > 0 && <Tag color="error">{said.urgentCount(urgent)}</Tag>}
        </p>
      )}
      {reserved.length > 0 && <p className="is-back">{said.reservedBack(reserved.length)}</p>}
      <Lines title={said.waiting(waiting.length)} lines={waiting} empty={said.nothingWaiting} />
      {!begun && (
        <Button className="walk-in" onClick={() => setApproving(true)}>
          {said.walkIn}
        </Button>
      )}
      <Lines title={said.out(out.length)} lines={out} empty={said.nothingOut} />
      {approving && (
        <WalkInDialog
          person={person}
          onClose={() => setApproving(false)}
          onBegun={(batch) => {
            setApproving(false)
            onBegun(batch)
          }}
        />
      )}
    </>
  )
}

function Lines({ title, lines, empty }: { title: string; lines: readonly QueueLine[]; empty: string }) {
  const { pages } = useWords()
  const said = pages.borrowings.counter
  return (
    <section className="counter-lines">
      <h3>{title}</h3>
      {lines.length === 0 && <p className="quiet">{empty}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <span className="number-code">{fileOf(line)}</span> <Mark level={line.level} text={line.markText} />{' '}
            <span className="counter-title">{line.title}</span>{' '}
            {line.state === 'approved' ? <span className="quiet">{said.notReady}</span> : <Standing item={line} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
