import { Select } from 'antd'
import { Level } from '#shared/levels.ts'
import { people, type Person } from '#shared/registers/people.ts'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useWords } from '#renderer/words.ts'

export function RegisterPerson({ onDone, onClose }: { onDone: (person: Person) => void; onClose: () => void }) {
  const { pages, levels } = useWords()
  const { columns } = pages.people
  return (
    <FormDialog
      operation={people.register}
      title={pages.people.register}
      submitLabel={pages.actions.save}
      onDone={onDone}
      onClose={onClose}
    >
      <div className="two-columns">
        <Field name="name" label={columns.name} />
        <Field name="number" label={columns.number} />
        <Field name="unit" label={columns.unit} />
        <Field name="post" label={columns.post} />
        <Field name="clearance" label={columns.clearance} hint={pages.people.clearanceHint} wide>
          <Select options={Level.options.toReversed().map((level) => ({ value: level, label: levels[level] }))} />
        </Field>
      </div>
    </FormDialog>
  )
}
