import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Input, Segmented } from 'antd'
import { type ReactElement, useCallback, useMemo, useState } from 'react'
import { destruction, type DestructionList } from '#shared/registers/destruction.ts'
import { sayDay } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { BeginButton } from '#renderer/ui/BeginButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'

const ranges = ['current', 'ended', 'all'] as const

/** The destruction lists, those under way first; each opened to its own page, and another begun. */
export function DestructionsPage(): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { which = 'current' } = useSearch({ from: '/destruction' })
  const navigate = useNavigate({ from: '/destruction' })
  const [beginning, setBeginning] = useState(false)
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(destruction.list, { which, from, count }),
    [ask, which]
  )
  const mayBegin = mayDo('destruction.prepare')
  const begin = () => setBeginning(true)
  const open = (listId: string) => void navigate({ to: '/destruction/$listId', params: { listId } })
  const columns = useColumns()

  return (
    <>
      <PageTitle title={pages.destruction.title}>
        <Link to="/papers/blank" search={{ form: 'destructionList' }}>
          {pages.papers.printBlank}
        </Link>
        {mayBegin && <BeginButton onBegin={begin}>{pages.destruction.begin}</BeginButton>}
      </PageTitle>
      <div className="toolbar">
        <Segmented
          aria-label={pages.destruction.which}
          value={which}
          options={ranges.map((range) => ({ value: range, label: pages.destruction.ranges[range] }))}
          onChange={(next) => void navigate({ search: { which: next }, replace: true })}
        />
      </div>
      <RegisterGrid
        label={pages.destruction.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onOpen={({ id }) => open(id)}
        keys={pages.destruction.keys}
        empty={
          <EmptyState
            title={pages.destruction.empty[which]}
            {...(mayBegin && which !== 'ended' && { next: pages.destruction.emptyNext })}
          />
        }
      />
      {beginning && (
        <FormDialog
          operation={destruction.begin}
          title={pages.destruction.beginTitle}
          submitLabel={pages.destruction.confirmBegin}
          onDone={({ id }) => open(id)}
          onClose={() => setBeginning(false)}
        >
          <Field name="reason" label={pages.destruction.reason} hint={pages.destruction.reasonHint}>
            <Input maxLength={200} autoFocus />
          </Field>
        </FormDialog>
      )}
    </>
  )
}

function useColumns(): Column<DestructionList, never>[] {
  const { pages } = useWords()
  const { language } = useLanguage()
  return useMemo(() => {
    const { columns, states } = pages.destruction
    const [level, state, retained] = language === 'zh-CN' ? [90, 90, 64] : [190, 104, 84]
    return [
      {
        key: 'number',
        heading: columns.number,
        width: 130,
        cell: ({ id, number }) => (
          <Link to="/destruction/$listId" params={{ listId: id }} className="number-code" tabIndex={-1}>
            {number}
          </Link>
        )
      },
      {
        key: 'state',
        heading: columns.state,
        width: state,
        cell: (list) => <strong>{states[list.state]}</strong>,
        text: (list) => states[list.state]
      },
      {
        key: 'level',
        heading: pages.carriers.columns.mark,
        width: level,
        cell: (list) => <Mark level={list.level} />
      },
      {
        key: 'reason',
        heading: columns.reason,
        share: 1,
        width: 160,
        cell: ({ reason }) => reason,
        text: ({ reason }) => reason
      },
      {
        key: 'items',
        heading: columns.items,
        width: 70,
        cell: ({ counts }) => counts.listed + counts.destroyed,
        numeric: true
      },
      {
        key: 'retained',
        heading: columns.retained,
        width: retained,
        cell: ({ counts }) => counts.retained || '',
        numeric: true
      },
      {
        key: 'openedBy',
        heading: columns.openedBy,
        width: 96,
        cell: ({ openedBy }) => openedBy.name,
        text: ({ openedBy }) => pages.person(openedBy.name, openedBy.number)
      },
      {
        key: 'openedOn',
        heading: columns.openedOn,
        width: 104,
        cell: ({ openedAt }) => sayDay(openedAt),
        numeric: true
      },
      {
        key: 'certificate',
        heading: columns.certificate,
        width: 124,
        cell: ({ certificate }) => <span className="number-code">{certificate ?? ''}</span>
      }
    ]
  }, [pages, language])
}
