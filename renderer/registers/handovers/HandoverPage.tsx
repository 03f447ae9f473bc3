import { FileTextOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button, Checkbox, Spin } from 'antd'
import { type ReactElement, useState } from 'react'
import { handovers, type Handover, type HandoverItem } from '#shared/registers/handovers.ts'
import { saySecond } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { Reassign, TakeOut } from './ChangeHandover.tsx'
import { SignHandover } from './SignHandover.tsx'

type Doing = 'sign' | 'reassign' | 'takeOut'

/** One hand-over: what is handed over to whom, what was counted, and who signed. */
export function HandoverPage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const { handoverId } = useParams({ from: '/handovers/$handoverId' })
  const { value: handover, refusal } = useReading(handovers.open, { handoverId })
  const { message } = App.useApp()
  const { mayDo } = useSession()
  const [doing, setDoing] = useState<Doing>()
  // What is not chosen: at first everything that waits is.
  const [left, setLeft] = useState<readonly string[]>([])
  const texts = pages.handovers

  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/handovers">{texts.back}</Link>
      </EmptyState>
    )
  if (!handover) return <Spin aria-label={pages.loading} />
  const waiting = handover.items.filter(({ state }) => state === 'waiting')
  const chosen = waiting.filter(({ carrier }) => !left.includes(carrier.id))
  const mayTake = mayDo('handovers.take') && waiting.length > 0
  const choose = (id: string, wanted: boolean) => setLeft(wanted ? left.filter((each) => each !== id) : [...left, id])
  const done = (said: string) => {
    setDoing(undefined)
    setLeft([])
    void message.success(said)
  }
  const sheet = { handover, items: chosen, onClose: () => setDoing(undefined) }
  return (
    <>
      <PageTitle title={texts.one(handover.number)} note={<Link to="/handovers">{texts.back}</Link>}>
        {mayTake && (
          <>
            <Button type="primary" disabled={chosen.length === 0} onClick={() => setDoing('sign')}>
              {texts.sign}
            </Button>
            <Button disabled={chosen.length === 0} onClick={() => setDoing('reassign')}>
              {texts.reassign}
            </Button>
            <Button disabled={chosen.length === 0} onClick={() => setDoing('takeOut')}>
              {texts.takeOut}
            </Button>
          </>
        )}
        <Link to="/handovers/$handoverId/book" params={{ handoverId }}>
          <Button icon={<FileTextOutlined />} tabIndex={-1}>
            {texts.book}
          </Button>
        </Link>
      </PageTitle>
      <section className="panel">
        <Facts handover={handover} />
      </section>
      <section className="panel">
        <h2>{texts.items}</h2>
        <Items items={handover.items} {...(mayTake && { left, choose })} />
        {mayTake && <p className="quiet">{texts.chosen(chosen.length, waiting.length)}</p>}
      </section>
      <section className="panel">
        <h2>{texts.signings}</h2>
        <Signings handover={handover} />
      </section>
      {doing === 'sign' && <SignHandover {...sheet} onDone={(count) => done(texts.signedDone(count))} />}
      {doing === 'reassign' && <Reassign {...sheet} onDone={() => done(texts.reassigned)} />}
      {doing === 'takeOut' && <TakeOut {...sheet} onDone={() => done(texts.takenOut)} />}
    </>
  )
}

function Facts({ handover }: { handover: Handover }) {
  const { pages } = useWords()
  const { giver, reason, begunBy, begunAt, closedAt } = handover
  const texts = pages.handovers
  return (
    <dl className="facts facts-in-pairs">
      <dt>{texts.giver}</dt>
      <dd>
        <Link to="/people/$personId" params={{ personId: giver.id }}>
          {pages.person(giver.name, giver.number)}
        </Link>{' '}
        · {giver.unit}
      </dd>
      <dt>{texts.reason}</dt>
      <dd>{reason}</dd>
      <dt>{texts.begunBy}</dt>
      <dd>{pages.person(begunBy.name, begunBy.number)}</dd>
      <dt>{texts.begunAt}</dt>
      <dd className="number">{saySecond(begunAt)}</dd>
      {closedAt && (
        <>
          <dt>{texts.closedAt}</dt>
          <dd className="number">{saySecond(closedAt)}</dd>
        </>
      )}
    </dl>
  )
}

function Items(props: {
  items: readonly HandoverItem[]
  left?: readonly string[]
  choose?: (id: string, wanted: boolean) => void
}) {
  const { items, left = [], choose } = props
  const { pages, carrierKinds } = useWords()
  const { itemColumns: columns, states, choose: sayChoose, appointedBy: sayAppointed } = pages.handovers
  return (
    <table className="sheet-table">
      <thead>
        <tr>
          {choose && <td />}
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.title}</th>
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.mark}</th>
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.receiver}</th>
          <th scope="col">{sayAppointed}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.difference}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ carrier, markText, receiver, appointedBy, state, difference }) => (
          <tr key={carrier.id}>
            {choose && (
              <td>
                {state === 'waiting' && (
                  <Checkbox
                    aria-label={sayChoose(carrier.title)}
                    checked={!left.includes(carrier.id)}
                    onChange={({ target }) => choose(carrier.id, target.checked)}
                  />
                )}
              </td>
            )}
            <td>
              {carrier.place ? (
                <Link to="/carriers/$carrierId" params={{ carrierId: carrier.id }} className="number-code">
                  {carrier.number}
                </Link>
              ) : (
                <span className="number-code">{carrier.number}</span>
              )}
            </td>
            <td>{carrier.title}</td>
            <td>{carrierKinds[carrier.kind]}</td>
            <td>
              <Mark level={carrier.level} text={markText} />
            </td>
            <td>{carrier.place?.name}</td>
            <td>{pages.person(receiver.name, receiver.number)}</td>
            <td>{appointedBy?.name}</td>
            <td>{state === 'missing' ? <strong className="overdue">{states[state]}</strong> : states[state]}</td>
            <td>{difference}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Signings({ handover: { giver, signings } }: { handover: Handover }) {
  const { pages } = useWords()
  const texts = pages.handovers
  if (signings.length === 0) return <p className="quiet">{texts.noSignings}</p>
  return (
    <ul className="noted">
      {signings.map(({ id, signedAt, receiver, presider, giverAbsentBecause, takenDownBy }) => (
        <li key={id}>
          <span className="number">{saySecond(signedAt)}</span>
          <span>
            {giverAbsentBecause === undefined
              ? texts.signed(giver.name, receiver.name)
              : texts.signedWithout(receiver.name, presider?.name ?? '', giverAbsentBecause)}
          </span>
          {presider && giverAbsentBecause === undefined && <span>{texts.presided(presider.name)}</span>}
          <span className="quiet">{texts.takenDownBy(takenDownBy.name)}</span>
        </li>
      ))}
    </ul>
  )
}
