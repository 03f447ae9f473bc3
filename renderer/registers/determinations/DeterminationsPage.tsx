import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { type ReactElement, useCallback, useMemo } from 'react'
import { determinations, type DeterminationInBrief } from '#shared/registers/determinations.ts'
import { sayDay } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { BeginButton } from '#renderer/ui/BeginButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { SearchBox } from '#renderer/ui/SearchBox.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'

const queues = ['toDecide', 'mine', 'toRegister', 'decided', 'all'] as const

/** What was proposed and decided of secrets: what waits for somebody, what is to be numbered, what is done. */
export function DeterminationsPage(): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const view = useSearch({ from: '/determinations' })
  const mayPropose = mayDo('determinations.propose')
  const first = mayDo('determinations.decide') ? 'toDecide' : mayDo('determinations.mark') ? 'toRegister' : 'all'
  const { which = first, words } = view
  const navigate = useNavigate({ from: '/determinations' })
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(determinations.list, { which, ...(words && { words }), from, count }),
    [ask, which, words]
  )
  const begin = () => void navigate({ to: '/determinations/new' })
  const columns = useColumns()
  const said = pages.determinations
  const shown = queues.filter(
    (queue) => (queue !== 'mine' || mayPropose) && (queue !== 'toRegister' || mayDo('determinations.mark'))
  )

  return (
    <>
      <PageTitle title={said.title}>
        <Link to="/endings">{said.endings.title}</Link>
        {mayPropose && <BeginButton onBegin={begin}>{said.propose}</BeginButton>}
      </PageTitle>
      <div className="toolbar">
        <Segmented
          aria-label={said.which}
          value={which}
          options={shown.map((queue) => ({ value: queue, label: said.queues[queue] }))}
          onChange={(next) => void navigate({ search: { ...view, which: next }, replace: true })}
        />
        <SearchBox
          label={said.searchLabel}
          placeholder={said.search}
          value={words ?? ''}
          onSearch={(next) => void navigate({ search: { ...view, words: next || undefined }, replace: true })}
        />
      </div>
      <RegisterGrid
        label={said.title}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/determinations/$determinationId', params: { determinationId: id } })}
        keys={said.keys}
        empty={<EmptyState title={said.empty[which]} {...(mayPropose && { next: said.emptyNext })} />}
      />
    </>
  )
}

function useColumns(): Column<DeterminationInBrief, never>[] {
  const { pages } = useWords()
  const { language } = useLanguage()
  return useMemo(() => {
    const { columns, acts, ways, states } = pages.determinations
    const [act, mark, unit, state] = language === 'zh-CN' ? [150, 150, 120, 100] : [170, 200, 90, 90]
    const what = ({ act, way }: DeterminationInBrief) => (way ? pages.inBrackets(acts[act], ways[way]) : acts[act])
    return [
      {
        key: 'number',
        heading: columns.number,
        width: 132,
        cell: ({ id, number }) => (
          <Link
            to="/determinations/$determinationId"
            params={{ determinationId: id }}
            className="number-code"
            tabIndex={-1}
          >
            {number}
          </Link>
        )
      },
      { key: 'act', heading: columns.act, width: act, cell: what, text: what },
      {
        key: 'mark',
        heading: columns.mark,
        width: mark,
        cell: ({ mark, markText }) => <Mark level={mark.level} text={markText} />,
        text: ({ markText }) => markText
      },
      {
        key: 'title',
        heading: columns.title,
        share: 1,
        width: 160,
        cell: ({ title }) => title,
        text: ({ title }) => title
      },
      { key: 'unit', heading: columns.unit, width: unit, cell: ({ unit }) => unit, text: ({ unit }) => unit },
      { key: 'state', heading: columns.state, width: state, cell: ({ state }) => states[state] },
      {
        key: 'proposedBy',
        heading: columns.proposedBy,
        width: 90,
        cell: ({ proposedBy }) => proposedBy.name,
        text: ({ proposedBy }) => pages.person(proposedBy.name, proposedBy.number)
      },
      {
        key: 'proposedAt',
        heading: columns.proposedAt,
        width: 100,
        cell: ({ proposedAt }) => sayDay(proposedAt),
        numeric: true
      },
      { key: 'decidedBy', heading: columns.decidedBy, width: 90, cell: ({ decidedBy }) => decidedBy?.name ?? '' }
    ]
  }, [pages, language])
}
