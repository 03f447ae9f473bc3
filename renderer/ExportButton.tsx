import { ExportOutlined } from '@ant-design/icons'
import { App, Button, Form, Input, Radio, Spin } from 'antd'
import { useState, type ReactElement, type ReactNode } from 'react'
import type { ExportName, ExportWish } from '#shared/export-names.ts'
import { ExportMedium, exports, type Exported } from '#shared/registers/exports.ts'
import type { ApprovalInSight } from '#shared/registers/approvals.ts'
import { ApprovedDialog } from './ApprovedDialog.tsx'
import { MediumPicker, PersonPicker, PlacePicker } from './pickers.tsx'
import { useSession } from './session.ts'
import { CountOnButton } from './ui/CountOnButton.tsx'
import { Dialog } from './ui/Dialog.tsx'
import { RefusalNotice } from './ui/RefusalNotice.tsx'
import type { Picked } from './ui/rows-picked.ts'
import { Field } from './ui/SchemaForm.tsx'
import { useDoing, useReading } from './use-operation.ts'
import { useLanguage, useWords } from './words.ts'

type Props = {
  /** Which list goes out, as `shared/export-forms.ts` tells it. */
  form: ExportName
  /** What its page asks for: the filters, without the part that is shown. What is undefined is left out. */
  wish: ExportWish
  /** Of what the list shows, what the person has picked; all that fits, where nothing is given. */
  picked?: Picked
  /** What the button says, where `导出…` does not say enough. */
  label?: string
  /** How many rows the list has, where nothing is picked. */
  count?: number | undefined
}

/** Writes a list to a file, all that fits the page's filters or what is picked of it; shown to whoever may. */
export function ExportButton(props: Props): ReactNode {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const [open, setOpen] = useState(false)
  if (!mayDo('exports.make')) return null
  return (
    <>
      <Button icon={<ExportOutlined />} onClick={() => setOpen(true)}>
        {props.label ?? pages.exports.export}
        <CountOnButton of={props.count} />
      </Button>
      {open && <ExportDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function ExportDialog({ form, wish, picked, onClose }: Props & { onClose: () => void }): ReactElement {
  const { pages, levels } = useWords()
  const { language } = useLanguage()
  const { message, notification } = App.useApp()
  const wanted = {
    form,
    wish: Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)),
    ...(picked && (picked.allBut ? { except: [...picked.ids] } : { only: [...picked.ids] }))
  }
  const { value: preview, refusal } = useReading(exports.preview, wanted)
  const { perform: request } = useDoing(exports.ask)
  const said = pages.exports
  const title = said.dialogTitle(said.forms[form])
  if (!preview || !preview.open || preview.rows === 0)
    return (
      <Dialog title={title} open onClose={onClose}>
        {preview ? (
          <RefusalNotice refusal={{ code: preview.open ? 'export.nothing' : 'export.off', data: {} }} />
        ) : (
          ((refusal && <RefusalNotice refusal={refusal} />) ?? <Spin aria-label={pages.loading} />)
        )}
        <div className="dialog-actions">
          <Button onClick={onClose}>{pages.approvals.close}</Button>
        </div>
      </Dialog>
    )
  const [format = 'csv'] = preview.formats
  const isPaper = preview.formats.includes('html')
  const done = ({ number, fileName, carrier }: Exported) => {
    onClose()
    if (!carrier) return void message.success(said.done(number, fileName))
    // What must be written on the disc stays until it is read.
    notification.success({
      title: said.done(number, fileName),
      description: said.discDone(carrier.number),
      duration: 0
    })
  }
  return (
    <ApprovedDialog
      act="export"
      carriers={[]}
      out={{
        level: preview.level,
        covers: (approval) => isFor(approval, wanted),
        ask: (purpose) => request({ ...wanted, purpose })
      }}
      operation={exports.make}
      title={title}
      submitLabel={isPaper ? said.confirmOne : said.confirm(preview.rows)}
      given={{ ...wanted, language }}
      initial={{ format, medium: 'machine' }}
      fieldsOfRefusals={{
        'export.mediumMissing': 'mediumId',
        'export.mediumNotHere': 'mediumId',
        'export.mediumOtherKind': 'mediumId',
        'export.mediumTooLow': 'mediumId',
        'export.discKeeperMissing': 'discHolderId'
      }}
      width={600}
      onDone={done}
      onClose={onClose}
    >
      <p>
        <strong>
          {isPaper ? said.whatOne(levels[preview.level]) : said.what(preview.rows, levels[preview.level])}
        </strong>{' '}
        {said.plain}
      </p>
      <p className="quiet">{said.hint}</p>
      <Field name="format" label={said.format}>
        <Radio.Group options={preview.formats.map((format) => ({ value: format, label: said.formats[format] }))} />
      </Field>
      <WhereTo />
      <Field name="purpose" label={said.purpose}>
        <Input maxLength={200} />
      </Field>
    </ApprovedDialog>
  )
}

function WhereTo() {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const said = pages.exports
  const medium = Form.useWatch<string | undefined>('medium', Form.useFormInstance())
  // A medium is chosen from the register of media, and a disc comes into the ledger of carriers.
  const open = ExportMedium.options.filter(
    (each) =>
      (each !== 'medium' || mayDo('devices.read')) &&
      (each !== 'disc' || (mayDo('people.read') && mayDo('places.read')))
  )
  return (
    <>
      <Field name="medium" label={said.medium}>
        <Radio.Group options={open.map((each) => ({ value: each, label: said.media[each] }))} />
      </Field>
      {medium === 'medium' && (
        <Field name="mediumId" label={said.mediumId} hint={said.mediumHint} required>
          <MediumPicker />
        </Field>
      )}
      {medium === 'disc' && (
        <>
          <p className="quiet">{said.discHint}</p>
          <div className="two-columns">
            <Field name="discHolderId" label={said.discHolder} required>
              <PersonPicker />
            </Field>
            <Field name="discPlaceId" label={said.discPlace} required>
              <PlacePicker />
            </Field>
          </div>
          <Field name="discSerial" label={said.discSerial}>
            <Input maxLength={60} />
          </Field>
        </>
      )}
    </>
  )
}

type Wanted = { form: ExportName; wish: ExportWish; only?: string[]; except?: string[] }

// The gate judges it again; here it is only a matter of offering the right one.
function isFor({ export: asked }: ApprovalInSight, { form, wish, only, except }: Wanted): boolean {
  return (
    asked?.form === form && sorted(asked.wish) === sorted({ ...wish, ...(only && { only }), ...(except && { except }) })
  )
}

function sorted(wish: ExportWish): string {
  return JSON.stringify(Object.entries(wish).sort(([one], [other]) => (one < other ? -1 : 1)))
}
