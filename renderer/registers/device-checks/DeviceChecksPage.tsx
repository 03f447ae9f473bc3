import { LaptopOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Select } from 'antd'
import { type ReactElement, useCallback, useMemo, useState } from 'react'
import { ComputerKind, Zone } from '#shared/device-policy/report.ts'
import { deviceChecks, type DeviceCheckLine } from '#shared/registers/device-checks.ts'
import type { Refusal } from '#shared/define-operation.ts'
import { sayMoment } from '#renderer/moments.ts'
import { ComputerPicker } from '#renderer/pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk, useDoing } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { CheckSummary } from '#renderer/ui/CheckSummary.tsx'

/** Checks this machine, and lists the checks that were made. */
export function DeviceChecksPage(): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const navigate = useNavigate()
  const open = (checkId: string) => void navigate({ to: '/checks/$checkId', params: { checkId } })
  const mayRun = mayDo('deviceChecks.run')
  return (
    <>
      <PageTitle title={pages.checks.title} note={pages.checks.explain} />
      {mayRun && <RunCheck onDone={open} />}
      <h2>{pages.checks.earlier}</h2>
      <ChecksGrid />
    </>
  )
}

/** The checks that were made here, or those of one machine; each opened to what it found. */
export function ChecksGrid({ machineId }: { machineId?: string }): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const navigate = useNavigate()
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) =>
      ask(deviceChecks.list, { ...(machineId !== undefined && { machineId }), from, count }),
    [ask, machineId]
  )
  const columns = useColumns()
  const next = mayDo('deviceChecks.run') ? pages.checks.emptyNext : pages.checks.emptyReadOnly
  return (
    <RegisterGrid
      label={pages.checks.grid}
      columns={columns}
      read={read}
      idOf={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/checks/$checkId', params: { checkId: id } })}
      empty={<EmptyState title={pages.checks.empty} next={next} />}
    />
  )
}

function RunCheck({ onDone }: { onDone: (checkId: string) => void }) {
  const { pages, deviceCheck } = useWords()
  const { mayDo } = useSession()
  const { doing, perform } = useDoing(deviceChecks.run)
  const [kind, setKind] = useState<ComputerKind>('confidential')
  const [zone, setZone] = useState<Zone>('confidential')
  const [computerId, setComputerId] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()

  const run = async () => {
    setRefusal(undefined)
    const answer = await perform({ kind, zone, ...(computerId && { computerId }) })
    if (answer.ok) onDone(answer.value.id)
    else setRefusal(answer.refusal)
  }

  return (
    <Form layout="inline" colon={false} className="toolbar run-check" onFinish={() => void run()}>
      <RefusalNotice refusal={refusal} />
      <Form.Item label={pages.checks.kind} htmlFor="check-kind">
        <Select
          id="check-kind"
          className="filter"
          value={kind}
          onChange={setKind}
          options={ComputerKind.options.map((each) => ({ value: each, label: deviceCheck.kinds[each] }))}
        />
      </Form.Item>
      <Form.Item label={pages.checks.zone} htmlFor="check-zone">
        <Select
          id="check-zone"
          className="filter"
          value={zone}
          onChange={setZone}
          options={Zone.options.map((each) => ({ value: each, label: deviceCheck.zones[each] }))}
        />
      </Form.Item>
      {mayDo('devices.read') && (
        <Form.Item label={pages.devices.comparison.which} htmlFor="check-computer">
          <ComputerPicker
            id="check-computer"
            className="filter-wide"
            placeholder={pages.devices.comparison.byItself}
            {...(computerId && { value: computerId })}
            onChange={setComputerId}
          />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" icon={<LaptopOutlined />} loading={doing}>
        {doing ? pages.checks.running : pages.checks.run}
      </Button>
    </Form>
  )
}

function useColumns(): Column<DeviceCheckLine, never>[] {
  const { pages, deviceCheck } = useWords()
  return useMemo(() => {
    const { columns } = pages.checks
    return [
      { key: 'at', heading: columns.at, width: 150, cell: ({ at }) => sayMoment(at), numeric: true },
      {
        key: 'result',
        heading: columns.result,
        share: 1,
        width: 220,
        cell: ({ summary }) => <CheckSummary summary={summary} />
      },
      {
        key: 'forbidden',
        heading: columns.forbidden,
        width: 90,
        cell: ({ forbiddenCount }) => forbiddenCount,
        numeric: true
      },
      { key: 'look', heading: columns.look, width: 100, cell: ({ lookCount }) => lookCount, numeric: true },
      { key: 'kind', heading: columns.kind, width: 160, cell: ({ kind }) => deviceCheck.kinds[kind] },
      { key: 'zone', heading: columns.zone, width: 150, cell: ({ zone }) => deviceCheck.zones[zone] },
      {
        key: 'machine',
        heading: columns.machine,
        width: 180,
        cell: ({ machine }) => machine.hostName ?? machine.model ?? ''
      },
      {
        key: 'by',
        heading: columns.by,
        width: 160,
        cell: ({ checkedBy }) => pages.person(checkedBy.name, checkedBy.number)
      }
    ]
  }, [pages, deviceCheck])
}
