import { App, Button, Form, Input, Select } from 'antd'
import { type ReactElement, useState } from 'react'
import type { CarrierSelection } from '#shared/registers/carriers.ts'
import { destruction } from '#shared/registers/destruction.ts'
import { BulkDialog } from '#renderer/BulkDialog.tsx'
import { useSession } from '#renderer/session.ts'
import { CountOnButton } from '#renderer/ui/CountOnButton.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

type Sheet = { selection: CarrierSelection; onDone: () => void; onClose: () => void }

/** Puts all that are picked in a list of carriers on a destruction list, for whoever prepares them. */
export function ListMany({
  selection,
  onDone
}: {
  selection: CarrierSelection
  onDone: () => void
}): ReactElement | null {
  const { destruction: said } = useWords().pages
  const { mayDo } = useSession()
  const [open, setOpen] = useState(false)
  if (!mayDo('destruction.prepare')) return null
  const sheet: Sheet = {
    selection,
    onDone: () => {
      setOpen(false)
      onDone()
    },
    onClose: () => setOpen(false)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {said.listMany}
        <CountOnButton />
      </Button>
      {open && <ListManySheet {...sheet} />}
    </>
  )
}

function ListManySheet({ selection, onDone, onClose }: Sheet) {
  const { destruction: said } = useWords().pages
  const { message } = App.useApp()
  return (
    <BulkDialog
      title={said.listManyTitle}
      preview={destruction.previewAddMany}
      operation={destruction.addMany}
      selection={selection}
      fieldsOfRefusals={{ 'destruction.whichList': 'reason' }}
      onDone={(count, { number }) => {
        void message.success(said.listedMany(count, number))
        onDone()
      }}
      onClose={onClose}
    >
      <WhichList />
    </BulkDialog>
  )
}

// A list that is open, or a new one with its reason.
function WhichList() {
  const { destruction: said } = useWords().pages
  const { value } = useReading(destruction.list, { which: 'current', count: 100 })
  const form = Form.useFormInstance()
  const listId = Form.useWatch<string | undefined>('listId', form)
  const open = (value?.rows ?? []).filter(({ state }) => state === 'open')
  return (
    <>
      <Field name="listId" label={said.whichList}>
        <Select
          allowClear
          placeholder={said.newList}
          // An open list has its reason already.
          onChange={() => form.setFieldValue('reason', undefined)}
          options={open.map(({ id, number, reason }) => ({ value: id, label: `${number} ${reason}` }))}
        />
      </Field>
      {listId === undefined && (
        <Field name="reason" label={said.reason} hint={said.reasonHint} required>
          <Input maxLength={200} />
        </Field>
      )}
    </>
  )
}
