import { Input, Radio } from 'antd'
import { people, ReviewResult, type PersonInSight } from '#shared/registers/people.ts'
import { today } from '#renderer/moments.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'
import { PostFields } from './PersonFields.tsx'

type Sheet = { person: PersonInSight; onDone: () => void; onClose: () => void }

/** Another unit or post, another clearance or class, with the reason. */
export function ChangePerson({ person, onDone, onClose }: Sheet) {
  const { pages } = useWords()
  const { id, version, name, unit, post, clearance, personClass } = person
  return (
    <FormDialog
      operation={people.change}
      title={pages.onePerson.changeTitle(name)}
      submitLabel={pages.actions.save}
      given={{ personId: id, version }}
      initial={{ name, unit, clearance, personClass, ...(post !== undefined && { post }) }}
      fieldsOfRefusals={{ 'person.holdsMore': 'clearance', 'unit.closed': 'unit' }}
      width={640}
      onDone={onDone}
      onClose={onClose}
    >
      <div className="two-columns">
        <Field name="name" label={pages.people.columns.name} wide />
        <PostFields />
        <Reason />
      </div>
    </FormDialog>
  )
}

/** A review and what it found. */
export function ReviewPerson({ person, onDone, onClose }: Sheet) {
  const { pages } = useWords()
  const { id, version, name } = person
  const { results, ...texts } = pages.onePerson
  return (
    <FormDialog
      operation={people.review}
      title={texts.reviewTitle(name)}
      submitLabel={pages.actions.save}
      given={{ personId: id, version }}
      initial={{ reviewedOn: today(), result: 'passed' }}
      fieldsOfRefusals={{ 'person.reviewedLater': 'reviewedOn', 'person.reviewedBefore': 'reviewedOn' }}
      onDone={onDone}
      onClose={onClose}
    >
      <Field name="reviewedOn" label={texts.reviewedOn}>
        <DayInput latest={today()} />
      </Field>
      <Field name="result" label={texts.result} hint={texts.failedHint}>
        <Radio.Group options={ReviewResult.options.map((each) => ({ value: each, label: results[each] }))} />
      </Field>
      <Field name="reviewedBy" label={texts.reviewedBy} hint={texts.reviewedByHint}>
        <Input maxLength={100} />
      </Field>
      <Field name="note" label={texts.note}>
        <Input maxLength={300} />
      </Field>
    </FormDialog>
  )
}

/** Why it is done, and on which decision. */
export function Reason() {
  const { pages } = useWords()
  return (
    <Field name="reason" label={pages.onePerson.reason} hint={pages.onePerson.reasonHint} wide>
      <Input maxLength={200} />
    </Field>
  )
}
