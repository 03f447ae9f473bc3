import { Link, useParams } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ReactElement } from 'react'
import { incidents, type IncidentInSight } from '#shared/registers/incidents.ts'
import type { Words } from '#shared/words/words.ts'
import { sayMoment } from '#renderer/moments.ts'
import { PrintedPaper } from '#renderer/PrintedPaper.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { SignatureLines } from '#renderer/ui/Paper.tsx'
import { Unbroken } from '#renderer/ui/Unbroken.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'

/** The report form of an incident on paper, with the seven heads that a report of a leak must have. */
export function IncidentReport(): ReactElement {
  const words = useWords()
  const { pages, levels } = words
  const { incidentId } = useParams({ from: '/incidents/$incidentId/report' })
  const { value: incident, refusal } = useReading(incidents.open, { incidentId })
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)} next={pages.incidents.notFoundNext}>
        <Link to="/incidents">{pages.incidents.back}</Link>
      </EmptyState>
    )
  if (!incident) return <Spin aria-label={pages.loading} />
  return (
    <>
      <PageTitle
        title={`${incident.number} ${pages.incidents.acts.report}`}
        note={
          <Link to="/incidents/$incidentId" params={{ incidentId }}>
            {pages.incidents.back}
          </Link>
        }
      />
      <PrintedPaper
        form="incidentReport"
        about={incident.number}
        carrierIds={incident.carrierId === undefined ? [] : [incident.carrierId]}
        {...(incident.level !== 'unclassified' && { mark: levels[incident.level] })}
      >
        <table>
          <caption>
            {incident.number} · {pages.incidents.kinds[incident.kind]}
          </caption>
          <tbody>
            {headsOf(incident, words).map(([head, said]) => (
              <tr key={head}>
                <th scope="row" className="paper-head-cell">
                  {head}
                </th>
                <td className="paper-lines">
                  <Unbroken text={said || pages.incidents.form.unknown} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <SignatureLines of={pages.incidents.form.signatures} />
      </PrintedPaper>
    </>
  )
}

// What the register knows of each head; what it does not know is written by hand.
function headsOf(incident: IncidentInSight, { pages, levels }: Words): [head: string, said: string][] {
  const { form, clocks } = pages.incidents
  const { carrier, level, what, place, foundOn, reportedBy, reportedAt, responsible, steps, toldAt, toldTo } = incident
  const line = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' · ')
  const taken = steps.filter(({ kind }) => kind !== 'closed').map(({ at, text }) => `${sayMoment(at)} ${text}`)
  return [
    [
      form.heads.content,
      line([carrier ? `${carrier.number} ${carrier.title}` : form.none, carrier?.markText ?? levels[level], form.one])
    ],
    [form.heads.found, line([foundOn, place, pages.person(reportedBy.name, reportedBy.number), sayMoment(reportedAt)])],
    [form.heads.responsible, responsible ? pages.person(responsible.name, responsible.number) : ''],
    [form.heads.course, what],
    [form.heads.harm, ''],
    [
      form.heads.actions,
      [...taken, ...(toldAt === undefined ? [] : [clocks.told(sayMoment(toldAt), toldTo ?? '')])].join('\n')
    ],
    [form.heads.remedies, steps.find(({ kind }) => kind === 'closed')?.text ?? '']
  ]
}
