import { Select } from 'antd'
import { Place, places } from '#shared/registers/places.ts'
import { PlacePicker } from '#renderer/pickers.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useWords } from '#renderer/words.ts'

export function RegisterPlace({ onDone, onClose }: { onDone: (place: Place) => void; onClose: () => void }) {
  const { pages, placeKinds } = useWords()
  const { columns, codeHint } = pages.places
  return (
    <FormDialog
      operation={places.register}
      title={pages.places.register}
      submitLabel={pages.actions.save}
      onDone={onDone}
      onClose={onClose}
    >
      <Field name="name" label={columns.name} />
      <Field name="code" label={columns.code} hint={codeHint} />
      <Field name="kind" label={columns.kind}>
        <Select options={Place.shape.kind.options.map((kind) => ({ value: kind, label: placeKinds[kind] }))} />
      </Field>
      <Field name="parentId" label={columns.parentId} hint={pages.places.parentHint}>
        <PlacePicker />
      </Field>
    </FormDialog>
  )
}
