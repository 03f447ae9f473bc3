import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Checkbox, Form, Input, Segmented } from 'antd'
import { type ReactElement, useCallback, useMemo, useState } from 'react'
import { appraisals, type Appraisal } from '#shared/registers/appraisals.ts'
import { sayDay } from '#renderer/moments.ts'
import { PeoplePicker } from '#renderer/many-pickers.tsx'
import { PersonPicker } from '#renderer/pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { BeginButton } from '#renderer/ui/BeginButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useAsk, useReading } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'
import { itemsIn } from './say-answer.ts'

const ranges = ['open', 'ended', 'all'] as const

/** The appraisals, how much waits for one, and another begun. */
export function AppraisalsPage(): ReactElement {
  const { pages } = useWords()
  const { appraisals: said } = pages
  const { mayDo } = useSession()
  const { which = 'all' } = useSearch({ from: '/appraisals' })
  const navigate = useNavigate({ from: '/appraisals' })
  const [beginning, setBeginning] = useState(false)
  const ask = useAsk()
  const { value: first } = useReading(appraisals.list, { count: 1 })
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(appraisals.list, { which, from, count }),
    [ask, which]
  )
  const mayBegin = mayDo('appraisals.prepare')
  const begin = () => setBeginning(true)
  const open = (appraisalId: string) => void navigate({ to: '/appraisals/$appraisalId', params: { appraisalId } })
  const columns = useColumns()
  const waiting = first?.waiting ?? 0

  return (
    <>
      <PageTitle
        title={said.title}
        note={first && (waiting > 0 ? <strong>{said.waiting(waiting)}</strong> : said.nothingWaiting)}
      >
        {mayBegin && <BeginButton onBegin={begin}>{said.begin}</BeginButton>}
      </PageTitle>
      <div className="toolbar">
        <Segmented
          aria-label={said.which}
          value={which}
          options={ranges.map((range) => ({ value: range, label: said.ranges[range] }))}
          onChange={(next) => void navigate({ search: { which: next }, replace: true })}
        />
      </div>
      <RegisterGrid
        label={said.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onOpen={({ id }) => open(id)}
        keys={said.keys}
        empty={
          <EmptyState title={said.empty[which]} {...(mayBegin && which !== 'ended' && { next: said.emptyNext })} />
        }
      />
      {beginning && <Begin waiting={waiting} onDone={({ id }) => open(id)} onClose={() => setBeginning(false)} />}
    </>
  )
}

function Begin(props: { waiting: number; onDone: (begun: Appraisal) => void; onClose: () => void }) {
  const { waiting, onDone, onClose } = props
  const { appraisals: said } = useWords().pages
  return (
    <FormDialog
      operation={appraisals.begin}
      title={said.beginTitle}
      submitLabel={said.begin}
      initial={{ ended: waiting > 0 }}
      fieldsOfRefusals={{
        'appraisal.groupTwice': 'memberIds',
        'appraisal.nothingEnded': 'ended',
        'appraisal.tooMany': 'ended'
      }}
      onDone={onDone}
      onClose={onClose}
      width={640}
    >
      <Field name="purpose" label={said.purpose} hint={said.purposeHint}>
        <Input maxLength={200} autoFocus />
      </Field>
      <div className="two-columns">
        <Field name="leaderId" label={said.leader}>
          <PersonPicker />
        </Field>
        <Field name="memberIds" label={said.members}>
          <PeoplePicker />
        </Field>
      </div>
      <Form.Item name="ended" valuePropName="checked" extra={said.endedHint}>
        <Checkbox disabled={waiting === 0}>{said.ended(waiting)}</Checkbox>
      </Form.Item>
    </FormDialog>
  )
}

function useColumns(): Column<Appraisal, never>[] {
  const { pages } = useWords()
  const { language } = useLanguage()
  return useMemo(() => {
    const { columns, states } = pages.appraisals
    const [level, state, open] = language === 'zh-CN' ? [90, 80, 72] : [190, 100, 72]
    return [
      {
        key: 'number',
        heading: columns.number,
        width: 130,
        cell: ({ id, number }) => (
          <Link to="/appraisals/$appraisalId" params={{ appraisalId: id }} className="number-code" tabIndex={-1}>
            {number}
          </Link>
        )
      },
      {
        key: 'state',
        heading: columns.state,
        width: state,
        cell: (appraisal) => <strong>{states[appraisal.state]}</strong>,
        text: (appraisal) => states[appraisal.state]
      },
      {
        key: 'level',
        heading: columns.level,
        width: level,
        cell: (appraisal) => <Mark level={appraisal.level} />
      },
      {
        key: 'purpose',
        heading: columns.purpose,
        share: 1,
        width: 180,
        cell: ({ purpose }) => purpose,
        text: ({ purpose }) => purpose
      },
      { key: 'items', heading: columns.items, width: 64, cell: ({ counts }) => itemsIn(counts), numeric: true },
      {
        key: 'unanswered',
        heading: columns.unanswered,
        width: open,
        cell: ({ counts, state: stands }) =>
          stands === 'open' && counts.unanswered > 0 && <strong>{counts.unanswered}</strong>,
        numeric: true
      },
      {
        key: 'leader',
        heading: columns.leader,
        width: 96,
        cell: ({ group }) => group.find(({ leads }) => leads)?.name ?? ''
      },
      {
        key: 'openedOn',
        heading: columns.openedOn,
        width: 104,
        cell: ({ openedAt }) => sayDay(openedAt),
        numeric: true
      },
      {
        key: 'report',
        heading: columns.report,
        width: 124,
        cell: ({ reportNumber }) => <span className="number-code">{reportNumber ?? ''}</span>
      }
    ]
  }, [pages, language])
}
