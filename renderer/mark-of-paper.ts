import { highest, isStateSecret, type Level } from '#shared/levels.ts'
import { composeMark } from '#shared/marks.ts'

/** What stands at the head of a paper on which these levels stand: the mark of the highest; nothing below a state secret. */
export function markOfPaper(levels: readonly Level[]): string {
  const level = highest(levels)
  return isStateSecret(level) ? composeMark({ level, end: { form: 'default' } }) : ''
}
