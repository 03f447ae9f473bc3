import { Form, Input, Select, type SelectProps } from 'antd'
import type { InputProblem } from '#shared/define-operation.ts'
import { ComputerKind } from '#shared/device-policy/report.ts'
import { isAbove, StateSecretLevel } from '#shared/levels.ts'
import { PersonPicker, PlacePicker } from '#renderer/pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** The levels that may be given here: none above the store or the person who gives it. */
export function useLevelOptions(): { value: StateSecretLevel; label: string }[] {
  const { levels } = useWords()
  const { state, person } = useSession()
  return StateSecretLevel.options
    .filter((level) => !isAbove(level, state.level) && !isAbove(level, person.clearance))
    .map((level) => ({ value: level, label: levels[level] }))
}

/**
 * Which kind of computer, and the level where that kind has one.
 * @param kindName the field of the form that names the kind
 */
export function KindAndLevel({ kindName, kindLabel }: { kindName: string; kindLabel: string }) {
  const { deviceCheck } = useWords()
  const form = Form.useFormInstance()
  const kind = Form.useWatch<ComputerKind | undefined>(kindName, form)
  return (
    <>
      <Field name={kindName} label={kindLabel}>
        <Select
          options={ComputerKind.options.map((each) => ({ value: each, label: deviceCheck.kinds[each] }))}
          onChange={() => form.setFieldValue('level', undefined)}
        />
      </Field>
      {kind === 'confidential' && <LevelField />}
    </>
  )
}

/** The highest level of a confidential device. */
export function LevelField({ label }: { label?: string }) {
  const { pages } = useWords()
  return (
    <Field name="level" label={label ?? pages.devices.fields.level} required>
      <Select options={useLevelOptions()} />
    </Field>
  )
}

/** Several short texts, each typed and ended with Enter: serial numbers, addresses, names of programs. */
export function SeveralTexts(props: SelectProps<string[]> & { parts?: readonly string[] }) {
  const { parts = [',', '，', ';', '；', '\n', '\t'], ...rest } = props
  return <Select {...rest} mode="tags" open={false} suffixIcon={null} tokenSeparators={[...parts]} />
}

/** What serves confidential computers names its level. */
export function levelTold({ kind, computerKind, level }: Readonly<Record<string, unknown>>): InputProblem[] {
  const confidential = kind === 'confidential' || computerKind === 'confidential'
  return confidential && level === undefined ? [{ path: ['level'], problem: 'required' }] : []
}

/**
 * At which field a refusal to enter a device is shown.
 * @param keeper the field that names who answers for it
 */
export function fieldsOfDevice<Keeper extends string>(keeper: Keeper) {
  return {
    'device.levelMissing': 'level',
    'device.levelNotHere': 'level',
    'device.aboveStore': 'level',
    'device.aboveYou': 'level',
    'person.notFound': keeper,
    'person.notCleared': keeper,
    'person.left': keeper,
    'person.coolingOff': keeper,
    'person.reviewLapsed': keeper,
    'place.notFound': 'placeId'
  } as const
}

/** Who answers for a device; `now` is whoever does already. */
export function KeeperField(props: {
  name: 'responsibleId' | 'holderId'
  hint?: string
  now: { id: string | undefined; person: { number: string; name: string } | undefined } | undefined
}) {
  const { name, hint, now } = props
  const { pages } = useWords()
  const { id, person } = now ?? {}
  return (
    <Field name={name} label={pages.devices.fields[name]} hint={hint}>
      <PersonPicker {...(id && person && { chosen: { value: id, label: pages.person(person.name, person.number) } })} />
    </Field>
  )
}

/** Where a device stands; `now` is the device where it stands already. */
export function PlaceField({ now }: { now: { placeId: string; place: { name: string; code: string } } | undefined }) {
  const { pages } = useWords()
  return (
    <Field name="placeId" label={pages.devices.fields.placeId}>
      <PlacePicker
        {...(now && { chosen: { value: now.placeId, label: pages.inBrackets(now.place.name, now.place.code) } })}
      />
    </Field>
  )
}

/** What is remarked of a device. */
export function RemarksField() {
  const { fields } = useWords().pages.devices
  return (
    <Field name="remarks" label={fields.remarks} wide>
      <Input.TextArea rows={2} />
    </Field>
  )
}

/** In which state a device is from now on, and why what is said of it changes. */
export function StateAndReason<State extends string>(props: {
  states: readonly State[]
  names: Readonly<Record<State, string>>
}) {
  const { states, names } = props
  const { fields, hints } = useWords().pages.devices
  return (
    <div className="two-columns">
      <Field name="state" label={fields.state}>
        <Select options={states.map((each) => ({ value: each, label: names[each] }))} />
      </Field>
      <Field name="reason" label={fields.reason} hint={hints.reason}>
        <Input maxLength={200} />
      </Field>
    </div>
  )
}
