import { Link, useSearch } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { archiveFigures } from '#shared/registers/archive-figures.ts'
import { useSession } from '#renderer/session.ts'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { SignatureLines } from '#renderer/ui/Paper.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { Figures } from './Figures.tsx'
import { periodOf } from './period.ts'

/** What the sheet is given that prints it. */
export type PrintsFigures = (sheet: {
  form: 'yearlyFigures'
  about: string
  carrierIds: readonly string[]
  children: ReactNode
}) => ReactNode

/**
 * The figures of a period as they are printed (年度统计表).
 * @param onPaper draws the sheet with the button that prints it
 */
export function FiguresOnPaper({ onPaper }: { onPaper: PrintsFigures }): ReactElement {
  const { pages } = useWords()
  const { archiveFigures: said } = pages
  const { person } = useSession()
  const period = periodOf(useSearch({ from: '/archive-figures/print' }))
  const { value: figures, refusal } = useReading(archiveFigures.ofPeriod, period)
  if (refusal) return <RefusalNotice refusal={refusal} />
  if (!figures) return <Spin aria-label={pages.loading} />
  const about = said.period(figures.from, figures.to)
  return (
    <>
      <PageTitle
        title={pages.prints.forms.yearlyFigures}
        note={
          <Link to="/archive-figures" search={period}>
            {said.back}
          </Link>
        }
      />
      {onPaper({
        form: 'yearlyFigures',
        about,
        carrierIds: [],
        children: (
          <>
            <p>
              {about} · {said.noteOnPaper(person.name)}
            </p>
            <Figures figures={figures} />
            <SignatureLines of={said.signatures} />
          </>
        )
      })}
    </>
  )
}
