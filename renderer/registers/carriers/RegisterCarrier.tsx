import { useNavigate } from '@tanstack/react-router'
import { Alert, App, Button, Form, Input, InputNumber, Select } from 'antd'
import { type ReactElement, useEffect, useRef } from 'react'
import type { InputProblem } from '#shared/define-operation.ts'
import { isDay } from '#shared/days.ts'
import { isAbove, isStateSecret, type Level } from '#shared/levels.ts'
import { checkEnd, Mark } from '#shared/marks.ts'
import { CarrierKind, CarrierOrigin, carriers } from '#shared/registers/carriers.ts'
import { PeoplePicker, PersonPicker, PlacePicker, UnitsPicker } from '#renderer/pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { throwAway } from '#renderer/drafts.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { Field, SchemaForm } from '#renderer/ui/SchemaForm.tsx'
import { Shortcut } from '#renderer/ui/Shortcut.tsx'
import { useShortcut } from '#renderer/ui/use-shortcut.ts'
import { useDoing } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { MarkComposer } from '#renderer/ui/MarkComposer.tsx'

// What the next carrier of a pile has of its own; the rest usually stays the same.
const ownToEach = [
  'title',
  'documentNumber',
  'formerNumber',
  'serialNumber',
  'copyNumber',
  'pages',
  'capacity',
  'mark',
  'remarks'
]

const draft = { name: carriers.register.name, subject: '' }

/** Registers one carrier, or a pile of them one after the other. */
export function RegisterCarrier(): ReactElement {
  const { pages, carrierKinds, levels } = useWords()
  const { groups, fields, hints } = pages.carrierForm
  const { state, person } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [form] = Form.useForm()
  const { doing, perform } = useDoing(carriers.register)
  const startsOn = Form.useWatch('startsOn', form) as string | undefined
  const mark = Form.useWatch('mark', form) as { level: Level } | undefined
  const mayBeAbove = isAbove(person.clearance, state.level)
  const isTooHigh = mark !== undefined && isAbove(mark.level, state.level)
  // No word of what lies above this machine stays on it, not even in a draft (rule 43).
  useEffect(() => {
    if (isTooHigh) throwAway(draft)
  }, [isTooHigh])
  const another = useRef(false)
  const save = (andAnother: boolean) => {
    another.current = andAnother
    form.submit()
  }
  useShortcut('Enter', () => {
    if (!isTooHigh) save(true)
  })
  const leave = () => {
    throwAway(draft)
    void navigate({ to: '/carriers' })
  }
  const toSubstitute = () => {
    throwAway(draft)
    void navigate({ to: '/carriers/new/substitute' })
  }

  const register = async (wish: Parameters<typeof perform>[0]) => {
    const answer = await perform(wish)
    if (!answer.ok) return answer
    void message.success(pages.carriers.registered(answer.value.number))
    if (another.current) {
      form.resetFields(ownToEach)
      setTimeout(() => form.focusField('title'))
    } else void navigate({ to: '/carriers/$carrierId', params: { carrierId: answer.value.id } })
    return answer
  }

  return (
    <SchemaForm
      name="carrier"
      schema={carriers.register.input}
      draft={isTooHigh ? undefined : draft}
      form={form}
      submit={register}
      check={endProblems}
      className="carrier-form"
    >
      <PageTitle title={pages.carrierForm.title}>
        <Button onClick={leave}>{pages.actions.cancel}</Button>
        <Button onClick={() => save(false)} disabled={doing || isTooHigh}>
          {pages.carrierForm.save}
        </Button>
        <Button type="primary" onClick={() => save(true)} loading={doing} disabled={isTooHigh}>
          {pages.carrierForm.saveAndNext}
          <Shortcut keys={pages.carrierForm.saveKeys} />
        </Button>
      </PageTitle>
      {(mayBeAbove || isTooHigh) && (
        <Alert
          type={isTooHigh ? 'error' : 'info'}
          showIcon
          {...(isTooHigh && { role: 'alert' })}
          title={
            isTooHigh
              ? pages.substitutes.chosen(levels[mark.level], levels[state.level])
              : pages.substitutes.way(levels[state.level])
          }
          action={mayBeAbove && <Button onClick={toSubstitute}>{pages.substitutes.begin}</Button>}
        />
      )}
      <div className="carrier-form-groups">
        <fieldset className="columns">
          <legend>{groups.what}</legend>
          <Field name="title" label={fields.title} hint={hints.title} wide>
            <Input autoFocus />
          </Field>
          <Field name="kind" label={fields.kind}>
            <Select options={CarrierKind.options.map((kind) => ({ value: kind, label: carrierKinds[kind] }))} />
          </Field>
          <Field name="issuer" label={fields.issuer} />
          <Field name="documentNumber" label={fields.documentNumber} />
          <Field name="copyNumber" label={fields.copyNumber} hint={hints.copyNumber} />
          <Field name="pages" label={fields.pages}>
            <InputNumber min={1} precision={0} />
          </Field>
          <Field name="capacity" label={fields.capacity} hint={hints.capacity} />
          <Field name="serialNumber" label={fields.serialNumber} />
          <Field name="formerNumber" label={fields.formerNumber} />
        </fieldset>
        <fieldset className="columns">
          <legend>{groups.secret}</legend>
          <Field name="mark" label={fields.mark} wide>
            <MarkComposer fromPaper startsOn={startsOn} ceiling={person.clearance} />
          </Field>
          <Field
            name="startsOn"
            label={fields.startsOn}
            hint={hints.startsOn}
            required={mark !== undefined && isStateSecret(mark.level)}
          >
            <DayInput />
          </Field>
          <Field name="basis" label={fields.basis} />
          <Field name="origin" label={fields.origin}>
            <Select
              options={CarrierOrigin.options.map((each) => ({ value: each, label: pages.scope.carrierOrigins[each] }))}
            />
          </Field>
          <Field name="scopeUnits" label={pages.scope.units} hint={pages.scope.scopeHint}>
            <UnitsPicker />
          </Field>
          <Field name="scopePeople" label={pages.scope.people}>
            <PeoplePicker />
          </Field>
          <Field name="scope" label={fields.scope}>
            <Input.TextArea rows={2} />
          </Field>
        </fieldset>
        <fieldset className="columns">
          <legend>{groups.whose}</legend>
          <Field name="unit" label={fields.unit} />
          <Field name="holderId" label={fields.holderId} hint={hints.holderId}>
            <PersonPicker />
          </Field>
          <Field name="placeId" label={fields.placeId} hint={hints.placeId}>
            <PlacePicker />
          </Field>
          <Field name="remarks" label={fields.remarks} wide>
            <Input.TextArea rows={2} />
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
  return checkEnd(parsed.data, start).map(({ code }) =>
    code === 'startMissing' ? { path: ['startsOn'], problem: 'required' } : { path: ['mark'], problem: 'invalid' }
  )
}
