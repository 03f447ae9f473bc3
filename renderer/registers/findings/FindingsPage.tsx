import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useCallback, useMemo, useRef, useState, type ReactElement, type Ref } from 'react'
import { findings, type Finding } from '#shared/registers/findings.ts'
import { ExportButton } from '#renderer/ExportButton.tsx'
import { sayDay } from '#renderer/moments.ts'
import { SavedViews } from '#renderer/SavedViews.tsx'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted, type RegisterHandle } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { FindingAct, type Act } from './FindingActs.tsx'
import { FindingState, isToLook } from './FindingStanding.tsx'
import { useSayFinding } from './say-finding.ts'

const ranges = ['open', 'overdue', 'excepted', 'closed', 'all'] as const

/** All findings of all computers: what is open and what is overdue, each opened to its history. */
export function FindingsPage(): ReactElement {
  const { pages } = useWords()
  const view = useSearch({ from: '/findings' })
  const { which = 'open' } = view
  const navigate = useNavigate({ from: '/findings' })
  const ask = useAsk()
  const list = useRef<RegisterHandle>(null)
  const [total, setTotal] = useState<number>()
  return (
    <>
      <PageTitle title={pages.findings.title} note={pages.findings.explain}>
        <SavedViews
          page="findings"
          search={{ which: view.which }}
          chosen={view.view}
          list={list}
          ask={(search) => {
            const { which = 'open' } = search as Pick<typeof view, 'which'>
            return ask(findings.list, { which, count: 1 })
          }}
          total={total}
          onShow={(search, viewId) => void navigate({ search: { ...search, view: viewId }, replace: true })}
        />
        <ExportButton form="findings" wish={{ which }} count={total} />
      </PageTitle>
      <div className="toolbar">
        <Segmented
          aria-label={pages.findings.which}
          value={which}
          options={ranges.map((range) => ({ value: range, label: pages.findings.ranges[range] }))}
          onChange={(next) => void navigate({ search: { ...view, which: next }, replace: true })}
        />
      </div>
      <FindingsGrid which={which} list={list} onTotal={setTotal} />
    </>
  )
}

/** Findings as a list, of all computers or of one; each opened to its history, with its next step. */
export function FindingsGrid(props: {
  which: (typeof ranges)[number]
  machineId?: string
  list?: Ref<RegisterHandle>
  onTotal?: (total: number | undefined) => void
}): ReactElement {
  const { which, machineId, list, onTotal } = props
  const { pages } = useWords()
  const [act, setAct] = useState<Act>()
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) =>
      ask(findings.list, { which, ...(machineId !== undefined && { machineId }), from, count }),
    [ask, which, machineId]
  )
  const columns = useColumns(machineId === undefined, setAct)
  return (
    <>
      <RegisterGrid
        {...(list && { ref: list })}
        {...(onTotal && { onTotal })}
        label={pages.findings.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onOpen={(finding) => setAct({ kind: 'history', finding })}
        empty={
          <EmptyState
            title={pages.findings.empty[which]}
            {...(which === 'all' && { next: pages.findings.emptyNext })}
          />
        }
      />
      {act && <FindingAct act={act} onClose={() => setAct(undefined)} />}
    </>
  )
}

function useColumns(withMachine: boolean, begin: (act: Act) => void): Column<Finding, never>[] {
  const { pages, deviceCheck } = useWords()
  const says = useSayFinding()
  const { mayDo } = useSession()
  const mayPutRight = mayDo('findings.putRight')
  return useMemo((): Column<Finding, never>[] => {
    const { columns, acts, excepted, overdue } = pages.findings
    const next = { found: 'begin', beingPutRight: 'putRight', putRight: 'close' } as const
    const stateText = (finding: Finding) => {
      const { state, exception, daysOverdue } = finding
      if (exception) return excepted(exception.untilOn)
      if (daysOverdue > 0) return overdue(daysOverdue)
      return isToLook(finding) ? pages.findings.toLook : pages.findings.states[state]
    }
    return [
      {
        key: 'state',
        heading: columns.state,
        width: 180,
        cell: (finding) =>
          finding.exception ? (
            <span className="finding-exception">{stateText(finding)}</span>
          ) : finding.daysOverdue > 0 ? (
            <strong className="overdue">{stateText(finding)}</strong>
          ) : (
            <FindingState of={finding} />
          ),
        text: stateText
      },
      {
        key: 'about',
        heading: columns.about,
        width: 185,
        cell: (finding) => says.about(finding.about),
        text: (finding) => says.about(finding.about)
      },
      {
        key: 'device',
        heading: columns.device,
        share: 1,
        width: 130,
        cell: ({ name }) => name || pages.none,
        text: ({ name }) => name
      },
      ...(withMachine
        ? [
            {
              key: 'machine',
              heading: columns.machine,
              width: 110,
              cell: ({ machine, lastCheckId }: Finding) => (
                <Link to="/checks/$checkId" params={{ checkId: lastCheckId }} tabIndex={-1}>
                  {machine.name}
                </Link>
              ),
              text: ({ machine }: Finding) => machine.name
            }
          ]
        : []),
      {
        key: 'article',
        heading: columns.article,
        width: 80,
        cell: ({ article }) => article,
        text: ({ article }) => deviceCheck.article(article)
      },
      {
        key: 'firstSeen',
        heading: columns.firstSeen,
        width: 100,
        cell: ({ firstSeenAt }) => sayDay(firstSeenAt),
        numeric: true
      },
      { key: 'dueOn', heading: columns.dueOn, width: 100, cell: ({ dueOn }) => dueOn ?? '', numeric: true },
      {
        key: 'responsible',
        heading: columns.responsible,
        width: 100,
        cell: ({ responsible }) => responsible?.name ?? '',
        text: ({ responsible }) => responsible?.name ?? ''
      },
      ...(mayPutRight
        ? [
            {
              key: 'actions',
              heading: pages.loans.columns.actions,
              width: 150,
              cell: (finding: Finding) => {
                if (finding.state === 'closed' || finding.state === 'looked') return null
                const kind = next[finding.state]
                return <Button onClick={() => begin({ kind, finding })}>{acts[kind]}</Button>
              }
            }
          ]
        : [])
    ]
  }, [pages, deviceCheck, says, withMachine, mayPutRight, begin])
}
