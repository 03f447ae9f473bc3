import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { App, Button, Checkbox, Input, Select, Spin, type InputRef } from 'antd'
import { memo, type ReactElement, useRef, useState } from 'react'
import { destruction, type DestructionItem, type DestructionList } from '#shared/registers/destruction.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useKeptState } from '#renderer/drafts.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RestoredDraft } from '#renderer/ui/RestoredDraft.tsx'
import { useScanner } from '#renderer/ui/use-scanner.ts'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { useAllItems } from './use-all-items.ts'

/** The count of a list by two: each item scanned or ticked as there, each other one explained, then proved by the second. */
export function CountPage(): ReactElement {
  const words = useWords()
  const { destruction: said, loading } = words.pages
  const { listId } = useParams({ from: '/destruction/$listId/count' })
  const { value: list, refusal } = useReading(destruction.open, { listId })
  const items = useAllItems(listId, 'listed')
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/destruction">{said.back}</Link>
      </EmptyState>
    )
  if (!list || !items) return <Spin aria-label={loading} />
  return <Counting list={list} items={items} />
}

// More than these are explained on the page.
const MOST_IN_THE_SHEET = 20

type Unseen = { explanation: string; becomes: 'missing' | 'retained' }

function Counting({ list, items }: { list: DestructionList; items: readonly DestructionItem[] }) {
  const { pages } = useWords()
  const { destruction: said } = pages
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const [explained, setExplained] = useState<Readonly<Record<string, Unseen>>>({})
  const [finishing, setFinishing] = useState(false)
  const kept = useKeptState(
    { name: destruction.count.name, subject: list.id },
    { seen: [...seen], explained },
    (values) => {
      setSeen(new Set(values['seen'] as string[]))
      setExplained(values['explained'] as typeof explained)
    }
  )
  const open = () => void navigate({ to: '/destruction/$listId', params: { listId: list.id } })
  const unseen = items.filter(({ id }) => !seen.has(id))
  const answerTo = (id: string): Unseen => explained[id] ?? { explanation: '', becomes: 'missing' }
  // Before anything was looked at, nothing is missing.
  const [tried, setTried] = useState(false)
  const begun = seen.size > 0 || tried

  return (
    <>
      <PageTitle
        title={said.countTitle(list.number)}
        note={
          <>
            {said.countNote} ·{' '}
            <Link to="/destruction/$listId" params={{ listId: list.id }}>
              {list.number}
            </Link>
          </>
        }
      >
        <Button onClick={() => setSeen(new Set(items.map(({ id }) => id)))} disabled={unseen.length === 0}>
          {said.countAllThere}
        </Button>
        <Button
          type="primary"
          onClick={() => {
            setTried(true)
            setFinishing(true)
          }}
        >
          {said.confirmCount}
        </Button>
      </PageTitle>
      <RestoredDraft restoredAt={kept.restoredAt} tooLarge={kept.tooLarge} onDiscard={kept.discard} />
      <ScanBox items={items} seen={seen} onSeen={(id) => setSeen(new Set([...seen, id]))} />
      <div className="count-scroll">
        {begun && unseen.length > 0 && (
          <Explanations
            unseen={unseen}
            answerTo={answerTo}
            onChange={(id, next) => setExplained({ ...explained, [id]: next })}
          />
        )}
        <table className="plain-table" aria-label={said.items}>
          <thead>
            <tr>
              <th>{said.countThere}</th>
              <th>{said.itemColumns.number}</th>
              <th>{said.itemColumns.mark}</th>
              <th>{said.itemColumns.title}</th>
              <th>{said.itemColumns.amount}</th>
              <th>{said.itemColumns.holder}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Line
                key={item.id}
                item={item}
                there={seen.has(item.id)}
                label={said.countThereOf(item.carrier.number)}
                onTick={setSeen}
              />
            ))}
          </tbody>
        </table>
      </div>
      {finishing && (
        <FormDialog
          operation={destruction.count}
          title={said.countTitle(list.number)}
          submitLabel={said.confirmCount}
          given={{
            listId: list.id,
            version: list.version,
            seen: [...seen],
            unseen: unseen.map(({ id }) => ({ itemId: id, ...answerTo(id) }))
          }}
          check={() =>
            unseen.some(({ id }) => answerTo(id).explanation.trim() === '')
              ? [{ path: ['unseen'], problem: 'required' }]
              : []
          }
          fieldsOfRefusals={{ 'destruction.personNotCleared': 'secondOfficer-1-number' }}
          keepsNothing
          onDone={() => {
            kept.finished()
            void message.success(said.counted(list.number))
            open()
          }}
          onClose={() => setFinishing(false)}
        >
          <p>
            <strong>{said.seenCount(seen.size, unseen.length)}</strong>
          </p>
          {unseen.length > 0 && (
            <>
              <p>{said.explainEach}</p>
              <Explanations
                unseen={unseen.slice(0, MOST_IN_THE_SHEET)}
                answerTo={answerTo}
                onChange={(id, next) => setExplained({ ...explained, [id]: next })}
              />
              <p className="caution">{said.missingNote}</p>
            </>
          )}
        </FormDialog>
      )}
    </>
  )
}

// A thousand of these stand on the page: only the one that is ticked is drawn anew.
const Line = memo(function Line({
  item: { id, carrier },
  there,
  label,
  onTick
}: {
  item: DestructionItem
  there: boolean
  label: string
  onTick: (change: (seen: ReadonlySet<string>) => ReadonlySet<string>) => void
}) {
  const { pages } = useWords()
  const { number, level, markText, title, pages: count, capacity, holder } = carrier
  return (
    <tr className={there ? 'is-there' : ''}>
      <td>
        <Checkbox
          aria-label={label}
          checked={there}
          onChange={({ target }) =>
            onTick((seen) => new Set(target.checked ? [...seen, id] : [...seen].filter((each) => each !== id)))
          }
        />
      </td>
      <td className="number-code">{number}</td>
      <td>
        <Mark level={level} text={markText} />
      </td>
      <td>{title}</td>
      <td>{count === undefined ? (capacity ?? '') : pages.destruction.pagesOf(count)}</td>
      <td>{holder.name}</td>
    </tr>
  )
})

function ScanBox({
  items,
  seen,
  onSeen
}: {
  items: readonly DestructionItem[]
  seen: ReadonlySet<string>
  onSeen: (id: string) => void
}) {
  const { destruction: said } = useWords().pages
  const [typed, setTyped] = useState('')
  const [told, setTold] = useState<{ refused: boolean; text: string }>()
  const input = useRef<InputRef>(null)
  const take = (read: string) => {
    const number = read.trim().toUpperCase()
    if (number === '') return
    const item = items.find(({ carrier }) => carrier.number.toUpperCase() === number)
    if (!item) setTold({ refused: true, text: said.notOnThisList(number) })
    else if (seen.has(item.id)) setTold({ refused: false, text: said.seenAlready(number) })
    else {
      onSeen(item.id)
      setTold({ refused: false, text: said.ticked(number) })
    }
    setTyped('')
    input.current?.focus()
  }
  useScanner((scanned) => {
    if (scanned.kind !== 'carrier') return false
    take(scanned.text)
    return true
  })
  return (
    <div className="scan-line">
      <Input
        ref={input}
        autoFocus
        size="large"
        aria-label={said.countScan}
        placeholder={said.countScan}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => take(typed)}
      />
      <strong className="number">{said.countProgress(seen.size, items.length)}</strong>
      <span role="status" className={told?.refused ? 'field-problem' : ''}>
        {told?.text}
      </span>
    </div>
  )
}

function Explanations({
  unseen,
  answerTo,
  onChange
}: {
  unseen: readonly DestructionItem[]
  answerTo: (id: string) => Unseen
  onChange: (id: string, next: Unseen) => void
}) {
  const { destruction: said } = useWords().pages
  const ways = ['missing', 'retained'] as const
  return (
    <fieldset className="kept-back">
      <legend>{said.unseen(unseen.length)}</legend>
      {unseen.map(({ id, carrier }) => (
        <div key={id} className="unseen-line">
          <span className="number-code">{carrier.number}</span>
          <Select
            aria-label={said.becomesOf(carrier.number)}
            value={answerTo(id).becomes}
            options={ways.map((way) => ({ value: way, label: said.becomesWhat[way] }))}
            onChange={(becomes: Unseen['becomes']) => onChange(id, { ...answerTo(id), becomes })}
          />
          <Input
            aria-label={said.explanationOf(carrier.number)}
            placeholder={said.explanation}
            maxLength={300}
            value={answerTo(id).explanation}
            onChange={(event) => onChange(id, { ...answerTo(id), explanation: event.target.value })}
          />
        </div>
      ))}
    </fieldset>
  )
}
