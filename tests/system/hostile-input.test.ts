import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allOperations } from '#shared/all-operations.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { audit } from '#shared/system/audit.ts'
import { session } from '#shared/system/session.ts'
import { office } from '../store/office.ts'

// Whatever a page that has been taken over may send across: any value that survives the way, and the classic attacks.
const classics: readonly unknown[] = [
  JSON.parse('{"__proto__": {"admin": true}}'),
  { constructor: { prototype: { admin: true } } },
  { toString: null, valueOf: null },
  Object.create(null),
  [],
  '',
  0,
  null,
  undefined
]
const anything = fc.oneof(
  fc.constantFrom(...classics),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withNullPrototype: true
  }),
  fc.record({ carrierId: fc.anything(), number: fc.anything(), words: fc.string(), __proto__: fc.anything() })
)

test('whatever is sent to whatever operation, the gate answers in a word it knows, and nothing of it sticks', async () => {
  const { app } = await office()
  // Locking is what it may always ask for; the rest is refused or answered, and none is a fault of the program.
  const names = allOperations.map(({ name }) => name).filter((name) => name !== session.lock.name)
  const before = Object.getOwnPropertyNames(Object.prototype)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names, '__proto__', 'constructor', 'toString', ''),
      anything,
      async (name, input) => {
        const answer = await app.gate.call(name, input)
        if (!answer.ok) expect([name, answer.refusal.code]).not.toEqual([name, 'program.fault'])
      }
    ),
    { numRuns: 400 }
  )
  expect(app.faults).toEqual([])
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  expect((await app.do(carriers.list, {})).total).toBe(0)
  await app.as('A003')
  expect((await app.do(audit.verify, {})).problems).toEqual([])
})

test('what is typed into a search is only ever searched for: no quote, no operator, no pattern finds more or fails', async () => {
  const { app, wish } = await office()
  await app.do(carriers.register, wish('某专案侦查方案'))
  const typed = fc.oneof(
    fc.constantFrom(
      `' OR 1=1 --`,
      '"',
      '""',
      '*',
      '专* OR 通*',
      'NEAR(某 案)',
      'words:某',
      '某 NOT 案',
      '^某',
      '%',
      '_',
      '\\',
      '\u0000',
      '\ud800'
    ),
    fc.string({ unit: 'binary', maxLength: 60 })
  )
  await fc.assert(
    fc.asyncProperty(typed, async (words) => {
      const answer = await app.call(carriers.list, { words })
      if (!answer.ok) expect([words, answer.refusal.code]).toEqual([words, 'input.invalid'])
    }),
    { numRuns: 300 }
  )
  expect(app.faults).toEqual([])
  expect((await app.do(carriers.list, { words: `某' OR '1'='1` })).total).toBe(0)
})
