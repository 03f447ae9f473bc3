import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isAfter, isBefore } from '#shared/days.ts'
import { Level, isAbove, isStateSecret } from '#shared/levels.ts'
import { PersonClass, coolingOffEnd, reviewDueOn, standingProblem, type Standing } from '#shared/person-standing.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
const level = fc.constantFrom(...Level.options)
const years = { core: 1, important: 3, general: 5 }
const months = { core: 36, important: 24, general: 12 }
const person: fc.Arbitrary<Standing> = fc.record({
  name: fc.constant('王芳'),
  clearance: level,
  personClass: fc.constantFrom(...PersonClass.options),
  reviewedOn: day,
  reviewResult: fc.constantFrom('passed' as const, 'failed' as const)
})

test('rule 45: a cooling-off period is as long as the settings say, never shorter for a higher class, and none without a class', () => {
  fc.assert(
    fc.property(day, (leftOn) => {
      const [core, important, general] = (['core', 'important', 'general'] as const).map((each) =>
        coolingOffEnd(each, leftOn, months)
      ) as [string, string, string]
      expect([isAfter(core, important), isAfter(important, general), isAfter(general, leftOn)]).toEqual([
        true,
        true,
        true
      ])
      expect(coolingOffEnd('none', leftOn, months)).toBeUndefined()
      expect(coolingOffEnd('core', leftOn, { ...months, core: 0 })).toBeUndefined()
    })
  )
})

test('rule 13: whoever may be given something is cleared for it, and for a state secret passed a review that still counts', () => {
  fc.assert(
    fc.property(person, level, day, (who, wanted, today) => {
      if (standingProblem(who, wanted, today, years)) return
      expect(isAbove(wanted, who.clearance)).toBe(false)
      if (!isStateSecret(wanted)) return
      expect(who.reviewResult).toBe('passed')
      const dueOn = reviewDueOn(who, years)
      expect(dueOn === undefined || !isAfter(today, dueOn)).toBe(true)
    })
  )
})

test('rule 13: from the day of leaving on nobody is given anything, in the cooling-off period or after it', () => {
  fc.assert(
    fc.property(person, level, day, day, (who, wanted, leftOn, today) => {
      const gone = { ...who, leftOn, coolingOffUntil: coolingOffEnd(who.personClass, leftOn, months) }
      const problem = standingProblem(gone, wanted, today, years)
      if (isBefore(today, leftOn)) return
      const cools = gone.coolingOffUntil !== undefined && !isAfter(today, gone.coolingOffUntil)
      expect(problem?.code).toBe(cools ? 'person.coolingOff' : 'person.left')
    })
  )
})
