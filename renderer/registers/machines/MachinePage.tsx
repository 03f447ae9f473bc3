import { EditOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button, Spin } from 'antd'
import { useState, type ReactElement, type ReactNode } from 'react'
import { machines, type CheckedMachine } from '#shared/registers/machines.ts'
import { sayDay, sayMoment } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { CheckSummary } from '#renderer/ui/CheckSummary.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { TrendChart } from './TrendChart.tsx'

/**
 * One computer: its last check, how it has changed, what was found there, and its checks.
 * @param found the findings of the computer, and `checks` its checks, which other registers draw
 */
export function MachinePage({
  found,
  checks
}: {
  found: (machineId: string) => ReactNode
  checks: (machineId: string) => ReactNode
}): ReactElement {
  const words = useWords()
  const { pages, deviceCheck } = words
  const { machineId } = useParams({ from: '/machines/$machineId' })
  const { mayDo } = useSession()
  const { value: machine, refusal } = useReading(machines.open, { machineId })
  const { value: trend } = useReading(machines.trend, { machineId })
  const [renaming, setRenaming] = useState(false)
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/machines">{pages.machines.back}</Link>
      </EmptyState>
    )
  if (!machine) return <Spin aria-label={pages.loading} />
  const { lastCheck } = machine
  return (
    <>
      <PageTitle
        title={machine.name}
        note={
          <>
            {pages.machines.knownSince(sayDay(machine.knownSince))} · <Link to="/machines">{pages.machines.back}</Link>
          </>
        }
      >
        {mayDo('deviceChecks.import') && (
          <Button icon={<EditOutlined />} onClick={() => setRenaming(true)}>
            {pages.machines.rename}
          </Button>
        )}
      </PageTitle>
      <p className="last-check">
        <Link to="/checks/$checkId" params={{ checkId: lastCheck.checkId }}>
          {sayMoment(lastCheck.at)}
        </Link>{' '}
        <CheckSummary summary={lastCheck.summary} />
        <span className="quiet">
          {[deviceCheck.kinds[lastCheck.kind], deviceCheck.zones[lastCheck.zone]].join(' · ')}
        </span>
      </p>
      <section className="panel">
        <h2>{pages.machines.trend}</h2>
        {trend && <TrendChart points={trend.points} />}
      </section>
      <h2>{pages.machines.openFindings}</h2>
      {found(machineId)}
      <h2>{pages.machines.checks}</h2>
      {checks(machineId)}
      {renaming && <Rename machine={machine} onClose={() => setRenaming(false)} />}
    </>
  )
}

function Rename({ machine, onClose }: { machine: CheckedMachine; onClose: () => void }) {
  const { pages } = useWords()
  const { message } = App.useApp()
  const { id, name, version } = machine
  return (
    <FormDialog
      operation={machines.rename}
      title={pages.machines.renameTitle}
      submitLabel={pages.actions.save}
      given={{ machineId: id, version }}
      initial={{ name }}
      onClose={onClose}
      onDone={() => {
        onClose()
        void message.success(pages.machines.renamed)
      }}
    >
      <Field name="name" label={pages.machines.name} hint={pages.machines.nameHint} />
    </FormDialog>
  )
}
