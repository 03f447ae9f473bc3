import { Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useKeptState } from '#renderer/drafts.ts'
import { RestoredDraft } from '#renderer/ui/RestoredDraft.tsx'
import { useWords } from '#renderer/words.ts'
import { fileOf } from './file-of.tsx'
import type { ScannedFile } from './scanned-file.ts'

const defects = ['altered', 'torn', 'forged', 'sealBroken'] as const

/** What was counted and seen, before it goes out or when it is back. */
export type Counted = {
  pages: number | undefined
  condition: string
  defects: Record<(typeof defects)[number], boolean>
  note: string | undefined
}

/**
 * Counting in place: the number typed and Enter. What it should be is told, not filled in, or nobody would count. On a return
 * whatever is not as it was is ticked, and told.
 */
export function CountPages(props: {
  found: ScannedFile
  mode: 'issue' | 'return'
  onCounted: (counted: Counted) => void
  onSkip: () => void
}) {
  const { found, mode, onCounted, onSkip } = props
  const { pages, inputProblems } = useWords()
  const said = pages.borrowings.counter
  const [counted, setCounted] = useState<number | null>(null)
  const [condition, setCondition] = useState(said.whole)
  const [seen, setSeen] = useState<readonly string[]>([])
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const kept = useKeptState(
    { name: 'countPages', subject: found.carrierId },
    { counted, condition, seen, note },
    (values) => {
      setCounted((values['counted'] as number | null | undefined) ?? null)
      setCondition(values['condition'] as string)
      setSeen(values['seen'] as string[])
      setNote(values['note'] as string)
    }
  )
  const skip = () => {
    kept.finished()
    onSkip()
  }
  const expected = mode === 'return' ? found.item?.pulled?.pages : found.pages
  const needsPages = mode === 'issue' || expected !== undefined
  const differs =
    mode === 'return' && (seen.length > 0 || (expected !== undefined && counted !== null && counted !== expected))
  const untold = differs && note.trim() === ''
  const submit = () => {
    setTried(true)
    if ((needsPages && counted === null) || untold) return
    kept.finished()
    onCounted({
      pages: counted ?? undefined,
      condition: condition.trim() || said.whole,
      defects: Object.fromEntries(defects.map((each) => [each, seen.includes(each)])) as Counted['defects'],
      note: note.trim() === '' ? undefined : note.trim()
    })
  }
  return (
    <form
      className="count-pages"
      aria-label={said.countPages(fileOf(found))}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') skip()
      }}
    >
      <RestoredDraft restoredAt={kept.restoredAt} tooLarge={kept.tooLarge} onDiscard={kept.discard} />
      <Form.Item
        label={said.pages}
        htmlFor="count-pages"
        {...(expected !== undefined && { extra: said.wasPages(expected) })}
        {...(tried && needsPages && counted === null && { validateStatus: 'error', help: inputProblems.required })}
      >
        <InputNumber
          id="count-pages"
          min={mode === 'issue' ? 1 : 0}
          precision={0}
          value={counted}
          autoFocus
          onChange={setCounted}
          onPressEnter={(event) => {
            event.preventDefault()
            submit()
          }}
        />
      </Form.Item>
      {mode === 'issue' ? (
        <Form.Item label={said.condition} htmlFor="count-condition">
          <Input
            id="count-condition"
            value={condition}
            maxLength={200}
            onChange={({ target }) => setCondition(target.value)}
          />
        </Form.Item>
      ) : (
        <Checkbox.Group
          options={defects.map((defect) => ({ value: defect, label: pages.borrowings.defects[defect] }))}
          value={[...seen]}
          onChange={(next: string[]) => setSeen(next)}
        />
      )}
      {differs && (
        <Form.Item
          label={said.note}
          htmlFor="count-note"
          required
          {...(tried && untold && { validateStatus: 'error', help: inputProblems.required })}
        >
          <Input id="count-note" value={note} maxLength={300} onChange={({ target }) => setNote(target.value)} />
        </Form.Item>
      )}
      <div className="scan-acts">
        <Button type="primary" htmlType="submit">
          {said.confirmLine}
        </Button>
        <Button onClick={skip}>{said.skip}</Button>
      </div>
    </form>
  )
}
