import { Button, Form, Input } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { session, type SessionState } from '#shared/system/session.ts'
import { SchemaForm, Field } from '#renderer/ui/SchemaForm.tsx'
import { useDoing } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { Clock } from './Clock.tsx'
import { DoorFrame } from './DoorFrame.tsx'

/** The door of a store: number and password, and nothing that tells who has an account or what is inside. */
export function SignInPage({ standing }: { standing: Extract<SessionState, { stage: 'locked' }> }) {
  const { pages } = useWords()
  const [form] = Form.useForm()
  const { doing, perform } = useDoing(session.signIn)
  const { capsLock, watch } = useCapsLock()

  const signIn = async (wish: Parameters<typeof perform>[0]) => {
    const answer = await perform(wish)
    if (!answer.ok) {
      form.setFieldValue('password', undefined)
      form.focusField('password')
    }
    return answer
  }

  return (
    <DoorFrame standing={standing}>
      <div className="sign-in-unit">{standing.unit}</div>
      <h1 className="sign-in-title">
        {pages.signIn.title} <Clock />
      </h1>
      <div onKeyDown={watch} onKeyUp={watch}>
        <SchemaForm name="sign-in" schema={session.signIn.input} form={form} submit={signIn} unmarked>
          <Field name="number" label={pages.signIn.number}>
            <Input autoFocus size="medium" maxLength={40} />
          </Field>
          <Field name="password" label={pages.signIn.password} hint={capsLock ? pages.signIn.capsLock : undefined}>
            <Input.Password size="medium" maxLength={200} visibilityToggle={false} />
          </Field>
          <Button type="primary" htmlType="submit" size="medium" block loading={doing}>
            {pages.signIn.submit}
          </Button>
        </SchemaForm>
      </div>
      {keepsWork() && <p className="door-hint">{pages.drafts.keptAtTheDoor}</p>}
      <p className="quiet door-hint">{pages.signIn.hint}</p>
    </DoorFrame>
  )
}

// The address is all that outlives a lock: main says there whether the store it closed holds anybody's unfinished work.
function keepsWork(): boolean {
  return new URL(location.href).searchParams.get('kept') === 'work'
}

function useCapsLock() {
  const [capsLock, setCapsLock] = useState(false)
  return { capsLock, watch: (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock')) }
}
