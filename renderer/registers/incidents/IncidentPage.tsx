import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { App, Button, Input, Spin } from 'antd'
import { type ReactElement, useState } from 'react'
import { incidents, type IncidentInSight } from '#shared/registers/incidents.ts'
import { sayMoment, saySecond } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { Clocks } from './Clocks.tsx'

type Act = 'note' | 'tell' | 'find' | 'treatAsLeak' | 'close'

/** One incident: what happened, which clocks run, what was done, and what can be done now. */
export function IncidentPage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const { incidentId } = useParams({ from: '/incidents/$incidentId' })
  const navigate = useNavigate()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const { value: incident, refusal } = useReading(incidents.open, { incidentId })
  const [doing, setDoing] = useState<Act>()
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)} next={pages.incidents.notFoundNext}>
        <Link to="/incidents">{pages.incidents.back}</Link>
      </EmptyState>
    )
  if (!incident) return <Spin aria-label={pages.loading} />
  const { number, kind } = incident
  return (
    <>
      <PageTitle
        title={`${number} ${pages.incidents.kinds[kind]}`}
        note={<Link to="/incidents">{pages.incidents.back}</Link>}
      >
        <Button onClick={() => void navigate({ to: '/incidents/$incidentId/report', params: { incidentId } })}>
          {pages.incidents.acts.report}
        </Button>
        {mayDo('incidents.handle') &&
          actsNow(incident).map((act) => (
            <Button key={act} {...(act === 'close' && { type: 'primary' })} onClick={() => setDoing(act)}>
              {pages.incidents.acts[act]}
            </Button>
          ))}
      </PageTitle>
      <div className="carrier-page">
        <section className="panel">
          <h2>{pages.incidents.facts}</h2>
          <Facts incident={incident} />
        </section>
        <section className="panel">
          <h2>{pages.incidents.course}</h2>
          <Steps incident={incident} />
        </section>
      </div>
      {doing && (
        <Deal
          incident={incident}
          act={doing}
          onClose={() => setDoing(undefined)}
          onDone={() => {
            setDoing(undefined)
            void message.success(pages.incidents.done(number))
          }}
        />
      )}
    </>
  )
}

// What may follow what; the gate says so again.
function actsNow({ kind, state, reportBy, toldAt }: IncidentInSight): Act[] {
  if (state === 'closed') return []
  const searched = kind === 'missing' && state === 'open'
  return [
    'note',
    'tell',
    ...(kind === 'missing' && (state === 'open' || state === 'leak') ? (['find'] as const) : []),
    ...(searched ? (['treatAsLeak'] as const) : []),
    ...(!searched && (reportBy === undefined || toldAt !== undefined) ? (['close'] as const) : [])
  ]
}

function Facts({ incident }: { incident: IncidentInSight }) {
  const { pages } = useWords()
  const { fields, states, columns, clocks } = pages.incidents
  const { state, level, carrier, carrierId, foundOn, place, what, responsible, reportedBy, reportedAt } = incident
  return (
    <dl className="facts">
      <dt>{columns.state}</dt>
      <dd>
        <strong>{states[state]}</strong>
      </dd>
      {state !== 'closed' && (incident.missingUntil ?? incident.reportBy) && (
        <>
          <dt>{columns.clock}</dt>
          <dd>
            <Clocks incident={incident} />
          </dd>
        </>
      )}
      {incident.toldAt !== undefined && (
        <>
          <dt>{pages.incidents.steps.told}</dt>
          <dd>{clocks.told(sayMoment(incident.toldAt), incident.toldTo ?? '')}</dd>
        </>
      )}
      <dt>{columns.level}</dt>
      <dd>
        <Mark level={level} />
      </dd>
      {carrier && carrierId !== undefined && (
        <>
          <dt>{columns.carrier}</dt>
          <dd>
            <Link to="/carriers/$carrierId" params={{ carrierId }}>
              <span className="number-code">{carrier.number}</span> {carrier.title}
            </Link>
          </dd>
        </>
      )}
      <dt>{fields.foundOn}</dt>
      <dd>{foundOn}</dd>
      {place !== undefined && (
        <>
          <dt>{fields.place}</dt>
          <dd>{place}</dd>
        </>
      )}
      <dt>{fields.what}</dt>
      <dd>{what}</dd>
      {responsible && (
        <>
          <dt>{fields.responsibleId}</dt>
          <dd>{pages.person(responsible.name, responsible.number)}</dd>
        </>
      )}
      <dt>{columns.reportedBy}</dt>
      <dd>
        {pages.person(reportedBy.name, reportedBy.number)} · {saySecond(reportedAt)}
      </dd>
    </dl>
  )
}

function Steps({ incident: { steps } }: { incident: IncidentInSight }) {
  const { pages } = useWords()
  if (steps.length === 0) return <p className="quiet">{pages.incidents.noSteps}</p>
  return (
    <ol className="history">
      {steps.map(({ at, by, with: other, kind, text }) => (
        <li key={`${at} ${kind}`}>
          <time dateTime={at} className="number">
            {saySecond(at)}
          </time>
          <strong>{pages.incidents.steps[kind]}</strong>
          <span>{pages.person(by.name, by.number)}</span>
          <ul>
            <li>{text}</li>
            {other && <li>{pages.incidents.with(pages.person(other.name, other.number))}</li>}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function Deal(props: { incident: IncidentInSight; act: Act; onDone: () => void; onClose: () => void }) {
  const { incident, act, onDone, onClose } = props
  const { pages } = useWords()
  const { acts, actHints, fields, hints, confirm } = pages.incidents
  const same = {
    title: `${incident.number} ${acts[act]}`,
    submitLabel: act === 'find' ? confirm : acts[act],
    given: { incidentId: incident.id, version: incident.version },
    onDone,
    onClose
  }
  if (act === 'tell')
    return (
      <FormDialog operation={incidents.tell} {...same}>
        <Field name="toldTo" label={fields.toldTo} hint={hints.toldTo}>
          <Input maxLength={200} />
        </Field>
      </FormDialog>
    )
  return (
    <FormDialog operation={incidents[act]} {...same}>
      <Field name="text" label={fields.text} hint={actHints[act]}>
        <Input.TextArea rows={4} maxLength={1000} />
      </Field>
    </FormDialog>
  )
}
