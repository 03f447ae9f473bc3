import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { deviceChecks } from '#shared/registers/device-checks.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import type { Due } from '#shared/registers/tasks.ts'
import { accounts } from '#shared/system/accounts.ts'
import { audit } from '#shared/system/audit.ts'
import { sayMoment } from '#renderer/moments.ts'
import { useSession, type Session } from '#renderer/session.ts'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { Overdue, useDueSoon, useEndsSoon, useOpenIncidents, useOverdue, WaitingForMe } from './home-waiting.tsx'
import { StockByLevel, useStock } from './StockByLevel.tsx'
import { UnfinishedWork } from './UnfinishedWork.tsx'
import { useChain } from './use-chain.ts'

// Seconds: less is a clock that is put right.
const TO_BE_SEEN = 60

/**
 * Where everybody begins: what waits, what they can do, and what their register holds.
 * @param onOverdue what another register offers for something that should be back already
 */
export function HomePage({ onOverdue }: { onOverdue?: (due: Due) => ReactNode }): ReactElement {
  const { pages, roles, levels } = useWords()
  const { person, mayDo } = useSession()
  const seen = person.lastSignedInAt
    ? pages.shell.lastSignIn(sayMoment(person.lastSignedInAt))
    : pages.shell.firstSignIn
  return (
    <>
      <PageTitle
        title={pages.home.greeting(person.name)}
        note={
          <>
            {[...person.roles.map((role) => roles[role]), pages.home.clearance(levels[person.clearance]), seen].join(
              ' · '
            )}
          </>
        }
      />
      {person.failuresSince > 0 && (
        <Alert className="refusal" type="warning" showIcon title={pages.shell.failuresSince(person.failuresSince)} />
      )}
      {person.clockSetBack >= TO_BE_SEEN && (mayDo('audit.read') || mayDo('incidents.handle')) && (
        <Alert
          className="refusal"
          type="warning"
          showIcon
          title={pages.shell.clockSetBack(Math.ceil(person.clockSetBack / 60))}
        />
      )}
      <UnfinishedWork />
      {person.roles.length === 0 && <Alert type="info" showIcon title={pages.home.noRole} />}
      <Numbers />
      <div className="home-columns">
        <div>
          <WaitingForMe />
          <Overdue act={onOverdue} />
          <Waiting />
        </div>
        <StockByLevel />
      </div>
      <Work />
    </>
  )
}

// What leads an officer's day comes first; each figure opens the list it counts.
function Numbers() {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const one = { count: 1 }
  const { home } = pages
  const overdue = useOverdue()
  const soon = useDueSoon()
  const endsSoon = useEndsSoon()
  const carrierCount = useStock()?.total
  const peopleCount = useReading(people.list, one, { when: mayDo('people.read') }).value?.total
  const placeCount = useReading(places.list, one, { when: mayDo('places.read') }).value?.total
  const entryCount = useReading(audit.list, one, { when: mayDo('audit.read') }).value?.total
  const accountsInUse = useReading(accounts.list, {}, { when: mayDo('accounts.read') }).value?.rows.filter(
    ({ disabled }) => !disabled
  ).length
  return (
    <dl className="numbers">
      {overdue && (
        <Count name={home.overdueCount} count={overdue.total} to="/due" search={{ which: 'overdue' }} isBad />
      )}
      {overdue && <Count name={home.dueSoonCount} count={soon} to="/due" search={{ which: 'week' }} />}
      <Count name={home.endsSoon} count={endsSoon} to="/due" search={{ kinds: ['endOfSecrecy'] }} />
      <Count name={home.carriersInRegister} count={carrierCount} to="/carriers" />
      <Count name={home.peopleInRegister} count={peopleCount} to="/people" />
      <Count name={home.placesInRegister} count={placeCount} to="/places" />
      <Count name={home.accountsInUse} count={accountsInUse} to={mayDo('accounts.grant') ? '/rights' : '/accounts'} />
      <Count name={home.auditEntries} count={entryCount} to="/audit" />
    </dl>
  )
}

function Count({
  name,
  count,
  to,
  search,
  isBad = false
}: {
  name: string
  count: number | undefined
  to: '/due' | '/carriers' | '/people' | '/places' | '/rights' | '/accounts' | '/audit'
  search?: { which?: 'overdue' | 'week'; kinds?: ['endOfSecrecy'] }
  /** Any at all is too many. */
  isBad?: boolean
}) {
  if (count === undefined) return null
  const figure = count.toLocaleString('en-US')
  return (
    <div className={isBad && count > 0 ? 'bad' : ''}>
      <dt>{name}</dt>
      <dd className="number">
        <Link to={to} {...(search && { search })} aria-label={`${name} ${figure}`}>
          {figure}
        </Link>
      </dd>
    </div>
  )
}

function Waiting() {
  const { pages } = useWords()
  const { person } = useSession()
  const overdue = useOverdue()
  const waiting = [
    ...useDueWaiting(),
    ...useIncidentsWaiting(),
    ...useAccountsWaiting(),
    ...useRegistersWaiting(),
    ...useMachineWaiting(),
    ...useChainWaiting()
  ]
  if (person.roles.length === 0) return null
  // What is overdue stands above by itself: then it is not so that nothing waits.
  if (waiting.length === 0 && overdue && overdue.total > 0) return null
  return (
    <section className="home-section">
      <h2>{pages.home.toDo}</h2>
      {waiting.length === 0 ? (
        <p className="quiet">{pages.home.nothingToDo}</p>
      ) : (
        <ul className="waiting">
          {waiting.map(({ text, to, search }) => (
            <li key={text}>
              <Link to={to} {...(search && { search })}>
                {text}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type Task = {
  text: string
  search?: { which: 'week' }
  to: '/due' | '/incidents' | '/loans' | '/rights' | '/accounts' | '/people' | '/places' | '/checks' | '/audit'
}

function useDueWaiting(): Task[] {
  const { pages } = useWords()
  const soon = useDueSoon()
  return soon > 0 ? [{ text: pages.home.dueSoon(soon), to: '/due', search: { which: 'week' } }] : []
}

function useIncidentsWaiting(): Task[] {
  const { pages } = useWords()
  const { total, runOut } = useOpenIncidents()
  return total > 0 ? [{ text: pages.home.incidentsOpen(total, runOut), to: '/incidents' }] : []
}

function useAccountsWaiting(): Task[] {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const rows = useReading(accounts.list, {}, { when: mayDo('accounts.read') }).value?.rows ?? []
  const without = rows.filter(({ roles, disabled }) => roles.length === 0 && !disabled).length
  const locked = rows.filter(({ locked, disabled }) => locked && !disabled).length
  const tasks: Task[] = []
  if (mayDo('accounts.grant') && without > 0)
    tasks.push({ text: pages.home.accountsWithoutRights(without), to: '/rights' })
  if (mayDo('accounts.grant') && locked > 0) tasks.push({ text: pages.home.accountsLocked(locked), to: '/rights' })
  if (mayDo('accounts.create') && without > 0) tasks.push({ text: pages.home.awaitRights(without), to: '/accounts' })
  if (mayDo('accounts.create') && rows.length === 3) tasks.push({ text: pages.home.noAccountsYet, to: '/accounts' })
  return tasks
}

function useRegistersWaiting(): Task[] {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const peopleCount = useReading(people.list, { count: 1 }, { when: mayDo('people.register') }).value?.total
  const placeCount = useReading(places.list, { count: 1 }, { when: mayDo('places.register') }).value?.total
  const tasks: Task[] = []
  if (placeCount === 0) tasks.push({ text: pages.home.noPlacesYet, to: '/places' })
  if (peopleCount === 0) tasks.push({ text: pages.home.noPeopleYet, to: '/people' })
  return tasks
}

function useMachineWaiting(): Task[] {
  const { pages, deviceCheck } = useWords()
  const { mayDo } = useSession()
  const { value } = useReading(deviceChecks.list, { count: 1 }, { when: mayDo('deviceChecks.run') })
  const last = value?.rows[0]
  if (!value) return []
  if (!last) return [{ text: pages.home.neverChecked, to: '/checks' }]
  if (last.summary === 'notFound') return []
  return [{ text: pages.home.lastCheck(sayMoment(last.at), deviceCheck.summaries[last.summary]), to: '/checks' }]
}

function useChainWaiting(): Task[] {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { chain } = useChain()
  return mayDo('audit.read') && !chain ? [{ text: pages.home.verifyNow, to: '/audit' }] : []
}

type Doing = {
  name: keyof ReturnType<typeof useWords>['pages']['home']['does']
  to: '/settings' | '/devices' | '/checks' | '/accounts' | '/rights' | '/audit'
  offeredTo: (session: Session) => boolean
}

const work: readonly Doing[] = [
  { name: 'accounts', to: '/accounts', offeredTo: ({ mayDo }) => mayDo('accounts.create') },
  { name: 'rights', to: '/rights', offeredTo: ({ mayDo }) => mayDo('accounts.grant') },
  { name: 'settings', to: '/settings', offeredTo: ({ mayDo }) => mayDo('settings.change') },
  { name: 'audit', to: '/audit', offeredTo: ({ mayDo }) => mayDo('audit.read') },
  { name: 'accountsSeen', to: '/accounts', offeredTo: ({ mayDo }) => mayDo('accounts.read') && mayDo('audit.read') },
  { name: 'devices', to: '/devices', offeredTo: ({ mayDo }) => mayDo('devices.read') },
  { name: 'deviceChecks', to: '/checks', offeredTo: ({ mayDo }) => mayDo('deviceChecks.read') }
]

function Work() {
  const { pages } = useWords()
  const session = useSession()
  const offered = work.filter(({ offeredTo }) => offeredTo(session))
  // Whoever works in the registers has them all in the menu, and other things to see here.
  if (offered.length === 0 || session.mayDo('carriers.read')) return null
  return (
    <section className="home-section">
      <h2>{pages.home.yourWork}</h2>
      <div className="cards">
        {offered.map(({ name, to }): ReactNode => (
          <Link key={name} to={to} className="card">
            <strong>{pages.home.does[name].title}</strong>
            <span>{pages.home.does[name].text}</span>
          </Link>
        ))}
      </div>
    </section>
  )
}
