import type { Day } from '#shared/days.ts'
import { checkEnd, type EndProblem, type Mark } from '#shared/marks.ts'
import { Refused } from './refused.ts'

/**
 * Refuses an end that its level does not allow, or that is counted from no known day (Secrecy Law 20; Regulations 19).
 * @throws Refused with one of `endRefuses`
 */
export function refuseImpossibleEnd(mark: Mark, startsOn: Day | undefined): void {
  const [problem] = checkEnd(mark, startsOn)
  if (problem) refuseEndProblem(problem)
}

/** Refuses with what is wrong with the end of a mark. */
export function refuseEndProblem(problem: EndProblem): never {
  if (problem.code === 'startMissing') throw new Refused('carrier.startMissing')
  if (problem.code === 'longTermNeedsBasis') throw new Refused('carrier.longTermNeedsBasis')
  if (problem.code === 'endBeforeStart')
    throw new Refused('carrier.endBeforeStart', { endsOn: problem.endsOn, startsOn: problem.startsOn })
  throw new Refused('carrier.endBeyondMaximum', { level: problem.level, years: problem.years })
}
