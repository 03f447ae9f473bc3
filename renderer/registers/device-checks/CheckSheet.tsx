import { Link, useParams } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ComponentType, ReactElement, ReactNode } from 'react'
import type { OutputOf } from '#shared/define-operation.ts'
import type { RegisterComparison } from '#shared/device-policy/compare-registers.ts'
import { matterOfRemark, summaryWith, unseenItems, type Matter } from '#shared/device-policy/finding-life.ts'
import {
  deviceLine,
  hiddenText,
  itemName,
  machineName,
  sourceName,
  unreadText
} from '#shared/device-policy/report-text.ts'
import type { Finding, Reminder } from '#shared/device-policy/report.ts'
import { deviceChecks } from '#shared/registers/device-checks.ts'
import { saySecond } from '#renderer/moments.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { SignatureLines } from '#renderer/ui/Paper.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'

/** What another register tells on the sheet. */
export type PaperParts = {
  Frame: ComponentType<{ checkId: string; children: ReactNode }>
  OfFinding: ComponentType<{ matter: Matter }>
  OfReminder: ComponentType<{ reminder: Reminder }>
}

/**
 * One whole check as it is printed and signed.
 * @param paper puts the sheet on paper, with what it is about in a line
 */
export function CheckSheetPage({
  life,
  paper
}: {
  life: PaperParts
  paper: (printed: { about: string; sheet: ReactNode }) => ReactNode
}): ReactElement {
  const words = useWords()
  const { checkId } = useParams({ from: '/checks/$checkId/sheet' })
  const { value: check, refusal } = useReading(deviceChecks.open, { checkId })
  if (refusal) return <EmptyState title={sayRefusal(words, refusal)} />
  if (!check) return <Spin aria-label={words.pages.loading} />
  return (
    <life.Frame checkId={checkId}>
      <PageTitle
        title={words.pages.checks.sheet}
        note={
          <Link to="/checks/$checkId" params={{ checkId }}>
            {words.pages.checks.sheetBack}
          </Link>
        }
      />
      {paper({
        about: [machineName(check.report, words.deviceCheck), saySecond(check.report.at)].join(' · ').slice(0, 200),
        sheet: <Sheet check={check} life={life} />
      })}
    </life.Frame>
  )
}

function Sheet({ check, life }: { check: OutputOf<typeof deviceChecks.open>; life: PaperParts }) {
  const { pages, deviceCheck: says } = useWords()
  const { report, checkedBy } = check
  const { headings } = says
  const forbidden = report.findings.filter(({ verdict }) => verdict === 'forbidden')
  const look = report.findings.filter(({ verdict }) => verdict === 'look')
  const unseen = unseenItems(report)
  const remarks = check.againstRegisters?.remarks ?? []
  const countOf = (wanted: 'forbidden' | 'look') => remarks.filter(({ verdict }) => verdict === wanted).length
  const facts: [string, string][] = [
    [headings.machine, machineName(report, says)],
    [headings.kind, says.kinds[report.kind]],
    [headings.zone, says.zones[report.zone]],
    [headings.at, saySecond(report.at)],
    [headings.source, sourceName(report, says)],
    [pages.checks.columns.by, pages.person(checkedBy.name, checkedBy.number)]
  ]
  const rowsOf = (findings: readonly Finding[]) =>
    findings.map(({ article, category, device: id, remedy }) => {
      const device = report.devices.find((each) => each.id === id)
      return (
        <tr key={`${article} ${category} ${id}`}>
          <td>{article}</td>
          <td>{device ? deviceLine(device, says) : says.categories[category]}</td>
          <td>
            {device?.evidence
              .slice(0, 2)
              .map(({ sign, what }) => says.labelled(says.signs[sign], what))
              .join('; ')}
          </td>
          <td>{says.remedies[remedy]}</td>
          <td>
            <life.OfFinding matter={{ article, about: category, device: id }} />
          </td>
        </tr>
      )
    })
  return (
    <>
      <p className="sheet-result">
        <strong>{says.summaries[summaryWith(report, remarks)]}</strong>
        <br />
        {says.counts(
          forbidden.length + countOf('forbidden'),
          look.length + unseen.length + countOf('look'),
          report.unread.length
        )}
      </p>
      <table className="sheet-facts">
        <tbody>
          {facts.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{headings.forbidden}</h3>
      {forbidden.length === 0 ? <p>{says.nothingForbidden}</p> : <Findings>{rowsOf(forbidden)}</Findings>}
      <h3>{headings.look}</h3>
      {look.length + unseen.length === 0 ? (
        <p>{says.nothingToLook}</p>
      ) : (
        <Findings>
          {rowsOf(look)}
          {unseen.map((item) => (
            <tr key={`${item.article} ${itemName(item, says)}`}>
              <td>{item.article}</td>
              <td>{itemName(item, says)}</td>
              <td>{hiddenText(item.hiddenBy, says)}</td>
              <td>{says.remedies.lookAtDevice}</td>
              <td>
                <life.OfFinding matter={{ article: item.article, about: item.category, device: '' }} />
              </td>
            </tr>
          ))}
        </Findings>
      )}
      {check.againstRegisters && <Remarks comparison={check.againstRegisters} life={life} />}
      <h3>{headings.items}</h3>
      <table>
        <thead>
          <tr>
            {[headings.article, headings.category, headings.answer].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.items.map((item) => (
            <tr key={`${item.article} ${itemName(item, says)}`}>
              <td>{item.article}</td>
              <td>{itemName(item, says)}</td>
              <td>{says.answers[item.answer] + hiddenText(item.hiddenBy, says)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{headings.reminders}</h3>
      <ul>
        {report.reminders.map((reminder) => (
          <li key={reminder}>
            {says.reminders[reminder]}
            <life.OfReminder reminder={reminder} />
          </li>
        ))}
      </ul>
      <h3>{headings.unread}</h3>
      <Lines of={report.unread.map((unread) => unreadText(unread, says))} none={says.nothingUnread} />
      <h3>{headings.devices}</h3>
      <Lines of={report.devices.map((device) => deviceLine(device, says))} none={says.noDevices} />
      <SignatureLines of={[says.signatures.checker, says.signatures.responsible, says.signatures.leader]} />
    </>
  )
}

// Together with what the check found by itself, or a changed disk would stand on no paper.
function Remarks({ comparison, life }: { comparison: RegisterComparison; life: PaperParts }) {
  const { pages, deviceCheck: says } = useWords()
  const texts = pages.devices.comparison
  const { computer, remarks, inOrder, partial } = comparison
  return (
    <>
      <h3>{texts.title}</h3>
      <p>
        {computer ? `${computer.number} ${computer.name}` : texts.noComputer} {texts.inOrder(inOrder)}{' '}
        {partial && texts.partial}
      </p>
      {remarks.length > 0 && (
        <Findings>
          {remarks.map((remark) => {
            const matter = matterOfRemark(remark)
            return (
              <tr key={`${remark.code} ${remark.what}`}>
                <td>{matter.article}</td>
                <td>
                  {says.labelled(says.remarkNames[remark.code], remark.what || pages.none)}
                  {remark.number && remark.number !== remark.what && ` ${texts.registeredAs(remark.number)}`}
                </td>
                <td>
                  {says.labelled(texts.verdicts[remark.verdict], says.remarks[remark.code])}
                  {remark.presence && says.aside(says.presences[remark.presence])}
                </td>
                <td>{says.remarkRemedies[remark.code]}</td>
                <td>
                  <life.OfFinding matter={matter} />
                </td>
              </tr>
            )
          })}
        </Findings>
      )}
    </>
  )
}

function Findings({ children }: { children: ReactNode }) {
  const { pages, deviceCheck } = useWords()
  const { headings } = deviceCheck
  const columns = [headings.article, headings.device, headings.evidence, headings.remedy, pages.findings.columns.state]
  return (
    <table className="sheet-findings">
      <thead>
        <tr>
          {columns.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

function Lines({ of, none }: { of: readonly string[]; none: string }) {
  if (of.length === 0) return <p>{none}</p>
  return (
    <ul>
      {/* Two devices of a kind are told in the same words. */}
      {of.map((line, index) => (
        <li key={`${index} ${line}`}>{line}</li>
      ))}
    </ul>
  )
}
