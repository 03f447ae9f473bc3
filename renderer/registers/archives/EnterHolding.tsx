import { useNavigate } from '@tanstack/react-router'
import { App, Button, Form, Input, InputNumber, Select } from 'antd'
import { type ReactElement, useRef, useState } from 'react'
import { z } from 'zod'
import type { InputProblem } from '#shared/define-operation.ts'
import { isDay } from '#shared/days.ts'
import { readFileNumber, type FileNumberProblem } from '#shared/file-number.ts'
import { isAbove, isStateSecret, type Level } from '#shared/levels.ts'
import { checkEnd, Mark } from '#shared/marks.ts'
import { Description, OldHolding, archives } from '#shared/registers/archives.ts'
import { CarrierKind, NewCarrier } from '#shared/registers/carriers.ts'
import type { Words } from '#shared/words/words.ts'
import { FiledFields, useHeadings } from '#renderer/archive-fields.tsx'
import { PersonPicker, PlacePicker, UnitInput } from '#renderer/pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { throwAway } from '#renderer/drafts.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { MarkComposer } from '#renderer/ui/MarkComposer.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { Field, SchemaForm } from '#renderer/ui/SchemaForm.tsx'
import { Shortcut } from '#renderer/ui/Shortcut.tsx'
import { useShortcut } from '#renderer/ui/use-shortcut.ts'
import { useDoing } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

// What the next of a pile has of its own; the rest usually stays the same.
const ownToEach = [
  'written',
  'title',
  'documentNumber',
  'formerNumber',
  'copyNumber',
  'pages',
  'mark',
  'piece',
  'remarks'
]

const ofCarrier = NewCarrier.pick({
  title: true,
  kind: true,
  documentNumber: true,
  formerNumber: true,
  copyNumber: true,
  pages: true,
  mark: true,
  unit: true,
  holderId: true,
  placeId: true
})
const schema = z.object({
  ...ofCarrier.shape,
  ...Description.shape,
  piece: OldHolding.shape.piece,
  archivedOn: OldHolding.shape.archivedOn
})

const draft = { name: archives.enter.name, subject: '' }

/** Enters what was in the archives before the program came, one or a pile of them, in the ledger and in the catalogue. */
export function EnterHolding(): ReactElement | null {
  const { pages, carrierKinds } = useWords()
  const { carrierForm, archives: said } = pages
  const { state, person } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [form] = Form.useForm()
  const { doing, perform } = useDoing(archives.enter)
  const { known, onlyFonds } = useHeadings()
  const datedOn = Form.useWatch('datedOn', form) as string | undefined
  const mark = Form.useWatch('mark', form) as { level: Level } | undefined
  const another = useRef(false)
  const save = (andAnother: boolean) => {
    another.current = andAnother
    form.submit()
  }
  useShortcut('Enter', () => save(true))
  // Which fonds there are must be known before the form is filled in for the first time.
  if (!known) return null

  const leave = () => {
    throwAway(draft)
    void navigate({ to: '/archives' })
  }
  const enter = async (typed: Readonly<Record<string, unknown>>) => {
    const description = Description.parse(typed)
    const { piece, archivedOn } = schema.pick({ piece: true, archivedOn: true }).parse(typed)
    const carrier = {
      ...ofCarrier.parse(typed),
      issuer: description.responsible,
      ...(description.datedOn !== undefined && { startsOn: description.datedOn })
    }
    const answer = await perform({ holdings: [{ carrier, description, piece, archivedOn }] })
    if (!answer.ok) return answer
    const [item] = answer.value.items
    void message.success(said.old.saved(item?.fileNumber ?? ''))
    if (another.current) {
      form.resetFields(ownToEach)
      setTimeout(() => form.focusField('title'))
    } else void navigate({ to: '/archives' })
    return answer
  }

  return (
    <SchemaForm
      name="holding"
      schema={schema}
      draft={draft}
      form={form}
      initial={{ kind: 'paper', ...(onlyFonds !== undefined && { fonds: onlyFonds }) }}
      submit={enter}
      check={endProblems}
      className="carrier-form"
    >
      <PageTitle title={said.old.title}>
        <Button onClick={leave}>{pages.actions.cancel}</Button>
        <Button onClick={() => save(false)} disabled={doing}>
          {carrierForm.save}
        </Button>
        <Button type="primary" onClick={() => save(true)} loading={doing}>
          {carrierForm.saveAndNext}
          <Shortcut keys={carrierForm.saveKeys} />
        </Button>
      </PageTitle>
      <p className="quiet">{said.old.hint}</p>
      <div className="carrier-form-groups">
        <fieldset className="columns">
          <legend>{said.old.whatItIs}</legend>
          <Field name="title" label={carrierForm.fields.title} hint={carrierForm.hints.title} wide>
            <Input autoFocus />
          </Field>
          <Field name="responsible" label={said.fields.responsible} hint={said.hints.responsible} />
          <Field name="documentNumber" label={carrierForm.fields.documentNumber} />
          <Field name="datedOn" label={said.fields.datedOn} required={mark !== undefined && isStateSecret(mark.level)}>
            <DayInput />
          </Field>
          <Field name="pages" label={carrierForm.fields.pages}>
            <InputNumber min={1} precision={0} />
          </Field>
          <Field name="kind" label={carrierForm.fields.kind}>
            <Select options={CarrierKind.options.map((kind) => ({ value: kind, label: carrierKinds[kind] }))} />
          </Field>
          <Field name="copyNumber" label={carrierForm.fields.copyNumber} />
          <Field name="formerNumber" label={carrierForm.fields.formerNumber} />
        </fieldset>
        <fieldset className="columns">
          <legend>{said.old.filed}</legend>
          <WrittenNumber />
          <FiledFields />
          <Field name="year" label={said.fields.year}>
            <InputNumber min={1900} max={2999} precision={0} />
          </Field>
          <Field name="piece" label={said.fields.piece} hint={said.hints.piece}>
            <InputNumber min={1} precision={0} />
          </Field>
          <Field name="archivedOn" label={said.fields.archivedOn} hint={said.hints.archivedOn}>
            <DayInput />
          </Field>
          <Field name="remarks" label={said.fields.remarks} wide>
            <Input maxLength={300} />
          </Field>
        </fieldset>
        <fieldset className="columns">
          <legend>{said.old.secret}</legend>
          <Field name="mark" label={carrierForm.fields.mark} wide>
            <MarkComposer
              fromPaper
              startsOn={datedOn}
              ceiling={isAbove(person.clearance, state.level) ? state.level : person.clearance}
            />
          </Field>
        </fieldset>
        <fieldset className="columns">
          <legend>{said.old.whereItIs}</legend>
          <Field name="unit" label={carrierForm.fields.unit}>
            <UnitInput />
          </Field>
          <Field name="holderId" label={carrierForm.fields.holderId}>
            <PersonPicker />
          </Field>
          <Field name="placeId" label={carrierForm.fields.placeId}>
            <PlacePicker />
          </Field>
        </fieldset>
      </div>
    </SchemaForm>
  )
}

// The number as it stands on the item, parted into the fields below; what cannot be read is told where it stands.
function WrittenNumber() {
  const words = useWords()
  const { fields, hints } = words.pages.archives
  const form = Form.useFormInstance()
  const [problems, setProblems] = useState<readonly string[]>([])
  const read = (text: string) => {
    const found = text.trim() === '' ? undefined : readFileNumber(text)
    setProblems(found && !found.ok ? found.problems.map((problem) => sayProblem(words, problem, text)) : [])
    if (found?.ok) form.setFieldsValue({ office: undefined, ...found.number })
  }
  return (
    <Form.Item
      name="written"
      label={fields.written}
      extra={hints.written}
      className="field-wide"
      {...(problems.length > 0 && { validateStatus: 'error' as const, help: problems.join(' ') })}
    >
      <Input maxLength={80} onChange={({ target }) => read(target.value)} />
    </Form.Item>
  )
}

function sayProblem({ pages }: Words, { code, part, at, length }: FileNumberProblem, text: string): string {
  const { readProblems, numberParts } = pages.archives
  const written = text.slice(at, at + length)
  if (code === 'wrongPart') return readProblems.wrongPart(part === undefined ? '' : numberParts[part], written)
  if (code === 'tooManyParts' || code === 'yearMissing') return readProblems[code](written)
  return readProblems[code]
}

// The composer says in words what is wrong with the end of a mark; here it only holds the form back.
function endProblems({ mark, datedOn }: Readonly<Record<string, unknown>>): InputProblem[] {
  const parsed = Mark.safeParse(mark)
  const start = typeof datedOn === 'string' && isDay(datedOn) ? datedOn : undefined
  if (!parsed.success) return []
  return checkEnd(parsed.data, start).map(({ code }) =>
    code === 'startMissing' ? { path: ['datedOn'], problem: 'required' } : { path: ['mark'], problem: 'invalid' }
  )
}
