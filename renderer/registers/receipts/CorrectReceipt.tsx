import { Input } from 'antd'
import { receipts, type ReceiptInSight } from '#shared/registers/receipts.ts'
import { saySecond, today } from '#renderer/moments.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

const corrected = ['receivedOn', 'sender', 'documentNumber', 'title', 'attachments', 'returnDueOn'] as const

/** Corrects an entry of the receive book by a further one; what stood there before is shown below. */
export function CorrectReceipt(props: {
  receipt: ReceiptInSight
  onDone: (receipt: ReceiptInSight) => void
  onClose: () => void
}) {
  const { receipt, onDone, onClose } = props
  const { pages } = useWords()
  const { fields, correctTitle, confirmCorrect, correctHint } = pages.receipts
  const { number, turn, receivedOn, sender, documentNumber, title, attachments, returnDueOn, remarks } = receipt
  return (
    <FormDialog
      operation={receipts.correct}
      title={correctTitle(number)}
      submitLabel={confirmCorrect}
      given={{ number, turn }}
      initial={{
        receivedOn,
        sender,
        title,
        ...(documentNumber !== undefined && { documentNumber }),
        ...(attachments !== undefined && { attachments }),
        ...(returnDueOn !== undefined && { returnDueOn }),
        ...(remarks !== undefined && { remarks })
      }}
      fieldsOfRefusals={{
        'receipt.receivedLater': 'receivedOn',
        'receipt.returnBeforeReceipt': 'returnDueOn'
      }}
      onDone={onDone}
      onClose={onClose}
      width={640}
    >
      <p className="quiet">{correctHint}</p>
      <div className="two-columns">
        <Field name="sender" label={fields.sender}>
          <Input maxLength={100} />
        </Field>
        <Field name="documentNumber" label={fields.documentNumber}>
          <Input maxLength={60} />
        </Field>
        <Field name="title" label={fields.title} wide>
          <Input maxLength={200} />
        </Field>
        <Field name="receivedOn" label={fields.receivedOn}>
          <DayInput latest={today()} />
        </Field>
        <Field name="returnDueOn" label={fields.returnDueOn}>
          <DayInput />
        </Field>
        <Field name="attachments" label={fields.attachments}>
          <Input maxLength={100} />
        </Field>
        <Field name="reason" label={fields.reason}>
          <Input maxLength={200} />
        </Field>
      </div>
      <Before receipt={receipt} />
    </FormDialog>
  )
}

// Each entry that stood under this number before, with what was otherwise in it.
function Before({ receipt }: { receipt: ReceiptInSight }) {
  const { pages } = useWords()
  const { fields } = pages.receipts
  const entries = [receipt, ...receipt.before]
  if (entries.length === 1) return null
  return (
    <ul className="quiet">
      {receipt.before.map((was, index) => {
        const later = entries[index]
        const changed = corrected
          .filter((key) => was[key] !== later?.[key])
          .map((key) => pages.changed.field(fields[key], pages.changed.fromTo(was[key] ?? '', later?.[key] ?? '')))
        return (
          <li key={was.id}>
            {[later && saySecond(later.enteredAt), later?.enteredBy.name, later?.reason, ...changed]
              .filter(Boolean)
              .join(' · ')}
          </li>
        )
      })}
    </ul>
  )
}
