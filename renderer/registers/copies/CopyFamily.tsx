import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { carriers, type CarrierInSight } from '#shared/registers/carriers.ts'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

// As many as stand on a page; an original with more copies is opened in the register.
const SHOWN = 100

/** The original and every copy of it, each with who has it and where; nothing where there is no copy. */
export function CopyFamily({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { pages, carrierStates } = useWords()
  const originalId = carrier.originalId ?? carrier.id
  const { value } = useReading(carriers.list, { originalId, sort: 'number', descending: false, count: SHOWN })
  if (!value || value.total < 2) return null
  return (
    <section className="panel">
      <h2>{pages.copies.family}</h2>
      <ul className="family">
        {value.rows.map(({ id, number, copyNumber, state, holder, place, originalId: of }) => (
          <li key={id} {...(of !== undefined && { className: 'family-copy' })}>
            <span className="family-which">
              {of === undefined ? pages.copies.original : pages.copies.copy(copyNumber ?? '')}
            </span>
            {id === carrier.id ? (
              <strong className="number-code" aria-current="true">
                {number}
              </strong>
            ) : (
              <Link to="/carriers/$carrierId" params={{ carrierId: id }} className="number-code">
                {number}
              </Link>
            )}
            <strong>{carrierStates[state]}</strong>
            <span>{pages.person(holder.name, holder.number)}</span>
            <span className="quiet">{pages.inBrackets(place.name, place.code)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
