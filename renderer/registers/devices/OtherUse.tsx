import { Checkbox, Form, Input, Select } from 'antd'
import { ComputerKind } from '#shared/device-policy/report.ts'
import { computers, type ComputerInSight } from '#shared/registers/computers.ts'
import { media, type MediumInSight } from '#shared/registers/media.ts'
import { PersonPicker, PlacePicker } from '#renderer/pickers.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'
import { LevelField, SeveralTexts } from './DeviceFields.tsx'

const fieldsOfRefusals = {
  'computer.storageInside': 'removedDisks',
  'computer.sameDisk': 'newDisks',
  'computer.diskTaken': 'newDisks',
  'computer.sameUse': 'kind',
  'device.levelMissing': 'level',
  'device.aboveStore': 'level',
  'device.aboveYou': 'level',
  'disk.keeperMissing': 'holderId',
  'person.notCleared': 'holderId'
}

type Props = { computer: ComputerInSight; onClose: () => void; onDone: () => void }

/** Gives a computer another use, once its storage is out of it. */
export function RepurposeComputer({ computer, onClose, onDone }: Props) {
  const { pages, deviceCheck } = useWords()
  const texts = pages.devices
  return (
    <FormDialog
      operation={computers.repurpose}
      title={texts.repurposeTitle(computer.number)}
      submitLabel={texts.confirmRepurpose}
      dangerous
      given={{ computerId: computer.id, version: computer.version }}
      initial={{ removedDisks: [], newDisks: [] }}
      fieldsOfRefusals={fieldsOfRefusals}
      onClose={onClose}
      onDone={onDone}
    >
      <p className="caution">{texts.repurposeExplain}</p>
      <Field name="kind" label={texts.newKind}>
        <Select options={ComputerKind.options.map((kind) => ({ value: kind, label: deviceCheck.kinds[kind] }))} />
      </Field>
      <NewLevel />
      <RemovedDisks computer={computer} />
      <Field name="newDisks" label={texts.newDisks} required={false}>
        <SeveralTexts />
      </Field>
      <Field name="reason" label={texts.reason}>
        <Input maxLength={200} />
      </Field>
    </FormDialog>
  )
}

function NewLevel() {
  const { pages } = useWords()
  const form = Form.useFormInstance()
  const kind = Form.useWatch<ComputerKind | undefined>('kind', form)
  return kind === 'confidential' ? <LevelField label={pages.devices.newLevel} /> : null
}

/** Scraps a computer, once its storage is out of it. */
export function ScrapComputer({ computer, onClose, onDone }: Props) {
  const { pages } = useWords()
  const texts = pages.devices
  return (
    <FormDialog
      operation={computers.scrap}
      title={texts.scrapTitle(computer.number)}
      submitLabel={texts.confirmScrap}
      dangerous
      given={{ computerId: computer.id, version: computer.version }}
      initial={{ removedDisks: [] }}
      fieldsOfRefusals={fieldsOfRefusals}
      onClose={onClose}
      onDone={onDone}
    >
      <p className="caution">{texts.scrapExplain}</p>
      <RemovedDisks computer={computer} />
      <Field name="destination" label={texts.scrapTo}>
        <Input maxLength={100} />
      </Field>
      <Field name="reason" label={texts.reason}>
        <Input maxLength={200} />
      </Field>
    </FormDialog>
  )
}

/** Withdraws a medium, which becomes a carrier. */
export function ScrapMedium(props: { medium: MediumInSight; onClose: () => void; onDone: () => void }) {
  const { medium, onClose, onDone } = props
  const { pages } = useWords()
  const texts = pages.devices
  const { id, version, number, computerKind, serialNumber } = medium
  return (
    <FormDialog
      operation={media.scrap}
      title={texts.scrapTitle(number)}
      submitLabel={texts.scrapMedium}
      dangerous
      given={{ mediumId: id, version }}
      fieldsOfRefusals={fieldsOfRefusals}
      onClose={onClose}
      onDone={onDone}
    >
      <p className="caution">{computerKind === 'internet' ? texts.scrapPlainExplain : texts.scrapMediumExplain}</p>
      {computerKind !== 'internet' && <Keeper serials={[serialNumber ?? number]} />}
      <Field name="reason" label={texts.reason}>
        <Input maxLength={200} />
      </Field>
    </FormDialog>
  )
}

function RemovedDisks({ computer }: { computer: ComputerInSight }) {
  const { pages } = useWords()
  const { kind, disks } = computer
  if (disks.length === 0) return <p className="quiet">{pages.devices.noDisks}</p>
  return (
    <>
      <Field name="removedDisks" label={pages.devices.removedDisks} hint={pages.devices.allRemoved} required={false}>
        <Checkbox.Group options={[...disks]} />
      </Field>
      {kind !== 'internet' && <Keeper />}
    </>
  )
}

/** Who keeps storage that has become a carrier, and where. */
export function Keeper({ serials }: { serials?: readonly string[] }) {
  const { pages } = useWords()
  const texts = pages.devices
  return (
    <>
      {serials && (
        <p className="quiet">
          {texts.goneDisks} <span className="number-code">{serials.join(pages.listSeparator)}</span>
        </p>
      )}
      <div className="two-columns">
        <Field name="holderId" label={texts.keeper} required>
          <PersonPicker />
        </Field>
        <Field name="keptAtId" label={texts.keptAt} required>
          <PlacePicker />
        </Field>
      </div>
    </>
  )
}
