import { Link } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'
import { addDays } from '#shared/days.ts'
import { approvals } from '#shared/registers/approvals.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { tasks, type Due } from '#shared/registers/tasks.ts'
import { DueLink } from '#renderer/due-places.tsx'
import { sayMoment, today } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { DaysOverdue } from '#renderer/ui/DaysOverdue.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

const FIRST = 5
const SOON = 7
const ENDS_SOON = 30

/** What waits for the approval of whoever looks, the oldest first. */
export function WaitingForMe(): ReactElement | null {
  const { pages, approvalActs } = useWords()
  const { mayDo } = useSession()
  const { value } = useReading(approvals.list, { which: 'forMe', count: FIRST }, { when: mayDo('approvals.decide') })
  if (!value || value.total === 0) return null
  return (
    <section className="home-section">
      <h2>{pages.home.forMe(value.total)}</h2>
      <ul className="waiting">
        {value.rows.map(({ id, number, act, level, purpose, requestedBy, requestedAt }) => (
          <li key={id}>
            <Link to="/approvals" search={{ which: 'forMe', open: id }} className="overdue-line approval-line">
              <span className="number-code">{number}</span>
              <strong>{approvalActs[act]}</strong>
              <span>
                <Mark level={level} />
              </span>
              <span className="overdue-title" title={purpose}>
                {purpose}
              </span>
              <span>{pages.person(requestedBy.name, requestedBy.number)}</span>
              <span className="number">{sayMoment(requestedAt)}</span>
            </Link>
          </li>
        ))}
        {value.total > value.rows.length && (
          <li>
            <Link to="/approvals" search={{ which: 'forMe' }}>
              {pages.home.allForMe}
            </Link>
          </li>
        )}
      </ul>
    </section>
  )
}

/**
 * What should have been done already, the longest overdue first.
 * @param act what can be done about it right here
 */
export function Overdue({ act }: { act?: ((due: Due) => ReactNode) | undefined }): ReactElement | null {
  const { pages } = useWords()
  const overdue = useOverdue()
  if (!overdue || overdue.total === 0) return null
  return (
    <section className="home-section">
      <h2 className="overdue">{pages.home.overdue(overdue.total)}</h2>
      <ul className="waiting">
        {overdue.rows.map((due) => (
          <li key={`${due.kind} ${due.id}`} className="with-act">
            <OverdueLine due={due} />
            {act?.(due)}
          </li>
        ))}
        <li className="waiting-more">
          {overdue.total > overdue.rows.length && (
            <Link to="/due" search={{ which: 'overdue' }}>
              {pages.home.allOverdue}
            </Link>
          )}
          <Link to="/due/list" search={{ which: 'overdue' }}>
            {pages.home.printOverdue}
          </Link>
        </li>
      </ul>
    </section>
  )
}

function OverdueLine({ due }: { due: Due }) {
  const { pages } = useWords()
  const { kind, daysOverdue, carrier, about, task, person } = due
  const what = [carrier?.title, about, task?.note].filter(Boolean).join(' · ')
  return (
    <DueLink due={due} className="overdue-line">
      <DaysOverdue days={daysOverdue} />
      <span className="number-code">{carrier?.number ?? ''}</span>
      <span>{carrier && <Mark level={carrier.level} />}</span>
      <span className="overdue-title" title={what}>
        {what}
      </span>
      <span>{person && pages.person(person.name, person.number)}</span>
      <span className="overdue-title" title={pages.tasks.kinds[kind]}>
        {pages.tasks.kinds[kind]}
      </span>
    </DueLink>
  )
}

export function useOverdue() {
  const { mayDo } = useSession()
  return useReading(tasks.due, { by: addDays(today(), -1), count: FIRST }, { when: mayDo('tasks.read') }).value
}

/** How much is due within a week and not overdue yet. */
export function useDueSoon(): number {
  const { mayDo } = useSession()
  const { value } = useReading(tasks.due, { by: addDays(today(), SOON), count: 1 }, { when: mayDo('tasks.read') })
  return value ? value.total - value.overdue : 0
}

/** How many ends of secrecy come within a month; those that are past are overdue. Nothing for whoever is told of none. */
export function useEndsSoon(): number | undefined {
  const { mayDo } = useSession()
  const wish = { kinds: ['endOfSecrecy' as const], by: addDays(today(), ENDS_SOON), count: 1 }
  const { value } = useReading(tasks.due, wish, { when: mayDo('tasks.read') && mayDo('carriers.read') })
  return value && value.total - value.overdue
}

/** How many incidents are open, and of how many a clock has run out. */
export function useOpenIncidents(): { total: number; runOut: number } {
  const { mayDo } = useSession()
  const { value } = useReading(incidents.list, { which: 'open' }, { when: mayDo('incidents.read') })
  return { total: value?.total ?? 0, runOut: value?.rows.filter(({ runOut }) => runOut.length > 0).length ?? 0 }
}
