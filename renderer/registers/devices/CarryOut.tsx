import { Form, Input, Radio, Select } from 'antd'
import type { InputProblem } from '#shared/define-operation.ts'
import { ceilingOf, type Serves } from '#shared/devices-kept.ts'
import { isAbove, Level } from '#shared/levels.ts'
import { outings, type OutingInSight } from '#shared/registers/outings.ts'
import { today } from '#renderer/moments.ts'
import { PersonPicker } from '#renderer/pickers.tsx'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { ApprovedDialog } from '#renderer/ApprovedDialog.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

const fieldsOfRefusals = {
  'person.notFound': 'carriedById',
  'person.notCleared': 'carriedById',
  'person.left': 'carriedById',
  'person.coolingOff': 'carriedById',
  'person.reviewLapsed': 'carriedById',
  'outing.aboveDevice': 'level',
  'outing.companionMissing': 'companionId',
  'outing.dueBeforeToday': 'dueOn',
  'approval.approverTooLow': 'approver-1-number',
  'approval.approverNotCleared': 'approver-1-number'
}

/** Hands a computer or a medium out of the house, on the approval of a leader: there, or asked for before. */
export function CarryOut(props: {
  thing: 'computer' | 'medium'
  device: { id: string; number: string; version: number }
  serves: Serves
  onClose: () => void
  onDone: () => void
}) {
  const { thing, device, serves, onClose, onDone } = props
  const { pages } = useWords()
  const texts = pages.devices
  const ceiling = ceilingOf(serves)
  return (
    <ApprovedDialog
      act="carryOut"
      carriers={[]}
      device={{ thing, id: device.id, level: ceiling }}
      operation={outings.carryOut}
      title={texts.carryOutTitle(device.number)}
      submitLabel={texts.confirmCarryOut}
      given={{ thing, deviceId: device.id, version: device.version }}
      initial={{ level: ceiling }}
      fieldsOfRefusals={fieldsOfRefusals}
      width={680}
      onClose={onClose}
      onDone={onDone}
    >
      <div className="two-columns">
        <Field name="carriedById" label={texts.carriedBy}>
          <PersonPicker />
        </Field>
        <Field
          name="companionId"
          label={texts.companion}
          hint={texts.companionHint}
          required={serves.level === 'topSecret'}
        >
          <PersonPicker />
        </Field>
        <Field name="destination" label={texts.destination}>
          <Input maxLength={200} />
        </Field>
        <Field name="dueOn" label={texts.dueOn}>
          <DayInput earliest={today()} />
        </Field>
        <Field name="purpose" label={texts.purpose}>
          <Input maxLength={200} />
        </Field>
        <Field name="level" label={texts.contentsLevel}>
          <LevelsUpTo ceiling={ceiling} />
        </Field>
        <Field name="contents" label={texts.contents} wide>
          <Input.TextArea rows={2} maxLength={300} />
        </Field>
      </div>
    </ApprovedDialog>
  )
}

/** The levels of what may be on something that may hold no more than `ceiling`. */
export function LevelsUpTo({
  ceiling,
  ...field
}: {
  ceiling: Level
  id?: string
  value?: Level
  onChange?: () => void
}) {
  const { levels } = useWords()
  return (
    <Select
      {...field}
      options={Level.options
        .filter((level) => !isAbove(level, ceiling))
        .toReversed()
        .map((level) => ({ value: level, label: levels[level] }))}
    />
  )
}

/** Checks what has come back into the house, and so ends the outing. */
export function BringBack(props: { outing: OutingInSight; onClose: () => void; onDone: () => void }) {
  const { outing, onClose, onDone } = props
  const { pages } = useWords()
  const texts = pages.devices
  return (
    <FormDialog
      operation={outings.bringBack}
      title={texts.bringBackTitle(outing.device.number)}
      submitLabel={texts.confirmBringBack}
      given={{ outingId: outing.id }}
      check={checkTold}
      onClose={onClose}
      onDone={onDone}
    >
      <dl className="facts">
        <dt>{texts.carriedBy}</dt>
        <dd>{pages.person(outing.carriedBy.name, outing.carriedBy.number)}</dd>
        <dt>{texts.contents}</dt>
        <dd>{outing.contents}</dd>
      </dl>
      <ReturnCheckFields cleared={texts.cleared} clearedHint={texts.clearedHint} />
    </FormDialog>
  )
}

/** What was found when something came back, and what was cleared off it. */
export function ReturnCheckFields({ cleared, clearedHint }: { cleared: string; clearedHint: string }) {
  const { pages } = useWords()
  const { outcome, trouble, checks } = pages.devices
  const form = Form.useFormInstance()
  const inTrouble = Form.useWatch<string | undefined>('outcome', form) === 'trouble'
  return (
    <>
      <Field name="outcome" label={outcome} required>
        <Radio.Group
          options={(['inOrder', 'trouble'] as const).map((each) => ({ value: each, label: checks[each] }))}
          onChange={() => form.setFieldValue('trouble', undefined)}
        />
      </Field>
      {inTrouble && (
        <Field name="trouble" label={trouble} required>
          <Input.TextArea rows={2} maxLength={300} autoFocus />
        </Field>
      )}
      <Field name="cleared" label={cleared} hint={clearedHint} required>
        <Input.TextArea rows={2} maxLength={300} />
      </Field>
    </>
  )
}

/** Nothing is back before it has been looked at. */
export function checkTold({ outcome, trouble, cleared }: Readonly<Record<string, unknown>>): InputProblem[] {
  const empty = (value: unknown) => typeof value !== 'string' || value.trim() === ''
  const required = (field: string): InputProblem => ({ path: [field], problem: 'required' })
  return [
    ...(empty(outcome) ? [required('outcome')] : []),
    ...(outcome === 'trouble' && empty(trouble) ? [required('trouble')] : []),
    ...(empty(cleared) ? [required('cleared')] : [])
  ]
}
