import { AutoComplete, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { Day } from '#shared/days.ts'
import { isAbove, isStateSecret, Level } from '#shared/levels.ts'
import { checkEnd, checkPrintedEnd, composeMark, type Mark, usualWorkSecretTexts } from '#shared/marks.ts'
import { DayInput } from './DayInput.tsx'
import { useWords } from '#renderer/words.ts'
import { completeMark, draftOf, draftSoFar, markOf, type EndForm, type MarkDraft } from './mark-draft.ts'
import { MarkFromPaper } from './MarkFromPaper.tsx'
import { sayEnd, sayEndProblem, sayGloss } from './say-mark.ts'

type Props = {
  id?: string
  /** What it begins with. What is composed here afterwards is kept here. */
  value?: z.input<typeof Mark> | undefined
  onChange?: (mark: z.input<typeof Mark> | undefined) => void
  /** The day the term counts from, where it is filled in. */
  startsOn: Day | undefined
  /** No level above this may be chosen. */
  ceiling: Level
  /** Offers to read a mark off the paper, where there is one that bears it. */
  fromPaper?: boolean
  /** The levels that may be chosen; all of them where none are named. */
  levels?: readonly Level[]
  /** What is chosen to be no secret was one: it bears the word that says so. */
  declassifies?: boolean
  /** Only what is printed is asked for: by which provision it may last longer is told elsewhere. */
  asPrinted?: boolean
}

const endForms: readonly EndForm[] = ['term', 'date', 'condition', 'default', 'longTerm']

/** Composes a mark out of its level and its end, and shows it as it will be printed. */
export function MarkComposer(props: Props) {
  const { id, value, onChange, startsOn, ceiling, fromPaper = false, levels: choices = Level.options } = props
  const { declassifies = false, asPrinted = false } = props
  const words = useWords()
  const { pages, levels } = words
  const [draft, setDraft] = useState(() => draftSoFar(value))
  const said = <M extends { level: Level } | undefined>(mark: M) =>
    declassifies && mark?.level === 'unclassified' ? { level: mark.level, declassified: true as const } : mark
  const change = (changed: Partial<MarkDraft>) => {
    const next = { ...draft, ...changed }
    setDraft(next)
    onChange?.(said(markOf(next)))
  }
  const { level, form } = draft

  return (
    <div className="mark-composer">
      <div className="mark-composer-parts">
        <Select
          {...(id && { id })}
          className="mark-level"
          aria-label={pages.mark.level}
          {...(level && { value: level })}
          placeholder={pages.mark.level}
          options={choices.toReversed().map((each) => ({
            value: each,
            label: levels[each],
            disabled: isAbove(each, ceiling)
          }))}
          onChange={(chosen: Level) =>
            change({ level: chosen, ...(form === 'longTerm' && chosen !== 'topSecret' && { form: 'term' as const }) })
          }
        />
        {level && isStateSecret(level) && (
          <Select
            className="mark-form"
            aria-label={pages.mark.form}
            value={form}
            options={endForms.map((each) => ({
              value: each,
              label: pages.mark.forms[each],
              disabled: each === 'longTerm' && level !== 'topSecret'
            }))}
            onChange={(chosen: EndForm) => change({ form: chosen })}
          />
        )}
        {level && isStateSecret(level) && <EndPart draft={draft} change={change} />}
        {level === 'workSecret' && (
          <AutoComplete
            className="mark-text"
            aria-label={pages.mark.workSecretText}
            value={draft.workSecretText}
            options={usualWorkSecretTexts.map((text) => ({ value: text }))}
            onChange={(text: string) => change({ workSecretText: text })}
          />
        )}
      </div>
      {fromPaper && (
        <MarkFromPaper
          onRead={(mark) => {
            setDraft(draftOf(mark))
            onChange?.(mark)
          }}
        />
      )}
      {!asPrinted && <OtherwiseProvided draft={draft} startsOn={startsOn} change={change} />}
      {level && <Preview level={level} mark={said(completeMark(draft))} startsOn={startsOn} asPrinted={asPrinted} />}
    </div>
  )
}

type PartProps = { draft: MarkDraft; change: (changed: Partial<MarkDraft>) => void }

function EndPart({ draft, change }: PartProps) {
  const { pages } = useWords()
  const { form, amount, unit, on, condition } = draft
  if (form === 'date')
    return <DayInput aria-label={pages.mark.dateLabel} value={on} onChange={(day) => change({ on: day })} />
  if (form === 'condition')
    return (
      <Input
        className="mark-text"
        aria-label={pages.mark.conditionLabel}
        placeholder={pages.mark.conditionHint}
        value={condition}
        onChange={(event) => change({ condition: event.target.value })}
      />
    )
  if (form !== 'term') return null
  return (
    <span className="mark-term">
      <InputNumber
        aria-label={pages.mark.termLabel}
        min={1}
        max={unit === 'years' ? 100 : 11}
        precision={0}
        value={amount ?? null}
        onChange={(typed) => change({ amount: typed ?? undefined })}
      />
      <Select
        aria-label={pages.mark.form}
        value={unit}
        options={(['years', 'months'] as const).map((each) => ({ value: each, label: pages.mark[each] }))}
        onChange={(chosen: 'years' | 'months') => change({ unit: chosen })}
      />
    </span>
  )
}

// Asked for only where the law asks for it: beyond the longest term of the level, or for ever.
function OtherwiseProvided({ draft, startsOn, change }: PartProps & { startsOn: Day | undefined }) {
  const { pages } = useWords()
  const bare = completeMark({ ...draft, otherwiseProvided: '' })
  const needed =
    bare && checkEnd(bare, startsOn).some(({ code }) => code === 'beyondMaximum' || code === 'longTermNeedsBasis')
  if (!needed) return null
  return (
    <label className="mark-otherwise">
      <span>{pages.mark.otherwiseProvided}</span>
      <Input
        value={draft.otherwiseProvided}
        placeholder={pages.mark.otherwiseHint}
        onChange={(event) => change({ otherwiseProvided: event.target.value })}
      />
    </label>
  )
}

function Preview(props: { level: Level; mark: Mark | undefined; startsOn: Day | undefined; asPrinted: boolean }) {
  const { level, mark, startsOn, asPrinted } = props
  const words = useWords()
  const { pages } = words
  // That the start is missing stands at its own field, and in the sentence of the end.
  const check = asPrinted ? checkPrintedEnd : checkEnd
  const problems = mark ? check(mark, startsOn).filter(({ code }) => code !== 'startMissing') : []
  return (
    <div className="mark-preview" role="status" aria-label={pages.mark.preview}>
      <span lang="zh-CN" className="mark-printed">
        {mark ? composeMark(mark) || pages.mark.nothingPrinted : pages.mark.incomplete}
      </span>
      <span className="mark-meaning">
        {mark && <strong>{sayGloss(words, mark)}</strong>}
        {mark && <span>{sayEnd(words, mark, startsOn)}</span>}
        {level === 'workSecret' && <span className="quiet">{pages.mark.workSecretHint}</span>}
        {problems.map((problem) => (
          <span key={problem.code} className="mark-problem">
            {sayEndProblem(words, problem)}
          </span>
        ))}
      </span>
    </div>
  )
}
