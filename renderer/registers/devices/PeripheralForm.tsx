import { App, Button, Input, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { peripherals, PeripheralKind, type PeripheralInSight } from '#shared/registers/peripherals.ts'
import { ComputerPicker } from '#renderer/pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
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
import { Keeper } from './OtherUse.tsx'
import { PrintLabelButton } from './PrintLabelButton.tsx'

const fieldsOfRefusals = {
  ...fieldsOfDevice('responsibleId'),
  'peripheral.neverLowered': 'level',
  'peripheral.diskLeft': 'diskSerial',
  'peripheral.otherKind': 'computerId',
  'peripheral.aboveComputer': 'computerId',
  'peripheral.faxOnConfidential': 'computerId',
  'computer.notFound': 'computerId'
}

/** Enters a printer, scanner or another peripheral in the register. */
export function RegisterPeripheral(props: { onClose: () => void; onDone: (peripheral: PeripheralInSight) => void }) {
  const { pages } = useWords()
  const { fields, registerTitle, save, peripheralKinds } = pages.devices
  return (
    <FormDialog
      operation={peripherals.register}
      title={registerTitle.peripherals}
      submitLabel={save}
      initial={{ kind: 'printer', computerKind: 'confidential' }}
      check={levelTold}
      fieldsOfRefusals={fieldsOfRefusals}
      width={760}
      {...props}
    >
      <PeripheralFields
        kind={
          <>
            <Field name="kind" label={fields.peripheralKind}>
              <Select options={PeripheralKind.options.map((each) => ({ value: each, label: peripheralKinds[each] }))} />
            </Field>
            <KindAndLevel kindName="computerKind" kindLabel={fields.computerKind} />
          </>
        }
      />
    </FormDialog>
  )
}

/** One peripheral on a sheet over its register, with what can be done with it. */
export function PeripheralSheet(props: { peripheral: PeripheralInSight; onClose: () => void }) {
  const { peripheral, onClose } = props
  const { pages, deviceCheck } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const [doing, setDoing] = useState<'change' | 'scrap'>()
  const texts = pages.devices
  const { fields } = texts
  const done = (said: string) => {
    void message.success(said)
    onClose()
  }
  if (doing === 'change')
    return (
      <ChangePeripheral
        peripheral={peripheral}
        onClose={onClose}
        onDone={() => done(texts.changed(peripheral.number))}
      />
    )
  if (doing === 'scrap')
    return (
      <ScrapPeripheral
        peripheral={peripheral}
        onClose={onClose}
        onDone={() => done(texts.scrapped(peripheral.number))}
      />
    )
  const rows: [string, ReactNode][] = [
    [fields.peripheralKind, texts.peripheralKinds[peripheral.kind]],
    [fields.computerKind, deviceCheck.kinds[peripheral.computerKind]],
    [fields.level, peripheral.level && <Mark key="level" level={peripheral.level} />],
    [fields.peripheralName, peripheral.name],
    [fields.serialNumber, peripheral.serialNumber],
    [fields.diskSerial, peripheral.diskSerial],
    [fields.computerId, peripheral.computerNumber],
    [fields.unit, peripheral.unit],
    [
      fields.responsibleId,
      peripheral.responsible && pages.person(peripheral.responsible.name, peripheral.responsible.number)
    ],
    [fields.placeId, pages.inBrackets(peripheral.place.name, peripheral.place.code)],
    [fields.state, texts.peripheralStates[peripheral.state]],
    [texts.becameCarrier, peripheral.carrier?.number],
    [fields.remarks, peripheral.remarks]
  ]
  const inUse = peripheral.state !== 'scrapped'
  return (
    <Dialog title={peripheral.number} open onClose={onClose}>
      <dl className="facts">
        {rows
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <div className="dialog-actions">
        {inUse && mayDo('devices.handle') && (
          <Button danger onClick={() => setDoing('scrap')}>
            {texts.scrap}
          </Button>
        )}
        {inUse && mayDo('devices.register') && (
          <>
            <PrintLabelButton thing="peripheral" id={peripheral.id} />
            <Button type="primary" onClick={() => setDoing('change')}>
              {texts.change}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  )
}

function ChangePeripheral(props: { peripheral: PeripheralInSight; onClose: () => void; onDone: () => void }) {
  const { peripheral, onClose, onDone } = props
  const { pages } = useWords()
  const texts = pages.devices
  const { id, version, computerKind, level, name, serialNumber, diskSerial, computerId, unit } = peripheral
  const { responsibleId, placeId, remarks, state } = peripheral
  return (
    <FormDialog
      operation={peripherals.change}
      title={texts.changeTitle(peripheral.number)}
      submitLabel={texts.save}
      given={{ peripheralId: id, version }}
      initial={{
        ...{ level, name, serialNumber, diskSerial, computerId, unit, responsibleId, placeId, remarks },
        ...(state !== 'scrapped' && { state })
      }}
      fieldsOfRefusals={fieldsOfRefusals}
      width={760}
      onClose={onClose}
      onDone={onDone}
    >
      <PeripheralFields peripheral={peripheral} kind={computerKind === 'confidential' && <LevelField />} />
      <StateAndReason states={['inUse', 'idle', 'underRepair'] as const} names={texts.peripheralStates} />
    </FormDialog>
  )
}

function ScrapPeripheral(props: { peripheral: PeripheralInSight; onClose: () => void; onDone: () => void }) {
  const { peripheral, onClose, onDone } = props
  const { pages } = useWords()
  const texts = pages.devices
  const { id, version, number, diskSerial, computerKind } = peripheral
  return (
    <FormDialog
      operation={peripherals.scrap}
      title={texts.scrapTitle(number)}
      submitLabel={texts.confirmScrap}
      dangerous
      given={{ peripheralId: id, version }}
      fieldsOfRefusals={{ 'disk.keeperMissing': 'holderId', 'person.notCleared': 'holderId' }}
      onClose={onClose}
      onDone={onDone}
    >
      <p className="caution">{texts.scrapPlainExplain}</p>
      {diskSerial !== undefined && computerKind !== 'internet' && <Keeper serials={[diskSerial]} />}
      <Field name="reason" label={texts.reason}>
        <Input maxLength={200} />
      </Field>
    </FormDialog>
  )
}

function PeripheralFields({ peripheral, kind }: { peripheral?: PeripheralInSight; kind: ReactNode }) {
  const { pages } = useWords()
  const { fields, hints } = pages.devices
  return (
    <div className="two-columns">
      {kind}
      <Field name="name" label={fields.peripheralName} />
      <Field name="serialNumber" label={fields.serialNumber} hint={hints.peripheralSerial} />
      <Field name="diskSerial" label={fields.diskSerial} hint={hints.diskSerial} />
      <Field name="computerId" label={fields.computerId} hint={hints.computerId}>
        <ComputerPicker
          {...(peripheral?.computerId &&
            peripheral.computerNumber && {
              chosen: { value: peripheral.computerId, label: peripheral.computerNumber }
            })}
        />
      </Field>
      <Field name="unit" label={fields.unit} />
      <KeeperField
        name="responsibleId"
        now={peripheral && { id: peripheral.responsibleId, person: peripheral.responsible }}
      />
      <PlaceField now={peripheral} />
      <RemarksField />
    </div>
  )
}
