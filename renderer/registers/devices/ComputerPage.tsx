import {
  DeleteOutlined,
  EditOutlined,
  ExportOutlined,
  ImportOutlined,
  SwapOutlined,
  ToolOutlined
} from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button, Spin } from 'antd'
import { type ReactElement, type ReactNode, useState } from 'react'
import type { OutputOf } from '#shared/define-operation.ts'
import { computers, type LevelChange } from '#shared/registers/computers.ts'
import { peripherals } from '#shared/registers/peripherals.ts'
import { repairs, type RepairInSight } from '#shared/registers/repairs.ts'
import { saySecond } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { DaysOverdue } from '#renderer/ui/DaysOverdue.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { BringBack, CarryOut } from './CarryOut.tsx'
import { ChangeComputer } from './ComputerForm.tsx'
import { DeviceHistory } from './DeviceHistory.tsx'
import { useOpenOuting } from './open-outing.ts'
import { RepurposeComputer, ScrapComputer } from './OtherUse.tsx'
import { BeginRepair, EndRepair } from './Repair.tsx'
import { PrintLabelButton } from './PrintLabelButton.tsx'

type Opened = OutputOf<typeof computers.open>
type Doing = 'change' | 'carryOut' | 'bringBack' | 'beginRepair' | 'endRepair' | 'repurpose' | 'scrap'

/** One computer: what it is, where it is, what is and was in it, and all that was ever done with it. */
export function ComputerPage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const texts = pages.devices
  const { computerId } = useParams({ from: '/devices/computers/$computerId' })
  const { value: computer, refusal } = useReading(computers.open, { computerId })
  const history = useReading(computers.history, { computerId })
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)} next={texts.notFoundNext}>
        <Link to="/devices">{texts.back}</Link>
      </EmptyState>
    )
  if (!computer) return <Spin aria-label={pages.loading} />
  return (
    <>
      <Head computer={computer} />
      <div className="carrier-page">
        <div>
          <Standing computer={computer} />
          <section className="panel">
            <h2>{texts.details}</h2>
            <Details computer={computer} />
          </section>
          <section className="panel">
            <h2>{texts.storage}</h2>
            <Storage computer={computer} />
          </section>
          <Peripherals computerId={computerId} />
          {computer.levels.length > 0 && (
            <section className="panel">
              <h2>{texts.levelChanges}</h2>
              <ul className="plain-list">
                {computer.levels.map((change) => (
                  <ChangeOfLevel key={`${change.changedOn} ${change.reason}`} change={change} />
                ))}
              </ul>
            </section>
          )}
        </div>
        <section className="panel">
          <h2>{texts.history}</h2>
          <DeviceHistory events={history.value?.events} refusal={history.refusal} />
        </section>
      </div>
    </>
  )
}

function Head({ computer }: { computer: Opened }) {
  const { pages } = useWords()
  const texts = pages.devices
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const [doing, setDoing] = useState<Doing>()
  const { state, number } = computer
  const outing = useOpenOuting(computer)
  const repair = useOpenRepair(computer)
  const stop = () => setDoing(undefined)
  const done = (said: string) => () => {
    stop()
    void message.success(said)
  }
  const here = state === 'inUse' || state === 'idle'
  const mayHandle = mayDo('devices.handle')
  const mayRegister = mayDo('devices.register')
  const sheet = { computer, onClose: stop }
  return (
    <>
      <PageTitle
        title={computer.name}
        note={
          <>
            <span className="number-code">{number}</span> · <Link to="/devices">{texts.back}</Link>
          </>
        }
      >
        {mayHandle && outing && (
          <Button type="primary" icon={<ImportOutlined />} onClick={() => setDoing('bringBack')}>
            {texts.bringBack}
          </Button>
        )}
        {mayHandle && repair && (
          <Button type="primary" icon={<ToolOutlined />} onClick={() => setDoing('endRepair')}>
            {texts.endRepair}
          </Button>
        )}
        {mayRegister && state !== 'scrapped' && <PrintLabelButton thing="computer" id={computer.id} />}
        {mayRegister && here && (
          <Button icon={<EditOutlined />} onClick={() => setDoing('change')}>
            {texts.change}
          </Button>
        )}
        {mayHandle && here && (
          <>
            <Button icon={<ExportOutlined />} onClick={() => setDoing('carryOut')}>
              {texts.carryOut}
            </Button>
            <Button icon={<ToolOutlined />} onClick={() => setDoing('beginRepair')}>
              {texts.repair}
            </Button>
            <Button icon={<SwapOutlined />} onClick={() => setDoing('repurpose')}>
              {texts.repurpose}
            </Button>
            <Button danger icon={<DeleteOutlined />} onClick={() => setDoing('scrap')}>
              {texts.scrap}
            </Button>
          </>
        )}
      </PageTitle>
      {doing === 'change' && <ChangeComputer {...sheet} onDone={done(texts.changed(number))} />}
      {doing === 'carryOut' && (
        <CarryOut
          thing="computer"
          device={computer}
          serves={computer}
          onClose={stop}
          onDone={done(texts.carriedOut(number))}
        />
      )}
      {doing === 'bringBack' && outing && (
        <BringBack outing={outing} onClose={stop} onDone={done(texts.broughtBack(number))} />
      )}
      {doing === 'beginRepair' && <BeginRepair {...sheet} onDone={done(texts.repairBegun(number))} />}
      {doing === 'endRepair' && repair && (
        <EndRepair {...sheet} repair={repair} onDone={done(texts.repairEnded(number))} />
      )}
      {doing === 'repurpose' && <RepurposeComputer {...sheet} onDone={done(texts.repurposed(number))} />}
      {doing === 'scrap' && <ScrapComputer {...sheet} onDone={done(texts.scrapped(number))} />}
    </>
  )
}

function Standing({ computer }: { computer: Opened }) {
  const { pages, levels } = useWords()
  const texts = pages.devices
  const outing = useOpenOuting(computer)
  const repair = useOpenRepair(computer)
  return (
    <section className="panel">
      <h2>{texts.standing}</h2>
      <dl className="facts">
        <dt>{texts.columns.state}</dt>
        <dd>
          <strong>{texts.computerStates[computer.state]}</strong>
        </dd>
        {outing && (
          <>
            <dt>{texts.carriedBy}</dt>
            <dd>
              {[outing.carriedBy, ...(outing.companion ? [outing.companion] : [])]
                .map(({ name, number }) => pages.person(name, number))
                .join(pages.listSeparator)}
            </dd>
            <dt>{texts.destination}</dt>
            <dd>{outing.destination}</dd>
            <dt>{texts.contents}</dt>
            <dd>{pages.inBrackets(outing.contents, levels[outing.level])}</dd>
            <dt>{texts.dueOn}</dt>
            <dd className="number">
              {outing.dueOn} <DaysOverdue days={outing.daysOverdue} />
            </dd>
            <dt>{texts.approvedBy}</dt>
            <dd>{pages.person(outing.approvedBy.name, outing.approvedBy.number)}</dd>
          </>
        )}
        {repair && (
          <>
            <dt>{texts.repairKind}</dt>
            <dd>{texts.repairKinds[repair.kind]}</dd>
            <dt>{texts.fault}</dt>
            <dd>{repair.fault}</dd>
            <dt>{texts.repairer}</dt>
            <dd>{repair.repairer}</dd>
            <dt>{texts.escort}</dt>
            <dd>{pages.person(repair.escort.name, repair.escort.number)}</dd>
            <dt>{texts.begunAt}</dt>
            <dd className="number">{saySecond(repair.begunAt)}</dd>
            {repair.removedDisks.length > 0 && (
              <>
                <dt>{texts.removedDisks}</dt>
                <dd className="number-code">{repair.removedDisks.join(pages.listSeparator)}</dd>
              </>
            )}
          </>
        )}
      </dl>
    </section>
  )
}

function Details({ computer }: { computer: Opened }) {
  const { pages, deviceCheck } = useWords()
  const { fields } = pages.devices
  const { responsible, place, macs, programs } = computer
  const rows: [string, ReactNode][] = [
    [fields.kind, deviceCheck.kinds[computer.kind]],
    [fields.level, computer.level && <Mark key="level" level={computer.level} />],
    [fields.model, computer.model],
    [fields.formerNumber, computer.formerNumber],
    [fields.unit, computer.unit],
    [fields.responsibleId, responsible && pages.person(responsible.name, responsible.number)],
    [fields.placeId, pages.inBrackets(place.name, place.code)],
    [fields.zone, deviceCheck.zones[computer.zone]],
    [fields.keyDepartment, computer.keyDepartment],
    [fields.macs, macs.join(pages.listSeparator)],
    [fields.programs, programs.join(pages.listSeparator)],
    [fields.installedOn, computer.installedOn],
    [fields.inUseSince, computer.inUseSince],
    [fields.remarks, computer.remarks],
    [pages.carrier.registeredOn, computer.registeredOn],
    [pages.carrier.registeredBy, pages.person(computer.registeredBy.name, computer.registeredBy.number)]
  ]
  return <Facts rows={rows} />
}

/** Pairs of a name and what is so, without those of which nothing is known. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
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

function Storage({ computer }: { computer: Opened }) {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const texts = pages.devices
  const { disks, formerDisks } = computer
  if (disks.length + formerDisks.length === 0) return <p className="quiet">{texts.noDisks}</p>
  return (
    <dl className="facts">
      {disks.length > 0 && (
        <>
          <dt>{texts.inside}</dt>
          <dd className="number-code">{disks.join(pages.listSeparator)}</dd>
        </>
      )}
      {formerDisks.length > 0 && (
        <>
          <dt>{texts.formerDisks}</dt>
          <dd>
            <ul className="plain-list">
              {formerDisks.map(({ serial, removedOn, carrier }) => (
                <li key={`${serial} ${removedOn}`}>
                  {texts.removed(serial, removedOn)}
                  {carrier && mayDo('carriers.read') && (
                    <>
                      {' · '}
                      {texts.becameCarrier}{' '}
                      <Link to="/carriers/$carrierId" params={{ carrierId: carrier.id }} className="number-code">
                        {carrier.number}
                      </Link>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  )
}

function Peripherals({ computerId }: { computerId: string }) {
  const { pages } = useWords()
  const texts = pages.devices
  const { value } = useReading(peripherals.list, { computerId })
  if (!value || value.total === 0) return null
  return (
    <section className="panel">
      <h2>{texts.connected}</h2>
      <ul className="plain-list">
        {value.rows.map(({ id, number, name, kind, state }) => (
          <li key={id}>
            <Link to="/devices" search={{ tab: 'peripherals', words: number }} className="number-code">
              {number}
            </Link>{' '}
            {texts.peripheralKinds[kind]} {name} · {texts.peripheralStates[state]}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChangeOfLevel({ change }: { change: LevelChange }) {
  const { pages, levels, deviceCheck } = useWords()
  const { formerKind, formerLevel, kind, level, changedOn, changedBy, reason } = change
  const from = formerLevel ? levels[formerLevel] : deviceCheck.kinds[formerKind]
  const to = level ? levels[level] : deviceCheck.kinds[kind]
  return (
    <li>
      {pages.devices.levelChange(changedOn, from, to, pages.person(changedBy.name, changedBy.number))}
      <span className="quiet"> {reason}</span>
    </li>
  )
}

function useOpenRepair({ id, state }: Opened): RepairInSight | undefined {
  const away = state === 'underRepair'
  const { value } = useReading(repairs.list, { which: 'open', computerId: id, count: 1 }, { when: away })
  return away ? value?.rows[0] : undefined
}
