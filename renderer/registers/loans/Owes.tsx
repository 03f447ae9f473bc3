import type { ReactElement } from 'react'
import { loans } from '#shared/registers/loans.ts'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

/** Whoever has not brought back what was due is seen before anything more is lent to them. */
export function Owes({ borrowerId }: { borrowerId: string }): ReactElement | null {
  const { pages } = useWords()
  const { value } = useReading(loans.list, { which: 'overdue', count: 1, borrowerId })
  if (!value || value.total === 0) return null
  return (
    <p className="overdue below-field" role="status">
      {pages.loans.owes(value.total)}
    </p>
  )
}
