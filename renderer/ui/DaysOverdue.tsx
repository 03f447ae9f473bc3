import { useWords } from '#renderer/words.ts'

/** How long something should have been back: bold, a sign and the word; nothing while there is time. */
export function DaysOverdue({ days }: { days: number }) {
  const { pages } = useWords()
  if (days === 0) return null
  return <strong className="overdue">{pages.loans.overdue(days)}</strong>
}
