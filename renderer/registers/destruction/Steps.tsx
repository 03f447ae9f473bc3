import { CheckCircleFilled, ClockCircleOutlined, RightCircleFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { DestructionList, DestructionStep } from '#shared/registers/destruction.ts'
import { sayMoment } from '#renderer/moments.ts'
import { useWords } from '#renderer/words.ts'

const order = ['count', 'approve', 'seal', 'ship', 'destroy'] as const
type StepAct = (typeof order)[number]

// What is to be done with a list that stands here.
const nextOf: Partial<Record<DestructionList['state'], StepAct>> = {
  open: 'count',
  counted: 'approve',
  approved: 'seal',
  sealed: 'destroy',
  shipped: 'destroy'
}

/** The way of a list, step by step: who has done each, when and with whom, and which is next. */
export function Steps({ list }: { list: DestructionList }) {
  const { pages } = useWords()
  const { stepNames } = pages.destruction
  const { state, steps, openedBy, openedAt } = list
  const next = nextOf[state]
  const total = Object.values(list.counts).reduce((sum, count) => sum + count, 0)
  return (
    <ol className="steps" aria-label={pages.destruction.stepsTitle}>
      <Step name={stepNames.open} standing="done">
        <span>{openedBy.name}</span>
        <span className="number">{sayMoment(openedAt)}</span>
        <span>{pages.destruction.itemCount(total)}</span>
      </Step>
      {order.map((act) => {
        const done = steps.find((step) => step.act === act)
        // Destroyed in the house, or not at all: it was never sent anywhere.
        if (act === 'ship' && !done && (state === 'destroyed' || state === 'cancelled')) return null
        const isNext = act === next
        return (
          <Step key={act} name={stepNames[act]} standing={done ? 'done' : isNext ? 'next' : 'undone'}>
            {done && <Told step={done} />}
            {!done && isNext && <strong>{pages.destruction.stepNext}</strong>}
            {!done && act === 'approve' && state === 'counted' && <Request list={list} />}
            {!done && !isNext && (
              <span className="quiet">
                {act === 'ship' ? pages.destruction.shipIfNeeded : pages.destruction.stepUndone}
              </span>
            )}
          </Step>
        )
      })}
    </ol>
  )
}

function Step({
  name,
  standing,
  children
}: {
  name: string
  standing: 'done' | 'next' | 'undone'
  children: ReactNode
}) {
  const icons = { done: <CheckCircleFilled />, next: <RightCircleFilled />, undone: <ClockCircleOutlined /> }
  return (
    <li className={`step step-${standing}`} {...(standing === 'next' && { 'aria-current': 'step' as const })}>
      <span className="step-name">
        {icons[standing]} {name}
      </span>
      {children}
    </li>
  )
}

function Told({ step }: { step: DestructionStep }) {
  const { pages, parts } = useWords()
  const { withPerson, seenCount, approvedCount, methods } = pages.destruction
  const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(pages.listSeparator)
  const who = (
    <>
      <span>{step.by.name}</span>
      <span className="number">{sayMoment(step.at)}</span>
    </>
  )
  switch (step.act) {
    case 'count':
      return (
        <>
          {who}
          <span>{withPerson(parts.secondOfficer, step.secondOfficer.name)}</span>
          <span>{seenCount(step.seen, step.unseen)}</span>
        </>
      )
    case 'approve':
      return (
        <>
          <span>{step.approvedBy.name}</span>
          <span className="number">{sayMoment(step.at)}</span>
          <span className="number-code">{step.approvalNumber}</span>
          <span>{approvedCount(step.approved, step.retained)}</span>
        </>
      )
    case 'seal':
      return (
        <>
          {who}
          <span>{withPerson(parts.secondOfficer, step.secondOfficer.name)}</span>
          <span>
            {step.containers} · {step.sealNumbers} · {step.place}
          </span>
        </>
      )
    case 'ship':
      return (
        <>
          {who}
          <span>
            {step.facility} · {step.vehicle}
          </span>
          <span>
            {names(step.escorts)} · {step.receiptNumber}
          </span>
        </>
      )
    case 'destroy':
      return (
        <>
          {who}
          <span>{withPerson(parts.witness, names(step.witnesses))}</span>
          <span>
            {methods[step.method]} · <span className="number-code">{step.certificate}</span>
          </span>
        </>
      )
    default:
      return who
  }
}

function Request({ list: { approval } }: { list: DestructionList }) {
  const { pages } = useWords()
  if (!approval) return null
  const { number, state } = approval
  return (
    <span>
      {state === 'waiting'
        ? pages.destruction.waitingFor(number)
        : pages.destruction.requestStands(number, pages.approvals.states[state])}
    </span>
  )
}
