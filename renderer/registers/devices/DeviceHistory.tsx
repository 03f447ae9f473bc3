import { Spin } from 'antd'
import type { OutputOf, Refusal } from '#shared/define-operation.ts'
import type { computers } from '#shared/registers/computers.ts'
import { saySecond } from '#renderer/moments.ts'
import { sayChanges } from '#renderer/say-change.ts'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { sayOperation, useWords } from '#renderer/words.ts'

type Events = OutputOf<typeof computers.history>['events']

/** All that was ever done with a device, as the audit record tells it. */
export function DeviceHistory({ events, refusal }: { events: Events | undefined; refusal: Refusal | undefined }) {
  const words = useWords()
  const { pages } = words
  if (refusal) return <RefusalNotice refusal={refusal} />
  if (!events) return <Spin aria-label={pages.loading} />
  if (events.length === 0) return <p className="quiet">{pages.devices.historyEmpty}</p>
  return (
    <ol className="history">
      {events.map(({ sequence, at, operation, person, changed }) => (
        <li key={sequence}>
          <time dateTime={at} className="number">
            {saySecond(at)}
          </time>
          <strong>{sayOperation(words, operation)}</strong>
          <span>{pages.person(person.name, person.number)}</span>
          <ul>
            {sayChanges(words, operation, changed).map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
