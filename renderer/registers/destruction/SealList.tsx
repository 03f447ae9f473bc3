import { Input } from 'antd'
import { destruction, type DestructionList } from '#shared/registers/destruction.ts'
import { PlacePicker } from '#renderer/pickers.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** Seals what was approved into bags or boxes, kept apart, with a second officer there. */
export function SealList(props: { list: DestructionList; onDone: () => void; onClose: () => void }) {
  const { list, onDone, onClose } = props
  const { destruction: said } = useWords().pages
  return (
    <FormDialog
      operation={destruction.seal}
      title={said.sealTitle(list.number)}
      submitLabel={said.confirmSeal}
      given={{ listId: list.id, version: list.version }}
      fieldsOfRefusals={{
        'place.notFound': 'placeId',
        'destruction.personNotCleared': 'secondOfficer-1-number'
      }}
      onDone={onDone}
      onClose={onClose}
    >
      <div className="two-columns">
        <Field name="containers" label={said.containers}>
          <Input maxLength={100} autoFocus />
        </Field>
        <Field name="sealNumbers" label={said.sealNumbers}>
          <Input maxLength={100} />
        </Field>
        <Field name="placeId" label={said.sealPlace} hint={said.sealPlaceHint} wide>
          <PlacePicker />
        </Field>
      </div>
    </FormDialog>
  )
}
