import { Input } from 'antd'
import { handovers, type Handover, type HandoverItem } from '#shared/registers/handovers.ts'
import { ApprovedDialog } from '#renderer/ApprovedDialog.tsx'
import { PersonPicker } from '#renderer/pickers.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

type Sheet = { handover: Handover; items: readonly HandoverItem[]; onDone: () => void; onClose: () => void }

/** Names another receiver for what was chosen. */
export function Reassign({ handover, items, onDone, onClose }: Sheet) {
  const { pages } = useWords()
  const texts = pages.handovers
  return (
    <ApprovedDialog
      act="handOver"
      carriers={items.map(({ carrier }) => carrier)}
      operation={handovers.reassign}
      title={texts.reassignTitle}
      submitLabel={texts.reassign}
      given={given(handover, items)}
      fieldsOfRefusals={{
        'handover.sameParty': 'receiverId',
        'person.notCleared': 'receiverId',
        'handover.approverIsParty': 'approver-1-number',
        'approval.approverTooLow': 'approver-1-number'
      }}
      onDone={onDone}
      onClose={onClose}
    >
      <Chosen items={items} />
      <Field name="receiverId" label={texts.receiver} hint={texts.receiverHint}>
        <PersonPicker />
      </Field>
      <Field name="reason" label={texts.reason}>
        <Input maxLength={200} />
      </Field>
    </ApprovedDialog>
  )
}

/** Leaves what was chosen with its giver. */
export function TakeOut({ handover, items, onDone, onClose }: Sheet) {
  const { pages } = useWords()
  const texts = pages.handovers
  return (
    <FormDialog
      operation={handovers.takeOut}
      title={texts.takeOutTitle}
      submitLabel={texts.takeOut}
      given={given(handover, items)}
      onDone={onDone}
      onClose={onClose}
    >
      <Chosen items={items} />
      <Field name="reason" label={texts.reason}>
        <Input maxLength={200} />
      </Field>
    </FormDialog>
  )
}

function given({ id, version }: Handover, items: readonly HandoverItem[]) {
  return { handoverId: id, carrierIds: items.map(({ carrier }) => carrier.id), version }
}

function Chosen({ items }: { items: readonly HandoverItem[] }) {
  return (
    <ul className="chosen-items">
      {items.map(({ carrier }) => (
        <li key={carrier.id}>
          <span className="number-code">{carrier.number}</span> {carrier.title}
        </li>
      ))}
    </ul>
  )
}
