import { Button, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { z } from 'zod'
import type { Answer, InputProblem, Operation, OutputOf, Refusal, WishOf } from '#shared/define-operation.ts'
import type { RefusalCode } from '#shared/words/refusals.ts'
import { useDoing } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { Dialog } from './Dialog.tsx'
import { ProofFields } from './ProofFields.tsx'
import { personsBeside, proofFieldOf, proofShape, wishWithProofs } from './proofs.ts'
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
  /** Fields that are there for a further rule only, and do not go along with the wish. */
  aside?: readonly string[]
  /** A further rule over the whole. */
  check?: (values: Readonly<Record<string, unknown>>) => InputProblem[]
  /** The field at which a refusal is shown, where it is about one. */
  fieldsOfRefusals?: Partial<Record<RefusalCode, string>>
  onDone: (value: OutputOf<O>) => void
  onClose: () => void
  width?: number
  children?: ReactNode
}

/**
 * One operation as a sheet: its fields, those in which others prove that they are there, and a button that does it. Open
 * for as long as it is on the page.
 */
export function FormDialog<O extends AsksForAnObject>(props: Props<O>) {
  const { operation, title, submitLabel, dangerous = false, initial, given, check, onDone, onClose } = props
  const { fieldsOfRefusals = {}, aside = [], width, children } = props
  const { pages } = useWords()
  const { perform } = useDoing(operation)
  const [form] = Form.useForm()
  const [busy, setBusy] = useState(false)
  const known: Readonly<Record<string, unknown>> = given ?? {}
  const beside = personsBeside(operation)
  const schema = z.object({
    ...Object.fromEntries(Object.entries(operation.input.shape).filter(([key]) => !(key in known))),
    ...proofShape(beside)
  })

  const submit = async (typed: Readonly<Record<string, unknown>>): Promise<Answer> => {
    setBusy(true)
    const wished = Object.fromEntries(Object.entries(typed).filter(([field]) => !aside.includes(field)))
    const answer = await perform({ ...known, ...wishWithProofs(beside, wished) } as WishOf<O>)
    setBusy(false)
    if (answer.ok) onDone(answer.value)
    else if (answer.refusal.code === 'session.wrongNumberOrPassword')
      for (const { passwordField } of beside) form.setFieldValue(passwordField, undefined)
    return answer
  }
  const fieldOf = (refusal: Refusal) => fieldsOfRefusals[refusal.code] ?? proofFieldOf(beside, refusal)

  return (
    <Dialog title={title} open onClose={onClose} {...(width && { width })}>
      <SchemaForm
        name={operation.name.replace('.', '-')}
        schema={schema}
        form={form}
        initial={initial ?? {}}
        submit={submit}
        {...(check && { check })}
        fieldOf={fieldOf}
      >
        {children}
        {beside.map((person) => (
          <ProofFields key={person.numberField} person={person} />
        ))}
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
