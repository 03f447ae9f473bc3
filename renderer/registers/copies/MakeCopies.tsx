import { CopyOutlined } from '@ant-design/icons'
import { App, Button, Input, InputNumber } from 'antd'
import { type ReactElement, useState } from 'react'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { copies } from '#shared/registers/copies.ts'
import { ApprovedDialog } from '#renderer/ApprovedDialog.tsx'
import { PersonPicker, PlacePicker } from '#renderer/pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

const fieldsOfRefusals = {
  'person.notFound': 'holderId',
  'person.left': 'holderId',
  'person.coolingOff': 'holderId',
  'person.notCleared': 'holderId',
  'person.reviewLapsed': 'holderId',
  'person.outsideScope': 'holderId',
  'place.notFound': 'placeId',
  'copy.originatorMissing': 'originatorDocument',
  'copy.stampMissing': 'stamp',
  'copy.countNotApproved': 'count',
  'approval.approverTooLow': 'approver-1-number',
  'approval.approverNotCleared': 'approver-1-number'
}

/** Enters copies of a carrier that is there, for whoever may. */
export function MakeCopies({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const [making, setMaking] = useState(false)
  const { state, heldBecause, substitute } = carrier
  const possible = !substitute && (state === 'inStock' || state === 'archived') && heldBecause === undefined
  if (!mayDo('copies.make') || !possible) return null
  return (
    <>
      <Button icon={<CopyOutlined />} onClick={() => setMaking(true)}>
        {pages.copies.make}
      </Button>
      {making && (
        <CopyForm
          carrier={carrier}
          onClose={() => setMaking(false)}
          onDone={(count) => {
            setMaking(false)
            void message.success(pages.copies.done(count))
          }}
        />
      )}
    </>
  )
}

function CopyForm(props: { carrier: CarrierInSight; onDone: (count: number) => void; onClose: () => void }) {
  const { carrier, onDone, onClose } = props
  const { pages } = useWords()
  const { fields, hints } = pages.copies
  const { id, version, number, level, markText, holder, holderId, place, placeId, pages: pagesOfEach } = carrier
  return (
    <ApprovedDialog
      act="copy"
      carriers={[carrier]}
      copiesOf={({ count }) => Number(count)}
      operation={copies.make}
      title={pages.copies.makeTitle(number)}
      submitLabel={pages.copies.confirm}
      given={{ carrierId: id, version }}
      initial={{
        count: 1,
        holderId,
        placeId,
        ...(pagesOfEach !== undefined && { pages: pagesOfEach })
      }}
      fieldsOfRefusals={fieldsOfRefusals}
      onDone={({ count }) => onDone(count)}
      onClose={onClose}
      width={640}
    >
      <p className="quiet">{pages.copies.inherited(markText || pages.mark.nothingPrinted)}</p>
      <div className="two-columns">
        <Field name="count" label={fields.count}>
          <InputNumber min={1} max={200} precision={0} />
        </Field>
        <Field name="pages" label={fields.pages}>
          <InputNumber min={1} max={100000} precision={0} />
        </Field>
        <Field name="purpose" label={fields.purpose} hint={hints.purpose}>
          <Input maxLength={200} />
        </Field>
        <Field name="madeWhere" label={fields.madeWhere} hint={hints.madeWhere}>
          <Input maxLength={100} />
        </Field>
        <Field name="printNumber" label={fields.printNumber}>
          <Input maxLength={60} />
        </Field>
        {level === 'topSecret' && (
          <Field name="originatorDocument" label={fields.originatorDocument} hint={hints.originatorDocument} required>
            <Input maxLength={100} />
          </Field>
        )}
        <Field name="holderId" label={fields.holderId}>
          <PersonPicker chosen={{ value: holderId, label: pages.person(holder.name, holder.number) }} />
        </Field>
        <Field name="placeId" label={fields.placeId}>
          <PlacePicker chosen={{ value: placeId, label: pages.inBrackets(place.name, place.code) }} />
        </Field>
      </div>
      <Field name="stamp" label={fields.stamp} hint={hints.stamp} required>
        <Input maxLength={100} />
      </Field>
    </ApprovedDialog>
  )
}
