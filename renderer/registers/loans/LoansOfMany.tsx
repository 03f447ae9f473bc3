import { Button } from 'antd'
import { useState } from 'react'
import type { CarrierSelection } from '#shared/registers/carriers.ts'
import { useSession } from '#renderer/session.ts'
import { CountOnButton } from '#renderer/ui/CountOnButton.tsx'
import { useWords } from '#renderer/words.ts'
import { LendMany, TakeBackMany } from './LendMany.tsx'

/** Lends or takes back all that are picked in a list of carriers, for whoever may. */
export function LoansOfMany({ selection, onDone }: { selection: CarrierSelection; onDone: (count: number) => void }) {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const [doing, setDoing] = useState<'lend' | 'takeBack'>()
  if (!mayDo('loans.lend')) return null
  const sheet = {
    selection,
    onDone: (count: number) => {
      setDoing(undefined)
      onDone(count)
    },
    onClose: () => setDoing(undefined)
  }
  return (
    <>
      <Button onClick={() => setDoing('lend')}>
        {pages.bulk.lend}
        <CountOnButton />
      </Button>
      <Button onClick={() => setDoing('takeBack')}>
        {pages.bulk.takeBack}
        <CountOnButton />
      </Button>
      {doing === 'lend' && <LendMany {...sheet} />}
      {doing === 'takeBack' && <TakeBackMany {...sheet} />}
    </>
  )
}
