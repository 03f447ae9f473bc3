import { Link, useParams } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { InspectedThing } from '#shared/inspection-rules.ts'
import { inspections } from '#shared/registers/inspections.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { SignatureLines } from '#renderer/ui/Paper.tsx'
import { Unbroken } from '#renderer/ui/Unbroken.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'

/** What the sheet is given that prints it. */
export type PrintsInspection = (sheet: {
  form: 'inspectionReport'
  about: string
  carrierIds: readonly string[]
  children: ReactNode
}) => ReactNode

/**
 * The record of an inspection as it is printed and signed (库房检查记录).
 * @param onPaper draws the sheet with the button that prints it
 */
export function InspectionSheet({ onPaper }: { onPaper: PrintsInspection }): ReactElement {
  const words = useWords()
  const { pages } = words
  const { inspections: said } = pages
  const { inspectionId } = useParams({ from: '/inspections/$inspectionId/sheet' })
  const { value: inspection, refusal } = useReading(inspections.open, { inspectionId })
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/inspections">{said.back}</Link>
      </EmptyState>
    )
  if (!inspection) return <Spin aria-label={pages.loading} />
  const { number, place, inspectedOn, temperature, humidity, wanted, facts, findings } = inspection
  const { inspectedBy, secondBy, nextDueOn, nextDueReason, remark } = inspection
  const known: readonly (readonly [string, string])[] = [
    [said.columns.number, number],
    [said.inspectedOn, inspectedOn],
    [said.place, pages.inBrackets(place.name, place.code)],
    [
      said.columns.temperature,
      `${temperature === undefined ? said.notMeasured : said.degrees(temperature)}　${said.wantedTemperature(wanted.temperature.from, wanted.temperature.to)}`
    ],
    [
      said.columns.humidity,
      `${humidity === undefined ? said.notMeasured : said.percent(humidity)}　${said.wantedHumidity(wanted.humidity.from, wanted.humidity.to)}`
    ],
    [
      said.inspectors,
      [inspectedBy, ...(secondBy ? [secondBy] : [])]
        .map((each) => pages.person(each.name, each.number))
        .join(pages.listSeparator)
    ],
    [
      said.nextDueOn,
      nextDueReason === undefined ? nextDueOn : pages.inBrackets(nextDueOn, said.because(nextDueReason))
    ],
    ...(remark === undefined ? [] : [[said.remark, remark] as const])
  ]
  return (
    <>
      <PageTitle
        title={pages.prints.forms.inspectionReport}
        note={
          <Link to="/inspections/$inspectionId" params={{ inspectionId }}>
            {number}
          </Link>
        }
      />
      {onPaper({
        form: 'inspectionReport',
        about: `${number} ${place.name}`,
        carrierIds: [],
        children: (
          <>
            <table className="paper-facts">
              <tbody>
                {known.map(([name, value]) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td>
                      <Unbroken text={value} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <table className="paper-lines">
              <thead>
                <tr>
                  {[said.thing, said.state, said.fact].map((heading) => (
                    <th key={heading} scope="col">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {InspectedThing.options.map((thing) => (
                  <tr key={thing}>
                    <td>{said.things[thing]}</td>
                    <td>{said.factStates[facts[thing].state]}</td>
                    <td>{facts[thing].fact || pages.none}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <table className="paper-lines">
              <thead>
                <tr>
                  {[
                    said.thing,
                    said.severity,
                    said.what,
                    said.remedy,
                    said.responsible,
                    said.dueOn,
                    said.columns.open
                  ].map((heading) => (
                    <th key={heading} scope="col">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {findings.length === 0 && (
                  <tr>
                    <td colSpan={7}>{said.noFindings}</td>
                  </tr>
                )}
                {findings.map(({ id, about, severity, what, remedy, responsible, dueOn, state, steps }) => (
                  <tr key={id}>
                    <td>{said.abouts[about]}</td>
                    <td>{said.severities[severity]}</td>
                    <td>{what}</td>
                    <td>{remedy || pages.none}</td>
                    <td>{responsible.name}</td>
                    <td className="keep">{dueOn}</td>
                    <td>{[said.findingStates[state], steps.at(-1)?.text].filter(Boolean).join('　')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <SignatureLines of={said.signatures} />
          </>
        )
      })}
    </>
  )
}
