import { Link, useParams } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ReactElement } from 'react'
import { people } from '#shared/registers/people.ts'
import { markOfPaper } from '#renderer/mark-of-paper.ts'
import { PrintedPaper } from '#renderer/PrintedPaper.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { SignatureLines } from '#renderer/ui/Paper.tsx'
import { Unbroken } from '#renderer/ui/Unbroken.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'

/** The clearance sheet (离岗清退单): every open thing of somebody who leaves, and how it is settled, to be signed. */
export function ClearanceSheet(): ReactElement {
  const words = useWords()
  const { pages } = words
  const { personId } = useParams({ from: '/people/$personId/clearance' })
  const { value: person, refusal } = useReading(people.open, { personId })
  const texts = pages.onePerson
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/people">{texts.back}</Link>
      </EmptyState>
    )
  if (!person) return <Spin aria-label={pages.loading} />
  const columns = texts.openColumns
  return (
    <>
      <PageTitle
        title={texts.sheet}
        note={
          <Link to="/people/$personId" params={{ personId }}>
            {pages.person(person.name, person.number)}
          </Link>
        }
      />
      <PrintedPaper
        form="clearanceSheet"
        about={pages.person(person.name, person.number)}
        carrierIds={[...new Set(person.openEnds.flatMap(({ carrier }) => (carrier ? [carrier.id] : [])))]}
        purpose={texts.leave}
        size="a4-across"
        mark={markOfPaper(person.openEnds.flatMap(({ carrier }) => (carrier ? [carrier.level] : [])))}
      >
        <p>{texts.sheetFor(person.name, person.number)}</p>
        <p>{texts.sheetUnit(person.unit, person.post ?? pages.none)}</p>
        {person.openEnds.length === 0 ? (
          <p>{texts.sheetEmpty}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th>{columns.kind}</th>
                <th>{columns.what}</th>
                <th>{columns.level}</th>
                <th>{columns.dueOn}</th>
                <th>{columns.way}</th>
                <th>{columns.settled}</th>
              </tr>
            </thead>
            <tbody>
              {person.openEnds.map(({ kind, id, carrier, about, dueOn }) => (
                <tr key={`${kind} ${id}`}>
                  <td className="keep">{texts.openKinds[kind]}</td>
                  <td>
                    <Unbroken text={carrier ? `${carrier.number} ${carrier.title}` : about} />
                  </td>
                  <td className="keep">{carrier?.markText}</td>
                  <td className="keep">{dueOn}</td>
                  <td>{texts.openWays[kind]}</td>
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <SignatureLines of={texts.sheetSigns} />
      </PrintedPaper>
    </>
  )
}
