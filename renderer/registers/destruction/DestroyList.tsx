import { Input, Select } from 'antd'
import { destruction, DestructionMethod, type DestructionList } from '#shared/registers/destruction.ts'
import { today } from '#renderer/moments.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** Writes down the destruction, with two witnesses there who prove it. */
export function DestroyList(props: {
  list: DestructionList
  onDone: (list: DestructionList) => void
  onClose: () => void
}) {
  const { list, onDone, onClose } = props
  const { destruction: said } = useWords().pages
  const sealed = list.steps.find((step) => step.act === 'seal')
  const inTheHouse = list.state === 'sealed'
  return (
    <FormDialog
      operation={destruction.destroy}
      title={said.destroyTitle(list.number)}
      submitLabel={said.confirmDestroy}
      dangerous
      width={640}
      given={{ listId: list.id, version: list.version }}
      initial={{ destroyedOn: today() }}
      check={({ equipment }) =>
        inTheHouse && (typeof equipment !== 'string' || equipment.trim() === '')
          ? [{ path: ['equipment'], problem: 'required' }]
          : []
      }
      fieldsOfRefusals={{
        'destruction.equipmentMissing': 'equipment',
        'destruction.dayOutOfOrder': 'destroyedOn'
      }}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="caution">{said.destroyNote}</p>
      <div className="two-columns">
        <Field name="method" label={said.method}>
          <Select
            options={DestructionMethod.options.map((method) => ({ value: method, label: said.methods[method] }))}
          />
        </Field>
        <Field name="destroyedOn" label={said.destroyedOn}>
          <DayInput {...(sealed && { earliest: sealed.sealedOn })} latest={today()} />
        </Field>
        <Field name="place" label={said.destroyPlace}>
          <Input maxLength={200} />
        </Field>
        {inTheHouse && (
          <Field name="equipment" label={said.equipment} hint={said.equipmentHint} required>
            <Input maxLength={100} />
          </Field>
        )}
        <Field name="residue" label={said.residue} hint={said.residueHint} wide>
          <Input maxLength={300} />
        </Field>
      </div>
    </FormDialog>
  )
}
