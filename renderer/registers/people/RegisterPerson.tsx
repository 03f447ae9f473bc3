import { people, type PersonInSight } from '#shared/registers/people.ts'
import { today } from '#renderer/moments.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'
import { PostFields } from './PersonFields.tsx'

const fieldsOfRefusals = {
  'person.numberTaken': 'number',
  'person.reviewedLater': 'reviewedOn',
  'unit.closed': 'unit'
} as const

/** Enters somebody in the register of people. */
export function RegisterPerson({ onDone, onClose }: { onDone: (person: PersonInSight) => void; onClose: () => void }) {
  const { pages } = useWords()
  const { columns } = pages.people
  return (
    <FormDialog
      operation={people.register}
      title={pages.people.register}
      submitLabel={pages.actions.save}
      initial={{ reviewedOn: today() }}
      fieldsOfRefusals={fieldsOfRefusals}
      width={640}
      onDone={onDone}
      onClose={onClose}
    >
      <div className="two-columns">
        <Field name="name" label={columns.name} />
        <Field name="number" label={columns.number} />
        <PostFields classHint={pages.onePerson.classHint} />
        <Field name="reviewedOn" label={pages.onePerson.reviewedOn} hint={pages.onePerson.reviewedOnHint}>
          <DayInput latest={today()} />
        </Field>
      </div>
    </FormDialog>
  )
}
