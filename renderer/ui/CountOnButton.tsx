import { use, type ReactNode } from 'react'
import { useWords } from '#renderer/words.ts'
import { PickedCount } from './picked-count.ts'

/** How many a button is about: `of`, or in the bar above a list as many as are picked; elsewhere nothing. */
export function CountOnButton({ of }: { of?: number | undefined }): ReactNode {
  const picked = use(PickedCount)
  const { pages } = useWords()
  const count = of ?? picked
  if (count === undefined) return null
  return (
    // The bar says it to whoever listens; the button keeps its name.
    <span className="button-count" aria-hidden="true">
      {pages.bulk.number(count)}
    </span>
  )
}
