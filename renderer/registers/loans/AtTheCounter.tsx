import { ExportOutlined, ImportOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { type ReactElement, useState } from 'react'
import { stateAfter } from '#shared/carrier-life.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { loans, type LoanInSight } from '#shared/registers/loans.ts'
import { sayDay, saySecond } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { DaysOverdue } from '#renderer/ui/DaysOverdue.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { LendCarrier } from './LendCarrier.tsx'
import { RenewAndRecall } from './RenewAndRecall.tsx'
import { TakeBack } from './TakeBack.tsx'

/** Lends a carrier that is in stock, or takes back one that is out, for whoever may. */
export function LendOrTakeBack({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const loan = useOpenLoan(carrier)
  const [doing, setDoing] = useState<'lend' | 'takeBack'>()
  const stop = () => setDoing(undefined)
  const done = (said: string) => {
    stop()
    void message.success(said)
  }
  if (!mayDo('loans.lend')) return null
  return (
    <>
      {stateAfter('lend', carrier.state) && carrier.atRest === 'inStock' && (
        <Button type="primary" icon={<ExportOutlined />} onClick={() => setDoing('lend')}>
          {pages.loans.lend}
        </Button>
      )}
      {loan && !loan.ofArchives && (
        <Button type="primary" icon={<ImportOutlined />} onClick={() => setDoing('takeBack')}>
          {pages.loans.takeBack}
        </Button>
      )}
      {loan && !loan.ofArchives && <RenewAndRecall loan={loan} />}
      {doing === 'lend' && (
        <LendCarrier carrier={carrier} onClose={stop} onDone={() => done(pages.loans.lent(carrier.number))} />
      )}
      {doing === 'takeBack' && loan && (
        <TakeBack loan={loan} onClose={stop} onDone={() => done(pages.loans.takenBack(carrier.number))} />
      )}
    </>
  )
}

/** Who has a carrier that is on loan, since when, and until when: pairs of a list. */
export function OutWith({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { pages } = useWords()
  const loan = useOpenLoan(carrier)
  if (!loan) return null
  const { borrower, dueOn, daysOverdue, lentAt, purpose, approvedBy, renewals, recalls, recalledAt } = loan
  return (
    <>
      <dt>{pages.loans.borrower}</dt>
      <dd>
        {pages.person(borrower.name, borrower.number)} · {borrower.unit}
      </dd>
      <dt>{pages.loans.dueOn}</dt>
      <dd className="number">
        {dueOn} <DaysOverdue days={daysOverdue} />
        {renewals > 0 && <span className="quiet"> {pages.renewals.renewedTimes(renewals)}</span>}
        {recalls > 0 && recalledAt !== undefined && (
          <span className="quiet"> {pages.renewals.recalledTimes(recalls, sayDay(recalledAt))}</span>
        )}
      </dd>
      <dt>{pages.loans.lentAt}</dt>
      <dd className="number">{saySecond(lentAt)}</dd>
      <dt>{pages.loans.purpose}</dt>
      <dd>{purpose}</dd>
      {approvedBy && (
        <>
          <dt>{pages.loans.approvedBy}</dt>
          <dd>{pages.person(approvedBy.name, approvedBy.number)}</dd>
        </>
      )}
    </>
  )
}

function useOpenLoan({ id, state }: CarrierInSight): LoanInSight | undefined {
  const out = state === 'onLoan'
  const { value } = useReading(loans.list, { which: 'open', carrierId: id, count: 1 }, { when: out })
  return out ? value?.rows[0] : undefined
}
