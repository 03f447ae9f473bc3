import { Input } from 'antd'
import { movements, type MovementInSight } from '#shared/registers/movements.ts'
import { today } from '#renderer/moments.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** Writes anew what was written wrongly of a stay; what stood there stays readable. */
export function CorrectMovement(props: { movement: MovementInSight; onDone: () => void; onClose: () => void }) {
  const { movement, onDone, onClose } = props
  const { pages } = useWords()
  const { acts, fields, titleOf } = pages.movements
  const { id, number, purpose, whither, ending } = movement
  return (
    <FormDialog
      operation={movements.correct}
      title={titleOf(acts.correct, number)}
      submitLabel={acts.correct}
      given={{ movementId: id }}
      initial={{
        purpose,
        whither,
        ...(ending?.receivedBy !== undefined && { receivedBy: ending.receivedBy }),
        ...(ending?.receivedOn !== undefined && { receivedOn: ending.receivedOn }),
        ...(ending?.receiptNumber !== undefined && { receiptNumber: ending.receiptNumber }),
        ...(ending?.check !== undefined && { check: ending.check })
      }}
      onDone={onDone}
      onClose={onClose}
    >
      <Field name="purpose" label={fields.purpose}>
        <Input maxLength={200} />
      </Field>
      <Field name="whither" label={pages.movements.columns.whither}>
        <Input maxLength={100} />
      </Field>
      {ending?.receivedBy !== undefined && (
        <>
          <Field name="receivedBy" label={fields.receivedBy}>
            <Input maxLength={60} />
          </Field>
          <Field name="receivedOn" label={fields.receivedOn}>
            <DayInput latest={today()} />
          </Field>
          <Field name="receiptNumber" label={fields.receiptNumber}>
            <Input maxLength={60} />
          </Field>
        </>
      )}
      {ending?.check !== undefined && (
        <Field name="check" label={fields.check}>
          <Input.TextArea rows={2} maxLength={300} />
        </Field>
      )}
      <Field name="reason" label={fields.reason}>
        <Input maxLength={200} />
      </Field>
    </FormDialog>
  )
}
