import { App, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import { approverFor } from '#shared/approval-table.ts'
import { highest, isAbove, type Level } from '#shared/levels.ts'
import { BorrowingKind, borrowings, type Borrowing } from '#shared/registers/borrowings.ts'
import { settings } from '#shared/system/settings.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { fileOf } from './file-of.tsx'

type Wanted = {
  carrierId: string
  number: string
  fileNumber?: string | undefined
  title: string
  level: Level
  markText: string
}

/** Asks to borrow, or keeps what is to be asked as a draft; a leader who is there approves it on the spot. */
export function AskDialog(props: {
  files: readonly Wanted[]
  draft?: Borrowing
  onDone: () => void
  onClose: () => void
}) {
  const { files, draft, onDone, onClose } = props
  const { pages } = useWords()
  const { message } = App.useApp()
  const said = pages.borrowings.ask
  const [asDraft, setAsDraft] = useState(false)
  const [here, setHere] = useState(false)
  const { value: inForce } = useReading(settings.read, {})
  if (!inForce) return null
  const { archiveOutUpTo, archiveDays } = inForce.settings
  const onSiteOnly = files.some(({ level }) => isAbove(level, archiveOutUpTo))
  const most = Math.min(...files.map(({ level }) => archiveDays[level]))
  const sheet = {
    title: said.title(files.length),
    given: {
      carrierIds: files.map(({ carrierId }) => carrierId),
      ...(draft && { draftId: draft.id, version: draft.version })
    },
    initial: draft
      ? { kind: draft.kind, purpose: draft.purpose, way: draft.way, days: draft.days }
      : { kind: 'reference' as const, way: onSiteOnly ? ('onSite' as const) : ('out' as const), days: most },
    fieldsOfRefusals: { 'borrowing.onSiteOnly': 'way', 'borrowing.tooManyDays': 'days' } as const,
    beside: {
      values: { asDraft, here },
      fill: (kept: Readonly<Record<string, unknown>>) => {
        setAsDraft(kept['asDraft'] === true)
        setHere(kept['here'] === true)
      }
    },
    onClose,
    width: 620
  }
  const fields = (
    <>
      <ul className="asked-files">
        {files.map((file) => (
          <li key={file.carrierId}>
            <Mark level={file.level} text={file.markText} /> <span className="number-code">{fileOf(file)}</span>{' '}
            {file.title}
          </li>
        ))}
      </ul>
      <Field name="kind" label={said.kind}>
        <Select options={BorrowingKind.options.map((kind) => ({ value: kind, label: pages.borrowings.kinds[kind] }))} />
      </Field>
      <Field name="purpose" label={said.purpose} hint={said.purposeHint}>
        <Input maxLength={200} autoFocus />
      </Field>
      <Field name="way" label={said.way} hint={onSiteOnly ? said.onSiteOnly : said.wayHint}>
        <Radio.Group
          options={(['onSite', 'out'] as const).map((way) => ({ value: way, label: pages.borrowings.ways[way] }))}
        />
      </Field>
      <Days most={most} />
      <Checkbox checked={asDraft} onChange={({ target }) => setAsDraft(target.checked)}>
        {said.asDraft}
      </Checkbox>
      {!asDraft && <WhoIsAsked levels={files.map(({ level }) => level)} here={here} onHere={setHere} />}
    </>
  )
  if (asDraft)
    return (
      <FormDialog
        {...sheet}
        operation={borrowings.draft}
        submitLabel={said.keep}
        onDone={({ number }) => {
          void message.success(said.kept(number))
          onDone()
        }}
      >
        {fields}
      </FormDialog>
    )
  return (
    <FormDialog
      {...sheet}
      operation={borrowings.submit}
      submitLabel={said.submit}
      without={here ? [] : ['approver']}
      onDone={({ number }) => {
        void message.success(said.done(number))
        onDone()
      }}
    >
      {fields}
    </FormDialog>
  )
}

function Days({ most }: { most: number }) {
  const said = useWords().pages.borrowings.ask
  const way = Form.useWatch<string | undefined>('way', Form.useFormInstance())
  if (way !== 'out') return null
  return (
    <Field name="days" label={said.days} hint={said.daysHint(most)}>
      <InputNumber min={1} max={most} precision={0} />
    </Field>
  )
}

// By the settings' table: on whose word it will be, and whether they are here.
function WhoIsAsked({
  levels,
  here,
  onHere
}: {
  levels: readonly Level[]
  here: boolean
  onHere: (here: boolean) => void
}) {
  const { pages, approvers } = useWords()
  const said = pages.borrowings.ask
  const way = Form.useWatch<string | undefined>('way', Form.useFormInstance())
  const { value: inForce } = useReading(settings.read, {})
  if (!inForce) return null
  const act = way === 'out' ? 'archiveOut' : 'archiveOnSite'
  const asks = approverFor(inForce.settings.approvals, act, [highest(levels)])
  if (asks === 'nobody') return <p className="quiet">{said.asksNobody}</p>
  return (
    <div className="asked-of">
      <p className="quiet">{said.asks(approvers[asks])}</p>
      <Checkbox checked={here} onChange={({ target }) => onHere(target.checked)}>
        {said.here}
      </Checkbox>
    </div>
  )
}
