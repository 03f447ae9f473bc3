import { Link, useParams } from '@tanstack/react-router'
import { Button, Spin } from 'antd'
import { useState, type ReactElement } from 'react'
import { borrowingAfter } from '#shared/borrowing-life.ts'
import { borrowings, type Borrowing, type BorrowingItem } from '#shared/registers/borrowings.ts'
import type { Words } from '#shared/words/words.ts'
import { sayDay, saySecond } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { ActDialog, actsWith, AskRenewalDialog, CloseDialog, WithdrawDialog, type Act, type Line } from './acts.tsx'
import { AskDialog } from './AskDialog.tsx'
import { FileNumbers } from './file-of.tsx'
import { Standing } from './StateOf.tsx'

/** One request: what was asked for, where each thing stands and what has happened to it, and what can be done next. */
export function BorrowingPage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const said = pages.borrowings.one
  const { borrowingId } = useParams({ from: '/archives/borrowings/$borrowingId' })
  const { mayDo, person } = useSession()
  const [doing, setDoing] = useState<{ act: Act | 'askRenewal'; line: Line } | 'withdraw' | 'close' | 'submit'>()
  const { value: borrowing, refusal } = useReading(borrowings.open, { borrowingId })
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/archives/requests">{pages.borrowings.requests.title}</Link>
      </EmptyState>
    )
  if (!borrowing) return <Spin aria-label={pages.loading} />
  const { items, ...request } = borrowing
  const handles = mayDo('borrowings.handle')
  const isTheirs = handles || [borrowing.borrower.number, borrowing.askedBy.number].includes(person.number)
  const isBorrower = borrowing.borrower.number === person.number
  const open = items.filter(({ state }) => state !== 'cancelled')
  const mayWithdraw = isTheirs && open.length > 0 && open.every(({ state }) => borrowingAfter('withdraw', state))
  const isDraft = open.some(({ state }) => state === 'draft')
  const mayClose =
    handles &&
    open.some(({ state }) => borrowingAfter('close', state)) &&
    open.every(({ state }) => borrowingAfter('close', state))
  const stop = () => setDoing(undefined)
  return (
    <>
      <PageTitle
        title={said.title(borrowing.number)}
        note={
          <Link to={handles ? '/archives/queue' : '/archives/requests'} search={handles ? {} : { tab: 'mine' }}>
            {handles ? pages.borrowings.queue.title : pages.borrowings.requests.title}
          </Link>
        }
      >
        {isTheirs && isDraft && (
          <Button type="primary" onClick={() => setDoing('submit')}>
            {pages.borrowings.acts.submitDraft}
          </Button>
        )}
        {mayWithdraw && <Button onClick={() => setDoing('withdraw')}>{pages.borrowings.acts.withdraw}</Button>}
        {mayClose && (
          <Button type="primary" onClick={() => setDoing('close')}>
            {pages.borrowings.acts.close}
          </Button>
        )}
      </PageTitle>
      <section className="panel">
        <Facts borrowing={borrowing} />
      </section>
      <section className="panel">
        <h2>{said.items}</h2>
        <table className="plain-table">
          <thead>
            <tr>
              {(['file', 'title', 'mark', 'state', 'facts'] as const).map((key) => (
                <th key={key} scope="col">
                  {said.columns[key]}
                </th>
              ))}
              {(handles || isBorrower) && <th scope="col">{said.columns.actions}</th>}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <td>
                  <FileNumbers of={item} />
                </td>
                <td>{item.title}</td>
                <td>
                  <Mark level={item.level} text={item.markText} />
                </td>
                <td>
                  <Standing item={item} />
                </td>
                <td>
                  <ul className="item-facts">
                    {factsOf(words, item).map((fact) => (
                      <li key={fact}>{fact}</li>
                    ))}
                  </ul>
                </td>
                {(handles || isBorrower) && (
                  <td>
                    <span className="row-acts">
                      {isBorrower && mayAskToRenew(item, request) && (
                        <Button onClick={() => setDoing({ act: 'askRenewal', line: { ...item, request } })}>
                          {pages.borrowings.acts.askRenewal}
                        </Button>
                      )}
                      {(handles ? actsWith({ ...item, request }) : [])
                        .filter((act) => act !== 'close')
                        .map((act) => (
                          <Button key={act} onClick={() => setDoing({ act, line: { ...item, request } })}>
                            {pages.borrowings.acts[act]}
                          </Button>
                        ))}
                    </span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {doing === 'withdraw' && <WithdrawDialog request={request} onDone={stop} onClose={stop} />}
      {doing === 'close' && <CloseDialog request={request} onDone={stop} onClose={stop} />}
      {doing === 'submit' && <AskDialog files={items} draft={borrowing} onDone={stop} onClose={stop} />}
      {typeof doing === 'object' && doing.act === 'askRenewal' && (
        <AskRenewalDialog line={doing.line} onDone={stop} onClose={stop} />
      )}
      {typeof doing === 'object' && doing.act !== 'askRenewal' && (
        <ActDialog act={doing.act} line={doing.line} onDone={stop} onClose={stop} />
      )}
    </>
  )
}

// What is due already, or was asked for and not yet decided or done, is not asked for now.
function mayAskToRenew({ state, loan, renewal }: BorrowingItem, { way }: Line['request']): boolean {
  const isAsked = renewal?.state === 'waiting' || renewal?.state === 'approved'
  return state === 'issued' && way === 'out' && loan?.daysOverdue === 0 && !isAsked
}

function Facts({ borrowing }: { borrowing: Borrowing }) {
  const { pages, approvers } = useWords()
  const { one, ask, kinds, ways, queue } = pages.borrowings
  const { borrower, askedBy, askedAt, kind, purpose, way, days, approval, submittedAt, closed } = borrowing
  return (
    <dl className="facts">
      <dt>{one.borrower}</dt>
      <dd>
        {pages.person(borrower.name, borrower.number)} · {borrower.unit}
      </dd>
      <dt>{ask.kind}</dt>
      <dd>
        {kinds[kind]} · {purpose}
      </dd>
      <dt>{ask.way}</dt>
      <dd>{way === 'out' ? one.outFor(days) : ways.onSite}</dd>
      <dt>{one.askedBy}</dt>
      <dd>
        {pages.person(askedBy.name, askedBy.number)} · {queue.askedOn(sayDay(askedAt))}
      </dd>
      {submittedAt !== undefined && (
        <>
          <dt>{one.approval}</dt>
          <dd>
            {!approval && one.nobodyAsked}
            {approval && !approval.decidedBy && `${approval.number} ${one.asksOf(approvers[approval.asks])}`}
            {approval?.decidedBy &&
              `${pages.approvals.states[approval.state]} · ${one.decided(approval.number, approval.decidedBy.name, approval.decidedAt === undefined ? '' : sayDay(approval.decidedAt))}`}
            {approval?.reason !== undefined && ` · ${approval.reason}`}
          </dd>
        </>
      )}
      {closed && (
        <>
          <dt>{one.effect}</dt>
          <dd>
            {closed.effect} · {closed.by.name} {sayDay(closed.at)}
          </dd>
        </>
      )}
    </dl>
  )
}

// What has happened to one thing, a line for each.
function factsOf({ pages, approvers }: Words, { pulled, loan, renewal, check, cancelled }: BorrowingItem): string[] {
  const { one, signatures, defects } = pages.borrowings
  const facts: string[] = []
  if (pulled)
    facts.push(
      one.pulledFact(pulled.pages === undefined ? '' : one.pagesFact(pulled.pages), pulled.condition, pulled.by.name)
    )
  if (loan) facts.push(one.issuedFact(saySecond(loan.lentAt), loan.dueOn, signatures[loan.signed]))
  if (renewal) {
    const { approval, dueOn, reason, state, because } = renewal
    facts.push(
      [one.renewalFact(approval, dueOn, reason), one.renewalStates[state], because].filter(Boolean).join(' · ')
    )
  }
  if (loan && loan.renewals > 0) facts.push(one.renewedFact(loan.renewals))
  if (loan && loan.recalls > 0) facts.push(one.recalledFact(loan.recalls))
  for (const leader of loan?.escalatedTo ?? []) facts.push(one.toldFact(approvers[leader]))
  if (check) {
    const found = (['pagesDiffer', 'altered', 'torn', 'forged', 'sealBroken'] as const).filter((each) => check[each])
    const said = found.map((each) => defects[each])
    facts.push(one.backFact(saySecond(check.at), check.by.name))
    facts.push(
      [
        check.pages === undefined ? '' : one.pagesFact(check.pages).replace(/[，, ]+$/, ''),
        ...(said.length > 0 ? said : [one.wholeFact]),
        check.note,
        check.incident
      ]
        .filter(Boolean)
        .join(pages.listSeparator)
    )
  }
  if (cancelled) facts.push(one.cancelledFact(cancelled.because, cancelled.by.name))
  return facts
}
