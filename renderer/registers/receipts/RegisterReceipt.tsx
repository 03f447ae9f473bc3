import { Form, Input, InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import { Channel } from '#shared/channels.ts'
import { isDay } from '#shared/days.ts'
import { CarrierKind } from '#shared/registers/carriers.ts'
import { receipts, Urgency, type ReceiptInSight } from '#shared/registers/receipts.ts'
import { isAbove } from '#shared/levels.ts'
import { today } from '#renderer/moments.ts'
import { PersonPicker, PlacePicker } from '#renderer/pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { MarkComposer } from '#renderer/ui/MarkComposer.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

type How = 'here' | 'onPaper' | 'kept'

const fieldsOfRefusals = {
  'receipt.receivedLater': 'receivedOn',
  'receipt.returnBeforeReceipt': 'returnDueOn',
  'receipt.copyNumberNotCounted': 'firstCopyNumber',
  'receipt.notSigned': 'handlerId',
  'receipt.signerIsNotHandler': 'receiver-1-number',
  'carrier.startMissing': 'startsOn',
  'place.notFound': 'placeId',
  'person.notFound': 'handlerId',
  'person.notCleared': 'handlerId',
  'person.reviewLapsed': 'handlerId',
  'person.left': 'handlerId',
  'person.coolingOff': 'handlerId'
}

/** Enters a document that has come in: as many carriers as copies, signed for by whoever deals with it. */
export function RegisterReceipt(props: { onDone: (receipt: ReceiptInSight) => void; onClose: () => void }) {
  const { pages, carrierKinds } = useWords()
  const { fields, hints, signed, urgencies, register, confirm } = pages.receipts
  const [how, setHow] = useState<How>('here')
  return (
    <FormDialog
      operation={receipts.register}
      title={register}
      submitLabel={confirm}
      given={{ signedOnPaper: how === 'onPaper' }}
      beside={{ values: { how }, fill: (kept) => setHow(kept['how'] as How) }}
      initial={{ receivedOn: today(), kind: 'paper', copies: 1 }}
      without={how === 'here' ? [] : ['receiver']}
      fieldsOfRefusals={fieldsOfRefusals}
      {...props}
      width={760}
    >
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
        <Field name="channel" label={fields.channel}>
          <Select
            allowClear
            options={Channel.options.map((channel) => ({ value: channel, label: pages.movements.channels[channel] }))}
          />
        </Field>
        <Field name="startsOn" label={fields.startsOn}>
          <DayInput />
        </Field>
        <Field name="kind" label={fields.kind}>
          <Select options={CarrierKind.options.map((kind) => ({ value: kind, label: carrierKinds[kind] }))} />
        </Field>
      </div>
      <MarkField label={fields.mark} />
      <div className="two-columns">
        <Field name="copies" label={fields.copies}>
          <InputNumber min={1} max={200} precision={0} />
        </Field>
        <Field name="firstCopyNumber" label={fields.firstCopyNumber} hint={hints.firstCopyNumber}>
          <Input maxLength={20} />
        </Field>
        <Field name="pages" label={fields.pages}>
          <InputNumber min={1} max={100000} precision={0} />
        </Field>
        <Field name="attachments" label={fields.attachments}>
          <Input maxLength={100} />
        </Field>
        <Field name="urgency" label={fields.urgency}>
          <Select
            allowClear
            options={Urgency.options.map((urgency) => ({ value: urgency, label: urgencies[urgency] }))}
          />
        </Field>
        <Field name="returnDueOn" label={fields.returnDueOn} hint={hints.returnDueOn}>
          <DayInput />
        </Field>
        <Field name="unit" label={fields.unit}>
          <Input maxLength={100} />
        </Field>
        <Field name="placeId" label={fields.placeId}>
          <PlacePicker />
        </Field>
        <Field name="handlerId" label={fields.handlerId} wide>
          <PersonPicker />
        </Field>
      </div>
      <Form.Item label={fields.how} extra={how === 'kept' ? hints.kept : undefined}>
        <Radio.Group
          value={how}
          onChange={({ target }) => setHow(target.value as How)}
          options={(['here', 'onPaper', 'kept'] as const).map((each) => ({ value: each, label: signed[each] }))}
        />
      </Form.Item>
    </FormDialog>
  )
}

function MarkField({ label }: { label: string }) {
  const { state, person } = useSession()
  const startsOn = Form.useWatch<string | undefined>('startsOn', Form.useFormInstance())
  const { level: ofStore } = state
  const ceiling = ofStore && isAbove(person.clearance, ofStore) ? ofStore : person.clearance
  return (
    <Field name="mark" label={label}>
      <MarkComposer startsOn={startsOn !== undefined && isDay(startsOn) ? startsOn : undefined} ceiling={ceiling} />
    </Field>
  )
}
