import { PrinterOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { App, Button, Input, Radio, Spin } from 'antd'
import { type ReactElement, useState } from 'react'
import { findingStateAfter, InspectedThing, isOutside } from '#shared/inspection-rules.ts'
import { inspections, type Inspection, type InspectionFinding } from '#shared/registers/inspections.ts'
import { saySecond, today } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { DueDay } from '#renderer/ui/DueDay.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'

type Doing = { finding: InspectionFinding; act: 'putRight' | 'confirm' }

/** One inspection: what was measured and seen, and how far what was found is put right. */
export function InspectionPage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const { inspections: said } = pages
  const { inspectionId } = useParams({ from: '/inspections/$inspectionId' })
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { value: inspection, refusal } = useReading(inspections.open, { inspectionId })
  const [doing, setDoing] = useState<Doing>()
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/inspections">{said.back}</Link>
      </EmptyState>
    )
  if (!inspection) return <Spin aria-label={pages.loading} />
  const { number, place, findings } = inspection
  const factsSaid = InspectedThing.options.some((thing) => inspection.facts[thing].fact)
  const done = () => {
    setDoing(undefined)
    void message.success(said.done)
  }
  return (
    <>
      <PageTitle
        title={`${number} ${pages.inBrackets(place.name, place.code)}`}
        note={<Link to="/inspections">{said.back}</Link>}
      >
        <Button onClick={() => void navigate({ to: '/inspections/places/$placeId', params: { placeId: place.id } })}>
          {said.ofPlace}
        </Button>
        <Button
          icon={<PrinterOutlined />}
          onClick={() => void navigate({ to: '/inspections/$inspectionId/sheet', params: { inspectionId } })}
        >
          {said.sheet}
        </Button>
      </PageTitle>
      <div className="inspection-page">
        <section className="panel">
          <Facts inspection={inspection} />
        </section>
        <section className="panel">
          <h2>{said.facts}</h2>
          <table className="plain-table">
            <tbody>
              {InspectedThing.options.map((thing) => {
                const { state, fact } = inspection.facts[thing]
                return (
                  <tr key={thing}>
                    <th scope="row">{said.things[thing]}</th>
                    <td>
                      {state === 'notInOrder' ? (
                        <strong className="overdue">✖ {said.factStates[state]}</strong>
                      ) : (
                        <>
                          {state === 'inOrder' ? '✔' : '–'} {said.factStates[state]}
                        </>
                      )}
                    </td>
                    {factsSaid && <td>{fact}</td>}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
        <section className="panel inspection-findings">
          <h2>{said.findings}</h2>
          {findings.length === 0 && <p className="quiet">{said.noFindings}</p>}
          {findings.map((finding) => (
            <Finding
              key={finding.id}
              finding={finding}
              onAct={(act) => setDoing({ finding, act })}
              mayPutRight={mayDo('inspections.inspect')}
              mayConfirm={mayDo('inspections.confirm')}
            />
          ))}
        </section>
      </div>
      {doing?.act === 'putRight' && (
        <FormDialog
          operation={inspections.putRight}
          title={said.putRightTitle}
          submitLabel={said.putRight}
          given={{ findingId: doing.finding.id, version: doing.finding.version }}
          onDone={done}
          onClose={() => setDoing(undefined)}
        >
          <p className="quiet">{doing.finding.what}</p>
          <Field name="text" label={said.putRightText}>
            <Input maxLength={300} autoFocus />
          </Field>
        </FormDialog>
      )}
      {doing?.act === 'confirm' && (
        <Confirm finding={doing.finding} onDone={done} onClose={() => setDoing(undefined)} />
      )}
    </>
  )
}

function Facts({ inspection }: { inspection: Inspection }) {
  const { pages } = useWords()
  const { inspections: said } = pages
  const { inspectedOn, temperature, humidity, wanted, inspectedBy, secondBy, registeredAt, remark } = inspection
  const { nextDueOn, nextDueReason } = inspection
  return (
    <dl className="facts">
      <dt>{said.inspectedOn}</dt>
      <dd>{inspectedOn}</dd>
      <dt>{said.columns.temperature}</dt>
      <dd>
        <Measure value={temperature} range={wanted.temperature} say={said.degrees} />{' '}
        <span className="quiet">{said.wantedTemperature(wanted.temperature.from, wanted.temperature.to)}</span>
      </dd>
      <dt>{said.columns.humidity}</dt>
      <dd>
        <Measure value={humidity} range={wanted.humidity} say={said.percent} />{' '}
        <span className="quiet">{said.wantedHumidity(wanted.humidity.from, wanted.humidity.to)}</span>
      </dd>
      <dt>{said.inspectors}</dt>
      <dd>
        {[inspectedBy, ...(secondBy ? [secondBy] : [])]
          .map(({ name, number }) => pages.person(name, number))
          .join(pages.listSeparator)}{' '}
        <span className="quiet">{saySecond(registeredAt)}</span>
      </dd>
      <dt>{said.nextDueOn}</dt>
      <dd>
        {nextDueOn} {nextDueReason !== undefined && <span className="quiet">{said.because(nextDueReason)}</span>}
      </dd>
      {remark !== undefined && (
        <>
          <dt>{said.remark}</dt>
          <dd>{remark}</dd>
        </>
      )}
    </dl>
  )
}

function Measure(props: {
  value: number | undefined
  range: { from: number; to: number }
  say: (value: number) => string
}) {
  const { value, range, say } = props
  const { inspections: said } = useWords().pages
  if (value === undefined) return <>{said.notMeasured}</>
  return isOutside(value, range) ? (
    <strong className="overdue">
      {say(value)} ▲ {said.outside}
    </strong>
  ) : (
    <>{say(value)}</>
  )
}

function Finding(props: {
  finding: InspectionFinding
  onAct: (act: 'putRight' | 'confirm') => void
  mayPutRight: boolean
  mayConfirm: boolean
}) {
  const { finding, onAct, mayPutRight, mayConfirm } = props
  const { pages } = useWords()
  const { inspections: said } = pages
  const { about, severity, what, remedy, responsible, dueOn, daysOverdue, state, steps } = finding
  return (
    <article className="inspection-finding">
      <h3>
        {said.abouts[about]} · {said.severities[severity]} · {said.findingStates[state]}
      </h3>
      <dl className="facts">
        <dt>{said.what}</dt>
        <dd>{what}</dd>
        <dt>{said.remedy}</dt>
        <dd>{remedy}</dd>
        <dt>{said.responsible}</dt>
        <dd>{pages.person(responsible.name, responsible.number)}</dd>
        <dt>{said.dueOn}</dt>
        <dd>
          {dueOn} {state === 'open' && <DueDay due={{ dueOn, daysOverdue }} />}
        </dd>
      </dl>
      {steps.map((step) => (
        <p key={step.at} className="quiet">
          {said.stepSaid(said.steps[step.act], step.text, step.by.name, saySecond(step.at))}
        </p>
      ))}
      {mayPutRight && findingStateAfter('putRight', state) && (
        <Button type="primary" onClick={() => onAct('putRight')}>
          {said.putRight}
        </Button>
      )}
      {mayConfirm && findingStateAfter('confirm', state) && (
        <Button type="primary" onClick={() => onAct('confirm')}>
          {said.confirm}
        </Button>
      )}
    </article>
  )
}

function Confirm(props: { finding: InspectionFinding; onDone: () => void; onClose: () => void }) {
  const { finding, onDone, onClose } = props
  const { inspections: said } = useWords().pages
  const [result, setResult] = useState<'confirm' | 'again'>('confirm')
  return (
    <FormDialog
      operation={inspections.confirm}
      title={said.confirmTitle}
      submitLabel={said.confirm}
      given={{ findingId: finding.id, version: finding.version, result }}
      check={({ dueOn }) => (result === 'again' && !dueOn ? [{ path: ['dueOn'], problem: 'required' }] : [])}
      fieldsOfRefusals={{ 'inspection.newDayMissing': 'dueOn', 'inspection.dueBefore': 'dueOn' }}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="quiet">{finding.steps.at(-1)?.text}</p>
      <label className="stacked">
        {said.confirmResult}
        <Radio.Group
          aria-label={said.confirmResult}
          value={result}
          options={(['confirm', 'again'] as const).map((each) => ({ value: each, label: said.results[each] }))}
          onChange={({ target }) => setResult(target.value as 'confirm' | 'again')}
        />
      </label>
      <Field name="text" label={said.confirmText}>
        <Input maxLength={300} autoFocus />
      </Field>
      {result === 'again' && (
        <Field name="dueOn" label={said.newDueOn} required>
          <DayInput earliest={today()} />
        </Field>
      )}
    </FormDialog>
  )
}
