import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { App, Button, Input, Spin } from 'antd'
import { type ReactElement, useCallback, useMemo, useState } from 'react'
import type { OutputOf } from '#shared/define-operation.ts'
import { appraisals, type AppraisalItem } from '#shared/registers/appraisals.ts'
import { destruction } from '#shared/registers/destruction.ts'
import { saySecond } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useRowsPicked, type Picked } from '#renderer/ui/rows-picked.ts'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useAsk, useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useLanguage, useWords } from '#renderer/words.ts'
import { AddItems } from './AddItems.tsx'
import { AnswerItems } from './AnswerItems.tsx'
import { SignAppraisal } from './SignAppraisal.tsx'
import { itemsIn, sayAnswer } from './say-answer.ts'

type Opened = OutputOf<typeof appraisals.open>
type Sheet = 'add' | 'sign' | 'withdraw' | 'list'

// As many as one answer can be given to at once.
const MOST = 1000

/** One appraisal: the group, what it answers item by item, its signatures, and the list that comes of it. */
export function AppraisalPage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const { appraisals: said } = pages
  const { appraisalId } = useParams({ from: '/appraisals/$appraisalId' })
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { value: appraisal, refusal } = useReading(appraisals.open, { appraisalId })
  const [sheet, setSheet] = useState<Sheet>()
  const [answering, setAnswering] = useState<readonly AppraisalItem[]>()
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/appraisals">{said.back}</Link>
      </EmptyState>
    )
  if (!appraisal) return <Spin aria-label={pages.loading} />
  const { number, purpose, state, level, counts, version, listable } = appraisal
  const stop = () => setSheet(undefined)
  const prepares = mayDo('appraisals.prepare') && state === 'open'
  const whole = itemsIn(counts) > 0 && counts.unanswered === 0
  return (
    <>
      <PageTitle
        title={`${number} ${purpose}`}
        note={
          <>
            <strong>{said.states[state]}</strong> · <Mark level={level} /> · <Link to="/appraisals">{said.back}</Link>
          </>
        }
      >
        {prepares && (
          <>
            <Button icon={<PlusOutlined />} onClick={() => setSheet('add')}>
              {said.add}
            </Button>
            <Button onClick={() => setSheet('withdraw')}>{said.withdraw}</Button>
            <Button type="primary" disabled={!whole} onClick={() => setSheet('sign')}>
              {said.sign}
            </Button>
          </>
        )}
        {listable > 0 && mayDo('destruction.prepare') && (
          <Button type="primary" icon={<DeleteOutlined />} onClick={() => setSheet('list')}>
            {said.makeList(listable)}
          </Button>
        )}
      </PageTitle>
      <Group appraisal={appraisal} />
      <p className="list-totals">
        <strong>{said.counts(counts)}</strong>
        {counts.transfer > 0 && state === 'closed' && <span className="quiet">{said.toTransfer}</span>}
      </p>
      <Items
        appraisal={appraisal}
        onAnswer={prepares ? setAnswering : undefined}
        empty={<EmptyState title={said.nothingYet} {...(prepares && { next: said.nothingYetNext })} />}
      />
      {sheet === 'add' && <AddItems appraisal={appraisal} onClose={stop} />}
      {answering && (
        <AnswerItems
          appraisal={appraisal}
          items={answering}
          onClose={() => setAnswering(undefined)}
          onDone={(count) => {
            setAnswering(undefined)
            void message.success(said.answered(count))
          }}
        />
      )}
      {sheet === 'sign' && (
        <SignAppraisal
          appraisal={appraisal}
          onClose={stop}
          onDone={({ reportNumber = '' }) => {
            stop()
            void message.success(said.signed(reportNumber))
          }}
        />
      )}
      {sheet === 'withdraw' && (
        <FormDialog
          operation={appraisals.withdraw}
          title={said.withdrawTitle(number)}
          submitLabel={said.withdraw}
          dangerous
          given={{ appraisalId, version }}
          onClose={stop}
          onDone={() => {
            stop()
            void message.success(said.withdrawn)
          }}
        >
          <Field name="reason" label={said.withdrawReason}>
            <Input maxLength={300} autoFocus />
          </Field>
        </FormDialog>
      )}
      {sheet === 'list' && (
        <FormDialog
          operation={destruction.beginFromAppraisal}
          title={said.makeListTitle}
          submitLabel={said.confirmList}
          given={{ appraisalId }}
          initial={{ reason: `${number} ${purpose}` }}
          onClose={stop}
          onDone={({ id }) => void navigate({ to: '/destruction/$listId', params: { listId: id } })}
        >
          <p className="quiet">{said.makeListHint}</p>
          <Field name="reason" label={said.makeListReason}>
            <Input maxLength={200} autoFocus />
          </Field>
        </FormDialog>
      )}
    </>
  )
}

function Group({ appraisal: { group, state, report, reportNumber } }: { appraisal: Opened }) {
  const { pages } = useWords()
  const { appraisals: said } = pages
  return (
    <dl className="facts appraisal-facts">
      <dt>{said.group}</dt>
      <dd>
        <ul className="plain-list">
          {group.map(({ personId, name, number, leads, signedAt }) => (
            <li key={personId}>
              {leads ? said.leaderOf(pages.person(name, number)) : pages.person(name, number)}{' '}
              {state !== 'withdrawn' && (
                <span className="quiet">
                  {signedAt === undefined ? said.notSigned : `✔ ${said.signedAt(saySecond(signedAt))}`}
                </span>
              )}
            </li>
          ))}
        </ul>
      </dd>
      {report !== undefined && (
        <>
          <dt>{reportNumber === undefined ? said.withdrawReason : said.reportOf(reportNumber)}</dt>
          <dd>{report}</dd>
        </>
      )}
    </dl>
  )
}

function Items(props: {
  appraisal: Opened
  onAnswer: ((items: readonly AppraisalItem[]) => void) | undefined
  empty: ReactElement
}) {
  const { appraisal, onAnswer, empty } = props
  const { appraisals: said } = useWords().pages
  const navigate = useNavigate()
  const ask = useAsk()
  const rows = useRowsPicked(`${appraisal.id} ${appraisal.version}`)
  const columns = useColumns(onAnswer)
  const { id: appraisalId } = appraisal
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(appraisals.items, { appraisalId, from, count }),
    [ask, appraisalId]
  )
  // Only what is picked is answered; all of them are read, however many the list shows.
  const answerPicked = async ({ allBut, ids }: Picked) => {
    const all: AppraisalItem[] = []
    for (let from = 0; from < MOST; from += 500) {
      const part = await ask(appraisals.items, { appraisalId, from, count: 500 })
      if (!part.ok || part.value.rows.length === 0) break
      all.push(...part.value.rows)
    }
    const picked = all.filter(({ id }) => ids.has(id) !== allBut)
    if (picked.length > 0) onAnswer?.(picked)
  }
  return (
    <RegisterGrid<AppraisalItem>
      label={said.items}
      columns={columns}
      read={read}
      idOf={({ id }) => id}
      onOpen={({ carrierId }) => void navigate({ to: '/carriers/$carrierId', params: { carrierId } })}
      keys={said.itemKeys}
      empty={empty}
      {...(onAnswer && {
        picking: {
          rows,
          nameOf: ({ archive }) => said.selectOne(archive.fileNumber),
          acts: (picked, count) => (
            <Button type="primary" onClick={() => void answerPicked(picked)}>
              {said.answerMany(count)}
            </Button>
          )
        }
      })}
    />
  )
}

function useColumns(onAnswer: ((items: readonly AppraisalItem[]) => void) | undefined): Column<AppraisalItem, never>[] {
  const words = useWords()
  const { language } = useLanguage()
  return useMemo(() => {
    const { pages } = words
    const { itemColumns: columns, forEver, answerOne, answerOf } = pages.appraisals
    const [file, title, mark, kept, answer] = language === 'zh-CN' ? [226, 130, 120, 100, 142] : [206, 92, 182, 96, 158]
    return [
      {
        key: 'fileNumber',
        heading: columns.fileNumber,
        width: file,
        cell: ({ carrierId, archive }) => (
          <Link to="/carriers/$carrierId" params={{ carrierId }} className="number-code" tabIndex={-1}>
            {archive.fileNumber}
          </Link>
        ),
        text: ({ archive }) => archive.fileNumber
      },
      {
        key: 'title',
        heading: columns.title,
        share: 2,
        width: title,
        cell: ({ carrier }) => carrier.title,
        text: ({ carrier }) => carrier.title
      },
      {
        key: 'mark',
        heading: columns.mark,
        width: mark,
        cell: ({ carrier }) => <Mark level={carrier.level} text={carrier.markText} />,
        text: ({ carrier }) => carrier.markText
      },
      {
        key: 'retention',
        heading: columns.retention,
        width: 84,
        cell: ({ archive }) => pages.archives.retentions[archive.retention]
      },
      {
        key: 'keepUntil',
        heading: columns.keepUntil,
        width: kept,
        cell: ({ archive }) => archive.keepUntil ?? forEver,
        numeric: true
      },
      { key: 'pages', heading: columns.pages, width: 60, cell: ({ carrier }) => carrier.pages ?? '', numeric: true },
      {
        key: 'answer',
        heading: columns.answer,
        width: answer,
        cell: (item) =>
          item.answer === undefined ? (
            <span className="quiet">{sayAnswer(words, item)}</span>
          ) : (
            <strong>{sayAnswer(words, item)}</strong>
          ),
        text: (item) => sayAnswer(words, item)
      },
      {
        key: 'reason',
        heading: columns.reason,
        share: 1,
        width: 100,
        cell: ({ reason }) => reason ?? '',
        text: ({ reason }) => reason ?? ''
      },
      ...(onAnswer
        ? [
            {
              key: 'actions',
              heading: columns.actions,
              width: 84,
              cell: (item: AppraisalItem) => (
                <Button size="small" aria-label={answerOf(item.archive.fileNumber)} onClick={() => onAnswer([item])}>
                  {answerOne}
                </Button>
              )
            }
          ]
        : [])
    ]
  }, [words, language, onAnswer])
}
