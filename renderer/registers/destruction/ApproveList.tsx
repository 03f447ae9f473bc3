import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { destruction, type DestructionList } from '#shared/registers/destruction.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { SearchPicker } from '#renderer/ui/SearchPicker.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

type Kept = { itemId?: string | undefined; label?: string | undefined; reason: string }

/** Approves a counted list with the approver at the desk: the whole of it, or all but what the approver keeps back. */
export function ApproveList(props: { list: DestructionList; onDone: () => void; onClose: () => void }) {
  const { list, onDone, onClose } = props
  const { pages } = useWords()
  const { destruction: said } = pages
  const [kept, setKept] = useState<readonly Kept[]>([])
  const change = (index: number, next: Partial<Kept>) =>
    setKept(kept.map((each, at) => (at === index ? { ...each, ...next } : each)))
  const retain = kept.flatMap(({ itemId, reason }) => (itemId ? [{ itemId, reason }] : []))
  return (
    <FormDialog
      operation={destruction.approve}
      title={said.approveTitle(list.number)}
      submitLabel={said.confirmApprove}
      width={640}
      given={{ listId: list.id, version: list.version, retain }}
      check={() =>
        kept.some(({ itemId, reason }) => !itemId || reason.trim() === '')
          ? [{ path: ['retain'], problem: 'required' }]
          : []
      }
      fieldsOfRefusals={{
        'destruction.ownList': 'approver-1-number',
        'approval.needed': 'approver-1-number',
        'approval.approverTooLow': 'approver-1-number',
        'approval.approverNotCleared': 'approver-1-number'
      }}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{said.approveNote(list.counts.listed - retain.length)}</p>
      <fieldset className="kept-back">
        <legend>{said.approveRetain}</legend>
        <p className="quiet">{said.approveRetainHint}</p>
        {kept.map((each, index) => (
          // What stands in a line belongs to that line.
          <div key={index} className="kept-line">
            <ItemPicker
              list={list}
              taken={kept.flatMap(({ itemId }) => (itemId && itemId !== each.itemId ? [itemId] : []))}
              {...(each.itemId && { value: each.itemId })}
              onChange={(itemId, choice) => change(index, { itemId, label: choice?.label })}
            />
            <Input
              aria-label={said.retainReasonOf(each.label ?? String(index + 1))}
              placeholder={said.retainReason}
              maxLength={300}
              value={each.reason}
              onChange={(event) => change(index, { reason: event.target.value })}
            />
            <Button
              icon={<DeleteOutlined />}
              aria-label={pages.actions.cancel}
              onClick={() => setKept(kept.filter((_, at) => at !== index))}
            />
          </div>
        ))}
        <Button icon={<PlusOutlined />} onClick={() => setKept([...kept, { reason: '' }])}>
          {said.addRetained}
        </Button>
      </fieldset>
    </FormDialog>
  )
}

// One of the items that are still to be destroyed, by number or title.
function ItemPicker({
  list: { id: listId },
  taken,
  value,
  onChange
}: {
  list: DestructionList
  taken: readonly string[]
  value?: string
  onChange: (itemId: string | undefined, choice?: { label: string }) => void
}) {
  const { pages } = useWords()
  const ask = useAsk()
  return (
    <SearchPicker
      of={`listed-${listId}-${taken.join()}`}
      aria-label={pages.destruction.choose}
      placeholder={pages.destruction.choose}
      nothing={pages.carrierForm.noneFound}
      {...(value && { value })}
      search={async (words) => {
        const answer = await ask(destruction.items, { listId, statuses: ['listed'], words, count: 50 })
        if (!answer.ok) return answer
        return {
          ok: true,
          value: answer.value.rows
            .filter(({ id }) => !taken.includes(id))
            .map(({ id, carrier }) => ({ value: id, label: `${carrier.number} ${carrier.title}` }))
        }
      }}
      onChange={onChange}
    />
  )
}
