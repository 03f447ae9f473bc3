import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '#renderer/words.ts'
import { PickedCount } from './picked-count.ts'
import { countPicked, usePicked, type Picked, type RowsPicked } from './rows-picked.ts'

/** Above a list in which rows are picked: how many, how to pick all that fit, and what can be done with them. */
export function PickedBar({
  rows,
  total,
  acts
}: {
  rows: RowsPicked
  total: number
  acts: (picked: Picked, count: number) => ReactNode
}) {
  const { pages } = useWords()
  const picked = usePicked(rows)
  const count = countPicked(picked, total)
  if (count === 0) return null
  return (
    <div className="picked-bar" role="group" aria-label={pages.bulk.bar}>
      <strong role="status">{pages.bulk.picked(count)}</strong>
      {count < total && (
        <Button type="link" onClick={() => rows.all()}>
          {pages.bulk.pickAll(total)}
        </Button>
      )}
      <Button type="link" onClick={() => rows.clear()}>
        {pages.bulk.pickNone}
      </Button>
      <span className="picked-acts">
        <PickedCount value={count}>{acts(picked, count)}</PickedCount>
      </span>
    </div>
  )
}
