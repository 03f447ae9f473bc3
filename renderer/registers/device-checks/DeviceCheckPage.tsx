import { PrinterOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ComponentType, ReactElement, ReactNode } from 'react'
import type { OutputOf } from '#shared/define-operation.ts'
import type { Comparison } from '#shared/device-policy/compare.ts'
import { summaryWith, unseenItems, type Matter } from '#shared/device-policy/finding-life.ts'
import { itemName } from '#shared/device-policy/report-text.ts'
import type { CheckItem, CheckReport, Device, Finding, Reminder } from '#shared/device-policy/report.ts'
import { deviceChecks, type DeviceCheck } from '#shared/registers/device-checks.ts'
import { ExportButton } from '#renderer/ExportButton.tsx'
import { sayMoment } from '#renderer/moments.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { CheckSummary } from '#renderer/ui/CheckSummary.tsx'
import { AgainstRegisters } from './AgainstRegisters.tsx'

/** How it goes on with what a check found; another register tells it. */
export type LifeParts = {
  /** Stands around the whole page. */
  Frame: ComponentType<{ checkId: string; children: ReactNode }>
  OfFinding: ComponentType<{ matter: Matter }>
  OfReminder: ComponentType<{ reminder: Reminder }>
  /** Beside the title of what must be looked at. */
  LookAtSeveral: ComponentType
  /** What the check before has seen, and this one has not. */
  Gone: ComponentType
}

/** What one check found: what must not be, what a person must look at, what was not found, and why each is said. */
export function DeviceCheckPage({ life }: { life: LifeParts }): ReactElement {
  const words = useWords()
  const { pages } = words
  const { checkId } = useParams({ from: '/checks/$checkId' })
  const { value: check, refusal } = useReading(deviceChecks.open, { checkId })
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/checks">{pages.checks.back}</Link>
      </EmptyState>
    )
  if (!check) return <Spin aria-label={pages.loading} />
  return (
    <life.Frame checkId={checkId}>
      <Report check={check} life={life} />
    </life.Frame>
  )
}

function Report({ check, life }: { check: OutputOf<typeof deviceChecks.open>; life: LifeParts }) {
  const { pages, deviceCheck } = useWords()
  const { groups } = pages.checks
  const { report } = check
  const forbidden = report.findings.filter(({ verdict }) => verdict === 'forbidden')
  const look = report.findings.filter(({ verdict }) => verdict === 'look')
  const unseen = unseenItems(report)
  const notFound = report.items.filter(({ answer }) => answer === 'notFound')
  const remarks = check.againstRegisters?.remarks ?? []
  const countOf = (wanted: 'forbidden' | 'look') => remarks.filter(({ verdict }) => verdict === wanted).length
  return (
    <>
      <PageTitle title={<CheckSummary summary={summaryWith(report, remarks)} />} note={<Circumstances check={check} />}>
        <ExportButton form="deviceCheck" wish={{ checkId: check.id }} />
        <Link to="/checks/$checkId/sheet" params={{ checkId: check.id }} className="button-link">
          <PrinterOutlined /> {pages.checks.sheet}
        </Link>
      </PageTitle>
      <p>
        {pages.checks.counts(
          forbidden.length + countOf('forbidden'),
          look.length + unseen.length + countOf('look'),
          notFound.length
        )}
      </p>
      {check.sinceLast && <SinceLast sinceLast={check.sinceLast} />}
      {check.againstRegisters && (
        <AgainstRegisters
          comparison={check.againstRegisters}
          OfFinding={life.OfFinding}
          tools={look.length + unseen.length === 0 && <life.LookAtSeveral />}
        />
      )}
      <Group title={groups.forbidden} answer="found" count={forbidden.length}>
        {forbidden.map((finding) => (
          <FindingLine key={keyOf(finding)} finding={finding} report={report} life={life} />
        ))}
      </Group>
      <Group
        title={groups.look}
        answer="cannotBeExcluded"
        count={look.length + unseen.length}
        tools={<life.LookAtSeveral />}
      >
        {look.map((finding) => (
          <FindingLine key={keyOf(finding)} finding={finding} report={report} life={life} />
        ))}
        {unseen.map((item) => (
          <UnseenLine key={`${item.article} ${itemName(item, deviceCheck)}`} item={item} life={life} />
        ))}
      </Group>
      <life.Gone />
      <Group title={groups.reminders} answer="look" count={report.reminders.length}>
        {report.reminders.map((reminder) => (
          <li key={reminder} className="check-line">
            <span className="check-reminder">{deviceCheck.reminders[reminder]}</span>
            <life.OfReminder reminder={reminder} />
          </li>
        ))}
      </Group>
      <Folded title={groups.notFound} note={pages.checks.notFoundHere(notFound.length)} count={notFound.length}>
        <ul className="check-plain">
          {notFound.map((item) => (
            <li key={`${item.article} ${itemName(item, deviceCheck)}`}>
              {itemName(item, deviceCheck)} <span className="quiet">{deviceCheck.article(item.article)}</span>
            </li>
          ))}
        </ul>
      </Folded>
      <Folded title={groups.unread} note={String(report.unread.length)} count={report.unread.length}>
        <ul className="check-plain">
          {report.unread.map(({ what, where, why }) => (
            <li key={`${what} ${where}`}>
              {deviceCheck.areas[what]} <code>{where}</code>{' '}
              <span className="quiet">{deviceCheck.unreadReasons[why]}</span>
            </li>
          ))}
        </ul>
      </Folded>
      <Folded
        title={groups.devices}
        note={pages.checks.devicesCount(report.devices.length)}
        count={report.devices.length}
      >
        <Devices devices={report.devices} />
      </Folded>
    </>
  )
}

// What was not there last time is the first thing an officer asks about.
function SinceLast({ sinceLast }: { sinceLast: Comparison }) {
  const { pages } = useWords()
  const { earlierAt, appeared, gone } = sinceLast
  if (appeared.length + gone.length === 0) return <p className="quiet">{pages.checks.noChange(sayMoment(earlierAt))}</p>
  return (
    <Group title={pages.checks.groups.sinceLast} answer="look" count={appeared.length + gone.length}>
      {appeared.map((device) => (
        <ChangedLine key={device.id} how={pages.checks.appeared} device={device} />
      ))}
      {gone.map((device) => (
        <ChangedLine key={device.id} how={pages.checks.gone} device={device} />
      ))}
    </Group>
  )
}

function ChangedLine({ how, device }: { how: string; device: Device }) {
  const { deviceCheck } = useWords()
  return (
    <li className="check-line">
      <strong>{how}</strong>
      <span>{device.name || deviceCheck.unnamed}</span>
      <span className="quiet">{deviceCheck.categories[device.category]}</span>
    </li>
  )
}

function Circumstances({ check }: { check: DeviceCheck }) {
  const { pages, deviceCheck } = useWords()
  const { kind, zone, at, machine } = check.report
  const what = [machine.hostName, machine.maker, machine.model].filter(Boolean).join(' ')
  const said = [
    deviceCheck.kinds[kind],
    deviceCheck.zones[zone],
    ...(what ? [what] : []),
    sayMoment(at),
    pages.person(check.checkedBy.name, check.checkedBy.number)
  ]
  return (
    <>
      {said.join(' · ')} · <Link to="/checks">{pages.checks.back}</Link>
    </>
  )
}

function Group(props: {
  title: string
  answer: 'found' | 'cannotBeExcluded' | 'look'
  count: number
  /** What can be done with all of it. */
  tools?: ReactNode
  children: ReactNode
}) {
  const { title, answer, count, tools, children } = props
  if (count === 0) return null
  return (
    <section className="check-group" data-answer={answer}>
      <h2>
        {title} <span className="number">{count}</span>
      </h2>
      {tools}
      <ul>{children}</ul>
    </section>
  )
}

function Folded({ title, note, count, children }: { title: string; note: string; count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <details className="check-folded">
      <summary>
        <h2>{title}</h2> <span className="quiet">{note}</span>
      </summary>
      {children}
    </details>
  )
}

function FindingLine({ finding, report, life }: { finding: Finding; report: CheckReport; life: LifeParts }) {
  const { pages, deviceCheck } = useWords()
  const device = report.devices.find(({ id }) => id === finding.device)
  return (
    <li className="check-line">
      <strong>{deviceCheck.categories[finding.category]}</strong>
      <span>{device?.name || deviceCheck.unnamed}</span>
      <span className="quiet">{deviceCheck.article(finding.article)}</span>
      <span className="check-remedy">{deviceCheck.remedies[finding.remedy]}</span>
      {device && (
        <details className="check-evidence">
          <summary>{pages.checks.evidence}</summary>
          <Evidence device={device} />
        </details>
      )}
      <life.OfFinding matter={{ article: finding.article, about: finding.category, device: finding.device }} />
    </li>
  )
}

function UnseenLine({ item, life }: { item: CheckItem; life: LifeParts }) {
  const { deviceCheck } = useWords()
  return (
    <li className="check-line">
      <strong>{itemName(item, deviceCheck)}</strong>
      <span>
        {deviceCheck.hidden(item.hiddenBy.map((area) => deviceCheck.areas[area]).join(deviceCheck.separator))}
      </span>
      <span className="quiet">{deviceCheck.article(item.article)}</span>
      <life.OfFinding matter={{ article: item.article, about: item.category, device: '' }} />
    </li>
  )
}

function Evidence({ device }: { device: Device }) {
  const { deviceCheck } = useWords()
  const { headings } = deviceCheck
  const traits = device.traits.map((trait) => deviceCheck.traits[trait])
  const facts: [string, string | undefined][] = [
    [headings.certainty, deviceCheck.certainties[device.certainty]],
    [headings.presence, [deviceCheck.presences[device.presence], ...traits].join(deviceCheck.separator)],
    [headings.ids, device.ids],
    [headings.place, device.busPath],
    [headings.serial, device.serial],
    [headings.addresses, device.addresses?.join(deviceCheck.separator)]
  ]
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      {device.evidence.map(({ sign, where, what }) => (
        <div key={`${sign} ${where} ${what}`} className="fact">
          <dt>{deviceCheck.signs[sign]}</dt>
          <dd>
            {what} <code>{where}</code>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Devices({ devices }: { devices: readonly Device[] }) {
  const { deviceCheck } = useWords()
  const { headings } = deviceCheck
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{headings.category}</th>
          <th scope="col">{headings.device}</th>
          <th scope="col">{headings.ids}</th>
          <th scope="col">{headings.presence}</th>
        </tr>
      </thead>
      <tbody>
        {devices.map(({ id, category, name, ids, presence, traits }) => (
          <tr key={id}>
            <td>{deviceCheck.categories[category]}</td>
            <td>{name || deviceCheck.unnamed}</td>
            <td className="number-code">{ids}</td>
            <td>
              {[deviceCheck.presences[presence], ...traits.map((trait) => deviceCheck.traits[trait])].join(
                deviceCheck.separator
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function keyOf({ article, category, device }: Finding): string {
  return `${article} ${category} ${device}`
}
