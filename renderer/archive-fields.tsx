import { Input, InputNumber, Select } from 'antd'
import { Retention } from '#shared/file-number.ts'
import { archives } from '#shared/registers/archives.ts'
import { DayInput } from './ui/DayInput.tsx'
import { Field } from './ui/SchemaForm.tsx'
import { useReading } from './use-operation.ts'
import { useWords } from './words.ts'

/** What archives are filed under, as choices. */
export function useHeadings() {
  const { pages } = useWords()
  const { value } = useReading(archives.headings, {})
  const choices = (headings: readonly { code: string; name: string }[]) =>
    headings.map(({ code, name }) => ({ value: code, label: pages.inBrackets(name, code) }))
  return {
    known: value !== undefined,
    fonds: choices(value?.fonds ?? []),
    categories: choices(value?.categories ?? []),
    /** The only fonds, where there is one: it need not be chosen. */
    onlyFonds: value?.fonds.length === 1 ? value.fonds[0]?.code : undefined
  }
}

/** The fields of where something is filed: fonds, category, retention, and the office, where it has one. */
export function FiledFields({ withoutOffice = false }: { withoutOffice?: boolean }) {
  const { pages } = useWords()
  const { fields, hints, retentions } = pages.archives
  const { fonds, categories } = useHeadings()
  return (
    <>
      <Field name="fonds" label={fields.fonds}>
        <Select options={fonds} />
      </Field>
      <Field name="category" label={fields.category}>
        <Select options={categories} />
      </Field>
      <Field name="retention" label={fields.retention}>
        <Select options={Retention.options.map((each) => ({ value: each, label: retentions[each] }))} />
      </Field>
      {!withoutOffice && (
        <Field name="office" label={fields.office} hint={hints.office}>
          <Input maxLength={10} />
        </Field>
      )}
    </>
  )
}

/** The fields of a description, as the catalogue has them. */
export function DescriptionFields() {
  const { pages } = useWords()
  const { fields, hints } = pages.archives
  return (
    <>
      <FiledFields />
      <Field name="year" label={fields.year}>
        <InputNumber min={1900} max={2999} precision={0} />
      </Field>
      <Field name="responsible" label={fields.responsible} hint={hints.responsible}>
        <Input maxLength={100} />
      </Field>
      <Field name="datedOn" label={fields.datedOn}>
        <DayInput />
      </Field>
      <Field name="remarks" label={fields.remarks}>
        <Input maxLength={300} />
      </Field>
    </>
  )
}
