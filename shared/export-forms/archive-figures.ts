import { LIST_SCHEMA_VERSION, type ExportForm } from '../export-form.ts'
import type { Level } from '../levels.ts'
import { archiveFigures, type ArchiveFigures, type Happened } from '../registers/archive-figures.ts'
import { tableCsv, tableRows, type Column } from '../table-file.ts'
import type { Words } from '../words/words.ts'
import { columnOf } from './column.ts'

type Figure =
  | keyof Happened
  | 'holdings'
  | 'holdingPages'
  | 'byPurpose'
  | 'byUnit'
  | 'byPerson'
  | 'byLevel'
  | keyof ArchiveFigures['answers']

/** One number of the figures, and what it is a number of. */
type FigureRow = {
  figure: Figure
  /** The year or the month; none where it is of the whole period. */
  span?: string
  /** The category, the purpose, the unit, the person. */
  of?: string
  retention?: ArchiveFigures['holdings'][number]['retention']
  level?: Level
  figureCount: number
}

const column = columnOf<FigureRow>()
const columns: readonly Column<FigureRow>[] = [
  column(
    'figure',
    ({ figure }) => figure,
    ({ figure }, words) => figureNames(words)[figure]
  ),
  column('span', ({ span }) => span),
  column(
    'figureOf',
    ({ of }) => of,
    ({ of = '' }, { pages }) => {
      const kinds: Readonly<Record<string, string>> = pages.borrowings.kinds
      return kinds[of] ?? of
    }
  ),
  column(
    'retention',
    ({ retention }) => retention,
    ({ retention }, { pages }) => (retention ? pages.archives.retentions[retention] : '')
  ),
  column(
    'level',
    ({ level }) => level,
    ({ level }, words) => (level ? words.levels[level] : '')
  ),
  column('figureCount', ({ figureCount }) => figureCount)
]

/** The yearly figures of the archives (档案统计), one number a row. Sums of what is secret are a work secret. */
export const archiveFiguresForm: ExportForm = {
  formats: ['csv', 'json'],
  read(ask, wish) {
    const figures = ask(archiveFigures.ofPeriod, archiveFigures.ofPeriod.input.parse(wish))
    const rows = rowsOf(figures)
    return {
      rows: rows.length,
      level: 'workSecret',
      write(format, head, { words }) {
        if (format === 'csv') return tableCsv(columns, rows, words)
        const { from, to, until } = figures
        const file = {
          schemaVersion: LIST_SCHEMA_VERSION,
          ...head,
          wish,
          aside: { from, to, until },
          columns: columns.map(({ key, heading }) => ({ key, heading: heading(words) })),
          count: rows.length,
          rows: tableRows(columns, rows)
        }
        return `${JSON.stringify(file, null, 2)}\n`
      }
    }
  }
}

const happened = ['takenIn', 'lent', 'onSite', 'overdue', 'appraised', 'destroyed', 'givenAway'] as const
const answered = ['destroy', 'extend', 'retain', 'transfer'] as const

function rowsOf({ holdings, spans, whole, loans, answers }: ArchiveFigures): FigureRow[] {
  return [
    ...holdings.flatMap(({ name, retention, level, count, pages }): FigureRow[] => [
      { figure: 'holdings', of: name, retention, level, figureCount: count },
      { figure: 'holdingPages', of: name, retention, level, figureCount: pages }
    ]),
    ...spans.flatMap((each) =>
      happened.map((figure): FigureRow => ({ figure, span: each.span, figureCount: each[figure] }))
    ),
    ...happened.map((figure): FigureRow => ({ figure, figureCount: whole[figure] })),
    ...(['byPurpose', 'byUnit'] as const).flatMap((figure) =>
      loans[figure].map(({ key, count }): FigureRow => ({ figure, of: key, figureCount: count }))
    ),
    ...loans.byPerson.map(({ number, name, count }): FigureRow => ({
      figure: 'byPerson',
      of: `${name} ${number}`,
      figureCount: count
    })),
    ...loans.byLevel.map(({ level, count }): FigureRow => ({ figure: 'byLevel', level, figureCount: count })),
    ...answered.map((figure): FigureRow => ({ figure, figureCount: answers[figure] }))
  ]
}

function figureNames({ pages }: Words): Readonly<Record<Figure, string>> {
  const { archiveFigures: said, appraisals } = pages
  const { takenIn, lent, onSite, overdue, appraised, destroyed, givenAway } = said.happenedColumns
  const { byPurpose, byUnit, byPerson, byLevel, exported } = said
  return {
    ...{ takenIn, lent, onSite, overdue, appraised, destroyed, givenAway, byPurpose, byUnit, byPerson, byLevel },
    ...exported,
    ...appraisals.answers
  }
}
