import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#shared/days.ts'
import { Level, rankOf } from '#shared/levels.ts'
import { PersonClass, standingProblem } from '#shared/person-standing.ts'
import { mayNotHaveIn } from '#electron/registers/people/queries.ts'

test('who may have something no longer is the same in the lists of the store as by the rule', () => {
  const db = new Database(':memory:')
  const statement = db
    .prepare(
      `WITH at (today, core, important, general) AS (SELECT ?, ?, ?, ?),
       people (left_on, clearance, review_result, class, reviewed_on) AS (SELECT ?, ?, ?, ?, ?),
       lent (level) AS (SELECT ?)
       SELECT ${mayNotHaveIn('people', 'lent.level')} FROM people JOIN at JOIN lent`
    )
    .pluck()
  const day = fc.integer({ min: -2500, max: 2500 }).map((days) => addDays('2026-11-21', days))
  fc.assert(
    fc.property(
      fc.record({
        ...{ today: day, reviewedOn: day, leftOn: fc.option(day, { nil: undefined }) },
        ...{ clearance: fc.constantFrom(...Level.options), level: fc.constantFrom(...Level.options) },
        reviewResult: fc.constantFrom('passed' as const, 'failed' as const),
        personClass: fc.constantFrom(...PersonClass.options),
        years: fc.record({
          ...{ core: fc.integer({ min: 1, max: 5 }), important: fc.integer({ min: 1, max: 5 }) },
          general: fc.integer({ min: 1, max: 5 })
        })
      }),
      ({ today, leftOn, clearance, level, reviewResult, personClass, reviewedOn, years }) => {
        const person = { name: '王芳', clearance, personClass, reviewedOn, reviewResult, leftOn }
        const { core, important, general } = years
        const inSql: unknown = statement.get(
          ...[today, core, important, general, leftOn ?? null, rankOf(clearance), reviewResult, personClass],
          ...[reviewedOn, rankOf(level)]
        )
        expect(inSql === 1).toBe(standingProblem(person, level, today, years) !== undefined)
      }
    ),
    { numRuns: 3000 }
  )
})
