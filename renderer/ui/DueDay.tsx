import { Tag } from 'antd'
import { daysBetween } from '#shared/days.ts'
import { today } from '#renderer/moments.ts'
import { useWords } from '#renderer/words.ts'
import { DaysOverdue } from './DaysOverdue.tsx'

/** How it stands with a day by which something must be done: overdue in bold, else how many days are left; at once, where it is urgent. */
export function DueDay({ due }: { due: { dueOn: string; daysOverdue: number; urgent?: true | undefined } }) {
  const { pages } = useWords()
  const { dueOn, daysOverdue, urgent } = due
  return (
    <span>
      {urgent && <Tag color="error">{pages.tasks.urgent}</Tag>}
      {daysOverdue > 0 ? (
        <DaysOverdue days={daysOverdue} />
      ) : (
        pages.tasks.left(Math.max(0, daysBetween(today(), dueOn)))
      )}
    </span>
  )
}
