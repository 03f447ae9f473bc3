import { PlusOutlined } from '@ant-design/icons'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd'
import { type ReactElement, useState } from 'react'
import { z } from 'zod'
import { isDay } from '#shared/days.ts'
import type { Answer, InputProblem, Refusal } from '#shared/define-operation.ts'
import {
  findingsDemanded,
  InspectedThing,
  isOutside,
  mayBeMissing,
  nextInspectionOn,
  type Fact,
  type FoundAbout
} from '#shared/inspection-rules.ts'
import { inspections, NewFinding, Severity } from '#shared/registers/inspections.ts'
import { settings, usualSettings } from '#shared/system/settings.ts'
import { line } from '#shared/values.ts'
import { today } from '#renderer/moments.ts'
import { PersonPicker, PlacePicker } from '#renderer/pickers.tsx'
import { throwAway } from '#renderer/drafts.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { ProofFields } from '#renderer/ui/ProofFields.tsx'
import { personsBeside, proofFieldOf, proofShape, wishWithProofs } from '#renderer/ui/proofs.ts'
import { Field, SchemaForm } from '#renderer/ui/SchemaForm.tsx'
import { useDoing, useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

type States = Readonly<Partial<Record<InspectedThing, Fact['state']>>>
type Wish = Parameters<ReturnType<typeof useDoing<typeof inspections.register>>['perform']>[0]

const [second] = personsBeside(inspections.register)
const parts = ['severity', 'what', 'remedy', 'responsibleId', 'dueOn'] as const
const fieldOfFinding = (key: string, part: (typeof parts)[number]) => `finding-${key}-${part}`
const fieldOfFact = (thing: InspectedThing) => `fact-${thing}`
const fieldOfState = (thing: InspectedThing) => `state-${thing}`

/** Writes down an inspection: whatever is not in order, or outside what is wanted, asks at once for its finding. */
export function NewInspection(): ReactElement {
  const { pages } = useWords()
  const { inspections: said } = pages
  const { place: wanted } = useSearch({ from: '/inspections/new' })
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [form] = Form.useForm()
  const { doing, perform } = useDoing(inspections.register)
  const { value: inForce } = useReading(settings.read, {})
  const [states, setStates] = useState<States>({})
  const [others, setOthers] = useState<readonly number[]>([])
  const [withSecond, setWithSecond] = useState(false)
  const placeId = Form.useWatch('placeId', form) as string | undefined
  const temperature = Form.useWatch('temperature', form) as number | undefined
  const humidity = Form.useWatch('humidity', form) as number | undefined
  const inspectedOn = Form.useWatch('inspectedOn', form) as string | undefined
  const nextDueOn = Form.useWatch('nextDueOn', form) as string | undefined
  const { value: here } = useReading(
    inspections.ofPlace,
    { placeId: placeId ?? '' },
    { when: placeId !== undefined && placeId !== '' }
  )
  const { roomClimate, inspectionDays } = inForce?.settings ?? usualSettings
  const usual =
    here && inspectedOn !== undefined && isDay(inspectedOn)
      ? nextInspectionOn(inspectedOn, here.place.kind, inspectionDays)
      : undefined
  const facts = factsOf(states, {})
  const demanded = findingsDemanded(facts, { temperature, humidity }, roomClimate)
  const findings: { key: string; about: FoundAbout }[] = [
    ...demanded.map((about) => ({ key: about, about })),
    ...others.map((index) => ({ key: `other-${index}`, about: 'other' as const }))
  ]
  const beside = withSecond && second ? [second] : []
  const input = inspections.register.input.shape
  const schema = z.object({
    placeId: input.placeId,
    inspectedOn: input.inspectedOn,
    temperature: input.temperature,
    humidity: input.humidity,
    remark: input.remark,
    nextDueOn: input.nextDueOn,
    nextDueReason: input.nextDueReason,
    ...Object.fromEntries(
      InspectedThing.options
        .filter((thing) => states[thing] === 'notInOrder')
        .map((thing) => [fieldOfFact(thing), line(300)])
    ),
    ...Object.fromEntries(
      findings.flatMap(({ key }) => parts.map((part) => [fieldOfFinding(key, part), NewFinding.shape[part]]))
    ),
    ...proofShape(beside)
  })
  const draft = { name: inspections.register.name, subject: wanted ?? '' }
  const leave = () => {
    throwAway(draft)
    void navigate({ to: '/inspections' })
  }

  // What the schema cannot see: a thing that nobody has looked at, and a day without its reason.
  const check = (values: Readonly<Record<string, unknown>>): InputProblem[] => [
    ...InspectedThing.options
      .filter((thing) => states[thing] === undefined)
      .map((thing) => ({ path: [fieldOfState(thing)], problem: 'required' })),
    ...(here?.place.kind === 'room'
      ? (['temperature', 'humidity'] as const)
          .filter((what) => typeof values[what] !== 'number')
          .map((what) => ({ path: [what], problem: 'required' }))
      : []),
    ...(usual !== undefined && nextDueOn !== undefined && nextDueOn !== usual && !values['nextDueReason']
      ? [{ path: ['nextDueReason'], problem: 'required' }]
      : [])
  ]
  const submit = async (typed: Readonly<Record<string, unknown>>): Promise<Answer> => {
    const own = Object.fromEntries(Object.entries(typed).filter(([field]) => !/^(state|fact|finding)-/.test(field)))
    const wish = {
      ...wishWithProofs(second ? [second] : [], own, () => withSecond),
      facts: factsOf(states, typed),
      findings: findings.map(({ key, about }) => ({
        about,
        ...Object.fromEntries(parts.map((part) => [part, typed[fieldOfFinding(key, part)]]))
      }))
    } as Wish
    const answer = await perform(wish)
    if (!answer.ok) return answer
    void message.success(said.saved(answer.value.number))
    void navigate({ to: '/inspections/$inspectionId', params: { inspectionId: answer.value.id } })
    return answer
  }

  return (
    <SchemaForm
      name="inspection"
      draft={draft}
      beside={{
        values: { states, others, withSecond },
        fill: (kept) => {
          setStates(kept['states'] as typeof states)
          setOthers(kept['others'] as typeof others)
          setWithSecond(kept['withSecond'] === true)
        }
      }}
      schema={schema}
      form={form}
      initial={{ inspectedOn: today(), ...(wanted && { placeId: wanted }) }}
      submit={submit}
      check={check}
      fieldOf={(refusal) => fieldOf(refusal) ?? proofFieldOf(beside, refusal)}
      className="carrier-form"
    >
      <PageTitle title={said.registerTitle} note={said.registerNote}>
        <Button onClick={leave}>{pages.actions.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={doing}>
          {said.save}
        </Button>
      </PageTitle>
      <div className="carrier-form-groups">
        <fieldset className="columns">
          <legend>{said.place}</legend>
          <Field name="placeId" label={said.place}>
            <PlacePicker
              key={wanted !== undefined && here ? here.place.id : ''}
              {...(here && {
                chosen: { value: here.place.id, label: pages.inBrackets(here.place.name, here.place.code) }
              })}
            />
          </Field>
          <Field name="inspectedOn" label={said.inspectedOn}>
            <DayInput latest={today()} />
          </Field>
          <Field
            name="temperature"
            label={said.temperature}
            required={here?.place.kind === 'room'}
            hint={<Wanted value={temperature} range={roomClimate.temperature} say={said.wantedTemperature} />}
          >
            <InputNumber min={-40} max={70} precision={1} />
          </Field>
          <Field
            name="humidity"
            label={said.humidity}
            required={here?.place.kind === 'room'}
            hint={<Wanted value={humidity} range={roomClimate.humidity} say={said.wantedHumidity} />}
          >
            <InputNumber min={0} max={100} precision={1} />
          </Field>
        </fieldset>
        <fieldset>
          <legend>{said.facts}</legend>
          <Facts states={states} onChange={(thing, state) => setStates({ ...states, [thing]: state })} />
        </fieldset>
        <fieldset>
          <legend>{said.findings}</legend>
          <p className="quiet">{findings.length === 0 ? said.noFindings : said.findingHint}</p>
          {findings.map(({ key, about }) => (
            <FindingFields
              key={key}
              name={key}
              about={about}
              earliest={inspectedOn}
              {...(about === 'other' && {
                onRemove: () => setOthers(others.filter((index) => `other-${index}` !== key))
              })}
            />
          ))}
          <Button icon={<PlusOutlined />} onClick={() => setOthers([...others, (others.at(-1) ?? 0) + 1])}>
            {said.addOther}
          </Button>
        </fieldset>
        <fieldset className="columns">
          <legend>{said.nextDueOn}</legend>
          <Field name="nextDueOn" label={said.nextDueOn} hint={usual !== undefined && said.nextDueUsual(usual)}>
            <DayInput placeholder={usual ?? ''} />
          </Field>
          <Field
            name="nextDueReason"
            label={said.nextDueReason}
            required={usual !== undefined && nextDueOn !== undefined && nextDueOn !== usual}
          >
            <Input maxLength={200} />
          </Field>
          <Field name="remark" label={said.remark} wide>
            <Input maxLength={500} />
          </Field>
        </fieldset>
        <fieldset>
          <legend>{said.inspectors}</legend>
          <p>
            <Checkbox checked={withSecond} onChange={({ target }) => setWithSecond(target.checked)}>
              {said.withSecond}
            </Checkbox>
          </p>
          {beside.map((person) => (
            <ProofFields key={person.numberField} person={person} />
          ))}
        </fieldset>
      </div>
    </SchemaForm>
  )
}

function Wanted(props: {
  value: number | undefined
  range: { from: number; to: number }
  say: (from: number, to: number) => string
}) {
  const { value, range, say } = props
  const { outside } = useWords().pages.inspections
  return (
    <span role="status">
      {say(range.from, range.to)}
      {value !== undefined && value !== null && isOutside(value, range) && (
        <strong className="overdue"> ▲ {outside}</strong>
      )}
    </span>
  )
}

function Facts({
  states,
  onChange
}: {
  states: States
  onChange: (thing: InspectedThing, state: Fact['state']) => void
}) {
  const { inspections: said } = useWords().pages
  return (
    <table className="plain-table inspection-facts">
      <thead>
        <tr>
          <th scope="col">{said.thing}</th>
          <th scope="col">{said.state}</th>
          <th scope="col">{said.fact}</th>
        </tr>
      </thead>
      <tbody>
        {InspectedThing.options.map((thing) => (
          <tr key={thing}>
            <th scope="row">{said.things[thing]}</th>
            <td>
              <Form.Item name={fieldOfState(thing)} validateTrigger={[]}>
                <Radio.Group
                  aria-label={said.stateOf(said.things[thing])}
                  optionType="button"
                  options={(['inOrder', 'notInOrder', 'none'] as const)
                    .filter((state) => state !== 'none' || mayBeMissing(thing))
                    .map((state) => ({ value: state, label: said.factStates[state] }))}
                  onChange={({ target }) => onChange(thing, target.value as Fact['state'])}
                />
              </Form.Item>
            </td>
            <td>
              {states[thing] === 'notInOrder' && (
                <Form.Item name={fieldOfFact(thing)} validateTrigger={[]}>
                  <Input maxLength={300} aria-label={said.factOf(said.things[thing])} placeholder={said.factHint} />
                </Form.Item>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FindingFields(props: {
  name: string
  about: FoundAbout
  earliest: string | undefined
  onRemove?: () => void
}) {
  const { name, about, earliest, onRemove } = props
  const { inspections: said } = useWords().pages
  return (
    <fieldset className="columns inspection-finding">
      <legend>{said.finding(said.abouts[about])}</legend>
      <Field name={fieldOfFinding(name, 'what')} label={said.what} wide>
        <Input maxLength={300} />
      </Field>
      <Field name={fieldOfFinding(name, 'remedy')} label={said.remedy} wide>
        <Input maxLength={300} />
      </Field>
      <Field name={fieldOfFinding(name, 'severity')} label={said.severity}>
        <Select options={Severity.options.map((each) => ({ value: each, label: said.severities[each] }))} />
      </Field>
      <Field name={fieldOfFinding(name, 'responsibleId')} label={said.responsible}>
        <PersonPicker />
      </Field>
      <Field name={fieldOfFinding(name, 'dueOn')} label={said.dueOn}>
        <DayInput {...(earliest !== undefined && isDay(earliest) && { earliest })} />
      </Field>
      {onRemove && <Button onClick={onRemove}>{said.removeOther}</Button>}
    </fieldset>
  )
}

// What nobody has answered counts as in order while it is being filled in; the form does not let it go so.
function factsOf(states: States, typed: Readonly<Record<string, unknown>>): Record<InspectedThing, Fact> {
  return Object.fromEntries(
    InspectedThing.options.map((thing): [InspectedThing, Fact] => {
      const state = states[thing] ?? 'inOrder'
      const fact = typed[fieldOfFact(thing)]
      return [thing, { state, ...(state === 'notInOrder' && typeof fact === 'string' && { fact }) }]
    })
  ) as Record<InspectedThing, Fact>
}

function fieldOf({ code, data }: Refusal): string | undefined {
  if (code === 'inspection.dayToCome') return 'inspectedOn'
  if (code === 'inspection.notMeasured') return 'temperature'
  if (code === 'inspection.nextDueBefore') return 'nextDueOn'
  if (code === 'inspection.reasonMissing') return 'nextDueReason'
  if (code === 'inspection.factMissing') return fieldOfFact(data['about'] as InspectedThing)
  return undefined
}
