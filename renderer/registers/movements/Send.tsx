import { Form, Input, Select } from 'antd'
import { Channel, mayGoBy } from '#shared/channels.ts'
import { movements } from '#shared/registers/movements.ts'
import { ApprovedDialog } from '#renderer/ApprovedDialog.tsx'
import { today } from '#renderer/moments.ts'
import { PeoplePicker } from '#renderer/pickers.tsx'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'
import { fieldsOfBegin, useLatestDay, type BeginProps } from './begin-form.ts'

/** Sends a carrier by one of the ways there are; what is top secret with a second officer there. */
export function Send({ carrier, onDone, onClose }: BeginProps) {
  const { pages } = useWords()
  const { acts, fields, hints, channels, titleOf } = pages.movements
  const { id, version, number, level } = carrier
  const topSecret = level === 'topSecret'
  const day = useLatestDay(carrier)
  if (!day) return null
  return (
    <ApprovedDialog
      act="send"
      carriers={[carrier]}
      operation={movements.send}
      title={titleOf(acts.send, number)}
      submitLabel={acts.send}
      given={{ carriers: [{ carrierId: id, version }] }}
      initial={{ dueOn: day.latest }}
      without={topSecret ? [] : ['secondOfficer']}
      fieldsOfRefusals={fieldsOfBegin}
      onDone={onDone}
      onClose={onClose}
      width={640}
    >
      <div className="two-columns">
        <Field name="channel" label={fields.channel} hint={hints.sent}>
          <Select
            options={Channel.options
              .filter((channel) => mayGoBy(channel, level))
              .map((channel) => ({ value: channel, label: channels[channel] }))}
          />
        </Field>
        <Field name="dueOn" label={fields.receiptDueOn} hint={day.hint}>
          <DayInput earliest={today()} latest={day.latest} />
        </Field>
        <Field name="whither" label={fields.whither}>
          <Input maxLength={100} />
        </Field>
        <Field name="recipient" label={fields.recipient}>
          <Input maxLength={60} />
        </Field>
        <Field name="purpose" label={fields.purpose}>
          <Input maxLength={200} />
        </Field>
        <Field name="transmittalNumber" label={fields.transmittalNumber}>
          <Input maxLength={60} />
        </Field>
        <Field name="sealNumber" label={fields.sealNumber} required={topSecret}>
          <Input maxLength={60} />
        </Field>
        <Field name="coverNumber" label={fields.coverNumber}>
          <Input maxLength={60} />
        </Field>
        <Couriers />
      </div>
    </ApprovedDialog>
  )
}

function Couriers() {
  const { pages } = useWords()
  const channel = Form.useWatch<Channel | undefined>('channel', Form.useFormInstance())
  if (channel !== 'ownCourier') return null
  return (
    <Field name="courierIds" label={pages.movements.fields.courierIds} required wide>
      <PeoplePicker />
    </Field>
  )
}
