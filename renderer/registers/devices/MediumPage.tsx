import { DeleteOutlined, EditOutlined, ExportOutlined, ImportOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button, Spin } from 'antd'
import { type ReactElement, useState } from 'react'
import { media, type MediumInSight } from '#shared/registers/media.ts'
import { mediumLoans, type MediumLoanInSight } from '#shared/registers/medium-loans.ts'
import { useSession } from '#renderer/session.ts'
import { DaysOverdue } from '#renderer/ui/DaysOverdue.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { BringBack, CarryOut } from './CarryOut.tsx'
import { Facts } from './ComputerPage.tsx'
import { DeviceHistory } from './DeviceHistory.tsx'
import { useOpenOuting } from './open-outing.ts'
import { LendMedium, TakeMediumBack } from './LendMedium.tsx'
import { ChangeMedium } from './MediumForm.tsx'
import { ScrapMedium } from './OtherUse.tsx'
import { PrintLabelButton } from './PrintLabelButton.tsx'

type Doing = 'change' | 'lend' | 'takeBack' | 'carryOut' | 'bringBack' | 'scrap'

/** One storage medium: what it is, who has it, and all that was ever done with it. */
export function MediumPage(): ReactElement {
  const words = useWords()
  const { pages, carrierKinds, deviceCheck } = words
  const { mayDo } = useSession()
  const texts = pages.devices
  const { fields } = texts
  const { mediumId } = useParams({ from: '/devices/media/$mediumId' })
  const { value: medium, refusal } = useReading(media.open, { mediumId })
  const history = useReading(media.history, { mediumId })
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)} next={texts.notFoundNext}>
        <Link to="/devices" search={{ tab: 'media' }}>
          {texts.back}
        </Link>
      </EmptyState>
    )
  if (!medium) return <Spin aria-label={pages.loading} />
  const { holder, place, carrier } = medium
  return (
    <>
      <Head medium={medium} />
      <div className="carrier-page">
        <div>
          <Standing medium={medium} />
          <section className="panel">
            <h2>{texts.details}</h2>
            <Facts
              rows={[
                [fields.mediumKind, carrierKinds[medium.kind]],
                [fields.computerKind, deviceCheck.kinds[medium.computerKind]],
                [fields.level, medium.level && <Mark key="level" level={medium.level} />],
                [fields.securityNumber, medium.securityNumber],
                [fields.serialNumber, medium.serialNumber],
                [fields.capacity, medium.capacity],
                [fields.unit, medium.unit],
                [fields.holderId, holder && pages.person(holder.name, holder.number)],
                [fields.placeId, pages.inBrackets(place.name, place.code)],
                [fields.remarks, medium.remarks],
                [
                  texts.becameCarrier,
                  carrier && mayDo('carriers.read') && (
                    <Link
                      key="carrier"
                      to="/carriers/$carrierId"
                      params={{ carrierId: carrier.id }}
                      className="number-code"
                    >
                      {carrier.number}
                    </Link>
                  )
                ],
                [pages.carrier.registeredOn, medium.registeredOn],
                [pages.carrier.registeredBy, pages.person(medium.registeredBy.name, medium.registeredBy.number)]
              ]}
            />
          </section>
        </div>
        <section className="panel">
          <h2>{texts.history}</h2>
          <DeviceHistory events={history.value?.events} refusal={history.refusal} />
        </section>
      </div>
    </>
  )
}

function Head({ medium }: { medium: MediumInSight }) {
  const { pages, carrierKinds } = useWords()
  const texts = pages.devices
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const [doing, setDoing] = useState<Doing>()
  const { state, number, kind, securityNumber } = medium
  const loan = useOpenLoan(medium)
  const outing = useOpenOuting(medium)
  const stop = () => setDoing(undefined)
  const done = (said: string) => () => {
    stop()
    void message.success(said)
  }
  const here = state === 'inUse' || state === 'idle'
  const mayHandle = mayDo('devices.handle')
  const mayRegister = mayDo('devices.register')
  const sheet = { medium, onClose: stop }
  return (
    <>
      <PageTitle
        title={[carrierKinds[kind], securityNumber].filter(Boolean).join(' ')}
        note={
          <>
            <span className="number-code">{number}</span> ·{' '}
            <Link to="/devices" search={{ tab: 'media' }}>
              {texts.back}
            </Link>
          </>
        }
      >
        {mayHandle && loan && (
          <Button type="primary" icon={<ImportOutlined />} onClick={() => setDoing('takeBack')}>
            {texts.takeBack}
          </Button>
        )}
        {mayHandle && outing && (
          <Button type="primary" icon={<ImportOutlined />} onClick={() => setDoing('bringBack')}>
            {texts.bringBack}
          </Button>
        )}
        {mayHandle && here && (
          <>
            <Button type="primary" icon={<ExportOutlined />} onClick={() => setDoing('lend')}>
              {texts.lend}
            </Button>
            <Button icon={<ExportOutlined />} onClick={() => setDoing('carryOut')}>
              {texts.carryOut}
            </Button>
          </>
        )}
        {mayRegister && state !== 'scrapped' && <PrintLabelButton thing="medium" id={medium.id} />}
        {mayRegister && here && (
          <Button icon={<EditOutlined />} onClick={() => setDoing('change')}>
            {texts.change}
          </Button>
        )}
        {mayHandle && here && (
          <Button danger icon={<DeleteOutlined />} onClick={() => setDoing('scrap')}>
            {texts.scrapMedium}
          </Button>
        )}
      </PageTitle>
      {doing === 'change' && <ChangeMedium {...sheet} onDone={done(texts.changed(number))} />}
      {doing === 'lend' && <LendMedium {...sheet} onDone={done(texts.lent(number))} />}
      {doing === 'takeBack' && loan && (
        <TakeMediumBack loan={loan} onClose={stop} onDone={done(texts.takenBack(number))} />
      )}
      {doing === 'carryOut' && (
        <CarryOut
          thing="medium"
          device={medium}
          serves={{ kind: medium.computerKind, level: medium.level }}
          onClose={stop}
          onDone={done(texts.carriedOut(number))}
        />
      )}
      {doing === 'bringBack' && outing && (
        <BringBack outing={outing} onClose={stop} onDone={done(texts.broughtBack(number))} />
      )}
      {doing === 'scrap' && <ScrapMedium {...sheet} onDone={done(texts.scrapped(number))} />}
    </>
  )
}

function Standing({ medium }: { medium: MediumInSight }) {
  const { pages, levels } = useWords()
  const texts = pages.devices
  const loan = useOpenLoan(medium)
  const outing = useOpenOuting(medium)
  return (
    <section className="panel">
      <h2>{texts.standing}</h2>
      <dl className="facts">
        <dt>{texts.columns.state}</dt>
        <dd>
          <strong>{texts.mediumStates[medium.state]}</strong>
        </dd>
        {loan && (
          <>
            <dt>{texts.borrower}</dt>
            <dd>{pages.person(loan.borrower.name, loan.borrower.number)}</dd>
            <dt>{texts.connectedTo}</dt>
            <dd>{pages.inBrackets(loan.computer.name, loan.computer.number)}</dd>
            <dt>{texts.loanContents}</dt>
            <dd>{pages.inBrackets(loan.contents, levels[loan.level])}</dd>
          </>
        )}
        {outing && (
          <>
            <dt>{texts.carriedBy}</dt>
            <dd>{pages.person(outing.carriedBy.name, outing.carriedBy.number)}</dd>
            <dt>{texts.destination}</dt>
            <dd>{outing.destination}</dd>
            <dt>{texts.contents}</dt>
            <dd>{pages.inBrackets(outing.contents, levels[outing.level])}</dd>
          </>
        )}
        {medium.out && (
          <>
            <dt>{texts.columns.out}</dt>
            <dd className="number">
              {medium.out.dueOn} <DaysOverdue days={medium.out.daysOverdue} />
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

function useOpenLoan({ id, state }: MediumInSight): MediumLoanInSight | undefined {
  const out = state === 'onLoan'
  const { value } = useReading(mediumLoans.list, { which: 'open', mediumId: id, count: 1 }, { when: out })
  return out ? value?.rows[0] : undefined
}
