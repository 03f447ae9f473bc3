import { Alert, App, Button, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { z } from 'zod'
import type { BulkLine, BulkPreview } from '#shared/bulk.ts'
import type { Operation, OutputOf, Refusal, WishOf } from '#shared/define-operation.ts'
import type { CarrierSelection } from '#shared/registers/carriers.ts'
import type { RefusalCode } from '#shared/words/refusals.ts'
import { leaveOpen, throwAway } from './drafts.ts'
import { Dialog } from './ui/Dialog.tsx'
import { FormDialog } from './ui/FormDialog.tsx'
import { Mark } from './ui/Mark.tsx'
import { Field, SchemaForm } from './ui/SchemaForm.tsx'
import { useAsk } from './use-operation.ts'
import { sayRefusal, useWords } from './words.ts'

type PreviewOperation = Operation & { effect: 'reads'; input: z.ZodObject; output: typeof BulkPreview }
type BulkOperation = Operation & { input: z.ZodObject }

// Above this many, whoever confirms types the number, so that a whole ledger is not moved by a slip of the hand.
const COUNT_IS_TYPED_ABOVE = 50

/**
 * One act with many carriers: first what it needs, then what will happen and what is refused and why, then it is done with
 * those that are not refused, all or none.
 * @param preview tries it out and keeps nothing
 * @param operation does it, with the carriers as the preview showed them
 */
export function BulkDialog<P extends PreviewOperation, O extends BulkOperation>(props: {
  title: string
  preview: P
  operation: O
  selection: CarrierSelection
  initial?: Partial<WishOf<P>>
  /** The field at which a refusal of the preview is shown, where it is about one. */
  fieldsOfRefusals?: Partial<Record<RefusalCode, string>>
  onDone: (count: number, value: OutputOf<O>) => void
  onClose: () => void
  width?: number
  children?: ReactNode
}) {
  const { title, preview, operation, selection, initial, fieldsOfRefusals = {}, onDone, onClose, children } = props
  const { pages } = useWords()
  const ask = useAsk()
  const [form] = Form.useForm()
  const [seen, setSeen] = useState<{ wish: Record<string, unknown>; preview: BulkPreview }>()
  const schema = preview.input.omit({ selection: true })
  // With whichever carriers it is begun again, what was typed is the same.
  const draft = { name: operation.name, subject: '' }
  const { message } = App.useApp()
  const cancel = () => {
    throwAway(draft)
    onClose()
  }
  const putAside = () => {
    if (leaveOpen(draft)) void message.info(pages.drafts.left)
    onClose()
  }

  const look = async (wish: Record<string, unknown>) => {
    const answer = await ask(preview, { ...wish, selection } as unknown as WishOf<P>)
    if (answer.ok) setSeen({ wish, preview: answer.value })
    return answer
  }

  if (seen)
    return (
      <Confirm
        title={title}
        operation={operation}
        wish={seen.wish}
        preview={seen.preview}
        onBack={() => setSeen(undefined)}
        onDone={(count, value) => {
          throwAway(draft)
          onDone(count, value)
        }}
        onClose={onClose}
      />
    )
  return (
    <Dialog title={title} open onClose={putAside} {...(props.width && { width: props.width })}>
      <SchemaForm
        name="bulk"
        draft={draft}
        isSheet
        isPreview
        schema={schema}
        form={form}
        initial={initial ?? {}}
        submit={look}
        fieldOf={({ code }: Refusal) => fieldsOfRefusals[code]}
      >
        {children ?? <p className="quiet">{pages.bulk.nothingToSay}</p>}
        <div className="dialog-actions">
          <Button onClick={cancel}>{pages.actions.cancel}</Button>
          <Button type="primary" htmlType="submit">
            {pages.bulk.preview}
          </Button>
        </div>
      </SchemaForm>
    </Dialog>
  )
}

function Confirm<O extends BulkOperation>(props: {
  title: string
  operation: O
  wish: Record<string, unknown>
  preview: BulkPreview
  onBack: () => void
  onDone: (count: number, value: OutputOf<O>) => void
  onClose: () => void
}) {
  const { title, operation, wish, preview, onBack, onDone, onClose } = props
  const words = useWords()
  const { pages } = words
  const going = preview.lines.filter(({ refusal }) => refusal === undefined)
  const stopped = preview.lines.filter(({ refusal }) => refusal !== undefined)
  const typed = going.length > COUNT_IS_TYPED_ABOVE
  if (going.length === 0)
    return (
      <Dialog title={title} open onClose={onClose} width={760}>
        <Alert type="warning" showIcon title={pages.bulk.allRefused(stopped.length)} />
        <Lines lines={stopped} />
        <div className="dialog-actions">
          <Button onClick={onBack}>{pages.bulk.back}</Button>
        </div>
      </Dialog>
    )
  return (
    <FormDialog
      operation={operation}
      title={title}
      width={760}
      submitLabel={pages.bulk.confirm(going.length)}
      given={
        { ...wish, each: going.map(({ carrierId, version }) => ({ carrierId, version })) } as unknown as Partial<
          WishOf<O>
        >
      }
      {...(typed && {
        aside: ['typedCount'],
        check: (values: Readonly<Record<string, unknown>>) =>
          Number(values['typedCount']) === going.length ? [] : [{ path: ['typedCount'], problem: 'countDiffers' }]
      })}
      onDone={(value) => onDone(going.length, value)}
      onClose={onClose}
      keepsNothing
    >
      <Alert
        type={stopped.length > 0 ? 'warning' : 'info'}
        showIcon
        title={pages.bulk.willHappen(going.length, stopped.length)}
        action={
          <Button size="small" onClick={onBack}>
            {pages.bulk.back}
          </Button>
        }
      />
      <Lines lines={[...stopped, ...going]} />
      {typed && (
        <Field name="typedCount" label={pages.bulk.typeCount(going.length)} required>
          <Input inputMode="numeric" maxLength={6} />
        </Field>
      )}
    </FormDialog>
  )
}

// Enough to see what it is about; a thousand lines are read in the register, not in a sheet.
const LINES_SHOWN = 200

function Lines({ lines }: { lines: readonly BulkLine[] }) {
  const words = useWords()
  const { pages } = words
  return (
    <div className="bulk-lines" tabIndex={0} role="region" aria-label={pages.bulk.lines}>
      <table>
        <thead>
          <tr>
            <th scope="col">{pages.carriers.columns.number}</th>
            <th scope="col">{pages.carriers.columns.mark}</th>
            <th scope="col">{pages.carriers.columns.title}</th>
            <th scope="col">{pages.bulk.result}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, LINES_SHOWN).map(({ carrierId, number, level, markText, title, refusal }) => (
            <tr key={carrierId} className={refusal ? 'bulk-refused' : ''}>
              <td className="number-code">{number}</td>
              <td>
                <Mark level={level} text={markText} />
              </td>
              <td>{title}</td>
              <td>{refusal ? `✖ ${sayRefusal(words, refusal)}` : `✔ ${pages.bulk.goes}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > LINES_SHOWN && <p className="quiet">{pages.bulk.more(lines.length - LINES_SHOWN)}</p>}
    </div>
  )
}
