import { PrinterOutlined } from '@ant-design/icons'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented, Spin } from 'antd'
import type { ReactElement } from 'react'
import { archiveFigures } from '#shared/registers/archive-figures.ts'
import { SpanKind } from '#shared/spans.ts'
import { today } from '#renderer/moments.ts'
import { ExportButton } from '#renderer/ExportButton.tsx'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { Figures } from './Figures.tsx'
import { periodOf } from './period.ts'

/** The figures of the archives in a period, as tables and charts. */
export function ArchiveFiguresPage(): ReactElement {
  const { pages } = useWords()
  const { archiveFigures: said } = pages
  const search = useSearch({ from: '/archive-figures' })
  const navigate = useNavigate({ from: '/archive-figures' })
  const period = periodOf(search)
  const { value: figures, refusal } = useReading(archiveFigures.ofPeriod, period)
  const year = Number(today().slice(0, 4))
  const show = (next: Partial<typeof period>) => void navigate({ search: { ...period, ...next }, replace: true })
  const years = (first: number, last: number, by: SpanKind) => () =>
    show({ from: `${first}-01-01`, to: `${last}-12-31`, by })
  return (
    <>
      <PageTitle title={said.title} note={said.note}>
        <ExportButton form="archiveFigures" wish={period} />
        <Button
          icon={<PrinterOutlined />}
          onClick={() => void navigate({ to: '/archive-figures/print', search: period })}
        >
          {said.print}
        </Button>
      </PageTitle>
      <div className="toolbar">
        <Button onClick={years(year, year, 'month')}>{said.thisYear}</Button>
        <Button onClick={years(year - 1, year - 1, 'month')}>{said.lastYear}</Button>
        <Button onClick={years(year - 4, year, 'year')}>{said.fiveYears}</Button>
        <label>
          {said.from} <DayInput value={period.from} onChange={(from) => from && show({ from })} />
        </label>
        <label>
          {said.to} <DayInput value={period.to} onChange={(to) => to && show({ to })} />
        </label>
        <Segmented
          aria-label={said.by}
          value={period.by}
          options={SpanKind.options.toReversed().map((by) => ({ value: by, label: said.bys[by] }))}
          onChange={(by) => show({ by })}
        />
      </div>
      <RefusalNotice refusal={refusal} />
      {!figures && !refusal && <Spin aria-label={pages.loading} />}
      {figures && <Figures figures={figures} />}
    </>
  )
}
