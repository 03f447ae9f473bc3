import { RouterProvider } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Spin } from 'antd'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { session } from '#shared/system/session.ts'
import { keepAllNow, useKeepingWatch } from './drafts.ts'
import { useComingBack } from './coming-back.ts'
import { router } from './routes.tsx'
import { SessionContext, type Session } from './session.ts'
import { DoorFrame } from './system/DoorFrame.tsx'
import { FirstRunPage } from './system/FirstRunPage.tsx'
import { FirstPasswordPage } from './system/FirstPasswordPage.tsx'
import { SignInPage } from './system/SignInPage.tsx'
import { RefusalNotice } from './ui/RefusalNotice.tsx'
import { useAsk, useReading } from './use-operation.ts'
import { useWords } from './words.ts'

/** What is on the window: the founding of the store, the door, or the pages of the person who is signed in. */
export function Stage() {
  const { pages } = useWords()
  const { value: state, refusal, again } = useReading(session.state, {})
  const answers = useQueryClient()
  const ask = useAsk()
  const [leaving, setLeaving] = useState(false)

  const lock = useCallback(async () => {
    // What is typed is sent off and not waited for; then everything is taken off the window; then the store is closed.
    keepAllNow()
    setLeaving(true)
    await ask(session.lock, { because: 'asked' })
    answers.clear()
    setLeaving(false)
  }, [ask, answers])

  // The door has no address: what it held is another person's as soon as somebody else comes in.
  const isAtTheDoor = state?.stage === 'locked'
  useEffect(() => {
    if (isAtTheDoor) router.history.replace('/')
  }, [isAtTheDoor])

  if (leaving) return <DoorFrame standing={undefined}>{null}</DoorFrame>
  if (refusal)
    return (
      <DoorFrame standing={undefined}>
        <RefusalNotice refusal={refusal} />
        <Button onClick={again}>{pages.actions.retry}</Button>
      </DoorFrame>
    )
  if (!state) return <Spin className="first-wait" aria-label={pages.loading} />
  if (state.stage === 'noStore') return <FirstRunPage file={state.file} onFinished={again} />
  if (state.stage === 'locked') return <SignInPage standing={state} />
  if (state.person.passwordMustChange) return <FirstPasswordPage standing={state} />
  return <Pages key={state.person.accountId} state={state} lock={() => void lock()} />
}

function Pages({ state, lock }: Pick<Session, 'state' | 'lock'>) {
  const { pages } = useWords()
  useKeepingWatch()
  // What was said of the last lock holds no longer.
  useEffect(() => {
    const address = new URL(location.href)
    address.searchParams.delete('kept')
    history.replaceState(history.state, '', address)
  }, [])
  const here = useMemo(
    (): Session => ({
      state,
      person: state.person,
      lock,
      mayDo: (permission) => state.person.permissions.includes(permission)
    }),
    [state, lock]
  )
  const isBack = useComingBack(state.person)
  if (!isBack) return <Spin className="first-wait" aria-label={pages.loading} />
  return (
    <SessionContext value={here}>
      <RouterProvider router={router} />
    </SessionContext>
  )
}
