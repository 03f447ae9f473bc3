import { App, Button } from 'antd'
import { useState, type ReactElement } from 'react'
import { loans } from '#shared/registers/loans.ts'
import type { Due } from '#shared/registers/tasks.ts'
import { useSession } from '#renderer/session.ts'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { Recall } from './RenewAndRecall.tsx'

/** Calls back a loan from where it stands as overdue; nothing for what is no loan, and for whoever may not lend. */
export function RecallDue({ due }: { due: Due }): ReactElement | null {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const [recalling, setRecalling] = useState(false)
  const { carrier, kind } = due
  const { value } = useReading(
    loans.list,
    { which: 'open', count: 1, ...(carrier && { carrierId: carrier.id }) },
    { when: recalling && carrier !== undefined }
  )
  if (kind !== 'loan' || !carrier || !mayDo('loans.lend')) return null
  const texts = pages.renewals
  return (
    <>
      <Button
        aria-label={texts.recallTitle(carrier.number)}
        onClick={() => {
          setRecalling(true)
        }}
      >
        {texts.recall}
      </Button>
      {recalling && value && (
        <Recall
          loans={value.rows}
          title={texts.recallTitle(carrier.number)}
          onClose={() => {
            setRecalling(false)
          }}
          onDone={(number) => {
            setRecalling(false)
            void message.success(texts.recalled(number))
          }}
        />
      )}
    </>
  )
}
