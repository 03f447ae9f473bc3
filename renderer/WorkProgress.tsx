import { Button, Progress } from 'antd'
import { useEffect, useState, type ReactElement } from 'react'
import { work, type WorkBeingDone } from '#shared/system/work.ts'
import { useAsk } from './use-operation.ts'
import { useWords } from './words.ts'

// Often enough to be seen to go on, and no burden on what it asks about.
const ASKS_EVERY_MS = 300

/** How far work is that takes its time, asked again and again while this is on the page; and what stops it. */
export function WorkProgress({ title }: { title: string }): ReactElement {
  const { pages } = useWords()
  const ask = useAsk()
  const [now, setNow] = useState<WorkBeingDone>()
  const [stopping, setStopping] = useState(false)
  useEffect(() => {
    const timer = setInterval(() => {
      void ask(work.progress, {}).then((answer) => answer.ok && answer.value.work && setNow(answer.value.work))
    }, ASKS_EVERY_MS)
    return () => clearInterval(timer)
  }, [ask])
  const { done = 0, of = 0 } = now ?? {}
  const percent = of === 0 ? 0 : Math.floor((done / of) * 100)
  return (
    <section className="panel work-progress" role="status" aria-label={title}>
      <p>
        <strong>{title}</strong> {of > 0 && <span className="numeric">{pages.imports.progress(done, of)}</span>}
      </p>
      <div className="work-progress-bar">
        <Progress percent={percent} showInfo={false} status="active" aria-label={title} />
        <Button
          loading={stopping}
          onClick={() => {
            setStopping(true)
            void ask(work.stop, {})
          }}
        >
          {pages.imports.stop}
        </Button>
      </div>
    </section>
  )
}
