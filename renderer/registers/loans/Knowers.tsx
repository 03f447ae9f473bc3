import type { ReactElement } from 'react'
import { rankOf } from '#shared/levels.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { loans } from '#shared/registers/loans.ts'
import { saySecond } from '#renderer/moments.ts'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

const SHOWN = 200

/** Who has come to know a carrier, from 机密 on (Regulations 20). */
export function Knowers({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { pages } = useWords()
  const recorded = rankOf(carrier.level) >= rankOf('secret')
  const { value } = useReading(loans.knowers, { carrierId: carrier.id, count: SHOWN }, { when: recorded })
  if (!recorded || !value) return null
  const { title, empty, acts } = pages.movements.knowers
  const said: Readonly<Record<string, string>> = acts
  return (
    <section className="panel">
      <h2>{title}</h2>
      {value.rows.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        <ul className="family">
          {value.rows.map(({ id, person, unit, at, act }) => (
            <li key={id}>
              <span className="number">{saySecond(at)}</span>
              <span>
                {pages.person(person.name, person.number)} · {unit}
              </span>
              <span className="quiet">{said[act] ?? act}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
