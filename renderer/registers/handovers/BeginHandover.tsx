import { SwapOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Checkbox, Form, Input, Spin } from 'antd'
import { type ReactElement, useEffect, useState } from 'react'
import type { OutputOf } from '#shared/define-operation.ts'
import { handovers } from '#shared/registers/handovers.ts'
import { ApprovedDialog } from '#renderer/ApprovedDialog.tsx'
import { PersonPicker } from '#renderer/pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { Mark } from '#renderer/ui/Mark.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'

type Giver = { id: string; name: string }

/** Begins to hand over what somebody keeps, for whoever may. */
export function HandOver({ person }: { person: Giver }): ReactElement | null {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [beginning, setBeginning] = useState(false)
  if (!mayDo('handovers.take')) return null
  return (
    <>
      <Button type="primary" icon={<SwapOutlined />} onClick={() => setBeginning(true)}>
        {pages.onePerson.handOver}
      </Button>
      {beginning && (
        <BeginHandover
          giver={person}
          onClose={() => setBeginning(false)}
          onDone={({ id, number }) => {
            setBeginning(false)
            void message.success(pages.handovers.begun(number))
            void navigate({ to: '/handovers/$handoverId', params: { handoverId: id } })
          }}
        />
      )}
    </>
  )
}

function BeginHandover(props: {
  giver: Giver
  onDone: (begun: OutputOf<typeof handovers.begin>) => void
  onClose: () => void
}) {
  const { giver, onDone, onClose } = props
  const { pages } = useWords()
  const texts = pages.handovers
  // An approval asked for is about all that is kept; what is chosen of it may be less.
  const { value: kept, refusal } = useReading(handovers.preview, { giverId: giver.id })
  if (!kept && !refusal) return null
  return (
    <ApprovedDialog
      act="handOver"
      carriers={(kept?.rows ?? []).map(({ carrier }) => carrier)}
      operation={handovers.begin}
      title={texts.beginTitle(giver.name)}
      submitLabel={texts.begin}
      given={{ giverId: giver.id }}
      fieldsOfRefusals={{
        'handover.sameParty': 'receiverId',
        'person.notCleared': 'receiverId',
        'person.outsideScope': 'receiverId',
        'handover.approverIsParty': 'approver-1-number',
        'approval.approverTooLow': 'approver-1-number',
        'approval.approverNotCleared': 'approver-1-number'
      }}
      width={760}
      onDone={onDone}
      onClose={onClose}
    >
      <Field name="receiverId" label={texts.receiver} hint={texts.receiverHint}>
        <PersonPicker />
      </Field>
      <Field name="carrierIds" label={texts.items}>
        <WhatIsKept giverId={giver.id} />
      </Field>
      <Field name="reason" label={texts.reason} hint={texts.reasonHint}>
        <Input maxLength={200} />
      </Field>
    </ApprovedDialog>
  )
}

// Everything that can be handed over to this receiver is chosen at first; what cannot says why.
function WhatIsKept({
  giverId,
  value = [],
  onChange
}: {
  giverId: string
  value?: string[]
  onChange?: (ids: string[]) => void
}) {
  const words = useWords()
  const texts = words.pages.handovers
  const receiverId = Form.useWatch<string | undefined>('receiverId', Form.useFormInstance())
  const { value: kept } = useReading(handovers.preview, { giverId, ...(receiverId && { receiverId }) })
  useEffect(() => {
    if (kept) onChange?.(kept.rows.filter(({ problem }) => !problem).map(({ carrier }) => carrier.id))
    // Chosen anew only when what can be handed over has changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [kept])
  if (!kept) return <Spin />
  if (kept.rows.length === 0) return <p className="quiet">{texts.nothingHeld}</p>
  return (
    <>
      <ul className="chosen-items">
        {kept.rows.map(({ carrier, problem }) => (
          <li key={carrier.id}>
            <Checkbox
              checked={value.includes(carrier.id)}
              disabled={problem !== undefined}
              onChange={({ target }) =>
                onChange?.(target.checked ? [...value, carrier.id] : value.filter((id) => id !== carrier.id))
              }
            >
              <span className="number-code">{carrier.number}</span> {carrier.title}
            </Checkbox>
            <Mark level={carrier.level} text={carrier.markText} />
            {problem && <span className="quiet">{sayRefusal(words, problem)}</span>}
          </li>
        ))}
      </ul>
      <p className="quiet" role="status">
        {texts.chosen(value.length, kept.rows.length)}
      </p>
    </>
  )
}
