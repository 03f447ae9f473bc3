import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Due, DueKind } from '#shared/registers/tasks.ts'
import { useSession } from './session.ts'

// In which part of the register of devices something stands that is out.
const devices: Partial<Record<DueKind, 'computers' | 'media'>> = { computerOut: 'computers', mediumOut: 'media' }
const aboutPeople: readonly DueKind[] = ['personReview', 'coolingOff']

/**
 * Leads to where something that is due is dealt with. A register whose kind has a page of its own adds it here.
 * @param nowhere what stands there where no page leads on for whoever is here; the same without a link, where nothing is said
 */
export function DueLink({
  due,
  nowhere,
  children,
  ...rest
}: {
  due: Due
  nowhere?: ReactNode
  className?: string
  tabIndex?: number
  children: ReactNode
}) {
  const { mayDo } = useSession()
  const { kind, id, carrier, person } = due
  const among = devices[kind]
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
  if (kind === 'determination' && mayDo('determinations.read'))
    return (
      <Link to="/determinations/$determinationId" params={{ determinationId: id }} {...rest}>
        {children}
      </Link>
    )
  if (carrier)
    return (
      <Link to="/carriers/$carrierId" params={{ carrierId: carrier.id }} {...rest}>
        {children}
      </Link>
    )
  if (among && mayDo('devices.read'))
    return (
      <Link to="/devices" search={{ tab: among, words: numberOf(due) }} {...rest}>
        {children}
      </Link>
    )
  if (kind === 'stockTake' && mayDo('counts.read'))
    return (
      <Link to="/counts" {...rest}>
        {children}
      </Link>
    )
  if (person && aboutPeople.includes(kind))
    return (
      <Link to="/people" search={{ words: person.number }} {...rest}>
        {children}
      </Link>
    )
  return nowhere === undefined ? <span {...rest}>{children}</span> : nowhere
}

/** Goes to where something that is due is dealt with, as `DueLink` leads there. */
export function useOpenDue(): (due: Due) => void {
  const { mayDo } = useSession()
  const navigate = useNavigate()
  return (due) => {
    const { kind, id, carrier, person } = due
    const among = devices[kind]
    if (kind === 'approval') void navigate({ to: '/approvals', search: { open: id } })
    else if (kind === 'missingItem' || kind === 'incidentReport' || kind === 'incidentResult')
      void navigate({ to: '/incidents/$incidentId', params: { incidentId: id } })
    else if (kind === 'inspection') void navigate({ to: '/inspections/places/$placeId', params: { placeId: id } })
    else if (kind === 'retentionEnds') void navigate({ to: '/appraisals' })
    else if ((kind === 'inspectionFinding' || kind === 'inspectionConfirm') && mayDo('inspections.read'))
      void navigate({ to: '/inspections', search: { which: 'unsettled' } })
    else if (kind === 'archiveLoan')
      void navigate({ to: '/archives/borrowings/$borrowingId', params: { borrowingId: id } })
    else if (kind === 'determination' && mayDo('determinations.read'))
      void navigate({ to: '/determinations/$determinationId', params: { determinationId: id } })
    else if (carrier) void navigate({ to: '/carriers/$carrierId', params: { carrierId: carrier.id } })
    else if (among && mayDo('devices.read'))
      void navigate({ to: '/devices', search: { tab: among, words: numberOf(due) } })
    else if (kind === 'stockTake' && mayDo('counts.read')) void navigate({ to: '/counts' })
    else if (person && aboutPeople.includes(kind)) void navigate({ to: '/people', search: { words: person.number } })
  }
}

// What a device that is out is told with begins with its number.
function numberOf({ about = '' }: Due): string {
  return about.split(' ')[0] ?? ''
}
