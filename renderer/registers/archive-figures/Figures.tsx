import { type ReactElement, type ReactNode, useMemo } from 'react'
import type { ArchiveFigures, Happened } from '#shared/registers/archive-figures.ts'
import type { Words } from '#shared/words/words.ts'
import { bars, Chart, type ChartOption } from '#renderer/ui/Chart.tsx'
import { useWords } from '#renderer/words.ts'

/** The figures as tables and charts, the same on the screen and on paper. */
export function Figures({ figures }: { figures: ArchiveFigures }): ReactElement {
  const words = useWords()
  const { archiveFigures: said } = words.pages
  const { whole, answers } = figures
  return (
    <div className="archive-figures">
      <Part title={said.holdings(figures.until)} wide>
        <Holdings figures={figures} />
      </Part>
      <Part title={said.happened} wide>
        <CourseChart figures={figures} />
        <Course figures={figures} />
        <p>
          <strong>
            {said.overdueRate} {sayRate(words, whole)}
          </strong>{' '}
          <span className="quiet">{said.overdueMeans}</span>
        </p>
      </Part>
      {whole.lent === 0 ? (
        <Part title={said.loans} wide>
          <p className="quiet">{said.noLoans}</p>
        </Part>
      ) : (
        <Loans figures={figures} />
      )}
      <Part title={said.answers}>
        <Shares
          heading={said.answers}
          rows={(['destroy', 'extend', 'retain', 'transfer'] as const).map((answer) => [
            words.pages.appraisals.answers[answer],
            answers[answer]
          ])}
        />
      </Part>
    </div>
  )
}

function Part({ title, wide = false, children }: { title: string; wide?: boolean; children: ReactNode }) {
  return (
    <section className={wide ? 'panel figures-wide' : 'panel'}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Holdings({ figures: { holdings } }: { figures: ArchiveFigures }) {
  const { pages, levels } = useWords()
  const { archiveFigures: said, archives } = pages
  if (holdings.length === 0) return <p className="quiet">{said.noHoldings}</p>
  const { category, retention, level, count, pages: sheets } = said.holdingColumns
  const sum = (what: 'count' | 'pages') => holdings.reduce((all, each) => all + each[what], 0)
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {[category, retention, level].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
          {[count, sheets].map((heading) => (
            <th key={heading} scope="col" className="number">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {holdings.map((each) => (
          <tr key={`${each.category} ${each.retention} ${each.level}`}>
            <td>{pages.inBrackets(each.name, each.category)}</td>
            <td>{archives.retentions[each.retention]}</td>
            <td>{levels[each.level]}</td>
            <td className="number">{each.count}</td>
            <td className="number">{each.pages}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" colSpan={3}>
            {said.total}
          </th>
          <td className="number">
            <strong>{sum('count')}</strong>
          </td>
          <td className="number">
            <strong>{sum('pages')}</strong>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function Course({ figures: { spans, whole } }: { figures: ArchiveFigures }) {
  const words = useWords()
  const { archiveFigures: said } = words.pages
  const { span, takenIn, lent, onSite, out, overdue, appraised, destroyed, givenAway } = said.happenedColumns
  const columns: readonly (readonly [heading: string, cell: (each: Happened) => ReactNode])[] = [
    [takenIn, (each) => each.takenIn],
    [lent, (each) => each.lent],
    [onSite, (each) => each.onSite],
    [out, (each) => each.lent - each.onSite],
    [overdue, (each) => each.overdue],
    [said.overdueRate, (each) => sayRate(words, each)],
    [appraised, (each) => each.appraised],
    [destroyed, (each) => each.destroyed],
    [givenAway, (each) => each.givenAway]
  ]
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{span}</th>
          {columns.map(([heading]) => (
            <th key={heading} scope="col" className="number">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spans.map((each) => (
          <tr key={each.span}>
            <th scope="row">{each.span}</th>
            {columns.map(([heading, cell]) => (
              <td key={heading} className="number">
                {cell(each)}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{said.total}</th>
          {columns.map(([heading, cell]) => (
            <td key={heading} className="number">
              <strong>{cell(whole)}</strong>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function CourseChart({ figures: { spans, from, to } }: { figures: ArchiveFigures }) {
  const { archiveFigures: said } = useWords().pages
  const option = useMemo(
    (): ChartOption => ({
      legend: { top: 0 },
      grid: { left: 44, right: 16, top: 36, bottom: 28 },
      xAxis: { type: 'category', data: spans.map(({ span }) => span) },
      yAxis: { type: 'value', minInterval: 1 },
      color: ['blue', 'green', 'ochre', 'crimson'],
      series: (['takenIn', 'lent', 'appraised', 'destroyed'] as const).map((what) =>
        bars(
          said.happenedColumns[what],
          spans.map((each) => each[what]),
          what
        )
      )
    }),
    [spans, said]
  )
  return <Chart option={option} label={said.chartHappened(from, to)} />
}

function Loans({ figures: { loans, whole } }: { figures: ArchiveFigures }) {
  const words = useWords()
  const { archiveFigures: said } = words.pages
  // Made once for the same figures: another is drawn anew.
  const byPurpose = useMemo(() => {
    const purposes: Readonly<Record<string, string>> = words.pages.borrowings.kinds
    return loans.byPurpose.map(({ key, count }) => [purposes[key] ?? key, count] as const)
  }, [words, loans])
  const mostUsed = useMemo(() => byPurpose.slice(0, 8), [byPurpose])
  const byLevel = useMemo(
    () => loans.byLevel.map(({ level, count }) => [words.levels[level], count] as const),
    [words, loans]
  )
  return (
    <>
      <Part title={said.byPurpose}>
        <LoansChart rows={mostUsed} label={said.byPurpose} />
        <Shares heading={said.byPurpose} rows={byPurpose} of={whole.lent} />
      </Part>
      <Part title={said.byLevel}>
        <LoansChart rows={byLevel} label={said.byLevel} />
        <Shares heading={said.byLevel} rows={byLevel} of={whole.lent} />
      </Part>
      <Part title={said.byUnit}>
        <Shares heading={said.unit} rows={loans.byUnit.map(({ key, count }) => [key, count])} of={whole.lent} />
      </Part>
      <Part title={said.byPerson}>
        <Shares
          heading={said.person}
          rows={loans.byPerson.map(({ number, name, unit, count }) => [
            `${words.pages.person(name, number)} ${unit}`,
            count
          ])}
          of={whole.lent}
        />
      </Part>
    </>
  )
}

function LoansChart({ rows, label }: { rows: readonly (readonly [string, number])[]; label: string }) {
  const { archiveFigures: said } = useWords().pages
  const option = useMemo(
    (): ChartOption => ({
      grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', inverse: true, data: rows.map(([name]) => name) },
      color: ['blue'],
      series: [
        bars(
          said.count,
          rows.map(([, count]) => count)
        )
      ]
    }),
    [rows, said]
  )
  return <Chart option={option} label={`${said.chartLoans} ${label}`} />
}

function Shares({ heading, rows, of }: { heading: string; rows: readonly (readonly [string, number])[]; of?: number }) {
  const { archiveFigures: said } = useWords().pages
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col" className="number">
            {said.count}
          </th>
          {of !== undefined && (
            <th scope="col" className="number">
              %
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{count}</td>
            {of !== undefined && <td className="number">{said.rate(percent(count, of))}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sayRate({ pages }: Words, { overdue, lent }: Happened): string {
  return lent === 0 ? pages.none : pages.archiveFigures.rate(percent(overdue, lent))
}

function percent(part: number, whole: number): string {
  return ((100 * part) / whole).toFixed(1)
}
