import { Form, Input, Radio, Select } from 'antd'
import { Channel, mayGoBy } from '#shared/channels.ts'
import type { InputProblem } from '#shared/define-operation.ts'
import { movements, type MovementInSight, type MovementKind } from '#shared/registers/movements.ts'
import { today } from '#renderer/moments.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

export type EndAct =
  'bringBack' | 'confirmDelivery' | 'receiveBack' | 'returnFromRepair' | 'returnToIssuer' | 'keepAfterAll'

/** How a stay of each kind can end, the usual first. */
export const endsOf: Readonly<Record<MovementKind, readonly EndAct[]>> = {
  carryOut: ['bringBack'],
  dispatch: ['confirmDelivery', 'receiveBack'],
  repair: ['returnFromRepair'],
  returnToIssuer: ['returnToIssuer', 'keepAfterAll'],
  archiving: []
}

type Props = { act: EndAct; movement: MovementInSight; onDone: () => void; onClose: () => void }
type SheetProps = Omit<Props, 'act'> & { title: string; submitLabel: string }

/** Ends the stay of a carrier elsewhere, with the record that its end needs. */
export function EndDialog({ act, ...props }: Props) {
  const { pages } = useWords()
  const { acts, titleOf } = pages.movements
  const Sheet = sheets[act]
  return <Sheet {...props} title={titleOf(acts[act], props.movement.carrier.number)} submitLabel={acts[act]} />
}

const sheets = {
  bringBack: BringBack,
  receiveBack: ReceiveBack,
  returnFromRepair: ReturnFromRepair,
  confirmDelivery: ConfirmDelivery,
  returnToIssuer: ReturnToIssuer,
  keepAfterAll: KeepAfterAll
}

function BringBack({ movement, ...sheet }: SheetProps) {
  const { pages } = useWords()
  return (
    <FormDialog operation={movements.bringBack} given={{ movementId: movement.id }} check={damageTold} {...sheet}>
      <WhatItIs movement={movement} />
      <Check label={pages.movements.fields.check} hint={pages.movements.hints.check} />
      <Field name="cleared" label={pages.movements.fields.cleared}>
        <Input maxLength={300} />
      </Field>
    </FormDialog>
  )
}

function ReceiveBack({ movement, ...sheet }: SheetProps) {
  const { pages } = useWords()
  return (
    <FormDialog operation={movements.receiveBack} given={{ movementId: movement.id }} check={damageTold} {...sheet}>
      <WhatItIs movement={movement} />
      <Check label={pages.movements.fields.check} hint={pages.movements.hints.check} />
    </FormDialog>
  )
}

function ReturnFromRepair({ movement, ...sheet }: SheetProps) {
  const { pages } = useWords()
  const { serialBefore } = movement.details
  return (
    <FormDialog
      operation={movements.returnFromRepair}
      given={{ movementId: movement.id }}
      initial={serialBefore === undefined ? {} : { serialAfter: serialBefore }}
      check={damageTold}
      {...sheet}
    >
      <WhatItIs movement={movement} />
      <Check label={pages.movements.fields.repairCheck} />
      <Field name="serialAfter" label={pages.movements.fields.serialAfter}>
        <Input maxLength={60} />
      </Field>
    </FormDialog>
  )
}

function ConfirmDelivery({ movement, ...sheet }: SheetProps) {
  return (
    <FormDialog
      operation={movements.confirmDelivery}
      given={{ movementId: movement.id }}
      initial={{ receivedOn: today(), receivedBy: movement.details.recipient ?? '' }}
      fieldsOfRefusals={{ 'movement.receivedOutside': 'receivedOn' }}
      {...sheet}
    >
      <WhatItIs movement={movement} />
      <ReceiptFields />
    </FormDialog>
  )
}

function ReturnToIssuer({ movement, ...sheet }: SheetProps) {
  const { pages } = useWords()
  const { fields, channels } = pages.movements
  const { level } = movement.carrier
  return (
    <FormDialog
      operation={movements.returnToIssuer}
      given={{ movementIds: [movement.id] }}
      initial={{ receivedOn: today() }}
      fieldsOfRefusals={{ 'movement.receivedOutside': 'receivedOn', 'movement.channelForbidden': 'channel' }}
      {...sheet}
    >
      <WhatItIs movement={movement} />
      <Field name="channel" label={fields.channel}>
        <Select
          options={Channel.options
            .filter((channel) => mayGoBy(channel, level))
            .map((channel) => ({ value: channel, label: channels[channel] }))}
        />
      </Field>
      <ReceiptFields />
    </FormDialog>
  )
}

function KeepAfterAll({ movement, ...sheet }: SheetProps) {
  const { pages } = useWords()
  return (
    <FormDialog operation={movements.keepAfterAll} given={{ movementId: movement.id }} {...sheet}>
      <WhatItIs movement={movement} />
      <Field name="reason" label={pages.movements.fields.reason}>
        <Input maxLength={200} />
      </Field>
    </FormDialog>
  )
}

function WhatItIs({ movement }: { movement: MovementInSight }) {
  const { pages } = useWords()
  const { columns, whereabouts } = pages.movements
  const { number, carrier, whither } = movement
  return (
    <dl className="facts">
      <dt>{columns.title}</dt>
      <dd>{carrier.title}</dd>
      <dt>{whereabouts.number}</dt>
      <dd className="number-code">{number}</dd>
      <dt>{whereabouts.whither}</dt>
      <dd>{whither}</dd>
    </dl>
  )
}

function Check({ label, hint }: { label: string; hint?: string }) {
  const { pages } = useWords()
  const { fields } = pages.movements
  const { conditions } = pages.loans
  const form = Form.useFormInstance()
  const damaged = Form.useWatch<string | undefined>('condition', form) === 'damaged'
  return (
    <>
      <Field name="check" label={label} hint={hint}>
        <Input.TextArea rows={2} maxLength={300} />
      </Field>
      <Field name="condition" label={fields.condition}>
        <Radio.Group
          options={(['whole', 'damaged'] as const).map((each) => ({ value: each, label: conditions[each] }))}
          onChange={() => form.setFieldValue('damage', undefined)}
        />
      </Field>
      {damaged && (
        <Field name="damage" label={fields.damage} hint={pages.loans.damageHint} required>
          <Input.TextArea rows={2} maxLength={300} />
        </Field>
      )}
    </>
  )
}

function ReceiptFields() {
  const { pages } = useWords()
  const { fields } = pages.movements
  return (
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
  )
}

function damageTold({ condition, damage }: Readonly<Record<string, unknown>>): InputProblem[] {
  const told = typeof damage === 'string' && damage.trim() !== ''
  return condition === 'damaged' && !told ? [{ path: ['damage'], problem: 'required' }] : []
}
