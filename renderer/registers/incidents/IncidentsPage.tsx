import { AlertOutlined } from '@ant-design/icons'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Segmented } from 'antd'
import { type ReactElement, useCallback, useMemo, useState } from 'react'
import { incidents, type IncidentInSight } from '#shared/registers/incidents.ts'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'
import { Clocks } from './Clocks.tsx'
import { ReportIncident } from './ReportIncident.tsx'

/** What is missing, damaged or leaked, with the clocks that run; reported here, and opened to be dealt with. */
export function IncidentsPage(): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const { which = 'open' } = useSearch({ from: '/incidents' })
  const navigate = useNavigate({ from: '/incidents' })
  const [reporting, setReporting] = useState(false)
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(incidents.list, { which, from, count }),
    [ask, which]
  )
  const columns = useColumns()
  return (
    <>
      <PageTitle title={pages.incidents.title}>
        {mayDo('incidents.report') && (
          <Button type="primary" icon={<AlertOutlined />} onClick={() => setReporting(true)}>
            {pages.incidents.report}
          </Button>
        )}
      </PageTitle>
      <div className="toolbar">
        <Segmented
          aria-label={pages.incidents.which}
          value={which}
          options={(['open', 'all'] as const).map((range) => ({ value: range, label: pages.incidents.ranges[range] }))}
          onChange={(next) => void navigate({ search: { which: next }, replace: true })}
        />
      </div>
      <RegisterGrid
        label={pages.incidents.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/incidents/$incidentId', params: { incidentId: id } })}
        keys={pages.incidents.keys}
        empty={<EmptyState title={pages.incidents.empty[which]} />}
      />
      {reporting && (
        <ReportIncident
          onClose={() => setReporting(false)}
          onDone={({ id, number }) => {
            void message.success(pages.incidents.reported(number))
            void navigate({ to: '/incidents/$incidentId', params: { incidentId: id } })
          }}
        />
      )}
    </>
  )
}

function useColumns(): Column<IncidentInSight, never>[] {
  const { pages } = useWords()
  const { language } = useLanguage()
  return useMemo(() => {
    const { columns, kinds, states } = pages.incidents
    const [kind, state, clock, carrier] = language === 'zh-CN' ? [100, 110, 300, 150] : [88, 128, 336, 120]
    const about = ({ carrier, what }: IncidentInSight) => (carrier ? `${carrier.number} ${carrier.title}` : what)
    return [
      {
        key: 'number',
        heading: columns.number,
        width: 120,
        cell: ({ id, number }) => (
          <Link to="/incidents/$incidentId" params={{ incidentId: id }} className="number-code" tabIndex={-1}>
            {number}
          </Link>
        )
      },
      {
        key: 'kind',
        heading: columns.kind,
        width: kind,
        cell: ({ kind }) => kinds[kind],
        text: ({ kind }) => kinds[kind]
      },
      { key: 'state', heading: columns.state, width: state, cell: ({ state }) => states[state] },
      {
        key: 'clock',
        heading: columns.clock,
        share: 1,
        width: clock,
        cell: (incident) => <Clocks incident={incident} />
      },
      { key: 'level', heading: columns.level, width: 98, cell: ({ level }) => <Mark level={level} /> },
      { key: 'carrier', heading: columns.carrier, share: 1, width: carrier, cell: about, text: about },
      { key: 'foundOn', heading: columns.foundOn, width: 110, numeric: true, cell: ({ foundOn }) => foundOn },
      { key: 'reportedBy', heading: columns.reportedBy, width: 100, cell: ({ reportedBy }) => reportedBy.name }
    ]
  }, [pages, language])
}
