import { Form, Input } from 'antd'
import type { Day } from '#shared/days.ts'
import { isDay } from '#shared/days.ts'
import { coolingOffEnd } from '#shared/person-standing.ts'
import { people, type PersonInSight } from '#shared/registers/people.ts'
import { settings } from '#shared/system/settings.ts'
import { today } from '#renderer/moments.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { Reason } from './ChangePerson.tsx'
import { PostFields } from './PersonFields.tsx'

type Sheet = { person: PersonInSight; onDone: () => void; onClose: () => void }

/** Lets somebody leave the post on the approved day; from then on they cool off. */
export function LeavePost({ person, onDone, onClose }: Sheet) {
  const { pages } = useWords()
  const { id, version, name } = person
  return (
    <FormDialog
      operation={people.leave}
      title={pages.onePerson.leaveTitle(name)}
      submitLabel={pages.onePerson.confirm}
      given={{ personId: id, version }}
      initial={{ leftOn: today() }}
      fieldsOfRefusals={{ 'person.leavesLater': 'leftOn', 'person.coolingOffTooShort': 'coolingOffUntil' }}
      onDone={onDone}
      onClose={onClose}
    >
      <Field name="leftOn" label={pages.onePerson.leftOn}>
        <DayInput latest={today()} />
      </Field>
      <CoolingOff person={person} />
      <Reason />
    </FormDialog>
  )
}

function CoolingOff({ person: { personClass } }: { person: PersonInSight }) {
  const { pages } = useWords()
  const leftOn = Form.useWatch<Day | undefined>('leftOn', Form.useFormInstance())
  const { value } = useReading(settings.read, {})
  const months = value?.settings.coolingOffMonths
  const end = months && leftOn && isDay(leftOn) ? coolingOffEnd(personClass, leftOn, months) : undefined
  const hint =
    end && months && personClass !== 'none'
      ? pages.onePerson.coolingOffHint(months[personClass], end)
      : pages.onePerson.noCoolingOff
  return (
    <Field name="coolingOffUntil" label={pages.onePerson.coolingOffUntil} hint={hint}>
      <DayInput {...(end && { earliest: end, placeholder: end })} />
    </Field>
  )
}

/** A longer cooling-off period. */
export function ProlongCoolingOff({ person, onDone, onClose }: Sheet) {
  const { pages } = useWords()
  const { id, version, name, coolingOffUntil, leftOn } = person
  const earliest = coolingOffUntil ?? leftOn
  return (
    <FormDialog
      operation={people.prolongCoolingOff}
      title={pages.onePerson.prolongTitle(name)}
      submitLabel={pages.onePerson.confirm}
      given={{ personId: id, version }}
      fieldsOfRefusals={{ 'person.coolingOffTooShort': 'coolingOffUntil' }}
      onDone={onDone}
      onClose={onClose}
    >
      <Field name="coolingOffUntil" label={pages.onePerson.coolingOffUntil}>
        <DayInput {...(earliest && { earliest })} />
      </Field>
      <Reason />
    </FormDialog>
  )
}

/** Takes somebody back into a post, reviewed anew. */
export function ComeBack({ person, onDone, onClose }: Sheet) {
  const { pages } = useWords()
  const { id, version, name, unit, clearance, personClass } = person
  return (
    <FormDialog
      operation={people.comeBack}
      title={pages.onePerson.comeBackTitle(name)}
      submitLabel={pages.onePerson.confirm}
      given={{ personId: id, version }}
      initial={{ unit, clearance, personClass, reviewedOn: today() }}
      fieldsOfRefusals={{
        'person.reviewedLater': 'reviewedOn',
        'person.reviewedBefore': 'reviewedOn',
        'unit.closed': 'unit'
      }}
      width={640}
      onDone={onDone}
      onClose={onClose}
    >
      <div className="two-columns">
        <PostFields />
        <Field name="reviewedOn" label={pages.onePerson.reviewedOn}>
          <DayInput latest={today()} />
        </Field>
        <Field name="reviewedBy" label={pages.onePerson.reviewedBy} hint={pages.onePerson.reviewedByHint}>
          <Input maxLength={100} />
        </Field>
        <Reason />
      </div>
    </FormDialog>
  )
}
