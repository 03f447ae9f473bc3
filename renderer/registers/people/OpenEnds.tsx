import { Link } from '@tanstack/react-router'
import type { OpenEnd, PersonOnPage } from '#shared/registers/people.ts'
import { Mark } from '#renderer/ui/Mark.tsx'
import { useWords } from '#renderer/words.ts'

/** What is open with somebody, each with the way to it. */
export function OpenEnds({ person }: { person: PersonOnPage }) {
  const { pages } = useWords()
  const { openKinds, holdsNothing, holdsHint, dueOn: sayDue } = pages.onePerson
  if (person.openEnds.length === 0) return <p className="quiet">{holdsNothing}</p>
  return (
    <>
      <p className="quiet">{holdsHint}</p>
      <ul className="noted">
        {person.openEnds.map((end) => (
          <li key={`${end.kind} ${end.id}`}>
            <span className="noted-kind">{openKinds[end.kind]}</span>
            {end.carrier && <Mark level={end.carrier.level} text={end.carrier.markText} />}
            <Which end={end} person={person} />
            {end.dueOn && <span className="quiet">{sayDue(end.dueOn)}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Which({ end, person }: { end: OpenEnd; person: PersonOnPage }) {
  const { pages } = useWords()
  const { kind, id, carrier, about } = end
  if (kind === 'handover')
    return (
      <Link to="/handovers/$handoverId" params={{ handoverId: id }}>
        {about}
      </Link>
    )
  if (carrier)
    return (
      <span>
        <Link to="/carriers/$carrierId" params={{ carrierId: carrier.id }} className="number-code">
          {carrier.number}
        </Link>{' '}
        {carrier.title}
      </span>
    )
  return <span>{kind === 'account' ? pages.onePerson.openWays.account : (about ?? person.name)}</span>
}
