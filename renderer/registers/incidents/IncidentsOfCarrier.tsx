import { AlertOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { type ReactElement, useState } from 'react'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { useSession } from '#renderer/session.ts'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { Clocks } from './Clocks.tsx'
import { ReportIncident } from './ReportIncident.tsx'

const MOST = 20

/** Reports that a carrier is missing, damaged or leaked, for whoever may. */
export function ReportWithCarrier({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [reporting, setReporting] = useState(false)
  if (!mayDo('incidents.report')) return null
  return (
    <>
      <Button icon={<AlertOutlined />} onClick={() => setReporting(true)}>
        {pages.incidents.report}
      </Button>
      {reporting && (
        <ReportIncident
          carrier={carrier}
          onClose={() => setReporting(false)}
          onDone={({ id, number }) => {
            setReporting(false)
            void message.success(pages.incidents.reported(number))
            void navigate({ to: '/incidents/$incidentId', params: { incidentId: id } })
          }}
        />
      )}
    </>
  )
}

/** The incidents of a carrier that are not closed, with their clocks: pairs of a list. */
export function OpenIncidents({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { value } = useReading(
    incidents.list,
    { carrierId: carrier.id, count: MOST },
    { when: mayDo('incidents.read') }
  )
  if (!value || value.rows.length === 0) return null
  return (
    <>
      <dt>{pages.incidents.ofCarrier}</dt>
      <dd>
        <ul className="plain-list">
          {value.rows.map((incident) => (
            <li key={incident.id}>
              <Link to="/incidents/$incidentId" params={{ incidentId: incident.id }}>
                {incident.number} {pages.incidents.kinds[incident.kind]}
              </Link>{' '}
              <Clocks incident={incident} />
            </li>
          ))}
        </ul>
      </dd>
    </>
  )
}
