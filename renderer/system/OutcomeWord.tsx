import type { Outcome } from '#shared/system/audit.ts'
import { useWords } from '#renderer/words.ts'

/** How a request ended: the word, and a sign for those who see no colour. */
export function OutcomeWord({ outcome }: { outcome: Outcome }) {
  const { outcomes } = useWords()
  return (
    <span className="outcome" data-outcome={outcome}>
      {outcomes[outcome]}
    </span>
  )
}
