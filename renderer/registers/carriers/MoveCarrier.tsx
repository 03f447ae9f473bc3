import { Input } from 'antd'
import { carriers, type CarrierInSight } from '#shared/registers/carriers.ts'
import { PersonPicker, PlacePicker } from '#renderer/pickers.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** Gives a carrier to another holder, or puts it elsewhere, and says why. */
export function MoveCarrier(props: { carrier: CarrierInSight; onDone: () => void; onClose: () => void }) {
  const { carrier, onDone, onClose } = props
  const { pages } = useWords()
  const { id, version, holderId, placeId, holder, place } = carrier
  return (
    <FormDialog
      operation={carriers.move}
      title={pages.move.title}
      submitLabel={pages.move.submit}
      given={{ carrierId: id, version }}
      initial={{ holderId, placeId }}
      onDone={onDone}
      onClose={onClose}
    >
      <Field name="holderId" label={pages.move.holder}>
        <PersonPicker chosen={{ value: holderId, label: pages.person(holder.name, holder.number) }} />
      </Field>
      <Field name="placeId" label={pages.move.place}>
        <PlacePicker chosen={{ value: placeId, label: pages.inBrackets(place.name, place.code) }} />
      </Field>
      <Field name="reason" label={pages.move.reason} hint={pages.move.reasonHint}>
        <Input maxLength={200} />
      </Field>
    </FormDialog>
  )
}
