import { Link, useSearch } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ReactElement } from 'react'
import { highest } from '#shared/levels.ts'
import { tasks } from '#shared/registers/tasks.ts'
import { today } from '#renderer/moments.ts'
import { PrintedPaper } from '#renderer/PrintedPaper.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { lastDayOf } from './DuePage.tsx'

// What an office can see through on paper; the rest is on the screen.
const MOST = 500

/** What is due, on paper: the list as it was chosen on the screen. */
export function DueList(): ReactElement {
  const { pages, levels } = useWords()
  const { which = 'all', kinds } = useSearch({ from: '/due/list' })
  const by = lastDayOf(which)
  const { value, refusal } = useReading(tasks.due, { ...(by && { by }), ...(kinds && { kinds }), count: MOST })
  const { columns, kinds: names } = pages.tasks
  const rows = value?.rows ?? []
  const level = highest(rows.flatMap(({ carrier }) => (carrier ? [carrier.level] : [])))
  return (
    <>
      <PageTitle title={pages.tasks.list} note={<Link to="/due">{pages.tasks.back}</Link>} />
      <RefusalNotice refusal={refusal} />
      {!value && !refusal && <Spin aria-label={pages.loading} />}
      {value && (
        <PrintedPaper
          form="dueList"
          size="a4-across"
          about={pages.tasks.printed(today())}
          carrierIds={[...new Set(rows.flatMap(({ carrier }) => (carrier ? [carrier.id] : [])))]}
          {...(level !== 'unclassified' && { mark: levels[level] })}
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
                  <td>{due.dueOn}</td>
                  <td>{due.daysOverdue > 0 ? pages.loans.overdue(due.daysOverdue) : ''}</td>
                  <td>{names[due.kind]}</td>
                  <td>{due.carrier?.number ?? ''}</td>
                  <td lang="zh-CN">{due.carrier?.markText ?? ''}</td>
                  <td>{[due.carrier?.title, due.about, due.task?.note].filter(Boolean).join(' · ')}</td>
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
