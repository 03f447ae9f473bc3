import { expect, test } from 'vitest'
import { z } from 'zod'
import { defineOperations, type Refusal } from '#shared/define-operation.ts'
import { loans } from '#shared/registers/loans.ts'
import { personsBeside, proofFieldOf, proofShape, wishWithProofs } from '#renderer/ui/proofs.ts'

const { alone, three } = defineOperations('made-up', {
  alone: { effect: 'reads', permission: 'signedIn', input: z.object({}), output: z.object({}), refuses: [] },
  three: {
    effect: 'reads',
    permission: 'signedIn',
    together: {
      approver: { count: 2, permission: 'approvals.decide' },
      borrower: { count: 1, permission: 'signedIn' }
    },
    input: z.object({}),
    output: z.object({}),
    refuses: []
  }
})
const refused = (code: Refusal['code']): Refusal => ({ code, data: {} })

test('everybody who must be there types in fields of their own', () => {
  expect(personsBeside(alone)).toEqual([])
  expect(personsBeside(three).map(({ part, turn, numberField }) => [part, turn, numberField])).toEqual([
    ['approver', 1, 'approver-1-number'],
    ['approver', 2, 'approver-2-number'],
    ['borrower', 1, 'borrower-1-number']
  ])
  const asked = z.object(proofShape(personsBeside(loans.lend)))
  expect(asked.safeParse({ 'approver-1-number': 'L100' }).success).toBe(false)
  expect(asked.safeParse({ 'approver-1-number': 'L100', 'approver-1-password': 'x' }).success).toBe(true)
})

test('what they type goes where the gate looks for it, and nowhere else', () => {
  const typed = {
    reason: '移交',
    'approver-1-number': 'L1',
    'approver-1-password': 'one',
    'approver-2-number': 'L2',
    'approver-2-password': 'two',
    'borrower-1-number': 'P1',
    'borrower-1-password': 'three'
  }
  expect(wishWithProofs(personsBeside(three), typed)).toEqual({
    reason: '移交',
    together: {
      approver: [
        { number: 'L1', password: 'one' },
        { number: 'L2', password: 'two' }
      ],
      borrower: [{ number: 'P1', password: 'three' }]
    }
  })
  expect(wishWithProofs(personsBeside(alone), { reason: '移交' })).toEqual({ reason: '移交' })
})

test('a refused proof is shown where it was typed, unless it may be another person’s', () => {
  const one = personsBeside(loans.lend)
  expect(proofFieldOf(one, refused('session.wrongNumberOrPassword'))).toBe('approver-1-password')
  expect(proofFieldOf(one, refused('session.accountLocked'))).toBe('approver-1-number')
  expect(proofFieldOf(one, refused('together.mayNot'))).toBe('approver-1-number')
  expect(proofFieldOf(one, refused('carrier.changedMeanwhile'))).toBeUndefined()
  expect(proofFieldOf(personsBeside(three), refused('session.wrongNumberOrPassword'))).toBeUndefined()
})

test('where more than the fewest may take a part, as many fields stand there as are there', () => {
  const group = { together: { appraiser: { count: 2, upTo: 8, permission: 'appraisals.sign' } } } as never
  expect(personsBeside(group).map(({ numberField }) => numberField)).toEqual([
    'appraiser-1-number',
    'appraiser-2-number'
  ])
  expect(personsBeside(group, { appraiser: 3 }).map(({ turn, count }) => [turn, count])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3]
  ])
})
