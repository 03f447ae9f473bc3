import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { App, Button, Input, InputNumber, Spin } from 'antd'
import { type ReactElement, type ReactNode, useState } from 'react'
import { isAbove } from '#shared/levels.ts'
import { composeMark } from '#shared/marks.ts'
import { determinations, type DeterminationInSight, type MarkNotice } from '#shared/registers/determinations.ts'
import { saySecond, today } from '#renderer/moments.ts'
import { PersonPicker, PlacePicker } from '#renderer/pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { sayEnd, sayGloss } from '#renderer/ui/say-mark.ts'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useDoing, useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { ConfirmMarked } from './ConfirmMarked.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import { DeterminationForm } from './DeterminationForm.tsx'

/** One determination: what was proposed and decided, what bears its mark, what was derived from it, who was noticed. */
export function DeterminationPage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const { determinationId } = useParams({ from: '/determinations/$determinationId' })
  const { value, refusal } = useReading(determinations.open, { determinationId })
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)} next={pages.carrier.notFoundNext}>
        <Link to="/determinations">{pages.determinations.title}</Link>
      </EmptyState>
    )
  if (!value) return <Spin aria-label={pages.loading} />
  return <Shown determination={value} />
}

function Shown({ determination }: { determination: DeterminationInSight }) {
  const words = useWords()
  const { pages } = words
  const said = pages.determinations
  const { number, title, act, way, mark, markText, markTextBefore, startsOn, carriers, notices } = determination
  const [onPaper, setOnPaper] = useState(false)
  return (
    <>
      <PageTitle
        title={title}
        note={
          <>
            <span className="number-code">{number}</span> ·{' '}
            {way ? pages.inBrackets(said.acts[act], said.ways[way]) : said.acts[act]}
            {' · '}
            <Link to="/determinations">{said.back}</Link>
          </>
        }
      >
        <Acts determination={determination} />
        <Button onClick={() => setOnPaper(!onPaper)}>{onPaper ? said.offPaper : said.onPaper}</Button>
      </PageTitle>
      {onPaper ? (
        <DeterminationForm determination={determination} />
      ) : (
        <div className="carrier-page">
          <div>
            <section className="panel">
              <h2>{said.mark}</h2>
              <div className="mark-sheet">
                {markTextBefore !== undefined && (
                  <s lang="zh-CN" className="mark-printed mark-void">
                    {markTextBefore}
                  </s>
                )}
                <span lang="zh-CN" className="mark-printed">
                  {markText || pages.mark.nothingPrinted}
                </span>
                <span className="mark-meaning">
                  <strong>{sayGloss(words, mark)}</strong>
                  <span>{sayEnd(words, mark, startsOn)}</span>
                </span>
              </div>
            </section>
            <section className="panel">
              <h2>{said.proposal}</h2>
              <Facts determination={determination} />
            </section>
          </div>
          <div>
            <section className="panel">
              <h2>{said.decision}</h2>
              <Decision determination={determination} />
            </section>
            {carriers.length > 0 && (
              <section className="panel">
                <h2>{said.carriers(carriers.length)}</h2>
                <ul className="family">
                  {carriers.map((carrier) => (
                    <li key={carrier.id}>
                      <Link to="/carriers/$carrierId" params={{ carrierId: carrier.id }} className="number-code">
                        {carrier.number}
                      </Link>
                      <span className="number">{carrier.copyNumber}</span>
                      <strong
                        className={
                          carrier.markState === 'toRemark' || carrier.markState === 'unmarked' ? 'overdue' : ''
                        }
                      >
                        {said.markStates[carrier.markState]}
                      </strong>
                      <span>{words.carrierStates[carrier.state]}</span>
                      <span>{carrier.holder.name}</span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {notices.length > 0 && <Notices notices={notices} />}
            <Related title={said.changes} determinations={determination.changes} />
            <Related title={said.derived} determinations={determination.derived} />
          </div>
        </div>
      )}
    </>
  )
}

function Acts({ determination }: { determination: DeterminationInSight }) {
  const words = useWords()
  const { pages } = words
  const said = pages.determinations
  const { id, state, act, proposedBy, version, carriers, level } = determination
  const { mayDo, person } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const withdrawing = useDoing(determinations.withdraw)
  const [doing, setDoing] = useState<'decide' | 'decideHere' | 'register'>()
  const own = proposedBy.number === person.number
  const done = (what: string) => {
    setDoing(undefined)
    void message.success(what)
  }
  const waiting = state === 'waiting'
  const unmarked = carriers.filter(({ markState }) => markState === 'unmarked')
  return (
    <>
      {waiting && !own && mayDo('determinations.decide') && !isAbove(level, person.clearance) && (
        <Button type="primary" onClick={() => setDoing('decide')}>
          {said.decide}
        </Button>
      )}
      {waiting && !mayDo('determinations.decide') && mayDo('determinations.propose') && (
        <Button onClick={() => setDoing('decideHere')}>{said.decideHere}</Button>
      )}
      {waiting && own && act === 'determine' && (
        <Button onClick={() => void navigate({ to: '/determinations/new', search: { amend: id } })}>
          {said.amend}
        </Button>
      )}
      {waiting && own && (
        <Button
          loading={withdrawing.doing}
          onClick={() => {
            void withdrawing.perform({ determinationId: id, version }).then((answer) => {
              void (answer.ok ? message.success(said.withdrawn) : message.error(sayRefusal(words, answer.refusal)))
            })
          }}
        >
          {said.withdraw}
        </Button>
      )}
      {state === 'approved' && act === 'determine' && mayDo('determinations.mark') && (
        <Button type="primary" onClick={() => setDoing('register')}>
          {said.registerOriginals}
        </Button>
      )}
      {unmarked.length > 0 && mayDo('determinations.mark') && (
        <ConfirmMarked carrierIds={unmarked.map((each) => each.id)} />
      )}
      {(doing === 'decide' || doing === 'decideHere') && (
        <DecideDialog
          determination={determination}
          here={doing === 'decideHere'}
          onClose={() => setDoing(undefined)}
          onDone={(decided) => done(said.decided[decided])}
        />
      )}
      {doing === 'register' && (
        <RegisterOriginals
          determination={determination}
          onClose={() => setDoing(undefined)}
          onDone={() => done(said.registered)}
        />
      )}
    </>
  )
}

function Facts({ determination }: { determination: DeterminationInSight }) {
  const { pages, carrierKinds } = useWords()
  const said = pages.determinations
  const { fields } = said.form
  const { kind, documentNumber, originals, startsOn, basis, why, phone, points, sources, remarks } = determination
  const { scopeUnits, scopePeople, unit, carrierId, changesId, issuerDocument, issuerNoticedOn } = determination
  const rows: [string, ReactNode][] = [
    [fields.unit, unit],
    [fields.kind, kind && carrierKinds[kind]],
    [fields.documentNumber, documentNumber],
    [fields.originals, originals],
    [fields.startsOn, startsOn],
    [fields.basis, basis],
    [said.why, why],
    [said.phone, phone],
    [said.issuerNotice, issuerDocument && pages.inBrackets(issuerDocument, issuerNoticedOn ?? '')],
    [
      fields.points,
      points.length > 0 && (
        <ul className="plain-list">
          {points.map((point) => (
            <li key={point.text}>
              {point.text} {point.mark && <Mark level={point.mark.level} text={composeMark(point.mark)} />}
            </li>
          ))}
        </ul>
      )
    ],
    [
      said.sources,
      sources.length > 0 && (
        <ul className="plain-list">
          {sources.map((source) => (
            <li key={source.carrierId}>
              <Link to="/carriers/$carrierId" params={{ carrierId: source.carrierId }} className="number-code">
                {source.number}
              </Link>{' '}
              <Mark level={source.level} text={source.markText} /> {source.title}
              {source.touched && ` · ${source.touched.text}`}
            </li>
          ))}
        </ul>
      )
    ],
    [fields.scopeUnits, scopeUnits.join(pages.listSeparator)],
    [fields.scopePeople, scopePeople.map(({ name, number }) => pages.person(name, number)).join(pages.listSeparator)],
    [fields.remarks, remarks],
    [
      said.changesWhat,
      changesId !== undefined ? (
        <Link to="/determinations/$determinationId" params={{ determinationId: changesId }}>
          {said.originalDetermination}
        </Link>
      ) : (
        carrierId !== undefined && (
          <Link to="/carriers/$carrierId" params={{ carrierId }}>
            {said.theCarrier}
          </Link>
        )
      )
    ]
  ]
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== undefined && value !== '' && value !== false)
        .map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function Decision({ determination }: { determination: DeterminationInSight }) {
  const { pages } = useWords()
  const said = pages.determinations
  const { state, proposedBy, proposedAt, decidedBy, decidedAt, reason, markTextProposed, onTheSpot } = determination
  const rows: [string, ReactNode][] = [
    [said.columns.state, <strong key="state">{said.states[state]}</strong>],
    [said.columns.proposedBy, pages.person(proposedBy.name, proposedBy.number)],
    [said.columns.proposedAt, saySecond(proposedAt)],
    [said.columns.decidedBy, decidedBy && pages.person(decidedBy.name, decidedBy.number)],
    [
      said.decidedAt,
      decidedAt && (onTheSpot ? pages.inBrackets(saySecond(decidedAt), said.onTheSpot) : saySecond(decidedAt))
    ],
    [said.asProposed, markTextProposed],
    [said.reason, reason]
  ]
  return (
    <dl className="facts">
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

function Related({ title, determinations: rows }: { title: string; determinations: DeterminationInSight['changes'] }) {
  const { pages } = useWords()
  const said = pages.determinations
  if (rows.length === 0) return null
  return (
    <section className="panel">
      <h2>{title}</h2>
      <ul className="family">
        {rows.map(({ id, number, act, state, title: about, mark, markText }) => (
          <li key={id}>
            <Link to="/determinations/$determinationId" params={{ determinationId: id }} className="number-code">
              {number}
            </Link>
            <span>{said.acts[act]}</span>
            <Mark level={mark.level} text={markText} />
            <strong>{said.states[state]}</strong>
            <span className="quiet">{about}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Notices({ notices }: { notices: readonly MarkNotice[] }) {
  const { pages } = useWords()
  const said = pages.determinations
  const { mayDo } = useSession()
  const [serving, setServing] = useState<MarkNotice>()
  return (
    <section className="panel">
      <h2>{said.notices}</h2>
      <ul className="family">
        {notices.map((notice) => (
          <li key={notice.id}>
            <strong>{notice.to}</strong>
            {notice.servedOn !== undefined ? (
              <span>{said.served(notice.servedOn, notice.receiver ?? '')}</span>
            ) : (
              <span className="quiet">{said.toServe(notice.dueOn)}</span>
            )}
            {notice.servedOn === undefined && mayDo('determinations.mark') && (
              <Button size="small" aria-label={said.serveTo(notice.to)} onClick={() => setServing(notice)}>
                {said.serve}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {serving && (
        <FormDialog
          operation={determinations.serveNotice}
          title={said.serveTo(serving.to)}
          submitLabel={said.serve}
          given={{ noticeId: serving.id }}
          initial={{ servedOn: today() }}
          fieldsOfRefusals={{ 'determination.servedLater': 'servedOn' }}
          onDone={() => setServing(undefined)}
          onClose={() => setServing(undefined)}
        >
          <Field name="receiver" label={said.receiver}>
            <Input maxLength={60} />
          </Field>
          <Field name="servedOn" label={said.servedOn}>
            <DayInput latest={today()} />
          </Field>
        </FormDialog>
      )}
    </section>
  )
}

function RegisterOriginals(props: { determination: DeterminationInSight; onDone: () => void; onClose: () => void }) {
  const { determination, onDone, onClose } = props
  const { pages } = useWords()
  const said = pages.determinations
  const { id, version, originals = 1, markText } = determination
  return (
    <FormDialog
      operation={determinations.registerOriginals}
      title={said.registerOriginals}
      submitLabel={said.registerOriginals}
      given={{ determinationId: id, version }}
      fieldsOfRefusals={{
        'person.notCleared': 'holderId',
        'person.reviewLapsed': 'holderId',
        'place.notFound': 'placeId'
      }}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="caution">{said.registerExplain(originals, markText)}</p>
      <Field name="holderId" label={pages.carrierForm.fields.holderId}>
        <PersonPicker />
      </Field>
      <Field name="placeId" label={pages.carrierForm.fields.placeId}>
        <PlacePicker />
      </Field>
      <div className="two-columns">
        <Field name="pages" label={pages.carrierForm.fields.pages}>
          <InputNumber min={1} precision={0} />
        </Field>
        <Field name="capacity" label={pages.carrierForm.fields.capacity} />
      </div>
    </FormDialog>
  )
}
