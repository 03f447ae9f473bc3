import { App, Button, Checkbox, Input, type InputRef } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import type { Answer } from '#shared/define-operation.ts'
import type { Level } from '#shared/levels.ts'
import { useKeptState } from './drafts.ts'
import { Dialog } from './ui/Dialog.tsx'
import { Mark } from './ui/Mark.tsx'
import { RestoredDraft } from './ui/RestoredDraft.tsx'
import { useScanner } from './ui/use-scanner.ts'
import { sayRefusal, useWords } from './words.ts'

/** How many of what is found are shown; words narrow it down to them. */
export const SHOWN_AT_MOST = 100

/** One thing that may be added: what it is ticked by and called, and what its line shows. */
export type Addable = {
  id: string
  number: string
  level: Level
  markText: string
  title: string
  /** What stands behind the title, a cell for each of `headings`. */
  more: readonly ReactNode[]
}

/** How the paper speaks of what is put on it. */
export type AddWords = {
  addTitle: string
  addHint: string
  addSearch: string
  found: string
  nothingFound: string
  showing: (shown: number, total: number) => string
  selectAll: string
  selectOne: (number: string) => string
  addSelected: (count: number) => string
  added: (count: number) => string
  addedOne: (number: string) => string
  unknownNumber: (number: string) => string
  close: string
}

type Told = { refused: boolean; text: string }

/**
 * Puts things on an open paper: each that is scanned or typed whole at once, or those that are found by words and ticked.
 * What is ticked stays ticked while other words are looked for, and is added with the rest.
 */
export function AddDialog(props: {
  said: AddWords
  /** The number of the paper. */
  to: string
  typed: string
  onTyped: (typed: string) => void
  /** What the words find, and how many there would be; undefined until it is known. */
  found: { rows: readonly Addable[]; total: number } | undefined
  /** What stands over the columns: the number, the mark, the title, and then one for each cell of `more`. */
  headings: readonly string[]
  /** What bears this number, wherever it is. */
  withNumber: (number: string) => Promise<Pick<Addable, 'id' | 'number'> | undefined>
  adding: boolean
  add: (ids: string[]) => Promise<Answer<unknown>>
  onClose: () => void
  /** What narrows the search further. */
  children?: ReactNode
}) {
  const { said, to, typed, onTyped, found, headings, withNumber, adding, add, onClose, children } = props
  const words = useWords()
  const { message } = App.useApp()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [told, setTold] = useState<Told>()
  // What is only looked for is not worth keeping; what was ticked is, with the words it was found by.
  const isWork = chosen.size > 0
  const kept = useKeptState(
    { name: 'addTo', subject: to },
    isWork ? { typed, chosen: [...chosen] } : { typed: '', chosen: [] },
    (values) => {
      onTyped(values['typed'] as string)
      setChosen(new Set(values['chosen'] as string[]))
    },
    { isSheet: true }
  )
  const close = () => {
    kept.finished()
    onClose()
  }
  const putAside = () => {
    if (isWork) void message.info(words.pages.drafts.left)
    onClose()
  }
  const input = useRef<InputRef>(null)
  const rows = found?.rows ?? []

  const addAll = async (ids: string[], done: string) => {
    const answer = await add(ids)
    setTold(answer.ok ? { refused: false, text: done } : { refused: true, text: sayRefusal(words, answer.refusal) })
    if (answer.ok) setChosen(new Set())
  }
  const take = async (number: string) => {
    if (number === '') return
    const one = await withNumber(number)
    if (one) {
      await addAll([one.id], said.addedOne(one.number))
      onTyped('')
    } else if (rows.length === 0 || number !== typed.trim())
      setTold({ refused: true, text: said.unknownNumber(number) })
    input.current?.focus({ cursor: 'all' })
  }
  useScanner((scanned) => {
    if (scanned.kind !== 'carrier') return false
    void take(scanned.text)
    return true
  })

  return (
    <Dialog title={`${said.addTitle} · ${to}`} open onClose={putAside} width={860}>
      <RestoredDraft restoredAt={kept.restoredAt} tooLarge={kept.tooLarge} onDiscard={kept.discard} />
      <p className="quiet">{said.addHint}</p>
      <Input
        ref={input}
        autoFocus
        size="large"
        aria-label={said.addSearch}
        placeholder={said.addSearch}
        value={typed}
        onChange={(event) => onTyped(event.target.value)}
        onPressEnter={() => void take(typed.trim())}
      />
      {children}
      <p role="status" className={told?.refused ? 'scan-told field-problem' : 'scan-told'}>
        {told?.text}
      </p>
      {found && rows.length === 0 && <p className="quiet">{said.nothingFound}</p>}
      {rows.length > 0 && (
        <FoundTable said={said} rows={rows} headings={headings} chosen={chosen} onChosen={setChosen} />
      )}
      {found && found.total > SHOWN_AT_MOST && <p className="quiet">{said.showing(SHOWN_AT_MOST, found.total)}</p>}
      <div className="dialog-actions">
        <Button onClick={close}>{said.close}</Button>
        <Button
          type="primary"
          disabled={chosen.size === 0}
          loading={adding}
          onClick={() => void addAll([...chosen], said.added(chosen.size))}
        >
          {said.addSelected(chosen.size)}
        </Button>
      </div>
    </Dialog>
  )
}

function FoundTable(props: {
  said: AddWords
  rows: readonly Addable[]
  headings: readonly string[]
  chosen: ReadonlySet<string>
  onChosen: (chosen: ReadonlySet<string>) => void
}) {
  const { said, rows, headings, chosen, onChosen } = props
  const ids = rows.map(({ id }) => id)
  const all = ids.every((id) => chosen.has(id))
  const tick = (ticked: readonly string[], on: boolean) =>
    onChosen(new Set([...chosen].filter((id) => !ticked.includes(id)).concat(on ? ticked : [])))
  return (
    <div className="found-carriers">
      <table className="plain-table" aria-label={said.found}>
        <thead>
          <tr>
            <th>
              <Checkbox
                aria-label={said.selectAll}
                checked={all}
                indeterminate={!all && chosen.size > 0}
                onChange={({ target }) => tick(ids, target.checked)}
              />
            </th>
            {headings.map((heading) => (
              <th key={heading}>{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, number, level, markText, title, more }) => (
            <tr key={id}>
              <td>
                <Checkbox
                  aria-label={said.selectOne(number)}
                  checked={chosen.has(id)}
                  onChange={({ target }) => tick([id], target.checked)}
                />
              </td>
              <td className="number-code">{number}</td>
              <td>
                <Mark level={level} text={markText} />
              </td>
              <td>{title}</td>
              {more.map((cell, place) => (
                <td key={headings[place + 3]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
