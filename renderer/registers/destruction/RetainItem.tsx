import { Input } from 'antd'
import { useState } from 'react'
import { destruction, type DestructionItem, type DestructionList } from '#shared/registers/destruction.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useWords } from '#renderer/words.ts'

/** Keeps one item back, with the reason: by the officer while the list is open, by the approver once it was counted. */
export function RetainItem(props: {
  operation: typeof destruction.takeOff | typeof destruction.retain
  list: DestructionList
  item: DestructionItem
  onDone: () => void
  onClose: () => void
}) {
  const { operation, list, item, onDone, onClose } = props
  const { pages } = useWords()
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      operation={operation}
      title={pages.destruction.takeOffTitle(item.carrier.number)}
      submitLabel={pages.destruction.confirmTakeOff}
      given={{ listId: list.id, version: list.version, items: [{ itemId: item.id, reason }] }}
      check={() => (reason.trim() === '' ? [{ path: ['items'], problem: 'required' }] : [])}
      onDone={onDone}
      onClose={onClose}
    >
      <dl className="facts">
        <dt>{pages.destruction.itemColumns.title}</dt>
        <dd>{item.carrier.title}</dd>
      </dl>
      <p className="quiet">{pages.destruction.takeOffHint}</p>
      <label className="stacked">
        {pages.destruction.retainReason}
        <Input.TextArea
          rows={2}
          maxLength={300}
          autoFocus
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
    </FormDialog>
  )
}
