import { Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { Zone } from '#shared/device-policy/report.ts'
import { computers, type ComputerInSight } from '#shared/registers/computers.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'
import {
  fieldsOfDevice,
  KeeperField,
  KindAndLevel,
  LevelField,
  levelTold,
  PlaceField,
  RemarksField,
  SeveralTexts,
  StateAndReason
} from './DeviceFields.tsx'

const fieldsOfRefusals = {
  ...fieldsOfDevice('responsibleId'),
  'computer.neverLowered': 'level',
  'computer.keyDepartmentMissing': 'keyDepartment',
  'computer.diskTaken': 'disks',
  'computer.diskLeft': 'disks'
}

/** Enters a computer in the register. */
export function RegisterComputer(props: { onClose: () => void; onDone: (computer: ComputerInSight) => void }) {
  const { pages } = useWords()
  const texts = pages.devices
  return (
    <FormDialog
      operation={computers.register}
      title={texts.registerTitle.computers}
      submitLabel={texts.save}
      initial={{ kind: 'confidential', zone: 'confidential', disks: [], macs: [], programs: [] }}
      check={levelTold}
      fieldsOfRefusals={fieldsOfRefusals}
      width={880}
      {...props}
    >
      <ComputerFields kind={<KindAndLevel kindName="kind" kindLabel={texts.fields.kind} />} />
    </FormDialog>
  )
}

/** Changes what the register says of a computer, with the reason. */
export function ChangeComputer(props: { computer: ComputerInSight; onClose: () => void; onDone: () => void }) {
  const { computer, onClose, onDone } = props
  const { pages } = useWords()
  const texts = pages.devices
  const { id, version, kind, state, ...rest } = computer
  const { formerNumber, level, name, model, unit, responsibleId, placeId, zone, keyDepartment } = rest
  const { disks, macs, programs, installedOn, inUseSince, remarks } = rest
  return (
    <FormDialog
      operation={computers.change}
      title={texts.changeTitle(computer.number)}
      submitLabel={texts.save}
      given={{ computerId: id, version }}
      initial={{
        ...{ formerNumber, level, name, model, unit, responsibleId, placeId, zone, keyDepartment },
        ...{ disks, macs, programs, installedOn, inUseSince, remarks },
        state: state === 'idle' ? 'idle' : 'inUse'
      }}
      fieldsOfRefusals={fieldsOfRefusals}
      width={880}
      onClose={onClose}
      onDone={onDone}
    >
      <ComputerFields computer={computer} kind={kind === 'confidential' && <LevelField />} />
      <StateAndReason states={['inUse', 'idle'] as const} names={texts.computerStates} />
    </FormDialog>
  )
}

function ComputerFields({ computer, kind }: { computer?: ComputerInSight; kind: ReactNode }) {
  const { pages, deviceCheck } = useWords()
  const { fields, hints } = pages.devices
  const form = Form.useFormInstance()
  const zone = Form.useWatch<Zone | undefined>('zone', form)
  return (
    <div className="two-columns">
      {kind}
      <Field name="name" label={fields.name}>
        <Input maxLength={60} />
      </Field>
      <Field name="model" label={fields.model} />
      <Field name="formerNumber" label={fields.formerNumber} />
      <Field name="unit" label={fields.unit} />
      <KeeperField
        name="responsibleId"
        hint={hints.responsibleId}
        now={computer && { id: computer.responsibleId, person: computer.responsible }}
      />
      <PlaceField now={computer} />
      <Field name="zone" label={fields.zone}>
        <Select options={Zone.options.map((each) => ({ value: each, label: deviceCheck.zones[each] }))} />
      </Field>
      {zone === 'key' && <Field name="keyDepartment" label={fields.keyDepartment} required />}
      <Field name="disks" label={fields.disks} hint={hints.disks} required={false}>
        <SeveralTexts />
      </Field>
      <Field name="macs" label={fields.macs} hint={hints.macs} required={false}>
        <SeveralTexts />
      </Field>
      <Field name="programs" label={fields.programs} hint={hints.programs} required={false}>
        <SeveralTexts />
      </Field>
      <Field name="installedOn" label={fields.installedOn}>
        <DayInput />
      </Field>
      <Field name="inUseSince" label={fields.inUseSince}>
        <DayInput />
      </Field>
      <RemarksField />
    </div>
  )
}
