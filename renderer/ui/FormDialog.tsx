import { Button, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { z } from 'zod'
import type { Answer, Operation, OutputOf, WishOf } from '#shared/define-operation.ts'
import { useDoing } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { Dialog } from './Dialog.tsx'
import { SchemaForm } from './SchemaForm.tsx'

type AsksForAnObject = Operation & { input: z.ZodObject }

type Props<O extends AsksForAnObject> = {
  operation: O
  title: ReactNode
  submitLabel: string
  dangerous?: boolean
  initial?: Partial<WishOf<O>>
  /** What the operation needs and nobody types: an id, a version. */
  given?: Partial<WishOf<O>>
  onDone: (value: OutputOf<O>) => void
  onClose: () => void
  width?: number
  children?: ReactNode
}

/** One operation as a sheet: its fields, and a button that does it. Open for as long as it is on the page. */
export function FormDialog<O extends AsksForAnObject>(props: Props<O>) {
  const { operation, title, submitLabel, dangerous = false, initial, given, onDone, onClose, width, children } = props
  const { pages } = useWords()
  const { perform } = useDoing(operation)
  const [form] = Form.useForm()
  const [busy, setBusy] = useState(false)
  const known: Readonly<Record<string, unknown>> = given ?? {}
  const schema = z.object(Object.fromEntries(Object.entries(operation.input.shape).filter(([key]) => !(key in known))))

  const submit = async (typed: unknown): Promise<Answer> => {
    setBusy(true)
    const answer = await perform({ ...known, ...(typed as object) } as WishOf<O>)
    setBusy(false)
    if (answer.ok) onDone(answer.value)
    return answer
  }

  return (
    <Dialog title={title} open onClose={onClose} {...(width && { width })}>
      <SchemaForm
        name={operation.name.replace('.', '-')}
        schema={schema}
        form={form}
        initial={initial ?? {}}
        submit={submit}
      >
        {children}
        <div className="dialog-actions">
          <Button onClick={onClose}>{pages.actions.cancel}</Button>
          <Button type="primary" htmlType="submit" danger={dangerous} loading={busy}>
            {submitLabel}
          </Button>
        </div>
      </SchemaForm>
    </Dialog>
  )
}
