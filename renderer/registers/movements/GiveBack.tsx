import { Input } from 'antd'
import { movements } from '#shared/registers/movements.ts'
import { today } from '#renderer/moments.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'
import { fieldsOfBegin, type BeginProps } from './begin-form.ts'

/** Sets a carrier down for return: its issuer wants it back by a day. */
export function AskBack({ carrier, onDone, onClose }: BeginProps) {
  const { pages } = useWords()
  const { acts, fields, hints, titleOf } = pages.movements
  const { id, version, number, issuer, returnDueOn } = carrier
  return (
    <FormDialog
      operation={movements.askBack}
      title={titleOf(acts.askBack, number)}
      submitLabel={acts.askBack}
      given={{ carriers: [{ carrierId: id, version }] }}
      initial={{ whither: issuer, ...(returnDueOn !== undefined && { dueOn: returnDueOn }) }}
      fieldsOfRefusals={fieldsOfBegin}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="caution">{hints.askBack}</p>
      <Field name="list" label={fields.list}>
        <Input maxLength={100} />
      </Field>
      <Field name="whither" label={fields.issuer}>
        <Input maxLength={100} />
      </Field>
      <Field name="purpose" label={fields.purpose}>
        <Input maxLength={200} />
      </Field>
      <Field name="dueOn" label={fields.returnDueOn}>
        <DayInput earliest={today()} />
      </Field>
    </FormDialog>
  )
}
