import { useQueries } from '@tanstack/react-query'
import { Form, Input, Radio } from 'antd'
import { isDay } from '#shared/days.ts'
import { compilationMark, derivedMark } from '#shared/derived-marks.ts'
import { composeMark, type Mark } from '#shared/marks.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { determinations, type DeterminationInSight, type Source } from '#shared/registers/determinations.ts'
import type { SecrecyEnd } from '#shared/terms.ts'
import type { Words } from '#shared/words/words.ts'
import { CarriersPicker } from '#renderer/many-pickers.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { Mark as MarkShown } from '#renderer/ui/Mark.tsx'
import { MarkFromPaper } from '#renderer/ui/MarkFromPaper.tsx'
import { sayGloss } from '#renderer/ui/say-mark.ts'
import { useAsk, useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

/** What something is derived or compiled from, and the mark that follows from it, which nobody types. */
export function SourcesField(props: {
  way: 'derived' | 'compilation'
  startsOn: string | undefined
  chosen: DeterminationInSight['sources']
}) {
  const { way, startsOn, chosen } = props
  const words = useWords()
  const { form: said } = words.pages.determinations
  const form = Form.useFormInstance()
  const sources = (Form.useWatch('sources', form) as Source[] | undefined) ?? []
  const chosenEnd = Form.useWatch('chosenEnd', { form, preserve: true }) as SecrecyEnd | undefined
  const ask = useAsk()
  const answers = useQueries({
    queries: sources.map(({ carrierId }) => ({
      queryKey: [carriers.open.name, { carrierId }],
      queryFn: () => ask(carriers.open, { carrierId })
    }))
  })
  const found = answers.flatMap(({ data }) => (data?.ok ? [data.value] : []))
  const day = startsOn !== undefined && isDay(startsOn) ? startsOn : undefined
  const ready = day !== undefined && found.length === sources.length && found.length > 0
  const [first] = found
  const derived = ready && way === 'derived' && first ? derivedMark(first, day, sources[0]?.touched?.mark) : undefined
  const compiled = ready && way === 'compilation' ? compilationMark(found, day) : undefined
  const reckoned = derived ?? compiled
  const problem = reckoned && !reckoned.ok ? reckoned.problem : undefined
  const ends = compiled && !compiled.ok && compiled.problem.code === 'endsNotComparable' ? compiled.problem : undefined
  const choices: SecrecyEnd[] = ends
    ? [
        ...(ends.latestDay ? [{ form: 'date' as const, on: ends.latestDay }] : []),
        ...ends.conditions.map((text) => ({ form: 'condition' as const, text }))
      ]
    : []
  return (
    <>
      <Form.Item
        name="sources"
        label={said.fields.sources[way]}
        required
        className="field-wide"
        extra={said.hints.sources}
        validateTrigger={[]}
        getValueProps={(value: Source[] | undefined) => ({ value: (value ?? []).map(({ carrierId }) => carrierId) })}
        getValueFromEvent={(ids: string[]) => {
          const kept = way === 'derived' ? ids.slice(-1) : ids
          return kept.map((carrierId) => sources.find((each) => each.carrierId === carrierId) ?? { carrierId })
        }}
      >
        <CarriersPicker
          chosen={chosen.map(({ carrierId, number, markText, title }) => ({
            value: carrierId,
            label: [number, markText, title].join(' · ')
          }))}
        />
      </Form.Item>
      {way === 'derived' && sources[0] && <Touched key={sources[0].carrierId} source={sources[0]} />}
      {choices.length > 0 && (
        <Field name="chosenEnd" label={said.fields.chosenEnd} hint={said.hints.chosenEnd} wide required>
          <EndChoice ends={choices} />
        </Field>
      )}
      <div className="field-wide mark-preview" role="status" aria-label={said.follows}>
        <span className="mark-meaning">{said.follows}</span>
        {reckoned?.ok ? (
          <Followed mark={reckoned.mark} />
        ) : (
          <span className={problem && !ends ? 'mark-problem' : 'quiet'}>
            {ends && chosenEnd ? composeEndOf(chosenEnd) : problem ? sayProblem(words, problem) : said.chooseSources}
          </span>
        )}
      </div>
    </>
  )
}

function Followed({ mark }: { mark: Mark }) {
  const words = useWords()
  return (
    <>
      <span lang="zh-CN" className="mark-printed">
        {composeMark(mark) || words.pages.mark.nothingPrinted}
      </span>
      <span className="mark-meaning">{sayGloss(words, mark)}</span>
    </>
  )
}

// Which secret point of its source is touched: one of those that are recorded, else as the paper says it.
function Touched({ source }: { source: Source }) {
  const { pages } = useWords()
  const { form: said } = pages.determinations
  const form = Form.useFormInstance()
  const { value } = useReading(determinations.ofCarrier, { carrierId: source.carrierId })
  const put = (touched: Source['touched']) =>
    form.setFieldValue('sources', [{ carrierId: source.carrierId, ...(touched && { touched }) }])
  if (!value) return null
  const { text = '', mark } = source.touched ?? {}
  if (value.determination)
    return value.points.length === 0 ? null : (
      <Form.Item label={said.fields.touched} className="field-wide">
        <Radio.Group
          value={text}
          options={[
            { value: '', label: said.wholeSource },
            ...value.points.map((point) => ({
              value: point.text,
              label: [point.text, point.mark && composeMark(point.mark)].filter(Boolean).join(' · ')
            }))
          ]}
          onChange={(event) => put(value.points.find((point) => point.text === event.target.value))}
        />
      </Form.Item>
    )
  return (
    <Form.Item label={said.fields.touched} extra={said.hints.touched} className="field-wide">
      <div className="point">
        <Input
          aria-label={said.fields.touched}
          value={text}
          maxLength={300}
          onChange={(event) =>
            put(event.target.value === '' ? undefined : { text: event.target.value, ...(mark && { mark }) })
          }
        />
        {text !== '' && mark && <MarkShown level={mark.level} text={composeMark(mark)} />}
        {text !== '' && (
          <MarkFromPaper label={said.pointMark} onRead={(read) => 'end' in read && put({ text, mark: read })} />
        )}
      </div>
    </Form.Item>
  )
}

function EndChoice(props: { ends: readonly SecrecyEnd[]; value?: SecrecyEnd; onChange?: (end: SecrecyEnd) => void }) {
  const { ends, value, onChange } = props
  return (
    <Radio.Group
      {...(value && { value: composeEndOf(value) })}
      options={ends.map((end) => ({ value: composeEndOf(end), label: composeEndOf(end) }))}
      onChange={(event) => {
        const end = ends.find((each) => composeEndOf(each) === event.target.value)
        if (end) onChange?.(end)
      }}
    />
  )
}

function composeEndOf(end: SecrecyEnd): string {
  if (end.form === 'date') return end.on
  return end.form === 'condition' ? end.text : ''
}

type Problem = Exclude<ReturnType<typeof derivedMark> | ReturnType<typeof compilationMark>, { ok: true }>['problem']

function sayProblem({ refusals }: Words, problem: Problem): string {
  switch (problem.code) {
    case 'sourceNotStateSecret':
      return refusals['determination.sourceNotStateSecret']
    case 'startMissing':
      return refusals['determination.sourceStartMissing']
    case 'sourceEnded':
    case 'allEnded':
      return refusals['determination.sourceEnded']({ endedOn: problem.endedOn })
    case 'pointAboveSource':
      return refusals['determination.pointAboveSource']
    case 'pointOutlastsSource':
      return refusals['determination.pointOutlastsSource']
    case 'nothingCompiled':
      return refusals['determination.sourcesMissing']({ way: 'compilation' })
    case 'endsNotComparable':
      return refusals['determination.endsNotComparable']({
        ends: 'conditions' in problem ? [problem.latestDay, ...problem.conditions].filter(Boolean).join(' · ') : ''
      })
    case 'workSecretTextsDiffer':
      return refusals['determination.workSecretTextsDiffer']({ texts: problem.texts.join(' · ') })
  }
}
