import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { type ReactElement, useState } from 'react'
import { listStateAfter, type ListAct } from '#shared/destruction-life.ts'
import { destruction, type DestructionList } from '#shared/registers/destruction.ts'
import { useSession } from '#renderer/session.ts'
import { useDoing } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { ApproveList } from './ApproveList.tsx'
import { DestroyList } from './DestroyList.tsx'
import { EndList } from './EndList.tsx'
import { SealList } from './SealList.tsx'
import { ShipList } from './ShipList.tsx'

type Sheet = 'approve' | 'seal' | 'ship' | 'destroy' | 'withdraw' | 'cancel'

/** What can be done with a list as it stands, for whoever may; the next step first. */
export function ListActs({ list }: { list: DestructionList }): ReactElement {
  const words = useWords()
  const { destruction: said } = words.pages
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [sheet, setSheet] = useState<Sheet>()
  const asking = useDoing(destruction.askApproval)
  const proceeding = useDoing(destruction.approve)
  const { id: listId, number, version, approval } = list
  const can = (act: ListAct) => listStateAfter(act, list.state) !== undefined
  const prepares = mayDo('destruction.prepare')
  const carriesOut = mayDo('destruction.carryOut')
  const asked = approval?.state === 'waiting' || approval?.state === 'approved'
  const stop = () => setSheet(undefined)
  const done = (told: string) => {
    stop()
    void message.success(told)
  }
  const ask = async () => {
    const answer = await asking.perform({ listId, version })
    if (answer.ok) void message.success(said.asked(answer.value.approval?.number ?? ''))
    else void message.error(sayRefusal(words, answer.refusal))
  }
  const proceed = async (approvalId: string) => {
    const answer = await proceeding.perform({ listId, version, approvalId, together: { approver: [] } })
    if (answer.ok) void message.success(said.approved(number))
    else void message.error(sayRefusal(words, answer.refusal))
  }

  return (
    <>
      {prepares && can('count') && list.counts.listed > 0 && (
        <Button type="primary" onClick={() => void navigate({ to: '/destruction/$listId/count', params: { listId } })}>
          {said.count}
        </Button>
      )}
      {prepares && can('approve') && (
        <>
          {approval?.state === 'approved' && (
            <Button type="primary" loading={proceeding.doing} onClick={() => void proceed(approval.id)}>
              {said.approveOnRequest}
            </Button>
          )}
          {!asked && (
            <Button type="primary" loading={asking.doing} onClick={() => void ask()}>
              {said.askApproval}
            </Button>
          )}
          {approval?.state !== 'approved' && <Button onClick={() => setSheet('approve')}>{said.approve}</Button>}
        </>
      )}
      {carriesOut && can('seal') && (
        <Button type="primary" onClick={() => setSheet('seal')}>
          {said.seal}
        </Button>
      )}
      {carriesOut && can('destroy') && (
        <Button type="primary" onClick={() => setSheet('destroy')}>
          {said.destroy}
        </Button>
      )}
      {carriesOut && can('ship') && <Button onClick={() => setSheet('ship')}>{said.ship}</Button>}
      {prepares && can('withdraw') && <Button onClick={() => setSheet('withdraw')}>{said.withdraw}</Button>}
      {prepares && can('cancel') && <Button onClick={() => setSheet('cancel')}>{said.cancel}</Button>}

      {sheet === 'approve' && <ApproveList list={list} onClose={stop} onDone={() => done(said.approved(number))} />}
      {sheet === 'seal' && <SealList list={list} onClose={stop} onDone={() => done(said.sealed)} />}
      {sheet === 'ship' && <ShipList list={list} onClose={stop} onDone={() => done(said.shipped)} />}
      {sheet === 'destroy' && (
        <DestroyList list={list} onClose={stop} onDone={({ certificate }) => done(said.destroyed(certificate ?? ''))} />
      )}
      {(sheet === 'withdraw' || sheet === 'cancel') && (
        <EndList list={list} how={sheet} onClose={stop} onDone={() => done(said.cancelled)} />
      )}
    </>
  )
}
