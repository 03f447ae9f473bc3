import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  AppraisalAnswer,
  answerProblem,
  keptAfter,
  latestOf,
  mayBeDestroyed,
  yearsKept
} from '#shared/appraisal-rules.ts'
import { addDays } from '#shared/days.ts'

const today = '2026-11-21'
const answer = fc.constantFrom(...AppraisalAnswer.options)
const day = fc.integer({ min: -4000, max: 4000 }).map((days) => addDays(today, days))

test('rule 23: the answer that was closed last counts, in whatever order they are read', () => {
  expect(latestOf([])).toBeUndefined()
  const closings = fc.uniqueArray(fc.record({ closing: fc.nat(1000), answer }), {
    minLength: 1,
    selector: ({ closing }) => closing
  })
  fc.assert(
    fc.property(closings, fc.infiniteStream(fc.nat()), (answers, chance) => {
      const shuffled = answers
        .map((each) => ({ each, at: chance.next().value as number }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ each }) => each)
      const latest = latestOf(shuffled)
      expect(latest?.closing).toBe(Math.max(...answers.map(({ closing }) => closing)))
      // One more that says otherwise is the last word, whatever was said before.
      const spared = latestOf([...shuffled, { closing: 1001, answer: 'extend' as const }])
      expect(mayBeDestroyed(spared?.answer)).toBe(false)
    })
  )
})

test('rule 23: nothing but the answer to destroy lets anything be destroyed', () => {
  expect(mayBeDestroyed(undefined)).toBe(false)
  expect(AppraisalAnswer.options.filter(mayBeDestroyed)).toEqual(['destroy'])
})

test('what is to be kept for ever is neither destroyed nor given an end', () => {
  fc.assert(
    fc.property(answer, fc.option(day, { nil: undefined }), (said, keepUntil) => {
      const problem = answerProblem({ retention: 'permanent' }, { answer: said, keepUntil }, today)
      expect(problem?.code).toBe(said === 'destroy' || said === 'extend' ? 'appraisal.keptForEver' : undefined)
    })
  )
})

test('nothing is destroyed before its retention has ended, and what is extended is kept longer than before and than today', () => {
  fc.assert(
    fc.property(day, day, (keepUntil, wanted) => {
      const kept = { retention: 'years10', keepUntil } as const
      expect(answerProblem(kept, { answer: 'destroy' }, today)?.code).toBe(
        keepUntil < today ? undefined : 'appraisal.stillToBeKept'
      )
      expect(answerProblem(kept, { answer: 'extend', keepUntil: wanted }, today)?.code).toBe(
        wanted > keepUntil && wanted > today ? undefined : 'appraisal.notLater'
      )
      expect(keptAfter(kept, { answer: 'extend', keepUntil: wanted })).toBe(wanted)
      expect(keptAfter(kept, { answer: 'retain' })).toBeUndefined()
      expect(keptAfter(kept, { answer: 'destroy' })).toBe(keepUntil)
      expect(keptAfter(kept, { answer: 'transfer' })).toBe(keepUntil)
    })
  )
})

test('how long something has been kept is told in whole years of the calendar', () => {
  expect([yearsKept(2015, '2026-01-01'), yearsKept(2015, '2026-12-31'), yearsKept(2027, '2026-12-31')]).toEqual([
    11, 11, 0
  ])
})
