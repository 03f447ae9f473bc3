import { Select } from 'antd'
import { Level } from '#shared/levels.ts'
import { PersonClass } from '#shared/person-standing.ts'
import { UnitInput } from '#renderer/pickers.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** Where somebody works, and what they may know: unit, post, clearance and class. */
export function PostFields({ classHint }: { classHint?: string }) {
  const { pages, levels, personClasses } = useWords()
  const { columns } = pages.people
  return (
    <>
      <Field name="unit" label={columns.unit} hint={pages.onePerson.unitHint}>
        <UnitInput />
      </Field>
      <Field name="post" label={columns.post} />
      <Field name="clearance" label={columns.clearance} hint={pages.people.clearanceHint}>
        <Select options={Level.options.toReversed().map((level) => ({ value: level, label: levels[level] }))} />
      </Field>
      <Field name="personClass" label={pages.onePerson.personClass} hint={classHint}>
        <Select
          allowClear={classHint !== undefined}
          {...(classHint !== undefined && { placeholder: pages.onePerson.usualClass })}
          options={PersonClass.options.map((each) => ({ value: each, label: personClasses[each] }))}
        />
      </Field>
    </>
  )
}
