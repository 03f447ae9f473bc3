import { Input } from 'antd'
import { destruction, type DestructionList } from '#shared/registers/destruction.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** Ends a list of which nothing is destroyed: withdrawn by its officer, or once approved cancelled with an approver there. */
export function EndList(props: {
  list: DestructionList
  how: 'withdraw' | 'cancel'
  onDone: () => void
  onClose: () => void
}) {
  const { list, how, onDone, onClose } = props
  const { destruction: said } = useWords().pages
  const common = {
    given: { listId: list.id, version: list.version },
    dangerous: true,
    onDone,
    onClose,
    children: (
      <>
        <p className="caution">{said.cancelNote}</p>
        <Field name="reason" label={said.cancelReason}>
          <Input.TextArea rows={2} maxLength={300} autoFocus />
        </Field>
      </>
    )
  }
  if (how === 'withdraw')
    return (
      <FormDialog
        {...common}
        operation={destruction.withdraw}
        title={said.withdrawTitle(list.number)}
        submitLabel={said.confirmWithdraw}
      />
    )
  return (
    <FormDialog
      {...common}
      operation={destruction.cancel}
      title={said.cancelTitle(list.number)}
      submitLabel={said.confirmCancel}
      fieldsOfRefusals={{
        'destruction.ownList': 'approver-1-number',
        'approval.approverTooLow': 'approver-1-number',
        'approval.approverNotCleared': 'approver-1-number'
      }}
    />
  )
}
