import { Select } from 'antd'
import type { ReactNode } from 'react'
import { media, MediumKind, type MediumInSight } from '#shared/registers/media.ts'
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
  StateAndReason
} from './DeviceFields.tsx'

const fieldsOfRefusals = {
  ...fieldsOfDevice('holderId'),
  'medium.neverLowered': 'level',
  'medium.serialMissing': 'serialNumber',
  'medium.serialTaken': 'serialNumber'
}

/** Enters a storage medium in the register. */
export function RegisterMedium(props: { onClose: () => void; onDone: (medium: MediumInSight) => void }) {
  const { pages, carrierKinds } = useWords()
  const { fields, registerTitle, save } = pages.devices
  return (
    <FormDialog
      operation={media.register}
      title={registerTitle.media}
      submitLabel={save}
      initial={{ kind: 'usbDrive', computerKind: 'confidential' }}
      check={levelTold}
      fieldsOfRefusals={fieldsOfRefusals}
      width={760}
      {...props}
    >
      <MediumFields
        kind={
          <>
            <Field name="kind" label={fields.mediumKind}>
              <Select options={MediumKind.options.map((each) => ({ value: each, label: carrierKinds[each] }))} />
            </Field>
            <KindAndLevel kindName="computerKind" kindLabel={fields.computerKind} />
          </>
        }
      />
    </FormDialog>
  )
}

/** Changes what the register says of a medium, with the reason. */
export function ChangeMedium(props: { medium: MediumInSight; onClose: () => void; onDone: () => void }) {
  const { medium, onClose, onDone } = props
  const { pages } = useWords()
  const texts = pages.devices
  const { id, version, computerKind, state, level, securityNumber, serialNumber, capacity, unit, holderId } = medium
  const { placeId, remarks } = medium
  return (
    <FormDialog
      operation={media.change}
      title={texts.changeTitle(medium.number)}
      submitLabel={texts.save}
      given={{ mediumId: id, version }}
      initial={{
        ...{ level, securityNumber, serialNumber, capacity, unit, holderId, placeId, remarks },
        state: state === 'idle' ? 'idle' : 'inUse'
      }}
      fieldsOfRefusals={fieldsOfRefusals}
      width={760}
      onClose={onClose}
      onDone={onDone}
    >
      <MediumFields medium={medium} kind={computerKind === 'confidential' && <LevelField />} />
      <StateAndReason states={['inUse', 'idle'] as const} names={texts.mediumStates} />
    </FormDialog>
  )
}

function MediumFields({ medium, kind }: { medium?: MediumInSight; kind: ReactNode }) {
  const { pages } = useWords()
  const { fields, hints } = pages.devices
  return (
    <div className="two-columns">
      {kind}
      <Field name="securityNumber" label={fields.securityNumber} hint={hints.securityNumber} />
      <Field name="serialNumber" label={fields.serialNumber} hint={hints.serialNumber} />
      <Field name="capacity" label={fields.capacity} />
      <Field name="unit" label={fields.unit} />
      <KeeperField name="holderId" now={medium && { id: medium.holderId, person: medium.holder }} />
      <PlaceField now={medium} />
      <RemarksField />
    </div>
  )
}
