import { Checkbox, Form, Input } from 'antd'
import { units, type UnitInSight } from '#shared/registers/units.ts'
import { PersonPicker } from '#renderer/pickers.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** Enters a unit in the register. */
export function RegisterUnit({ onDone, onClose }: { onDone: (unit: UnitInSight) => void; onClose: () => void }) {
  const { pages } = useWords()
  const { columns } = pages.units
  return (
    <FormDialog
      operation={units.register}
      title={pages.units.register}
      submitLabel={pages.actions.save}
      fieldsOfRefusals={{ 'unit.nameTaken': 'name' }}
      onDone={onDone}
      onClose={onClose}
    >
      <Field name="name" label={columns.name} />
      <Field name="headId" label={columns.head}>
        <PersonPicker />
      </Field>
    </FormDialog>
  )
}

/** Gives a unit another name or head, or closes it. */
export function ChangeUnit(props: { unit: UnitInSight; onDone: (unit: UnitInSight) => void; onClose: () => void }) {
  const { unit, onDone, onClose } = props
  const { pages } = useWords()
  const { columns, ...texts } = pages.units
  const { id, version, name, headId, head, closed } = unit
  return (
    <FormDialog
      operation={units.change}
      title={texts.changeTitle(name)}
      submitLabel={pages.actions.save}
      given={{ unitId: id, version }}
      initial={{ name, closed, ...(headId !== undefined && { headId }) }}
      fieldsOfRefusals={{ 'unit.nameTaken': 'name', 'unit.inUse': 'closed' }}
      onDone={onDone}
      onClose={onClose}
    >
      <Field name="name" label={columns.name} hint={texts.nameHint} />
      <Field name="headId" label={columns.head}>
        <PersonPicker
          {...(headId !== undefined &&
            head && { chosen: { value: headId, label: pages.person(head.name, head.number) } })}
        />
      </Field>
      <Form.Item name="closed" valuePropName="checked" extra={texts.closeHint} validateTrigger={[]}>
        <Checkbox>{texts.close}</Checkbox>
      </Form.Item>
      <Field name="reason" label={texts.reason}>
        <Input maxLength={200} />
      </Field>
    </FormDialog>
  )
}
