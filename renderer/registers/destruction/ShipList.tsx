import { Input } from 'antd'
import { destruction, type DestructionList } from '#shared/registers/destruction.ts'
import { PersonPicker } from '#renderer/pickers.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** Sends what is sealed to a facility, with two who escort it. */
export function ShipList(props: { list: DestructionList; onDone: () => void; onClose: () => void }) {
  const { list, onDone, onClose } = props
  const { destruction: said } = useWords().pages
  return (
    <FormDialog
      operation={destruction.ship}
      title={said.shipTitle(list.number)}
      submitLabel={said.confirmShip}
      given={{ listId: list.id, version: list.version }}
      fieldsOfRefusals={{
        'destruction.escortTwice': 'escortIds',
        'person.notFound': 'escortIds',
        'person.notCleared': 'escortIds',
        'person.left': 'escortIds',
        'person.coolingOff': 'escortIds',
        'person.reviewLapsed': 'escortIds'
      }}
      onDone={onDone}
      onClose={onClose}
    >
      <div className="two-columns">
        <Field name="facility" label={said.facility} hint={said.facilityHint} wide>
          <Input maxLength={100} autoFocus />
        </Field>
        <Field name="vehicle" label={said.vehicle}>
          <Input maxLength={60} />
        </Field>
        <Field name="receiptNumber" label={said.receiptNumber}>
          <Input maxLength={60} />
        </Field>
        <Field name="escortIds" label={said.escorts} hint={said.escortsHint} wide>
          <EscortsPicker />
        </Field>
      </div>
    </FormDialog>
  )
}

// Two who go with it; a third where one more is wanted.
function EscortsPicker({
  id,
  value = [],
  onChange
}: {
  id?: string
  value?: string[]
  onChange?: (people: string[]) => void
}) {
  const { escorts } = useWords().pages.destruction
  const places = [...value, ''].length > 2 ? [...value, ''] : ['', '']
  return (
    <div className="stacked">
      {places.map((_, index) => (
        <PersonPicker
          // What stands at a place is what was chosen there.
          key={index}
          {...(id && index === 0 && { id })}
          aria-label={`${escorts} ${index + 1}`}
          {...(value[index] && { value: value[index] })}
          onChange={(chosen) =>
            onChange?.([...value.slice(0, index), ...(chosen ? [chosen] : []), ...value.slice(index + 1)])
          }
        />
      ))}
    </div>
  )
}
