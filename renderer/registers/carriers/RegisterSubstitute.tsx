import { useNavigate } from '@tanstack/react-router'
import { Alert, App, Button, Form, Input, Select } from 'antd'
import type { ReactElement } from 'react'
import type { InputProblem } from '#shared/define-operation.ts'
import { isDay } from '#shared/days.ts'
import { isAbove, isStateSecret, Level } from '#shared/levels.ts'
import { checkPrintedEnd, Mark } from '#shared/marks.ts'
import { CarrierKind, carriers } from '#shared/registers/carriers.ts'
import { PersonPicker, PlacePicker } from '#renderer/pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { throwAway } from '#renderer/drafts.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { MarkComposer } from '#renderer/ui/MarkComposer.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { Field, SchemaForm } from '#renderer/ui/SchemaForm.tsx'
import { useDoing } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

const draft = { name: carriers.registerSubstitute.name, subject: '' }

/** Registers what lies above the level of this machine, by a title that tells nothing of it (rule 43). */
export function RegisterSubstitute(): ReactElement {
  const { pages, carrierKinds, levels } = useWords()
  const { fields, hints } = pages.carrierForm
  const said = pages.substitutes
  const { state, person } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [form] = Form.useForm()
  const { doing, perform } = useDoing(carriers.registerSubstitute)
  const startsOn = Form.useWatch('startsOn', form) as string | undefined
  const mark = Form.useWatch('mark', form) as { level: Level } | undefined
  const leave = () => {
    throwAway(draft)
    void navigate({ to: '/carriers' })
  }

  const register = async (wish: Parameters<typeof perform>[0]) => {
    const answer = await perform(wish)
    if (!answer.ok) return answer
    void message.success(pages.carriers.registered(answer.value.number))
    void navigate({ to: '/carriers/$carrierId', params: { carrierId: answer.value.id } })
    return answer
  }

  return (
    <SchemaForm
      name="substitute"
      schema={carriers.registerSubstitute.input}
      draft={draft}
      form={form}
      submit={register}
      check={endProblems}
      className="carrier-form"
    >
      <PageTitle title={said.title}>
        <Button onClick={leave}>{pages.actions.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={doing}>
          {said.save}
        </Button>
      </PageTitle>
      <Alert type="info" showIcon title={said.why(levels[state.level])} />
      <div className="carrier-form-groups">
        <fieldset className="columns">
          <legend>{said.groups.what}</legend>
          <Field name="title" label={said.fields.title} hint={said.hints.title} wide>
            <Input autoFocus />
          </Field>
          <Field name="kind" label={fields.kind}>
            <Select options={CarrierKind.options.map((kind) => ({ value: kind, label: carrierKinds[kind] }))} />
          </Field>
          <Field name="issuer" label={fields.issuer} hint={said.hints.issuer} />
          <Field name="copyNumber" label={fields.copyNumber} />
          <Field name="serialNumber" label={fields.serialNumber} hint={said.hints.serialNumber} />
        </fieldset>
        <fieldset className="columns">
          <legend>{said.groups.secret}</legend>
          <Field name="mark" label={fields.mark} hint={said.hints.mark} wide>
            <MarkComposer
              asPrinted
              fromPaper
              startsOn={startsOn}
              levels={Level.options.filter((level) => isAbove(level, state.level))}
              ceiling={person.clearance}
            />
          </Field>
          <Field
            name="startsOn"
            label={fields.startsOn}
            hint={hints.startsOn}
            required={mark !== undefined && isStateSecret(mark.level)}
          >
            <DayInput />
          </Field>
        </fieldset>
        <fieldset className="columns">
          <legend>{said.groups.fact}</legend>
          <Field name="checked" label={said.fields.checked} hint={said.hints.checked} wide />
          <Field name="realTitleAt" label={said.fields.realTitleAt} hint={said.hints.realTitleAt} wide />
        </fieldset>
        <fieldset className="columns">
          <legend>{said.groups.whose}</legend>
          <Field name="unit" label={fields.unit} />
          <Field name="holderId" label={fields.holderId} hint={hints.holderId}>
            <PersonPicker />
          </Field>
          <Field name="placeId" label={fields.placeId} hint={hints.placeId}>
            <PlacePicker />
          </Field>
        </fieldset>
      </div>
    </SchemaForm>
  )
}

// The composer says in words what is wrong with the end of a mark; here it only holds the form back.
function endProblems({ mark, startsOn }: Readonly<Record<string, unknown>>): InputProblem[] {
  const parsed = Mark.safeParse(mark)
  const start = typeof startsOn === 'string' && isDay(startsOn) ? startsOn : undefined
  if (!parsed.success) return []
  return checkPrintedEnd(parsed.data, start).map(({ code }) =>
    code === 'startMissing' ? { path: ['startsOn'], problem: 'required' } : { path: ['mark'], problem: 'invalid' }
  )
}
