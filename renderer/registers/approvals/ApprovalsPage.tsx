import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { type ReactElement, useCallback, useMemo } from 'react'
import { approvals, type ApprovalInSight } from '#shared/registers/approvals.ts'
import { sayMoment } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { ApprovalSheet } from './ApprovalSheet.tsx'

/** What waits for whoever looks, what they have asked for, and what was decided; each opened to decide or to read. */
export function ApprovalsPage(): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const view = useSearch({ from: '/approvals' })
  const navigate = useNavigate({ from: '/approvals' })
  const ranges = [
    ...(mayDo('approvals.decide') ? (['forMe'] as const) : []),
    ...(mayDo('approvals.request') ? (['mine'] as const) : []),
    'all' as const
  ]
  const which = view.which ?? ranges[0] ?? 'all'
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(approvals.list, { which, from, count }),
    [ask, which]
  )
  const columns = useColumns()
  const open = (approvalId: string | undefined) =>
    void navigate({ search: { ...view, open: approvalId }, replace: true })

  return (
    <>
      <PageTitle title={pages.approvals.title} />
      <div className="toolbar">
        <Segmented
          aria-label={pages.approvals.which}
          value={which}
          options={ranges.map((range) => ({ value: range, label: pages.approvals.ranges[range] }))}
          onChange={(next) => void navigate({ search: { which: next }, replace: true })}
        />
      </div>
      <RegisterGrid
        label={pages.approvals.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onOpen={({ id }) => open(id)}
        keys={pages.approvals.keys}
        empty={<EmptyState title={pages.approvals.empty[which]} />}
      />
      {view.open && <ApprovalSheet key={view.open} approvalId={view.open} onClose={() => open(undefined)} />}
    </>
  )
}

function useColumns(): Column<ApprovalInSight, never>[] {
  const { pages, approvalActs } = useWords()
  return useMemo(() => {
    const { columns, states, first } = pages.approvals
    const about = ({ carriers: [one, ...more], device, export: asked }: ApprovalInSight) => {
      if (device) return [device.number, device.name].filter(Boolean).join(' ')
      if (asked) return pages.exports.asking(pages.exports.forms[asked.form], asked.rows)
      return one ? first(one.number, more.length) : pages.none
    }
    return [
      {
        key: 'number',
        heading: columns.number,
        width: 120,
        cell: ({ id, number }) => (
          <Link
            from="/approvals"
            to="/approvals"
            search={(before) => ({ ...before, open: id })}
            className="number-code"
            tabIndex={-1}
          >
            {number}
          </Link>
        )
      },
      { key: 'state', heading: columns.state, width: 84, cell: ({ state }) => states[state] },
      {
        key: 'act',
        heading: columns.act,
        width: 110,
        cell: ({ act }) => approvalActs[act],
        text: ({ act }) => approvalActs[act]
      },
      { key: 'level', heading: columns.level, width: 110, cell: ({ level }) => <Mark level={level} /> },
      { key: 'carriers', heading: columns.carriers, width: 200, cell: about, text: about },
      {
        key: 'purpose',
        heading: columns.purpose,
        share: 1,
        cell: ({ purpose }) => purpose,
        text: (row) => row.purpose
      },
      { key: 'requestedBy', heading: columns.requestedBy, width: 84, cell: ({ requestedBy }) => requestedBy.name },
      {
        key: 'requestedAt',
        heading: columns.requestedAt,
        width: 136,
        numeric: true,
        cell: ({ requestedAt }) => sayMoment(requestedAt)
      },
      { key: 'decidedBy', heading: columns.decidedBy, width: 84, cell: ({ decidedBy }) => decidedBy?.name ?? '' }
    ]
  }, [pages, approvalActs])
}
