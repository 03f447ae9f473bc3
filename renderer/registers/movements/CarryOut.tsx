import { Checkbox, Form, Input } from 'antd'
import { movements } from '#shared/registers/movements.ts'
import { ApprovedDialog } from '#renderer/ApprovedDialog.tsx'
import { today } from '#renderer/moments.ts'
import { PeoplePicker } from '#renderer/pickers.tsx'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'
import { fieldsOfBegin, useLatestDay, type BeginProps } from './begin-form.ts'

/** Carries a carrier out: what is top secret by two who prove it here, anything else by whoever is named. */
export function CarryOut({ carrier, onDone, onClose }: BeginProps) {
  const { pages } = useWords()
  const { acts, fields, hints, titleOf } = pages.movements
  const { id, version, number, level } = carrier
  const topSecret = level === 'topSecret'
  const day = useLatestDay(carrier)
  if (!day) return null
  return (
    <ApprovedDialog
      act="carryOut"
      carriers={[carrier]}
      operation={movements.carryOut}
      title={titleOf(acts.carryOut, number)}
      submitLabel={acts.carryOut}
      given={{ carriers: [{ carrierId: id, version }] }}
      initial={{ abroad: false, dueOn: day.latest }}
      without={topSecret ? [] : ['traveller']}
      fieldsOfRefusals={fieldsOfBegin}
      onDone={onDone}
      onClose={onClose}
      width={640}
    >
      <div className="two-columns">
        <Field name="destination" label={fields.destination}>
          <Input maxLength={100} />
        </Field>
        <Field name="purpose" label={fields.purpose}>
          <Input maxLength={200} />
        </Field>
        <Field name="dueOn" label={fields.dueOn} hint={day.hint}>
          <DayInput earliest={today()} latest={day.latest} />
        </Field>
        <Field name="measures" label={fields.measures} hint={hints.measures}>
          <Input maxLength={200} />
        </Field>
        {!topSecret && (
          <Field name="travellerIds" label={fields.travellerIds} required wide>
            <PeoplePicker />
          </Field>
        )}
      </div>
      {topSecret ? <p className="caution">{hints.travellers}</p> : <Abroad />}
    </ApprovedDialog>
  )
}

// What is top secret never leaves the country: it is not even asked.
function Abroad() {
  const { pages } = useWords()
  const { fields } = pages.movements
  const abroad = Form.useWatch<boolean | undefined>('abroad', Form.useFormInstance())
  return (
    <>
      <Form.Item name="abroad" valuePropName="checked" validateTrigger={[]}>
        <Checkbox>{fields.abroad}</Checkbox>
      </Form.Item>
      {abroad && (
        <Field name="exitPermit" label={fields.exitPermit} required>
          <Input maxLength={60} />
        </Field>
      )}
    </>
  )
}
