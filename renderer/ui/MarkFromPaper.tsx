import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import type { Mark } from '#shared/marks.ts'
import { lintMark, parseMark, type MarkProblem } from '#shared/reading-marks.ts'
import type { Words } from '#shared/words/words.ts'
import { useWords } from '#renderer/words.ts'

/** Reads a mark as it is typed or pasted from the thing that bears it, and says while it is typed what is wrong with it. */
export function MarkFromPaper({ label, onRead }: { label?: string; onRead: (mark: Mark) => void }) {
  const words = useWords()
  const { pages } = words
  const id = useId()
  const [text, setText] = useState('')
  const typed = text.trim()
  const { problems, suggestion } = typed === '' ? { problems: [], suggestion: undefined } : lintMark(typed)
  const read = (next: string) => {
    setText(next)
    const answer = parseMark(next.trim())
    if (answer.ok) onRead(answer.mark)
  }
  return (
    <div className="mark-from-paper">
      <label htmlFor={id}>{label ?? pages.markReading.label}</label>
      <Input
        id={id}
        lang="zh-CN"
        value={text}
        placeholder={pages.markReading.placeholder}
        onChange={(event) => read(event.target.value)}
        aria-describedby={`${id}-problems`}
      />
      <ul id={`${id}-problems`} aria-live="polite">
        {problems.map((problem, index) => (
          <li key={`${problem.code}-${index}`} className="mark-problem">
            {sayMarkProblem(words, problem, typed)}
          </li>
        ))}
      </ul>
      {suggestion !== undefined && (
        <Button size="small" onClick={() => read(suggestion)}>
          {pages.markReading.take(suggestion)}
        </Button>
      )}
      {typed !== '' && problems.length === 0 && <span className="quiet">{pages.markReading.wellRead}</span>}
    </div>
  )
}

/** What is wrong with a written mark, with the part of it that is meant. */
export function sayMarkProblem(
  { pages }: Words,
  { code, at, length, maximumYears }: MarkProblem,
  written: string
): string {
  if (code === 'beyondMaximum') return pages.markReading.beyondMaximum(maximumYears ?? 0)
  const part = written.slice(at, at + length).trim()
  const said = pages.markReading.problems[code]
  return part === '' || part === written ? said : pages.markReading.at(part, said)
}
