import type { AnswerOfACheck } from '#shared/device-policy/report.ts'
import { useWords } from '#renderer/words.ts'

/** The result of a check: a sign, the words, and then the colour. */
export function CheckSummary({ summary }: { summary: AnswerOfACheck }) {
  const { deviceCheck } = useWords()
  return (
    <span className="check-summary" data-answer={summary}>
      {deviceCheck.summaries[summary]}
    </span>
  )
}
