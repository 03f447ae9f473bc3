import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { type ReactElement, useCallback, useMemo } from 'react'
import { determinations, type Ending } from '#shared/registers/determinations.ts'
import { settings, usualSettings } from '#shared/system/settings.ts'
import type { Words } from '#shared/words/words.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk, useReading } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'

/** What ends as a secret: what has, what will within the days of the settings' warnings, what waits for an event. */
export function EndingsPage(): ReactElement {
  const { pages } = useWords()
  const said = pages.determinations.endings
  const view = useSearch({ from: '/endings' })
  const { which = 'ended' } = view
  const navigate = useNavigate({ from: '/endings' })
  const ask = useAsk()
  const { value } = useReading(settings.read, {})
  const warnings = (value?.settings ?? usualSettings).expiryWarnings.toSorted((one, other) => one - other)
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => {
      const days = typeof which === 'number' ? { which: 'ending' as const, within: which } : { which }
      return ask(determinations.endings, { ...days, from, count })
    },
    [ask, which]
  )
  const columns = useColumns()
  return (
    <>
      <PageTitle title={said.title} note={said.note}>
        <Link to="/determinations">{pages.determinations.title}</Link>
      </PageTitle>
      <div className="toolbar">
        <Segmented<'ended' | 'conditions' | number>
          aria-label={said.which}
          value={which}
          options={[
            { value: 'ended', label: said.ended },
            ...warnings.map((days) => ({ value: days, label: said.within(days) })),
            { value: 'conditions', label: said.conditions }
          ]}
          onChange={(next) => void navigate({ search: { which: next }, replace: true })}
        />
      </div>
      <RegisterGrid
        label={said.title}
        columns={columns}
        read={read}
        idOf={({ carrierId }) => carrierId}
        onOpen={({ carrierId }) => void navigate({ to: '/carriers/$carrierId', params: { carrierId } })}
        keys={pages.loans.keys}
        empty={<EmptyState title={said.empty} />}
      />
    </>
  )
}

function useColumns(): Column<Ending, never>[] {
  const words = useWords()
  const { language } = useLanguage()
  return useMemo(() => {
    const { pages } = words
    const { columns, origins } = pages.determinations.endings
    const [mark, standing, origin] = language === 'zh-CN' ? [150, 170, 96] : [210, 190, 110]
    return [
      {
        key: 'number',
        heading: pages.carriers.columns.number,
        width: 140,
        cell: ({ carrierId, number }) => (
          <Link to="/carriers/$carrierId" params={{ carrierId }} className="number-code" tabIndex={-1}>
            {number}
          </Link>
        )
      },
      {
        key: 'standing',
        heading: columns.standing,
        width: standing,
        cell: (ending) =>
          (ending.daysLeft ?? 0) < 0 || ending.conditionMetOn !== undefined ? (
            <strong className="overdue">{sayStanding(words, ending)}</strong>
          ) : (
            sayStanding(words, ending)
          ),
        text: (ending) => sayStanding(words, ending)
      },
      {
        key: 'mark',
        heading: columns.mark,
        width: mark,
        cell: ({ level, markText }) => <Mark level={level} text={markText} />,
        text: ({ markText }) => markText
      },
      {
        key: 'title',
        heading: columns.title,
        share: 1,
        width: 150,
        cell: ({ title }) => title,
        text: ({ title }) => title
      },
      { key: 'origin', heading: columns.origin, width: origin, cell: (ending) => origins[ending.origin] },
      {
        key: 'holder',
        heading: pages.carriers.columns.holder,
        width: 84,
        cell: ({ holder }) => holder.name,
        text: ({ holder }) => pages.person(holder.name, holder.number)
      },
      {
        key: 'waiting',
        heading: columns.waiting,
        width: 132,
        cell: ({ waiting }) =>
          waiting && (
            <Link
              to="/determinations/$determinationId"
              params={{ determinationId: waiting.id }}
              className="number-code"
              tabIndex={-1}
            >
              {waiting.number}
            </Link>
          )
      }
    ]
  }, [words, language])
}

function sayStanding({ pages }: Words, { daysLeft, endsOn, condition, conditionMetOn }: Ending): string {
  const said = pages.determinations.endings
  if (conditionMetOn !== undefined) return said.metOn(conditionMetOn)
  if (daysLeft === undefined) return condition ?? pages.none
  return daysLeft < 0 ? said.endedOn(endsOn ?? '') : said.daysLeft(endsOn ?? '', daysLeft)
}
