import type { ReactElement } from 'react'
import type { CarrierState } from '#shared/carrier-life.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { tasks, type DueKind } from '#shared/registers/tasks.ts'
import { useSession } from '#renderer/session.ts'
import { DueLink } from '#renderer/due-places.tsx'
import { DueDay } from '#renderer/ui/DueDay.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

const MOST = 20

// While a carrier is out like this, its day is told with whoever has it.
const toldWithWhere: Partial<Record<DueKind, CarrierState>> = {
  loan: 'onLoan',
  archiveLoan: 'onLoan',
  circulation: 'circulating',
  carryOut: 'carriedOut',
  transit: 'inTransit',
  repair: 'underRepair'
}

/** What else is due with a carrier than its return, the longest overdue first: pairs of a list. */
export function DueWithCarrier({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { value } = useReading(tasks.due, { carrierId: carrier.id, count: MOST }, { when: mayDo('tasks.read') })
  const rows = value?.rows.filter(({ kind, urgent }) => urgent || toldWithWhere[kind] !== carrier.state) ?? []
  if (rows.length === 0) return null
  return (
    <>
      <dt>{pages.tasks.due}</dt>
      <dd>
        <ul className="plain-list">
          {rows.map((due) => (
            <li key={`${due.kind} ${due.id}`}>
              <span className="number">{due.dueOn}</span> <DueDay due={due} />{' '}
              {due.kind === 'approval' || due.kind.startsWith('incident') || due.kind === 'missingItem' ? (
                <DueLink due={due}>{pages.tasks.kinds[due.kind]}</DueLink>
              ) : (
                pages.tasks.kinds[due.kind]
              )}
              {due.task && ` · ${due.task.note}`}
            </li>
          ))}
        </ul>
      </dd>
    </>
  )
}
