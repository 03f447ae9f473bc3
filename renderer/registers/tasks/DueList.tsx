import { Link, useSearch } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ReactElement } from 'react'
import { MOST_PRINTED } from '#shared/registers/prints.ts'
import { tasks } from '#shared/registers/tasks.ts'
import { today } from '#renderer/moments.ts'
import { markOfPaper } from '#renderer/mark-of-paper.ts'
import { PrintedPaper } from '#renderer/PrintedPaper.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { Unbroken } from '#renderer/ui/Unbroken.tsx'
import { useWhole } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { lastDayOf } from './DuePage.tsx'

/** What is due, on paper: the list as it was chosen on the screen. */
export function DueList(): ReactElement {
  const { pages } = useWords()
  const { which = 'all', kinds } = useSearch({ from: '/due/list' })
  const by = lastDayOf(which)
  const { value, refusal } = useWhole(tasks.due, { ...(by && { by }), ...(kinds && { kinds }) }, MOST_PRINTED)
  const { columns, kinds: names } = pages.tasks
  const rows = value?.rows ?? []
  return (
    <>
      <PageTitle title={pages.tasks.list} note={<Link to="/due">{pages.tasks.back}</Link>} />
      <RefusalNotice refusal={refusal} />
      {value && value.total > rows.length && <p className="caution">{pages.holdings.tooMany(rows.length)}</p>}
      {!value && !refusal && <Spin aria-label={pages.loading} />}
      {value && (
        <PrintedPaper
          form="dueList"
          size="a4-across"
          about={pages.tasks.printed(today())}
          carrierIds={[...new Set(rows.flatMap(({ carrier }) => (carrier ? [carrier.id] : [])))]}
          mark={markOfPaper(rows.flatMap(({ carrier }) => (carrier ? [carrier.level] : [])))}
        >
          <table>
            <caption>
              {pages.tasks.printed(today())} · {pages.tasks.summary(value.total, value.overdue)}
            </caption>
            <thead>
              <tr>
                <th scope="col">{columns.dueOn}</th>
                <th scope="col">{columns.left}</th>
                <th scope="col">{columns.kind}</th>
                <th scope="col">{pages.carriers.columns.number}</th>
                <th scope="col">{columns.level}</th>
                <th scope="col">{columns.what}</th>
                <th scope="col">{columns.person}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((due) => (
                <tr key={`${due.kind} ${due.id}`}>
                  <td className="keep">{due.dueOn}</td>
                  <td className="keep">{due.daysOverdue > 0 ? pages.loans.overdue(due.daysOverdue) : ''}</td>
                  <td>{names[due.kind]}</td>
                  <td className="keep">{due.carrier?.number ?? ''}</td>
                  <td lang="zh-CN" className="keep">
                    {due.carrier?.markText ?? ''}
                  </td>
                  <td>
                    <Unbroken text={[due.carrier?.title, due.about, due.task?.note].filter(Boolean).join(' · ')} />
                  </td>
                  <td>{due.person && pages.person(due.person.name, due.person.number)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </PrintedPaper>
      )}
    </>
  )
}
