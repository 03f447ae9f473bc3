import { Input } from 'antd'
import { carriers, type CarrierSelection } from '#shared/registers/carriers.ts'
import { BulkDialog } from '#renderer/BulkDialog.tsx'
import { PersonPicker, PlacePicker } from '#renderer/pickers.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** Gives many carriers to another holder, to another place, or both. */
export function MoveMany(props: { selection: CarrierSelection; onDone: (count: number) => void; onClose: () => void }) {
  const { pages } = useWords()
  return (
    <BulkDialog
      {...props}
      title={pages.bulk.moveTitle}
      preview={carriers.previewMoveMany}
      operation={carriers.moveMany}
    >
      <p className="quiet">{pages.bulk.moveHint}</p>
      <Field name="holderId" label={pages.move.holder}>
        <PersonPicker />
      </Field>
      <Field name="placeId" label={pages.move.place}>
        <PlacePicker />
      </Field>
      <Field name="reason" label={pages.move.reason} hint={pages.move.reasonHint}>
        <Input maxLength={200} />
      </Field>
    </BulkDialog>
  )
}
