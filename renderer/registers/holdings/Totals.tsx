import { Level } from '#shared/levels.ts'
import type { OutputOf } from '#shared/define-operation.ts'
import type { holdings } from '#shared/registers/holdings.ts'
import { useWords } from '#renderer/words.ts'

/** How many there are of each level, and in which states. */
export function Totals({ totals, total }: Pick<OutputOf<typeof holdings.list>, 'totals' | 'total'>) {
  const { pages, levels, carrierStates } = useWords()
  const ofLevel = Level.options
    .toReversed()
    .map((level) => ({ level, rows: totals.filter((each) => each.level === level) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <dl className="totals" aria-label={pages.holdings.totals}>
      <div>
        <dt>{pages.holdings.total}</dt>
        <dd className="number">{total}</dd>
      </div>
      {ofLevel.map(({ level, rows }) => (
        <div key={level}>
          <dt>{levels[level]}</dt>
          <dd>
            <span className="number">{rows.reduce((sum, { count }) => sum + count, 0)}</span>{' '}
            <span className="quiet">
              {rows.map(({ state, count }) => `${carrierStates[state]} ${count}`).join(pages.listSeparator)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
