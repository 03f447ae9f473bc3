import { PrinterOutlined } from '@ant-design/icons'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Input, Segmented } from 'antd'
import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react'
import { addDays } from '#shared/days.ts'
import { DueKind, tasks, type Due } from '#shared/registers/tasks.ts'
import { today } from '#renderer/moments.ts'
import { SavedViews } from '#renderer/SavedViews.tsx'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { FilterOfMany } from '#renderer/ui/Filter.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted, type RegisterHandle } from '#renderer/ui/RegisterGrid.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { DueDay } from '#renderer/ui/DueDay.tsx'
import { DueLink, useOpenDue } from '#renderer/due-places.tsx'

const SOON = 7

/** The last day that a range of the list shows. */
export function lastDayOf(range: 'all' | 'overdue' | 'week'): string | undefined {
  if (range === 'all') return undefined
  return addDays(today(), range === 'week' ? SOON : -1)
}

type DueView = { which?: 'all' | 'overdue' | 'week' | undefined; kinds?: DueKind[] | undefined }

function wishOf({ which = 'all', kinds }: DueView) {
  const by = lastDayOf(which)
  return { ...(by && { by }), ...(kinds && { kinds }) }
}

/** Everything that is due, the longest overdue first; opened to where it is done, finished here where it is a task. */
export function DuePage(): ReactElement {
  const { pages } = useWords()
  const { message } = App.useApp()
  const { mayDo } = useSession()
  const view = useSearch({ from: '/due' })
  const navigate = useNavigate({ from: '/due' })
  const { which = 'all', kinds } = view
  const list = useRef<RegisterHandle>(null)
  const [total, setTotal] = useState<number>()
  const [finishing, setFinishing] = useState<Due>()
  const openDue = useOpenDue()
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(tasks.due, { ...wishOf({ which, kinds }), from, count }),
    [ask, which, kinds]
  )
  const columns = useColumns(mayDo('tasks.finish') ? setFinishing : undefined)

  return (
    <>
      <PageTitle title={pages.tasks.title}>
        <SavedViews
          page="due"
          search={{ which: view.which, kinds }}
          chosen={view.view}
          list={list}
          ask={(search) => ask(tasks.due, { ...wishOf(search as DueView), count: 1 })}
          total={total}
          onShow={(search, viewId) => void navigate({ search: { ...search, view: viewId }, replace: true })}
        />
        <Button icon={<PrinterOutlined />} onClick={() => void navigate({ to: '/due/list', search: { which, kinds } })}>
          {pages.tasks.print}
        </Button>
      </PageTitle>
      <div className="toolbar">
        <Segmented
          aria-label={pages.tasks.which}
          value={which}
          options={(['all', 'overdue', 'week'] as const).map((range) => ({
            value: range,
            label: pages.tasks.ranges[range]
          }))}
          onChange={(next) => void navigate({ search: { ...view, which: next }, replace: true })}
        />
        <FilterOfMany
          label={pages.tasks.kind}
          options={DueKind.options.map((kind) => ({ value: kind, label: pages.tasks.kinds[kind] }))}
          value={kinds}
          onChange={(next) => void navigate({ search: { ...view, kinds: next }, replace: true })}
        />
      </div>
      <RegisterGrid
        ref={list}
        onTotal={setTotal}
        label={pages.tasks.grid}
        columns={columns}
        read={read}
        idOf={({ kind, id }) => `${kind} ${id}`}
        onOpen={openDue}
        keys={pages.approvals.keys}
        empty={<EmptyState title={pages.tasks.empty} />}
      />
      {finishing?.task && (
        <FormDialog
          operation={tasks.finish}
          title={pages.tasks.finishTitle}
          submitLabel={pages.tasks.finish}
          given={{ taskId: finishing.id, version: finishing.task.version }}
          onClose={() => setFinishing(undefined)}
          onDone={() => {
            setFinishing(undefined)
            void message.success(pages.tasks.finished)
          }}
        >
          <dl className="facts">
            <dt>{pages.tasks.kind}</dt>
            <dd>{pages.tasks.kinds[finishing.kind]}</dd>
            <dt>{pages.tasks.note}</dt>
            <dd>{finishing.task.note}</dd>
          </dl>
          <Field name="answer" label={pages.tasks.answer} hint={pages.tasks.answerHint}>
            <Input.TextArea rows={2} maxLength={300} />
          </Field>
        </FormDialog>
      )}
    </>
  )
}

function useColumns(finish: ((due: Due) => void) | undefined): Column<Due, never>[] {
  const { pages } = useWords()
  return useMemo(() => {
    const { columns, kinds } = pages.tasks
    const what = ({ carrier, about, task, person }: Due) =>
      [carrier?.title, about, task?.note].filter(Boolean).join(' · ') || (person?.name ?? '')
    return [
      { key: 'dueOn', heading: columns.dueOn, width: 100, numeric: true, cell: ({ dueOn }) => dueOn },
      { key: 'left', heading: columns.left, width: 130, cell: (due) => <DueDay due={due} /> },
      {
        key: 'kind',
        heading: columns.kind,
        width: 170,
        cell: ({ kind }) => kinds[kind],
        text: ({ kind }) => kinds[kind]
      },
      {
        key: 'number',
        heading: pages.carriers.columns.number,
        width: 150,
        cell: (due) => (
          <DueLink due={due} nowhere={null} className="number-code" tabIndex={-1}>
            {due.carrier?.number ?? pages.tasks.open}
          </DueLink>
        )
      },
      {
        key: 'level',
        heading: columns.level,
        width: 180,
        cell: ({ carrier }) => carrier && <Mark level={carrier.level} text={carrier.markText} />,
        text: ({ carrier }) => carrier?.markText ?? ''
      },
      { key: 'what', heading: columns.what, share: 1, cell: what, text: what },
      {
        key: 'person',
        heading: columns.person,
        width: 100,
        cell: ({ person }) => person?.name ?? '',
        text: ({ person }) => (person ? pages.person(person.name, person.number) : '')
      },
      ...(finish
        ? [
            {
              key: 'actions',
              heading: columns.actions,
              width: 90,
              cell: (due: Due) =>
                due.task && due.kind !== 'remark' && <Button onClick={() => finish(due)}>{pages.tasks.finish}</Button>
            }
          ]
        : [])
    ]
  }, [pages, finish])
}
