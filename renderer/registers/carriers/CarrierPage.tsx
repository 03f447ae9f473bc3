import { SwapOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button, Spin } from 'antd'
import { type ReactElement, type ReactNode, useState } from 'react'
import { carriers, type CarrierInSight } from '#shared/registers/carriers.ts'
import type { OutputOf } from '#shared/define-operation.ts'
import { saySecond } from '#renderer/moments.ts'
import { sayChanges } from '#renderer/say-change.ts'
import { useSession } from '#renderer/session.ts'
import { AboutSubstitute } from '#renderer/ui/about-substitute.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayOperation, sayRefusal, useWords } from '#renderer/words.ts'
import { MoveCarrier } from './MoveCarrier.tsx'
import { ScopeAndHold } from './ScopeAndHold.tsx'
import { sayEnd, sayGloss } from '#renderer/ui/say-mark.ts'

/**
 * One carrier: its mark as printed, where it is and who answers for it, and all that was ever done with it.
 * @param acts what can be done with it by other registers, as buttons
 * @param whereabouts who has it while it is not where it is kept, as further pairs of a list
 * @param panels what else other registers say of it, each on a panel of its own
 */
export function CarrierPage({
  acts,
  whereabouts,
  panels
}: {
  acts: (carrier: CarrierInSight) => ReactNode
  whereabouts: (carrier: CarrierInSight) => ReactNode
  panels: (carrier: CarrierInSight) => ReactNode
}): ReactElement {
  const words = useWords()
  const { pages, carrierStates } = words
  const { carrierId } = useParams({ from: '/carriers/$carrierId' })
  const { value: carrier, refusal } = useReading(carriers.open, { carrierId })
  const { message } = App.useApp()
  const { mayDo } = useSession()
  const [moving, setMoving] = useState(false)

  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)} next={pages.carrier.notFoundNext}>
        <Link to="/carriers">{pages.carrier.back}</Link>
      </EmptyState>
    )
  if (!carrier) return <Spin aria-label={pages.loading} />
  return (
    <AboutSubstitute value={carrier.substitute !== undefined}>
      <PageTitle
        title={carrier.title}
        note={
          <>
            <span className="number-code">{carrier.number}</span> · <Link to="/carriers">{pages.carrier.back}</Link>
          </>
        }
      >
        {acts(carrier)}
        {mayDo('carriers.move') && carrier.state === 'inStock' && (
          <Button icon={<SwapOutlined />} onClick={() => setMoving(true)}>
            {pages.carrier.move}
          </Button>
        )}
      </PageTitle>
      <div className="carrier-page">
        <div>
          <section className="panel">
            <h2>{pages.carrier.mark}</h2>
            <div className="mark-sheet">
              <span lang="zh-CN" className="mark-printed">
                {carrier.markText || pages.mark.nothingPrinted}
              </span>
              <span className="mark-meaning">
                <strong>{sayGloss(words, carrier.mark)}</strong>
                <span>{sayEnd(words, carrier.mark, carrier.startsOn)}</span>
              </span>
            </div>
          </section>
          {carrier.substitute && (
            <section className="panel">
              <h2>{pages.substitutes.panel}</h2>
              <p>{pages.substitutes.shown}</p>
              <dl className="facts">
                <dt>{pages.changed.names.realTitleAt}</dt>
                <dd>{carrier.substitute.realTitleAt}</dd>
                <dt>{pages.changed.names.checked}</dt>
                <dd>{carrier.substitute.checked}</dd>
              </dl>
            </section>
          )}
          <section className="panel">
            <h2>{pages.carrier.where}</h2>
            <dl className="facts">
              <dt>{pages.carrier.state}</dt>
              <dd>
                <strong>{carrierStates[carrier.state]}</strong>
              </dd>
              {whereabouts(carrier)}
              <dt>{pages.carrier.holder}</dt>
              <dd>{pages.person(carrier.holder.name, carrier.holder.number)}</dd>
              <dt>{pages.carrier.place}</dt>
              <dd>{pages.inBrackets(carrier.place.name, carrier.place.code)}</dd>
              <dt>{pages.carrierForm.fields.unit}</dt>
              <dd>{carrier.unit}</dd>
            </dl>
          </section>
          <section className="panel">
            <h2>{pages.carrier.details}</h2>
            <Details carrier={carrier} />
          </section>
          <ScopeAndHold carrier={carrier} />
          {panels(carrier)}
        </div>
        <section className="panel">
          <h2>{pages.carrier.history}</h2>
          <History carrierId={carrierId} />
        </section>
      </div>
      {moving && (
        <MoveCarrier
          carrier={carrier}
          onClose={() => setMoving(false)}
          onDone={() => {
            setMoving(false)
            void message.success(pages.move.done)
          }}
        />
      )}
    </AboutSubstitute>
  )
}

function Details({ carrier }: { carrier: CarrierInSight }) {
  const { pages, carrierKinds } = useWords()
  const { carrierOrigins, markStates } = pages.scope
  const { fields } = pages.carrierForm
  const otherwise = 'otherwiseProvided' in carrier.mark ? carrier.mark.otherwiseProvided : undefined
  const rows: [string, ReactNode][] = [
    [pages.carrier.level, <Mark key="level" level={carrier.level} />],
    [fields.origin, carrierOrigins[carrier.origin]],
    [pages.carrier.markState, markStates[carrier.markState]],
    [fields.kind, carrierKinds[carrier.kind]],
    [fields.issuer, carrier.issuer],
    [fields.documentNumber, carrier.documentNumber],
    [fields.copyNumber, carrier.copyNumber],
    [fields.pages, carrier.pages],
    [fields.capacity, carrier.capacity],
    [fields.serialNumber, carrier.serialNumber],
    [fields.formerNumber, carrier.formerNumber],
    [fields.startsOn, carrier.startsOn],
    [pages.carrier.endsOn, carrier.endsOn],
    [fields.basis, carrier.basis],
    [pages.carrier.otherwiseProvided, otherwise],
    [fields.scope, carrier.scope],
    [fields.remarks, carrier.remarks],
    [pages.carrier.registeredOn, carrier.registeredOn],
    [pages.carrier.registeredBy, pages.person(carrier.registeredBy.name, carrier.registeredBy.number)]
  ]
  return (
    <dl className="facts facts-in-pairs">
      {rows
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

type Event = OutputOf<typeof carriers.history>['events'][number]

function History({ carrierId }: { carrierId: string }) {
  const { pages } = useWords()
  const { value, refusal } = useReading(carriers.history, { carrierId })
  if (refusal) return <RefusalNotice refusal={refusal} />
  if (!value) return <Spin aria-label={pages.loading} />
  if (value.events.length === 0) return <p className="quiet">{pages.carrier.historyEmpty}</p>
  return (
    <ol className="history">
      {value.events.map((event) => (
        <HistoryEvent key={event.sequence} event={event} />
      ))}
    </ol>
  )
}

function HistoryEvent({ event }: { event: Event }) {
  const words = useWords()
  const { at, operation, person, changed } = event
  return (
    <li>
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
  )
}
