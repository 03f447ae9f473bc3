import { daysBetween } from '#shared/days.ts'
import { today } from '#renderer/moments.ts'
import { useWords } from '#renderer/words.ts'
import { DaysOverdue } from './DaysOverdue.tsx'

/** How it stands with a day by which something must be done: overdue in bold, else how many days are left. */
export function DueDay({ due: { dueOn, daysOverdue } }: { due: { dueOn: string; daysOverdue: number } }) {
  const { pages } = useWords()
  if (daysOverdue > 0) return <DaysOverdue days={daysOverdue} />
  return <span>{pages.tasks.left(Math.max(0, daysBetween(today(), dueOn)))}</span>
}
