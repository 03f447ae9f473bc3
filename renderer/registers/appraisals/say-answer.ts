import type { Appraisal, AppraisalItem } from '#shared/registers/appraisals.ts'
import type { Words } from '#shared/words/words.ts'

/** What was answered for an item, in words; that nothing was, where it is so. */
export function sayAnswer(
  { pages }: Words,
  { answer, keepUntil = '', whither = '' }: Pick<AppraisalItem, 'answer' | 'keepUntil' | 'whither'>
): string {
  const { saidOf, unanswered } = pages.appraisals
  if (answer === undefined) return unanswered
  if (answer === 'extend') return saidOf.extend(keepUntil)
  return answer === 'transfer' ? saidOf.transfer(whither) : saidOf[answer]
}

/** How many items there are in an appraisal. */
export function itemsIn(counts: Appraisal['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
