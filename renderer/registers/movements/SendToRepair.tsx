import { Form, Input, Radio } from 'antd'
import { movements, RepairWhere } from '#shared/registers/movements.ts'
import { ApprovedDialog } from '#renderer/ApprovedDialog.tsx'
import { today } from '#renderer/moments.ts'
import { PersonPicker } from '#renderer/pickers.tsx'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'
import { fieldsOfBegin, useLatestDay, type BeginProps } from './begin-form.ts'

/** Gives a disc or a drive to be repaired, with somebody by it, and no storage in what leaves the house. */
export function SendToRepair({ carrier, onDone, onClose }: BeginProps) {
  const { pages } = useWords()
  const { acts, fields, wheres, titleOf } = pages.movements
  const { id, version, number } = carrier
  const day = useLatestDay(carrier)
  if (!day) return null
  return (
    <ApprovedDialog
      act="repair"
      carriers={[carrier]}
      operation={movements.sendToRepair}
      title={titleOf(acts.sendToRepair, number)}
      submitLabel={acts.sendToRepair}
      given={{ carrierId: id, version }}
      initial={{ where: 'ownStaff', dueOn: day.latest }}
      fieldsOfRefusals={fieldsOfBegin}
      onDone={onDone}
      onClose={onClose}
      width={640}
    >
      <Field name="where" label={fields.where}>
        <Radio.Group options={RepairWhere.options.map((where) => ({ value: where, label: wheres[where] }))} />
      </Field>
      <div className="two-columns">
        <Field name="whither" label={fields.workshop}>
          <Input maxLength={100} />
        </Field>
        <Field name="fault" label={fields.fault}>
          <Input maxLength={200} />
        </Field>
        <Field name="escortId" label={fields.escortId}>
          <PersonPicker />
        </Field>
        <Field name="dueOn" label={fields.repairDueOn} hint={day.hint}>
          <DayInput earliest={today()} latest={day.latest} />
        </Field>
      </div>
      <OutsidersOnly />
    </ApprovedDialog>
  )
}

function OutsidersOnly() {
  const { pages } = useWords()
  const { fields, hints } = pages.movements
  const where = Form.useWatch<string | undefined>('where', Form.useFormInstance())
  if (where === undefined || where === 'ownStaff') return null
  return (
    <>
      {where === 'sentOut' && (
        <Field name="removedStorage" label={fields.removedStorage} hint={hints.removedStorage} required>
          <Input maxLength={60} />
        </Field>
      )}
      <Field name="pledge" label={fields.pledge} hint={hints.pledge} required>
        <Input maxLength={100} />
      </Field>
    </>
  )
}
