import { Tag } from 'antd'
import type { ReactNode } from 'react'
import type { BorrowingState } from '#shared/borrowing-life.ts'
import type { BorrowingItem } from '#shared/registers/borrowings.ts'
import { DaysOverdue } from '#renderer/ui/DaysOverdue.tsx'
import { sayRefusal, useWords } from '#renderer/words.ts'

/** How many things of a request stand where, in the order of its life. */
export function StatesOf({ items }: { items: readonly BorrowingItem[] }): ReactNode {
  const { pages } = useWords()
  const counts = new Map<BorrowingState, number>()
  for (const { state } of items) counts.set(state, (counts.get(state) ?? 0) + 1)
  const overdue = Math.max(0, ...items.map(({ loan }) => loan?.daysOverdue ?? 0))
  return (
    <span>
      {[...counts]
        .map(([state, count]) =>
          counts.size === 1 ? pages.borrowings.states[state] : `${pages.borrowings.states[state]} ${count}`
        )
        .join(pages.listSeparator)}{' '}
      <DaysOverdue days={overdue} />
    </span>
  )
}

/** Where one thing stands; until when, where it is out; and that it must come back at once, where that is so. */
export function Standing({ item }: { item: BorrowingItem }): ReactNode {
  const words = useWords()
  const { pages } = words
  const { one, queue, states } = pages.borrowings
  const { state, loan, urgent, renewal } = item
  const isOut = state === 'issued' || state === 'lost'
  if (!isOut || !loan) return <span>{states[state]}</span>
  return (
    <span title={urgent && sayRefusal(words, urgent)}>
      {urgent && <Tag color="error">{queue.urgent}</Tag>}
      {state === 'lost' && <strong className="overdue">{queue.lost} </strong>}
      {renewal && <Tag>{one.renewalStates[renewal.state]}</Tag>}
      {loan.daysOverdue > 0 ? <DaysOverdue days={loan.daysOverdue} /> : <span>{queue.dueOn(loan.dueOn)}</span>}
    </span>
  )
}
