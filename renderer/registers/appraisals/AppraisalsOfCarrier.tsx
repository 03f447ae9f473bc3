import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { appraisals } from '#shared/registers/appraisals.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { useSession } from '#renderer/session.ts'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { sayAnswer } from './say-answer.ts'

/** What groups have said of an archived carrier, the latest first: the first that was signed counts. */
export function AppraisalsOfCarrier({ carrier: { id: carrierId } }: { carrier: CarrierInSight }): ReactElement | null {
  const words = useWords()
  const { appraisals: said } = words.pages
  const { mayDo } = useSession()
  const { value } = useReading(appraisals.ofCarrier, { carrierId }, { when: mayDo('appraisals.read') })
  const rows = value?.rows.filter(({ state }) => state !== 'withdrawn') ?? []
  if (rows.length === 0) return null
  const latest = rows.find(({ state }) => state === 'closed')
  return (
    <section className="panel">
      <h2>{said.ofCarrier}</h2>
      <ul className="family">
        {rows.map((row) => (
          <li key={row.appraisalId}>
            <Link to="/appraisals/$appraisalId" params={{ appraisalId: row.appraisalId }} className="number-code">
              {row.number}
            </Link>
            <span>
              <strong>{sayAnswer(words, row)}</strong> {row.reason}
            </span>
            <span className="quiet">
              {row.closedOn ?? said.notCounting}
              {row === latest && ` · ${said.latest}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
