import { FileDoneOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button, Spin } from 'antd'
import { type ComponentType, type ReactElement, type ReactNode, useState } from 'react'
import { people, type PersonOnPage } from '#shared/registers/people.ts'
import { saySecond, today } from '#renderer/moments.ts'
import { sayChanges } from '#renderer/say-change.ts'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayOperation, sayRefusal, useWords } from '#renderer/words.ts'
import { ChangePerson, ReviewPerson } from './ChangePerson.tsx'
import { ComeBack, LeavePost, ProlongCoolingOff } from './LeavePost.tsx'
import { OpenEnds } from './OpenEnds.tsx'
import { PersonState } from './PersonState.tsx'

const sheets = {
  change: { of: ChangePerson, done: 'changed' },
  review: { of: ReviewPerson, done: 'reviewDone' },
  leave: { of: LeavePost, done: 'changed' },
  prolong: { of: ProlongCoolingOff, done: 'changed' },
  comeBack: { of: ComeBack, done: 'changed' }
} as const satisfies Record<
  string,
  {
    of: ComponentType<{ person: PersonOnPage; onDone: () => void; onClose: () => void }>
    done: 'changed' | 'reviewDone'
  }
>
type SheetName = keyof typeof sheets

/**
 * One person: who they are, what they may know today and why, what is in their hands and open with them, and what was ever
 * changed.
 * @param acts what can be done with them by other registers, as buttons
 */
export function PersonPage({ acts }: { acts: (person: PersonOnPage) => ReactNode }): ReactElement {
  const words = useWords()
  const { pages } = words
  const { personId } = useParams({ from: '/people/$personId' })
  const { value: person, refusal } = useReading(people.open, { personId })
  const { message } = App.useApp()
  const { mayDo, person: asker } = useSession()
  const [doing, setDoing] = useState<SheetName>()

  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/people">{pages.onePerson.back}</Link>
      </EmptyState>
    )
  if (!person) return <Spin aria-label={pages.loading} />
  const gone = person.leftOn !== undefined && person.leftOn <= today()
  // Nobody changes their own record.
  const mayChange = mayDo('people.register') && person.number !== asker.number
  const offered: SheetName[] = gone ? ['prolong', 'comeBack'] : ['leave', 'review', 'change']
  const Sheet = doing && sheets[doing].of
  return (
    <>
      <PageTitle
        title={person.name}
        note={
          <>
            <span className="number-code">{person.number}</span> · {person.unit} ·{' '}
            <Link to="/people">{pages.onePerson.back}</Link>
          </>
        }
      >
        {acts(person)}
        <Link to="/people/$personId/clearance" params={{ personId }}>
          <Button icon={<FileDoneOutlined />} tabIndex={-1}>
            {pages.onePerson.sheet}
          </Button>
        </Link>
        {mayChange &&
          offered.map((each) => (
            <Button key={each} onClick={() => setDoing(each)}>
              {pages.onePerson[each]}
            </Button>
          ))}
      </PageTitle>
      <div className="carrier-page">
        <div>
          <section className="panel">
            <h2>{pages.onePerson.who}</h2>
            <Who person={person} />
          </section>
          <section className="panel">
            <h2>{pages.onePerson.standing}</h2>
            <Standing person={person} />
          </section>
          <section className="panel">
            <h2>{pages.onePerson.holds}</h2>
            <OpenEnds person={person} />
          </section>
        </div>
        <div>
          <section className="panel">
            <h2>{pages.onePerson.reviews}</h2>
            <Reviews person={person} />
          </section>
          <section className="panel">
            <h2>{pages.onePerson.history}</h2>
            <History personId={personId} />
          </section>
        </div>
      </div>
      {doing && Sheet && (
        <Sheet
          person={person}
          onClose={() => setDoing(undefined)}
          onDone={() => {
            setDoing(undefined)
            void message.success(pages.onePerson[sheets[doing].done])
          }}
        />
      )}
    </>
  )
}

function Who({ person }: { person: PersonOnPage }) {
  const { pages, personClasses } = useWords()
  const { columns } = pages.people
  const texts = pages.onePerson
  const account = person.account ? (person.account.disabled ? 'disabled' : 'active') : 'none'
  const rows: [string, ReactNode][] = [
    [texts.state, <PersonState key="state" person={person} />],
    [columns.clearance, <Mark key="clearance" level={person.clearance} />],
    [texts.personClass, personClasses[person.personClass]],
    [columns.post, person.post],
    [texts.reviewedOn, person.reviewedOn],
    [texts.reviewDueOn, person.leftOn === undefined ? person.reviewDueOn : undefined],
    [texts.leftOn, person.leftOn],
    [texts.coolingOffUntil, person.coolingOffUntil],
    [texts.account, texts.accounts[account]]
  ]
  return (
    <dl className="facts facts-in-pairs">
      {rows
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function Standing({ person }: { person: PersonOnPage }) {
  const words = useWords()
  const { pages } = words
  return (
    <ul className="standing">
      {person.standing.map(({ level, problem }) => (
        <li key={level}>
          <Mark level={level} />
          {problem ? (
            <span>
              <strong>{pages.onePerson.mayNot}</strong> {sayRefusal(words, problem)}
            </span>
          ) : (
            <span>{pages.onePerson.mayKnow}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Reviews({ person }: { person: PersonOnPage }) {
  const { pages } = useWords()
  const { results, leavingKinds, atRegistration } = pages.onePerson
  return (
    <>
      <ul className="noted">
        {person.reviews.map(({ reviewedOn, result, reviewedBy, note, notedAt }) => (
          <li key={notedAt}>
            <span className="number">{reviewedOn}</span>
            <strong>{results[result]}</strong>
            <span>{reviewedBy || atRegistration}</span>
            {note && <span className="quiet">{note}</span>}
          </li>
        ))}
      </ul>
      {person.leavings.length > 0 && (
        <>
          <h2>{pages.onePerson.leavings}</h2>
          <ul className="noted">
            {person.leavings.map(({ what, day, coolingOffUntil, reason, notedAt }) => (
              <li key={notedAt}>
                <span className="number">{day}</span>
                <strong>{leavingKinds[what]}</strong>
                {coolingOffUntil && <span>{pages.onePerson.coolingOff(coolingOffUntil)}</span>}
                <span className="quiet">{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function History({ personId }: { personId: string }) {
  const words = useWords()
  const { value } = useReading(people.history, { personId })
  if (!value) return <Spin aria-label={words.pages.loading} />
  return (
    <ol className="history">
      {value.events.map(({ sequence, at, operation, person, changed }) => (
        <li key={sequence}>
          <time dateTime={at} className="number">
            {saySecond(at)}
          </time>
          <strong>{sayOperation(words, operation)}</strong>
          <span>{words.pages.person(person.name, person.number)}</span>
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
