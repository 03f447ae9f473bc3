import { Checkbox, Form, Input, Radio } from 'antd'
import { ceilingOf } from '#shared/devices-kept.ts'
import type { ComputerInSight } from '#shared/registers/computers.ts'
import { RepairKind, repairs, type RepairInSight } from '#shared/registers/repairs.ts'
import { today } from '#renderer/moments.ts'
import { PersonPicker } from '#renderer/pickers.tsx'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { ApprovedDialog } from '#renderer/ApprovedDialog.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'
import { SeveralTexts } from './DeviceFields.tsx'
import { Keeper } from './OtherUse.tsx'

const fieldsOfRefusals = {
  'person.notFound': 'escortId',
  'person.notCleared': 'escortId',
  'person.left': 'escortId',
  'person.coolingOff': 'escortId',
  'person.reviewLapsed': 'escortId',
  'repair.storageInside': 'removedDisks',
  'repair.agreementMissing': 'agreement',
  'approval.approverTooLow': 'approver-1-number',
  'approval.approverNotCleared': 'approver-1-number'
}

/** Begins the repair of a computer: who stands beside it, and what stays in the house. */
export function BeginRepair(props: { computer: ComputerInSight; onClose: () => void; onDone: () => void }) {
  const { computer, onClose, onDone } = props
  const { pages } = useWords()
  const texts = pages.devices
  const { id, version, number, disks } = computer
  return (
    <ApprovedDialog
      act="repair"
      carriers={[]}
      device={{ thing: 'computer', id, level: ceilingOf(computer) }}
      operation={repairs.begin}
      title={texts.repairTitle(number)}
      submitLabel={texts.confirmRepair}
      given={{ computerId: id, version }}
      initial={{ removedDisks: [] }}
      fieldsOfRefusals={fieldsOfRefusals}
      width={620}
      onClose={onClose}
      onDone={onDone}
    >
      <Field name="kind" label={texts.repairKind}>
        <Radio.Group options={RepairKind.options.map((kind) => ({ value: kind, label: texts.repairKinds[kind] }))} />
      </Field>
      <Field name="fault" label={texts.fault}>
        <Input maxLength={300} />
      </Field>
      <div className="two-columns">
        <Field name="repairer" label={texts.repairer}>
          <Input maxLength={100} />
        </Field>
        <Field name="escortId" label={texts.escort}>
          <PersonPicker />
        </Field>
        <Agreement confidential={computer.kind === 'confidential'} />
      </div>
      {disks.length > 0 && (
        <Field name="removedDisks" label={texts.removedDisks} hint={texts.removedDisksHint} required={false}>
          <Checkbox.Group options={[...disks]} />
        </Field>
      )}
    </ApprovedDialog>
  )
}

function Agreement({ confidential }: { confidential: boolean }) {
  const { pages } = useWords()
  const { agreement, agreementHint } = pages.devices
  const form = Form.useFormInstance()
  const kind = Form.useWatch<RepairKind | undefined>('kind', form)
  if (kind === undefined || kind === 'inHouse') return null
  return (
    <Field name="agreement" label={agreement} hint={agreementHint} required={confidential}>
      <Input maxLength={100} />
    </Field>
  )
}

/** Ends a repair: what was done, and what is in the computer now. */
export function EndRepair(props: {
  repair: RepairInSight
  computer: ComputerInSight
  onClose: () => void
  onDone: () => void
}) {
  const { repair, computer, onClose, onDone } = props
  const { pages } = useWords()
  const texts = pages.devices
  return (
    <FormDialog
      operation={repairs.end}
      title={texts.endRepairTitle(computer.number)}
      submitLabel={texts.confirmEndRepair}
      given={{ repairId: repair.id }}
      initial={{ disksAfter: computer.disks, macsAfter: computer.macs }}
      fieldsOfRefusals={{
        'computer.diskTaken': 'disksAfter',
        'disk.keeperMissing': 'holderId',
        'person.notCleared': 'holderId'
      }}
      width={620}
      onClose={onClose}
      onDone={onDone}
    >
      <Field name="work" label={texts.work}>
        <Input.TextArea rows={2} />
      </Field>
      <Field name="disksAfter" label={texts.disksAfter} hint={texts.disksAfterHint} required={false}>
        <SeveralTexts />
      </Field>
      <Field name="macsAfter" label={texts.macsAfter} required={false}>
        <SeveralTexts />
      </Field>
      <Field name="installedOn" label={texts.installedOn}>
        <DayInput latest={today()} />
      </Field>
      <Gone computer={computer} />
    </FormDialog>
  )
}

// What is no longer in the computer must be kept by somebody.
function Gone({ computer }: { computer: ComputerInSight }) {
  const form = Form.useFormInstance()
  const after = Form.useWatch<string[] | undefined>('disksAfter', form) ?? computer.disks
  const gone = computer.disks.filter((serial) => !after.includes(serial))
  if (gone.length === 0 || computer.kind === 'internet') return null
  return <Keeper serials={gone} />
}
