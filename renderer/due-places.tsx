import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Due, DueKind } from '#shared/registers/tasks.ts'
import { useSession } from './session.ts'

/** Where what is due is dealt with, where that is not the page of its carrier. */
const places: Partial<Record<DueKind, '/people' | '/due'>> = { personReview: '/people', coolingOff: '/people' }

/** Leads to where something that is due is dealt with. A register whose kind has a page of its own adds it here. */
export function DueLink({
  due,
  children,
  ...rest
}: {
  due: Due
  className?: string
  tabIndex?: number
  children: ReactNode
}) {
  const { mayDo } = useSession()
  const { kind, id, carrier, person } = due
  if (kind === 'approval')
    return (
      <Link to="/approvals" search={{ open: id }} {...rest}>
        {children}
      </Link>
    )
  if (kind === 'missingItem' || kind === 'incidentReport' || kind === 'incidentResult')
    return (
      <Link to="/incidents/$incidentId" params={{ incidentId: id }} {...rest}>
        {children}
      </Link>
    )
  if (kind === 'inspection')
    return (
      <Link to="/inspections/places/$placeId" params={{ placeId: id }} {...rest}>
        {children}
      </Link>
    )
  if (kind === 'retentionEnds')
    return (
      <Link to="/appraisals" {...rest}>
        {children}
      </Link>
    )
  // Whoever must put something right need not be one who reads the inspections.
  if ((kind === 'inspectionFinding' || kind === 'inspectionConfirm') && mayDo('inspections.read'))
    return (
      <Link to="/inspections" search={{ which: 'unsettled' }} {...rest}>
        {children}
      </Link>
    )
  if (kind === 'archiveLoan')
    return (
      <Link to="/archives/borrowings/$borrowingId" params={{ borrowingId: id }} {...rest}>
        {children}
      </Link>
    )
  if (carrier)
    return (
      <Link to="/carriers/$carrierId" params={{ carrierId: carrier.id }} {...rest}>
        {children}
      </Link>
    )
  const place = places[kind] ?? '/due'
  return (
    <Link to={place} search={place === '/people' && person ? { words: person.number } : {}} {...rest}>
      {children}
    </Link>
  )
}

/** Goes to where something that is due is dealt with, as `DueLink` leads there. */
export function useOpenDue(): (due: Due) => void {
  const { mayDo } = useSession()
  const navigate = useNavigate()
  return ({ kind, id, carrier, person }) => {
    if (kind === 'approval') void navigate({ to: '/approvals', search: { open: id } })
    else if (kind === 'missingItem' || kind === 'incidentReport' || kind === 'incidentResult')
      void navigate({ to: '/incidents/$incidentId', params: { incidentId: id } })
    else if (kind === 'inspection') void navigate({ to: '/inspections/places/$placeId', params: { placeId: id } })
    else if (kind === 'retentionEnds') void navigate({ to: '/appraisals' })
    else if ((kind === 'inspectionFinding' || kind === 'inspectionConfirm') && mayDo('inspections.read'))
      void navigate({ to: '/inspections', search: { which: 'unsettled' } })
    else if (kind === 'archiveLoan')
      void navigate({ to: '/archives/borrowings/$borrowingId', params: { borrowingId: id } })
    else if (carrier) void navigate({ to: '/carriers/$carrierId', params: { carrierId: carrier.id } })
    else if (places[kind] === '/people' && person) void navigate({ to: '/people', search: { words: person.number } })
  }
}
