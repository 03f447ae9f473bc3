import { Link, useSearch } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ReactElement } from 'react'
import { holdings } from '#shared/registers/holdings.ts'
import { MOST_PRINTED } from '#shared/registers/prints.ts'
import type { Words } from '#shared/words/words.ts'
import { markOfPaper } from '#renderer/mark-of-paper.ts'
import { PrintedPaper } from '#renderer/PrintedPaper.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { Unbroken } from '#renderer/ui/Unbroken.tsx'
import { useWhole } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { Totals } from './Totals.tsx'
import { whoseOf, type Whose } from './whose.ts'

/** The same list as a paper that is registered when it is printed: there is no other way out of the program for it. */
export function HoldingsOnPaper(): ReactElement {
  const words = useWords()
  const { pages, carrierStates, carrierKinds } = words
  const view = useSearch({ from: '/holdings/print' })
  const { value, refusal } = useWhole(holdings.list, whoseOf(view), MOST_PRINTED)
  const { columns } = pages.carriers
  if (refusal) return <RefusalNotice refusal={refusal} />
  if (!value) return <Spin aria-label={pages.loading} />
  const about = sayWhose(words, view)
  return (
    <>
      <PageTitle
        title={pages.holdings.printed}
        note={
          <Link to="/holdings" search={view}>
            {pages.holdings.backToList}
          </Link>
        }
      />
      {value.total > value.rows.length && <p className="caution">{pages.holdings.tooMany(value.rows.length)}</p>}
      <PrintedPaper
        form="holdings"
        about={about}
        carrierIds={value.rows.map(({ carrier }) => carrier.id)}
        size="a4-across"
        mark={markOfPaper(value.rows.map(({ carrier }) => carrier.level))}
      >
        <p>{about}</p>
        <Totals totals={value.totals} total={value.total} />
        <table>
          <thead>
            <tr>
              <th>{pages.holdings.numbers}</th>
              <th>{columns.number}</th>
              <th>{columns.title}</th>
              <th>{columns.kind}</th>
              <th>{columns.mark}</th>
              <th>{columns.copyNumber}</th>
              <th>{columns.holder}</th>
              <th>{columns.place}</th>
              <th>{columns.state}</th>
              <th>{pages.holdings.lentTo}</th>
            </tr>
          </thead>
          <tbody>
            {value.rows.map(({ carrier, outWith }, index) => (
              <tr key={carrier.id}>
                <td>{index + 1}</td>
                <td className="keep">{carrier.number}</td>
                <td>{carrier.title}</td>
                <td>{carrierKinds[carrier.kind]}</td>
                <td className="keep">{carrier.markText}</td>
                <td className="keep">{carrier.copyNumber}</td>
                <td className="keep">{carrier.holder.name}</td>
                <td>{carrier.place.name}</td>
                <td className="keep">{carrierStates[carrier.state]}</td>
                <td>{outWith && <Unbroken text={pages.holdings.lentUntil(outWith.name, outWith.dueOn)} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </PrintedPaper>
    </>
  )
}

function sayWhose({ pages, levels: levelWords, carrierStates }: Words, { person, place, unit, levels, states }: Whose) {
  const said = [
    person?.label,
    place?.label,
    unit,
    levels?.map((level) => levelWords[level]).join(pages.listSeparator),
    states?.map((state) => carrierStates[state]).join(pages.listSeparator)
  ].filter((each) => each)
  return said.length === 0 ? pages.holdings.everyone : said.join(' · ')
}
