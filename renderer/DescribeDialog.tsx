import { App, Button, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { z } from 'zod'
import type { Answer } from '#shared/define-operation.ts'
import { Description } from '#shared/registers/archives.ts'
import { DescriptionFields } from './archive-fields.tsx'
import { leaveOpen, throwAway, type DraftOf } from './drafts.ts'
import { Dialog } from './ui/Dialog.tsx'
import { SchemaForm } from './ui/SchemaForm.tsx'
import { useWords } from './words.ts'

/**
 * A sheet on which something is described as the catalogue has it, with what else the act asks for.
 * @param beside fields of the act itself, that stand below those of the description
 */
export function DescribeDialog<Beside extends z.ZodRawShape>(props: {
  title: string
  submitLabel: string
  /** Under which name what is typed is kept until it is done. */
  draft: DraftOf
  beside: Beside
  initial: Partial<Description>
  submit: (description: Description, beside: z.output<z.ZodObject<Beside>>) => Promise<Answer>
  onClose: () => void
  hint?: ReactNode
  children?: ReactNode
}) {
  const { title, submitLabel, draft, beside, initial, submit, onClose, hint, children } = props
  const { pages } = useWords()
  const { message } = App.useApp()
  const cancel = () => {
    throwAway(draft)
    onClose()
  }
  const putAside = () => {
    if (leaveOpen(draft)) void message.info(pages.drafts.left)
    onClose()
  }
  const [form] = Form.useForm()
  const [busy, setBusy] = useState(false)
  const schema: z.ZodObject = z.object({ ...Description.shape, ...beside })
  const perform = async (typed: Readonly<Record<string, unknown>>): Promise<Answer> => {
    setBusy(true)
    const answer = await submit(Description.parse(typed), z.object(beside).parse(typed))
    setBusy(false)
    return answer
  }
  return (
    <Dialog title={title} open onClose={putAside} width={760}>
      <SchemaForm name="describe" draft={draft} isSheet schema={schema} form={form} initial={initial} submit={perform}>
        {hint}
        <div className="columns">
          <DescriptionFields />
          {children}
        </div>
        <div className="dialog-actions">
          <Button onClick={cancel}>{pages.actions.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {submitLabel}
          </Button>
        </div>
      </SchemaForm>
    </Dialog>
  )
}
