import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Form, Input, InputNumber, Radio, Select, Spin } from 'antd'
import { type ReactElement, useState } from 'react'
import type { InputProblem } from '#shared/define-operation.ts'
import { isDay } from '#shared/days.ts'
import { isAbove, Level } from '#shared/levels.ts'
import { checkEnd } from '#shared/marks.ts'
import { CarrierKind } from '#shared/registers/carriers.ts'
import {
  determinations,
  DeterminationWay,
  DeterminedMark,
  type DeterminationInSight
} from '#shared/registers/determinations.ts'
import { today } from '#renderer/moments.ts'
import { PeoplePicker, UnitsPicker } from '#renderer/many-pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { throwAway } from '#renderer/drafts.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { MarkComposer } from '#renderer/ui/MarkComposer.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { Field, SchemaForm } from '#renderer/ui/SchemaForm.tsx'
import { useDoing, useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { PointsField } from './PointsField.tsx'
import { SourcesField } from './SourcesField.tsx'

/** Proposes what is to be a secret, or changes one's own proposal while it waits. */
export function ProposePage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const { amend } = useSearch({ from: '/determinations/new' })
  const { value, refusal } = useReading(
    determinations.open,
    { determinationId: amend ?? '' },
    { when: amend !== undefined }
  )
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/determinations">{pages.determinations.title}</Link>
      </EmptyState>
    )
  if (amend !== undefined && !value) return <Spin aria-label={pages.loading} />
  return <ProposalForm {...(value && { before: value })} />
}

function ProposalForm({ before }: { before?: DeterminationInSight }) {
  const { pages, carrierKinds } = useWords()
  const { form: said } = pages.determinations
  const { fields, hints } = said
  const { state, person } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [form] = Form.useForm()
  const proposing = useDoing(determinations.propose)
  const amending = useDoing(determinations.amend)
  const [initial] = useState(() => beginningWith(before))
  const way = (Form.useWatch('way', form) as DeterminationWay | undefined) ?? initial.way
  const startsOn = Form.useWatch('startsOn', form) as string | undefined
  // What the draft was of may have been changed since: then it is refused as stale, and gone on with as it is now.
  const [seen, setSeen] = useState<number>()
  const draft = before
    ? { name: determinations.amend.name, subject: before.id, version: seen ?? before.version }
    : { name: determinations.propose.name, subject: '' }
  const leave = () => {
    throwAway(draft)
    void (before
      ? navigate({ to: '/determinations/$determinationId', params: { determinationId: before.id } })
      : navigate({ to: '/determinations' }))
  }

  const submit = async (wish: Parameters<typeof proposing.perform>[0]) => {
    const answer = before
      ? await amending.perform({ ...wish, determinationId: before.id, version: seen ?? before.version })
      : await proposing.perform(wish)
    if (!answer.ok) {
      if (answer.refusal.code === 'determination.changedMeanwhile') setSeen(undefined)
      return answer
    }
    void message.success(said.done(answer.value.number))
    void navigate({ to: '/determinations/$determinationId', params: { determinationId: answer.value.id } })
    return answer
  }

  return (
    <SchemaForm
      name="determination"
      schema={determinations.propose.input}
      draft={draft}
      onRestored={({ version }) => {
        if (before && version !== before.version) setSeen(version)
      }}
      form={form}
      initial={initial}
      submit={submit}
      check={problemsOf}
      fieldOf={({ code }) => fieldsOfRefusals[code]}
      className="carrier-form"
    >
      <PageTitle title={before ? said.amendTitle(before.number) : said.title}>
        <Button onClick={leave}>{pages.actions.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={proposing.doing || amending.doing}>
          {said.submit}
        </Button>
      </PageTitle>
      <div className="carrier-form-groups">
        <fieldset className="columns">
          <legend>{said.groups.what}</legend>
          <Field name="way" label={fields.way} hint={said.wayHints[way]} wide>
            <Radio.Group
              options={DeterminationWay.options.map((each) => ({
                value: each,
                label: pages.determinations.ways[each]
              }))}
              onChange={() => {
                form.setFieldValue('sources', [])
                form.setFieldValue('chosenEnd', undefined)
              }}
            />
          </Field>
          <Field name="title" label={fields.title} hint={hints.title} wide>
            <Input maxLength={200} />
          </Field>
          <Field name="kind" label={fields.kind}>
            <Select options={CarrierKind.options.map((kind) => ({ value: kind, label: carrierKinds[kind] }))} />
          </Field>
          <Field name="unit" label={fields.unit} />
          <Field name="documentNumber" label={fields.documentNumber} />
          <Field name="originals" label={fields.originals}>
            <InputNumber min={1} max={500} precision={0} />
          </Field>
          <Field name="startsOn" label={fields.startsOn} hint={hints.startsOn}>
            <DayInput />
          </Field>
        </fieldset>
        <fieldset className="columns">
          <legend>{said.groups.secret}</legend>
          {way === 'original' ? (
            <Field name="mark" label={fields.mark} wide required>
              <MarkComposer
                startsOn={startsOn}
                levels={Level.options.filter((level) => level !== 'unclassified')}
                ceiling={isAbove(person.clearance, state.level) ? state.level : person.clearance}
              />
            </Field>
          ) : (
            <SourcesField way={way} startsOn={startsOn} chosen={before?.sources ?? []} />
          )}
          <Field
            name="basis"
            label={fields.basis}
            hint={way === 'original' ? hints.basis : hints.basisOfSource}
            required={way === 'original'}
            wide
          >
            <Input maxLength={300} />
          </Field>
          <Field name="points" label={fields.points} hint={hints.points} wide>
            <PointsField />
          </Field>
        </fieldset>
        <fieldset className="two-columns">
          <legend>{said.groups.scope}</legend>
          <Field name="scopeUnits" label={fields.scopeUnits} hint={hints.scope}>
            <UnitsPicker chosen={(before?.scopeUnits ?? []).map((name) => ({ value: name, label: name }))} />
          </Field>
          <Field name="scopePeople" label={fields.scopePeople} hint={hints.scopePeople}>
            <PeoplePicker
              chosen={(before?.scopePeople ?? []).map(({ id, name, number }) => ({
                value: id,
                label: pages.person(name, number)
              }))}
            />
          </Field>
          <Field name="remarks" label={fields.remarks} wide>
            <Input.TextArea rows={2} />
          </Field>
        </fieldset>
      </div>
    </SchemaForm>
  )
}

const fieldsOfRefusals: Readonly<Record<string, string>> = {
  'determination.markMissing': 'mark',
  'determination.basisMissing': 'basis',
  'determination.scopeMissing': 'scopeUnits',
  'unit.notFound': 'scopeUnits',
  'person.notCleared': 'scopePeople',
  'person.reviewLapsed': 'scopePeople',
  'person.left': 'scopePeople',
  'person.coolingOff': 'scopePeople'
}

function beginningWith(before: DeterminationInSight | undefined) {
  if (!before) return { way: 'original' as const, kind: 'paper' as const, originals: 1, startsOn: today() }
  const {
    way = 'original',
    title,
    kind = 'paper',
    unit,
    originals = 1,
    documentNumber,
    startsOn,
    basis,
    points
  } = before
  const { sources, chosenEnd, scopeUnits, scopePeople, remarks, mark } = before
  const own = way === 'original' ? DeterminedMark.safeParse(mark) : undefined
  return {
    way,
    title,
    kind,
    unit,
    originals,
    ...(startsOn !== undefined && { startsOn }),
    ...(documentNumber !== undefined && { documentNumber }),
    // What is derived names its source anew.
    ...(way === 'original' && basis !== undefined && { basis }),
    points: points.map(({ text, mark: marked }) => ({ text, ...(marked && { mark: marked }) })),
    sources: sources.map(({ carrierId, touched }) => ({ carrierId, ...(touched && { touched }) })),
    ...(chosenEnd && { chosenEnd }),
    ...(own?.success && { mark: own.data }),
    scopeUnits,
    scopePeople: scopePeople.map(({ id }) => id),
    ...(remarks !== undefined && { remarks })
  }
}

// What the schema alone cannot see: which of the fields this way asks for, and an end that its level does not allow.
function problemsOf(values: Readonly<Record<string, unknown>>): InputProblem[] {
  const { way, mark, startsOn, basis, scopeUnits, scopePeople } = values
  const missing = (path: string): InputProblem => ({ path: [path], problem: 'required' })
  const empty = (value: unknown) => !Array.isArray(value) || value.length === 0
  const problems = empty(scopeUnits) && empty(scopePeople) ? [missing('scopeUnits')] : []
  if (way !== 'original') return problems
  if (typeof basis !== 'string' || basis.trim() === '') problems.push(missing('basis'))
  if (mark === undefined) problems.push(missing('mark'))
  const parsed = DeterminedMark.safeParse(mark)
  const start = typeof startsOn === 'string' && isDay(startsOn) ? startsOn : undefined
  if (parsed.success && start !== undefined && checkEnd(parsed.data, start).length > 0)
    problems.push({ path: ['mark'], problem: 'invalid' })
  return problems
}
