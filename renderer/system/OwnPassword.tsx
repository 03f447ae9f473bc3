import { Button, Form, Input } from 'antd'
import { session } from '#shared/system/session.ts'
import type { InputProblem } from '#shared/define-operation.ts'
import { Field, SchemaForm } from '#renderer/ui/SchemaForm.tsx'
import { useDoing } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

/** Replaces one's password: the present one, and the new one twice. */
export function OwnPassword({
  presentLabel,
  onDone,
  onCancel
}: {
  presentLabel: string
  onDone: () => void
  onCancel?: () => void
}) {
  const { pages } = useWords()
  const [form] = Form.useForm()
  const { doing, perform } = useDoing(session.changePassword)

  return (
    <SchemaForm
      name="own-password"
      schema={session.changePassword.input}
      form={form}
      submit={({ password, newPassword }) => perform({ password, newPassword })}
      check={twice}
      onDone={onDone}
      unmarked
    >
      <Field name="password" label={presentLabel}>
        <Input.Password autoFocus visibilityToggle={false} />
      </Field>
      <Field name="newPassword" label={pages.ownPassword.next} hint={pages.ownPassword.rule}>
        <Input.Password visibilityToggle={false} />
      </Field>
      <Field name="again" label={pages.ownPassword.again} required>
        <Input.Password visibilityToggle={false} />
      </Field>
      <div className="dialog-actions">
        {onCancel && <Button onClick={onCancel}>{pages.actions.cancel}</Button>}
        <Button type="primary" htmlType="submit" loading={doing}>
          {pages.ownPassword.submit}
        </Button>
      </div>
    </SchemaForm>
  )
}

/** A password typed twice must be the same both times. */
export function twice(values: Readonly<Record<string, unknown>>): InputProblem[] {
  const typed = values['newPassword'] ?? values['password']
  return values['again'] === typed ? [] : [{ path: ['again'], problem: 'differ' }]
}
