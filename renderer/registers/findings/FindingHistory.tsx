import { Link } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/define-operation.ts'
import { findings } from '#shared/registers/findings.ts'
import { sayMoment, saySecond } from '#renderer/moments.ts'
import { sayChanges } from '#renderer/say-change.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayOperation, useWords } from '#renderer/words.ts'
import { FindingStanding } from './FindingStanding.tsx'
import { useSayFinding } from './say-finding.ts'

/** Everything that was ever seen, done and allowed about one finding. */
export function FindingHistory({ findingId, onClose }: { findingId: string; onClose: () => void }): ReactElement {
  const { pages } = useWords()
  const { value, refusal } = useReading(findings.history, { findingId })
  return (
    <Dialog title={pages.findings.historyTitle} open onClose={onClose} width={680}>
      <RefusalNotice refusal={refusal} />
      {!value && !refusal && <Spin aria-label={pages.loading} />}
      {value && <Told {...value} onLeave={onClose} />}
    </Dialog>
  )
}

function Told(props: OutputOf<typeof findings.history> & { onLeave: () => void }) {
  const { finding, events, exceptions, onLeave } = props
  const words = useWords()
  const { pages } = words
  const says = useSayFinding()
  return (
    <>
      <p>
        <strong>{says.whole(finding)}</strong>
      </p>
      <FindingStanding finding={finding} />
      <dl className="facts">
        <dt>{pages.findings.columns.machine}</dt>
        <dd>{finding.machine.name}</dd>
        <dt>{pages.findings.firstSeen}</dt>
        <dd className="number">
          {sayMoment(finding.firstSeenAt)} <ToCheck checkId={finding.firstCheckId} onLeave={onLeave} />
        </dd>
        <dt>{pages.findings.lastSeen}</dt>
        <dd className="number">
          {sayMoment(finding.lastSeenAt)} <ToCheck checkId={finding.lastCheckId} onLeave={onLeave} />
        </dd>
      </dl>
      {finding.recurs !== undefined && <p className="caution">{pages.findings.recursOf}</p>}
      {events.length === 0 && <p className="quiet">{pages.findings.noEvents}</p>}
      <ol className="history">
        {events.map(({ sequence, at, operation, person, changed }) => (
          <li key={sequence}>
            <time dateTime={at} className="number">
              {saySecond(at)}
            </time>
            <strong>{sayOperation(words, operation)}</strong>
            <span>{pages.person(person.name, person.number)}</span>
            <ul>
              {sayChanges(words, operation, withoutItsName(changed)).map((said) => (
                <li key={said}>{said}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {exceptions.length > 0 && (
        <>
          <h3>{pages.findings.exceptions}</h3>
          <ul className="plain-list">
            {exceptions.map(({ id, reason, untilOn, approvedBy, endedAt, endedBecause }) => (
              <li key={id}>
                {pages.findings.exceptionLine(reason, untilOn, approvedBy.name)}{' '}
                {endedAt !== undefined && pages.findings.exceptionEnded(sayMoment(endedAt), endedBecause ?? '')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function ToCheck({ checkId, onLeave }: { checkId: string; onLeave: () => void }) {
  const { pages } = useWords()
  return (
    <Link to="/checks/$checkId" params={{ checkId }} onClick={onLeave}>
      {pages.findings.toCheck}
    </Link>
  )
}

// What the whole history is about need not be said of each step.
function withoutItsName({
  machine: _machine,
  article: _article,
  about: _about,
  device: _device,
  ...rest
}: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return rest
}
