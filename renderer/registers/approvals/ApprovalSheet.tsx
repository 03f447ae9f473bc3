import { Link } from '@tanstack/react-router'
import { App, Button, Form, Input, Radio, Spin } from 'antd'
import { type ReactElement, useState } from 'react'
import type { Answer, InputProblem } from '#shared/define-operation.ts'
import { approvals, type ApprovalInSight } from '#shared/registers/approvals.ts'
import { saySecond } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useDoing, useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { sayWish } from './say-wish.ts'

/** One request: what is wanted, by whom, why, with which carriers; decided here, or withdrawn by whoever asked. */
export function ApprovalSheet({ approvalId, onClose }: { approvalId: string; onClose: () => void }): ReactElement {
  const { pages } = useWords()
  const { mayDo, person } = useSession()
  const { message } = App.useApp()
  const { value: approval, refusal } = useReading(approvals.open, { approvalId })
  const { doing, perform } = useDoing(approvals.withdraw)
  const [refused, setRefused] = useState<Extract<Answer, { ok: false }>['refusal']>()
  const [deciding, setDeciding] = useState<'decide' | 'decideHere'>()

  if (approval && deciding)
    return (
      <Decide
        approval={approval}
        here={deciding === 'decideHere'}
        onClose={() => setDeciding(undefined)}
        onDone={({ number, state }) => {
          setDeciding(undefined)
          void message.success(pages.approvals.decided(number, pages.approvals.states[state]))
        }}
      />
    )
  const mine = approval?.requestedBy.number === person.number
  const withdraw = async ({ id, number, version }: ApprovalInSight) => {
    const answer = await perform({ approvalId: id, version })
    if (!answer.ok) return setRefused(answer.refusal)
    void message.success(pages.approvals.decided(number, pages.approvals.states.withdrawn))
  }
  return (
    <Dialog title={pages.approvals.sheet(approval?.number ?? '')} open onClose={onClose} width={640}>
      <RefusalNotice refusal={refusal ?? refused} />
      {!approval && !refusal && <Spin aria-label={pages.loading} />}
      {approval && <Facts approval={approval} />}
      <div className="dialog-actions">
        <Button onClick={onClose}>{pages.approvals.close}</Button>
        {approval?.state === 'waiting' && mine && mayDo('approvals.request') && (
          <>
            <Button loading={doing} onClick={() => void withdraw(approval)}>
              {pages.approvals.withdraw}
            </Button>
            <Button type="primary" onClick={() => setDeciding('decideHere')}>
              {pages.approvals.decideHere}
            </Button>
          </>
        )}
        {approval?.state === 'waiting' && !mine && mayDo('approvals.decide') && (
          <Button type="primary" onClick={() => setDeciding('decide')}>
            {pages.approvals.decide}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

function Facts({ approval }: { approval: ApprovalInSight }) {
  const words = useWords()
  const { pages, approvalActs, approvers } = words
  const { columns, states, ways, about } = pages.approvals
  const { mayDo } = useSession()
  const {
    act,
    level: ofAll,
    purpose,
    asks,
    state,
    requestedBy,
    requestedAt,
    decidedBy,
    decidedAt,
    reason,
    onTheSpot,
    carriers,
    device,
    export: asked
  } = approval
  return (
    <>
      <dl className="facts">
        <dt>{columns.act}</dt>
        <dd>
          <strong>{approvalActs[act]}</strong>
        </dd>
        <dt>{columns.purpose}</dt>
        <dd>{purpose}</dd>
        <dt>{columns.requestedBy}</dt>
        <dd>
          {pages.person(requestedBy.name, requestedBy.number)} · {saySecond(requestedAt)}
        </dd>
        <dt>{columns.asks}</dt>
        <dd>{approvers[asks]}</dd>
        <dt>{columns.state}</dt>
        <dd>
          <strong>{states[state]}</strong>
        </dd>
        {decidedBy && (
          <>
            <dt>{columns.decidedBy}</dt>
            <dd>
              {pages.person(decidedBy.name, decidedBy.number)}
              {decidedAt && ` · ${saySecond(decidedAt)}`} · {onTheSpot ? ways.onTheSpot : ways.fromQueue}
            </dd>
          </>
        )}
        {reason !== undefined && (
          <>
            <dt>{columns.reason}</dt>
            <dd>{reason}</dd>
          </>
        )}
      </dl>
      <h3>{asked ? pages.exports.askedAbout : device ? pages.approvals.aboutDevice : about}</h3>
      {asked ? (
        <p>
          <strong>{pages.exports.asking(pages.exports.forms[asked.form], asked.rows)}</strong> <Mark level={ofAll} />{' '}
          <span className="quiet">{sayWish(words, asked.wish)}</span>
        </p>
      ) : device ? (
        <p>
          {!mayDo('devices.read') ? (
            <>
              <span className="number-code">{device.number}</span> {device.name}
            </>
          ) : device.thing === 'computer' ? (
            <Link to="/devices/computers/$computerId" params={{ computerId: device.id }}>
              <span className="number-code">{device.number}</span> {device.name}
            </Link>
          ) : (
            <Link to="/devices/media/$mediumId" params={{ mediumId: device.id }}>
              <span className="number-code">{device.number}</span> {device.name}
            </Link>
          )}{' '}
          <Mark level={ofAll} />
        </p>
      ) : (
        <ul className="waiting short-list">
          {carriers.map(({ id, number, title, level, markText }) => (
            <li key={id}>
              <Link to="/carriers/$carrierId" params={{ carrierId: id }} className="due-line">
                <span className="number-code">{number}</span>
                <span>
                  <Mark level={level} text={markText} />
                </span>
                <span className="overdue-title">{title}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Decide(props: {
  approval: ApprovalInSight
  here: boolean
  onDone: (decided: ApprovalInSight) => void
  onClose: () => void
}) {
  const { approval, here, onDone, onClose } = props
  const { pages } = useWords()
  return (
    <FormDialog
      operation={here ? approvals.decideHere : approvals.decide}
      title={pages.approvals.sheet(approval.number)}
      submitLabel={pages.approvals.confirm}
      given={{ approvalId: approval.id, version: approval.version }}
      check={rejectedWithReason}
      onDone={onDone}
      onClose={onClose}
      width={640}
    >
      <Facts approval={approval} />
      <Decision />
    </FormDialog>
  )
}

function Decision() {
  const { pages } = useWords()
  const { decision, decisions, reasonHint, columns } = pages.approvals
  const rejected = Form.useWatch<string | undefined>('decision', Form.useFormInstance()) === 'rejected'
  return (
    <>
      <Field name="decision" label={decision}>
        <Radio.Group
          options={(['approved', 'rejected'] as const).map((each) => ({ value: each, label: decisions[each] }))}
        />
      </Field>
      <Field name="reason" label={columns.reason} hint={reasonHint} required={rejected}>
        <Input.TextArea rows={2} maxLength={300} />
      </Field>
    </>
  )
}

function rejectedWithReason({ decision, reason }: Readonly<Record<string, unknown>>): InputProblem[] {
  const told = typeof reason === 'string' && reason.trim() !== ''
  return decision === 'rejected' && !told ? [{ path: ['reason'], problem: 'required' }] : []
}
