import { FormOutlined } from '@ant-design/icons'
import { useRouter } from '@tanstack/react-router'
import { Alert, Button, Popconfirm } from 'antd'
import { type ReactElement, useState } from 'react'
import { drafts } from '#shared/system/drafts.ts'
import { sayDraftForm, useGoOn } from '#renderer/go-on.ts'
import { sayMoment } from '#renderer/moments.ts'
import { useDoing, useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

/** What whoever looks has begun and not finished, the newest first, and the way back to each. */
export function UnfinishedWork(): ReactElement | null {
  const words = useWords()
  const { pages } = words
  const said = pages.drafts
  const { value } = useReading(drafts.list, {})
  const { perform: drop } = useDoing(drafts.drop)
  const router = useRouter()
  const goOn = useGoOn()
  // It is told once by the store; it stays in sight as long as the page does.
  const [lost, setLost] = useState(0)
  if (value && value.lost > lost) setLost(value.lost)
  const rows = value?.drafts ?? []
  return (
    <>
      {lost > 0 && (
        <Alert
          className="refusal"
          type="warning"
          showIcon
          title={said.lost(lost)}
          closable={{ onClose: () => setLost(0) }}
        />
      )}
      {rows.length > 0 && (
        <section className="unfinished" aria-label={said.title(rows.length)}>
          <h2>
            <FormOutlined aria-hidden="true" /> {said.title(rows.length)}
          </h2>
          <p className="quiet">{said.explain}</p>
          <ul>
            {rows.map((draft) => {
              const { form, savedAt } = draft
              const name = sayDraftForm(words, form.name)
              // A page is mostly called what its form is called.
              const about = draft.about.startsWith(`${name} · `) ? draft.about.slice(name.length + 3) : draft.about
              return (
                <li key={`${form.name} ${form.subject}`}>
                  <strong>{name}</strong>
                  <span className="unfinished-about" title={about}>
                    {about}
                  </span>
                  <time className="number quiet" dateTime={savedAt}>
                    {said.savedAt(sayMoment(savedAt))}
                  </time>
                  <Button
                    type="primary"
                    aria-label={said.goOnWith(name, about)}
                    onClick={() => {
                      goOn(draft)
                      router.history.push(draft.place)
                    }}
                  >
                    {said.goOn}
                  </Button>
                  <Popconfirm
                    title={said.dropSure}
                    okText={said.discard}
                    cancelText={pages.actions.cancel}
                    onConfirm={() => void drop({ form })}
                  >
                    <Button aria-label={said.dropWhich(name, about)}>{said.drop}</Button>
                  </Popconfirm>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}
